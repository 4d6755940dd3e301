package copydesk

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// labelBody gives the blocks of the story and behind it their roles.
func (p *page) labelBody() {
	for i := range p.facts {
		p.tick()
		p.facts[i].role = p.bodyRole(i)
	}
	p.photographers()
	p.contacts()
}

// The most words of a photographer's name, the fewest of a caption below one, and
// how much of it the story tells at least.
const (
	mostNamed  = 3
	leastShown = 5
	toldShown  = 0.3
)

// photographers takes a name alone amid running text, and what its bearer's picture
// shows on the line below, for captions: "Jane Roe", "A woman sews at the mill". What
// the story tells nothing of is another story and who wrote it.
func (p *page) photographers() {
	taker := "" // of a picture above
	for i := p.from + 1; !p.clean && i+2 < p.to; i++ {
		f, shown, above := &p.facts[i], &p.facts[i+1], &p.facts[i-1]
		if f.words < 2 || f.words > mostNamed || f.prose != noProse || f.by || f.junk != "" || f.stamp || len(f.authors)+len(f.maybe) != 1 || above.prose != fullProse || above.role != RoleParagraph {
			continue
		}
		if shown.sentence || shown.words < leastShown || shown.words > mostNames || shown.junk != "" || len(shown.authors) > 0 || leadsOn(shown.span.In(p.text)) || quoted(shown.span.In(p.text)) || p.facts[i+2].role != RoleParagraph || p.facts[i+2].prose == noProse {
			continue
		}
		if slices.ContainsFunc(p.tokens(i + 1)[:leastShown-1], func(t token.Token) bool {
			return lexicon.OfToken(&t).Has(lexicon.Titles | lexicon.AuthorRoles)
		}) {
			continue // whose words stand above, and what he is
		}
		if name := f.span.In(p.text); name == taker || p.storyWords().share(p.tokens(i+1)) >= toldShown {
			taker = name
			f.role, shown.role = RoleCaption, RoleCaption
			f.authors, f.maybe = nil, nil
		}
	}
}

// contacts takes the short lines at the end of a text that come below "Media
// contact:" and the like: names, numbers and addresses.
func (p *page) contacts() {
	for i := len(p.facts) - 1; i > 0; i-- {
		f := &p.facts[i]
		if f.junk == "contact" && f.role == RoleBoilerplate {
			for k := i - 1; k >= max(0, i-contactReach) && (p.facts[k].prose == noProse || p.facts[k].words <= mostKicker); k-- {
				if p.facts[k].junk == "contact" {
					i = k // the heading of a name and an address
				}
			}
			for k := i + 1; k < len(p.facts) && p.facts[k].role != RoleCredit && (p.clean || k < i+creditReach); k++ {
				if below := &p.facts[k]; below.junk == "" {
					below.role, below.junk = RoleBoilerplate, "contact"
				}
			}
			return
		}
		if f.prose != noProse && f.role != RoleBoilerplate {
			return
		}
	}
}

// contactReach is how many lines a name and an address may have.
const contactReach = 6

// creditReach is how many blocks behind the story of a page its credits may
// stand.
const creditReach = 3

// longestStamp is the most words of a stamp: two dates, each with its time.
const longestStamp = 14

func (p *page) bodyRole(i int) Role {
	f := &p.facts[i]
	switch {
	case f.hasCredit && i >= p.from && (p.clean || i < p.to+creditReach):
		return RoleCredit
	case i < p.from || i >= p.to:
		return RoleBoilerplate
	case f.junk != "" && (f.prose != fullProse || p.strayJunk(i)):
		return RoleBoilerplate
	case f.item:
		return RoleParagraph
	case f.caption:
		return RoleCaption
	case !p.clean:
		return p.pageRole(i)
	case f.prose == fullProse:
		return RoleParagraph
	case f.stamp && (f.words <= longestStamp || leadsTime.Of(p.tokens(i)[0].Hash)), p.isRelated(i), p.isElsewhere(i):
		return RoleBoilerplate
	case f.prose == weakProse:
		return RoleParagraph
	case p.isSubheading(i):
		return RoleSubheading
	}
	return RoleParagraph
}

