package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/token"
)

// attributeUtterances finds who speaks the utterances that no cue of their own
// sentence attributes, and joins those that one source speaks in a row.
func (r *quoteReader) attributeUtterances(found []attributed) []attributed {
	taken := r.holders(found)
	r.takeUp(found, taken)
	for k, q := range r.marked.Quotations {
		if q.Outer >= 0 || !r.spoken[k] || taken[k] >= 0 {
			continue
		}
		a := attributed{kind: Direct, content: []tokenRange{{q.From, q.To}}}
		if j := r.goesOnFrom(q, found, taken); j >= 0 {
			found[j].content = append(found[j].content, a.content[0])
			taken[k] = j
			continue
		}
		a.source, a.evidence = r.sourceAround(k, q, found, taken)
		taken[k] = len(found)
		found = append(found, a)
	}
	for k, j := range taken { // a cue may say that it is said, and not by whom
		if j >= 0 && len(found[j].source) == 0 && r.spoken[k] && found[j].kind == Direct {
			found[j].source, found[j].evidence = r.sourceAround(k, r.marked.Quotations[k], found, taken)
		}
	}
	slices.SortStableFunc(found, func(a, b attributed) int { return a.first() - b.first() })
	return found
}

// takeUp gives a quotation that paragraphs leave open to the attribution of the
// paragraph in which a cue names its speaker.
func (r *quoteReader) takeUp(found []attributed, taken []int) {
	next := -1 // the quotation behind, of those that stand in no other
	for k := len(taken) - 1; k >= 0; k-- {
		q := r.marked.Quotations[k]
		if q.Outer >= 0 {
			continue
		}
		if q.GoesOn && taken[k] < 0 && next >= 0 && taken[next] >= 0 && found[taken[next]].kind == Direct {
			taken[k] = taken[next]
			a := &found[taken[k]]
			a.content = append(a.content, tokenRange{q.From, q.To})
		}
		next = k
	}
	for j := range found {
		found[j].content = inOrder(found[j].content)
	}
}

// first returns the first token of an attribution's content.
func (a *attributed) first() int {
	f := a.content[0].from
	for _, c := range a.content[1:] {
		f = min(f, c.from)
	}
	return f
}

// holders returns for each quotation the attribution whose content takes it
// in, or -1.
func (r *quoteReader) holders(found []attributed) []int {
	taken := make([]int, len(r.marked.Quotations))
	for k := range taken {
		taken[k] = -1
	}
	for j, a := range found {
		for _, c := range a.content {
			for i := c.from; i < c.to; i++ {
				o := r.outer[i]
				if o < 0 {
					continue
				}
				q := r.marked.Quotations[o]
				if covered := min(c.to, q.To) - i; 2*covered >= q.To-q.From && taken[o] < 0 {
					taken[o] = j
				}
				i = q.To - 1
			}
		}
	}
	return taken
}

// goesOnFrom returns the attribution that the quotation q goes on with: the
// direct one right before it in its paragraph ("A," he said. "B."), or the one
// that the paragraph before left open. It returns -1 where there is none.
func (r *quoteReader) goesOnFrom(q marks.Quotation, found []attributed, taken []int) int {
	for k := q.From - 1; k >= 0; k-- {
		o := r.outer[k]
		if o < 0 {
			if k < r.units[q.Paragraph].body || r.toks[k].Kind == token.Colon || q.From-k > longestPhrase {
				return -1
			}
			continue
		}
		last := r.marked.Quotations[o]
		j := taken[o]
		if j < 0 && !r.spoken[o] {
			k = last.From // "A," he told "The Show." "B."
			continue
		}
		if j < 0 {
			return -1
		}
		if q.TakesUp && last.GoesOn {
			return j
		}
		if last.Paragraph != q.Paragraph || !r.spoken[o] || found[j].kind == Indirect || len(found[j].cue) == 0 {
			return -1
		}
		cue := found[j].cue[0]
		if cue.to <= q.From && cue.from >= last.To && r.oneSentence(last.To, q.From) {
			return j
		}
		return -1
	}
	return -1
}

