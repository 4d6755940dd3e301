package copydesk

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A person is what joins the mentions of one human being.
type person struct {
	given    []uint64 // hashes of the words before the surname, in the fullest form
	letter   rune     // the first letter of the given name, small; 0 when it is not known
	last     uint64   // hash of the surname
	full     int      // how full the fullest form is
	suffix   uint64   // Jr., Sr., III
	male     int      // mentions that show a man
	female   int      // mentions that show a woman
	mentions int      // by any name
	bare     int      // by the surname alone
	lastSeen int      // token of the latest mention
	titles   []uint64 // words of the titles
	dead     bool     // the text tells of the death
}

// joinNames joins the names of one thing.
//
// A full name begins a person, or joins one with the same surname and a given
// name that agrees ("M. Pompeo", "Mike Pompeo"), or gives a surname that stood
// alone its full form. A surname joins the person whose gender the title does
// not contradict, whom the words beside it show (see besides) or who is called by it
// most, since a story keeps the bare surname for one person and names the relatives
// in full (AP Stylebook, family names); a given name alone one who bears it.
// Other names join where their words are the same, where one is the other's
// acronym, or its beginning.
func joinNames(l *layers, names []name) *people {
	p := &people{names: names, entities: l.room.entities[:0], persons: l.room.persons[:0], refs: sized(&l.room.refs, len(l.toks)), next: unset(&l.room.next, len(l.toks))}
	at := 0
	for k, n := range names {
		for ; at < n.to; at++ {
			p.next[at] = int32(k)
		}
	}
	for ; at < len(p.next); at++ {
		p.next[at] = int32(len(names))
	}
	j := joiner{layers: l, people: p, known: &l.room.known}
	for i := range p.names {
		l.look()
		n := &p.names[i]
		switch {
		case j.isSurname(n):
			n.typ = Person
		case j.isStorm(n), len(j.ships) > 0 && j.isShip(n):
			n.typ = Misc
		case j.isFirm(n):
			n.typ = Organisation
		}
		if n.typ == Person {
			j.person(n)
		} else {
			j.other(n)
		}
	}
	for id := range p.persons {
		switch e, q := p.entities[id], &p.persons[id]; {
		case q.male > q.female:
			e.Gender = Male
		case q.female > q.male:
			e.Gender = Female
		}
	}
	l.room.entities, l.room.persons = p.entities, p.persons
	return p
}

// A joiner reads one name after the other.
type joiner struct {
	*layers
	*people
	*known
}

// known is what has been named so far, by hashes of words.
type known struct {
	surname  map[uint64]namesakes
	given    map[uint64]bearer // by the words before the surname, and nicknames
	others   map[uint64]*Entity
	acronyms map[uint64]*Entity
	heads    map[uint64]*Entity // organisations by the last words of their names
	storms   map[uint64]*Entity // by their names alone
	ships    map[uint64]bool    // by their names
	firms    map[uint64]*Entity // those with a legal form, by their names without it and by their first words
}

// A bearer is the latest person of a given name, and whether there are several.
type bearer struct {
	*Entity
	several bool
}

func makeKnown() known {
	return known{make(map[uint64]namesakes), make(map[uint64]bearer), make(map[uint64]*Entity), make(map[uint64]*Entity), make(map[uint64]*Entity), make(map[uint64]*Entity), make(map[uint64]bool), make(map[uint64]*Entity)}
}

func (k *known) clear() {
	clear(k.surname)
	clear(k.given)
	clear(k.others)
	clear(k.acronyms)
	clear(k.heads)
	clear(k.storms)
	clear(k.ships)
	clear(k.firms)
}

// maxNamesakes bounds how many persons of one surname are told apart.
const maxNamesakes = 8

// namesakes are the IDs of the persons of one surname.
type namesakes struct {
	ids [maxNamesakes]int
	n   int
}

func (k *namesakes) all() []int { return k.ids[:k.n] }

// parts are the words of a person's name, without brackets, nicknames and
// suffix.
type parts struct {
	words  []int    // tokens
	given  []uint64 // hashes of all words but the last
	letter rune     // that the first of several words begins with, small
	last   uint64
	suffix uint64
	full   int // words, those that are more than an initial tenfold
}

