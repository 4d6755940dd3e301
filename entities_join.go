package copydesk

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A person is what joins the mentions of one human being.
type person struct {
	first, last uint64          // hashes of the given name and the surname; 0 when not known
	words       int             // of the fullest form
	suffix      uint64          // Jr., Sr., III
	male, fem   int             // mentions that show a gender
	lastSeen    int             // token of the latest mention
	titles      map[uint64]bool // words of the titles
}

// joinNames joins the names of one thing.
//
// A full name begins a person, or joins one with the same surname and a given
// name that agrees ("M. Pompeo", "Mike Pompeo"), or gives a surname that stood
// alone its full form. A surname joins the person last mentioned by it whose
// gender the title does not contradict; a given name alone one who bears it.
// Other names join where their words are the same, where one is the other's
// acronym, or its beginning.
func joinNames(l *layers, names []name) *people {
	p := &people{
		names:    names,
		persons:  make(map[*Entity]*person),
		pronouns: make(map[int]*Entity),
		nominals: make(map[tokenRange]*Entity),
	}
	j := joiner{layers: l, people: p, surname: map[uint64][]*Entity{}, given: map[uint64]*Entity{}, others: map[uint64]*Entity{}, acronyms: map[string]*Entity{}}
	for i := range p.names {
		if n := &p.names[i]; n.typ == Person {
			j.person(n)
		} else {
			j.other(n)
		}
	}
	for e, q := range p.persons {
		switch {
		case q.male > q.fem:
			e.Gender = Male
		case q.fem > q.male:
			e.Gender = Female
		}
	}
	return p
}

// A joiner holds what has been named so far.
type joiner struct {
	*layers
	*people
	surname  map[uint64][]*Entity
	given    map[uint64]*Entity
	others   map[uint64]*Entity
	acronyms map[string]*Entity
}

// parts are the words of a person's name.
type parts struct {
	words  []int // tokens, without brackets, nicknames and suffix
	first  uint64
	last   uint64
	suffix uint64
}

func (j *joiner) parts(n *name) parts {
	var p parts
	for i := n.from; i < n.to; i++ {
		t := j.toks[i]
		switch {
		case t.Kind == token.Open && i > n.from, t.Kind == token.Quote && i > n.from && i+2 < n.to:
			i += 2 // a nickname and the mark behind it
		case t.Kind > token.Number:
		case i > n.from && lexicon.Of(t.Hash).Has(lexicon.NameSuffixes):
			p.suffix = t.Hash
		default:
			p.words = append(p.words, i)
		}
	}
	if k := len(p.words); k > 0 {
		p.last = j.toks[p.words[k-1]].Hash
		if k > 1 {
			p.first = j.toks[p.words[0]].Hash
		}
	}
	return p
}

// maxNamesakes bounds how many persons of one surname are told apart.
const maxNamesakes = 8

func (j *joiner) person(n *name) {
	w := j.parts(n)
	e := j.find(n, w)
	if e == nil {
		e = &Entity{Type: Person}
		j.entities = append(j.entities, e)
		j.persons[e] = &person{}
	}
	q := j.persons[e]
	if len(w.words) > q.words || len(w.words) == q.words && allCaps(e.Name) {
		q.words = len(w.words)
		e.Name = j.personName(w, n)
	}
	if q.first == 0 || len(w.words) > 1 && j.isInitial(q.first) {
		q.first = w.first
	}
	if q.last == 0 {
		q.last = w.last
	}
	if w.suffix != 0 {
		q.suffix = w.suffix
	}
	switch n.gender {
	case Male:
		q.male++
	case Female:
		q.fem++
	}
	q.lastSeen = n.from
	for _, t := range n.titles {
		for i := t.from; i < t.to; i++ {
			if q.titles == nil {
				q.titles = make(map[uint64]bool)
			}
			q.titles[j.toks[i].Hash] = true
		}
	}
	n.entity = e
	if k := j.surname[w.last]; !contains(k, e) && len(k) < maxNamesakes {
		j.surname[w.last] = append(k, e)
	}
	if w.first != 0 {
		j.given[w.first] = e
	}
}

