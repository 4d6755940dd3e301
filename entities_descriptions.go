package copydesk

import (
	"math"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// aged resolves "the 34-year-old": whom the text gives that age, or else, where it gives
// it to nobody, whom the last sentence was about and who has no other.
func (r *resolver) aged(s sentence, i int) {
	age, ok := strings.CutSuffix(r.toks[i+1].In(r.text), yearOld)
	if !ok || i+2 < s.to && r.toks[i+2].Is(token.Capital) {
		return
	}
	to := i + 2
	if to < s.to && isSomebody(r.toks[to]) {
		to++
	}
	var best *Entity
	most := math.Inf(-1)
	for k := len(r.recent) - 1; k >= 0; k-- {
		e := r.recent[k]
		switch given := r.ageOf(e, i); {
		case given == age:
			r.refer(i, to, e)
			r.mention(e, i, to, false)
			return
		case given != "" || !r.state[e.ID].acted || r.told-r.state[e.ID].told > 1:
		default:
			q := r.ask(i, e.Gender)
			if score := r.score(e, &q, k == len(r.recent)-1); score > most {
				best, most = e, score
			}
		}
	}
	if best == nil || to > i+2 || r.isAgeOfOther(i) || to < s.to && r.toks[to].Kind == token.Word && !r.isVerb(s, to) && !lexicon.OfToken(&r.toks[to]).Has(lexicon.FunctionWords|lexicon.Prepositions) {
		return // the 300-year-old union
	}
	r.refer(i, to, best)
	r.mention(best, i, to, false)
}

const yearOld = "-year-old"

// ageOf returns the age that the text gives e before token i, or "": Jane Roe, 34, or
// 34-year-old nurse Jane Roe.
func (r *resolver) ageOf(e *Entity, i int) string {
	for k := r.nameAt(i) - 1; k >= 0 && k >= r.nameAt(i)-atHand*atHand; k-- {
		n := &r.names[k]
		if n.entity != e {
			continue
		}
		to := r.afterSide(n.to)
		if to+1 < i && r.toks[to].Kind == token.Comma && r.toks[to+1].Kind == token.Number {
			age, _ := strings.CutSuffix(r.toks[to+1].In(r.text), yearOld)
			return age
		}
		for at := n.from - 1; at >= 0 && at >= n.from-longestTitle && r.toks[at].Kind <= token.Number; at-- {
			if age, ok := strings.CutSuffix(r.toks[at].In(r.text), yearOld); ok {
				return age
			}
		}
	}
	return ""
}

// afterSide returns the token behind what a caption says of where one is in the picture,
// "Jane Roe (left), 34", "(pictured right)"; at where it says nothing.
func (l *layers) afterSide(at int) int {
	if at+2 >= len(l.toks) || l.toks[at].Kind != token.Open {
		return at
	}
	i := at + 1
	for i < at+4 && i+1 < len(l.toks) && sides.Of(l.toks[i].Hash) {
		i++
	}
	if i == at+1 || l.toks[i].Kind != token.Close {
		return at
	}
	return i + 1
}

// sides are words of captions for where one is.
var sides = hashes("pictured", "left", "right", "centre", "center", "middle", "above", "below", "top", "bottom", "far", "front", "back", "inset", "second", "third", "from")

// isAgeOfOther reports whether the age at token i+1 was told before of somebody who has
// no name: a 34-year-old woman.
func (r *resolver) isAgeOfOther(i int) bool {
	for k := i - 1; k > 0 && k > i-tokensBack; k-- {
		if r.toks[k].Hash == r.toks[i+1].Hash && oneOfMany.Of(r.toks[k-1].Hash) {
			return true
		}
	}
	return false
}

// nominal resolves "the spokesman", "the prime minister": the latest person
// with that title, if any.
func (r *resolver) nominal(s sentence, i int) {
	if i+1 < s.to {
		if t := &r.toks[i+1]; t.Is(token.Capital) {
			if r.regional(s, i); r.refs[i].entity > 0 {
				return
			}
		} else if t.Hash == hashFormer {
			r.formerly(s, i)
			return
		}
	}
	n, _ := lexicon.Longest(r.toks[i+1:min(s.to, i+1+longestTitle)], lexicon.Titles|lexicon.Roles)
	if n == 0 && i+1 < s.to && !r.isHeardAgain(i) {
		if r.toks[i+1].Hash == hashAccused && (i+2 == s.to || r.toks[i+2].Kind != token.Word || r.isVerb(s, i+2) || lexicon.OfToken(&r.toks[i+2]).Has(lexicon.Prepositions)) {
			r.defendant(i)
			return
		}
		r.bodyNominal(s, i)
	}
	if n == 0 || i+1+n < s.to && (r.toks[i+1+n].Is(token.Capital) || lexicon.OfToken(&r.toks[i+1+n]).Has(lexicon.Titles|lexicon.Roles)) {
		return
	}
	if i+1+n < s.to {
		if w := r.word(i + 1 + n); w == "of" || w == "for" || r.toks[i+1+n].Kind == token.Clitic {
			return
		}
	}
	head := r.toks[i+n].Hash
	of := head // what tells one minister from another
	if n > 1 && ranked.Of(head) {
		of = r.toks[i+1].Hash
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		if e := r.recent[k]; r.hasTitle(e, head) && r.hasTitle(e, of) { // the prime minister is no Minister of Trade
			if r.state[e.ID].token < r.other.token && r.isHeardAgain(i) {
				return
			}
			r.refer(i, i+1+n, e)
			r.mention(e, i, i+1+n, false)
			return
		}
	}
	if !r.isHeardAgain(i) && n == 1 && onTrial.Of(head) {
		r.defendant(i)
	}
}

// ranked are offices that several have in one government.
var ranked = hashes("minister", "secretary", "president")

// hasTitle reports whether one of e's titles has the given word.
func (r *resolver) hasTitle(e *Entity, word uint64) bool {
	switch titles := r.persons[e.ID].titles; {
	case len(titles) == 0:
		return false
	case slices.Contains(titles, word):
		return true
	case word == hashCongressman && e.Gender != Female, word == hashCongresswoman && e.Gender != Male: // as Rep. is said
		return slices.Contains(titles, hashRepresentative)
	case word == hashLawmaker:
		return slices.Contains(titles, hashRepresentative) || slices.Contains(titles, hashSenator)
	}
	return false
}

var (
	hashCongressman    = token.Hash("congressman")
	hashCongresswoman  = token.Hash("congresswoman")
	hashRepresentative = token.Hash("representative")
	hashLawmaker       = token.Hash("lawmaker")
	hashSenator        = token.Hash("senator")
)