// parts returns the parts of a name, until the next name's.
func (j *joiner) parts(n *name) parts {
	p := parts{words: j.room.parts.words[:0], given: j.room.parts.given[:0]}
	for i := n.from; i < n.to; i++ {
		t := j.toks[i]
		switch {
		case t.Kind == token.Open && i > n.from, t.Kind == token.Quote && i > n.from && i+2 < n.to:
			i += 2 // a nickname and the mark behind it
		case t.Kind > token.Number:
		case i > n.from && lexicon.OfToken(t).Has(lexicon.NameSuffixes):
			p.suffix = t.Hash
		default:
			p.words = append(p.words, i)
			p.full += 10
			if isInitial(t) {
				p.full -= 9
			}
		}
	}
	if k := len(p.words); k > 0 {
		for _, i := range p.words[:k-1] {
			p.given = append(p.given, j.toks[i].Hash)
		}
		p.last = j.surnameHash(p.words[k-1])
		if k > 1 {
			r, _ := utf8.DecodeRuneInString(j.word(p.words[0]))
			p.letter = unicode.ToLower(r)
		}
	}
	if j.isPeer(n) { // no Wexcombe is known by a duke
		p.given, p.letter, p.last = p.given[:0], 0, wordsHash(j.toks[n.from:n.to])
	}
	j.room.parts = p
	return p
}

// isInitial reports whether a token stands for a given name by its letters:
// "J.", "J.R.", "JR".
func isInitial(t token.Token) bool {
	return t.Is(token.Initial) || t.End-t.Start <= 4 && t.Is(token.AllCaps|token.Point) || t.End-t.Start == 1
}

func (j *joiner) person(n *name) {
	w := j.parts(n)
	e := j.find(n, w)
	if e == nil {
		e = j.add(Person)
	}
	q := &j.persons[e.ID]
	if w.full > q.full || w.full == q.full && allCaps(e.Name) {
		q.full = w.full
		e.Name = j.personName(w, n)
		if len(w.given) > 0 {
			q.given, q.letter = append(q.given[:0], w.given...), w.letter
		}
	}
	if q.last == 0 {
		q.last = w.last
	}
	if w.suffix != 0 {
		q.suffix = w.suffix
	}
	shows := 1
	if n.sure {
		shows = byTitle
	}
	switch n.gender {
	case Male:
		q.male += shows
	case Female:
		q.female += shows
	}
	q.lastSeen = n.from
	q.mentions++
	if len(w.given) == 0 && w.last == q.last {
		q.bare++
	}
	for _, t := range n.titles {
		j.addTitle(q, t)
	}
	n.entity = e
	j.bury(n, w, e)
	j.isNamesake(e, w.last)
	for k := 1; k+1 < len(w.words); k++ {
		if !lineage.Of(j.toks[w.words[k]].Hash) {
			continue
		}
		if k > 1 {
			j.isNamesake(e, j.toks[w.words[k-1]].Hash) // Noor Hayati | binti Ismail
		}
		if k+2 < len(w.words) {
			j.isNamesake(e, j.toks[w.words[k+1]].Hash) // Turki bin | Faisal | Al Saud
		}
	}
	for k, h := range w.given {
		if t := &j.toks[w.words[k]]; t.Is(token.Capital) && !isInitial(*t) {
			j.bears(e, h)
		}
	}
	for i := n.from + 1; i+2 < n.to; i++ { // Jane "Kitty" Roe
		if j.toks[i].Kind == token.Quote && j.toks[i+2].Kind == token.Quote {
			j.bears(e, j.toks[i+1].Hash)
		}
	}
}

// isNamesake notes that a person has a surname.
func (j *joiner) isNamesake(e *Entity, last uint64) {
	if k := j.surname[last]; !slices.Contains(k.all(), e.ID) && k.n < maxNamesakes {
		k.ids[k.n] = e.ID
		k.n++
		j.surname[last] = k
	}
}

// bears notes that a person has a given name.
func (j *joiner) bears(e *Entity, name uint64) {
	old := j.given[name]
	j.given[name] = bearer{e, old.several || old.Entity != nil && old.Entity != e}
}

// mostTitleWords is how many words of a person's titles are kept in mind.
const mostTitleWords = 64

// addTitle notes the words by which the text may call a person later on: all
// of "Secretary of State", but not whom "a friend of the president" serves.
func (j *joiner) addTitle(q *person, t tokenRange) {
	for i := t.from; i < t.to; i++ {
		h := j.toks[i].Hash
		if i > t.from && i+1 < t.to && lexicon.OfToken(j.toks[i]).Has(lexicon.Prepositions) && !j.toks[i+1].Is(token.Capital) {
			return
		}
		if full, ok := fullTitles[h]; ok {
			h = full
		}
		if len(q.titles) < mostTitleWords && !slices.Contains(q.titles, h) {
			q.titles = append(q.titles, h)
		}
	}
}