func contains(es []*Entity, e *Entity) bool {
	for _, x := range es {
		if x == e {
			return true
		}
	}
	return false
}

// isInitial reports whether hash is that of a single letter with a point.
func (j *joiner) isInitial(hash uint64) bool {
	_, ok := initials[hash]
	return ok
}

// find returns the person whom n names, or nil for somebody new.
func (j *joiner) find(n *name, w parts) *Entity {
	var best *Entity
	for _, e := range j.surname[w.last] {
		q := j.persons[e]
		if !j.agree(q, w, n) {
			continue
		}
		if best == nil || q.lastSeen > j.persons[best].lastSeen {
			best = e
		}
	}
	if best == nil && len(w.words) == 1 && len(n.titles) == 0 {
		if e := j.given[w.last]; e != nil && lexicon.Of(w.last).Has(lexicon.GivenMale|lexicon.GivenFemale) {
			return e
		}
	}
	return best
}

// agree reports whether a name with the surname of q can be q's.
func (j *joiner) agree(q *person, w parts, n *name) bool {
	if w.suffix != 0 && q.suffix != 0 && w.suffix != q.suffix || w.suffix != 0 && q.suffix == 0 && q.first != 0 && w.first == q.first && q.words > 1 {
		return false
	}
	if n.gender == Male && q.fem > q.male || n.gender == Female && q.male > q.fem {
		return false
	}
	if w.first == 0 || q.first == 0 || w.first == q.first {
		return true
	}
	a, okA := initials[w.first]
	b, okB := initials[q.first]
	if okA && okB {
		return a == b
	}
	return sameName(w.first, q.first)
}

// initials maps the hash of "J." to its letter.
var initials = func() map[uint64]byte {
	m := make(map[uint64]byte)
	for c := byte('a'); c <= 'z'; c++ {
		m[token.Hash(string(c)+".")] = c
	}
	return m
}()

// nicknames are short forms of given names.
var nicknames = func() map[uint64]uint64 {
	m := make(map[uint64]uint64)
	for _, s := range []string{"Michael Mike", "Robert Bob", "Robert Rob", "William Bill", "William Will", "James Jim", "James Jimmy", "Joseph Joe", "Thomas Tom", "Daniel Dan",
		"Richard Dick", "Richard Rick", "David Dave", "Edward Ed", "Edward Ted", "Charles Charlie", "Charles Chuck", "Donald Don", "Timothy Tim", "Christopher Chris",
		"Matthew Matt", "Anthony Tony", "Andrew Andy", "Samuel Sam", "Benjamin Ben", "Kenneth Ken", "Stephen Steve", "Steven Steve", "Ronald Ron", "Jeffrey Jeff",
		"Gregory Greg", "Patrick Pat", "Nicholas Nick", "Alexander Alex", "Elizabeth Liz", "Elizabeth Beth", "Katherine Kate", "Catherine Cathy", "Margaret Maggie",
		"Jennifer Jen", "Susan Sue", "Deborah Debbie", "Rebecca Becky", "Patricia Pat", "Barbara Barb", "Jacob Jake", "Joshua Josh", "Lawrence Larry", "Gerald Jerry",
		"Frederick Fred", "Philip Phil", "Raymond Ray", "Peter Pete", "Zachary Zach", "Bernard Bernie", "Mitchell Mitch", "Albert Al", "Alan Al", "Valerie Val"} {
		full, short, _ := strings.Cut(s, " ")
		m[token.Hash(short)] = token.Hash(full)
	}
	return m
}()

// sameName reports whether one given name is a short form of the other.
func sameName(a, b uint64) bool { return nicknames[a] == b || nicknames[b] == a }

// personName returns the name as a reader would file it: without nicknames,
// and with the words that a bracket inserts only where no other given name
// stands there.
func (j *joiner) personName(w parts, n *name) string {
	var s []string
	for _, i := range w.words {
		s = append(s, j.word(i))
	}
	out := ordinaryCase(strings.Join(s, " "))
	if w.suffix != 0 {
		out += " " + j.word(n.to-1)
	}
	if out == "" {
		out = tidy(j.span(n.from, n.to).In(j.text))
	}
	return out
}

