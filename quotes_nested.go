package copydesk

import "github.com/copydesk/copydesk/internal/token"

// wordsBetween is the most tokens between a verb of speech within a quotation
// and what it attributes there: he told ‹everybody in the room›, ‘Go.’
const wordsBetween = 6

// nested finds who says what is quoted within a quotation: “He told me, ‘Never
// again,’” Roe said. The inner words are his, the outer ones hers.
func (r *quoteReader) nested(found []attributed) []attributed {
	for k, q := range r.marked.Quotations {
		r.tick()
		if q.Outer < 0 || !r.spoken[k] && q.Words < wordsOfRegion {
			continue
		}
		outer := r.marked.Quotations[q.Outer]
		for i := q.From - 1; i > outer.From+1 && i >= q.From-wordsBetween && r.toks[i].Kind != token.Stop && r.toks[i].Kind != token.Quote; i-- {
			if !r.is(i, sayVerb) {
				continue
			}
			if s, ok := r.nameOrPronounBefore(i); ok && s.from > outer.From {
				found = append(found, attributed{kind: Direct, content: []tokenRange{{q.From, q.To}}, cue: []tokenRange{{i, i + 1}}, source: []tokenRange{s}, evidence: EvidenceCue})
			}
			break
		}
	}
	return found
}

// nameOrPronounBefore returns the pronoun or the name right before token i.
func (r *quoteReader) nameOrPronounBefore(i int) (tokenRange, bool) {
	if r.is(i-1, subject) && !r.is(i-1, determiner) {
		return tokenRange{i - 1, i}, true
	}
	if n := r.people.nameAt(i - 1); n < len(r.people.names) && r.people.names[n].from < i && r.people.names[n].to == i {
		return tokenRange{r.people.names[n].from, i}, true
	}
	return tokenRange{}, false
}
