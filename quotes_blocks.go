package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/token"
)

// longestStatement is the most paragraphs of a statement that is set without
// quotation marks.
const longestStatement = 8

// statements finds the statements, letters and posts that are set as paragraphs of
// their own, without quotation marks, behind a line that says whose they are:
//
//	A spokesman for the council said:
//	We are pleased with the plan.
//
// Somebody speaks of himself in them (I, we, our), or the line ends with what somebody
// who can speak does: Roe added:
func (s *speech) statements() {
	for n := range s.units {
		u := &s.units[n]
		if u.role != RoleParagraph {
			continue
		}
		if strings.IndexByte(s.text[u.span.Start:u.span.End], ':') < 0 {
			continue
		}
		for i := u.body + 1; i+1 < u.to; i++ {
			if s.toks[i].Kind == token.Colon && s.toks[i+1].Is(token.Capital) && s.outer[i] < 0 {
				i = max(i, s.inlinePost(u, i)-1)
			}
		}
		if n+1 < len(s.units) && u.to > u.body && s.toks[u.to-1].Kind == token.Colon {
			s.statement(n)
		}
	}
}

// statement finds what the line of unit n announces.
func (s *speech) statement(n int) {
	u, v := &s.units[n], &s.units[n+1]
	own := s.isOfFirstPerson(v)
	if !own && (!s.isUnmarked(v) || !s.toks[v.body].Is(token.Capital) || s.toks[v.to-1].Kind != token.Stop) {
		return
	}
	from := max(u.body, s.sents[s.sentenceOf(u.to-1)].from)
	l, ok := s.announced(tokenRange{from, u.to})
	if !ok || !own && (!s.leadsTo(l, u.to-1) || !saidInBlocks.Of(s.toks[l.verb].Hash) || !s.canSpeak(l.source) || s.tells(n+1) || s.speaksOf(v, l.source)) {
		return
	}
	a := attributed{kind: Direct, content: []tokenRange{{v.body, v.to}}, source: []tokenRange{l.source}, evidence: EvidenceLabel}
	last := n + 1
	for k := n + 2; l.whole && k < min(len(s.units), n+1+longestStatement) && s.isUnmarked(&s.units[k]) && !s.tells(k); k++ {
		if s.isOfFirstPerson(&s.units[k]) {
			last = k
		}
	}
	for k := n + 2; k <= last; k++ {
		a.content = append(a.content, tokenRange{s.units[k].body, s.units[k].to})
	}
	s.announces(l, tokenRange{from, u.to}, a)
}

// announces adds the statement a in place of what the verb that announces it, in the
// line, was taken to attribute: where it was said.
func (s *speech) announces(l announcement, line tokenRange, a attributed) {
	for j := s.first[s.unitAt(line.from)]; j > 0; j = s.next[j-1] {
		b := &s.found[j-1]
		if b.kind == Indirect && len(b.cue) > 0 && b.cue[0].from <= l.verb && l.verb < b.cue[0].to && b.first() >= line.from {
			b.source, s.dropped = nil, append(s.dropped, j-1)
		}
	}
	s.found = append(s.found, a)
	s.place(len(s.found) - 1)
}

// inlinePost finds the post that a paragraph goes on with behind the colon at token i,
// without quotation marks: Roe tweeted: Heading home. Wish me luck.
// It returns where that ends, or 0.
func (s *speech) inlinePost(u *unit, i int) int {
	line := tokenRange{max(u.body, s.sents[s.sentenceOf(i)].from), i + 1}
	if line.to-line.from > longestPostLine {
		return 0
	}
	l, ok := s.announced(line)
	if !ok || !s.leadsTo(l, i) || !saidInBlocks.Of(s.toks[l.verb].Hash) || !s.canSpeak(l.source) {
		return 0
	}
	post := postVerbs.Of(s.toks[l.verb].Hash)
	for k := l.verb + 1; k < i && !post; k++ {
		post = networks.Of(s.toks[k].Hash)
	}
	end := i + 1
	for n := s.sentenceOf(i + 1); n < u.last && n < len(s.sents); n++ {
		p := s.sents[n]
		if own := s.isOwn(tokenRange{max(p.from, i+1), p.to}); !own && !(post && end == i+1) {
			break
		}
		end = min(p.to, u.to)
	}
	for k := i + 1; k < end; k++ {
		if s.outer[k] >= 0 {
			return 0
		}
	}
	if end == i+1 {
		return 0
	}
	s.announces(l, line, attributed{kind: Direct, content: []tokenRange{{i + 1, end}}, cue: []tokenRange{{l.verb, l.verb + 1}}, source: []tokenRange{l.source}, evidence: EvidenceCue})
	return end
}

// longestPostLine is the most tokens of a sentence that leads to a post.
const longestPostLine = 40

