// Package token splits running text into words, marks and sentences without
// copying it: a token is a pair of byte offsets and what a later stage asks of
// it most often, its shape and the hash of its lower-cased form.
//
// Words keep what belongs to them: inner hyphens (34-year-old), inner
// apostrophes (O'Brien, don't), the points of abbreviations (U.S., J., Sen.)
// and of numbers (3.5, 1,200, 5:30). The clitics 's, 'd, 'm, 're, 've and 'll
// are tokens of their own, so that a possessive never hides a name.
package token

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is the class of a token.
type Kind uint8

// The kinds of tokens.
const (
	Word    Kind = iota // begins with a letter: Smith, o'clock, U.S.
	Number              // begins with a digit: 3.5, 14th, 34-year-old
	Clitic              // 's, 'd, 'm, 're, 've, 'll after a word
	Address             // a web or e-mail address, or a handle: example.org/a, jo@example.org, @jo
	Stop                // . ? ! and runs of them, the ellipsis
	Comma               // ,
	Colon               // : and ;
	Dash                // a hyphen between spaces, --, – or —
	Quote               // a quotation mark, or an apostrophe at a word's edge
	Open                // ( [ {
	Close               // ) ] }
	Symbol              // any other sign: $ % & / | * © •
)

// Flags are the shape of a token.
type Flags uint16

// The bits of Flags.
const (
	Space    Flags = 1 << iota // white space, or the start of the text, stands before it
	Capital                    // its first letter is upper-case
	AllCaps                    // two or more letters, all upper-case: NATO, U.S.
	Lower                      // it has letters, and all are lower-case
	Mixed                      // an upper-case letter after a lower-case one: McDonald
	Digit                      // it has a digit
	Hyphen                     // it has an inner hyphen
	Point                      // it has a point, inside or at its end: U.S., Mr., 3.5
	Abbrev                     // its last byte is the point of an abbreviation
	Initial                    // one upper-case letter and a point: J.
	NonASCII                   // it has a byte above 0x7F
)

// A Token is one word or mark: text[Start:End] in UTF-8 bytes.
type Token struct {
	Start, End int
	Hash       uint64 // Hash of the token's text
	Kind       Kind
	Flags      Flags
	Lists      uint16 // the word lists that it is on, as package lexicon notes them; 0 is not looked up
	Word       uint16 // the number of its word in package vocabulary; 0 is none
}

// In returns the token's text.
func (t *Token) In(text string) string { return text[t.Start:t.End] }

// Is reports whether all the given flags are set.
func (t *Token) Is(f Flags) bool { return t.Flags&f == f }

const (
	hashOffset = 14695981039346656037
	hashPrime  = 1099511628211
)

// Hash returns the FNV-1a hash of s in lower case, with the typographic
// apostrophe read as the typewriter's: what lexicons and models are keyed by.
func Hash(s string) uint64 {
	h := uint64(hashOffset)
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			h = (h ^ uint64(c)) * hashPrime
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		h = hashRune(h, r)
	}
	return h
}