// pageRole returns what a block within the story of a page is: running text
// ends like sentences; what does not is a heading between paragraphs, or a
// link.
func (p *page) pageRole(i int) Role {
	f := &p.facts[i]
	switch {
	case f.stamp, f.prose == weakProse && p.isRow(i):
		return RoleBoilerplate
	case p.asks(i) && !p.isTurn(i):
		return RoleSubheading
	case p.isElsewhere(i), p.headsLinks(i):
		return RoleBoilerplate
	case p.isTurn(i), p.isStage(i):
		return RoleParagraph
	case p.reads(i) && (f.resumes || !p.listed(i) || !p.alone(i) && !p.isLink(i) || p.tellsOn(i)):
		return RoleParagraph
	case p.isSubheading(i):
		return RoleSubheading
	case f.prose != noProse && p.within(i):
		return RoleParagraph
	}
	return RoleBoilerplate
}

// mostHeads is the most words of the heading of a list of links.
const mostHeads = 7

// headsOthers are the words that such a heading begins with; "Other towns have asked
// for:" and "Most of the money goes to:" lead to something of the story.
var headsOthers = hashes("more", "read", "related", "watch", "listen", "follow", "latest", "recommended", "trending", "share", "subscribe", "contact", "tags", "topics", "elsewhere", "download")

// headsLinks reports whether block i, which ends with a colon, begins as the headings
// of other stories and of where to follow a paper do, and leads to no running text:
// "Follow the story:", "In other news from the harbour:"
func (p *page) headsLinks(i int) bool {
	f := &p.facts[i]
	if p.text[f.span.End-1] != ':' || f.words > mostHeads || i+1 >= len(p.facts) || p.facts[i+1].item || p.reads(i+1) {
		return false
	}
	toks := p.tokens(i)
	return headsOthers.Of(toks[0].Hash) && len(toks) > 2 && !isWord(p.text, &toks[1], "than") || isWord(p.text, &toks[0], "in") && isWord(p.text, &toks[1], "other")
}

// mostLabelled is the most tokens of who speaks in a transcript, with what he is.
const mostLabelled = 8

// speaksUp reports whether block i begins with who speaks, in capitals, as
// transcripts write it: "ABREU: And how's it going?", "JANE ROE, HOST: Good morning."
func (p *page) speaksUp(i int) bool {
	toks := p.tokens(i)
	if len(toks) < 2 || !toks[0].Is(token.AllCaps) || labelsPieces.Of(toks[0].Hash) {
		return false
	}
	for k, t := range toks[:min(len(toks), mostLabelled)] {
		switch {
		case t.Kind == token.Colon:
			return k > 0 && t.In(p.text) == ":" && toks[0].End-toks[0].Start > 1
		case t.Kind != token.Comma && !t.Is(token.AllCaps) && !(t.Kind == token.Stop && k > 0):
			return false
		}
	}
	return false
}

// isTurn reports whether block i is a turn of a transcript, right before or behind
// another. One line alone may be a link: "EXPLAINER: Who pays for the piers?"
func (p *page) isTurn(i int) bool {
	return p.facts[i].sentence && p.speaksUp(i) && i > p.from && i+1 < p.to && (p.speaksUp(i-1) || p.speaksUp(i+1))
}

// isStage reports whether block i says in brackets and capitals what is heard in a
// transcript, right before or behind who speaks: "(LAUGHTER)", "(SOUNDBITE OF WAVES)".
func (p *page) isStage(i int) bool {
	s := p.facts[i].span.In(p.text)
	if s[0] != '(' && s[0] != '[' || p.facts[i].words > mostLabelled || i <= p.from || i+1 >= p.to || !allCaps(s) {
		return false
	}
	return (s[len(s)-1] == ')' || s[len(s)-1] == ']') && (p.speaksUp(i-1) || p.speaksUp(i+1))
}

// mostAsked is the most words of a heading that is a question.
const mostAsked = 8

// asks reports whether block i is a heading between paragraphs that is a
// question: "Can oaks save the forest?", "2. What does it cost?"
func (p *page) asks(i int) bool {
	f := &p.facts[i]
	if f.words > mostAsked || f.prose != weakProse || i <= p.from || i+1 >= p.to {
		return false
	}
	s := f.span.In(p.text)
	if !strings.HasSuffix(s, "?") || quoted(s) {
		return false
	}
	if !isNumbered(p.tokens(i)) {
		return p.facts[i-1].prose == fullProse && p.facts[i+1].prose == fullProse && strings.Count(s, ".") == 0
	}
	above := i - 1
	for above > p.from && (p.linksItself(above) || p.facts[above].junk == "advertisement") {
		above-- // a number makes it a heading, not one of the links
	}
	return p.reads(above) && p.reads(i+1) && !isNumbered(p.tokens(above)) && !isNumbered(p.tokens(i+1)) && strings.Count(s, ".") == 1
}

