package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// opensNames reports whether a line introduces authors whom the next lines
// name: "By", "Author of the article:".
func opensNames(text string, toks []token.Token) bool {
	switch {
	case len(toks) == 0 || len(toks) > 6:
		return false
	case len(toks) == 1:
		return isWord(text, &toks[0], "by", "author", "authors")
	case len(toks) == 2:
		return isWord(text, &toks[0], "written", "story", "author", "words", "reporting", "by") && (isWord(text, &toks[1], "by") || toks[1].In(text) == ":")
	}
	return isWord(text, &toks[0], "author", "authors") && toks[len(toks)-1].In(text) == ":"
}

// bylineOf returns the authors of a line that is a byline and nothing else: it
// begins with "By" or the like, or consists of names, agencies, roles and
// times. Where only what stands around the line can tell whether the names
// are authors, they are maybe. It reads them into room: most lines that read like
// names are none.
func bylineOf(room []Author, text string, span Span, toks []token.Token) (authors, maybe []Author) {
	if at := repeated(text, span, toks); at > span.Start {
		span.Start = at
		toks = token.Append(nil, text, span.Start, span.End)
	}
	r := bylineReader{text: text, toks: unglued(text, toks), authors: room}
	if k := signedAt(text, r.toks); k > 0 {
		r.i = k
		return append(authors, r.read()...), nil
	}
	n, _ := r.opening()
	read := r.read()
	if len(read) == 0 {
		return nil, nil
	}
	if n > 0 {
		return append(authors, read...), nil
	}
	// Without "By" the names must begin the line and be most of it.
	if isTitle(text, toks, read[0]) {
		return nil, nil
	}
	covered := r.placed
	for _, a := range read {
		covered += a.Span.Len() + len(a.Affiliation) + len(a.Role)
		if lexicon.Has(text[a.Span.Start:a.Span.End], lexicon.Cities|lexicon.Countries|lexicon.States) {
			return nil, nil
		}
	}
	for i, t := range toks {
		if t.Kind == token.Open && i+2 < len(toks) && isWord(text, &toks[i+1], "now", "earlier") {
			covered += toks[i+2].End - t.Start // the shifts of a live blog
		}
	}
	stamped := hasStamp(r.toks) || toks[len(toks)-1].Kind == token.Address
	start := span.Start
	if len(toks) > 2 && isWord(text, &toks[0], "dr", "dr.", "prof", "prof.", "professor", "rev", "rev.") {
		start = read[0].Span.Start // Dr Jane Doe
	}
	if read[0].Span.Start != start || covered*10 < span.Len()*6 && !stamped {
		return nil, nil
	}
	for _, a := range read {
		if !stamped && !looksPersonal(text, a) && !lexicon.Has(a.Name, lexicon.Agencies) {
			return nil, append(maybe, read...)
		}
	}
	return append(authors, read...), nil
}

// repeated returns where a name begins that stands behind itself, as the words of
// an author's picture do before the name: "Jane DoeJane Doe", "Portrait of Jane
// DoeJane Doe"; else where the line begins.
func repeated(text string, line Span, toks []token.Token) int {
	from := line.Start
	if len(toks) > 3 && isWord(text, &toks[0], "portrait", "headshot") && isWord(text, &toks[1], "of") {
		from = toks[2].Start
	}
	half := (line.End - from) / 2
	if again := line.End - half; half > 0 && text[from] == text[again] && text[from:from+half] == text[again:line.End] && strings.TrimSpace(text[from+half:again]) == "" {
		return again
	}
	return line.Start
}

// inTitles are words of titles in capitals that no name has.
var inTitles = hashes("was", "were", "is", "are", "has", "have", "we", "it", "they", "you", "that", "how", "why", "what", "when", "not",
	"should", "must", "would", "could", "cannot", "does", "did", "its", "their", "our", "your", "this", "these", "never",
	"whose", "which", "where")

// isTitle reports whether what reads like an author is a title: it has a verb or
// the like, "The Ferry Was Ours", or begins with an article: "A Shield for the
// Oldest Ice on Earth", "The Control of Rivers".
// Newsrooms begin with one, too, and the initial of a name looks like one.
func isTitle(text string, toks []token.Token, a Author) bool {
	for i, t := range toks {
		if i > 0 && t.Is(token.Capital) && (inTitles.Of(t.Hash) || isWord(text, &t, "who") && !t.Is(token.AllCaps)) { // not WHO
			return true
		}
	}
	if len(toks) < 4 || !isWord(text, &toks[0], "a", "an", "the") || isHouseName(a.Name) {
		return false
	}
	return !lexicon.OfToken(&toks[1]).Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.Surnames) && toks[1].End-toks[1].Start > 1
}

// signedAt returns where "Written by" or "By" begins behind a sign on a line
// of notes: "National | Published: 5 hours ago | Written by Jane Doe", or behind
// the day of publication: "Posted on May 3, 2019 by Jane Doe"; or 0.
func signedAt(text string, toks []token.Token) int {
	dated := len(toks) > 0 && (leadsTime.Of(toks[0].Hash) || toks[0].Kind == token.Number || monthOf(toks[0].Hash) > 0)
	for i := 1; i+2 < len(toks); i++ {
		if dated && isWord(text, &toks[i], "by") && toks[i+1].Is(token.Capital) && hasStamp(toks[:i]) {
			return i
		}
		if toks[i].Kind != token.Symbol {
			continue
		}
		if isWord(text, &toks[i+1], "by") || isWord(text, &toks[i+1], "written", "reported", "posted") && isWord(text, &toks[i+2], "by") {
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
