package copydesk

import (
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/token"
)

// How many lines a list of the story's points has, how far behind the headline
// it may begin, and how much of the first point the lede repeats at least.
const (
	mostPoints   = 8
	pointsReach  = 24
	repeatsPoint = 0.5
)

// points takes the list that sums the story up before it begins: the lines
// below "Key points", up to a picture, a byline or a dateline, or to the
// lede, which repeats the first point; or lines with bullets. Where the list
// ends cannot be told otherwise, and it stays with the story.
func (p *page) points(h int) {
	for i := h + 1; i < len(p.facts) && i <= h+pointsReach; i++ {
		f := &p.facts[i]
		if p.headsPoints(i) {
			n := p.listEnd(i+1) - (i + 1)
			if n > 0 {
				f.role, f.junk = RoleBoilerplate, "navigation"
				p.sumUp(i+1, n)
			} else if f.role == RoleParagraph {
				f.role = RoleSubheading
			}
			return
		}
		if n := p.bullets(i); n > 1 {
			p.sumUp(i, n)
			return
		}
		if f.prose == fullProse && f.role == RoleParagraph {
			return
		}
	}
}

func (p *page) sumUp(i, n int) {
	for k := i; k < i+n; k++ {
		p.facts[k].role = RoleDek
	}
}

// headsPoints reports whether block i is the heading of such a list.
func (p *page) headsPoints(i int) bool {
	f := &p.facts[i]
	if f.words == 0 || f.words > 5 {
		return false
	}
	toks := p.tokens(i)
	switch {
	case isWord(p.text, toks[0], "highlights", "takeaways", "summary"):
		return f.words == 1
	case isWord(p.text, toks[0], "key", "main", "story"):
		return f.words == 2 && isWord(p.text, toks[1], "points", "takeaways", "highlights", "findings", "facts")
	case f.words == 2 && isWord(p.text, toks[0], "the", "in", "quick") && isWord(p.text, toks[1], "gist", "brief", "short", "summary", "read"):
		return true
	case f.words == 3:
		return isWord(p.text, toks[0], "at") && isWord(p.text, toks[2], "glance")
	}
	return f.words == 5 && isWord(p.text, toks[0], "what") && isWord(p.text, toks[1], "you") && isWord(p.text, toks[2], "need")
}

// listEnd returns the block behind the list of points that begins with block
// i, or i when its end cannot be told.
func (p *page) listEnd(i int) int {
	if i >= len(p.facts) || !p.isPoint(i) {
		return i
	}
	for k := i + 1; k < len(p.facts) && k <= i+mostPoints; k++ {
		if !p.isPoint(k) || p.dateline(k) != nil {
			return k
		}
		if k > i+1 && p.covers(k, i) {
			return k
		}
	}
	return i
}

// isPoint reports whether block i may be a point: a line of some words that is
// no furniture and no longer than a sentence or two.
func (p *page) isPoint(i int) bool {
	f := &p.facts[i]
	return f.junk == "" && !f.caption && !f.stamp && len(f.authors) == 0 && f.words >= 4 && f.words <= mostNoted-20
}

// covers reports whether block k has as many of the longer words of block i
// as a lede has of the first point.
func (p *page) covers(k, i int) bool {
	set := new(wordSet)
	for _, t := range p.tokens(k) {
		set[t.Hash>>6%(1<<10)] |= 1 << (t.Hash % 64)
	}
	return set.share(p.tokens(i)) >= repeatsPoint
}

// bullets returns how many blocks from i on begin with a bullet, if a block
// without one follows.
func (p *page) bullets(i int) int {
	n := 0
	for i+n < len(p.facts) && n < mostPoints && isBulleted(p.facts[i+n].span.In(p.text)) && p.facts[i+n].words >= 4 {
		n++
	}
	if i+n < len(p.facts) && !isBulleted(p.facts[i+n].span.In(p.text)) {
		return n
	}
	return 0
}

func isBulleted(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("•●▪■◆‣·*-–—", r) && n < len(s) && token.IsSpace(rune(s[n]))
}
