package copydesk

// assignSpeakers finds the entity behind each source: a source
// that is a pronoun nobody answers to leaves the speaker unknown.
func assignSpeakers(l *layers, p *people, found []attributed) []Quote {
	quotes := make([]Quote, len(found))
	for i := range found {
		f := &found[i]
		q := &quotes[i]
		*q = Quote{
			Kind: f.kind, Content: l.spans(f.content), Cue: l.spans(f.cue), Source: l.spans(f.source),
			Evidence: f.evidence, Confidence: f.confidence,
		}
		for _, s := range f.source {
			if e := p.meant(l, s); e != nil {
				q.Speaker = e
				break
			}
		}
	}
	return quotes
}

// spans turns ranges of tokens into spans of the text.
func (l *layers) spans(rs []tokenRange) []Span {
	var out []Span
	for _, r := range rs {
		out = append(out, l.span(r.from, r.to))
	}
	return out
}
