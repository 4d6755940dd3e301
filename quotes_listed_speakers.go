package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// namedBy returns the entity that the source r names as its head, or that its
// pronoun or description means; nil where it names several or nobody.
func (p *people) namedBy(l *layers, r tokenRange) *Entity {
	if e := p.meansAt(r.from, r.to); e != nil {
		return e
	}
	var head *name
	for k := p.nameAt(r.from); k < len(p.names) && p.names[k].from < r.to; k++ {
		n := &p.names[k]
		switch {
		case head == nil && n.typ == Place:
		case head == nil:
			if !p.isAbout(l, r, n) {
				return nil
			}
			head = n
		case n.typ == Person && n.entity != head.entity && slices.ContainsFunc(l.toks[head.to:n.from], func(t token.Token) bool { return l.lang.Words.Of(t.Hash).Has(lang.Conjunctions) }):
			return nil // several
		}
	}
	if head == nil {
		return nil
	}
	return head.entity
}

// isAbout reports whether a name is what the source r is about: "die Kölner
// Malerin Eva Roth", not "der Anwalt der Malerin Eva Roth". Behind a comma it
// is an apposition.
func (p *people) isAbout(l *layers, r tokenRange, n *name) bool {
	from := n.from
	if len(n.titles) > 0 && n.titles[0].from < from {
		from = n.titles[0].from
	}
	if from > r.from && l.toks[from-1].Kind == token.Comma && n.typ == Person {
		return true
	}
	if n.typ != Person && n.to < r.to && l.toks[n.to].Kind == token.Word && !l.toks[n.to].Is(token.Lower) {
		return false
	}
	for i := r.from; i < from; i++ {
		c := l.of(i)
		if i > r.from && c.Has(lang.Determiners) || c.Has(lexicon.Prepositions|lang.Binders) || n.typ != Person && i > r.from && l.toks[i].Is(token.Capital) {
			return false
		}
	}
	return true
}

// paragraphsNamed is how many paragraphs back somebody may be named whom the pronoun
// of a source means.
const paragraphsNamed = 2

// resolveSources finds whom pronouns and descriptions mean that are sources:
// "sagte er", "erklärte die Ministerin". A pronoun means who spoke last, if
// nobody of the same gender was named since; else the one person of its gender
// in the nearest paragraph that names any, of this one and the two before,
// outside of what is quoted. Where several come into question, it means nobody.
// A description means the one person who has its title; an age means whom a
// pronoun would.
func resolveSources(l *layers, p *people, found []attributed) {
	if !l.lang.Known {
		return
	}
	r := sourceResolver{layers: l, people: p, quoted: make([]bool, len(l.toks)), titles: make(map[string]bearers)}
	for _, f := range found {
		l.look()
		for _, c := range f.content {
			for i := c.from; i < c.to; i++ {
				r.quoted[i] = true
			}
		}
	}
	for k := range found {
		l.look()
		f := &found[k]
		if len(f.source) == 0 {
			continue
		}
		s := f.source[0]
		u := l.unitIndex(s.from)
		if r.lastUnit < u-paragraphsNamed {
			r.last = nil
		}
		if f.evidence == EvidenceCue || f.evidence == EvidenceNear {
			if g := r.genderOf(s, f); g != GenderUnknown {
				if e := r.antecedent(s.from, u, g); e != nil {
					p.refer(s.from, s.from+1, e)
					if e.Gender == GenderUnknown {
						e.Gender = g
					}
				}
			} else if e := r.described(s); e != nil {
				p.refer(s.from, s.to, e)
			} else if g := r.genderOfAged(s, f); g != GenderUnknown {
				if e := r.antecedent(s.from, u, g); e != nil {
					p.refer(s.from, s.to, e)
				}
			}
		}
		if e := p.namedBy(l, s); e != nil && e.Type == Person {
			r.last, r.lastUnit, r.lastAt = e, u, s.from
		} else if f.evidence == EvidenceCue && !r.isPronoun(s) {
			r.last = nil // somebody else spoke
		}
	}
}

type sourceResolver struct {
	*layers
	*people
	titles   map[string]bearers
	quoted   []bool  // by token: it is attributed to somebody
	last     *Entity // who spoke last, in lastUnit at the token lastAt
	lastUnit int
	lastAt   int
}

// unitIndex returns the index of the unit that token i is in.
func (l *layers) unitIndex(i int) int {
	k, _ := slices.BinarySearchFunc(l.units, i, func(u unit, i int) int { return u.to - 1 - i })
	return k
}

func (r *sourceResolver) isPronoun(s tokenRange) bool {
	return s.to == s.from+1 && r.of(s.from).Has(lang.Pronouns)
}

// genderOf returns the gender of a source that is a pronoun of the third person
// singular: the verb tells it from the plural.
func (r *sourceResolver) genderOf(s tokenRange, f *attributed) Gender {
	if !r.isPronoun(s) || r.isPluralCue(f) {
		return GenderUnknown
	}
	return genderIn(r.of(s.from))
}

