package token

// plainWord reads a word of ASCII letters, the first of which alone may be
// upper-case, up to white space, a mark that is never inside of a word or the
// point behind a sentence: most words of a text, at a fraction of scanWord's cost. It reports false for any
// other, of which scanWord knows more.
func plainWord(text string, i, end int) (Token, bool) {
	h := uint64(hashOffset)
	flags := Lower
	j := i
	if c := text[j]; 'A' <= c && c <= 'Z' {
		flags = Capital
		h = (h ^ uint64(c+'a'-'A')) * hashPrime
		j++
	}
	for j < end {
		c := text[j]
		if c < 'a' || c > 'z' {
			break
		}
		h = (h ^ uint64(c)) * hashPrime
		j++
	}
	if j == i || j == end {
		return Token{}, false
	}
	switch text[j] {
	case ' ', '\n', ',', ';', '?', '!', ')', '"':
	case '.':
		// The last word of a sentence, unless the point belongs to it.
		if j+1 < end && text[j+1] != ' ' && text[j+1] != '\n' || j-i == 1 || j-i <= maxAbbreviation && abbreviations().Of(h) != 0 {
			return Token{}, false
		}
	default:
		return Token{}, false
	}
	return Token{Start: i, End: j, Hash: h, Flags: flags}, true
}
