package copydesk

import "math"

// A sign is something about an attribution that makes it more or less likely
// to be right. Its value is 0 where it does not hold.
type sign uint8

const (
	always           sign = iota
	kindIndirect          // the kind of quotation; direct where none of these holds
	kindMixed             //
	kindScare             //
	evidenceNone          // the evidence; a cue where none of these holds
	evidenceLabel         //
	evidenceNear          //
	evidenceOther         // the speaker of another quotation
	learnedOdds           // the log odds that the models give the cue
	byRuleAlone           // the models do not have it
	rulesDiffer           // the rules have the cue too: with another source
	rulesAgree            // with the same source and content
	rulesAgreeInPart      // with the same source and another content
	sourcePronoun         // the source is he, she, they ...
	sourceTwo             // it has two parts
	speechVerb            // the cue is a plain verb of speech: said
	longContent           // the logarithm of the content's tokens
	twoContents           // the content has two parts or more
	numSigns
)

// confidenceOf returns how likely it is that the attribution is right: that an
// annotator of PolNeAR marks the same source for much the same words. The
// weights are those of a logistic regression on PolNeAR's development part.
func (r *quoteReader) confidenceOf(a *attributed) float64 {
	z := 0.0
	for s, v := range r.signsOf(a) {
		z += confidenceWeights[s] * v
	}
	return math.Round(1000/(1+math.Exp(-z))) / 1000
}

// signsOf returns the signs of an attribution.
func (r *quoteReader) signsOf(a *attributed) [numSigns]float64 {
	var v [numSigns]float64
	is := func(s sign, holds bool) {
		v[s] = float64(one(holds))
	}
	is(always, true)
	is(kindIndirect, a.kind == Indirect)
	is(kindMixed, a.kind == Mixed)
	is(kindScare, a.kind == Scare)
	is(evidenceNone, len(a.source) == 0)
	is(evidenceLabel, a.evidence == EvidenceLabel)
	is(evidenceNear, a.evidence == EvidenceNear)
	is(evidenceOther, a.evidence == EvidenceContinued || a.evidence == EvidenceExchange)
	if p := a.learned; p > 0 {
		p = min(p, 0.999)
		v[learnedOdds] = math.Log(p / (1 - p))
	} else {
		is(byRuleAlone, a.evidence == EvidenceCue)
	}
	is(rulesDiffer, a.rules == otherSource)
	is(rulesAgree, a.rules == sameAttribution)
	is(rulesAgreeInPart, a.rules == sameSource)
	if len(a.source) > 0 {
		is(sourcePronoun, a.source[0].to == a.source[0].from+1 && r.is(a.source[0].from, subject))
	}
	is(sourceTwo, len(a.source) > 1)
	if len(a.cue) > 0 {
		is(speechVerb, r.isSpeech(a.cue[len(a.cue)-1].to-1))
	}
	n := 0
	for _, c := range a.content {
		n += c.to - c.from
	}
	v[longContent] = math.Log(float64(n))
	is(twoContents, len(a.content) > 1)
	return v
}

// ruling says what the rules find for the cue of a learned attribution.
type ruling uint8

const (
	noRuling        ruling = iota // nothing
	otherSource                   // another source
	sameSource                    // the same source, with another content
	sameAttribution               // the same source and content
)

// compare returns what the rules' attribution b says of the learned a.
func compare(a, b *attributed) ruling {
	if !overlapAny(a.source, b.source) {
		return otherSource
	}
	shared, all := 0, 0
	for _, c := range a.content {
		all += c.to - c.from
		for _, d := range b.content {
			shared += max(0, min(c.to, d.to)-max(c.from, d.from))
		}
	}
	for _, d := range b.content {
		all += d.to - d.from
	}
	if 2*shared >= all-shared {
		return sameAttribution
	}
	return sameSource
}

// overlapAny reports whether a range of a overlaps one of b.
func overlapAny(a, b []tokenRange) bool {
	for _, x := range a {
		for _, y := range b {
			if x.overlaps(y) {
				return true
			}
		}
	}
	return false
}
