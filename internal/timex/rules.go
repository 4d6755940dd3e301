package timex

import (
	"fmt"
	"slices"
	"strings"
)

// A rule is a line of en.rules: what is to be matched, "=>", and the name of
// its meaning with words for it.
//
// A pattern is a row of words and classes of words, these in capitals:
//
//	the day before yesterday     these words
//	^WEEKDAY                     a word of the class, with a capital
//	UNIT:Q,Y                     a word of the class with one of these values
//	[the] (last|this) UNIT       what may be left out, and a choice
//	<in|MONTHLY> YEAR <!UNITS>   what must stand before, and must not stand after
//
// QUANTITY is a number of any length; DATE, TIME and DURATION are expressions
// by the other rules, and DATE:day one that is a day.
//
// The earlier of two rules that match as much holds.
type rule struct {
	meaning meaning
	args    []string
}

// A meaning makes an expression of a match; false says that it is none after
// all.
type meaning func(f *Finder, m *match) (Expr, bool)

// kind is what an atom of a pattern asks for.
type kind uint8

const (
	isWord     kind = iota // the word
	isClass                // one of the class
	isQuantity             // a number
	isDate                 // an expression
	isTime
	isDuration
	isBeside // something beside the expression, or its absence
)

// An atom is one element of a pattern.
type atom struct {
	kind    kind
	class   class
	word    uint16
	capital bool
	not     bool
	values  []string // of which the word has one; any when there are none
	beside  []atom   // of which one is, or none is when not is set

	spelled string
}

// A branch is a node of the tree that the rules are read into, before it is
// laid out: see node.
type branch struct {
	twigs
	ends    []ending
	classes set    // of the terms that one of the steps can take
	number  uint16 // of the node that has been made of it; 0 before
}

// Twigs are the steps from a branch: see fork.
type twigs struct {
	words []uint16
	gates []gate
	steps []twig
}

type twig struct {
	to   *branch
	atom atom
}

func (k *twigs) add(g gate, s twig) {
	at := len(k.steps)
	if s.atom.kind == isWord {
		at = len(k.words)
		k.words = append(k.words, s.atom.word)
	}
	k.gates, k.steps = slices.Insert(k.gates, at, g), slices.Insert(k.steps, at, s)
}

// An ending is where a rule's pattern ends, with what must stand before it.
type ending struct {
	rule   uint16
	before []atom
}

// parting parts the marks of a pattern from its words.
var parting = strings.NewReplacer("[", " [ ", "]", " ] ", "(", " ( ", ")", " ) ", "|", " | ", "<", " < ", ">", " > ")

// addRule reads a line.
func (l *loader) addRule(line string) error {
	pattern, sense, ok := strings.Cut(line, "=>")
	s := strings.Fields(sense)
	if !ok || len(s) == 0 {
		return fmt.Errorf("%q has no meaning", line)
	}
	r := rule{meaning: meanings[s[0]], args: s[1:]}
	if r.meaning == nil {
		return fmt.Errorf("no meaning %q", s[0])
	}
	l.rules = append(l.rules, r)
	p := patternReader{loader: l, words: strings.Fields(parting.Replace(pattern))}
	rows, err := p.choice("")
	if err != nil {
		return err
	}
	for _, row := range rows {
		n := &l.root
		e := ending{rule: uint16(len(l.rules) - 1)}
		for _, a := range row {
			if a.kind == isBeside && n == &l.root {
				e.before = append(e.before, *a)
				continue
			}
			n = n.child(a)
		}
		if n == &l.root {
			return fmt.Errorf("%q matches nothing", line)
		}
		n.ends = append(n.ends, e)
		if s[0] != "nothing" {
			if err := l.anchor(row); err != nil {
				return err
			}
		}
	}
	return nil
}

// common are the classes of words that stand in most sentences and begin or
// fill out an expression without making it one.
const common = 1<<literal | 1<<opening | quantities | 1<<ordinal | 1<<shift | 1<<focus | 1<<each | 1<<approx | 1<<over | 1<<edge | 1<<bound | 1<<times | 1<<dash | 1<<hour | 1<<day | 1<<num | 1<<whole | 1<<link | 1<<fiscal | 1<<shortYear

// anchor notes what a row cannot do without: its first class that is not
// common. A row of common ones is put off until all of these are known.
func (l *loader) anchor(row []*atom) error {
	rare := false
	for _, a := range row {
		switch {
		case a.kind == isClass && common&of(a.class) == 0:
			l.anchors |= of(a.class)
			return nil
		case a.kind >= isDate && a.kind < isBeside:
			return nil // what is within has its own
		}
		rare = rare || a.kind == isWord || a.values != nil
	}
	if !rare {
		return fmt.Errorf("nothing in the pattern is rare")
	}
	l.loose = append(l.loose, row)
	return nil
}

// anchorRows notes what the rows cannot do without that are of common classes:
// a word that is an anchor by its class, or the words with one of the values
// asked for, or the longest word, which few sentences have.
func (l *loader) anchorRows() {
	for _, row := range l.loose {
		var word uint16
		var valued *atom
		long, bound := 0, false
		for _, a := range row {
			switch {
			case a.kind == isClass && a.values != nil:
				valued = a
			case a.kind == isWord:
				bound = bound || l.entries[a.word].classes&l.anchors&^of(anchoring) != 0
				if n := len(strings.TrimPrefix(a.spelled, "^")); n >= long {
					word, long = a.word, n
				}
			}
		}
		switch {
		case bound:
			continue
		case valued != nil:
			for k := range l.entries {
				if e := &l.entries[k]; !valued.capital && e.classes&of(valued.class) != 0 && e.has(valued) {
					e.classes |= of(anchoring)
				}
			}
		default:
			l.entries[word].classes |= of(anchoring)
		}
	}
	l.anchors |= of(anchoring)
}

