package timex

import (
	"strings"

	"github.com/copydesk/copydesk/internal/token"
)

// A term is a token as the rules see it, or a part of one that has a hyphen
// ("third-quarter" is three terms), or a phrase of several ("a few").
type term struct {
	start, end  int
	classes     set    // what it can be
	word        uint16 // the pack's word; 0 for any other
	n           int32  // the value of a number in digits
	flags       token.Flags
	first, last bool // begins, ends a token
}

// read splits a sentence into terms and reports whether an expression can
// begin with one of them.
func (f *Finder) read(s Range) bool {
	f.terms, f.heads = f.terms[:0], false
	var all set
	for i := s.From; i < s.To; i++ {
		t := &f.Toks[i]
		if (t.Kind == token.Word || t.Kind == token.Number) && t.Flags&(token.Hyphen|token.Digit) != 0 {
			all |= f.parts(t)
			continue
		}
		if c := f.Text[t.Start]; t.Kind == token.Word && (c < 'A' || c >= 0x80) { // '90s
			all |= f.parts(t)
			continue
		}
		w := f.Pack.find(t.Hash)
		x := term{start: t.Start, end: t.End, word: w, flags: t.Flags, first: true, last: true}
		if w > 0 {
			x.classes = f.Pack.words[w].classes
			all |= x.classes
			f.heads = f.heads || f.Pack.words[w].phrases != nil
		}
		f.terms = append(f.terms, x)
	}
	if f.heads {
		f.join()
	}
	return all&f.Pack.starts != 0
}

// parts appends the terms of a token with digits or hyphens.
func (f *Finder) parts(t *token.Token) set {
	s := t.In(f.Text)
	if t.Kind == token.Number {
		w := f.Pack.find(t.Hash)
		c, n := digits(s)
		if c |= f.Pack.words[w].classes; c != 0 {
			f.terms = append(f.terms, term{start: t.Start, end: t.End, classes: c, word: w, n: n, flags: t.Flags, first: true, last: true})
			return c
		}
	}
	from, all := len(f.terms), set(0)
	for k := 0; k < len(s); {
		n := strings.IndexAny(s[k:], "-/\u2010\u2011")
		mark := 0
		if n < 0 {
			n = len(s) - k
		} else if mark = 1; s[k+n] >= 0x80 {
			mark = 3
		}
		if n > 0 {
			all |= f.part(t, t.Start+k, t.Start+k+n)
		}
		if mark > 0 {
			f.terms = append(f.terms, term{start: t.Start + k + n, end: t.Start + k + n + mark, classes: of(dash)})
		}
		k += n + mark
	}
	f.terms[from].first = true
	f.terms[len(f.terms)-1].last = true
	return all
}

func (f *Finder) part(t *token.Token, start, end int) set {
	s := f.Text[start:end]
	x := term{start: start, end: end, flags: t.Flags &^ token.Capital}
	if 'A' <= s[0] && s[0] <= 'Z' {
		x.flags |= token.Capital
	}
	x.word = f.Pack.find(token.Hash(s))
	x.classes = f.Pack.words[x.word].classes
	if c := s[0]; '0' <= c && c <= '9' || c == '\'' || c >= 0x80 {
		c, n := digits(s)
		x.classes, x.n = x.classes|c, n
	}
	f.terms = append(f.terms, x)
	return x.classes
}

// join makes one term of the words of each of the pack's phrases.
func (f *Finder) join() {
	out := f.terms[:0]
	for i := 0; i < len(f.terms); i++ {
		t := f.terms[i]
		n, word := 0, uint16(0)
		for _, p := range f.Pack.words[t.word].phrases {
			k := len(p.rest)
			if k < n || i+k >= len(f.terms) {
				continue
			}
			same := true
			for j, w := range p.rest {
				same = same && f.terms[i+1+j].word == w
			}
			if same {
				n, word = k, p.word
			}
		}
		if n > 0 {
			end := f.terms[i+n]
			t.end, t.last, t.word, t.classes = end.end, end.last, word, f.Pack.words[word].classes
			i += n
		}
		out = append(out, t)
	}
	f.terms = out
}

