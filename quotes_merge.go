package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// merge joins what the rules and the models find. The models' attributions
// stand, with what the rules know better mended; of the rules' own those are
// added that are right more often than not on PolNeAR's training part. What most
// attributions lack that a rule mends is looked for here, so that its code is not
// fetched for nothing.
func (r *quoteReader) merge(ruled, learned []attributed) []attributed {
	naming, quoting := r.seen&namingVerb != 0, r.seen&quotingVerb != 0
	for j := range ruled {
		r.tick()
		a := &ruled[j]
		if naming {
			r.onlyTheName(a)
		}
		if quoting {
			r.quotedAs(a)
		}
		if a.kind == Mixed {
			r.onProgramme(a)
		}
	}
	ofUtterance := r.holders(1, ruled)
	cues := r.notes(2 * len(r.toks))
	ofCue, ruledCue := cues[:len(r.toks)], cues[len(r.toks):] // by token: 1 + the learned attribution of the cue, and that of the rules
	for j := range learned {
		noteAll(ofCue, learned[j].cue, j)
	}
	for j := range ruled {
		noteAll(ruledCue, ruled[j].cue, j)
	}
	headline := 0 // its end
	if r.headline(0) {
		headline = r.units[0].to
	}
	for n := range learned {
		r.look()
		a := &learned[n]
		if r.participle(a.cue[0].from) {
			r.ofFootage(a, learned, ofCue)
			r.ofClauseBefore(a, learned, ofCue)
		}
		if n := len(a.source); n > 1 || n == 1 && a.source[0].to > a.source[0].from+2 {
			r.ofInnerClause(a, learned, ofCue)
		}
		if len(a.source) == 0 {
			r.ofOpening(a)
			r.beforeColon(a, learned, ofCue)
		}
		if a.content == nil {
			continue
		}
		if same := r.sameIn(a, ruledCue, ofUtterance); same >= 0 {
			b := &ruled[same]
			if len(a.source) == 0 || a.guessed && len(b.source) > 0 && b.source[0].overlaps(a.source[0]) {
				a.source, a.evidence = b.source, EvidenceCue
			}
			if len(a.source) > 0 && a.source[0].from <= a.content[0].from && a.content[0].to <= a.source[0].to {
				a.content = nil // what was asked is taken for the one who asks
				continue
			}
			if r.isModifier(a) && b.kind == Indirect && b.content[0].to < a.cue[0].from && a.cue[0].overlaps(b.cue[0]) && !r.endsInApposition(b.content[0]) {
				a.content, a.cue = b.content, b.cue
			}
			a.rules = compare(a, b)
		}
		colon := r.toks[a.cue[0].to-1].Kind == token.Colon
		if r.saysNothing(a) || colon && (r.isOfTopic(a) || r.isEntry(a) || r.tellsOfName(a)) || len(a.source) == 0 && r.isAmid(a) || r.isAllSaid(a.cue[0].from) {
			a.content = nil
			continue
		}
		if a.cue[0].from < headline {
			r.ofHeadlineEnd(a)
			r.headlineSubject(a)
		}
		if len(a.source) == 0 && len(a.content) > 1 {
			r.ofAnonymous(a)
			r.ofReaction(a)
		}
		setOff := a.cue[0].from > 0 && r.toks[a.cue[0].from-1].Kind == token.Comma
		if setOff {
			r.ofParenthesis(a)
		}
		if a.kind != Indirect {
			r.ofMainClause(a)
		}
		if setOff {
			r.ofParticiple(a, learned, ofCue)
		}
		if r.toks[a.cue[0].to-1].Hash == hashOf || r.toks[a.content[0].from].Hash == hashOf {
			r.ofWhat(a)
		}
		if quoting {
			r.quotedAs(a)
		}
		if r.toks[a.content[0].from].Hash == hashIt {
			r.putIt(a)
		}
		if a.kind == Mixed {
			r.onProgramme(a)
		}
		if r.toks[a.cue[0].to-1].Hash == hashTold {
			r.withoutListener(a)
		}
		r.withoutLead(a)
		r.endBeforeNext(a, learned, ofCue)
		if len(a.source) == 1 && r.toks[a.source[0].from].Hash == hashWho {
			r.ofRelative(a, learned, ofCue)
		}
		r.endBeforeTurn(a)
		if r.toks[a.content[len(a.content)-1].from].Hash == hashThat {
			r.wholeThatClause(a, func(i int) bool {
				return ofCue[i] > 0 || ruledCue[i] > 0 && r.isSure(&ruled[ruledCue[i]-1])
			})
		}
		if a.kind == Mixed {
			r.onlyWhatIsMarked(a)
		}
		if naming {
			r.onlyTheName(a)
		}
		if a.kind != Indirect {
			r.endBeforeMain(a)
			r.endBeforePredicate(a)
		}
		r.boundSource(a)
		r.oneSource(a)
		r.endSource(a)
		if a.cue[0].to > a.cue[0].from+1 {
			r.personBeforeVerb(a)
		}
		r.endCue(a)
		if r.boundContent(a); a.content == nil {
			continue
		}
		if len(a.content) > 1 {
			r.withoutNext(a, learned, ofCue)
			r.withoutTagged(a, ofCue)
			r.withoutTitles(a)
		}
		r.takeLead(a, ofCue)
		if len(a.content) > 1 {
			r.withoutQuestion(a)
		}
		r.wasAsked(a)
	}
	r.onePerUtterance(learned)
	taken := r.holders(0, learned)
	r.byOwnTag(learned, ruled, taken, ofUtterance, ofCue)
	for j := range ruled {
		r.look()
		a := &ruled[j]
		if len(a.source) == 0 || len(a.cue) > 1 && len(learned) > 0 && slices.Equal(a.cue, learned[len(learned)-1].cue) {
			continue // quoted Roe as saying is read from either verb
		}
		same := r.withCue(a, learned, ofCue)
		switch {
		case !r.speaksFor(a, taken):
			if same == nil && r.isSure(a) {
				learned = append(learned, *a)
			}
		case same != nil:
			r.addUtterances(same, a, taken)
		default:
			r.boundContent(a)
			learned = append(learned, *a)
		}
	}
	learned = slices.DeleteFunc(learned, func(a attributed) bool { return a.content == nil })
	return r.named(learned, taken, ofCue)
}

