package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// boundSource ends the source of an attribution, and begins it, where a noun
// phrase does: it holds nobody's words, and not what its person was doing
// meanwhile, nor when it was said. Of one word most of that need not be asked.
func (r *quoteReader) boundSource(a *attributed) {
	passive := a.cue[0].to > a.cue[0].from+1 && r.isPassive(a.cue[0])
	var room [8]tokenRange
	kept := room[:0]
	for _, s := range a.source {
		if passive && s.to <= a.cue[0].from && a.cue[0].from <= s.to+1 {
			continue
		}
		if s.from == a.cue[0].from {
			s.from = min(s.to, a.cue[0].to) // “...,” [tweeted] user @janeroe
		}
		for s.from+1 < s.to && leadsOfSources.Of(r.toks[s.from].Hash) {
			s.from++ // even her allies said
		}
		if len(a.source) > 1 && s.from >= a.cue[0].to && r.is(a.cue[0].to-1, sayVerb) && !r.is(a.cue[0].to-1, cueNoun|stanceVerb) && r.is(s.from-1, preposition) && r.toks[s.from-1].Hash != hashBy {
			continue // someone shouted from [the back]
		}
		if s.from > 0 && r.toks[s.from-1].Hash == hashTo {
			s.from = r.writtenThing(s, a.cue[0])
		}
		if s.to > 0 && r.toks[s.to-1].Kind == token.Close {
			s = r.withTicker(s)
		}
		if s.to > s.from+1 {
			s.from = r.clauseFrom(s)
			s.from = r.behindClock(s)
		}
		if s.from > 0 && r.toks[s.from-1].Hash == hashWho {
			s.from = r.beforeWho(s)
		}
		if s.to > s.from+1 {
			s.from = r.behindWith(s, a.cue[0])
		}
		s = r.withoutUtterances(s, a.cue[0])
		for s.to > s.from+1 && s.to <= a.cue[0].from && beforeVerbs.Of(r.toks[s.to-1].Hash) && r.toks[s.to-1].Is(token.Lower) {
			s.to-- // the star then recalled
		}
		if s.to > s.from+1 {
			s.to = r.beforeHalfClause(s, a.cue[0])
			s.to = r.doingFrom(s)
			s.to = r.asideFrom(s)
			s.to = r.timeFrom(s)
		}
		if s.from < s.to {
			kept = append(kept, s)
		}
	}
	if !slices.Equal(kept, a.source) && (len(kept) > 0 || passive) {
		a.source = r.ranges(kept...)
	}
	if passive && len(a.source) == 0 {
		a.evidence = EvidenceNone
		r.takeAgent(a)
	}
}

// writtenThing begins a source that is whom something was sent to at what was sent: [A
// letter sent to parents] said
func (r *quoteReader) writtenThing(s, cue tokenRange) int {
	if s.to > cue.from || s.from < 3 || r.toks[s.from-1].Hash != hashTo || r.participle(cue.from) {
		return s.from
	}
	from := r.sents[r.sentenceOf(s.from)].from
	if from+2 >= s.from || !r.is(from, determiner) {
		return s.from
	}
	noun := false
	for i := from + 1; i < s.from-1; i++ {
		switch {
		case r.outer[i] >= 0 || r.is(i, auxiliary|subordinate) || r.is(i, sayVerb) && !r.is(i, place|cueNoun) || r.is(i, subject) && !r.is(i, determiner):
			return s.from
		case i <= from+2 && (r.is(i, place) || statementNouns.Of(r.toks[i].Hash)):
			noun = true
		}
	}
	if noun {
		return from
	}
	return s.from
}

// takeAgent makes the source of a passive of whom stands behind its "by": was
// described by [a colleague] as
func (r *quoteReader) takeAgent(a *attributed) {
	by := a.cue[len(a.cue)-1].to
	if r.toks[by-1].Hash == hashBy {
		by--
	}
	if by >= len(r.toks) || r.toks[by].Hash != hashBy {
		return
	}
	s := r.sentenceOf(by)
	if s >= len(r.sents) {
		return
	}
	np, ok := r.phraseAfter(by+1, r.sents[s].to)
	if !ok || r.isDeadline(np) {
		return
	}
	content := slices.Clone(a.content)
	for n := range content {
		c := content[n].without(np)
		if c.from == np.to && c.from < c.to && r.toks[c.from].Hash == hashAs {
			c.from++
		}
		if c.from >= c.to {
			return
		}
		content[n] = c
	}
	a.source, a.evidence = r.ranges(np), EvidenceCue
	a.content = content
	a.kind = r.kindOf(a.content)
}

