package copydesk

import (
	"math"
	"slices"

	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// resolvePronouns finds whom the pronouns he and she, in all their forms, and
// descriptions such as "the spokesman" mean.
//
// A pronoun means the person, of a gender that agrees, who is most at hand:
// named in the sentence or shortly before it, as a subject rather than
// otherwise, and often (after Lappin and Leass 1994). Within a quotation the
// speaker is not "he"; outside of one, whom the narration names comes before
// those whom only quotations name.
func resolvePronouns(l *layers, p *people, found []attributed) {
	if !l.lang.English {
		resolveSources(l, p, found)
		return
	}
	r := newResolver(l, p, found)
	r.read()
}

func newResolver(l *layers, p *people, found []attributed) *resolver {
	r := &l.room.resolver
	*r = resolver{
		weights: &pronounWeights, layers: l, people: p, found: found, state: room.Zeroed(&l.room.salience, len(p.entities)),
		recent: room.Unset(&l.room.recent, atHand)[:0], bodies: bodies{recent: room.Unset(&l.room.bodies, atHand)[:0]},
	}
	return r
}

func (r *resolver) read() {
	l, p := r.layers, r.people
	r.readQuotes(r.found)
	r.ownPronouns()
	begin := func(k int) int { // the token at which a name does
		if k < len(p.names) {
			return p.names[k].from
		}
		return len(l.toks)
	}
	next, from := 0, begin(0) // the next of p.names
	classes := r.class
	for si, s := range l.sents {
		r.look()
		r.sent, r.first = si, nil
		if r.content[r.behindLabel(s)] == 0 || r.content[s.to-1] == 0 {
			r.told++
		}
		if r.introduces(s) {
			r.class[s.from] |= unnamed
		}
		for ; from < s.from; next++ {
			from = begin(next + 1)
		}
		for i := s.from; i < s.to; i++ {
			if i != from && classes[i]&(pronoun|unnamed|quotedFrom) == 0 {
				continue // most are
			}
			if q := r.content[i]; q > 0 && (i == 0 || r.content[i-1] != q) {
				r.ahead(i, q)
			}
			if from == i {
				if role := l.units[s.unit].role; role != RoleByline && role != RoleCredit && !r.tookPicture(&p.names[next]) { // who wrote it is nobody in the story
					r.see(&p.names[next])
				}
				i = p.names[next].to - 1
				for ; from <= i; next++ {
					from = begin(next + 1)
				}
				continue
			}
			if m := r.meaningOf(i); m != nothing {
				r.resolve(s, i, m)
			}
			if r.class[i]&unnamed != 0 && r.refs[i].entity == 0 {
				r.hear(i)
			}
		}
	}
	r.setGenders()
	r.firstPersons(r.found)
}

// behindLabel returns the token at which a sentence begins, or what is said in it where
// a label goes before that: Q: [And] now?
func (r *resolver) behindLabel(s sentence) int {
	i := s.from
	for i < s.to && r.speaks[i] > 0 {
		i++
	}
	if i > s.from && i+1 < s.to && r.toks[i].Kind == token.Colon {
		return i + 1
	}
	return s.from
}

// ahead resolves the pronoun that stands as the source behind the quotation q,
// which token i is the first of: who speaks is settled by what comes before the
// quotation, not by those whom it names, and then is not "he" within it.
func (r *resolver) ahead(i int, q int32) {
	k := r.quoted[q].after
	if k <= i || r.refs[k].entity > 0 {
		return
	}
	if m := r.meaningOf(k); m != the { // said the: a text that is cut off
		r.resolve(r.sents[r.sent], k, m)
	}
	if e := r.meansAt(k, k+1); e != nil {
		r.quoted[q].source = append(r.quoted[q].source, e)
	}
}

// atHand is how many persons are kept in mind.
const atHand = 16

// A resolver reads the text from left to right.
type resolver struct {
	*layers
	*people
	found   []attributed
	sent    int
	recent  []*Entity  // persons, the latest last
	state   []salience // by the entity's ID
	content []int32    // per token: number of the quotation that it is in, from 1, or 0
	quoted  []spokenBy // per quotation
	speaks  []int32    // per token: 1 + the attribution in found, of any kind, that it is in the source of, or 0
	inside  []int32    // per token: 1 + that which it is in the content of, or 0
	first   *Entity    // the person named or meant first in the sentence
	other   stranger   // who was heard last
	told    int        // sentences so far, but those that are all quotation: these make nobody more distant
	bodies  bodies
	weights *[numWeights]float64
	lesson  func(*asked) // what learns the weights, or nil
}

// A spokenBy is whose words a quotation is.
type spokenBy struct {
	source []*Entity // the persons that its source names
	after  int       // the token of its source, where that is one word
}

func (r *resolver) readQuotes(found []attributed) {
	n := len(r.toks)
	notes := r.notes(3 * n)
	r.content, r.speaks, r.inside = notes[:n], notes[n:2*n], notes[2*n:]
	r.quoted = room.Zeroed(&r.room.quoted, len(found)+1)
	r.room.sources = r.room.sources[:0]
	for k := range found {
		f := &found[k]
		r.look()
		if len(f.source) == 1 && r.isStranger(r.layers, f.source[0]) {
			r.class[f.source[0].from] |= unnamed
		}
		noteAll(r.inside, f.content, k)
		noteAll(r.speaks, f.source, k)
		if f.kind != Direct && f.kind != Mixed {
			continue
		}
		noteAll(r.content, f.content, k)
		for _, c := range f.content {
			for _, i := range [...]int{c.from, c.to} { // behind it, what it was set into goes on
				if i < len(r.class) {
					r.class[i] |= quotedFrom
				}
			}
		}
		if len(f.source) == 1 && f.source[0].to == f.source[0].from+1 {
			r.quoted[k+1].after = f.source[0].from
		}
		first := len(r.room.sources)
		for _, s := range f.source {
			for n := r.nameAt(s.from); n < len(r.names) && r.names[n].from < s.to; n++ {
				if to := r.names[n].to; r.names[n].typ == Person && (to == len(r.toks) || r.toks[to].Kind != token.Clitic) { // Roe's lawyer is not Roe
					r.room.sources = append(r.room.sources, r.names[n].entity)
				}
			}
		}
		r.quoted[k+1].source = slices.Clip(r.room.sources[first:])
	}
}

// isNamed reports whether a name of e stands between two tokens.
func (r *resolver) isNamed(e *Entity, from, to int) bool {
	for k := r.nameAt(from); k < len(r.names) && r.names[k].from < to; k++ {
		if r.names[k].entity == e {
			return true
		}
	}
	return false
}

// What a word may mean by itself.
const (
	nothing uint8 = iota
	he
	she
	it
	the // with what follows
)

var meaning = wordsTo(map[string]uint8{
	"he": he, "him": he, "his": he, "himself": he,
	"she": she, "her": she, "hers": she, "herself": she,
	"it": it, "the": the,
})

func (r *resolver) meaningOf(i int) uint8 {
	if r.class[i]&pronoun == 0 {
		return nothing // as most words do
	}
	return meaning.Of(r.toks[i].Hash)
}

// resolve resolves the pronoun or the description that begins at token i.
func (r *resolver) resolve(s sentence, i int, m uint8) {
	switch m {
	case he:
		r.pronoun(s, i, Male)
		r.relative(s, i)
	case she:
		r.pronoun(s, i, Female)
		r.relative(s, i)
	case it:
		r.it(s, i)
	case the:
		if i+1 < s.to && r.toks[i+1].Kind == token.Number {
			r.aged(s, i)
		} else {
			r.nominal(s, i)
		}
	}
}

// pronoun resolves the pronoun at token i, unless that was done ahead.
func (r *resolver) pronoun(s sentence, i int, g Gender) {
	if r.refs[i].entity > 0 {
		return
	}
	if e := r.namedAhead(s, i, g); e != nil {
		r.refer(i, i+1, e)
		if e.Gender == GenderUnknown {
			r.shows(e, g, leastSure)
		}
		return // that the name itself makes him at hand is early enough
	}
	q := r.ask(i, g)
	if r.lesson != nil {
		asked := q // one of its own: what q points to would leave the stack, at each pronoun
		r.lesson(&asked)
	}
	best, ahead := r.mostMeant(&q)
	if r.meansStranger(i, g, best) || best == nil {
		return
	}
	r.refer(i, i+1, best)
	if best.Gender == GenderUnknown {
		r.shows(best, g, max(leastSure, min(1, ahead)))
	}
	r.mention(best, i, i+1, true)
}

// relative notes that "his wife" at token i means a person who is called that elsewhere.
func (r *resolver) relative(s sentence, i int) {
	if i+1 >= s.to || !isKin(r.toks[i+1].Hash) {
		return
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		if e := r.recent[k]; r.hasTitle(e, r.toks[i+1].Hash) {
			r.mention(e, i, i+2, false)
			return
		}
	}
}

// mostMeant returns the person who is meant, or nil, and by how much the next one is
// meant less.
func (r *resolver) mostMeant(q *asked) (best *Entity, ahead float64) {
	most, second := math.Inf(-1), math.Inf(-1)
	for k := len(r.recent) - 1; k >= 0; k-- {
		e := r.recent[k]
		if r.told-r.state[e.ID].told > longAgo {
			break
		}
		if e.Gender != GenderUnknown && e.Gender != q.gender {
			continue
		}
		if score := r.score(e, q, k == len(r.recent)-1); score > most {
			best, most, second = e, score, most
		} else {
			second = max(second, score)
		}
	}
	if most < leastMeant {
		return nil, 0
	}
	return best, most - second
}

// leastMeant is the score of somebody who is hardly meant: of those who had the greatest
// one and less than that, far more than half were wrong.
const leastMeant = -3

// longAgo is how many sentences make anybody less than that.
const longAgo = 10

// A pronoun shows the gender of whom it means by as much as he is ahead of all others,
// but by leastSure at least; genderShown is as much as decides.
const (
	leastSure   = 0.2
	genderShown = 0.2
)

// shows notes that words show a person to be of a gender.
func (r *resolver) shows(e *Entity, g Gender, by float64) {
	if g == Female {
		by = -by
	}
	r.state[e.ID].manly += by
}

// ownPronouns notes the genders that the words right behind names show, of persons who
// are known by nothing else.
func (r *resolver) ownPronouns() {
	for k := range r.names {
		if n := &r.names[k]; n.typ == Person && n.entity.Gender == GenderUnknown {
			if g := r.genderNext(k); g != GenderUnknown {
				r.shows(n.entity, g, 1)
			}
		}
	}
}

// genderNext returns the gender of the pronoun next to a name that can hardly mean anyone
// else: one's own, or the first word behind a sentence that names nobody else.
func (r *resolver) genderNext(k int) Gender {
	n := &r.names[k]
	if g := r.genderBehind(n); g != GenderUnknown {
		return g
	}
	si := r.sentenceOf(n.from) // which is read once: for the first of its names
	if si+1 >= len(r.sents) || r.sents[si+1].unit != r.sents[si].unit || k > 0 && r.names[k-1].from >= r.sents[si].from {
		return GenderUnknown
	}
	i := r.sents[si+1].from
	switch m := r.meaningOf(i); {
	case m != he && m != she, r.namesOther(si, n.entity):
		return GenderUnknown
	case m == she:
		return Female
	}
	return Male
}

// namesOther reports whether a sentence names somebody else than e, tells of a man or a
// woman, or quotes.
func (r *resolver) namesOther(si int, e *Entity) bool {
	s := r.sents[si]
	for k := r.nameAt(s.from); k < len(r.names) && r.names[k].from < s.to; k++ {
		if n := &r.names[k]; n.typ == Person && n.entity != e {
			return true
		}
	}
	return slices.ContainsFunc(r.toks[s.from:s.to], func(t token.Token) bool {
		return t.Kind == token.Quote || t.Kind == token.Word && gendered().Of(t.Hash) != GenderUnknown
	})
}

// setGenders gives persons the genders that pronouns have shown.
func (r *resolver) setGenders() {
	for id := range r.state {
		if e := r.entities[id]; e.Type == Person && e.Gender == GenderUnknown {
			switch manly := r.state[id].manly; {
			case manly >= genderShown:
				e.Gender = Male
			case manly <= -genderShown:
				e.Gender = Female
			}
		}
	}
}
