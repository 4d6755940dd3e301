package copydesk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/junk"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// facts are what one block shows by itself, and what it is found to be.
type facts struct {
	span      Span
	words     int
	sentence  bool   // ends like a sentence
	prose     prose  // how much it looks like running text
	titled    bool   // most of its words have capitals, as in a title
	junk      string // kind of junk by its words, or ""
	closes    bool   // junk that stands behind stories rather than in them
	stamp     bool   // a date or time, and little else
	caption   bool   // ends with a picture credit
	by        bool   // begins with "By" and names authors
	opens     bool   // "By", and nothing else: names come on the lines below
	authors   []Author
	maybe     []Author // authors if what stands around it says so
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

// maxHead is how many bytes of a block are looked at: more is running text.
const maxHead = 600

// mostNoted is the most words of a block that is looked at for dates, credits
// and captions, and mostNames of one that may be a byline.
const (
	mostNoted = 60
	mostNames = 40
)

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
		if i > 0 && !(head.End < b.Span.End) && f.words <= mostNoted {
			f.credit, f.hasCredit = readCredit(text, f.span, toks)
		}
	}
	return p
}

// look works out what the tokens of a block show; long says that there are
// more than those.
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
		if t.Is(token.Lower) && common < 4 && isFunctionWord(t.Hash) {
			common++
		}
	}
	whole := f.span.In(text)
	f.sentence = endsSentence(whole)
	shouted := capitals*10 >= longer*7 && allCaps(whole)
	f.titled = capitals*10 >= longer*7 && longer > 0 && !shouted
	f.junk, f.closes = junk.Kind(toks)
	switch {
	case f.junk != "":
	case isSlug(whole, f.words), isEndMark(whole, f.words):
		f.junk = "other"
	case f.words <= mostReach && reaches(text, toks):
		f.junk = "contact"
	}
	switch {
	case long, f.sentence && f.words >= sentenceWords && (common > 1 || shouted), f.words >= 25 && common > 3:
		f.prose = fullProse
	case f.sentence && f.words >= 3, f.words >= 12 && common > 1, leadsOn(whole) && f.words >= 3, quoted(whole) && f.words >= 4:
		f.prose = weakProse
	}
	if long || f.words > mostNoted {
		return
	}
	f.stamp = isStamp(text, toks)
	f.caption = isCaption(text, toks, f)
	if f.words > mostNames {
		return
	}
	f.by = len(toks) > 1 && isWord(text, toks[0], "by")
	f.opens = opensNames(text, toks)
	if f.by || f.prose == noProse {
		f.authors, f.maybe = bylineOf(text, f.span, toks)
	}
	f.by = f.by && len(f.authors) > 0
}

// isSlug reports whether a line is an agency's name for a story and its
// version: "BC-Harbor Vote, 2nd Ld-Writethru".
func isSlug(s string, words int) bool {
	return words > 0 && words <= 8 && !endsSentence(s) && (strings.Contains(s, "Writethru") || strings.HasPrefix(s, "BC-") || strings.HasPrefix(s, "AM-") || strings.HasPrefix(s, "PM-") || strings.HasPrefix(s, "Eds:"))
}

// isEndMark reports whether a line has nothing but signs, or ends a story as
// wires and press offices do: "###", "-30-", "- Ends -".
func isEndMark(s string, words int) bool {
	if words > 1 {
		return false
	}
	bare := strings.Trim(s, "-–—#*_ ")
	return !strings.ContainsFunc(s, isAlphanumeric) || len(bare) < len(s)-1 && isOneOf(strings.ToLower(bare), "30", "end", "ends", "more")
}

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// mostReach is the most words of a line on how to reach the writer.
const mostReach = 20

// reaches reports whether a line asks to follow or write to somebody at an
// address: "Follow Jane Doe on Twitter: @janedoe".
func reaches(text string, toks []token.Token) bool {
	if len(toks) == 0 || !isWord(text, toks[0], "follow", "email", "e-mail", "contact", "reach", "write", "tweet", "twitter", "tel", "phone") {
		return false
	}
	for _, t := range toks {
		if t.Kind == token.Address {
			return true
		}
	}
	return false
}

// quoted reports whether s begins with a quotation mark: a quotation that has
// no stop is still running text.
func quoted(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r == '“' || r == '"' || r == '«'
}

func isFunctionWord(hash uint64) bool { return lexicon.Of(hash).Has(lexicon.FunctionWords) }

