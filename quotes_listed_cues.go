package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

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
		if t := r.toks[b]; t.Kind != token.Word || t.Is(token.Lower) && !r.of(b).Has(lang.Determiners|lang.Binders) {
			break
		}
		from--
		if r.of(from).Has(lang.Determiners) && !(from > p.from && r.toks[from-1].Is(token.Capital) && from-1 > p.from) {
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
	for before.from < before.to && r.of(before.from).Has(lang.Conjunctions) {
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
	if i+1 >= p.to || r.toks[i].Kind != token.Comma || r.outer[i+1] >= 0 || r.of(i+1).Has(lang.Determiners|lang.Subordinates|lang.Relays) {
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
	for from < end && (r.of(from).Has(lang.Conjunctions) || r.toks[from].Kind >= token.Stop && r.outer[from] < 0) {
		from++
	}
	if end-from < 3 && !r.isTold(from, end) || r.of(from).Has(lang.Subordinates) {
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
	for r.of(i).Has(lang.Conjunctions) {
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
	if !ok || !r.speaks(np) && !r.of(np.from).Has(lang.Pronouns) {
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
	for from < i && r.of(from).Has(lang.Conjunctions) {
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
func (r *listReader) verb(p tokenRange, done, i int) (attributed, bool) {
	speech, split := r.of(i).Has(lexicon.CueVerbs), false
	a := attributed{cue: []tokenRange{{i, i + 1}}}
	end := i + 1
	if n := r.phraseOf(p, i); n > 1 {
		a.cue[0].to, end = i+n, i+n
		speech = true
		if r.of(i + n - 1).Has(lang.Pronouns) {
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
	after, hasAfter := r.after(p, end, speech)
	told := hasBefore && !quoted && r.isTold(before[0].from, before[0].to)
	if speech && hasBefore && hasBehind && (quoted || told || !hasAfter && (split || r.speaks(behind) || r.of(behind.from).Has(lang.Pronouns))) {
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
	if !ok && i > p.from && r.of(i-1).Has(lang.Conjunctions) && done > p.from {
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
	for from < i && (r.of(from).Has(lang.Conjunctions) || r.toks[from].Kind >= token.Stop) {
		from++
	}
	return from
}

// isSubjectBehind reports whether of the phrases behind and before a verb the
// one behind is its subject: it is a name or a pronoun.
func (r *listReader) isSubjectBehind(behind, before tokenRange) bool {
	if r.of(behind.from).Has(lang.Pronouns) && behind.to == behind.from+1 {
		return !r.of(before.from).Has(lang.Pronouns)
	}
	k := r.people.nameAt(behind.from)
	return !r.namesAny(before) && k < len(r.people.names) && r.people.names[k].typ == Person && r.people.names[k].from < behind.to && !r.of(behind.from).Has(lang.Determiners)
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
		case c.Has(lang.Adverbs) && r.toks[i].Is(token.Lower):
			i++
		case c.Has(lexicon.Prepositions) && r.toks[i].Is(token.Lower):
			k := i + 1
			for k < end && (r.toks[k].Is(token.Lower) && !r.of(k).Has(lexicon.Prepositions|lang.Conjunctions|lang.Pronouns) && k < i+4 || r.toks[k].Kind == token.Number) {
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
func (r *listReader) after(p tokenRange, i int, speech bool) (tokenRange, bool) {
	s := r.sentenceSpan(p, i-1)
	stop := max(s.to, i)
	first := true
	for k := i; k < p.to; k++ {
		if q, ok := r.quoteAt(k); ok {
			if speech && r.isTitleOfWork(k) {
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
			if r.of(k + 1).Has(lang.Complements) {
				return r.trimmed(k+1, r.contentEnd(k+1, stop))
			}
			if first {
				if end := r.contentEnd(k+1, stop); r.isTold(k+1, end) && !r.isRelative(k+1, end) {
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
func (r *listReader) isTitleOfWork(k int) bool {
	return !r.inUtterance(k) && k > 0 && (!r.toks[k].Is(token.Space) || r.of(k-1).Has(lang.Determiners) || r.toks[k-1].Is(token.Capital))
}

// contentEnd returns where the content that begins at token i ends at the
// latest: before a further cue behind a comma, or at the end of the sentence.
func (r *listReader) contentEnd(i, stop int) int {
	for k := i + 1; k < stop; k++ {
		if r.outer[k] >= 0 || r.toks[k-1].Kind != token.Comma {
			continue
		}
		if r.isCueVerb(k) && k+1 < stop {
			if _, ok := r.phrase(k+1, stop); ok {
				return k - 1
			}
		}
		if r.of(k).Has(lang.Tags) && k+1 < stop && r.toks[k+1].Is(token.Capital) {
			return k - 1
		}
	}
	return stop
}

// isRelative reports whether the clause [from, to) is about who is named before
// it, and has a cue of its own: the police, who said.
func (r *listReader) isRelative(from, to int) bool {
	return from+1 < to && r.of(from).Has(lang.Determiners) && r.toks[from+1].Is(token.Lower) && r.isCueVerb(from+1)
}

// isTold reports whether the clause [from, to) has a verb form of reported
// speech.
func (r *listReader) isTold(from, to int) bool {
	return r.toldAt(from, to, lang.Subjunctives|lang.Conditionals) >= 0
}

// toldAt returns the first token of [from, to) outside of marks that is on one
// of the lists of c, and in no set phrase, or -1.
func (r *listReader) toldAt(from, to int, c lexicon.Class) int {
	for k := from; k < to; k++ {
		if r.outer[k] >= 0 {
			continue
		}
		if r.lang.Words.Begins(r.toks[k].Hash) {
			if n := longestOf(r.layers, k, lang.SetPhrases); n > 0 {
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
