package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A cueForm says how a cue stands to its source.
type cueForm uint8

const (
	cueAfterSource  cueForm = iota // Smith said
	cueBeforeSource                // said Smith
	cueParticiple                  // Smith left, saying
	cueAccording                   // according to Smith
	cueNominal                     // Smith's claim that
	cuePassive                     // was denounced by Smith
	cueInfinitive                  // for Smith to deny
)

// A cue is the words that attribute something, and who they attribute it to.
type cue struct {
	tokenRange
	form   cueForm
	head   int // the verb or noun
	source tokenRange
}

// start returns where the clause of the cue begins: its source or the cue.
func (c *cue) start() int {
	if c.source.to > c.source.from {
		return min(c.source.from, c.from)
	}
	return c.from
}

// end returns where content after the cue can begin.
func (c *cue) end() int {
	return max(c.source.to, c.to)
}

// findCues finds the cues of a period outside of what is quoted. They are good
// until those of the next are asked for.
func (r *quoteReader) findCues(p tokenRange) []cue {
	cues, classes := r.cues[:0], r.class[:p.to]
	for i := p.from; i < len(classes); i++ {
		if classes[i]&(sayVerb|stanceVerb|cueNoun|cueWord) == 0 {
			continue // most are
		}
		if r.inUtterance(i) {
			i = min(r.marked.Quotations[r.outer[i]].To, p.to) - 1
			continue
		}
		if c, ok := r.cueAt(p, i, cues); ok {
			cues = append(cues, c)
			i = max(i, c.to-1)
		}
	}
	r.cues, r.room.cues = cues, cues
	return cues
}

// cueAt reads the cue whose head is token i, after those before it.
func (r *quoteReader) cueAt(p tokenRange, i int, before []cue) (cue, bool) {
	t := &r.toks[i]
	switch {
	case i > p.from && ((i-1 == p.from || r.outer[i-2] >= 0) && r.outer[i] < 0 && comings.Of(r.toks[i-1].Hash) || r.isAllSaid(i)):
		return cue{}, false // “Go,” came shouts from the crowd
	case t.Hash == hashAccord && i+1 < p.to && r.toks[i+1].Hash == hashTo:
		np, ok := r.phraseAfter(i+2, p.to)
		if ok && i == p.from && (np.to == p.to || r.toks[np.to].Kind != token.Comma) {
			np.to = r.simplePhraseEnd(i+2, p.to) // According to the report, the river rose
			np.to = r.describedTo(np.to, p.to)
		}
		return cue{tokenRange{i, i + 2}, cueAccording, i, np}, ok
	case t.Hash == hashPer:
		np := tokenRange{i + 1, r.simplePhraseEnd(i+1, p.to)}
		return cue{tokenRange{i - 1, i + 1}, cueAccording, i, np}, i > p.from && r.toks[i-1].Hash == hashAs && r.hasNoun(np.from, np.to) && r.tellsNews(np)
	case r.is(i, sayVerb|stanceVerb) && r.isVerb(p, i):
		return r.verbCue(p, i, before)
	case r.is(i, cueNoun):
		return r.nounCue(p, i)
	}
	return cue{}, false
}

var hashPer = token.Hash("per")

// tellsNews reports whether a phrase behind "as per" ends with who or what tells the news,
// and no rule that is kept: as per the police, as per the report, but not as per the plan.
func (r *quoteReader) tellsNews(np tokenRange) bool {
	last := np.to - 1
	if r.endsName(np.to) {
		return r.people.names[r.people.nameAt(last)].typ != Place
	}
	return r.is(last, titleWord|place) || newsSources.Of(r.toks[last].Hash)
}

// isAllSaid reports whether the verb at token i leads from one sentence to the next: That
// [said], it is late.
func (r *quoteReader) isAllSaid(i int) bool {
	return r.toks[i].Hash == hashSaid && i > 0 && r.toks[i-1].Hash == hashThat && r.toks[i-1].Is(token.Capital) && i+1 < len(r.toks) && r.toks[i+1].Kind == token.Comma
}

