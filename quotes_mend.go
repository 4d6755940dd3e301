package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/token"
)

// What the models take for an attribution is mended where English leaves no
// choice.

// beforeColon takes the source out of the content where it stands between the verb
// and a colon: Said Roe: "No." The colon is no cue of its own then.
func (r *quoteReader) beforeColon(a *attributed, learned []attributed, ofCue []int32) {
	if len(a.source) > 0 || len(a.content) == 0 || !r.is(a.cue[0].to-1, sayVerb) {
		return
	}
	c := &a.content[0]
	if c.from != a.cue[0].to {
		return
	}
	for i := c.from + 1; i < min(c.to-1, c.from+longestSource); i++ {
		if r.toks[i].Kind == token.Quote {
			return
		}
		if r.toks[i].Kind == token.Colon {
			np := tokenRange{c.from, i}
			if !r.canSpeak(np) {
				return
			}
			if j := ofCue[i]; j > 0 && learned[j-1].content != nil {
				learned[j-1].cue = a.cue
				for k := a.cue[0].from; k < a.cue[0].to; k++ {
					ofCue[k] = j
				}
				a.content = nil
				return
			}
			a.source, a.evidence = r.ranges(np), EvidenceCue
			c.from = i + 1
			a.kind = r.kindOf(a.content)
			return
		}
	}
}

// ofReaction makes the person behind a verb its source who is taken for words of hers:
// “Who knows?” reacted [Roe], who had seen it all; Because of the rain, explained [Roe], “we
// stayed.”
func (r *quoteReader) ofReaction(a *attributed) {
	if len(a.source) > 0 || len(a.cue) != 1 || len(a.content) < 2 {
		return
	}
	cue := a.cue[0]
	n := slices.IndexFunc(a.content, func(c tokenRange) bool { return c.from == cue.to })
	if n < 1 || a.content[n-1].to > cue.from || cue.to != cue.from+1 || r.isNaming(cue.from) {
		return
	}
	c := a.content[n]
	np, ok := r.phraseAfter(c.from, min(c.to+1, len(r.toks)))
	if ok && r.endsName(c.to) {
		np.to = c.to
	}
	switch before := cue.from - 1; {
	case r.outer[c.from] >= 0 || !ok || !r.canSpeak(np) || r.participle(cue.from):
		return
	case r.outer[before] >= 0 && r.beginsName(c.from):
	case r.toks[before].Kind == token.Comma && r.is(cue.from, sayVerb) && np.to >= c.to && r.endsOffice(np):
	default:
		return
	}
	a.source, a.evidence = r.ranges(np), EvidenceCue
	a.content = slices.Delete(slices.Clone(a.content), n, n+1)
	a.kind = r.kindOf(a.content)
}

// endsOffice reports whether a phrase, or what of it stands before its first comma, ends
// with a name or a word for a person.
func (r *quoteReader) endsOffice(np tokenRange) bool {
	end := np.from + 1
	for end < np.to && r.toks[end].Kind != token.Comma {
		end++
	}
	return r.endsName(end) || r.is(end-1, titleWord) || end == np.from+1
}

// ofAnonymous makes whom a sentence begins with its source who is taken for words of hers
// before what she was doing, or whom this is known from: [One of them], speaking by
// telephone, said; [Roe], according to a friend, told; [Her sister], reached by phone, declined
func (r *quoteReader) ofAnonymous(a *attributed) {
	if len(a.source) > 0 || len(a.cue) != 1 || len(a.content) != 2 || a.content[1].from < a.cue[0].to {
		return
	}
	c, cue := a.content[0], a.cue[0]
	for i := c.from; i < min(c.to, c.from+longestSubject, cue.from-1); i++ {
		if r.toks[i].Kind == token.Comma && r.tellsHow(i+1) {
			c.to = i
		}
	}
	if cue.from < c.to+4 || r.toks[c.to].Kind != token.Comma || !r.tellsHow(c.to+1) || r.toks[cue.from-1].Kind != token.Comma || r.outer[c.from] >= 0 || c.to-c.from > longestSubject || r.sents[r.sentenceOf(c.from)].from != c.from {
		return
	}
	a.source, a.evidence = r.ranges(c), EvidenceCue
	a.content = a.content[1:]
	a.kind = r.kindOf(a.content)
}

