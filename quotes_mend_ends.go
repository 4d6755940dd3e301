package copydesk

import "github.com/copydesk/copydesk/internal/token"

// oneSource keeps one of two sources that are taken for a cue: a pronoun right before it,
// which stands for the other, Roe said [he] hoped; whom "according to" names; or else who
// stands right before it, and not who is named behind it.
func (r *quoteReader) oneSource(a *attributed) {
	if len(a.source) != 2 {
		return
	}
	first, second, cue := a.source[0], a.source[1], a.cue[0]
	switch {
	case first.to == first.from+1 && r.toks[first.from].Kind == token.Quote:
		a.source = r.ranges(second)
	case second.to == cue.from && second.from+1 == second.to && speaksAlone.Of(r.toks[second.from].Hash), second.from == cue.to && cue.to > 1 && r.toks[cue.to-2].Hash == hashAccord:
		a.source = r.ranges(second)
	case first.to == cue.from && second.from >= cue.to && !(askedOf.Of(r.toks[cue.to-1].Hash) && r.toks[second.from-1].Hash == hashBy):
		a.source = r.ranges(first)
	}
}

// speaksAlone are pronouns that are a whole subject.
var speaksAlone = hashes("he", "she", "they", "we", "i", "it")
