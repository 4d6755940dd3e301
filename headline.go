package copydesk

import (
	"slices"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// labelHead finds the headline and what stands between it and the story:
// deks, bylines, the dateline.
func (p *page) labelHead() {
	h := p.headline()
	if h >= 0 {
		p.facts[h].role = RoleHeadline
	}
	if h >= 0 {
		p.points(h)
	}
	lede := p.lede(h)
	p.opening = lede
	p.reachBack(h, lede)
	p.bylines(h, lede)
	if h >= 0 {
		p.deks(h, lede)
		p.aboveHead(h)
		p.kicker(h)
	}
	p.bios(lede)
	p.openings(h, lede)
	p.pullQuotes(lede)
}

// aboveHead takes the short lines above the headline h away from a clean text.
func (p *page) aboveHead(h int) {
	for i := 0; p.clean && i < h; i++ {
		if f := &p.facts[i]; (f.role == RoleParagraph || f.role == RoleSubheading) && f.prose == noProse && !f.sentence && f.words <= mostKicker && p.dateline(i) == nil {
			f.role = RoleBoilerplate
		}
	}
}

// lede returns the first block of running text behind the headline h; on a
// page running text that stands alone is a dek, or an appeal.
func (p *page) lede(h int) int {
	first := len(p.facts)
	for i := max(h+1, p.from); i < len(p.facts); i++ {
		f := &p.facts[i]
		if f.prose != fullProse || f.role != RoleParagraph {
			continue
		}
		if p.clean {
			return p.filed(i)
		}
		if !p.alone(i) {
			return i
		}
		first = min(first, i)
		if i > first+headReach/4 {
			break
		}
	}
	return first
}

// openings takes the captions and the dateline on a line of its own from what
// stands between the headline and the lede.
func (p *page) openings(h, lede int) {
	for i := max(0, h+1); i < lede && i < len(p.facts); i++ {
		f := &p.facts[i]
		if f.role != RoleBoilerplate {
			continue
		}
		if f.caption {
			f.role = RoleCaption
		} else if d := p.dateline(i); d != nil && d.Span == f.span && h >= 0 {
			f.role = RoleDateline
		}
	}
}

// mostLines is how many lines of a headline's may stand before a dateline.
const mostLines = 3

// filed returns the block at or right behind i that opens with a dateline: what
// stands before it sums the story up. Without one it returns i.
func (p *page) filed(i int) int {
	for k := i; k < len(p.facts) && k <= i+mostLines; k++ {
		f := &p.facts[k]
		if p.dateline(k) != nil {
			return k
		}
		if f.words > mostNoted/2 || f.junk != "" {
			break
		}
	}
	return i
}

// reachBack takes running text between the headline and the lede into the
// story: on a page with much junk between its paragraphs the story was found
// to begin too late.
func (p *page) reachBack(h, lede int) {
	begun := false
	for i := h + 1; h >= 0 && i < lede; i++ {
		f := &p.facts[i]
		if f.role != RoleBoilerplate || f.junk != "" || f.caption || !f.sentence {
			continue
		}
		if f.prose == fullProse && f.words >= 15 || begun && p.reads(i) && !p.listed(i) {
			f.role, begun = RoleParagraph, true
		}
	}
}

// headline returns the block that is the headline, or -1.
func (p *page) headline() int {
	if !p.clean {
		return p.pageHeadline()
	}
	for i, tried := 0, 0; i < len(p.facts) && tried < mostTried; i++ {
		f := &p.facts[i]
		if i == 0 && p.isMasthead() {
			f.junk, f.role = "navigation", RoleBoilerplate
		}
		if f.junk != "" {
			continue
		}
		tried++
		if p.isPageTitle(i) {
			f.junk, f.role = "navigation", RoleBoilerplate
			continue
		}
		if f.stamp || f.by || p.isKicker(i) {
			continue
		}
		if p.isHeadline(i) {
			return p.belowMenu(i)
		}
		if f.prose == fullProse {
			return -1
		}
	}
	return -1
}

// mostTried is how many lines that are no junk a clean text's headline is among.
const mostTried = 6

// belowMenu returns the headline of a clean text whose first line that may be it
// is block i: a longer line, signed or dated, if block i and the lines between
// are as short as the entries of a menu; else block i.
func (p *page) belowMenu(i int) int {
	if p.facts[i].words > mostEntry {
		return i
	}
	entries := 0
	for k := i; k < len(p.facts) && k < i+mostNotes; k++ {
		f := &p.facts[k]
		switch {
		case f.junk != "" || f.stamp:
		case f.words > mostEntry+1:
			if entries > 1 && p.isHeadline(k) && p.headed(k) {
				return k
			}
			return i
		case f.prose != noProse || f.by || len(f.authors) > 0:
			return i
		default:
			entries++
		}
	}
	return i
}

// isPageTitle reports whether block i is the title of the page, with the headline
// that stands on the line below in it: "Council backs ferry - The Daily", "Local |
// Council backs ferry".
func (p *page) isPageTitle(i int) bool {
	if i+1 >= len(p.facts) {
		return false
	}
	title, below := p.facts[i].span.In(p.text), &p.facts[i+1]
	if below.words < 2 || below.span.Len() >= len(title) || below.junk != "" {
		return false
	}
	head := below.span.In(p.text)
	rest, leads := strings.CutPrefix(title, head)
	if !leads {
		var ok bool
		if rest, ok = strings.CutSuffix(title, head); !ok {
			return false
		}
	}
	for _, sign := range [...]string{"|", "-", "–", "—", "::", "»", "›", "/"} {
		if leads && strings.HasPrefix(rest, " "+sign+" ") || !leads && strings.HasSuffix(rest, " "+sign+" ") {
			return p.isHeadline(i + 1)
		}
	}
	return false
}

// mostMasthead is the most words of the name of a paper or a station.
const mostMasthead = 4

// isMasthead reports whether the text begins with the name of the paper or the station,
// above its headline.
func (p *page) isMasthead() bool {
	if len(p.facts) < 3 {
		return false
	}
	f, below := &p.facts[0], &p.facts[1]
	if f.words > mostMasthead || f.prose != noProse || below.by || below.junk != "" || !p.isHeadline(1) {
		return false
	}
	name := f.span.In(p.text)
	signed := p.facts[2].by || len(p.facts[2].authors) > 0 || p.facts[2].stamp
	return lexicon.Has(strings.TrimPrefix(name, "The "), lexicon.Agencies) || signed && isHouseName(name) && !slices.ContainsFunc(strings.Fields(name), func(w string) bool { return !unicode.IsUpper(rune(w[0])) })
}

// headReach is how many blocks before the story a headline is looked for in.
const headReach = 40

// What makes a block of a page its headline, in points; tuned on whole pages.
const (
	headWords    = 12.0 // at most, one a word
	headStop     = -8.0 // it ends with a full stop
	headRepeated = 3.0  // it stands on the page again: links and share buttons have it too
	headTold     = 10.0 // all of its words are in the story
	headSigned   = 3.0  // the byline comes right below
	headDated    = 6.0  // a byline or the time of publication follows
	headListed   = -8.0 // it is in a list of links to other stories
	headNames    = 8.0  // the story begins with it: an obituary's
	headBefore   = -0.35
	headBehind   = -2.0 // for each block from where the story begins
)

// pageHeadline returns the headline of a page that has much else on it, or -1.
func (p *page) pageHeadline() int {
	told := new(wordSet)
	p.addFirstWords(told, p.from, p.to)
	seen := make(map[string]int)
	for i := range p.facts {
		p.tick()
		if f := &p.facts[i]; f.words >= 4 && f.words <= 40 && (i == 0 || p.facts[i-1].span.In(p.text) != f.span.In(p.text)) {
			seen[f.span.In(p.text)]++
		}
	}
	best, most := -1, 0.0
	for i := max(0, p.from-headReach); i < p.from+headReach/4 && i < p.to; i++ {
		if !p.mayHead(i) {
			continue
		}
		f := &p.facts[i]
		s := min(float64(f.words), headWords) + headTold*told.share(p.tokens(i))
		s += headBefore*float64(max(0, p.from-i)) + headBehind*float64(max(0, i-p.from))
		if f.sentence && strings.HasSuffix(f.span.In(p.text), ".") {
			s += headStop
		}
		if seen[f.span.In(p.text)] > 1 {
			s += headRepeated
		}
		if p.headed(i) {
			s += headDated
		}
		if i+1 < len(p.facts) && (p.facts[i+1].by || len(p.facts[i+1].authors) > 0) {
			s += headSigned
		}
		if p.listed(i) {
			s += headListed
		}
		if p.opensLede(i) {
			s += headNames
		}
		if best < 0 || s > most {
			best, most = i, s
		}
	}
	if best < 0 || most < 4 {
		return -1
	}
	if best > 0 && p.isShortTitle(best-1, best) {
		return best - 1
	}
	// What seems the headline may be the dek below it.
	share := told.share(p.tokens(best)) / 2
	if p.facts[best].sentence || p.facts[best].words > headWords {
		share /= 2
	}
	for k, low := best-1, best-headPoints; k >= max(0, low) && (!p.listed(k) || p.isSection(k-1)); k-- {
		if p.facts[k].junk == "timestamp" {
			low--
			continue
		}
		if !p.mayHead(k) {
			break
		}
		own := told.share(p.tokens(k))
		if p.facts[k].words <= mostKicker && p.text[p.facts[best].span.End-1] == '?' && own < told.share(p.tokens(best)) {
			break // Ask the Harbour Master
		}
		titled := k == best-1 && (p.facts[k].titled && p.facts[best].sentence || p.headsDek(told, k, best))
		if !titled && (own < share || own == 0 && (k < best-1 || p.facts[k].words < leastHead)) {
			break
		}
		best = k
		if titled && p.facts[k].words > mostKicker {
			break // what is above is the name of a series
		}
	}
	return best
}

// isShortTitle reports whether block k may be a headline of two or three words, as
// features have them, and block dek below, which ends with a stop as headlines do not,
// its dek: "The Pier Builders", "A small port has waited for forty years." The name of a
// paper or of a column is none: "The Ellery Courier", "The Friday Column".
func (p *page) isShortTitle(k, dek int) bool {
	f, d := &p.facts[k], &p.facts[dek]
	return f.words > 1 && f.words < 4 && f.titled && f.prose == noProse && f.junk == "" && !f.stamp && !f.caption && !f.by && !f.opens && len(f.authors) == 0 &&
		d.words >= sentenceWords && p.text[d.span.End-1] == '.' && p.headed(dek) && !p.isSection(k) &&
		!endsSeries.Of(p.toks[f.last-1].Hash) && !isNewsroomWord(p.toks[f.last-1].In(p.text))
}

// endsSeries are the words that names of columns and of their like end with.
var endsSeries = hashes("column", "columns", "watch", "latest", "live", "briefing", "diary", "notebook", "newsletter", "review", "reviews", "views", "stories", "series", "podcast", "report", "updates", "explained")

// headPoints is how many lines that sum the story up may stand between a headline and what
// seems to be it.
const headPoints = 3

// leastHead is the fewest words of a line that is surely no entry of a menu.
const leastHead = 6

// headsDek reports whether block k, right above what seems the headline, is the
// headline and the other its dek: k has no stop, and nothing like it above, and the
// dek ends with a stop or is long.
func (p *page) headsDek(told *wordSet, k, dek int) bool {
	f := &p.facts[k]
	if f.words < leastHead || f.sentence || k > 0 && p.facts[k-1].words > mostEntry {
		return false
	}
	d := &p.facts[dek]
	if d.words > longHead && k > 0 && p.isSection(k-1) {
		return true // the one below its section is the headline
	}
	return strings.HasSuffix(d.span.In(p.text), ".") || d.words > headWords && (told.share(p.tokens(k)) > 0 || p.sharesWord(k, dek))
}

// longHead is the most words of a line that is rather the headline than the dek of
// the one above.
const longHead = 16

// sharesWord reports whether one of the longer words of block k is in block i.
func (p *page) sharesWord(k, i int) bool {
	for _, t := range p.tokens(k) {
		if isTelling(t) && slices.ContainsFunc(p.tokens(i), func(u token.Token) bool { return u.Hash == t.Hash }) {
			return true
		}
	}
	return false
}

// mayHead reports whether the block i of a page can be a headline by its
// looks.
func (p *page) mayHead(i int) bool {
	f := &p.facts[i]
	if f.junk != "" || f.stamp || f.caption || f.point || f.by || f.opens || f.words > 35 {
		return false
	}
	if f.words < 4 || len(f.authors) > 0 {
		return f.words > 1 && p.opensLede(i)
	}
	if p.isSection(i) {
		return false
	}
	if i >= p.from && f.prose == fullProse && strings.HasSuffix(strings.TrimRight(f.span.In(p.text), `"'”’`), ".") {
		return false // the story begins
	}
	if i > p.from && f.sentence && p.reads(i-1) {
		return false // it goes on
	}
	if i > 0 && p.text[p.facts[i-1].span.End-1] == ':' && p.headsPoints(i-1) {
		return false // Summary:
	}
	return p.dateline(i) == nil && !p.listsEvents(i)
}

// ledeReach is how many lines below the name of who has died the notice begins.
const ledeReach = 8

// opensLede reports whether block i is a name that the first paragraph of the story
// begins with, as a death notice does: "Ruth Ann Pawley", "Ruth Ann Pawley, 91, of
// Dunmore, died on Monday."
func (p *page) opensLede(i int) bool {
	f := &p.facts[i]
	if f.words < 2 || f.words > mostGoesOn || i >= p.from+ledeReach || len(f.authors)+len(f.maybe) != 1 {
		return false
	}
	name := f.authors
	if len(name) == 0 {
		name = f.maybe
	}
	if !looksPersonal(p.text, name[0]) {
		return false // Port Ellery, a town of nine hundred
	}
	for k := i + 1; k < len(p.facts) && k <= i+ledeReach; k++ {
		if p.facts[k].prose == fullProse {
			rest, ok := strings.CutPrefix(p.facts[k].span.In(p.text), f.span.In(p.text))
			return ok && strings.HasPrefix(rest, ", ")
		}
	}
	return false
}

// eventsReach is how many lines the list of a live blog's entries may have.
const eventsReach = 24

// listsEvents reports whether block i is in the list of a live blog's entries, each
// below its time: "Key events", "18.05", "Ferries cancelled until Thursday".
func (p *page) listsEvents(i int) bool {
	if i == 0 || !p.facts[i-1].stamp || p.facts[i-1].words > mostClock {
		return false
	}
	above := p.tokens(i - 1)
	if above[0].Kind != token.Number || above[0].End-above[0].Start < len("1.05") || len(above) > 1 && above[1].Kind != token.Word || len(above) > 1 && monthOf(above[1].Hash) > 0 {
		return false
	}
	for k := i - 1; k >= 0 && k > i-eventsReach; k-- {
		if k < i-2 && p.facts[k].words >= 4 && p.facts[k].words <= mostElsewhere+mostKicker && slices.ContainsFunc(p.tokens(k), func(t token.Token) bool { return isWord(p.text, &t, "live") }) && p.headed(k) {
			return true // Budget live: fuel duty frozen
		}
		if toks := p.tokens(k); len(toks) == 2 && isWord(p.text, &toks[0], "key") && isWord(p.text, &toks[1], "events") {
			return true
		}
	}
	return false
}

// headed reports whether a byline or the time of publication follows the
// block i within three blocks.
func (p *page) headed(i int) bool {
	for k := i + 1; k < len(p.facts) && k <= i+3; k++ {
		f := &p.facts[k]
		if f.by || f.opens || f.stamp || len(f.authors) > 0 || f.junk == "timestamp" || f.junk == "sharing" {
			return true
		}
	}
	return false
}

// parted reports whether a byline or the time of publication parts the block i
// from running text below.
func (p *page) parted(i int) bool {
	if !p.headed(i) {
		return false
	}
	for k := i + 1; k < len(p.facts); k++ {
		if p.facts[k].prose == fullProse {
			return k > i+1
		}
	}
	return false
}

// headsTurn reports whether block i is a name right above running text that is no
// byline: the heading of what somebody says, "Dr Max Moe".
func (p *page) headsTurn(i int) bool {
	f := &p.facts[i]
	return len(f.authors) > 0 && !f.by && f.role != RoleByline && i+1 < len(p.facts) && p.facts[i+1].prose == fullProse
}

// listed reports whether block i is in a list of links: a line such as "Read
// more" stands above it with nothing but other links between.
func (p *page) listed(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		f := &p.facts[k]
		if f.junk == "related" {
			return !p.linksItself(k)
		}
		if f.role == RoleHeadline || f.junk != "" || f.stamp || f.prose == fullProse && f.sentence || f.by {
			return false
		}
	}
	return false
}

