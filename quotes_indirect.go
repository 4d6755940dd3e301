package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// attributeClauses appends to found what the cues of a period attribute:
// utterances and clauses, before and after the cue.
func (r *quoteReader) attributeClauses(found []attributed, p tokenRange, cues []cue) []attributed {
	before := len(found)
	stop := p.to // where the content after a cue ends at the latest
	for k := len(cues) - 1; k >= 0; k-- {
		c := &cues[k]
		from := p.from
		before := cues[:k]
		for c.source.to <= c.from && len(before) > 0 && before[len(before)-1].from > c.source.from {
			before = before[:len(before)-1] // a doctor, who asked not to be named, said
		}
		if len(before) > 0 && !r.tagsSentence(p, before, c) {
			from = before[len(before)-1].end()
		}
		content := r.contentOf(p, from, stop, c)
		if len(content) > 0 {
			a := attributed{content: content, cue: r.ranges(c.tokenRange), evidence: EvidenceCue}
			if c.source.to > c.source.from {
				a.source = r.ranges(c.source)
			}
			a.kind = r.kindOf(content)
			r.withoutLead(&a)
			found = append(room.Double(found), a)
		}
		if i, ok := r.breaksOff(p, c); ok {
			stop = i
		}
	}
	slices.Reverse(found[before:])
	return found
}

// tagsSentence reports whether a cue ends its sentence by telling, behind a comma,
// whose all of it is, whatever is told in it: The board agreed to sell, [police said].
func (r *quoteReader) tagsSentence(p tokenRange, before []cue, c *cue) bool {
	s := c.source
	if c.form != cueAfterSource || s.to == s.from || s.from < p.from+longestWhen || s.to > c.from || r.toks[s.from-1].Kind != token.Comma || r.outer[s.from-1] >= 0 {
		return false
	}
	if h := r.toks[c.head].Hash; !r.isSpeech(c.head) && h != hashTold && h != hashReported {
		return false
	}
	for k := range before {
		b := &before[k]
		if b.form > cueBeforeSource || b.source.from <= p.from || b.start() <= p.from {
			continue
		}
		if r.toks[b.start()-1].Kind == token.Comma && r.is(b.head, sayVerb) || r.inUtterance(b.start()-1) {
			return false // The ferry is gone, Roe said, and will stay away, Ashby said
		}
	}
	for i := p.from; i < s.from; i++ {
		if !r.inUtterance(i) {
			continue
		}
		q := &r.marked.Quotations[r.outer[i]]
		if q.From <= p.from || r.lastInside(q).Kind == token.Comma {
			return false // it is tagged itself
		}
		i = q.To - 1
	}
	return (c.to == p.to || r.toks[c.to].Hash != hashBy) && r.endsHere(p, c) // not of land claimed by
}

// longestWhen is how many tokens before a tag are no clause yet: On Friday, Roe said.
const longestWhen = 4

// breaksOff returns where the clause of a cue begins, and reports whether it ends
// the content of those before it: ", adding that", ", according to", ", he
// said", "and warned of".
func (r *quoteReader) breaksOff(p tokenRange, c *cue) (int, bool) {
	i := c.start()
	if c.form == cueParticiple || c.form == cueAccording {
		i = c.from
	}
	if i <= p.from {
		return i, false
	}
	switch {
	case r.toks[i-1].Kind == token.Comma, r.inUtterance(i - 1), r.toks[i-1].Kind == token.Colon, r.toks[i-1].Kind == token.Dash:
		return i, c.form == cueParticiple || c.form == cueAccording || c.form == cueBeforeSource || c.form == cueAfterSource
	case r.is(i-1, conjunction) && i-2 > p.from && r.toks[i-2].Kind == token.Comma:
		return i, true
	}
	return i, false
}

// contentOf returns what the cue c attributes among the tokens from the end of
// the cue before it up to stop.
func (r *quoteReader) contentOf(p tokenRange, from, stop int, c *cue) []tokenRange {
	before, hasBefore := r.contentBefore(p, from, c)
	after, hasAfter := r.contentAfter(p, stop, c, hasBefore)
	switch {
	case hasBefore && hasAfter:
		return r.ranges(before, after)
	case hasBefore:
		return r.ranges(before)
	case hasAfter:
		return r.ranges(after)
	}
	return nil
}

// contentBefore finds what stands before "he said": the utterance that ends
// there, with the clause that it is part of, or a clause with a comma.
func (r *quoteReader) contentBefore(p tokenRange, from int, c *cue) (tokenRange, bool) {
	i := c.start()
	if c.form == cueParticiple || c.form == cueNominal || c.form == cuePassive || i <= from {
		return tokenRange{}, false
	}
	end := i
	comma := r.toks[i-1].Kind == token.Comma || r.toks[i-1].Kind == token.Dash
	if comma {
		end--
	}
	if end <= from {
		return tokenRange{}, false
	}
	if q, ok := r.utteranceAt(end - 1); ok {
		if !r.is(c.head, sayVerb) && c.form != cueAccording {
			return tokenRange{}, false
		}
		return tokenRange{r.clauseStart(p, max(from, p.from), q.From), end}, true
	}
	if !comma || !r.endsHere(p, c) || !r.is(c.head, sayVerb) && c.form != cueAccording {
		return tokenRange{}, false
	}
	start := r.clauseStart(p, from, end)
	if end-start < 3 || r.is(start, preposition|subordinate|adverbial|timeWord) && !r.is(start, determiner|subject) && r.onePhrase(start, end) {
		return tokenRange{}, false // On Tuesday, he said
	}
	return tokenRange{start, end}, true
}

