package copydesk

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// Names in languages other than English are read by lists, and fewer are found
// than are there: a person by a listed given name and a surname, or by a title
// and a surname, and from then on by the surname alone; places and bodies that
// are listed. Without a pack there are none.

// listedNames returns the names in the text, with the titles of persons.
func listedNames(l *layers) []name {
	if !l.lang.Known {
		return nil
	}
	r := nameLister{layers: l, surnames: make(map[uint64]bool), particles: make(map[uint64]bool)}
	r.authors()
	for _, u := range l.units {
		for i := u.from; i < u.to; i++ {
			l.tick()
			if n, ok := r.fullName(u, i); ok {
				last := l.toks[n.to-1].Hash
				r.surnames[last] = true
				if n.to-n.from > 2 && l.of(n.to-2).Has(lexicon.Particles) && l.toks[n.to-2].Is(token.Lower) {
					r.particles[last] = true
				}
				i = n.to - 1
			}
		}
	}
	for _, u := range l.units {
		l.look()
		r.unit(u)
	}
	return nameDatelines(l, r.names)
}

// A nameLister reads names twice: the full ones first, so that surnames are
// known where they stand alone.
type nameLister struct {
	*layers
	surnames  map[uint64]bool
	particles map[uint64]bool // those of them that a particle belongs to
	names     []name
}

// of returns the lists that token i is on.
func (l *layers) of(i int) lexicon.Class {
	if i < 0 || i >= len(l.toks) {
		return 0
	}
	return l.lang.Words.Of(l.toks[i].Hash)
}

// endsAs returns the lists of c that the word at token i is on: itself, or,
// where the language has compounds, its last part: Umweltministerin.
func (l *layers) endsAs(i int, c lexicon.Class) lexicon.Class {
	if i < 0 || i >= len(l.toks) || l.toks[i].Kind != token.Word {
		return 0
	}
	if found := l.of(i) & c; found != 0 || !l.lang.Compounds || !l.toks[i].Is(token.Capital) {
		return found
	}
	w := l.word(i)
	if len(w) > longestCompound {
		return 0
	}
	for k := 3; k+leastPart <= len(w); k++ {
		if utf8.RuneStart(w[k]) {
			if found := l.lang.Words.Of(token.Hash(w[k:])) & c; found != 0 {
				return found
			}
		}
	}
	return 0
}

// The lengths in bytes of a compound and of its last part.
const (
	longestCompound = 60
	leastPart       = 4
)

// authors notes the surnames of those who wrote the story.
func (r *nameLister) authors() {
	for _, b := range r.bylines {
		for _, a := range b.Authors {
			if words := strings.Fields(a.Span.In(r.text)); len(words) > 1 && a.Affiliation != a.Name {
				r.surnames[token.Hash(words[len(words)-1])] = true
			}
		}
	}
}

func (r *nameLister) unit(u unit) {
	for i := u.from; i < u.to; i++ {
		r.tick()
		n, ok := r.author(u, i)
		if !ok {
			n, ok = r.fullName(u, i)
		}
		if !ok {
			n, ok = r.surname(u, i)
		}
		if ok {
			r.readTitles(u, &n)
			r.names = append(r.names, n)
			i = n.to - 1
			continue
		}
		if n, ok := r.thing(u, i); ok {
			r.names = append(r.names, n)
			i = n.to - 1
		}
	}
}

// author reads the name of an author in a byline.
func (r *nameLister) author(u unit, i int) (name, bool) {
	if u.role != RoleByline {
		return name{}, false
	}
	k, _ := slices.BinarySearchFunc(r.bylines, r.toks[i].Start, func(b Byline, at int) int { return b.Span.End - 1 - at })
	if k == len(r.bylines) {
		return name{}, false
	}
	for _, a := range r.bylines[k].Authors {
		if a.Span.Start != r.toks[i].Start || r.lang.Words.Has(a.Name, lexicon.Agencies) {
			continue
		}
		to := i
		for to < u.to && r.toks[to].Start < a.Span.End {
			to++
		}
		return name{from: i, to: to, typ: Person}, true
	}
	return name{}, false
}

