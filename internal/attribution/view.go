package attribution

import "github.com/copydesk/copydesk/internal/room"

// A view is what is known of each token of a document.
type view struct {
	*Document
	vocabulary vocabulary
	words      []word
	sentOf     []int32  // the sentence of each token, or -1
	between    []uint64 // by item of a region: see readBetween
	gates      []cueRow // of the tokens of a sentence: a part of padded
	padded     []cueRow
	sums       []roleRow // by item of a region, with 2*reach more on each side: the rows of the words around it
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
	v.words, v.sentOf = room.Unset(&v.words, len(d.Toks)), room.Unset(&v.sentOf, len(d.Toks))
	for i := range d.Toks {
		if i%tokensAPoll == 0 {
			d.poll()
		}
		w := word{lexeme: v.vocabulary.of(d.Text, &d.Toks[i]), quote: -1}
		if q := d.Marks.At[i]; q >= 0 {
			w.inside = true
			for o := int(q); o >= 0; o = d.Marks.Quotations[o].Outer {
				if d.Marks.Quotations[o].Words >= foldWords {
					w.quote = int32(o)
				}
			}
		}
		v.words[i], v.sentOf[i] = w, -1
	}
	for s, r := range d.Sents {
		last := r.From - nearQuote - 1 // token of a folded quotation
		for i := r.From; i < r.To; i++ {
			v.sentOf[i] = int32(s)
			if v.words[i].quote >= 0 {
				last = i
			} else if i-last <= nearQuote {
				v.words[i].near = quoteBefore
			}
		}
		last = r.To + nearQuote
		for i := r.To - 1; i >= r.From; i-- {
			if v.words[i].quote >= 0 {
				last = i
			} else if last-i <= nearQuote {
				v.words[i].near |= quoteBehind
			}
		}
	}
}

// nearQuote is how many tokens away a quotation still counts as near.
const nearQuote = 12

const (
	quoteBefore = 8 << iota // bits of word.near and of quoteState
	quoteBehind
)

// lexeme returns what is known of the word of the token at i.
func (v *view) lexeme(i int) *lexeme { return &v.vocabulary.words.Items[v.words[i].lexeme] }

// A template numbers a sort of feature.
type template uint64

func feature(t template, v uint64) uint64 {
	return (v + uint64(t)*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93
}

func feature2(t template, a, b uint64) uint64 { return feature(t, a*0xA0761D6478BD642F^b) }

func feature3(t template, a, b, c uint64) uint64 {
	return feature2(t, a*0x8EBC6AF09C88C6E3^b, c)
}

const edge = 0x5bd1e995

// branch returns the branch of a place in the tree of kin: that of its leaf
// and seven others.
func branch(kin uint64) uint64 { return (kin + 7) >> 3 }

// short masks the beginning of a cluster's path.
const short = 1<<6 - 1
