package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// bodies are the organisations that a resolver keeps in mind.
type bodies struct {
	recent []bodyName // the latest last
	actor  *Entity    // that last was a subject, or the source of a quotation
	heard  int        // resolver.told then
	others *Entity    // the actor before, where the last one is a paper that reports on it
	told   int        // resolver.told then
	paper  *Entity    // that paper
}

// A bodyName is an organisation with its latest name.
type bodyName struct {
	entity *Entity
	name   tokenRange
}

// How many sentences back an organisation is still "it", and where "it" is
// the source of a quotation, which few other things are.
const (
	recentBody   = 2
	recentSource = 5
)

func (r *resolver) seeBody(n *name) {
	b := &r.bodies
	b.recent = slices.DeleteFunc(b.recent, func(x bodyName) bool { return x.entity == n.entity && x.name.to-x.name.from <= n.to-n.from })
	if len(b.recent) == atHand {
		b.recent = append(b.recent[:0], b.recent[1:]...)
	}
	b.recent = append(b.recent, bodyName{n.entity, tokenRange{n.from, n.to}})
	if r.isVenue(n) {
		return
	}
	if r.speaks[n.from] > 0 || r.isSubject(n.from, n.to) {
		if r.isOneOfTwo(n) {
			b.actor = nil
			return
		}
		if b.actor != n.entity && r.tellsOfOthers(n) {
			b.others, b.told, b.paper = b.actor, b.heard, n.entity
		}
		b.actor, b.heard = n.entity, r.told
	}
}

// isOneOfTwo reports whether a body is named right behind another, with which it does something:
// Marl Ltd and [Lund Lines] will merge. "The company" means neither of them.
func (r *resolver) isOneOfTwo(n *name) bool {
	if n.from == 0 || r.toks[n.from-1].Hash != hashAnd {
		return false
	}
	recent := r.bodies.recent
	return len(recent) > 1 && recent[len(recent)-2].name.to == n.from-1
}

// isVenue reports whether a body only says where something was written: in a Facebook
// post, on a Reddit page.
func (r *resolver) isVenue(n *name) bool {
	return n.from > 1 && n.to < len(r.toks) && r.toks[n.to].Is(token.Lower) && venues.Of(r.toks[n.to].Hash) && lexicon.OfToken(&r.toks[n.from-1]).Has(lexicon.FunctionWords) && lexicon.OfToken(&r.toks[n.from-2]).Has(lexicon.Prepositions)
}

// venues are what one writes on somebody's site.
var venues = hashes("post", "posts", "page", "message", "video", "account", "group", "thread", "livestream", "profile")

// tellsOfOthers reports whether a body is a paper that tells what others do: The firm is
// in talks, [the Financial Times] reported; [Reuters] reported that the firm was.
func (r *resolver) tellsOfOthers(n *name) bool {
	if r.speaks[n.from] == 0 {
		return false
	}
	f := &r.found[r.speaks[n.from]-1]
	return f.kind != Direct && len(f.cue) > 0 && len(f.content) > 0 && (r.toks[f.cue[0].from].Hash == hashCiting || (f.content[0].to <= n.from || r.toks[f.content[0].from].Hash == hashThat) && emptyVerbs.Of(r.toks[f.cue[0].to-1].Hash) == reporting)
}

var hashCiting = token.Hash("citing")

// actor returns the organisation that spoke or acted within so many sentences,
// or nil.
func (r *resolver) actor(within int) *Entity {
	if r.told-r.bodies.heard > within {
		return nil
	}
	return r.bodies.actor
}

// it resolves "it" in front of a verb of speech, in the narration: "the Times
// reported ... it added". Any other "it" stays open.
func (r *resolver) it(s sentence, i int) {
	within := recentBody
	if r.speaks[i] > 0 {
		within = recentSource
	}
	e := r.actor(within)
	if e == nil || r.content[i] > 0 || r.refs[i].entity > 0 {
		return
	}
	k := i + 1
	if k < s.to && r.isAdverb(k) {
		k++
	}
	if r.speaks[i] > 0 || k < s.to && isCueVerb(&r.toks[k]) {
		r.refer(i, i+1, e)
		r.bodies.heard = r.told
	}
}

// anyBody are nouns for bodies of any name.
var anyBody = hashes("company", "firm", "group", "organisation", "organization", "agency", "newspaper", "paper", "magazine", "website", "network", "broadcaster", "union", "charity", "airline", "carmaker", "bank")

