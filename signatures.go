package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// bylineReach is how many blocks behind the lede a line "By ..." may stand:
// pictures and deks come between.
const bylineReach = 6

// bylines finds the lines that say who wrote the story: around the headline h
// and before the lede, or the first line of all; a line "By ..." also at the
// very end.
func (p *page) bylines(h, lede int) {
	low := 0
	if !p.clean {
		low = max(0, max(h-4, lede-headReach))
	}
	found, by := false, false
	for i := low; i < len(p.facts) && i <= lede+bylineReach; i++ {
		if p.isByline(i, h, lede) {
			f := &p.facts[i]
			f.role = RoleByline
			found, by = true, by || f.by
		}
	}
	if by {
		// A name without "By" is one in a picture, unless it goes on the list.
		for i := low; i < lede && i < len(p.facts); i++ {
			if f := &p.facts[i]; f.role == RoleByline && !f.by && !p.goesOnNames(i) {
				f.role = RoleBoilerplate
			}
		}
	}
	if found {
		p.takers(low, lede)
		p.joiners(low, lede)
		p.repeats()
		p.houses()
		p.roleLines()
	}
	for i := len(p.facts) - 1; i >= 0 && i > len(p.facts)-3; i-- {
		if f := &p.facts[i]; p.clean && f.by && f.prose == noProse && f.role != RoleHeadline {
			f.role = RoleByline
		}
	}
}

// takers takes a further "By" on a page, right below a sentence that stands between
// it and the byline, for whom a picture is from, and the sentence for its caption. One
// above the day, or with what the writer is, is a byline, and what has come of
// something no caption: "By Jane Doe", "The council has voted.", "By Max Roe".
func (p *page) takers(low, lede int) {
	last := -1 // of the bylines with "By"
	for i := low; !p.clean && i <= lede+bylineReach && i < len(p.facts); i++ {
		f := &p.facts[i]
		if f.role != RoleByline || !f.by {
			continue
		}
		if last < 0 {
			last = i
			continue
		}
		above := &p.facts[i-1]
		if i-1 == last || above.role == RoleHeadline || !above.sentence || above.junk != "" || above.words < 4 || above.words > mostNoted ||
			len(f.authors) != 1 || f.authors[0].Role != "" || p.isNamed(f.authors[0].Name, last) || p.dated(i) || hasAuxiliary(p.tokens(i-1)) {
			continue
		}
		f.role, f.caption, f.authors = RoleCaption, true, nil
		above.role, above.caption = RoleCaption, true
	}
}

// repeats takes the line that says the name of a byline again, as the box on an
// author does, away from the story, and what it says there that the author is.
func (p *page) repeats() {
	last := 0 // of the bylines
	for i := 1; i < len(p.facts); i++ {
		f := &p.facts[i]
		if f.role != RoleByline {
			continue
		}
		if !f.by && len(f.authors) == 1 && f.authors[0].Span == f.span && (last == i-1 || !p.clean) && p.isNamed(f.authors[0].Name, last) {
			f.role, f.junk, f.authors = RoleBoilerplate, "duplicate", nil
			if below := i + 1; below < len(p.facts) && p.saysPost(below) {
				p.facts[below].role, p.facts[below].junk = RoleBoilerplate, "contact"
			}
			continue
		}
		last = i
	}
}

// isNamed reports whether the byline that block i is has one author, of that name.
func (p *page) isNamed(name string, i int) bool {
	f := &p.facts[i]
	return f.role == RoleByline && len(f.authors) == 1 && f.authors[0].Name == name
}

// saysPost reports whether block i says what somebody is, and where: "Lecturer in
// Water Policy, University of Hexby".
func (p *page) saysPost(i int) bool {
	f := &p.facts[i]
	return f.role != RoleHeadline && f.prose == noProse && f.words > 1 && f.words <= mostGoesOn && f.junk == "" && !f.stamp && !f.caption && len(f.authors) == 0 &&
		(lexicon.OfToken(&p.tokens(i)[0]).Has(lexicon.Titles|lexicon.AuthorRoles|lexicon.Roles) || isWord(p.text, &p.tokens(i)[0], "lecturer", "fellow", "reader", "senior", "associate", "assistant", "visiting"))
}

