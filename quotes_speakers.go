package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// assignSpeakers finds the entity behind each source. A source of several
// people, and a pronoun that nobody answers to, leave the speaker unknown.
func assignSpeakers(l *layers, p *people, found []attributed) []Quote {
	quotes := make([]Quote, len(found))
	n := 0
	for k := range found {
		f := &found[k]
		n += len(f.content) + len(f.cue) + len(f.source)
	}
	all := make([]Span, 0, n) // of all quotations, in one go
	spans := func(rs []tokenRange) []Span {
		if len(rs) == 0 {
			return nil
		}
		all = l.spans(all, rs)
		return slices.Clip(all[len(all)-len(rs):])
	}
	var handles map[uint64]*Entity // made for the first quotation that needs it
	var answers *Entity            // who answers the questions, found with the first
	asked := false
	for i := range found {
		l.look()
		f := &found[i]
		q := &quotes[i]
		q.Kind, q.Content, q.Cue, q.Source = f.kind, spans(f.content), spans(f.cue), spans(f.source)
		q.Evidence, q.Confidence = f.evidence, f.confidence
		if f.evidence == EvidenceContinued && f.addressesJudge(l) && p.isJudge(l, f.source) {
			q.Source, q.Evidence = nil, EvidenceNone
			continue
		}
		for _, s := range f.source {
			if e := p.speaker(l, s); e != nil && !(e.Type != Person && f.isHeard(l)) {
				q.Speaker = e
				break
			}
		}
		if q.Speaker != nil {
			continue
		}
		for _, s := range f.source {
			k := handleIn(l, s)
			if k < 0 || q.Speaker != nil || p.areSeveral(l, s) {
				continue
			}
			if handles == nil {
				handles = p.handles(l)
			}
			q.Speaker = handles[hashHandle(0, l.word(k))]
		}
		if q.Speaker == nil && f.evidence == EvidenceLabel && len(f.source) == 1 {
			q.Speaker = p.labelled(l, f.source[0])
			if q.Speaker == nil && f.isAnswer(l) {
				if !asked {
					answers, asked = p.interviewed(l, found), true
				}
				q.Speaker = answers
			}
		}
	}
	return quotes
}

// isHeard reports whether the source is told what it is the source of: the court [heard]
func (a *attributed) isHeard(l *layers) bool {
	return len(a.cue) == 1 && hearings.Of(l.toks[a.cue[0].to-1].Hash)
}

var hearings = hashes("heard", "hears")

// addressesJudge reports whether words are said to a judge: “I do, Your Honor.”
func (a *attributed) addressesJudge(l *layers) bool {
	for _, c := range a.content {
		for i := c.from + 1; i < c.to; i++ {
			if h := l.toks[i].Hash; (h == hashHonor || h == hashHonour) && l.toks[i].Is(token.Capital) && l.toks[i-1].Hash == hashYour {
				return true
			}
		}
	}
	return false
}

// isJudge reports whether a source, or whom it means, is a judge.
func (p *people) isJudge(l *layers, source []tokenRange) bool {
	for _, s := range source {
		if slices.ContainsFunc(l.toks[s.from:s.to], func(t token.Token) bool { return judges.Of(t.Hash) }) {
			return true
		}
		if e := p.meant(l, s); e != nil {
			return e.Type == Person && slices.ContainsFunc(p.persons[e.ID].titles, judges.Of)
		}
	}
	return false
}

var (
	hashYour   = token.Hash("your")
	hashHonor  = token.Hash("honor")
	hashHonour = token.Hash("honour")
	judges     = hashes("judge", "justice", "magistrate")
)

// answerLabels stand before what is answered.
var answerLabels = hashes("a", "a.", "answer")

// isAnswer reports whether what was found is an answer that a label marks as one.
func (a *attributed) isAnswer(l *layers) bool {
	return a.evidence == EvidenceLabel && len(a.source) == 1 && a.source[0].to == a.source[0].from+1 && answerLabels.Of(l.toks[a.source[0].from].Hash)
}

// interviewed returns who answers the questions of an interview, where one person
// alone is named above it; or nil. Who speaks of himself in half of the answers is
// interviewed: the writer, who answers what readers may ask, does not.
func (p *people) interviewed(l *layers, found []attributed) *Entity {
	answers, own, first := 0, 0, len(l.toks)
	for i := range found {
		l.tick()
		a := &found[i]
		if !a.isAnswer(l) {
			continue
		}
		answers++
		first = min(first, a.source[0].from)
		if slices.ContainsFunc(a.content, func(c tokenRange) bool {
			return slices.ContainsFunc(l.toks[c.from:c.to], func(t token.Token) bool { return firstPerson.Of(t.Hash) })
		}) {
			own++
		}
	}
	if 2*own < answers {
		return nil
	}
	return p.introduced(l, first)
}

// introduced returns the only person whom the paragraphs and the headline above a
// token name, if at least one paragraph does; or nil. A byline is of who asks.
func (p *people) introduced(l *layers, i int) *Entity {
	var one *Entity
	told := false
	for k := range p.names {
		l.tick()
		n := &p.names[k]
		if n.from >= i {
			break
		}
		role := l.unitOf(n.from).role
		if n.typ != Person || role != RoleParagraph && role != RoleHeadline {
			continue
		}
		if one != nil && one != n.entity {
			return nil
		}
		one = n.entity
		told = told || role == RoleParagraph
	}
	if !told {
		return nil
	}
	return one
}