func hashRune(h uint64, r rune) uint64 {
	if r == '’' {
		return (h ^ '\'') * hashPrime
	}
	var b [utf8.UTFMax]byte
	for _, c := range b[:utf8.EncodeRune(b[:], unicode.ToLower(r))] {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// Append splits text[start:end] into tokens and appends them to dst. Offsets
// are into text. Every byte that is not white space or a zero-width sign is in
// exactly one token.
func Append(dst []Token, text string, start, end int) []Token {
	text = text[:end]
	space := Space // of the next token
	for i := start; i < end; {
		dst = slices.Grow(dst, 1)
		if dst, i, space = appendPlain(dst, text, i, space); i == end || len(dst) == cap(dst) {
			continue
		}
		r, n := decode(text, i, end)
		if IsSpace(r) {
			space = Space
			i += n
			continue
		}
		t := scan(text, i, end, r, n, len(dst) > 0 && space == 0 && dst[len(dst)-1].Kind <= Number)
		t.Flags |= space
		if t.Hash == 0 {
			t.Hash = Hash(text[t.Start:t.End])
		}
		dst = append(dst, t)
		i, space = t.End, 0
	}
	return dst
}

// IsSpace reports whether r is white space, a zero-width sign or a byte order
// mark: what may stand between tokens.
func IsSpace(r rune) bool {
	switch r {
	case ' ', '\n', '\t', '\r':
		return true
	case '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad':
		return true
	}
	return r >= 0x80 && !isTypographic(r) && unicode.IsSpace(r) || r == '\v' || r == '\f'
}

// isTypographic reports whether r is a typographic dash, quotation mark, bullet or
// ellipsis. Most signs that are not ASCII are, and none of them is a letter, a digit or
// a space, for which tables would have to be searched.
func isTypographic(r rune) bool { return '‐' <= r && r <= '‧' }

func decode(text string, i, end int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:end])
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return !isTypographic(r) && (unicode.IsLetter(r) || unicode.IsMark(r))
}

