package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// meant returns the entity that the noun phrase r means: a person or body
// that it names as its head, the one meant by a pronoun or description; nil
// when it names nobody.
func (p *people) meant(l *layers, r tokenRange) *Entity {
	if r.to == r.from+1 {
		if e := p.meansAt(r.from, r.to); e != nil {
			return e
		}
	}
	var body *Entity
	for k := p.nameAt(r.from); k < len(p.names) && p.names[k].from < r.to; k++ {
		n := &p.names[k]
		if !p.isHead(l, r, n) {
			continue
		}
		if n.typ == Person {
			return n.entity
		}
		if body == nil && n.typ != Misc {
			body = n.entity
		}
	}
	for i := r.from; i < r.to && !relatives.Of(l.toks[i].Hash); i++ { // her aide, who asked that [he] not be named
		if !pronouns.Of(l.toks[i].Hash) {
			continue
		}
		if e := p.meansAt(i, i+1); e != nil {
			return e
		}
	}
	if d := p.refs[r.from]; d.entity > 0 && int(d.to) > r.from+1 && int(d.to) <= r.to {
		return p.entities[d.entity-1]
	}
	return body
}

// pronouns are those that may mean who was named.
var pronouns = hashes("he", "she", "it")

// isBareOwner reports whether token i is the apostrophe of an owner whose name ends with
// an s: Voss[’] lawyer
func (l *layers) isBareOwner(i int) bool {
	if l.toks[i].Kind != token.Quote || i == 0 || i+1 == len(l.toks) || l.toks[i+1].Kind != token.Word || !l.toks[i+1].Is(token.Space) {
		return false
	}
	at := l.toks[i].Start
	return l.toks[i-1].End == at && l.text[at-1] == 's' && (l.text[at] == '\'' || strings.HasPrefix(l.text[at:], "’"))
}

// isHead reports whether a name is what the noun phrase r is about: not an
// owner ("Trump's lawyer"), not behind a preposition ("a lawyer for Trump"), unless
// between commas ("a lawyer for Trump, Jane Roe"), not in front of a role ("a Trump
// aide"), and a body not in front of a noun ("Pentagon officials").
func (p *people) isHead(l *layers, r tokenRange, n *name) bool {
	if n.to < len(l.toks) && n.to < r.to && (l.toks[n.to].Kind == token.Clitic || n.to+1 < r.to && l.isBareOwner(n.to)) {
		return false
	}
	if n.to < r.to && l.toks[n.to].Is(token.Lower) && (following.Of(l.toks[n.to].Hash) || lexicon.OfToken(&l.toks[n.to]).Has(lexicon.Roles)) {
		return false
	}
	from := r.from
	if n.to >= r.to || l.toks[n.to].Kind == token.Comma {
		for i := n.from - 1; i > from; i-- {
			if l.toks[i].Kind == token.Comma {
				from = i + 1
			}
		}
	}
	for i := from; i < n.from; i++ {
		if lexicon.OfToken(&l.toks[i]).Has(lexicon.Prepositions) && l.toks[i].Is(token.Lower) && !p.inTitle(n, i) {
			return n.typ == Person && n.to == r.to && isOfOffice(l, from, n.from)
		}
	}
	if n.typ != Person && n.to < r.to && l.toks[n.to].Kind == token.Word {
		return false
	}
	return true
}

// following are those who follow somebody whose name stands before them, and are on
// no list of roles.
var following = hashes("aide", "aides", "ally", "allies", "backer", "backers", "campaign", "camp", "fan", "fans", "family", "official", "officials", "relative", "relatives",
	"staffer", "staffers", "supporter", "supporters", "surrogate", "surrogates", "team", "voter", "voters", "administration", "spokesperson", "representative", "representatives")

// isOfOffice reports whether the tokens [from, to) before a name are the office of who has
// it, without an article: [minister of mines and energy] Jane Roe.
func isOfOffice(l *layers, from, to int) bool {
	if !ministers.Of(l.toks[from].Hash) && !directors.Of(l.toks[from].Hash) || l.toks[from+1].Hash != hashOf || l.toks[to-1].Kind != token.Word || isDeterminer(l.word(to-1)) {
		return false
	}
	return !lexicon.OfToken(&l.toks[to-1]).Has(lexicon.Prepositions | lexicon.Roles)
}

// directors are offices beside those of ministers that are named so.
var directors = hashes("director", "professor", "lecturer", "head", "chair")

func (p *people) inTitle(n *name, i int) bool {
	for _, t := range n.titles {
		if t.from <= i && i < t.to {
			return true
		}
	}
	return false
}
