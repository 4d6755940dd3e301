package copydesk

import (
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/token"
)

// endLost ends the quotations whose closing mark is lost before what tells who
// spoke, where that ends their paragraph, or the next quotation begins: "We had a deal,
// Speaker Jane Roe said. "Now it is gone."
func (r *quoteReader) endLost() {
	for k := range r.marked.Quotations {
		r.tick()
		q := &r.marked.Quotations[k]
		if q.Closed || q.GoesOn || q.Outer >= 0 || q.To != r.units[q.Paragraph].to && r.toks[q.To].Kind != token.Quote {
			continue
		}
		tag, ok := r.lostTag(q)
		if !ok {
			continue
		}
		for i := tag; i < q.To; i++ {
			r.marked.At[i] = -1
			if r.toks[i].Kind <= token.Number {
				q.Words--
			}
		}
		q.To = tag
	}
}

// longestTag is the most tokens that a tag has behind a quotation.
const longestTag = 16

// lostTag returns where the tag begins at the end of a quotation that no mark
// closes, behind a comma or a question.
func (r *quoteReader) lostTag(q *marks.Quotation) (int, bool) {
	end := q.To
	for end > q.From && r.toks[end-1].Kind == token.Stop {
		end--
	}
	for i := end - 1; i > q.From+1 && i > end-longestTag && r.marked.At[i] == r.marked.At[q.From]; i-- {
		t := &r.toks[i]
		if t.Kind == token.Stop && t.In(r.text) == "." {
			return 0, false // another sentence
		}
		if (t.Kind == token.Comma || t.Kind == token.Stop) && r.isTag(i+1, end) {
			return i + 1, true
		}
	}
	return 0, false
}

// isTag reports whether the tokens say that somebody says something: "Jane Roe
// said", "he said on Monday", "said Amy Cho, a nurse".
func (r *quoteReader) isTag(from, end int) bool {
	if r.is(from, sayVerb) {
		return from+1 < end && r.isSpeaker(from+1, end)
	}
	for end > from+1 && (r.is(end-1, timeWord) || r.is(end-1, preposition)) {
		end--
	}
	if end-from < 2 || !r.is(end-1, sayVerb) || !r.isSpeaker(from, end-1) {
		return false
	}
	for i := from; i < end-1; i++ {
		if r.is(i, auxiliary|sayVerb) || r.toks[i].Kind == token.Comma {
			return false
		}
	}
	return true
}

// thirdPersons are those who may be spoken of.
var thirdPersons = hashes("he", "she", "they")

// isSpeaker reports whether what begins at a token may be somebody: a name, with
// a title or without, or he, she or they alone.
func (r *quoteReader) isSpeaker(from, end int) bool {
	if thirdPersons.Of(r.toks[from].Hash) {
		return true
	}
	n := int(r.people.next[from])
	return n < len(r.people.names) && r.people.names[n].from < min(end, from+longestTitle)
}
