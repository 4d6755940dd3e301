package copydesk

import "github.com/copydesk/copydesk/internal/token"

// longestPhrase is the most tokens that are read as one noun phrase.
const longestPhrase = 48

// subjectBefore returns the noun phrase that ends right before token end and
// begins at or after from: the subject of the verb that stands at end.
//
//	[Jane Roe, 54, a doctor from Lund,] said
//	On Monday, [the company's chief executive] said
func (r *quoteReader) subjectBefore(from, end int) (tokenRange, bool) {
	from = max(from, end-longestPhrase)
	if end <= from {
		return tokenRange{}, false
	}
	if r.toks[end-1].Kind == token.Comma || r.toks[end-1].Kind == token.Dash {
		return r.subjectWithApposition(from, end-1)
	}
	if k := end; r.is(k-1, timeWord) && k-2 > from { // Smith on Monday said
		for k-2 > from && r.is(k-1, timeWord) {
			k--
		}
		if r.is(k-1, preposition) {
			k--
		}
		end = k
	}
	if r.is(end-1, subject) {
		return tokenRange{end - 1, end}, true
	}
	at := r.phraseStart(from, end)
	if at == end || !r.hasNoun(at, end) {
		return tokenRange{}, false
	}
	return r.takeApposition(from, tokenRange{at, end}), true
}

// subjectWithApposition reads a phrase whose last part stands between commas:
// Smith, a nurse, said. comma is the one before the verb.
func (r *quoteReader) subjectWithApposition(from, comma int) (tokenRange, bool) {
	for i := comma - 1; i > from; i-- {
		if r.inUtterance(i) || r.toks[i].Kind == token.Stop {
			return tokenRange{}, false
		}
		if r.toks[i].Kind != r.toks[comma].Kind || !r.opensApposition(i+1, comma) {
			continue
		}
		at := r.phraseStart(from, i)
		if at < i && r.hasNoun(at, i) && r.isNameOrPerson(at, i) {
			return tokenRange{at, comma}, true
		}
	}
	return tokenRange{}, false
}

// takeApposition widens a phrase by the description before it: the city's
// mayor, [Jane Roe].
func (r *quoteReader) takeApposition(from int, np tokenRange) tokenRange {
	if np.from-2 < from || r.toks[np.from-1].Kind != token.Comma || !r.toks[np.from].Is(token.Capital) || !r.is(np.from-2, titleWord) {
		return np
	}
	at := r.phraseStart(from, np.from-1)
	if at < np.from-1 && (r.is(at, determiner) || r.toks[at].Is(token.Capital)) {
		np.from = at
	}
	return np
}

// opensApposition reports whether the words [i, end) after a comma can be an
// apposition or a relative clause: a nurse; 54; who won; chairman of the board.
func (r *quoteReader) opensApposition(i, end int) bool {
	if i >= end {
		return false
	}
	t := r.toks[i]
	if t.Kind == token.Number {
		return true
	}
	if t.Kind != token.Word {
		return false
	}
	if r.is(i, determiner) || t.Hash == hashWho || t.Hash == hashWhose || t.Hash == hashWhich {
		return true
	}
	if t.Hash == hashFormerly || r.is(i, titleWord) {
		return true
	}
	for k := i; k < min(end, i+6); k++ {
		if r.is(k, titleWord) {
			return true
		}
		if r.toks[k].Kind == token.Comma || r.is(k, preposition|auxiliary) {
			break
		}
	}
	return t.Is(token.Abbrev) || t.Is(token.AllCaps) && end-i <= 2 || t.Is(token.Capital) && end-i <= 2 || r.is(i, preposition) && t.Is(token.Lower) && (end-i > 3 || t.Hash == hashOf && i+1 < end && r.toks[i+1].Is(token.Capital)) && end-i < 14
}

var (
	hashWho      = token.Hash("who")
	hashWhose    = token.Hash("whose")
	hashWhich    = token.Hash("which")
	hashThat     = token.Hash("that")
	hashTo       = token.Hash("to")
	hashAs       = token.Hash("as")
	hashBy       = token.Hash("by")
	hashOf       = token.Hash("of")
	hashFor      = token.Hash("for")
	hashOnly     = token.Hash("only")
	hashIn       = token.Hash("in")
	hashOn       = token.Hash("on")
	hashAt       = token.Hash("at")
	hashWith     = token.Hash("with")
	hashFrom     = token.Hash("from")
	hashAnd      = token.Hash("and")
	hashJust     = token.Hash("just")
	hashNot      = token.Hash("not")
	hashWhat     = token.Hash("what")
	hashFormerly = token.Hash("formerly")
	hashAccord   = token.Hash("according")
	hashWill     = token.Hash("will")
	hashA        = token.Hash("a")
	hashOne      = token.Hash("one")
	hashAnother  = token.Hash("another")
	hashTitle    = token.Hash("title")
	hashState    = token.Hash("state")
	hashCaption  = token.Hash("caption")

	hashParticular = token.Hash("particular")
)

