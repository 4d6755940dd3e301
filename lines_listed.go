package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// The lines around a story in languages other than English, read by the lists
// of their packs: bylines, picture credits, credit lines. Without a pack there
// are none, but for agencies that stand alone.

// readNames reads the authors of a line.
func (f *facts) readNames(lg *lang.Pack, text string, toks []token.Token) {
	if len(toks) == 0 || !lg.Known {
		return
	}
	if n, _ := lg.Words.Longest(toks, lang.BylineWords); n > 0 && (n == len(toks) || n+1 == len(toks) && toks[n].Kind == token.Colon) {
		f.opens = true
		return
	}
	r := signedLine{lang: lg, text: text, toks: toks}
	if f.prose == fullProse || !r.read() || len(r.authors) == 0 {
		return
	}
	switch {
	case r.opened:
		f.by, f.authors = true, r.authors
	case r.given == len(r.authors):
		f.authors = r.authors
	default:
		f.maybe = r.authors
	}
}

// joinsNames reports whether block i goes on with the names of the byline above
// it: "and John Roe".
func (p *page) joinsNames(i int) bool {
	t := p.tokens(i)[0]
	if !p.lang.English {
		return p.lang.Words.Of(t.Hash).Has(lang.BylineJoins)
	}
	return isWord(p.text, &t, "and", "with", "&") || t.Kind == token.Comma && p.facts[i].words > 0 && p.tokens(i)[1].Is(token.Capital) // not ", in Paris"
}

// authorsOf reads a block that is a byline.
func (p *page) authorsOf(f *facts) []Author {
	if p.lang.English {
		return authorsIn(p.text, f.span)
	}
	r := signedLine{lang: p.lang, text: p.text, toks: p.toks[f.first:f.last]}
	if !r.read() {
		return nil
	}
	return r.authors
}

// signedBy returns the authors that a byline in a language names.
func signedBy(lg *lang.Pack, line string) []Author {
	r := signedLine{lang: lg, text: line, toks: token.Append(nil, line, 0, len(line))}
	if !lg.Known || !r.read() {
		return nil
	}
	return r.authors
}

// A signedLine reads a line that consists of names, with what parts them, where
// they are and what they do, and nothing else.
type signedLine struct {
	lang    *lang.Pack
	text    string
	toks    []token.Token
	i       int
	opened  bool   // "Von", "Text:" stands before the names
	role    string // of the names that follow
	authors []Author
	pending int // authors since the last affiliation
	given   int // authors with a listed given name
}

// read reads the line and reports whether it is one.
func (r *signedLine) read() bool {
	if n := r.longest(lang.BylineWords); n > 0 {
		r.opened = true
		r.i = n
		r.colon()
	}
	for r.i < len(r.toks) {
		if !r.step() {
			return false
		}
	}
	return true
}

func (r *signedLine) longest(c lexicon.Class) int {
	n, _ := r.lang.Words.Longest(r.toks[r.i:], c)
	return n
}

func (r *signedLine) is(i int, c lexicon.Class) bool {
	return i < len(r.toks) && r.lang.Words.Of(r.toks[i].Hash).Has(c)
}

func (r *signedLine) colon() {
	if r.i < len(r.toks) && r.toks[r.i].Kind == token.Colon {
		r.i++
	}
}