// oneSentence reports whether the narration [from, to) between two utterances
// holds no more than the end of one sentence.
func (r *quoteReader) oneSentence(from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		if r.toks[i].Kind == token.Stop && !r.inPhrase(i) {
			n++
		}
	}
	return n <= 1
}

// sourceAround finds the source of an utterance in the sentences around it.
func (r *quoteReader) sourceAround(k int, q marks.Quotation, found []attributed, taken []int) ([]tokenRange, Evidence) {
	u := r.units[q.Paragraph]
	if np, ok := r.signature(q, u); ok {
		return []tokenRange{np}, EvidenceLabel
	}
	if np, ok := r.label(q, u); ok {
		return []tokenRange{np}, EvidenceLabel
	}
	if np, ok := r.behind(q); ok {
		return []tokenRange{np}, EvidenceCue
	}
	if s, ok := r.besides(q, u, found); ok {
		return s, EvidenceNear
	}
	if j := r.laterInParagraph(k, q, found, taken); j >= 0 {
		return found[j].source, EvidenceContinued
	}
	return r.fromParagraphBefore(q, found)
}

// longestLabel is the most tokens that the label of a speaker has.
const longestLabel = 5

// labelEnd returns the token of the colon behind the name at token from, or 0.
func (r *quoteReader) labelEnd(from, end int) int {
	for i := from; i < min(end-1, from+longestLabel); i++ {
		switch t := r.toks[i]; {
		case t.Kind == token.Colon && i > from && r.word(i) == ":":
			return i
		case t.Kind != token.Word || !t.Is(token.Capital):
			return 0
		}
	}
	return 0
}

// behind finds the subject of what follows an utterance in its sentence,
// whatever its verb: “Go back,” the anchor barked.
func (r *quoteReader) behind(q marks.Quotation) (tokenRange, bool) {
	last := r.lastInside(q)
	if last.Kind != token.Comma && last.Kind != token.Dash && (last.Kind != token.Stop || last.In(r.text) == ".") {
		return tokenRange{}, false
	}
	end := min(q.To+longestPhrase, r.units[q.Paragraph].to)
	i := q.To
	for i < end && r.toks[i].Kind != token.Stop && !r.inUtterance(i) {
		i++
	}
	np, ok := r.firstSubject(tokenRange{q.To, i}, i)
	return np, ok && r.canSpeak(np)
}

// signature reads the name behind a dash: “...” — Commissioner Jane Roe.
func (r *quoteReader) signature(q marks.Quotation, u unit) (tokenRange, bool) {
	if q.To == u.to && q.Paragraph+1 < len(r.units) {
		u = r.units[q.Paragraph+1] // on a line of its own
	}
	from := max(q.To, u.body)
	if from+1 >= u.to || r.toks[from].Kind != token.Dash || !r.toks[from+1].Is(token.Capital) {
		return tokenRange{}, false
	}
	end := from + 1
	for end < u.to && r.toks[end].Kind != token.Stop && r.outer[end] < 0 && end < from+longestPhrase {
		end++
	}
	return tokenRange{from + 1, end}, true
}

// label reads the line before an utterance that names its speaker and ends in
// a colon: From Chairwoman Roe:
func (r *quoteReader) label(q marks.Quotation, u unit) (tokenRange, bool) {
	end := q.From
	from := u.body
	if end == u.body {
		if q.Paragraph == 0 {
			return tokenRange{}, false
		}
		v := r.units[q.Paragraph-1]
		from, end = v.body, v.to
	}
	if end-from < 2 || r.toks[end-1].Kind != token.Colon {
		return tokenRange{}, false
	}
	for i := end - 2; i >= from && i > end-longestPhrase; i-- {
		if r.toks[i].Kind == token.Stop || r.outer[i] >= 0 {
			from = i + 1
			break
		}
	}
	if r.toks[from].Hash == hashFrom || r.toks[from].Hash == hashBy {
		from++
	}
	cues := r.findCues(tokenRange{from, end})
	for k := len(cues) - 1; k >= 0; k-- { // It is over, and Roe responded:
		if c := &cues[k]; r.is(c.head, sayVerb) && c.source.to > c.source.from {
			return c.source, true
		}
	}
	np, ok := r.firstSubject(tokenRange{from, end}, end-1)
	return np, ok && r.canSpeak(np)
}

