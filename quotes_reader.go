package copydesk

import (
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// A quoteReader is the text as the rules of quotations see it: with the
// classes of its words, and with every quotation as a unit.
type quoteReader struct {
	*layers
	people *people
	marked marks.Marked
	outer  []int32 // by token: the outermost quotation that it is in, or -1
	spoken []bool  // by quotation: it is what somebody says, not a term or a title

	surnames map[uint64]tokenRange // set by turns
	cues     []cue                 // of the period that is read
}

// ranges returns a slice of the given ranges. Nearly all parts of attributions
// have one or two: they are cut from a slice that all share.
func (r *quoteReader) ranges(rs ...tokenRange) []tokenRange {
	out := r.unsetRanges(len(rs))
	copy(out, rs)
	return out
}

// unsetRanges returns n ranges that are to be set.
func (r *quoteReader) unsetRanges(n int) []tokenRange {
	slab := r.room.ranges
	to := len(slab) + n
	if to > cap(slab) {
		slab, to = make([]tokenRange, max(128, 2*to)), n // slices of the old one stay good
	}
	r.room.ranges = slab[:to]
	return slab[to-n : to : to]
}

// readQuotes pairs the quotation marks of the text and tells utterances from
// terms, titles and nicknames.
func readQuotes(l *layers, p *people) *quoteReader {
	l.room.ranges = l.room.ranges[:0]
	l.class = room.Unset(&l.room.class, len(l.toks))
	r := &l.room.reader
	*r = quoteReader{layers: l, people: p, cues: l.room.cues, marked: findMarks(l)}
	r.outer = room.Unset(&l.room.outer, len(l.toks))
	for i := range r.outer {
		r.outer[i] = -1
	}
	r.readClasses()
	for k := range p.names {
		if n := &p.names[k]; n.typ == Person && n.to == n.from+1 {
			r.class[n.from] &^= auxiliary | preposition | subordinate | conjunction | timeWord // Roe, May and From
		}
	}
	r.endLost()
	for k := range r.marked.Quotations {
		q := &r.marked.Quotations[k]
		r.tick()
		if q.Outer < 0 {
			for i := q.From; i < q.To; i++ {
				r.outer[i] = int32(k)
			}
		}
	}
	r.spoken = room.Unset(&l.room.spoken, len(r.marked.Quotations))
	for k := range r.spoken {
		r.look()
		r.spoken[k] = r.isSpoken(&r.marked.Quotations[k])
	}
	return r
}

// readClasses notes the classes of all tokens, and which of them there are: what calls for
// a word that the text has not need not be looked for.
func (r *quoteReader) readClasses() {
	room, watch, toks, classes := r.room, r.watch, r.toks, r.class[:len(r.toks)]
	seen := wordClass(0)
	for i := range toks {
		watch.tick()
		t := &toks[i]
		class := room.classes.Of(t)
		if class == 0 {
			class = room.readClass(t)
		}
		if class&auxiliary != 0 && t.Flags&token.Capital != 0 && t.Hash == hashWill && i > 0 && (toks[i-1].Kind == token.Word || toks[i-1].Kind == token.Comma) {
			class &^= auxiliary // said Will Roe
		}
		classes[i] = class
		seen |= class
	}
	r.seen = seen
}

// findMarks pairs the quotation marks of a text.
func findMarks(l *layers) marks.Marked {
	paragraphs := room.Unset(&l.room.paragraphs, len(l.units))
	for i := range l.units {
		u := &l.units[i]
		paragraphs[i] = marks.Range{From: u.body, To: u.to}
	}
	return l.room.marks.Pair(l.lang.Marks, l.text, l.toks, l.quotes, paragraphs, l.ticker())
}

// fewWords is the most words that a term, a title or a nickname within
// quotation marks commonly has.
const fewWords = 5

// longTitle is the most words that the title of a work has.
const longTitle = 12

// isSpoken reports whether a quotation is an utterance: one of more than a few
// words, or one that is set off as such by a comma or a colon ("No," he said).
// "Fox and Friends" is the title of a work, "Shorty" a nickname.
func (r *quoteReader) isSpoken(q *marks.Quotation) bool {
	if q.Words == 0 || q.From > 0 && !r.toks[q.From].Is(token.Space) && r.toks[q.From-1].Kind == token.Symbol {
		return false // id="1234"
	}
	if q.Words <= longTitle && r.isSigned(q) {
		return false // "Museum to close in May," by Jane Roe
	}
	if q.Words <= longTitle && r.nameVerb(q) >= 0 {
		return false
	}
	if r.setOff(q) || r.leadsHeadline(q) {
		return true
	}
	if q.Words <= longTitle && r.isTitleCase(q) {
		return false
	}
	return q.Words > fewWords
}

// setOff reports whether a comma or a sentence's end within the closing mark,
// or a colon or comma before the opening one, sets the quotation off.
func (r *quoteReader) setOff(q *marks.Quotation) bool {
	u := &r.units[q.Paragraph]
	first := r.firstWord(q)
	if first < 0 {
		return false
	}
	if q.From > u.body && r.toks[q.From-1].Kind <= token.Clitic && !r.is(q.From-1, sayVerb) {
		if !r.stopsWithin(r.toks[q.From-1]) || q.Words < 2 || r.lastInside(q).Kind != token.Stop || !r.toks[first].Is(token.Capital) || r.isTitleCase(q) {
			return r.isTagged(q) // a quotation in the midst of a sentence
		}
		return true // he wrote on X. “Nobody came.”
	}
	if q.From > u.body && r.toks[q.From-1].Kind == token.Comma && !(q.From-1 > u.body && r.is(q.From-2, sayVerb)) && !r.toks[first].Is(token.Capital) {
		return false // a list of terms
	}
	if q.From > u.body && r.toks[q.From-1].Kind == token.Open {
		return false
	}
	if r.isTitleCase(q) && q.From-2 >= u.body && r.toks[q.From-1].Kind == token.Comma && r.is(q.From-2, workNoun) {
		return false // the movie, "Two Nights in Lund," opens
	}
	if r.isTitleCase(q) && q.Words > 1 && !r.toks[q.To-1].Is(token.Space) && r.lastInside(q).Kind <= token.Number {
		return false
	}
	last := r.lastInside(q)
	return last.Kind == token.Comma || last.Kind == token.Stop || last.Kind == token.Dash || r.stopsWithin(last) ||
		q.From > u.body && (r.toks[q.From-1].Kind == token.Colon || r.is(q.From-1, sayVerb)) || q.GoesOn || q.TakesUp || r.isTaggedOutside(q, first)
}

// isTaggedOutside reports whether a few words, which begin a sentence, have a comma
// behind their closing mark, and then who says them: “It is a scandal”, Roe told the court.
func (r *quoteReader) isTaggedOutside(q *marks.Quotation, first int) bool {
	u := &r.units[q.Paragraph]
	if q.To+2 >= u.to || r.toks[q.To].Kind != token.Comma || !q.Closed || q.Words < wordsOfRegion || first >= q.To || !r.toks[first].Is(token.Capital) || q.From > u.body && r.toks[q.From-1].Kind != token.Stop || r.isTitleCase(q) {
		return false
	}
	np, ok := r.phraseAfter(q.To+1, u.to)
	if !ok || !r.canSpeak(np) {
		return false
	}
	i := np.to
	if i+1 < u.to && r.toks[i].Kind == token.Comma { // the mayor, Jane Roe,
		i++
	}
	for i+1 < u.to && r.is(i, adverbial|auxiliary) {
		i++
	}
	return i+1 < u.to && r.is(i, sayVerb) && r.toks[i+1].Kind != token.Comma
}

// isTagged reports whether a comma ends a quotation and its speaker follows at
// once: the plan was "too little," he said.
func (r *quoteReader) isTagged(q *marks.Quotation) bool {
	if r.lastInside(q).Kind != token.Comma || !q.Closed || r.isTitleCase(q) {
		return false
	}
	i := q.To + 1
	if !r.is(q.To, subject) {
		n := r.people.nameAt(q.To)
		if n >= len(r.people.names) || r.people.names[n].from != q.To {
			return false
		}
		i = r.behindDescription(r.people.names[n].to, r.units[q.Paragraph].to)
	}
	for i < r.units[q.Paragraph].to && r.is(i, adverbial) {
		i++
	}
	return i < r.units[q.Paragraph].to && r.is(i, sayVerb)
}

// behindDescription returns the token behind what describes a name between commas, at token
// i, or i: Jane Roe[, a former mayor of Lund,] proclaimed
func (r *quoteReader) behindDescription(i, end int) int {
	if i >= end || r.toks[i].Kind != token.Comma {
		return i
	}
	behind := -1 // the first comma
	for k := i + 1; k < min(end, i+longestSource); k++ {
		switch {
		case r.toks[k].Kind == token.Comma:
			if behind < 0 {
				behind = k + 1
			}
			if r.is(k+1, sayVerb|adverbial) { // director of roads, bridges and parks, said
				return k + 1
			}
		case r.toks[k].Kind == token.Stop || r.toks[k].Kind == token.Quote:
			return max(i, behind)
		}
	}
	return max(i, behind)
}

// isSigned reports whether a writer's name follows a quotation, which is the
// headline of a work then.
func (r *quoteReader) isSigned(q *marks.Quotation) bool {
	return q.To+1 < r.units[q.Paragraph].to && r.toks[q.To].Hash == hashBy && r.toks[q.To+1].Is(token.Capital)
}

// stopsWithin reports whether the stop that ends a sentence is taken for one of
// its last word: “Neither do I.”
func (r *quoteReader) stopsWithin(t token.Token) bool {
	return t.Kind == token.Word && r.text[t.End-1] == '.'
}

// firstWord returns the first word of a quotation, or -1.
func (r *quoteReader) firstWord(q *marks.Quotation) int {
	for i := q.From; i < q.To; i++ {
		if r.toks[i].Kind <= token.Number {
			return i
		}
	}
	return -1
}

// lastInside returns the last token before the closing mark.
func (r *quoteReader) lastInside(q *marks.Quotation) token.Token {
	i := q.To - 1
	for i > q.From && r.toks[i].Kind == token.Quote {
		i--
	}
	return r.toks[i]
}

// isTitleCase reports whether all longer words of a quotation begin with a
// capital: “The Tonight Show”, "Orange Is the New Black".
func (r *quoteReader) isTitleCase(q *marks.Quotation) bool {
	n := 0
	for i := q.From; i < q.To; i++ {
		t := &r.toks[i]
		switch {
		case t.Kind == token.Stop && i+2 < q.To:
			return false
		case t.Kind == token.Number && n > 0:
			n++ // "Route 9"
		case t.Kind != token.Word:
		case t.Is(token.Capital):
			if !r.isI(i) {
				n++
			}
		case t.End-t.Start > 4:
			return false
		}
	}
	return n > 1
}

// isI reports whether token i is the pronoun, which has a capital everywhere.
func (r *quoteReader) isI(i int) bool {
	w := r.word(i)
	return w == "I" || w == "I."
}

// is reports whether token i has one of the classes.
func (r *quoteReader) is(i int, c wordClass) bool {
	return uint(i) < uint(len(r.class)) && r.class[i]&c != 0 // one comparison for both ends
}

// utteranceAt returns the utterance that token i is in.
func (r *quoteReader) utteranceAt(i int) (marks.Quotation, bool) {
	if !r.inUtterance(i) {
		return marks.Quotation{}, false
	}
	return r.marked.Quotations[r.outer[i]], true
}

// inUtterance reports whether token i is in an utterance.
func (r *quoteReader) inUtterance(i int) bool {
	return uint(i) < uint(len(r.outer)) && r.outer[i] >= 0 && r.spoken[r.outer[i]]
}

// longestPeriod is the number of tokens after which no further sentence is
// joined: ten times as many as the longest of a thousand news articles has.
const longestPeriod = 4000

// periods calls yield for every stretch of a unit that is read as one
// sentence: a sentence, with all the sentences of a quotation that begins or
// ends in it. "A. B," he said. is one.
func (r *quoteReader) periods(u *unit, yield func(tokenRange)) {
	for k := u.first; k < u.last; {
		p := tokenRange{r.sents[k].from, r.sents[k].to}
		for k++; k < u.last && r.crosses(p.to) && p.to-p.from < longestPeriod; k++ {
			p.to = r.sents[k].to
		}
		r.look()
		yield(p)
	}
}

// crosses reports whether an utterance goes on over the boundary before token i.
func (r *quoteReader) crosses(i int) bool {
	return i > 0 && i < len(r.outer) && r.outer[i] >= 0 && r.outer[i] == r.outer[i-1] && r.spoken[r.outer[i]]
}
