package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A page is the blocks of a text with what is known of each.
type page struct {
	*watch
	room    *scratch
	lang    *lang.Pack
	text    string
	toks    []token.Token // of all blocks
	facts   []facts
	from    int // the story's blocks are facts[from:to]
	to      int
	opening int        // the block that the running text begins with
	clean   bool       // the text is a story with little or nothing around it
	told    *wordSet   // see storyWords
	inFull  tokenRange // of the story: where the names in room.named were looked for
}

// tokens returns the tokens of block i.
func (p *page) tokens(i int) []token.Token { return p.toks[p.facts[i].first:p.facts[i].last] }

// dateline returns the dateline that block i begins with, or nil.
func (p *page) dateline(i int) *Dateline {
	f := &p.facts[i]
	if !f.asked {
		f.dateline, f.asked = readDateline(p.lang, p.text, f.span, p.tokens(i)), true
	}
	return f.dateline
}

// How a block counts when the story is looked for on a page: running text by
// its words, and against it everything else.
const (
	mostWords  = 40 // of one block
	aloneShare = 4  // running text between other things counts a quarter: a teaser
	weakScore  = 4
	junkScore  = -2  // known furniture often stands between paragraphs
	otherScore = -5  // a link, a menu entry
	closeScore = -45 // what stands behind stories: it takes two paragraphs to go on after it
)

// A page has at least leastFurniture lines of known junk: without them short
// lines are a table, or a transcript. With muchFurniture it is one however
// long its story is. Whole pages have a dozen and more, stories three at most.
const (
	leastFurniture = 4
	muchFurniture  = 8
)

// findStory finds the run of blocks that the story is: all of a clean text,
// and on a page the run with the most running text for the least else (the
// maximum-sum segment).
func (p *page) findStory() {
	p.readNotes()
	p.readFiling()
	p.readReferences()
	p.readImages()
	p.readItems()
	proseBlocks, others, furniture, notes := 0, 0, p.menuAbove(), 0
	for i := range p.facts {
		f := &p.facts[i]
		if f.junk != "" && f.junk != "other" {
			furniture++
			if notes == 0 && f.junk == "contact" && p.headsNotes(i) {
				notes = i
			}
		}
		if f.prose == fullProse {
			proseBlocks++
		} else if f.prose == noProse && !f.item || f.junk != "" {
			others++
		}
	}
	if p.clean = furniture < leastFurniture || others <= 6 || others < proseBlocks && furniture < muchFurniture; p.clean {
		p.from, p.to = 0, len(p.facts)
		p.readContacts()
		p.readSigns()
		p.readTags()
		if !p.endStory() {
			p.endRelease()
			p.readNotebook()
		}
		if notes > 0 {
			p.to = min(p.to, notes)
		}
		return
	}
	p.readEmbeds()
	p.readRepeats()
	p.readBrackets()
	p.readCredits()
	p.readPoses()
	p.readFilms()
	p.readPoints()
	best, sum, from := 0, 0, 0
	for i := range p.facts {
		p.look()
		if sum <= 0 {
			sum, from = 0, i
		}
		sum += p.score(i)
		if sum > best {
			best, p.from, p.to = sum, from, i+1
		}
	}
	if best == 0 {
		p.to = len(p.facts)
	}
	if !p.endStory() {
		p.reachOn()
	}
	if notes > p.from {
		p.to = min(p.to, notes)
	}
}

// headsNotes reports whether block i is the heading of what a press release tells
// editors behind its last paragraph: "Notes to editors".
func (p *page) headsNotes(i int) bool {
	f := &p.facts[i]
	return f.words == 3 && isWord(p.text, &p.tokens(i)[0], "notes", "note") && p.endsAbove(i)
}

// endsAbove reports whether running text, or the sign behind its last sentence, stands
// right above block i.
func (p *page) endsAbove(i int) bool {
	if i--; i > 0 && p.facts[i].junk == "other" && isEndMark(p.facts[i].span.In(p.text), p.facts[i].words) {
		i--
	}
	return i >= 0 && p.facts[i].prose == fullProse && (p.facts[i].sentence || quoted(p.facts[i].span.In(p.text)))
}

// leastMenu is the fewest short lines at the top of a text that are a menu.
const leastMenu = 3

// menuAbove returns how many entries of a menu that are not known by their words
// the text begins with: short lines that are no names and no times.
func (p *page) menuAbove() int {
	n := 0
	for i := range p.facts {
		f := &p.facts[i]
		if f.prose != noProse || f.words > mostEntry || f.by || len(f.authors) > 0 {
			break
		}
		if f.junk == "" && !f.stamp && f.words > 0 {
			n++
		}
	}
	if n < leastMenu {
		return 0
	}
	return n
}

