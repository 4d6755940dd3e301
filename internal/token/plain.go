package token

// plainMarks are the kinds of the signs that are a token by themselves, whatever
// stands beside them, with the hash of each.
var plainMarks = func() (m [128]Token) {
	for kind, signs := range map[Kind]string{Comma: ",", Colon: ":;", Open: "([{", Close: ")]}", Quote: `"`, Symbol: "$%&*/<=>|~+^_\\"} {
		for _, r := range signs {
			m[r] = Token{Hash: Hash(string(r)), Kind: kind}
		}
	}
	return m
}()

// plainMark reads a sign of plainMarks, or the point that ends a sentence.
func plainMark(text string, i, end int) (Token, bool) {
	c := text[i]
	if c == '.' && (i+1 == end || text[i+1] != '.') {
		return Token{Start: i, End: i + 1, Hash: hashPoint, Kind: Stop}, true
	}
	if c >= 128 || plainMarks[c].Hash == 0 {
		return Token{}, false
	}
	t := plainMarks[c]
	t.Start, t.End = i, i+1
	return t, true
}

var hashPoint = Hash(".")

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
