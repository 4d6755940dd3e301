package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// boundContent leaves of the content of an attribution what can be said: not who
// says it, not what stands between two utterances, nor what somebody does meanwhile.
func (r *quoteReader) boundContent(a *attributed) {
	tagged := len(a.content) > 1 && r.followsUtterance(a)
	if len(a.content) > 1 && r.isAbsolute(a) {
		a.content = a.content[1:] // It was shared at once, with one poster writing, “No.”
		a.kind = r.kindOf(a.content)
	}
	var room [8]tokenRange
	kept := room[:0]
	for n, c := range a.content {
		for _, s := range a.source {
			c = c.without(s)
		}
		for _, s := range a.cue {
			c = c.without(s)
		}
		if c.from == c.to {
			continue // “No,” said Roe said
		}
		if r.hasMarked(c) {
			c = r.nearest(c, a.cue[0])
			c = r.oneClause(c, a.cue[0])
			c.to = r.beforeDeed(c, a.cue[0])
		}
		if len(a.source) > 0 && c.to > c.from+1 && r.toks[c.to-1].Kind == token.Comma && r.outer[c.to-1] < 0 {
			c.to-- // the ferry, once new, is considered lost has nobody's tag
		}
		if n > 0 {
			c.from = r.laterFrom(c, a.cue[0], tagged)
		}
		for c.from < c.to && r.toks[c.from].Kind == token.Comma {
			c.from++ // According to a report, [repairs would cost more]
		}
		if c.from < c.to && !(n > 0 && tagged && r.isNarration(c)) {
			kept = append(kept, c)
		}
	}
	if len(kept) == 1 && kept[0].to == kept[0].from+1 && nobodysWords.Of(r.toks[kept[0].from].Hash) {
		a.content = nil // that, he said
		return
	}
	if !slices.Equal(kept, a.content) && len(kept) > 0 {
		a.content = r.ranges(kept...)
		a.kind = r.kindOf(a.content)
	}
}

// isAbsolute reports whether the source and the cue of a are a phrase with a participle
// behind "with" that is no part of the clause before it.
func (r *quoteReader) isAbsolute(a *attributed) bool {
	s, cue := a.source, a.cue[0]
	return len(s) == 1 && s[0].from > 1 && r.toks[s[0].from-1].Hash == hashWith && s[0].to == cue.from && r.participle(cue.from) && a.content[0].to < s[0].from && r.outer[a.content[0].to-1] < 0
}

// laterFrom returns where a piece of a content begins that is not its first, or its end
// where none of it is said.
func (r *quoteReader) laterFrom(c, cue tokenRange, tagged bool) int {
	if c.from == cue.to && r.outer[c.from] < 0 && r.is(c.from-1, preposition) {
		if i := c.from + 1; i < c.to && r.toks[c.from].Is(token.Abbrev) && r.outer[i] >= 0 {
			c.from = i // wrote on X. “No.”
		}
	}
	if tagged {
		c.from = r.behindNarration(c)
	}
	if c.to == c.from+1 && c.from == cue.to && cue.to > cue.from+1 && r.is(c.from-1, preposition|place) && r.toks[c.from].Is(token.Lower) {
		return c.to // wrote in court [papers]
	}
	return c.from
}

// ofWhat takes out of a content what it is said of: Roe said of the plan [that it was
// dead], Roe said of the plan: ["Over my dead body."]
func (r *quoteReader) ofWhat(a *attributed) {
	if len(a.cue) != 1 {
		return
	}
	cue, c := &a.cue[0], &a.content[0]
	end := cue.to
	if r.toks[end-1].Hash == hashOf {
		end--
	}
	if end == cue.from || c.from != cue.to || !r.isSpeech(end-1) || end == cue.to && r.toks[c.from].Hash != hashOf {
		return
	}
	for i := c.from + 1; i+1 < min(c.to, c.from+longestSource); i++ {
		switch t := &r.toks[i]; {
		case r.outer[i] >= 0 || t.Kind == token.Stop:
			return
		case t.Kind == token.Colon:
			c.from = i + 1
		case t.Hash == hashThat:
			c.from = i
		default:
			continue
		}
		cue.to = end
		a.kind = r.kindOf(a.content)
		return
	}
}

