package vocabulary

import (
	"fmt"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// noted returns the tokens of a text, as v notes them.
func noted(v *Vocabulary, text string) []token.Token {
	toks := token.Append(nil, text, 0, len(text))
	v.Note(text, toks)
	return toks
}

// Tokens have the same number where they are spelt alike, with and without a
// space before them, and only there.
func TestNote(t *testing.T) {
	const text = `The mayor said: "The (mayor) did not, THE Mayor DIDN'T", the iPhone, an Iphone and an IPhone, U.S. and US and us, don't, don’t, DON’T, Roe's, Roe’s, ROE'S, McRoe, Mcroe, 5pm, 5PM, 5Pm, O'Roe, O'roe, PMs, Pms, PMS, A, a, Anglo-Roe, Anglo-roe, École, ÉCole, …, ..., ”, “, ’, ', --, —`
	var v Vocabulary
	v.Open()
	numbers := make(map[string]uint16)
	words := make(map[uint16]string)
	var toks []token.Token
	for range 5 { // the words are met often in the end
		toks = append(toks, noted(&v, text)...)
	}
	for _, tok := range toks {
		w := tok.In(text)
		if n, ok := numbers[w]; ok && n != tok.Word {
			t.Errorf("%q has the numbers %d and %d", w, n, tok.Word)
		}
		if other, ok := words[tok.Word]; ok && other != w {
			t.Errorf("%q and %q have the number %d", w, other, tok.Word)
		}
		numbers[w], words[tok.Word] = tok.Word, w
		if got, want := lexicon.OfToken(&tok), lexicon.Of(tok.Hash); tok.Lists == 0 || got != want {
			t.Errorf("%q is on the lists %b, want %b", w, got, want)
		}
	}
	if words[0] != "" {
		t.Errorf("%q has number 0", words[0])
	}
}

// An edition ends where words are forgotten, and no two vocabularies share one.
func TestOpen(t *testing.T) {
	var v, other Vocabulary
	v.Open()
	other.Open()
	first := v.Edition()
	if first == 0 || first == other.Edition() {
		t.Errorf("the editions are %d and %d", first, other.Edition())
	}
	noted(&v, "the mayor, the council")
	if v.Open(); v.Edition() != first {
		t.Error("a short text ends the edition")
	}
	the := noted(&v, "the")[0].Word
	var b strings.Builder
	for n := range mostWords {
		fmt.Fprintf(&b, "w%d ", n)
	}
	noted(&v, b.String())
	if v.Edition() != first {
		t.Error("the edition ends within a text")
	}
	if v.Open(); v.Edition() == first {
		t.Error("the edition lasts though words were forgotten")
	}
	if n := len(v.words.Items); n > 10 {
		t.Errorf("%d words are kept, though most were met once", n)
	}
	if got := noted(&v, "the")[0]; got.Word == 0 || got.Word > the || got.Lists == 0 {
		t.Errorf("%+v, which was number %d", got, the)
	}
}

// A column holds what was set until the words get other numbers.
func TestColumn(t *testing.T) {
	var c Column[string]
	set := func(edition uint64, word uint16, want, value string) {
		t.Helper()
		c.Open(edition)
		at := c.At(&token.Token{Word: word})
		if *at != want {
			t.Errorf("edition %d has %q of word %d, want %q", edition, *at, word, want)
		}
		*at = value
		if got := c.Of(&token.Token{Word: word}); got != value {
			t.Errorf("edition %d has %q of word %d, want %q", edition, got, word, value)
		}
		if got := c.Of(&token.Token{Word: 99}); got != "" {
			t.Errorf("edition %d has %q of a word that it was not given", edition, got)
		}
	}
	set(1, 7, "", "ferry")
	set(1, 3, "", "mayor")
	set(1, 7, "ferry", "ferry")
	set(2, 7, "", "council")
	set(2, 9, "", "town")
	set(2, 7, "council", "council")
	c.Clear()
	set(2, 7, "", "")
}

// Words that there is no number for are on their lists all the same.
func TestMany(t *testing.T) {
	var v Vocabulary
	v.Open()
	var b strings.Builder
	for n := range mostNumbers {
		fmt.Fprintf(&b, "w%d ", n)
	}
	b.WriteString("Monday")
	toks := noted(&v, b.String())
	last := toks[len(toks)-1]
	if last.Word != 0 || !lexicon.OfToken(&last).Has(lexicon.Weekdays) {
		t.Errorf("the last word has number %d and the lists %b", last.Word, lexicon.OfToken(&last))
	}
}
