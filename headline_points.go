package copydesk

import (
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/token"
)

// How many lines a list of the story's points has, how far behind the headline
// it may begin and behind how many paragraphs, and how much of the first point
// the lede repeats at least.
const (
	mostPoints   = 8
	pointsReach  = 24
	mostOpening  = 4
	repeatsPoint = 0.5
)

// points takes the list that sums the story up before it begins: the lines
// below "Key points", up to a picture, a byline or a dateline, or to the
// lede, which repeats the first point, or which has a stop where the points have
// none; or lines with bullets. Where the list ends cannot be told otherwise, and
// it stays with the story. Behind the first paragraphs a list is one if it has a
// heading and short points.
func (p *page) points(h int) {
	paragraphs := 0
	for i := h + 1; i < len(p.facts) && i <= h+pointsReach; i++ {
		f := &p.facts[i]
		if p.headsPoints(i) {
			n := p.listEnd(i+1) - (i + 1)
			if n > leastShort && p.quotesWithin(i+1, n) {
				n = p.shortPoints(i + 1) // the story has begun
			}
			if paragraphs > 0 || n == 0 {
				n = p.shortPoints(i + 1)
			}
			if n > 0 {
				f.role, f.junk = RoleBoilerplate, "navigation"
				p.sumUp(i+1, n)
				p.sumUpNext(i + 1 + n)
			} else if f.role == RoleParagraph {
				f.role = RoleSubheading
			}
			return
		}
		if n := p.bullets(i); n > 1 && paragraphs == 0 {
			p.sumUp(i, n)
			return
		}
		if f.prose == fullProse && f.role == RoleParagraph {
			if paragraphs++; paragraphs > mostOpening {
				return
			}
		}
	}
}

// quotesWithin reports whether one of the n blocks from i on cites somebody.
func (p *page) quotesWithin(i, n int) bool {
	for k := i; k < i+n; k++ {
		if quoted(p.facts[k].span.In(p.text)) {
			return true
		}
	}
	return false
}

// readPoints marks the heading of short points that interrupts a story, and the
// points: the story is sought around them.
func (p *page) readPoints() {
	for i := range p.facts {
		p.tick()
		if !p.headsPoints(i) {
			continue
		}
		if n := p.shortPoints(i + 1); n > 0 {
			for k := i; k <= i+n; k++ {
				p.facts[k].point = true
			}
		}
	}
}

// sumUpNext takes the one point below a heading of its own that goes on with the
// list: "What's next?"
func (p *page) sumUpNext(i int) {
	if i+2 >= len(p.facts) || p.facts[i].words > mostNext || !p.isPoint(i+1) {
		return
	}
	toks := p.tokens(i)
	if len(toks) > 2 && isWord(p.text, &toks[0], "what") && isWord(p.text, &toks[2], "next") {
		p.facts[i].role, p.facts[i].junk = RoleBoilerplate, "navigation"
		p.sumUp(i+1, 1)
	}
}

// mostNext is the most words of that heading.
const mostNext = 4

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
	case isWord(p.text, &toks[0], "highlights", "takeaways", "summary"):
		return f.words == 1 || isWord(p.text, &toks[1], "by") // Takeaways by The Daily
	case isWord(p.text, &toks[0], "ai", "talking", "article"):
		return f.words == 2 && isWord(p.text, &toks[1], "summary", "points")
	case isWord(p.text, &toks[0], "key", "main", "story"):
		return f.words == 2 && isWord(p.text, &toks[1], "points", "takeaways", "highlights", "findings", "facts")
	case f.words == 2 && isWord(p.text, &toks[0], "the", "in", "quick") && isWord(p.text, &toks[1], "gist", "brief", "short", "summary", "read", "facts"):
		return true
	case f.words == 3:
		return isWord(p.text, &toks[0], "at") && isWord(p.text, &toks[2], "glance")
	}
	return f.words == 5 && (isWord(p.text, &toks[0], "what") && isWord(p.text, &toks[1], "you") && isWord(p.text, &toks[2], "need") ||
		isWord(p.text, &toks[0], "if") && isWord(p.text, &toks[2], "time") && isWord(p.text, &toks[4], "short"))
}

// listEnd returns the block behind the list of points that begins with block
// i, or i when its end cannot be told.
func (p *page) listEnd(i int) int {
	if i >= len(p.facts) || !p.isPoint(i) {
		return i
	}
	for k := i + 1; k < len(p.facts) && k <= i+mostPoints; k++ {
		if p.facts[k].item || leadsOn(p.facts[k].span.In(p.text)) {
			return i // of the story
		}
		if !p.isPoint(k) || p.dateline(k) != nil {
			return k
		}
		if k > i+1 && p.covers(k, i) || !p.facts[i].sentence && p.facts[k].sentence && (p.facts[k].prose == fullProse || quoted(p.facts[k].span.In(p.text))) {
			return k
		}
	}
	return i
}

// The most words of a point of a list behind the first paragraphs that ends with
// a stop, and the fewest such points.
const (
	mostShort  = 15
	leastShort = 2
)

// shortPoints returns how many points the list at block i, behind the first
// paragraphs of the story, has: lines without a stop up to running text, or
// short sentences up to a longer one or a quotation; or 0.
func (p *page) shortPoints(i int) int {
	if i >= len(p.facts) {
		return 0
	}
	stops := p.facts[i].sentence
	for n := 0; i+n < len(p.facts) && n <= mostPoints; n++ {
		f := &p.facts[i+n]
		ends := f.sentence && (f.prose == fullProse || quoted(f.span.In(p.text)))
		if stops {
			ends = f.words > mostShort || quoted(f.span.In(p.text))
		}
		if ends && n >= leastShort {
			return n
		}
		if ends || !p.isPoint(i+n) {
			return 0
		}
	}
	return 0
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