// nobodysWords are words that are no content by themselves.
var nobodysWords = hashes("that", "who", "which")

// without returns the longer part of r that s leaves, should they overlap.
func (r tokenRange) without(s tokenRange) tokenRange {
	switch {
	case !r.overlaps(s):
		return r
	case s.from-r.from >= r.to-s.to:
		return tokenRange{r.from, max(s.from, r.from)}
	}
	return tokenRange{min(s.to, r.to), r.to}
}

// followsUtterance reports whether the source and the cue of a follow the utterance
// with which its content begins.
func (r *quoteReader) followsUtterance(a *attributed) bool {
	c := a.content[0]
	return len(a.source) > 0 && r.outer[c.from] >= 0 && r.outer[c.to-1] >= 0 && min(a.source[0].from, a.cue[0].from) >= c.to
}

// withoutNext takes out of a content a piece behind the tag that begins with another's cue,
// whose words follow that: “We are done,” Roe said, [calling it “a day of shame.”]
func (r *quoteReader) withoutNext(a *attributed, learned []attributed, ofCue []int32) {
	n := len(a.content) - 1
	if n < 1 || a.content[n].from < a.cue[0].to {
		return
	}
	c := a.content[n]
	if j := ofCue[c.from]; j > 0 && r.outer[c.from] < 0 && r.participle(c.from) {
		if b := &learned[j-1]; b.content != nil && b.cue[0].from == c.from {
			if next := b.content[len(b.content)-1].from; next < c.to && next > c.from {
				a.content = a.content[:n]
				a.kind = r.kindOf(a.content)
			}
		}
	}
}

// withoutTagged takes out of what a participle attributes the utterance before the tag of
// another cue, which has that: [“We are done,”] Roe said, adding that it was “a day of shame.”
func (r *quoteReader) withoutTagged(a *attributed, ofCue []int32) {
	n, cue := len(a.content)-1, a.cue[0]
	if n < 1 || a.content[n-1].to >= cue.from || a.content[n].from < cue.to || !r.participle(cue.from) || r.toks[cue.from-1].Kind != token.Comma {
		return
	}
	for i := a.content[n-1].to; i < cue.from; i++ {
		if ofCue[i] > 0 && r.is(i, sayVerb) {
			a.content = a.content[n:]
			a.kind = r.kindOf(a.content)
			return
		}
	}
}

// behindNarration returns where a piece behind a tag begins again with an utterance that
// is a sentence of its own: “No,” she said, shaking her head. [“Never.”]
func (r *quoteReader) behindNarration(c tokenRange) int {
	for i := c.from; i < c.to; i++ {
		if r.outer[i] < 0 {
			continue
		}
		if i > c.from && r.toks[i-1].Kind == token.Stop {
			return i
		}
		break
	}
	return c.from
}

// isNarration reports whether a piece of a content, behind a tag, is the writer's:
// "No," she said, [shaking her head].
func (r *quoteReader) isNarration(c tokenRange) bool {
	for i := c.from; i < c.to; i++ {
		if r.outer[i] >= 0 {
			return false
		}
	}
	return !r.is(c.from, conjunction|subordinate) || r.toks[c.from-1].Kind == token.Word && meanwhile.Of(r.toks[c.from].Hash)
}

// meanwhile begin a clause of what somebody did as he spoke: “No,” he muttered [as he left].
var meanwhile = hashes("as", "while", "when", "before", "after")

// hasMarked reports whether a piece of a content has words within quotation marks.
func (r *quoteReader) hasMarked(c tokenRange) bool {
	for _, outer := range r.outer[c.from:c.to] {
		if outer >= 0 {
			return true
		}
	}
	return false
}

// nearest leaves of a content with sentences of the writer's between its quotations
// the one next to the cue: "No," said Roe. He left. ["Yes,"] said Lund.
func (r *quoteReader) nearest(c, cue tokenRange) tokenRange {
	before, ended := -1, false // the quotation that the words passed last were in, and whether a sentence has ended behind it
	for i := c.from; i < c.to; i++ {
		o := int(r.outer[i])
		switch {
		case o < 0:
			ended = ended || before >= 0 && r.toks[i].Kind == token.Stop && r.sentenceEnds(i)
		case o != before && before >= 0 && ended:
			if cue.from < c.to {
				c.to = r.marked.Quotations[before].To
				return c
			}
			c.from, before, ended = i, o, false
		default:
			before, ended = o, false
		}
	}
	return c
}