// tradesmen are companies by what they do, which no paper and no authority does.
var tradesmen = hashes("startup", "start-up", "retailer", "lender", "insurer", "automaker", "chipmaker", "drugmaker", "brewer", "planemaker", "shipbuilder", "steelmaker", "giant", "behemoth", "conglomerate")

// notPress are nouns of anyBody that no paper or station is called.
var notPress = hashes("union", "charity", "airline", "carmaker", "bank")

// press are words in the names of papers and stations.
var press = hashes("post", "times", "news", "journal", "herald", "tribune", "telegraph", "courier", "chronicle", "observer", "examiner", "inquirer", "reuters", "radio", "tv", "gazette", "guardian", "administration", "campaign", "cnn", "nbc", "cbs", "abc", "bbc", "msnbc")

// giants are companies by what they do: the tech giant.
var giants = hashes("giant", "behemoth", "conglomerate")

// business are nouns for what no authority is, and public are words in the names of
// authorities.
var (
	business = hashes("company", "firm", "newspaper", "paper", "magazine", "website", "broadcaster", "airline", "carmaker", "bank", "charity")
	public   = hashes("commission", "ministry", "department", "court", "council", "police", "authority", "committee", "parliament", "government", "senate", "congress", "assembly", "agency", "bureau", "office")
)

// notPapers are nouns of anyBody that no paper is called by the paper that reports on it.
var notPapers = hashes("company", "firm", "group", "organisation", "organization", "union", "charity", "airline", "carmaker", "bank")

// isPublic reports whether a name is an authority's: "Securities Commission".
func isPublic(name string) bool { return hasWordOf(name, public) }

func hasWordOf(name string, words *token.Words[bool]) bool {
	for w := range strings.FieldsSeq(name) {
		if words.Of(token.Hash(w)) {
			return true
		}
	}
	return false
}

// isMaker reports whether the noun behind "the" at token i, the tech giant, may mean e. Behind a
// name and a comma it means whom that names.
func (r *resolver) isMaker(e *Entity, i int, noun uint64) bool {
	if !tradesmen.Of(noun) || isPublic(e.Name) || hasWordOf(e.Name, press) {
		return false
	}
	return i < 2 || r.toks[i-1].Kind != token.Comma || !r.toks[i-2].Is(token.Capital) || lexicon.OfToken(&r.toks[i-2]).Has(lexicon.Weekdays|lexicon.Months)
}

var hashNews = token.Hash("news") // what a station's name ends with, and is no body

// closers are words behind a noun that tell which of several it is: the committee of
var closers = hashes("of", "for", "that", "which", "who")

// bodyNominal resolves "the committee", "the ministry": the latest body with
// that word in its name; and "the company": the one that lately spoke or acted.
func (r *resolver) bodyNominal(s sentence, i int) {
	t, from := r.toks[i+1], i
	if i+2 < s.to && t.Is(token.Lower) && giants.Of(r.toks[i+2].Hash) && !lexicon.OfToken(&t).Has(lexicon.FunctionWords|lexicon.Prepositions) {
		i++ // the tech giant
		t = r.toks[i+1]
	}
	if t.Kind != token.Word || !t.Is(token.Lower) || i+2 < s.to && r.toks[i+2].Kind == token.Word && !r.isVerb(s, i+2) && !lexicon.OfToken(&r.toks[i+2]).Has(lexicon.FunctionWords) ||
		i+2 < s.to && r.toks[i+2].Is(token.Lower) && closers.Of(r.toks[i+2].Hash) {
		return
	}
	if from == i && lexicon.OfToken(&t).Has(lexicon.OrgWords) && t.Hash != hashNews {
		for k := len(r.bodies.recent) - 1; k >= 0; k-- {
			b := r.bodies.recent[k]
			for w := b.name.from; w < b.name.to; w++ {
				if r.toks[w].Hash == t.Hash {
					r.refer(from, i+2, b.entity)
					return
				}
			}
		}
	}
	e := r.actor(recentBody)
	if b := &r.bodies; b.others != nil && (notPapers.Of(t.Hash) || tradesmen.Of(t.Hash)) && b.others != e && r.told-b.told <= recentBody+1 && e != nil && e == b.paper {
		e = b.others
	}
	if e != nil && (anyBody.Of(t.Hash) && from == i || r.isMaker(e, from, t.Hash)) && !(business.Of(t.Hash) && isPublic(e.Name)) && !(notPress.Of(t.Hash) && hasWordOf(e.Name, press)) {
		r.refer(from, i+2, e)
		r.bodies.heard = r.told
	}
}