// A wordSet holds the longer words of a text, as bits of their hashes.
type wordSet [1 << 10]uint64

func (s *wordSet) add(hash uint64)      { s[hash>>6%(1<<10)] |= 1 << (hash % 64) }
func (s *wordSet) has(hash uint64) bool { return s[hash>>6%(1<<10)]>>(hash%64)&1 != 0 }

// leastLetters is the length of words that tell what a text is about.
const leastLetters = 4

// addWords adds the words of the running text in the blocks [from, to) to the set.
func (p *page) addWords(set *wordSet, from, to int) {
	for i := from; i < to; i++ {
		if f := &p.facts[i]; f.prose == fullProse && f.sentence && f.junk == "" {
			toks := p.tokens(i)
			for k := range toks {
				p.tick()
				set.add(toks[k].Hash)
			}
		}
	}
}

// mostTold is how many tokens of a story are read for its words at most: what it is about is
// told by then, and few words would be left that so long a text has not.
const mostTold = 1 << 13

// addFirstWords is addWords, or of a long text the beginning of it.
func (p *page) addFirstWords(set *wordSet, from, to int) {
	for k := from; k < to; k++ {
		if p.facts[k].first-p.facts[from].first > mostTold {
			to = k
		}
	}
	p.addWords(set, from, to)
}