// isDeadline reports whether the phrase behind "by" tells until when: is expected by [the
// end of May], by [early summer]
func (r *quoteReader) isDeadline(np tokenRange) bool {
	i := np.from
	if r.is(i, determiner) && i+1 < np.to {
		i++
	}
	return r.toks[i].Kind == token.Number || r.is(i, timeWord) || deadlines.Of(r.toks[i].Hash) || i+1 < len(r.toks) && r.toks[i+1].Hash == hashOf && partsOfTimes.Of(r.toks[i].Hash)
}

var (
	// deadlines begin a time until when something is expected.
	deadlines = hashes("early", "late", "mid")

	// partsOfTimes are the same before "of".
	partsOfTimes = hashes("end", "start", "beginning", "middle", "close", "time")
)

// isPassive reports whether what stands before the cue is not who says it but whom
// or what it is said of: Roe was accused of, Roe has often been asked.
func (r *quoteReader) isPassive(cue tokenRange) bool {
	be := false
	for i := cue.from; i < cue.to; i++ {
		switch {
		case be && (r.is(i, sayVerb|stanceVerb) && !r.participle(i) && !states.Of(r.toks[i].Hash) || passives.Of(r.toks[i].Hash)):
			return i+1 == cue.to || r.toks[i+1].Hash != hashTo && !r.participle(i+1) && !(quotedWith.Of(r.toks[i].Hash) && r.participle(cue.to-1)) // is expected to say, is quoted as saying
		case r.isBe(i) && r.toks[i].Kind == token.Word:
			be = true
		case !r.is(i, auxiliary|adverbial) && r.toks[i].Hash != hashNot && !r.endsIn(i, "ly"):
			return false
		}
	}
	return false
}

// states are participles that tell how somebody feels about what follows them.
var states = hashes("worried", "assured", "determined", "concerned", "convinced", "satisfied", "surprised")

// passives are participles of saying and thinking that are no cues by themselves,
// or in no list of these.
var passives = hashes("accused", "asked", "believed", "called", "charged", "considered", "deemed", "expected", "known", "listed", "mentioned", "named", "nominated", "projected", "quoted", "regarded", "remembered", "revealed", "seen", "shown", "sued", "viewed", "written")

// withoutUtterances leaves of a source what stands between the cue and what is said
// next to it: "We won!" [Roe, a miner,] shouted. A source does not begin within
// the title of a work either: On "The Mine Today," [Roe] said.
func (r *quoteReader) withoutUtterances(s, cue tokenRange) tokenRange {
	for i := s.from; i < s.to; i++ {
		o := r.outer[i]
		if o < 0 {
			continue
		}
		q := &r.marked.Quotations[o]
		cut := r.spoken[o] && q.Words >= wordsOfRegion && q.To-2 > q.From && (isEnd(r.toks[q.To-2]) || isEnd(r.toks[q.To-1]))
		switch {
		case cut && cue.from < q.From:
			return tokenRange{s.from, q.From}
		case cut || s.from > q.From && s.to > q.To:
			s.from = min(s.to, q.To)
		}
		i = q.To - 1
	}
	return s
}

// isEnd reports whether a token ends a sentence, or an utterance before its tag.
func isEnd(t token.Token) bool { return t.Kind == token.Stop || t.Kind == token.Comma }

// doingFrom returns where a source goes on with what its person was doing, or its
// end: [Jane Roe], speaking to miners in Lund,
func (r *quoteReader) doingFrom(s tokenRange) int {
	for i := s.from + 1; i+2 < s.to; i++ {
		t := r.toks[i]
		if t.Hash == hashWho || t.Hash == hashWhich || t.Hash == hashThat || t.Hash == hashWhose {
			break
		}
		if t.Kind != token.Comma || !r.participle(i+1) || !r.toks[i+1].Is(token.Lower) || likePrepositions.Of(r.toks[i+1].Hash) || r.is(i+2, titleWord) || r.toks[i+2].Kind != token.Word {
			continue
		}
		if r.isNameOrPerson(s.from, i) {
			return i
		}
	}
	return s.to
}

// beforeWho returns where a source begins that starts with the verb of a relative clause:
// [commuters who] packed the hall claim
func (r *quoteReader) beforeWho(s tokenRange) int {
	if s.from < 2 || r.toks[s.from-1].Hash != hashWho || r.toks[s.from-2].Kind != token.Word || !r.toks[s.from].Is(token.Lower) || r.is(s.from, subject|determiner) {
		return s.from
	}
	if np, ok := r.subjectBefore(r.sents[r.sentenceOf(s.from)].from, s.from-1); ok {
		return np.from
	}
	return s.from
}

