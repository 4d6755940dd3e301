package copydesk

import (
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/token"
)

// longestLabel is the most tokens that the label of a speaker has.
const longestLabel = 5

// labelEnd returns the token of the colon behind the name at token from, or 0.
func (r *quoteReader) labelEnd(from, end int) int {
	for i := from; i < min(end-1, from+longestLabel); i++ {
		switch t := &r.toks[i]; {
		case t.Kind == token.Colon && i > from && r.word(i) == ":":
			return i
		case !t.Is(token.Capital):
			return 0
		}
	}
	return 0
}

// tagBelow finds who says what the paragraph before holds, where the next begins with
// the tag: “...” / [So] said [Jane Roe], a nurse
func (r *quoteReader) tagBelow(q *marks.Quotation, u *unit) (tokenRange, bool) {
	if q.To != u.to || q.Paragraph+1 >= len(r.units) {
		return tokenRange{}, false
	}
	u = &r.units[q.Paragraph+1]
	i := u.body
	if i+2 < u.to && soSaid.Of(r.toks[i].Hash) {
		i++
	}
	if i+1 >= u.to || !r.is(i, sayVerb) || !r.toks[i].Is(token.Lower) {
		return tokenRange{}, false
	}
	np, ok := r.phraseAfter(i+1, u.to)
	return np, ok && r.canSpeak(np)
}

// soSaid lead from what is quoted to who says it.
var soSaid = hashes("so", "thus")

// signature reads the name behind a dash: “...” — Commissioner Jane Roe.
func (r *quoteReader) signature(q *marks.Quotation, u *unit) (tokenRange, bool) {
	if q.To == u.to && q.Paragraph+1 < len(r.units) {
		u = &r.units[q.Paragraph+1] // on a line of its own
	}
	from := max(q.To, u.body)
	if from+1 >= u.to {
		return tokenRange{}, false
	}
	if !q.Closed && from == u.body && u.to-from <= longestSignature && r.toks[from].Is(token.Capital) && r.toks[u.to-1].Kind == token.Quote && (r.toks[u.to-2].Kind != token.Stop || r.namesWithStop(from, u.to-2)) {
		from-- // the mark that closes a pulled quotation stands behind the name
	} else if r.toks[from].Kind != token.Dash || !r.toks[from+1].Is(token.Capital) {
		return tokenRange{}, false
	}
	end := from + 1
	for end < u.to && r.toks[end].Kind != token.Stop && r.outer[end] < 0 && end < from+longestPhrase {
		if desks.Of(r.toks[end].Hash) {
			return tokenRange{}, false // -- Lund newsroom +46 555 0101
		}
		if end+1 < u.to && end > from+1 && r.is(end, timeWord) && r.toks[end+1].Kind == token.Number {
			break // Jane Roe (@janeroe) May 3, 2019
		}
		end++
	}
	if u.role == RoleHeadline && end == u.to && !r.endsName(end) {
		return tokenRange{}, false // ‘I was wrong’ – Ferry owner on her long day
	}
	return tokenRange{from + 1, end}, true
}

// namesWithStop reports whether the words before a full stop name somebody, and are no
// sentence: [Former miner Jane Roe.]" but not [It was late for us all.]"
func (r *quoteReader) namesWithStop(from, to int) bool {
	if !r.is(to-1, titleWord) && !r.endsName(to) {
		return false
	}
	for i := from; i < to; i++ {
		if r.is(i, auxiliary|subject|subordinate) || r.toks[i].Is(token.Lower) && (r.pastTense(i) || r.is(i, sayVerb|stanceVerb)) && !r.is(i, titleWord) {
			return false
		}
	}
	return true
}

// desks are where a wire service writes its stories, which it signs them with.
var desks = hashes("newsroom", "newsdesk", "bureau", "desk")

// longestSignature is the most tokens of a name that signs without a dash.
const longestSignature = 14

