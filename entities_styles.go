package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// storms are words for what is given a name each year.
var storms = hashes("hurricane", "typhoon", "cyclone", "storm", "superstorm")

// stormFrom returns where the words for a storm begin that end before token i, Tropical
// Storm | Oswin; i where there are none.
func (l *layers) stormFrom(i int) int {
	k := i
	if k > 0 && isNameWord(&l.toks[k-1]) && storms.Of(l.toks[k-1].Hash) {
		k--
		if k > 0 && isOneOf(l.word(k-1), "Tropical", "Subtropical", "Super") {
			k--
		}
	}
	return k
}

// isStormName reports whether a storm may be called by the word at token i, and by that
// alone: a given name, or what is on no list. Storm Lake is a town.
func (l *layers) isStormName(i int) bool {
	if i >= len(l.toks) || !isNameWord(&l.toks[i]) || i+1 < len(l.toks) && isNameWord(&l.toks[i+1]) {
		return false
	}
	c := lexicon.OfToken(&l.toks[i])
	const other = lexicon.OrgWords | lexicon.PlaceWords | lexicon.EventWords | lexicon.Roles | lexicon.FunctionWords | lexicon.CueVerbs | lexicon.StanceVerbs | lexicon.Auxiliaries | lexicon.Weekdays | lexicon.Months
	return !c.Has(other) && (c == 0 || c.Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.WorldMale|lexicon.WorldFemale))
}

// takeStorm makes a storm of what was taken for a person, a body or a place, and takes
// in the word for it: Hurricane Delia.
func (n *name) takeStorm(l *layers) bool {
	from := l.stormFrom(n.to - 1)
	if from == n.to-1 || from > n.from && n.to != n.from+1 || from < n.from && n.to-n.from > 2 || !l.isStormName(n.to-1) {
		return false
	}
	n.from, n.typ = from, Misc
	return true
}

// peers are titles that are borne with the name of a place.
var peers = hashes("duke", "duchess", "prince", "princess", "earl", "countess", "marquess", "marquis", "marchioness", "viscount", "viscountess")

// isPeer reports whether a name is a title with a place and nothing else: the Duke of
// Wexcombe.
func (l *layers) isPeer(n *name) bool {
	if n.to-n.from < 3 || n.to-n.from > 5 || !peers.Of(l.toks[n.from].Hash) || l.toks[n.from+1].Hash != hashOf {
		return false
	}
	for _, t := range l.toks[n.from+2 : n.to] {
		if t.Kind != token.Word || !t.Is(token.Capital) {
			return false
		}
	}
	return true
}

// takePeer makes a person of the bearer of such a title, behind "the" also where only
// the place was found: the Prince of [Wales]; not the Prince of Wales Theatre.
func (n *name) takePeer(l *layers, begin int) {
	if n.typ == Place && n.to-n.from == 1 && n.to+2 < len(l.toks) && l.toks[n.to].Kind == token.Comma && l.toks[n.to+1].Is(token.Capital) && peers.Of(l.toks[n.to+1].Hash) && l.toks[n.to+2].Hash == hashOf {
		n.typ = Person // Camilla, Duchess of Wexcombe
		return
	}
	if n.typ == Person || n.to < len(l.toks) && isNameWord(&l.toks[n.to]) {
		return
	}
	p := *n
	if n.typ == Place && n.from-2 >= begin && l.toks[n.from-1].Hash == hashOf {
		p.from -= 2
	}
	if !l.isPeer(&p) || !l.toks[p.from].Is(token.Capital) {
		return
	}
	if p.from > 0 && l.toks[p.from-1].Hash == hashThe || p.from == n.from && l.opensSentence(p.from) {
		n.from = p.from
		if !lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.PlaceWords | lexicon.OrgWords) { // Duke of Wexcombe Bridge
			n.typ = Person
		}
	}
}
