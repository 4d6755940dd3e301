package copydesk

// assignSpeakers finds the entity behind each source. A quotation without a
// source of its own shares the speaker of the one that it goes on from; a
// source that is a pronoun nobody answers to leaves the speaker unknown.
func assignSpeakers(l *layers, p *people, found []attributed) []Quote {
	quotes := make([]Quote, len(found))
	for i := range found {
		f := &found[i]
		q := &quotes[i]
		*q = Quote{
			Kind: f.kind, Content: l.spans(f.content), Cue: l.spans(f.cue), Source: l.spans(f.source),
			Evidence: f.evidence, Confidence: f.confidence, Speaker: f.speaker,
		}
		if q.Speaker == nil {
			for _, s := range f.source {
				if e := p.meant(l, s); e != nil {
					q.Speaker = e
					break
				}
			}
		}
	}
	for i := range found {
		like := found[i].like
		for hops := 0; like >= 0 && quotes[i].Speaker == nil && len(found[i].source) == 0 && hops < len(found); hops++ {
			quotes[i].Speaker = quotes[like].Speaker
			if len(found[like].source) > 0 {
				break
			}
			like = found[like].like
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