// labelled returns the one person of the surname in a label of a transcript, where
// its capitals hide that it is a name, or the one of its initials: "ROE:", "JR:".
func (p *people) labelled(l *layers, r tokenRange) *Entity {
	t := l.toks[r.to-1]
	namesakes := l.room.known.namesakes(t.Hash)
	switch {
	case namesakes.n == 1:
		return p.entities[namesakes.ids[0]]
	case namesakes.n == 0 && r.to == r.from+1 && t.End-t.Start == 2 && t.Is(token.AllCaps):
		return p.ofInitials(t.In(l.text))
	}
	return nil
}

// mostPanelists is the most that an article names of which initials tell who speaks.
const mostPanelists = 200

// ofInitials returns the one person whose given name and surname begin with two
// letters, or nil.
func (p *people) ofInitials(two string) *Entity {
	var one *Entity
	if len(p.entities) > mostPanelists {
		return nil
	}
	for _, e := range p.entities {
		if e.Type != Person || e.Name == "" || e.Name[0] != two[0] {
			continue
		}
		if k := strings.LastIndexByte(e.Name, ' '); k < 0 || !strings.HasPrefix(e.Name[k+1:], two[1:]) {
			continue
		}
		if one != nil {
			return nil
		}
		one = e
	}
	return one
}

// speaker returns the entity that speaks as the source r, or nil.
func (p *people) speaker(l *layers, r tokenRange) *Entity {
	if !l.lang.English {
		return p.namedBy(l, r)
	}
	if r.to == r.from+1 && l.toks[r.from].Hash == hashWho {
		return p.before(l, r.from)
	}
	if p.areSeveral(l, r) {
		return nil
	}
	return p.meant(l, r)
}

// isHandle reports whether token i is a name on a social network: @janeroe.
func isHandle(l *layers, i int) bool {
	return l.toks[i].Kind == token.Address && l.text[l.toks[i].Start] == '@'
}

// handleIn returns the token of the handle that a source is, or -1: user @janeroe,
// but not a fan of @janeroe.
func handleIn(l *layers, r tokenRange) int {
	for i := r.from; i < r.to && !lexicon.OfToken(&l.toks[i]).Has(lexicon.Prepositions); i++ {
		if isHandle(l, i) {
			return i
		}
	}
	return -1
}

// handles returns who has a handle, by its hash: whom it stands behind anywhere in the text,
// Jane Roe (@jr54), or else whose name it is in one word: @janeroe, @Jane_Roe.
func (p *people) handles(l *layers) map[uint64]*Entity {
	of := make(map[uint64]*Entity)
	for k := range p.names {
		l.tick()
		n := &p.names[k]
		if name := l.toks[n.from:n.to]; n.typ != Misc && len(name) > 1 && name[len(name)-1].End-name[0].Start <= longestHandle {
			h := uint64(0)
			for i := range name {
				h = hashHandle(h, name[i].In(l.text))
			}
			if of[h] == nil {
				of[h] = n.entity
			}
		}
	}
	for k := range p.names {
		n := &p.names[k]
		at := n.to
		if at < len(l.toks) && l.toks[at].Kind == token.Open {
			at++
		}
		if n.typ != Misc && at < len(l.toks) && isHandle(l, at) {
			of[hashHandle(0, l.word(at))] = n.entity
		}
	}
	return of
}

// longestHandle is the most bytes of a name that is also a handle.
const longestHandle = 40

// hashHandle goes on with the hash of a handle (FNV-1a) behind a part of it whose hash is h, 0 of
// none. Capitals are as small letters, of ASCII, of which handles are, and underscores and the sign in front do not count.
func hashHandle(h uint64, s string) uint64 {
	for _, c := range []byte(s) {
		switch {
		case c == '_' || c == '@':
			continue
		case 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// before returns the person whose name the relative pronoun at token i
// follows: Roe, who said.
func (p *people) before(l *layers, i int) *Entity {
	if i > 0 && l.toks[i-1].Kind == token.Comma {
		i--
	}
	if i == 0 {
		return nil
	}
	if k := p.nameAt(i - 1); k < len(p.names) && p.names[k].to == i && p.names[k].typ == Person {
		return p.names[k].entity
	}
	return nil
}

// areSeveral reports whether the source r names two people together: Jane Roe
// and Tom Ashby.
func (p *people) areSeveral(l *layers, r tokenRange) bool {
	var first *name
	at := p.nameAt(r.from)
	if at+1 >= len(p.names) || p.names[at+1].from >= r.to {
		return false // it names one at most
	}
	for k := at; k < len(p.names) && p.names[k].from < r.to; k++ {
		n := &p.names[k]
		if n.typ != Person || !p.isHead(l, r, n) || first != nil && inRelativeClause(l, first.to, n.from) {
			continue
		}
		if first != nil && first.entity != n.entity && slices.ContainsFunc(l.toks[first.to:n.from], func(t token.Token) bool { return t.Hash == hashAnd }) {
			return true
		}
		first = n
	}
	return false
}

// inRelativeClause reports whether what stands before token i, from a name on, tells of
// that name without an end: Roe, [who beat the champion and] Ashby
func inRelativeClause(l *layers, from, i int) bool {
	for i--; i > from; i-- {
		switch {
		case l.toks[i].Kind == token.Comma:
			return false
		case l.toks[i].Hash == hashWho || l.toks[i].Hash == hashWhose:
			return l.toks[i-1].Kind == token.Comma
		}
	}
	return false
}

// spans appends the spans of ranges of tokens to out.
func (l *layers) spans(out []Span, rs []tokenRange) []Span {
	for _, r := range rs {
		out = append(out, l.span(r.from, r.to))
	}
	return out
}
