package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// What the common noun behind a name tells: structures go by where they stand, the Kariba dam,
// the Harlan paper mill; ailments are none's, the Zika virus; regional are people and bodies
// before whom the state stands, the New York businessman.
var (
	structures = hashes("bridge", "dam", "factory", "foundry", "mill", "mine", "pit", "plant", "quarry", "refinery", "shipyard", "smelter", "steelworks", "tunnel", "viaduct", "waterworks", "colliery", "ironworks", "sawmill")
	ailments   = hashes("virus", "disease", "epidemic", "syndrome", "pandemic", "vaccine", "vaccines")
	regional   = hashes("attorney", "billionaire", "businessman", "businesswoman", "congressman", "congresswoman", "congressmen", "delegation", "governor", "lawmaker", "lawmakers", "lawyer", "lawyers", "legislature", "native",
		"prosecutor", "prosecutors", "resident", "residents", "senator", "senators", "voter", "voters")
)

// longestStructure is the most nouns that a name stands before: the Harlan nuclear power plant.
const longestStructure = 4

// takeNouns gives names the types that the common nouns behind them tell, where the surnames
// of those named in full are known.
func takeNouns(l *layers, known *knownSurnames, names []name) {
	for k := range names {
		n := &names[k]
		if n.to == len(l.toks) {
			break
		}
		next := &l.toks[n.to]
		if n.to-n.from > 2 || next.Kind != token.Word || !next.Is(token.Lower) {
			continue
		}
		one := n.to-n.from == 1
		switch n.typ {
		case Misc:
			if one && campaigns.Of(next.Hash) && lexicon.OfToken(l.toks[n.from]).Has(lexicon.Surnames) && !lexicon.OfToken(l.toks[n.from]).Has(lexicon.Demonyms) {
				n.to++
				n.typ = Organisation // the [Marsh] administration
			}
			continue
		case Person:
			if one && n.from > 0 && l.toks[n.from-1].Hash == hashThe && l.isStructure(n.to) && !known.has(l.toks[n.from].Hash) {
				n.typ = Place
				continue
			}
		case Organisation:
			if regional.Of(next.Hash) {
				if k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.States); k == n.to-n.from {
					n.typ = Place
				}
				continue
			}
		}
		if one && ailments.Of(next.Hash) && !lexicon.OfToken(l.toks[n.from]).Has(lexicon.Countries|lexicon.States|lexicon.Cities|lexicon.Organisations) {
			n.typ = Misc
		}
	}
}

// isStructure reports whether a structure's common nouns begin at token i: paper mill.
func (l *layers) isStructure(i int) bool {
	for end := min(len(l.toks), i+longestStructure); i < end && l.toks[i].Is(token.Lower); i++ {
		if structures.Of(l.toks[i].Hash) {
			return true
		}
		if lexicon.OfToken(l.toks[i]).Has(lexicon.FunctionWords | lexicon.Prepositions | lexicon.Auxiliaries | lexicon.CueVerbs | lexicon.Roles) {
			return false
		}
	}
	return false
}