// isVerb reports whether the word at token i, which may be a noun or an
// adjective ("the claims", "a proposed law"), is used as a verb.
func (r *quoteReader) isVerb(p tokenRange, i int) bool {
	t := &r.toks[i]
	if t.Is(token.Capital) && i > p.from && !t.Is(token.AllCaps) && !r.headline(i) {
		return false // part of a name
	}
	if i == p.from {
		return true
	}
	b := &r.toks[i-1]
	switch {
	case r.is(i-1, determiner) && !r.is(i-1, subject), b.Hash == hashTo && r.participle(i):
		return false
	case b.Hash == hashAnother && r.is(i, cueNoun|stanceVerb) && !r.endsIn(i, "s") && !r.pastTense(i):
		return false // another claim, another challenge
	case r.isPossessive(i-1) && !r.pastTense(i):
		return false
	case r.is(i-1, preposition) && b.Hash != hashTo && !r.participle(i):
		return false
	case r.endsIn(i, "s") && (r.is(i-1, auxiliary) || b.Kind == token.Number):
		return false // have claims, rose 1.2 points
	case b.Kind == token.Word && i+1 < p.to && r.is(i+1, auxiliary) && r.is(i, cueNoun):
		return false // the latest reports have
	}
	return true
}

// headline reports whether token i stands in a headline, where verbs may have
// capitals.
func (r *quoteReader) headline(i int) bool {
	return len(r.units) > 0 && r.units[0].role == RoleHeadline && i < r.units[0].to
}

func (r *quoteReader) participle(i int) bool { return r.endsIn(i, "ing") }
func (r *quoteReader) pastTense(i int) bool  { return r.endsIn(i, "ed") || r.endsIn(i, "id") }

func (r *quoteReader) endsIn(i int, suffix string) bool {
	t := &r.toks[i]
	return t.End-t.Start > len(suffix)+1 && r.text[t.End-len(suffix):t.End] == suffix
}

// verbCue reads the cue whose verb is token i, with its auxiliaries and
// adverbs: "has also said", "went on to say", "did not deny".
func (r *quoteReader) verbCue(p tokenRange, i int, before []cue) (cue, bool) {
	c := cue{tokenRange{i, i + 1}, cueAfterSource, i, tokenRange{}}
	passive, infinitive := false, false
	for c.from > p.from && !r.inUtterance(c.from-1) {
		k := c.from - 1
		switch t := &r.toks[k]; {
		case r.is(k, auxiliary):
			passive = passive || c.from == i && r.isBe(k) && !r.participle(i)
		case t.Hash == hashNot, r.is(k, adverbial) && t.Is(token.Lower), r.endsIn(k, "ly") && t.Is(token.Lower):
		case t.Hash == hashTo && c.from == i:
			infinitive = true
		case infinitive && r.startsInfinitive(k):
		case t.Kind == token.Clitic && !r.is(k, sayVerb) && !r.isPossessive(k):
		default:
			goto done
		}
		c.from--
	}
done:
	if passive {
		return r.passiveCue(p, c)
	}
	if infinitive && r.toks[c.from].Hash == hashTo {
		return r.infinitiveCue(p, c)
	}
	r.takeParticle(p, &c)
	if c.from == p.from {
		if np, ok := r.saidFirst(p, c); ok {
			c.source = np
			return c, true
		}
	} else if np, ok := r.inverted(p, &c); ok {
		c.form, c.source = cueBeforeSource, np
		return c, true
	}
	if (r.participle(i) || r.participle(c.from)) && (c.from == p.from || !r.is(c.from, auxiliary)) {
		return r.participleCue(p, c, before)
	}
	np, ok := r.subjectBefore(p.from, c.from)
	if ok && r.is(c.from-1, conjunction) {
		np, ok = r.leadingSubject(np) // Smith bowed and said
	}
	if !ok && c.from > p.from && r.is(c.from-1, conjunction) && len(before) > 0 {
		np, ok = before[len(before)-1].source, true // Smith resigned and blamed
	} else if !ok && c.from > p.from && r.is(c.from-1, conjunction|adverbial) {
		np, ok = r.firstSubject(p, c.from)
	}
	c.source = np
	return c, ok
}

