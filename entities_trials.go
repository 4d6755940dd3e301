package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// onTrial are words for one who is before a court.
var (
	onTrial     = hashes("defendant", "accused", "suspect")
	hashAccused = token.Hash("accused")
)

// charges are what one on trial has been by the court or the police, and pleas what such a
// one says to it.
var (
	charges = hashes("charged", "accused", "arraigned", "indicted", "remanded", "arrested", "convicted", "sentenced", "jailed")
	pleas   = hashes("pleaded", "pled", "denies")
)

// defendant resolves "the defendant" at token i and the one behind it: the only one at hand
// of whom the text tells a charge or a plea.
func (r *resolver) defendant(i int) {
	var e *Entity
	for _, x := range r.recent {
		if !r.isCharged(x, i) {
			continue
		}
		if e != nil {
			return
		}
		e = x
	}
	if e == nil {
		return
	}
	r.refer(i, i+2, e)
	r.mention(e, i, i+2, false)
}

// isCharged reports whether what is said behind a name of e before token i is a charge or a
// plea: Carl Roe, 34, of Lund, was charged; Roe has pleaded.
func (r *resolver) isCharged(e *Entity, i int) bool {
	for k := r.nameAt(i) - 1; k >= 0 && k >= r.nameAt(i)-atHand*atHand; k-- {
		if n := &r.names[k]; n.entity == e && r.chargedAt(r.afterSide(n.to)) {
			return true
		}
	}
	return false
}

// chargedAt reports whether a charge or a plea begins at token i, behind what is between
// commas or not.
func (r *resolver) chargedAt(i int) bool {
	end := r.unitOf(i - 1).to
	for commas := 0; commas < 3 && i < end && r.toks[i].Kind == token.Comma; commas++ { // an age, a town
		for i++; i < end && r.toks[i].Kind <= token.Number && !lexicon.OfToken(&r.toks[i]).Has(lexicon.Auxiliaries) && !pleas.Of(r.toks[i].Hash); i++ {
		}
	}
	if i < end && r.word(i) == "who" {
		i++
	}
	for last := min(end, i+4); i < last && r.toks[i].Is(token.Lower); i++ {
		if pleas.Of(r.toks[i].Hash) {
			return true
		}
		if !lexicon.OfToken(&r.toks[i]).Has(lexicon.Auxiliaries) && !r.isAdverb(i) && r.word(i) != "been" {
			return charges.Of(r.toks[i].Hash) && lexicon.OfToken(&r.toks[i-1]).Has(lexicon.Auxiliaries) && r.word(i-1) != "has" && r.word(i-1) != "had"
		}
	}
	return false
}