// label reads the line before an utterance that names its speaker and ends in
// a colon: From Chairwoman Roe:
func (r *quoteReader) label(q *marks.Quotation, u *unit) (tokenRange, bool) {
	end := q.From
	from := u.body
	if end == u.body {
		if q.Paragraph == 0 {
			return tokenRange{}, false
		}
		v := r.units[q.Paragraph-1]
		from, end = v.body, v.to
	}
	if end-from < 2 || r.toks[end-1].Kind != token.Colon {
		return tokenRange{}, false
	}
	from = max(from, end-token.MaxSentence)
	for i := end - 2; i >= from && i > end-longestPhrase; i-- {
		if r.toks[i].Kind == token.Stop || r.outer[i] >= 0 {
			from = i + 1
			break
		}
	}
	if r.toks[from].Hash == hashFrom || r.toks[from].Hash == hashBy {
		return r.phraseAfter(from+1, end-1)
	}
	if r.isTopic(tokenRange{from, end}) {
		return tokenRange{}, false
	}
	if r.is(from, sayVerb) && r.toks[from].Is(token.Capital) && !r.is(from, cueNoun|titleWord) {
		if np, ok := r.phraseAfter(from+1, end-1); ok && r.canSpeak(np) {
			return np, true // Says Mr. Roe of the union:
		}
	}
	cues := r.findCues(tokenRange{from, end})
	for k := len(cues) - 1; k >= 0; k-- { // It is over, and Roe responded:
		if c := &cues[k]; r.is(c.head, sayVerb) && c.source.to > c.source.from {
			return c.source, true
		}
	}
	for i := end - 2; i > from && r.toks[i].Kind != token.Comma; i-- { // She was cross, so that I had to add:
		if np := (tokenRange{i, i + 1}); r.is(i, subject) && r.canSpeak(np) && (r.is(i-1, conjunction|subordinate) || r.toks[i-1].Kind == token.Comma) {
			return np, true
		}
	}
	np, ok := r.firstSubject(tokenRange{from, end}, end-1)
	return r.ownerOf(np), ok && r.canSpeak(np)
}

// isTopic reports whether a line says what somebody speaks of: On the new pitch:
func (r *quoteReader) isTopic(line tokenRange) bool {
	if h := r.toks[line.from].Hash; h != hashOn && h != hashAbout {
		return false
	}
	for i := line.from + 1; i < line.to-1; i++ {
		if r.is(i, sayVerb|auxiliary|subject) && !r.is(i, determiner|cueNoun) || r.toks[i].Kind == token.Comma {
			return false
		}
	}
	return r.toks[line.to-1].Kind == token.Colon
}

var hashAbout = token.Hash("about")

// ownerOf returns whose statement a phrase names: [Jane Roe]'s full statement:
func (r *quoteReader) ownerOf(np tokenRange) tokenRange {
	for i := np.to - 1; i > np.from+1; i-- {
		if !r.is(i, cueNoun|place) && !replies.Of(r.toks[i].Hash) {
			continue
		}
		if i+1 < np.to && r.toks[i+1].Is(token.Lower) && !r.is(i+1, preposition|conjunction|timeWord) {
			continue // Roe's press secretary
		}
		for k := i - 1; k > np.from; k-- {
			if r.isPossessive(k) || r.isBareOwner(k) {
				return tokenRange{np.from, k}
			}
		}
	}
	return np
}

// replies are what somebody says, beside the nouns of attribution.
var replies = hashes("response", "reply", "answer", "words", "post", "resignation", "apology", "toast", "eulogy", "testimony", "commentary", "editorial")

// asPutBy reads a clause with "as" before an utterance or behind it, which says
// whose words they are: As Roe put it, “...” / “...,” as the report has it.
func (r *quoteReader) asPutBy(q *marks.Quotation, u *unit) (tokenRange, bool) {
	if np, ok := r.inWordsOf(q, u); ok {
		return np, true
	}
	if first := r.sents[r.sentenceOf(q.From)].from; first < q.From && r.toks[first].Hash == hashAs {
		np, ok := r.namedPhrase(first+1, q.From)
		if i := np.to; ok && i+2 < q.From && puttings.Of(r.toks[i].Hash) && r.toks[i+1].Hash == hashIt && r.toks[i+2].Kind == token.Comma {
			return np, true // As Roe puts it, the plan is “...”
		}
	}
	as := q.From - 2
	if as < u.body || r.toks[as+1].Kind != token.Comma {
		as = q.To
	} else {
		for as > u.body && as > q.From-longestPhrase && r.toks[as].Kind < token.Stop && r.toks[as].Hash != hashAs {
			as--
		}
	}
	if as+2 >= u.to || r.toks[as].Hash != hashAs {
		return tokenRange{}, false
	}
	np, ok := r.namedPhrase(as+1, u.to)
	return np, ok && np.to < u.to && r.toks[np.to].Is(token.Lower)
}