// endStory ends the story with the one block that has the sign which magazines
// set behind their last sentence, and reports whether there is one.
func (p *page) endStory() bool {
	end := -1
	for i := p.from; i < p.to; i++ {
		if !p.facts[i].ended {
			continue
		}
		if end >= 0 {
			return false // it parts items of a list
		}
		end = i
	}
	if end < 0 || p.facts[end].prose != fullProse {
		return false
	}
	p.to = end + 1
	return true
}

// endRelease ends a press release with the sign behind its last sentence, "ENDS"
// or "###", where what it adds follows: "Notes to editors", "About Hexby Trust".
func (p *page) endRelease() {
	for i := len(p.facts) - 2; i > 0; i-- {
		f, below := &p.facts[i], &p.facts[i+1]
		if f.junk != "other" || f.words > 1 || !strings.ContainsAny(f.span.In(p.text), "#3EeNnDd") || p.facts[i-1].prose != fullProse || below.words == 0 {
			continue
		}
		switch {
		case below.junk == "contact":
		case below.prose != noProse || !p.headsAbout(i+1):
			continue
		case p.proseIn(0, i) < p.proseIn(i+2, len(p.facts)):
			return // nor does one above, with less before it
		}
		p.to = i + 1
		return
	}
}

// headsAbout reports whether block i is the heading of what a press office says of
// who sends it and how to reach them: "About Hexby Trust", "Contacts". A part of a
// story may be "About last night".
func (p *page) headsAbout(i int) bool {
	toks := p.tokens(i)
	if isWord(p.text, &toks[0], "about") {
		return len(toks) == 1 || toks[1].Is(token.Capital) || isWord(p.text, &toks[1], "us", "the")
	}
	return isWord(p.text, &toks[0], "contact", "contacts")
}

// proseIn returns how many of the blocks [from, to) are running text.
func (p *page) proseIn(from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		p.tick()
		if p.facts[i].prose == fullProse {
			n++
		}
	}
	return n
}

// How many of the longer words of running text behind a list of links the
// story has told before, at least: of several paragraphs, and of a single one,
// which may be a teaser.
const (
	toldOn      = 0.2
	toldOnAlone = 0.3
)

// reachOn takes into the story what goes on behind lists of links to other
// stories.
func (p *page) reachOn() {
	var told *wordSet
	for {
		k, sure := p.nextProse()
		if k < 0 {
			return
		}
		if told == nil {
			told = new(wordSet)
			p.addWords(told, p.from, p.to)
		}
		to := p.to
		if !p.resumes(told, k, sure) {
			return
		}
		p.addWords(told, to, p.to)
	}
}

// nextProse returns the block of running text, or the credit, that comes next
// behind a list of links that the story was found to end before, and whether it
// is surely of the story; or -1.
func (p *page) nextProse() (k int, sure bool) {
	if k := p.linkBetween(); k > 0 {
		return k, false
	}
	if k := p.promised(); k >= 0 {
		return k, true
	}
	if k := p.boxBetween(); k > 0 {
		return k, true
	}
	listed, closed := false, false
	for k := p.to; k < len(p.facts) && k < p.to+mostRelated; k++ {
		p.tick()
		f := &p.facts[k]
		switch {
		case listed && p.creditsPeople(k):
			return k, true
		case f.junk == "related":
			if listed && f.closes {
				return -1, false
			}
			listed, closed = true, closed || f.closes
		case f.closes, f.junk == "comment", f.junk == "copyright":
			return -1, false
		case listed && p.reads(k) && !strings.HasSuffix(f.span.In(p.text), "?"):
			return k, !closed && f.prose == fullProse && p.interrupts(k-1)
		}
	}
	return -1, false
}

// promised returns the running text below a line that says that the story goes on
// there, at the end of what it was found to end before: "after newsletter promotion",
// "Article continues below"; or -1.
func (p *page) promised() int {
	for k := p.to; k < len(p.facts) && k < p.to+mostRelated; k++ {
		p.tick()
		if !p.facts[k].promises {
			continue
		}
		for k++; k < len(p.facts) && p.seesThrough(k); k++ {
		}
		if k < len(p.facts) && p.reads(k) {
			return k
		}
	}
	return -1
}

// mostTeased is the most words of a link to another story.
const mostTeased = 20