// oneClause ends what is told in the writer's words behind its cue before an
// utterance that begins the next sentence and has a tag of its own: A clerk said
// [the line was long]. "We ran out of pens," he said.
func (r *quoteReader) oneClause(c, cue tokenRange) tokenRange {
	if c.from < cue.to || r.outer[c.from] >= 0 {
		return c
	}
	for i := c.from + 1; i+1 < c.to; i++ {
		if o := r.outer[i]; o >= 0 {
			i = r.marked.Quotations[o].To - 1
			continue
		}
		if r.toks[i].Kind != token.Stop && !r.toks[i].Is(token.Abbrev) || !r.inUtterance(i+1) {
			continue
		}
		if q := &r.marked.Quotations[r.outer[i+1]]; q.From == i+1 && q.To < len(r.toks) && r.isTag(q.To, min(len(r.toks), r.nextStop(q.To))) {
			return tokenRange{c.from, r.trimEnd(c.from, i+1)}
		}
	}
	return c
}

// beforeDeed returns where what is told behind its cue ends before what its source did
// next, or its end: Roe said [the bridge was “never safe,”] and later apologized to the town.
func (r *quoteReader) beforeDeed(c, cue tokenRange) int {
	if c.from < cue.to {
		return c.to
	}
	for i := c.from; i+2 < c.to; i++ {
		o := r.outer[i]
		if o < 0 {
			continue
		}
		end := r.marked.Quotations[o].To
		i = end - 1
		and := end
		if end+2 < c.to && r.toks[end].Kind == token.Comma {
			and++
		} else if end < 2 || r.toks[end-2].Kind != token.Comma {
			continue
		}
		verb := and + 1
		if verb+1 < c.to && (r.is(verb, adverbial) || r.toks[verb].Hash == hashLater) {
			verb++
		}
		if verb+1 < c.to && r.is(and, conjunction) && r.toks[verb].Is(token.Lower) && (r.pastTense(verb) || pastForms.Of(r.toks[verb].Hash)) && !r.is(verb, auxiliary) {
			return r.trimEnd(c.from, end)
		}
	}
	return c.to
}

var hashLater = token.Hash("later")

// takeLead gives a clause in the writer's words that its tag interrupts what stands
// before the tag: [The army], he said, [would never retreat].
func (r *quoteReader) takeLead(a *attributed, ofCue []int32) {
	if len(a.content) != 1 || len(a.source) != 1 || len(a.cue) != 1 {
		return
	}
	c, tag := a.content[0], min(a.source[0].from, a.cue[0].from)
	if max(a.source[0].to, a.cue[0].to) >= c.from || tag == 0 || c.from-tag > longestTag || r.toks[c.from-1].Kind != token.Comma || r.toks[tag-1].Kind != token.Comma ||
		r.outer[c.from] >= 0 || r.toks[c.from].Kind != token.Word || !r.is(a.cue[0].to-1, sayVerb) && r.toks[a.cue[0].from].Hash != hashAccord || r.toks[a.source[0].from].Hash == hashYou {
		return
	}
	from := r.sents[r.sentenceOf(tag)].from
	for from < tag-1 && (r.is(from, conjunction) || r.toks[from].Kind != token.Word && r.toks[from].Kind != token.Number) {
		from++
	}
	if from == tag-1 || from == tag-2 && writersWords.Of(r.toks[from].Hash) || r.opensParticiple(from) {
		return // Still, he said, it is late
	}
	for i := from; i < tag-1; i++ {
		switch {
		case ofCue[i] > 0 || r.outer[i] >= 0 || r.toks[i].Kind == token.Colon || r.toks[i].Kind == token.Dash:
			return
		case r.toks[i].Kind == token.Comma && i+1 < tag-1 && (r.is(i+1, conjunction) || r.toks[i+1].Hash == hashWhich):
			if from = i + 1; r.is(from, conjunction) {
				from++
			}
		}
	}
	a.content = r.ranges(tokenRange{from, tag - 1}, c)
}