// leadingSubject returns the pronoun or the name of a person that a phrase
// begins with and another word follows, which may be its verb.
func (r *quoteReader) leadingSubject(p tokenRange) (tokenRange, bool) {
	np := tokenRange{p.from, p.from + 1}
	if !r.is(p.from, subject) || r.is(p.from, determiner) {
		n := r.people.nameAt(p.from)
		if n >= len(r.people.names) || r.people.names[n].typ != Person || r.people.names[n].from < p.from {
			return p, false
		}
		np = tokenRange{r.people.names[n].from, r.people.names[n].to}
	}
	return np, np.to < p.to-1 && r.toks[np.to].Is(token.Lower) && !r.is(np.to, preposition|conjunction|determiner|timeWord)
}

var formsOfBe = hashes("is", "are", "was", "were", "be", "been", "being", "am", "'s")

func (r *quoteReader) isBe(i int) bool {
	return formsOfBe.Of(r.toks[i].Hash)
}

// describedTo returns the comma up to which the words from token i on say more of the
// noun before it: According to a report [by engineers published last week], the river rose.
// Where none does, it returns i.
func (r *quoteReader) describedTo(i, end int) int {
	if i >= end || !r.is(i, preposition|timeWord) && !r.participle(i) || r.toks[i].Hash == hashTo {
		return i
	}
	for k := i + 1; k < min(end, i+longestSource) && r.outer[k] < 0; k++ {
		switch t := &r.toks[k]; t.Kind {
		case token.Comma:
			return k
		case token.Stop, token.Colon, token.Dash:
			return i
		}
	}
	return i
}

// startsInfinitive reports whether token k, before "to", makes one cue with
// the verb after it: went on to say, continued to argue, declined to discuss.
func (r *quoteReader) startsInfinitive(k int) bool {
	return beforeInfinitives.Of(r.toks[k].Hash)
}

var beforeInfinitives = hashes("went", "goes", "go", "going", "on", "continued", "continues", "declined", "declines", "refused", "refuses", "came", "wants", "wanted", "hopes", "rushed", "quick")

// takeParticle adds the preposition that belongs to a verb: called for,
// pointed to, spoke about.
func (r *quoteReader) takeParticle(p tokenRange, c *cue) {
	if c.to+1 >= p.to || !r.toks[c.to].Is(token.Lower) {
		return
	}
	switch h := r.toks[c.to].Hash; {
	case particles.Of(h):
		c.to++
	case h == hashOn && r.toks[c.to+1].Is(token.Capital) && lexicon.OfToken(&r.toks[c.to+1]).Has(lexicon.Organisations): // he added on Twitter
	case h == hashFor || h == hashOn || h == hashTo && r.is(c.to+1, determiner) || h == hashOf && r.toks[c.head].Hash != hashSaid:
		if !r.is(c.to+1, timeWord|place) && !(r.is(c.to+1, determiner) && r.is(c.to+2, place)) && r.toks[c.to+1].Kind == token.Word && r.toks[c.head].Hash != hashSaid {
			c.to++
		}
	}
}

var (
	hashSaid  = token.Hash("said")
	hashSays  = token.Hash("says")
	particles = hashes("out", "about", "against")
)

// inverted finds the source of a cue that stands before it, behind what it
// attributes and not at the beginning of the period: "..." said Jane Roe.
func (r *quoteReader) inverted(p tokenRange, c *cue) (tokenRange, bool) {
	if !r.is(c.head, sayVerb) || c.from != c.head || r.participle(c.head) {
		return tokenRange{}, false // “...,” referring to Roe
	}
	if b := &r.toks[c.from-1]; b.Kind != token.Comma && !r.inUtterance(c.from-1) && b.Kind != token.Dash {
		return tokenRange{}, false
	}
	if !r.inUtterance(c.from-1) && !r.inUtterance(c.from-2) && (r.insertion(p, c.from-1) || !r.isSpeech(c.head)) {
		return tokenRange{}, false // Jane Roe, a nurse, said the vote
	}
	return r.phraseAfter(c.to, p.to)
}

