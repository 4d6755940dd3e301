package copydesk

import (
	"maps"

	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// An officeKind is what tells a word for the office of a town or a county as one.
type officeKind uint8

const (
	ofTown    officeKind = 1 << iota // nothing does but the word: Mayor
	ofService                        // the service before it: Fire Chief
	ofCivic                          // what the town is: City Manager, Town Clerk
	ofCouncil                        // its council: Borough Council Leader
)

// townOffices are those before which the town or the county may stand itself: Harlow Mayor Jane Roe.
var townOffices = func() *token.Words[officeKind] {
	m := make(map[uint64]officeKind)
	for _, o := range []struct {
		of    officeKind
		words []string
	}{
		{ofTown, []string{"mayor", "sheriff"}},
		{ofService, []string{"chief", "marshal", "commissioner", "superintendent"}},
		{ofCivic, []string{"administrator", "alderman", "assessor", "attorney", "auditor", "clerk", "commissioner", "comptroller", "controller", "coroner", "councillor", "councilman", "councilmember", "councilor", "councilwoman",
			"engineer", "executive", "judge", "manager", "planner", "president", "prosecutor", "solicitor", "supervisor", "surveyor", "treasurer", "trustee"}},
		{ofCouncil, []string{"chair", "chairman", "chairwoman", "leader", "member", "president", "speaker"}},
	} {
		for _, w := range o.words {
			m[token.Hash(w)] |= o.of
		}
	}
	return token.MakeWords(maps.All(m))
}()

// townServices are those of a town that somebody is at the head of, and deputies stand before an office.
var (
	townServices = hashes("fire", "police", "school", "schools")
	civic        = hashes("borough", "city", "county", "town", "township", "village") // what has an office by that word
	deputies     = hashes("deputy", "assistant", "acting", "interim", "vice", "lord")
)

// officeFrom returns the token at which the office of a town begins that ends before token at, not
// before begin: [Fire Chief] Jane Roe, [Deputy Mayor] Tom Lund; at where there is none.
func (l *layers) officeFrom(begin, at int) int {
	i := at - 1
	if i < begin || l.toks[i].Kind != token.Word {
		return at
	}
	switch of := townOffices.Of(l.toks[i].Hash); {
	case of == 0:
		return at
	case of&ofTown != 0:
	case i == begin:
		return at
	case of&ofService != 0 && townServices.Of(l.toks[i-1].Hash):
		i--
	case of&ofCivic != 0 && l.toks[i].Is(token.Capital) && l.toks[i-1].Is(token.Capital) && civic.Of(l.toks[i-1].Hash):
		if l.isCivic(begin, i-1) {
			i-- // otherwise it is of the name: Roe County [Coroner]
		}
	case of&ofCouncil != 0 && l.toks[i-1].Hash == hashCouncil && i-2 >= begin && l.toks[i-2].Is(token.Capital) && civic.Of(l.toks[i-2].Hash) && l.isCivic(begin, i-2):
		i -= 2
	default:
		return at
	}
	for i > begin && deputies.Of(l.toks[i-1].Hash) {
		i--
	}
	return i
}

var hashCouncil = token.Hash("council")

// isCivic reports whether the word for a town or a county at token i is that of an office, and not
// of a name: Harlow [City] Manager; not Kansas City, nor Roe County.
func (l *layers) isCivic(begin, i int) bool {
	if i == begin || !isNameWord(&l.toks[i-1]) || deputies.Of(l.toks[i-1].Hash) {
		return true
	}
	if l.toks[i].Hash == hashCounty {
		return false
	}
	for from := max(begin, i-2); from < i; from++ {
		if k, _ := lexicon.Longest(l.toks[from:i+1], lexicon.Cities); k == i+1-from {
			return false
		}
	}
	return true
}

// isCivicOffice reports whether the words [from, to), which were taken for a name and a word with a
// capital follows, belong to such an office: [City] Manager, [City Clerk] Jane Roe.
func (l *layers) isCivicOffice(from, to int) bool {
	if to-from == 2 {
		return townOffices.Of(l.toks[from+1].Hash)&ofCivic != 0 && isNameWord(&l.toks[to])
	}
	return townOffices.Of(l.toks[to].Hash)&ofCivic != 0
}

// takeTowns makes places of the names that stand before the office of a town and the full name of
// who has it, [Harlow] Fire Chief Jane Roe, whatever they were taken for, and finds those that
// were not: nobody's name stands there without a comma.
func takeTowns(l *layers, known *knownSurnames, names []name) []name {
	var added []name
	towns, places := false, placesOf{layers: l, names: names}
	for k := range names {
		n := &names[k]
		if n.typ != Person || n.to-n.from < 2 {
			continue
		}
		if n.to-n.from > 2 {
			if town := l.splitOffice(n); town.to > town.from {
				places.settleTown(&town)
				added = append(added, town)
				towns = towns || town.town
				continue
			}
		}
		if n.from == 0 || townOffices.Of(l.toks[n.from-1].Hash) == 0 || l.unitOf(n.from).role != RoleParagraph {
			continue
		}
		begin := l.unitOf(n.from).from
		if k > 1 {
			begin = max(begin, names[k-2].to)
		}
		from := l.officeFrom(begin, n.from)
		if k > 0 && names[k-1].from == from && names[k-1].to == from+1 && l.toks[from+1].Hash == hashCouncil {
			names[k-1].to++ // [Borough] Council Leader
		}
		if from == n.from || from == begin || !isNameWord(&l.toks[from-1]) {
			continue
		}
		county := from-1 > begin && l.toks[from-1].Hash == hashCounty && isNameWord(&l.toks[from-2])
		if k == 0 || names[k-1].to < from {
			t := name{from: from - 1, to: from, typ: Place, town: true}
			switch {
			case county && k > 0 && names[k-1].to == from-1:
				names[k-1].to, names[k-1].typ = from, Place // [Roe] County
			case county:
				t.from--
				added = append(added, t)
			case places.isOddTown(&t):
				added, towns = append(added, t), true
			}
			continue
		}
		b := &names[k-1]
		if b.from >= from || b.to > from && b.to < n.from && b.typ != Person {
			continue // [Police] Chief Jane Roe, [Kent Police] Chief Jane Roe
		}
		b.to = from // [Harlow] Mayor
		places.settleTown(b)
		towns = towns || b.town
	}
	if towns {
		l.spreadTowns(known, names, added)
	}
	if added == nil {
		return names
	}
	names = insertNames(names, added)
	l.room.names[0] = names
	return names
}

// splitOffice parts a person's name from the office of a town that was taken for words of it, and
// returns the town where that was, too: [Harlow] Fire Marshal | Jane Roe, Fire Marshal | Tom Lund.
func (l *layers) splitOffice(n *name) (town name) {
	for i := n.from; i+2 < n.to; i++ {
		if townOffices.Of(l.toks[i].Hash) == 0 {
			continue
		}
		from := l.officeFrom(l.unitOf(i).from, i+1)
		if from == i+1 || l.toks[i+1].Kind != token.Word {
			continue
		}
		town = name{from: n.from, to: from, typ: Person}
		n.from = i + 1
		break
	}
	return town
}

// settleTown makes a place of what stands before the office of a town: of a person's name, if it
// is not one in full, and of a body's, Kent Police Chief Jane Roe, that the text or a list has as a
// place, too. The Democratic mayor is of no such place, nor is the police chief of a railway.
func (l *placesOf) settleTown(n *name) {
	switch n.typ {
	case Place:
		return
	case Person:
		if n.to-n.from > 1 && lexicon.OfToken(&l.toks[n.from]).Has(givenNames) && !l.isListedPlace(n) {
			return
		}
	default:
		if lexicon.OfToken(&l.toks[n.from]).Has(lexicon.Demonyms) || l.toks[n.to-1].Hash != hashCounty && !l.isListedPlace(n) && !l.has(n) {
			return
		}
	}
	n.typ, n.town = Place, true
	if l.words != nil {
		l.words[wordsHash(l.toks[n.from:n.to])] = true
	}
}

// isListedPlace reports whether a name is on the lists of places.
func (l *layers) isListedPlace(n *name) bool {
	k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.Cities|lexicon.States|lexicon.Countries)
	return k == n.to-n.from
}