// isLink reports whether block i, in a list of links, is one that reads like a
// short sentence: "Why are the ferries always late?"
func (p *page) isLink(i int) bool {
	f := &p.facts[i]
	return f.prose == weakProse && !quoted(f.span.In(p.text)) && !leadsOn(f.span.In(p.text)) && !p.reads(i-1) && !p.saysSo(i)
}

// saysSo reports whether block i is a sentence of news: it ends with a stop and has
// what was said, and a quotation.
func (p *page) saysSo(i int) bool {
	s := p.facts[i].span.In(p.text)
	if !strings.HasSuffix(strings.TrimRight(s, `"'”’`), ".") {
		return false
	}
	for _, t := range p.tokens(i) {
		if isWord(p.text, &t, "said", "told", "added") {
			return strings.ContainsAny(s, `"“‘`)
		}
	}
	return false
}

// leastTold is the most words of a teaser below a link amid a story.
const leastTold = 20

// tellsOn reports whether block i, a single paragraph behind a list of links
// within the story, is of the story: it is no teaser of the link above it, and
// has the words of the story, or is long and stands above a heading of it.
func (p *page) tellsOn(i int) bool {
	f := &p.facts[i]
	if f.prose != fullProse || i == p.from || i+1 >= p.to || f.words < mostWords && p.covers(i, i-1) {
		return false
	}
	if k := i + 1; f.words >= leastTold {
		for k+1 < p.to && p.seesThrough(k) {
			k++
		}
		below := &p.facts[k]
		if k+1 < p.to && below.prose == noProse && below.junk == "" && below.words > 1 && below.words <= mostHeading && p.facts[k+1].prose == fullProse && p.reads(k+1) {
			return true
		}
	}
	told := new(wordSet)
	p.addFirstWords(told, p.from, i)
	return told.share(p.tokens(i)) >= toldOnAlone
}

// mostRelated is the most lines of a list of other stories, with their dates.
const mostRelated = 16

