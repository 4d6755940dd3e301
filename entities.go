package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/room"
)

// An EntityType is the type of a named thing, as in CoNLL-2003.
type EntityType uint8

// The types of entities.
const (
	Person       EntityType = iota // PER
	Organisation                   // ORG
	Place                          // LOC
	Misc                           // MISC: nationalities, events, works, products
)

// An Entity is a person, an organisation, a place or another named thing that
// the text speaks of, with all its mentions.
type Entity struct {
	ID       int        `json:"id"`               // its index in Article.Entities
	Type     EntityType `json:"type"`             // PER, ORG, LOC or MISC
	Name     string     `json:"name"`             // what a reader would file it under: the fullest form in the text, without titles
	Titles   []string   `json:"titles,omitempty"` // titles and roles that the text gives a person, each once: "Secretary of State"
	Gender   Gender     `json:"gender,omitzero"`  // of a person, where titles, given names or pronouns tell
	Mentions []Mention  `json:"mentions"`         // at least one, in text order
}

// String returns the entity's name, or "" for nil.
func (e *Entity) String() string {
	if e == nil {
		return ""
	}
	return e.Name
}

// A Gender is what the words for a person say of it.
type Gender uint8

// The genders that English marks.
const (
	GenderUnknown Gender = iota // the text does not tell; its name is ""
	Male
	Female
)

// A MentionForm says how a mention names its entity.
type MentionForm uint8

// The forms of mentions.
const (
	FormName    MentionForm = iota // by name: "Mike Pompeo", "Pompeo"
	FormNominal                    // by a description: "the secretary of state"
	FormPronoun                    // by a pronoun: "he"
)

// A Mention is a place in the text that means an entity.
type Mention struct {
	Span   Span        `json:"span"`             // the name without its title
	Form   MentionForm `json:"form"`             // name, nominal or pronoun
	Titles []Span      `json:"titles,omitempty"` // the titles and roles that stand before and after a name
}

// A name is the tokens [from, to) of the text that name something.
type name struct {
	from, to int
	typ      EntityType
	entity   *Entity      // set by joinNames
	titles   []tokenRange // of a person
	gender   Gender       // that titles and given names show
	sure     bool         // titles do
	ship     bool         // the word beside it tells that it is a ship's
	front    bool         // the surname stands in front: Lee Jae-myung
	town     bool         // the office of one stands behind it, with who has it
	firm     bool         // it is a person's, after whom the firm is called that it names
}

// people is who and what the text speaks of.
type people struct {
	names    []name      // in text order
	entities []*Entity   // by their IDs, until finish orders them
	persons  []person    // by the ID of their entity
	spare    []Entity    // not yet added
	refs     []reference // by the token at which a pronoun or a description begins
	referred []int32     // the tokens at which one does that means an entity
	next     []int32     // by token: the first name that ends after it
}

// addedAtOnce is how many entities memory is taken for at a time at most.
const addedAtOnce = 16

// add makes an entity of the type.
func (p *people) add(typ EntityType) *Entity {
	if len(p.spare) == 0 {
		p.spare = make([]Entity, min(addedAtOnce, max(4, len(p.names)/2)))
	}
	e := &p.spare[0]
	p.spare = p.spare[1:]
	e.ID, e.Type = len(p.entities), typ
	p.entities = append(room.Double(p.entities), e)
	p.persons = room.Double(p.persons)
	p.persons = p.persons[:len(p.persons)+1]
	q := &p.persons[len(p.persons)-1] // it takes the room of one from a text before
	*q = person{given: q.given[:0], titles: q.titles[:0]}
	return e
}

// nameAt returns the index in p.names of the first name that ends after token
// i.
func (p *people) nameAt(i int) int {
	if i >= len(p.next) {
		return len(p.names)
	}
	return int(p.next[i])
}

// A reference is what means an entity without its name: the tokens from where it
// stands in people.refs up to to.
type reference struct {
	entity int32 // 1 + its ID; 0 where there is none
	to     int32
}

// meansAt returns whom the pronoun or the description means that begins at token
// i and ends before to, or nil.
func (p *people) meansAt(i, to int) *Entity {
	if r := p.refs[i]; r.entity > 0 && int(r.to) == to {
		return p.entities[r.entity-1]
	}
	return nil
}

// refer notes that the tokens [from, to) mean e.
func (p *people) refer(from, to int, e *Entity) {
	if p.refs[from].entity == 0 {
		p.referred = append(p.referred, int32(from))
	}
	p.refs[from] = reference{int32(e.ID + 1), int32(to)}
}

// fewTitles is how many titles of an entity are looked through one by one.
const fewTitles = 16

// finish gives the entities their mentions of all forms, in text order, and
// their numbers, in the order of first mention.
func (p *people) finish(l *layers) {
	type titleOf struct {
		entity *Entity
		title  string
	}
	var seen map[titleOf]bool
	counts := room.Zeroed(&l.room.counts, 2*len(p.entities)) // of mentions, and of titles
	titled := counts[len(p.entities):]
	slices.Sort(p.referred) // a pronoun behind a quotation was resolved before those in it
	l.room.referred = p.referred
	all, titles := len(p.names)+len(p.referred), 0
	for i := range p.names {
		n := &p.names[i]
		counts[n.entity.ID]++
		titled[n.entity.ID] += len(n.titles)
		titles += len(n.titles)
	}
	for _, at := range p.referred {
		counts[p.refs[at].entity-1]++
	}
	mentions, spans, spelt := make([]Mention, all), make([]Span, 0, titles), make([]string, titles)
	inOrder := slices.Grow([]*Entity(nil), len(p.entities))
	add := func(e *Entity) *Mention {
		if e.Mentions == nil {
			n := counts[e.ID]
			e.Mentions, mentions = mentions[:0:n], mentions[n:]
			inOrder = append(inOrder, e)
		}
		k := len(e.Mentions)
		e.Mentions = e.Mentions[:k+1]
		return &e.Mentions[k]
	}
	next := p.referred
	addRefs := func(until int) {
		for ; len(next) > 0 && int(next[0]) < until; next = next[1:] {
			from, r := int(next[0]), p.refs[next[0]]
			m := add(p.entities[r.entity-1])
			m.Span, m.Form = l.span(from, int(r.to)), FormNominal
			if int(r.to) == from+1 {
				m.Form = FormPronoun
			}
		}
	}
	for i := range p.names {
		l.look()
		n := &p.names[i]
		addRefs(n.from)
		m := add(n.entity)
		m.Span = l.span(n.from, n.to)
		for _, t := range n.titles {
			s := l.span(t.from, t.to)
			spans = append(spans, s)
			e, title := n.entity, tidy(s.In(l.text))
			if e.Titles == nil {
				k := titled[e.ID]
				e.Titles, spelt = spelt[:0:k], spelt[k:]
			}
			if len(e.Titles) < fewTitles {
				if !slices.Contains(e.Titles, title) {
					e.Titles = append(e.Titles, title)
				}
				continue
			}
			if seen == nil {
				seen = make(map[titleOf]bool)
			}
			if !seen[titleOf{e, title}] && !slices.Contains(e.Titles[:fewTitles], title) {
				seen[titleOf{e, title}] = true
				e.Titles = append(e.Titles, title)
			}
		}
		if k := len(n.titles); k > 0 {
			m.Titles = slices.Clip(spans[len(spans)-k:])
		}
	}
	addRefs(len(p.refs))
	p.entities = inOrder
	for i, e := range p.entities {
		e.ID = i
	}
}
