package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A besides is what the words beside a bare surname say of the one who is meant by it,
// where several bear it.
type besides struct {
	gender Gender
	speaks bool // it has a verb of speech
	titles []uint64
}

// besidesOf reads the words beside a bare surname.
func (j *joiner) besidesOf(n *name) besides {
	s := besides{gender: j.genderBehind(n), speaks: j.isSpeaker(n), titles: j.room.titleWords[:0]}
	for _, t := range n.titles {
		for i := t.from; i < t.to; i++ {
			if isRole(&j.toks[i]) {
				s.titles = append(s.titles, j.toks[i].Hash)
			} else if lexicon.OfToken(&j.toks[i]).Has(lexicon.Prepositions) {
				break
			}
		}
	}
	j.room.titleWords = s.titles
	return s
}

// How much each says: a role is one's own, and the dead say nothing.
const (
	showsRole   = 8
	showsGender = 4
	showsDead   = 3
)

// weigh returns how well they fit q.
func (s *besides) weigh(q *person) int {
	w := 0
	if slices.ContainsFunc(s.titles, func(h uint64) bool { return slices.Contains(q.titles, h) }) {
		w += showsRole
	}
	switch {
	case s.gender == GenderUnknown || q.male == q.female:
	case (s.gender == Male) == (q.male > q.female):
		w += showsGender
	default:
		w -= showsGender
	}
	if s.speaks && q.dead {
		w -= showsDead
	}
	return w
}

// isSpeaker reports whether a verb of speech stands right beside a name: Smith said,
// Smith later told, said Smith; but not what was said in 1988.
func (j *joiner) isSpeaker(n *name) bool {
	verb := func(i int) bool {
		return i >= 0 && i < len(j.toks) && j.toks[i].Is(token.Lower) && isCueVerb(&j.toks[i]) &&
			!(i+2 < len(j.toks) && j.word(i+1) == "in" && j.toks[i+2].Kind == token.Number)
	}
	if verb(n.to) || verb(n.to+1) && j.isAdverb(n.to) {
		return true
	}
	return verb(n.from-1) && n.from > 1 && (j.toks[n.from-2].Kind == token.Comma || j.toks[n.from-2].Kind == token.Quote)
}

// isAdverb reports whether token i may stand between a subject and its verb.
func (l *layers) isAdverb(i int) bool {
	t := &l.toks[i]
	return t.Flags&token.Lower != 0 && (strings.HasSuffix(t.In(l.text), "ly") || plainAdverbs.Of(t.Hash))
}

var plainAdverbs = hashes("also", "further", "then", "later")

// pronounReach is how many words behind a name a pronoun for it may be.
const pronounReach = 5

// genderBehind returns the gender of one's own pronoun behind a name: Smith raised
// [his] hand, Smith said [she] had. "Smith told her" is another's, and so may "talked
// to Smith about his" be, but for "with Smith and [his] team".
func (l *layers) genderBehind(n *name) Gender {
	end := min(len(l.toks), n.to+1+pronounReach)
	if s := l.sentenceOf(n.from); s < len(l.sents) {
		end = min(end, l.sents[s].to)
	}
	if and := n.to+1 < end && l.word(n.to) == "and" && isOneOf(l.word(n.to+1), "his", "her"); !and && n.from > 0 {
		if b := &l.toks[n.from-1]; lexicon.OfToken(b).Has(lexicon.Prepositions) || b.Is(token.Lower) && strings.HasSuffix(l.word(n.from-1), "ing") {
			return GenderUnknown
		}
	}
	said := false
	for i := n.to; i < end; i++ {
		t := &l.toks[i]
		if t.Kind == token.Comma && said && i+1 < end && strings.HasSuffix(l.word(i+1), "ing") {
			said = false // said, raising his hand
			continue
		}
		if t.Kind != token.Word || !t.Is(token.Lower) {
			return GenderUnknown
		}
		switch w := l.word(i); w {
		case "himself":
			return Male
		case "herself":
			return Female
		case "he", "she":
			if said {
				return genderOf(t.Hash)
			}
			return GenderUnknown
		case "his", "her":
			if said || i == n.to || w == "her" && l.isObject(i) {
				return GenderUnknown
			}
			return genderOf(t.Hash)
		case "him":
			return GenderUnknown
		}
		said = said || isCueVerb(t)
	}
	return GenderUnknown
}

// deaths are what somebody has who is dead: Smith's body, the killing of Smith.
var deaths = hashes("death", "body", "killing", "murder", "funeral", "remains", "widow", "widower", "corpse", "coffin", "burial")

// ends are words for one's end behind a form of "to be": was killed, was found dead.
var ends = hashes("killed", "murdered", "slain", "dead", "drowned", "assassinated", "executed", "buried", "death")

// been are the forms of "to be" that stand before ends.
var been = hashes("was", "were", "been")

var hashLate, hashDied = token.Hash("late"), token.Hash("died")

// isDead reports whether the words beside a name tell of its bearer's death: the late
// John Smith; Smith, 54, died; Smith was shot dead; the murder of Smith.
func (j *joiner) isDead(n *name) bool {
	if n.from > 0 && j.toks[n.from-1].Hash == hashLate && j.toks[n.from-1].Is(token.Lower) || n.from > 1 && j.toks[n.from-1].Hash == hashOf && deaths.Of(j.toks[n.from-2].Hash) {
		return true
	}
	u := j.unitOf(n.from)
	i := n.to
	if i+1 < u.to && j.toks[i].Kind == token.Clitic {
		return deaths.Of(j.toks[i+1].Hash)
	}
	who := func(i int) bool { return j.toks[i].Hash == hashWho && j.toks[i].Is(token.Lower) }
	if i < u.to && j.toks[i].Kind == token.Comma { // an age or a role
		for i++; i < u.to && i < n.to+12 && j.toks[i].Kind != token.Comma && j.toks[i].Kind != token.Stop && !who(i); i++ {
		}
		i++
	}
	if i < u.to && who(i) {
		i++
	}
	if i+1 >= u.to || !j.toks[i].Is(token.Lower) {
		return false
	}
	if j.toks[i].Hash == hashDied {
		return true
	}
	if !been.Of(j.toks[i].Hash) {
		return false
	}
	for k := i + 1; k < min(u.to, i+5) && j.toks[k].Kind == token.Word && !j.toks[k].Is(token.Capital); k++ {
		if isOneOf(j.word(k), "not", "near", "nearly", "almost") {
			return false
		}
		if ends.Of(j.toks[k].Hash) {
			return true
		}
	}
	return false
}

// bury notes who is dead by what is said of n, or by its being a widow.
func (j *joiner) bury(n *name, w *parts, e *Entity) {
	if q := &j.persons[e.ID]; !q.dead && j.isDead(n) {
		q.dead = true
	}
	for _, t := range n.titles {
		if !isOneOf(j.word(t.from), "widow", "widower") {
			continue
		}
		for _, id := range j.namesakes(w.last).all() {
			if q := &j.persons[id]; int(id) != e.ID && (n.gender == Female) == (q.male > q.female) {
				q.dead = true
			}
		}
	}
}
