package copydesk

import "github.com/copydesk/copydesk/internal/token"

// oneSource keeps one of two sources that are taken for a cue: a pronoun right before it,
// which stands for the other, Roe said [he] hoped; whom "according to" names; or else who
// stands right before it, and not who is named behind it.
func (r *quoteReader) oneSource(a *attributed) {
	if len(a.source) != 2 {
		return
	}
	first, second, cue := a.source[0], a.source[1], a.cue[0]
	switch {
	case first.to == first.from+1 && r.toks[first.from].Kind == token.Quote:
		a.source = r.ranges(second)
	case second.to == cue.from && second.from+1 == second.to && speaksAlone.Of(r.toks[second.from].Hash), second.from == cue.to && cue.to > 1 && r.toks[cue.to-2].Hash == hashAccord:
		a.source = r.ranges(second)
	case first.to == cue.from && second.from >= cue.to && !(askedOf.Of(r.toks[cue.to-1].Hash) && r.toks[second.from-1].Hash == hashBy):
		a.source = r.ranges(first)
	}
}

// endSource mends the ends of a source.
func (r *quoteReader) endSource(a *attributed) {
	for k, old := range a.source {
		s := old
		if s.to <= a.cue[0].from {
			s = r.ofOwnVerb(s, a.cue[0])
			s.to = r.beforeAccording(s)
		}
		if s.to > s.from+1 {
			s.to = r.beforeParenthesis(s)
			s = r.behindOpener(s)
		}
		s.to = r.wholeSource(s, a)
		if s.from == a.cue[0].to && a.cue[0].to > 1 && r.toks[a.cue[0].to-2].Hash == hashAccord {
			s.to = r.beforeSubject(s, a)
		}
		if s != old {
			a.source = r.ranges(a.source...) // another cue may have the same
			a.source[k] = s
		}
	}
}

// beforeAccording returns where a source ends before whom its words are known from or how
// they were come by, or its end: [Roe], according to a friend, told; [Roe], reached by phone, said
func (r *quoteReader) beforeAccording(s tokenRange) int {
	for i := s.from + 2; i < s.to; i++ {
		if r.toks[i-1].Kind == token.Comma && r.isKnownBy(i) {
			return i - 1
		}
	}
	return s.to
}

// beforeSubject returns where whom "according to" names ends before the subject of the
// clause, or its end: According to [the report], Roe said. The subject is content.
func (r *quoteReader) beforeSubject(s tokenRange, a *attributed) int {
	if s.to >= len(r.toks) || !r.is(s.to, sayVerb|auxiliary) && !r.pastTense(s.to) || r.is(s.to, preposition|conjunction) {
		return s.to
	}
	for i := s.from + 1; i < s.to-1; i++ {
		if r.toks[i].Kind != token.Comma {
			continue
		}
		if !r.canSpeak(tokenRange{i + 1, s.to}) {
			break
		}
		if len(a.content) > 0 && a.content[0].from == s.to {
			a.content = r.ranges(a.content...)
			a.content[0].from = i + 1
		}
		return i
	}
	return s.to
}

// ofOwnVerb returns the subject of a source before its cue that goes on with what its
// person did: [He] criticized the plan and, [His campaign] sued the town, claiming. Where
// another clause begins behind that, its subject is the source of a verb next to it.
func (r *quoteReader) ofOwnVerb(s, cue tokenRange) tokenRange {
	if to := r.toks[cue.from].Hash == hashTo; s.to == cue.from && s.to > s.from+2 && (to || r.participle(cue.from)) {
		for i := s.to - 2; i > s.from && r.toks[i].Kind <= token.Number; i-- {
			if inducing.Of(r.toks[i].Hash) && !r.is(i+1, preposition|adverbial|timeWord) {
				return tokenRange{i + 1, s.to} // the deal left [many miners] saying
			}
		}
	}
	verb := r.ownVerb(s)
	if verb < 0 || r.isPossessive(cue.from) {
		return s
	}
	if s.to == cue.from && r.toks[s.to-1].Kind != token.Comma && !r.participle(cue.from) && r.toks[cue.from].Hash != hashTo {
		for i := s.to - 2; i > verb && r.toks[i].Kind != token.Comma; i-- {
			if r.is(i, conjunction|subordinate) && r.toks[i].Is(token.Lower) && !r.is(i+1, auxiliary) {
				if r.toks[i].Hash != hashWhose {
					i++
				}
				return tokenRange{i, s.to}
			}
		}
	}
	for verb > s.from+1 && r.is(verb-1, adverbial) {
		verb--
	}
	return tokenRange{s.from, verb}
}

