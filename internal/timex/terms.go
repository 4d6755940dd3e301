package timex

import (
	"slices"
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

// read splits a sentence into terms and reports whether there can be an
// expression in it.
func (f *Finder) read(s Range) bool {
	if !f.promises(s) {
		return false
	}
	f.terms, f.heads = f.terms[:0], f.heads[:0]
	words := f.Pack.words
	toks := f.Toks[s.From:s.To]
	for i := 0; i < len(toks); i++ {
		t := &toks[i]
		if parted(t) {
			if f.parts(t); i+1 < len(toks) && toks[i+1].Kind == token.Clitic && f.decadeBefore(&toks[i+1]) {
				i++
			}
			continue
		}
		word := f.known.Of(t)
		if word == 0 {
			word = f.find(t)
		}
		word--
		w := &words[word]
		if w.classes&(of(yy)|of(decades)) != 0 {
			if f.parts(t); i+1 < len(toks) && toks[i+1].Kind == token.Clitic && f.decadeBefore(&toks[i+1]) {
				i++
			}
			continue
		}
		n := len(f.terms)
		if n == cap(f.terms) {
			f.terms = slices.Grow(f.terms, len(toks)-i)
		}
		f.terms = f.terms[:n+1]
		x := &f.terms[n]
		x.start, x.end, x.classes, x.word, x.n, x.flags, x.first, x.last = t.Start, t.End, w.classes, word, 0, t.Flags, true, true
		if w.phrases.n > 0 {
			f.heads = append(f.heads, n)
		}
	}
	f.join()
	return true
}

// find returns the pack's word that a token is, from 1, and notes it.
func (f *Finder) find(t *token.Token) uint16 {
	word := f.Pack.find(t.Hash) + 1
	if t.Word != 0 {
		*f.known.At(t) = word
	}
	return word
}

// decadeBefore makes a decade of the number before a clitic, which some papers
// write with an apostrophe: the 1980's, the late 80's, the '60's and '70's. It
// reports whether it has.
func (f *Finder) decadeBefore(clitic *token.Token) bool {
	k := len(f.terms) - 1
	t := &f.terms[k]
	if t.classes&(of(year)|of(yy)|of(shortYear)) == 0 || t.n%10 > 0 || t.n == 0 && t.classes&of(yy) == 0 || t.end != clitic.Start || !strings.HasSuffix(clitic.In(f.Text), "s") {
		return false
	}
	for k > 0 && f.terms[k-1].classes&of(dash) != 0 {
		k--
	}
	switch b := f.at(k - 1); {
	case b.classes&of(edge) != 0, strings.EqualFold(f.text(k-1), "the"):
	case b.classes&of(link) != 0 && f.is(k-2, decades): // the 1970's and 1980's
	default:
		return false // 1990's budget
	}
	t.end, t.classes, t.word = clitic.End, of(decades), 0
	return true
}

// parted reports whether a token is of several terms, or one in digits. Those
// that an apostrophe opens ('90s) are words of the pack.
func parted(t *token.Token) bool {
	return t.Flags&(token.Hyphen|token.Digit) != 0 && t.Kind <= token.Number
}

// promises reports whether a sentence has one of the words or numbers without
// which there is no expression. Most have none, and most words are not in the
// sieve of those that may be one.
func (f *Finder) promises(s Range) bool {
	p := f.Pack
	toks := f.Toks[s.From:s.To]
	for i := range toks {
		t := &toks[i]
		if parted(t) {
			f.terms, f.heads = f.terms[:0], f.heads[:0]
			if c := f.parts(t); c&p.anchors != 0 || c&of(shortYear) != 0 && i+1 < len(toks) && toks[i+1].Kind == token.Clitic {
				return true
			}
		} else if p.sieve[t.Hash>>6%sieveSize]>>(t.Hash%64)&1 != 0 && p.words[p.find(t.Hash)].classes&p.anchors != 0 {
			return true
		}
	}
	return false
}

// parts appends the terms of a token with digits or hyphens.
func (f *Finder) parts(t *token.Token) set {
	s := t.In(f.Text)
	if t.Kind == token.Number {
		w := f.Pack.find(t.Hash)
		c, n := f.Pack.digits(s)
		if c == of(num) && n < 0 && t.Flags&token.Hyphen != 0 {
			c = 0 // 7.30pm-9pm, 2.5-3
		}
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
		if at := glued(f.Pack, s[k:k+n]); at > 0 {
			all |= f.part(t, t.Start+k, t.Start+k+at) | f.part(t, t.Start+k+at, t.Start+k+n)
		} else if n > 0 {
			all |= f.part(t, t.Start+k, t.Start+k+n)
		}
		if mark > 0 {
			f.terms = append(f.terms, term{start: t.Start + k + n, end: t.Start + k + n + mark, classes: of(dash), word: f.Pack.hyphen})
		}
		k += n + mark
	}
	f.terms[from].first = true
	f.terms[len(f.terms)-1].last = true
	for k := from + 1; k+1 < len(f.terms); k++ {
		const before, behind = set(1)<<meridiem | set(1)<<halfDay | set(1)<<clock | set(1)<<noon, set(1)<<hour | set(1)<<clock | set(1)<<pointClock | set(1)<<halfDay | set(1)<<noon
		if f.is(k, dash) && f.at(k-1).classes&before != 0 && f.at(k+1).classes&behind != 0 { // the a.m.-7 of "3 a.m.-7 p.m." is no word
			f.terms[k-1].last, f.terms[k].first, f.terms[k].last, f.terms[k+1].first = true, true, true, true
		}
	}
	return all
}

// glued returns where the year begins in what business news writes in one word
// with it (FY2018, FY18, 3Q18, 1H2020), or where it ends (2018Q3); 0 in any other.
func glued(p *Pack, s string) int {
	digits := 0
	for digits < len(s) && '0' <= s[len(s)-1-digits] && s[len(s)-1-digits] <= '9' {
		digits++
	}
	at := len(s) - digits
	if digits == 1 && len(s) == 6 { // 2018Q3
		at = 4
	} else if at < 2 || at > 2 || digits != 2 && digits != 4 {
		return 0
	}
	for _, c := range []byte(s) {
		if (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return 0
		}
	}
	code := s[:at]
	if at == 4 {
		code = s[at:]
	}
	if p.words[p.find(token.Hash(code))].classes&(of(periodCode)|of(fiscal)) == 0 {
		return 0
	}
	return at
}

func (f *Finder) part(t *token.Token, start, end int) set {
	s := f.Text[start:end]
	x := term{start: start, end: end, flags: t.Flags &^ token.Capital}
	if c := s[len(s)-1]; 'A' <= s[0] && s[0] <= 'Z' || s[0] <= '9' && 'A' <= c && c <= 'Z' { // 3Q
		x.flags |= token.Capital
	}
	x.word = f.Pack.find(token.Hash(s))
	x.classes = f.Pack.words[x.word].classes
	if f.Pack.words[x.word].phrases.n > 0 {
		f.heads = append(f.heads, len(f.terms))
	}
	if c := s[0]; '0' <= c && c <= '9' || c == '\'' || c >= 0x80 {
		c, n := f.Pack.digits(s)
		x.classes, x.n = x.classes|c, n
	}
	f.terms = append(f.terms, x)
	return x.classes
}

// join makes one term of the words of each of the pack's phrases.
func (f *Finder) join() {
	joined, end := false, 0
	for _, i := range f.heads {
		if i < end {
			continue
		}
		if i+1 == len(f.terms) || f.terms[i+1].word == 0 {
			continue // most words are in no phrase
		}
		t := &f.terms[i]
		n, word := 0, uint16(0)
		for _, p := range in(f.Pack.phrases, f.Pack.words[t.word].phrases) {
			if len(p.rest) > n && f.spells(i+1, p.rest) {
				n, word = len(p.rest), p.word
			}
		}
		if n == 0 {
			continue
		}
		last := f.terms[i+n]
		t.end, t.last, t.word, t.classes = last.end, last.last, word, f.Pack.words[word].classes
		for k := i + 1; k <= i+n; k++ {
			f.terms[k].end = 0
		}
		joined, end = true, i+n+1
	}
	if joined {
		f.terms = slices.DeleteFunc(f.terms, func(t term) bool { return t.end == 0 })
	}
}

// spells reports whether the terms from i on are the words.
func (f *Finder) spells(i int, words []uint16) bool {
	if i+len(words) > len(f.terms) {
		return false
	}
	for k, w := range words {
		if f.terms[i+k].word != w {
			return false
		}
	}
	return true
}

// digits returns what a word that begins with a digit can be in the language.
func (p *Pack) digits(s string) (set, int32) {
	if p.ofDecade != "" {
		if rest, ok := strings.CutSuffix(s, p.ofDecade); ok && rest != "" {
			if c, n := digits(rest + "s"); c == of(decades) { // 1990er
				return c, n
			}
		}
	}
	c, n := digits(s)
	if p.decimal != "" && c&of(num) != 0 && isDayMonth(s) {
		c |= of(numeric)
	}
	return c, n
}

// isDayMonth reports whether s can be the day and month of "12.6.", which a
// point follows where a comma parts the whole from the rest.
func isDayMonth(s string) bool {
	d, m, ok := strings.Cut(s, ".")
	if !ok || len(d) > 2 || len(m) > 2 {
		return false
	}
	mon := atoi(m)
	return mon >= 1 && mon <= 12 && atoi(d) >= 1 && atoi(d) <= daysIn(mon)
}

// digits returns what a word that begins with a digit, or with an apostrophe
// before one, can be, and its value where it is a whole number.
func digits(s string) (set, int32) {
	short := s[0] == '\'' // '89, '90s
	if short {
		s = s[1:]
	} else if rest := strings.TrimLeft(s, "’‘"); len(rest) < len(s) { // Word processors write ‘89, too.
		short, s = true, rest
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
	case k == 4 && (rest == "hrs" || rest == "h") && n/100 < 24 && n%100 < 60: // 1830hrs
		return of(clock), n/100*60 + n%100
	case rest == "s":
		if n%10 == 0 && (k == 4 && 1500 <= n && n < 2200 || k == 2 && n > 0) {
			return of(decades), n
		}
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "ST" || rest == "ND" || rest == "RD" || rest == "TH":
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
	case isNumeric(s) || len(s) > 15 && s[10] == 'T' && isNumeric(s[:10]) && s[13] == ':':
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