var (
	// saidInBlocks are verbs that lead to a paragraph of somebody's words which has no
	// marks and speaks of others.
	saidInBlocks = hashes("said", "says", "added", "adds", "wrote", "writes", "continued", "continues", "replied", "replies", "responded", "responds", "explained", "explains", "concluded", "concludes",
		"stated", "states", "declared", "declares", "tweeted", "tweets", "posted", "posts", "remarked", "commented", "argued", "texted", "captioned", "posting", "writing", "adding", "tweeting")

	// postVerbs say that somebody writes on a network.
	postVerbs = hashes("tweeted", "tweets", "posted", "posts", "captioned", "texted")

	// networks are where posts are written.
	networks = hashes("twitter", "x", "facebook", "instagram", "threads", "bluesky", "linkedin", "tiktok", "reddit", "mastodon", "weibo", "telegram", "whatsapp", "snapchat", "youtube", "tweet", "post")
)

// leadsTo reports whether nothing but where and to whom something was said stands
// between the verb that announces it and the colon: Roe wrote [on Facebook]:
func (r *quoteReader) leadsTo(l announcement, colon int) bool {
	if l.verb < 0 {
		return false
	}
	from := max(l.verb+1, l.source.to)
	if from < colon && r.is(from, determiner) && !r.is(from+1, place) {
		return false // wrote a memoir of her years:
	}
	for i := from; i < colon; i++ {
		if r.toks[i].Kind == token.Comma || r.is(i, auxiliary|subordinate|sayVerb|stanceVerb|subject) && !r.is(i, determiner|cueNoun|place) {
			return false
		}
	}
	return true
}

// speaksOf reports whether a paragraph speaks of a source as the writer would: it
// begins with he or she, or has the name.
func (r *quoteReader) speaksOf(v *unit, source tokenRange) bool {
	if thirdPersons.Of(r.toks[v.body].Hash) {
		return true
	}
	if r.toks[source.to-1].Is(token.Lower) {
		return false
	}
	for i := v.body; i < v.to; i++ {
		if r.toks[i].Hash == r.toks[source.to-1].Hash {
			return true
		}
	}
	return false
}

// isOwn reports whether somebody speaks of himself, or to somebody, in [p.from, p.to).
func (r *quoteReader) isOwn(p tokenRange) bool {
	for i := p.from; i < p.to; i++ {
		if h := r.toks[i].Hash; ownWords.Of(h) || h == hashYou || h == hashYour {
			return true
		}
	}
	return false
}

// tells reports whether somebody is said to say something in unit k, other than who
// speaks there: that is the writer's again.
func (s *speech) tells(k int) bool {
	for j := s.first[k]; j > 0; j = s.next[j-1] {
		a := &s.found[j-1]
		if len(a.cue) > 0 && len(a.source) > 0 && s.is(a.cue[0].from, sayVerb) && !firstPersons.Of(s.toks[a.source[0].from].Hash) {
			return true
		}
	}
	return false
}

// An announcement is what a line that ends in a colon says of the words behind it.
type announcement struct {
	source tokenRange
	verb   int  // or -1
	whole  bool // they are the whole of a statement or a letter, and not the next paragraph alone
}

// announced finds whose words a line that ends in a colon announces.
func (r *quoteReader) announced(line tokenRange) (l announcement, ok bool) {
	of := 0
	for i := line.from; i < line.to; i++ {
		switch {
		case r.outer[i] >= 0 || firstPersons.Of(r.toks[i].Hash):
			return l, false
		case !r.is(i, sayVerb) && statementNouns.Of(r.toks[i].Hash):
			l.whole, of = true, i
		}
	}
	cues := r.findCues(line)
	for k := len(cues) - 1; k >= 0; k-- {
		if c := &cues[k]; r.is(c.head, sayVerb) && c.source.to > c.source.from {
			l.source, l.verb = c.source, c.head
			return l, true
		}
	}
	if of > 0 { // The statement in full: / Roe's letter to the board:
		np, ok := r.phraseAfter(line.from, line.to)
		l.source, l.verb = r.ownerOf(np), -1
		return l, ok && np.from <= of && of < np.to
	}
	return l, false
}

// statementNouns are what is printed in full.
var statementNouns = hashes("statement", "letter", "apology", "resignation", "email", "message")

// isOfFirstPerson reports whether a paragraph has no quotation marks and somebody
// speaks in it of himself.
func (r *quoteReader) isOfFirstPerson(u *unit) bool {
	if !r.isUnmarked(u) {
		return false
	}
	for i := u.body; i < u.to; i++ {
		if ownWords.Of(r.toks[i].Hash) {
			return true
		}
	}
	return false
}

// ownWords are words with which somebody speaks of himself.
var ownWords = hashes("i", "we", "my", "our", "me", "us")

// isUnmarked reports whether a unit is a paragraph without quotation marks, and
// announces nothing.
func (r *quoteReader) isUnmarked(u *unit) bool {
	if u.role != RoleParagraph || u.to == u.body || r.toks[u.to-1].Kind == token.Colon {
		return false
	}
	for i := u.body; i < u.to; i++ {
		if r.outer[i] >= 0 {
			return false
		}
	}
	return true
}