// ownVerb returns the verb of a source that is a clause, or -1.
func (r *quoteReader) ownVerb(s tokenRange) int {
	if s.to < s.from+2 {
		return -1
	}
	if i := s.from + 1; speaksAlone.Of(r.toks[s.from].Hash) {
		switch t := &r.toks[i]; {
		case t.Kind == token.Clitic && r.outer[i] < 0:
			return i
		case t.Is(token.Lower) && !r.is(i, conjunction|preposition|determiner|subordinate) && !reflexives.Of(t.Hash) && t.Hash != hashToo:
			return i
		}
		return -1
	}
	for i := s.from; i < s.to; i++ {
		t := &r.toks[i]
		if t.Kind == token.Comma || t.Kind > token.Clitic || r.is(i, subordinate) && !r.is(i, determiner) || t.Hash == hashThat || r.outer[i] >= 0 {
			return -1
		}
		if i == s.from || !t.Is(token.Lower) {
			continue
		}
		if r.is(i, auxiliary) && r.toks[i-1].Hash != hashTo && !r.participle(i) {
			return i
		}
		if i+1 < s.to && (r.pastTense(i) || pastForms.Of(t.Hash)) && !r.is(i-1, determiner|preposition|auxiliary|conjunction) && r.is(i+1, determiner) && !r.is(i+1, timeWord) {
			return i
		}
	}
	return -1
}

var (
	// inducing are verbs whose object it is that does what stands behind it.
	inducing = hashes("left", "leaves", "leave", "led", "leads", "lead", "got", "gets", "get", "caused", "drove", "forced", "forces", "prompted", "prompts", "pushed", "inspired", "persuaded")

	// speaksAlone are pronouns that are a whole subject.
	speaksAlone = hashes("he", "she", "they", "we", "i", "it")

	reflexives = hashes("himself", "herself", "themselves", "itself", "myself", "ourselves")
	hashToo    = token.Hash("too")
)

// beforeParenthesis returns where a source ends before words that set it against what was
// told before, or its end: [Roe], however, / [Roe], for one,
func (r *quoteReader) beforeParenthesis(s tokenRange) int {
	to := s.to
	for to > s.from+1 && (r.toks[to-1].Kind == token.Comma || r.toks[to-1].Kind == token.Dash) {
		to--
	}
	if to < s.from+2 {
		return s.to
	}
	at := to
	switch last := r.toks[to-1].Hash; {
	case parentheses.Of(last):
		at = to - 1
	case to-2 > s.from && r.toks[to-2].Hash == hashFor && forOnes.Of(last), to-2 > s.from && r.toks[to-2].Hash == hashIn && inTurns.Of(last), to-2 > s.from && r.toks[to-2].Hash == hashOf && last == hashCourse:
		at = to - 2
	case to-3 > s.from && r.toks[to-3].Hash == hashFor && r.is(to-2, determiner) && last == hashPart:
		at = to - 3
	}
	if at == to {
		return s.to
	}
	for at > s.from+1 && r.toks[at-1].Kind == token.Comma {
		at--
	}
	return at
}

var (
	parentheses = hashes("however", "meanwhile", "though", "nevertheless", "nonetheless", "therefore", "moreover", "both", "first", "also", "then")
	forOnes     = hashes("example", "instance", "one")
	inTurns     = hashes("turn", "contrast")
	hashCourse  = token.Hash("course")
	hashPart    = token.Hash("part")
)

// behindOpener begins a source behind words that open its clause.
func (r *quoteReader) behindOpener(s tokenRange) tokenRange {
	for s.from+1 < s.to && (openers.Of(r.toks[s.from].Hash) || r.toks[s.from].Kind == token.Open && r.toks[s.to-1].Kind != token.Close) {
		s.from++
	}
	return s
}

// openers are words before the subject of a clause that are none of it.
var openers = hashes("as", "though", "although", "because", "but", "if", "perhaps", "probably", "regardless", "since", "then", "ultimately", "which", "while", "why")

// wholeSource returns where a source ends together with what belongs to it behind it.
func (r *quoteReader) wholeSource(s tokenRange, a *attributed) int {
	free := func(to int) bool {
		np := tokenRange{s.to, to}
		return !overlapAny(a.content, []tokenRange{np}) && !overlapAny(a.cue, []tokenRange{np})
	}
	i := s.to
	if i+1 >= len(r.toks) || s.to == s.from {
		return s.to
	}
	switch {
	case reflexives.Of(r.toks[i].Hash) && free(i+1):
		return i + 1
	case r.toks[i].Kind == token.Open && r.endsName(i) && r.isOfParty(i+1):
		for k := i + 1; k < i+7 && k < len(r.toks); k++ {
			if r.toks[k].Kind == token.Close && free(k+1) {
				return k + 1
			}
		}
	case r.toks[i-1].Hash == hashWho && s.to > s.from+1:
		to := a.cue[0].from
		if n := r.sentenceOf(i); to < i && n < len(r.sents) {
			to = r.sents[n].to
		}
		for to > i && (r.toks[to-1].Kind == token.Comma || r.toks[to-1].Kind == token.Stop) {
			to--
		}
		if to > i && to-i <= longestRelative && free(to) {
			return to
		}
	}
	return s.to
}

// longestRelative is the most words of a relative clause that belongs to a source.
const longestRelative = 20

// isOfParty reports whether a bracket begins at token i with the letter of a party: (R-Ariz.)
func (r *quoteReader) isOfParty(i int) bool {
	at := r.toks[i].Start
	return at+2 < len(r.text) && (r.text[at] == 'R' || r.text[at] == 'D' || r.text[at] == 'I') && r.text[at+1] == '-'
}
