package copydesk

import (
	"math"
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// salience is what makes a person be at hand.
type salience struct {
	token    int // of the latest mention
	sent     int
	told     int  // resolver.told then
	subject  bool // it is the subject of its clause
	owner    bool // it has a possessive behind it
	quoted   bool // it stands in a quotation
	mentions int
	often    float64 // the logarithm of mentions
	pronoun  bool
	speaks   bool // it stands in the source of a quotation
	inside   bool // it stands in what another says
	acted    bool // it was the subject at this or at another mention in its sentence
	heard    bool // and likewise stood in the source of a quotation
}

// namesThing reports whether a person's name only says which thing is meant: the
// Harlan paper mill. Nobody is at hand by that.
func (r *resolver) namesThing(n *name) bool {
	if n.from == 0 || r.toks[n.from-1].Hash != hashThe || len(n.titles) > 0 || n.to == len(r.toks) || r.isPeer(n) {
		return false
	}
	t := r.toks[n.to]
	return t.Kind == token.Word && t.Is(token.Lower) && !lexicon.OfToken(t).Has(lexicon.CueVerbs|lexicon.Auxiliaries|lexicon.FunctionWords|lexicon.StanceVerbs)
}

// see notes a name.
func (r *resolver) see(n *name) {
	switch n.typ {
	case Person:
		if !r.namesThing(n) {
			r.mention(n.entity, n.from, n.to, false)
		}
	case Organisation:
		r.seeBody(n)
	}
}

// tookPicture reports whether a sentence is nothing but whose a picture is, and a name in it
// the photographer's: Jane Roe via Getty Images. Jane Roe/AP.
func (r *resolver) tookPicture(n *name) bool {
	if n.to+1 >= len(r.toks) {
		return false
	}
	if t := &r.toks[n.to]; t.Kind != token.Symbol && t.Hash != hashVia {
		return false
	}
	s := r.sents[r.sent]
	if n.from > s.from && !(n.from <= s.from+2 && captions.Of(r.toks[s.from].Hash)) || r.toks[n.to].Kind == token.Symbol && !isOneOf(r.word(n.to), "/", "|", "©") {
		return false
	}
	for i := n.to + 1; i < s.to; i++ {
		if r.toks[i].Is(token.Lower) {
			return false
		}
	}
	return true
}

var hashVia = token.Hash("via")

func (r *resolver) mention(e *Entity, from, to int, pronoun bool) {
	s := &r.state[e.ID]
	if s.sent != r.sent || r.content[s.token] != r.content[from] {
		s.acted, s.heard = false, false
	}
	s.token, s.sent, s.told, s.mentions, s.pronoun = from, r.sent, r.told, s.mentions+1, pronoun
	s.often = math.Log(float64(s.mentions))
	s.quoted, s.speaks, s.inside = r.content[from] > 0, r.speaks[from] > 0, r.inside[from]
	s.owner = to < len(r.toks) && r.toks[to].Kind == token.Clitic
	s.subject = !s.owner && r.isSubject(from, to)
	s.acted, s.heard = s.acted || s.subject, s.heard || s.speaks
	for i, x := range r.recent {
		if x == e {
			r.recent = append(r.recent[:i], r.recent[i+1:]...)
			break
		}
	}
	if len(r.recent) == atHand {
		r.recent = append(r.recent[:0], r.recent[1:]...)
	}
	r.recent = append(r.recent, e)
}

// The weights of what makes a person be meant by a pronoun, found by reading
// news; their order matters more than their size.
const (
	perSentence   = 1.0 // for each sentence between
	asSubject     = 0.9
	asOwner       = -0.3
	sameGender    = 0.4
	onlyQuoted    = -1.2 // named in a quotation, meant outside of it
	perMention    = 0.25 // by the logarithm of how often
	objectOfOwn   = -2.5 // "Smith told him"
	asSpeaker     = 0.6  // was heard, and the pronoun is the source of a quotation
	asTold        = -0.5 // named by another who was heard, and likewise
	recentSpeaker = 3    // sentences for which that counts
	asNamed       = -1.5 // what the pronoun is the source of names this person: nobody speaks so of himself
	byPronoun     = 0.3  // the latest mention was a pronoun too
	otherSpeakers = -4.0 // the speaker of the quotation that the pronoun is in
)

// score rates e as the one whom the pronoun at token i means.
func (r *resolver) score(e *Entity, i int, g Gender) float64 {
	s := &r.state[e.ID]
	v := -perSentence * float64(r.told-s.told)
	source := r.speaks[i] > 0 && r.content[i] == 0
	if s.subject || source && s.acted { // Roe disagreed with her rival. “No,” she said.
		v += asSubject
	}
	if s.owner {
		v += asOwner
	}
	if s.pronoun {
		v += byPronoun
	}
	if source && r.saysName(i, e) {
		v += asNamed
	}
	if r.speaks[i] > 0 && r.told-s.told <= recentSpeaker {
		switch {
		case s.speaks, source && s.heard:
			v += asSpeaker
		case s.inside && !s.quoted:
			v += asTold
		}
	}
	if e.Gender == g {
		v += sameGender
	}
	v += perMention * s.often
	quote := r.content[i]
	switch {
	case quote == 0 && s.quoted:
		v += onlyQuoted
	case quote > 0 && slices.Contains(r.source[quote], e):
		v += otherSpeakers
	}
	if s.sent == r.sent && s.subject && (i-s.token <= 5 || r.isDescribed(s.token, i-1)) && (isWord(r.text, r.toks[i], "him") || isWord(r.text, r.toks[i], "her") && r.isObject(i)) {
		v += objectOfOwn
	}
	return v - 0.01*float64(min(i-s.token, 100))
}

// saysName reports whether what the pronoun at token i is the source of names e: He
// said [Roe] had left. “[Roe] is done,” he said.
func (r *resolver) saysName(i int, e *Entity) bool {
	return slices.ContainsFunc(r.found[r.speaks[i]-1].content, func(c tokenRange) bool { return r.isNamed(e, c.from, c.to) })
}
