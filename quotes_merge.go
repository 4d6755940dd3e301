package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// merge joins what the rules and the models find. The models' attributions
// stand, with what the rules know better mended; of the rules' own those are
// added that are right more often than not on PolNeAR's training part.
func (r *quoteReader) merge(ruled, learned []attributed) []attributed {
	for j := range ruled {
		r.tick()
		r.onlyTheName(&ruled[j])
	}
	ofUtterance := r.holders(1, ruled)
	ofCue := sized(&r.room.ofCue, len(r.toks)) // by token: 1 + the learned attribution of the cue
	ruledCue := sized(&r.room.ruledCue, len(r.toks))
	mark := func(of []int32, found []attributed) {
		for j, a := range found {
			for _, c := range a.cue {
				for i := c.from; i < c.to; i++ {
					of[i] = int32(j + 1)
				}
			}
		}
	}
	mark(ofCue, learned)
	mark(ruledCue, ruled)
	for n := range learned {
		r.look()
		a := &learned[n]
		if r.isOwnThought(a) {
			a.content = nil
			continue
		}
		r.ofFootage(a, learned, ofCue)
		r.ofOpening(a)
		if r.beforeColon(a, learned, ofCue); a.content == nil {
			continue
		}
		if same := r.sameIn(a, ruledCue, ofUtterance); same >= 0 {
			b := &ruled[same]
			if len(a.source) == 0 {
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
		if r.saysNothing(a) {
			a.content = nil
			continue
		}
		r.ofWhat(a)
		r.endBeforeNext(a, learned, ofCue)
		r.endBeforeTurn(a)
		r.wholeThatClause(a, func(i int) bool {
			return ofCue[i] > 0 || ruledCue[i] > 0 && r.isSure(&ruled[ruledCue[i]-1])
		})
		r.onlyWhatIsMarked(a)
		r.onlyTheName(a)
		r.boundSource(a)
		if r.boundContent(a); a.content == nil {
			continue
		}
		r.withoutTitles(a)
		r.takeLead(a, ofCue)
	}
	r.onePerUtterance(learned)
	taken := r.holders(0, learned)
	r.byOwnTag(learned, ruled, taken, ofUtterance, ofCue)
	for j := range ruled {
		r.look()
		a := &ruled[j]
		if len(a.source) == 0 {
			continue
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
	for _, c := range a.content {
		for i := c.from; i < c.to; i++ {
			o := r.outer[i]
			if o < 0 {
				continue
			}
			q := r.marked.Quotations[o]
			if taken[o] < 0 && (r.spoken[o] || q.Words >= wordsOfRegion) && 2*(min(c.to, q.To)-max(c.from, q.From)) >= q.To-q.From {
				return true
			}
			i = q.To - 1
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
// right in most cases: a plain verb of speech, or "for Smith to deny".
func (r *quoteReader) isSure(a *attributed) bool {
	c := a.cue[0]
	return r.isSpeech(c.to-1) || c.from > 0 && r.toks[c.from-1].Hash == hashTo || r.endsItsSentence(a)
}

// endsItsSentence reports whether a is a sentence that ends by telling, behind a
// comma, whose it is: The river had burst its banks, [police reported] on Monday.
func (r *quoteReader) endsItsSentence(a *attributed) bool {
	if a.kind != Indirect || len(a.content) != 1 || len(a.source) != 1 || !endingVerbs.Of(r.toks[a.cue[0].to-1].Hash) {
		return false
	}
	c, s := a.cue[0], a.source[0]
	if a.content[0].to+1 != s.from || s.to != c.from || s.to-s.from > longestSource || r.toks[s.from-1].Kind != token.Comma || r.is(s.from, subject|subordinate) && !r.canSpeak(s) || s.to == s.from+1 && r.pastTense(s.from) ||
		s.to > s.from+1 && r.toks[s.from].Is(token.Lower) && !r.is(s.from, determiner|titleWord) { // chemicals found in
		return false
	}
	n := r.sentenceOf(c.from)
	if n >= len(r.sents) {
		return false
	}
	from, to := r.sents[n].from, r.sents[n].to
	for from < a.content[0].from && r.is(from, conjunction) {
		from++
	}
	if from != a.content[0].from {
		return false
	}
	end := r.skipModifiers(c.to, to)
	return end == to || r.toks[end].Kind == token.Stop || r.is(c.to, preposition) && r.endsInPhrase(c.to, to)
}

// endingVerbs are verbs, beside those of speech, whose subject may stand with them
// at the end of what is told.
var endingVerbs = hashes("announced", "announces", "claim", "claimed", "claims", "confirmed", "estimate", "estimated", "estimates", "find", "finds", "found", "hear", "heard", "hears", "indicate", "indicated", "indicates", "insist", "insisted", "insists", "predict", "predicted", "report", "reported", "reports", "revealed", "reveals", "say", "show", "showed", "shows", "suggest", "suggested", "suggests", "tweeted", "warn", "warned", "warns")

// isModifier reports whether what is taken for the content is when or where it was
// said: Work starts in May, the council said [on its website].
func (r *quoteReader) isModifier(a *attributed) bool {
	if len(a.content) != 1 || len(a.source) != 1 || a.kind != Indirect {
		return false
	}
	c := a.content[0]
	i := c.from
	if a.cue[0].to != i || a.source[0].from == 0 || r.toks[a.source[0].from-1].Kind != token.Comma {
		return false
	}
	if i > 0 && r.is(i-1, preposition) {
		i--
	}
	return r.is(i, preposition|timeWord) && r.skipModifiers(i, c.to) == c.to
}

// saysNothing reports whether the verb of a, in the writer's words alone, is used of
// what happens: the road claimed [two lives], shares declined [2%], the firm, which
// reports [next Tuesday].
func (r *quoteReader) saysNothing(a *attributed) bool {
	if a.kind != Indirect || len(a.content) != 1 || len(a.cue) != 1 || a.content[0].from < a.cue[0].to {
		return false
	}
	c := a.content[0]
	verb := r.toks[a.cue[0].to-1].Hash
	switch {
	case claiming.Of(verb):
		for i := c.from; i < min(c.to, c.from+longestSpoils); i++ {
			if r.is(i, auxiliary|subordinate|sayVerb) || r.toks[i].Kind == token.Comma || r.is(i, subject) && !r.is(i, determiner) && r.toks[i].Hash != hashOne {
				return false
			}
			if h := r.toks[i].Hash; spoils.Of(h) {
				return h != hashTitle || i+1 == c.to || r.toks[i+1].Hash != hashOf // the title of president
			}
		}
	case declining.Of(verb):
		return r.toks[c.from].Kind == token.Number
	case reporting.Of(verb):
		for i := c.from; i < c.to; i++ {
			if !r.is(i, timeWord|preposition) && r.toks[i].Kind != token.Number {
				return false
			}
		}
		return true
	}
	return false
}

// longestSpoils is within how many words of what is claimed its noun stands.
const longestSpoils = 6

var (
	claiming  = hashes("claim", "claims", "claimed", "claiming")
	declining = hashes("decline", "declines", "declined", "declining")
	reporting = hashes("report", "reports", "reported", "reporting")

	// spoils are what is claimed by happening, or by winning it.
	spoils = hashes("life", "lives", "victim", "victims", "casualty", "casualties", "penalty", "title", "titles", "win", "wins", "wicket", "wickets", "medal", "medals", "gold", "silver", "bronze", "crown", "trophy", "prize", "scalp", "scalps", "pole", "podium")
)

// endsInApposition reports whether a clause ends with a name behind a comma, of
// whom the source goes on to tell: The firm is new, [Jane Roe], its chief, said.
func (r *quoteReader) endsInApposition(c tokenRange) bool {
	i := c.to
	for i > c.from && r.toks[i-1].Is(token.Capital) {
		i--
	}
	return i < c.to && i > c.from && r.toks[i-1].Kind == token.Comma
}

// endBeforeNext ends a content that runs over the next cue of the same source
// before the conjunction that joins the two: Smith revealed [a plan] and
// warned of a strike.
func (r *quoteReader) endBeforeNext(a *attributed, learned []attributed, ofCue []int32) {
	if len(a.source) == 0 {
		return
	}
	last := &a.content[len(a.content)-1]
	for i := last.from + 2; i < last.to; i++ {
		if j := ofCue[i]; j > 0 && r.turnsTo(a, &learned[j-1], last.from) {
			end := r.trimEnd(last.from, learned[j-1].source[0].from-1)
			if end > last.from {
				last.to = end
				a.kind = r.kindOf(a.content)
			}
			return
		} else if j > 0 && r.is(i-1, conjunction) {
			if b := &learned[j-1]; len(b.source) > 0 && b.source[0] == a.source[0] {
				if end := r.trimEnd(last.from, i); end > last.from {
					last.to = end
					a.kind = r.kindOf(a.content)
				}
				return
			}
		}
	}
}

// turnsTo reports whether a conjunction right behind what a says within marks, at
// or after token from, begins the clause of another speaker: Smith said it was
// "safe," and [Jones said] it was "a trap."
func (r *quoteReader) turnsTo(a, b *attributed, from int) bool {
	if len(b.source) == 0 || len(b.cue) == 0 || b.content == nil || len(a.cue) == 0 || a.cue[0].to > from {
		return false
	}
	s := b.source[0].from
	return !r.is(s, subject) && s-2 > from && s < b.cue[0].from && r.outer[s] < 0 && r.is(s-1, conjunction) && r.outer[s-1] < 0 && r.outer[s-2] >= 0 && !overlapAny(a.source, b.source)
}

// endBeforeTurn ends a content at what came of it in the writer's words: Smith
// said [that talks would begin], only for Jones to call them off.
func (r *quoteReader) endBeforeTurn(a *attributed) {
	last := &a.content[len(a.content)-1]
	for i := last.from + 1; i+2 < last.to; i++ {
		if r.toks[i].Kind == token.Comma && r.toks[i+1].Hash == hashOnly && (r.toks[i+2].Hash == hashFor || r.toks[i+2].Hash == hashTo) && !r.inUtterance(i) {
			last.to = i
			a.kind = r.kindOf(a.content)
			return
		}
	}
}

// wholeThatClause gives a clause with "that" the rest of its sentence if it was
// cut short at a comma and nothing else is attributed there.
func (r *quoteReader) wholeThatClause(a *attributed, attributes func(int) bool) {
	c := &a.content[len(a.content)-1]
	if r.toks[c.from].Hash != hashThat || c.to >= len(r.toks) || r.toks[c.to].Kind != token.Comma {
		return
	}
	i := c.to
	for ; i < len(r.toks) && r.toks[i].Kind != token.Stop; i++ {
		if attributes(i) || r.inUtterance(i) || r.toks[i].Is(token.Space) && r.toks[i].Kind == token.Dash {
			return
		}
	}
	if i < len(r.toks) && r.sentenceEnds(i) {
		c.to = i
		a.kind = r.kindOf(a.content)
	}
}

// sentenceEnds reports whether token i is the last of its sentence.
func (r *quoteReader) sentenceEnds(i int) bool {
	s := r.sentenceOf(i)
	return s < len(r.sents) && r.sents[s].to == i+1
}

// onlyWhatIsMarked narrows what somebody shows, which is a thing and no
// words, to what of it stands within marks: Smith revealed a new "invincible"
// weapon.
func (r *quoteReader) onlyWhatIsMarked(a *attributed) {
	if len(a.content) != 1 || len(a.cue) == 0 || a.kind != Mixed || !r.isShowing(a.cue[len(a.cue)-1].to-1) {
		return
	}
	c := a.content[0]
	if !r.is(c.from, determiner) {
		return
	}
	for i := c.from; i < c.to; i++ {
		if r.is(i, auxiliary|subordinate) {
			return
		}
		if o := r.outer[i]; o >= 0 {
			q := r.marked.Quotations[o]
			if q.Words < wordsOfRegion && q.Closed && q.To < c.to {
				a.content[0] = tokenRange{q.From, q.To}
				a.kind = Scare
			}
			return
		}
	}
}

// onlyTheName narrows a content that begins with a name within marks, which
// somebody calls a thing, to that name: the hut that locals call "the Nest,"
// burned down.
func (r *quoteReader) onlyTheName(a *attributed) {
	if len(a.cue) == 0 || !r.isNaming(a.cue[len(a.cue)-1].to-1) {
		return
	}
	c := &a.content[len(a.content)-1]
	if o := r.outer[c.from]; o >= 0 {
		q := r.marked.Quotations[o]
		if q.From == c.from && q.Closed && q.Words <= fewWords && q.To < c.to && c.from == a.cue[len(a.cue)-1].to {
			c.to = q.To
			a.kind = Scare
		}
	}
}

var showing = hashes("revealed", "reveals", "revealing", "unveiled", "unveils", "unveiling", "introduced", "introduces", "launched", "launches", "presented", "presents", "showed", "shows")

// isShowing reports whether the verb at token i has a thing for its object.
func (r *quoteReader) isShowing(i int) bool {
	return showing.Of(r.toks[i].Hash)
}

// named finds the words within marks that somebody is said to call a thing, in
// a sentence of the writer's: Roe slammed what she called the mayor's
// "garden party" politics. A pronoun is given together with the name that it
// stands for in the sentence. Three words or more are somebody's without "what"
// too: Lund branded the plan an "act of folly by men".
func (r *quoteReader) named(found []attributed, taken []int, ofCue []int32) []attributed {
	for k, q := range r.marked.Quotations {
		r.look()
		u := r.units[q.Paragraph]
		if q.Outer >= 0 || r.spoken[k] || !q.Closed {
			continue
		}
		verb := q.From - 1
		for verb > u.body && verb > q.From-longestNamed && r.inPhrase(verb) && !r.isNaming(verb) {
			verb--
		}
		if verb <= u.body || !r.isNaming(verb) || ofCue[verb] > 0 {
			continue
		}
		np, ok := r.subjectBefore(u.body, verb)
		if !ok {
			continue
		}
		if np.from-1 < u.body || r.toks[np.from-1].Hash != hashWhat {
			if q.Words >= wordsOfRegion && taken[k] < 0 && !r.isTitleCase(q) {
				found = append(found, attributed{kind: Direct, content: []tokenRange{{q.From, q.To}}, cue: []tokenRange{{verb, verb + 1}}, source: []tokenRange{np}, evidence: EvidenceCue})
			}
			continue
		}
		a := attributed{kind: Scare, content: []tokenRange{{q.From, q.To}}, cue: []tokenRange{{verb, verb + 1}}, source: []tokenRange{np}, evidence: EvidenceCue}
		if r.is(np.from, subject) {
			if before, ok := r.subjectOfClause(u, np.from-1); ok {
				a.source = []tokenRange{before, np}
			}
		}
		found = append(found, a)
	}
	return found
}

// longestNamed is the most tokens from the verb of naming to the words in marks.
const longestNamed = 7

var naming = hashes("called", "calls", "call", "termed", "terms", "dubbed", "labeled", "labelled", "branded", "brands")

func (r *quoteReader) isNaming(i int) bool {
	return naming.Of(r.toks[i].Hash)
}

// subjectOfClause returns the subject of the sentence that token i stands in.
func (r *quoteReader) subjectOfClause(u unit, i int) (tokenRange, bool) {
	if s := r.sentenceOf(i); u.first <= s && s < u.last {
		p := r.sents[s]
		np, ok := r.firstSubject(tokenRange{p.from, p.to}, i)
		return np, ok && r.canSpeak(np)
	}
	return tokenRange{}, false
}
