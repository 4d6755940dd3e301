package copydesk

import (
	"maps"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// aliases are places and bodies with two common names.
var aliases = func() *token.Words[uint64] {
	m := make(map[uint64]uint64)
	for _, s := range []string{"U.S.|United States", "US|United States", "USA|United States", "U.S.A.|United States", "United States of America|United States", "America|United States",
		"U.K.|United Kingdom", "UK|United Kingdom", "Great Britain|Britain", "UAE|United Arab Emirates", "U.N.|United Nations", "UN|United Nations", "EU|European Union", "GOP|Republican Party",
		"Sinn Fein|Sinn Féin", "Fianna Fail|Fianna Fáil"} {
		a, b, _ := strings.Cut(s, "|")
		m[phraseHash(a)] = phraseHash(b)
	}
	return token.MakeWords(maps.All(m))
}()

// phraseHash hashes the words of a name, without case and its article.
func phraseHash(s string) uint64 {
	return wordsHash(token.Append(nil, s, 0, len(s)))
}

func wordsHash(toks []token.Token) uint64 {
	h := uint64(0)
	for i := range toks {
		t := &toks[i]
		if i == 0 && len(toks) > 1 && t.Hash == hashThe || t.Kind == token.Clitic {
			continue
		}
		h = h*0x9E3779B97F4A7C15 ^ t.Hash
	}
	return h
}

var hashThe = token.Hash("the")

func (j *joiner) other(n *name) {
	h := wordsHash(j.toks[n.from:n.to])
	if a := aliases.Of(h); a != 0 {
		h = a
	}
	named := calling(n.typ)
	e := j.knownAs(named, h)
	if e == nil {
		e = j.otherwise(n)
	} else if s := j.span(n.from, n.to).In(j.text); len(s) == len(e.Name) && s != e.Name && inCapitals(e.Name) && !inCapitals(s) && strings.EqualFold(s, e.Name) {
		e.Name = s // "USS BATAAN" in a dateline, the USS Bataan after it
	}
	j.noteAs(e, named, h)
	n.entity = e
	j.persons[e.ID].lastSeen = n.from
	if n.ship {
		j.noteAs(e, asShip, h)
	}
	if n.firm && n.to-n.from > 1 {
		j.noteAs(e, named, j.toks[n.to-1].Hash)
	}
	switch n.typ {
	case Misc:
		if n.to-n.from > 1 && j.stormFrom(n.to-1) == n.from {
			j.noteAs(e, asStorm, j.toks[n.to-1].Hash)
		}
	case Organisation:
		j.noteBody(n, e)
	}
}

// otherwise returns what is called by words other than the name's, or is new.
func (j *joiner) otherwise(n *name) (e *Entity) {
	named := calling(n.typ)
	switch n.typ {
	case Organisation:
		e = j.organisation(n)
		if e == nil && n.to-n.from > 1 && n.to-n.from < 4 {
			e = j.short(n)
		}
		if bare := j.withoutForm(n); e == nil && bare < n.to { // Northway Lines Inc.
			e = j.knownAs(named, wordsHash(j.toks[n.from:bare]))
		}
	case Misc:
		if j.met&asStorm != 0 {
			e = j.knownAs(asStorm, j.toks[n.to-1].Hash)
		}
	}
	if e == nil && n.firm {
		e = j.knownAs(named, j.toks[n.to-1].Hash) // Schwab rose. Eli Schwab reported a profit.
		if e != nil {
			e.Name = j.otherName(n)
		}
	}
	if e == nil {
		e = j.add(n.typ)
		e.Name = j.otherName(n)
	}
	return e
}

// noteBody notes what else a body may be called by later on.
func (j *joiner) noteBody(n *name, e *Entity) {
	if bare := j.withoutForm(n); bare < n.to {
		j.isCalled(e, wordsHash(j.toks[n.from:bare]))
		j.noteAs(e, asFirm, j.toks[n.from].Hash)
	}
	if a := j.acronym(n); a != 0 && j.knownAs(byAcronym, a) == nil {
		j.noteAs(e, byAcronym, a)
	}
	if n.to-n.from < 2 {
		return
	}
	first, last := &j.toks[n.from], &j.toks[n.to-1]
	if first.Hash != hashThe && lexicon.OfToken(last).Has(lexicon.OrgWords) {
		j.noteAs(e, byHead, last.Hash)
	}
	// "Northway Lines" may be called by its first word later on.
	if named := calling(Organisation); j.knownAs(named, first.Hash) == nil && !isFunctionWord(first) &&
		!lexicon.OfToken(first).Has(lexicon.Demonyms|lexicon.Countries|lexicon.Cities|lexicon.States|lexicon.OrgWords) {
		j.noteAs(e, named, first.Hash)
	}
}

// short returns the body that was named so far in the headline alone, by the first word of the
// name that n is: Marlow go top. Marlow United beat. What is known by its first word is not it.
func (j *joiner) short(n *name) *Entity {
	first := &j.toks[n.from]
	e := j.knownAs(calling(n.typ), first.Hash)
	if e == nil || lexicon.OfToken(first).Has(knownThings|lexicon.OrgWords|lexicon.FunctionWords) || j.unitOf(n.from).role == RoleHeadline {
		return nil
	}
	at := j.persons[e.ID].lastSeen
	if j.unitOf(at).role != RoleHeadline || j.toks[at].Hash != first.Hash || j.nameAt(at) < len(j.names) && j.names[j.nameAt(at)].to != at+1 {
		return nil
	}
	e.Name = j.otherName(n)
	return e
}

// isCalled notes that a company is called by its name without its legal form, too.
func (j *joiner) isCalled(e *Entity, h uint64) {
	if j.knownAs(calling(Organisation), h) == nil {
		j.noteAs(e, calling(Organisation), h)
	}
	j.noteAs(e, asFirm, h)
}

// legalForms end the names of companies.
var legalForms = hashes("inc", "inc.", "incorporated", "plc", "ltd", "ltd.", "limited", "llc", "llp", "lp", "corp", "corp.", "corporation", "co", "co.", "company", "ag", "sa", "nv", "bv", "gmbh", "spa", "bhd", "berhad", "oyj", "ab", "asa", "group", "holdings")

// withoutForm returns where the name of a company ends without its legal form:
// Northway Lines | Group Plc; n.to for another.
func (j *joiner) withoutForm(n *name) int {
	to := n.to
	if n.typ != Organisation {
		return to
	}
	for to > n.from+1 && (legalForms.Of(j.toks[to-1].Hash) || to < n.to && j.toks[to-1].Kind != token.Word) {
		to--
	}
	return to
}

// isStorm reports whether what was taken for a person or a place is a storm that was
// named before: Hurricane Delia came. Delia weakened.
func (j *joiner) isStorm(n *name) bool {
	h := j.toks[n.from].Hash
	return n.to == n.from+1 && len(n.titles) == 0 && j.knownAs(asStorm, h) != nil && j.namesakes(h).n == 0 && j.bearer(h).id == 0
}

// isFirm reports whether what was taken for a person is the name of a company without
// its legal form.
func (j *joiner) isFirm(n *name) bool {
	if n.typ != Person || len(n.titles) > 0 {
		return false
	}
	last := j.toks[n.to-1].Hash
	return j.namesakes(last).n == 0 && j.bearer(last).id == 0 && j.knownAs(asFirm, wordsHash(j.toks[n.from:n.to])) != nil
}

// organisation returns the one whose acronym n is, or whose last word behind
// "the".
func (j *joiner) organisation(n *name) *Entity {
	if n.to-n.from == 2 && j.toks[n.from].Hash == hashThe {
		return j.knownAs(byHead, j.toks[n.from+1].Hash) // The Times
	}
	if n.to-n.from != 1 {
		return nil
	}
	if e := j.knownAs(byHead, j.toks[n.from].Hash); e != nil && j.isShort(n.from) {
		return e
	}
	if !j.toks[n.from].Is(token.AllCaps) {
		return nil
	}
	if k := j.nameAt(n.from) - 1; k >= 0 && j.names[k].to == n.from-1 && j.inBrackets(&j.names[k], n.from) {
		return j.names[k].entity
	}
	h := uint64(0)
	for _, r := range j.word(n.from) {
		if r != '.' {
			h = addLetter(h, r)
		}
	}
	return j.knownAs(byAcronym, h)
}

// acronym returns the hash of the first letters of the words of a name that
// have capitals, "WHO"; 0 when there are fewer than two.
func (j *joiner) acronym(n *name) uint64 {
	if n.to == n.from+1 {
		return 0
	}
	h, words := uint64(0), 0
	for i := n.from; i < n.to; i++ {
		if t := &j.toks[i]; t.Is(token.Capital) && t.Hash != hashThe {
			r, _ := utf8.DecodeRuneInString(j.word(i))
			h = addLetter(h, r)
			words++
		}
	}
	if words < 2 {
		return 0
	}
	return h
}

// addLetter returns the hash of an acronym with one letter more.
func addLetter(h uint64, r rune) uint64 { return (h ^ uint64(r)) * 0x9E3779B97F4A7C15 }
