// Package vocabulary numbers the words of texts as they are spelt. A stage that
// knows more of words than a list says keeps it by their numbers, from text to
// text: most words of a text are frequent ones, and this spares each stage a hash
// table of its own.
package vocabulary

import (
	"math"
	"sync/atomic"

	"github.com/copydesk/copydesk/internal/intern"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A Vocabulary is the words that were met. Its zero value is empty and ready; it
// is not safe for concurrent use.
type Vocabulary struct {
	words   intern.Table[uint16] // by number: see token.Token.Lists
	edition uint64
}

// editions counts those of all vocabularies.
var editions atomic.Uint64

const (
	// mostWords is how many words are kept from text to text.
	mostWords = 1 << 15

	// mostNumbers is how many words get a number: what a token has room for.
	mostNumbers = math.MaxUint16
)

// Open readies the vocabulary for a text.
func (v *Vocabulary) Open() {
	if len(v.words.Items) < mostWords && v.edition != 0 {
		return
	}
	v.words.Forget(func(int, int) {})
	if len(v.words.Items) > mostWords/4*3 {
		v.words.Reset()
	}
	if len(v.words.Items) == 0 {
		v.words.Find(0) // no word has number 0
	}
	v.edition = editions.Add(1)
}

// Edition says which words the numbers stand for. It is never 0, and no other
// vocabulary has it. It lasts from Open to Open, and mostly longer.
func (v *Vocabulary) Edition() uint64 { return v.edition }

// Note notes on each token of a text the number of its word and the lists that it
// is on. Tokens with the same number are spelt alike and of the same shape.
func (v *Vocabulary) Note(text string, toks []token.Token) {
	for i := range toks {
		t := &toks[i]
		if t.Flags&(token.Lower|token.NonASCII) == token.Lower {
			if n, often := v.words.Often(keyOf(t, t.Hash)); often {
				t.Word, t.Lists = uint16(n), v.words.Items[n]
				continue
			}
		}
		if !v.note(text, t) {
			lexicon.English().Note(toks[i:])
			return
		}
	}
}

// note is Note of any token. It reports false if there are no more numbers.
func (v *Vocabulary) note(text string, t *token.Token) bool {
	h := t.Hash // in lower case
	if t.Flags&(token.Lower|token.NonASCII) != token.Lower && !plain(text, t) {
		for _, c := range []byte(text[t.Start:t.End]) {
			h = (h ^ uint64(c)) * 1099511628211
		}
	}
	if len(v.words.Items) >= mostNumbers {
		return false
	}
	n, known := v.words.Find(keyOf(t, h))
	if !known {
		v.words.Items[n] = lexicon.English().Number(t.Hash)
	}
	t.Word, t.Lists = uint16(n), v.words.Items[n]
	return true
}

// keyOf returns the hash of what tells a word from others; h is that of how it is spelt.
func keyOf(t *token.Token, h uint64) uint64 {
	return (h ^ uint64(t.Kind)<<16 ^ uint64(t.Flags&^token.Space)) * 0xD6E8FEB86659FD93
}

// plain reports whether the flags of a token that is not in lower case tell how it is
// spelt: it is of one byte, or has its only capital before a letter in lower case.
func plain(text string, t *token.Token) bool {
	if t.End-t.Start == 1 {
		return true
	}
	c := text[t.Start+1]
	return t.Flags&(token.Capital|token.Mixed|token.NonASCII) == token.Capital && 'a' <= c && c <= 'z'
}
