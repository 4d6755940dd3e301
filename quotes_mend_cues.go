package copydesk

import "github.com/copydesk/copydesk/internal/token"

// endCue mends the end of a cue: a verb of speech leaves the preposition to where and to
// whom it was said, [said] in a speech; and what needs an "as" to say anything has that,
// [was known as].
func (r *quoteReader) endCue(a *attributed) {
	cue := a.cue[len(a.cue)-1]
	last := cue.to - 1
	switch h := r.toks[last].Hash; {
	case last > cue.from && (h == hashIn && r.is(last-1, sayVerb) || h == hashWith && r.saysWith(last-1)):
		cue.to--
	case cue.to < len(r.toks) && r.toks[cue.to].Hash == hashAs && (needingAs.Of(h) || h == hashTo && last > cue.from && r.toks[last-1].Hash == hashReferred):
		as := tokenRange{cue.to, cue.to + 1}
		cue.to++
		for k, c := range a.content {
			if c.from == as.from && c.to > as.to {
				a.content = r.ranges(a.content...)
				a.content[k].from = as.to
			}
		}
	default:
		return
	}
	a.cue = r.ranges(a.cue...) // the rules may have the same
	a.cue[len(a.cue)-1] = cue
}

// saysWith reports whether the word at token i is a verb of speech, or an interview, with
// which "with" tells only who listened: joked with, in an interview with; but agreed with,
// charged with.
func (r *quoteReader) saysWith(i int) bool {
	return r.is(i, sayVerb) && !agreeing.Of(r.toks[i].Hash) || r.toks[i].Hash == hashInterview
}

// personBeforeVerb gives a source the plural at its end that its cue begins with: [Roe
// supporters] point out
func (r *quoteReader) personBeforeVerb(a *attributed) {
	cue := a.cue[0]
	if len(a.source) != 1 || len(a.cue) != 1 || a.source[0].to != cue.from || cue.to < cue.from+2 {
		return
	}
	i := cue.from
	if r.endsIn(i, "s") && r.toks[i].Is(token.Lower) && !r.is(i, auxiliary|adverbial|timeWord|determiner) && r.is(i+1, sayVerb) && !r.is(i+1, cueNoun) && !r.participle(i+1) && !r.endsIn(i+1, "s") {
		a.cue, a.source = r.ranges(tokenRange{i + 1, cue.to}), r.ranges(tokenRange{a.source[0].from, i + 1})
	}
}

var (
	// needingAs are participles that say what something is with an "as" alone.
	needingAs     = hashes("known", "regarded")
	agreeing      = hashes("charge", "charged", "charges", "charging", "agree", "agreed", "agrees", "agreeing", "concur", "concurred", "concurs", "disagree", "disagreed", "disagrees")
	hashInterview = token.Hash("interview")
	hashReferred  = token.Hash("referred")
)
