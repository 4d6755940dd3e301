package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/marks"
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
		for _, u := range l.units {
			if u.role == RoleByline || u.role == RoleCredit || u.role == RoleKicker {
				continue
			}
			r.periods(u, func(p tokenRange) { found = r.period(found, u, p) })
		}
		found = r.withTurns(r.reported(found))
	}
	return r.attributeRest(found)
}

// readMarks pairs the quotation marks of a text and tells utterances from terms.
func readMarks(l *layers, p *people) *quoteReader {
	r := &quoteReader{layers: l, people: p, marked: findMarks(l), outer: make([]int32, len(l.toks))}
	for i := range r.outer {
		r.outer[i] = -1
	}
	r.spoken = make([]bool, len(r.marked.Quotations))
	for k, q := range r.marked.Quotations {
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
func (r *quoteReader) isSpokenIn(q marks.Quotation) bool {
	u := r.units[q.Paragraph]
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
	if q.From > u.body && r.of(q.From-1).Has(lexicon.Determiners) && q.Words <= fewWords {
		return false // die „Zeitung“ berichtet
	}
	next := q.To
	if next < u.to && r.toks[next].Kind == token.Comma {
		next++
	}
	return next < u.to && (next > q.To && r.of(next).Has(lexicon.Tags) || r.isCueVerb(next)) || q.From > u.body && r.isCueVerb(q.From-1)
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
			n, _ := l.lang.Words.Longest(words[:size], lexicon.CueParticles)
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
	return i >= len(l.toks) || l.toks[i].Kind >= token.Stop || l.of(i).Has(lexicon.Conjunctions)
}

// period appends what the cues of the period p attribute.
func (r *listReader) period(found []attributed, u unit, p tokenRange) []attributed {
	done := p.from // nothing before this token can be content any more
	for i := p.from; i < p.to; i++ {
		r.tick()
		if q, ok := r.quoteAt(i); ok {
			i = q.To - 1
			continue
		}
		a, ok := r.at(u, p, done, i)
		if !ok || slices.ContainsFunc(a.content, func(c tokenRange) bool { return c.from < done }) {
			continue // or it is within what another cue attributes
		}
		if len(a.source) == 0 && i > p.from && r.of(i-1).Has(lexicon.Conjunctions) && done > p.from {
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
func (r *listReader) at(u unit, p tokenRange, done, i int) (attributed, bool) {
	t := r.toks[i]
	c := r.of(i)
	if n, _ := r.lang.Words.Longest(r.toks[i:p.to], lexicon.According); n > 0 {
		return r.according(p, tokenRange{i, i + n})
	}
	switch {
	case c.Has(lexicon.Following):
		return r.following(p, i)
	case c.Has(lexicon.Tags) && t.Is(token.Lower):
		return r.tag(p, done, i)
	case c.Has(lexicon.Relays):
		return r.relay(p, done, i)
	case t.Is(token.Lower) && (c.Has(lexicon.CueVerbs|lexicon.StanceVerbs) || r.phraseOf(p, i) > 0 || r.beginsSplit(i)):
		return r.verb(u, p, done, i)
	}
	return attributed{}, false
}

// phraseOf returns the number of tokens of the cue of several words at token i:
// "hieß es".
func (r *listReader) phraseOf(p tokenRange, i int) int {
	if !r.lang.Words.Begins(r.toks[i].Hash) {
		return 0
	}
	n, _ := r.lang.Words.Longest(r.toks[i:p.to], lexicon.CueVerbs)
	return n
}

// according reads "laut Polizei", "nach Angaben der Polizei": the rest of the
// sentence is the content.
func (r *listReader) according(p tokenRange, cue tokenRange) (attributed, bool) {
	np, ok := r.phrase(cue.to, p.to)
	if !ok || cue.to == cue.from+1 && !r.speaks(np) { // laut Gesetz
		return attributed{}, false
	}
	return r.around(p, cue, np)
}

// following reads "der Polizei zufolge".
func (r *listReader) following(p tokenRange, i int) (attributed, bool) {
	from := i
	for from > p.from && i-from < longestPhrase && r.outer[from-1] < 0 {
		b := from - 1
		if t := r.toks[b]; t.Kind != token.Word || t.Is(token.Lower) && !r.of(b).Has(lexicon.Determiners|lexicon.Binders) {
			break
		}
		from--
		if r.of(from).Has(lexicon.Determiners) && !(from > p.from && r.toks[from-1].Is(token.Capital) && from-1 > p.from) {
			break
		}
	}
	np := tokenRange{from, i}
	if from == i {
		return attributed{}, false
	}
	return r.around(p, tokenRange{i, i + 1}, np)
}

// around gives a cue within a sentence what stands before and behind it and its
// source.
func (r *listReader) around(p tokenRange, cue, source tokenRange) (attributed, bool) {
	from, to := min(cue.from, source.from), max(cue.to, source.to)
	s := r.sentenceSpan(p, cue.from)
	var content []tokenRange
	before := tokenRange{s.from, from}
	for before.from < before.to && r.of(before.from).Has(lexicon.Conjunctions) {
		before.from++
	}
	before.to = r.trimEnd(before.from, before.to)
	for to < s.to && r.toks[to].Kind == token.Comma {
		to++
	}
	after, ok := r.trimmed(to, s.to)
	if before.to > before.from {
		content = append(content, before)
	}
	if ok {
		content = append(content, after)
	}
	if content = r.wordy(content); len(content) == 0 {
		return attributed{}, false
	}
	return attributed{content: content, cue: []tokenRange{cue}, source: []tokenRange{source}}, true
}

// wordy leaves out pieces without words.
func (r *listReader) wordy(content []tokenRange) []tokenRange {
	return slices.DeleteFunc(content, func(c tokenRange) bool {
		return !slices.ContainsFunc(r.toks[c.from:c.to], func(t token.Token) bool { return t.Kind == token.Word })
	})
}

// sentenceSpan returns the sentence of the period that token i is in.
func (r *listReader) sentenceSpan(p tokenRange, i int) tokenRange {
	if s := r.sentenceOf(i); s < len(r.sents) && r.sents[s].from <= i {
		return tokenRange{max(p.from, r.sents[s].from), min(p.to, r.sents[s].to)}
	}
	return p
}

// tag reads "..., so Roth.", "..., so der Sprecher weiter."
func (r *listReader) tag(p tokenRange, done, i int) (attributed, bool) {
	before, quoted, ok := r.before(p, done, i)
	if !ok {
		return attributed{}, false
	}
	np, ok := r.phrase(i+1, p.to)
	if !ok || !quoted && !r.speaks(np) {
		return attributed{}, false
	}
	a := attributed{content: before, cue: []tokenRange{{i, i + 1}}, source: []tokenRange{np}}
	if rest, ok := r.rest(p, np.to); ok && !quoted {
		a.content = append(a.content, rest)
		return a, true
	}
	return r.withNext(p, a), true
}

// rest returns the rest of a sentence behind a cue that is inserted in it: Die
// Stadt habe, so Roth, [zu viel bezahlt]. A clause about the source is none.
func (r *listReader) rest(p tokenRange, i int) (tokenRange, bool) {
	if i+1 >= p.to || r.toks[i].Kind != token.Comma || r.outer[i+1] >= 0 || r.of(i+1).Has(lexicon.Determiners|lexicon.Subordinates|lexicon.Relays) {
		return tokenRange{}, false
	}
	return r.trimmed(i+1, r.sentenceSpan(p, i).to)
}

// before returns the content that ends before a cue at token i, behind a comma:
// an utterance, or a clause of at least three words.
func (r *listReader) before(p tokenRange, done, i int) (content []tokenRange, quoted, ok bool) {
	if i <= p.from || i <= done {
		return nil, false, false
	}
	end := i
	comma := r.toks[i-1].Kind == token.Comma || r.toks[i-1].Kind == token.Dash
	if comma {
		end--
	}
	if end <= done {
		return nil, false, false
	}
	if q, ok := r.utteranceAt(end - 1); ok {
		from := q.From
		if b := from - 1; b >= done && r.toks[b].Kind != token.Colon && r.toks[b].Kind != token.Stop && !r.inUtterance(b) {
			from = r.clauseFrom(done, b) // Das sei „ein Witz, über den niemand lacht“, sagte Roth.
		}
		return []tokenRange{{from, end}}, true, true
	}
	if !comma {
		return nil, false, false
	}
	from := max(done, r.sentenceSpan(p, i).from)
	for k := end - 1; k > from; k-- { // Roth war froh: Das Wetter sei gut, sagte sie.
		if r.toks[k].Kind == token.Colon && r.outer[k] < 0 {
			from = k
			break
		}
	}
	for from < end && (r.of(from).Has(lexicon.Conjunctions) || r.toks[from].Kind >= token.Stop && r.outer[from] < 0) {
		from++
	}
	if end-from < 3 && !r.isTold(from, end) || r.of(from).Has(lexicon.Subordinates) {
		return nil, false, false
	}
	if _, ok := r.prefield(from, i); ok && !r.isTold(from, end) {
		return nil, false, false // Der Betreiber, die Firma Nordwind, kündigte an
	}
	return []tokenRange{{from, end}}, false, true
}

// clauseFrom returns where the clause begins that token i is the last of.
func (r *listReader) clauseFrom(done, i int) int {
	for i > done && r.toks[i-1].Kind != token.Stop && r.toks[i-1].Kind != token.Colon {
		i--
	}
	for r.of(i).Has(lexicon.Conjunctions) {
		i++
	}
	return i
}

// withNext adds the utterance that goes on behind the cue and its source in the
// same sentence: „Ja“, sagte Roth, „aber nicht heute.“
func (r *listReader) withNext(p tokenRange, a attributed) attributed {
	end := a.cue[len(a.cue)-1].to
	if len(a.source) > 0 {
		end = max(end, a.source[0].to)
	}
	for k := end; k < p.to && k < end+longestPhrase; k++ {
		if r.toks[k].Kind == token.Stop && r.outer[k] < 0 {
			break
		}
		if q, ok := r.utteranceAt(k); ok {
			if b := r.toks[k-1].Kind; b == token.Comma || b == token.Dash {
				a.content = append(a.content, tokenRange{q.From, q.To})
			}
			break
		}
	}
	return a
}

// relay reads "..., wie die Polizei mitteilte", and "Wie die Polizei
// mitteilte, ...": the verb ends the clause.
func (r *listReader) relay(p tokenRange, done, i int) (attributed, bool) {
	s := r.sentenceSpan(p, i)
	if i != s.from && r.toks[i-1].Kind != token.Comma {
		return attributed{}, false
	}
	end := i + 1
	for end < s.to && (r.toks[end].Kind < token.Stop || r.toks[end].Kind == token.Open || r.isNameInMarks(end)) {
		end++
	}
	verb := end - 1
	if verb > i+1 && !r.of(verb).Has(lexicon.CueVerbs) && r.toks[verb].Is(token.Lower) {
		verb-- // wie Roth erklärt hat
	}
	if verb <= i+1 || !r.of(verb).Has(lexicon.CueVerbs) {
		return attributed{}, false
	}
	np, ok := r.phrase(r.skipModifiersIn(i+1, verb), verb)
	if !ok || !r.speaks(np) && !r.of(np.from).Has(lexicon.Pronouns) {
		return attributed{}, false
	}
	a := attributed{cue: []tokenRange{{verb, verb + 1}}, source: []tokenRange{np}}
	if i == s.from {
		if end < s.to && r.toks[end].Kind == token.Comma {
			end++
		}
		after, ok := r.trimmed(end, s.to)
		a.content = []tokenRange{after}
		return a, ok && after.to-after.from > 2
	}
	from := max(done, s.from)
	for from < i && r.of(from).Has(lexicon.Conjunctions) {
		from++
	}
	before := tokenRange{from, i - 1}
	if before.to-before.from < 2 {
		return attributed{}, false
	}
	a.content = []tokenRange{before}
	if after, ok := r.trimmed(end+1, s.to); ok && end < s.to && r.toks[end].Kind == token.Comma {
		a.content = append(a.content, after)
	}
	a.content = r.wordy(a.content)
	return a, len(a.content) > 0
}

// isNameInMarks reports whether token i is in a few words within marks that
// nobody says: the name of a paper.
func (r *listReader) isNameInMarks(i int) bool {
	q, ok := r.quoteAt(i)
	return ok && q.Closed && q.Words <= fewWords && !r.spoken[r.outer[i]]
}

// verb reads what the verb of speech at token i attributes: what stands before
// it and a comma, with the source behind it, or what follows.
func (r *listReader) verb(u unit, p tokenRange, done, i int) (attributed, bool) {
	speech, split := r.of(i).Has(lexicon.CueVerbs), false
	a := attributed{cue: []tokenRange{{i, i + 1}}}
	end := i + 1
	if n := r.phraseOf(p, i); n > 1 {
		a.cue[0].to, end = i+n, i+n
		speech = true
		if r.of(i + n - 1).Has(lexicon.Pronouns) {
			return r.impersonal(p, done, a)
		}
	}
	limit := p.to
	if part := r.particle(i); part.to > 0 && part.to <= p.to {
		a.cue = append(a.cue, part)
		limit, speech, split = part.from, true, true
	}
	behind, hasBehind := r.behindVerb(end, limit)
	before, quoted, hasBefore := r.before(p, done, i)
	after, hasAfter := r.after(p, end, limit, speech)
	told := hasBefore && !quoted && r.isTold(before[0].from, before[0].to)
	if speech && hasBefore && hasBehind && (quoted || told || !hasAfter && (split || r.speaks(behind) || r.of(behind.from).Has(lexicon.Pronouns))) {
		a.content, a.source = before, []tokenRange{behind}
		if rest, ok := r.rest(p, behind.to); ok && told { // Er sei froh, sagte er, doch nun müsse gearbeitet werden.
			a.content = append(a.content, rest)
			return a, true
		}
		return r.withNext(p, a), true
	}
	if speech && hasBefore && quoted && !hasBehind {
		if np, ok := r.subject(p, i); !ok || np.from < before[0].to {
			a.content = before
			return r.withNext(p, a), true // heißt es
		}
	}
	if !hasAfter {
		return attributed{}, false
	}
	np, ok := r.subject(p, i)
	if aux := r.auxiliaryBefore(p, i); aux >= 0 { // In Lund hatte Roth gesagt: Roth hatte gesagt:
		if np, ok = r.prefield(r.clauseStart(p, aux), aux); !ok {
			np, ok = r.behindVerb(aux+1, i)
		}
		hasBehind = false
	}
	if hasBehind && (!ok || r.isSubjectBehind(behind, np)) {
		np, ok = behind, true
	}
	if !ok && i > p.from && r.of(i-1).Has(lexicon.Conjunctions) && done > p.from {
		a.content = []tokenRange{after}
		return a, true
	}
	if !ok {
		return attributed{}, false
	}
	a.content, a.source = []tokenRange{after}, []tokenRange{np}
	return a, true
}

// impersonal reads "..., hieß es in einem Bericht".
func (r *listReader) impersonal(p tokenRange, done int, a attributed) (attributed, bool) {
	before, _, ok := r.before(p, done, a.cue[0].from)
	if !ok {
		return attributed{}, false
	}
	a.content = before
	if i := a.cue[0].to; i+1 < p.to && r.of(i).Has(lexicon.Prepositions) {
		if np, ok := r.phrase(i+1, p.to); ok && r.speaks(np) {
			a.source = []tokenRange{np}
		}
	}
	return r.withNext(p, a), true
}

// auxiliaryBefore returns the token of the auxiliary in the clause before a
// participle at token i, or -1.
func (r *listReader) auxiliaryBefore(p tokenRange, i int) int {
	for k := i - 1; k >= p.from && r.toks[k].Kind != token.Comma && r.toks[k].Kind != token.Colon && r.toks[k].Kind != token.Stop; k-- {
		if r.outer[k] < 0 && r.toks[k].Is(token.Lower) && r.of(k).Has(lexicon.Auxiliaries) {
			return k
		}
	}
	return -1
}

// clauseStart returns where the clause begins that token i is in, behind a
// conjunction.
func (r *listReader) clauseStart(p tokenRange, i int) int {
	from := r.sentenceSpan(p, i).from
	for from < i && (r.of(from).Has(lexicon.Conjunctions) || r.toks[from].Kind >= token.Stop) {
		from++
	}
	return from
}

// isSubjectBehind reports whether of the phrases behind and before a verb the
// one behind is its subject: it is a name or a pronoun.
func (r *listReader) isSubjectBehind(behind, before tokenRange) bool {
	if r.of(behind.from).Has(lexicon.Pronouns) && behind.to == behind.from+1 {
		return !r.of(before.from).Has(lexicon.Pronouns)
	}
	k := r.people.nameAt(behind.from)
	return !r.namesAny(before) && k < len(r.people.names) && r.people.names[k].typ == Person && r.people.names[k].from < behind.to && !r.of(behind.from).Has(lexicon.Determiners)
}

// namesAny reports whether a phrase has the name of a person.
func (r *listReader) namesAny(np tokenRange) bool {
	for k := r.people.nameAt(np.from); k < len(r.people.names) && r.people.names[k].from < np.to; k++ {
		if r.people.names[k].typ == Person {
			return true
		}
	}
	return false
}

// behindVerb returns the noun phrase behind a verb, after adverbs and phrases of
// time and place: sagte [am Dienstag] Ministerin Roth.
func (r *listReader) behindVerb(i, end int) (tokenRange, bool) {
	return r.phrase(r.skipModifiersIn(i, end), end)
}

// skipModifiersIn skips adverbs and prepositional phrases from token i on.
func (r *listReader) skipModifiersIn(i, end int) int {
	for i < end && i < len(r.toks) && r.outer[i] < 0 {
		c := r.of(i)
		switch {
		case c.Has(lexicon.Adverbs) && r.toks[i].Is(token.Lower):
			i++
		case c.Has(lexicon.Prepositions) && r.toks[i].Is(token.Lower):
			k := i + 1
			for k < end && (r.toks[k].Is(token.Lower) && !r.of(k).Has(lexicon.Prepositions|lexicon.Conjunctions|lexicon.Pronouns) && k < i+4 || r.toks[k].Kind == token.Number) {
				k++
			}
			if k < end && r.toks[k].Is(token.Capital) {
				k++
			}
			i = k
		default:
			return i
		}
	}
	return i
}

// after returns what follows a verb of speech: an utterance behind a colon or
// at once; a clause behind a comma that is told by its first word or by the mood
// of its verb; what a colon opens; of other verbs only what stands within marks.
func (r *listReader) after(p tokenRange, i, limit int, speech bool) (tokenRange, bool) {
	s := r.sentenceSpan(p, i-1)
	stop := max(s.to, i)
	first := true
	for k := i; k < p.to; k++ {
		if q, ok := r.quoteAt(k); ok {
			if speech && r.isTitleOfWork(q, k) {
				k = q.To - 1
				continue
			}
			return tokenRange{q.From, q.To}, q.Closed || r.spoken[r.outer[k]]
		}
		t := r.toks[k]
		switch {
		case k >= stop, t.Kind == token.Stop && k+1 >= stop:
			return tokenRange{}, false
		case t.Kind == token.Colon && speech:
			if k+1 < p.to && r.inUtterance(k+1) {
				q, _ := r.quoteAt(k + 1)
				return tokenRange{q.From, q.To}, true
			}
			return r.trimmed(k+1, stop)
		case t.Kind == token.Comma && speech && k+1 < stop:
			if r.of(k + 1).Has(lexicon.Complements) {
				return r.trimmed(k+1, r.contentEnd(k+1, stop, p))
			}
			if first {
				if end := r.contentEnd(k+1, stop, p); r.isTold(k+1, end) && !r.isRelative(k+1, end) {
					return r.trimmed(k+1, end)
				}
			}
			first = false
		}
	}
	return tokenRange{}, false
}

// isTitleOfWork reports whether a quotation right behind a determiner and a noun
// or name is what these are called: dem „Spiegel“, die Serie „Ein Haus am See“.
func (r *listReader) isTitleOfWork(q marks.Quotation, k int) bool {
	return !r.inUtterance(k) && k > 0 && (!r.toks[k].Is(token.Space) || r.of(k-1).Has(lexicon.Determiners) || r.toks[k-1].Is(token.Capital))
}

// contentEnd returns where the content that begins at token i ends at the
// latest: before a further cue behind a comma, or at the end of the sentence.
func (r *listReader) contentEnd(i, stop int, p tokenRange) int {
	for k := i + 1; k < stop; k++ {
		if r.outer[k] >= 0 || r.toks[k-1].Kind != token.Comma {
			continue
		}
		if r.isCueVerb(k) && k+1 < stop {
			if _, ok := r.phrase(k+1, stop); ok {
				return k - 1
			}
		}
		if r.of(k).Has(lexicon.Tags) && k+1 < stop && r.toks[k+1].Is(token.Capital) {
			return k - 1
		}
	}
	return stop
}

// isRelative reports whether the clause [from, to) is about who is named before
// it, and has a cue of its own: the police, who said.
func (r *listReader) isRelative(from, to int) bool {
	return from+1 < to && r.of(from).Has(lexicon.Determiners) && r.toks[from+1].Is(token.Lower) && r.isCueVerb(from+1)
}

// isTold reports whether the clause [from, to) has a verb form of reported
// speech.
func (r *listReader) isTold(from, to int) bool {
	return r.toldAt(from, to, lexicon.Subjunctives|lexicon.Conditionals) >= 0
}

// toldAt returns the first token of [from, to) outside of marks that is on one
// of the lists of c, and in no set phrase, or -1.
func (r *listReader) toldAt(from, to int, c lexicon.Class) int {
	for k := from; k < to; k++ {
		if r.outer[k] >= 0 {
			continue
		}
		if r.lang.Words.Begins(r.toks[k].Hash) {
			if n := longestOf(r.layers, k, lexicon.SetPhrases); n > 0 {
				k += n - 1 // es sei denn
				continue
			}
		}
		if r.toks[k].Is(token.Lower) && r.of(k).Has(c) {
			return k
		}
	}
	return -1
}

// subject returns the phrase that the clause of the verb at token i begins with,
// if that is its subject: German verbs are the second part of their clause.
func (r *listReader) subject(p tokenRange, i int) (tokenRange, bool) {
	s := r.sentenceSpan(p, i)
	from := s.from
	for k := i - 1; k >= s.from; k-- { // behind what was quoted, or a colon
		if r.outer[k] >= 0 || r.toks[k].Kind == token.Colon || r.toks[k].Kind == token.Dash {
			from = k + 1
			break
		}
	}
	for from < i && (r.of(from).Has(lexicon.Conjunctions) || r.toks[from].Kind >= token.Stop) {
		from++
	}
	if from >= i {
		return tokenRange{}, false
	}
	if np, ok := r.prefield(from, i); ok {
		return np, true
	}
	// Roth kam nach Lund und sagte: the subject is that of the first clause.
	if r.of(i-1).Has(lexicon.Conjunctions) || r.toks[i-1].Kind == token.Word && r.of(i-1).Has(lexicon.Adverbs) {
		if np, ok := r.phrase(from, i); ok && np.to < i {
			return np, true
		}
	}
	// In a clause behind a comma: ..., und der Sprecher sagte
	for k := i - 1; k > from; k-- {
		if r.toks[k].Kind == token.Comma {
			for k++; k < i && r.of(k).Has(lexicon.Conjunctions); k++ {
			}
			return r.prefield(k, i)
		}
	}
	return tokenRange{}, false
}

// prefield returns what stands in [from, verb) if it is one noun phrase, with
// its appositions and relative clauses between commas.
func (r *listReader) prefield(from, verb int) (tokenRange, bool) {
	if from >= verb || verb-from > longestPhrase || !r.opensPhrase(from) {
		return tokenRange{}, false
	}
	if verb == from+1 && r.of(from).Has(lexicon.Determiners) && !r.of(from).Has(lexicon.Pronouns) {
		return tokenRange{}, false // Das sagte Roth
	}
	np, ok := r.phrase(from, verb)
	if !ok {
		return tokenRange{}, false
	}
	switch {
	case np.to == verb:
		return np, true
	case r.toks[verb-1].Kind == token.Comma && r.toks[np.to].Kind == token.Comma:
		return tokenRange{from, verb - 1}, true // Roth, die seit 2015 im Amt ist, sagte
	}
	for k := np.to; k < verb; k++ { // der Sprecher der Behörde in Lund
		if t := r.toks[k]; t.Kind == token.Comma || t.Kind == token.Stop || t.Is(token.Lower) && k == np.to && !r.of(k).Has(lexicon.Prepositions) {
			return tokenRange{}, false
		}
	}
	return tokenRange{from, verb}, true
}

// opensPhrase reports whether a noun phrase can begin at token i.
func (r *listReader) opensPhrase(i int) bool {
	if i >= len(r.toks) || r.outer[i] >= 0 || r.toks[i].Kind != token.Word {
		return false
	}
	if _, ok := r.personAt(i); ok {
		return true
	}
	c := r.of(i)
	if c.Has(lexicon.Determiners | lexicon.Pronouns) {
		return true
	}
	return r.toks[i].Is(token.Capital) && !c.Has(lexicon.Prepositions|lexicon.Adverbs|lexicon.Conjunctions|lexicon.Complements|lexicon.FunctionWords)
}

// phrase returns the noun phrase that begins at token i and ends at or before
// end: a pronoun, or nouns and names with what belongs to them, and appositions
// behind a comma.
//
//	[Ministerin Eva Roth (SPD)] am Dienstag
//	[der Sprecher der Reederei] der Zeitung
//	[Jan Huber vom Wetterdienst], 54,
func (r *listReader) phrase(i, end int) (tokenRange, bool) {
	end = min(end, i+longestPhrase, len(r.toks))
	if i >= end || !r.opensPhrase(i) {
		return tokenRange{}, false
	}
	c := r.of(i)
	if c.Has(lexicon.Pronouns) && (i+1 >= end || !r.toks[i+1].Is(token.Capital) || !c.Has(lexicon.Determiners)) {
		return tokenRange{i, i + 1}, true
	}
	k, noun := r.nounsEnd(i, end)
	if !noun {
		return tokenRange{}, false
	}
	for k < end && r.of(k).Has(lexicon.Conjunctions) && k+1 < end && r.opensPhrase(k+1) && !r.of(k+1).Has(lexicon.Pronouns) && r.toks[k-1].Kind <= token.Number {
		e, noun := r.nounsEnd(k+1, end) // Roth und Weber
		if !noun {
			break
		}
		k = e
	}
	for k+1 < end && r.toks[k].Kind == token.Comma {
		e := r.apposition(k+1, end)
		if e == k+1 {
			break
		}
		k = e
	}
	return tokenRange{i, k}, true
}

// nounsEnd returns the end of the nouns and names from token i on, and whether
// there are any.
func (r *listReader) nounsEnd(i, end int) (int, bool) {
	k, noun, named, genitive := i, false, false, false
	if r.of(k).Has(lexicon.Determiners) {
		k++
	}
	for k < end && (r.outer[k] < 0 || r.isNameInMarks(k)) {
		if q, ok := r.quoteAt(k); ok {
			if q.From != k || q.To > end {
				return k, noun
			}
			k, noun = q.To, true // die „Zeitung“
			continue
		}
		if n, ok := r.personAt(k); ok {
			k, noun, named = min(end, n.to), true, true
			continue
		}
		t := r.toks[k]
		c := r.of(k)
		switch {
		case t.Kind == token.Open: // (SPD), (54)
			e := k + 1
			for e < end && e < k+6 && r.toks[e].Kind != token.Close {
				e++
			}
			if !noun || e >= end || r.toks[e].Kind != token.Close {
				return k, noun
			}
			k = e + 1
			continue
		case t.Kind == token.Number && t.Is(token.Hyphen): // der 54-Jährige
			noun = true
		case t.Kind == token.Number && !noun && k > i:
		case t.Kind == token.Symbol && t.In(r.text) == "&" && noun && k+1 < end && r.toks[k+1].Is(token.Capital):
		case t.Kind != token.Word:
			return k, noun
		case t.Is(token.Capital):
			noun = true
		case !noun && !c.Has(lexicon.Prepositions|lexicon.Conjunctions|lexicon.Adverbs|lexicon.CueVerbs|lexicon.Pronouns): // an adjective
		case c.Has(lexicon.Binders) && noun && k+1 < end && (r.toks[k+1].Is(token.Capital) || r.of(k+1).Has(lexicon.Determiners) && k+2 < end):
			if r.of(k + 1).Has(lexicon.Determiners) {
				k++
			}
			if k+1 < end && r.toks[k+1].Is(token.Lower) && k+2 < end && r.toks[k+2].Is(token.Capital) {
				k++ // vom städtischen Bauamt
			}
		case c.Has(lexicon.Determiners) && noun && !named && !genitive && k+1 < end && (r.toks[k+1].Is(token.Capital) || r.toks[k+1].Is(token.Lower) && k+2 < end && r.toks[k+2].Is(token.Capital)) && isGenitive(lower(r.text, t)):
			genitive = true // die Chefin der Partei
			if r.toks[k+1].Is(token.Lower) {
				k++
			}
		default:
			return k, noun
		}
		k++
	}
	return k, noun
}

// isGenitive reports whether an article may be a genitive; others begin another
// phrase.
func isGenitive(w string) bool { return len(w) >= 3 && (w[len(w)-1] == 'r' || w[len(w)-1] == 's') }

// personAt returns the name of a person that begins at token i.
func (r *listReader) personAt(i int) (name, bool) {
	k := r.people.nameAt(i)
	if k < len(r.people.names) && r.people.names[k].from == i && r.people.names[k].typ == Person {
		return r.people.names[k], true
	}
	return name{}, false
}

// apposition returns the end of an apposition that begins at token i, behind a
// comma: an age, or a phrase with a title; i itself where none begins.
func (r *listReader) apposition(i, end int) int {
	if r.toks[i].Kind == token.Number {
		if i+1 == end || r.toks[i+1].Kind == token.Comma || r.toks[i+1].Kind == token.Stop {
			return i + 1
		}
		return i
	}
	if !r.opensPhrase(i) || r.of(i).Has(lexicon.Pronouns) && !r.of(i).Has(lexicon.Determiners) {
		return i
	}
	k, noun := r.nounsEnd(i, end)
	if !noun {
		return i
	}
	if _, ok := r.personAt(i); ok && (k == end || r.toks[k].Kind >= token.Stop) {
		return k
	}
	for j := i; j < k; j++ {
		if r.endsAs(j, lexicon.Titles|lexicon.Roles) != 0 && (k == end || r.toks[k].Kind >= token.Stop) {
			return k
		}
	}
	return i
}

// speaks reports whether a phrase names somebody who can be a source: a person
// or body, a title or a word for who speaks; he or she.
func (r *listReader) speaks(np tokenRange) bool {
	if np.to == np.from+1 && r.of(np.from).Has(lexicon.Pronouns) {
		return r.of(np.from).Has(lexicon.Masculine | lexicon.Feminine | lexicon.Plurals)
	}
	for k := r.people.nameAt(np.from); k < len(r.people.names) && r.people.names[k].from < np.to; k++ {
		if r.people.names[k].typ != Place {
			return true
		}
	}
	for i := np.from; i < np.to; i++ {
		if t := r.toks[i]; t.Kind == token.Number && t.Is(token.Hyphen) || r.outer[i] >= 0 {
			return true
		}
		if r.toks[i].Is(token.Capital) && r.endsAs(i, lexicon.Titles|lexicon.Roles|lexicon.Agencies) != 0 {
			return true
		}
	}
	return false
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
	return r.toldAt(s.from, min(s.to, s.from+longestMood), lexicon.Subjunctives) > s.from
}

// longestMood is how many tokens of a sentence its verb may stand behind.
const longestMood = 12

// attributeRest adds the utterances that no cue of their own sentence
// attributes, and joins those that one source speaks in a row.
func (r *listReader) attributeRest(found []attributed) []attributed {
	s := speech{r.quoteReader, found, r.holders(found), make([][]int32, len(r.units)), make([]int32, len(r.toks)+1)}
	s.takeUp()
	for j := range s.found {
		s.place(j)
	}
	for k, q := range r.marked.Quotations {
		r.look()
		if q.Outer >= 0 || !r.spoken[k] || s.taken[k] >= 0 || r.lang.Known && r.isEmbedded(q) {
			continue
		}
		j := s.goesOnFrom(q)
		if b := q.From - 1; j < 0 && b >= r.units[q.Paragraph].body && r.outer[b] >= 0 {
			j = s.taken[r.outer[b]] // nothing stands between the two
		}
		if j >= 0 {
			s.found[j].content = append(s.found[j].content, tokenRange{q.From, q.To})
			s.taken[k] = j
			continue
		}
		a := attributed{kind: Direct, content: []tokenRange{{q.From, q.To}}}
		if r.lang.Known {
			a.source, a.evidence = r.sourceNear(&s, k, q)
		}
		s.taken[k] = len(s.found)
		s.found = append(s.found, a)
		s.place(s.taken[k])
	}
	for j := range s.found {
		r.look()
		s.found[j].content = r.withWords(inOrder(s.found[j].content))
	}
	slices.SortStableFunc(s.found, func(a, b attributed) int { r.tick(); return a.first() - b.first() })
	return s.found
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
func (r *listReader) isEmbedded(q marks.Quotation) bool {
	return q.From > r.units[q.Paragraph].body && r.toks[q.From-1].Kind <= token.Clitic && q.Words <= mostOfTitle && r.lastInside(q).Kind != token.Stop && !q.GoesOn && !q.TakesUp
}

// sourceNear finds the source of utterance k where no cue names it: a name
// before a colon or behind a dash, the one person whom the sentence before it in
// the paragraph begins with, or who goes on to speak in the paragraph.
func (r *listReader) sourceNear(s *speech, k int, q marks.Quotation) ([]tokenRange, Evidence) {
	u := r.units[q.Paragraph]
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
	near := s.inUnit[q.Paragraph]
	for _, j := range slices.Backward(near[max(0, len(near)-fewWords):]) { // Roth sagte, sie sei froh. „Endlich.“
		if a := &s.found[j]; len(a.source) > 0 && a.content[len(a.content)-1].from >= before.from && a.content[0].to <= q.From {
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
