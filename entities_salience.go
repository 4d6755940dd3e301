package copydesk

import (
	"math"
	"math/bits"
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// salience is what makes a person be at hand.
type salience struct {
	token    int // of the latest mention
	to       int // where that ends
	sent     int
	told     int  // resolver.told then
	subject  bool // it is the subject of its clause
	quoted   bool // it stands in a quotation
	owner    bool // it has a possessive behind it
	first    bool // nobody else is named before it in its sentence
	mentions int
	often    float64 // the logarithm of mentions
	pronoun  bool
	speaks   bool // it stands in the source of a quotation
	inside   bool // it stands in what another says
	acted    bool // it was the subject at this or at another mention in its sentence
	heard    bool // and likewise stood in the source of a quotation

	// manly is how far pronouns have shown a person, of whom neither a title nor a given
	// name tells, to be a man: the opposite of a woman.
	manly float64
}

// namesThing reports whether a person's name only says which thing is meant: the
// Harlan paper mill. Nobody is at hand by that.
func (r *resolver) namesThing(n *name) bool {
	if n.from == 0 || r.toks[n.from-1].Hash != hashThe || len(n.titles) > 0 || n.to == len(r.toks) || r.isPeer(n) {
		return false
	}
	t := r.toks[n.to]
	return t.Kind == token.Word && t.Is(token.Lower) && !lexicon.OfToken(&t).Has(lexicon.CueVerbs|lexicon.Auxiliaries|lexicon.FunctionWords|lexicon.StanceVerbs)
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
	s.token, s.to, s.sent, s.told, s.mentions, s.pronoun = from, to, r.sent, r.told, s.mentions+1, pronoun
	s.often = math.Log(float64(s.mentions))
	s.quoted, s.speaks, s.inside = r.quotation(from) > 0, r.speaks[from] > 0, r.inside[from] > 0
	s.owner = to < len(r.toks) && r.toks[to].Kind == token.Clitic
	s.subject = !s.owner && r.isSubject(from, to)
	s.acted, s.heard = s.acted || s.subject, s.heard || s.speaks
	if r.first == nil {
		r.first = e
	}
	s.first = r.first == e
	if n := len(r.recent); n > 0 && r.recent[n-1] == e {
		return
	}
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

// An asked is a word or a description that somebody is meant by.
type asked struct {
	at     int // token
	gender Gender
	form   pronounForm
	quote  int32 // the direct quotation that it stands in, or 0
	source bool  // of a quotation, and in none
}

// pronounForm is what a pronoun is in its sentence.
type pronounForm uint8

const (
	otherForm     pronounForm = iota // himself, hers, the 60-year-old
	subjectForm                      // he
	possessorForm                    // his
	objectForm                       // him
)

var hashHe, hashShe, hashHis, hashHer, hashHim = token.Hash("he"), token.Hash("she"), token.Hash("his"), token.Hash("her"), token.Hash("him")

// ask returns what is asked by the words at token i.
func (r *resolver) ask(i int, g Gender) asked {
	q := asked{at: i, gender: g, quote: r.quotation(i), source: r.speaks[i] > 0 && r.content[i] == 0}
	switch h := r.toks[i].Hash; {
	case h == hashHe, h == hashShe:
		q.form = subjectForm
	case h == hashHis, h == hashHer && !r.isObject(i):
		q.form = possessorForm
	case h == hashHim, h == hashHer:
		q.form = objectForm
	}
	return q
}

// quotation returns the number of the direct quotation that token i is in, or 0. A mixed
// one has the writer's words for the most part.
func (r *resolver) quotation(i int) int32 {
	if q := r.content[i]; q > 0 && r.found[q-1].kind == Direct {
		return q
	}
	return 0
}

// What makes a person be meant by a pronoun, besides how long ago and how often he was
// named.
const (
	asLatest        = iota // nobody was named or meant since
	asChain                // he is who a pronoun meant last
	asFirst                // before anyone else in the sentence
	asFirstBefore          // and that is the sentence before: Roe met Lund. He ...
	asSubjectHere          // of a clause of the same sentence
	asSubjectBefore        // of the sentence before
	inParagraph            // the same
	asTeller               // Roe said [he] would
	inClauseBefore         // Roe said that [he] would, if Roe loses [he] will
	asOwner                // Roe raised [his] hand
	asSelf                 // Roe admires [him]
	unquoted               // the pronoun stands in a quotation, and the person not
	onlyQuoted             // the other way round
	asNamed                // what the pronoun is the source of names him: nobody speaks so of himself
	asSpeaker              // was heard, and the pronoun is the source of a quotation
	asHeard                // and of one in full
	numHints
)

// What is counted beside the hints.
const (
	perSentence = numHints + iota // for each sentence between
	perWord                       // for each word between
	perMention                    // by the logarithm of how often
	numWeights
)

// isRecent reports whether somebody was spoken of so shortly before that one may still
// hear him.
func (r *resolver) isRecent(s *salience) bool { return r.told-s.told <= 3 }

// hints returns the bits of what makes e be meant. The person was named or meant last
// if latest.
func (r *resolver) hints(e *Entity, q *asked, latest bool) uint32 {
	s := &r.state[e.ID]
	here := s.sent == r.sent
	before := !here && r.told-s.told <= 1
	// Roe disagreed with her rival. “No,” she said.
	subject := s.subject || q.source && s.acted
	var hints uint32
	set := func(hint int, is bool) { hints |= uint32(one(is)) << hint }
	set(asLatest, latest)
	set(asChain, s.pronoun && q.form == subjectForm)
	first := s.first && !s.owner
	set(asFirst, first)
	set(asFirstBefore, first && before && q.form == subjectForm)
	set(asSubjectHere, here && subject)
	set(asSubjectBefore, before && subject)
	set(inParagraph, r.sents[s.sent].unit == r.sents[r.sent].unit)
	set(unquoted, q.quote > 0 && !s.quoted)
	set(onlyQuoted, q.quote == 0 && s.quoted)
	set(asNamed, q.source && r.saysName(q.at, e))
	heard := q.source && s.heard
	set(asHeard, heard)
	set(asSpeaker, r.speaks[q.at] > 0 && r.isRecent(s) && (s.speaks || heard))
	if here && q.form != otherForm {
		apart := r.isClauseBetween(s.to, q.at)
		set(inClauseBefore, apart && q.form == subjectForm)
		set(asOwner, !apart && q.form == possessorForm)
		set(asSelf, !apart && q.form == objectForm)
	}
	set(asTeller, q.quote == 0 && q.form == subjectForm && r.isTeller(e, r.inside[q.at]))
	return hints
}

// isBarred reports whether grammar lets e hardly be meant: the speaker of the quotation
// that the pronoun is in, the subject of the verb that it is the object of.
func (r *resolver) isBarred(e *Entity, q *asked) bool {
	s := &r.state[e.ID]
	return q.quote > 0 && slices.Contains(r.quoted[q.quote].source, e) || q.form == objectForm && s.sent == r.sent && r.isSubjectOf(s, q.at)
}

// isToldOf reports whether somebody was just named in what another said, and the pronoun
// stands outside of that: Roe said Lund was ill. [He] would wait. But not in words of
// theirs: Roe said she had asked Lund. “[He] said no,” Roe said.
func (r *resolver) isToldOf(s *salience, q *asked) bool {
	return s.inside && !s.quoted && !s.speaks && q.quote == 0 && (r.inside[q.at] == 0 || r.speaks[q.at] > 0 && !(q.source && s.heard)) && r.isRecent(s)
}

// isSubjectOf reports whether the person of s is, or may be, the subject of the verb that
// token i is the object of.
func (r *resolver) isSubjectOf(s *salience, i int) bool {
	return s.subject && (i-s.token <= 5 || r.isDescribed(s.token, i-1)) || s.to == i-1 && r.isVerb(r.sents[r.sent], s.to)
}

// isTeller reports whether a person is the source of an attribution, from 1.
func (r *resolver) isTeller(e *Entity, attribution int32) bool {
	if attribution == 0 {
		return false
	}
	at := r.state[e.ID].token
	return slices.ContainsFunc(r.found[attribution-1].source, func(s tokenRange) bool {
		return s.from <= at && at < s.to || r.isNamed(e, s.from, s.to)
	})
}

// isClauseBetween reports whether a mark, or a word that begins a clause, stands between
// two tokens, or so many words that it is as if.
func (r *resolver) isClauseBetween(from, to int) bool {
	if to-from > longestClause {
		return true
	}
	for i := from; i < to; i++ {
		if t := &r.toks[i]; token.Stop <= t.Kind && t.Kind <= token.Dash || clauseOpeners.Of(t.Hash) {
			return true
		}
	}
	return false
}

// longestClause is how many words a clause has at most.
const longestClause = 40

// clauseOpeners are words that begin a clause.
var clauseOpeners = hashes("that", "who", "which", "as", "because", "when", "while", "after", "if", "where", "before", "and", "but", "or", "whether", "than", "since", "though", "although")

// Weights that cannot be learned so: a text of men and women may say "she" of whoever is
// one, and tells little of which of two men is "he".
const (
	sameGender = 0.4  // a gender that the name shows, against one that is not known
	mostManly  = 3    // what all pronouns before may count against another gender
	barred     = -4.0 // see isBarred
	asTold     = -1.0 // see isToldOf
	asActor    = 1.0  // the subject of a sentence before, of whom the pronoun says that he spoke
)

// score rates e as the one who is meant.
func (r *resolver) score(e *Entity, q *asked, latest bool) float64 {
	s := &r.state[e.ID]
	w := r.weights
	v := w[perMention] * s.often
	v += w[perSentence]*float64(r.told-s.told) + w[perWord]*float64(min(q.at-s.token, farAway))
	for hints := r.hints(e, q, latest); hints > 0; hints &= hints - 1 {
		v += w[bits.TrailingZeros32(hints)]
	}
	if r.isBarred(e, q) {
		v += barred
	}
	if r.isToldOf(s, q) {
		v += asTold
	}
	if q.source && (s.subject || s.acted) {
		v += asActor
	}
	switch {
	case e.Gender != GenderUnknown:
		v += sameGender
	case q.gender == Male:
		v += max(-mostManly, min(sameGender, s.manly))
	default:
		v += max(-mostManly, min(sameGender, -s.manly))
	}
	return v
}

// farAway is how many words are as far as any more.
const farAway = 100

// saysName reports whether what the pronoun at token i is the source of names e: He
// said [Roe] had left. “[Roe] is done,” he said.
func (r *resolver) saysName(i int, e *Entity) bool {
	return slices.ContainsFunc(r.found[r.speaks[i]-1].content, func(c tokenRange) bool { return r.isNamed(e, c.from, c.to) })
}
