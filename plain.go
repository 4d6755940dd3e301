package copydesk

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/octet"
	"golang.org/x/text/unicode/norm"
)

// A text is read without what does not show, with each accent as a part of its
// letter (NFC), and without what programs have made of its signs (see respelt)
// or have put between them (see markup), so that it gives the same parts however it is spelt. What was found is put back
// to where it stands in the text as given.

// A shift says where what is at offset at of a plain text, and behind it, stands
// in the text as given: at from. What ends at offset at ends at until; signs
// that do not show stand between the two.
type shift struct{ at, until, from int }

// shifts are in order; without any, both texts are the same.
type shifts []shift

// isUnseen reports whether r says no more than how the text around it is to be
// set, or nothing at all: soft hyphens, joiners, directions, byte order marks,
// and control characters that end no line. A zero-width space, which parts
// words, is none of them.
func isUnseen(r rune) bool {
	switch {
	case r < ' ':
		return r < '\t' || r > '\r'
	case '\u007f' <= r && r < '\u00a0':
		return r != '\u0085'
	case r == '\u00ad', r == '\u061c', r == '\ufeff', r == '\u2060':
		return true
	case '\u200c' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		return true
	}
	return false
}

// oddity returns where the first sign of text begins that is not read as it
// stands; len(text) where there is none. What it has passed is surely composed,
// each accent a part of its letter, or it may not be.
func oddity(text string) (at int, composed bool) {
	composed = true
	for i := 0; i < len(text); {
		for ; i+8 <= len(text); i += 8 {
			if odd := oddBytes(octet.Load(text[i : i+8])); odd != 0 {
				i += octet.Before(odd)
				break
			}
		}
		if i == len(text) {
			break
		}
		c := text[i]
		switch c {
		case '&', 0x7F, 0xC2, 0xC3, 0xD8, 0xE2, 0xEF: // the first bytes of all of them
			if _, n := respelt(text[i:]); n > 0 {
				return i, composed
			}
		default:
			if c < ' ' && isUnseen(rune(c)) {
				return i, composed
			}
		}
		switch {
		case c < 0xC2: // ASCII, or no UTF-8
			i++
		case c < 0xCC: // no mark is below U+0300
			i += 2
		case c == 0xE2 && i+2 < len(text) && text[i+1] == 0x80 && text[i+2] >= 0x90: // – — “ ” ‘ ’ …
			i += 3
		default:
			composed = false
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
		}
	}
	return len(text), composed
}

// oddBytes returns the high bit of the first of eight bytes of text that is no ASCII,
// 0x7F, a control character or &, and what of those behind it; 0 where none is.
func oddBytes(w uint64) uint64 {
	return (w | (w + octet.Ones) | (w - ' '*octet.Ones) | (w ^ '&'*octet.Ones - octet.Ones)) & octet.Highs
}

// plain returns text as it is read, and what puts back what was found.
func plain(w *watch, text string) (string, restorer) {
	if w.isPlain(text) {
		return text, restorer{}
	}
	var s shifts
	var out strings.Builder
	out.Grow(len(text)) // no sign becomes a longer one
	mark, read, over := markup(text, 0)
	for i := 0; i < len(text); {
		at, _ := oddity(text[i:mark])
		for end := i + at; i < end; {
			w.tick()
			n := norm.NFC.QuickSpanString(text[i:end])
			if n == 0 {
				n = norm.NFC.NextBoundaryInString(text[i:end], true)
				part := text[i : i+n]
				now := norm.NFC.String(part)
				// A few characters are several in composed form: those stay.
				if now != part && utf8.RuneCountInString(now) <= utf8.RuneCountInString(part) {
					s = s.between(now, part, out.Len(), i)
					out.WriteString(now)
					i += n
					continue
				}
			}
			out.WriteString(text[i : i+n])
			i += n
		}
		if i < len(text) {
			as, n := read, over
			if i < mark {
				as, n = respelt(text[i:])
			} else {
				mark, read, over = markup(text, i+n)
			}
			if as == "" {
				s = s.without(out.Len(), i, i+n)
			} else {
				out.WriteString(as)
				s = append(s, shift{out.Len(), i + n, i + n})
			}
			i += n
		}
	}
	return out.String(), restorer{shifts: s}
}

