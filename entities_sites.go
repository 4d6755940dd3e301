package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// sites are words that end the name of a place and no person's, and heads those that
// begin one.
var (
	sites = hashes("airbase", "airfield", "airport", "archipelago", "arena", "boulevard", "cathedral", "cemetery", "coliseum", "glacier", "harbor", "harbour", "highway", "island", "islands", "jail",
		"lighthouse", "mosque", "peninsula", "prison", "reservoir", "square", "stadium", "street", "valley", "volcano", "wharf")
	heads = hashes("mount", "mt", "mt.", "lake", "fort", "port", "cape", "camp", "lough", "loch", "burj", "jebel")
)

// takeSite makes a place of what was taken for a person: Mount Rollen, Marl Harbour,
// and a town of two words that is on the list. Lake Bell, the actress, is none.
func (n *name) takeSite(l *layers, begin int) {
	first, last := &l.toks[n.from], &l.toks[n.to-1]
	switch {
	case n.to-n.from == 1:
		n.takeSaint(l, begin)
		return
	case last.Is(token.Capital) && lexicon.OfToken(last).Has(lexicon.PlaceWords) && sites.Of(last.Hash):
	case last.Flags&(token.Capital|token.AllCaps) == token.Capital && capes.Of(last.Hash) && !lexicon.OfToken(first).Has(givenNames) && n.to-n.from == 2 && !l.isSomebody(n):
	case first.Hash == hashCo && n.to-n.from == 2: // Co Marl
	case !lexicon.OfToken(first).Has(givenNames) && heads.Of(first.Hash):
		if _, ok := roleAfter(l, n.to); ok || n.from > 0 && lexicon.OfToken(&l.toks[n.from-1]).Has(lexicon.Titles|lexicon.Honorifics) {
			return
		}
	case first.Hash == hashSanta: // the University of California, Santa Barbara
		if b := &l.toks[max(0, n.from-1)]; n.from == 0 || l.word(n.from+1) == "Claus" || b.Kind != token.Comma && !(b.Is(token.Lower) && lexicon.OfToken(b).Has(lexicon.Prepositions)) || n.to < len(l.toks) && l.toks[n.to].Kind == token.Open {
			return
		}
	case first.Is(token.Capital) && lexicon.Begins(first, lexicon.Cities):
		if k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.Cities); k != n.to-n.from {
			return
		}
		if _, ok := roleAfter(l, n.to); ok {
			return
		}
	default:
		return
	}
	n.typ = Place
}

// takeSaint makes a place of the saint whose name a town bears: in St. [Clair], Saint
// [John], N.B.; not of Saint [Anthony].
func (n *name) takeSaint(l *layers, begin int) {
	i := n.from - 1
	if i < max(1, begin) || !l.toks[i].Is(token.Capital) || !saints.Of(l.toks[i].Hash) && l.word(i) != "St" {
		return
	}
	state := n.to+1 < len(l.toks) && l.toks[n.to].Kind == token.Comma && l.toks[n.to+1].Is(token.Capital) && lexicon.OfToken(&l.toks[n.to+1]).Has(lexicon.States|lexicon.Countries)
	if state || townPrepositions.Of(l.toks[i-1].Hash) {
		n.from, n.typ = i, Place
	}
}

// takeSeats makes a body or a place of a person in full, after whom the words behind call it:
// [Abraham Roe] High School, [Dwight D. Roe] Expressway, and takes in what begins such a name:
// [Queen] Mary University, [King's] College London, [George] Marsh Bridge. It returns the names
// that are left.
func takeSeats(l *layers, names []name) []name {
	within := 0 // the names that are within others
	for k := range names {
		l.tick()
		n := &names[k]
		switch {
		case n.typ == Person && k > within && n.from-names[k-within-1].to <= 1 && l.goesOn(&names[k-within-1], n):
			n.from = names[k-within-1].from
			within++
		case n.typ == Person:
			end := len(l.toks)
			if k+1 < len(names) {
				end = names[k+1].from
			}
			if n.to < end && l.toks[n.to].Flags&(nameWord|token.AllCaps) == nameWord && l.toks[n.to].Kind == token.Word {
				n.takeSeat(l, end)
			}
		case n.typ != Misc && n.to-n.from > 1 && n.from > 1:
			from := l.seatFrom(n)
			if i := k - within - 1; i >= 0 && names[i].to > from {
				if names[i].from < from || names[i].typ != Person {
					break
				}
				within++
			}
			n.from = from
		}
		if within > 0 {
			names[k-within] = *n
		}
	}
	return names[:len(names)-within]
}