// saidFirst finds the source of a verb that begins a sentence and leads to an utterance:
// Said [Roe], “...”
func (r *quoteReader) saidFirst(p tokenRange, c cue) (tokenRange, bool) {
	if c.to != c.head+1 || !r.toks[c.head].Is(token.Capital) || !r.is(c.head, sayVerb) || r.participle(c.head) {
		return tokenRange{}, false
	}
	np, ok := r.phraseAfter(c.to, p.to)
	if !ok || np.to+1 >= p.to || r.toks[np.to].Kind != token.Comma && r.toks[np.to].Kind != token.Colon || !r.inUtterance(np.to+1) {
		return tokenRange{}, false
	}
	return np, true
}

// insertion reports whether the comma at token i closes an apposition.
func (r *quoteReader) insertion(p tokenRange, i int) bool {
	_, ok := r.subjectWithApposition(p.from, i)
	return ok
}

var ofSpeech = hashes("said", "says", "wrote", "writes", "added", "adds", "argued", "argues")

// isSpeech reports whether the verb is one of those that stand before their
// source behind a sentence without quotation marks: said, says.
func (r *quoteReader) isSpeech(i int) bool {
	return ofSpeech.Of(r.toks[i].Hash)
}

// participleCue finds the source of ", saying ..." and "with NATO allies
// saying": the subject of the clause before.
func (r *quoteReader) participleCue(p tokenRange, c cue, before []cue) (cue, bool) {
	c.form = cueParticiple
	if c.from > p.from && r.toks[c.from-1].Kind == token.Word && !r.is(c.from-1, preposition|conjunction|subordinate|sayVerb|auxiliary) {
		for i := c.from - 1; i >= p.from && i > c.from-longestPhrase; i-- {
			if r.toks[i].Hash == hashWith && i+1 < c.from {
				c.source = tokenRange{i + 1, c.from}
				return c, true
			}
			if !r.inPhrase(i) {
				break
			}
		}
	}
	if len(before) > 0 && before[len(before)-1].form != cueNominal {
		c.source = before[len(before)-1].source
		return c, true
	}
	np, ok := r.firstSubject(p, c.from)
	c.source = np
	return c, ok
}

// infinitiveCue reads "for Smith to deny".
func (r *quoteReader) infinitiveCue(p tokenRange, c cue) (cue, bool) {
	for i := c.from - 1; i >= p.from && i > c.from-longestPhrase && r.inPhrase(i); i-- {
		if r.toks[i].Hash == hashFor && i+1 < c.from && r.isNameOrPerson(i+1, c.from) {
			c.source = tokenRange{i + 1, c.from}
			c.from, c.form = c.head, cueInfinitive
			return c, true
		}
	}
	return cue{}, false
}

// passiveCue reads "was denounced by Smith"; "is said to" has no source.
func (r *quoteReader) passiveCue(p tokenRange, c cue) (cue, bool) {
	if c.to < p.to && r.toks[c.to].Hash == hashBy {
		if np, ok := r.phraseAfter(c.to+1, p.to); ok {
			c.to++
			c.form, c.source = cuePassive, np
			return c, true
		}
	}
	return cue{}, false
}

var owners = hashes("his", "her", "their", "its")

// nounCue reads "Smith's claim that", "a warning from officials that".
func (r *quoteReader) nounCue(p tokenRange, i int) (cue, bool) {
	if i+1 >= p.to || r.toks[i+1].Hash != hashThat {
		return cue{}, false
	}
	c := cue{tokenRange{i, i + 1}, cueNominal, i, tokenRange{}}
	for k := i - 1; k >= p.from && k > i-4; k-- {
		switch {
		case r.isPossessive(k):
			at := r.phraseStart(p.from, k)
			if at < k {
				c.source = tokenRange{at, k + 1}
				return c, true
			}
		case owners.Of(r.toks[k].Hash):
			c.source = tokenRange{k, k + 1}
			return c, true
		}
	}
	return cue{}, false
}

