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
	rows   []rows // of the first lexemes
	spare  rows   // of any behind those
	buf    []uint64

	byWord numbers.Column[int32] // the lexemes of the words that have numbers, from 1; 0 where it is not known

	leastBegin, leastMore int32 // see gateBegin
}

// rows are what the features of a lexeme weigh for the token that stands
// reach-k behind it.
type rows struct {
	cues  [2*reach + 1]cueRow
	roles [2*reach + 1]roleRow
	sided [sides][3]roleRow // on a side of the cue: right before the token, itself, right behind
	has   uint8             // bits: which of them are set
}

const (
	hasCues = 1 << iota
	hasRoles
)

// mostWeighed is how many lexemes have rows that are kept. A vocabulary that has
// more of them forgets some before the next text.
const mostWeighed = 1 << 14

// forget leaves out the lexemes that were met but once of late. Should that be
// few, it leaves out all.
func (v *vocabulary) forget() {
	v.byWord.Clear()
	v.words.Forget(func(from, to int) {
		switch {
		case from < len(v.rows):
			v.rows[to] = v.rows[from]
		case to < len(v.rows):
			v.rows[to] = rows{}
		}
	})
	left := len(v.words.Items)
	v.rows = v.rows[:min(left, len(v.rows))]
	if left > mostWeighed/4*3 {
		v.words.Reset()
		v.rows = v.rows[:0]
	}
}

// outside is the lexeme of what lies outside of a sentence.
const outside = 0

// use readies the vocabulary for a text, whose words are numbered in an edition of
// package vocabulary; without models, lexemes have no rows.
func (v *vocabulary) use(m Models, edition uint64) {
	v.byWord.Open(edition)
	switch {
	case v.models != m || len(v.words.Items) > 8*mostWeighed:
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

// edgeClass is the class and the cluster of what lies outside of a sentence.
const edgeClass = 63

// of returns the number of the lexeme of a token.
func (v *vocabulary) of(text string, t *token.Token) int32 {
	if t.Word == 0 {
		return v.find(text, *t)
	}
	n := v.byWord.At(t)
	if *n == 0 {
		*n = v.find(text, *t) + 1
	}
	return *n - 1
}

// find is of, without regard to the number of the token's word.
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
		v.words.Items[n] = lexeme{hash: uint64(end), stem: uint64(end), cluster: end, class: end, folded: true}
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

// weighed returns the rows of lexeme n, those set that has names; they are good
// until the next call.
func (v *vocabulary) weighed(n int32, has uint8) *rows {
	if int(n) < len(v.rows) && v.rows[n].has&has != 0 {
		return &v.rows[n]
	}
	return v.weighNow(n, has)
}

func (v *vocabulary) weighNow(n int32, has uint8) *rows {
	for len(v.rows) < min(len(v.words.Items), mostWeighed) {
		v.rows = append(v.rows, rows{})
	}
	r := &v.spare
	if n < mostWeighed {
		r = &v.rows[n]
	} else {
		r.has = 0
	}
	l := &v.words.Items[n]
	if has == hasCues {
		v.weighCues(l, r)
	} else {
		v.weighRoles(l, r)
	}
	r.has |= has
	return r
}

func (v *vocabulary) weighCues(l *lexeme, r *rows) {
	for k := range r.cues {
		v.buf = l.cueFeatures(v.buf[:0], k)
		r.cues[k] = cueRow(v.models.Cues.Weighed(v.buf))
	}
}

func (v *vocabulary) weighRoles(l *lexeme, r *rows) {
	for k := range r.roles {
		v.buf = l.roleFeatures(v.buf[:0], k)
		r.roles[k] = v.models.Roles.Weighed(v.buf)
	}
	for side := range r.sided {
		for near := range r.sided[side] {
			v.buf = l.sidedFeatures(v.buf[:0], near, uint64(side))
			r.sided[side][near] = v.models.Roles.Weighed(v.buf)
		}
	}
}
