package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/token"
)

// What stands on a sign is nobody's utterance nearby, and a name within marks is
// no utterance at all.

// surfaces are things that words stand on.
var surfaces = hashes("sign", "signs", "banner", "banners", "placard", "placards", "poster", "posters", "billboard", "billboards", "plaque", "plaques", "sticker", "stickers", "decal",
	"t-shirt", "t-shirts", "tee-shirt", "tee", "shirt", "shirts", "sweatshirt", "hoodie", "jacket", "jersey", "hat", "hats", "cap", "caps", "button", "buttons", "badge", "badges", "tattoo",
	"graffiti", "headstone", "gravestone", "tombstone", "marker", "inscription", "notice", "notices", "label", "mural", "bumper", "flag", "flags", "flier", "fliers", "flyer", "flyers",
	"leaflet", "leaflets", "pamphlet", "mug", "mugs", "marquee", "note", "card", "chyron", "caption", "wreath")

// readings are verbs by which a thing has words on it, behind its name.
var readings = hashes("read", "reads", "reading", "said", "says", "saying", "declared", "declares", "declaring", "proclaimed", "proclaims", "proclaiming", "stated", "states", "stating",
	"demanded", "demanding", "urged", "urging", "announcing", "advertising")

// wordings are words for what stands on a thing: with the words “...”
var wordings = hashes("words", "word", "slogan", "slogans", "message", "messages", "phrase", "legend", "inscription", "motto", "lettering")

// bearer finds the thing that a quotation stands on, and the words that say so:
// held [a sign] that [read] “...”
func (r *quoteReader) bearer(q *marks.Quotation) (np, cue tokenRange, ok bool) {
	body := r.units[q.Paragraph].body
	i := q.From - 1
	worded, colon := false, i > body && r.toks[i].Kind == token.Colon
	if i > body && (colon || r.toks[i].Kind == token.Comma) {
		i--
	}
	if i <= body {
		return np, cue, false
	}
	if h := r.toks[i].Hash; h == hashLike {
		i--
	} else if h == hashAs && r.toks[i-1].Hash == hashSuch {
		i -= 2
	}
	if i <= body {
		return np, cue, false
	}
	switch h := r.toks[i].Hash; {
	case readings.Of(h):
		cue = tokenRange{i, i + 1}
		i--
		for i > body && r.is(i, adverbial) {
			i--
		}
		if h := r.toks[i].Hash; h == hashThat || h == hashWhich {
			if i--; i > body && r.toks[i].Kind == token.Comma {
				i--
			}
		} else if !r.participle(cue.from) {
			return np, cue, false // its subject is what reads it
		}
	case wordings.Of(h) && i-2 >= body:
		if i--; r.is(i, determiner) {
			i--
		}
		if r.toks[i].Hash != hashWith && r.toks[i].Hash != hashBearing {
			return np, cue, false
		}
		i--
		if worded = true; r.toks[min(q.To, len(r.toks)-1)].Hash == hashAs {
			return np, cue, false // the words “...,” as Roe put it
		}
	case !colon:
		return np, cue, false
	}
	if i < body {
		return np, cue, false // With the words “It is over,” she left
	}
	for end := max(body, i-wordsBetween); i > end && !surfaces.Of(r.toks[i].Hash); i-- {
		if r.toks[i].Kind != token.Word || r.is(i, auxiliary|subordinate|sayVerb) && !r.is(i, determiner) || colon && cue.to == 0 && !worded {
			return np, cue, false
		}
	}
	if !surfaces.Of(r.toks[i].Hash) {
		return np, cue, false
	}
	np = tokenRange{i, i + 1}
	for k := i; k > max(body, i-wordsBetween); k-- {
		if r.is(k-1, determiner) || r.toks[k-1].Hash == hashOne {
			np.from = k - 1
			break
		}
		if r.toks[k-1].Kind != token.Word || r.is(k-1, preposition|auxiliary|conjunction) {
			break
		}
	}
	return np, cue, true
}

var hashBearing = token.Hash("bearing")

// namesIt are words that stand right before a name within marks, and behind what has it.
var namesIt = hashes("nicknamed", "dubbed", "christened", "titled", "entitled", "named", "called")

// works are what has a title that may be a sentence.
var works = hashes("song", "hymn", "ballad", "poem", "book", "novel", "memoir", "film", "movie", "play", "musical", "album", "documentary", "sitcom")

// pieces are what somebody says something by, in its headline too.
var pieces = hashes("editorial", "editorials", "op-ed", "memo", "piece", "column", "statement", "release", "letter", "post", "essay")