// onePhrase reports whether [from, to) has no comma and no verb that shows: it
// is an adverbial before the subject.
func (r *quoteReader) onePhrase(from, to int) bool {
	for i := from; i < to; i++ {
		if r.toks[i].Kind == token.Comma || r.is(i, auxiliary) {
			return false
		}
	}
	return true
}

// clauseStart returns where the clause begins that goes on at token i with a
// quotation: the beginning of the period, after "But" or "And"; i itself where
// the quotation stands by itself.
func (r *quoteReader) clauseStart(p tokenRange, from, i int) int {
	if i <= from {
		return i
	}
	if b := r.toks[i-1]; r.inUtterance(i) && (b.Kind == token.Colon || b.Kind == token.Stop || r.inUtterance(i-1)) {
		return i
	}
	if from > p.from {
		if r.inUtterance(i) {
			return i
		}
		for from < i && r.toks[from].Kind != token.Word && !r.inUtterance(from) {
			from++
		}
	}
	for from < i && (r.is(from, conjunction) || r.toks[from].Kind == token.Comma) && !r.inUtterance(from) {
		from++
	}
	return from
}

// endsHere reports whether nothing that the cue could attribute follows it.
func (r *quoteReader) endsHere(p tokenRange, c *cue) bool {
	i := c.end()
	if i < p.to && r.toks[c.head].Hash == hashTold && c.to == i && !r.inUtterance(p.from) {
		i = r.listenersEnd(i, p.to)
	}
	if i >= p.to || r.toks[i].Kind == token.Stop {
		return true
	}
	if r.toks[i].Kind == token.Comma {
		return true
	}
	if i = r.skipModifiers(i, p.to); i >= p.to || r.toks[i].Kind == token.Stop || r.toks[i].Kind == token.Comma {
		return true
	}
	return c.form == cueAfterSource && r.is(c.end(), preposition) && r.endsInPhrase(c.end(), p.to) && !r.endsInApposition(tokenRange{p.from, c.start() - 1})
}

// listenersEnd returns the end of the phrase at token i that names whom something is
// told, and i where none stands there: told [reporters], told [the Lund Courier].
func (r *quoteReader) listenersEnd(i, end int) int {
	if np, ok := r.phraseAfter(i, end); ok {
		return np.to
	}
	return i
}

// endsInPhrase reports whether the tokens from a preposition on to the end of the
// sentence are one phrase: researchers report [in the journal Nature].
func (r *quoteReader) endsInPhrase(i, end int) bool {
	for ; i < end && r.toks[i].Kind != token.Stop; i++ {
		if r.outer[i] >= 0 || r.toks[i].Kind == token.Comma || r.toks[i].Kind == token.Colon || r.is(i, auxiliary|subordinate|sayVerb) {
			return false
		}
	}
	return true
}

// contentAfter finds what follows the cue: a clause or an utterance up to the
// end of the period or the next cue.
func (r *quoteReader) contentAfter(p tokenRange, stop int, c *cue, hasBefore bool) (tokenRange, bool) {
	i := c.end()
	switch {
	case c.form == cueBeforeSource || hasBefore:
		// What follows is more of it only if it is an utterance.
		q, ok := r.nextUtterance(i, stop)
		if !ok && hasBefore {
			return r.furtherWords(i, stop)
		}
		if !ok || !hasBefore {
			return tokenRange{}, false
		}
		return tokenRange{q, r.trimEnd(q, stop)}, true
	case c.form == cueAccording:
		if i < p.to && r.toks[i].Kind == token.Comma && c.from == p.from {
			return r.trimmed(i+1, stop)
		}
		return tokenRange{}, false
	case c.form == cuePassive:
		return tokenRange{}, false
	}
	i = r.skipModifiers(i, min(stop, p.to))
	for i < stop && (r.toks[i].Kind == token.Comma || r.toks[i].Kind == token.Colon) {
		i++
	}
	return r.trimmed(i, stop)
}

// nextUtterance returns where the utterance begins that follows token i with
// nothing but a comma, a colon and words of time and place between.
func (r *quoteReader) nextUtterance(i, stop int) (int, bool) {
	for k := i; k < stop && k < i+longestPhrase; k++ {
		if r.inUtterance(k) {
			return k, r.toks[k-1].Kind == token.Comma || r.toks[k-1].Kind == token.Colon || r.toks[k-1].Kind == token.Dash || r.toks[k-1].Kind == token.Stop
		}
		if r.toks[k].Kind == token.Stop {
			return 0, false
		}
	}
	return 0, false
}

