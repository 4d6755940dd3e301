package attribution

import "sort"

// An item is a token, or a quotation folded into one.
type item struct {
	from, to int
	quote    bool
}

// regionReach is how many items a region has on each side of its cue.
const regionReach = 70

// itemsOf appends the items among which the source and content of a cue are
// looked for: the sentence of the cue, quotations folded, and the quotations
// of its paragraph that stand before and behind the sentence. For a cue within
// a quotation it is the quotation's own sentence.
func (v *view) itemsOf(items []item, c Range) []item {
	s := v.sentence(c.From)
	if s < 0 {
		return items
	}
	sent := v.Sents[s]
	if q := v.words[c.From].quote; q >= 0 {
		quote := v.Marks.Quotations[q]
		for i := max(sent.From, quote.From, c.From-regionReach); i < min(sent.To, quote.To, c.To+regionReach); i++ {
			items = append(items, item{i, i + 1, false})
		}
		return items
	}
	// A quotation may reach over the sentence's ends.
	from, to := sent.From, sent.To
	if q := v.words[from].quote; q >= 0 {
		from = v.Marks.Quotations[q].From
		if b := v.sentence(from); b >= 0 {
			from = v.Sents[b].From
		}
		if q := v.words[from].quote; q >= 0 {
			from = v.Marks.Quotations[q].From
		}
	}
	if q := v.words[to-1].quote; q >= 0 {
		to = max(to, v.Marks.Quotations[q].To)
	}
	from, to = max(from, c.From-4000), min(to, c.To+4000)
	first, last := v.paragraph(s)
	if k := v.quoteBefore(from, first); k >= 0 {
		q := v.Marks.Quotations[k]
		items = append(items, item{q.From, q.To, true})
	}
	start := len(items)
	at := start // the cue's item
	for i := from; i < to; {
		if q := v.words[i].quote; q >= 0 {
			quote := v.Marks.Quotations[q]
			items = append(items, item{quote.From, quote.To, true})
			i = max(quote.To, i+1)
			continue
		}
		if i == c.From {
			at = len(items)
		}
		items = append(items, item{i, i + 1, false})
		i++
	}
	if k := v.quoteAfter(to, last); k >= 0 {
		q := v.Marks.Quotations[k]
		items = append(items, item{q.From, q.To, true})
	}
	low, high := max(0, at-regionReach), min(len(items), at+regionReach)
	return items[:copy(items, items[low:high])]
}

// sentence returns the sentence of token i, or -1.
func (v *view) sentence(i int) int {
	s := sort.Search(len(v.Sents), func(s int) bool { return v.Sents[s].To > i })
	if s == len(v.Sents) || v.Sents[s].From > i {
		return -1
	}
	return s
}

// paragraph returns the tokens of the paragraph of sentence s.
func (v *view) paragraph(s int) (from, to int) {
	i := v.Sents[s].From
	lo, hi := 0, len(v.Paragraphs)
	for lo < hi {
		mid := (lo + hi) / 2
		if v.Paragraphs[mid].To <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(v.Paragraphs) {
		return i, v.Sents[s].To
	}
	return v.Paragraphs[lo].From, v.Paragraphs[lo].To
}

// quoteBefore returns the folded quotation that ends right before token i, in
// the same paragraph, or one sentence before it; -1 when there is none.
func (v *view) quoteBefore(i, first int) int {
	for k := i - 1; k >= first && k >= i-30; k-- {
		if q := v.words[k].quote; q >= 0 {
			return int(q)
		}
	}
	return -1
}

// quoteAfter returns the folded quotation that begins at token i, or right
// behind it.
func (v *view) quoteAfter(i, last int) int {
	for k := i; k < last && k < i+2; k++ {
		if q := v.words[k].quote; q >= 0 {
			return int(q)
		}
	}
	return -1
}
