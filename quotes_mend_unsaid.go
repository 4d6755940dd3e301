package copydesk

import "github.com/copydesk/copydesk/internal/token"

var firstPersons = hashes("i", "we")

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
// what happens: the road claimed [two lives], shares declined [2%], rents declined [to a new low], the firm, which
// reports [next Tuesday]; or says that nothing is said yet: The Courier contacted [the
// firm for comment].
func (r *quoteReader) saysNothing(a *attributed) bool {
	if a.kind != Indirect || len(a.content) != 1 || len(a.cue) != 1 || a.content[0].from < a.cue[0].to {
		return false
	}
	c := a.content[0]
	verb := r.toks[a.cue[0].to-1].Hash
	if len(a.source) == 1 && a.source[0].to == a.source[0].from+1 && soSaid.Of(r.toks[a.source[0].from].Hash) {
		return true // so said Roe
	}
	switch emptyVerbs.Of(verb) {
	case claiming:
		for i := c.from; i < min(c.to, c.from+longestSpoils); i++ {
			if r.is(i, auxiliary|subordinate|sayVerb) || r.toks[i].Kind == token.Comma || r.is(i, subject) && !r.is(i, determiner) && r.toks[i].Hash != hashOne {
				return false
			}
			if h := r.toks[i].Hash; spoils.Of(h) {
				return h != hashTitle || i+1 == c.to || r.toks[i+1].Hash != hashOf // the title of president
			}
		}
	case declining:
		i := c.from
		if r.toks[i].Hash == hashTo && i+1 < c.to {
			if i++; r.is(i, determiner) {
				return true // to a record low
			}
		}
		return r.toks[i].Kind == token.Number || r.toks[i].Kind == token.Symbol
	case contacting:
		return r.toks[c.to-1].Hash == hashComment && c.to-2 >= a.cue[0].to && r.toks[c.to-2].Hash == hashFor
	case reporting:
		for i := c.from; i < c.to; i++ {
			if !r.is(i, timeWord|preposition) && r.toks[i].Kind != token.Number {
				return false
			}
		}
		return true
	}
	return false
}

// isAmid reports whether the participle of a, which is none of saying, tells what somebody
// did who goes on to speak: “It came in '74,” said Roe, [pouring] a beer. “It got to the step.”
func (r *quoteReader) isAmid(a *attributed) bool {
	if len(a.source) > 0 || a.kind != Mixed || len(a.cue) != 1 || a.cue[0].to != a.cue[0].from+1 {
		return false
	}
	i := a.cue[0].from
	if i == 0 || r.is(i, sayVerb|stanceVerb) || !r.participle(i) || r.toks[i-1].Kind != token.Comma {
		return false
	}
	last := a.content[len(a.content)-1]
	return a.content[0].from == i+1 && r.outer[i+1] < 0 && r.outer[last.from] >= 0 && r.toks[last.from-1].Kind == token.Stop
}

// isOfTopic reports whether the colon of a line that says what somebody speaks of is taken
// for a label: On [Tom Ashby]: “He is fit.”
func (r *quoteReader) isOfTopic(a *attributed) bool {
	if a.kind != Direct || len(a.source) != 1 || len(a.cue) != 1 || r.toks[a.cue[0].to-1].Kind != token.Colon || a.source[0].to > a.cue[0].from {
		return false
	}
	from := r.sents[r.sentenceOf(a.cue[0].from)].from
	return from < a.source[0].from && r.isTopic(tokenRange{from, a.cue[0].to})
}

// isEntry reports whether the colon of a line that tells a fact is taken for a label:
// [Possession:] Redfern 38% – 62% Ashby, [Referee:] M Lane. Nobody is named before it, no
// report either, and nothing behind it is a clause.
func (r *quoteReader) isEntry(a *attributed) bool {
	if a.kind != Indirect || len(a.source) != 1 || len(a.cue) != 1 || len(a.content) != 1 {
		return false
	}
	s, c := a.source[0], a.cue[0]
	if r.toks[c.from].Kind != token.Colon || s.to != c.from || a.content[0].from != c.to || r.headline(s.from) || s.from > 0 && r.sents[r.sentenceOf(s.from)].from != s.from {
		return false
	}
	if n := r.people.nameAt(s.from); n < len(r.people.names) && r.people.names[n].from < s.to || r.hasCueNoun(s) {
		return false
	}
	for i := a.content[0].from; i < a.content[0].to; i++ {
		if r.is(i, auxiliary|subject|sayVerb|stanceVerb) && !r.is(i, determiner) || r.toks[i].Is(token.Lower) && r.pastTense(i) {
			return false
		}
	}
	return true
}