// linkBetween returns the running text behind a single line that may be a link to
// another story, or the heading of an appeal, which the story was found to end before;
// or 0.
func (p *page) linkBetween() int {
	if p.to+1 >= len(p.facts) || p.to == 0 {
		return 0
	}
	f := &p.facts[p.to]
	if f.junk != "" || f.prose != noProse || f.words > mostTeased || f.stamp || f.caption || f.point || !p.reads(p.to-1) {
		return 0
	}
	k := p.to + 1
	for k < len(p.facts) && k <= p.to+mostAppeal && isOneOf(p.facts[k].junk, "promotion", "newsletter") {
		k++
	}
	if k == p.to+1 && f.words < 4 || k == len(p.facts) || p.facts[k].prose != fullProse || !p.reads(k) || strings.HasSuffix(p.facts[k].span.In(p.text), "?") {
		return 0
	}
	return k
}

// mostBoxed is the most lines of a box of facts amid a story.
const mostBoxed = 8

// boxBetween returns the running text behind a few lines that are no links, which the
// story was found to end before, if it cites somebody whom only the story names in
// full; or 0.
func (p *page) boxBetween() int {
	for k := p.to; k < len(p.facts) && k <= p.to+mostBoxed; k++ {
		f := &p.facts[k]
		if f.closes || isOneOf(f.junk, "related", "comment", "copyright", "contact", "newsletter") || isWord(p.text, &p.tokens(k)[0], "by") || f.stamp {
			return 0
		}
		if p.reads(k) && f.prose == fullProse {
			if p.citesAgain(k) {
				return k
			}
			return 0
		}
	}
	return 0
}

// citesAgain reports whether block k cites by the surname alone somebody whom the
// story has named in full: "A buyer is not in sight, Rusk said."
func (p *page) citesAgain(k int) bool {
	toks := p.tokens(k)
	for i := 0; i+1 < len(toks); i++ {
		if toks[i].Is(token.Capital) && isWord(p.text, &toks[i+1], "said", "says", "added") && !isFunctionWord(&toks[i]) && (i == 0 || toks[i-1].Kind != token.Word || toks[i-1].Is(token.Lower)) {
			return p.namesInFull(toks[i].Hash)
		}
	}
	return false
}

// namesInFull reports whether a listed given name stands before a surname in the
// story. A story grows while it is looked for: what was read is not read again.
func (p *page) namesInFull(surname uint64) bool {
	story := tokenRange{p.facts[p.from].first, p.facts[p.to-1].last}
	if p.inFull.to == 0 || p.inFull.from != story.from || p.inFull.to > story.to {
		p.room.named.Reset()
		p.inFull = tokenRange{story.from, story.from + 1}
	}
	for ; p.inFull.to < story.to; p.inFull.to++ {
		p.tick()
		if t := &p.toks[p.inFull.to]; t.Is(token.Capital) && lexicon.OfToken(&p.toks[p.inFull.to-1]).Has(lexicon.GivenMale|lexicon.GivenFemale) {
			p.room.named.Find(t.Hash)
		}
	}
	_, named := p.room.named.Lookup(surname)
	return named
}

// mostAppeal is the most lines of an appeal to the reader below its heading.
const mostAppeal = 3

// interrupts reports whether block i, right before running text, ends what
// interrupts a story for one link: a line that is it in itself, or a headline
// below "Read more", and the text below is not its teaser.
func (p *page) interrupts(i int) bool {
	if p.linksItself(i) {
		return true
	}
	f := &p.facts[i]
	return i > 0 && p.facts[i-1].junk == "related" && p.facts[i-1].words <= 3 && f.words >= 4 && f.junk == "" && !p.covers(i+1, i)
}

// resumes reports whether the story goes on with block k, by what it has told
// so far if that is not sure, and takes in what follows up to the next list: a
// credit shows that it does, and so does running text with the story's words
// that is no teaser of the link above it.
func (p *page) resumes(told *wordSet, k int, sure bool) bool {
	share, n, end := 0.0, 0, k
	for i := k; i < len(p.facts); i++ {
		p.tick()
		if p.creditsPeople(i) {
			sure, end = true, i+1
			break
		}
		if p.reads(i) {
			share += told.share(p.tokens(i))
			n, end = n+1, i+1
		} else if !p.seesThrough(i) || isOneOf(p.facts[i].junk, "related", "comment", "copyright") {
			break
		}
	}
	sure = sure || n > 0 && (p.refersBack(told, k) || k == p.to+1 && (p.belongs(told, k-1) || p.saysSo(k) && n == 1 && !p.teasesOn(k+1))) && !p.covers(k, k-1)
	if !sure && (share < toldOn*float64(n) || n == 1 && (share < toldOnAlone || p.covers(k, k-1))) {
		return false
	}
	p.to, p.facts[k].resumes = end, true
	return true
}

