package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

var (
	// units are what armies number.
	units = hashes("airborne", "army", "battalion", "battery", "brigade", "cavalry", "corps", "division", "fleet", "group", "infantry", "legion", "marines", "regiment", "squadron", "wing")
	// ofPlaces are bodies in whose names a country stands behind "of".
	ofPlaces = hashes("assembly", "association", "bank", "church", "committee", "confederation", "congress", "council", "federation", "front", "institute", "league", "movement", "municipality", "organisation", "organization", "party", "society", "union", "university")
	hashRed  = token.Hash("red")
)

// takeNumber takes in the number of a unit, the [101st] Airborne Division, and the committee
// of the Red Cross.
func (n *name) takeNumber(l *layers, begin int) {
	i := n.from - 1
	if i < begin {
		return
	}
	switch t := &l.toks[i]; {
	case t.Kind == token.Number:
		if w := t.In(l.text); units.Of(l.toks[n.to-1].Hash) && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th")) {
			n.from = i
		}
	case t.Hash == hashThe && l.toks[n.from].Hash == hashRed && i > begin+2 && l.toks[i-1].Hash == hashOf && isOneOf(l.word(i-2), "Committee", "Federation"):
		for n.from = i - 2; n.from > begin && isNameWord(l.toks[n.from-1]) && !lexicon.OfToken(l.toks[n.from-1]).Has(lexicon.FunctionWords); n.from-- {
		}
	}
}

// takeAuthority makes a body of what was taken for the place whose it is: the Municipality
// of [Lund], which nothing else is called.
func (n *name) takeAuthority(l *layers, begin int) bool {
	of := n.from - 1
	if of < begin+2 || l.toks[of].Hash != hashOf || !l.toks[of-1].Is(token.Capital) || !authorities.Of(l.toks[of-1].Hash) || l.toks[of-2].Hash != hashThe {
		return false
	}
	n.from, n.typ = of-1, Organisation
	return true
}

// joinOf makes one name of a body and the country behind "of" in its name: the Democratic
// Party | of | Korea; not: the Democratic Party of Korea's north.
func joinOf(l *layers, names []name) []name {
	joined := 0
	for k := 1; k < len(names); k++ {
		if n, place := &names[k-1-joined], &names[k]; l.isOfPlace(n, place) {
			n.to = place.to
			joined++
		} else if joined > 0 {
			names[k-joined] = *place
		}
	}
	return names[:len(names)-joined]
}

// isOfPlace reports whether a place is the end of the name of the body before it.
func (l *layers) isOfPlace(n, place *name) bool {
	if n.typ != Organisation || place.typ != Place || place.from-n.to != 1 || n.to-n.from < 2 || l.toks[n.to].Hash != hashOf || !ofPlaces.Of(l.toks[n.to-1].Hash) {
		return false
	}
	c, _ := lexicon.Longest(l.toks[place.from:place.to], lexicon.Countries)
	return c == place.to-place.from && (place.to == len(l.toks) || l.toks[place.to].Kind != token.Clitic)
}