// goesOn reports whether a person's name is the end of the one before it: [A. P.] [J. Abdul Roe],
// [Santos] e [Silva].
func (l *layers) goesOn(first, n *name) bool {
	if first.typ != Person {
		return false
	}
	if first.to < n.from {
		t := &l.toks[first.to]
		return t.End-t.Start == 1 && t.Is(token.Lower) && isOneOf(t.In(l.text), "e", "y")
	}
	for i := first.from; i < first.to; i++ {
		if !l.toks[i].Is(token.Initial) {
			return false
		}
	}
	return l.toks[n.from].Is(token.Initial)
}

// seatFrom returns the token from which on a body or a place is called after somebody, of whose
// name a part was found to belong to its own; n.from for another.
func (l *layers) seatFrom(n *name) int {
	before, first := &l.toks[n.from-1], &l.toks[n.from]
	switch {
	case before.Kind == token.Clitic:
		if r := &l.toks[n.from-2]; r.Is(token.Capital) && (r.Hash == hashKing || r.Hash == hashQueen) && seatsOfLearning.Of(first.Hash) {
			return n.from - 2
		}
	case before.Flags&(nameWord|token.AllCaps) != nameWord || !lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.OrgWords|lexicon.PlaceWords):
	case regal.Of(before.Hash) && lexicon.OfToken(first).Has(givenNames|lexicon.Surnames):
		return n.from - 1
	case n.typ == Place && n.to-n.from == 2 && lexicon.OfToken(before).Has(lexicon.GivenMale|lexicon.GivenFemale) && !lexicon.OfToken(before).Has(noPart) && lexicon.OfToken(first).Has(lexicon.Surnames) && (sites.Of(l.toks[n.to-1].Hash) || streets.Of(l.toks[n.to-1].Hash)):
		return n.from - 1
	}
	return n.from
}

// takeSeat gives a person's name what follows on it up to the word for a body or a place, where
// small letters or a mark follow on that. A title before it is of such a name.
func (n *name) takeSeat(l *layers, end int) {
	reigns := n.from > 0 && l.toks[n.from-1].Is(token.Capital) && regal.Of(l.toks[n.from-1].Hash)
	if n.to-n.from == 1 && !reigns {
		return
	}
	i := n.to
	for i < end && i < n.to+longestStructure && isNameWord(&l.toks[i]) && !l.toks[i].Is(token.AllCaps) {
		i++
	}
	if i < len(l.toks) && (i == end || isNameWord(&l.toks[i])) || l.unitOf(n.from).role != RoleParagraph {
		return
	}
	switch h := l.toks[i-1].Hash; {
	case seatsOfLearning.Of(h):
		n.typ = Organisation
	case sites.Of(h) || streets.Of(h):
		n.typ = Place
	default:
		return
	}
	n.to = i
	if reigns {
		n.from--
	}
}

var (
	hashKing, hashQueen = token.Hash("king"), token.Hash("queen")
	// regal begin the names of what is called after kings and saints: Queen Mary University.
	regal = hashes("queen", "king", "prince", "princess", "lord", "lady", "saint", "st.", "pope", "president")
	// seatsOfLearning and streets end the names of what is called after a person in full.
	seatsOfLearning = hashes("school", "academy", "college", "university", "hospital", "library", "museum", "clinic", "institute", "foundation", "laboratory", "observatory", "theatre", "theater", "conservatory", "hospice")
	streets         = hashes("road", "avenue", "drive", "lane", "expressway", "freeway", "parkway", "turnpike", "bridge", "tunnel", "park", "plaza", "station", "terminal", "courthouse", "building", "dam", "sound", "bay")
)

