package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// isHouse reports whether the n tokens at r.i, behind names and no "and", are
// a newsroom by their last word: "N.Y. Times News Service".
func (r *bylineReader) isHouse(n int) bool {
	return isNewsroomWord(r.word(n-1)) && !r.isGiven(r.i) && r.i > 0 && !isAnd(r.toks[r.i-1].In(r.text)) && r.toks[r.i-1].In(r.text) != "&"
}

// bounded reports whether a name or an agency may end before token i.
func (r *bylineReader) bounded(i int) bool {
	if i >= len(r.toks) {
		return true
	}
	t := r.toks[i]
	return t.Kind != token.Word || t.Is(token.Lower) || lexicon.OfToken(&t).Has(lexicon.AuthorRoles|lexicon.Months|lexicon.Weekdays) || strings.EqualFold(t.In(r.text), "and")
}

// written reports whether the word at r.i is written as a name, not as a common
// word: "Time", not "time".
func (r *bylineReader) written() bool {
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
	if r.isLinked() {
		r.i++ // [Jane Doe](https://daily.example/doe)
		return 1
	}
	switch w := r.at(r.i).Hash; {
	case w == hashSpecial && (strings.EqualFold(r.word(1), "to") || strings.EqualFold(r.word(1), "for")):
		r.i += 2
	case (w == hashFrom || w == hashAt) && r.i+1 < len(r.toks) && r.placeAt(r.i+1) > 0:
		r.i += 1 + r.placeAt(r.i+1) // where they are
		return r.i - start
	case w == hashFor || w == hashOf || w == hashAt || w == hashFrom || w == hashVia:
		r.i++
	case w == hashIn:
		r.i++
		for r.i < len(r.toks) && (r.toks[r.i].Is(token.Capital) || r.word(0) == "," && r.next(1, token.Word) && lexicon.OfToken(&r.toks[r.i+1]).Has(lexicon.States|lexicon.Countries)) {
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

var hashSpecial = token.Hash("special")

// isLinked reports whether the token at r.i is the address that Markdown sets
// behind a name.
func (r *bylineReader) isLinked() bool {
	return r.i > 1 && r.toks[r.i].Kind == token.Address && r.toks[r.i-1].In(r.text) == "(" && r.toks[r.i-2].In(r.text) == "]"
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
		marks = marks || isNewsroomWord(t.In(r.text)) || t.Kind == token.Address || lexicon.OfToken(&t).Has(lexicon.OrgWords)
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
	if i := strings.IndexByte(w, '-'); i > 0 && w[i+1:] != "" {
		return isNewsroomWord(w[:i]) && isNewsroomWord(w[i+1:]) // Register-Star
	}
	return newsroomWords.Of(token.Hash(w))
}

var newsroomWords = hashes("news", "times", "post", "press", "herald", "tribune", "gazette", "chronicle", "courier", "journal", "globe", "mail", "telegraph",
	"guardian", "observer", "independent", "examiner", "inquirer", "sun", "star", "mirror", "express", "record", "review", "today",
	"daily", "media", "service", "network", "radio", "tv", "agency", "bureau", "magazine", "bulletin", "sentinel", "register", "dispatch",
	"standard", "echo", "argus", "guard", "desk", "online", "digital", "wire", "bbc", "cnn", "npr", "usa", "weekly", "insider", "staff")

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
		if t.Kind != token.Word || n > 0 && !t.Is(token.Space) || n == 0 && !listed && !t.Is(token.Capital) || isWord(r.text, &t, "with", "for", "in", "of", "by") {
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
	return lexicon.OfToken(&t).Has(lexicon.AuthorRoles) && !isWord(r.text, &t, "staff") || isWord(r.text, &t, "director")
}

// roleFrom reports whether words in capitals from token i on are a role of
// more than one word.
func (r *bylineReader) roleFrom(i int) bool {
	at := bylineReader{text: r.text, toks: r.toks, i: i}
	return at.roleWords() > 1
}
