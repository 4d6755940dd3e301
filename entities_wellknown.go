package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// ambiguous are listed bodies that other words mean as well, where nothing else tells.
var ambiguous = hashes("adobe", "alphabet", "amazon", "caterpillar", "congress", "conservatives", "emirates", "fiat", "guardian", "intel", "labour", "moderates", "oracle", "parliament", "senate", "treasury", "uber", "vox")

var (
	hashEuro   = token.Hash("euro")
	hashGoogle = token.Hash("google")
	hashLord   = token.Hash("lord")
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
	if !lexicon.Begins(t, listed) {
		return name{}, false
	}
	k, c := lexicon.Longest(l.toks[i:min(end, i+maxListed)], listed)
	switch {
	case k == 0 || !l.toks[i+k-1].Is(token.Capital) && l.toks[i+k-1].Kind == token.Word:
		return name{}, false // Premier league
	case k == 2 && alsoPeople.Of(t.Hash):
		return name{}, false // Moody's century
	case k > 1:
	case t.Hash == hashGoogle && i+1 < len(l.toks) && isOneOf(l.word(i+1), "it", "him", "her", "me", "them"):
		return name{}, false // Google it
	case c&(noPart|givenNames|lexicon.Surnames)&^listed != 0 || ambiguous.Of(t.Hash):
		return name{}, false
	case i > 0 && isNameWord(&l.toks[i-1]) && !l.opensSentence(i) && l.unitOf(i).role == RoleParagraph:
		return name{}, false
	}
	n := name{from: i, to: i + k, typ: Organisation}
	if c.Has(lexicon.Products) {
		n.typ = Misc
	}
	return n, true
}

// isYear reports whether the number at token i is a year in full or by its last figures when there
// was a tournament, and no sum: Euro 96, Euro 2016; not Euro 500 million, Euro 50.
func (l *layers) isYear(i int) bool {
	w := l.word(i)
	for k := range w {
		if w[k] < '0' || w[k] > '9' {
			return false
		}
	}
	return len(w) == 2 && isOneOf(w, "60", "64", "68", "72", "76", "80", "84", "88", "92", "96") || len(w) == 4 && (w[:2] == "19" || w[:2] == "20")
}

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
	return i+2 < len(l.toks) && (l.toks[i+2].Hash == hashOf || lexicon.OfToken(&l.toks[i+2])&(lexicon.CueVerbs|lexicon.FunctionWords|lexicon.Prepositions) == lexicon.CueVerbs)
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
	return t.Is(token.Lower) && lexicon.OfToken(t).Has(goesOn)
}

// figured are names of bodies that begin with a figure. 3M is none of them: it is a sum, too.
var (
	figured      = []string{"7-Eleven", "23andMe", "49ers", "76ers"}
	figuredWords = hashes(figured...)
)

// isFigured reports whether token i, which begins with a figure and has letters, is a body's name:
// one that is well known, or a word that says something or owns something, 9mobile said; not 9mm,
// 1990s or a 30something.
func (l *layers) isFigured(i int) bool {
	t := &l.toks[i]
	if figuredWords.Of(t.Hash) {
		return slices.Contains(figured, t.In(l.text))
	}
	if t.Flags&token.Lower == 0 || t.Flags&(token.Hyphen|token.Point) != 0 || t.End-t.Start < 6 || i+1 == len(l.toks) || i > 0 && isDeterminer(l.word(i-1)) {
		return false
	}
	w := t.In(l.text)
	k := 0
	for k < len(w) && '0' <= w[k] && w[k] <= '9' {
		k++
	}
	if k > 2 || len(w)-k < 5 {
		return false
	}
	next := &l.toks[i+1]
	return next.Is(token.Lower) && lexicon.OfToken(next).Has(lexicon.CueVerbs) && isOneOf(next.In(l.text), "said", "says", "announced", "reported", "confirmed", "denied", "declined")
}

// addFigured returns found with the name that begins with a figure wherever it stands before
// token end, where nothing told yet that it is one: 9mobile fined.
func (l *layers) addFigured(found, names []name, figure uint64, end int) []name {
	k := 0
	for i := range end {
		if l.toks[i].Hash != figure {
			continue
		}
		for k < len(names) && names[k].to <= i {
			k++
		}
		if k == len(names) || names[k].from > i {
			found = append(found, name{from: i, to: i + 1, typ: Organisation})
		}
	}
	return found
}