// capes end the names of rocks and bays on a coast and of nobody without a given name: Marl Head.
var (
	capes  = hashes("head", "voe", "ness", "firth", "sound", "rocks", "skerries")
	hashCo = token.Hash("co")
)

// townPrepositions stand before the names of towns.
var townPrepositions = hashes("in", "near", "at", "outside", "around")

// takeRegion makes a place of what was taken for a body before the office of one who is
// at its head: Ontario Premier, Harlan County Sheriff.
func (n *name) takeRegion(l *layers) {
	if n.to >= len(l.toks) || !l.toks[n.to].Is(token.Capital) {
		return
	}
	if l.toks[n.to-1].Hash == hashCounty {
		if n.to-n.from == 2 && countyOffices.Of(l.toks[n.to].Hash) {
			n.typ = Place
		}
		return
	}
	if !offices.Of(l.toks[n.to].Hash) && !(isOneOf(l.word(n.to), "Chief", "Attorney") && n.to+1 < len(l.toks) && isOneOf(l.word(n.to+1), "Minister", "General")) {
		return
	}
	if k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.Countries|lexicon.States|lexicon.Cities); k == n.to-n.from {
		n.typ = Place
	}
}

var (
	hashSanta     = token.Hash("santa")
	hashCounty    = token.Hash("county")
	countyOffices = hashes("executive", "sheriff", "judge", "commissioner", "commissioners", "supervisor", "supervisors", "prosecutor", "district", "attorney", "coroner", "clerk", "circuit", "superior", "councilman", "councilwoman")
	offices       = hashes("premier", "governor", "gov.", "mayor", "sen.", "senator", "rep.", "president")
)

// takeWhere makes places of what was taken for persons and is where something is or
// happens, wherever it is named: in [Khan Younis]. Nobody's name begins so that has a given
// name, a title or a role in the text, or something of one's own.
func takeWhere(l *layers, names []name) {
	places := &l.room.named
	places.Reset()
	for k := range names {
		n := &names[k]
		if n.typ != Person || n.to-n.from < 2 || n.from < 2 || !l.toks[n.from-1].Is(token.Lower) || !insides.Of(l.toks[n.from-1].Hash) || lexicon.OfToken(&l.toks[n.from]).Has(noPart|givenNames|lexicon.Particles) {
			continue
		}
		if trusts.Of(l.toks[n.from-2].Hash) || l.toks[n.from].Flags&(token.AllCaps|token.Initial) != 0 || l.toks[n.to-1].Is(token.Hyphen) || n.to == len(l.toks) {
			continue
		}
		if k := l.toks[n.to].Kind; k != token.Word && k != token.Comma && k != token.Stop {
			continue // a friend in Jane Roe's team
		}
		if _, ok := roleAfter(l, n.to); ok {
			continue
		}
		places.Find(wordsHash(l.toks[n.from:n.to]))
	}
	if len(places.Items) == 0 {
		return
	}
	isOne := func(n *name) bool {
		if n.typ != Person || n.to-n.from < 2 {
			return false
		}
		_, is := places.Lookup(wordsHash(l.toks[n.from:n.to]))
		return is
	}
	for k := range names {
		l.tick()
		if n := &names[k]; isOne(n) {
			if n.from > 0 && lexicon.OfToken(&l.toks[n.from-1]).Has(lexicon.Titles|lexicon.Honorifics|lexicon.Roles) {
				return // a person, after all
			}
		}
	}
	for k := range names {
		if n := &names[k]; isOne(n) {
			n.typ = Place
		}
	}
}

