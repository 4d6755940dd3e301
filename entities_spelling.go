package copydesk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/token"
)

// personName returns the name as a reader would file it: without nicknames,
// and with the words that a bracket inserts only where no other given name
// stands there.
func (j *joiner) personName(w *parts, n *name) string {
	out := ""
	if at, ok := j.isOrdinary(w); ok {
		out = at.In(j.text)
	} else {
		var s []string
		for _, i := range w.words {
			s = append(s, j.word(i))
		}
		out = ordinaryCase(strings.Join(s, " "))
	}
	if w.suffix != 0 {
		out += " " + j.word(n.to-1)
	}
	if out == "" {
		out = tidy(j.span(n.from, n.to).In(j.text))
	}
	return out
}

// isOrdinary returns where a name stands in the text, and whether a reader would
// file it under just that: its words begin with a capital and have none further
// on, and one space stands between them.
func (j *joiner) isOrdinary(w *parts) (Span, bool) {
	for k, i := range w.words {
		t := &j.toks[i]
		if !t.Is(token.Capital) || t.Flags&(token.AllCaps|token.Mixed|token.Hyphen|token.NonASCII) != 0 || k > 0 && (i != w.words[k-1]+1 || t.Start != j.toks[i-1].End+1 || j.text[t.Start-1] != ' ') {
			return Span{}, false
		}
	}
	if len(w.words) == 0 {
		return Span{}, false
	}
	return j.span(w.words[0], w.words[len(w.words)-1]+1), true
}

// tidy joins the words of a part that may have line breaks inside.
func tidy(s string) string {
	spaced := false // the byte before is a space
	for i := range len(s) {
		switch c := s[i]; {
		case c == ' ' && !spaced:
			spaced = true
		case c <= ' ' || c >= utf8.RuneSelf:
			return untangled(s)
		default:
			spaced = false
		}
	}
	return s
}

// untangled is tidy of a part that may have more than single spaces between its words.
func untangled(s string) string {
	if !strings.Contains(s, "  ") && !strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// otherName returns the name of what is no person; one in capitals with more
// letters than an acronym has is turned into ordinary spelling, where the words
// around it or a dateline are in capitals, too, or it is a place of several
// words.
func (j *joiner) otherName(n *name) string {
	s := tidy(j.span(n.from, n.to).In(j.text))
	if !inCapitals(s) {
		return s
	}
	place := n.typ == Place
	shouting := j.shouting(n.from)
	if !shouting && !place {
		return s
	}
	words := strings.Fields(s)
	dateline := place && n.from < j.unitOf(n.from).body
	if !shouting && len(words) < 2 {
		return s
	}
	for i, w := range words {
		if letters(w) > 4 || place && letters(w) > 3 || place && len(words) > 1 && (letters(w) > 2 || dateline) {
			words[i] = capitalise(w, i)
		}
	}
	return strings.Join(words, " ")
}

// inCapitals reports whether a name is in capitals but for Mc and Mac: "FORT
// McMURRAY".
func inCapitals(name string) bool {
	if len(name) > 1 && 'a' <= name[1] && name[1] <= 'z' && name[0] != 'M' {
		return false // most are
	}
	for w := range strings.FieldsSeq(name) {
		if !allCaps(w) && !isCapitals(w) {
			return false
		}
	}
	return true
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// shouting reports whether token i is in capitals for no reason of its own: the
// words around it in its block are, too, or it is in a dateline.
func (j *joiner) shouting(i int) bool {
	u := j.unitOf(i)
	if i < u.body {
		return true
	}
	for k := max(u.from, i-6); k < min(u.to, i+7); k++ {
		if t := j.toks[k]; t.Kind == token.Word && !t.Is(token.AllCaps) && t.End-t.Start > 1 {
			return false
		}
	}
	return true
}