// teasesOn reports whether a list of links, each with what its story says, goes on
// at block i.
func (p *page) teasesOn(i int) bool {
	return i+1 < len(p.facts) && p.facts[i].junk == "" && p.facts[i].prose != fullProse && p.facts[i+1].prose == fullProse && p.facts[i+1].junk == ""
}

// toldAll is how many of the longer words of a caption or a heading the story has
// told, at least.
const toldAll = 0.6

// belongs reports whether block i, a line between paragraphs, is a caption or a
// heading of the story rather than a link: the story has told most of its words.
func (p *page) belongs(told *wordSet, i int) bool {
	toks := p.tokens(i)
	return tellingIn(toks) > 1 && told.share(toks) >= toldAll
}

// saysOn are the words behind who is named again.
var saysOn = hashes("said", "says", "added", "told", "also", "did", "declined", "plans", "will", "would", "has", "had", "was", "is")

// refersBack reports whether block k begins with somebody whom the story has
// named in full, by the surname alone: "Hale said"; or cites a he or she of whom it does
// not say who that is, or begins with one: behind a single link, with words of the
// story. A teaser names whom it tells of, or its link does.
func (p *page) refersBack(told *wordSet, k int) bool {
	toks := p.tokens(k)
	for i := 0; i+1 < len(toks) && !(i > 0 && toks[i].Is(token.Capital) && toks[i-1].Kind == token.Word); i++ {
		if isWord(p.text, &toks[i], "he", "she") && isWord(p.text, &toks[i+1], "said", "says", "added") {
			return true
		}
	}
	if len(toks) < 2 {
		return false
	}
	if isWord(p.text, &toks[0], "he", "she", "his", "her") {
		return (k > p.to+1 || told.share(toks) > 0) && !p.teasesOn(k+1) // not the baker of the one link above
	}
	if toks[0].Kind == token.Quote { // "It is time," Hale said.
		for len(toks) > 2 && !(toks[0].Kind == token.Quote && toks[1].Is(token.Capital)) {
			toks = toks[1:]
		}
		if toks = toks[1:]; len(toks) < 2 {
			return false
		}
	}
	if !toks[0].Is(token.Capital) || !saysOn.Of(toks[1].Hash) || isFunctionWord(&toks[0]) {
		return false
	}
	return p.namesInFull(toks[0].Hash)
}

// creditsPeople reports whether block i is a credit line that names people or
// says who contributed: an agency's name alone stands below teasers, too.
func (p *page) creditsPeople(i int) bool {
	f := &p.facts[i]
	return f.hasCredit && (f.telling&contribution != 0 || len(f.credit.People) > 0)
}

func (p *page) score(i int) int {
	f := &p.facts[i]
	switch {
	case f.closes && !(i > 0 && p.facts[i-1].closes):
		return closeScore
	case f.junk != "":
		return junkScore
	case f.prose == fullProse && !f.caption:
		if p.alone(i) {
			return min(f.words, mostWords) / aloneShare
		}
		return min(f.words, mostWords)
	case f.item:
		return weakScore
	case f.stamp || f.caption || f.point || p.isCount(i), f.prose == weakProse && p.isRow(i):
		return junkScore
	case f.prose == weakProse && p.reads(i):
		return weakScore
	}
	return otherScore
}

// reads reports whether a block of a page is part of running text by its
// form: a long line without a stop is a headline or a link there.
func (p *page) reads(i int) bool {
	f := &p.facts[i]
	if f.item {
		return true
	}
	if f.caption || f.junk != "" || f.prose == weakProse && p.isRow(i) {
		return false
	}
	return f.prose == fullProse && (f.sentence || f.words >= mostWords || leadsOn(f.span.In(p.text))) ||
		f.prose == weakProse && (f.sentence || f.words >= 4 && quoted(f.span.In(p.text)) || leadsOn(f.span.In(p.text)))
}

// isRow reports whether block i has a number and no word in lower case: a row of
// results, a team and who played: "Hexby Town: Bright 7, Hall 6.", "Attendance: 11,204."
func (p *page) isRow(i int) bool {
	digits := false
	for _, t := range p.tokens(i) {
		if t.Kind == token.Word && t.Is(token.Lower) || t.Kind == token.Quote {
			return false
		}
		digits = digits || t.Is(token.Digit)
	}
	return digits
}

