package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// genitives are bodies that are called after somebody in the genitive, whoever owns something:
// Sainsbury's said; Lloyd's of London.
var genitives = hashes("bloomingdale", "christie", "denny", "dillard", "domino", "harrah", "harrod", "kohl", "levi", "lloyd", "lowe", "macy", "mcdonald", "moody", "sainsbury", "sotheby", "wendy")

// takeHouses gives bodies the genitive that is of their names, [Sainsbury]'s said, and finds those
// that were taken for persons or passed over, where nobody in the text is called so and nothing
// stands behind that is somebody's.
func takeHouses(l *layers, known *knownSurnames, names []name) {
	for k := range names {
		n := &names[k]
		if n.to-n.from != 1 || n.to == len(l.toks) || l.toks[n.to].Kind != token.Clitic || n.typ == Misc || !genitives.Of(l.toks[n.from].Hash) {
			continue
		}
		if h := l.toks[n.from].Hash; known.has(h) || n.typ != Organisation && !l.isHouse(n.from) {
			continue
		}
		n.to, n.typ = n.to+1, Organisation
	}
}

// alsoPeople are those of them whose names people have as often.
var alsoPeople = hashes("christie", "denny", "kohl", "levi", "lowe", "wendy")

// isHouse reports whether the word at token i and the genitive behind it are a body's name: he had
// lunch at [Wendy's]. [Levi's] said; not: Levi's in hospital, the gun was Levi's.
func (l *layers) isHouse(i int) bool {
	if !l.isOwnerless(i + 2) {
		return false
	}
	if !alsoPeople.Of(l.toks[i].Hash) || i > 0 && isOneOf(l.word(i-1), "at", "to", "from", "by", "of", "for", "with", "against", "A", "a", "and") {
		return true
	}
	return i+2 < len(l.toks) && (l.toks[i+2].Hash == hashOf || lexicon.OfToken(l.toks[i+2])&(lexicon.CueVerbs|lexicon.FunctionWords|lexicon.Prepositions) == lexicon.CueVerbs)
}

// isOwnerless reports whether what begins at token i is nothing that somebody has: he had lunch at
// Wendy's[.] Macy's [said], Christie's [in] London.
func (l *layers) isOwnerless(i int) bool {
	if i == len(l.toks) {
		return true
	}
	t := &l.toks[i]
	if t.Kind != token.Word {
		return t.Kind != token.Number && t.Kind != token.Quote
	}
	const goesOn = lexicon.Auxiliaries | lexicon.FunctionWords | lexicon.Prepositions | lexicon.CueVerbs
	return t.Is(token.Lower) && lexicon.OfToken(*t).Has(goesOn)
}
