package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// ofOpening finds the source of a participle with which the sentence begins: the
// subject of the clause behind its phrase. Saying she was tired, [Roe] left.
func (r *quoteReader) ofOpening(a *attributed) {
	if len(a.content) == 0 || len(a.source) > 0 || !r.opensSentence(a.cue[0].from) {
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
	n := r.sentenceOf(i)
	if n == len(r.sents) {
		return tokenRange{}, 0, false // the phrase ends with the text
	}
	s := r.sents[n]
	for stop := min(s.to-2, i+longestPhrase); i < stop; i++ {
		if r.toks[i].Kind != token.Comma || r.inUtterance(i) && !r.closes(i+1) {
			continue
		}
		end, k := i, i+1
		if r.closes(k) {
			end, k = k+1, k+1
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
	if len(a.source) != 1 || !r.participle(a.cue[0].from) {
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

// ofInnerClause takes from a source what another verb of speech has of it: the clause that
// leads to its own, Prosecutors said [the banker, Ann Roe,] told; and who says something
// else before it, Voss declined to speak, but [Strand] backed him.
func (r *quoteReader) ofInnerClause(a *attributed, learned []attributed, ofCue []int32) {
	if len(a.source) == 0 {
		return
	}
	s := a.source[len(a.source)-1]
	if len(a.source) == 2 && a.source[0].to <= a.cue[0].from && s.from >= a.cue[0].to && s.to < len(ofCue) && ofCue[s.to] > 0 && learned[ofCue[s.to]-1].cue[0] != a.cue[0] {
		a.source = r.ranges(a.source[0]) // the complaint says, [Roe] wrote
		return
	}
	if s.to != a.cue[0].from {
		return
	}
	if len(a.source) > 1 {
		first := a.source[0]
		for i := first.to; i < s.from; i++ {
			if j := ofCue[i]; j > 0 && slices.Contains(learned[j-1].source, first) && learned[j-1].cue[0].to <= s.from {
				a.source = r.ranges(s)
				return
			}
		}
		return
	}
	for i := s.from + 1; i+1 < s.to; i++ {
		j := ofCue[i]
		if j == 0 {
			continue
		}
		b := &learned[j-1]
		if from := b.cue[len(b.cue)-1].to; len(b.source) == 1 && b.source[0].from == s.from && b.source[0].to <= i && r.isSpeech(i) && from < s.to && (r.is(from, determiner) || r.toks[from].Is(token.Capital)) {
			a.source = r.ranges(tokenRange{from, s.to})
		}
		return
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

// quotedAs reads the words by which one tells what somebody is quoted with, whoever quotes
// it: [Roe] [was quoted by the Courier as saying] that it was over. What stands behind
// them, or before a comma, is hers.
func (r *quoteReader) quotedAs(a *attributed) {
	before := a.cue[0].from - 1
	verb := -1 // quoted
	for i := a.cue[0].from; i < a.cue[0].to; i++ {
		if r.is(i, quotingVerb) {
			verb = i
		}
	}
	if verb < 0 && before > 0 && r.toks[before].Hash == hashAs && r.participle(before+1) {
		for i := before - 1; i > 0 && i > before-longestTag && r.toks[i].Kind == token.Word && verb < 0; i-- {
			if quotedWith.Of(r.toks[i].Hash) {
				verb = i
			}
		}
	}
	if verb < 1 {
		return
	}
	sent := r.sents[r.sentenceOf(verb)]
	if r.quotesWhom(a, verb, tokenRange{sent.from, sent.to}) {
		return
	}
	cue := tokenRange{verb, verb + 1}
	for cue.from > sent.from && r.is(cue.from-1, auxiliary|adverbial) {
		cue.from--
	}
	if cue.from == verb || cue.from == sent.from {
		return
	}
	as := verb + 1
	for as < sent.to && as < verb+longestTag && r.toks[as].Hash != hashAs && r.toks[as].Kind == token.Word {
		as++
	}
	if as+1 >= sent.to || r.toks[as].Hash != hashAs || !r.participle(as+1) || !r.is(as+1, sayVerb) {
		return
	}
	cue.to = as + 2
	np, ok := r.subjectBefore(sent.from, cue.from)
	if !ok || r.outer[np.from] >= 0 {
		return
	}
	from := cue.to
	if from < sent.to && r.toks[from].Hash == hashBy { // as saying by the Courier: “...”
		i := from + 1
		for i+1 < sent.to && i < from+longestSource && r.toks[i].Kind == token.Word {
			i++
		}
		if i+1 < sent.to && (r.toks[i].Kind == token.Colon || r.toks[i].Kind == token.Comma) && r.outer[i+1] >= 0 {
			from = i + 1
		}
	} else if listener, ok := r.phraseAfter(from, sent.to); ok && listener.to < sent.to && r.toks[listener.to].Hash == hashThat && (r.toks[as+1].Hash == hashTelling) {
		from = listener.to // telling friends that
	}
	var kept []tokenRange
	for _, c := range a.content {
		switch {
		case c.to <= np.from:
		case c.to <= from:
			continue
		default:
			c.from = max(c.from, from)
		}
		kept = append(kept, c)
	}
	if len(kept) == 0 {
		return
	}
	a.content, a.cue, a.source, a.evidence = r.ranges(kept...), r.ranges(cue), r.ranges(np), EvidenceCue
	a.kind = r.kindOf(a.content)
}

var (
	quotedWith  = hashes("quoted", "reported", "cited")
	hashTelling = token.Hash("telling")
)

// quotesWhom makes whom somebody else quotes the source of what she said, and reports
// whether the verb at a token quotes so: “It is over,” the agency quoted [Roe] as saying.
func (r *quoteReader) quotesWhom(a *attributed, verb int, sent tokenRange) bool {
	if r.isBe(verb - 1) {
		return false
	}
	np, ok := r.phraseAfter(verb+1, sent.to)
	if !ok || np.to+1 >= sent.to || r.toks[np.to].Hash != hashAs || !r.participle(np.to+1) || !r.is(np.to+1, sayVerb) {
		return false
	}
	as := tokenRange{np.to, np.to + 2}
	from := as.to
	for from < sent.to && (r.toks[from].Kind == token.Colon || r.toks[from].Kind == token.Comma) {
		from++
	}
	var kept []tokenRange
	for _, c := range a.content {
		if c.to > verb {
			c.from = max(c.from, from)
		}
		if c.from < c.to {
			kept = append(kept, c)
		}
	}
	if len(kept) == 0 { // quoted [Roe] as saying
		c, ok := r.trimmed(from, sent.to)
		if !ok && len(a.source) > 0 && a.source[0].from > sent.from {
			c, ok = r.trimmed(sent.from, a.source[0].from)
		}
		if !ok {
			return false
		}
		kept = append(kept, c)
	}
	a.content, a.cue, a.source, a.evidence = r.ranges(kept...), r.ranges(tokenRange{verb, verb + 1}, as), r.ranges(np), EvidenceCue
	a.kind = r.kindOf(a.content)
	return true
}

// putIt takes the object of the verb out of a content: as Roe [puts it], “We chew.”
func (r *quoteReader) putIt(a *attributed) {
	if len(a.cue) != 1 || len(a.content) < 2 && a.kind != Mixed {
		return
	}
	cue, c := &a.cue[0], &a.content[0]
	if r.toks[c.from].Hash != hashIt || c.from != cue.to || !puttings.Of(r.toks[cue.to-1].Hash) || c.from+1 >= len(r.toks) || r.toks[c.from+1].Kind < token.Comma {
		return
	}
	cue.to++
	c.from++
	for c.from < c.to && (r.toks[c.from].Kind == token.Comma || r.toks[c.from].Kind == token.Colon) {
		c.from++
	}
	if c.from == c.to {
		a.content = a.content[1:]
	}
	a.kind = r.kindOf(a.content)
}

var (
	puttings = hashes("put", "puts", "putting")
	hashIt   = token.Hash("it")
)