// seal notes at each step where it leads.
func (n *branch) seal() {
	for k := range n.steps {
		g, s := &n.gates[k], &n.steps[k]
		s.to.seal()
		g.leads = s.to.classes
		if s.atom.kind > isClass || len(s.to.ends) > 0 {
			g.leads |= of(anything)
		}
	}
}

func (n *branch) child(a *atom) *branch {
	for k := range n.steps {
		if s := &n.steps[k]; s.atom.spelled == a.spelled {
			return s.to
		}
	}
	s := twig{atom: *a, to: new(branch)}
	c := of(anything)
	switch a.kind {
	case isWord:
		c = of(literal)
	case isClass:
		c = of(a.class)
	case isQuantity:
		c = quantities
	}
	n.add(gate{classes: c}, s)
	n.classes |= c
	return s.to
}

// open sorts the first steps by what they take, and notes where they lead.
func (l *loader) open() {
	for k, s := range l.root.steps {
		g := l.root.gates[k]
		if s.atom.kind == isWord {
			w := &l.entries[s.atom.word]
			if w.opens == nil {
				w.opens = new(twigs)
			}
			w.opens.add(g, s)
			w.classes |= of(opening)
			l.starts |= of(opening)
			continue
		}
		for c := range classes {
			if g.classes&of(c) != 0 {
				l.firsts[c].add(g, s)
				l.starts |= of(c)
			}
		}
	}
	for k := range l.entries {
		w := &l.entries[k]
		if w.opens != nil {
			w.leads = w.opens.leads()
		}
		for c := range classes {
			if w.classes&of(c) != 0 {
				w.leads |= l.firsts[c].leads()
			}
		}
	}
}

// leads returns the terms that can stand behind one of the steps.
func (k *twigs) leads() (all set) {
	for _, g := range k.gates {
		all |= g.leads
	}
	return all
}

// patternReader reads a pattern into the rows of atoms that it stands for.
type patternReader struct {
	*loader
	words []string
}

func (p *patternReader) next() string {
	if len(p.words) == 0 {
		return ""
	}
	w := p.words[0]
	p.words = p.words[1:]
	return w
}

// choice reads rows parted by | up to the closing mark.
func (p *patternReader) choice(closing string) ([][]*atom, error) {
	var all [][]*atom
	rows := [][]*atom{nil}
	for {
		w := p.next()
		var more [][]*atom
		var err error
		switch w {
		case closing:
			return append(all, rows...), nil
		case "|":
			all, rows = append(all, rows...), [][]*atom{nil}
			continue
		case "(":
			more, err = p.choice(")")
		case "[":
			if more, err = p.choice("]"); err == nil {
				more = append(more, nil)
			}
		case "<":
			var a atom
			a, err = p.beside()
			more = [][]*atom{{&a}}
		case "", ")", "]", ">":
			err = fmt.Errorf("%q where %q was expected", w, closing)
		default:
			var a atom
			a, err = p.atom(w)
			more = [][]*atom{{&a}}
		}
		if err != nil {
			return nil, err
		}
		if len(more) == 1 {
			for i := range rows { // no two of which share their memory
				rows[i] = append(rows[i], more[0]...)
			}
			continue
		}
		product := make([][]*atom, 0, len(rows)*len(more))
		for _, r := range rows {
			for _, m := range more {
				product = append(product, append(r[:len(r):len(r)], m...))
			}
		}
		rows = product
	}
}

// beside reads what stands between < and >.
func (p *patternReader) beside() (atom, error) {
	a := atom{kind: isBeside, spelled: "<"}
	for {
		w := p.next()
		switch w {
		case "":
			return a, fmt.Errorf("< is not closed")
		case ">":
			return a, nil
		case "|":
			continue
		}
		if rest, ok := strings.CutPrefix(w, "!"); ok && len(a.beside) == 0 {
			a.not, w = true, rest
		}
		b, err := p.atom(w)
		if err != nil {
			return a, err
		}
		a.beside = append(a.beside, b)
		a.spelled += w + "|"
		if a.not && len(a.beside) == 1 {
			a.spelled = "<!" + a.spelled[1:]
		}
	}
}

// atom reads a word or class.
func (p *patternReader) atom(w string) (atom, error) {
	a := atom{spelled: w}
	w, a.capital = strings.CutPrefix(w, "^")
	name, values, ok := strings.Cut(w, ":")
	if ok {
		a.values = strings.Split(values, ",")
	}
	switch {
	case w == "-":
		a.kind, a.class = isClass, dash
	case name != strings.ToUpper(name) || name == strings.ToLower(name):
		a.word = p.id(w)
		p.loader.entries[a.word].classes |= of(literal)
	case name == "QUANTITY":
		a.kind = isQuantity
	case name == "DATE":
		a.kind = isDate
	case name == "TIME":
		a.kind = isTime
	case name == "DURATION":
		a.kind = isDuration
	default:
		a.kind = isClass
		if a.class, ok = classOf(strings.ToLower(name)); !ok {
			return a, fmt.Errorf("no class %s", name)
		}
	}
	return a, nil
}
