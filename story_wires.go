package copydesk

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// What agencies set around the stories that they send: a name for the story
// above, and behind the last sentence the signs of the editors and the number of
// the file.

// longestSlug is the most bytes of an agency's name for a story, and longestSigns
// those of a line of editors' signs.
const (
	longestSlug  = 60
	longestSigns = 24
)

// isSlugAbove reports whether s, which nothing but junk stands above, is an
// agency's name for the story, words between hyphens without a space:
// "Norland-ferry-politics,2ndlead".
func isSlugAbove(s string) bool {
	return len(s) <= longestSlug && strings.IndexByte(s, ' ') < 0 && strings.Count(s, "-") > 1 && !strings.ContainsAny(s, ".:/?!@") && isASCIILetter(s[0])
}

// mostSigns is how many lines may stand behind the last sentence.
const mostSigns = 6

// readSigns marks the lines behind the last sentence of a clean text that say no
// more than which editors and which agency it has passed.
func (p *page) readSigns() {
	for i := len(p.facts) - 1; i > 0 && i >= len(p.facts)-mostSigns; i-- {
		f := &p.facts[i]
		if f.prose == fullProse {
			return
		}
		s := f.span.In(p.text)
		switch agency := p.signer(i); {
		case agency != "":
			f.credit, f.hasCredit, f.junk = Credit{Span: f.span, Agency: agency}, true, ""
		case areInitials(s), isFileNumber(s), p.goesOnSigns(i):
			f.junk, f.hasCredit = "other", false
		case f.junk == "" && !f.hasCredit:
			return
		}
	}
}

// areInitials reports whether s is what editors sign with, letters between
// strokes: "ml/ph/jj", "jhd-abc/kl", "rt/svn/".
func areInitials(s string) bool {
	if len(s) > longestSigns || strings.IndexByte(s, '/') < 2 {
		return false
	}
	n := 0
	for _, c := range []byte(s) {
		switch {
		case c == '/' || c == '-':
			n = 0
		case 'a' <= c && c <= 'z' && n < mostSign:
			n++
		default:
			return false
		}
	}
	return true
}

// isFileNumber reports whether s is the number that the Associated Press gives a
// file: its wire, the day and the time, "AP-WF-05-14-19 1203GMT".
func isFileNumber(s string) bool {
	s = strings.TrimPrefix(s, "(")
	return len(s) > len("AP-WF-05-14-19") && len(s) < longestSigns+2 && s[:3] == "AP-" && s[5] == '-' && isTwoDigits(s[6:]) && s[8] == '-' && isTwoDigits(s[9:])
}

func isTwoDigits(s string) bool {
	return '0' <= s[0] && s[0] <= '9' && '0' <= s[1] && s[1] <= '9'
}

// mostSigners is the most words of a line with an agency and its editors.
const mostSigners = 5

// mostSignTokens is the most tokens of it, with the strokes between.
const mostSignTokens = 8

// signer returns the agency that block i begins with, if nothing but the signs of
// its editors stands behind: "PTI SKC RHL", "dpa jd ro"; else "".
func (p *page) signer(i int) string {
	toks := p.tokens(i)
	for len(toks) > 0 && toks[0].Kind == token.Dash {
		toks = toks[1:]
	}
	if len(toks) < 2 || len(toks) > mostSignTokens || p.facts[i].words > mostSigners {
		return ""
	}
	n, c := lexicon.Longest(toks, lexicon.Agencies)
	if n == 0 || n == len(toks) || !c.Has(lexicon.Agencies) || !p.areSigns(toks[n:]) {
		return ""
	}
	return p.text[toks[0].Start:toks[n-1].End]
}

// areSigns reports whether toks are the letters of editors, all in capitals or
// none.
func (p *page) areSigns(toks []token.Token) bool {
	for _, t := range toks {
		s := t.In(p.text)
		if s == "/" || areInitials(s) {
			continue
		}
		if t.Kind != token.Word || len(s) < 2 || len(s) > mostSign || isFunctionWord(&t) || t.Is(token.Capital) != toks[0].Is(token.Capital) || t.Is(token.Capital) && !allCaps(s) {
			return false
		}
	}
	return len(toks) > 0
}

// goesOnSigns reports whether block i has no more than further editors of an
// agency that signs the line above.
func (p *page) goesOnSigns(i int) bool {
	f := &p.facts[i]
	if f.words > mostSigners || !allCaps(f.span.In(p.text)) || !p.areSigns(p.tokens(i)) {
		return false
	}
	above := p.facts[i-1].span.In(p.text)
	bare, _ := unsigned(above)
	return len(bare) < len(above) && allCaps(above[len(bare):]) || p.signer(i-1) != ""
}

// readNotebook ends a story before what the German agency tells editors behind it.
func (p *page) readNotebook() {
	for i := len(p.facts) - 1; i > 0 && i >= len(p.facts)-mostNotebook; i-- {
		if p.facts[i].words != 1 {
			continue
		}
		if s := p.facts[i].span.In(p.text); s == "# Notebook" || s == "Notebook" && i+1 < len(p.facts) && strings.HasPrefix(p.facts[i+1].span.In(p.text), "## ") {
			for p.to = i; i < len(p.facts); i++ {
				if f := &p.facts[i]; f.junk == "" {
					f.junk = "other"
				}
			}
			return
		}
	}
}

// mostNotebook is the most lines of it.
const mostNotebook = 40

// splitCredits parts the credit in brackets that stands behind the last sentence
// of a story, on its line, from the paragraph.
func splitCredits(text string, blocks []Block) []Block {
	for i := len(blocks) - 1; i > 0 && i >= len(blocks)-mostSigns; i-- {
		s := blocks[i].Span.In(text)
		if !strings.HasSuffix(strings.TrimSuffix(s, "."), ")") {
			continue
		}
		k := strings.LastIndex(s, " (")
		if k < 1 || !endsSentence(s[:k]) {
			continue
		}
		for _, opening := range [...]string{"reporting by ", "additional reporting by ", "writing by ", "editing by ", "with inputs from ", "compiled by "} {
			if names, ok := cutPrefixFold(s[k+len(" ("):], opening); ok && unicode.IsUpper(rune(names[0])) {
				end := blocks[i].Span.End
				blocks = append(blocks, Block{})
				copy(blocks[i+1:], blocks[i:])
				at := blocks[i].Span.Start + k
				blocks[i].Span.End = at
				blocks[i+1] = Block{Span: Span{at + 1, end}}
				return blocks
			}
		}
	}
	return blocks
}
