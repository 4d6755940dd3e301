package copydesk

import "github.com/copydesk/copydesk/internal/token"

// ofOpening finds the source of a participle with which the sentence begins: the
// subject of the clause behind its phrase. Saying she was tired, [Roe] left.
func (r *quoteReader) ofOpening(a *attributed) {
	if len(a.cue) == 0 || len(a.content) == 0 || len(a.source) > 0 || !r.opensSentence(a.cue[0].from) {
		return
	}
	np, end, ok := r.subjectBehind(a.cue[0].to)
	if !ok {
		return
	}
	a.source, a.evidence = r.ranges(np), EvidenceCue
	if last := &a.content[len(a.content)-1]; last.from < end && end < last.to {
		last.to = end
		a.kind = r.kindOf(a.content)
	}
}

// opensSentence reports whether the verb at token i is a participle with which
// the sentence begins, behind a preposition at most: (After) saying.
func (r *quoteReader) opensSentence(i int) bool {
	if !r.participle(i) || r.toks[i].Hash == hashAccord {
		return false
	}
	from := r.sents[r.sentenceOf(i)].from
	for k := from; k < i; k++ {
		if !r.is(k, preposition|subordinate|conjunction|connective|adverbial) || r.is(k, subject) {
			return false
		}
	}
	return true
}

// subjectBehind finds the subject of the clause behind the comma that ends the
// phrase at token i, and where the phrase ends.
func (r *quoteReader) subjectBehind(i int) (np tokenRange, end int, ok bool) {
	s := r.sents[r.sentenceOf(i)]
	for stop := min(s.to-2, i+longestPhrase); i < stop; i++ {
		if r.toks[i].Kind != token.Comma || r.inUtterance(i) && !r.closes(i+1) {
			continue
		}
		end, k := i, i+1
		if r.closes(k) {
			end, k = k+1, k+1
		}
		if r.is(k, connective) && k+1 < s.to && r.toks[k+1].Kind == token.Comma {
			k += 2 // , though, Roe
		}
		if np, ok := r.namedPhrase(k, s.to); ok && r.canSpeak(np) && np.to < s.to && (r.toks[np.to].Is(token.Lower) || r.toks[np.to].Kind == token.Clitic) && !r.is(np.to, conjunction|preposition) {
			return np, end, true
		}
	}
	return tokenRange{}, 0, false
}

// closes reports whether token i is the mark that closes a quotation.
func (r *quoteReader) closes(i int) bool {
	return i < len(r.toks) && r.toks[i].Kind == token.Quote && r.outer[i] >= 0 && r.marked.Quotations[r.outer[i]].To == i+1
}
