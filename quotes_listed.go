package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// Quotations in languages other than English are read by lists and a few rules
// on where a cue stands to its source and content. Without a pack the marks
// alone tell what is quoted.

// listedAttributions finds all quotations and what they are attributed to.
// Their confidence is 0: it was not measured.
func listedAttributions(l *layers, p *people) []attributed {
	r := &listReader{quoteReader: readMarks(l, p)}
	var found []attributed
	if l.lang.Known {
		for k := range l.units {
			u := &l.units[k]
			if u.role == RoleByline || u.role == RoleCredit || u.role == RoleKicker {
				continue
			}
			r.periods(u, func(p tokenRange) { found = r.period(found, p) })
		}
		found = r.withTurns(r.reported(found))
	}
	found = r.attributeRest(found)
	if l.lang.Known {
		found = r.reported(found) // what follows an utterance that a label attributes
		slices.SortStableFunc(found, func(a, b attributed) int { r.tick(); return a.first() - b.first() })
	}
	for i := range found {
		r.tick()
		r.giveCue(&found[i])
	}
	return found
}

// readMarks pairs the quotation marks of a text and tells utterances from terms.
func readMarks(l *layers, p *people) *quoteReader {
	r := &l.room.reader
	*r = quoteReader{layers: l, people: p, marked: findMarks(l), outer: room.Unset(&l.room.outer, len(l.toks))}
	for i := range r.outer {
		r.outer[i] = -1
	}
	r.spoken = room.Unset(&l.room.spoken, len(r.marked.Quotations))
	for k := range r.marked.Quotations {
		q := &r.marked.Quotations[k]
		r.look()
		if q.Outer < 0 {
			for i := q.From; i < q.To; i++ {
				r.outer[i] = int32(k)
			}
		}
		r.spoken[k] = r.isSpokenIn(q)
	}
	return r
}

// isSpokenIn reports whether a quotation is an utterance: it has more than a
// few words, or ends as a sentence does, or a colon or a cue sets it off.
func (r *quoteReader) isSpokenIn(q *marks.Quotation) bool {
	u := &r.units[q.Paragraph]
	first := r.firstWord(q)
	if first < 0 {
		return false
	}
	last := r.lastInside(q)
	switch {
	case q.GoesOn, q.TakesUp, q.Words > fewWords:
		return true
	case last.Kind == token.Stop && (r.toks[first].Is(token.Capital) || q.From > u.body && r.toks[q.From-1].Kind == token.Comma), q.From > u.body && r.toks[q.From-1].Kind == token.Colon:
		return true
	}
	if q.From > u.body && r.of(q.From-1).Has(lang.Determiners) && q.Words <= fewWords {
		return false // die „Zeitung“ berichtet
	}
	next := q.To
	if next < u.to && r.toks[next].Kind == token.Comma {
		next++
	}
	return next < u.to && (next > q.To && r.of(next).Has(lang.Tags) || r.isCueVerb(next)) || q.From > u.body && r.isCueVerb(q.From-1)
}

// isCueVerb reports whether token i is a verb that attributes words, or begins
// one that is parted.
func (l *layers) isCueVerb(i int) bool {
	if i < 0 || i >= len(l.toks) || !l.toks[i].Is(token.Lower) {
		return false
	}
	if l.of(i).Has(lexicon.CueVerbs) || l.beginsSplit(i) {
		return true
	}
	return l.lang.Words.Begins(l.toks[i].Hash) && longestOf(l, i, lexicon.CueVerbs) > 1
}

// longestOf returns the number of tokens of the longest entry on the lists of c
// that begins at token i.
func longestOf(l *layers, i int, c lexicon.Class) int {
	n, _ := l.lang.Words.Longest(l.toks[i:], c)
	return n
}

// A listReader reads attributions by the lists of a language.
type listReader struct {
	*quoteReader
}

// longestSplit is the most tokens from a verb to the particle that belongs to
// it: teilte die Polizei am Dienstag in Lund mit.
const longestSplit = 24

// beginsSplit reports whether the verb at token i has its particle behind it in
// the clause.
func (l *layers) beginsSplit(i int) bool { return l.particle(i).to > 0 }

// particle returns the particle that belongs to the verb at token i, of one word
// or two ("zu bedenken"); the last that does in its clause.
func (l *layers) particle(i int) tokenRange {
	if !l.lang.Words.Begins(l.toks[i].Hash) {
		return tokenRange{}
	}
	words := [3]token.Token{l.toks[i]}
	end := min(len(l.toks), i+longestSplit, l.unitOf(i).to)
	var found tokenRange
	for k := i + 1; k < end; k++ {
		switch t := l.toks[k]; {
		case t.Kind == token.Colon, t.Kind == token.Quote, t.Kind == token.Comma && found.to > 0,
			t.Kind == token.Stop && t.End-t.Start == 1 && k+1 < end && l.toks[k+1].Is(token.Space|token.Capital):
			return found
		case t.Is(token.Lower):
			size := 1 + copy(words[1:], l.toks[k:min(k+2, end)])
			n, _ := l.lang.Words.Longest(words[:size], lang.CueParticles)
			if n < 2 {
				continue
			}
			found = tokenRange{k, k + n - 1}
			if l.endsClause(found.to) {
				return found
			}
		}
	}
	return found
}

