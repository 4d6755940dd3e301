package copydesk

import (
	"slices"
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

// plain returns text as it is read.
func plain(w *watch, text string) (string, shifts) {
	if w.isPlain(text) {
		return text, nil
	}
	var s shifts
	out := make([]byte, 0, len(text))
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
					s = s.between(now, part, len(out), i)
					out = append(out, now...)
					i += n
					continue
				}
			}
			out = append(out, text[i:i+n]...)
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
				s = s.without(len(out), i, i+n)
			} else {
				out = append(out, as...)
				s = append(s, shift{len(out), i + n, i + n})
			}
			i += n
		}
	}
	return string(out), s
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

// at returns the last shift at or before offset i of the plain text.
func (s shifts) at(i int) shift {
	k, found := slices.BinarySearchFunc(s, i, func(s shift, i int) int { return s.at - i })
	if !found {
		k--
	}
	if k < 0 {
		return shift{}
	}
	return s[k]
}

// start and end return where in the text as given stands what begins or ends at
// offset i.
func (s shifts) start(i int) int {
	m := s.at(i)
	return m.from + i - m.at
}

func (s shifts) end(i int) int {
	m := s.at(i)
	if m.at == i {
		return m.until
	}
	return m.from + i - m.at
}

func (s shifts) span(p *Span) { p.Start, p.End = s.start(p.Start), s.end(p.End) }

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
	for _, p := range []*Span{&a.Kicker, &a.Headline} {
		if !p.IsZero() {
			s.span(p)
		}
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
