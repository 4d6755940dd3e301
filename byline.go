package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// ParseByline returns the authors that a byline names, in order: persons with
// their affiliation and role where the line gives them, and agencies that
// stand alone. Spans are byte offsets into line. Names in capitals are turned
// into ordinary spelling. It returns nil when the line names nobody.
//
//	By JANE DOE and John Roe, Associated Press
//	Jane Doe, Science Editor | Photographs by Max Roe
func ParseByline(line string) []Author {
	return authorsIn(line, Span{0, len(line)})
}

// authorsIn reads the byline text[at.Start:at.End].
func authorsIn(text string, at Span) []Author {
	toks := token.Append(nil, text, at.Start, at.End)
	r := bylineReader{text: text, toks: unglued(text, toks)}
	return r.read()
}

// A bylineReader reads a byline from left to right.
type bylineReader struct {
	text    string
	toks    []token.Token
	i       int
	role    string // of the names that follow: "Photographs by" makes photographers
	authors []Author
	roled   int // authors that a role was read for
	pending int // authors since the last affiliation: an affiliation holds for all of them
}

func (r *bylineReader) read() []Author {
	for r.i < len(r.toks) {
		if !r.step() {
			r.i++
		}
	}
	return r.authors
}

// step reads what begins at r.i and reports whether it moved on.
func (r *bylineReader) step() bool {
	if n, role := r.opening(); n > 0 {
		r.i += n
		r.role, r.pending = role, len(r.authors)
		return true
	}
	if r.endsNames() {
		r.toOpening()
		return true
	}
	if n, c := lexicon.Longest(r.toks[r.i:], lexicon.Agencies); n > 0 && c.Has(lexicon.Agencies) && (r.bounded(r.i+n) || r.roleFrom(r.i+n)) && r.written(n) {
		if len(r.authors) == 0 && isWord(r.text, r.at(r.i+n), "staff") {
			n++ // "CNN Staff"
		}
		r.agency(n)
		return true
	}
	if n := r.roleWords(); n > 0 && len(r.authors) > 0 && !r.listsName() {
		r.takeRole(n)
		return true
	}
	if n := r.affiliation(); n > 0 {
		return true
	}
	r.skipTitle()
	if n := r.name(); n > 0 {
		if len(r.authors) > 0 && r.isPlace(n) {
			r.i += n // "PTI | New Delhi"
			return true
		}
		if r.pending < len(r.authors) && r.isHouse(n) {
			r.affiliate(r.span(n).In(r.text))
			r.i += n
			return true
		}
		s := r.span(n)
		r.authors = append(r.authors, Author{Name: ordinaryCase(s.In(r.text)), Span: s, Role: r.role})
		r.i += n
		return true
	}
	return false
}

// placeAt returns the number of tokens of the place at token i.
func (r *bylineReader) placeAt(i int) int {
	n, _ := lexicon.Longest(r.toks[i:], lexicon.Cities|lexicon.Countries|lexicon.States)
	return n
}

// isPlace reports whether the n tokens at r.i are a place and no more.
func (r *bylineReader) isPlace(n int) bool {
	k, c := lexicon.Longest(r.toks[r.i:], lexicon.Cities|lexicon.Countries|lexicon.States)
	return k == n && c.Has(lexicon.Cities|lexicon.Countries|lexicon.States)
}

// isHouse reports whether the n tokens at r.i, behind names and no "and", are
// a newsroom by their last word: "N.Y. Times News Service".
func (r *bylineReader) isHouse(n int) bool {
	return isNewsroomWord(r.word(n-1)) && !r.isGiven(r.i) && r.i > 0 && !isAnd(r.toks[r.i-1].In(r.text)) && r.toks[r.i-1].In(r.text) != "&"
}

// isGiven reports whether token i is a listed first name.
func (r *bylineReader) isGiven(i int) bool {
	return lexicon.Of(r.at(i).Hash).Has(lexicon.GivenMale | lexicon.GivenFemale)
}

// at returns token i, or a sign behind the last.
func (r *bylineReader) at(i int) token.Token {
	if i < len(r.toks) {
		return r.toks[i]
	}
	return token.Token{Kind: token.Symbol}
}