// endsClause reports whether a clause ends before token i.
func (l *layers) endsClause(i int) bool {
	return i >= len(l.toks) || l.toks[i].Kind >= token.Stop || l.of(i).Has(lang.Conjunctions)
}

// period appends what the cues of the period p attribute.
func (r *listReader) period(found []attributed, p tokenRange) []attributed {
	done := p.from // nothing before this token can be content any more
	for i := p.from; i < p.to; i++ {
		r.tick()
		if q, ok := r.quoteAt(i); ok {
			i = q.To - 1
			continue
		}
		a, ok := r.at(p, done, i)
		if !ok || slices.ContainsFunc(a.content, func(c tokenRange) bool { return c.from < done }) {
			continue // or it is within what another cue attributes
		}
		if len(a.source) == 0 && i > p.from && r.of(i-1).Has(lang.Conjunctions) && done > p.from {
			a.source = found[len(found)-1].source // sagte Roth und fügte hinzu
		}
		a.evidence = EvidenceCue
		a.kind = r.kindIn(a.content)
		found = append(found, a)
		for _, parts := range [][]tokenRange{a.cue, a.source, a.content} {
			for _, part := range parts {
				done = max(done, part.to)
			}
		}
		i = max(i, a.cue[0].to-1)
		if len(a.source) > 0 {
			i = max(i, a.source[0].to-1)
		}
	}
	return found
}

// quoteAt returns the outermost quotation that token i is in, of any length.
func (r *listReader) quoteAt(i int) (marks.Quotation, bool) {
	if i < 0 || i >= len(r.outer) || r.outer[i] < 0 {
		return marks.Quotation{}, false
	}
	return r.marked.Quotations[r.outer[i]], true
}

// kindIn is kindOf, but that a few words within marks are a term.
func (r *listReader) kindIn(content []tokenRange) QuoteKind {
	k := r.kindOf(content)
	if k == Direct && len(content) == 1 && !r.inUtterance(content[0].from) {
		return Scare
	}
	return k
}

// at reads the attribution whose cue begins at token i.
func (r *listReader) at(p tokenRange, done, i int) (attributed, bool) {
	t := r.toks[i]
	c := r.of(i)
	if n, _ := r.lang.Words.Longest(r.toks[i:p.to], lang.According); n > 0 {
		return r.according(p, tokenRange{i, i + n})
	}
	switch {
	case c.Has(lang.Following):
		return r.following(p, i)
	case c.Has(lang.Tags) && t.Is(token.Lower):
		return r.tag(p, done, i)
	case c.Has(lang.Relays):
		return r.relay(p, done, i)
	case t.Is(token.Lower) && (c.Has(lexicon.CueVerbs|lexicon.StanceVerbs) || r.phraseOf(p, i) > 0 || r.beginsSplit(i)):
		return r.verb(p, done, i)
	}
	return attributed{}, false
}

// sentenceSpan returns the sentence of the period that token i is in.
func (r *listReader) sentenceSpan(p tokenRange, i int) tokenRange {
	if s := r.sentenceOf(i); s < len(r.sents) && r.sents[s].from <= i {
		return tokenRange{max(p.from, r.sents[s].from), min(p.to, r.sents[s].to)}
	}
	return p
}

// reported adds the sentences of reported speech that follow an attribution in
// its paragraph and go on with it by the mood of their verb: Roth sagte, sie sei
// froh. [Man habe lange gewartet.]
func (r *listReader) reported(found []attributed) []attributed {
	held := make(map[int]int) // by sentence: the attribution that it has a part of
	for k, a := range found {
		r.tick()
		for _, parts := range [][]tokenRange{a.content, a.cue, a.source} {
			for _, part := range parts {
				held[r.sentenceOf(part.from)] = k + 1
			}
		}
	}
	for _, u := range r.units {
		if u.role != RoleParagraph {
			continue
		}
		last := -1
		for s := u.first; s < u.last; s++ {
			r.tick()
			if k := held[s]; k > 0 {
				last = k - 1
				continue
			}
			sent := r.sents[s]
			if last < 0 || len(found[last].source) == 0 || r.outer[sent.from] >= 0 || !r.mood(sent) {
				last = -1
				continue
			}
			content, ok := r.trimmed(sent.from, sent.to)
			if !ok {
				continue
			}
			found = append(found, attributed{kind: r.kindOf([]tokenRange{content}), content: []tokenRange{content}, source: found[last].source, evidence: EvidenceContinued})
		}
	}
	return found
}

