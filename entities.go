package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
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
	ID       int        // its index in Article.Entities
	Type     EntityType // PER, ORG, LOC or MISC
	Name     string     // what a reader would file it under: the fullest form in the text, without titles
	Titles   []string   // titles and roles that the text gives a person, each once: "Secretary of State"
	Gender   Gender     // of a person, where titles, given names or pronouns tell
	Mentions []Mention  // at least one, in text order
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
	GenderUnknown Gender = iota
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
	entity   *Entity // set by joinNames
}

// people is who and what the text speaks of.
type people struct {
	names    []name // in text order
	entities []*Entity
	pronouns map[int]*Entity // by token
}

// findNames returns the names in the text.
func findNames(l *layers) []name {
	var names []name
	for _, s := range l.sents {
		for i := s.from; i < s.to; i++ {
			j := i
			for j < s.to && l.toks[j].Kind == token.Word && l.toks[j].Is(token.Capital) && (j > s.from || len(l.word(j)) > 3) {
				j++
			}
			if j > i {
				c := lexicon.Of(l.toks[i].Hash)
				typ := Person
				switch {
				case c.Has(lexicon.Countries | lexicon.Cities | lexicon.States):
					typ = Place
				case c.Has(lexicon.Demonyms):
					typ = Misc
				}
				names = append(names, name{from: i, to: j, typ: typ})
				i = j - 1
			}
		}
	}
	return names
}

// joinNames joins the names of one thing.
func joinNames(l *layers, names []name) *people {
	p := &people{names: names, pronouns: map[int]*Entity{}}
	byName := map[string]*Entity{}
	for i := range names {
		n := &names[i]
		sp := l.span(n.from, n.to)
		e := byName[sp.In(l.text)]
		if e == nil {
			e = &Entity{ID: len(p.entities), Type: n.typ, Name: sp.In(l.text)}
			byName[e.Name] = e
			p.entities = append(p.entities, e)
		}
		e.Mentions = append(e.Mentions, Mention{Span: sp})
		n.entity = e
	}
	return p
}

// resolvePronouns finds whom pronouns and descriptions mean.
func resolvePronouns(l *layers, p *people, found []attribution) {}
