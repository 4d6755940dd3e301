// Package lexicon holds the word lists of news English: one file a class
// under data, one entry a line, in any case. Entries may have several words.
// What is embedded is a hash table of all lists that is made of these files.
package lexicon

import (
	_ "embed"

	"github.com/copydesk/copydesk/internal/token"
)

//go:generate go run ./pack

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

//go:embed lexicon.bin
var packed string

var english = open(packed)

// English returns the lists of English.
func English() *Table { return &english }

// Of returns the lists that hold the word with the given token.Hash.
func Of(hash uint64) Class { return English().Of(hash) }

// OfToken is [Of] of a token's word, and takes less time if the token is noted.
func OfToken(t *token.Token) Class { return English().of(t.Lists, t.Hash) &^ noted }

// Has reports whether the word is on one of the lists of c.
func Has(word string, c Class) bool { return Of(token.Hash(word)).Has(c) }

// Begins reports whether an entry on one of the lists of c may begin with a token's
// word: whether Longest is worth its while.
func Begins(t *token.Token, c Class) bool { return English().of(t.Lists, t.Hash).Has(c | prefix) }

// Ends reports whether an entry on one of the lists of c may end with a token's word.
func Ends(t *token.Token, c Class) bool { return English().of(t.Lists, t.Hash).Has(c | inside) }

// Longest is [Table.Longest] of English.
func Longest(toks []token.Token, c Class) (n int, found Class) { return English().Longest(toks, c) }
