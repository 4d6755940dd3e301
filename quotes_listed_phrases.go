package copydesk

import (
	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

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
	for from < i && (r.of(from).Has(lang.Conjunctions) || r.toks[from].Kind >= token.Stop) {
		from++
	}
	if from >= i {
		return tokenRange{}, false
	}
	if np, ok := r.prefield(from, i); ok {
		return np, true
	}
	// Roth kam nach Lund und sagte: the subject is that of the first clause.
	if r.of(i-1).Has(lang.Conjunctions) || r.toks[i-1].Kind == token.Word && r.of(i-1).Has(lang.Adverbs) {
		if np, ok := r.phrase(from, i); ok && np.to < i {
			return np, true
		}
	}
	// In a clause behind a comma: ..., und der Sprecher sagte
	for k := i - 1; k > from; k-- {
		if r.toks[k].Kind == token.Comma {
			for k++; k < i && r.of(k).Has(lang.Conjunctions); k++ {
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
	if verb == from+1 && r.of(from).Has(lang.Determiners) && !r.of(from).Has(lang.Pronouns) {
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
	if c.Has(lang.Determiners | lang.Pronouns) {
		return true
	}
	return r.toks[i].Is(token.Capital) && !c.Has(lexicon.Prepositions|lang.Adverbs|lang.Conjunctions|lang.Complements|lexicon.FunctionWords)
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
	if c.Has(lang.Pronouns) && (i+1 >= end || !r.toks[i+1].Is(token.Capital) || !c.Has(lang.Determiners)) {
		return tokenRange{i, i + 1}, true
	}
	k, noun := r.nounsEnd(i, end)
	if !noun {
		return tokenRange{}, false
	}
	for k < end && r.of(k).Has(lang.Conjunctions) && k+1 < end && r.opensPhrase(k+1) && !r.of(k+1).Has(lang.Pronouns) && r.toks[k-1].Kind <= token.Number {
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
	if r.of(k).Has(lang.Determiners) {
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
		case !noun && !c.Has(lexicon.Prepositions|lang.Conjunctions|lang.Adverbs|lexicon.CueVerbs|lang.Pronouns): // an adjective
		case c.Has(lang.Binders) && noun && k+1 < end && (r.toks[k+1].Is(token.Capital) || r.of(k+1).Has(lang.Determiners) && k+2 < end):
			if r.of(k + 1).Has(lang.Determiners) {
				k++
			}
			if k+1 < end && r.toks[k+1].Is(token.Lower) && k+2 < end && r.toks[k+2].Is(token.Capital) {
				k++ // vom städtischen Bauamt
			}
		case c.Has(lang.Determiners) && noun && !named && !genitive && k+1 < end && (r.toks[k+1].Is(token.Capital) || r.toks[k+1].Is(token.Lower) && k+2 < end && r.toks[k+2].Is(token.Capital)) && c.Has(lang.Genitives):
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
	if !r.opensPhrase(i) || r.of(i).Has(lang.Pronouns) && !r.of(i).Has(lang.Determiners) {
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
	if np.to == np.from+1 && r.of(np.from).Has(lang.Pronouns) {
		return r.of(np.from).Has(lang.Masculine | lang.Feminine | lang.Plurals)
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
