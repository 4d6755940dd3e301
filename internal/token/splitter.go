package token

import "strings"

// A Splitter splits the texts of a language other than English into sentences.
type Splitter struct {
	// abbreviations maps the hash of an abbreviation, without its last point,
	// to how it stands to the end of a sentence.
	abbreviations *Words[uint8]

	begins   func(hash uint64) bool // a word that begins sentences and no names
	ordinals bool                   // 3. is the third
}

// NewSplitter returns the splitter of a language: its abbreviations, in the
// form of abbreviations.txt, what tells the words that begin sentences and no
// names, and whether a point behind a number makes it an ordinal.
func NewSplitter(abbreviations string, begins func(hash uint64) bool, ordinals bool) *Splitter {
	return &Splitter{readAbbreviations(abbreviations), begins, ordinals}
}

// Sentences splits the tokens of one block of text as the function [Sentences]
// does. Quotation marks close that stand right behind what ends a sentence,
// whatever their form.
func (s *Splitter) Sentences(text string, toks []Token, yield func(from, to int)) {
	from := 0
	for i := 0; i < len(toks); i++ {
		if e := s.end(text, toks, i); e > 0 {
			yield(from, e)
			from, i = e, e-1
		} else if i+1-from == MaxSentence {
			yield(from, i+1)
			from = i + 1
		}
	}
	if from < len(toks) {
		yield(from, len(toks))
	}
}

// end returns the index after the sentence that toks[i] ends, or 0.
func (s *Splitter) end(text string, toks []Token, i int) int {
	t := toks[i]
	if t.Kind != Stop && !t.Is(Abbrev) {
		return 0
	}
	j := i + 1
	closed := false
	for j < len(toks) && s.closes(text, toks, j) {
		closed = closed || toks[j].Kind == Quote
		j++
	}
	if j == len(toks) {
		return j
	}
	if next := toks[j]; !next.Is(Space) && next.Kind != Quote {
		return 0
	}
	k := j
	for k < len(toks) && (toks[k].Kind == Quote || toks[k].Kind == Open) {
		k++
	}
	if k == len(toks) {
		return j
	}
	start := toks[k]
	if start.Is(Lower) || start.Kind >= Stop && start.Kind <= Dash || start.Kind == Close {
		return 0
	}
	if !closed && s.shortens(text, toks, i) && !(k == j && s.mayEnd(text, toks, i) && s.begins(start.Hash) && start.Kind == Word) {
		return 0
	}
	if !closed && i > 0 && !t.Is(Space) && t.In(text) == "." && s.ordinals && isOrdinal(text, toks[i-1]) && !(start.Kind == Word && s.begins(start.Hash)) {
		return 0 // am 14. Mai
	}
	return j
}

// shortens reports whether the point toks[i], or the one within it, belongs to
// an abbreviation.
func (s *Splitter) shortens(text string, toks []Token, i int) bool {
	t := toks[i]
	if t.Is(Abbrev) {
		word := text[t.Start : t.End-1]
		return t.Is(Initial) || strings.Contains(word, ".") || s.abbreviations.Of(Hash(word)) != 0
	}
	return t.In(text) == "." && i > 0 && !t.Is(Space) && toks[i-1].Kind == Word && s.abbreviations.Of(toks[i-1].Hash) != 0
}

// mayEnd reports whether the abbreviation at toks[i] can stand at the end of a
// sentence.
func (s *Splitter) mayEnd(text string, toks []Token, i int) bool {
	t := toks[i]
	if t.Is(Abbrev) {
		return s.abbreviations.Of(Hash(text[t.Start:t.End-1])) != never
	}
	return s.abbreviations.Of(toks[i-1].Hash) != never
}

// isOrdinal reports whether a number may be an ordinal rather than a year.
func isOrdinal(text string, t Token) bool {
	return t.Kind == Number && t.End-t.Start <= 3 && strings.Trim(t.In(text), "0123456789") == ""
}

// closes reports whether toks[j], behind what ends a sentence, belongs to it
// still.
func (s *Splitter) closes(text string, toks []Token, j int) bool {
	switch t := toks[j]; t.Kind {
	case Close:
		return !t.Is(Space)
	case Quote:
		// « Non. » has spaces within its marks.
		return !t.Is(Space) || t.In(text) == "»" && (j+1 == len(toks) || toks[j+1].Is(Space))
	}
	return false
}