// houses takes the newsroom on the line below names for their affiliation:
// "By JANE DOE", "Associated Press".
func (p *page) houses() {
	for i := 1; i < len(p.facts); i++ {
		f, above := &p.facts[i], &p.facts[i-1]
		if f.role != RoleByline || above.role != RoleByline || len(f.authors) != 1 || f.by || len(above.authors) == 0 || above.authors[0].Affiliation != "" {
			continue
		}
		name := f.authors[0].Span.In(p.text)
		if !isHouseName(name) && !(above.by && isStation(name)) || isHouseName(above.authors[0].Name) {
			continue
		}
		for k := range above.authors {
			above.authors[k].Affiliation = name
		}
		f.authors = nil
	}
}

// isStation reports whether a name is a station's letters and the region that it
// is for: "ABC Great Southern".
func isStation(name string) bool {
	letters, region, _ := strings.Cut(name, " ")
	return len(letters) == len("ABC") && allCaps(letters) && region != "" && !allCaps(region) && !lexicon.Has(letters, lexicon.GivenMale|lexicon.GivenFemale)
}

// mostRoleWords is the most words of a line that says what an author is.
const mostRoleWords = 6

// roleLines takes the line below names that says what these are for a part of the
// byline: "By JANE DOE", "Staff Writer".
func (p *page) roleLines() {
	for i := 1; i < len(p.facts); i++ {
		f, above := &p.facts[i], &p.facts[i-1]
		if above.role != RoleByline || len(above.authors) == 0 || f.role == RoleHeadline || f.words > mostRoleWords || f.prose != noProse || f.by {
			continue
		}
		role := f.span.In(p.text)
		if !isRoleLine(role) || len(f.authors) > 0 && f.authors[0].Span != f.span {
			continue
		}
		f.role, f.authors, f.junk = RoleByline, nil, ""
		for k := range above.authors {
			if above.authors[k].Role == "" {
				above.authors[k].Role = role
			}
		}
	}
}

// isRoleLine reports whether a line is a writer's role and no more.
func isRoleLine(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 1 {
		return isOneOf(words[0], "writer", "reporter", "journalist", "correspondent", "columnist", "contributor")
	}
	if len(words) > 1 && isOneOf(words[0], "reporter,", "correspondent,", "editor,") {
		return true // Reporter, Northland
	}
	return len(words) > 1 && isOneOf(words[len(words)-1], "writer", "writers", "reporter", "reporters", "correspondent", "correspondents", "editor", "columnist", "critic")
}

// isHouseName reports whether a name in a byline is an agency's or a
// newsroom's.
func isHouseName(name string) bool {
	if lexicon.Has(name, lexicon.Agencies) {
		return true
	}
	words := strings.Fields(name)
	toks := token.Append(nil, name, 0, len(name))
	if n, c := lexicon.Longest(toks, lexicon.Agencies); n > 0 && c.Has(lexicon.Agencies) {
		return true
	}
	return len(words) > 1 && isNewsroomWord(words[len(words)-1]) && (len(words) > 2 || !lexicon.Has(words[0], lexicon.GivenMale|lexicon.GivenFemale))
}

// mostGoesOn is the most words of a line that goes on with a byline: "and John
// Roe".
const mostGoesOn = 12

