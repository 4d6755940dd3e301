package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// A turn is a paragraph of a transcript that a label gives to a speaker.
type turn struct {
	unit  int
	label tokenRange
	body  tokenRange
}

// wordsOfTurn is how many words the turns of a transcript have on average at
// least when their labels are not in capitals: a list of scores has fewer.
const wordsOfTurn = 6

// turns finds what each speaker of a transcript says:
//
//	Q: Will it hold?          SMITH: It will not.       Jane Roe: "It will."
//	A: We think it will.      ROE: Who says so?         Smith: How so?
//
// At least two speakers take turns, and one of them comes again or is known
// from elsewhere in the text: "WHO: Jane Roe" is a line of an announcement.
func (r *quoteReader) turns() []attributed {
	var all []turn
	for n := range r.units {
		r.tick()
		if t, ok := r.turnAt(n); ok {
			all = append(all, t)
		}
	}
	if len(all) < 2 {
		return r.interview()
	}
	r.surnames = r.surnamesOf()
	isTurn := make(map[int]bool) // by unit
	for _, of := range [...]func(tokenRange) bool{r.isQuestionOrAnswer, r.inCapitals, r.namesPerson} {
		some := all[:0:0]
		for _, t := range all {
			if of(t.label) {
				some = append(some, t)
			}
		}
		if len(some) > 1 && r.namesPerson(some[0].label) && !r.isTranscript(some) {
			some = r.withAsker(all, some)
		}
		if r.isTranscript(some) {
			for _, t := range some {
				isTurn[t.unit] = true
			}
		}
	}
	all = slices.DeleteFunc(all, func(t turn) bool { return !isTurn[t.unit] })
	var found []attributed
	for k, t := range all {
		a := attributed{kind: Direct, content: []tokenRange{t.body}, source: []tokenRange{t.label}, evidence: EvidenceLabel}
		if k+1 < len(all) {
			a.content = append(a.content, r.paragraphsOfTurn(t, all[k+1])...)
		}
		found = append(found, a)
	}
	return found
}

// turnAt reads the label that a paragraph begins with.
func (r *quoteReader) turnAt(n int) (turn, bool) {
	u := &r.units[n]
	i := u.body
	if i < u.to && r.toks[i].Kind == token.Quote {
		i++
	}
	if i+2 < u.to && (r.toks[i+1].Kind == token.Stop || r.toks[i].Is(token.Abbrev)) && r.isQuestionOrAnswer(tokenRange{i, i + 1}) {
		body := i + 1
		if r.toks[body].Kind == token.Stop { // QUESTION. Will it hold?
			body++
		}
		return turn{n, tokenRange{i, i + 1}, tokenRange{body, u.to}}, u.role == RoleParagraph
	}
	if u.role != RoleParagraph {
		return turn{}, false
	}
	to := r.labelEnd(i, u.to)
	colon := to
	if colon == 0 {
		to, colon = r.describedLabel(i, u.to)
	}
	if colon == 0 {
		return turn{}, false
	}
	return turn{n, tokenRange{i, to}, tokenRange{colon + 1, u.to}}, true
}

// longestOffice is the most tokens that the label of a speaker has behind the name.
const longestOffice = 12

