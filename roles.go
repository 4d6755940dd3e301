package copydesk

import (
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/junk"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A page is the blocks of a text with what is known of each.
type page struct {
	text  string
	facts []facts
	from  int // the story's blocks are facts[from:to]
	to    int
	clean bool // the text is a story with little or nothing around it
}

// facts are what one block shows by itself, and what it is found to be.
type facts struct {
	span      Span
	words     int
	sentence  bool   // ends like a sentence
	prose     prose  // how much it looks like running text
	titled    bool   // most of its words have capitals, as in a title
	junk      string // kind of junk by its words, or ""
	stamp     bool   // a date or time, and little else
	caption   bool   // ends with a picture credit
	authors   []Author
	by        bool // begins with "By"
	role      Role
	credit    Credit
	hasCredit bool
}

// prose is how much a block looks like running text.
type prose uint8

const (
	noProse   prose = iota
	weakProse       // a short sentence, or a long line that ends without a stop
	fullProse       // a sentence of at least sentenceWords words
)

// sentenceWords is the length at which a line that ends like a sentence is
// taken for running text: menus and links rarely have as many.
const sentenceWords = 10

// newPage works out the facts of all blocks.
func newPage(text string, blocks []Block) *page {
	p := &page{text: text, facts: make([]facts, len(blocks))}
	var toks []token.Token
	for i, b := range blocks {
		f := &p.facts[i]
		f.span = b.Span
		head := b.Span
		if head.Len() > maxHead {
			head.End = head.Start + maxHead
			for !isBoundary(text, head.End) {
				head.End--
			}
		}
		toks = token.Append(toks[:0], text, head.Start, head.End)
		f.look(text, toks, head.End < b.Span.End)
	}
	return p
}

// maxHead is how many bytes of a block are looked at: more is running text.
const maxHead = 600

func (f *facts) look(text string, toks []token.Token, long bool) {
	capitals, longer, common := 0, 0, 0
	for _, t := range toks {
		if t.Kind > token.Number {
			continue
		}
		f.words++
		if t.End-t.Start > 3 {
			longer++
			if t.Is(token.Capital) {
				capitals++
			}
		}
		if t.Is(token.Lower) && isFunctionWord(t.Hash) {
			common++
		}
	}
	whole := f.span.In(text)
	f.sentence = endsSentence(whole)
	f.titled = capitals*10 >= longer*7 && longer > 0 && !allCaps(whole)
	f.junk = junk.Kind(toks)
	switch {
	case long, f.sentence && f.words >= sentenceWords && (common > 1 || allCaps(whole)), f.words >= 25 && common > 3:
		f.prose = fullProse
	case f.sentence && f.words >= 3, f.words >= 12 && common > 1, strings.HasSuffix(whole, ":") && f.words >= 4, quoted(whole) && f.words >= 4:
		f.prose = weakProse
	}
	if long || f.words > 60 {
		return
	}
	f.stamp = isStamp(text, toks)
	f.caption = f.words >= 4 && isCaption(text, toks)
	if f.words > 40 {
		return
	}
	f.by = len(toks) > 1 && strings.EqualFold(toks[0].In(text), "by")
	if f.by || f.prose == noProse {
		f.authors = bylineOf(text, f.span, toks)
	}
	f.by = f.by && len(f.authors) > 0
}

// quoted reports whether s begins with a quotation mark: a quotation that has
// no stop is still running text.
func quoted(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '“' || r == '"' || r == '«'
}

func isFunctionWord(hash uint64) bool { return lexicon.Of(hash).Has(lexicon.FunctionWords) }

// isStamp reports whether a line is a date or time with few words besides:
// "Published: 18:42, 3 February 2023", "May 6, 2018", "17:38".
func isStamp(text string, toks []token.Token) bool {
	numbers, dates, others := 0, 0, 0
	for _, t := range toks {
		switch w := lower(text, t); {
		case t.Kind == token.Number:
			numbers++
			if strings.Contains(w, ":") || strings.Count(w, "/") == 2 || strings.Count(w, "-") == 2 || strings.Count(w, ".") == 2 {
				dates++ // 18:42, 5/14/2019
			}
		case monthOf(t.Hash) > 0 || lexicon.Of(t.Hash).Has(lexicon.Weekdays):
			dates++
		case isOneOf(w, "am", "pm", "a.m.", "p.m.", "gmt", "utc", "est", "edt", "et", "bst", "cet", "pdt", "pst", "ist", "aest", "aedt"):
			dates++
		case isOneOf(w, "ago", "hours", "hour", "minutes", "days", "day", "min", "mins", "hrs", "hr"):
			dates++
		case isOneOf(w, "published", "updated", "posted", "at", "on", "last", "first", "modified", "the", "and", "t", "publié"):
		case t.Kind == token.Word:
			others++
		}
	}
	return numbers > 0 && dates > 0 && others <= 1 && len(toks) <= 30 && !allCaps(text[toks[0].Start:toks[len(toks)-1].End])
}

// isCaption reports whether a line ends with a picture credit: "(Picture:
// AP)", "AP Photo/Jane Roe", "Getty Images", or says "(pictured)".
func isCaption(text string, toks []token.Token) bool {
	for i, t := range toks {
		w := lower(text, t)
		late := i*2 >= len(toks)
		switch {
		case isOneOf(w, "pictured") && i > 0 && toks[i-1].Kind == token.Open && len(toks) < 40:
			return true
		case late && isOneOf(w, "getty", "shutterstock", "alamy", "istock", "afp/getty", "wireimage"):
			return true
		case late && isOneOf(w, "picture", "photo", "image", "credit", "pic", "photograph", "images", "source", "photos") && i+1 < len(toks) &&
			(isOneOf(lower(text, toks[i+1]), ":", "/", "by", "credit") || i > 0 && lexicon.Of(toks[i-1].Hash).Has(lexicon.Agencies)):
			return true
		case i+2 == len(toks) && toks[i+1].Kind == token.Close && i > 0 && toks[i-1].Kind == token.Open && lexicon.Of(t.Hash).Has(lexicon.Agencies):
			return true
		case i+1 == len(toks) && t.Is(token.AllCaps) && lexicon.Of(t.Hash).Has(lexicon.Agencies) && i > 0 && (toks[i-1].Kind == token.Stop || toks[i-1].Kind == token.Symbol):
			return true
		}
	}
	return false
}

// bylineOf returns the authors of a line that is a byline and nothing else: it
// begins with "By" or the like, or consists of names, agencies, roles and
// times.
func bylineOf(text string, span Span, toks []token.Token) []Author {
	r := bylineReader{text: text, toks: toks}
	n, _ := r.opening()
	authors := r.read()
	if n > 0 || len(authors) == 0 {
		return authors
	}
	// Without "By" the names must begin the line and be most of it.
	covered := 0
	for _, a := range authors {
		covered += a.Span.Len() + len(a.Affiliation) + len(a.Role)
		if lexicon.Has(text[a.Span.Start:a.Span.End], lexicon.Cities|lexicon.Countries|lexicon.States) {
			return nil
		}
	}
	if authors[0].Span.Start != span.Start || covered*10 < span.Len()*6 && !hasStamp(text, toks) {
		return nil
	}
	for _, a := range authors {
		if !looksPersonal(text, a) && !lexicon.Has(a.Name, lexicon.Agencies) {
			return nil
		}
	}
	return authors
}

func hasStamp(text string, toks []token.Token) bool {
	for i, t := range toks {
		if monthOf(t.Hash) > 0 && i+1 < len(toks) && toks[i+1].Kind == token.Number {
			return true
		}
	}
	return false
}

// looksPersonal reports whether an author without "By" is likely a person: the
// first name is a listed one, or the line gives an affiliation or a role.
func looksPersonal(text string, a Author) bool {
	if a.Affiliation != "" || a.Role != "" {
		return true
	}
	first, rest, ok := strings.Cut(text[a.Span.Start:a.Span.End], " ")
	if !ok || strings.ContainsAny(rest, "&/") {
		return false
	}
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	return lexicon.Has(first, lexicon.GivenMale|lexicon.GivenFemale) || lexicon.Has(last, lexicon.Surnames)
}

// How a block counts when the story is looked for on a page: running text by
// its words, and against it everything else.
const (
	mostWords  = 40 // of one block
	weakScore  = 4
	junkScore  = -2 // known furniture often stands between paragraphs
	otherScore = -5
)

// leastFurniture is how many lines of known junk a page has at least; without
// them short lines are a table, or a transcript.
const leastFurniture = 4

// findStory finds the run of blocks that the story is: all of a clean text,
// and on a page the run with the most running text for the least else (the
// maximum-sum segment).
func (p *page) findStory() {
	proseBlocks, others, furniture := 0, 0, 0
	for i := range p.facts {
		f := &p.facts[i]
		if f.junk != "" {
			furniture++
		}
		if f.prose == fullProse {
			proseBlocks++
		} else if f.prose == noProse || f.junk != "" {
			others++
		}
	}
	if p.clean = furniture < leastFurniture || others <= 6 || others < proseBlocks; p.clean {
		p.from, p.to = 0, len(p.facts)
		return
	}
	best, sum, from := 0, 0, 0
	for i := range p.facts {
		if sum <= 0 {
			sum, from = 0, i
		}
		sum += p.facts[i].score()
		if sum > best {
			best, p.from, p.to = sum, from, i+1
		}
	}
	if best == 0 {
		p.to = len(p.facts)
	}
}

func (f *facts) score() int {
	switch {
	case f.junk != "":
		return junkScore
	case f.prose == fullProse && !f.caption:
		return min(f.words, mostWords)
	case f.prose == weakProse:
		return weakScore
	case f.stamp || f.caption:
		return junkScore
	}
	return otherScore
}

// labelBody gives the blocks of the story and behind it their roles.
func (p *page) labelBody() {
	for i := range p.facts {
		f := &p.facts[i]
		f.role = RoleParagraph
		c, ok := Credit{}, false
		if f.words <= 60 && f.role == RoleParagraph && i > 0 {
			c, ok = readCredit(p.text, f.span)
		}
		switch {
		case ok && i >= p.from:
			f.role, f.credit, f.hasCredit = RoleCredit, c, true
		case i < p.from || i >= p.to:
			f.role = RoleBoilerplate
		case f.junk != "" && (f.prose != fullProse || p.strayJunk(i)):
			f.role = RoleBoilerplate
		case f.caption:
			f.role = RoleCaption
		case f.prose == fullProse:
		case f.stamp && f.words <= 8:
			f.role = RoleBoilerplate
		case f.prose == weakProse:
			if i > 0 && p.facts[i-1].junk == "related" && !f.sentence {
				f.role = RoleBoilerplate
			}
		case p.isSubheading(i):
			f.role = RoleSubheading
		case !p.clean:
			f.role = RoleBoilerplate
		}
	}
}

// strayJunk reports whether a line with words of junk that reads like running
// text is junk still: it stands at either end of the story, or in brackets, or
// the page has much junk.
func (p *page) strayJunk(i int) bool {
	f := &p.facts[i]
	if f.words > 60 {
		return false
	}
	return !p.clean || i+4 >= p.to || p.text[f.span.Start] == '(' || f.junk == "correction"
}

// isSubheading reports whether a short line without a stop stands before
// running text: a heading between paragraphs.
func (p *page) isSubheading(i int) bool {
	f := &p.facts[i]
	if f.words == 0 || f.words > 12 || i == p.from || f.authors != nil && f.by {
		return false
	}
	if p.facts[i-1].junk == "related" || p.facts[i-1].prose == noProse && p.facts[i-1].junk == "" && p.clean {
		return false
	}
	return i+1 < p.to && p.facts[i+1].prose == fullProse
}

// labelHead finds the headline and what stands between it and the story:
// deks, bylines, the dateline.
func (p *page) labelHead() {
	h := p.headline()
	if h >= 0 {
		p.facts[h].role = RoleHeadline
	}
	lede := p.lede(h)
	p.reachBack(h, lede)
	p.bylines(h, lede)
	if h >= 0 {
		p.deks(h, lede)
	}
}

// lede returns the first block of running text behind the headline h.
func (p *page) lede(h int) int {
	for i := h + 1; i < len(p.facts); i++ {
		if f := &p.facts[i]; i >= p.from && f.prose == fullProse && f.role == RoleParagraph {
			return i
		}
	}
	return len(p.facts)
}

// reachBack takes running text between the headline and the lede into the
// story: on a page with much junk between its paragraphs the story was found
// to begin too late.
func (p *page) reachBack(h, lede int) {
	for i := h + 1; h >= 0 && i < lede; i++ {
		if f := &p.facts[i]; f.role == RoleBoilerplate && f.prose == fullProse && f.junk == "" && !f.caption && f.words >= 15 {
			f.role = RoleParagraph
		}
	}
}

// headline returns the block that is the headline, or -1.
func (p *page) headline() int {
	if p.clean {
		for i := 0; i < len(p.facts) && i < 6; i++ {
			f := &p.facts[i]
			if f.junk != "" || f.stamp || f.by {
				continue
			}
			if p.isHeadline(i) {
				return i
			}
			if f.prose == fullProse {
				return -1
			}
		}
		return -1
	}
	best, most := -1, 0.0
	seen := make(map[string]int)
	for i := range p.facts {
		if f := &p.facts[i]; f.words >= 4 && f.words <= 40 {
			seen[f.span.In(p.text)]++
		}
	}
	for i := max(0, p.from-headReach); i < p.from+headReach/4 && i < p.to; i++ {
		if !p.mayHead(i) {
			continue
		}
		f := &p.facts[i]
		s := float64(min(f.words, 12))
		if f.sentence && strings.HasSuffix(f.span.In(p.text), ".") {
			s -= 8
		}
		if seen[f.span.In(p.text)] > 1 {
			s += 3
		}
		s -= 0.35 * float64(max(0, p.from-i))
		s -= 2 * float64(max(0, i-p.from))
		if p.headed(i) {
			s += 6
		}
		if best < 0 || s > most {
			best, most = i, s
		}
	}
	if best < 0 || most < 1 {
		return -1
	}
	// What seems the headline may be the dek below it.
	for k := best - 1; k >= max(0, best-2) && p.mayHead(k); k-- {
		best = k
	}
	return best
}

// mayHead reports whether the block i of a page can be a headline by its
// looks.
func (p *page) mayHead(i int) bool {
	f := &p.facts[i]
	return f.words >= 4 && f.words <= 35 && f.junk == "" && !f.stamp && !f.caption && !f.by && len(f.authors) == 0
}

// headReach is how many blocks before the story a headline is looked for in.
const headReach = 40

// headed reports whether a byline or the time of publication follows the
// block i within three blocks.
func (p *page) headed(i int) bool {
	for k := i + 1; k < len(p.facts) && k <= i+3; k++ {
		f := &p.facts[k]
		if f.by || f.stamp || len(f.authors) > 0 || f.junk == "timestamp" || f.junk == "sharing" {
			return true
		}
	}
	return false
}

// isHeadline reports whether the block i of a clean text is its headline: it
// stands before running text and does not read like the first sentence. A
// headline may end with a stop if its words have capitals, or if a byline or
// a dateline follows.
func (p *page) isHeadline(i int) bool {
	f := &p.facts[i]
	if f.words < 2 || f.words > 32 || i+1 >= len(p.facts) || f.hasCredit || f.caption {
		return false
	}
	s := f.span.In(p.text)
	if readDateline(p.text, f.span) != nil {
		return false
	}
	if strings.HasSuffix(s, ":") {
		return false
	}
	if !f.sentence || !strings.HasSuffix(strings.TrimRight(s, `"'”’)`), ".") && f.words <= 20 {
		return p.proseFollows(i)
	}
	if f.titled && f.words <= 25 {
		return p.proseFollows(i)
	}
	if f.words > 20 {
		return false
	}
	if i == 0 && p.telegraphic(i) {
		return true
	}
	next := &p.facts[i+1]
	return next.by || len(next.authors) > 0 || next.stamp || readDateline(p.text, next.span) != nil
}

// telegraphic reports whether the block i, which ends with a stop, is written
// as headlines are: short, in the present tense, without the indefinite
// article, days, pronouns or who said it ("Columbia defends Exxon articles.");
// and running text of at least twice its length comes next, or after a dek.
func (p *page) telegraphic(i int) bool {
	f := &p.facts[i]
	next := &p.facts[i+1]
	if next.words < 15 && i+2 < len(p.facts) { // a dek
		next = &p.facts[i+2]
	}
	if f.words > 14 || next.prose != fullProse || next.words < 2*f.words || next.words < 15 {
		return false
	}
	for _, t := range token.Append(nil, p.text, f.span.Start, f.span.End) {
		if t.Kind == token.Quote && p.text[t.Start] != '\'' && !strings.HasPrefix(t.In(p.text), "‘") && !strings.HasPrefix(t.In(p.text), "’") {
			return false
		}
		if lexicon.Of(t.Hash).Has(lexicon.Weekdays) {
			return false
		}
		switch lower(p.text, t) {
		case "a", "an", "was", "were", "had", "said", "told", "i", "we", "he", "she", "his", "her", "they", "there", "this", "you", "your", "been", "did":
			return false
		}
	}
	return true
}

// proseFollows reports whether running text comes within eight blocks.
func (p *page) proseFollows(i int) bool {
	for k := i + 1; k < len(p.facts) && k <= i+8; k++ {
		if p.facts[k].prose == fullProse {
			return true
		}
	}
	return false
}

// bylineReach is how many blocks behind the lede a line "By ..." may stand:
// pictures and deks come between.
const bylineReach = 6

// bylines finds the lines that say who wrote the story: around the headline h
// and before the lede, or the first line of all; a line "By ..." also at the
// very end.
func (p *page) bylines(h, lede int) {
	low := 0
	if !p.clean {
		low = max(0, h-4)
	}
	for i := low; i < len(p.facts) && i <= lede+bylineReach; i++ {
		f := &p.facts[i]
		if len(f.authors) == 0 || f.role == RoleHeadline || f.junk != "" && !f.by && f.junk != "timestamp" {
			continue
		}
		if f.by && f.prose != fullProse || h >= 0 && i > h && i < lede && (i <= h+8 || p.stamped(i)) {
			f.role = RoleByline
		}
	}
	for i := len(p.facts) - 1; i >= 0 && i > len(p.facts)-3; i-- {
		if f := &p.facts[i]; p.clean && f.by && f.prose == noProse && f.role != RoleHeadline {
			f.role = RoleByline
		}
	}
}

// stamped reports whether the time of publication stands next to block i.
func (p *page) stamped(i int) bool {
	for k := max(0, i-1); k < len(p.facts) && k <= i+1; k++ {
		if p.facts[k].stamp || p.facts[k].junk == "timestamp" {
			return true
		}
	}
	return false
}

// mostDeks is how many lines may sum a story up.
const mostDeks = 2

// deks finds the lines below the headline that sum the story up. The first
// running text is one too when a byline or the time of publication follows.
func (p *page) deks(h, lede int) {
	n := 0
	for i := h + 1; i < len(p.facts) && i <= lede && n < mostDeks; i++ {
		f := &p.facts[i]
		if f.role == RoleByline || f.junk != "" || f.stamp || f.caption || f.hasCredit {
			continue
		}
		if f.words < 4 || f.words > 50 || readDateline(p.text, f.span) != nil {
			return
		}
		if f.sentence && f.prose != noProse && !p.headed(i) {
			return // the story begins
		}
		f.role = RoleDek
		n++
	}
}

// result gathers what the blocks were found to be.
func (p *page) result() structure {
	s := structure{blocks: make([]Block, len(p.facts))}
	first := true // no paragraph yet
	for i := range p.facts {
		f := &p.facts[i]
		if f.role == RoleParagraph && first || f.role == RoleBoilerplate && f.stamp && first {
			if d := readDateline(p.text, f.span); d != nil && s.dateline == nil {
				s.dateline = d
				if d.Span == f.span {
					f.role = RoleDateline
				}
			}
		}
		if f.role == RoleParagraph && f.prose != noProse {
			first = false
		}
		s.blocks[i] = Block{f.span, f.role}
		switch f.role {
		case RoleByline:
			s.bylines = append(s.bylines, Byline{f.span, f.authors})
		case RoleCredit:
			s.credits = append(s.credits, f.credit)
		case RoleBoilerplate:
			s.boilerplate = append(s.boilerplate, Boilerplate{f.span, f.kind()})
		}
	}
	return s
}

// kind returns the kind of junk that a block is.
func (f *facts) kind() BoilerplateKind {
	var k BoilerplateKind
	switch {
	case f.junk != "":
		if err := k.UnmarshalText([]byte(f.junk)); err != nil {
			return BoilerplateOther
		}
	case f.stamp:
		return BoilerplateTimestamp
	case f.words <= 4:
		return BoilerplateNavigation
	}
	return k
}