// mood reports whether a sentence has a verb form that is only one of reported
// speech, and early: that of its main clause.
func (r *listReader) mood(s sentence) bool {
	for i := s.from; i < s.to; i++ {
		if r.outer[i] < 0 && r.isCueVerb(i) {
			return false // somebody else's
		}
	}
	return r.toldAt(s.from, min(s.to, s.from+longestMood), lang.Subjunctives) > s.from
}

// longestMood is how many tokens of a sentence its verb may stand behind.
const longestMood = 12

// attributeRest adds the utterances that no cue of their own sentence
// attributes, and joins those that one source speaks in a row.
func (r *listReader) attributeRest(found []attributed) []attributed {
	s := r.speech(found)
	s.takeUp()
	for j := range s.found {
		s.place(j)
	}
	for k := range r.marked.Quotations {
		q := &r.marked.Quotations[k]
		r.look()
		if q.Outer >= 0 || !r.spoken[k] || s.taken[k] >= 0 || r.lang.Known && r.isEmbedded(q) {
			continue
		}
		j := s.goesOnFrom(q)
		if b := q.From - 1; j < 0 && b >= r.units[q.Paragraph].body && r.outer[b] >= 0 {
			j = s.taken[r.outer[b]] // nothing stands between the two
		}
		if j >= 0 {
			s.join(j, k, q)
			continue
		}
		source, evidence := []tokenRange(nil), EvidenceNone
		if r.lang.Known {
			source, evidence = r.sourceNear(&s, k, q)
		}
		s.speak(k, q, source, evidence)
	}
	return s.ended()
}

// mostOfTitle is the most words that the title of a work has.
const mostOfTitle = 8

// onlyPerson returns the name of the one person whom a stretch of a sentence
// names.
func (r *listReader) onlyPerson(p tokenRange) (tokenRange, bool) {
	var one *name
	for k := r.people.nameAt(p.from); k < len(r.people.names) && r.people.names[k].from < p.to; k++ {
		n := &r.people.names[k]
		if n.typ != Person {
			continue
		}
		if one != nil && one.entity != n.entity {
			return tokenRange{}, false
		}
		one = n
	}
	if one == nil {
		return tokenRange{}, false
	}
	return tokenRange{one.from, one.to}, true
}

// isEmbedded reports whether a quotation that no cue attributes stands in the
// midst of a sentence and may be a title: the book „A Night by the River“ sells.
func (r *listReader) isEmbedded(q *marks.Quotation) bool {
	return q.From > r.units[q.Paragraph].body && r.toks[q.From-1].Kind <= token.Clitic && q.Words <= mostOfTitle && r.lastInside(q).Kind != token.Stop && !q.GoesOn && !q.TakesUp
}

// sourceNear finds the source of utterance k where no cue names it: a name
// before a colon or behind a dash, the one person whom the sentence before it in
// the paragraph begins with, or who goes on to speak in the paragraph.
func (r *listReader) sourceNear(s *speech, k int, q *marks.Quotation) ([]tokenRange, Evidence) {
	u := &r.units[q.Paragraph]
	if np, ok := r.signature(q, u); ok && r.speaks(np) {
		return []tokenRange{np}, EvidenceLabel
	}
	if b := q.From - 1; b > u.body && r.toks[b].Kind == token.Colon {
		from := r.sentenceSpan(tokenRange{u.body, q.From}, b).from
		if np, ok := r.phrase(from, b); ok && r.speaks(np) {
			return []tokenRange{np}, EvidenceLabel
		}
		if n, ok := r.onlyPerson(tokenRange{from, b}); ok { // Nach dem Spiel war Weber froh: „Endlich.“
			return []tokenRange{n}, EvidenceNear
		}
	}
	if j := s.laterInParagraph(k, q); j >= 0 {
		return s.found[j].source, EvidenceContinued
	}
	if q.From == u.body {
		return nil, EvidenceNone
	}
	n := r.sentenceOf(q.From - 1)
	if n < u.first || n >= u.last {
		return nil, EvidenceNone
	}
	before := r.sents[n]
	left := fewWords
	for j := s.first[q.Paragraph]; j > 0 && left > 0; j = s.next[j-1] { // Roth sagte, sie sei froh. „Endlich.“
		left--
		if a := &s.found[j-1]; len(a.source) > 0 && a.content[len(a.content)-1].from >= before.from && a.content[0].to <= q.From {
			return a.source, EvidenceNear
		}
	}
	if r.outer[before.from] < 0 {
		if np, ok := r.phrase(before.from, min(before.to, q.From)); ok && (r.namesAny(np) || np.to == np.from+1 && genderIn(r.of(np.from)) != GenderUnknown) {
			return []tokenRange{np}, EvidenceNear // Er lacht. „Nein.“
		}
	}
	return nil, EvidenceNone
}
