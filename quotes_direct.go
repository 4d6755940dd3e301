package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// speech is the quotations of a text with what attributes them so far.
type speech struct {
	*quoteReader
	found  []attributed
	taken  []int   // by quotation: its attribution in found, or -1
	first  []int32 // by unit: 1 + the last placed of the attributions that begin in it, or 0
	next   []int32 // by attribution: the same of the one placed before it in its unit
	cueEnd []int32 // by token: 1 + the attribution whose cue ends before it

	dropped []int32 // attributions that another stands for
}

func (r *quoteReader) speech(found []attributed) speech {
	notes := r.notes(len(r.toks) + 1 + len(r.units))
	return speech{r, found, r.holders(2, found), notes[len(r.toks)+1:], room.Unset(&r.room.placed, len(found)+8)[:0], notes[:len(r.toks)+1], nil}
}

// attributeUtterances finds who speaks the utterances that no cue of their own
// sentence attributes, and joins those that one source speaks in a row.
func (r *quoteReader) attributeUtterances(found []attributed) []attributed {
	s := r.speech(found)
	s.takeUp()
	for j := range s.found {
		s.place(j)
	}
	s.statements()
	for k := range r.marked.Quotations {
		q := &r.marked.Quotations[k]
		r.look()
		if q.Outer >= 0 || !r.spoken[k] {
			continue
		}
		if j := s.taken[k]; j >= 0 {
			// A cue may say that it is said, and not by whom.
			if a := &s.found[j]; len(a.source) == 0 && a.kind == Direct {
				a.source, a.evidence = s.sourceAround(k, q)
			}
			continue
		}
		if j := s.goesOnFrom(q); j >= 0 {
			s.join(j, k, q)
			continue
		}
		source, evidence := s.sourceAround(k, q)
		s.speak(k, q, source, evidence)
	}
	return s.ended()
}

// join adds the utterance k to attribution j.
func (s *speech) join(j, k int, q *marks.Quotation) {
	s.found[j].content = append(s.found[j].content, tokenRange{q.From, q.To})
	s.taken[k] = j
}

// speak makes an attribution of the utterance k.
func (s *speech) speak(k int, q *marks.Quotation, source []tokenRange, evidence Evidence) {
	s.taken[k] = len(s.found)
	s.found = append(s.found, attributed{kind: Direct, content: []tokenRange{{q.From, q.To}}, source: source, evidence: evidence})
	s.place(s.taken[k])
}

// ended returns the attributions in text order, each with all the words of its
// utterances.
func (s *speech) ended() []attributed {
	for j := range s.found {
		s.look()
		s.found[j].content = s.withWords(inOrder(s.found[j].content))
	}
	if len(s.dropped) > 0 {
		slices.Sort(s.dropped)
		dropped := slices.Compact(s.dropped) // a line may announce two posts
		kept := s.found[:0]
		for j, a := range s.found {
			if len(dropped) > 0 && int(dropped[0]) == j {
				dropped = dropped[1:]
				continue
			}
			kept = append(kept, a)
		}
		s.found = kept
	}
	slices.SortStableFunc(s.found, func(a, b attributed) int { s.tick(); return a.first() - b.first() })
	return s.found
}

// place notes the unit that attribution j begins in.
func (s *speech) place(j int) {
	a := &s.found[j]
	u := s.unitAt(a.first())
	s.next = append(s.next, s.first[u]) // attributions are placed in order
	s.first[u] = int32(j + 1)
	if len(a.cue) > 0 && s.cueEnd[a.cue[0].to] == 0 {
		s.cueEnd[a.cue[0].to] = int32(j + 1)
	}
}

// unitAt returns the unit that token i is in.
func (r *quoteReader) unitAt(i int) int { return int(r.inUnit[i]) }

// takeUp gives a quotation that paragraphs leave open to the attribution of the
// paragraph in which a cue names its speaker.
func (s *speech) takeUp() {
	next := -1 // the quotation behind, of those that stand in no other
	for k := len(s.taken) - 1; k >= 0; k-- {
		q := &s.marked.Quotations[k]
		if q.Outer >= 0 {
			continue
		}
		if q.GoesOn && s.taken[k] < 0 && next >= 0 && s.taken[next] >= 0 && s.found[s.taken[next]].kind == Direct {
			s.taken[k] = s.taken[next]
			a := &s.found[s.taken[k]]
			a.content = append(a.content, tokenRange{q.From, q.To})
		}
		next = k
	}
	for j := range s.found { // once each: a quotation may go on over many paragraphs
		s.look()
		s.found[j].content = inOrder(s.found[j].content)
	}
}

// first returns the first token of an attribution's content.
func (a *attributed) first() int { return a.content[0].from }

