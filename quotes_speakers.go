package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// assignSpeakers finds the entity behind each source. A source of several
// people, and a pronoun that nobody answers to, leave the speaker unknown.
func assignSpeakers(l *layers, p *people, found []attributed) []Quote {
	quotes := make([]Quote, len(found))
	n := 0
	for _, f := range found {
		n += len(f.content) + len(f.cue) + len(f.source)
	}
	all := make([]Span, 0, n) // of all quotations, in one go
	spans := func(rs []tokenRange) []Span {
		if len(rs) == 0 {
			return nil
		}
		all = l.spans(all, rs)
		return slices.Clip(all[len(all)-len(rs):])
	}
	for i := range found {
		l.look()
		f := &found[i]
		q := &quotes[i]
		*q = Quote{
			Kind: f.kind, Content: spans(f.content), Cue: spans(f.cue), Source: spans(f.source),
			Evidence: f.evidence, Confidence: f.confidence,
		}
		for _, s := range f.source {
			if e := p.speaker(l, s); e != nil {
				q.Speaker = e
				break
			}
		}
		if q.Speaker == nil && f.evidence == EvidenceLabel && len(f.source) == 1 {
			q.Speaker = p.labelled(l, f.source[0])
		}
	}
	return quotes
}

// labelled returns the one person of the surname in a label of a transcript, where
// its capitals hide that it is a name: "ROE:".
func (p *people) labelled(l *layers, r tokenRange) *Entity {
	namesakes := l.room.known.surname[l.toks[r.to-1].Hash]
	if namesakes.n != 1 {
		return nil
	}
	return p.entities[namesakes.ids[0]]
}

// speaker returns the entity that speaks as the source r, or nil.
func (p *people) speaker(l *layers, r tokenRange) *Entity {
	if !l.lang.English {
		return p.namedBy(l, r)
	}
	if r.to == r.from+1 && l.toks[r.from].Hash == hashWho {
		return p.before(l, r.from)
	}
	if p.areSeveral(l, r) {
		return nil
	}
	return p.meant(l, r)
}

// before returns the person whose name the relative pronoun at token i
// follows: Roe, who said.
func (p *people) before(l *layers, i int) *Entity {
	if i > 0 && l.toks[i-1].Kind == token.Comma {
		i--
	}
	if i == 0 {
		return nil
	}
	if k := p.nameAt(i - 1); k < len(p.names) && p.names[k].to == i && p.names[k].typ == Person {
		return p.names[k].entity
	}
	return nil
}

// areSeveral reports whether the source r names two people together: Jane Roe
// and Tom Ashby.
func (p *people) areSeveral(l *layers, r tokenRange) bool {
	var first *name
	for k := p.nameAt(r.from); k < len(p.names) && p.names[k].from < r.to; k++ {
		n := &p.names[k]
		if n.typ != Person || !p.isHead(l, r, n) {
			continue
		}
		if first != nil && first.entity != n.entity && slices.ContainsFunc(l.toks[first.to:n.from], func(t token.Token) bool { return t.Hash == hashAnd }) {
			return true
		}
		first = n
	}
	return false
}

// spans appends the spans of ranges of tokens to out.
func (l *layers) spans(out []Span, rs []tokenRange) []Span {
	for _, r := range rs {
		out = append(out, l.span(r.from, r.to))
	}
	return out
}
