package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// longestLead is the most tokens of a phrase or a clause that stands before the subject.
const longestLead = 24

// namedAhead returns whom a pronoun at token i means that stands in what a sentence begins
// with, before the subject that names him: In her speech, [Roe] said; After he lost, Mayor [Tom
// Lund] left. The name follows on the first comma behind the pronoun, with its titles, and nobody
// is named before. Otherwise it returns nil.
func (r *resolver) namedAhead(s sentence, i int, g Gender) *Entity {
	if i == s.from || i > s.from+longestLead || r.first != nil || r.content[i] > 0 {
		return nil
	}
	if !leads.Of(r.toks[s.from].Hash) {
		return nil
	}
	comma := i + 1
	for end := min(s.to, i+longestLead); ; comma++ {
		if comma >= end {
			return nil
		}
		if k := r.toks[comma].Kind; k == token.Comma {
			break
		} else if k > token.Number {
			return nil
		}
	}
	if h := r.toks[i].Hash; comma == i+2 && (h == hashHe || h == hashShe) && isCueVerb(&r.toks[i+1]) {
		return nil // After all, [she] argued, Lund won
	}
	k := r.nameAt(i)
	for k < len(r.names) && r.names[k].to <= comma {
		if r.names[k].typ == Person {
			return nil // After her talk with Lund, ...
		}
		k++
	}
	for ; k < len(r.names) && r.names[k].typ != Person && r.names[k].to <= comma+longestTitle; k++ {
	}
	if k == len(r.names) {
		return nil
	}
	n := &r.names[k]
	from := n.from
	if len(n.titles) > 0 {
		from = min(from, n.titles[0].from)
	}
	if n.typ != Person || n.to >= s.to || r.toks[n.to].Kind == token.Clitic || n.entity.Gender != GenderUnknown && n.entity.Gender != g || !r.joins(comma+1, from) {
		return nil
	}
	if t := &r.toks[n.to]; t.Kind != token.Comma && !r.isVerb(s, n.to) && !lexicon.OfToken(t).Has(lexicon.Auxiliaries|lexicon.CueVerbs) {
		return nil
	}
	return n.entity
}

// leads begin what stands before the subject of a sentence.
var leads = hashes("in", "after", "before", "when", "while", "during", "since", "despite", "with", "at", "on", "for", "following", "throughout", "upon", "by", "if", "though", "although", "as", "until", "once", "through", "from", "under", "like", "unlike", "because")
