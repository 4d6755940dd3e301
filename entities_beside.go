package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A look is one through all names for what few texts have, a bit each. The words beside the
// names and in them call for it, and few do.
type look uint16

const (
	forTeams    look = 1 << iota // takeClubs, of persons
	forClubs                     // takeClubs, of others
	forFirms                     // takeFirms
	forWhere                     // takeWhere
	forStreets                   // takeAddresses
	forBodies                    // takeBare
	forNouns                     // takeNouns
	forMills                     // takeNouns, of persons
	forHouses                    // takeHouses
	forCallings                  // takeCalled
	forOffices                   // takeTowns

	forAll = forOffices<<1 - 1
)

// The places at which a word may stand that calls for a look: the first of the bits in a wordCall
// that the looks have there, 11 of them.
const (
	rightBefore = 11 * iota // right before a name
	twoBefore               // one word further
	rightBehind
	twoBehind
	within // the last word of a name, or of a long one any
)

// A wordCall is what a word calls for at each of the places, and what else there is to know of it.
type wordCall uint64

const (
	called  wordCall = 1 << (63 - iota) // of a word: what it calls for was worked out
	lineal                              // it may be of a name with one's father's: see joinLineages
	partial                             // it is for a party or for who is of it: see partyAt
	telling                             // a name may stand behind it that was missed: see missed
	famous                              // it may begin a name that is well known: see wellKnown
	odd                                 // where a name ends or of which type it is may be otherwise: see settle
)

// uncalled has all be looked for whether or not a word calls for it: a test compares the two.
var uncalled = false

// callWords are the words that call for a look. A pass that goes by further words has them here,
// too.
var callWords = []struct {
	at    int
	look  look
	words *token.Words[bool]
}{
	{rightBehind, forClubs, beats}, {rightBehind, forClubs, results}, {rightBehind, forClubs, scored},
	{twoBehind, forClubs, beats}, {twoBehind, forClubs, results}, {twoBehind, forClubs, scored}, // has won
	{rightBefore, forClubs, beats}, {twoBefore, forClubs, wins},
	{rightBehind, forFirms, owned}, {rightBehind, forFirms, staff}, {rightBehind, forFirms, moves}, {rightBehind, forFirms, hashes("reported", "posted")},
	{twoBehind, forFirms, hashes("which", "its", "nyse", "nasdaq", "lse", "asx", "nse")}, {twoBefore, forFirms, staff},
	{twoBehind, forFirms | forBodies, owned}, {twoBefore, forFirms | forBodies, hashes("shares", "shareholders", "subsidiary")},
	{rightBefore, forBodies, clubWords}, {rightBehind, forBodies, positions}, {rightBehind, forBodies, playing}, {twoBehind, forBodies, hashes("based", "board")},
	{rightBefore, forWhere, insides},
	{within, forStreets, addresses},
	{rightBehind, forNouns, campaigns}, {rightBehind, forNouns, regional}, {rightBehind, forNouns, ailments},
	{rightBefore, forMills, hashes("the")},
	{within, forHouses, genitives},
	{rightBefore, forCallings, callings},
	{rightBefore, forOffices, hashes("mayor", "sheriff")}, {twoBefore, forOffices, townServices}, {twoBefore, forOffices, civic}, {twoBefore, forOffices, hashes("council")},
}

// oddWords are the words that settle asks for in and beside a name, of which most have none.
var oddWords = []*token.Words[bool]{captions, authorities, personal, storms, vessels, surveys, peers, products, campaigns, hashes("carrier", "name")}

// tellingWords are the words behind which missed finds names, beside honorifics.
var tellingWords = []*token.Words[bool]{storms, heads, nearKin, kin, callings, hashes("the")}

// callOf returns what the word at token i calls for.
func (l *layers) callOf(i int) wordCall {
	if c := l.room.calls.Of(&l.toks[i]); c != 0 {
		return c
	}
	return l.readCall(i)
}

// callsIn returns what the words of the tokens [from, to) call for.
func (l *layers) callsIn(from, to int) (all wordCall) {
	toks, calls := l.toks[from:to], &l.room.calls
	for i := range toks {
		c := calls.Of(&toks[i])
		if c == 0 {
			c = l.readCall(from + i)
		}
		all |= c
	}
	return all
}

// readCall is callOf of a word that was not met before.
func (l *layers) readCall(i int) wordCall {
	if uncalled {
		return ^wordCall(0)
	}
	t, c := &l.toks[i], called
	for k := range callWords {
		if w := &callWords[k]; w.words.Of(t.Hash) {
			c |= wordCall(w.look) << w.at
		}
	}
	if townOffices.Of(t.Hash) != 0 {
		c |= wordCall(forOffices) << within
	}
	if t.Kind == token.Close {
		c |= wordCall(forTeams)<<rightBefore | wordCall(forTeams)<<twoBefore
	}
	is := func(w *token.Words[bool]) bool { return w.Of(t.Hash) }
	if t.Kind == token.Symbol || l.isPrefix(i) || slices.ContainsFunc(oddWords, is) {
		c |= odd
	}
	if t.Kind == token.Word && (l.isPrefix(i) || slices.ContainsFunc(tellingWords, is) || t.Is(token.Capital) && lexicon.OfToken(t).Has(lexicon.Honorifics)) {
		c |= telling
	}
	if t.Hash == hashEuro || t.Hash == hashLord || genitives.Of(t.Hash) || lexicon.Begins(t, lexicon.Organisations|lexicon.Products) {
		c |= famous
	}
	if l.isParticle(i) || t.Kind == token.Word && t.Is(token.Hyphen) && articled(t.In(l.text)) > 0 {
		c |= lineal
	}
	if parties.Of(t.Hash) || partisans.Of(t.Hash) {
		c |= partial
	}
	if t.Word != 0 {
		*l.room.calls.At(t) = c
	}
	return c
}

