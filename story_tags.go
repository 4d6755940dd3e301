package copydesk

import (
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// The most words of a tag, and the most tags.
const (
	mostTag  = 3
	mostTags = 10
)

// readTags marks the tags that a page sets behind its story, of which a clean text
// has kept nothing but the words: sections, and things in lower case with other
// short lines around them. The names below a letter are none.
func (p *page) readTags() {
	i := len(p.facts) - 1
	tags := 0
	for ; i > 0 && i >= len(p.facts)-mostTags; i-- {
		f := &p.facts[i]
		if f.junk != "" || f.hasCredit {
			continue
		}
		if f.words == 0 || f.words > mostTag || f.sentence || f.prose != noProse || f.stamp || f.by || !p.isWorded(i) {
			break
		}
		if p.isTag(i) {
			tags++
		}
	}
	if tags == 0 || p.facts[i].prose != fullProse || !p.facts[i].sentence {
		return
	}
	for i++; i < len(p.facts); i++ {
		if f := &p.facts[i]; f.junk == "" && !f.hasCredit {
			f.junk, f.authors, f.maybe = "navigation", nil, nil
		}
	}
}

// isWorded reports whether block i has words and what joins them, and no more.
func (p *page) isWorded(i int) bool {
	for _, t := range p.tokens(i) {
		if t.Kind != token.Word && t.In(p.text) != "&" {
			return false
		}
	}
	return true
}

// isTag reports whether block i is a tag by its words: in lower case, or sections.
func (p *page) isTag(i int) bool {
	toks := p.tokens(i)
	if r, _ := utf8.DecodeRuneInString(toks[0].In(p.text)); unicode.IsLower(r) {
		return !isFunctionWord(&toks[0])
	}
	for len(toks) > 0 {
		n, c := p.lang.Words.Longest(toks, lexicon.Sections)
		switch {
		case n > 0 && c.Has(lexicon.Sections):
			toks = toks[n:]
		case isWord(p.text, &toks[0], "and", "&"):
			toks = toks[1:]
		default:
			return false
		}
	}
	return true
}
