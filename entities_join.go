package copydesk

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/intern"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/room"
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
	paired   bool     // she was named with her husband: Dr. and Mrs. Roe
	front    uint64   // hash of the surname where it stands in front: Lee Jae-myung
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
	p := &l.room.people
	*p = people{names: names, entities: l.room.entities[:0], persons: l.room.persons[:0], refs: room.Zeroed(&l.room.refs, len(l.toks)), referred: l.room.referred[:0], next: room.Unset(&l.room.next, len(l.toks))}
	at := 0
	for k := range names {
		for to := names[k].to; at < to; at++ {
			p.next[at] = int32(k)
		}
	}
	for ; at < len(p.next); at++ {
		p.next[at] = int32(len(names))
	}
	j := joiner{layers: l, people: p, known: &l.room.known}
	j.known.reset()
	for i := range p.names {
		l.look()
		n := &p.names[i]
		switch {
		case j.isSurname(n), n.typ != Person && n.to == n.from+1 && n.from > 3 && j.isAlias(n):
			n.typ = Person
		case j.met&asStorm != 0 && j.isStorm(n), j.met&asShip != 0 && j.isShip(n):
			n.typ = Misc
		case j.met&asFirm != 0 && j.isFirm(n):
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
	aliased bool // somebody has another name
}

// known is what has been named so far, by hashes of words.
type known struct {
	surnames intern.Table[namesakes]
	given    intern.Table[bearer] // by the words before the surname, and nicknames
	others   intern.Table[int32]  // the IDs of those that are no persons: see calling.of
	met      calling              // those of storms, ships and firms by which something was named, added up
}

func (k *known) reset() {
	k.surnames.Reset()
	k.given.Reset()
	k.others.Reset()
	k.met = 0
}

// A bearer is the latest person of a given name, and whether there are several.
type bearer struct {
	id      int32 // 1 + that of the entity; 0 where there is none
	several bool
	alias   bool // it is another name of the person
}

// bearer returns who has a given name.
func (k *known) bearer(name uint64) bearer {
	if i, is := k.given.Lookup(name); is {
		return k.given.Items[i]
	}
	return bearer{}
}

// noNamesakes are those of a surname that nobody has.
var noNamesakes namesakes

// namesakes returns the persons of a surname.
func (k *known) namesakes(surname uint64) *namesakes {
	if i, is := k.surnames.Lookup(surname); is {
		return &k.surnames.Items[i]
	}
	return &noNamesakes
}

// A calling is what the words are by which something is known that is no person.
type calling uint64

const (
	byAcronym calling = 4 << iota // below are the names of each type, in full or by what else it goes by
	byHead                        // an organisation, by the last word of its name
	asStorm                       // by its name alone
	asShip                        // by its name
	asFirm                        // one with a legal form, by its name without it and by its first word
)

// of returns the key for words that are such a calling, which is told by the highest bits.
func (c calling) of(words uint64) uint64 { return words ^ uint64(c)<<57 }

// knownAs returns what is called so by the words of which it gets the hash, or nil.
func (j *joiner) knownAs(as calling, words uint64) *Entity {
	if i, is := j.others.Lookup(as.of(words)); is {
		return j.entities[j.others.Items[i]]
	}
	return nil
}

// noteAs notes that e is called so from now on.
func (j *joiner) noteAs(e *Entity, as calling, words uint64) {
	i, _ := j.others.Find(as.of(words))
	j.others.Items[i] = int32(e.ID)
	j.met |= as & (asStorm | asShip | asFirm)
}

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
func (j *joiner) parts(n *name) *parts {
	p := &j.room.parts
	*p = parts{words: p.words[:0], given: p.given[:0]}
	for i := n.from; i < n.to; i++ {
		t := &j.toks[i]
		switch {
		case t.Kind == token.Open && i > n.from, t.Kind == token.Quote && i > n.from && i+2 < n.to:
			i += 2 // a nickname and the mark behind it
		case t.Kind > token.Number:
		case i > n.from && (lexicon.OfToken(t).Has(lexicon.NameSuffixes) || t.Is(token.Capital) && j.isNumeral(n.from, i)):
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
	return p
}

// isInitial reports whether a token stands for a given name by its letters:
// "J.", "J.R.", "JR".
func isInitial(t *token.Token) bool {
	return t.Is(token.Initial) || t.End-t.Start <= 4 && t.Is(token.AllCaps|token.Point) || t.End-t.Start == 1
}

func (j *joiner) person(n *name) {
	w := j.parts(n)
	var e *Entity
	if n.from > 1 {
		e = j.alias(n)
	}
	alias := e != nil
	if !alias {
		e = j.find(n, w)
	}
	if e == nil {
		e = j.add(Person)
	}
	q := &j.persons[e.ID]
	if (w.full > q.full || w.full == q.full && allCaps(e.Name)) && !(alias && q.full > 0) {
		q.full = w.full
		e.Name = j.personName(w, n)
		if len(w.given) > 0 {
			q.given, q.letter = append(q.given[:0], w.given...), w.letter
		}
	}
	if q.last == 0 || len(w.given) > 0 && q.last == w.given[0] { // his son, Max; Max Roe
		q.last = w.last
	}
	if w.suffix != 0 {
		q.suffix = w.suffix
	}
	shows := 1
	if n.sure {
		shows = byTitle
	}
	switch {
	case alias && !n.sure: // Bibi is no woman
	case !n.sure && len(w.given) == 0 && len(q.given) > 0 && w.last == q.last: // nor is Malka Cyril a man
	case n.gender == Male:
		q.male += shows
	case n.gender == Female:
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
	if alias && n.to == n.from+1 {
		if b := j.bearerOf(w.last); b.id == 0 {
			*b = bearer{id: int32(e.ID + 1), alias: true}
			j.aliased = true
		}
	}
	if k := n.from - 3; n.sure && len(w.words) == 1 && k >= 0 && j.toks[k+1].Hash == hashAnd && courtesy.Of(j.toks[k].Hash) && isOneOf(j.word(k+2), "Mrs", "Mrs.", "Lady") {
		q.paired = true
	}
	if n.front {
		q.front = j.toks[n.from].Hash
	}
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
		if t := &j.toks[w.words[k]]; t.Is(token.Capital) && !isInitial(t) {
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
	i, _ := j.surnames.Find(last)
	if k := &j.surnames.Items[i]; k.n < maxNamesakes && !slices.Contains(k.all(), int32(e.ID)) {
		k.ids[k.n] = int32(e.ID)
		k.n++
	}
}

// bears notes that a person has a given name.
func (j *joiner) bears(e *Entity, name uint64) {
	b, id := j.bearerOf(name), int32(e.ID+1)
	if b.id != id {
		*b = bearer{id: id, several: b.id != 0}
	}
}

// bearerOf returns the place for who has a given name.
func (k *known) bearerOf(name uint64) *bearer {
	i, _ := k.given.Find(name)
	return &k.given.Items[i]
}

// mostTitleWords is how many words of a person's titles are kept in mind.
const mostTitleWords = 64

// addTitle notes the words by which the text may call a person later on: all
// of "Secretary of State", but not whom "a friend of the president" serves.
func (j *joiner) addTitle(q *person, t tokenRange) {
	for i := t.from; i < t.to; i++ {
		h := j.toks[i].Hash
		if i > t.from && i+1 < t.to && lexicon.OfToken(&j.toks[i]).Has(lexicon.Prepositions) && !j.toks[i+1].Is(token.Capital) {
			return
		}
		if full := fullTitles.Of(h); full != 0 {
			h = full
		}
		if len(q.titles) < mostTitleWords && !slices.Contains(q.titles, h) {
			q.titles = append(q.titles, h)
		}
	}
}

// fullTitles are what short titles stand for.
var fullTitles = func() *token.Words[uint64] {
	m := make(map[uint64]uint64)
	for _, s := range []string{"Sen. senator", "Gov. governor", "Rep. representative", "Gen. general", "Prof. professor", "Dr. doctor", "Dr doctor", "Lt. lieutenant", "Capt. captain",
		"Col. colonel", "Cmdr. commander", "Sgt. sergeant", "Det. detective", "Rev. reverend", "Major-General general", "Lieutenant-General general", "Brigadier-General general", "Maj-Gen general", "Lt-Gen general", "Brig-Gen general", "Lt-Col colonel", "Lieutenant-Colonel colonel",
		"Vice-Admiral admiral", "Rear-Admiral admiral", "Editor-in-Chief editor", "Lieutenant-Governor governor", "Lt-Gov governor", "Vice-Chairman chairman", "Adm. admiral", "Maj. major", "Supt. superintendent", "Cllr councillor"} {
		short, full, _ := strings.Cut(s, " ")
		m[token.Hash(short)] = token.Hash(full)
	}
	return token.MakeWords(maps.All(m))
}()

// isSurname reports whether what was taken for a place or a body is the surname or the given name of
// a person named in full before, no acronym and nothing that is known: "Roberto
// Alvarado won. Alvarado is 30."
func (j *joiner) isSurname(n *name) bool {
	if n.typ == Person || n.town || n.typ == Misc && !j.isTribe(n.from) || n.to != n.from+1 || j.toks[n.from].Is(token.AllCaps) || lexicon.OfToken(&j.toks[n.from]).Has(knownThings) {
		return false
	}
	if n.typ != Misc && lexicon.OfToken(&j.toks[n.from]).Has(givenNames) {
		b := j.bearer(j.toks[n.from].Hash)
		if b.id > 0 && j.persons[b.id-1].full > 10 && aliases.Of(wordsHash(j.toks[n.from:n.to])) == 0 {
			return true // Priya Roe left. Priya said so.
		}
	}
	return slices.ContainsFunc(j.namesakes(j.surnameHash(n.from)).all(), func(id int32) bool { return j.persons[id].full > 10 })
}

// knownThings are the lists of what may be called by a single word.
const knownThings = lexicon.Countries | lexicon.States | lexicon.Cities | lexicon.Demonyms | lexicon.Agencies | lexicon.Organisations | lexicon.Products