// besides finds the source in the sentence before the utterance in its
// paragraph: whoever it quotes, or whom it speaks of. Smith was blunt. “No.”
func (r *quoteReader) besides(q marks.Quotation, u unit, found []attributed) ([]tokenRange, bool) {
	if q.From == u.body {
		return nil, false
	}
	for j := len(found) - 1; j >= 0; j-- {
		a := &found[j]
		if a.first() < u.body {
			break
		}
		if len(a.source) > 0 && a.source[0].from >= u.body && a.source[0].to <= q.From && len(a.cue) > 0 && a.cue[0].to <= q.From {
			return a.source, true
		}
	}
	for s := u.last - 1; s >= u.first; s-- {
		p := r.sents[s]
		if p.from >= q.From || r.outer[p.from] >= 0 {
			continue
		}
		if np, ok := r.firstSubject(tokenRange{p.from, p.to}, min(p.to, q.From)); ok && r.canSpeak(np) {
			return []tokenRange{np}, true
		}
	}
	return nil, false
}

// canSpeak reports whether a phrase names a person, or is he, she or they.
func (r *quoteReader) canSpeak(np tokenRange) bool {
	if np.to == np.from+1 && r.is(np.from, subject) {
		return isOneOf(lower(r.text, r.toks[np.from]), "he", "she", "they", "i", "we")
	}
	for i := np.from; i < np.to; i++ {
		if r.is(i, titleWord) {
			return true
		}
	}
	n := r.people.nameAt(np.from)
	return n < len(r.people.names) && r.people.names[n].from < np.to
}

// laterInParagraph returns the attribution of the next utterance of the
// paragraph, if a cue attributes it: “It's over.” He paused. “Over,” he said.
func (r *quoteReader) laterInParagraph(k int, q marks.Quotation, found []attributed, taken []int) int {
	for n := k + 1; n < len(taken) && r.marked.Quotations[n].Paragraph == q.Paragraph; n++ {
		if r.marked.Quotations[n].Outer >= 0 || !r.spoken[n] {
			continue
		}
		if j := taken[n]; j >= 0 && len(found[j].source) > 0 && found[j].kind == Direct {
			return j
		}
		return -1
	}
	return -1
}

// paragraphsBack is how many paragraphs back the speaker of an utterance may
// be that nothing in its own paragraph tells.
const paragraphsBack = 3

// fromParagraphBefore finds the source in the paragraphs before: the speaker
// there goes on.
func (r *quoteReader) fromParagraphBefore(q marks.Quotation, found []attributed) ([]tokenRange, Evidence) {
	for n := q.Paragraph - 1; n >= 0 && n >= q.Paragraph-paragraphsBack; n-- {
		v := r.units[n]
		if v.role != RoleParagraph {
			continue
		}
		if a := lastWithin(found, v); a != nil {
			return a.source, EvidenceContinued
		}
		if n < q.Paragraph-1 {
			continue
		}
		for s := v.last - 1; s >= v.first; s-- {
			p := r.sents[s]
			if r.outer[p.from] >= 0 {
				continue
			}
			if np, ok := r.firstSubject(tokenRange{p.from, p.to}, p.to); ok && r.canSpeak(np) {
				return []tokenRange{np}, EvidenceNear
			}
		}
	}
	return nil, EvidenceNone
}

// lastWithin returns the last direct attribution with a source whose content
// is in the unit, or else the last of any kind, or nil.
func lastWithin(found []attributed, u unit) *attributed {
	var other *attributed
	for j := len(found) - 1; j >= 0; j-- {
		a := &found[j]
		if len(a.source) == 0 || a.content[0].from < u.from || a.content[0].from >= u.to {
			continue
		}
		if a.kind == Direct || a.kind == Mixed {
			return a
		}
		if other == nil {
			other = a
		}
	}
	return other
}