// storyWords returns the words of the story, for whoever asks for them.
func (p *page) storyWords() *wordSet {
	if p.told == nil {
		p.told = new(wordSet)
		p.addFirstWords(p.told, p.from, p.to)
	}
	return p.told
}

// isTelling reports whether a token is one of the words that tell what a text
// is about.
func isTelling(t token.Token) bool {
	return t.Kind == token.Word && t.End-t.Start >= leastLetters && !isFunctionWord(&t)
}

// tellingIn returns how many of them toks have.
func tellingIn(toks []token.Token) int {
	n := 0
	for _, t := range toks {
		if isTelling(t) {
			n++
		}
	}
	return n
}

// share returns which part of a block's longer words are in the set.
func (s *wordSet) share(toks []token.Token) float64 {
	in, all := 0.0, 0.0
	for _, t := range toks {
		if !isTelling(t) {
			continue
		}
		all++
		if s.has(t.Hash) {
			in++
		}
	}
	return in / max(1, all)
}

// mostDeks is how many lines may sum a story up: some pages list its points.
const mostDeks = 6

// deks finds the lines below the headline that sum the story up. The first
// running text is one too when a byline or the time of publication follows.
func (p *page) deks(h, lede int) {
	n, signed, by := 0, false, false
	for i := h + 1; i < len(p.facts) && i <= lede && n < mostDeks; i++ {
		f := &p.facts[i]
		signed = signed || f.role == RoleByline
		by = by || f.role == RoleByline && f.by
		if f.role == RoleByline && !p.clean && i > 0 && p.facts[i-1].role == RoleByline && p.housed(i-1, h) {
			return // pictures follow
		}
		if signed && (f.junk == "sharing" || f.junk == "comment") {
			return // the headings of a film follow
		}
		if signed && f.junk == "related" && !p.linksItself(i) {
			return // links to other stories follow
		}
		if f.role == RoleByline || f.role == RoleDek || f.opens || f.junk != "" || f.stamp || f.caption || f.hasCredit {
			continue
		}
		if f.words < 4 || f.words > 50 || p.dateline(i) != nil || p.listsEvents(i) {
			return
		}
		if f.span.In(p.text) == p.facts[h].span.In(p.text) {
			f.role, f.junk = RoleBoilerplate, "duplicate" // the headline again
			continue
		}
		if f.sentence && f.prose != noProse && (!p.parted(i) || by && p.headsTurn(i+1)) && !(p.clean && i < lede && lede < len(p.facts) && p.dateline(lede) != nil) {
			return // the story begins
		}
		if i+1 == lede && f.role == RoleSubheading && i > h+1 && p.facts[i-1].stamp {
			return // the first entry of a live blog
		}
		f.role = RoleDek
		n++
	}
}