// sameIn returns the rules' attribution for the same cue, or else for the same
// utterance, or -1.
func (r *quoteReader) sameIn(a *attributed, ruledCue []int32, ofUtterance []int) int {
	for _, c := range a.cue {
		for i := c.to - 1; i >= c.from; i-- {
			if j := int(ruledCue[i]); j > 0 {
				return j - 1
			}
		}
	}
	same := -1
	for _, k := range r.utterances(a) {
		same = max(same, ofUtterance[k])
	}
	return same
}

// speaksFor reports whether a holds an utterance, or a longer quotation, that
// no learned attribution does.
func (r *quoteReader) speaksFor(a *attributed, taken []int) bool {
	if a.kind == Indirect {
		return false
	}
	for o := range r.heldIn(a.content) {
		if taken[o] < 0 && (r.spoken[o] || r.marked.Quotations[o].Words >= wordsOfRegion) {
			return true
		}
	}
	return false
}

// wordsOfRegion is how many words between quotation marks are more often
// somebody's than a term: found on PolNeAR's training part.
const wordsOfRegion = 3

// withCue returns the learned attribution whose cue that of a shares a word
// with, or nil.
func (r *quoteReader) withCue(a *attributed, learned []attributed, ofCue []int32) *attributed {
	for _, c := range a.cue {
		for i := c.from; i < c.to; i++ {
			if j := ofCue[i]; j > 0 && learned[j-1].content != nil {
				return &learned[j-1]
			}
		}
	}
	return nil
}

// addUtterances gives a the pieces of b with utterances that no attribution holds.
func (r *quoteReader) addUtterances(a, b *attributed, taken []int) {
	for _, c := range b.content {
		if one := (attributed{content: []tokenRange{c}}); r.speaksFor(&one, taken) {
			a.content = inOrder(append(slices.Clip(a.content), c))
		}
	}
	a.kind = r.kindOf(a.content)
}

// isSure reports whether the cue of a rule's attribution is of a sort that is
// right in most cases: a plain verb of speech, "according to", or "for Smith to deny".
func (r *quoteReader) isSure(a *attributed) bool {
	c := a.cue[0]
	return r.isSpeech(c.to-1) || r.toldClause(a) || r.toks[c.from].Hash == hashAccord || r.toks[c.to-1].Hash == hashPer || c.from > 0 && r.toks[c.from-1].Hash == hashTo || r.endsItsSentence(a)
}

