package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// The most words of a kicker, and how many lines above the headline it may
// stand: the time of publication may come between.
const (
	mostKicker  = 4
	kickerReach = 2
)

// kicker finds the line above the headline h that names the section or the
// kind of piece: "Climate crisis", "ANALYSIS". In a list of sections there is
// none.
func (p *page) kicker(h int) {
	for k := h - 1; k >= 0 && k >= h-kickerReach; k-- {
		f := &p.facts[k]
		if f.stamp && !p.isSection(k) {
			continue
		}
		if p.isSection(k) && !p.isPageTitle(k) && (k == 0 || !p.isSection(k-1) && !p.isMenu(k-1)) {
			f.role = RoleKicker
		}
		return
	}
}

// isMenu reports whether block i is an entry of a menu by what it says: a
// section below it is one, too.
func (p *page) isMenu(i int) bool {
	return p.facts[i].junk == "navigation" && isWord(p.text, &p.tokens(i)[0], "home", "news", "menu", "more")
}

// isSection reports whether block i is no more than a section or a kind of
// piece, or a place: "World", "Opinion:", "UK news | Wales".
func (p *page) isSection(i int) bool {
	f := &p.facts[i]
	if f.words == 0 || f.words > mostKicker || f.sentence {
		return false
	}
	toks := p.tokens(i)
	if p.isRubric(toks) {
		return true
	}
	section := false
	for len(toks) > 0 {
		switch n, _ := p.lang.Words.Longest(toks, lexicon.Sections|lexicon.Countries|lexicon.States|lexicon.Cities); {
		case n > 0:
			section = true
			toks = toks[n:]
		case section && toks[0].Kind == token.Symbol && toks[0].In(p.text) == "|":
			return true // Europe | Going under
		case toks[0].Kind >= token.Comma, isWord(p.text, &toks[0], "and", "of", "the"):
			toks = toks[1:]
		default:
			return false
		}
	}
	return section
}

// isRubric reports whether toks name a kind of piece and what it is from or of:
// "Letter from Sorn", "Annals of Weather".
func (p *page) isRubric(toks []token.Token) bool {
	return len(toks) > 2 && toks[2].Is(token.Capital) && (isWord(p.text, &toks[1], "from") && isWord(p.text, &toks[0], "letter", "dispatch", "dispatches", "postcard", "notes") ||
		isWord(p.text, &toks[1], "of") && isWord(p.text, &toks[0], "annals"))
}

// isKicker reports whether the first line of a clean text is a kicker rather
// than the headline: it is a section, and a longer line without a stop that
// can be the headline follows, or comes below the time of publication.
func (p *page) isKicker(i int) bool {
	if !p.isSection(i) {
		return false
	}
	k := i + 1
	for k < len(p.facts) && k <= i+kickerReach && (p.facts[k].stamp || p.facts[k].junk != "") {
		k++
	}
	if k+1 >= len(p.facts) {
		return false
	}
	next := &p.facts[k]
	return next.words > p.facts[i].words && !next.by && len(next.authors) == 0 && !next.stamp && !(next.sentence && strings.HasSuffix(next.span.In(p.text), ".")) && p.isHeadline(k)
}
