package timex

import (
	"math/bits"
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// A match is the way through the rules to what has been matched: the terms
// that stand for classes, the number and the inner expression.
type match struct {
	rule     *rule
	from, to int
	caps     [12]capture
	n        int // of caps
	amount   amount
	inner    Expr
}

type capture struct {
	class class
	term  int32
}

// maxDepth bounds expressions within expressions: "about the end of early May".
const maxDepth = 2

// A level is what is matched, and the best expression so far, of expressions
// within as many others.
type level struct {
	match match
	found found
}

// best makes the expression that the best rule makes of the terms from i on;
// nil when there is none. It is good until the next call.
func (f *Finder) best(i int) *Expr {
	t := &f.terms[i]
	w := &f.Pack.words[t.word]
	if f.depth > maxDepth || t.classes == w.classes && w.leads&(f.at(i+1).classes|of(anything)) == 0 {
		return nil
	}
	l := &f.levels[f.depth]
	f.depth++
	l.match.from = i
	l.found.to = -1
	if w.opens.n > 0 {
		f.steps(l, &w.opens, i)
	}
	for c := t.classes & f.Pack.starts &^ of(opening); c != 0; c &= c - 1 {
		f.steps(l, &f.Pack.first[bits.TrailingZeros64(uint64(c))], i)
	}
	f.depth--
	if l.found.to <= i {
		return nil
	}
	return &l.found.expr
}

// found is the best expression so far.
type found struct {
	expr Expr
	to   int
	rule uint16
}

// follow goes on from the node n at the term i.
func (f *Finder) follow(l *level, n uint16, i int) {
	at := &f.Pack.nodes[n]
	if at.ends.n > 0 {
		f.end(l, at.ends, i)
	}
	if at.classes&(f.at(i).classes|of(anything)) != 0 {
		f.steps(l, &at.fork, i)
	}
}

// end makes the expressions of the rules that end at the term i.
func (f *Finder) end(l *level, ends span, i int) {
	b := &l.found
	for _, e := range in(f.Pack.ends, ends) {
		if i < b.to || i == b.to && e.rule >= b.rule || !f.terms[i-1].last || !f.stands(in(f.Pack.asks, e.before), l.match.from-1) {
			continue
		}
		l.match.rule, l.match.to = &f.Pack.rules[e.rule], i
		if x, ok := l.match.rule.meaning(f, &l.match); ok {
			x.from = l.match.from
			if x.to == 0 {
				x.to = i
			}
			b.expr, b.to, b.rule = x, i, e.rule
		}
	}
}

// steps takes those of the steps of a fork that the term i and the one behind
// it do not rule out.
func (f *Finder) steps(l *level, at *fork, i int) {
	p := f.Pack
	t := f.at(i)
	classes, next := t.classes|of(anything), f.at(i+1).classes|of(anything)
	gates, steps := p.gates[at.steps:][:at.n], p.steps[at.steps:][:at.n]
	if classes&of(literal) != 0 {
		for k, word := range p.spelled[at.words:][:at.spelled] {
			if word == t.word && gates[k].leads&next != 0 {
				f.step(l, &steps[k], i)
			}
		}
	}
	for k := int(at.spelled); k < len(gates); k++ {
		if g := &gates[k]; min(g.classes&classes, g.leads&next) != 0 {
			f.step(l, &steps[k], i)
		}
	}
}

// step takes what the step asks for, if it stands at the term i, and goes on.
func (f *Finder) step(l *level, s *step, i int) {
	switch m := &l.match; s.kind {
	case isWord:
		if f.Pack.takes(&s.ask, &f.terms[i]) {
			f.follow(l, s.to, i+1)
		}
	case isClass:
		if f.Pack.takes(&s.ask, &f.terms[i]) && m.n < len(m.caps) {
			m.caps[m.n] = capture{s.class, int32(i)}
			m.n++
			f.follow(l, s.to, i+1)
			m.n--
		}
	case isQuantity:
		if q, n := f.quantity(i); n > 0 {
			first := m.amount // of two in a row
			m.amount = q
			f.follow(l, s.to, i+n)
			m.amount = first
		}
	case isBeside:
		if f.beside(&s.ask, i) {
			f.follow(l, s.to, i)
		}
	default:
		if i == len(f.terms) {
			return
		}
		if x := f.best(i); x != nil && f.Pack.fits(&s.ask, x) {
			m.inner = *x
			f.follow(l, s.to, x.to)
			m.inner = Expr{}
		}
	}
}

// takes reports whether the term is what is asked for.
func (p *Pack) takes(a *ask, t *term) bool {
	if a.kind == isWord {
		return t.word == a.word && (!a.capital || t.flags&token.Capital != 0)
	}
	if t.classes&of(a.class) == 0 || a.capital && t.flags&token.Capital == 0 {
		return false
	}
	return a.values == 0 || slices.Contains(p.lists[a.values], p.value(t, a.class).s)
}

// beside reports whether the term i is one of those that are asked for.
func (f *Finder) beside(a *ask, i int) bool {
	t := f.at(i)
	asks := in(f.Pack.asks, a.beside)
	for k := range asks {
		if f.Pack.takes(&asks[k], t) {
			return !a.not
		}
	}
	return a.not
}

// stands reports whether the term i, before a match, is all that it must be.
func (f *Finder) stands(before []ask, i int) bool {
	for k := range before {
		if !f.beside(&before[k], i) {
			return false
		}
	}
	return true
}

// fits reports whether x is an expression of the type that is asked for.
func (p *Pack) fits(a *ask, x *Expr) bool {
	switch {
	case x.Value == "":
		return false
	case a.kind == isDuration:
		return x.Type == Duration
	case a.kind == isTime:
		return x.Type == Time
	}
	calendar := x.Type == Date && (x.Value[0] <= '9' || x.Value[0] == 'X')
	return calendar && (a.values == 0 || slices.Contains(p.lists[a.values], GrainOf(x.Value).String()))
}

// nth returns the i-th term that stands for the class, or -1.
func (m *match) nth(c class, i int) int {
	for _, x := range m.caps[:m.n] {
		if x.class == c {
			if i == 0 {
				return int(x.term)
			}
			i--
		}
	}
	return -1
}

func (m *match) has(c class) bool { return m.nth(c, 0) >= 0 }

// value returns the value of the term that stands for the class.
func (f *Finder) value(m *match, c class) value {
	return f.Pack.value(f.at(m.nth(c, 0)), c)
}

// n returns the value of the term in digits that stands for the class.
func (f *Finder) n(m *match, c class) int { return int(f.at(m.nth(c, 0)).n) }
