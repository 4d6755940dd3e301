package copydesk

import "github.com/copydesk/copydesk/internal/token"

// Lists of the story itself: a line of it ends with a colon, and short lines follow
// that have no stop, as links have none, but what entries of lists begin with: "The
// piers will cost:", "East pier: £3.2m". Short lines that begin with nothing of the
// kind may be links.

// The fewest and the most lines of such a list, the fewest words of the line that
// leads to them, and the most of a label.
const (
	leastItems  = 2
	mostItems   = 24
	leastLeader = 3
	mostLabel   = 5
)

// leadsLinks are the words that headings of what is not of the story begin with: of
// other stories, of where to follow and to reach a paper.
var leadsLinks = hashes("more", "read", "related", "see", "watch", "listen", "follow", "top", "latest", "recommended", "trending", "popular", "most", "share", "sign", "subscribe", "contact",
	"tags", "topics", "get", "join", "find", "click", "elsewhere", "other", "editor's", "editors", "don't", "download", "support", "sponsored", "advertisement", "published", "posted", "updated")

// labelsPieces are the labels of links to other pieces and of what stands below a
// story: of entries of a list and of who speaks they are none.
var labelsPieces = hashes("opinion", "explainer", "explained", "analysis", "comment", "editorial", "watch", "listen", "video", "videos", "photo", "photos", "gallery", "podcast", "review", "live", "breaking",
	"exclusive", "read", "related", "more", "update", "poll", "quiz", "category", "categories", "tags", "topics", "filed", "share", "phone", "email", "website", "facebook", "twitter", "instagram")

// namesPieces are words for what a paper has, and who reads it: "Five stories that
// people talk about:".
var namesPieces = hashes("our", "us", "your", "stories", "articles", "headlines", "readers", "coverage", "columns", "videos", "podcasts")

// readItems marks the lines of lists that a line of running text leads to.
func (p *page) readItems() {
	for i := 1; i+2 < len(p.facts); i++ {
		if p.text[p.facts[i].span.End-1] != ':' || !p.leadsToList(i) {
			continue
		}
		for n := p.listedBelow(i + 1); n > 0; n-- {
			i++
			p.facts[i].item = p.facts[i].junk == ""
		}
	}
}

// leadsToList reports whether block i, which ends with a colon, is a line of running
// text rather than the heading of links.
func (p *page) leadsToList(i int) bool {
	f := &p.facts[i]
	if f.words < leastLeader || f.junk != "" || f.caption || f.stamp || f.by {
		return false
	}
	toks := p.tokens(i)
	if leadsLinks.Of(toks[0].Hash) && !isWord(p.text, &toks[1], "than") || isWord(p.text, &toks[0], "in") && isWord(p.text, &toks[1], "other") || isWord(p.text, &toks[len(toks)-2], "here") {
		return false
	}
	for _, t := range toks {
		if namesPieces.Of(t.Hash) {
			return false
		}
	}
	for i--; i > 0 && (p.facts[i].junk == "advertisement" || p.facts[i].caption); i-- {
	}
	heading := &p.facts[i]
	return f.prose == fullProse || p.reads(i) || i > 0 && heading.prose == noProse && heading.junk == "" && heading.words <= mostHeading && p.reads(i-1)
}

// listedBelow returns how many lines the list at block i has: two or more that are
// marked as entries of lists are.
func (p *page) listedBelow(i int) int {
	entries, n := 0, 0
	for k := i; k < len(p.facts) && k < i+mostItems; k++ {
		f := &p.facts[k]
		if f.junk == "advertisement" {
			continue
		}
		if f.junk != "" || f.by || f.words == 0 || !p.marksItem(k) {
			break
		}
		entries, n = entries+1, k-i+1
	}
	if entries < leastItems {
		return 0
	}
	return n
}

// marksItem reports whether block i begins as the entries of lists do: with a bullet,
// a number, or a label: "1. Survey the sea bed", "East pier: £3.2m".
func (p *page) marksItem(i int) bool {
	toks := p.tokens(i)
	if isBulleted(p.facts[i].span.In(p.text)) {
		return true
	}
	if len(toks) > 2 && toks[0].Kind == token.Number {
		return isNumbered(toks) || toks[1].Kind == token.Close
	}
	if labelsPieces.Of(toks[0].Hash) {
		return false
	}
	for k := 1; k <= mostLabel && k+1 < len(toks); k++ {
		if toks[k].Kind == token.Colon && toks[k].In(p.text) == ":" {
			return toks[0].Is(token.Capital) && toks[k+1].Is(token.Space)
		}
	}
	return false
}

// isNumbered reports whether toks begin with the number of an entry: "1. Survey the sea bed".
func isNumbered(toks []token.Token) bool {
	return len(toks) > 2 && toks[0].Kind == token.Number && toks[1].Kind == token.Stop && toks[2].Is(token.Space)
}
