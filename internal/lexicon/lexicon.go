// Package lexicon holds the word lists of news English: one file a class
// under data, one entry a line, in any case. Entries may have several words.
package lexicon

import (
	"embed"
	"io/fs"
	"math/bits"
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

//go:embed data/*.txt
var data embed.FS

// prefix marks the beginning of a longer entry.
const prefix Class = 1 << 63

// entries is a hash table of what is on the lists. An entry's key is the hash
// of its word, or the combined hashes of its words; it is never 0.
type entries struct {
	keys    []uint64
	classes []Class
	n       int
}

// slot returns where a key is, or the empty place where it would be.
func (e *entries) slot(key uint64) int {
	mask := uint64(len(e.keys) - 1)
	at := (key ^ key>>32) * 0x9E3779B97F4A7C15 >> 32 & mask
	for e.keys[at] != key && e.keys[at] != 0 {
		at = (at + 1) & mask
	}
	return int(at)
}

func (e *entries) get(key uint64) Class { return e.classes[e.slot(key)] }

// add adds classes to a key's; the table stays half empty.
func (e *entries) add(key uint64, c Class) {
	if 2*e.n >= len(e.keys) {
		old := *e
		e.keys, e.classes = make([]uint64, max(1<<10, 2*len(old.keys))), make([]Class, max(1<<10, 2*len(old.keys)))
		for i, k := range old.keys {
			if k != 0 {
				at := e.slot(k)
				e.keys[at], e.classes[at] = k, old.classes[i]
			}
		}
	}
	at := e.slot(key)
	if e.keys[at] == 0 {
		e.n++
	}
	e.keys[at] = key
	e.classes[at] |= c
}

var table = sync.OnceValue(func() *entries {
	e := new(entries)
	var toks []token.Token
	for i, name := range files {
		b, err := fs.ReadFile(data, "data/"+name+".txt")
		if err != nil {
			panic("lexicon: " + err.Error()) // a list that is named here is embedded
		}
		for line := range strings.Lines(string(b)) {
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			toks = token.Append(toks[:0], line, 0, len(line))
			h := uint64(0)
			for k, t := range toks {
				h = combine(h, t.Hash)
				if k+1 < len(toks) {
					e.add(h, prefix)
				}
			}
			e.add(h, 1<<i)
		}
	}
	return e
})

func combine(h, word uint64) uint64 {
	if h == 0 {
		return word
	}
	return bits.RotateLeft64(h, 23)*0x9E3779B97F4A7C15 ^ word
}

// Of returns the lists that hold the word with the given token.Hash.
func Of(hash uint64) Class { return table().get(hash) &^ prefix }

// Has reports whether the word is on one of the lists of c.
func Has(word string, c Class) bool { return Of(token.Hash(word)).Has(c) }

// Longest returns how many of toks, from the first, make up the longest entry
// on one of the lists of c, and the lists that it is on; 0 when there is none.
func Longest(toks []token.Token, c Class) (n int, found Class) {
	m := table()
	h := uint64(0)
	for k, t := range toks {
		h = combine(h, t.Hash)
		e := m.get(h)
		if e.Has(c) {
			n, found = k+1, e&^prefix
		}
		if e&prefix == 0 {
			break
		}
	}
	return n, found
}
