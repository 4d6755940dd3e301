package token

import (
	_ "embed"
	"maps"
	"strings"
	"sync"
)

//go:embed abbreviations.txt
var abbreviationsTxt string

// How an abbreviation stands to the end of a sentence.
const (
	never    = iota + 1 // a name, a number or another word follows: Mr., Sen., No.
	number              // only before a digit: p., No., Jan. 5
	possible            // may end a sentence: Inc., Jr., a.m., U.S.
)

// maxAbbreviation is the length in bytes of the longest listed abbreviation,
// without its point.
const maxAbbreviation = 8

// abbreviations maps the hash of an abbreviation, without its last point, to
// how it stands to the end of a sentence.
var abbreviations = sync.OnceValue(func() *Words[uint8] { return readAbbreviations(abbreviationsTxt) })

func readAbbreviations(list string) *Words[uint8] {
	m := make(map[uint64]uint8)
	class := map[string]uint8{"[never]": never, "[number]": number, "[possible]": possible}
	var now uint8
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if c := class[line]; c != 0 {
			now = c
			continue
		}
		m[Hash(line)] = now
	}
	return MakeWords(maps.All(m))
}

// MaxSentence is the most tokens of a sentence. The longest of PolNeAR's training
// part has 220: a list of names.
const MaxSentence = 300

// Sentences splits the tokens of one block of text into sentences and calls
// yield with the half-open range of each, in order and without gaps.
//
// A sentence ends after . ? ! or an ellipsis with the quotation marks and
// brackets that close behind it, when what follows can begin another: after
// "...?" a lower-case word goes on (he asked), and so does a name with a verb
// of asking (Smith asked). What goes on for more than MaxSentence tokens is no
// sentence but a list, or junk; it is cut, so that whoever reads a sentence as a
// whole does not read the text as a whole for each of its words.
func Sentences(text string, toks []Token, yield func(from, to int)) {
	from := 0
	open := false // a straight double mark of this sentence waits for its pair
	for i := 0; i < len(toks); i++ {
		t := &toks[i]
		if t.Kind == Quote && text[t.Start] == '"' {
			open = !open
		}
		e := 0
		if t.Kind == Stop || t.Flags&Abbrev != 0 {
			e = sentenceEnd(text, toks, i, open)
		}
		if e > 0 {
			yield(from, e)
			from, i, open = e, e-1, false
		} else if i+1-from == MaxSentence {
			yield(from, i+1)
			from, open = i+1, false
		}
	}
	if from < len(toks) {
		yield(from, len(toks))
	}
}

// straight reports whether t is a straight double quotation mark.
func straight(text string, t *Token) bool { return t.Kind == Quote && text[t.Start] == '"' }

// sentenceEnd returns the index after the sentence that toks[i] ends, a stop or an
// abbreviation, or 0. open says that a straight double mark waits for its pair.
func sentenceEnd(text string, toks []Token, i int, open bool) int {
	t := &toks[i]
	ends := t.Kind == Stop
	j := i + 1
	if ends && j < len(toks) && toks[j].Kind == Word && toks[j].Flags&(Space|Capital) == Space|Capital {
		return j // as most do
	}
	closed := false
	for j < len(toks) && closes(text, toks, j, open) {
		closed = closed || toks[j].Kind == Quote
		open = open != straight(text, &toks[j])
		j++
	}
	if j == len(toks) {
		return j
	}
	next := &toks[j]
	if !next.Is(Space) && !(closed && next.Kind == Quote) && !(next.Kind == Word && next.Is(Capital) && ends && t.In(text) == ".") {
		return 0
	}
	k := j
	for k < len(toks) && (toks[k].Kind == Quote || toks[k].Kind == Open || toks[k].Kind == Dash && !ends) {
		k++
	}
	if k == len(toks) {
		return j
	}
	start := &toks[k] // the first word that would begin the next sentence
	if start.Kind == Stop && !start.Is(Space) {
		return 0
	}
	begins := start.Is(Capital) || start.Kind == Number || start.Kind == Symbol || start.Kind == Address ||
		start.Kind == Word && !start.Is(Lower)
	if k > j && toks[j].Kind == Quote && ends && (t.In(text) == "." || t.In(text) == "?" || t.In(text) == "!") {
		begins = true // a quotation opens
	}
	if !begins {
		return 0
	}
	switch s := t.In(text); {
	case !ends:
		if toks[j].Kind != Quote && !abbreviationEnds(text, toks, i, k) { // 3:15 a.m. (0715 GMT)
			return 0
		}
	case closed && (s[0] == '?' || s[0] == '!' || strings.HasPrefix(s, "..") || s == "…") && asks(text, toks, j):
		return 0
	case !closed && (strings.HasPrefix(s, "..") && !t.Is(Space) || s == "…") && !start.Is(Capital):
		return 0
	}
	return j
}