// beforeHalfClause returns where a source before its cue ends that goes on with a relative
// clause up to its auxiliary at most, or its end: [A neighbor], who did
func (r *quoteReader) beforeHalfClause(s, cue tokenRange) int {
	i := s.to - 1
	if r.is(i, auxiliary) {
		i--
	}
	if s.to < cue.from && i > s.from+1 && r.toks[i].Hash == hashWho && r.toks[i-1].Kind == token.Comma {
		return i - 1
	}
	return s.to
}

// behindWith returns where a source begins that is the subject of a participle behind
// "with": The night ended with [the crowd] chanting
func (r *quoteReader) behindWith(s, cue tokenRange) int {
	if s.to != cue.from || s.to < s.from+4 || cue.from+1 != cue.to && r.toks[cue.from+1].Kind == token.Word || !r.participle(cue.from) {
		return s.from
	}
	for i := s.to - 2; i > s.from && i > s.to-longestThing-2 && r.toks[i].Kind == token.Word; i-- {
		if r.is(i, preposition) {
			if r.toks[i].Hash == hashWith && (r.is(i+1, determiner) || r.toks[i+1].Is(token.Capital)) {
				return i + 1
			}
			return s.from
		}
	}
	return s.from
}

// beforeVerbs are adverbs between a source and its verb that are no part of either.
var beforeVerbs = hashes("then", "now", "even", "also", "again", "just", "later", "already", "still")

// withTicker begins a source that is the end of a bracket at the name before that:
// [Tessel Inc. (NASDAQ: TSSL)] announced
func (r *quoteReader) withTicker(s tokenRange) tokenRange {
	if s.to == 0 || r.toks[s.to-1].Kind != token.Close {
		return s
	}
	for i := s.to - 2; i > 0 && i > s.to-longestTicker; i-- {
		switch r.toks[i].Kind {
		case token.Open:
			if n := r.people.nameAt(i - 1); i < s.from && n < len(r.people.names) && r.people.names[n].to == i {
				s.from = r.people.names[n].from
			}
			return s
		case token.Close, token.Stop, token.Quote:
			return s
		}
	}
	return s
}

// longestTicker is the most tokens of a bracket with where a firm is listed, and as what.
const longestTicker = 12

// behindClock returns where a source begins behind the time that a live report sets
// before its entries: 22.31 [Our editor, Sue Park,] writes
func (r *quoteReader) behindClock(s tokenRange) int {
	t := &r.toks[s.from]
	if t.Kind != token.Number || s.to < s.from+2 || !r.toks[s.from+1].Is(token.Capital) || t.End-t.Start > len("22.31") || t.End-t.Start < len("9.05") || s.from != r.units[r.unitAt(s.from)].body {
		return s.from
	}
	if sep := r.text[t.End-3]; sep == '.' || sep == ':' {
		return s.from + 1
	}
	return s.from
}

// clauseFrom returns where a source begins that another's clause leads to: a study
// found that [older people] prefer
func (r *quoteReader) clauseFrom(s tokenRange) int {
	for i := s.from + 1; i+1 < s.to; i++ {
		switch t := &r.toks[i]; {
		case t.Kind == token.Comma:
			return s.from
		case i+2 == s.to && i > s.from+1 && t.Hash == hashThat && r.toks[i-1].Is(token.Lower) && !r.is(i-1, sayVerb|stanceVerb) && r.toks[i+1].Is(token.Lower) && r.endsIn(i+1, "s") && !r.is(i+1, sayVerb|stanceVerb|auxiliary|subject|adverbial):
			return i + 1 // a banner that campaigners say was
		case relativeWords.Of(t.Hash) && !(t.Hash == hashThat && r.is(i-1, sayVerb|stanceVerb) && r.toks[i-1].Is(token.Lower)):
			if r.isObject(s, i) {
				return i + 1
			}
			return s.from
		case t.Hash == hashThat && !r.is(i+1, auxiliary):
			if r.is(i+1, adverbial) && i+2 < s.to {
				i++ // that even
			}
			return i + 1
		}
	}
	return s.from
}