// hasCueNoun reports whether one of the words is a noun that attributes: poll, report.
func (r *quoteReader) hasCueNoun(s tokenRange) bool {
	for i := s.from; i < s.to; i++ {
		if r.is(i, cueNoun) {
			return true
		}
	}
	return false
}

// longestSpoils is within how many words of what is claimed its noun stands.
const longestSpoils = 6

// An emptyVerb is a verb of saying behind which nothing may be said.
type emptyVerb uint8

const (
	claiming emptyVerb = iota + 1
	declining
	reporting
	contacting // what a paper does to hear what somebody says
)

var emptyVerbs = valued(map[emptyVerb]string{
	claiming:   "claim claims claimed claiming",
	declining:  "decline declines declined declining",
	reporting:  "report reports reported reporting",
	contacting: "approached asked called contacted emailed messaged phoned reached",
})

// spoils are what is claimed by happening, or by winning it.
var spoils = hashes("life", "lives", "victim", "victims", "casualty", "casualties", "penalty", "title", "titles", "win", "wins", "wicket", "wickets", "medal", "medals", "gold", "silver", "bronze", "crown", "trophy", "prize", "scalp", "scalps", "pole", "podium")

var hashComment = token.Hash("comment")

// wasAsked takes the source from a question that somebody is asked, who answers in the same
// sentence: Roe, [asked whether it was over], said it was. Who asks is not told.
func (r *quoteReader) wasAsked(a *attributed) {
	if len(a.source) != 1 || !askedOf.Of(r.toks[a.cue[0].from].Hash) {
		return
	}
	asked, last := a.cue[0].from, &a.content[len(a.content)-1]
	if s := a.source[0].from; s > asked && r.toks[asked].Is(token.Capital) && r.toks[s-1].Kind == token.Comma {
		for len(a.content) > 1 && a.content[len(a.content)-1].from > s {
			a.content = a.content[:len(a.content)-1]
		}
		a.source, a.evidence, a.kind = nil, EvidenceNone, r.kindOf(a.content)
		return // Asked whether it was over, Roe said
	}
	if asked == 0 || r.toks[asked-1].Kind != token.Comma || a.source[0].to > asked || last.from < asked {
		return
	}
	i := last.to
	if last.to < len(r.toks) && r.toks[i].Kind != token.Comma {
		return
	}
	for i++; r.is(i, adverbial|auxiliary); i++ {
	}
	if !r.is(i, sayVerb) && !answering.Of(r.wordHash(i)) || r.participle(i) || r.beginsName(i+1) {
		return
	}
	a.source, a.evidence = nil, EvidenceNone
}

// askedOf are participles of whom a question is put to.
var askedOf = hashes("asked", "questioned", "pressed", "quizzed")

// answering are verbs with which an answer is told, or that there was none.
var answering = hashes("nodded", "shrugged", "laughed", "smiled", "refused", "declined", "paused", "answered", "gave", "sighed")

// wordHash returns the hash of token i, or 0 behind the last.
func (r *quoteReader) wordHash(i int) uint64 {
	if i >= len(r.toks) {
		return 0
	}
	return r.toks[i].Hash
}

// withoutQuestion takes out of a content what stands between its source and the verb, where
// what is said stands behind that: Roe, asked whether [it was over], said, [“No.”]
func (r *quoteReader) withoutQuestion(a *attributed) {
	if len(a.content) < 2 || len(a.source) != 1 || len(a.cue) != 1 || a.source[0].to > a.content[0].from || a.content[len(a.content)-1].from < a.cue[0].to {
		return
	}
	n := 0
	for n < len(a.content) && a.content[n].to <= a.cue[0].from && r.outer[a.content[n].from] < 0 {
		n++
	}
	if n > 0 {
		a.content = a.content[n:]
		a.kind = r.kindOf(a.content)
	}
}