// isByline reports whether block i is a byline: "By" and names; names between
// the headline and the lede; or what may be names, if "By" stands above or the
// time of publication below.
func (p *page) isByline(i, h, lede int) bool {
	f := &p.facts[i]
	if f.role == RoleHeadline || f.junk != "" && f.junk != "timestamp" && f.junk != "sharing" {
		return false
	}
	if f.prose == fullProse && f.words > mostGoesOn && len(f.authors)+len(f.maybe) == 0 {
		return false // most blocks
	}
	if f.by && f.prose != fullProse {
		return true
	}
	if i > h && len(f.authors) > 0 {
		if d := p.dateline(i); d != nil && d.Agency != "" && d.Span == f.span {
			return false
		}
	}
	if i > 0 && i > h && f.words <= mostGoesOn && p.goesOnNames(i) && p.joinsNames(i) {
		f.authors = p.authorsOf(f)
		return len(f.authors) > 0
	}
	if i > 0 && i > h && p.facts[i-1].role == RoleByline && (p.clean && p.facts[i-1].by || p.isHousePlaced(i) && (p.clean || p.housed(i-1, h))) && f.words <= mostGoesOn && isHouseName(f.span.In(p.text)) {
		f.authors = p.authorsOf(f)
		if len(f.authors) > 1 && p.isHousePlaced(i) && isHouseName(f.authors[0].Name) && !isHouseName(f.authors[1].Name) {
			f.authors = f.authors[:1]
		}
		return len(f.authors) > 0
	}
	if i <= h || i >= lede || h < 0 && !p.introduced(i) || !p.clean && p.listed(i) {
		return false
	}
	if len(f.authors) > 0 {
		if below := i + 1; !p.clean && i > h+2 && f.words <= mostEntry && below < lede && p.isHousePlaced(i-1) && p.facts[i-2].role == RoleByline && isHouseName(f.span.In(p.text)) && p.facts[below].prose == noProse {
			f.caption, p.facts[below].caption = true, true // the first picture's, and what it shows
		}
		f.caption = f.caption || p.pictured(i)
		return (i <= h+8 || p.stamped(i)) && !f.caption
	}
	if (f.prose == noProse && f.words <= mostGoesOn || f.prose == weakProse && p.placesNames(i)) && !f.caption && p.dated(i) && strings.Contains(f.span.In(p.text), " in ") {
		if authors := p.authorsOf(f); len(authors) > 0 && looksPersonal(p.text, authors[0]) {
			f.authors = authors // Jane Doe in London
			return true
		}
	}
	if len(f.maybe) > 0 && !p.isOutlet(i) && (p.introduced(i) || p.dated(i) || p.followed(i) || p.shared(i, h) || p.housed(i, h) || p.isJoiner(i-1) && p.goesOnNames(i)) {
		f.authors = f.maybe
		return true
	}
	return false
}

// placesNames reports whether block i has more than one name, each with where its
// bearer is, and nothing else: "Jane Doe in Paris, John Roe in Rome and Ann Loe in Bonn".
func (p *page) placesNames(i int) bool {
	f := &p.facts[i]
	if f.sentence || f.words > mostNames/2 {
		return false
	}
	in := 0
	for _, t := range p.tokens(i) {
		switch {
		case isWord(p.text, &t, "in"):
			in++
		case !t.Is(token.Capital) && t.Kind != token.Comma && !isWord(p.text, &t, "and", "de", "van", "von", "al", "bin"):
			return false
		}
	}
	return in > 1
}

// isHousePlaced reports whether block i is an agency and where in its country the
// newsroom is: "BBC News, South West".
func (p *page) isHousePlaced(i int) bool {
	toks := p.tokens(i)
	n, c := lexicon.Longest(toks, lexicon.Agencies)
	if n == 0 || !c.Has(lexicon.Agencies) || p.facts[i].sentence {
		return false
	}
	for _, t := range toks {
		if !t.Is(token.Capital) && t.Kind != token.Comma && !isWord(p.text, &t, "and", "&", "in", "of") {
			return false
		}
	}
	return true
}

// housed reports whether block i, not far below the headline h, stands above an agency
// and where in its country the newsroom is: "Jane Doe", "BBC News, South West".
func (p *page) housed(i, h int) bool {
	if i <= h || i > h+bylineReach || i+1 >= len(p.facts) || p.facts[i-1].caption {
		return false
	}
	below := &p.facts[i+1]
	return below.words > 2 && below.words <= mostRoleWords && below.last-below.first > below.words && p.isHousePlaced(i+1)
}

