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
	r := resolver{
		layers: l, people: p, found: found, state: room.Zeroed(&l.room.salience, len(p.entities)),
		recent: room.Unset(&l.room.recent, atHand)[:0], bodies: bodies{recent: room.Unset(&l.room.bodies, atHand)[:0]},
	}
	r.readQuotes(found)
	begin := func(k int) int { // the token at which a name does
		if k < len(p.names) {
			return p.names[k].from
		}
		return len(l.toks)
	}
	next, from := 0, begin(0) // the next of p.names
	for si, s := range l.sents {
		r.look()
		r.sent = si
		if r.content[s.from] == 0 || r.content[s.to-1] == 0 {
			r.told++
		}
		if r.introduces(s) {
			r.unnamed[s.from] = true
		}
		for i := s.from; i < s.to; i++ {
			for from < i {
				from = begin(next + 1)
				next++
			}
			if q := r.content[i]; q > 0 && (i == 0 || r.content[i-1] != q) {
				r.ahead(i, q)
			}
			if from == i {
				if role := l.units[s.unit].role; role != RoleByline && role != RoleCredit && !r.tookPicture(&p.names[next]) { // who wrote it is nobody in the story
					r.see(&p.names[next])
				}
				i = p.names[next].to - 1
				continue
			}
			if m := r.meaningOf(i); m != nothing {
				r.resolve(s, i, m)
			}
			if r.unnamed[i] && r.refs[i].entity == 0 {
				r.hear(i)
			}
		}
	}
	r.firstPersons(found)
}

// ahead resolves the pronoun that stands as the source behind the quotation q,
// which token i is the first of: who speaks is settled by what comes before the
// quotation, not by those whom it names, and then is not "he" within it.
func (r *resolver) ahead(i int, q int32) {
	k := r.after[q]
	if k <= i || r.refs[k].entity > 0 {
		return
	}
	r.resolve(r.sents[r.sent], k, r.meaningOf(k))
	if e := r.meansAt(k, k+1); e != nil {
		r.source[q] = append(r.source[q], e)
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
	recent  []*Entity   // persons, the latest last
	state   []salience  // by the entity's ID
	content []int32     // per token: number of the quotation that it is in, from 1, or 0
	source  [][]*Entity // per quotation: the persons that its source names
	after   []int       // per quotation: the token of its source, where that is one pronoun
	speaks  []int32     // per token: 1 + the attribution in found, of any kind, that it is in the source of, or 0
	inside  []bool      // per token: it is in the content of one
	unnamed []bool      // per token: the source of a quotation begins here, a person without a name
	other   stranger    // who was heard last
	told    int         // sentences so far, but those that are all quotation: these make nobody more distant
	bodies  bodies
}

func (r *resolver) readQuotes(found []attributed) {
	r.content = room.Zeroed(&r.room.content, len(r.toks))
	r.speaks, r.inside = room.Zeroed(&r.room.speaks, len(r.toks)), room.Zeroed(&r.room.inside, len(r.toks))
	r.source, r.after = room.Zeroed(&r.room.ofQuote, len(found)+1), room.Zeroed(&r.room.after, len(found)+1)
	r.room.sources = r.room.sources[:0]
	r.unnamed = room.Zeroed(&r.room.unnamed, len(r.toks))
	for k, f := range found {
		r.look()
		if len(f.source) == 1 && r.isStranger(r.layers, f.source[0]) {
			r.unnamed[f.source[0].from] = true
		}
		for _, c := range f.content {
			for i := c.from; i < c.to; i++ {
				r.inside[i] = true
			}
		}
		for _, s := range f.source {
			for i := s.from; i < s.to; i++ {
				r.speaks[i] = int32(k + 1)
			}
		}
		if f.kind != Direct && f.kind != Mixed {
			continue
		}
		for _, c := range f.content {
			for i := c.from; i < c.to; i++ {
				r.content[i] = int32(k + 1)
			}
		}
		if len(f.source) == 1 && f.source[0].to == f.source[0].from+1 {
			r.after[k+1] = f.source[0].from
		}
		first := len(r.room.sources)
		for _, s := range f.source {
			for n := r.nameAt(s.from); n < len(r.names) && r.names[n].from < s.to; n++ {
				if r.names[n].typ == Person {
					r.room.sources = append(r.room.sources, r.names[n].entity)
				}
			}
		}
		r.source[k+1] = slices.Clip(r.room.sources[first:])
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

// longestMeaning is the length of the longest of these words.
const longestMeaning = len("himself")

func (r *resolver) meaningOf(i int) uint8 {
	if t := &r.toks[i]; t.Kind == token.Word && t.End-t.Start <= longestMeaning {
		switch r.text[t.Start] | 0x20 {
		case 'h', 'i', 's', 't': // as all of them begin
			return meaning.Of(t.Hash)
		}
	}
	return nothing
}

// resolve resolves the pronoun or the description that begins at token i.
func (r *resolver) resolve(s sentence, i int, m uint8) {
	switch m {
	case he:
		r.pronoun(i, Male)
	case she:
		r.pronoun(i, Female)
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
func (r *resolver) pronoun(i int, g Gender) {
	if r.refs[i].entity > 0 {
		return
	}
	var best *Entity
	most := math.Inf(-1)
	for k := len(r.recent) - 1; k >= 0; k-- {
		e := r.recent[k]
		if e.Gender != GenderUnknown && e.Gender != g {
			continue
		}
		if score := r.score(e, i, g); score > most {
			best, most = e, score
		}
	}
	if r.meansStranger(i, g, best) || best == nil || most < -8 {
		return
	}
	r.refer(i, i+1, best)
	if best.Gender == GenderUnknown {
		best.Gender = g
	}
	r.mention(best, i, i+1, true)
}
