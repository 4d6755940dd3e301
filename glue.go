package copydesk

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// unglued splits words that a page's text has run together where markup stood
// between them: "Jane DoePublished", "2 min readApril 25", "RoeNews Reporter".
// It splits only before words that follow names and times on pages.
func unglued(text string, toks []token.Token) []token.Token {
	for i := range toks {
		if toks[i].Is(token.Mixed) || toks[i].Kind == token.Address {
			if k := hump(text, toks, i); k > 0 {
				return split(text, toks, i)
			}
		}
	}
	return toks
}

func split(text string, toks []token.Token, i int) []token.Token {
	out := append(make([]token.Token, 0, len(toks)+4), toks[:i]...)
	for ; i < len(toks); i++ {
		t, k := toks[i], 0
		if t.Is(token.Mixed) || t.Kind == token.Address {
			k = hump(text, toks, i)
		}
		if k == 0 {
			out = append(out, t)
			continue
		}
		n := len(out)
		out = token.Append(out, text, t.Start, k)
		if n < len(out) && !t.Is(token.Space) {
			out[n].Flags &^= token.Space
		}
		out = token.Append(out, text, k, t.End)
	}
	return out
}

// mostGlued is the most bytes of words that were run together: more are an
// address or noise.
const mostGlued = 80

// hump returns where a second word begins in token i, or 0.
func hump(text string, toks []token.Token, i int) int {
	t, prev := toks[i], rune(0)
	if t.End-t.Start > mostGlued {
		return 0
	}
	role := false
	for _, next := range toks[i+1 : min(i+3, len(toks))] {
		role = role || lexicon.OfToken(&next).Has(lexicon.AuthorRoles)
	}
	for j, r := range t.In(text) {
		at := t.Start + j
		if j >= 3 && r == '@' && unicode.IsLower(prev) && strings.IndexByte(text[at:t.End], '.') < 0 {
			return at // Jane Doe@janedoe
		}
		if j >= 2 && unicode.IsUpper(r) && unicode.IsLower(prev) {
			h := token.Hash(text[at:t.End])
			if role || monthOf(h) > 0 || lexicon.Of(h).Has(lexicon.AuthorRoles|lexicon.Weekdays) ||
				isOneOf(text[at:t.End], "Published", "Updated", "Posted", "Last", "Follow", "News", "Senior", "Chief", "Deputy", "Assistant") {
				return at
			}
		}
		prev = r
	}
	return 0
}