// isWord reports whether the token is one of the words, given in lower case.
func isWord(text string, t token.Token, words ...string) bool {
	n := t.End - t.Start
	for _, w := range words {
		if len(w) == n && strings.EqualFold(text[t.Start:t.End], w) {
			return true
		}
	}
	return false
}

// isStamp reports whether a line is a date or time with few words besides:
// "Published: 18:42, 3 February 2023", "May 6, 2018", "17:38".
func isStamp(text string, toks []token.Token) bool {
	if len(toks) == 0 || len(toks) > 30 {
		return false
	}
	numbers, dates, others, zoned := 0, 0, 0, false
	for _, t := range unglued(text, toks) {
		switch {
		case t.Kind == token.Number:
			numbers++
			if w := t.In(text); strings.Contains(w, ":") || strings.Count(w, "/") == 2 || strings.Count(w, "-") == 2 || strings.Count(w, ".") == 2 {
				dates++ // 18:42, 5/14/2019
			}
		case t.Kind != token.Word:
		case isWord(text, t, "gmt", "utc", "est", "edt", "et", "bst", "cet", "pdt", "pst", "ist", "aest", "aedt"):
			dates++
			zoned = true
		case monthOf(t.Hash) > 0 || lexicon.Of(t.Hash).Has(lexicon.Weekdays), isWord(text, t, "am", "pm", "a.m.", "p.m."),
			isWord(text, t, "ago", "hours", "hour", "minutes", "days", "day", "min", "mins", "hrs", "hr"):
			dates++
		case isWord(text, t, "published", "updated", "posted", "at", "on", "last", "first", "modified", "the", "and", "t", "publié", "minute", "read"):
		default:
			if others++; others > 1 {
				return false
			}
		}
	}
	if numbers == 0 || dates == 0 {
		return false
	}
	// A place in capitals before the date makes it a dateline.
	return others == 0 || zoned || !allCaps(text[toks[0].Start:toks[len(toks)-1].End])
}

// unglued splits words that a page's text has run together where markup stood
// between them: "Jane DoePublished", "2 min readApril 25", "RoeNews Reporter".
// It splits only before words that follow names and times on pages.
func unglued(text string, toks []token.Token) []token.Token {
	for i := range toks {
		if toks[i].Is(token.Mixed) || toks[i].Kind == token.Address {
			if k := hump(text, toks, i); k > 0 {
				return split(text, toks, i)
			}
		}
	}
	return toks
}

func split(text string, toks []token.Token, i int) []token.Token {
	out := append(make([]token.Token, 0, len(toks)+4), toks[:i]...)
	for ; i < len(toks); i++ {
		t, k := toks[i], 0
		if t.Is(token.Mixed) || t.Kind == token.Address {
			k = hump(text, toks, i)
		}
		if k == 0 {
			out = append(out, t)
			continue
		}
		n := len(out)
		out = token.Append(out, text, t.Start, k)
		if n < len(out) && !t.Is(token.Space) {
			out[n].Flags &^= token.Space
		}
		out = token.Append(out, text, k, t.End)
	}
	return out
}

// hump returns where a second word begins in token i, or 0.
func hump(text string, toks []token.Token, i int) int {
	t, prev := toks[i], rune(0)
	role := false
	for _, next := range toks[i+1 : min(i+3, len(toks))] {
		role = role || lexicon.Of(next.Hash).Has(lexicon.AuthorRoles)
	}
	for j, r := range t.In(text) {
		at := t.Start + j
		if j >= 3 && r == '@' && unicode.IsLower(prev) && strings.IndexByte(text[at:t.End], '.') < 0 {
			return at // Jane Doe@janedoe
		}
		if j >= 2 && unicode.IsUpper(r) && unicode.IsLower(prev) {
			h := token.Hash(text[at:t.End])
			if role || monthOf(h) > 0 || lexicon.Of(h).Has(lexicon.AuthorRoles|lexicon.Weekdays) ||
				isOneOf(text[at:t.End], "Published", "Updated", "Posted", "Last", "Follow", "News", "Senior", "Chief", "Deputy", "Assistant") {
				return at
			}
		}
		prev = r
	}
	return 0
}