// toldClause reports whether a is a clause that is told to those who listen for a
// living, and leaves these out of it: Roe told [reporters] it was over.
func (r *quoteReader) toldClause(a *attributed) bool {
	c := &a.content[0]
	if r.toks[a.cue[0].to-1].Hash != hashTold || a.cue[0].to != c.from || a.kind != Indirect || c.to < c.from+4 || !r.canSpeak(a.source[0]) && !r.is(a.source[0].from, determiner) {
		return false
	}
	i := c.from + 1
	switch {
	case r.is(c.from, determiner) && hearers.Of(r.toks[i].Hash):
		if i++; r.is(i, determiner) && r.hasVerb(i, c.to) {
			c.from = i
			return true
		}
	case !listeners.Of(r.toks[c.from].Hash) || !r.canSpeak(a.source[0]):
		return false
	}
	if r.toks[i].Hash == hashThat || r.is(i, subject) && !r.is(i, determiner|subordinate) {
		c.from = i
		return true
	}
	return false
}

var (
	hashTold  = token.Hash("told")
	hearers   = hashes("board", "council", "committee", "commission", "court", "jury", "panel", "judge", "inquest", "tribunal", "meeting", "hearing", "crowd", "audience", "newspaper", "paper", "conference", "rally")
	verbsHere = hashes("expires", "remains", "seems", "belongs", "depends", "means", "goes", "comes", "owes", "lacks", "exists", "begins", "ends", "needs", "keeps", "gets", "makes", "takes", "wants")
	listeners = hashes("reporters", "journalists", "lawmakers", "jurors")
)

// hasVerb reports whether the words behind a determiner are a clause with a plain verb, and
// no phrase: the state grant expires, but not the story of the grant.
func (r *quoteReader) hasVerb(from, to int) bool {
	for i := from + 2; i < min(to, from+longestSubject) && r.toks[i].Kind == token.Word && !r.is(i, preposition|subordinate|conjunction); i++ {
		if r.is(i, auxiliary) || r.toks[i].Is(token.Lower) && (r.pastTense(i) && !r.is(i-1, determiner) || verbsHere.Of(r.toks[i].Hash)) {
			return true
		}
	}
	return false
}

// endsItsSentence reports whether a is a sentence that ends by telling, behind a
// comma, whose it is: The river had burst its banks, [police reported] on Monday.
func (r *quoteReader) endsItsSentence(a *attributed) bool {
	if a.kind != Indirect || len(a.content) != 1 || len(a.source) != 1 {
		return false
	}
	verb := r.toks[a.cue[0].to-1].Hash
	if verb != hashTold && !endingVerbs.Of(verb) {
		return false
	}
	c, s := a.cue[0], a.source[0]
	first := &r.toks[s.from]
	switch {
	case a.content[0].to+1 != s.from || s.to != c.from || s.to-s.from > longestSource || r.toks[s.from-1].Kind != token.Comma:
		return false
	case r.is(s.from, subject|subordinate) && !r.canSpeak(s):
		return false
	case s.to == s.from+1 && r.pastTense(s.from):
		return false
	case s.to > s.from+1 && first.Is(token.Lower) && !r.is(s.from, determiner|titleWord):
		return false // chemicals found in
	}
	sent := r.sents[r.sentenceOf(c.from)]
	from, to := sent.from, sent.to
	for from < a.content[0].from && r.is(from, conjunction) {
		from++
	}
	if from != a.content[0].from {
		return false
	}
	end := c.to
	if end < to && r.toks[end].Hash == hashBy {
		return false // of land claimed by
	}
	if verb == hashTold {
		end = r.listenersEnd(end, to)
	}
	end = r.skipModifiers(end, to)
	return end == to || r.toks[end].Kind == token.Stop || r.is(end, preposition) && r.endsInPhrase(end, to)
}

// endingVerbs are verbs, beside those of speech, whose subject may stand with them
// at the end of what is told.
var endingVerbs = hashes("announced", "announces", "claim", "claimed", "claims", "confirmed", "estimate", "estimated", "estimates", "find", "finds", "found", "hear", "heard", "hears", "indicate", "indicated", "indicates", "insist", "insisted", "insists", "predict", "predicted", "report", "reported", "reports", "revealed", "reveals", "say", "show", "showed", "shows", "suggest", "suggested", "suggests", "tweeted", "warn", "warned", "warns")
