package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// ofParenthesis makes whom a verb between commas names the source, and not the subject of
// the sentence, which one comma alone does not part from its verb: The trouble, says [Roe],
// is that it “never works.”
func (r *quoteReader) ofParenthesis(a *attributed) {
	cue := a.cue[0]
	if len(a.source) == 0 || len(a.cue) != 1 || cue.to != cue.from+1 || cue.from < 2 || r.toks[cue.from-1].Kind != token.Comma || r.outer[cue.from-1] >= 0 || !r.isSpeech(cue.from) {
		return
	}
	lead := a.source[0]
	if lead.to < cue.from-1 || lead.to > cue.from || r.sents[r.sentenceOf(cue.from)].from != lead.from || r.hasComma(lead.from, cue.from-1) {
		return
	}
	end := r.sents[r.sentenceOf(cue.from)].to
	np, ok := r.phraseAfter(cue.to, end)
	if !ok || np.to+2 >= end || r.toks[np.to].Kind != token.Comma || !r.is(np.to+1, auxiliary) || !r.canSpeak(np) {
		return
	}
	a.source = r.ranges(np)
	content := r.ranges(tokenRange{lead.from, cue.from - 1})
	for _, c := range a.content {
		if c.from = max(c.from, np.to+1); c.from < c.to {
			content = append(content, c)
		}
	}
	a.content = content
	a.kind = r.kindOf(a.content)
}

// ofMainClause finds the source of a cue that has none, or has an adverb for it, and whose
// clause goes on with the one before: the subject of the sentence. About fifty [workers]
// came, chanting “...”; [That letter], on yellow paper, demanded “...”
func (r *quoteReader) ofMainClause(a *attributed) {
	cue := a.cue[0]
	if a.kind == Indirect || len(a.cue) != 1 || cue.from < 2 || a.content[0].from < cue.to {
		return
	}
	from := r.sents[r.sentenceOf(cue.from)].from
	switch {
	case len(a.source) == 1:
		s := a.source[0]
		if s.to != s.from+1 || s.to > cue.from || !r.toks[s.from].Is(token.Lower) || !r.is(s.from, adverbial|connective) || r.is(s.from, determiner|subject|titleWord) {
			return
		}
	case len(a.source) > 1 || r.toks[cue.from-1].Kind != token.Comma || r.outer[cue.from-1] >= 0 || from >= cue.from-2:
		return
	case !r.participle(cue.from):
		if r.isPassive(cue) || r.isNaming(cue.to-1) || !r.is(cue.to-1, sayVerb|stanceVerb) {
			return
		}
	}
	np, ok := r.firstSubject(tokenRange{from, cue.from}, cue.from)
	if !ok || np.to > cue.from-1 || r.outer[np.from] >= 0 {
		return
	}
	if len(a.source) == 0 && !r.participle(cue.from) && (r.toks[np.to].Kind != token.Comma || np.from != from || np.to+1 == cue.from) {
		return
	}
	if !r.canSpeak(np) && !r.is(np.from, determiner) {
		return
	}
	for i := np.from + 2; i < np.to && r.toks[i].Kind == token.Word; i++ {
		if r.toks[i].Is(token.Lower) && r.pastTense(i) {
			np.to = i // fifty workers [gathered]
		}
	}
	a.source, a.evidence = r.ranges(np), EvidenceCue
}

// ofParticiple gives what a participle adds behind a comma to whom the clause before it is
// said by, or has for its subject, and to nobody in a clause within it: The judge cannot say
// so, [Roe] added, saying; [Roe] would not tell how he paid, saying
func (r *quoteReader) ofParticiple(a *attributed, learned []attributed, ofCue []int32) {
	cue := a.cue[0]
	if len(a.source) == 0 || cue.from < 3 || !r.participle(cue.from) || r.toks[cue.from-1].Kind != token.Comma || r.outer[cue.from-1] >= 0 {
		return
	}
	s := a.source[0]
	if j := ofCue[cue.from-2]; j > 0 {
		b := &learned[j-1]
		if len(b.source) == 1 && b.cue[0].to == cue.from-1 && b.source[0].to == b.cue[0].from && s.from < b.source[0].from && b.content != nil && b.content[0].to <= b.source[0].from {
			a.source = b.source
		}
		return
	}
	if len(a.source) > 1 || s.from == 0 || s.to != s.from+1 || s.to >= cue.from || !r.is(s.from, subject) || r.toks[s.from].Hash == hashWho || !clauseWords.Of(r.toks[s.from-1].Hash) {
		return
	}
	from := r.sents[r.sentenceOf(cue.from)].from
	if np, ok := r.firstSubject(tokenRange{from, s.from}, s.from); ok && r.outer[np.from] < 0 && r.canSpeak(np) && (r.endsOffice(np) || np.to == np.from+1) {
		a.source = r.ranges(np)
	}
}

// clauseWords begin a clause that tells no time.
var clauseWords = hashes("how", "whether", "why", "where", "that")

// ofRelative ends a content that a relative clause attributes where the verb of the main
// clause attributes something itself: Roe, who says [the town should wait], tweeted that
func (r *quoteReader) ofRelative(a *attributed, learned []attributed, ofCue []int32) {
	if len(a.source) != 1 || len(a.content) == 0 {
		return
	}
	who := a.source[0].from
	if r.toks[who].Hash != hashWho || who == 0 || r.toks[who-1].Kind != token.Comma {
		return
	}
	for n := range a.content {
		c := &a.content[n]
		for i := max(c.from+1, a.cue[0].to); i+1 < c.to; i++ {
			if r.outer[i] >= 0 || r.toks[i].Kind != token.Comma {
				continue
			}
			j := ofCue[i+1]
			if j == 0 {
				continue
			}
			if b := &learned[j-1]; len(b.source) > 0 && b.source[0].from < who {
				c.to = i
				a.content = slices.Clone(a.content[:n+1])
				a.kind = r.kindOf(a.content)
				return
			}
		}
	}
}