// firstSubject returns the noun phrase that a period, or its last clause
// before token end, begins with: its subject, if it has a simple form.
func (r *quoteReader) firstSubject(p tokenRange, end int) (tokenRange, bool) {
	i, led := p.from, false
	for i < end && (r.inUtterance(i) || r.is(i, connective|conjunction) && !r.is(i, determiner) || r.toks[i].Kind == token.Comma || r.toks[i].Kind == token.Dash) {
		i++
	}
	for i < end && (r.is(i, preposition|subordinate|timeWord) && !r.is(i, subject) || r.opensParticiple(i)) {
		if i+2 < end && roughly.Of(r.toks[i].Hash) && r.toks[i+1].Kind == token.Number && r.toks[i+2].Is(token.Lower) && r.endsIn(i+2, "s") && !r.is(i+2, timeWord) {
			i++ // About [50 workers] had gathered
			break
		}
		// On Tuesday, / In an interview, / Asked about it,: up to the comma.
		k := i
		for k < end && r.toks[k].Kind != token.Comma {
			k++
		}
		i = k + 1
		led = true
	}
	if i >= end {
		return tokenRange{}, false
	}
	np, ok := r.namedPhrase(i, end)
	if ok && led && np.to == i+1 && np.to+1 < end && r.toks[np.to].Kind == token.Comma {
		// In Salem, Oregon, [Smith]
		if next, ok := r.namedPhrase(np.to+1, end); ok {
			return next, true
		}
	}
	return np, ok
}

// roughly are prepositions that a number makes no phrase of: about 50 workers
var roughly = hashes("about", "around", "over")

// opensParticiple reports whether token i, where a clause begins, is the
// participle of a phrase before the subject: Citing the report, / Asked, / According to.
func (r *quoteReader) opensParticiple(i int) bool {
	if i+1 >= len(r.toks) || r.is(i+1, auxiliary) {
		return false
	}
	if n := r.people.nameAt(i); n < len(r.people.names) && r.people.names[n].from <= i {
		return false
	}
	return r.participle(i) || openingParticiples.Of(r.toks[i].Hash)
}

var openingParticiples = hashes("asked", "based", "given", "pressed", "questioned", "faced", "told", "confronted")

// namedPhrase returns the noun phrase at token i that ends with a person's or
// body's name, a word for a person, or is a pronoun.
func (r *quoteReader) namedPhrase(i, end int) (tokenRange, bool) {
	np, ok := r.phraseAfter(i, end)
	if !ok {
		return np, false
	}
	for k := i; k < np.to; k++ {
		if n := r.people.nameAt(k); n < len(r.people.names) && r.people.names[n].from == k {
			if to := r.people.names[n].to; to+1 < np.to && (r.isPossessive(to) || r.isBareOwner(to)) {
				k = to // Roe's niece
				continue
			}
			if to := r.people.names[n].to; r.people.names[n].typ != Person && to+1 < np.to && r.toks[to].Is(token.Capital) {
				if k := r.people.nameAt(to + 1); k < len(r.people.names) && r.people.names[k].typ == Person && r.people.names[k].from <= to+1 && r.people.names[k].to <= np.to {
					n = k // House Republican Jane Roe
				}
			}
			return tokenRange{i, max(min(r.people.names[n].to, np.to), r.withAppositions(r.people.names[n].to, np))}, true
		}
		if r.is(k, titleWord) && r.toks[k].Is(token.Lower) && !(k+1 < np.to && (r.is(k+1, titleWord) || r.beginsName(k+1))) {
			to := k + 1
			if to+1 < np.to && r.toks[to].Kind == token.Comma {
				if e := r.namedEnd(to+1, np.to+1); e > to+1 {
					to = e // Roe's lawyer, Jim Lund
				}
			}
			return tokenRange{i, to}, true
		}
	}
	return np, true
}

// beginsName reports whether a person's name begins at token i.
func (r *quoteReader) beginsName(i int) bool {
	n := r.people.nameAt(i)
	return n < len(r.people.names) && r.people.names[n].from == i && r.people.names[n].typ == Person
}

// withAppositions returns the end of a phrase whose name ends at token to when
// a comma follows, and 0 otherwise.
func (r *quoteReader) withAppositions(to int, np tokenRange) int {
	if to < np.to && r.toks[to].Kind == token.Comma {
		return np.to
	}
	return 0
}