func (r *signedLine) step() bool {
	t := r.toks[r.i]
	if n := r.longest(lexicon.Agencies); n > 0 && !(t.Is(token.Lower) && n == 1 && t.End-t.Start > 4) {
		r.agency(n)
		return true
	}
	if r.brackets() {
		return true
	}
	if n := r.name(); n > 0 {
		s := Span{t.Start, r.toks[r.i+n-1].End}
		r.authors = append(r.authors, Author{Name: ordinaryCase(s.In(r.text)), Span: s, Role: r.role})
		if isGivenIn(r.lang, r.text, t) {
			r.given++
		}
		r.i += n
		return true
	}
	switch n := r.longest(lexicon.AuthorRoles); {
	case n > 0 && len(r.authors) > r.pending:
		for k := r.pending; k < len(r.authors); k++ {
			if r.authors[k].Role == "" {
				r.authors[k].Role = r.text[t.Start:r.toks[r.i+n-1].End]
			}
		}
		r.i += n
	case t.Kind >= token.Comma && t.Kind != token.Quote, t.Kind == token.Number, t.Kind == token.Address,
		r.is(r.i, lang.BylineJoins|lang.StampWords|lang.StampUnits|lexicon.Weekdays|lexicon.Honorifics),
		t.Kind == token.Stop && r.i > 0 && r.toks[r.i-1].Kind == token.Number:
		r.i++
	case r.is(r.i, lang.CaptionWords): // Foto: Max Weber
		r.role = "photographer"
		r.i++
		r.colon()
	case r.is(r.i, lang.BylineWords):
		r.role = ""
		r.i++
		r.colon()
	case r.place() > 0 && len(r.authors) > 0:
		r.i += r.place()
	case r.is(r.i, lexicon.Prepositions) && len(r.authors) > 0 && r.i+1 < len(r.toks): // in Berlin
		r.i++
		n := r.place()
		r.i += n
		return n > 0
	case r.opened && len(r.authors) > 0 && r.i+1 == len(r.toks) && t.Is(token.Capital) && r.toks[r.i-1].Kind == token.Comma && !r.is(r.i, lexicon.FunctionWords):
		r.i++ // a place that is not listed
	default:
		return false
	}
	return true
}

// brackets reads what a bracket says of the name before it: "(Text)", "(Foto)".
func (r *signedLine) brackets() bool {
	if r.toks[r.i].Kind != token.Open || r.i+2 >= len(r.toks) || r.toks[r.i+2].Kind != token.Close {
		return false
	}
	if r.is(r.i+1, lang.CaptionWords) && len(r.authors) > 0 {
		r.authors[len(r.authors)-1].Role = "photographer"
	} else if !r.is(r.i+1, lang.BylineWords) {
		return false
	}
	r.i += 3
	return true
}

// agency reads an agency of n tokens: the affiliation of the names before it,
// or an author.
func (r *signedLine) agency(n int) {
	s := Span{r.toks[r.i].Start, r.toks[r.i+n-1].End}
	r.i += n
	if r.pending == len(r.authors) {
		r.authors = append(r.authors, Author{Name: s.In(r.text), Span: s})
		r.given++
	}
	for ; r.pending < len(r.authors); r.pending++ {
		if a := &r.authors[r.pending]; a.Affiliation == "" && a.Span != s {
			a.Affiliation = s.In(r.text)
		}
	}
}

func (r *signedLine) place() int {
	return r.longest(lexicon.Cities | lexicon.Countries | lexicon.States)
}

// name returns the number of tokens of the name at r.i: two to six words in
// capitals, with particles between them where the first is a listed given name.
func (r *signedLine) name() int {
	n, words := 0, 0
	given := isGivenIn(r.lang, r.text, r.toks[r.i])
	for ; r.i+n < len(r.toks) && n < longestName; n++ {
		t := r.toks[r.i+n]
		switch {
		case t.Kind == token.Word && t.Is(token.Capital) && (n == 0 || t.Is(token.Space)) && !r.is(r.i+n, lexicon.FunctionWords|lexicon.AuthorRoles|lexicon.Honorifics|lang.CaptionWords|lexicon.Weekdays):
			words++
		case words > 0 && given && t.Is(token.Lower) && r.is(r.i+n, lexicon.Particles) && r.i+n+1 < len(r.toks) && r.toks[r.i+n+1].Kind == token.Word:
		default:
			if words < 2 {
				return 0
			}
			return n
		}
	}
	if words < 2 {
		return 0
	}
	return n
}

