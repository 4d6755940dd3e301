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
	by := false
	for i := low; i < len(p.facts) && i <= lede+bylineReach; i++ {
		if p.isByline(i, h, lede) {
			f := &p.facts[i]
			f.role = RoleByline
			by = by || f.by
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
	p.joiners(low, lede)
	p.repeats()
	p.houses()
	p.roleLines()
	for i := len(p.facts) - 1; i >= 0 && i > len(p.facts)-3; i-- {
		if f := &p.facts[i]; p.clean && f.by && f.prose == noProse && f.role != RoleHeadline {
			f.role = RoleByline
		}
	}
}

// repeats takes the line that says the name of a byline again right below it, as
// the box on an author does, away from the story.
func (p *page) repeats() {
	for i := 1; i < len(p.facts); i++ {
		f, above := &p.facts[i], &p.facts[i-1]
		if f.role == RoleByline && above.role == RoleByline && len(f.authors) == 1 && len(above.authors) == 1 && f.authors[0].Name == above.authors[0].Name && f.authors[0].Span == f.span {
			f.role, f.junk, f.authors = RoleBoilerplate, "duplicate", nil
		}
	}
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
		if !isHouseName(name) || isHouseName(above.authors[0].Name) {
			continue
		}
		for k := range above.authors {
			above.authors[k].Affiliation = name
		}
		f.authors = nil
	}
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
	if f.by && f.prose != fullProse {
		return true
	}
	if i > 0 && i > h && f.words <= mostGoesOn && p.goesOnNames(i) && p.joinsNames(i) {
		f.authors = p.authorsOf(f)
		return len(f.authors) > 0
	}
	if p.clean && i > 0 && i > h && p.facts[i-1].role == RoleByline && (p.facts[i-1].by || p.isHousePlaced(i)) && f.words <= mostGoesOn && isHouseName(f.span.In(p.text)) {
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
		f.caption = f.caption || p.pictured(i)
		return (i <= h+8 || p.stamped(i)) && !f.caption
	}
	if f.prose == noProse && f.words <= mostGoesOn && p.dated(i) && strings.Contains(f.span.In(p.text), " in ") {
		if authors := p.authorsOf(f); len(authors) > 0 && looksPersonal(p.text, authors[0]) {
			f.authors = authors // Jane Doe in London
			return true
		}
	}
	if len(f.maybe) > 0 && (p.introduced(i) || p.dated(i) || p.isJoiner(i-1) && p.goesOnNames(i)) {
		f.authors = f.maybe
		return true
	}
	return false
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
		if !t.Is(token.Capital) && t.Kind != token.Comma && !isWord(p.text, t, "and", "&", "in", "of") {
			return false
		}
	}
	return true
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
	for k := i + 1; k < len(p.facts) && k <= i+2; k++ {
		f := &p.facts[k]
		if f.stamp || f.junk == "timestamp" {
			return true
		}
		if f.words > 6 || f.junk != "" {
			return false
		}
	}
	return false
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

// lateBios is how many blocks from the end of the story a note on its author
// may stand.
const lateBios = 5

// bios takes the notes on the authors away from the end of the story: a line
// with an author's name alone and what comes below it, and a paragraph such as
// "Jane Doe is a staff writer for The Daily."
func (p *page) bios(lede int) {
	var names []string
	last := -1 // of the paragraphs
	for i := range p.facts {
		f := &p.facts[i]
		if f.role == RoleByline {
			for _, a := range f.authors {
				names = append(names, a.Name)
			}
		}
		if f.role == RoleParagraph {
			last = i
		}
	}
	if len(names) == 0 {
		return
	}
	for i := max(0, lede-lateBios); i <= lede && i < len(p.facts); i++ {
		if f := &p.facts[i]; (f.role == RoleParagraph || f.role == RoleDek) && p.isBio(f, names) {
			f.role, f.junk = RoleBoilerplate, "contact"
		}
	}
	cut := false
	for i := max(lede+1, last-lateBios); i < len(p.facts) && i <= last; i++ {
		f := &p.facts[i]
		s := f.span.In(p.text)
		for _, name := range names {
			cut = cut || !p.clean && f.words <= 6 && strings.EqualFold(s, name)
		}
		if cut && f.role != RoleCredit || f.role == RoleParagraph && p.isBio(f, names) {
			f.role, f.junk = RoleBoilerplate, "contact"
		}
	}
}

// isBio reports whether a paragraph tells who one of the people named is.
func (p *page) isBio(f *facts, names []string) bool {
	s := f.span.In(p.text)
	for _, name := range names {
		if !strings.Contains(name, " ") || f.words > mostNoted {
			continue
		}
		after, ok := cutPrefixFold(s, name)
		if !ok && (s[0] == 'M' || s[0] == 'D') {
			after, ok = cutTitled(s, name)
		}
		if !ok && len(s) > 20 {
			if i := strings.Index(s[:20], name); i > 0 && strings.HasPrefix(s, "You can ") {
				return true
			}
		}
		if !ok {
			continue
		}
		if rest, ok := strings.CutPrefix(after, " and "); ok {
			for _, second := range names {
				if behind, ok := cutPrefixFold(rest, second); ok {
					after = behind
				}
			}
		}
		toks := token.Append(nil, p.text, f.span.End-len(after), f.span.End)
		if len(toks) > 1 && isWord(p.text, toks[0], "is", "covers", "reports", "writes", "was", "has", "can", "works", "makes", "joined", "spent", "traveled", "travelled", "hosts", "leads", "edits", "reviewed", "interviewed", "spoke", "reported", "are", ",") {
			return !strings.ContainsAny(s, "“\"") || strings.Contains(s, "author of ")
		}
	}
	return strings.HasPrefix(s, "You can email ") || strings.HasPrefix(s, "You can follow ")
}