// isRelated reports whether block i of a clean text is the headline of another
// story: a line such as "Related stories" stands above it with no more than
// other headlines and their dates between. The story goes on with what ends as
// sentences do.
func (p *page) isRelated(i int) bool {
	f := &p.facts[i]
	s := f.span.In(p.text)
	if f.sentence && !strings.HasSuffix(s, "?") || leadsOn(s) || f.by || f.words == 0 || f.words > mostAsked*3 || p.dateline(i) != nil {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-mostRelated; k-- {
		above := &p.facts[k]
		if above.junk == "related" {
			return p.announces(k)
		}
		if above.role != RoleBoilerplate || above.junk != "" && above.junk != "timestamp" {
			return false
		}
	}
	return false
}

// mostAnnounced is the most words of the heading of a list of other stories.
const mostAnnounced = 8

// announces reports whether block i, a line of what is related, is the heading
// of a list rather than a link in itself or a sentence.
func (p *page) announces(i int) bool {
	f := &p.facts[i]
	s := f.span.In(p.text)
	return !p.linksItself(i) && f.words <= mostAnnounced && !f.sentence && (strings.HasSuffix(s, ":") || !strings.Contains(s, ":"))
}

// A line that tells of another story has at least leastElsewhere words, and
// less than toldElsewhere of its longer words, of which it has leastTelling or
// more, are in this one. Of the headings between paragraphs of the corpora that
// are as long, none has so few.
const (
	leastElsewhere = 6
	mostElsewhere  = 20
	leastTelling   = 4
	toldElsewhere  = 0.15
)

// isElsewhere reports whether block i, a line without a stop right behind
// running text, is the headline of another story: running text follows, or
// nothing but such lines, and the story has next to none of its words.
func (p *page) isElsewhere(i int) bool {
	f := &p.facts[i]
	if !p.lang.English || f.sentence || f.prose == fullProse || f.words < leastElsewhere || f.words > mostElsewhere || i == p.from || f.by || f.hasCredit || !p.behindProse(i) {
		return false
	}
	s := f.span.In(p.text)
	if r, _ := utf8.DecodeRuneInString(s); leadsOn(s) || quoted(s) || !unicode.IsUpper(r) && r != '\'' && r != '‘' {
		return false
	}
	toks, numbers := p.tokens(i), 0
	for _, t := range toks {
		if t.Kind == token.Number {
			numbers++
		}
		if t.Kind == token.Open || numbers > 1 {
			return false // a row of a table, a result
		}
	}
	return p.storyWords().share(toks) < toldElsewhere && tellingIn(toks) >= leastTelling
}

// behindProse reports whether block i stands between running text, or behind
// all of it with no more than other such lines.
func (p *page) behindProse(i int) bool {
	above := &p.facts[i-1]
	if above.prose != fullProse && !(above.role == RoleBoilerplate && above.junk == "" && above.words >= leastElsewhere && !above.sentence) {
		return false
	}
	if i+1 < len(p.facts) && p.facts[i+1].prose == fullProse {
		return true
	}
	for k := i + 1; k < len(p.facts); k++ {
		if f := &p.facts[k]; k > i+mostHeading || f.sentence || f.words < leastElsewhere && f.junk == "" {
			return false
		}
	}
	return true
}

// within reports whether running text stands right before and behind block i.
func (p *page) within(i int) bool {
	return i > p.from && p.reads(i-1) && i+1 < p.to && p.reads(i+1)
}

// strayJunk reports whether a line with words of junk that reads like running
// text is junk still: it speaks to the reader, or stands at the end of the story or
// in brackets, or the page has much junk.
func (p *page) strayJunk(i int) bool {
	f := &p.facts[i]
	if f.words > 60 {
		return false
	}
	return !p.clean || f.toReader || i+4 >= p.to || p.text[f.span.Start] == '(' || f.junk == "correction"
}

// mostHeading is the most words of a heading between paragraphs.
const mostHeading = 12

// isSubheading reports whether a short line without a stop stands before
// running text: a heading between paragraphs.
func (p *page) isSubheading(i int) bool {
	f := &p.facts[i]
	if f.words == 0 || f.words > mostHeading || i == p.from || f.authors != nil && f.by {
		return false
	}
	above := &p.facts[i-1]
	if above.prose == noProse && above.junk == "" && !above.stamp && !above.caption {
		return false // a link, or a row of a table
	}
	below := i + 1
	if s := f.span.In(p.text); p.clean || s[0] == '\'' || strings.HasPrefix(s, "‘") || quoted(s) {
		for below < p.to && below <= i+pictureReach && p.facts[below].caption {
			below++ // the picture of the part: what else stands above one on a page is its button
		}
	}
	if p.clean {
		return above.junk != "related" && below < p.to && p.facts[below].prose == fullProse
	}
	return !p.listed(i) && below < p.to && p.reads(below)
}

// result gathers what the blocks were found to be.
func (p *page) result() *structure {
	s := &p.room.structure
	*s = structure{room: p.room, blocks: make([]Block, len(p.facts)), toks: room.Unset(&p.room.ofBlock, len(p.facts))}
	first := true // no paragraph yet
	for i := range p.facts {
		p.tick()
		f := &p.facts[i]
		if first && (f.role == RoleParagraph || f.role == RoleDateline || f.role == RoleBoilerplate && f.stamp) {
			labelled := f.role == RoleDateline // in a record: all of it
			if d := p.dateline(i); d != nil && s.dateline == nil && (labelled || f.prose == fullProse || d.isSure(p.lang)) {
				s.dateline = d
				if labelled {
					d.Span = f.span
				}
				if d.Span == f.span {
					f.role = RoleDateline
				}
			}
		}
		if f.role == RoleDateline && (s.dateline == nil || s.dateline.Span != f.span) {
			f.role, f.junk = RoleBoilerplate, "other" // a second one
		}
		if f.role == RoleParagraph && f.prose != noProse && i >= p.opening {
			first = false
		}
		s.blocks[i], s.toks[i] = Block{f.span, f.role}, p.toks[f.first:f.last]
		switch f.role {
		case RoleByline:
			s.bylines = append(s.bylines, Byline{f.span, f.authors})
		case RoleCredit:
			s.credits = append(s.credits, f.credit)
		case RoleBoilerplate:
			if s.boilerplate == nil {
				s.boilerplate = make([]Boilerplate, 0, p.junkFrom(i))
			}
			s.boilerplate = append(s.boilerplate, Boilerplate{f.span, f.kind()})
		}
	}
	return s
}

// junkFrom returns how many blocks are boilerplate, so far as is known, from block i on.
func (p *page) junkFrom(i int) (n int) {
	for k := i; k < len(p.facts); k++ {
		n += one(p.facts[k].role == RoleBoilerplate)
	}
	return n
}

// kind returns the kind of junk that a block is.
func (f *facts) kind() BoilerplateKind {
	switch {
	case f.junk != "":
		return BoilerplateKind(max(0, slices.Index(boilerplateNames, f.junk))) // other, where it has no name
	case f.stamp:
		return BoilerplateTimestamp
	case f.words <= 4:
		return BoilerplateNavigation
	}
	return BoilerplateOther
}
