package lang

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// The lists that languages have beside those of package lexicon. English does
// without: its rules know these words.
const (
	Determiners       lexicon.Class = 1 << (len(lists) + iota) // articles and what stands in their place
	Pronouns                                                   // personal pronouns that can be a subject
	Plurals                                                    // those of them, and the verbs, that are plural
	Masculine                                                  // words that show a man: he, Herr, Sprecher
	Feminine                                                   // words that show a woman
	Conjunctions                                               // and, but, or
	Complements                                                // begin a clause that tells what was said: that, whether, why
	Subordinates                                               // begin a clause that tells when or why: as, because
	Relays                                                     // begin a clause that tells who said it: as the police reported
	Subjunctives                                               // verb forms by which reported speech is known
	Conditionals                                               // the same, that are not sure signs of it
	SetPhrases                                                 // have such a form and report nothing
	CueParticles                                               // a verb and the particle that parts from it, which together attribute words
	According                                                  // stand before a source: according to
	Following                                                  // stand behind a source and do the same
	Tags                                                       // attribute what stands before them, without a verb: so Roth
	Genitives                                                  // those of the articles that may begin a genitive
	Binders                                                    // prepositions that tie a noun to the one before it
	Adverbs                                                    // stand between a verb and its subject or content
	BylineWords                                                // begin a byline
	BylineJoins                                                // stand between its names
	StampWords                                                 // tell when a page was published: published, updated
	StampUnits                                                 // of time: hours, o'clock
	CaptionWords                                               // begin the credit of a picture
	CreditWords                                                // begin a line that says who else worked on a story
	TownNouns                                                  // stand before the name of a town: the city of
	MasculineArticles                                          // of the subject: der 34-Jährige
	FeminineArticles                                           // the same of a woman
	NotNames                                                   // are no given names, though they are on the lists of these
)

// lists are the names of the lists of package lexicon, in its order, and
// ownLists those of the others.
var (
	lists = [...]string{
		"honorifics", "titles", "roles", "given_male", "given_female", "surnames", "countries", "states", "cities", "demonyms",
		"org_words", "place_words", "agencies", "cue_verbs", "cue_nouns", "weekdays", "months", "particles", "name_suffixes", "author_roles",
		"function_words", "prepositions", "auxiliaries", "organisations", "products", "event_words", "stance_verbs", "given_male_world", "given_female_world", "sections",
	}
	ownLists = [...]string{
		"determiners", "pronouns", "plurals", "masculine", "feminine", "conjunctions", "complements", "subordinates", "relays", "subjunctives",
		"conditionals", "set_phrases", "cue_particles", "according", "following", "tags", "genitives", "binders",
		"adverbs", "byline_words", "byline_joins", "stamp_words", "stamp_units", "caption_words", "credit_words", "town_nouns", "masculine_articles", "feminine_articles", "not_names",
	}
)

// shared are the lists of English that other languages have, too: of names.
const shared = lexicon.GivenMale | lexicon.GivenFemale | lexicon.WorldMale | lexicon.WorldFemale | lexicon.Surnames | lexicon.Cities | lexicon.Countries |
	lexicon.Agencies | lexicon.Particles | lexicon.NameSuffixes

// Words are the lists of a language: a hash table of its own, and those of
// English that it shares. An entry's key is the hash of its word, or the
// combined hashes of its words; it is never 0. Nil Words are those of English.
type Words struct {
	keys    []uint64
	classes []lexicon.Class
	n       int
}

// prefix marks the beginning of a longer entry.
const prefix lexicon.Class = 1 << 63

// slot returns where a key is, or the empty place where it would be.
func (w *Words) slot(key uint64) int {
	mask := uint64(len(w.keys) - 1)
	at := (key ^ key>>32) * 0x9E3779B97F4A7C15 >> 32 & mask
	for w.keys[at] != key && w.keys[at] != 0 {
		at = (at + 1) & mask
	}
	return int(at)
}

// add adds classes to a key's; the table stays half empty.
func (w *Words) add(key uint64, c lexicon.Class) {
	if 2*w.n >= len(w.keys) {
		old := *w
		w.keys, w.classes = make([]uint64, max(1<<10, 2*len(old.keys))), make([]lexicon.Class, max(1<<10, 2*len(old.keys)))
		for i, k := range old.keys {
			if k != 0 {
				at := w.slot(k)
				w.keys[at], w.classes[at] = k, old.classes[i]
			}
		}
	}
	at := w.slot(key)
	if w.keys[at] == 0 {
		w.n++
	}
	w.keys[at] = key
	w.classes[at] |= c
}

// readWords returns the lists of the texts. They have lines "list: entry, entry
// ..."; several lines may add to one list. Empty lines and those that begin with
// # say nothing.
func readWords(texts ...string) (*Words, error) {
	w := &Words{keys: make([]uint64, 1), classes: make([]lexicon.Class, 1)}
	var toks []token.Token
	for _, text := range texts {
		n := 0
		for line := range strings.Lines(text) {
			n++
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			name, entries, ok := strings.Cut(line, ":")
			i := slices.Index(lists[:], name)
			if k := slices.Index(ownLists[:], name); k >= 0 {
				i = len(lists) + k
			}
			if !ok || i < 0 {
				return nil, fmt.Errorf("line %d: no list %q", n, name)
			}
			for entry := range strings.SplitSeq(entries, ",") {
				toks = token.Append(toks[:0], strings.TrimSpace(entry), 0, len(strings.TrimSpace(entry)))
				h := uint64(0)
				for k, t := range toks {
					h = combine(h, t.Hash)
					if k+1 < len(toks) {
						w.add(h, prefix)
					}
				}
				if len(toks) > 0 {
					w.add(h, 1<<i)
				}
			}
		}
	}
	return w, nil
}

func combine(h, word uint64) uint64 {
	if h == 0 {
		return word
	}
	return bits.RotateLeft64(h, 23)*0x9E3779B97F4A7C15 ^ word
}

// OfToken is Of of a token's word.
func (w *Words) OfToken(t *token.Token) lexicon.Class {
	if w == nil {
		return lexicon.OfToken(t) // faster if the token is noted
	}
	return w.Of(t.Hash)
}

// Of returns the lists that hold the word with the given token.Hash.
func (w *Words) Of(hash uint64) lexicon.Class {
	if w == nil {
		return lexicon.Of(hash)
	}
	return w.classes[w.slot(hash)]&^prefix | lexicon.Of(hash)&shared
}

// Begins reports whether the word with the given token.Hash is the first of
// several that make an entry of the language's own.
func (w *Words) Begins(hash uint64) bool { return w != nil && w.classes[w.slot(hash)]&prefix != 0 }

// Has reports whether the word is on one of the lists of c.
func (w *Words) Has(word string, c lexicon.Class) bool { return w.Of(token.Hash(word)).Has(c) }

// Longest returns how many of toks, from the first, make up the longest entry
// on one of the lists of c, and the lists that it is on; 0 when there is none.
func (w *Words) Longest(toks []token.Token, c lexicon.Class) (n int, found lexicon.Class) {
	if w == nil {
		return lexicon.Longest(toks, c)
	}
	h := uint64(0)
	for k, t := range toks {
		h = combine(h, t.Hash)
		e := w.classes[w.slot(h)]
		if e.Has(c) {
			n, found = k+1, e&^prefix
		}
		if e&prefix == 0 {
			break
		}
	}
	if c &= shared; c != 0 {
		if k, of := lexicon.Longest(toks, c); k > n {
			return k, of & shared
		} else if k == n {
			found |= of & shared
		}
	}
	return n, found
}