func (r *bylineReader) span(n int) Span {
	return Span{r.toks[r.i].Start, r.toks[r.i+n-1].End}
}

func (r *bylineReader) word(k int) string {
	if r.i+k < len(r.toks) {
		return r.toks[r.i+k].In(r.text)
	}
	return ""
}

// openings are the words that introduce names, and the role they give.
var openings = map[string]string{
	"by": "", "written": "", "author": "", "authors": "", "words": "", "text": "", "story": "",
	"reported": "reporter", "reporting": "reporter", "photographs": "photographer", "photography": "photographer", "photos": "photographer",
	"photo": "photographer", "pictures": "photographer", "illustrations": "illustrator", "illustration": "illustrator",
	"graphics": "illustrator", "video": "video journalist", "edited": "editor", "editing": "editor",
	"analysis": "", "opinion": "", "comment": "", "column": "", "review": "", "interview": "", "posted": "", "published": "",
	"compiled": "", "produced": "producer", "presented": "", "interviewed": "", "told": "", "exclusive": "", "essay": "", "commentary": "",
	"perspective": "", "feature": "", "report": "", "dispatch": "", "translated": "translator", "translation": "translator", "research": "researcher",
	"photographed": "photographer", "illustrated": "illustrator", "files": "contributor", "contributions": "contributor", "inputs": "contributor",
}

// adjuncts are the words that may stand around those of openings: "Guest essay
// by", "An Analysis by", "with additional reporting by".
var adjuncts = map[string]bool{
	"a": true, "an": true, "the": true, "and": true, "&": true, "guest": true, "personal": true, "special": true, "additional": true, "further": true, "news": true,
	"original": true, "exclusive": true, "with": true, "live": true, "art": true,
}

// The most words that introduce names.
const longestOpening = 5

// opening reads "By", "Photographs by", "Author:", "with files from" and the
// like.
func (r *bylineReader) opening() (n int, role string) {
	if isWord(r.text, r.toks[r.i], "by") {
		n = 1
		if r.word(1) == ":" || r.word(1) == "-" {
			n = 2
		}
		return n, r.role
	}
	if isWord(r.text, r.toks[r.i], "from") && r.i == 0 && r.next(1, token.Word) {
		return 1, r.role
	}
	if isWord(r.text, r.toks[r.i], "photographer", "photographers") {
		if at := (&bylineReader{text: r.text, toks: r.toks, i: r.i + 1}); at.i < len(at.toks) && at.name() > 1 {
			return 1, "photographer"
		}
	}
	if r.i == 0 && isWord(r.text, r.toks[0], "author") && r.isGiven(1) {
		return 1, ""
	}
	if r.word(1) == ":" {
		switch strings.ToLower(r.word(0)) {
		case "reporter", "reporters":
			return 2, "reporter"
		case "editor", "editors":
			return 2, "editor"
		case "photographer", "photographers":
			return 2, "photographer"
		case "contributor", "contributors":
			return 2, ""
		}
	}
	known := false
	for n < longestOpening && r.i+n < len(r.toks) {
		w := strings.ToLower(r.word(n))
		as, listed := openings[w]
		switch {
		case w == "by" && known, w == ":" && known, w == "from" && known:
			if w == ":" && isWord(r.text, r.toks[min(r.i+n+1, len(r.toks)-1)], "by") {
				n++
			}
			return n + 1, role
		case listed:
			known = true
			if role == "" {
				role = as
			}
		case !adjuncts[w]:
			return 0, ""
		}
		n++
	}
	return 0, ""
}

// endsNames reports whether dates, times and what pages add to them begin at
// r.i: no names stand right behind them.
func (r *bylineReader) endsNames() bool {
	t := r.toks[r.i]
	switch strings.ToLower(r.word(0)) {
	case "updated", "published", "posted", "last", "created", "modified", "first", "follow", "email", "e-mail", "click", "read", "share", "view", "more", "getty", "et":
		return len(r.authors) > 0 || r.i == 0 || monthOf(t.Hash) == 0 && r.i < 3
	}
	return t.Kind == token.Number || monthOf(t.Hash) > 0 && r.next(1, token.Number)
}