// placesOf are the names of a text, of which it knows those of places by their words once it
// was asked.
type placesOf struct {
	*layers
	names []name
	words map[uint64]bool
}

// has reports whether the text names a place by the words of n, or tells that it is one.
func (l *placesOf) has(n *name) bool {
	if l.words == nil {
		l.words = make(map[uint64]bool)
		for k := range l.names {
			if o := &l.names[k]; o.typ == Place || o.typ == Organisation && l.isThere(o) {
				l.words[wordsHash(l.toks[o.from:o.to])] = true
			}
		}
	}
	return l.words[wordsHash(l.toks[n.from:n.to])]
}

// isOddTown reports whether a word in no name is that of a town, for an office of it stands behind:
// a place of the text, or a word that is none otherwise. Former Mayor, Troubled Mayor.
func (l *placesOf) isOddTown(n *name) bool {
	t := l.toks[n.from]
	if t.Flags&(token.AllCaps|token.Hyphen|token.Point|token.Mixed|token.Initial) != 0 || t.End-t.Start < 4 || n.from > 0 && l.toks[n.from-1].Is(token.Capital) {
		return false
	}
	if c := lexicon.OfToken(&t); c&^(givenNames|lexicon.Surnames|lexicon.Cities|lexicon.States) != 0 {
		return false
	} else if c.Has(lexicon.Cities|lexicon.States) || l.has(n) {
		return true
	}
	t.Flags &^= token.Capital
	return cluster.Of(t) == 0
}

// spreadTowns makes places of what was taken for persons elsewhere by the one word of such a town,
// which nobody in the text has for a surname or is called by with a title, and for a body where
// something is: in Kent.
func (l *layers) spreadTowns(known *knownSurnames, names, added []name) {
	towns := make(map[uint64]bool)
	for _, found := range [...][]name{names, added} {
		for k := range found {
			if t := &found[k]; t.town && t.to-t.from == 1 {
				towns[l.toks[t.from].Hash] = true
			}
		}
	}
	for k := range names {
		n := &names[k]
		if n.to-n.from > 1 || !(n.typ == Person && !known.has(l.toks[n.from].Hash) && !l.isSomebody(n) || n.typ == Organisation && l.isThere(n)) {
			continue
		}
		if towns[l.toks[n.from].Hash] {
			n.typ = Place
		}
	}
}
