package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// creditRoles are the words that begin a part of a credit line, and what they
// make of the people named after them.
var creditRoles = map[string]string{
	"reporting": "reporter", "report": "reporter", "reported": "reporter", "inputs": "",
	"writing": "writer", "written": "writer", "compiled": "writer", "editing": "editor", "edited": "editor",
	"graphics": "illustrator", "graphic": "illustrator", "photographs": "photographer", "photos": "photographer", "photography": "photographer",
	"research": "researcher", "translation": "translator", "translated": "translator", "production": "producer", "produced": "producer", "video": "video journalist",
}

var creditRole = wordsTo(creditRoles)

// readCredit reads a line at the end of a story that credits an agency,
// reporters or editors, or returns false.
//
//	(Reporting by Jane Doe in Paris; Editing by John Roe)
//	(Published in an arrangement with PTI)
//	Associated Press writers Jane Doe and John Roe contributed to this report.
//	Doe reported from Paris, and Roe from London.
//
// f are the facts of the block, and toks its tokens.
func readCredit(text string, f *facts, toks []token.Token) (Credit, bool) {
	c := Credit{Span: f.span}
	switch {
	case f.telling&contribution != 0 && contributes(text, toks):
		c.contributors(text, toks)
	case f.telling&reported != 0 && reportsFrom(text, toks):
		c.people(text, toks, "reporter")
	case f.telling&arrangement != 0 && arranges(text, toks):
		if c.Agency = agencyIn(text, toks); c.Agency == "" {
			c.people(text, toks, "contributor")
		}
		if c.Agency == "" && len(c.People) == 0 {
			return Credit{}, false
		}
	case f.telling&job != 0 && worksBy(text, toks):
		c.workers(text, toks)
	case !signs(text, toks):
		return Credit{}, false
	default:
		c.Agency = agencyIn(text, toks)
	}
	return c, true
}

func lower(text string, t token.Token) string { return strings.ToLower(t.In(text)) }

// contributes reports whether the line ends "contributed to this report".
func contributes(text string, toks []token.Token) bool {
	words := classesOf().listed
	for i := 1; i+1 < len(toks); i++ {
		if words.Of(toks[i].Hash)&contribution == 0 {
			continue
		}
		j := i + 1
		if k := len(toks) - 1; toks[k].Kind == token.Stop && (j == k || j+1 == k && isWord(text, &toks[j], "reporting", "research", "graphics", "photography")) && i+1-from(toks, i) > 2 && namesPeople(text, toks, from(toks, i), i) {
			return true // "Jane Doe in Paris contributed."
		}
		if isWord(text, &toks[j], "reporting", "research") {
			j++
		}
		if j+1 < len(toks) && isWord(text, &toks[j], "to", "from", "in", "with") {
			for k := j + 1; k < len(toks); k++ {
				if isWord(text, &toks[k], "report", "article", "story", "post", "reporting", "piece", "analysis", "coverage") {
					return true
				}
			}
			return j+3 > len(toks) || isWord(text, &toks[j], "from")
		}
		return isWord(text, &toks[i+1], "reporting")
	}
	return false
}

// from returns where the sentence begins that token i is in.
func from(toks []token.Token, i int) int {
	for i > 0 && toks[i-1].Kind != token.Stop {
		i--
	}
	return i
}

// namesPeople reports whether the tokens [from, to) have no more than names in
// capitals, what they do and where they are: "Associated Press writer Jane Doe
// in Paris".
func namesPeople(text string, toks []token.Token, from, to int) bool {
	capitals := 0
	for _, t := range toks[from:to] {
		switch {
		case t.Is(token.Capital):
			capitals++
		case t.Kind == token.Word && !lexicon.OfToken(&t).Has(lexicon.AuthorRoles|lexicon.Particles) && !isWord(text, &t, "in", "and", "also", "of", "the", "from", "at", "for"):
			return false
		}
	}
	return capitals >= 2
}