// fullName reads one or more listed given names and a surname at token i, or a
// surname alone behind a title.
func (r *nameLister) fullName(u unit, i int) (name, bool) {
	k := i
	for k < u.to && k < i+longestName && (isGivenIn(r.lang, r.text, r.toks[k]) && (k == i || r.toks[k].Is(token.Space)) || k > i && r.toks[k].Is(token.Initial)) {
		k++
	}
	given := k - i
	if given > 0 {
		from := k
		for k < u.to && k < from+3 && r.toks[k].Is(token.Lower) && r.of(k).Has(lexicon.Particles) {
			k++
		}
		if k < u.to && r.isSurname(k) && (given > 1 || r.sureOf(i, k)) {
			return name{from: i, to: k + 1, typ: Person}, true
		}
		if given > 1 && k == from { // Karl Friedrich: the last given name is the surname
			return name{from: i, to: k, typ: Person}, true
		}
		return name{}, false
	}
	if r.isRareGiven(u, i) {
		return name{from: i, to: i + 2, typ: Person}, true
	}
	if i == u.from || !r.isSurname(i) || r.isPlaceAt(u, i) {
		return name{}, false
	}
	c := r.endsAs(i-1, lexicon.Titles|lexicon.Honorifics)
	if c == 0 {
		return name{}, false
	}
	if i+1 < u.to && r.isSurname(i+1) && r.isWordOfName(i) && r.isWordOfName(i+1) {
		return name{from: i, to: i + 2, typ: Person}, true // Gemeindepräsidentin Vreni Zgraggen
	}
	if c.Has(lexicon.Honorifics) || r.of(i).Has(lexicon.Surnames) {
		return name{from: i, to: i + 1, typ: Person}, true
	}
	return name{}, false
}

// isRareGiven reports whether a given name that is another word, too, stands at
// token i before a listed surname: Ernst Weber, but not "die Mark Brandenburg".
func (r *nameLister) isRareGiven(u unit, i int) bool {
	c := r.of(i)
	if !c.Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.WorldMale|lexicon.WorldFemale) || !c.Has(lang.NotNames) || c.Has(lexicon.Cities|lexicon.Countries|lexicon.States|lexicon.FunctionWords) || r.lang.Month(r.toks[i].Hash) > 0 || !r.toks[i].Is(token.Capital) {
		return false
	}
	if i > u.from && r.of(i-1).Has(lang.Determiners|lexicon.Prepositions) && r.toks[i-1].Is(token.Lower) {
		return false
	}
	return i+1 < u.to && r.isSurname(i+1) && r.of(i+1).Has(lexicon.Surnames) && r.endsAs(i+1, lexicon.Roles|lexicon.Titles) == 0
}

// isWordOfName reports whether a word in capitals behind a title can be of the
// name of its bearer rather than of a body or place.
func (r *nameLister) isWordOfName(i int) bool {
	return !r.toks[i].Is(token.AllCaps) && r.endsAs(i, lexicon.Roles|lexicon.Titles|lexicon.Honorifics) == 0 && !r.of(i).Has(lexicon.Cities|lang.NotNames)
}

// sureOf reports whether a listed given name and the word at token k are a
// name: the given name is a common one, or the other a listed surname, or a
// title stands before them.
func (r *nameLister) sureOf(i, k int) bool {
	return r.of(i).Has(lexicon.GivenMale|lexicon.GivenFemale) || r.of(k).Has(lexicon.Surnames) || r.endsAs(i-1, lexicon.Titles|lexicon.Honorifics) != 0 ||
		r.toks[k].Is(token.Hyphen)
}

// isSurname reports whether the word at token i can be a surname by its form.
func (r *nameLister) isSurname(i int) bool {
	t := r.toks[i]
	if t.Kind != token.Word || !t.Is(token.Capital|token.Space) || t.End-t.Start < 2 || t.Is(token.Abbrev) {
		return false
	}
	return !r.of(i).Has(lexicon.FunctionWords|lexicon.Countries|lexicon.States|lexicon.Weekdays|lexicon.Organisations) && r.endsAs(i, lexicon.PlaceWords) == 0 && r.lang.Month(t.Hash) == 0
}

// surname reads a surname that was named in full, and stands alone or with its
// particles.
func (r *nameLister) surname(u unit, i int) (name, bool) {
	k := i
	for k < u.to && k < i+3 && r.of(k).Has(lexicon.Particles) {
		k++
	}
	if k > i && k < u.to && r.particles[r.toks[k].Hash] { // von der Leyen
		return name{from: i, to: k + 1, typ: Person}, true
	}
	t := r.toks[i]
	if t.Kind != token.Word || !t.Is(token.Capital) || !r.surnames[t.Hash] {
		return name{}, false
	}
	if i > u.from && r.of(i-1).Has(lang.Determiners) && r.endsAs(i-1, lexicon.Titles) == 0 {
		return name{}, false // der Weber
	}
	return name{from: i, to: i + 1, typ: Person}, true
}

