package copydesk

import "github.com/copydesk/copydesk/internal/token"

// longestStatement is the most paragraphs of a statement that is set without
// quotation marks.
const longestStatement = 8

// statements finds the statements, letters and posts that are set as paragraphs of
// their own, without quotation marks, behind a line that says whose they are:
//
//	A spokesman for the council said:
//	We are pleased with the plan.
//
// Somebody speaks of himself in them: I, we, our.
func (s *speech) statements() {
	for n := 0; n+1 < len(s.units); n++ {
		u, v := s.units[n], s.units[n+1]
		if u.to == u.body || s.toks[u.to-1].Kind != token.Colon || u.role != RoleParagraph || !s.isOfFirstPerson(v) {
			continue
		}
		from := max(u.body, s.sents[s.sentenceOf(u.to-1)].from)
		source, whole, ok := s.announced(tokenRange{from, u.to})
		if !ok {
			continue
		}
		a := attributed{kind: Direct, content: []tokenRange{{v.body, v.to}}, source: []tokenRange{source}, evidence: EvidenceLabel}
		last := n + 1
		for k := n + 2; whole && k < min(len(s.units), n+1+longestStatement) && s.isUnmarked(s.units[k]) && !s.tells(k); k++ {
			if s.isOfFirstPerson(s.units[k]) {
				last = k
			}
		}
		for k := n + 2; k <= last; k++ {
			a.content = append(a.content, tokenRange{s.units[k].body, s.units[k].to})
		}
		s.found = append(s.found, a)
		s.place(len(s.found) - 1)
		n = last - 1
	}
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

// announced finds whose words a line that ends in a colon announces, and whether
// they are the whole of a statement or a letter, and not the next paragraph alone.
func (r *quoteReader) announced(line tokenRange) (source tokenRange, whole, ok bool) {
	said, of := false, 0
	for i := line.from; i < line.to; i++ {
		switch {
		case r.outer[i] >= 0 || firstPersons.Of(r.toks[i].Hash):
			return source, false, false
		case r.is(i, sayVerb):
			said = true
		case statementNouns.Of(r.toks[i].Hash):
			said, whole, of = true, true, i
		}
	}
	if !said {
		return source, false, false
	}
	cues := r.findCues(line)
	for k := len(cues) - 1; k >= 0; k-- {
		if c := &cues[k]; r.is(c.head, sayVerb) && c.source.to > c.source.from {
			return c.source, whole, true
		}
	}
	if of > 0 { // The statement in full: / Roe's letter to the board:
		np, ok := r.phraseAfter(line.from, line.to)
		return r.ownerOf(np), true, ok && np.from <= of && of < np.to
	}
	return source, false, false
}

// statementNouns are what is printed in full.
var statementNouns = hashes("statement", "letter", "apology", "resignation", "email", "message")

// isOfFirstPerson reports whether a paragraph has no quotation marks and somebody
// speaks in it of himself.
func (r *quoteReader) isOfFirstPerson(u unit) bool {
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
func (r *quoteReader) isUnmarked(u unit) bool {
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