// closes reports whether toks[j], after the end of a sentence, still belongs
// to it: a closing quotation mark or bracket. A straight mark with space on
// both sides closes only if one is open.
func closes(text string, toks []Token, j int, open bool) bool {
	t := &toks[j]
	switch t.Kind {
	case Close:
		return !t.Is(Space)
	case Quote:
		switch t.In(text) {
		case "”", "»", "’", "''", "›":
			return true
		case "“", "«", "‘", "``", "`", "„":
			return false
		}
		if t.Is(Space) {
			return j+1 == len(toks) || toks[j+1].Is(Space) && open
		}
		return true
	case Symbol:
		return t.In(text) == "*" && !t.Is(Space)
	}
	return false
}

// abbreviationEnds reports whether the abbreviation toks[i] ends its sentence
// although toks[k], a word that can begin one, follows.
func abbreviationEnds(text string, toks []Token, i, k int) bool {
	t, start := &toks[i], &toks[k]
	if k+1 < len(toks) && toks[k+1].Kind == Number && start.In(text) == "May" {
		return false // 9 p.m. May 20
	}
	if t.Is(Initial) {
		// J. K. Rowling, Samuel L. Jackson; but "plan B. The": a word that
		// begins sentences and no names.
		return beginsSentence(start) && (i == 0 || !toks[i-1].Is(Capital) || start.End-start.Start > 1)
	}
	word := text[t.Start : t.End-1]
	switch abbreviations().Of(Hash(word)) {
	case never:
		return false
	case number:
		return start.Kind != Number
	}
	if start.Kind == Number {
		return false
	}
	return beginsSentence(start)
}

// asks reports whether toks[j:], after a quotation that closes on ? or !, are
// its cue: "a name of up to four words, then a verb of speech" (Smith asked).
func asks(text string, toks []Token, j int) bool {
	for k := j; k < len(toks) && k < j+5; k++ {
		t := &toks[k]
		if t.Kind != Word {
			return false
		}
		if t.Is(Lower) {
			return k > j && cueVerbs().Of(t.Hash) || k == j
		}
		if k == j && beginsSentence(t) && t.End-t.Start > 1 && !pronoun(text, t) {
			return false
		}
	}
	return false
}

func pronoun(text string, t *Token) bool {
	switch text[t.Start:t.End] {
	case "He", "She", "They", "It", "We", "You", "I":
		return true
	}
	return false
}

var cueVerbs = sync.OnceValue(func() *Words[bool] {
	return hashSet("asked said wrote shouted cried asks says wondered yelled added replied tweeted joked exclaimed")
})

var starters = sync.OnceValue(func() *Words[bool] {
	return hashSet("a an the this that these those he she it they we you i his her its their our my there here " +
		"in on at by for from with to of as after before when while if although though because since until during despite " +
		"but and or so yet nor however still also then now meanwhile instead what who why how where which " +
		"is are was were do does did has have had will would can could should may not no some many most all both each every " +
		"one two three four five six seven eight nine ten last next earlier later other another such even just only under over about against among according")
})

func hashSet(words string) *Words[bool] {
	m := make(map[uint64]bool)
	for w := range strings.FieldsSeq(words) {
		m[Hash(w)] = true
	}
	return MakeWords(maps.All(m))
}

// beginsSentence reports whether t is a word that begins sentences and is no
// part of a name: The, In, He, But.
func beginsSentence(t *Token) bool {
	return t.Kind == Word && !t.Is(AllCaps) && starters().Of(t.Hash)
}