// isOutlet reports whether block i is where a post of a blog is published, by the
// line above it: "Published in", "Newsroom Engineering".
func (p *page) isOutlet(i int) bool {
	toks := p.tokens(i - 1)
	return len(toks) == 2 && isWord(p.text, &toks[0], "published") && isWord(p.text, &toks[1], "in") || len(toks) == 1 && isWord(p.text, &toks[0], "in")
}

// followed reports whether the button to follow who wrote the story stands right
// below block i.
func (p *page) followed(i int) bool {
	if i+1 >= len(p.facts) || placeHeads.Of(p.tokens(i)[0].Hash) {
		return false // Port Ellery
	}
	toks := p.tokens(i + 1)
	return len(toks) == 1 && isWord(p.text, &toks[0], "follow")
}

// pictured reports whether the caption right above block i, or a line further,
// has its words: the photographer again.
func (p *page) pictured(i int) bool {
	for k := max(0, i-2); k < i; k++ {
		if f := &p.facts[k]; f.caption && strings.Contains(f.span.In(p.text), p.facts[i].span.In(p.text)) {
			return true
		}
	}
	return false
}

// mostAuthors is the most lines with a name each.
const mostAuthors = 24

// introduced reports whether a line "By" stands above block i, with no more
// than other names between.
func (p *page) introduced(i int) bool {
	for k := i - 1; k >= 0 && k >= i-mostAuthors; k-- {
		f := &p.facts[k]
		if f.opens {
			return true
		}
		if (f.role != RoleByline || f.by) && !p.isJoiner(k) && !p.isHandle(k) {
			return false
		}
	}
	return false
}

// isJoiner reports whether block i is no more than what joins names: "and", a
// comma.
func (p *page) isJoiner(i int) bool {
	if i < 0 {
		return false
	}
	toks := p.tokens(i)
	return len(toks) == 1 && (toks[0].Kind == token.Comma || p.joinsNames(i))
}

// mostHandle is the most tokens of a line on where to reach who stands above it.
const mostHandle = 4

// isHandle reports whether block i is no more than where to reach a writer:
// "@janedoe", "Twitter: @janedoe".
func (p *page) isHandle(i int) bool {
	return p.facts[i].junk == "contact" && p.facts[i].last-p.facts[i].first <= mostHandle
}

// mostBetween is the most lines from one name of a byline to the next.
const mostBetween = 3

// goesOnNames reports whether a byline stands above block i, with no more than
// what joins names, and where to reach those named, between.
func (p *page) goesOnNames(i int) bool {
	for k := i - 1; k >= 0 && k >= i-mostBetween; k-- {
		if p.facts[k].role == RoleByline {
			return true
		}
		if !p.isJoiner(k) && !p.isHandle(k) {
			return false
		}
	}
	return false
}

// joiners takes what introduces and joins names on lines of its own, "By" and
// "and", away from the story.
func (p *page) joiners(low, lede int) {
	for i := low; i+1 < len(p.facts) && i < lede; i++ {
		f := &p.facts[i]
		if f.role == RoleByline || f.role == RoleHeadline || !f.opens && !(p.isJoiner(i) && p.goesOnNames(i)) {
			continue
		}
		if p.facts[i+1].role == RoleByline {
			f.role, f.hasCredit = RoleBoilerplate, false
		}
	}
}

// dated reports whether the time of publication stands below block i, or
// below the one line between.
func (p *page) dated(i int) bool {
	between := 0
	for k := i + 1; k < len(p.facts) && between < 2; k++ {
		f := &p.facts[k]
		switch {
		case f.stamp || f.junk == "timestamp":
			return true
		case f.junk == "navigation" && k < i+mostBetween, p.isHandle(k): // a button, @janedoe
		case f.words > 6 || f.junk != "":
			return false
		default:
			between++
		}
	}
	return false
}

// shared reports whether block i stands alone between the headline h, or the time
// of publication below it, and the buttons to share the story.
func (p *page) shared(i, h int) bool {
	above := i - 1
	if above > h && p.facts[above].stamp {
		above--
	}
	return h >= 0 && above == h && i+1 < len(p.facts) && p.facts[i+1].junk == "sharing" && p.facts[i].words <= mostEntry && !p.isSection(i)
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
