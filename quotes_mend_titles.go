package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// withoutTitles takes the title of a programme or a work out of a content of
// several pieces: "No," Smith said on Channel 9's "Face the Day." "Never."
func (r *quoteReader) withoutTitles(a *attributed) {
	if len(a.content) < 2 {
		return
	}
	for i := range a.content {
		r.withoutVenue(&a.content[i])
	}
	title := func(c tokenRange) bool {
		q := r.outer[c.from]
		return q >= 0 && c.to <= r.marked.Quotations[q].To && r.isTitle(int(q))
	}
	if !slices.ContainsFunc(a.content, title) {
		return
	}
	kept := slices.DeleteFunc(slices.Clone(a.content), title)
	if len(kept) > 0 && len(kept) < len(a.content) {
		a.content = kept
		a.kind = r.kindOf(a.content)
	}
}

// onProgramme takes the programme that somebody speaks on, and when, from the beginning of a
// content: Roe told [ABC's “Good Morning, Lund” on Monday] it was over. / [On NBC's “The
// Hour,”] Roe said
func (r *quoteReader) onProgramme(a *attributed) {
	if a.kind != Mixed {
		return
	}
	c := &a.content[0]
	i := c.from
	for i < c.to && i < c.from+wordsBetween && r.outer[i] < 0 && (r.toks[i].Is(token.Capital) || r.isPossessive(i) || r.is(i, determiner)) {
		i++
	}
	if i == c.to || r.outer[i] < 0 {
		return
	}
	if q := &r.marked.Quotations[r.outer[i]]; !q.Closed || q.From != i || isEnd(r.lastInside(q)) || !r.isTitleCase(q) {
		return
	}
	leads := c.from < i && r.is(c.from, preposition)
	told := c.from == a.cue[0].to && captioning.Of(r.toks[c.from-1].Hash)
	if !leads && !told {
		return
	}
	i = r.marked.Quotations[r.outer[i]].To
	for i < c.to && (r.is(i, timeWord) || r.is(i, preposition) && i+1 < c.to && r.is(i+1, timeWord)) {
		i++
	}
	switch {
	case i < c.to && told:
		c.from = i
	case i == c.to && leads && len(a.content) > 1 && len(a.source) > 0 && c.to <= a.source[0].from:
		a.content = a.content[1:]
	default:
		return
	}
	a.kind = r.kindOf(a.content)
}

// isTitle reports whether quotation k is the title of a work or a programme.
func (r *quoteReader) isTitle(k int) bool {
	q := &r.marked.Quotations[k]
	return !r.spoken[k] && q.Closed && r.isTitleCase(q)
}

// withoutVenue leaves out of a piece of content the title that it begins with and
// an utterance follows: the programme that all of it was said on.
func (r *quoteReader) withoutVenue(c *tokenRange) {
	for i := c.from; i < min(c.to, c.from+wordsBetween); i++ {
		if o := r.outer[i]; o >= 0 {
			if to := r.marked.Quotations[o].To; to < c.to && r.isTitle(int(o)) && r.inUtterance(to) {
				c.from = to
			}
			return
		}
	}
}