// fullTitles are what short titles stand for.
var fullTitles = func() map[uint64]uint64 {
	m := make(map[uint64]uint64)
	for _, s := range []string{"Sen. senator", "Gov. governor", "Rep. representative", "Gen. general", "Prof. professor", "Dr. doctor", "Dr doctor", "Lt. lieutenant", "Capt. captain",
		"Col. colonel", "Cmdr. commander", "Sgt. sergeant", "Det. detective", "Rev. reverend", "Adm. admiral", "Maj. major", "Supt. superintendent", "Cllr councillor"} {
		short, full, _ := strings.Cut(s, " ")
		m[token.Hash(short)] = token.Hash(full)
	}
	return m
}()

// isSurname reports whether what was taken for a place or a body is the surname of
// a person named in full before, no acronym and nothing that is known: "Roberto
// Alvarado won. Alvarado is 30."
func (j *joiner) isSurname(n *name) bool {
	if n.typ == Person || n.typ == Misc && !j.isTribe(n.from) || n.to != n.from+1 || j.toks[n.from].Is(token.AllCaps) || lexicon.OfToken(j.toks[n.from]).Has(knownThings) {
		return false
	}
	namesakes := j.surname[j.surnameHash(n.from)]
	return slices.ContainsFunc(namesakes.all(), func(id int) bool { return j.persons[id].full > 10 })
}

// knownThings are the lists of what may be called by a single word.
const knownThings = lexicon.Countries | lexicon.States | lexicon.Cities | lexicon.Demonyms | lexicon.Agencies | lexicon.Organisations | lexicon.Products

// find returns the person whom n names, or nil for somebody new.
func (j *joiner) find(n *name, w parts) *Entity {
	var best *Entity
	namesakes := j.surname[w.last]
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
		}
		if best == nil || weight > most || weight == most && q.before(&j.persons[best.ID], bare) {
			best, most = j.entities[id], weight
		}
	}
	if best == nil && len(w.words) == 1 {
		if namesakes.n == 1 && j.isDescribed(n) {
			return j.entities[namesakes.ids[0]] // Alex Roe left. Roe, a mother of two, is ill.
		}
		return j.byGiven(n, w.last)
	}
	return best
}

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
	b := j.given[h]
	if b.Entity == nil {
		return nil
	}
	common := lexicon.Of(h).Has(lexicon.GivenMale | lexicon.GivenFemale)
	if common && len(n.titles) > 0 && !withGiven.Of(j.toks[n.titles[0].from].Hash) || !common && b.several {
		return nil
	}
	if q := &j.persons[b.ID]; n.gender == Male && q.female > q.male || n.gender == Female && q.male > q.female {
		return nil
	}
	return b.Entity
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
func (j *joiner) agree(q *person, w parts, n *name) bool {
	switch {
	case w.suffix != q.suffix && w.suffix != 0 && (q.suffix != 0 || len(q.given) > 0):
		return false // the father was named, or another son
	case len(w.given) > 0 && len(q.given) > 0:
		a, b := w.given[0], q.given[0]
		if w.suffix != q.suffix && j.isNamed(q.last, a) {
			return false // the father's name
		}
		return slices.Contains(q.given, a) || slices.Contains(w.given, b) || sameName(a, b) || w.letter == q.letter && (initials[a] || initials[b])
	}
	return (n.gender != Male || q.female <= q.male) && (n.gender != Female || q.male <= q.female)
}

// isNamed reports whether a person with that surname and given name, and no
// suffix, was named.
func (j *joiner) isNamed(last, given uint64) bool {
	namesakes := j.surname[last]
	return slices.ContainsFunc(namesakes.all(), func(id int) bool {
		q := &j.persons[id]
		return q.suffix == 0 && len(q.given) > 0 && q.given[0] == given
	})
}