// isGivenIn reports whether a word is a given name and no other word of the
// language. Of Hans-Peter both parts are.
func isGivenIn(lg *lang.Pack, text string, t token.Token) bool {
	const given = lexicon.GivenMale | lexicon.GivenFemale | lexicon.WorldMale | lexicon.WorldFemale
	if t.Kind != token.Word || !t.Is(token.Capital) {
		return false
	}
	c := lg.Words.Of(t.Hash)
	if t.Is(token.Hyphen) && !c.Has(given) {
		first, second, _ := strings.Cut(t.In(text), "-")
		if c = lg.Words.Of(token.Hash(first)); !lg.Words.Has(second, given) {
			return false // Karl-Marx-Allee
		}
	}
	return c.Has(given) && !c.Has(lang.NotNames|lexicon.FunctionWords|lexicon.Titles)
}

// captionIn reports whether a line is the caption of a picture.
func captionIn(lg *lang.Pack, text string, toks []token.Token, f *facts, words counted) bool {
	if lg.English {
		return isCaption(text, toks, f, words)
	}
	for i, t := range toks {
		switch {
		case t.In(text) == "©" && i > 0 && i+1 < len(toks) && !f.sentence:
			return true
		case !lg.Words.Of(t.Hash).Has(lang.CaptionWords) || i+1 == len(toks):
		case toks[i+1].Kind == token.Colon && (i == 0 || toks[i-1].Kind >= token.Stop && 2*i >= len(toks)):
			return true
		}
	}
	return false
}

// creditIn is readCredit for a language.
func creditIn(lg *lang.Pack, text string, f *facts, toks []token.Token) (Credit, bool) {
	if lg.English {
		return readCredit(text, f, toks)
	}
	c := Credit{Span: f.span}
	if signsIn(lg, text, toks, &c) {
		return c, true
	}
	i := 0
	for i < len(toks) && (toks[i].Kind == token.Open || toks[i].Kind == token.Dash || toks[i].Kind == token.Symbol) {
		i++
	}
	n, _ := lg.Words.Longest(toks[i:], lang.CreditWords)
	if n == 0 || i+n >= len(toks) {
		return Credit{}, false
	}
	role := text[toks[i].Start:toks[i+n-1].End]
	rest := toks[i+n:]
	if rest[0].Kind == token.Colon || lg.Words.Of(rest[0].Hash).Has(lang.Binders) {
		rest = rest[1:]
	}
	r := signedLine{lang: lg, text: text, toks: rest}
	if !r.read() || len(r.authors) == 0 {
		return Credit{}, false
	}
	for _, a := range r.authors {
		if lg.Words.Has(a.Name, lexicon.Agencies) {
			if c.Agency == "" {
				c.Agency = a.Name
			}
			continue
		}
		if a.Role == "" {
			a.Role = role
		}
		c.People = append(c.People, a)
	}
	return c, true
}

// mostLetters is the most bytes of what stands for an editor or a desk.
const mostLetters = 4

// signsIn reports whether a line is no more than agencies and the letters of
// editors: "(dpa)", "afp/ero".
func signsIn(lg *lang.Pack, text string, toks []token.Token, c *Credit) bool {
	for i := 0; i < len(toks); i++ {
		t := toks[i]
		if n, _ := lg.Words.Longest(toks[i:], lexicon.Agencies); n > 0 && (t.Is(token.Capital) || t.End-t.Start <= 4) {
			if c.Agency == "" {
				c.Agency = text[t.Start:toks[i+n-1].End]
			}
			i += n - 1
			continue
		}
		if t.Is(token.Lower) && t.End-t.Start <= mostLetters && lg.Words.Of(toks[0].Hash).Has(lexicon.Agencies) {
			continue // dpa ksf yyno n1 abc
		}
		beside := i > 0 && toks[i-1].In(text) == "/" || i+1 < len(toks) && toks[i+1].In(text) == "/"
		if t.Kind == token.Number || t.Kind == token.Word && (t.End-t.Start > 3 || !beside) {
			return false
		}
	}
	return c.Agency != ""
}
