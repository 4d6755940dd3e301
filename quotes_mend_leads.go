package copydesk

import "github.com/copydesk/copydesk/internal/token"

// withoutLead takes out of a content what stands between its verb and its words:
// when it was said, and to whom, where or under what it was written.
func (r *quoteReader) withoutLead(a *attributed) {
	if len(a.cue) != 1 || r.outer[a.content[0].from] >= 0 || a.content[0].from < a.cue[0].to {
		return
	}
	if a.kind == Mixed {
		r.withoutAddress(a)
	}
	if !r.is(a.cue[0].from, auxiliary|sayVerb|adverbial) {
		return
	}
	if a.content[0].from == a.cue[0].to {
		r.withoutDay(a)
	}
	r.withoutPlace(a)
}

// withoutAddress takes out a phrase without a verb that ends in a colon before the
// words: Roe wrote in [her diary:] "I am tired", Roe captioned [the snap:] "Home."
func (r *quoteReader) withoutAddress(a *attributed) {
	cue, c := &a.cue[0], &a.content[0]
	verb := cue.to - 1
	bound := addressing.Of(r.toks[verb].Hash) && verb > cue.from
	if bound {
		verb--
	}
	within := r.toks[cue.to].Is(token.Lower) && r.endsIn(cue.to, "ly") || // said simply:
		addressing.Of(r.toks[cue.to].Hash) // wrote (in a letter to his) [wife:]
	if !bound && !within && !captioning.Of(r.toks[verb].Hash) || !r.is(verb, sayVerb) && !captioning.Of(r.toks[verb].Hash) {
		return
	}
	for i := cue.to; i+1 < min(c.to, c.from+longestSource); i++ {
		switch t := &r.toks[i]; {
		case t.Kind == token.Colon && i >= c.from:
			if r.outer[i+1] >= 0 {
				c.from = i + 1
				if bound {
					cue.to--
				}
				a.kind = r.kindOf(a.content)
			}
			return
		case t.Kind != token.Word && t.Kind != token.Clitic && t.Kind != token.Number || r.outer[i] >= 0 || r.is(i, auxiliary|subordinate|sayVerb) && !r.is(i, determiner|cueNoun):
			return
		}
	}
}

// withoutListener takes out whom something is told before the clause: Roe told [the
// meeting] that it was over, Roe told [the hearing] the bridge had sunk.
func (r *quoteReader) withoutListener(a *attributed) {
	if len(a.cue) != 1 || a.content[0].from != a.cue[0].to || r.outer[a.content[0].from] >= 0 {
		return
	}
	c := &a.content[0]
	i := c.from
	if c.to < i+4 || r.toks[a.cue[0].to-1].Hash != hashTold || !r.is(i, determiner) {
		return
	}
	if hearers.Of(r.toks[i+2].Hash) && c.to > i+4 {
		i++ // a news conference
	}
	if !hearers.Of(r.toks[i+1].Hash) {
		return
	}
	if i += 2; r.toks[i].Hash == hashOf { // the jury of seven men and five women
		for k := i + 1; k+1 < min(c.to, i+longestSource) && r.outer[k] < 0; k++ {
			if r.toks[k].Hash == hashThat {
				i = k
				break
			}
		}
	}
	if r.toks[i].Hash == hashThat && !r.is(i+1, auxiliary) || r.is(i, determiner) && r.hasVerb(i, c.to) {
		c.from = i
	}
}

// withoutDay takes out a word for when it was said before the subject of the clause,
// and a date before "that": Roe said [afterwards] he was tired, Roe reported on [12
// May] that the war was over.
func (r *quoteReader) withoutDay(a *attributed) {
	cue, c := &a.cue[0], &a.content[0]
	if h := r.toks[c.from].Hash; whenSaid.Of(h) {
		if next := c.from + 1; next+1 < c.to && (r.toks[next].Hash == hashThat || r.is(next, subject) && !r.is(next, determiner|subordinate)) {
			c.from++
		}
		return
	}
	if next := c.from + 1; next+1 < c.to && r.toks[next].Hash == hashThat && r.toks[c.from].Is(token.Lower) && r.endsIn(c.from, "ly") && r.toks[c.from].Hash != hashOnly {
		c.from = next // said privately that
		return
	}
	on := r.toks[cue.to-1].Hash
	if on != hashOn && on != hashIn || cue.to-1 == cue.from {
		return
	}
	for i := c.from; i+1 < c.to && i < c.from+mostOfDate; i++ {
		switch {
		case i > c.from && r.toks[i].Hash == hashThat:
			c.from = i
			cue.to--
			return
		case r.toks[i].Kind != token.Number && r.toks[i].Kind != token.Comma && !r.is(i, timeWord):
			return
		}
	}
}

// withoutPlace takes out where something is said, or for how long, before "that", and
// before a pronoun with its verb: Roe said in a [note to clients] that it was late, Roe has
// warned for [years] that it was, Roe said in a [statement] they were late.
func (r *quoteReader) withoutPlace(a *attributed) {
	cue, c := &a.cue[0], &a.content[0]
	if h := r.toks[c.from].Hash; h == hashThat || c.from-cue.to > wordsBetween {
		return
	}
	from := cue.to
	if c.from == cue.to && !r.is(c.from, preposition) {
		if from--; from > cue.from+1 && r.is(from, determiner) {
			from-- // said in a
		}
	}
	lead := r.toks[from].Hash
	if lead != hashIn && lead != hashOn && lead != hashAt && lead != hashFor || from <= cue.from && from < cue.to {
		return
	}
	placed := false
	for i := from + 1; i+1 < c.to && i < from+longestSource; i++ {
		switch t := &r.toks[i]; {
		case t.Hash == hashThat:
			if placed && i > c.from && !r.is(i+1, auxiliary) {
				c.from = i
				if from < cue.to {
					cue.to = from
				}
				a.kind = r.kindOf(a.content)
			}
			return
		case placed && i >= c.from && r.is(i, subject) && r.is(i+1, auxiliary) && !r.is(i, determiner|subordinate) && lead == hashIn:
			if c.from = i; from < cue.to {
				cue.to = from
			}
			a.kind = r.kindOf(a.content)
			return // in a statement they were
		case t.Kind != token.Word && t.Kind != token.Clitic || r.outer[i] >= 0 || r.is(i, auxiliary|subordinate) && !r.is(i, determiner):
			return
		case lead == hashFor:
			placed = placed || spells.Of(t.Hash)
		default:
			placed = placed || r.is(i, place)
		}
	}
}

// spells are for how long something has been said.
var spells = hashes("days", "weeks", "months", "years", "decades", "generations")

// mostOfDate is the most tokens that a date has, with its day of the week: Monday,
// May 3, 2019.
const mostOfDate = 8

var (
	// addressing are prepositions between a verb of speech and to whom or on what it
	// is said or written.
	addressing = hashes("alongside", "at", "beneath", "below", "in", "on", "to", "under", "underneath")

	// captioning are verbs whose object is whom it is said to, or what the words stand by.
	captioning = hashes("captioned", "captioning", "captions", "posted", "shared", "signed", "texted", "told", "telling", "tells", "tweeted", "warned")

	// whenSaid are words that tell when it was said where a clause follows them.
	whenSaid = hashes("afterward", "afterwards", "later", "today", "yesterday")
)