// takeAddresses makes places of what was taken for something else and stands behind a street,
// where the town does: a house in Marl Street, [Lomas], burned.
func takeAddresses(l *layers, names []name) {
	for k := 1; k < len(names); k++ {
		n, street := &names[k], &names[k-1]
		if n.typ == Place || n.to-n.from > 1 || street.typ != Place || street.to+1 != n.from || street.to-street.from < 2 || l.toks[street.to].Kind != token.Comma || !addresses.Of(l.toks[street.to-1].Hash) {
			continue
		}
		if n.to+1 >= len(l.toks) {
			continue
		}
		switch t := &l.toks[n.to]; {
		case t.Kind == token.Comma && l.toks[n.to+1].Kind != token.Number, t.Kind == token.Stop, lexicon.OfToken(t).Has(lexicon.Prepositions):
			n.typ = Place // not: at Marl Road, Lomas won; of Marl Street, Roe, 29
		}
	}
}

// addresses end the names of the streets that houses stand in.
var addresses = hashes("street", "st", "st.", "road", "rd", "rd.", "avenue", "ave", "ave.", "lane", "drive", "crescent", "terrace", "boulevard", "close", "grove", "square", "row")

// insides stand before places that something is in, and trusts are what is in a person.
var (
	insides = hashes("in", "into", "near", "inside", "outside")
	trusts  = hashes("faith", "trust", "trusted", "confidence", "interest", "interested", "belief", "believe", "believed", "believes", "confide", "confided", "hope", "hopes", "pride", "found", "invest", "invested", "investment", "stake",
		"opponent", "rival", "friend", "ally", "leader", "candidate", "voted", "have", "has", "had", "lies", "bring", "brought", "called", "look", "looked", "ran", "run", "bumped", "crashed")
)

// settleBody makes a place or a person of what was taken for a body, where the words in it or
// beside it tell: the mayor of [Cairns], Far North [Queensland], Roe ([ESP]), PM [Roe]; and
// leaves the seat in a parliament off: [Labour] MP. It reports whether it is no body.
func (n *name) settleBody(l *layers) bool {
	first, last := &l.toks[n.from], &l.toks[n.to-1]
	size := n.to - n.from
	if lexicon.Begins(first, lexicon.Products) && !isOneOf(l.word(n.to-1), "Matter", "College") {
		if k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.Products); k == size {
			n.typ = Misc // Internet Explorer
			return true
		}
	}
	switch {
	case size == 2 && first.Is(token.AllCaps) && l.isPM(n.from) && isNameWord(last):
		n.from, n.typ = n.from+1, Person
	case size > 1 && last.Is(token.AllCaps) && members.Of(last.Hash):
		n.to--
	case size == 1 && first.End-first.Start == 3 && n.from > 0 && l.toks[n.from-1].Kind == token.Open && n.to < len(l.toks) && l.toks[n.to].Kind == token.Close && codes.Of(first.Hash):
		n.typ = Place
	case size == 1 && n.to < len(l.toks) && l.toks[n.to].Kind == token.Number && roads.Of(first.Hash):
		n.to++
		n.typ = Place
	case size == 1 && n.from > 1 && l.toks[n.from-1].Hash == hashOf && !first.Is(token.AllCaps) && l.toks[n.from-2].Is(token.Lower) && townPeople.Of(l.toks[n.from-2].Hash):
		n.typ = Place
	case size > 1 && n.from > 0 && l.toks[n.from-1].Hash == hashThe && last.Is(token.Capital) && crossings.Of(last.Hash) && lexicon.OfToken(first)&(lexicon.OrgWords|lexicon.Demonyms) == 0:
		n.typ = Place // the Abraham Roe Bridge
	case size == 2 && directions.Of(first.Hash) && continents.Of(last.Hash) && (n.to == len(l.toks) || !isNameWord(&l.toks[n.to])):
		n.typ = Place // South America
	case size > 1 && directions.Of(first.Hash) && lexicon.OfToken(last).Has(lexicon.States|lexicon.Countries|lexicon.Cities):
		if n.to < len(l.toks) && l.toks[n.to].Kind == token.Number || first.End-first.Start <= 5 && size == 2 && lexicon.OfToken(last).Has(lexicon.Cities) && !isOneOf(l.word(n.from), "Upper", "Lower", "Inner", "Outer") {
			return false // North Melbourne 14, a club
		}
		for i := n.from; i < n.to-1; i++ {
			if !directions.Of(l.toks[i].Hash) {
				return false
			}
		}
		n.typ = Place
	default:
		return false
	}
	return n.typ != Organisation
}