// isPluralCue reports whether the verb of an attribution has several for its
// subject.
func (r *sourceResolver) isPluralCue(f *attributed) bool {
	return len(f.cue) > 0 && r.lang.IsPlural(lower(r.text, r.toks[f.cue[0].from]))
}

// genderOfAged returns the gender, by the determiner, of a source that tells no
// more than an age: "der 78-Jährige", who is meant as by a pronoun.
func (r *sourceResolver) genderOfAged(s tokenRange, f *attributed) Gender {
	if s.to != s.from+2 || r.toks[s.from+1].Kind != token.Number || !r.toks[s.from+1].Is(token.Hyphen|token.Capital) || r.isPluralCue(f) {
		return GenderUnknown
	}
	switch c := r.of(s.from); {
	case c.Has(lang.MasculineArticles):
		return Male
	case c.Has(lang.FeminineArticles):
		return Female
	}
	return GenderUnknown
}

// antecedent returns the person whom a pronoun at token i of unit u means: the
// one whom the sentence before begins with, if nobody was named since; else as
// [resolveSources] says.
func (r *sourceResolver) antecedent(i, u int, g Gender) *Entity {
	k := r.nameAt(i) - 1
	spoke := r.last != nil && r.last.Gender == g && r.lastAt < i
	for n := u; n >= 0 && n >= u-paragraphsNamed; n-- {
		var fit, unsure []*Entity
		for seen := 0; k >= 0 && r.names[k].from >= r.units[n].from; k-- {
			m := &r.names[k]
			if seen++; seen > atHand {
				return nil
			}
			if m.typ != Person || r.quoted[m.from] || r.units[n].role != RoleParagraph {
				continue
			}
			if seen == 1 && m.entity.Gender == g && n == u && r.opensSentence(m, i) {
				return m.entity
			}
			if spoke && m.from <= r.lastAt && len(fit) == 0 && len(unsure) == 0 {
				return r.last
			}
			switch {
			case m.entity.Gender == g && !slices.Contains(fit, m.entity):
				fit = append(fit, m.entity)
			case m.entity.Gender == GenderUnknown && !slices.Contains(unsure, m.entity):
				unsure = append(unsure, m.entity)
			}
		}
		switch {
		case len(fit) == 1:
			return fit[0]
		case len(fit) > 1, len(unsure) > 1:
			return nil
		case len(unsure) == 1:
			return unsure[0]
		}
	}
	if spoke {
		return r.last
	}
	return nil
}

// opensSentence reports whether the name m, with its titles, is the first of the
// sentence that token i is in, or of the one before: its subject.
func (r *sourceResolver) opensSentence(m *name, i int) bool {
	from := m.from
	if len(m.titles) > 0 {
		from = min(from, m.titles[0].from)
	}
	s := r.sentenceOf(from)
	for from > r.sents[s].from && r.of(from-1).Has(lang.Determiners) {
		from--
	}
	return from == r.sents[s].from && r.sentenceOf(i) <= s+1
}

// described returns the one person who has the title that a source of a
// determiner and a noun names: "die Ministerin" is "Umweltministerin Eva Roth".
func (r *sourceResolver) described(s tokenRange) *Entity {
	if s.to != s.from+2 || !r.of(s.from).Has(lang.Determiners) || r.endsAs(s.from+1, lexicon.Titles) == 0 {
		return nil
	}
	t := r.bearersOf(strings.ToLower(r.word(s.from + 1)))
	if t.from < 0 || t.from > s.from || t.second >= 0 && t.second < s.from {
		return nil
	}
	return t.first
}

// bearers are who has a title: the first one, named at token from, and where a
// second one is named; -1 for none.
type bearers struct {
	first        *Entity
	from, second int
}

// bearersOf returns who has a title, in a compound or alone.
func (r *sourceResolver) bearersOf(noun string) bearers {
	if t, ok := r.titles[noun]; ok {
		return t
	}
	t := bearers{from: -1, second: -1}
	for k := range r.names {
		r.tick()
		n := &r.names[k]
		if n.typ != Person || !slices.ContainsFunc(n.titles, func(t tokenRange) bool { return r.hasTitle(t, noun) }) {
			continue
		}
		if t.from < 0 {
			t.first, t.from = n.entity, n.from
		} else if n.entity != t.first {
			t.second = n.from
			break
		}
	}
	if len(r.titles) < mostNouns {
		r.titles[noun] = t
		return t
	}
	return bearers{from: -1, second: -1}
}

// mostNouns is how many descriptions of a text are looked up: hundreds of
// thousands of different ones are no news.
const mostNouns = 64

// hasTitle reports whether a word of a title is the noun, or a compound of it.
func (r *sourceResolver) hasTitle(t tokenRange, noun string) bool {
	for i := t.from; i < t.to; i++ {
		w := r.word(i)
		if k := len(w) - len(noun); k == 0 && strings.EqualFold(w, noun) || k > 0 && r.lang.Compounds && strings.EqualFold(w[k:], noun) && r.toks[i].Is(token.Capital) {
			return true
		}
	}
	return false
}