// toOpening goes on at the next "By" or the like; before any author it goes
// past the date and the sign behind it.
func (r *bylineReader) toOpening() {
	dated := len(r.authors) == 0 && (r.toks[r.i].Kind == token.Number || monthOf(r.toks[r.i].Hash) > 0)
	for r.i++; r.i < len(r.toks); r.i++ {
		if isWord(r.text, r.toks[r.i], "by") && !isWord(r.text, r.toks[r.i-1], "share", "sort") {
			if n, role := r.before(); n > 0 {
				r.role, r.pending = role, len(r.authors)
			}
			return
		}
		if t := r.toks[r.i]; dated && (t.Kind == token.Symbol || t.Kind == token.Dash || t.Kind == token.Word && monthOf(t.Hash) == 0 && t.Is(token.Capital) && !t.Is(token.AllCaps)) {
			return
		}
	}
}

// before reads the word of an opening that ends before the "by" at r.i.
func (r *bylineReader) before() (n int, role string) {
	if r.i == 0 {
		return 0, ""
	}
	role, ok := openings[lower(r.text, r.toks[r.i-1])]
	if !ok {
		return 0, ""
	}
	return 1, role
}

// listsName reports whether a name that is a listed one begins at r.i, behind
// what parts the names of a list: "Jane Doe, John Roe Staff Writer".
func (r *bylineReader) listsName() bool {
	if r.i == 0 {
		return false
	}
	t := r.toks[r.i-1]
	parted := t.Kind == token.Comma || t.Kind == token.Symbol || isAnd(t.In(r.text))
	return parted && r.isGiven(r.i) && r.name() > 1
}

func (r *bylineReader) next(k int, kind token.Kind) bool {
	return r.i+k < len(r.toks) && r.toks[r.i+k].Kind == kind
}

// bounded reports whether a name or an agency may end before token i.
func (r *bylineReader) bounded(i int) bool {
	if i >= len(r.toks) {
		return true
	}
	t := r.toks[i]
	return t.Kind != token.Word || t.Is(token.Lower) || lexicon.Of(t.Hash).Has(lexicon.AuthorRoles|lexicon.Months|lexicon.Weekdays) || strings.EqualFold(t.In(r.text), "and")
}

// written reports whether the n tokens at r.i are written as a name, not as
// common words: "Time", not "time".
func (r *bylineReader) written(n int) bool {
	return !r.toks[r.i].Is(token.Lower) || r.word(0) == "dpa"
}

// agency reads an agency of n tokens: the affiliation of the names before it,
// or an author when there are none.
func (r *bylineReader) agency(n int) {
	s := r.span(n)
	r.i += n
	if len(r.authors) > 0 && isOneOf(s.In(r.text), "agencies", "Agencies") {
		return // "By Jane Doe and agencies"
	}
	if len(r.authors) > 0 && r.role == "contributor" {
		return // "with files from The Canadian Press"
	}
	if r.pending < len(r.authors) && r.ownsNames() {
		r.affiliate(s.In(r.text))
		return
	}
	r.authors = append(r.authors, Author{Name: agencyCase(s.In(r.text)), Span: s, Role: r.role})
	r.pending = len(r.authors)
}

// ownsNames reports whether an agency that ends before r.i belongs to the
// names before it: a comma, a bracket or "of" parts them, but not "and".
func (r *bylineReader) ownsNames() bool {
	last := r.authors[len(r.authors)-1].Span.End
	for k := r.i - 1; k >= 0 && r.toks[k].Start >= last; k-- {
		if w := r.toks[k].In(r.text); isAnd(w) || w == "&" {
			return false
		}
	}
	return true
}

func (r *bylineReader) affiliate(name string) {
	for k := r.pending; k < len(r.authors); k++ {
		if r.authors[k].Affiliation == "" {
			r.authors[k].Affiliation = name
		}
	}
	r.pending = len(r.authors)
}