// settleMisc makes a body or a place of what was taken for neither, where its first words tell: the
// [Commission on Grain], the [Isle of Marl].
func (n *name) settleMisc(l *layers) {
	if n.to-n.from < 3 {
		return
	}
	switch first, second := &l.toks[n.from], &l.toks[n.from+1]; {
	case !first.Is(token.Capital) || !second.Is(token.Lower):
	case authorities.Of(first.Hash) && isOneOf(second.In(l.text), "on", "for"):
		n.typ = Organisation
		n.takeField(l, n.to)
	case second.Hash == hashOf && waters.Of(first.Hash):
		n.typ = Place
	}
}

var (
	// crossings end the names of what is built over water, behind "the" no body's.
	crossings = hashes("bridge", "viaduct", "aqueduct", "tunnel", "causeway")
	// continents have parts that are known by where they lie: South America.
	continents = hashes("america", "africa", "asia", "europe")
	// waters are seas and land in or by the sea that go by the name behind "of".
	waters = hashes("isle", "isles", "horn", "gulf", "bay", "strait", "straits", "cape", "firth", "sea")

	hashInterstate = token.Hash("interstate")
	hashHighway    = token.Hash("highway")
	// roads are known by a number.
	roads = hashes("interstate", "interstates", "highway", "route", "autobahn")
	// townPeople stand before "of" and a town.
	townPeople = hashes("mayor", "city", "town", "village", "residents", "outskirts", "suburb", "port", "streets", "island", "hamlet", "deputy-mayor", "lord-mayor")
	// directions begin the names of regions.
	directions = hashes("far", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "inner", "outer", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west", "south-east", "south-west")
	// codes stand for countries in the results of sports.
	codes = hashes("arg", "aus", "aut", "bel", "blr", "bra", "bul", "can", "chi", "chn", "col", "cro", "cub", "cze", "den", "egy", "esp", "est", "eth", "fin", "fra", "gbr", "geo", "ger", "gre", "hun", "ina", "ind", "irl", "isl", "isr", "ita", "jam", "jpn", "kaz", "ken",
		"kor", "lat", "ltu", "lux", "mar", "mas", "mex", "ned", "ngr", "nor", "nzl", "pak", "per", "phi", "pol", "por", "prk", "rou", "rsa", "rus", "slo", "srb", "sui", "svk", "swe", "tha", "tpe", "tun", "tur", "ukr", "uru", "usa", "uzb", "ven")
)

// takeFirst takes in the first of two things that a body is for, by which no name was found:
// the [Maritime and] Coastguard Agency.
func (n *name) takeFirst(l *layers, begin int) {
	and := n.from - 1
	if and < begin+2 || l.toks[and].Hash != hashAnd || n.to-n.from < 2 || !lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.OrgWords) {
		return
	}
	const other = lexicon.Titles | lexicon.Honorifics | lexicon.Roles | lexicon.Countries | lexicon.States | lexicon.Cities | lexicon.Demonyms | lexicon.OrgWords | lexicon.Weekdays | lexicon.Months | lexicon.Organisations
	i := and
	for i > begin && i > and-4 && isNameWord(&l.toks[i-1]) && !l.toks[i-1].Is(token.AllCaps) && l.toks[i-1].Hash != hashThe && !lexicon.OfToken(&l.toks[i-1]).Has(other) {
		i--
	}
	if i < and && i > 0 && l.toks[i-1].Hash == hashThe {
		n.from = i
	}
}
