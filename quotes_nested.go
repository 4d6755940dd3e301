package copydesk

import "github.com/copydesk/copydesk/internal/token"

// wordsBetween is the most tokens between a verb of speech within a quotation
// and what it attributes there: he told ‹everybody in the room›, ‘Go.’
const wordsBetween = 6

// nested finds who says what is quoted within a quotation: “He told me, ‘Never
// again,’” Roe said. The inner words are his, the outer ones hers.
func (r *quoteReader) nested(found []attributed) []attributed {
	for k := range r.marked.Quotations {
		q := &r.marked.Quotations[k]
		r.tick()
		if q.Outer < 0 || !r.spoken[k] && q.Words < wordsOfRegion {
			continue
		}
		outer := r.marked.Quotations[q.Outer]
		for i := q.From - 1; i > outer.From+1 && i >= q.From-wordsBetween && r.toks[i].Kind != token.Stop && r.toks[i].Kind != token.Quote; i-- {
			if !r.is(i, sayVerb) {
				continue
			}
			if s, ok := r.speakerWithin(outer.From+1, i); ok && s.from > outer.From {
				found = append(found, attributed{kind: Direct, content: []tokenRange{{q.From, q.To}}, cue: []tokenRange{{i, i + 1}}, source: []tokenRange{s}, evidence: EvidenceCue})
			}
			break
		}
	}
	return found
}

// saidWithin are verbs that tell in a quotation what was said once, not what one may say.
var saidWithin = hashes("said", "told", "asked", "wrote", "replied", "answered", "added", "shouted", "yelled", "screamed", "whispered", "cried", "insisted", "warned", "texted", "says", "tells", "asks")

// realAuxiliaries leave no doubt that something was said: he had told me, but not you
// could say.
var realAuxiliaries = hashes("has", "have", "had", "was", "were", "is", "are", "'s", "would")

// speakerWithin returns who is the subject of the verb at token i within a quotation that
// begins at token from: he said / my manager, Jane Roe, told me / she looked at me and
// asked / the doctor said.
func (r *quoteReader) speakerWithin(from, i int) (tokenRange, bool) {
	if np, ok := r.nameOrPronounBefore(i); ok {
		return np, true
	}
	if !saidWithin.Of(r.toks[i].Hash) {
		return tokenRange{}, false
	}
	for i-1 > from && (r.is(i-1, adverbial) || realAuxiliaries.Of(r.toks[i-1].Hash)) {
		i--
	}
	if np, ok := r.nameOrPronounBefore(i); ok {
		return np, true
	}
	if i-2 > from && r.toks[i-1].Kind == token.Comma {
		if np, ok := r.nameOrPronounBefore(i - 1); ok && np.from-1 > from && r.toks[np.from-1].Kind == token.Comma && np.to > np.from+1 {
			return np, true
		}
		return tokenRange{}, false
	}
	if r.is(i-1, conjunction) {
		start := i - 1
		for start > from && start > i-longestTag && r.toks[start-1].Kind != token.Stop && r.toks[start-1].Kind != token.Quote && r.toks[start-1].Kind != token.Comma {
			start--
		}
		for start < i && r.is(start, connective|conjunction) {
			start++
		}
		if r.is(start, subject) && !r.is(start, determiner|subordinate) {
			return tokenRange{start, start + 1}, true
		}
		if n := r.people.nameAt(start); n < len(r.people.names) && r.people.names[n].from == start && r.people.names[n].to < i {
			return tokenRange{start, r.people.names[n].to}, true
		}
		return tokenRange{}, false
	}
	for k := i - 1; k > from-1 && k >= i-3 && r.toks[k].Kind == token.Word; k-- {
		if r.is(k, determiner) && k < i-1 {
			return tokenRange{k, i}, r.is(i-1, titleWord) || isSomebody(r.toks[i-1]) || isKin(r.toks[i-1].Hash)
		}
		if r.is(k, preposition|auxiliary|sayVerb|subordinate|conjunction) {
			break
		}
	}
	return tokenRange{}, false
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