// reportsFrom reports whether the line says from where the authors reported,
// and no more: "Jane Doe reported from Paris, and John Roe from London."
func reportsFrom(text string, toks []token.Token) bool {
	found := false
	for i, t := range toks {
		if t.Kind == token.Word && t.Is(token.Lower) && !isWord(text, &t, "reported", "from", "and", "in", "with", "the", "of", "on", "reporting", "contributed", "by", "at") {
			return false
		}
		found = found || i > 0 && i+2 < len(toks) && isWord(text, &t, "reported") && isWord(text, &toks[i+1], "from") && toks[i-1].Is(token.Capital) && toks[i+2].Is(token.Capital)
	}
	return found
}

func isOneOf(s string, words ...string) bool {
	for _, w := range words {
		if s == w {
			return true
		}
	}
	return false
}

// arranges reports whether the line says under what arrangement it is
// published: "Published in an arrangement with", "With inputs from".
func arranges(text string, toks []token.Token) bool {
	if len(toks) > 24 {
		return false
	}
	for i := range toks {
		if i > 6 {
			break
		}
		if isWord(text, &toks[i], "arrangement", "inputs", "syndicated", "syndication") {
			return true
		}
		if i == 0 && isWord(text, &toks[i], "source", "sources") && i+1 < len(toks) && toks[i+1].In(text) == ":" {
			_, c := lexicon.Longest(toks[i+2:], lexicon.Agencies)
			return c.Has(lexicon.Agencies)
		}
		if i > 0 && i+2 < len(toks) && isWord(text, &toks[i], "report", "reports") && isWord(text, &toks[i-1], "with", "a") && isWord(text, &toks[0], "with", "(", "-") && isWord(text, &toks[i+1], "from") {
			return toks[i+2].Is(token.Capital) && agencyIn(text, toks[i+2:]) != "" && (len(toks) <= i+4 || namesPeople(text, toks, i+2, len(toks))) // With a report from The Canadian Press
		}
		if i > 0 && isWord(text, &toks[i], "files") && isWord(text, &toks[i-1], "with") {
			return true
		}
		if i > 0 && i+2 < len(toks) && isWord(text, &toks[i], "assistance") && isWord(text, &toks[i-1], "with") {
			return isWord(text, &toks[i+1], "from", "by") && namesPeople(text, toks, i+2, len(toks))
		}
		if isWord(text, &toks[i], "agency") {
			return i+1 < len(toks) && isWord(text, &toks[i+1], "inputs", "feed")
		}
	}
	return false
}

// worksBy reports whether the line begins "Reporting by", "(Additional
// reporting by" and the like.
func worksBy(text string, toks []token.Token) bool {
	toks = toks[converted(text, toks):]
	for i := 0; i+1 < len(toks) && i < 5; i++ {
		if _, ok := creditRole.Find(toks[i].Hash); ok {
			if toks[i+1].In(text) == ":" && !(i+3 < len(toks) && toks[i+2].Is(token.Capital) && toks[i+3].Is(token.Capital)) {
				return i+3 == len(toks) && toks[i+2].Is(token.Capital)
			}
			if isWord(text, &toks[i+1], "by") && i+2 < len(toks) && !toks[i+2].Is(token.Capital) && !(i+3 < len(toks) && toks[i+3].Is(token.Capital)) {
				return false
			}
			if isWord(text, &toks[i+1], "from") && i+3 < len(toks) && determiners.Of(toks[i+2].Hash) && !toks[i+3].Is(token.Capital) {
				return false // Photos from the scene showed
			}
			return isWord(text, &toks[i+1], "by", "from", ":") ||
				i+3 < len(toks) && isWord(text, &toks[i+1], "and") && isWord(text, &toks[i+3], "by")
		}
		if toks[i].Kind == token.Word && !isWord(text, &toks[i], "additional", "with", "further", "and", "original") {
			return false
		}
	}
	return false
}

// mostConverted is the most tokens of a rate of exchange in brackets.
const mostConverted = 12

// converted returns how many tokens the rate of exchange has that a story's
// credit begins with: "($1 = 0.89 euros) (Reporting by Jane Doe)".
func converted(text string, toks []token.Token) int {
	if len(toks) == 0 || toks[0].Kind != token.Open {
		return 0
	}
	equals := false
	for i := 1; i+1 < len(toks) && i < mostConverted; i++ {
		if equals && toks[i].Kind == token.Close {
			if toks[i+1].Kind == token.Open {
				return i + 1
			}
			return 0
		}
		equals = equals || toks[i].In(text) == "="
	}
	return 0
}