// isCaption reports whether a line is the caption of a picture: it ends with a
// picture credit, "(Picture: AP)", "AP Photo/Jane Roe", "Getty Images"; or it
// begins as captions do, "FILE -", "[1/5]"; or it says "(pictured)".
func isCaption(text string, toks []token.Token, f *facts) bool {
	if len(toks) < 2 {
		return false
	}
	if isWord(text, toks[0], "picture", "photo", "image", "credit", "pictures", "photos", "images", "photograph", "illustration", "graphic") &&
		(toks[1].Kind == token.Colon || isWord(text, toks[1], "by")) {
		return f.words >= 2
	}
	if f.words < 4 {
		return false
	}
	if toks[0].In(text) == "FILE" && (toks[1].Kind == token.Dash || isWord(text, toks[1], "photo")) ||
		toks[0].Kind == token.Open && len(toks) > 3 && isNumberOf(text, toks[1:]) {
		return true
	}
	for i := len(toks) - 1; i >= 0; i-- {
		t := toks[i]
		late := i*2 >= len(toks)
		if !late && i > 12 && t.Kind != token.Open {
			continue
		}
		next := token.Token{Kind: token.Symbol}
		if i+1 < len(toks) {
			next = toks[i+1]
		}
		switch {
		case t.Kind == token.Open && isWord(text, next, "pictured") && len(toks) < 40:
			return true
		case !late:
		case t.Kind == token.Word && isWord(text, t, "getty", "shutterstock", "alamy", "istock", "wireimage", "afp/getty"):
			return true
		case t.Kind == token.Word && isWord(text, t, "picture", "photo", "image", "credit", "pic", "photograph", "images", "source", "photos") && i > 0:
			agency := lexicon.Of(toks[i-1].Hash).Has(lexicon.Agencies)
			if i+1 == len(toks) && agency || i+1 < len(toks) && (agency || next.Kind == token.Colon && next.In(text) == ":" || isWord(text, next, "/", "by", "credit")) {
				return true
			}
		case t.Kind == token.Symbol && t.In(text) == "/" && i+4 >= len(toks) && !f.sentence && isCreditor(text, toks[i+1:]):
			return true // Jane Roe/via Reuters
		case i+2 == len(toks) && next.Kind == token.Close && i > 0 && toks[i-1].Kind == token.Open && lexicon.Of(t.Hash).Has(lexicon.Agencies):
			return true
		case i+1 == len(toks) && t.Is(token.AllCaps) && lexicon.Of(t.Hash).Has(lexicon.Agencies) && i > 0 && (toks[i-1].Kind == token.Stop || toks[i-1].Kind == token.Symbol):
			return true
		}
	}
	return !f.sentence && !f.titled && signedBehind(text, toks)
}

// isNumberOf reports whether toks begin "1/5]" or "1 of 5]": the number of a
// picture.
func isNumberOf(text string, toks []token.Token) bool {
	if toks[0].Kind != token.Number {
		return false
	}
	return toks[1].Kind == token.Close && strings.Contains(toks[0].In(text), "/") ||
		len(toks) > 3 && isWord(text, toks[1], "/", "of") && toks[2].Kind == token.Number && toks[3].Kind == token.Close
}

// isCreditor reports whether toks name a picture's agency.
func isCreditor(text string, toks []token.Token) bool {
	for _, t := range toks {
		if isWord(text, t, "via", "images", "photo", "photos", "picture", "pool") || t.Is(token.Capital) && lexicon.Of(t.Hash).Has(lexicon.Agencies) {
			return true
		}
	}
	return false
}

// mostSigned is the most tokens of a photographer's or agency's name.
const mostSigned = 8

// signedBehind reports whether a line is a sentence and a name behind it, as
// captions are signed: "A camel on the road to the port. Jane Roe for The
// Daily".
func signedBehind(text string, toks []token.Token) bool {
	stop := len(toks) - 1
	for stop > 0 && toks[stop].Kind != token.Stop {
		stop--
	}
	signed := toks[stop+1:]
	if stop < 4 || len(signed) > mostSigned || len(signed) == 0 || toks[stop].End-toks[stop].Start > 1 || len(signed) == 1 && signed[0].Is(token.AllCaps) {
		return false
	}
	for _, t := range signed {
		switch {
		case t.Is(token.Capital), t.Kind == token.Symbol, t.Kind == token.Colon, t.Kind == token.Comma:
		case t.Kind == token.Word && isWord(text, t, "for", "of", "via", "and", "the", "by", "from"):
		default:
			return false
		}
	}
	return signed[0].Is(token.Space | token.Capital)
}

// opensNames reports whether a line introduces authors whom the next lines
// name: "By", "Author of the article:".
func opensNames(text string, toks []token.Token) bool {
	switch {
	case len(toks) == 0 || len(toks) > 6:
		return false
	case len(toks) == 1:
		return isWord(text, toks[0], "by")
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
