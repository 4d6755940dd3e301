package copydesk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// ordinaryCase turns a name in capitals into ordinary spelling: "JANE
// O'BRIEN-McDONALD JR." becomes "Jane O'Brien-McDonald Jr." A name that is not
// in capitals stays as it is, but for its white space.
func ordinaryCase(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if isCapitals(w) && (len(words) == 1 || !anyLower(name) || strings.HasPrefix(w, "Mc")) {
			words[i] = capitalise(w, i)
		}
	}
	return strings.Join(words, " ")
}

func anyLower(name string) bool {
	for _, w := range strings.Fields(name) {
		if !isCapitals(w) && !lexicon.Has(w, lexicon.Particles) {
			return true
		}
	}
	return false
}

// isCapitals reports whether a word of a name is in capitals: its parts may
// begin with Mc or Mac.
func isCapitals(w string) bool {
	letters := 0
	for part := range strings.SplitSeq(w, "-") {
		part = strings.TrimPrefix(strings.TrimPrefix(part, "Mac"), "Mc")
		for _, r := range part {
			if unicode.IsLower(r) {
				return false
			}
			if unicode.IsLetter(r) {
				letters++
			}
		}
	}
	return letters > 1
}

// capitalise lowers all but the first letters of the parts of a word in
// capitals. Initials (J.K.), Roman numerals and particles keep theirs.
func capitalise(w string, i int) string {
	bare := strings.TrimRight(w, ".,")
	switch {
	case strings.Contains(bare, "."), bare == "II", bare == "III", bare == "IV", bare == "VI":
		return w
	case i > 0 && lexicon.Has(w, lexicon.Particles):
		return strings.ToLower(w)
	}
	var b strings.Builder
	start, part := true, 0 // where a part begins: at a hyphen
	for k, r := range w {
		if start {
			b.WriteRune(unicode.ToUpper(r))
		} else {
			b.WriteRune(unicode.ToLower(r))
		}
		start = r == '-' || (r == '\'' || r == '’') && k <= 1
		if k+1-part == 2 && strings.EqualFold(w[part:k+1], "mc") && len(w) > k+2 {
			start = true
		}
		if r == '-' {
			part = k + 1
		}
	}
	s := b.String()
	if strings.HasPrefix(w, "Mac") && utf8.RuneCountInString(w) > 4 {
		r, n := utf8.DecodeRuneInString(s[3:])
		s = "Mac" + string(unicode.ToUpper(r)) + s[3+n:]
	}
	return s
}