// isObject reports whether the relative word at token i is the object of the verb behind a
// source, and the source's person alone stands behind it: a bill that [their leader, Sen.
// Roe,] called
func (r *quoteReader) isObject(s tokenRange, i int) bool {
	if i < s.from+2 || r.toks[i].Hash == hashWho || !r.toks[i-1].Is(token.Lower) || r.is(i-1, sayVerb|preposition) || !r.is(i+1, determiner) && !r.toks[i+1].Is(token.Capital) {
		return false
	}
	end := s.to
	if r.toks[end-1].Kind == token.Comma {
		end--
	}
	if end < i+2 {
		return false
	}
	if !r.endsName(end) && !r.is(end-1, titleWord) && r.toks[end-1].Is(token.Lower) {
		return false
	}
	for k := s.from; k < i; k++ {
		if r.is(k, sayVerb) && !r.is(k, titleWord|cueNoun) {
			return false // the paper reported at the time that
		}
	}
	for k := i + 1; k < end; k++ {
		if r.is(k, auxiliary|subordinate|sayVerb|stanceVerb) && !r.is(k, determiner|titleWord|cueNoun) || r.pastTense(k) && r.toks[k].Is(token.Lower) {
			return false
		}
	}
	return true
}

// likePrepositions are words in -ing that name no deed behind a comma.
var likePrepositions = hashes("including", "acting", "according", "being", "managing", "outgoing", "incoming", "founding", "leading", "ranking", "marketing", "writing", "advertising", "nursing")

// timeFrom returns where the time behind the name or the office of a source begins,
// or its end: [Jane Roe] on Friday night, [the judge] last week
func (r *quoteReader) timeFrom(s tokenRange) int {
	end := s.to
	if end > s.from && r.toks[end-1].Kind == token.Comma {
		end--
	}
	at := r.dateFrom(s.from, end)
	for at > s.from+1 && (r.is(at-1, timeWord) || at == end && r.toks[at-1].Kind == token.Number && r.toks[at-1].End-r.toks[at-1].Start == 4 && r.is(at-2, preposition)) {
		at--
	}
	if at == end {
		return s.to
	}
	for at > s.from+1 && (r.is(at-1, preposition|determiner) || r.toks[at-1].Hash == hashJust) {
		at--
	}
	if at == s.from+1 && r.is(at-1, subject) {
		return at
	}
	for i := s.from; i < at; i++ {
		if r.toks[i].Kind == token.Comma || r.is(i, preposition|subordinate|auxiliary) {
			return s.to // , who won in May
		}
	}
	if r.endsName(at) || at > s.from+1 && r.is(s.from, determiner) && r.is(at-1, titleWord) {
		return at
	}
	return s.to
}

// dateFrom returns where a date with its number begins that ends at a token, behind a
// preposition, or the token: Roe on [May 3, 2019], Roe on [3 May 2019]
func (r *quoteReader) dateFrom(from, end int) int {
	at, named := end, false
	if r.toks[end-1].Kind != token.Number {
		return end
	}
	for ; at > from+1; at-- {
		t := &r.toks[at-1]
		named = named || r.is(at-1, timeWord)
		if !r.is(at-1, timeWord) && t.Kind != token.Number && t.Kind != token.Comma {
			break
		}
	}
	if !named || !r.is(at-1, preposition) {
		return end
	}
	return at
}

// leadsOfSources are words before a source that say how it is to be taken.
var leadsOfSources = hashes("even", "yet", "although", "still")

// asideFrom returns where an aside begins that ends a source and tells when, where
// or how it was said, or its end: [Jane Roe], in a Facebook post, / [Jane Roe] in a note
func (r *quoteReader) asideFrom(s tokenRange) int {
	for i := s.from + 1; i+1 < s.to; i++ {
		t := &r.toks[i]
		switch {
		case t.Kind == token.Comma && asides.Of(r.toks[i+1].Hash) && r.toks[i+1].Is(token.Lower) && (i+2 == s.to || r.toks[i+2].Hash != hashParticular):
			if r.isNameOrPerson(s.from, i) && !r.is(i-1, conjunction) {
				return i
			}
			return s.to
		case t.Kind == token.Comma || r.is(i, subordinate|auxiliary):
			return s.to
		case (t.Hash == hashIn || t.Hash == hashOn) && r.is(i+1, determiner) && (r.is(i+2, place) || i+3 < s.to && r.is(i+3, place)) && r.endsName(i):
			return i
		}
	}
	return s.to
}

// asides are the words that an aside between commas begins with, which are none of
// the name before it. "In particular" tells of whom alone it is true, and is.
var asides = hashes("in", "on", "after", "when", "while", "during", "via")

// endsName reports whether a name ends before token i.
func (r *quoteReader) endsName(i int) bool {
	n := r.people.nameAt(i - 1)
	return n < len(r.people.names) && r.people.names[n].to == i
}