// cutTitled returns what stands behind a title and the surname of name at the
// beginning of s: "Mr. Roe is a former mayor."
func cutTitled(s, name string) (after string, ok bool) {
	title, rest, _ := strings.Cut(s, " ")
	if !isOneOf(title, "Mr.", "Ms.", "Mrs.", "Dr.", "Mr", "Ms", "Mrs", "Dr") {
		return s, false
	}
	return cutPrefixFold(rest, name[strings.LastIndexByte(name, ' ')+1:]+" ")
}

func cutPrefixFold(s, prefix string) (after string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// opensNames reports whether a line introduces authors whom the next lines
// name: "By", "Author of the article:".
func opensNames(text string, toks []token.Token) bool {
	switch {
	case len(toks) == 0 || len(toks) > 6:
		return false
	case len(toks) == 1:
		return isWord(text, toks[0], "by", "author", "authors")
	case len(toks) == 2:
		return isWord(text, toks[0], "written", "story", "author", "words", "reporting", "by") && (isWord(text, toks[1], "by") || toks[1].In(text) == ":")
	}
	return isWord(text, toks[0], "author", "authors") && toks[len(toks)-1].In(text) == ":"
}

// bylineOf returns the authors of a line that is a byline and nothing else: it
// begins with "By" or the like, or consists of names, agencies, roles and
// times. Where only what stands around the line can tell whether the names
// are authors, they are maybe.
func bylineOf(text string, span Span, toks []token.Token) (authors, maybe []Author) {
	r := bylineReader{text: text, toks: unglued(text, toks)}
	if k := signedAt(text, r.toks); k > 0 {
		r.i = k
		return r.read(), nil
	}
	n, _ := r.opening()
	authors = r.read()
	if n > 0 || len(authors) == 0 {
		return authors, nil
	}
	// Without "By" the names must begin the line and be most of it.
	if isTitle(text, toks, authors[0]) {
		return nil, nil
	}
	covered := 0
	for _, a := range authors {
		covered += a.Span.Len() + len(a.Affiliation) + len(a.Role)
		if lexicon.Has(text[a.Span.Start:a.Span.End], lexicon.Cities|lexicon.Countries|lexicon.States) {
			return nil, nil
		}
	}
	for i, t := range toks {
		if t.Kind == token.Open && i+2 < len(toks) && isWord(text, toks[i+1], "now", "earlier") {
			covered += toks[i+2].End - t.Start // the shifts of a live blog
		}
	}
	stamped := hasStamp(r.toks) || toks[len(toks)-1].Kind == token.Address
	if authors[0].Span.Start != span.Start || covered*10 < span.Len()*6 && !stamped {
		return nil, nil
	}
	for _, a := range authors {
		if !stamped && !looksPersonal(text, a) && !lexicon.Has(a.Name, lexicon.Agencies) {
			return nil, authors
		}
	}
	return authors, nil
}

// inTitles are words of titles in capitals that no name has.
var inTitles = hashes("was", "were", "is", "are", "has", "have", "we", "it", "they", "you", "that", "how", "why", "what", "when", "not")

// isTitle reports whether what reads like an author is a title: it has a verb or
// the like, "The Ferry Was Ours", or begins with an article: "A Shield for the
// Oldest Ice on Earth", "The Control of Rivers".
// Newsrooms begin with one, too, and the initial of a name looks like one.
func isTitle(text string, toks []token.Token, a Author) bool {
	for i, t := range toks {
		if i > 0 && t.Is(token.Capital) && inTitles.Of(t.Hash) {
			return true
		}
	}
	if len(toks) < 4 || !isWord(text, toks[0], "a", "an", "the") || isHouseName(a.Name) {
		return false
	}
	return !lexicon.OfToken(toks[1]).Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.Surnames) && toks[1].End-toks[1].Start > 1
}

// signedAt returns where "Written by" or "By" begins behind a sign on a line
// of notes: "National | Published: 5 hours ago | Written by Jane Doe"; or 0.
func signedAt(text string, toks []token.Token) int {
	for i := 1; i+2 < len(toks); i++ {
		if toks[i].Kind != token.Symbol {
			continue
		}
		if isWord(text, toks[i+1], "by") || isWord(text, toks[i+1], "written", "reported", "posted") && isWord(text, toks[i+2], "by") {
			return i + 1
		}
	}
	return 0
}

// hasStamp reports whether a line has a month with its day, and a year.
func hasStamp(toks []token.Token) bool {
	day, year := false, false
	for i, t := range toks {
		day = day || monthOf(t.Hash) > 0 && (i+1 < len(toks) && toks[i+1].Kind == token.Number || i > 0 && toks[i-1].Kind == token.Number)
		year = year || t.Kind == token.Number && t.End-t.Start == 4
	}
	return day && year
}

// looksPersonal reports whether an author without "By" is likely a person: the
// first name is a listed one, or the line gives an affiliation or a role.
func looksPersonal(text string, a Author) bool {
	if a.Affiliation != "" || a.Role != "" {
		return true
	}
	name := text[a.Span.Start:a.Span.End]
	first, rest, ok := strings.Cut(name, " ")
	if !ok || strings.ContainsAny(rest, "&/") {
		return false
	}
	if lexicon.Has(first, lexicon.GivenMale|lexicon.GivenFemale) {
		return true
	}
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	return lexicon.Has(last, lexicon.Surnames) && !allCaps(name)
}
