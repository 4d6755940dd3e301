package copydesk

import "github.com/copydesk/copydesk/internal/token"

// longestHeadline is the most tokens of a headline that is read as somebody's words.
const longestHeadline = 40

// longestHeadlineLabel is the most tokens before the colon of a headline that say whose
// words follow.
const longestHeadlineLabel = 8

// ofHeadlines adds whose words a headline gives that has a mark for its verb of speech:
// [Roe]: ferry will close / Ferry to close – [Roe]
func (r *quoteReader) ofHeadlines(found []attributed) []attributed {
	if len(r.units) == 0 || r.units[0].role != RoleHeadline {
		return found
	}
	u := &r.units[0]
	if u.to-u.body > longestHeadline {
		return found
	}
	content, source, ok := r.headlineLabel(u)
	if !ok {
		content, source, ok = r.headlineSigned(u)
	}
	if !ok {
		return found
	}
	for i := range found {
		for _, parts := range [...][]tokenRange{found[i].content, found[i].cue, found[i].source} {
			if len(parts) > 0 && parts[0].from < u.to {
				return found
			}
		}
	}
	return append(found, attributed{kind: r.kindOf([]tokenRange{content}), content: r.ranges(content), source: r.ranges(source), evidence: EvidenceLabel})
}

// headlineLabel reads who is named before the colon of a headline, with whom and what
// the words are about: Roe [on the ferry]: it was a disgrace. A topic has a colon behind
// it too, and so has a name of which a headline goes on to tell; of those that are no
// names for who tells the news, what follows has to be a clause.
func (r *quoteReader) headlineLabel(u *unit) (content, source tokenRange, ok bool) {
	colon := u.body + 1
	for ; colon < u.to && colon < u.body+longestHeadlineLabel && r.toks[colon].Kind == token.Word && r.outer[colon] < 0; colon++ {
	}
	if colon+4 > u.to || colon >= u.to || r.toks[colon].Kind != token.Colon || r.outer[u.body] >= 0 {
		return content, source, false
	}
	content = tokenRange{colon + 1, r.trimEnd(colon+1, u.to)}
	source = tokenRange{u.body, colon}
	for i := source.from; i < source.to; i++ {
		switch {
		case r.is(i, auxiliary|conjunction|subordinate|subject):
			return content, source, false
		case i > u.body && headlineTopics.Of(r.toks[i].Hash):
			source.to = i
		}
	}
	switch {
	case newsSources.Of(r.toks[source.to-1].Hash):
		return content, source, content.to-content.from > 2
	case r.endsName(source.to) && (r.is(u.body, titleWord) || r.people.names[r.people.nameAt(u.body)].from == u.body) && r.people.names[r.people.nameAt(source.to-1)].typ != Place:
		return content, source, r.isHeadlineClause(content)
	}
	return content, source, false
}

// ofHeadlineEnd reads a headline that ends with its verb of speech and who speaks, without
// a full name: Ferry ‘a gift to the rich’, [claims union]
func (r *quoteReader) ofHeadlineEnd(a *attributed) {
	if len(a.source) > 0 || len(a.cue) != 1 {
		return
	}
	cue, u := a.cue[0], r.units[0]
	if cue.from < u.body+3 || cue.to >= u.to || u.to-cue.to > longestTag || cue.to != cue.from+1 || !r.is(cue.from, sayVerb|stanceVerb) || !r.endsIn(cue.from, "s") || r.toks[cue.from-1].Kind != token.Comma {
		return
	}
	for i := cue.to; i < u.to; i++ {
		if r.toks[i].Kind != token.Word || r.is(i, auxiliary|subordinate|preposition) || r.outer[i] >= 0 {
			return
		}
	}
	a.content, a.source, a.evidence = r.ranges(tokenRange{u.body, cue.from - 1}), r.ranges(tokenRange{cue.to, u.to}), EvidenceCue
	a.kind = r.kindOf(a.content)
}

// headlineSubject gives a participle behind the comma of a headline the subject of its
// verb, which stands in the present: [Judge] blocks Ohio timber sale, citing owl
func (r *quoteReader) headlineSubject(a *attributed) {
	u := &r.units[0]
	if len(a.source) != 1 || a.cue[0].from == u.body || !r.participle(a.cue[0].from) || r.toks[a.cue[0].from-1].Kind != token.Comma {
		return
	}
	for i := u.body + 1; i < a.cue[0].from && r.toks[i].Kind == token.Word && r.outer[i] < 0; i++ {
		if r.endsIn(i, "s") && !r.endsIn(i, "ss") && r.toks[i].Is(token.Lower) && !r.endsIn(i-1, "s") {
			if s := a.source[0]; s.to > i && s.to < a.cue[0].from+1 {
				a.source = r.ranges(tokenRange{u.body, i})
			}
			return
		}
	}
}