// digits returns what a word that begins with a digit, or with an apostrophe
// before one, can be, and its value where it is a whole number.
func digits(s string) (set, int32) {
	short := s[0] == '\'' // '89, '90s
	if r, ok := strings.CutPrefix(s, "’"); ok {
		short, s = true, r
	} else if short {
		s = s[1:]
	}
	n, k := int32(0), 0
	for k < len(s) && '0' <= s[k] && s[k] <= '9' {
		if k < 8 {
			n = n*10 + int32(s[k]-'0')
		}
		k++
	}
	rest := s[k:]
	switch {
	case short && k == 2 && rest == "":
		return of(yy), n
	case short && k == 2 && rest == "s":
		return of(decades), n
	case short || k == 0 || k > 8:
		return 0, 0
	case rest == "":
		c := of(num)
		if k <= 2 {
			c |= of(hour)
			if 1 <= n && n <= 31 {
				c |= of(day)
			}
			if k == 2 {
				c |= of(shortYear)
			}
		}
		if k == 4 {
			if n/100 <= 24 && n%100 < 60 {
				c |= of(hhmm)
			}
			if 1500 <= n && n < 2200 {
				c |= of(year)
			}
		}
		return c, n
	case rest == "s":
		if n%10 == 0 && (k == 4 && 1500 <= n && n < 2200 || k == 2 && n > 0) {
			return of(decades), n
		}
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th":
		c := of(ordinal)
		if 1 <= n && n <= 31 {
			c |= of(day)
		}
		return c, n
	case k <= 2 && (rest[0] == ':' || rest[0] == '.'):
		return clockDigits(n, rest)
	case k <= 2 && clockSuffix(rest):
		return of(halfDay), n * 60
	}
	switch {
	case isNumeric(s):
		return of(numeric), 0
	case rest[0] == ',' || rest[0] == '.':
		return of(num), -1
	}
	return 0, 0
}

// clockDigits reads what follows an hour: ":30", ":30:15", ".30", ":30pm". Its
// value is in minutes.
func clockDigits(h int32, rest string) (set, int32) {
	var c set
	if rest[0] == '.' {
		c = of(num)
		if isNumeric("00" + rest) {
			return of(numeric), 0
		}
	}
	if len(rest) < 3 || rest[1] > '5' || rest[1] < '0' || rest[2] < '0' || rest[2] > '9' || h > 24 {
		return c, -1
	}
	n := h*60 + int32(rest[1]-'0')*10 + int32(rest[2]-'0')
	switch tail := rest[3:]; {
	case tail == "" && rest[0] == ':', len(tail) == 3 && tail[0] == ':' && rest[0] == ':':
		return of(clock), n
	case tail == "":
		return c | of(pointClock), n
	case clockSuffix(tail):
		return of(halfDay), n
	}
	return c, -1
}

// clockSuffix reports whether an hour that s is joined to is one of a half
// day: 9pm, 9a.m.
func clockSuffix(s string) bool {
	return (s[0]|0x20 == 'a' || s[0]|0x20 == 'p') && (len(s) == 2 && s[1]|0x20 == 'm' || len(s) == 4 && s[1:] == ".m.")
}

// isNumeric reports whether s is three numbers parted by the same mark.
func isNumeric(s string) bool {
	if len(s) < 6 || len(s) > 10 {
		return false
	}
	marks, mark := 0, byte(0)
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
		case (c == '-' || c == '/' || c == '.') && (mark == 0 || mark == c) && i > 0 && i < len(s)-1 && s[i-1] != c:
			marks, mark = marks+1, c
		default:
			return false
		}
	}
	return marks == 2
}

// at returns the term i, or an empty one outside the sentence.
func (f *Finder) at(i int) *term {
	if i < 0 || i >= len(f.terms) {
		return &nowhere
	}
	return &f.terms[i]
}

var nowhere term // never written

// is reports whether the term i can be of class c.
func (f *Finder) is(i int, c class) bool {
	return i >= 0 && i < len(f.terms) && f.terms[i].classes&of(c) != 0
}

// text returns the bytes of the term i.
func (f *Finder) text(i int) string {
	if i < 0 || i >= len(f.terms) {
		return ""
	}
	return f.Text[f.terms[i].start:f.terms[i].end]
}