// holders returns for each quotation the attribution whose content takes it
// in, or -1.
func (r *quoteReader) holders(n int, found []attributed) []int {
	taken := room.Unset(&r.room.holders[n], len(r.marked.Quotations))
	for k := range taken {
		taken[k] = -1
	}
	if len(taken) == 0 {
		return taken
	}
	for j := range found {
		r.look()
		if found[j].kind == Indirect {
			continue // as most are: nothing in it has marks
		}
		for o := range r.heldIn(found[j].content) {
			if taken[o] < 0 {
				taken[o] = j
			}
		}
	}
	return taken
}

// goesOnFrom returns the attribution that the quotation q goes on with: the
// direct one right before it in its paragraph ("A," he said. "B."), or the one
// that the paragraph before left open. It returns -1 where there is none.
func (s *speech) goesOnFrom(q *marks.Quotation) int {
	for k := q.From - 1; k >= 0; k-- {
		o := s.outer[k]
		if o < 0 {
			if k < s.units[q.Paragraph].body || s.toks[k].Kind == token.Colon || q.From-k > longestPhrase {
				return -1
			}
			continue
		}
		last := &s.marked.Quotations[o]
		j := s.taken[o]
		if j < 0 {
			k = last.From // "A," he told "The Show." "B."
			continue
		}
		if q.TakesUp && last.GoesOn {
			return j
		}
		if !s.spoken[o] {
			return -1
		}
		a := &s.found[j]
		for _, tie := range [...][]tokenRange{a.cue, a.source} {
			if len(tie) > 0 && tie[0].to <= q.From && tie[0].from >= last.To && s.oneSentence(last.To, q.From) {
				return j
			}
		}
		return -1
	}
	return -1
}

// oneSentence reports whether the narration [from, to) between two utterances
// holds no more than the end of one sentence.
func (r *quoteReader) oneSentence(from, to int) bool {
	n := 0
	for i := from; i < to; i++ {
		if r.toks[i].Kind == token.Stop && !r.inPhrase(i) {
			n++
		}
	}
	return n <= 1
}

// sourceAround finds the source of utterance k in the sentences around it.
func (s *speech) sourceAround(k int, q *marks.Quotation) ([]tokenRange, Evidence) {
	u := &s.units[q.Paragraph]
	if np, ok := s.headlineSpeaker(q, u); ok {
		return []tokenRange{np}, EvidenceCue
	}
	if np, ok := s.signature(q, u); ok {
		return []tokenRange{np}, EvidenceLabel
	}
	if np, ok := s.tagBelow(q, u); ok {
		return []tokenRange{np}, EvidenceCue
	}
	if np, ok := s.label(q, u); ok {
		return []tokenRange{np}, EvidenceLabel
	}
	if np, ok := s.asPutBy(q, u); ok {
		return []tokenRange{np}, EvidenceCue
	}
	if np, ok := s.behind(q); ok {
		return []tokenRange{np}, EvidenceCue
	}
	if source, ok := s.besides(q, u); ok {
		return source, EvidenceNear
	}
	if j := s.laterInParagraph(k, q); j >= 0 {
		return s.found[j].source, EvidenceContinued
	}
	if source, ok := s.exchange(q); ok {
		return source, EvidenceExchange
	}
	return s.fromParagraphBefore(q)
}

// behind finds the subject of what follows an utterance in its sentence,
// whatever its verb: “Go back,” the anchor barked.
func (r *quoteReader) behind(q *marks.Quotation) (tokenRange, bool) {
	last := r.lastInside(q)
	if last.Kind != token.Comma && last.Kind != token.Dash && !r.isTaggedOutside(q, q.From+1) && (last.Kind != token.Stop || last.In(r.text) == ".") {
		return tokenRange{}, false
	}
	end := min(q.To+longestPhrase, r.units[q.Paragraph].to)
	i := q.To
	if i < end && comings.Of(r.toks[i].Hash) {
		return r.comesFrom(i, end)
	}
	for i < end && r.toks[i].Kind != token.Stop && !r.inUtterance(i) {
		i++
	}
	if q.To < i && r.toks[q.To].Is(token.Lower) && r.pastTense(q.To) {
		if np, ok := r.phraseAfter(q.To+1, i); ok && r.canSpeak(np) {
			return np, true // “Go back!” roared the anchor
		}
	}
	np, ok := r.firstSubject(tokenRange{q.To, i}, i)
	return np, ok && r.canSpeak(np)
}