// phraseStart walks left from token end over what can be a noun phrase and
// returns where it begins; end itself where none stands there.
func (r *quoteReader) phraseStart(from, end int) int {
	at, joint := end, -1
	for i := end - 1; i >= from; i-- {
		if !r.inPhrase(i) {
			if joint >= 0 && r.is(i, auxiliary|sayVerb|stanceVerb) {
				at = joint // "he left and Smith said"
			}
			break
		}
		if r.is(i, conjunction) {
			joint = i + 1
		}
		at = i
	}
	return r.dropLead(at, end)
}

// inPhrase reports whether token i can stand inside a noun phrase.
func (r *quoteReader) inPhrase(i int) bool {
	if r.inUtterance(i) {
		return false
	}
	t := &r.toks[i]
	if t.Kind == token.Word && r.class[i]&(subordinate|auxiliary|sayVerb|stanceVerb) == 0 {
		return t.Hash != hashTo || i == 0 // as most are
	}
	switch t.Kind {
	case token.Stop:
		return i+1 < len(r.toks) && r.toks[i+1].Kind == token.Close // (R-Va.)
	case token.Number, token.Symbol, token.Address, token.Open, token.Close, token.Quote:
		return true
	case token.Clitic:
		return r.isPossessive(i)
	case token.Word:
	default:
		return false
	}
	c := r.class[i]
	switch {
	case t.Hash == hashThat, t.Hash == hashTo && i > 0:
		return false
	case c&(subordinate) != 0 && c&determiner == 0:
		return false
	case c&auxiliary != 0:
		return false
	case c&(sayVerb|stanceVerb) != 0 && t.Is(token.Lower) && c&(cueNoun|titleWord) == 0 && !r.afterDeterminer(i):
		return t.Hash == hashState && i+1 < len(r.toks) && r.toks[i+1].Is(token.Lower) && !r.is(i+1, preposition|subordinate|determiner|subject) // state radio
	}
	return true
}

// isPossessive reports whether token i is 's, with either apostrophe.
func (r *quoteReader) isPossessive(i int) bool {
	return r.toks[i].Kind == token.Clitic && (r.word(i) == "'s" || r.word(i) == "’s")
}

// afterDeterminer reports whether a determiner or possessive makes a noun of
// the word at token i, or of the adjective at it: the report, its stated aim.
func (r *quoteReader) afterDeterminer(i int) bool {
	if i == 0 {
		return false
	}
	return r.is(i-1, determiner) || r.toks[i-1].Kind == token.Clitic || r.is(i-1, preposition) && r.toks[i-1].Hash != hashTo
}

// dropLead drops what goes before the subject of a clause: But [Smith], In an
// interview [he], Still [the board].
func (r *quoteReader) dropLead(at, end int) int {
	for at < end && (r.is(at, connective|conjunction) || r.toks[at].Kind == token.Close || r.toks[at].Kind == token.Quote) && !(r.is(at, determiner) && at+1 < end) {
		at++
	}
	if at < end && r.is(at, preposition) {
		// The subject is the last name, or what the last determiner begins.
		for i := end - 1; i > at; i-- {
			if r.is(i, determiner) && !r.is(i-1, preposition) || r.toks[i].Is(token.Capital) && !r.toks[i-1].Is(token.Capital) && r.toks[i-1].Kind == token.Word && !r.is(i-1, preposition|determiner|titleWord) {
				return i
			}
		}
		return end
	}
	return at
}

// hasNoun reports whether [from, to) has a word that can name a source: one
// that is no preposition, adverb or determiner.
func (r *quoteReader) hasNoun(from, to int) bool {
	for i := from; i < to; i++ {
		t := r.toks[i]
		if t.Kind == token.Address || t.Kind == token.Number && to-from > 1 {
			return true
		}
		if t.Kind == token.Word && (r.class[i]&(preposition|determiner|adverbial|connective|timeWord|conjunction) == 0 || r.is(i, subject)) {
			return true
		}
	}
	return false
}

// isNameOrPerson reports whether [from, to) has a name or a word for a person.
func (r *quoteReader) isNameOrPerson(from, to int) bool {
	for i := from; i < to; i++ {
		if r.toks[i].Is(token.Capital) || r.is(i, titleWord|subject) {
			return true
		}
	}
	return r.is(from, determiner)
}

// phraseAfter returns the noun phrase that begins at token i and ends at or
// before end, with its appositions: said [Jane Roe, a nurse].
func (r *quoteReader) phraseAfter(i, end int) (tokenRange, bool) {
	end = min(end, i+longestPhrase)
	if i >= end || r.inUtterance(i) || r.toks[i].Kind > token.Clitic && r.toks[i].Kind != token.Address {
		return tokenRange{}, false
	}
	if r.is(i, subject) && !(i+1 < end && r.toks[i+1].Hash == hashOf) && !r.countsNoun(i, end) {
		return tokenRange{i, i + 1}, true
	}
	if i+2 < end && r.toks[i+1].Hash == hashOf && r.is(i, subject) && ofSeveral.Of(r.toks[i+2].Hash) {
		return tokenRange{i, i + 3}, true
	}
	if r.toks[i].Kind == token.Word && r.is(i, preposition|auxiliary|subordinate|conjunction|timeWord) && !r.is(i, determiner) {
		return tokenRange{}, false
	}
	k := r.simplePhraseEnd(i, end)
	if !r.hasNoun(i, k) {
		return tokenRange{}, false
	}
	for k+1 < end && r.toks[k].Kind == token.Comma && !r.inUtterance(k+1) {
		e := r.appositionEnd(k+1, end)
		if e == k+1 {
			e = r.namedEnd(k+1, end)
		}
		if e == k+1 {
			break
		}
		k = e
	}
	return tokenRange{i, k}, true
}

