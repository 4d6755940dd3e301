// Package lexicon holds the word lists of news English: one file a class
// under data, one entry a line, in any case. Entries may have several words.
package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"math/bits"
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/token"
)

// Class is a set of lists, a bit each.
type Class uint64

// Has reports whether c shares a list with d.
func (c Class) Has(d Class) bool { return c&d != 0 }

// The lists, in the order of files.
const (
	Honorifics    Class = 1 << iota // honorifics that stand before a personal name
	Titles                          // titles that stand before a personal name
	Roles                           // nouns that name a person by what they do or are
	GivenMale                       // male given names
	GivenFemale                     // female given names
	Surnames                        // surnames
	Countries                       // names of states and territories of the world
	States                          // states and provinces of federal countries
	Cities                          // cities of 150
	Demonyms                        // adjectives and nouns of nations
	OrgWords                        // words that end or head the name of an organisation
	PlaceWords                      // words that end or head the name of a place
	Agencies                        // news agencies and newsrooms that bylines
	CueVerbs                        // verbs that attribute words or thoughts to a source
	CueNouns                        // nouns that attribute words or thoughts to a source
	Weekdays                        // days of the week
	Months                          // months of the year
	Particles                       // particles inside personal names
	NameSuffixes                    // what may follow a personal name
	AuthorRoles                     // what people named in bylines and credits do
	FunctionWords                   // function words
	Prepositions                    // prepositions
	Auxiliaries                     // auxiliary verbs
	Organisations                   // well-known companies, broadcasters, parties, clubs and public bodies
	Products                        // well-known products, works, prizes and events
	EventWords                      // words that end or head the name of an event or a work
	StanceVerbs                     // verbs that tell what a source thinks of something
	WorldMale                       // male given names that are rare in the United States
	WorldFemale                     // female given names that are rare in the United States
	Sections                        // sections of newspapers, and what kickers call a piece

	// Lists that English does without: its rules know these words.
	Determiners  // articles and what stands in their place
	Pronouns     // personal pronouns that can be a subject
	Plurals      // those of them, and the verbs, that are plural
	Masculine    // words that show a man: he, Herr, Sprecher
	Feminine     // words that show a woman
	Conjunctions // and, but, or
	Complements  // begin a clause that tells what was said: that, whether, why
	Subordinates // begin a clause that tells when or why: as, because
	Relays       // begin a clause that tells who said it: as the police reported
	Subjunctives // verb forms by which reported speech is known
	Conditionals // the same, that are not sure signs of it
	SetPhrases   // have such a form and report nothing
	CueParticles // a verb and the particle that parts from it, which together attribute words
	According    // stand before a source: according to
	Following    // stand behind a source and do the same
	Tags         // attribute what stands before them, without a verb: so Roth
	Genitives    // those of the articles that may begin a genitive
	Binders      // prepositions that tie a noun to the one before it
	Adverbs      // stand between a verb and its subject or content
	BylineWords  // begin a byline
	BylineJoins  // stand between its names
	StampWords   // tell when a page was published: published, updated
	StampUnits   // of time: hours, o'clock
	CaptionWords // begin the credit of a picture
	CreditWords  // begin a line that says who else worked on a story
	TownNouns    // stand before the name of a town: the city of
	NotNames     // are no given names, though they are on the lists of these
)

var files = [...]string{
	"honorifics",
	"titles",
	"roles",
	"given_male",
	"given_female",
	"surnames",
	"countries",
	"states",
	"cities",
	"demonyms",
	"org_words",
	"place_words",
	"agencies",
	"cue_verbs",
	"cue_nouns",
	"weekdays",
	"months",
	"particles",
	"name_suffixes",
	"author_roles",
	"function_words",
	"prepositions",
	"auxiliaries",
	"organisations",
	"products",
	"event_words",
	"stance_verbs",
	"given_male_world",
	"given_female_world",
	"sections",
}

// listNames are the names by which Read knows the lists: those of files, and
// of the lists that English does without.
var listNames = append(files[:len(files):len(files)],
	"determiners", "pronouns", "plurals", "masculine", "feminine", "conjunctions", "complements", "subordinates", "relays", "subjunctives", "conditionals", "set_phrases", "cue_particles",
	"according", "following", "tags", "genitives", "binders", "adverbs", "byline_words", "byline_joins", "stamp_words", "stamp_units", "caption_words", "credit_words", "town_nouns", "not_names")

//go:embed data/*.txt
var data embed.FS

// prefix marks the beginning of a longer entry.
const prefix Class = 1 << 63

// A Table is the lists of a language: a hash table of what is on them. An
// entry's key is the hash of its word, or the combined hashes of its words; it
// is never 0.
type Table struct {
	keys    []uint64
	classes []Class
	n       int
}