// comesFrom finds whom words come from: “Never,” [came] the reply from [the crowd].
func (r *quoteReader) comesFrom(i, end int) (tokenRange, bool) {
	for ; i < end && r.toks[i].Kind == token.Word; i++ {
		if r.toks[i].Hash == hashFrom {
			np, ok := r.phraseAfter(i+1, end)
			return np, ok && (r.canSpeak(np) || r.is(np.from, determiner))
		}
	}
	return tokenRange{}, false
}

var comings = hashes("came", "comes")

// besides finds the source in the sentence before the utterance in its
// paragraph: whoever it quotes, or whom it speaks of. Smith was blunt. “No.”
func (s *speech) besides(q *marks.Quotation, u *unit) ([]tokenRange, bool) {
	if q.From == u.body {
		return nil, false
	}
	for i := q.From; i > u.body && i > q.From-tokensBack; i-- { // the last cue before the utterance
		if s.cueEnd[i] == 0 {
			continue
		}
		if a := &s.found[s.cueEnd[i]-1]; len(a.source) > 0 && a.source[0].from >= u.body && a.source[0].to <= q.From && s.unitAt(a.first()) == q.Paragraph {
			return a.source, true
		}
	}
	for n := s.sentenceOf(q.From - 1); n >= u.first && s.sents[n].from > q.From-tokensBack; n-- {
		p := s.sents[n]
		if s.outer[p.from] >= 0 {
			continue
		}
		if np, ok := s.firstSubject(tokenRange{p.from, p.to}, min(p.to, q.From)); ok && s.goesOnToSpeak(np) {
			return []tokenRange{s.ownerOf(np)}, true
		}
	}
	return nil, false
}

// tokensBack is how many tokens back, in a paragraph, the speaker of an
// utterance may be: more than the longest paragraph of a news article has.
const tokensBack = 2000

// canSpeak reports whether a phrase names a person or is one without a name, or is
// he, she or they: another neighbor.
func (r *quoteReader) canSpeak(np tokenRange) bool {
	if np.to == np.from+1 && r.is(np.from, subject) {
		return isOneOf(lower(r.text, r.toks[np.from]), "he", "she", "they", "i", "we", "another", "others")
	}
	if r.people.isStranger(r.layers, np) {
		return true
	}
	for i := np.from; i < np.to; i++ {
		if r.is(i, titleWord) {
			return true
		}
	}
	n := r.people.nameAt(np.from)
	return n < len(r.people.names) && r.people.names[n].from < np.to
}

// goesOnToSpeak reports whether a phrase that no cue follows can be whose words come next: no
// place's.
func (r *quoteReader) goesOnToSpeak(np tokenRange) bool {
	n := r.people.nameAt(np.from)
	return r.canSpeak(np) && !(n < len(r.people.names) && r.people.names[n].typ == Place && r.people.names[n].to == np.to)
}

// laterInParagraph returns the attribution of the next utterance of the
// paragraph, if a cue attributes it: “It's over.” He paused. “Over,” he said.
func (s *speech) laterInParagraph(k int, q *marks.Quotation) int {
	for n := k + 1; n < len(s.taken) && s.marked.Quotations[n].Paragraph == q.Paragraph; n++ {
		if s.marked.Quotations[n].Outer >= 0 || !s.spoken[n] {
			continue
		}
		if j := s.taken[n]; j >= 0 && len(s.found[j].source) > 0 && s.found[j].kind == Direct {
			return j
		}
		return -1
	}
	return -1
}

// exchange finds the source of an utterance that is a paragraph by itself and
// follows two others by two speakers: after a question the other one speaks,
// and who asked asks again. A short question with "you" is the other one's, too.
//
//	"Will it hold?" Roe asked.
//	"It will," said Smith.
//	"Who says so?"
//	"I do."
//
// Who is asked by name answers, if nobody has spoken before: "Where?" Roe asked Smith.
func (s *speech) exchange(q *marks.Quotation) ([]tokenRange, bool) {
	u := &s.units[q.Paragraph]
	if q.From != u.body || q.To != u.to || q.TakesUp {
		return nil, false
	}
	var before [2]int // the attributions of the paragraphs before, the last one first
	var asks [2]bool
	for n := range before {
		o := s.lastUtterance(q.Paragraph - 1 - n)
		if o < 0 {
			if n == 1 && asks[0] {
				return s.whoIsAsked(&s.found[before[0]])
			}
			return nil, false
		}
		before[n] = s.taken[o]
		if before[n] < 0 || len(s.found[before[n]].source) == 0 {
			return nil, false
		}
		last := &s.marked.Quotations[o]
		if n == 0 && last.Words > fewWords && s.outer[s.units[last.Paragraph].body] < 0 {
			return nil, false // the writer leads to what somebody wonders at
		}
		asks[n] = s.asks(last)
	}
	last, other := &s.found[before[0]], &s.found[before[1]]
	if s.sameSource(last.source[0], other.source[0]) || !asks[0] && !(s.asks(q) && (asks[1] || s.turnsBack(q))) {
		return nil, false
	}
	return other.source, true
}

