package attribution

import (
	"github.com/copydesk/copydesk/internal/intern"
	"github.com/copydesk/copydesk/internal/token"
	numbers "github.com/copydesk/copydesk/internal/vocabulary"
)

// A vocabulary numbers the words that were met, with what is known of them and
// what their features weigh in the models: most words of a text are frequent
// ones, and this spares looking up their features again. It goes from text to
// text and does not change a result.
type vocabulary struct {
	models Models
	words  intern.Table[lexeme]
	cues   kept[cueWeights]
	roles  kept[roleWeights]
	buf    []uint64

	byWord numbers.Column[int32] // the lexemes of the words that have numbers, from 1; 0 where it is not known

	leastBegin, leastMore int32 // see gateBegin
}

// cueWeights are what the features of a lexeme weigh in the cue model for the token
// that stands reach-k behind it.
type cueWeights struct {
	set bool
	at  [2*reach + 1]cueRow
}

// roleWeights are cueWeights for the role model.
type roleWeights struct {
	set   bool
	at    [2*reach + 1]roleRow
	sided [sides][3]roleRow // on a side of the cue: right before the token, itself, right behind
	_     uint64            // two of the processor's lines have room for one
}

// kept are the weights of lexemes.
type kept[W any] struct {
	first []W // of the first lexemes, by number
	spare W   // of any behind those
}

// of returns the place for the weights of lexeme n; it is good until the next call.
func (k *kept[W]) of(n int32) *W {
	if int(n) < len(k.first) {
		return &k.first[n]
	}
	return k.more(n)
}

func (k *kept[W]) more(n int32) *W {
	if n >= mostWeighed {
		var none W
		k.spare = none
		return &k.spare
	}
	k.first = append(k.first, make([]W, int(n)+1-len(k.first))...)
	return &k.first[n]
}

// move makes the weights of a lexeme those of another, of a lower number.
func (k *kept[W]) move(from, to int) {
	var w W
	if from < len(k.first) {
		w = k.first[from]
	}
	if to < len(k.first) {
		k.first[to] = w
	}
}

// cut leaves out the weights of the lexemes from number n on.
func (k *kept[W]) cut(n int) { k.first = k.first[:min(n, len(k.first))] }

// mostWeighed is how many lexemes have rows that are kept. A vocabulary that has
// more of them forgets some before the next text.
const mostWeighed = 1 << 15

// forget leaves out the lexemes that were met but once of late. Should that be
// few, it leaves out all.
func (v *vocabulary) forget() {
	v.byWord.Clear()
	v.words.Forget(func(from, to int) {
		v.cues.move(from, to)
		v.roles.move(from, to)
	})
	left := len(v.words.Items)
	if left > mostWeighed/4*3 {
		v.words.Reset()
		left = 0
	}
	v.cues.cut(left)
	v.roles.cut(left)
}

// outside is the lexeme of what lies outside of a sentence.
const outside = 0

// use readies the vocabulary for a text, whose words are numbered in an edition of
// package vocabulary; without models, lexemes have no rows.
func (v *vocabulary) use(m Models, edition uint64) {
	v.byWord.Open(edition)
	switch {
	case v.models != m || v.swollen():
		*v = vocabulary{models: m}
		v.byWord.Open(edition)
		if g := m.Gate; g != nil {
			v.leastBegin = g.Units(gateBegin - g.Start(cueBegin) + g.Start(cueOutside))
			v.leastMore = g.Units(gateMore - g.Start(cueInside) + g.Start(cueOutside))
		}
	case len(v.words.Items) >= mostWeighed:
		v.forget()
	}
	if len(v.words.Items) == 0 {
		v.words.Find(edge)
		v.words.Items[outside] = lexeme{hash: edge, stem: edge, cluster: edgeClass, class: edgeClass}
	}
}

// swollen reports whether the vocabulary is of so many words that it is better to
// begin afresh than to forget some.
func (v *vocabulary) swollen() bool { return len(v.words.Items) > 4*mostWeighed }

// edgeClass is the class and the cluster of what lies outside of a sentence.
const edgeClass = 63

// known returns one more than the number of the lexeme of a token, if its word was met
// before and has a number; else it returns 0.
func (v *vocabulary) known(t *token.Token) int32 { return v.byWord.Of(t) }

// meet returns one more than the number of the lexeme of a token.
func (v *vocabulary) meet(text string, t *token.Token) int32 {
	n := v.find(text, *t) + 1
	if t.Word > 0 {
		*v.byWord.At(t) = n
	}
	return n
}

// find returns the number of the lexeme of a token.
func (v *vocabulary) find(text string, t token.Token) int32 {
	// All that a lexeme is made of: length and kind tell apart the few words
	// that share a hash, and the last byte those whose endings are in capitals.
	key := t.Hash*0xD6E8FEB86659FD93 ^ uint64(t.End-t.Start)<<8 ^ uint64(t.Kind)<<1 ^ uint64(text[t.End-1])<<48
	if t.Is(token.Capital) {
		key ^= 0xA0761D6478BD642F
	}
	n, known := v.words.Find(key)
	if !known {
		v.words.Items[n] = lexemeOf(text, t)
	}
	return n
}

// quotation returns the number of the lexeme that stands for quotations that
// end in a way.
func (v *vocabulary) quotation(end uint16) int32 {
	n, known := v.words.Find(1<<62 | uint64(end))
	if !known {
		v.words.Items[n] = lexeme{hash: uint64(end), stem: uint64(end), cluster: end, class: end, between: quotationBetween}
	}
	return n
}

// gateOf returns what lexeme n weighs in the gate.
func (v *vocabulary) gateOf(n int32) *gateRows {
	l := &v.words.Items[n]
	if !l.gated {
		v.weighGate(l)
	}
	return &l.gate
}

func (v *vocabulary) weighGate(l *lexeme) {
	l.gated = true
	for k := range l.gate {
		v.buf = l.cueFeatures(v.buf[:0], k)
		l.gate[k] = cueRow(v.models.Gate.Weighed(v.buf))
	}
}

// inCues returns what lexeme n weighs in the cue model; it is good until the next
// call.
func (v *vocabulary) inCues(n int32) *cueWeights {
	if first := v.cues.first; int(n) < len(first) && first[n].set {
		return &first[n]
	}
	return v.weighCues(n)
}

func (v *vocabulary) weighCues(n int32) *cueWeights {
	l, w := &v.words.Items[n], v.cues.of(n)
	w.set = true
	for k := range w.at {
		v.buf = l.cueFeatures(v.buf[:0], k)
		w.at[k] = cueRow(v.models.Cues.Weighed(v.buf))
	}
	return w
}

// inRoles is inCues for the role model.
func (v *vocabulary) inRoles(n int32) *roleWeights {
	if first := v.roles.first; int(n) < len(first) && first[n].set {
		return &first[n]
	}
	return v.weighRoles(n)
}

func (v *vocabulary) weighRoles(n int32) *roleWeights {
	l, w := &v.words.Items[n], v.roles.of(n)
	w.set = true
	for k := range w.at {
		v.buf = l.roleFeatures(v.buf[:0], k)
		w.at[k] = v.models.Roles.Weighed(v.buf)
	}
	for side := range w.sided {
		for near := range w.sided[side] {
			v.buf = l.sidedFeatures(v.buf[:0], near, uint64(side))
			w.sided[side][near] = v.models.Roles.Weighed(v.buf)
		}
	}
	return w
}
