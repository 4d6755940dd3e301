package attribution

import "github.com/copydesk/copydesk/internal/crf"

// A cueRow is a row of the cue model or of the gate: see crf.Lanes.
type cueRow uint32

// Templates of the cue model, each with room for its positions.
const (
	cBias template = 100 * iota
	cWord
	cStem
	cPair
	cCluster
	cClass
	cQuote
	cName
	cSuffix
	cAhead
	cKin
)

// at returns the lexeme of the token at i, or that of what lies outside of its
// sentence.
func (v *view) at(s Range, i int) int32 {
	if i < s.From || i >= s.To {
		return outside
	}
	return v.words[i].lexeme
}

// readGates sets the gates of a sentence: the sums of what the words around each
// token weigh.
func (v *view) readGates(s Range) {
	n := s.To - s.From + 4*reach // with room on both sides, where nobody looks
	if cap(v.padded) < n {
		v.padded = make([]cueRow, n, 2*n)
	}
	v.padded = v.padded[:n]
	clear(v.padded)
	v.gates = v.padded[2*reach : n-2*reach]
	for j := range n - 2*reach {
		row, to := v.vocabulary.gateOf(v.at(s, s.From+j-reach)), v.padded[j:][:2*reach+1]
		for k, w := range row {
			to[2*reach-k] += w
		}
	}
}

// begins reports whether the gate lets the token at i begin a cue; goesOn, whether
// it may go on with one.
func (v *view) begins(s Range, i int) bool {
	w, _ := crf.Lanes(uint32(v.gates[i-s.From]))
	return int32(w) > v.vocabulary.leastBegin
}

func (v *view) goesOn(s Range, i int) bool {
	_, w := crf.Lanes(uint32(v.gates[i-s.From]))
	return int32(w) > v.vocabulary.leastMore
}

// cueRow sums up what the words around the token at i, each by itself, weigh in
// the cue model.
func (v *view) cueRow(s Range, i int) (row cueRow) {
	for k := range 2*reach + 1 {
		row += v.vocabulary.inCues(v.at(s, i+k-reach)).at[k]
	}
	return row
}

// cueWords adds the features that cueRow stands for, which are all that the gate
// sees.
func (v *view) cueWords(q *crf.Sequence, s Range, i int) {
	for k := range 2*reach + 1 {
		for _, f := range v.vocabulary.words.Items[v.at(s, i+k-reach)].cueFeatures(nil, k) {
			q.Add(f)
		}
	}
}

// cueFeatures adds the other features of the token at i for the cue model.
func (v *view) cueFeatures(q *crf.Sequence, s Range, i int) {
	var around [2*reach + 1]*lexeme
	for k := range around {
		around[k] = &v.vocabulary.words.Items[v.at(s, i+k-reach)]
	}
	w, before, after := around[reach], around[reach-1], around[reach+1]
	class := func(x *lexeme) uint64 { return uint64(x.class) }
	start := func(x *lexeme) uint64 { return uint64(x.cluster) & short }
	kin := func(x *lexeme) uint64 { return branch(uint64(x.kin)) }
	state := v.quoteState(s, i)
	names := v.nameAt(s, i-1)*16 + v.nameAt(s, i+1)
	subject := v.subject(s, i)
	ahead := v.ahead(s, i)
	q.Features = append(q.Features,
		feature2(cPair, w.stem, start(after)),
		feature2(cPair+1, start(before), w.stem),
		feature3(cPair+2, start(before), start(w), start(after)),
		feature3(cPair+3, class(around[0]), class(before), uint64(w.cluster)),
		feature3(cPair+4, uint64(w.cluster), class(after), class(around[4])),
		feature2(cQuote+1, state, w.stem),
		feature2(cQuote+2, state, start(w)),
		feature3(cQuote+3, state, class(before), class(after)),
		feature(cName, names),
		feature2(cName+1, names, w.stem),
		feature2(cName+2, subject, w.stem),
		feature2(cName+3, subject, uint64(w.cluster)),
		feature2(cName+4, uint64(v.Names[i]), class(w)),
		feature2(cAhead, ahead, w.stem),
		feature2(cAhead+1, ahead, uint64(w.cluster)),
		feature2(cKin+2, subject, kin(w)),
		feature2(cKin+3, ahead, kin(w)),
		feature3(cKin+4, class(before), kin(w), class(after)),
		feature2(cKin+5, kin(before), class(w)),
		feature2(cKin+6, class(w), kin(after)))
	if i == s.From {
		q.Add(feature(cBias+1, w.stem))
	}
}

// quoteState says how the token at i stands to the quotations of its sentence.
func (v *view) quoteState(s Range, i int) uint64 {
	w := &v.words[i]
	if w.inside {
		return 1
	}
	st := uint64(w.near)
	if i > s.From && v.words[i-1].inside {
		st |= 2
	}
	if i+1 < s.To && v.words[i+1].inside {
		st |= 4
	}
	return st
}

func (v *view) nameAt(s Range, i int) uint64 {
	if i < s.From || i >= s.To {
		return 9
	}
	return uint64(v.Names[i])
}

// subject classes what stands before the token at i, auxiliaries and adverbs
// left out: a name by its type, a pronoun, a noun, a mark.
func (v *view) subject(s Range, i int) uint64 {
	for k := i - 1; k >= s.From && k >= i-4; k-- {
		w := v.lexeme(k)
		if w.class == 1 || w.adverb {
			continue
		}
		if v.Names[k] > 0 {
			return uint64(v.Names[k])
		}
		if w.class == 4 {
			return w.hash
		}
		return 16 + uint64(w.class)
	}
	return 15
}

// ahead says whether "that", "to", "of", "as" or a colon comes within the next
// tokens.
func (v *view) ahead(s Range, i int) uint64 {
	for k := i + 1; k < s.To && k <= i+4; k++ {
		if a := v.lexeme(k).opener; a != 0 {
			return uint64(a)<<2 | uint64(min(k-i, 2))
		}
	}
	return 0
}
