package copydesk

import "github.com/copydesk/copydesk/internal/token"

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
	if len(b.source) == 0 || b.content == nil || a.cue[0].to > from {
		return false
	}
	s := b.source[0].from
	return !r.is(s, subject) && s-2 > from && s < b.cue[0].from && r.outer[s] < 0 && r.is(s-1, conjunction) && r.outer[s-1] < 0 && r.outer[s-2] >= 0 && !overlapAny(a.source, b.source)
}

// endBeforeTurn ends a content at what came of it in the writer's words, and at who
// else is said to tell of it: Smith said [that talks would begin], only for Jones to
// call them off; Smith said [that talks would begin], according to a friend.
func (r *quoteReader) endBeforeTurn(a *attributed) {
	last := &a.content[len(a.content)-1]
	object := r.is(last.from, determiner) && r.is(a.cue[0].from, stanceVerb|auxiliary) && a.cue[0].to == last.from
	for i := last.from + 1; i+2 < last.to; i++ {
		if object && r.toks[i].Hash == hashAnd && r.toks[i+1].Hash == hashThat && r.outer[i] < 0 && i+3 < last.to && !r.is(i+2, preposition|auxiliary) && r.clauseTold(a.cue[0].from) {
			last.to = i
			a.kind = r.kindOf(a.content)
			return
		}
		if r.class[i]&comma == 0 {
			continue
		}
		second := r.toks[i+2].Hash
		switch r.toks[i+1].Hash {
		case hashOnly:
			if second != hashFor && second != hashTo || r.inUtterance(i) {
				continue
			}
		case hashAccord:
			if second != hashTo || r.outer[i] >= 0 || i < last.from+3 || a.cue[0].to > last.from || r.hasComma(i+1, last.to) {
				continue
			}
		default:
			continue
		}
		last.to = i
		a.kind = r.kindOf(a.content)
		return
	}
}

// clauseTold reports whether a verb of speech stands before the verb at token i in its
// sentence: Roe [said] the town had rejected the plan and that
func (r *quoteReader) clauseTold(i int) bool {
	for k := r.sents[r.sentenceOf(i)].from; k < i; k++ {
		if r.is(k, sayVerb) && r.outer[k] < 0 {
			return true
		}
	}
	return false
}

// hasComma reports whether a comma stands among the tokens [from, to).
func (r *quoteReader) hasComma(from, to int) bool {
	for i := from; i < to; i++ {
		if r.toks[i].Kind == token.Comma {
			return true
		}
	}
	return false
}

// endBeforeMain ends what a relative clause attributes with its words within marks,
// where a comma leads back to the main clause: her sister, whom she describes [as
// “the talented one”], lives next door.
func (r *quoteReader) endBeforeMain(a *attributed) {
	last := &a.content[len(a.content)-1]
	if a.kind != Mixed && a.kind != Direct || len(a.source) == 0 || r.outer[last.to-1] >= 0 || last.from < a.cue[0].to {
		return
	}
	start := min(a.source[len(a.source)-1].from, a.cue[0].from)
	if start == 0 || !relativeWords.Of(r.toks[start-1].Hash) && !relativeWords.Of(r.toks[start].Hash) {
		return
	}
	for i := last.from; i < last.to; i++ {
		o := r.outer[i]
		if o < 0 {
			continue
		}
		i = r.marked.Quotations[o].To
		if q := &r.marked.Quotations[o]; q.Closed && i+1 < last.to && (r.toks[i].Kind == token.Comma && !r.is(i+1, conjunction|subordinate) || r.lastInside(q).Kind == token.Comma && (r.is(i, auxiliary|preposition|sayVerb|stanceVerb) || r.pastTense(i))) {
			last.to = i
			a.kind = r.kindOf(a.content)
		}
		return
	}
}

// endBeforePredicate ends what a participle right behind the subject attributes with its
// words within marks, where the verb of the sentence follows these: The share of voters
// saying [“never”] rose by ten points.
func (r *quoteReader) endBeforePredicate(a *attributed) {
	if a.kind != Mixed || len(a.content) != 1 || len(a.source) != 1 || len(a.cue) != 1 || !r.participle(a.cue[0].from) || a.source[0].to != a.cue[0].from {
		return
	}
	c, s := &a.content[0], a.source[0]
	o := r.outer[c.from]
	if o < 0 || !r.is(s.from, determiner) || r.sents[r.sentenceOf(s.from)].from != s.from {
		return
	}
	end := r.marked.Quotations[o].To
	if end >= c.to || !r.toks[end].Is(token.Lower) || !r.is(end, auxiliary) && !r.pastTense(end) && !movings.Of(r.toks[end].Hash) {
		return
	}
	c.to = end
	a.kind = r.kindOf(a.content)
}

// movings are verbs of what a number does that show no past tense by their end.
var movings = hashes("rose", "fell", "grew", "shrank", "went", "hit", "rises", "falls", "grows", "sank", "held", "stood", "stands")

// relativeWords are pronouns that a relative clause begins with.
var relativeWords = hashes("who", "whom", "which", "that")

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

// endsInApposition reports whether a clause ends with a name behind a comma, of
// whom the source goes on to tell: The firm is new, [Jane Roe], its chief, said.
func (r *quoteReader) endsInApposition(c tokenRange) bool {
	i := c.to
	for i > c.from && r.toks[i-1].Is(token.Capital) {
		i--
	}
	return i < c.to && i > c.from && r.toks[i-1].Kind == token.Comma
}

// longestSubject is the most tokens of a subject with a name in apposition.
const longestSubject = 9