// ofSeveral are whom one or some of are meant: said [one of them]
var ofSeveral = hashes("them", "us", "those", "these")

// countsNoun reports whether the word at token i goes before a noun and does not
// stand for one: said [both men], said [one neighbor]; but not said [both], said
// [one] who saw it.
func (r *quoteReader) countsNoun(i, end int) bool {
	if i+1 >= end || r.toks[i+1].Kind != token.Word {
		return false
	}
	if r.is(i, determiner) {
		return !r.is(i+1, preposition|subordinate)
	}
	return r.toks[i].Hash == hashOne && r.toks[i+1].Is(token.Lower) && !r.is(i+1, preposition|subordinate|auxiliary|adverbial|timeWord|conjunction|sayVerb|stanceVerb)
}

// namedEnd returns the end of the name between commas, or at the end of a sentence, at
// token i, of whom the words before it describe: the mayor's niece, [Jane Roe], said; i
// itself where there is none.
func (r *quoteReader) namedEnd(i, end int) int {
	if !r.toks[i-2].Is(token.Lower) || r.toks[i-2].Kind != token.Word {
		return i
	}
	n := r.people.nameAt(i)
	if n == len(r.people.names) || r.people.names[n].from != i || r.people.names[n].typ != Person {
		return i
	}
	to := r.people.names[n].to
	if to < min(end, len(r.toks)) && r.toks[to].Kind == token.Comma || to <= end && (to == len(r.toks) || r.toks[to].Kind == token.Stop) {
		return to
	}
	return i
}

// simplePhraseEnd returns the end of the noun phrase without appositions that
// begins at token i.
func (r *quoteReader) simplePhraseEnd(i, end int) int {
	k := i
	for ; k < end; k++ {
		t := r.toks[k]
		if r.inUtterance(k) || t.Kind == token.Comma || t.Kind == token.Stop && !r.inPhrase(k) || t.Kind == token.Colon || t.Kind == token.Dash {
			break
		}
		if t.Kind == token.Word && k > i {
			c := r.class[k]
			if c&(auxiliary|subordinate) != 0 || c&(sayVerb|stanceVerb) != 0 && t.Is(token.Lower) && c&(cueNoun|titleWord) == 0 && !r.afterDeterminer(k) {
				break
			}
			if c&timeWord != 0 && !r.is(k-1, determiner) || c&preposition != 0 && !r.bindsNoun(k, end) || t.Hash == hashTo {
				break
			}
			if c&adverbial != 0 && !r.toks[k-1].Is(token.Capital) || c&conjunction != 0 && t.Hash != hashAnd {
				break
			}
		}
	}
	for k > i && (r.is(k-1, preposition|conjunction) || r.toks[k-1].Kind == token.Open) {
		k--
	}
	return k
}

// bindsNoun reports whether the preposition at token k goes on with the phrase
// and does not tell when or where it was said: of, for and from do, and at or
// in behind a common noun, but not before a date or "an interview".
func (r *quoteReader) bindsNoun(k, end int) bool {
	h := r.toks[k].Hash
	for i := k + 1; i < min(end, k+5); i++ {
		if r.is(i, timeWord|place) || r.toks[i].Kind == token.Number && h != hashOf {
			return false
		}
		if r.toks[i].Kind != token.Word {
			break
		}
	}
	switch h {
	case hashOf, hashFrom, hashFor:
		return true
	case hashAt, hashIn, hashWith:
		return !r.toks[k-1].Is(token.Capital)
	}
	return false
}

// appositionEnd returns the end of an apposition that begins at token i, right
// behind a comma; i itself where none begins.
func (r *quoteReader) appositionEnd(i, end int) int {
	if r.toks[i].Kind == token.Number && (i+1 == end || r.toks[i+1].Kind != token.Word) {
		return i + 1 // an age
	}
	if !r.opensApposition(i, end) || r.is(i, preposition|subordinate) && r.toks[i].Hash != hashWho && r.toks[i].Hash != hashWhose {
		return i
	}
	k := i
	for k < end && !r.inUtterance(k) && r.toks[k].Kind != token.Comma && (r.toks[k].Kind != token.Stop || r.inPhrase(k)) && r.toks[k].Kind != token.Colon && r.toks[k].Kind != token.Dash {
		k++
	}
	return k
}