// tidy joins the words of a part that may have line breaks inside.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// aliases are places and bodies with two common names.
var aliases = func() map[uint64]uint64 {
	m := make(map[uint64]uint64)
	for _, s := range []string{"U.S.|United States", "US|United States", "USA|United States", "U.S.A.|United States", "United States of America|United States", "America|United States",
		"U.K.|United Kingdom", "UK|United Kingdom", "Great Britain|Britain", "UAE|United Arab Emirates", "U.N.|United Nations", "UN|United Nations", "EU|European Union", "GOP|Republican Party"} {
		a, b, _ := strings.Cut(s, "|")
		m[phraseHash(a)] = phraseHash(b)
	}
	return m
}()

// phraseHash hashes the words of a name, without case and its article.
func phraseHash(s string) uint64 {
	return wordsHash(token.Append(nil, s, 0, len(s)))
}

func wordsHash(toks []token.Token) uint64 {
	h := uint64(0)
	for i, t := range toks {
		if i == 0 && len(toks) > 1 && t.Hash == theHash || t.Kind == token.Clitic {
			continue
		}
		h = h*0x9E3779B97F4A7C15 ^ t.Hash
	}
	return h
}

var theHash = token.Hash("the")

func (j *joiner) other(n *name) {
	h := wordsHash(j.toks[n.from:n.to])
	if a, ok := aliases[h]; ok {
		h = a
	}
	key := h ^ uint64(n.typ)<<62
	e := j.others[key]
	if e == nil && n.typ == Organisation {
		e = j.organisation(n)
	}
	if e == nil {
		e = &Entity{Type: n.typ, Name: j.otherName(n)}
		j.entities = append(j.entities, e)
	}
	j.others[key] = e
	n.entity = e
	if n.typ == Organisation {
		if a := j.acronym(n); a != "" {
			if _, ok := j.acronyms[a]; !ok {
				j.acronyms[a] = e
			}
		}
		// "Northway Lines" may be called by its first word later on.
		if first := j.toks[n.from].Hash ^ uint64(n.typ)<<62; n.to-n.from > 1 && j.others[first] == nil && !isFunctionWord(j.toks[n.from].Hash) &&
			!lexicon.Of(j.toks[n.from].Hash).Has(lexicon.Demonyms|lexicon.Countries|lexicon.Cities|lexicon.States|lexicon.OrgWords) {
			j.others[first] = e
		}
	}
}

// organisation returns the one whose acronym n is.
func (j *joiner) organisation(n *name) *Entity {
	if n.to-n.from != 1 || !j.toks[n.from].Is(token.AllCaps) {
		return nil
	}
	return j.acronyms[strings.ReplaceAll(j.word(n.from), ".", "")]
}

// acronym returns the first letters of the words of a name that have
// capitals: "WHO".
func (j *joiner) acronym(n *name) string {
	var b strings.Builder
	words := 0
	for i := n.from; i < n.to; i++ {
		if t := j.toks[i]; t.Is(token.Capital) && t.Hash != theHash {
			b.WriteRune([]rune(j.word(i))[0])
			words++
		}
	}
	if words < 2 {
		return ""
	}
	return b.String()
}

// otherName returns the name of what is no person; one in capitals with more
// letters than an acronym has is turned into ordinary spelling.
func (j *joiner) otherName(n *name) string {
	s := tidy(j.span(n.from, n.to).In(j.text))
	if allCaps(s) && j.shouting(n.from) {
		words := strings.Fields(s)
		for i, w := range words {
			if letters(w) > 4 || n.typ == Place && letters(w) > 3 {
				words[i] = capitalise(w, i)
			}
		}
		return strings.Join(words, " ")
	}
	return s
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// shouting reports whether the words around token i are in capitals too.
func (j *joiner) shouting(i int) bool {
	for k := max(0, i-6); k < min(len(j.toks), i+7); k++ {
		if j.toks[k].Kind == token.Word && j.toks[k].Is(token.Lower) {
			return false
		}
	}
	return true
}
