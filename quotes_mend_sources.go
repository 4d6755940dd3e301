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

// ofClauseBefore finds the source of a participle in the clause before it, where all of
// that is taken for it: who says something there, or else a thing right before the
// participle: [Roe] posted a video, writing / Roe cited [data] showing
func (r *quoteReader) ofClauseBefore(a *attributed, learned []attributed, ofCue []int32) {
	if len(a.source) != 1 || len(a.cue) == 0 || !r.participle(a.cue[0].from) {
		return
	}
	s := a.source[0]
	if s.to > a.cue[0].from || s.to < s.from+3 {
		return
	}
	for i := s.from + 1; i < s.to; i++ {
		if j := ofCue[i]; j > 0 {
			if b := &learned[j-1]; len(b.source) == 1 && b.source[0].from == s.from && b.source[0].to <= i {
				a.source = b.source
				if np := (tokenRange{learned[j-1].cue[0].to, s.to}); np.to == a.cue[0].from && np.from < np.to && np.to-np.from <= longestThing && r.isThing(np) {
					a.source = r.ranges(np)
				}
			}
			return
		}
	}
}

// longestThing is the most tokens of a thing that shows something, right before the
// participle: an ad, the latest polling data.
const longestThing = 4

// isThing reports whether a phrase is of words in lower case alone, and stands for
// nobody.
func (r *quoteReader) isThing(np tokenRange) bool {
	for i := np.from; i < np.to; i++ {
		if r.toks[i].Kind != token.Word || !r.toks[i].Is(token.Lower) || r.is(i, preposition|subordinate|timeWord|subject) && !r.is(i, determiner) {
			return false
		}
	}
	return true
}