// initials are the hashes of "J." and "J".
var initials = func() map[uint64]bool {
	m := make(map[uint64]bool)
	for c := byte('a'); c <= 'z'; c++ {
		m[token.Hash(string(c))], m[token.Hash(string(c)+".")] = true, true
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
	out := ""
	if at, ok := j.isOrdinary(w); ok {
		out = at.In(j.text)
	} else {
		var s []string
		for _, i := range w.words {
			s = append(s, j.word(i))
		}
		out = ordinaryCase(strings.Join(s, " "))
	}
	if w.suffix != 0 {
		out += " " + j.word(n.to-1)
	}
	if out == "" {
		out = tidy(j.span(n.from, n.to).In(j.text))
	}
	return out
}

// isOrdinary returns where a name stands in the text, and whether a reader would
// file it under just that: its words begin with a capital and have none further
// on, and one space stands between them.
func (j *joiner) isOrdinary(w parts) (Span, bool) {
	for k, i := range w.words {
		t := &j.toks[i]
		if !t.Is(token.Capital) || t.Flags&(token.AllCaps|token.Mixed|token.Hyphen|token.NonASCII) != 0 || k > 0 && (i != w.words[k-1]+1 || t.Start != j.toks[i-1].End+1 || j.text[t.Start-1] != ' ') {
			return Span{}, false
		}
	}
	if len(w.words) == 0 {
		return Span{}, false
	}
	return j.span(w.words[0], w.words[len(w.words)-1]+1), true
}

// tidy joins the words of a part that may have line breaks inside.
func tidy(s string) string {
	if !strings.Contains(s, "  ") && !strings.ContainsFunc(s, func(r rune) bool { return r != ' ' && unicode.IsSpace(r) }) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// aliases are places and bodies with two common names.
var aliases = func() map[uint64]uint64 {
	m := make(map[uint64]uint64)
	for _, s := range []string{"U.S.|United States", "US|United States", "USA|United States", "U.S.A.|United States", "United States of America|United States", "America|United States",
		"U.K.|United Kingdom", "UK|United Kingdom", "Great Britain|Britain", "UAE|United Arab Emirates", "U.N.|United Nations", "UN|United Nations", "EU|European Union", "GOP|Republican Party",
		"Sinn Fein|Sinn Féin", "Fianna Fail|Fianna Fáil"} {
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
	if e == nil && n.typ == Misc && len(j.storms) > 0 {
		e = j.storms[j.toks[n.to-1].Hash]
	}
	bare := j.withoutForm(n) // Northway Lines Inc.
	if e == nil && bare < n.to {
		e = j.others[wordsHash(j.toks[n.from:bare])^uint64(n.typ)<<62]
	}
	if e == nil {
		e = j.add(n.typ)
		e.Name = j.otherName(n)
	}
	if s := j.span(n.from, n.to).In(j.text); len(s) == len(e.Name) && s != e.Name && inCapitals(e.Name) && !inCapitals(s) && strings.EqualFold(s, e.Name) {
		e.Name = s // "USS BATAAN" in a dateline, the USS Bataan after it
	}
	j.others[key] = e
	n.entity = e
	if n.ship {
		j.ships[h] = true
	}
	if n.typ == Misc && n.to-n.from > 1 && j.stormFrom(n.to-1) == n.from {
		j.storms[j.toks[n.to-1].Hash] = e
	}
	if n.typ == Organisation {
		if bare < n.to {
			j.isCalled(e, wordsHash(j.toks[n.from:bare]))
			j.firms[j.toks[n.from].Hash] = e
		}
		if last := j.toks[n.to-1]; n.to-n.from > 1 && j.toks[n.from].Hash != theHash && lexicon.OfToken(last).Has(lexicon.OrgWords) {
			j.heads[last.Hash] = e
		}
		if a := j.acronym(n); a != 0 {
			if _, ok := j.acronyms[a]; !ok {
				j.acronyms[a] = e
			}
		}
		// "Northway Lines" may be called by its first word later on.
		if first := j.toks[n.from].Hash ^ uint64(n.typ)<<62; n.to-n.from > 1 && j.others[first] == nil && !isFunctionWord(j.toks[n.from]) &&
			!lexicon.OfToken(j.toks[n.from]).Has(lexicon.Demonyms|lexicon.Countries|lexicon.Cities|lexicon.States|lexicon.OrgWords) {
			j.others[first] = e
		}
	}
}

// isCalled notes that a company is called by its name without its legal form, too.
func (j *joiner) isCalled(e *Entity, h uint64) {
	if key := h ^ uint64(Organisation)<<62; j.others[key] == nil {
		j.others[key] = e
	}
	j.firms[h] = e
}

// legalForms end the names of companies.
var legalForms = hashes("inc", "inc.", "incorporated", "plc", "ltd", "ltd.", "limited", "llc", "llp", "lp", "corp", "corp.", "corporation", "co", "co.", "company", "ag", "sa", "nv", "bv", "gmbh", "spa", "bhd", "berhad", "oyj", "ab", "asa", "group", "holdings")

// withoutForm returns where the name of a company ends without its legal form:
// Northway Lines | Group Plc; n.to for another.
func (j *joiner) withoutForm(n *name) int {
	to := n.to
	if n.typ != Organisation {
		return to
	}
	for to > n.from+1 && (legalForms.Of(j.toks[to-1].Hash) || to < n.to && j.toks[to-1].Kind != token.Word) {
		to--
	}
	return to
}

// isStorm reports whether what was taken for a person or a place is a storm that was
// named before: Hurricane Delia came. Delia weakened.
func (j *joiner) isStorm(n *name) bool {
	return len(j.storms) > 0 && n.to == n.from+1 && len(n.titles) == 0 && j.storms[j.toks[n.from].Hash] != nil && j.surname[j.toks[n.from].Hash].n == 0 && j.given[j.toks[n.from].Hash].Entity == nil
}

// isFirm reports whether what was taken for a person is the name of a company without
// its legal form.
func (j *joiner) isFirm(n *name) bool {
	if n.typ != Person || len(n.titles) > 0 || len(j.firms) == 0 {
		return false
	}
	last := j.toks[n.to-1].Hash
	return j.surname[last].n == 0 && j.given[last].Entity == nil && j.firms[wordsHash(j.toks[n.from:n.to])] != nil
}

// organisation returns the one whose acronym n is, or whose last word behind
// "the".
func (j *joiner) organisation(n *name) *Entity {
	if n.to-n.from == 2 && j.toks[n.from].Hash == theHash {
		return j.heads[j.toks[n.from+1].Hash] // The Times
	}
	if n.to-n.from != 1 {
		return nil
	}
	if e := j.heads[j.toks[n.from].Hash]; e != nil && j.isShort(n.from) {
		return e
	}
	if !j.toks[n.from].Is(token.AllCaps) {
		return nil
	}
	if k := j.nameAt(n.from) - 1; k >= 0 && j.names[k].to == n.from-1 && j.inBrackets(&j.names[k], n.from) {
		return j.names[k].entity
	}
	h := uint64(0)
	for _, r := range j.word(n.from) {
		if r != '.' {
			h = addLetter(h, r)
		}
	}
	return j.acronyms[h]
}

// acronym returns the hash of the first letters of the words of a name that
// have capitals, "WHO"; 0 when there are fewer than two.
func (j *joiner) acronym(n *name) uint64 {
	h, words := uint64(0), 0
	for i := n.from; i < n.to; i++ {
		if t := j.toks[i]; t.Is(token.Capital) && t.Hash != theHash {
			r, _ := utf8.DecodeRuneInString(j.word(i))
			h = addLetter(h, r)
			words++
		}
	}
	if words < 2 {
		return 0
	}
	return h
}

// addLetter returns the hash of an acronym with one letter more.
func addLetter(h uint64, r rune) uint64 { return (h ^ uint64(r)) * 0x9E3779B97F4A7C15 }

// otherName returns the name of what is no person; one in capitals with more
// letters than an acronym has is turned into ordinary spelling, where the words
// around it or a dateline are in capitals, too, or it is a place of several
// words.
func (j *joiner) otherName(n *name) string {
	s := tidy(j.span(n.from, n.to).In(j.text))
	if !inCapitals(s) {
		return s
	}
	words := strings.Fields(s)
	place := n.typ == Place
	dateline := place && n.from < j.unitOf(n.from).body
	if !j.shouting(n.from) && !(place && len(words) > 1) {
		return s
	}
	for i, w := range words {
		if letters(w) > 4 || place && letters(w) > 3 || place && len(words) > 1 && (letters(w) > 2 || dateline) {
			words[i] = capitalise(w, i)
		}
	}
	return strings.Join(words, " ")
}

// inCapitals reports whether a name is in capitals but for Mc and Mac: "FORT
// McMURRAY".
func inCapitals(name string) bool {
	for w := range strings.FieldsSeq(name) {
		if !allCaps(w) && !isCapitals(w) {
			return false
		}
	}
	return true
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

// shouting reports whether token i is in capitals for no reason of its own: the
// words around it in its block are, too, or it is in a dateline.
func (j *joiner) shouting(i int) bool {
	u := j.unitOf(i)
	if i < u.body {
		return true
	}
	for k := max(u.from, i-6); k < min(u.to, i+7); k++ {
		if t := j.toks[k]; t.Kind == token.Word && !t.Is(token.AllCaps) && t.End-t.Start > 1 {
			return false
		}
	}
	return true
}