// nameVerb returns the verb by which a quotation is the name of what stands before
// it, or -1: known to his crew as “Bear” / a book called “My Life”; but not what
// critics called “a joke”, where they speak.
func (r *quoteReader) nameVerb(q *marks.Quotation) int {
	body := r.units[q.Paragraph].body
	i := q.From - 1
	if i <= body || !r.toks[i].Is(token.Lower) {
		return -1
	}
	h := r.toks[i].Hash
	switch {
	case h == hashAs:
		for k := i - 1; k > body && k >= i-wordsBetween && r.toks[k].Kind == token.Word; k-- {
			if r.toks[k].Hash == hashKnown {
				return k
			}
			if r.is(k, auxiliary|sayVerb|subordinate) {
				break
			}
		}
		return -1
	case works.Of(h) && (r.is(i-1, determiner) || r.isPossessive(i-1)):
		return i // the song “I will go home to you”
	case !namesIt.Of(h):
		return -1
	}
	verb := i
	if k := i - 1; k > body && isEntitling(h) {
		if r.toks[k].Kind == token.Comma {
			k--
		}
		if pieces.Of(r.toks[k].Hash) {
			return -1
		}
	}
	for i--; i > body && (r.is(i, adverbial|auxiliary) || r.endsIn(i, "ly")); i-- {
		if r.isBe(i) {
			return verb
		}
	}
	t := r.toks[i]
	switch {
	case t.Kind == token.Comma:
		if (h == hashCalled || h == hashNamed) && !r.is(i-1, workNoun) {
			return -1 // the mayor, Jane Roe, called
		}
		return verb
	case r.is(i, workNoun) && !r.is(i, sayVerb) || isEntitling(h):
		return verb
	case t.Kind != token.Word || !t.Is(token.Lower) || r.is(i, subject|subordinate) || r.endsIn(i, "s"):
		return -1 // what he called, an issue critics called
	}
	for k := i - 1; k > body && k > i-wordsBetween && r.toks[k].Kind == token.Word && !r.is(k, auxiliary|sayVerb); k-- {
		if h := r.toks[k].Hash; h == hashWhat || h == hashThat || h == hashWhich {
			return -1
		}
		if r.is(k, determiner) {
			if r.is(k-1, subordinate) || k-1 > body && r.toks[k-1].Is(token.Lower) && !r.is(k-1, preposition|conjunction|sayVerb|stanceVerb|auxiliary|adverbial) && !r.pastTense(k-1) {
				return -1 // the plan the mayor called
			}
			return verb
		}
	}
	return -1
}

func isEntitling(h uint64) bool { return h == hashTitled || h == hashEntitled }

var (
	hashKnown    = token.Hash("known")
	hashTitled   = token.Hash("titled")
	hashEntitled = token.Hash("entitled")
	hashCalled   = token.Hash("called")
	hashNamed    = token.Hash("named")
	hashLike     = token.Hash("like")
	hashSuch     = token.Hash("such")
)

// An inscribed is where a quotation stands, and the words that say so; or the verb by
// which it is a name.
type inscribed struct {
	np, cue tokenRange
	verb    int // or -1
	known   bool
}

// ofSigns gives what stands on a thing to that thing, and takes it from who carries
// or sees it; and a name within marks from whoever has it.
func (r *quoteReader) ofSigns(found []attributed) []attributed {
	var signs map[int32]*inscribed // by quotation; most texts have none
	for k := range r.marked.Quotations {
		q := &r.marked.Quotations[k]
		r.look()
		if q.Outer >= 0 {
			continue
		}
		s := inscribed{verb: r.nameVerb(q)}
		if s.verb < 0 {
			ok := false
			if q.Words < wordsOfRegion {
				continue
			}
			if s.np, s.cue, ok = r.bearer(q); !ok {
				continue
			}
		}
		if signs == nil {
			signs = make(map[int32]*inscribed)
		}
		signs[int32(k)] = new(inscribed)
		*signs[int32(k)] = s
	}
	if signs == nil {
		return found
	}
	for j := range found {
		r.look()
		a := &found[j]
		if r.givesName(a, signs) {
			a.content = nil
		}
		if kept := slices.DeleteFunc(slices.Clone(a.content), func(c tokenRange) bool { return r.isOfSign(a, c, signs) }); len(kept) < len(a.content) {
			a.content = kept
			if len(kept) > 0 {
				a.kind = r.kindOf(kept)
			}
		}
	}
	found = slices.DeleteFunc(found, func(a attributed) bool { return len(a.content) == 0 })
	for k := range r.marked.Quotations {
		q := &r.marked.Quotations[k]
		s := signs[int32(k)]
		if s == nil || s.verb >= 0 || s.known {
			continue
		}
		a := attributed{kind: Direct, content: r.ranges(tokenRange{q.From, q.To}), source: r.ranges(s.np), evidence: EvidenceNear}
		if s.cue.to > s.cue.from {
			a.cue, a.evidence = r.ranges(s.cue), EvidenceCue
		}
		found = append(found, a)
	}
	return found
}

// givesName reports whether the cue of a is the verb by which something in its
// content has a name, or a word of a name.
func (r *quoteReader) givesName(a *attributed, signs map[int32]*inscribed) bool {
	if len(a.cue) == 0 {
		return false
	}
	if o := r.outer[a.cue[0].from]; o >= 0 && signs[o] != nil && signs[o].verb >= 0 {
		return true // a word of the name
	}
	for _, c := range a.content {
		for i := c.from; i < c.to; i++ {
			if o := r.outer[i]; o >= 0 {
				if s := signs[o]; s != nil && s.verb >= a.cue[0].from && s.verb < a.cue[len(a.cue)-1].to {
					return true
				}
				i = r.marked.Quotations[o].To - 1
			}
		}
	}
	return false
}

// saysIt reports whether a cue is one of saying: Roe said they had a sign that
// read “...”
func (r *quoteReader) saysIt(cue tokenRange) bool {
	for i := cue.from; i < cue.to; i++ {
		if r.is(i, sayVerb) || r.toks[i].Hash == hashAccord {
			return true
		}
	}
	return false
}

// isOfSign reports whether a piece of the content of a is what stands on a sign
// and no words of its source.
func (r *quoteReader) isOfSign(a *attributed, c tokenRange, signs map[int32]*inscribed) bool {
	for i := c.from; i < c.to; i++ {
		o := r.outer[i]
		if o < 0 {
			continue
		}
		i = r.marked.Quotations[o].To - 1
		s := signs[o]
		switch {
		case s == nil || s.verb >= 0:
		case overlapAny(a.source, []tokenRange{s.np}):
			s.known = true
		case c.from > s.np.from || len(a.cue) > 0 && !r.saysIt(a.cue[0]):
			return true
		}
	}
	return false
}