// furtherWords returns the words within marks that a conjunction adds at the end
// of the sentence: It was “over,” Roe wrote in a letter, and “not a day too soon.”
func (r *quoteReader) furtherWords(i, stop int) (tokenRange, bool) {
	last := stop - 1
	if last > i && r.outer[last] < 0 && r.toks[last].Kind == token.Stop {
		last--
	}
	if last <= i || r.outer[last] < 0 {
		return tokenRange{}, false
	}
	q := &r.marked.Quotations[r.outer[last]]
	if q.From-2 < i || q.To != last+1 || q.Words < wordsOfRegion || !r.is(q.From-1, conjunction) || r.toks[q.From-2].Kind != token.Comma {
		return tokenRange{}, false
	}
	return tokenRange{q.From, q.To}, true
}

// skipModifiers skips what stands between a cue and its content: the day, the
// place, whom it was told to: on Tuesday, 14 May, / reporters / in a statement.
func (r *quoteReader) skipModifiers(i, stop int) int {
	if that := r.thatAfter(i, stop); that >= 0 {
		return that
	}
	for i < stop && !r.inUtterance(i) {
		switch {
		case r.is(i, adverbial) && r.toks[i].Is(token.Lower) && !r.is(i, determiner), r.is(i, timeWord):
			i++
		case r.is(i, preposition) || r.toks[i].Hash == hashTo:
			e := r.modifierEnd(i, stop)
			if e == i {
				return i
			}
			i = e
		default:
			return i
		}
	}
	return i
}

// thatAfter returns the token of "that" which begins the content although
// modifiers stand before it, or -1: said on Tuesday, 14 May, [that].
func (r *quoteReader) thatAfter(i, stop int) int {
	for k := i; k < min(stop, i+14); k++ {
		if r.inUtterance(k) {
			return -1
		}
		if r.toks[k].Hash == hashThat {
			if k+1 < stop && r.is(k+1, auxiliary|preposition) {
				return -1
			}
			return k
		}
		if r.is(k, auxiliary|sayVerb|stanceVerb|subordinate) || r.is(k, subject) && !r.is(k, determiner) && k > i+1 {
			return -1
		}
	}
	return -1
}

// modifierEnd returns the end of a prepositional phrase of time or place that
// begins at token i, and i where it is another one.
func (r *quoteReader) modifierEnd(i, stop int) int {
	k := i + 1
	seen := false
	for ; k < stop && !r.inUtterance(k); k++ {
		if r.is(k, timeWord|place) || r.toks[k].Kind == token.Number {
			seen = true
			continue
		}
		if r.toks[k].Kind != token.Word || r.is(k, subject|auxiliary|subordinate) && !r.is(k, determiner) || seen && !r.is(k, timeWord|preposition) && !(r.is(k-1, preposition) || r.toks[k].Is(token.Capital) && r.toks[k-1].Is(token.Capital)) {
			break
		}
		if !seen && k > i+4 {
			return i
		}
	}
	if !seen {
		return i
	}
	return k
}

// trimmed returns the content [from, stop) without what ends the sentence.
func (r *quoteReader) trimmed(from, stop int) (tokenRange, bool) {
	end := r.trimEnd(from, stop)
	if end <= from {
		return tokenRange{}, false
	}
	return tokenRange{from, end}, true
}

// trimEnd returns the end of content that begins at token from: without the
// final stop or comma outside of quotation marks and without a dangling "and".
func (r *quoteReader) trimEnd(from, stop int) int {
	end := stop
	for end > from && !r.inUtterance(end-1) {
		t := r.toks[end-1]
		if t.Kind != token.Stop && t.Kind != token.Comma && t.Kind != token.Colon && t.Kind != token.Dash && !(r.is(end-1, conjunction) && t.Is(token.Lower)) {
			break
		}
		end--
	}
	return end
}

// kindOf tells how words are attributed from the utterances and the marked
// words in them: “All is well,” is direct, that all is “well” is mixed.
func (r *quoteReader) kindOf(content []tokenRange) QuoteKind {
	if len(r.marked.Quotations) == 0 {
		return Indirect
	}
	marked, bare := false, false
	for _, c := range content {
		r.tick()
		for i, outer := range r.outer[c.from:c.to] {
			in := outer >= 0
			if in && marked || !in && bare || r.toks[c.from+i].Kind > token.Number {
				continue
			}
			if marked, bare = marked || in, bare || !in; marked && bare {
				return Mixed
			}
		}
	}
	if marked {
		return Direct
	}
	return Indirect
}

// inOrder sorts ranges and joins those that overlap.
func inOrder(rs []tokenRange) []tokenRange {
	if len(rs) == 1 {
		return rs
	}
	slices.SortFunc(rs, func(a, b tokenRange) int { return a.from - b.from })
	out := rs[:1]
	for _, r := range rs[1:] {
		if last := &out[len(out)-1]; r.from < last.to {
			last.to = max(last.to, r.to)
			continue
		}
		out = append(out, r)
	}
	return out
}