// affiliation reads "for The Guardian", "of The Times", "Special to the Post",
// "in Paris", and after a comma a run of capitalised words that ends the line
// or ends with a word of organisations.
func (r *bylineReader) affiliation() int {
	if len(r.authors) == 0 {
		return 0
	}
	start := r.i
	w := strings.ToLower(r.word(0))
	switch {
	case w == "special" && (strings.EqualFold(r.word(1), "to") || strings.EqualFold(r.word(1), "for")):
		r.i += 2
	case (w == "from" || w == "at") && r.i+1 < len(r.toks) && r.placeAt(r.i+1) > 0:
		r.i += 1 + r.placeAt(r.i+1) // where they are
		return r.i - start
	case w == "for" || w == "of" || w == "at" || w == "from" || w == "via":
		r.i++
	case w == "in":
		r.i++
		for r.i < len(r.toks) && (r.toks[r.i].Is(token.Capital) || r.word(0) == "," && r.next(1, token.Word) && lexicon.Of(r.toks[r.i+1].Hash).Has(lexicon.States|lexicon.Countries)) {
			r.i++
		}
		return r.i - start
	default:
		return r.house()
	}
	if strings.EqualFold(r.word(0), "the") && r.i+1 < len(r.toks) {
		r.i++
	}
	from := r.i
	for r.i < len(r.toks) && (r.toks[r.i].Is(token.Capital) || r.toks[r.i].Kind == token.Number || r.toks[r.i].Kind == token.Address || r.i > from && r.inner()) {
		r.i++
	}
	if r.i == from {
		r.i = start
		return 0
	}
	r.affiliate(r.text[r.toks[from].Start:r.toks[r.i-1].End])
	return r.i - start
}

// inner reports whether the token at r.i is a point within a word: Daily.Com.
func (r *bylineReader) inner() bool {
	return r.word(0) == "." && !r.toks[r.i].Is(token.Space) && r.i+1 < len(r.toks) && !r.toks[r.i+1].Is(token.Space)
}

// house reads a newsroom that a comma parts from the names before it: a run
// of capitalised words with one that marks an organisation among them.
func (r *bylineReader) house() int {
	if r.i > 0 && isNewsroomWord(r.word(0)) && isWord(r.text, r.at(r.i+1), "staff") {
		r.affiliate(r.span(2).In(r.text)) // Jane Doe Globe Staff
		r.i += 2
		return 2
	}
	if r.i == 0 || r.toks[r.i-1].Kind != token.Comma && r.toks[r.i-1].Kind != token.Open && r.toks[r.i-1].Kind != token.Symbol && r.toks[r.i-1].Kind != token.Dash {
		return 0
	}
	n, marks := 0, strings.EqualFold(r.word(0), "the") && r.i+1 < len(r.toks) && r.toks[r.i+1].Is(token.Capital)
	for r.i+n < len(r.toks) {
		t := r.toks[r.i+n]
		if t.Kind == token.Address && strings.Contains(t.In(r.text), "@") {
			break // how to reach the writer
		}
		if n > 0 && isAnd(t.In(r.text)) {
			if k, _ := lexicon.Longest(r.toks[min(r.i+n+1, len(r.toks)):], lexicon.Agencies); k > 0 || r.isGiven(r.i+n+1) {
				break // the next author
			}
		}
		if !t.Is(token.Capital) && t.Kind != token.Number && t.Kind != token.Address && !(n > 0 && t.Is(token.Lower) && joinsHouse(t.In(r.text))) {
			break
		}
		marks = marks || isNewsroomWord(t.In(r.text)) || t.Kind == token.Address || lexicon.Of(t.Hash).Has(lexicon.OrgWords)
		n++
	}
	if n == 0 || !marks {
		return 0
	}
	r.affiliate(r.span(n).In(r.text))
	r.i += n
	return n
}

func joinsHouse(w string) bool { return w == "of" || w == "the" || w == "and" || w == "&" }

// isNewsroomWord reports whether w is a word of newspapers' and stations'
// names.
func isNewsroomWord(w string) bool {
	switch strings.ToLower(w) {
	case "news", "times", "post", "press", "herald", "tribune", "gazette", "chronicle", "courier", "journal", "globe", "mail", "telegraph",
		"guardian", "observer", "independent", "examiner", "inquirer", "sun", "star", "mirror", "express", "record", "review", "today",
		"daily", "media", "service", "network", "radio", "tv", "agency", "bureau", "magazine", "bulletin", "sentinel", "register", "dispatch",
		"standard", "echo", "argus", "register-guard", "desk", "online", "digital", "wire", "bbc", "cnn", "npr", "usa", "weekly", "insider", "staff":
		return true
	}
	return false
}

