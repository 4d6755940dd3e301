package timex

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/token"
)

//go:embed en.words
var englishWords string

//go:embed en.rules
var englishRules string

// English is the pack of English.
var English = sync.OnceValue(func() *Pack {
	p, err := Load(englishWords, englishRules)
	if err != nil {
		panic(err) // the files are part of the program
	}
	return p
})

// A Pack is a language: its words, and the rules for how they make times.
type Pack struct {
	layout
	words    []word            // the first is none
	hashes   []uint64          // of the words
	table    []uint16          // the words, from where their hash points; a power of two
	sieve    [sieveSize]uint64 // a bit for the hash of each word that is an anchor
	first    [classes]fork     // with the first steps of the rules, by the class that they take
	hyphen   uint16            // the word that the mark is
	starts   set               // what a rule can begin with
	anchors  set               // what every expression has one of
	suffixes []string          // of verbs in the past
	decimal  string            // the decimal comma; "" where a point parts the whole from the rest
	ofDecade string            // what makes a decade of a year: er in 1990er
}

// sieveSize is how many times 64 bits the sieve has: of the words that are no
// anchors it lets one in twenty through.
const sieveSize = 128

// A word is what a word of the language can be, with a value for each class.
type word struct {
	classes set
	leads   set  // of the terms behind it where a rule begins with it, as in a gate
	opens   fork // with the first steps of the rules that take it
	phrases span // that begin with it
	values  span
}

type value struct {
	class class
	n     int    // the value where it is a number
	s     string // the value
}

// A phrase is the words after the first of several that stand for one.
type phrase struct {
	rest []uint16
	word uint16
}

// find returns the word with a hash, or 0.
func (p *Pack) find(hash uint64) uint16 {
	for i := hash ^ hash>>32; ; i++ {
		w := p.table[i&uint64(len(p.table)-1)]
		if w == 0 || p.hashes[w] == hash {
			return w
		}
	}
}

// Month returns the number of the month that the word with a hash names, or 0.
func (p *Pack) Month(hash uint64) int {
	for _, v := range p.valuesOf(p.find(hash)) {
		if v.class == month {
			return v.n
		}
	}
	return 0
}

// value returns the value that the word of t has as one of class c.
func (p *Pack) value(t *term, c class) value {
	for _, v := range p.valuesOf(t.word) {
		if v.class == c {
			return v
		}
	}
	return value{}
}

// Load makes a pack of what its two files say.
func Load(words, rules string) (*Pack, error) {
	l := loader{Pack: new(Pack), entries: make([]entry, 1), ids: make(map[string]uint16)}
	for n, line := range lines(words) {
		if err := l.addWords(line); err != nil {
			return nil, fmt.Errorf("timex: words, line %d: %w", n, err)
		}
	}
	for n, line := range lines(rules) {
		if err := l.addRule(line); err != nil {
			return nil, fmt.Errorf("timex: rules, line %d: %w", n, err)
		}
	}
	l.addShortYears()
	l.anchorRows()
	l.anchorPhrases()
	l.root.seal()
	l.open()
	l.hyphen = l.ids["-"]
	l.index()
	return l.Pack, l.lay()
}

// lines yields the lines that say something, with their numbers.
func lines(s string) func(yield func(int, string) bool) {
	return func(yield func(int, string) bool) {
		n := 0
		for line := range strings.Lines(s) {
			n++
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' && !yield(n, line) {
				return
			}
		}
	}
}

// loader is a pack in the making.
type loader struct {
	*Pack
	entries []entry // the words
	ids     map[string]uint16
	root    branch         // of the rules
	firsts  [classes]twigs // of the root, by the class that they take
	tell    []telltale
	loose   [][]*atom // rows without a class that is an anchor
}

// An entry is a word in the making.
type entry struct {
	classes, leads set
	opens          *twigs
	phrases        []phrase
	values         []value
}

// has reports whether the word's value as one of the atom's class is one of
// those that the atom asks for.
func (e *entry) has(a *atom) bool {
	for _, v := range e.values {
		if v.class == a.class {
			return slices.Contains(a.values, v.s)
		}
	}
	return false
}

