package copydesk

import (
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Texts come with accents as parts of their letters or as marks behind them
// (NFC or NFD). Both are read as the former, so that both give the same parts,
// and what was found is put back to where it stands in the text as given.

// A shift says that what is at offset at and behind it in a composed text
// stands at offset from and behind it in the text as given.
type shift struct{ at, from int }

// shifts are in order; without any, both texts are the same.
type shifts []shift

// composed returns text with its letters and marks composed.
func composed(w *watch, text string) (string, shifts) {
	if w.isComposed(text) {
		return text, nil
	}
	var s shifts
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		w.tick()
		n := norm.NFC.QuickSpanString(text[i:])
		if n == 0 {
			n = norm.NFC.NextBoundaryInString(text[i:], true)
			part := text[i : i+n]
			now := norm.NFC.String(part)
			// A few characters are several in composed form: those stay.
			if now != part && utf8.RuneCountInString(now) <= utf8.RuneCountInString(part) {
				s = s.between(now, part, len(out), i)
				out = append(out, now...)
				i += n
				continue
			}
		}
		out = append(out, text[i:i+n]...)
		i += n
	}
	return string(out), s
}

// between adds the shifts of a letter and its marks, which is now at offset at
// and was at offset from. Marks that were not composed are the last ones in
// both.
func (s shifts) between(now, was string, at, from int) shifts {
	k := len(s)
	s = append(s, shift{at + len(now), from + len(was)})
	for len(now) > 0 {
		_, n := utf8.DecodeLastRuneInString(now)
		_, m := utf8.DecodeLastRuneInString(was)
		if now, was = now[:len(now)-n], was[:len(was)-m]; len(now) == 0 {
			was = ""
		}
		s = append(s, shift{at + len(now), from + len(was)})
	}
	slices.Reverse(s[k:])
	return s
}

// isComposed reports whether text is the same when composed.
func (w *watch) isComposed(text string) bool {
	for from := 0; from < len(text); {
		w.look()
		to := pieceEnd(text, from, len(text))
		if !norm.NFC.IsNormalString(text[from:to]) {
			return false
		}
		from = to
	}
	return true
}

// of returns the offset in the text as given of offset i in the composed one.
func (s shifts) of(i int) int {
	k, found := slices.BinarySearchFunc(s, i, func(s shift, i int) int { return s.at - i })
	if !found {
		k--
	}
	if k < 0 {
		return i
	}
	return s[k].from + i - s[k].at
}

func (s shifts) span(p *Span) { p.Start, p.End = s.of(p.Start), s.of(p.End) }

func (s shifts) spans(ps []Span) {
	for i := range ps {
		s.span(&ps[i])
	}
}

func (s shifts) authors(as []Author) {
	for i := range as {
		s.span(&as[i].Span)
	}
}

func (s shifts) dates(ds []Date) {
	for i := range ds {
		s.span(&ds[i].Span)
	}
}

// article puts all parts of a back to where they stand in the text as given.
func (s shifts) article(w *watch, a *Article) {
	for i := range a.Blocks {
		w.tick()
		s.span(&a.Blocks[i].Span)
	}
	if !a.Headline.IsZero() {
		s.span(&a.Headline)
	}
	for _, ps := range [][]Span{a.Deks, a.Subheadings, a.Captions} {
		s.spans(ps)
	}
	for i := range a.Bylines {
		s.span(&a.Bylines[i].Span)
		s.authors(a.Bylines[i].Authors)
	}
	if a.Dateline != nil {
		s.span(&a.Dateline.Span)
	}
	for i := range a.Paragraphs {
		w.tick()
		s.span(&a.Paragraphs[i].Span)
		s.spans(a.Paragraphs[i].Sentences)
	}
	for i := range a.Boilerplate {
		s.span(&a.Boilerplate[i].Span)
	}
	for i := range a.Credits {
		s.span(&a.Credits[i].Span)
		s.authors(a.Credits[i].People)
	}
	for _, e := range a.Entities {
		for i := range e.Mentions {
			w.tick()
			s.span(&e.Mentions[i].Span)
			s.spans(e.Mentions[i].Titles)
		}
	}
	for i := range a.Quotes {
		w.tick()
		s.spans(a.Quotes[i].Content)
		s.spans(a.Quotes[i].Cue)
		s.spans(a.Quotes[i].Source)
	}
	s.dates(a.Dates)
}