// takeRole gives the names before it the role of n tokens at r.i.
func (r *bylineReader) takeRole(n int) {
	role := r.span(n).In(r.text)
	r.i += n
	for k := min(max(r.pending, r.roled), len(r.authors)-1); k < len(r.authors); k++ {
		if r.authors[k].Role == "" {
			r.authors[k].Role = role
		}
	}
	r.roled = len(r.authors)
}

// roleWords returns the number of tokens of the role at r.i: a listed one, or
// words in capitals that end with one, "Travel News Reporter".
func (r *bylineReader) roleWords() int {
	if n, _ := lexicon.Longest(r.toks[r.i:], lexicon.AuthorRoles); n > 0 {
		return n
	}
	listed := r.i > 0 && r.toks[r.i-1].Kind == token.Comma
	for n := 0; r.i+n < len(r.toks) && n < longestRole; n++ {
		t := r.toks[r.i+n]
		if t.Kind != token.Word || n > 0 && !t.Is(token.Space) || n == 0 && !listed && !t.Is(token.Capital) || isWord(r.text, t, "with", "for", "in", "of", "by") {
			return 0
		}
		if r.isRole(r.i + n) {
			return n + 1
		}
	}
	return 0
}

// The most words in a role.
const longestRole = 5

// isRole reports whether token i is the last word of a role.
func (r *bylineReader) isRole(i int) bool {
	t := r.toks[i]
	return lexicon.Of(t.Hash).Has(lexicon.AuthorRoles) && !isWord(r.text, t, "staff") || isWord(r.text, t, "director")
}

// roleFrom reports whether words in capitals from token i on are a role of
// more than one word.
func (r *bylineReader) roleFrom(i int) bool {
	at := bylineReader{text: r.text, toks: r.toks, i: i}
	return at.roleWords() > 1
}

// skipTitle passes a short title before a name: "Dr. Jane Doe", "Sir John Roe".
func (r *bylineReader) skipTitle() {
	t := r.toks[r.i]
	if isWord(r.text, t, "prof", "professor") && r.isGiven(r.i+1) {
		r.i++
		return
	}
	if t.Is(token.Capital) && lexicon.Of(t.Hash).Has(lexicon.Honorifics) && !lexicon.Of(t.Hash).Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.Surnames) && r.next(2, token.Word) && r.toks[r.i+1].Is(token.Capital) && r.toks[r.i+2].Is(token.Capital) {
		r.i++
		return
	}
	if t.Is(token.Abbrev|token.Capital) && !t.Is(token.Initial) && lexicon.Of(t.Hash).Has(lexicon.Honorifics|lexicon.Titles) && r.next(2, token.Word) && r.toks[r.i+1].Is(token.Capital) {
		r.i++
	}
}

// leaves reports whether token i follows names on pages and is part of none.
func (r *bylineReader) leaves(i int) bool {
	return isWord(r.text, r.toks[i], "follow", "published", "updated", "posted", "last", "for", "in", "at", "via", "email", "share", "contact", "view", "special", "getty")
}

// The most words in a personal name.
const longestName = 6