// headlineTopics begin what a headline says of the occasion behind a name.
var headlineTopics = hashes("on", "to", "at", "in")

// newsSources tell what a headline has: Police: man stole three cars / Ferry sold - report
var newsSources = hashes("police", "report", "reports", "poll", "survey", "study", "official", "officials", "prosecutor", "prosecutors", "sheriff", "coroner", "lawyer", "attorney", "source", "sources", "union",
	"experts", "scientists", "researchers", "analysts", "minister", "ministry", "pm", "mp", "spokesman", "spokeswoman", "mayor", "governor", "witness", "witnesses", "council")

// tellsOfName reports whether what stands behind a name and a colon in a headline is what
// the writer tells of it, or asks: Jane Roe: A life on the ferry / Roe: What now?
func (r *quoteReader) tellsOfName(a *attributed) bool {
	if len(a.content) != 1 || a.cue[0].to != a.cue[0].from+1 || r.toks[a.cue[0].from].Kind != token.Colon || !r.headline(a.cue[0].from) {
		return false
	}
	c := a.content[0]
	if r.outer[c.from] >= 0 || c.from < a.cue[0].to {
		return false
	}
	if end := min(c.to, r.units[0].to-1); r.toks[end].Kind == token.Stop && r.text[r.toks[end].End-1] == '?' {
		return true
	}
	the := r.toks[c.from].Hash == hashThe
	if !the && !articles.Of(r.toks[c.from].Hash) {
		return false
	}
	for i := c.from; i < c.to; i++ {
		switch {
		case r.toks[i].Hash == hashWho:
			return true
		case r.is(i, auxiliary):
			return false
		}
	}
	return !the
}

var articles = hashes("a", "an")

// isHeadlineClause reports whether what stands behind a name in a headline is a clause
// that may be said: ferry will close, I am not sorry. What will it take? and The man who
// would be king are the writer's.
func (r *quoteReader) isHeadlineClause(c tokenRange) bool {
	if c.to-c.from < 3 || r.toks[c.from].Hash == hashA || r.toks[c.to-1].Kind == token.Stop && r.text[r.toks[c.to-1].End-1] == '?' {
		return false
	}
	for i := c.from; i < c.to; i++ {
		switch {
		case firstPersons.Of(r.toks[i].Hash):
			return true
		case r.is(i, subordinate):
			return false
		case r.is(i, auxiliary) && r.toks[i].Kind == token.Word && i > c.from:
			return true
		}
	}
	return false
}

// headlineSigned reads who is named at the end of a headline behind a dash, by the
// surname or an office, as British newspapers do it: Ferry 'a sad day' - Ingersoll. A
// full name there is the writer's, and another name the newspaper's.
func (r *quoteReader) headlineSigned(u *unit) (content, source tokenRange, ok bool) {
	end := u.to
	for end > u.body && r.toks[end-1].Kind == token.Stop {
		end--
	}
	dash := end - 2
	for ; dash > u.body+2 && dash > end-4 && r.toks[dash].Kind == token.Word; dash-- {
	}
	if dash <= u.body+2 || r.toks[dash].Kind != token.Dash || !r.toks[dash].Is(token.Space) || !r.toks[dash+1].Is(token.Space) {
		return content, source, false
	}
	content, source = tokenRange{u.body, dash}, tokenRange{dash + 1, end}
	if source.to == source.from+1 && newsSources.Of(r.toks[source.from].Hash) {
		return content, source, true
	}
	k := r.people.nameAt(end - 1)
	if k == len(r.people.names) || r.people.names[k].to != end || r.people.names[k].typ != Person || source.to > source.from+1 && !r.is(source.from, titleWord) {
		return content, source, false
	}
	for n := 1; n < len(r.units) && r.units[n].role != RoleParagraph; n++ {
		for i := r.units[n].from; i < r.units[n].to; i++ {
			if r.units[n].role == RoleByline && r.toks[i].Hash == r.toks[end-1].Hash {
				return content, source, false
			}
		}
	}
	return content, source, true
}
