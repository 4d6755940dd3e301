package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// alias returns the person whose other name n is by the words between the two: Rosa Lund,
// popularly known as RL; Mrs. Lund, née Marsh; Prince Edmund, the Duke of Wexcombe; or nil.
func (j *joiner) alias(n *name) *Entity {
	i := n.from - 1 // the last word between
	if j.toks[i].Kind == token.Quote {
		i--
	}
	t := &j.toks[i]
	peer := false
	switch h := t.Hash; {
	case h == hashAs:
		from := i - 1
		for from > 0 && from > i-6 && j.toks[from].Is(token.Lower) && j.toks[from].Hash != hashKnown {
			from--
		}
		if from < 1 || j.toks[from].Hash != hashKnown {
			return nil
		}
		for i = from - 1; i > 0 && i > from-5 && j.toks[i].Is(token.Lower) && j.toks[i].Hash != hashAnd; {
			i-- // who is better
		}
	case h == hashThe:
		if !j.isPeer(n) {
			return nil
		}
		peer = true
		i--
	case t.Is(token.Capital):
		if len(n.titles) == 0 || !royal.Of(h) {
			return nil
		}
		peer = true
		i--
	case t.Kind == token.Word && (t.End-t.Start == 9 || t.End-t.Start <= 4) && maiden.Of(h):
		i--
	default:
		return nil
	}
	if k := j.toks[i].Kind; i < 1 || k != token.Comma && (k != token.Open || peer) {
		if i < 1 || !maiden.Of(t.Hash) {
			return nil
		}
		i++ // Rosa Lund née Marsh
	}
	k := j.nameAt(n.from) - 1
	if k < 0 || j.names[k].to != i || j.names[k].typ != Person || peer && n.to < len(j.toks) && j.toks[n.to].Kind == token.Word {
		return nil
	}
	before := &j.names[k]
	if peer && (j.isPeer(n) == j.isPeer(before) || !j.isPeer(before) && (len(before.titles) == 0 || !royal.Of(j.toks[before.titles[0].from].Hash))) {
		return nil
	}
	return before.entity
}

// maiden stand before the name that somebody had before, or goes by.
var maiden = hashes("née", "nee", "nicknamed", "aka")

// isAlias reports whether what was taken for something else is another name of a person
// by the words before it, or one that was told before.
func (j *joiner) isAlias(n *name) bool {
	if j.aliased && j.bearer(j.toks[n.from].Hash).alias {
		return true
	}
	t := &j.toks[n.from-1]
	return (t.Hash == hashAs || t.Kind == token.Quote) && j.alias(n) != nil
}

// royal are titles of those who may bear the title of a place, too.
var royal = hashes("prince", "princess", "lord", "lady", "queen", "king")

// isNumeral reports whether token i is the number of a king, a queen or a pope; a single letter
// only behind such a title and the name, Queen Elizabeth I.
func (l *layers) isNumeral(from, i int) bool {
	t := &l.toks[i]
	if t.End-t.Start > 5 || !t.Is(token.Capital) || t.Is(token.Point) {
		return false
	}
	w := t.In(l.text)
	for k := range len(w) {
		if w[k] != 'I' && w[k] != 'V' && w[k] != 'X' {
			return false
		}
	}
	if len(w) > 1 {
		return true
	}
	if w == "X" || from == 0 || !reigns.Of(l.toks[from-1].Hash) {
		return false
	}
	return i+1 == len(l.toks) || l.toks[i+1].Kind != token.Clitic && !isOneOf(l.word(i+1), "am", "have", "think", "thought", "felt") // when I met King Roe I am
}

// reigns are titles of those who bear a number.
var reigns = hashes("king", "queen", "pope", "emperor", "empress", "tsar", "czar", "sultan", "patriarch", "shah")

// takeChild makes a person of the given name of a relative that was taken for a place or a body:
// a daughter, [Sofia], 4. It reports whether it did.
func (n *name) takeChild(l *layers) bool {
	if n.from < 2 || n.to != n.from+1 || l.toks[n.from-1].Kind != token.Comma || n.to+1 >= len(l.toks) || !l.toks[n.from-2].Is(token.Lower) || !isKin(l.toks[n.from-2].Hash) {
		return false
	}
	next := &l.toks[n.to]
	if next.Kind == token.Comma && l.toks[n.to+1].Kind == token.Number || lexicon.OfToken(&l.toks[n.from]).Has(givenNames) && (next.Kind == token.Stop || next.Kind == token.Comma || next.Hash == hashAnd) {
		n.typ = Person
	}
	return n.typ == Person
}

// mostTitled is how many persons back titledGiven looks.
const mostTitled = 256

// titledGiven returns who of those with the given name h has the title before n, too: the
// second of two princes.
func (j *joiner) titledGiven(n *name, h uint64) *Entity {
	if len(n.titles) == 0 || n.titles[0].to != n.from {
		return nil
	}
	title := j.toks[n.from-1].Hash
	for id := len(j.persons) - 1; id >= max(0, len(j.persons)-mostTitled); id-- {
		if q := &j.persons[id]; slices.Contains(q.given, h) && slices.Contains(q.titles, title) {
			return j.entities[id]
		}
	}
	return nil
}
