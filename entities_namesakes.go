package copydesk

import (
	"maps"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// maxNamesakes bounds how many persons of one surname are told apart.
const maxNamesakes = 8

// namesakes are the IDs of the persons of one surname.
type namesakes struct {
	ids [maxNamesakes]int32
	n   int32
}

func (k *namesakes) all() []int32 { return k.ids[:k.n] }

// find returns the person whom n names, or nil for somebody new.
func (j *joiner) find(n *name, w *parts) *Entity {
	var best *Entity
	namesakes := j.namesakes(w.last)
	bare := len(w.given) == 0
	var s besides
	if bare && namesakes.n > 1 {
		s = j.besidesOf(n)
	}
	most := 0
	for _, id := range namesakes.all() {
		q := &j.persons[id]
		if !j.agree(q, w, n) {
			continue
		}
		weight := 0
		if bare && namesakes.n > 1 {
			weight = s.weigh(q)
			if q.paired && n.from > 0 && isOneOf(j.word(n.from-1), "Mrs", "Mrs.", "Lady") {
				weight += showsRole
			}
		}
		if best == nil || weight > most || weight == most && q.before(&j.persons[best.ID], bare) {
			best, most = j.entities[id], weight
		}
	}
	if best == nil && namesakes.n > 0 && len(w.given) > 0 {
		best = j.relative(w)
	}
	if best == nil && len(w.given) > 0 {
		if best = j.headlined(n, w); best != nil {
			return best
		}
	}
	if best == nil && len(w.words) == 2 {
		return j.byGivenNames(w)
	}
	if best == nil && len(w.words) == 1 {
		if namesakes.n == 1 && w.suffix == 0 && j.isDescribed(n) {
			return j.entities[namesakes.ids[0]] // Alex Roe left. Roe, a mother of two, is ill.
		}
		e := j.byGiven(n, w.last)
		if e != nil && w.suffix != 0 && j.persons[e.ID].suffix != w.suffix {
			return nil // his son, Peter Jr.
		}
		return e
	}
	return best
}

// byGivenNames returns the person whose first two given names a name is: Carol Ann Roe left.
// Carol Ann was ill.
func (j *joiner) byGivenNames(w *parts) *Entity {
	b := j.bearer(w.given[0])
	if b.id == 0 || b.alias {
		return nil
	}
	if q := &j.persons[b.id-1]; len(q.given) < 2 || q.given[0] != w.given[0] || q.given[1] != w.last {
		return nil
	}
	return j.entities[b.id-1]
}

// relative returns who was named before as a relative of somebody, by the given name alone,
// and now is by the surname of the family: Peter Haldane and his son, Max. Max Haldane.
func (j *joiner) relative(w *parts) *Entity {
	alone := j.namesakes(w.given[0])
	if alone.n != 1 {
		return nil
	}
	q := &j.persons[alone.ids[0]]
	if len(q.given) > 0 || q.last != w.given[0] || !slices.ContainsFunc(q.titles, isKin) {
		return nil
	}
	q.mentions, q.bare = 0, 0 // by the surname, which alone is more often the other's
	return j.entities[alone.ids[0]]
}

// headlined returns who was named so far in the headline alone, by the one word that now is the
// first of the whole name: Abiola leads count. Abiola Roe led. The surname stands in front, or it
// is the given name by which somebody is known.
func (j *joiner) headlined(n *name, w *parts) *Entity {
	alone := j.namesakes(w.given[0])
	if alone.n != 1 {
		return nil
	}
	q := &j.persons[alone.ids[0]]
	if len(q.given) > 0 || q.last != w.given[0] || len(q.titles) > 0 || j.unitOf(q.lastSeen).role != RoleHeadline || j.unitOf(n.from).role == RoleHeadline || n.gender == Male && q.female > q.male || n.gender == Female && q.male > q.female {
		return nil
	}
	if _, is := j.room.surnames.Lookup(w.given[0]); is {
		return nil // Jordan out. Jordan Roe broke a leg. Michael Jordan called him.
	}
	q.mentions, q.bare = 0, 0
	return j.entities[alone.ids[0]]
}

func isKin(word uint64) bool { return nearKin.Of(word) || kin.Of(word) }

// nearKin are relatives on the lists of roles.
var nearKin = hashes("son", "daughter", "wife", "husband", "brother", "sister", "mother", "father", "uncle", "aunt", "cousin", "twin")

// byTitle is how many given names a title outweighs where they show another gender.
const byTitle = 8

// isDescribed reports whether all titles of a name stand behind it: no "Mrs." tells
// its bearer from a man of that surname.
func (j *joiner) isDescribed(n *name) bool {
	return len(n.titles) > 0 && n.titles[0].from >= n.to
}

// byGiven returns the person who is called by a given name alone, or by another word
// of a name whose surname stands in front or in its midst: Kitty, President Xi, Sir
// John. A common given name is a surname behind most titles.
func (j *joiner) byGiven(n *name, h uint64) *Entity {
	b := j.bearer(h)
	if b.id == 0 {
		if full := nicknames.Of(h); full != 0 {
			b = j.bearer(full)
		}
		if b.id == 0 || len(n.titles) > 0 {
			return nil // Jennifer Roe left. Jenny was ill.
		}
	}
	if b.several {
		if e := j.titledGiven(n, h); e != nil {
			return e
		}
	}
	common := lexicon.Of(h).Has(lexicon.GivenMale|lexicon.GivenFemale) && (b.several || j.persons[b.id-1].front != h)
	if common && len(n.titles) > 0 && !withGiven.Of(j.toks[n.titles[0].from].Hash) || !common && b.several {
		return nil
	}
	if q := &j.persons[b.id-1]; n.gender == Male && q.female > q.male || n.gender == Female && q.male > q.female {
		return nil
	}
	return j.entities[b.id-1]
}

// withGiven are titles that stand before given names.
var withGiven = hashes("sir", "dame", "lord", "lady", "prince", "princess", "king", "queen", "pope", "sister", "brother", "mother", "bishop", "archbishop", "saint", "sheikh", "uncle", "aunt")

// before reports whether a name that fits both means q rather than p: a bare
// surname the one who is called by it most, or is named most; any other the
// one named last.
func (q *person) before(p *person, bare bool) bool {
	switch {
	case bare && q.bare != p.bare:
		return q.bare > p.bare
	case bare && q.mentions != p.mentions:
		return q.mentions > p.mentions
	}
	return q.lastSeen > p.lastSeen
}

// agree reports whether a name with the surname of q can be q's.
func (j *joiner) agree(q *person, w *parts, n *name) bool {
	switch {
	case w.suffix != q.suffix && w.suffix != 0 && (q.suffix != 0 || len(q.given) > 0):
		return false // the father was named, or another son
	case w.suffix == 0 && q.suffix != 0 && len(q.given) == 0 && len(w.given) == 0 && q.last == w.last && lexicon.Of(w.last).Has(givenNames):
		return false // Peter Jr. is not Peter
	case q.paired && len(w.given) == 0 && len(n.titles) > 0 && n.titles[0].to == n.from && !isOneOf(j.word(n.from-1), "Mrs", "Mrs.", "Lady"):
		return false // Dr. and Mrs. Roe
	case len(w.given) > 0 && len(q.given) > 0:
		a, b := w.given[0], q.given[0]
		if w.suffix != q.suffix && j.isNamed(q.last, a) {
			return false // the father's name
		}
		if a != b && len(n.titles) > 0 && n.titles[0].to <= n.from && isKin(j.toks[n.titles[0].to-1].Hash) && !sameName(a, b) {
			return false // Ann Eliza Roe and her mother, Eliza Roe
		}
		return slices.Contains(q.given, a) || slices.Contains(w.given, b) || sameName(a, b) || w.letter == q.letter && (initials.Of(a) || initials.Of(b))
	}
	return (n.gender != Male || q.female <= q.male) && (n.gender != Female || q.male <= q.female)
}

// isNamed reports whether a person with that surname and given name, and no
// suffix, was named.
func (j *joiner) isNamed(last, given uint64) bool {
	return slices.ContainsFunc(j.namesakes(last).all(), func(id int32) bool {
		q := &j.persons[id]
		return q.suffix == 0 && len(q.given) > 0 && q.given[0] == given
	})
}

// initials are the hashes of "J." and "J".
var initials = func() *token.Words[bool] {
	m := make(map[uint64]bool)
	for c := byte('a'); c <= 'z'; c++ {
		m[token.Hash(string(c))], m[token.Hash(string(c)+".")] = true, true
	}
	return token.MakeWords(maps.All(m))
}()

// nicknames are short forms of given names.
var nicknames = func() *token.Words[uint64] {
	m := make(map[uint64]uint64)
	for _, s := range []string{"Michael Mike", "Robert Bob", "Robert Rob", "William Bill", "William Will", "James Jim", "James Jimmy", "Joseph Joe", "Thomas Tom", "Daniel Dan",
		"Richard Dick", "Richard Rick", "David Dave", "Edward Ed", "Edward Ted", "Charles Charlie", "Charles Chuck", "Donald Don", "Timothy Tim", "Christopher Chris",
		"Matthew Matt", "Anthony Tony", "Andrew Andy", "Samuel Sam", "Benjamin Ben", "Kenneth Ken", "Stephen Steve", "Steven Steve", "Ronald Ron", "Jeffrey Jeff",
		"Gregory Greg", "Patrick Pat", "Nicholas Nick", "Alexander Alex", "Elizabeth Liz", "Elizabeth Beth", "Katherine Kate", "Catherine Cathy", "Margaret Maggie",
		"Jennifer Jen", "Susan Sue", "Deborah Debbie", "Rebecca Becky", "Patricia Pat", "Barbara Barb", "Jacob Jake", "Joshua Josh", "Lawrence Larry", "Gerald Jerry",
		"Frederick Fred", "Philip Phil", "Raymond Ray", "Jennifer Jenny", "Katherine Katie", "Kathleen Kathy", "Margaret Peggy", "Margaret Meg", "William Billy", "Robert Bobby", "Robert Robbie",
		"Thomas Tommy", "Daniel Danny", "Edward Eddie", "Joseph Joey", "Nathaniel Nate", "Jonathan Jon", "Jessica Jess", "Victoria Vicky", "Pamela Pam", "Cynthia Cindy", "Judith Judy", "Eugene Gene", "Walter Walt",
		"Abigail Abby", "Abraham Abe", "Vincent Vince", "Martin Marty", "Elizabeth Betsy", "Elizabeth Lizzie", "Leonard Lenny", "Donald Donnie", "Ronald Ronnie", "John Johnny", "James Jamie", "Peter Pete", "Zachary Zach", "Bernard Bernie", "Mitchell Mitch", "Albert Al", "Alan Al", "Valerie Val"} {
		full, short, _ := strings.Cut(s, " ")
		m[token.Hash(short)] = token.Hash(full)
	}
	return token.MakeWords(maps.All(m))
}()

// sameName reports whether one given name is a short form of the other.
func sameName(a, b uint64) bool { return nicknames.Of(a) == b || nicknames.Of(b) == a }