// isPlaceAt reports whether a listed place begins at token i.
func (r *nameLister) isPlaceAt(u unit, i int) bool {
	n, _ := r.lang.Words.Longest(r.toks[i:u.to], lexicon.Countries|lexicon.Cities|lexicon.States)
	return n > 0
}

// thing reads a listed place or body at token i. A place whose name is another
// word, too, needs a preposition.
func (r *nameLister) thing(u unit, i int) (name, bool) {
	t := r.toks[i]
	if t.Kind != token.Word || !t.Is(token.Capital) {
		return name{}, false
	}
	if n, _ := r.lang.Words.Longest(r.toks[i:u.to], lexicon.Organisations); n > 0 {
		return name{from: i, to: i + n, typ: Organisation}, true
	}
	n, c := r.lang.Words.Longest(r.toks[i:u.to], lexicon.Countries|lexicon.Cities|lexicon.States)
	if b := i - 1; n > 0 && b >= u.body && r.toks[b].Is(token.Capital) && r.toks[b].Kind == token.Word && !r.of(b).Has(lexicon.FunctionWords|lang.TownNouns) && !r.opens(b) {
		return name{}, false // FC Köln, Flughafen Wien
	}
	if n == 0 || i >= u.body && c.Has(lang.NotNames|lexicon.FunctionWords) && !r.of(i-1).Has(lexicon.Prepositions) {
		return name{}, false
	}
	return name{from: i, to: i + n, typ: Place}, true
}

// opens reports whether token i is the first of a sentence.
func (r *nameLister) opens(i int) bool {
	s := r.sentenceOf(i)
	return s < len(r.sents) && r.sents[s].from == i
}

// readTitles finds the titles before and after a person's name, and the gender
// that they and the given name show.
func (r *nameLister) readTitles(u unit, n *name) {
	at := n.from
	for at > u.from && n.from-at < longestTitle && r.endsAs(at-1, lexicon.Titles|lexicon.Honorifics) != 0 && r.toks[at-1].Is(token.Capital) {
		at--
	}
	if at < n.from {
		n.titles = append(n.titles, tokenRange{at, n.from})
	}
	if t, ok := r.titleAfter(u, n.to); ok {
		n.titles = append(n.titles, t)
	}
	for _, t := range n.titles {
		for i := t.from; i < t.to && n.gender == GenderUnknown; i++ {
			n.gender = genderIn(r.endsAs(i, lang.Masculine|lang.Feminine))
		}
	}
	if n.gender == GenderUnknown && n.to-n.from > 1 {
		switch c := r.of(n.from); {
		case c.Has(lexicon.GivenMale|lexicon.WorldMale) == c.Has(lexicon.GivenFemale|lexicon.WorldFemale):
		case c.Has(lexicon.GivenMale | lexicon.WorldMale):
			n.gender = Male
		default:
			n.gender = Female
		}
	}
}

// genderIn returns the gender that a word on the lists c shows.
func genderIn(c lexicon.Class) Gender {
	switch {
	case c.Has(lang.Masculine) == c.Has(lang.Feminine):
		return GenderUnknown
	case c.Has(lang.Masculine):
		return Male
	}
	return Female
}

// titleAfter reads an apposition behind a name that begins with a title:
// ", Sprecherin der Reederei,", ", 54, der Leiter des Amtes,".
func (r *nameLister) titleAfter(u unit, i int) (tokenRange, bool) {
	if i >= u.to || r.toks[i].Kind != token.Comma {
		return tokenRange{}, false
	}
	i++
	if i+1 < u.to && r.toks[i].Kind == token.Number && r.toks[i+1].Kind == token.Comma {
		i += 2
	}
	for k := 0; k < 2 && i < u.to && (r.of(i).Has(lang.Determiners) || r.toks[i].Is(token.Lower) && k > 0); k++ {
		i++
	}
	if i >= u.to || r.endsAs(i, lexicon.Titles) == 0 || !r.toks[i].Is(token.Capital) {
		return tokenRange{}, false
	}
	end := i + 1
	for end < u.to && end < i+longestTitle && r.toks[end].Kind == token.Word && !r.of(end).Has(lexicon.CueVerbs) {
		end++
	}
	if end < u.to && r.toks[end].Kind == token.Word {
		end = i + 1
	}
	return tokenRange{i, end}, true
}
