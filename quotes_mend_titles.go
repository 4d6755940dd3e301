package copydesk

import "slices"

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

// isTitle reports whether quotation k is the title of a work or a programme.
func (r *quoteReader) isTitle(k int) bool {
	q := r.marked.Quotations[k]
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
