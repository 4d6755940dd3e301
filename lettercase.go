package copydesk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
)

// ordinaryCase turns a name in capitals into ordinary spelling: "JANE
// O'BRIEN-McDONALD JR." becomes "Jane O'Brien-McDonald Jr.", and so does a
// surname that alone is in capitals, as AFP writes it: "Jane DOE". Any other
// name stays as it is, but for its white space.
func ordinaryCase(name string) string {
	if inOrdinaryCase(name) {
		return name
	}
	words := strings.Fields(name)
	if strings.ToLower(name) == name {
		for i, w := range words {
			words[i] = capitalise(w, i) // by jane doe
		}
		return strings.Join(words, " ")
	}
	lower := anyLower(words)
	for i, w := range words {
		switch {
		case !isCapitals(w):
		case !lower, strings.HasPrefix(w, "Mc"), strings.EqualFold(strings.Trim(w, ".,"), "jr"), strings.EqualFold(strings.Trim(w, ".,"), "sr"), i > 0 && isShoutedSurname(w):
			words[i] = capitalise(w, i)
		}
	}
	return strings.Join(words, " ")
}

// inOrdinaryCase reports whether a name is of words with one capital before small
// letters and a space between, as most are: Jane Doe.
func inOrdinaryCase(name string) bool {
	at := 0 // in the word
	for i := range len(name) {
		switch c := name[i]; {
		case at == 0 && 'A' <= c && c <= 'Z', at > 0 && 'a' <= c && c <= 'z':
			at++
		case at > 1 && c == ' ':
			at = 0
		default:
			return false
		}
	}
	return at > 1
}

// agencyCase turns an agency's name in capitals into ordinary spelling, but for
// what may be initials: "The Associated Press", "BBC News".
func agencyCase(name string) string {
	words := strings.Fields(name)
	for i, w := range words {
		if isCapitals(w) && (utf8.RuneCountInString(w) > 4 && len(name) > 5 || len(words) > 1 && isOneOf(w, "THE", "NEW", "YORK", "NEWS", "POST", "OF", "AND", "SKY")) {
			words[i] = capitalise(w, i)
		}
	}
	return strings.Join(words, " ")
}

// anyLower reports whether a word of a name, but for its particles, has
// letters in lower case.
func anyLower(words []string) bool {
	for _, w := range words {
		if strings.ContainsFunc(w, unicode.IsLower) && !isCapitals(w) && !lexicon.Has(w, lexicon.Particles) {
			return true
		}
	}
	return false
}

// isShoutedSurname reports whether a word in capitals behind a first name in
// ordinary letters is a surname rather than initials or an honour: it is long,
// or a listed one.
func isShoutedSurname(w string) bool {
	return utf8.RuneCountInString(w) >= 5 || utf8.RuneCountInString(w) >= 3 && lexicon.Has(w, lexicon.Surnames)
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
	case i > 0 && (lexicon.Has(w, lexicon.Particles) || isOneOf(w, "OF", "THE", "AND", "UPON")):
		return strings.ToLower(w)
	}
	if before, after, ok := strings.Cut(w, "-"); ok && i > 0 && isOneOf(before, "AL", "EL") && len(after) > 1 {
		return strings.ToLower(before) + "-" + capitalise(after, 0)
	}
	if first, rest, ok := strings.Cut(w, "-"); ok {
		if inner, last, ok := strings.Cut(rest, "-"); ok && isOneOf(inner, "UPON", "ON", "IN", "OF", "THE", "BY", "LE", "LA", "DE", "DU", "SUR") {
			return capitalise(first, i) + "-" + strings.ToLower(inner) + "-" + capitalise(last, 0) // STRATFORD-UPON-AVON
		}
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