// tellsHow reports whether a phrase begins at token i of how somebody says something, or of
// how it is known.
func (r *quoteReader) tellsHow(i int) bool {
	return speakings.Of(r.toks[i].Hash) || r.isKnownBy(i)
}

// isKnownBy is tellsHow of how it is known alone.
func (r *quoteReader) isKnownBy(i int) bool {
	return r.toks[i].Hash == hashAccord || comeBy.Of(r.toks[i].Hash)
}

var (
	// speakings are participles of what somebody does who says something.
	speakings = hashes("speaking", "talking", "writing", "testifying", "appearing", "addressing", "asking")

	// comeBy are participles of how a reporter comes by what somebody says.
	comeBy = hashes("reached", "contacted", "approached", "interviewed")
)

// longestSource is the most tokens of a source that a verb and a colon enclose.
const longestSource = 12

// byOwnTag takes an utterance that its own sentence tags from whom else it was
// given to, for whom the tag names: “A,” Jones said. [“B,” she added.]
func (r *quoteReader) byOwnTag(learned, ruled []attributed, taken, ofUtterance []int, ofCue []int32) {
	for k, j := range ofUtterance {
		r.look()
		if j < 0 || taken[k] < 0 || !r.spoken[k] {
			continue
		}
		a, b, q := &learned[taken[k]], &ruled[j], &r.marked.Quotations[k]
		if !r.tags(b, q) {
			continue
		}
		if a.cue[0].overlaps(b.cue[0]) {
			continue
		}
		if b.content[0].from < a.cue[0].from && a.cue[0].to <= q.From {
			r.handOver(a, b, taken)
			continue
		}
		n := slices.IndexFunc(a.content, func(c tokenRange) bool { return c.from == b.content[0].from && c.to <= b.content[0].to })
		if n < 0 {
			continue
		}
		taken[k] = -1
		if a.content = slices.Delete(slices.Clone(a.content), n, n+1); len(a.content) == 0 {
			a.content = nil
		}
		if i := ofCue[b.cue[0].from] - 1; i >= 0 && learned[i].content != nil {
			c := &learned[i]
			c.content = inOrder(append(slices.Clone(c.content), b.content[0]))
			c.kind = r.kindOf(c.content)
			taken[k] = int(i)
		}
	}
}

// tags reports whether the cue of a and its source follow the utterance q, or
// the clause that begins or ends with it.
func (r *quoteReader) tags(a *attributed, q *marks.Quotation) bool {
	c := a.content[0]
	return len(a.source) > 0 && (c.from == q.From || c.to == q.To) && min(a.cue[0].from, a.source[0].from) >= c.to
}

// handOver gives what stands behind the cue of b, and which a goes on with, to b,
// where a is told in a clause that b says: The talks brought “too little,” Roe
// said. [“We wait.”]
func (r *quoteReader) handOver(a, b *attributed, taken []int) {
	n := len(a.content)
	for n > 1 && a.content[n-1].from >= b.cue[0].to {
		n--
		b.content = append(slices.Clip(b.content), a.content[n])
		if o := r.outer[a.content[n].from]; o >= 0 {
			taken[o] = -1
		}
	}
	a.content = a.content[:n]
	b.content = inOrder(b.content)
}

// ofFootage makes the person that a participle follows its source, and no other: The
// ad uses footage of [Jane Roe] saying.
func (r *quoteReader) ofFootage(a *attributed, learned []attributed, ofCue []int32) {
	if len(a.source) != 1 {
		return
	}
	s, verb := &a.source[0], a.cue[0].from
	if s.to > verb || !strings.HasSuffix(r.toks[verb].In(r.text), "ing") {
		return
	}
	k := r.people.nameAt(verb - 1)
	if k == len(r.people.names) {
		return
	}
	n := &r.people.names[k]
	if n.typ == Person && n.to == verb && n.from > s.from+2 && r.toks[n.from-1].Hash == hashOf {
		a.source = r.ranges(tokenRange{n.from, n.to})
		if j := ofCue[n.from-1]; j > 0 && learned[j-1].cue[0].from < n.from-1 {
			learned[j-1].content = nil
		}
	}
}