// writersWords tie a sentence to the one before it, which the writer does.
var writersWords = hashes("still", "however", "meanwhile", "moreover", "nonetheless", "nevertheless", "yes", "no", "so")

// nextStop returns the first token from i on that ends a sentence or a clause, or
// begins a quotation.
func (r *quoteReader) nextStop(i int) int {
	end := min(len(r.toks), i+longestTag)
	for i < end && r.toks[i].Kind != token.Stop && r.toks[i].Kind != token.Comma && r.outer[i] < 0 {
		i++
	}
	return i
}

// onePerUtterance takes an utterance that another attribution tags from those that
// reach back for it over the end of its sentence, and from a colon alone: "A," Roe
// said. [Lund added: "B."]
func (r *quoteReader) onePerUtterance(learned []attributed) {
	holder := r.holders(0, learned[:0])
	for j := range learned {
		r.look()
		a := &learned[j]
		for n := 0; n < len(a.content); n++ {
			c := a.content[n]
			o := r.outer[c.from]
			if o < 0 || c.to > r.marked.Quotations[o].To {
				continue
			}
			if holder[o] < 0 {
				holder[o] = j
				continue
			}
			b := &learned[holder[o]]
			switch {
			case r.claimsLess(b, c) && !r.claimsLess(a, c):
				b.drop(c)
				holder[o] = j
			case r.claimsLess(a, c) && !r.claimsLess(b, c):
				a.drop(c)
				n--
			case r.reachesOver(b, a, c):
				b.drop(c)
				holder[o] = j
			case r.tellsBeside(a, b):
				a.drop(c)
				n--
			}
		}
	}
}

// claimsLess reports whether the cue of a is no tag of the utterance c.
func (r *quoteReader) claimsLess(a *attributed, c tokenRange) bool {
	cue := a.cue[0]
	if cue.to == cue.from+1 && r.toks[cue.from].Kind == token.Colon {
		return true
	}
	from := cue.from
	if len(a.source) > 0 {
		from = min(from, a.source[0].from)
	}
	for i := c.to; i < from; i++ {
		if r.toks[i].Kind == token.Stop && r.outer[i] < 0 && r.sentenceEnds(i) {
			return true
		}
	}
	return false
}

// reachesOver reports whether the cue of a stands before that of b, in the sentence before
// the utterance c, which goes on with whoever spoke last: Roe refused to talk, but Lund
// defended it. [“We have nothing else.”]
func (r *quoteReader) reachesOver(a, b *attributed, c tokenRange) bool {
	if a.cue[0].to > b.cue[0].from || a.content[0].from < a.cue[0].to || a.content[0].to > b.cue[0].from || r.outer[a.content[0].from] >= 0 || b.cue[0].to >= c.from || len(a.content) < 2 || r.toks[c.from-1].Kind != token.Stop || r.outer[c.from-1] >= 0 {
		return false
	}
	return r.sentenceOf(a.cue[0].from) == r.sentenceOf(b.cue[0].from) && r.sentenceOf(b.cue[0].from) == r.sentenceOf(c.from-1)
}

// tellsBeside reports whether a tells in the writer's words, behind the cue of b, something
// of who speaks the utterance before it: “A,” said a man, who asked not to be named. [“B.”]
func (r *quoteReader) tellsBeside(a, b *attributed) bool {
	return len(a.content) > 1 && a.content[0].from >= a.cue[0].to && r.outer[a.content[0].from] < 0 && a.cue[0].from >= b.cue[0].to &&
		r.outer[b.content[0].from] >= 0 && b.content[0].to <= b.cue[0].from && r.sentenceOf(a.cue[0].from) == r.sentenceOf(b.cue[0].from)
}

// drop takes a piece out of the content of a, which is nil without any.
func (a *attributed) drop(c tokenRange) {
	if a.content = slices.DeleteFunc(slices.Clone(a.content), func(d tokenRange) bool { return d == c }); len(a.content) == 0 {
		a.content = nil
	}
}