// A telltale is the words of a phrase, which tell of it until they are joined.
type telltale struct {
	phrase uint16
	words  []string
}

// anchorPhrases notes of the phrases that an expression may have for its anchor
// the longest word, which few others have, unless one of them is an anchor.
func (l *loader) anchorPhrases() {
	for _, t := range l.tell {
		if l.entries[t.phrase].classes&l.anchors == 0 {
			continue
		}
		longest, bound := t.words[0], false
		for _, w := range t.words {
			bound = bound || l.entries[l.id(w)].classes&l.anchors != 0
			if len(w) > len(longest) {
				longest = w
			}
		}
		if !bound {
			l.entries[l.id(longest)].classes |= of(anchoring)
		}
	}
}

// id returns the number of a word, a new one where it has none. Words have one
// with both apostrophes, as they have one hash.
func (l *loader) id(w string) uint16 {
	w = strings.ReplaceAll(strings.ToLower(w), "’", "'")
	id, ok := l.ids[w]
	if !ok {
		id = uint16(len(l.entries))
		l.entries = append(l.entries, entry{})
		l.ids[w] = id
	}
	return id
}

// addWords reads a line: class, value, and words, where _ joins those of a
// phrase.
func (l *loader) addWords(line string) error {
	f := strings.Fields(line)
	if len(f) < 3 {
		return fmt.Errorf("%q has no class, value and words", line)
	}
	switch f[0] {
	case "suffix":
		l.suffixes = append(l.suffixes, f[2:]...)
		return nil
	case "decimal":
		l.decimal = f[2]
		return nil
	case "ofdecade":
		l.ofDecade = f[2]
		return nil
	}
	c, ok := classOf(f[0])
	if !ok {
		return fmt.Errorf("no class %q", f[0])
	}
	for _, w := range f[2:] {
		id := l.id(w)
		if first, rest, ok := strings.Cut(w, "_"); ok && l.entries[id].classes == 0 {
			p := phrase{word: id}
			for r := range strings.SplitSeq(rest, "_") {
				p.rest = append(p.rest, l.id(r))
			}
			l.tell = append(l.tell, telltale{id, strings.Split(w, "_")})
			head := l.id(first)
			l.entries[head].phrases = append(l.entries[head].phrases, p)
		}
		l.entries[id].classes |= of(c)
		l.entries[id].values = append(l.entries[id].values, value{class: c, n: atoi(f[1]), s: f[1]})
	}
	return nil
}

// addShortYears makes words of the years and decades that an apostrophe opens,
// so that no other word must be looked at for one.
func (l *loader) addShortYears() {
	for n := range 100 {
		l.entries[l.id(fmt.Sprintf("'%02d", n))].classes |= of(yy)
		if n%10 == 0 {
			l.entries[l.id(fmt.Sprintf("'%02ds", n))].classes |= of(decades)
			l.entries[l.id(fmt.Sprintf("‘%02ds", n))].classes |= of(decades)
		}
	}
}

// index makes the table by which words are found.
func (l *loader) index() {
	size := 1024
	for size < 5*len(l.entries) {
		size *= 2
	}
	l.table = make([]uint16, size)
	l.hashes = make([]uint64, len(l.entries))
	for w, id := range l.ids {
		h := token.Hash(w)
		l.hashes[id] = h
		if l.entries[id].classes&l.anchors != 0 {
			l.sieve[h>>6%sieveSize] |= 1 << (h % 64)
		}
		i := h ^ h>>32
		for l.table[i&uint64(size-1)] != 0 {
			i++
		}
		l.table[i&uint64(size-1)] = id
	}
}

// atoi returns the value of a number with a sign, or 0.
func atoi(s string) int {
	n, sign := 0, 1
	for i, c := range []byte(s) {
		switch {
		case i == 0 && c == '-':
			sign = -1
		case i == 0 && c == '+' && len(s) > 1:
		case '0' <= c && c <= '9' && n < 1e8:
			n = n*10 + int(c-'0')
		default:
			return 0
		}
	}
	return sign * n
}
