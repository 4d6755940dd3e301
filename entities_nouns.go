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

// tournaments stand behind the names of those that go by their place: the Wimbledon champion.
var tournaments = hashes("champion", "champions", "championship", "champ", "crown", "final", "finalist", "finals", "quarter-final", "quarter-finals", "quarterfinal", "quarterfinalist", "quarterfinals", "semi-final", "semi-finalist", "semi-finals",
	"semifinal", "semifinalist", "semifinals", "title", "titles", "tournament", "trophy", "winner", "winners", "runner-up", "victory", "victories", "triumph", "debut", "race", "marathon", "games", "accord", "accords", "treaty", "agreement", "pact", "process", "talks")

// longestStructure is the most nouns that a name stands before: the Harlan nuclear power plant.
const longestStructure = 4

// takeNouns gives names the types that the common nouns behind them tell, where the surnames
// of those named in full are known.
func takeNouns(l *layers, known *knownSurnames, names []name) {
	for k := range names {
		n := &names[k]
		if n.to-n.from > 2 || n.to == len(l.toks) {
			continue
		}
		next := &l.toks[n.to]
		if next.Kind != token.Word || !next.Is(token.Lower) {
			continue
		}
		one := n.to-n.from == 1
		switch n.typ {
		case Misc:
			if one && campaigns.Of(next.Hash) && (lexicon.OfToken(&l.toks[n.from]).Has(lexicon.Surnames) || known.has(l.toks[n.from].Hash)) && !lexicon.OfToken(&l.toks[n.from]).Has(lexicon.Demonyms) {
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
		if size := next.End - next.Start; one && size >= 5 && size <= 8 && ailments.Of(next.Hash) && !lexicon.OfToken(&l.toks[n.from]).Has(lexicon.Countries|lexicon.States|lexicon.Cities|lexicon.Organisations) {
			n.typ = Misc
		}
	}
}

// takeNamed gives names the types that others of the text have: a body's, a place's or
// another's that begins with a given name and ends with what somebody is called, Jane [Marsh]
// and Marsh; and what stands before a noun and is a place elsewhere, the [Hexton] council, in
// Hexton.
func takeNamed(l *layers, names []name) {
	first := 0 // that may be of another type; few texts have any
	for first < len(names) && (names[first].isSettled() || !l.mayBeNamed(&names[first])) {
		first++
	}
	if first == len(names) {
		return
	}
	const person, alone = 1 << 62, 1 << 63
	known := &l.room.named
	known.Reset()
	for k := range names {
		l.tick()
		switch n := &names[k]; n.typ {
		case Person:
			known.Find(l.toks[n.to-1].Hash ^ person)
			if n.to-n.from == 1 {
				known.Find(l.toks[n.to-1].Hash ^ alone)
			}
		case Place:
			if l.isThere(n) {
				known.Find(wordsHash(l.toks[n.from:n.to]))
			}
		}
	}
	for k := first; k < len(names); k++ {
		l.tick()
		n := &names[k]
		if n.isSettled() || !l.mayBeNamed(n) {
			continue
		}
		if given := lexicon.OfToken(&l.toks[n.from]).Has(givenNames); n.to-n.from > 1 && (given || n.typ == Organisation) {
			h := l.toks[n.to-1].Hash ^ person
			if !given || n.typ == Place {
				h ^= person ^ alone // Sandy Hook
			}
			if _, is := known.Lookup(h); is || given && n.from > 0 && l.toks[n.from-1].Is(token.Capital) && lexicon.OfToken(&l.toks[n.from-1]).Has(lexicon.Titles) {
				n.typ = Person
				continue
			}
		}
		if _, is := known.Lookup(wordsHash(l.toks[n.from:n.to])); n.typ == Misc && is {
			n.typ = Place
		}
	}
}

// isThere reports whether the words beside a place tell that it is one: in Hexton, near the
// Arctic; HEXTON (AP).
func (l *layers) isThere(n *name) bool {
	i := n.from - 1
	if i >= 0 && l.toks[i].Hash == hashThe {
		i--
	}
	if i < 0 || !insides.Of(l.toks[i].Hash) {
		return n.from < l.unitOf(n.from).body
	}
	return n.to == len(l.toks) || l.toks[n.to].Kind != token.Word
}

// isOddGiven reports whether a name that begins with a word of no list may begin with
// somebody's given name: Barack Obama; not the Pacific Command, nor Another day.
func (l *layers) isOddGiven(n *name) bool {
	return n.typ == Organisation && n.to-n.from == 2 && n.from > 0 && l.toks[n.from-1].Hash != hashThe && !directions.Of(l.toks[n.from].Hash) && !l.opensSentence(n.from)
}

// isSettled reports whether a name keeps its type: what is cheap to know of most.
func (n *name) isSettled() bool {
	return n.typ == Person || n.typ != Misc && n.to-n.from == 1 || n.to-n.from > 3
}

// mayBeNamed reports whether a name may be of another type by what else the text names.
func (l *layers) mayBeNamed(n *name) bool {
	size := n.to - n.from
	if n.ship || n.typ == Misc && size > 1 && l.stormFrom(n.to-1) == n.from {
		return false
	}
	first, last := &l.toks[n.from], &l.toks[n.to-1]
	if c := lexicon.OfToken(first); size > 1 && first.Flags&(token.Capital|token.AllCaps) == token.Capital && isNameWord(last) && (c.Has(givenNames) || c == 0 && l.isOddGiven(n)) {
		const other = lexicon.OrgWords | lexicon.PlaceWords | lexicon.EventWords | lexicon.Demonyms
		if lexicon.OfToken(last).Has(other) || size == 3 && lexicon.OfToken(&l.toks[n.from+1]).Has(other) || n.firm {
			return false
		}
		k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.Organisations|lexicon.Cities|lexicon.States|lexicon.Countries|lexicon.Products)
		return k < size
	}
	if n.typ != Misc || n.to == len(l.toks) || last.Flags&(nameWord|token.AllCaps|token.Hyphen) != nameWord || lexicon.OfToken(last).Has(lexicon.Demonyms) {
		return false
	}
	next := &l.toks[n.to]
	return next.Kind == token.Word && next.Is(token.Lower) && !tournaments.Of(next.Hash)
}

// isStructure reports whether a structure's common nouns begin at token i: paper mill.
func (l *layers) isStructure(i int) bool {
	for end := min(len(l.toks), i+longestStructure); i < end && l.toks[i].Is(token.Lower); i++ {
		if structures.Of(l.toks[i].Hash) {
			return true
		}
		if lexicon.OfToken(&l.toks[i]).Has(lexicon.FunctionWords | lexicon.Prepositions | lexicon.Auxiliaries | lexicon.CueVerbs | lexicon.Roles) {
			return false
		}
	}
	return false
}

// seats are listed, and are places, too: the White House, the Kremlin.
var seats = hashes("house", "kremlin", "amazon", "guardian", "hill", "yorker")

// takeListed makes a body of what was taken for a place or a person and is listed as nothing
// else: Fox News, the Islamic State.
func (n *name) takeListed(l *layers) bool {
	if !lexicon.Begins(&l.toks[n.from], lexicon.Organisations) || n.to == len(l.toks) || n.from < l.unitOf(n.from).body {
		return false
	}
	const other = lexicon.Countries | lexicon.States | lexicon.Cities | lexicon.Products | lexicon.Surnames
	k, c := lexicon.Longest(l.toks[n.from:n.to], lexicon.Organisations|other)
	if k < n.to-n.from || c.Has(other) || seats.Of(l.toks[n.to-1].Hash) && l.word(n.from) != "The" {
		return false
	}
	n.typ = Organisation
	return true
}