// lastUtterance returns the quotation that a paragraph begins with; or, where the writer
// leads to it, the last that is spoken in it, behind which nothing stands but its tag; or
// -1: Next to him was his wife. [“We'll build it back,”] she said.
func (s *speech) lastUtterance(p int) int {
	if p < 0 {
		return -1
	}
	u := &s.units[p]
	if o := s.outer[u.body]; o >= 0 || u.role != RoleParagraph {
		return int(o)
	}
	for i := u.to - 1; i > u.body && i > u.to-longestPhrase; i-- {
		o := s.outer[i]
		if o < 0 {
			continue
		}
		if j := s.taken[o]; !s.spoken[o] || j < 0 || !s.oneSentence(i+1, u.to) || s.found[j].kind != Direct {
			return -1
		}
		return int(o)
	}
	return -1
}

// whoIsAsked finds whom a question is put to, where the tag ends with the name: “Where?”
// Roe asked [Smith].
func (s *speech) whoIsAsked(a *attributed) ([]tokenRange, bool) {
	if len(a.cue) != 1 || a.source[0].to > a.cue[0].from {
		return nil, false
	}
	i := a.cue[0].to
	k := s.people.nameAt(i)
	if s.toks[i-1].Hash != hashAsked || k == len(s.people.names) {
		return nil, false
	}
	n := &s.people.names[k]
	if n.from != i || n.typ != Person || n.to >= len(s.toks) || s.toks[n.to].Kind != token.Stop {
		return nil, false
	}
	return []tokenRange{{n.from, n.to}}, true
}

var hashAsked = token.Hash("asked")

// turnsBack reports whether a question is a short one to whoever spoke last: “You do?”
func (r *quoteReader) turnsBack(q *marks.Quotation) bool {
	return q.Words <= fewWords && slices.ContainsFunc(r.toks[q.From:q.To], func(t token.Token) bool { return t.Hash == hashYou })
}

var hashYou = token.Hash("you")

// asks reports whether an utterance ends with a question mark.
func (r *quoteReader) asks(q *marks.Quotation) bool {
	t := r.lastInside(q)
	return t.Kind == token.Stop && r.text[t.End-1] == '?'
}

// sameSource reports whether two sources mean the same person as far as their
// words tell: the same name, or a pronoun that may stand for the other.
func (r *quoteReader) sameSource(a, b tokenRange) bool {
	if ea, eb := r.people.meant(r.layers, a), r.people.meant(r.layers, b); ea != nil && eb != nil {
		return ea == eb
	}
	return r.toks[a.to-1].Hash == r.toks[b.to-1].Hash
}

// paragraphsBack is how many paragraphs back the speaker of an utterance may
// be that nothing in its own paragraph tells.
const paragraphsBack = 3

// fromParagraphBefore finds the source in the paragraphs before: the speaker
// there goes on.
func (s *speech) fromParagraphBefore(q *marks.Quotation) ([]tokenRange, Evidence) {
	for n := q.Paragraph - 1; n >= 0 && n >= q.Paragraph-paragraphsBack; n-- {
		v := s.units[n]
		if v.role != RoleParagraph {
			continue
		}
		if a := s.lastIn(n); a != nil {
			return a.source, EvidenceContinued
		}
		if n < q.Paragraph-1 {
			continue
		}
		for k := v.last - 1; k >= v.first && s.sents[k].from > v.to-tokensBack; k-- {
			p := s.sents[k]
			if s.outer[p.from] >= 0 {
				continue
			}
			if np, ok := s.firstSubject(tokenRange{p.from, p.to}, p.to); ok && s.goesOnToSpeak(np) {
				return []tokenRange{np}, EvidenceNear
			}
		}
	}
	return nil, EvidenceNone
}

// lastIn returns the last direct attribution with a source of unit n, or else
// the last of any kind, or nil.
func (s *speech) lastIn(n int) *attributed {
	var direct, other *attributed
	for j := s.first[n]; j > 0; j = s.next[j-1] {
		a := &s.found[j-1]
		switch {
		case len(a.source) == 0 || len(a.cue) > 0 && s.inUtterance(a.cue[0].from): // or told within a quotation
		case a.kind == Direct || a.kind == Mixed:
			if direct == nil || a.first() > direct.first() {
				direct = a
			}
		case other == nil || a.first() > other.first():
			other = a
		}
	}
	if direct != nil {
		return direct
	}
	return other
}
