package token

// plainMarks are the kinds of the signs that are a token by themselves, whatever
// stands beside them; but for the point, beside which no other may stand.
var plainMarks = func() (m [256]Kind) {
	for kind, signs := range map[Kind]string{Stop: ".", Comma: ",", Colon: ":;", Open: "([{", Close: ")]}", Quote: `"`, Symbol: "$%&*/<=>|~+^_\\"} {
		for _, c := range []byte(signs) {
			m[c] = kind
		}
	}
	return m
}()

// endsPlain are the signs behind which no word goes on: white space, and marks that
// are never inside of a word.
var endsPlain = func() (ends [256]bool) {
	for _, c := range []byte(" \n,;?!)\"") {
		ends[c] = true
	}
	return ends
}()

// appendPlain appends plain tokens of text to dst from i on, for as many as it has room
// for, and returns where another begins, and its flags as far as they are known. Plain
// are the signs of plainMarks, and words of ASCII letters, the first of which alone may
// be upper-case, up to white space, a mark that is never inside of a word or the point
// behind a sentence: most words of a text, at a fraction of scanWord's cost.
func appendPlain(dst []Token, text string, i int, space Flags) ([]Token, int, Flags) {
	for i < len(text) && len(dst) < cap(dst) {
		c := text[i]
		if c == ' ' || c == '\n' {
			space = Space
			i++
			continue
		}
		first, kind, f := c|0x20, Word, Lower
		if first < 'a' || first > 'z' {
			if kind = plainMarks[c]; kind == 0 || c == '.' && i+1 < len(text) && text[i+1] == '.' {
				break
			}
			first, f = c, 0
		} else if c != first {
			f = Capital
		}
		h := (hashOffset ^ uint64(first)) * hashPrime
		j := i + 1
		if kind == Word {
			for ; j < len(text); j++ {
				if c = text[j]; c < 'a' || c > 'z' {
					break
				}
				h = (h ^ uint64(c)) * hashPrime
			}
			if j == len(text) || !endsPlain[c] && (c != '.' || !endsSentence(text, i, j, h)) {
				break
			}
		}
		dst = dst[:len(dst)+1]
		t := &dst[len(dst)-1]
		t.Start, t.End, t.Hash = i, j, h
		t.Kind, t.Flags, t.Lists, t.Word = kind, f|space, 0, 0
		i, space = j, 0
	}
	return dst, i, space
}

// endsSentence reports whether the point at j is no part of the plain word before it,
// which begins at i and has hash h.
func endsSentence(text string, i, j int, h uint64) bool {
	if j+1 < len(text) && text[j+1] != ' ' && text[j+1] != '\n' {
		return false
	}
	return j-i > 1 && (j-i > maxAbbreviation || abbreviations().Of(h) == 0)
}