// isOdd reports whether settle may have more to ask of a name than of most.
func (l *layers) isOdd(n *name) bool {
	if l.callsIn(max(0, n.from-2), min(len(l.toks), n.to+2))&odd != 0 {
		return true
	}
	// the Dahlia, a ferry, sank
	return n.to < len(l.toks) && l.toks[n.to].Kind == token.Comma && (n.from > 0 && l.toks[n.from-1].Hash == hashThe || n.from > 1 && l.toks[n.from-2].Hash == hashThe)
}

// What the looks are for that are not for all names.
const (
	forPersons = forTeams | forFirms | forWhere | forMills // persons alone
	forOne     = forMills | forHouses                      // names of one word
	forMany    = forFirms | forWhere | forStreets | forOffices
)

// lookedAt are the looks for names of each type, of one word and of more: as they are before the
// first look, or as one before makes them.
var lookedAt = [...][2]look{
	Person:       {^(forClubs | forMany), ^(forClubs | forOne)},
	Organisation: {^(forPersons | forMany), ^(forPersons | forStreets | forOne)},
	Place:        {^(forPersons | forMany), ^(forPersons | forOne)},
	Misc:         {^(forPersons | forClubs | forMany), ^(forPersons | forClubs | forStreets | forOne)},
}

// looks returns the looks that the names call for.
func (l *layers) looks(names []name) look {
	all := look(0)
	if uncalled {
		return forAll
	}
	for k := range names {
		l.tick()
		n := &names[k]
		c := l.callOf(n.to-1) >> within &^ wordCall(forOffices)
		if n.from > 0 {
			c |= l.callOf(n.from-1) >> rightBefore
		}
		if n.from > 1 {
			c |= l.callOf(n.from-2) >> twoBefore
		}
		if n.to < len(l.toks) {
			c |= l.callOf(n.to) >> rightBehind
		}
		if n.to+1 < len(l.toks) {
			c |= l.callOf(n.to+1) >> twoBehind
		}
		many := 0
		if n.to-n.from > 1 {
			many = 1
		}
		if n.to-n.from > 2 {
			c |= l.callsIn(n.from, n.to-2) >> within & wordCall(forOffices)
		}
		all |= look(c) & lookedAt[n.typ][many]
	}
	return all & forAll
}

// A mend is a pass that joins the parts of names or parts what is joined, a bit each.
type mend uint8

const (
	ofLineages  mend = 1 << iota // joinLineages
	ofTownsfolk                  // joinTownsfolk
	ofWholes                     // wholePlaces
	ofParts                      // splitNames

	ofAll = ofParts<<1 - 1
)

// mends returns the mends that the names may need.
func (l *layers) mends(names []name) mend {
	const given, places = lexicon.GivenMale | lexicon.GivenFemale | lexicon.WorldMale | lexicon.WorldFemale, lexicon.Countries | lexicon.States | lexicon.Cities
	all := mend(0)
	if uncalled {
		return ofAll
	}
	end := 0 // of the name before
	for k := range names {
		l.tick()
		n := &names[k]
		calls := l.callsIn(max(0, n.from-1), min(len(l.toks), n.to+1))
		if calls&lineal != 0 {
			all |= ofLineages
		}
		if k > 0 && end >= n.from {
			all |= l.mendsOf(&names[k-1], n)
		}
		if size := n.to - n.from; n.typ != Person && size > 1 {
			if size > 3 || calls&partial != 0 {
				all |= ofParts
			}
			if c := lexicon.OfToken(&l.toks[n.from]); size == 2 && c.Has(given) && c.Has(places) {
				all |= ofTownsfolk
			}
		}
		for i := max(end, n.from-2); n.typ == Place && i < n.from; i++ {
			if isNameWord(&l.toks[i]) && lexicon.Begins(&l.toks[i], places) {
				all |= ofWholes
			}
		}
		end = n.to
	}
	return all
}

// mendsOf returns the mends that a name and the next one without anything between them may need.
func (l *layers) mendsOf(n, next *name) mend {
	all := mend(0)
	if n.to > next.from || lineage.Of(l.toks[next.from].Hash) {
		all |= ofLineages
	}
	if other := n; (n.typ == Person) != (next.typ == Person) {
		if n.typ == Person {
			other = next
		}
		if other.typ == Place || other.to-other.from > 1 {
			all |= ofTownsfolk
		}
	}
	if n.typ == Place && next.typ == Place || saints.Of(l.toks[next.from-1].Hash) {
		all |= ofWholes
	}
	return all
}