// name returns the number of tokens of the personal name at r.i, or 0: two to
// six capitalised words, with particles between them and a suffix behind, or
// one word when it is all that the byline has.
func (r *bylineReader) name() int {
	if n := r.lowerName(); n > 0 {
		return n
	}
	n, words := 0, 0
	for r.i+n < len(r.toks) && n < longestName+2 {
		t := r.toks[r.i+n]
		c := lexicon.Of(t.Hash)
		switch {
		case t.Kind == token.Word && t.Is(token.Capital) && !c.Has(lexicon.Weekdays) && !(monthOf(t.Hash) > 0 && words >= 2) && openings[strings.ToLower(t.In(r.text))] == "" && !isOpening(t.In(r.text)):
			if isAnd(t.In(r.text)) {
				return r.whole(n, words)
			}
			if n > 0 && !t.Is(token.Space) || words >= 2 && r.leaves(r.i+n) {
				return r.whole(n, words)
			}
			if words >= 2 && isNewsroomWord(t.In(r.text)) && r.isGiven(r.i) && isWord(r.text, r.at(r.i+n+1), "staff") {
				return r.whole(n, words)
			}
			if words >= 2 && c.Has(lexicon.AuthorRoles) && (isNewsroomWord(r.word(n-1)) || isWord(r.text, t, "staff") && len(r.authors) == 0) && !r.isGiven(r.i) {
				return n + 1 // "Daily Mail Reporter"
			}
			if words >= 2 && c.Has(lexicon.AuthorRoles) {
				return r.whole(n, words)
			}
			if k, _ := lexicon.Longest(r.toks[r.i+n:], lexicon.AuthorRoles|lexicon.Agencies); k > 0 && words >= 2 {
				return r.whole(n, words)
			}
			if words >= 2 && !t.Is(token.Initial) && r.roleFrom(r.i+n) {
				return r.whole(n, words)
			}
			words++
		case words > 0 && t.Kind == token.Word && hyphenParticle(t.In(r.text)):
			words++
		case words > 0 && c.Has(lexicon.Particles) && t.Is(token.Lower) && !isAnd(t.In(r.text)) && r.next(n+1, token.Word):
		case words == 0 && c.Has(lexicon.Particles) && t.Is(token.Lower) && r.next(n+1, token.Word) && r.toks[r.i+n+1].Is(token.Capital):
		case words > 0 && t.Kind == token.Quote && r.nickname(n) > 0:
			n += r.nickname(n)
		case words > 1 && t.Kind == token.Comma && n+1 < len(r.toks)-r.i && lexicon.Of(r.toks[r.i+n+1].Hash).Has(lexicon.NameSuffixes) && !isWord(r.text, r.toks[r.i+n+1], "ph.d.", "phd", "m.d.", "md", "esq."):
			return r.whole(n+2, words)
		default:
			return r.whole(n, words)
		}
		n++
	}
	return r.whole(n, words)
}

// nickname returns how many tokens behind r.i+n close the quotation marks that
// open there, or 0: at most three words that begin in capitals.
func (r *bylineReader) nickname(n int) int {
	if !r.at(r.i + n + 1).Is(token.Capital) {
		return 0
	}
	for k := 2; k <= 4; k++ {
		switch t := r.at(r.i + n + k); {
		case t.Kind == token.Quote:
			return k
		case t.Kind != token.Word:
			return 0
		}
	}
	return 0
}

// lowerName returns the number of tokens of a name in small letters that a
// byline ends with, "by jane doe", or 0.
func (r *bylineReader) lowerName() int {
	n := len(r.toks) - r.i
	if r.i == 0 || n < 2 || n > 3 || !isOpening(r.toks[r.i-1].In(r.text)) || !r.isGiven(r.i) {
		return 0
	}
	for _, t := range r.toks[r.i:] {
		if !t.Is(token.Lower) || lexicon.Of(t.Hash).Has(lexicon.FunctionWords|lexicon.AuthorRoles) {
			return 0
		}
	}
	if !lexicon.Of(r.toks[len(r.toks)-1].Hash).Has(lexicon.Surnames) {
		return 0
	}
	return n
}

// whole returns n when the words make up a name.
func (r *bylineReader) whole(n, words int) int {
	switch {
	case words >= 2 && words <= longestName:
		if lexicon.Of(r.toks[r.i+n-1].Hash).Has(lexicon.OrgWords) {
			return n // a desk or an institute as the author
		}
		return n
	case words == 1 && r.i+n == len(r.toks) && (len(r.authors) == 0 && r.i > 0) && len(r.word(0)) > 2:
		return n
	}
	return 0
}

// hyphenParticle reports whether w is a name that begins with an Arabic
// article: al-Sayed, el-Masri.
func hyphenParticle(w string) bool {
	before, after, ok := strings.Cut(w, "-")
	return ok && len(before) == 2 && isOneOf(before, "al", "el", "ad", "as", "ul", "ar", "an", "at") && after != "" && !strings.ContainsAny(after[:1], "abcdefghijklmnopqrstuvwxyz")
}

func isAnd(w string) bool { return strings.EqualFold(w, "and") || strings.EqualFold(w, "with") }

func isOpening(w string) bool { return strings.EqualFold(w, "by") }
