package attribution

import "github.com/copydesk/copydesk/internal/room"

// A view is what is known of each token of a document.
type view struct {
	*Document
	vocabulary vocabulary
	words      []word
	gates      []cueRow   // of the tokens of a sentence: see readGates
	seen       []seen     // the items of a region, with reach more on each side
	between    []uint64   // of the items: see readBetween
	sums       []roleRow  // of the items: see sumWords
	features   [32]uint64 // room for those of a token or item
	region     region
	tables     cueTables
	kept       keptRows
}

// A word is what is known of one token.
type word struct {
	lexeme int32
	quote  int32 // the outermost quotation that it is in and that is folded, or -1
	inside bool  // it is in any quotation
	near   uint8 // bits: a folded quotation stands before or behind it in its sentence
}

// foldWords is how many words a quotation has at least to be folded into one
// item: shorter ones are part of the sentence.
const foldWords = 4

// tokensAPoll is how many tokens are read between two calls of Poll.
const tokensAPoll = 1024

// reach is how many tokens on each side of one the models see.
const reach = 2

func (v *view) read(m Models, d *Document) {
	v.Document = d
	v.vocabulary.use(m, d.Edition)
	v.kept.use(m.Roles)
	v.tables.use(m.Cues)
	v.words = room.Unset(&v.words, len(d.Toks))
	quotation, folded := int32(-1), int32(-1) // that of the token before, and what it is folded into
	words, at := v.words, d.Marks.At[:len(d.Toks)]
	for i := range d.Toks {
		if i%tokensAPoll == 0 {
			d.poll()
		}
		n := v.vocabulary.known(&d.Toks[i])
		if n == 0 {
			n = v.vocabulary.meet(d.Text, &d.Toks[i])
		}
		w := word{lexeme: n - 1, quote: -1}
		if q := at[i]; q >= 0 {
			if q != quotation {
				quotation, folded = q, v.foldedInto(int(q))
			}
			w.inside, w.quote = true, folded
		}
		words[i] = w
	}
	for _, r := range d.Sents {
		readNear(v.words[r.From:r.To])
	}
}

// foldedInto returns the outermost quotation that q is in and that is folded, or -1.
func (v *view) foldedInto(q int) int32 {
	outermost := int32(-1)
	for ; q >= 0; q = v.Marks.Quotations[q].Outer {
		if v.Marks.Quotations[q].Words >= foldWords {
			outermost = int32(q)
		}
	}
	return outermost
}

// readNear notes on the words of a sentence which folded quotations are near.
func readNear(words []word) {
	last := -nearQuote - 1 // word of a folded quotation
	for i := range words {
		if words[i].quote >= 0 {
			last = i
		} else if i-last <= nearQuote {
			words[i].near = quoteBefore
		}
	}
	if last < 0 {
		return
	}
	last = len(words) + nearQuote
	for i := len(words) - 1; i >= 0; i-- {
		if words[i].quote >= 0 {
			last = i
		} else if last-i <= nearQuote {
			words[i].near |= quoteBehind
		}
	}
}

// nearQuote is how many tokens away a quotation still counts as near.
const nearQuote = 12

const (
	quoteBefore = 8 << iota // bits of word.near and of quoteState
	quoteBehind
	quoteStates
)

// lexeme returns what is known of the word of the token at i.
func (v *view) lexeme(i int) *lexeme { return &v.vocabulary.words.Items[v.words[i].lexeme] }

// A template numbers a sort of feature.
type template uint64

// feature is a sum, of which a part that stays the same need be found but once.
func feature(t template, v uint64) uint64 {
	return v*0xD6E8FEB86659FD93 + uint64(t)*0x9E3779B97F4A7C15
}

func feature2(t template, a, b uint64) uint64 { return a*0xA0761D6478BD642F + feature(t, b) }

func feature3(t template, a, b, c uint64) uint64 {
	return a*0x8EBC6AF09C88C6E3 + feature2(t, b, c)
}

const edge = 0x5bd1e995

// branch returns the branch of a place in the tree of kin: that of its leaf
// and seven others.
func branch(kin uint64) uint64 { return (kin + 7) >> 3 }

// short masks the beginning of a cluster's path.
const short = 1<<6 - 1
