package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/token"
)

// layers is the text as the later stages see it: the tokens of every block
// that is read, and where blocks and sentences begin and end among them.
// Boilerplate is not read, unless there is hardly anything else.
type layers struct {
	*watch
	room  *scratch
	lang  *lang.Pack
	text  string
	toks  []token.Token
	units []unit
	sents []sentence

	inUnit  []int32  // by token
	bylines []Byline // of the text
	credits []Credit
}

// A unit is a block that is read. All of its bounds are half-open ranges:
// from and to of tokens, first and last of sentences.
type unit struct {
	span        Span
	role        Role
	from, to    int // tokens
	body        int // the token after the dateline; from where there is none
	first, last int // sentences
}

// A sentence is the tokens [from, to) of a unit. A dateline is in none.
type sentence struct {
	from, to int
	unit     int
}

// layersOf splits what is to be read into tokens and sentences. It takes the room
// of s: the tokens of its blocks are no longer there.
func layersOf(w *watch, text string, s structure, lg *lang.Pack) *layers {
	m := s.room
	l := &layers{watch: w, room: m, lang: lg, text: text, bylines: s.bylines, credits: s.credits, toks: m.toks[:0], units: m.units[:0], sents: m.sents[:0], inUnit: m.inUnit[:0]}
	l.inUnit = slices.Grow(l.inUnit, cap(m.toks))
	for i, b := range s.blocks {
		if b.Role == RoleBoilerplate {
			continue
		}
		w.look()
		u := unit{span: b.Span, role: b.Role, from: len(l.toks), first: len(l.sents)}
		l.toks = append(l.toks, s.toks[i]...)
		u.to, u.body = len(l.toks), u.from
		if d := s.dateline; d != nil && b.Span.Contains(d.Span) {
			for u.body < u.to && l.toks[u.body].Start < d.Span.End {
				u.body++
			}
		}
		lg.Sentences(text, l.toks[u.body:u.to], func(from, to int) {
			w.look()
			l.sents = append(l.sents, sentence{from: u.body + from, to: u.body + to, unit: len(l.units)})
		})
		u.last = len(l.sents)
		for range u.to - u.from {
			l.inUnit = append(l.inUnit, int32(len(l.units)))
		}
		l.units = append(l.units, u)
	}
	m.units, m.sents, m.inUnit = l.units, l.sents, l.inUnit
	return l
}

// span returns the text's span of the tokens [from, to).
func (l *layers) span(from, to int) Span {
	return Span{l.toks[from].Start, l.toks[to-1].End}
}

// unitOf returns the unit that token i is in.
func (l *layers) unitOf(i int) *unit { return &l.units[l.inUnit[i]] }

// sentenceOf returns the index of the sentence that token i is in, or of the
// next one for a token of a dateline.
func (l *layers) sentenceOf(i int) int {
	s, _ := slices.BinarySearchFunc(l.sents, i, func(s sentence, i int) int { return s.to - 1 - i })
	return s
}

// word returns the text of a token.
func (l *layers) word(i int) string { return l.toks[i].In(l.text) }

// paragraphs returns the body of the story with its sentences.
func paragraphs(l *layers) []Paragraph {
	n := 0
	for _, u := range l.units {
		if u.role == RoleParagraph {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	ps, all := make([]Paragraph, 0, n), make([]Span, 0, len(l.sents))
	for _, u := range l.units {
		if u.role != RoleParagraph {
			continue
		}
		first := len(all)
		for _, s := range l.sents[u.first:u.last] {
			l.tick()
			all = append(all, l.span(s.from, s.to))
		}
		ps = append(ps, Paragraph{Span: u.span, Sentences: slices.Clip(all[first:])})
	}
	return ps
}