func isDigit(r rune) bool {
	return '0' <= r && r <= '9' || r >= utf8.RuneSelf && !isTypographic(r) && unicode.IsDigit(r)
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// scan reads the one token that begins at i with the rune r of n bytes. glued
// says that a word ends right before it.
func scan(text string, i, end int, r rune, n int, glued bool) Token {
	t := Token{Start: i, End: i + n}
	switch {
	case isLetter(r):
		return scanWord(text, i, end, Word)
	case isDigit(r):
		return scanWord(text, i, end, Number)
	}
	next := func(j int) rune {
		if j >= end {
			return -1
		}
		r, _ := decode(text, j, end)
		return r
	}
	run := func(same rune) {
		for next(t.End) == same {
			t.End += n
		}
	}
	switch r {
	case '.':
		t.Kind = Stop
		run('.')
	case '?', '!':
		t.Kind = Stop
		for c := next(t.End); c == '?' || c == '!'; c = next(t.End) {
			t.End++
		}
	case '…':
		t.Kind = Stop
		run('…')
	case ',':
		t.Kind = Comma
	case ':', ';':
		t.Kind = Colon
	case '-':
		t.Kind = Dash
		run('-')
	case '‐', '‑', '‒', '–', '—', '―', '−':
		t.Kind = Dash
		run(r)
	case '\'', '’':
		if glued {
			if e := cliticEnd(text, t.End, end); e > 0 {
				t.Kind, t.End = Clitic, e
				return t
			}
		}
		if e := elisionEnd(text, t.End, end); e > 0 && !glued {
			return Token{Start: i, End: e, Kind: Word, Flags: Lower}
		}
		t.Kind = Quote
		if r == '\'' && next(t.End) == '\'' {
			t.End++
		}
	case '`':
		t.Kind = Quote
		if next(t.End) == '`' {
			t.End++
		}
	case '‘':
		t.Kind = Quote
		if e := elisionEnd(text, t.End, end); e > 0 && isDigit(rune(text[t.End])) && text[e-1] == 's' {
			return Token{Start: i, End: e, Kind: Word, Flags: Lower} // ‘80s, set the wrong way round
		}
	case '"', '“', '”', '„', '‟', '‚', '‛', '«', '»', '‹', '›', '「', '」', '＂':
		t.Kind = Quote
	case '(', '[', '{':
		t.Kind = Open
	case ')', ']', '}':
		t.Kind = Close
	case '@', '#':
		t.Kind = Symbol
		if c := next(t.End); isLetter(c) || c == '_' || isDigit(c) && r == '@' {
			t.Kind = Address
			for c := next(t.End); isLetter(c) || isDigit(c) || c == '_'; c = next(t.End) {
				t.End += utf8.RuneLen(c)
			}
		}
	default:
		t.Kind = Symbol
	}
	return t
}

// cliticEnd returns the end of the clitic whose letters begin at i, or 0.
func cliticEnd(text string, i, end int) int {
	for _, c := range [...]string{"s", "d", "m", "re", "ve", "ll"} {
		e := i + len(c)
		if e > end || !strings.EqualFold(text[i:e], c) {
			continue
		}
		if e == end {
			return e
		}
		if r, _ := decode(text, e, end); !isLetter(r) && !isDigit(r) {
			return e
		}
	}
	return 0
}

// elisionEnd returns the end of a word that begins with its apostrophe: '90s,
// 'em, 'til. after is the offset behind the apostrophe.
func elisionEnd(text string, after, end int) int {
	if after+2 <= end && isDigit(rune(text[after])) && isDigit(rune(text[after+1])) {
		e := after + 2
		if e < end && text[e] == 's' {
			e++
		}
		if e == end || !isLetter(rune(text[e])) && !isDigit(rune(text[e])) {
			return e
		}
		return 0
	}
	for _, w := range [...]string{"em", "til", "tis", "twas", "n", "round", "cause"} {
		e := after + len(w)
		if e > end || !strings.EqualFold(text[after:e], w) {
			continue
		}
		if e == end {
			return 0
		}
		if r, _ := decode(text, e, end); !isLetter(r) && !isDigit(r) && !(isApostrophe(r) && w != "n") {
			return e
		}
	}
	return 0
}

// scanWord reads a word or a number from i and works out its shape and hash.
func scanWord(text string, i, end int, kind Kind) Token {
	t := Token{Start: i, Kind: kind}
	h := uint64(hashOffset)
	var letters, upper, lower int
	segment := i // where the part after the last hyphen or point begins
	j := i
scan:
	for j < end {
		c := text[j]
		if c < utf8.RuneSelf {
			switch {
			case 'a' <= c && c <= 'z':
				letters, lower = letters+1, lower+1
				h = (h ^ uint64(c)) * hashPrime
				j++
				continue
			case 'A' <= c && c <= 'Z':
				if letters == 0 {
					t.Flags |= Capital
				} else if lower > 0 {
					t.Flags |= Mixed
				}
				letters, upper = letters+1, upper+1
				h = (h ^ uint64(c+'a'-'A')) * hashPrime
				j++
				continue
			case '0' <= c && c <= '9':
				t.Flags |= Digit
				h = (h ^ uint64(c)) * hashPrime
				j++
				continue
			case c == ' ', j+1 < end && text[j+1] == ' ' && c != '_':
				break scan // no mark but _ is inside a word before a space
			}
		}
		r, n := decode(text, j, end)
		if n > 1 && (isLetter(r) || isDigit(r)) {
			t.Flags |= NonASCII
			switch {
			case unicode.IsUpper(r):
				if letters == 0 {
					t.Flags |= Capital
				} else if lower > 0 {
					t.Flags |= Mixed
				}
				letters, upper = letters+1, upper+1
			case unicode.IsLetter(r):
				letters++
				lower++
			case isDigit(r):
				t.Flags |= Digit
			}
			h = hashRune(h, r)
			j += n
			continue
		}
		if j+n >= end {
			break
		}
		after, _ := decode(text, j+n, end)
		if !joins(text, i, segment, j, r, after) {
			break
		}
		if isApostrophe(r) && cliticEnd(text, j+n, end) > 0 && j > i {
			break
		}
		switch {
		case isHyphen(r):
			t.Flags |= Hyphen
			segment = j + n
		case r == '.':
			t.Flags |= Point
			segment = j + n
		case r == '@' || r == ':' && kind == Word:
			return scanAddress(text, i, end)
		}
		if n > 1 {
			t.Flags |= NonASCII
		}
		h = hashRune(h, r)
		j += n
	}
	word := text[i:j]
	if kind == Word && isDomain(word, t.Flags) {
		return scanAddress(text, i, end)
	}
	if j < end && text[j] == '.' && (kind == Word || t.Flags&Hyphen != 0 && letters > 0) && !(j+1 < end && text[j+1] == '.') && takesPoint(word, t.Flags, letters) {
		t.Flags |= Point | Abbrev
		if letters == 1 && upper == 1 && j-i == 1 || letters == 1 && t.Flags&NonASCII != 0 && upper == 1 {
			t.Flags |= Initial
		}
		h = (h ^ '.') * hashPrime
		j++
	}
	switch {
	case letters > 1 && lower == 0:
		t.Flags |= AllCaps
	case letters > 0 && upper == 0:
		t.Flags |= Lower
	}
	t.End, t.Hash = j, h
	return t
}

// joins reports whether the mark r at j, before the rune after it, is inside
// the word or number that began at i. segment is where its last part begins.
func joins(text string, i, segment, j int, r, after rune) bool {
	before := rune(text[j-1])
	if before >= utf8.RuneSelf {
		before, _ = utf8.DecodeLastRuneInString(text[i:j])
	}
	word, digits := isLetter(after), isDigit(after)
	switch {
	case isHyphen(r):
		return word || digits
	case isApostrophe(r):
		return isLetter(before) && word
	case r == '.':
		switch {
		case isDigit(before) && digits:
			return true
		case isHyphen(after): // U.S.-based
			return j-segment == 1 && segment > i && !isDigit(before)
		case !isLetter(before) || !word && !digits:
			return false
		case j-segment == 1: // U.S, a.m
			return true
		case strings.EqualFold(text[segment:j], "ph"): // Ph.D
			return true
		}
		// example.org, but not "the end.Next": a missing space
		return unicode.IsLower(after) && unicode.IsLower(before)
	case r == ',':
		return isDigit(before) && digits
	case r == ':':
		if isDigit(before) && digits {
			return true
		}
		return after == '/' && (strings.HasPrefix(text[i:j], "http") || strings.HasPrefix(text[i:j], "HTTP"))
	case r == '/':
		return isDigit(before) && digits
	case r == '&':
		return isLetter(before) && unicode.IsUpper(before) && word && unicode.IsUpper(after)
	case r == '@':
		return (isLetter(before) || isDigit(before)) && (word || digits)
	case r == '_':
		return true
	}
	return false
}

// isDomain reports whether a word with inner points is a web address: its last
// part is one of the common top-level domains.
func isDomain(word string, f Flags) bool {
	if f&Point == 0 {
		return false
	}
	switch word[strings.LastIndexByte(word, '.')+1:] {
	case "com", "org", "net", "edu", "gov", "int", "info", "news", "uk", "au", "ca", "de", "in", "ie", "nz", "eu", "tv", "io", "co", "me", "html":
		return strings.IndexByte(word, '.') > 1
	}
	return false
}

// scanAddress reads a web or e-mail address up to white space or a closing
// mark; a point or comma at its end is the sentence's.
func scanAddress(text string, i, end int) Token {
	j := i
	for j < end {
		r, n := decode(text, j, end)
		if IsSpace(r) || strings.ContainsRune("\"'“”‘’<>()[]{}«»,;|", r) {
			break
		}
		j += n
	}
	for j > i+1 && strings.IndexByte(".!?:-", text[j-1]) >= 0 {
		j--
	}
	return Token{Start: i, End: j, Kind: Address, Flags: Lower}
}

// takesPoint reports whether the point after word belongs to it: an initial, a
// form with inner points (U.S., a.m.), or a listed abbreviation.
func takesPoint(word string, f Flags, letters int) bool {
	switch {
	case f&Digit != 0: // Aug. 24-Sept. 5
		last := word[strings.LastIndexByte(word, '-')+1:]
		return f&Hyphen != 0 && len(last) <= maxAbbreviation && abbreviations().Of(Hash(last)) == number
	case f&Point != 0:
		k := strings.LastIndexByte(word, '.')
		return len(word)-k <= 4
	case letters == 1 && f&Capital != 0:
		return true
	}
	return len(word) <= maxAbbreviation && abbreviations().Of(Hash(word)) != 0
}