// describedLabel returns the end of a name in capitals at token from, and the colon
// behind what a transcript says of its bearer: JANE ROE, MAYOR OF LUND: / REP. TOM ASHBY
// (D-OHIO): / ASHBY (voice-over):
func (r *quoteReader) describedLabel(from, end int) (to, colon int) {
	i := from
	for i < min(end, from+longestLabel) && r.isCapitals(i) {
		i++
	}
	if i == from || i+2 >= end || r.toks[i].Kind != token.Comma && r.toks[i].Kind != token.Open {
		return 0, 0
	}
	to, end = i, min(end-1, i+longestOffice)
	inside := false
	for ; i < end; i++ {
		switch t := &r.toks[i]; {
		case t.Kind == token.Colon && !inside:
			return to, i
		case t.Kind == token.Open || t.Kind == token.Close:
			inside = t.Kind == token.Open
		case inside || t.Kind == token.Comma || t.Kind == token.Symbol || r.isCapitals(i):
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// isCapitals reports whether token i is a word in capitals or an abbreviation.
func (r *quoteReader) isCapitals(i int) bool {
	return r.toks[i].Kind == token.Word && (r.toks[i].Is(token.AllCaps) || r.toks[i].Is(token.Abbrev))
}

// withAsker returns the turns of one person and those of the paper whose label takes
// turns with that one: Courier: Will it hold? / Roe: It will.
func (r *quoteReader) withAsker(all, of []turn) []turn {
	both := all[:0:0]
	asker := uint64(0)
	for _, t := range all {
		label := r.toks[t.label.to-1].Hash
		if len(of) > 0 && of[0].unit == t.unit {
			of = of[1:]
		} else if asker == 0 {
			asker = label
		} else if label != asker {
			continue
		}
		if n := len(both); n > 0 && r.toks[both[n-1].label.to-1].Hash == label {
			return nil
		}
		both = append(both, t)
	}
	return both
}

func (r *quoteReader) isQuestionOrAnswer(label tokenRange) bool {
	t := &r.toks[label.from]
	return label.to == label.from+1 && questionLabels.Of(t.Hash) && t.Is(token.Capital) && !t.Is(token.Mixed)
}

var questionLabels = hashes("q", "q.", "question", "a", "a.", "answer")

func (r *quoteReader) inCapitals(label tokenRange) bool {
	for i := label.from; i < label.to; i++ {
		if !r.isCapitals(i) {
			return false
		}
	}
	return true
}

// namesPerson reports whether the label ends with the last word of a person's
// name that stands elsewhere.
func (r *quoteReader) namesPerson(label tokenRange) bool {
	at, ok := r.surnames[r.toks[label.to-1].Hash]
	return ok && (at.from < label.from || at.to >= label.to)
}

// surnamesOf returns where the first and the last name of a person stand that
// ends with a word.
func (r *quoteReader) surnamesOf() map[uint64]tokenRange {
	m := make(map[uint64]tokenRange)
	for _, n := range r.people.names {
		if n.typ != Person {
			continue
		}
		h := r.toks[n.to-1].Hash
		at, ok := m[h]
		if !ok {
			at.from = n.from
		}
		at.to = n.from
		m[h] = at
	}
	return m
}

// isTranscript reports whether turns of one form make a transcript.
func (r *quoteReader) isTranscript(turns []turn) bool {
	speakers, words := make(map[uint64]int), 0
	known := false
	for _, t := range turns {
		speakers[r.toks[t.label.to-1].Hash]++
		for i := t.body.from; i < t.body.to; i++ {
			if r.toks[i].Kind <= token.Number {
				words++
			}
		}
		known = known || r.namesPerson(t.label)
	}
	if len(speakers) < 2 {
		return false
	}
	switch {
	case r.isQuestionOrAnswer(turns[0].label):
		return true
	case r.inCapitals(turns[0].label):
		return known || len(turns) > len(speakers)
	}
	return len(turns) > len(speakers) && words >= wordsOfTurn*len(turns)
}

// longestTurn is the most paragraphs that a speaker's turn goes on for.
const longestTurn = 4

// paragraphsOfTurn returns the paragraphs between two turns that go on with
// the first: without quotation marks or a label of their own.
func (r *quoteReader) paragraphsOfTurn(t, next turn) []tokenRange {
	if next.unit-t.unit > longestTurn {
		return nil
	}
	var more []tokenRange
	for n := t.unit + 1; n < next.unit; n++ {
		u := &r.units[n]
		if u.role != RoleParagraph {
			return more
		}
		if r.toks[u.body].Kind == token.Open && r.toks[u.to-1].Kind == token.Close {
			continue // (LAUGHTER)
		}
		for i := u.body; i < u.to; i++ {
			if r.toks[i].Kind == token.Quote && (i > u.body || r.outer[t.label.from] < 0) {
				return more
			}
		}
		more = append(more, tokenRange{u.body, u.to})
	}
	return more
}

// withTurns adds the turns of a transcript to what was found, and takes out
// what reaches into a turn from outside of it or stands for it.
func (r *quoteReader) withTurns(found []attributed) []attributed {
	turns := r.turns()
	if len(turns) == 0 {
		return found
	}
	of := r.notes(len(r.toks)) // by token: 1 + the turn
	for k := range turns {
		noteAll(of, turns[k].content, k)
	}
	kept := found[:0]
	for _, a := range found {
		r.look()
		within := of[a.content[0].from]
		for _, part := range [][]tokenRange{a.content, a.cue, a.source} {
			for _, p := range part {
				if of[p.from] != within || of[p.to-1] != within {
					within = -1
				}
			}
		}
		if within >= 0 {
			kept = append(kept, a)
		}
	}
	return append(kept, turns...)
}
