package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/token"
)

// What the models take for an attribution is mended where English leaves no
// choice.

// beforeColon takes the source out of the content where it stands between the verb
// and a colon: Said Roe: "No." The colon is no cue of its own then.
func (r *quoteReader) beforeColon(a *attributed, learned []attributed, ofCue []int32) {
	if len(a.source) > 0 || len(a.cue) == 0 || len(a.content) == 0 || !r.isSpeech(a.cue[0].to-1) {
		return
	}
	c := &a.content[0]
	if c.from != a.cue[0].to {
		return
	}
	for i := c.from + 1; i < min(c.to-1, c.from+longestSource); i++ {
		if r.toks[i].Kind == token.Quote {
			return
		}
		if r.toks[i].Kind == token.Colon {
			np := tokenRange{c.from, i}
			if !r.canSpeak(np) {
				return
			}
			if j := ofCue[i]; j > 0 && learned[j-1].content != nil {
				learned[j-1].cue = a.cue
				a.content = nil
				return
			}
			a.source, a.evidence = r.ranges(np), EvidenceCue
			c.from = i + 1
			a.kind = r.kindOf(a.content)
			return
		}
	}
}

// longestSource is the most tokens of a source that a verb and a colon enclose.
const longestSource = 12

// ofFootage leaves of the source of a participle the person that it follows:
// [footage of] Jane Roe saying.
func (r *quoteReader) ofFootage(a *attributed) {
	if len(a.source) != 1 || len(a.cue) == 0 {
		return
	}
	s, verb := &a.source[0], a.cue[0].from
	if s.to != verb || !strings.HasSuffix(r.toks[verb].In(r.text), "ing") {
		return
	}
	for k := r.people.nameAt(s.from); k < len(r.people.names) && r.people.names[k].to <= s.to; k++ {
		n := &r.people.names[k]
		if n.typ == Person && n.to == s.to && n.from > s.from+2 && r.toks[n.from-1].Hash == hashOf {
			s.from = n.from
			return
		}
	}
}