// leadsOn reports whether a line leads to the next: it ends with a colon,
// or it is an item of a list and ends with a semicolon.
func leadsOn(s string) bool {
	return strings.HasSuffix(s, ":") || strings.HasSuffix(s, ";") || strings.HasSuffix(s, "; and") || strings.HasSuffix(s, "; or")
}

// alone reports whether no running text stands before or behind block i, but
// for the furniture and pictures between.
func (p *page) alone(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if p.reads(k) || p.facts[k].promises {
			return false
		}
		if !p.seesThrough(k) {
			break
		}
	}
	for k := i + 1; k < len(p.facts); k++ {
		if p.reads(k) {
			return false
		}
		if !p.seesThrough(k) {
			return true
		}
	}
	return true
}

// leastLink is the words of a line that is a link to another story and says so
// itself: "Read more: Swan found on roof of town hall".
const leastLink = 6

// linksItself reports whether block i is a link to another story in itself
// rather than the heading of a list of links.
func (p *page) linksItself(i int) bool {
	f := &p.facts[i]
	if f.junk != "related" {
		return false
	}
	toks := p.tokens(i)
	if len(toks) > 1 && toks[0].Kind == token.Open {
		if p.text[f.span.Start+1] == ' ' && f.words >= 4 {
			return true // [ Swan found on roof of town hall ]
		}
		toks = toks[1:] // [Related: Swan found on roof of town hall]
	}
	return !f.closes && f.words >= leastLink && !strings.HasSuffix(f.span.In(p.text), ":") &&
		isWord(p.text, &toks[0], "read", "watch", "listen", "also", "related", "see", "more", "don't", "icymi", "must")
}

func (p *page) seesThrough(i int) bool {
	f := &p.facts[i]
	return f.junk != "" && !f.closes && (f.junk != "related" || p.linksItself(i)) || f.caption || f.stamp || f.point || f.words == 0 || p.isCount(i) || f.prose == weakProse && p.isRow(i)
}

// isCount reports whether block i is a bare number: of pictures, shares or
// comments.
func (p *page) isCount(i int) bool {
	toks := p.tokens(i)
	return len(toks) == 1 && toks[0].Kind == token.Number
}

// readEmbeds marks the posts of social media that a story shows: a line
// "— Name (@name) July 18, 2026" signs the line above it.
func (p *page) readEmbeds() {
	for i := range p.facts {
		p.tick()
		f := &p.facts[i]
		s := f.span.In(p.text)
		if f.words > 14 || !strings.HasPrefix(s, "— ") && !strings.HasPrefix(s, "- ") || !strings.Contains(s, "(@") {
			continue
		}
		f.junk, f.authors, f.maybe = "other", nil, nil
		for k := i - 1; k >= 0 && k >= i-4; k-- {
			a := &p.facts[k]
			if a.words > 60 || a.junk != "" || k < i-1 && !isPost(a.span.In(p.text)) {
				break
			}
			a.junk, a.prose = "other", min(a.prose, weakProse)
		}
	}
}

// readFilms marks the titles of films that stand in a story: a line without a stop
// behind how long the film is, "01:32", or "Duration 0:48" and what it shows.
func (p *page) readFilms() {
	for i := 1; i+1 < len(p.facts); i++ {
		p.tick()
		f, below := &p.facts[i], &p.facts[i+1]
		if f.words == 0 || f.words > 2 || below.junk != "" {
			continue
		}
		toks := p.tokens(i)
		n := len(toks) - 1
		if s := toks[n].In(p.text); toks[n].Kind != token.Number || strings.IndexByte(s, ':') < 0 || len(s) > len("1:02:45") {
			continue
		}
		switch {
		case n == 0 && below.prose == noProse && below.words >= 4 && below.words <= mostTeased && p.facts[i-1].prose == fullProse && i+2 < len(p.facts) && p.facts[i+2].prose == fullProse:
			f.junk, below.junk = "other", "other"
		case n == 1 && isWord(p.text, &toks[0], "duration") && below.sentence && below.words <= mostNoted:
			f.junk, below.junk, below.prose = "other", "other", min(below.prose, weakProse)
		}
	}
}

// isPost reports whether a line has what posts have and news does not.
func isPost(s string) bool {
	return strings.Contains(s, "pic.twitter.com") || strings.Contains(s, "https://") || strings.Contains(s, "#") || strings.Contains(s, " @")
}
