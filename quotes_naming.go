package copydesk

import "github.com/copydesk/copydesk/internal/token"

// onlyWhatIsMarked narrows what somebody shows, which is a thing and no
// words, to what of it stands within marks: Smith revealed a new "invincible"
// weapon.
func (r *quoteReader) onlyWhatIsMarked(a *attributed) {
	if len(a.content) != 1 || a.kind != Mixed || !r.isShowing(a.cue[len(a.cue)-1].to-1) {
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
			q := &r.marked.Quotations[o]
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
	if !r.isNaming(a.cue[len(a.cue)-1].to - 1) {
		return
	}
	c := &a.content[len(a.content)-1]
	if o := r.outer[c.from]; o >= 0 {
		q := &r.marked.Quotations[o]
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
	for k := range r.marked.Quotations {
		q := &r.marked.Quotations[k]
		r.look()
		u := &r.units[q.Paragraph]
		if q.Outer < 0 && taken[k] < 0 && q.Words >= wordsOfRegion && q.From > u.body+1 && q.To < u.to && saidThings.Of(r.toks[q.To].Hash) {
			if np, ok := r.possessor(q.From - 1); ok && !r.isTitleCase(q) {
				found = append(found, attributed{kind: Direct, content: []tokenRange{{q.From, q.To}}, cue: []tokenRange{{q.To, q.To + 1}}, source: []tokenRange{np}, evidence: EvidenceCue})
				continue
			}
		}
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

// possessor returns whose a thing is that follows token i: [Roe]'s, her
func (r *quoteReader) possessor(i int) (tokenRange, bool) {
	if !r.isPossessive(i) {
		return tokenRange{i, i + 1}, possessives.Of(r.toks[i].Hash)
	}
	if !r.endsName(i) {
		return tokenRange{}, false
	}
	np := tokenRange{r.people.names[r.people.nameAt(i-1)].from, i}
	for np.from > 0 && r.is(np.from-1, titleWord) && r.toks[np.from-1].Is(token.Capital) {
		np.from--
	}
	return np, r.people.names[r.people.nameAt(i-1)].typ != Place
}

var (
	possessives = hashes("his", "her", "their", "my")

	// saidThings are what somebody's words are, behind them: Roe's “not on my watch” promise.
	saidThings = hashes("promise", "pledge", "line", "remark", "remarks", "comment", "comments", "vow", "quip", "boast", "jibe", "warning", "claim", "speech", "tweet", "message", "mantra", "catchphrase", "answer", "reply")
)

// longestNamed is the most tokens from the verb of naming to the words in marks.
const longestNamed = 7

func (r *quoteReader) isNaming(i int) bool { return r.is(i, namingVerb) }

// subjectOfClause returns the subject of the sentence that token i stands in.
func (r *quoteReader) subjectOfClause(u *unit, i int) (tokenRange, bool) {
	if s := r.sentenceOf(i); u.first <= s && s < u.last {
		p := r.sents[s]
		np, ok := r.firstSubject(tokenRange{p.from, p.to}, i)
		return np, ok && r.canSpeak(np)
	}
	return tokenRange{}, false
}