// without adds the shift of the bytes [until, from), which are left out at
// offset at.
func (s shifts) without(at, until, from int) shifts {
	if k := len(s) - 1; k >= 0 && s[k].at == at {
		s[k].from = from
		return s
	}
	return append(s, shift{at, until, from})
}

// between adds the shifts of a letter and its marks, which is now at offset at
// and was at offset from. Marks that were not composed are the last ones in
// both.
func (s shifts) between(now, was string, at, from int) shifts {
	k := len(s)
	s = append(s, shift{at + len(now), from + len(was), from + len(was)})
	for {
		_, n := utf8.DecodeLastRuneInString(now)
		_, m := utf8.DecodeLastRuneInString(was)
		now, was = now[:len(now)-n], was[:len(was)-m]
		if len(now) == 0 {
			break
		}
		s = append(s, shift{at + len(now), from + len(was), from + len(was)})
	}
	slices.Reverse(s[k:])
	return s
}

// isPlain reports whether text is read as it stands.
func (w *watch) isPlain(text string) bool {
	if mayMarkUp(text) {
		if at, _, _ := markup(text, 0); at < len(text) {
			return false
		}
	}
	for from := 0; from < len(text); {
		w.look()
		to := pieceEnd(text, from, len(text))
		piece := text[from:to]
		if at, composed := oddity(piece); at < len(piece) || !composed && !norm.NFC.IsNormalString(piece) {
			return false
		}
		from = to
	}
	return true
}

// A restorer puts what was found back to where it stands in the text as given.
type restorer struct {
	shifts
	k int // of the shift for the offset before, which the next one is mostly near
}

// at returns the last shift at or before offset i of the plain text.
func (r *restorer) at(i int) shift {
	for range 2 {
		if r.k < len(r.shifts) && r.shifts[r.k].at <= i {
			if r.k+1 == len(r.shifts) || i < r.shifts[r.k+1].at {
				return r.shifts[r.k]
			}
			r.k++
		}
	}
	k, found := slices.BinarySearchFunc(r.shifts, i, func(s shift, i int) int { return s.at - i })
	if !found {
		k--
	}
	if k < 0 {
		return shift{}
	}
	r.k = k
	return r.shifts[k]
}

// start and end return where in the text as given stands what begins or ends at
// offset i.
func (r *restorer) start(i int) int {
	m := r.at(i)
	return m.from + i - m.at
}

func (r *restorer) end(i int) int {
	m := r.at(i)
	if m.at == i {
		return m.until
	}
	return m.from + i - m.at
}

func (r *restorer) span(p *Span) { p.Start, p.End = r.start(p.Start), r.end(p.End) }

func (r *restorer) spans(ps []Span) {
	for i := range ps {
		r.span(&ps[i])
	}
}

func (r *restorer) authors(as []Author) {
	for i := range as {
		r.span(&as[i].Span)
	}
}

func (r *restorer) dates(ds []Date) {
	for i := range ds {
		r.span(&ds[i].Span)
	}
}

// article puts all parts of a back to where they stand in the text as given.
func (r *restorer) article(w *watch, a *Article) {
	for i := range a.Blocks {
		w.tick()
		r.span(&a.Blocks[i].Span)
	}
	for _, p := range []*Span{&a.Kicker, &a.Headline} {
		if !p.IsZero() {
			r.span(p)
		}
	}
	for _, ps := range [][]Span{a.Deks, a.Subheadings, a.Captions} {
		r.spans(ps)
	}
	for i := range a.Bylines {
		r.span(&a.Bylines[i].Span)
		r.authors(a.Bylines[i].Authors)
	}
	if a.Dateline != nil {
		r.span(&a.Dateline.Span)
	}
	for i := range a.Paragraphs {
		w.tick()
		r.span(&a.Paragraphs[i].Span)
		r.spans(a.Paragraphs[i].Sentences)
	}
	for i := range a.Boilerplate {
		r.span(&a.Boilerplate[i].Span)
	}
	for i := range a.Credits {
		r.span(&a.Credits[i].Span)
		r.authors(a.Credits[i].People)
	}
	for _, e := range a.Entities {
		for i := range e.Mentions {
			w.tick()
			r.span(&e.Mentions[i].Span)
			r.spans(e.Mentions[i].Titles)
		}
	}
	for i := range a.Quotes {
		w.tick()
		r.spans(a.Quotes[i].Content)
		r.spans(a.Quotes[i].Cue)
		r.spans(a.Quotes[i].Source)
	}
	r.dates(a.Dates)
}
