package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/token"
)

// labelBody gives the blocks of the story and behind it their roles.
func (p *page) labelBody() {
	for i := range p.facts {
		p.tick()
		p.facts[i].role = p.bodyRole(i)
	}
	p.contacts()
}

// contacts takes the short lines at the end of a text that come below "Media
// contact:" and the like: names, numbers and addresses.
func (p *page) contacts() {
	for i := len(p.facts) - 1; i > 0; i-- {
		f := &p.facts[i]
		if f.junk == "contact" && f.role == RoleBoilerplate {
			for k := i - 1; k >= max(0, i-creditReach) && p.facts[k].prose == noProse; k-- {
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

// creditReach is how many blocks behind the story of a page its credits may
// stand.
const creditReach = 3

func (p *page) bodyRole(i int) Role {
	f := &p.facts[i]
	switch {
	case f.hasCredit && i >= p.from && (p.clean || i < p.to+creditReach):
		return RoleCredit
	case i < p.from || i >= p.to:
		return RoleBoilerplate
	case f.junk != "" && (f.prose != fullProse || p.strayJunk(i)):
		return RoleBoilerplate
	case f.caption:
		return RoleCaption
	case !p.clean:
		return p.pageRole(i)
	case f.prose == fullProse:
		return RoleParagraph
	case f.stamp && f.words <= 8:
		return RoleBoilerplate
	case f.prose == weakProse:
		if i > 0 && p.facts[i-1].junk == "related" && !f.sentence {
			return RoleBoilerplate
		}
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
	case f.stamp:
		return RoleBoilerplate
	case p.asks(i):
		return RoleSubheading
	case p.reads(i) && !(p.listed(i) && (p.alone(i) || p.isLink(i))):
		return RoleParagraph
	case p.isSubheading(i):
		return RoleSubheading
	case f.prose != noProse && p.within(i):
		return RoleParagraph
	}
	return RoleBoilerplate
}

// mostAsked is the most words of a heading that is a question.
const mostAsked = 8

// asks reports whether block i is a heading between paragraphs that is a
// question: "Can oaks save the forest?"
func (p *page) asks(i int) bool {
	f := &p.facts[i]
	s := f.span.In(p.text)
	return f.words <= mostAsked && f.prose == weakProse && strings.HasSuffix(s, "?") && !quoted(s) && i > p.from && i+1 < p.to &&
		p.facts[i-1].prose == fullProse && p.facts[i+1].prose == fullProse && strings.Count(s, ".") == 0
}

// isLink reports whether block i, in a list of links, is one that reads like a
// short sentence: "Why are the ferries always late?"
func (p *page) isLink(i int) bool {
	f := &p.facts[i]
	return f.prose == weakProse && !quoted(f.span.In(p.text)) && !leadsOn(f.span.In(p.text)) && !p.reads(i-1)
}

// within reports whether running text stands right before and behind block i.
func (p *page) within(i int) bool {
	return i > p.from && p.reads(i-1) && i+1 < p.to && p.reads(i+1)
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
	if p.clean {
		return above.junk != "related" && i+1 < p.to && p.facts[i+1].prose == fullProse
	}
	return !p.listed(i) && i+1 < p.to && p.reads(i+1)
}

// result gathers what the blocks were found to be.
func (p *page) result() structure {
	s := structure{room: p.room, blocks: make([]Block, len(p.facts)), toks: make([][]token.Token, len(p.facts))}
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
