package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// ParseByline returns the authors that a byline names, in order: persons with
// their affiliation and role where the line gives them, and agencies that
// stand alone. Spans are byte offsets into line. Names in capitals are turned
// into ordinary spelling.
//
//	By JANE DOE and John Roe, Associated Press
//	Jane Doe, Science Editor | Photographs by Max Roe
//
// It returns nil when the line names nobody, or is not valid UTF-8.
func ParseByline(line string) []Author { return new(Parser).ParseByline(line) }

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
	placed  int // bytes of the places where they are, behind a comma or a bar
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
	if n, c := lexicon.Longest(r.toks[r.i:], lexicon.Agencies); n > 0 && c.Has(lexicon.Agencies) && (r.bounded(r.i+n) || r.roleFrom(r.i+n)) && r.written() {
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
		if len(r.authors) > 0 && (r.isPlace(n) || r.leadsPlace(n)) {
			if r.behindSign() {
				r.placed += r.span(n).Len()
			}
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

// at returns token i, or a sign behind the last.
func (r *bylineReader) at(i int) *token.Token {
	if i < len(r.toks) {
		return &r.toks[i]
	}
	return &noToken
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
var openings = wordsTo(map[string]string{
	"by": "", "written": "", "author": "", "authors": "", "words": "", "text": "", "story": "",
	"reported": "reporter", "reporting": "reporter", "photographs": "photographer", "photography": "photographer", "photos": "photographer",
	"photo": "photographer", "pictures": "photographer", "illustrations": "illustrator", "illustration": "illustrator",
	"graphics": "illustrator", "video": "video journalist", "edited": "editor", "editing": "editor",
	"analysis": "", "opinion": "", "comment": "", "column": "", "review": "", "interview": "", "posted": "", "published": "", "submitted": "",
	"compiled": "", "produced": "producer", "presented": "", "interviewed": "", "told": "", "exclusive": "", "essay": "", "commentary": "",
	"perspective": "", "feature": "", "report": "", "dispatch": "", "translated": "translator", "translation": "translator", "research": "researcher",
	"photographed": "photographer", "illustrated": "illustrator", "files": "contributor", "contributions": "contributor", "inputs": "contributor",
})

// adjuncts are the words that may stand around those of openings: "Guest essay
// by", "An Analysis by", "with additional reporting by".
var adjuncts = wordsTo(map[string]bool{
	"a": true, "an": true, "the": true, "and": true, "&": true, "guest": true, "personal": true, "special": true, "additional": true, "further": true, "news": true,
	"original": true, "exclusive": true, "with": true, "live": true, "art": true,
})

// The most words that introduce names.
const longestOpening = 5

// opening reads "By", "Photographs by", "Author:", "with files from" and the
// like.
func (r *bylineReader) opening() (n int, role string) {
	if isWord(r.text, &r.toks[r.i], "by") {
		n = 1
		if r.word(1) == ":" || r.word(1) == "-" {
			n = 2
		}
		return n, r.role
	}
	if isWord(r.text, &r.toks[r.i], "from") && r.i == 0 && r.next(1, token.Word) {
		return 1, r.role
	}
	if isWord(r.text, &r.toks[r.i], "photographer", "photographers") {
		if at := (&bylineReader{text: r.text, toks: r.toks, i: r.i + 1}); at.i < len(at.toks) && at.name() > 1 {
			return 1, "photographer"
		}
	}
	if r.i == 0 && isWord(r.text, &r.toks[0], "author", "words") && r.isGiven(1) {
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
		case "contributor", "contributors", "byline":
			return 2, ""
		}
	}
	known := false
	for n < longestOpening && r.i+n < len(r.toks) {
		t := r.toks[r.i+n]
		as, listed := openings.Find(t.Hash)
		switch {
		case known && isWord(r.text, &t, "by", ":", "from"):
			if t.Kind == token.Colon && isWord(r.text, &r.toks[min(r.i+n+1, len(r.toks)-1)], "by") {
				n++
			}
			return n + 1, role
		case listed:
			known = true
			if role == "" {
				role = as
			}
		case !adjuncts.Of(t.Hash):
			return 0, ""
		}
		n++
	}
	return 0, ""
}

// leadsTime are the words that begin the time of publication and what pages add
// to names and times.
var leadsTime = hashes("updated", "published", "posted", "last", "created", "modified", "first", "follow", "email", "e-mail", "click", "read", "share", "view", "more", "getty", "et")

// endsNames reports whether dates, times and what pages add to them begin at
// r.i: no names stand right behind them.
func (r *bylineReader) endsNames() bool {
	t := r.toks[r.i]
	if leadsTime.Of(t.Hash) {
		return len(r.authors) > 0 || r.i == 0 || monthOf(t.Hash) == 0 && r.i < 3
	}
	return t.Kind == token.Number || monthOf(t.Hash) > 0 && r.next(1, token.Number)
}

// toOpening goes on at the next "By" or the like; before any author it goes
// past the date and the sign behind it.
func (r *bylineReader) toOpening() {
	dated := len(r.authors) == 0 && (r.toks[r.i].Kind == token.Number || monthOf(r.toks[r.i].Hash) > 0)
	for r.i++; r.i < len(r.toks); r.i++ {
		if isWord(r.text, &r.toks[r.i], "by") && !isWord(r.text, &r.toks[r.i-1], "share", "sort") {
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
	role, ok := openings.Find(r.toks[r.i-1].Hash)
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