// signs reports whether the line is no more than an agency's name and a time,
// in brackets or with dashes: "(AP)", "- Reuters", "PWS 0914 GMT".
func signs(text string, toks []token.Token) bool {
	agency := false
	for i := 0; i < len(toks); i++ {
		t := &toks[i]
		if n, _ := lexicon.Longest(toks[i:], lexicon.Agencies); n > 0 && t.Is(token.Capital) {
			agency = true
			i += n - 1
			continue
		}
		if t.Kind == token.Word && t.End-t.Start <= 3 && t.Is(token.Lower) && i+1 < len(toks) && toks[i+1].End-toks[i+1].Start == 1 && strings.IndexByte("/,(", text[toks[i+1].Start]) >= 0 {
			continue // the editors' letters: "jd/ro (AFP, dpa)"
		}
		if t.Kind == token.Word && !wireZones.Of(t.Hash) {
			return false
		}
	}
	return agency
}

var wireZones = hashes("gmt", "utc", "est", "edt")

// agencyIn returns the agency that toks name, or the last word in capitals.
func agencyIn(text string, toks []token.Token) string {
	for i := range toks {
		if n, _ := lexicon.Longest(toks[i:], lexicon.Agencies); n > 0 && toks[i].Is(token.Capital) {
			return text[toks[i].Start:toks[i+n-1].End]
		}
	}
	for i := len(toks) - 1; i >= 0; i-- {
		if toks[i].Is(token.AllCaps) || isWord(text, &toks[i], "agencies") {
			return toks[i].In(text)
		}
	}
	return ""
}

// contributors reads the names before "contributed".
func (c *Credit) contributors(text string, toks []token.Token) {
	c.Agency = agencyIn(text, toks)
	end := 0
	for end < len(toks) && !strings.HasPrefix(lower(text, toks[end]), "contribut") && !isWord(text, &toks[end], "assisted") {
		end++
	}
	start := 0
	if i := strings.Index(text[c.Span.Start:c.Span.End], c.Agency); c.Agency != "" && i >= 0 {
		// The names come after the agency's writers.
		for start < end && toks[start].Start < c.Span.Start+i+len(c.Agency) {
			start++
		}
	}
	for start < end && toks[start].Is(token.Lower) {
		start++
	}
	start += positioned(toks[start:end])
	if start < end {
		c.people(text, toks[start:end], "reporter")
	}
}

// positioned returns how many tokens say in capitals what those are whose names
// stand right behind: "Courier Staff Writer Jane Doe".
func positioned(toks []token.Token) int {
	n := 0
	for i := 0; i+1 < len(toks) && toks[i].Is(token.Capital); i++ {
		if lexicon.OfToken(&toks[i]).Has(lexicon.AuthorRoles) && toks[i+1].Is(token.Capital) {
			n = i + 1
		}
	}
	return n
}

// workers reads the parts of "Reporting by A in X and B; Editing by C".
func (c *Credit) workers(text string, toks []token.Token) {
	role, from := "", 0
	flush := func(to int) {
		if from < to && role != "" {
			c.people(text, toks[from:to], role)
		}
	}
	for i, t := range toks {
		r, ok := creditRole.Find(t.Hash)
		if ok && i+1 < len(toks) && isWord(text, &toks[i+1], "by", "from", ":", "and") {
			flush(i)
			role, from = r, i+1
			if role == "" {
				role = "reporter"
			}
		}
		if t.Kind == token.Colon && t.In(text) == ";" {
			flush(i)
			from = i + 1
		}
	}
	flush(len(toks))
	if len(c.People) == 0 {
		c.Agency = agencyIn(text, toks)
	}
	people := c.People[:0]
	for _, p := range c.People {
		if !isHouseName(p.Name) {
			people = append(people, p)
		} else if c.Agency == "" {
			c.Agency = p.Name
		}
	}
	c.People = people
}

// people adds the names in toks.
func (c *Credit) people(text string, toks []token.Token, role string) {
	r := bylineReader{text: text, toks: toks}
	for _, p := range r.read() {
		p.Role = role
		c.People = append(c.People, p)
	}
}
