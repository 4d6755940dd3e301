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
	term  int
}

// maxDepth bounds expressions within expressions: "about the end of early May".
const maxDepth = 2

// best puts into f.found the expression that the best rule makes of the terms
// from i on, and reports whether there is one.
func (f *Finder) best(i int) bool {
	t := &f.terms[i]
	w := &f.Pack.words[t.word]
	if f.depth > maxDepth || t.classes == w.classes && w.leads&(f.at(i+1).classes|of(anything)) == 0 {
		return false
	}
	var outer match
	if f.depth > 0 {
		outer, f.match = f.match, match{}
	}
	f.depth++
	f.match.from = i
	f.found.to = -1
	if w.opens != nil {
		f.steps(w.opens, i)
	}
	for c := t.classes & f.Pack.starts &^ of(opening); c != 0; c &= c - 1 {
		f.steps(&f.Pack.first[bits.TrailingZeros64(uint64(c))], i)
	}
	f.depth--
	if f.depth > 0 {
		f.match = outer
	}
	return f.found.to > i
}

// found is the best expression so far.
type found struct {
	expr  Expr
	to    int
	order int
}

// follow goes on from the node n at the term i.
func (f *Finder) follow(n *node, i int) {
	for k := range n.ends {
		e := &n.ends[k]
		b := &f.found
		if i < b.to || i == b.to && e.rule.order >= b.order || !f.terms[i-1].last || !f.stands(e.before) {
			continue
		}
		f.match.rule, f.match.to = e.rule, i
		if x, ok := e.rule.meaning(f, &f.match); ok {
			x.from = f.match.from
			if x.to == 0 {
				x.to = i
			}
			b.expr, b.to, b.order = x, i, e.rule.order
		}
	}
	if n.classes&(f.at(i).classes|of(anything)) != 0 {
		f.steps(&n.fork, i)
	}
}

// steps takes those of the steps of a fork that the term i and the one behind
// it do not rule out.
func (f *Finder) steps(at *fork, i int) {
	t := f.at(i)
	classes, next := t.classes|of(anything), f.at(i+1).classes|of(anything)
	if classes&of(literal) != 0 {
		for k, word := range at.words {
			if word == t.word && at.gates[k].leads&next != 0 {
				f.step(&at.steps[k], i)
			}
		}
	}
	others := at.gates[len(at.words):]
	for k := range others {
		if g := &others[k]; min(g.classes&classes, g.leads&next) != 0 {
			f.step(&at.steps[len(at.words)+k], i)
		}
	}
}

// step takes what the step asks for, if it stands at the term i, and goes on.
func (f *Finder) step(s *step, i int) {
	m := &f.match
	switch a := &s.atom; a.kind {
	case isWord:
		if f.Pack.takes(a, &f.terms[i]) {
			f.follow(s.to, i+1)
		}
	case isClass:
		if f.Pack.takes(a, &f.terms[i]) && m.n < len(m.caps) {
			m.caps[m.n] = capture{a.class, i}
			m.n++
			f.follow(s.to, i+1)
			m.n--
		}
	case isQuantity:
		if q, n := f.quantity(i); n > 0 {
			first := m.amount // of two in a row
			m.amount = q
			f.follow(s.to, i+n)
			m.amount = first
		}
	case isBeside:
		if f.beside(a, i) {
			f.follow(s.to, i)
		}
	default:
		if i == len(f.terms) {
			return
		}
		outer := f.found
		ok, x := f.best(i), f.found.expr
		f.found = outer
		if ok && f.fits(a, x) {
			m.inner = x
			f.follow(s.to, x.to)
			m.inner = Expr{}
		}
	}
}

// takes reports whether the term is what the atom asks for.
func (p *Pack) takes(a *atom, t *term) bool {
	if a.kind == isWord {
		return t.word == a.word && (!a.capital || t.flags&token.Capital != 0)
	}
	if t.classes&of(a.class) == 0 || a.capital && t.flags&token.Capital == 0 {
		return false
	}
	return a.values == nil || slices.Contains(a.values, p.value(t, a.class).s)
}

// beside reports whether the term i is one of those that the atom asks for.
func (f *Finder) beside(a *atom, i int) bool {
	t := f.at(i)
	for k := range a.beside {
		if f.Pack.takes(&a.beside[k], t) {
			return !a.not
		}
	}
	return a.not
}

// stands reports whether what must stand before the match does.
func (f *Finder) stands(before []atom) bool {
	for k := range before {
		if !f.beside(&before[k], f.match.from-1) {
			return false
		}
	}
	return true
}

// fits reports whether x is an expression of the type that the atom asks for.
func (f *Finder) fits(a *atom, x Expr) bool {
	switch {
	case x.Value == "":
		return false
	case a.kind == isDuration:
		return x.Type == Duration
	case a.kind == isTime:
		return x.Type == Time
	}
	calendar := x.Type == Date && (x.Value[0] <= '9' || x.Value[0] == 'X')
	return calendar && (a.values == nil || slices.Contains(a.values, GrainOf(x.Value).String()))
}

// nth returns the i-th term that stands for the class, or -1.
func (m *match) nth(c class, i int) int {
	for _, x := range m.caps[:m.n] {
		if x.class == c {
			if i == 0 {
				return x.term
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