// slot returns where a key is, or the empty place where it would be.
func (t *Table) slot(key uint64) int {
	mask := uint64(len(t.keys) - 1)
	at := (key ^ key>>32) * 0x9E3779B97F4A7C15 >> 32 & mask
	for t.keys[at] != key && t.keys[at] != 0 {
		at = (at + 1) & mask
	}
	return int(at)
}

func (t *Table) get(key uint64) Class { return t.classes[t.slot(key)] }

// add adds classes to a key's; the table stays half empty.
func (t *Table) add(key uint64, c Class) {
	if 2*t.n >= len(t.keys) {
		old := *t
		t.keys, t.classes = make([]uint64, max(1<<10, 2*len(old.keys))), make([]Class, max(1<<10, 2*len(old.keys)))
		for i, k := range old.keys {
			if k != 0 {
				at := t.slot(k)
				t.keys[at], t.classes[at] = k, old.classes[i]
			}
		}
	}
	at := t.slot(key)
	if t.keys[at] == 0 {
		t.n++
	}
	t.keys[at] = key
	t.classes[at] |= c
}

// addEntry adds an entry of one or more words; toks is room for them.
func (t *Table) addEntry(toks []token.Token, entry string, c Class) []token.Token {
	toks = token.Append(toks[:0], entry, 0, len(entry))
	h := uint64(0)
	for k, w := range toks {
		h = combine(h, w.Hash)
		if k+1 < len(toks) {
			t.add(h, prefix)
		}
	}
	if len(toks) > 0 {
		t.add(h, c)
	}
	return toks
}

// addFiles adds the lists of English that are in c.
func (t *Table) addFiles(c Class) {
	var toks []token.Token
	for i, name := range files {
		if !c.Has(1 << i) {
			continue
		}
		b, err := fs.ReadFile(data, "data/"+name+".txt")
		if err != nil {
			panic("lexicon: " + err.Error()) // a list that is named here is embedded
		}
		for line := range strings.Lines(string(b)) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			toks = t.addEntry(toks, line, 1<<i)
		}
	}
}

// English returns the lists of English.
var English = sync.OnceValue(func() *Table {
	t := new(Table)
	t.addFiles(1<<len(files) - 1)
	return t
})

// Shared are the lists of English that other languages have, too: of names.
const Shared = GivenMale | GivenFemale | WorldMale | WorldFemale | Surnames | Cities | Countries | Agencies | Particles | NameSuffixes

// Read returns the lists of another language: those of Shared, and the given
// ones. These have lines "list: entry, entry ..."; several lines may add to one
// list. Empty lines and those that begin with # say nothing.
func Read(lists ...string) (*Table, error) {
	t := new(Table)
	t.addFiles(Shared)
	var toks []token.Token
	for _, text := range lists {
		n := 0
		for line := range strings.Lines(text) {
			n++
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			name, entries, ok := strings.Cut(line, ":")
			i := slices.Index(listNames, name)
			if !ok || i < 0 {
				return nil, fmt.Errorf("lexicon: line %d: no list %q", n, name)
			}
			for entry := range strings.SplitSeq(entries, ",") {
				toks = t.addEntry(toks, strings.TrimSpace(entry), 1<<i)
			}
		}
	}
	return t, nil
}

func combine(h, word uint64) uint64 {
	if h == 0 {
		return word
	}
	return bits.RotateLeft64(h, 23)*0x9E3779B97F4A7C15 ^ word
}

// Of returns the lists that hold the word with the given token.Hash.
func (t *Table) Of(hash uint64) Class { return t.get(hash) &^ prefix }

// Begins reports whether the word with the given token.Hash is the first of
// several that make an entry.
func (t *Table) Begins(hash uint64) bool { return t.get(hash)&prefix != 0 }

// Has reports whether the word is on one of the lists of c.
func (t *Table) Has(word string, c Class) bool { return t.Of(token.Hash(word)).Has(c) }

// Longest returns how many of toks, from the first, make up the longest entry
// on one of the lists of c, and the lists that it is on; 0 when there is none.
func (t *Table) Longest(toks []token.Token, c Class) (n int, found Class) {
	h := uint64(0)
	for k, w := range toks {
		h = combine(h, w.Hash)
		e := t.get(h)
		if e.Has(c) {
			n, found = k+1, e&^prefix
		}
		if e&prefix == 0 {
			break
		}
	}
	return n, found
}

// Of is [Table.Of] of English.
func Of(hash uint64) Class { return English().Of(hash) }

// Has is [Table.Has] of English.
func Has(word string, c Class) bool { return English().Has(word, c) }

// Longest is [Table.Longest] of English.
func Longest(toks []token.Token, c Class) (n int, found Class) { return English().Longest(toks, c) }
