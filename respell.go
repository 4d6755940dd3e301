package copydesk

import (
	"html"
	"strings"
	"unicode/utf8"
)

// A text off a page or out of an archive has often been through a program too
// many, or one too few: its quotation marks are &ldquo; or â€œ. It is read as
// it was written.

// respelt returns how the beginning of text is read, and how many bytes of it
// that is, where it is not read as it stands; else 0 bytes. What does not show is
// read as nothing.
func respelt(text string) (as string, n int) {
	switch c := text[0]; {
	case c == '&':
		as, n = characterReference(text)
	case c == 0xC3 && len(text) > 1 && (text[1] == 0x82 || text[1] == 0x83 || text[1] == 0xA2): // Â, Ã, â
		as, n = misread(text)
	default:
		r, size := utf8.DecodeRuneInString(text)
		if isUnseen(r) {
			return "", size
		}
		return "", 0
	}
	if r, size := utf8.DecodeRuneInString(as); n > 0 && size == len(as) && isUnseen(r) {
		as = ""
	}
	return as, n
}

// longestReference is the length of the longest names of characters in HTML,
// &CounterClockwiseContourIntegral;
const longestReference = 33

// characterReference returns what the character reference of HTML that text begins with
// stands for: &quot; or &#8220;. It may have been written out more than once:
// &amp;quot;
func characterReference(text string) (as string, n int) {
	from := 1
	for strings.HasPrefix(text[from:], "amp;") {
		from += len("amp;")
	}
	if from > 1 {
		n = from
		as = "&"
	}
	body := text[from:min(len(text), from+longestReference)]
	end := strings.IndexFunc(body, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '#')
	})
	if end < 2 || body[end] != ';' {
		return as, n
	}
	if s := html.UnescapeString("&" + body[:end+1]); !strings.HasSuffix(s, ";") || body[:end] == "semi" {
		return s, from + end + 1
	}
	return as, n
}

// misread returns the character whose bytes in UTF-8 were taken for windows-1252,
// each for a character of its own, and so were written as the ones that text
// begins with: â€œ for “. Of what people do write, no letter is like that but Ã
// at the end of a word in capitals, with a quotation mark behind.
func misread(text string) (as string, n int) {
	first, size := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[size:])
	r, n := reread(text, 1)
	if first == 'Ã' {
		switch s, m := reread(text, 2); {
		case m > n && ('\u00a0' <= s && s <= '\u00ff' || '\u2010' <= s && s <= '\u2122'):
			return string(s), m // misread twice
		case second == '’' || second == '”':
			return "", 0
		}
	}
	if n > size && (first == 'Ã' || first == 'Â' && r >= '\u00a0' && second != '«' && second != '»' || first == 'â' && '\u2000' <= r && r <= '\u2122') {
		return string(r), n
	}
	return "", 0
}

// reread returns the character that text begins with and its length, when
// misreadings of UTF-8 as windows-1252 are undone so many times.
func reread(text string, times int) (r rune, n int) {
	if times == 0 {
		return utf8.DecodeRuneInString(text)
	}
	r, n = reread(text, times-1)
	more := 0
	switch {
	case r < 0xC2 || r > 0xF4:
		return r, n
	case r < 0xE0:
		more = 1
	case r < 0xF0:
		more = 2
	default:
		more = 3
	}
	b := append(make([]byte, 0, utf8.UTFMax), byte(r))
	end := n
	for range more {
		c, size := reread(text[end:], times-1)
		x, ok := byte1252(c)
		if !ok || x < 0x80 || x > 0xBF {
			if len(b) == 2 && b[0] == 0xE2 && b[1] == 0x80 { // of ”, whose third byte windows-1252 does not have: it got lost
				if c == utf8.RuneError {
					end += size
				}
				return '”', end
			}
			return r, n
		}
		b = append(b, x)
		end += size
	}
	if whole, size := utf8.DecodeRune(b); size == len(b) {
		return whole, end
	}
	return r, n
}

// of1252 are the characters that windows-1252 has for the bytes from 0x80 to 0x9F.
const of1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

// byte1252 returns the byte of a character in windows-1252, or in ISO 8859-1.
func byte1252(r rune) (byte, bool) {
	if r <= 0xFF {
		return byte(r), true
	}
	b := byte(0x80)
	for _, c := range of1252 {
		if c == r {
			return b, true
		}
		b++
	}
	return 0, false
}