// inWordsOf reads whose words they are before an utterance: In the words of Roe, “...” / In
// Roe's words, “...” / To quote Roe: “...”
func (r *quoteReader) inWordsOf(q *marks.Quotation, u *unit) (tokenRange, bool) {
	end := q.From - 1
	if end < u.body+3 || r.toks[end].Kind != token.Comma && r.toks[end].Kind != token.Colon {
		return tokenRange{}, false
	}
	for i := end - 1; i > u.body && i > end-longestPhrase && r.toks[i].Kind != token.Stop && r.outer[i] < 0; i-- {
		if i == end-1 && r.toks[i].Hash == hashWords && i > u.body+2 && (r.isPossessive(i-1) || r.isBareOwner(i-1)) { // In Roe's words,
			for k := i - 2; k >= u.body && r.toks[k].Kind == token.Word; k-- {
				if h := r.toks[k].Hash; h == hashIn {
					return tokenRange{k + 1, i - 1}, k+1 < i-1
				}
			}
			return tokenRange{}, false
		}
		if h := r.toks[i].Hash; h == hashOf && r.toks[i-1].Hash == hashWords || h == hashQuote && r.toks[i-1].Hash == hashTo {
			np, ok := r.phraseAfter(i+1, end)
			return np, ok && (np.to == end || r.toks[np.to].Kind == token.Comma)
		}
	}
	return tokenRange{}, false
}

var (
	hashWords = token.Hash("words")
	hashQuote = token.Hash("quote")
)

// giveCue gives an attribution that has a source but no cue what ties the two: of
// a label the colon behind the name, the dash before it, or the verb of the line
// that introduces the utterance; else the verb behind its subject, of whatever
// sort: “Go back,” the anchor barked.
func (r *quoteReader) giveCue(a *attributed) {
	if len(a.cue) > 0 || len(a.source) != 1 {
		return
	}
	from, to := a.source[0].from-1, a.source[0].to
	is := func(i int, k token.Kind) bool { return 0 <= i && i < len(r.toks) && r.toks[i].Kind == k }
	var c tokenRange
	switch {
	case a.evidence == EvidenceLabel && is(to, token.Colon):
		c = tokenRange{to, to + 1}
	case a.evidence == EvidenceLabel && is(from, token.Dash):
		c = tokenRange{from, from + 1}
	case !r.lang.English:
	case a.evidence == EvidenceLabel:
		for i := to; i < min(a.first(), to+longestPhrase); i++ {
			if r.is(i, sayVerb) {
				c = tokenRange{i, i + 1}
				break
			}
		}
	case a.evidence == EvidenceCue:
		if is(to, token.Comma) { // his lawyer, Jim Lund, barked
			to++
		}
		if !is(to, token.Word) || !r.toks[to].Is(token.Lower) || r.is(to, preposition|auxiliary|subordinate|conjunction) {
			return
		}
		c = tokenRange{to, to + 1}
		if is(to+1, token.Word) && !is(to+2, token.Word) && verbParticles.Of(r.toks[to+1].Hash) {
			c.to++
		}
	}
	if c.to > 0 {
		a.cue = r.ranges(c)
	}
}

// verbParticles belong to the verb before them: as he put it, he went on.
var verbParticles = hashes("it", "on", "out", "back", "in")

// leadsHeadline reports whether a headline opens with a quotation, a clause and no
// title of a work, and goes on behind a colon or a dash: ‘I thought it was fireworks’: town
// in shock.
func (r *quoteReader) leadsHeadline(q *marks.Quotation) bool {
	u := &r.units[q.Paragraph]
	if u.role != RoleHeadline || q.From != u.body || !q.Closed || q.To+1 >= u.to || r.toks[q.To].Kind != token.Colon && !(r.toks[q.To].Kind == token.Dash && r.toks[q.To].Is(token.Space)) {
		return false
	}
	for i := q.From + 1; i < q.To; i++ {
		if r.is(i, subject|auxiliary|sayVerb) && !r.is(i, determiner) && r.toks[i].Is(token.Lower) || firstPersons.Of(r.toks[i].Hash) {
			return true
		}
	}
	return false
}

// headlineSpeaker returns who says what a headline opens with, the subject of what
// stands behind the mark, where that has a verb of speech, or who speaks on something:
// ‘No one told us’: Roe slams ferry firm. / ‘I was wrong’: Jane Roe on the ferry / ‘I
// will not go’: Roe hits back
func (r *quoteReader) headlineSpeaker(q *marks.Quotation, u *unit) (tokenRange, bool) {
	if !r.leadsHeadline(q) {
		return tokenRange{}, false
	}
	np, ok := r.firstSubject(tokenRange{q.To + 1, u.to}, u.to)
	return np, ok && np.from == q.To+1 && np.to+1 < u.to && (r.is(np.to, sayVerb|stanceVerb) || r.endsName(np.to) && (r.toks[np.to].Hash == hashOn || answersBack.Of(r.toks[np.to].Hash) && verbParticles.Of(r.toks[np.to+1].Hash)))
}

// answersBack are verbs that with a particle mean that somebody speaks: hits back.
var answersBack = hashes("hits", "hit", "lashes", "fires", "opens", "speaks", "spoke", "bites", "claps", "cries", "calls")
