package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// ambiguous are listed bodies that other words mean as well, where nothing else tells.
var ambiguous = hashes("alphabet", "amazon", "caterpillar", "congress", "conservatives", "emirates", "fiat", "guardian", "intel", "labour", "moderates", "oracle", "parliament", "senate", "treasury", "uber", "vox")

var (
	hashEuro = token.Hash("euro")
	hashLord = token.Hash("lord")
)

// maxListed is the most words that a listed name is looked for in.
const maxListed = 6

// wellKnown reads a name from token i on and before end that lists tell, where the model found
// none: [Save the Children] called for a truce, on [Twitter], since [Euro 96]. One word is none
// beside another with a capital, the Big [Apple], nor where it may be more than the name.
func (l *layers) wellKnown(known *knownSurnames, i, end int) (name, bool) {
	t := &l.toks[i]
	if t.Hash == hashEuro && i+1 < end && l.toks[i+1].Kind == token.Number && l.isYear(i+1) {
		return name{from: i, to: i + 2, typ: Misc}, true
	}
	if i+1 < len(l.toks) && l.toks[i+1].Kind == token.Clitic {
		if genitives.Of(t.Hash) && !known.has(t.Hash) && l.isHouse(i) {
			return name{from: i, to: i + 2, typ: Organisation}, true // Moody's said
		}
		if t.Hash == hashLord && i > 0 && l.toks[i-1].Hash == hashAt && !(i+2 < len(l.toks) && l.toks[i+2].Kind == token.Word && !l.isOwnerless(i+2)) {
			return name{from: i, to: i + 2, typ: Place}, true // at Lord's
		}
	}
	const listed = lexicon.Organisations | lexicon.Products
	if !lexicon.Begins(*t, listed) {
		return name{}, false
	}
	k, c := lexicon.Longest(l.toks[i:min(end, i+maxListed)], listed)
	switch {
	case k == 0 || !l.toks[i+k-1].Is(token.Capital) && l.toks[i+k-1].Kind == token.Word:
		return name{}, false // Premier league
	case k == 2 && alsoPeople.Of(t.Hash):
		return name{}, false // Moody's century
	case k > 1:
	case c&(noPart|givenNames|lexicon.Surnames)&^listed != 0 || ambiguous.Of(t.Hash):
		return name{}, false
	case i > 0 && isNameWord(l.toks[i-1]) && !l.opensSentence(i) && l.unitOf(i).role == RoleParagraph:
		return name{}, false
	}
	n := name{from: i, to: i + k, typ: Organisation}
	if c.Has(lexicon.Products) {
		n.typ = Misc
	}
	return n, true
}

// isYear reports whether the number at token i is a year in full or by its last figures, and no sum:
// Euro 96, Euro 2016; not Euro 500 million.
func (l *layers) isYear(i int) bool {
	w := l.word(i)
	for k := range w {
		if w[k] < '0' || w[k] > '9' {
			return false
		}
	}
	return len(w) == 2 && w[0] != '0' || len(w) == 4 && w[0] <= '2'
}
