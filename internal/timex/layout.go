package timex

import (
	"errors"
	"math"
)

// A layout is the rules and what belongs to words in flat arrays, each in the
// order in which it is walked: a short text that goes through a few rules once
// touches little memory.
type layout struct {
	nodes   []node   // the first is none
	spelled []uint16 // the words that the first steps of forks ask for
	gates   []gate   // to the steps
	steps   []step
	ends    []end
	asks    []ask // beside expressions
	rules   []rule
	lists   [][]string // of values; the first is none
	phrases []phrase
	values  []value
}

// A span is n elements of an array of the layout, from a place on.
type span struct{ from, n uint16 }

func in[T any](all []T, s span) []T { return all[s.from:][:s.n] }

// A node is what has been matched so far of all rules that begin alike.
type node struct {
	fork
	ends    span
	classes set // of the terms that one of the steps can take
}

// A fork is the n steps from one place, with the gates to them. Most gates stay
// shut, and they stand close together. The first steps are those that ask for
// a word that the rule spells.
type fork struct{ words, steps, spelled, n uint16 }

// A gate is what a step rules out.
type gate struct {
	classes set // of the terms that it can take; anything when that is not for one to say
	leads   set // of the terms that can stand behind; with anything where it does not say
}

// A step leads to a node.
type step struct {
	to uint16
	ask
}

// An ask is an atom of a pattern.
type ask struct {
	kind         kind
	class        class
	word         uint16
	values       uint16 // the list of those of which the word has one; 0 for any
	beside       span   // of asks, of which one holds, or none does when not is set
	capital, not bool
}

// An end is where a rule's pattern ends, with what must stand before it.
type end struct {
	rule   uint16
	before span
}

func (p *Pack) valuesOf(word uint16) []value { return in(p.values, p.words[word].values) }

// lay lays out what has been loaded.
func (l *loader) lay() error {
	l.nodes, l.lists = make([]node, 1), make([][]string, 1)
	l.words = make([]word, len(l.entries))
	for k := range l.entries {
		e, w := &l.entries[k], &l.words[k]
		w.classes, w.leads = e.classes, e.leads
		l.phrases, w.phrases = laid(l.phrases, e.phrases)
		l.values, w.values = laid(l.values, e.values)
		if e.opens != nil {
			w.opens = l.layFork(e.opens)
		}
	}
	for c := range l.firsts {
		l.first[c] = l.layFork(&l.firsts[c])
	}
	if max(len(l.words), len(l.nodes), len(l.steps), len(l.ends), len(l.asks), len(l.rules), len(l.lists), len(l.phrases), len(l.values)) > math.MaxUint16 {
		return errors.New("timex: too many words or rules")
	}
	return nil
}

// laid appends elements, and returns where they are.
func laid[T any](all, more []T) ([]T, span) {
	return append(all, more...), span{uint16(len(all)), uint16(len(more))}
}

func (l *loader) layFork(k *twigs) fork {
	at := fork{uint16(len(l.spelled)), uint16(len(l.steps)), uint16(len(k.words)), uint16(len(k.steps))}
	l.spelled = append(l.spelled, k.words...)
	l.gates = append(l.gates, k.gates...)
	from := len(l.steps)
	for i := range k.steps {
		l.steps = append(l.steps, step{ask: l.ask(&k.steps[i].atom)})
	}
	for i := range k.steps {
		l.steps[from+i].to = l.layNode(k.steps[i].to)
	}
	return at
}

// layNode returns the number of the node that a branch becomes.
func (l *loader) layNode(b *branch) uint16 {
	if b.number == 0 {
		n := len(l.nodes)
		b.number = uint16(n)
		l.nodes = append(l.nodes, node{classes: b.classes, ends: span{uint16(len(l.ends)), uint16(len(b.ends))}})
		for _, e := range b.ends {
			l.ends = append(l.ends, end{e.rule, l.layAsks(e.before)})
		}
		at := l.layFork(&b.twigs)
		l.nodes[n].fork = at
	}
	return b.number
}

func (l *loader) layAsks(atoms []atom) (at span) {
	if len(atoms) == 0 {
		return span{}
	}
	asks := make([]ask, len(atoms))
	for k := range atoms {
		asks[k] = l.ask(&atoms[k])
	}
	l.asks, at = laid(l.asks, asks)
	return at
}

func (l *loader) ask(a *atom) ask {
	x := ask{kind: a.kind, class: a.class, word: a.word, capital: a.capital, not: a.not, beside: l.layAsks(a.beside)}
	if a.values != nil {
		x.values = uint16(len(l.lists))
		l.lists = append(l.lists, a.values)
	}
	return x
}
