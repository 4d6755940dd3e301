package crf

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
)

// An Example is a sequence with its true labels.
type Example struct {
	features []uint64
	ends     []int
	labels   []uint8
}

// NewExample returns an example with a copy of the features of s.
func NewExample(s *Sequence, labels []uint8) Example {
	return Example{slices.Clone(s.Features), slices.Clone(s.ends), slices.Clone(labels)}
}

// Options say how to train. The zero value of a field means its default.
type Options struct {
	Labels   int                     // number of labels
	Epochs   int                     // passes over the examples: 12
	Rate     float64                 // of learning, in the first pass: 0.1
	Decay    float64                 // of the rate from pass to pass: 0.85
	L1       float64                 // penalty on the size of each weight, over all examples: 0.3
	MinCount int                     // features seen less often are left out: 1
	Clip     float64                 // the greatest weight; larger ones are cut, so that the others have finer steps: 8
	Seed     uint64                  // of the order of the examples
	Orders   int                     // of the examples, by each of which weights are learned that are averaged in the end: 1
	Allowed  func(from, to int) bool // whether a label may follow another; from = Labels at the start; nil allows all
	Progress func(epoch int, loss float64)
}

// Train learns a model by stochastic gradient descent with a cumulative L1
// penalty (Tsuruoka, Tsujii and Ananiadou 2009), which leaves most weights at
// zero. The same examples and options give the same model.
func Train(examples []Example, o Options) *Model {
	o.defaults()
	L := o.Labels
	if L < 1 || L > MaxLabels {
		panic("crf: number of labels out of range")
	}
	index := count(examples, o.MinCount)
	ids := make([][]int32, len(examples)) // the features of the examples by number; -1 when left out
	for i, ex := range examples {
		ids[i] = make([]int32, len(ex.features))
		for k, f := range ex.features {
			if id, ok := index[f]; ok {
				ids[i][k] = id
			} else {
				ids[i][k] = -1
			}
		}
	}
	parts := make([]learned, o.Orders)
	var all sync.WaitGroup
	for n := range parts {
		all.Go(func() { parts[n] = o.learn(examples, ids, len(index), n) })
	}
	all.Wait()
	sum := parts[0]
	for _, p := range parts[1:] {
		for i, v := range p.weights {
			sum.weights[i] += v
		}
		for i, v := range p.trans {
			sum.trans[i] += v
		}
	}
	for i := range sum.weights {
		sum.weights[i] /= float32(o.Orders)
	}
	for i := range sum.trans {
		sum.trans[i] /= float32(o.Orders)
	}
	return pack(index, sum.weights, sum.trans, L, float32(o.Clip))
}

// What is learned: the weights of each feature, one for each label, and those of
// the transitions.
type learned struct{ weights, trans []float32 }

// learn learns the weights of so many features by the n-th order of the examples.
func (o *Options) learn(examples []Example, ids [][]int32, features, n int) learned {
	L := o.Labels
	w := newPenalised(features * L)
	trans := newPenalised((L + 1) * L)
	for a := range L + 1 {
		for b := range L {
			if o.Allowed != nil && !o.Allowed(a, b) {
				trans.w[a*L+b] = Forbidden
			}
		}
	}
	order := make([]int, len(examples))
	for i := range order {
		order[i] = i
	}
	rng := rand.New(rand.NewPCG(o.Seed+uint64(n), 1))
	var s Sequence
	penalty := 0.0
	step := 0
	for epoch := range o.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		loss := 0.0
		for _, i := range order {
			rate := o.Rate * math.Pow(o.Decay, float64(step)/float64(len(examples)))
			step++
			penalty += rate * o.L1 / float64(len(examples))
			loss += update(&s, examples[i], ids[i], w, trans, L, float32(rate), float32(penalty))
		}
		if o.Progress != nil && n == 0 {
			o.Progress(epoch, loss/float64(len(examples)))
		}
	}
	for i := range w.w { // weights that were not touched lately
		w.shrink(i, float32(penalty))
	}
	return learned{w.w, trans.w}
}

func (o *Options) defaults() {
	o.Orders = cmp.Or(o.Orders, 1)
	o.Epochs = cmp.Or(o.Epochs, 12)
	o.Rate = cmp.Or(o.Rate, 0.1)
	o.Decay = cmp.Or(o.Decay, 0.85)
	o.L1 = cmp.Or(o.L1, 0.3)
	o.Clip = cmp.Or(o.Clip, 8)
}

// count numbers the features that are seen at least least times.
func count(examples []Example, least int) map[uint64]int32 {
	seen := make(map[uint64]int32)
	for _, ex := range examples {
		for _, f := range ex.features {
			seen[f]++
		}
	}
	var kept []uint64
	for f, n := range seen {
		if int(n) >= least {
			kept = append(kept, f)
		}
	}
	slices.Sort(kept)
	clear(seen)
	for i, f := range kept {
		seen[f] = int32(i)
	}
	return seen
}

// penalised is weights with the L1 penalty that each has had so far.
type penalised struct{ w, had []float32 }

func newPenalised(n int) *penalised { return &penalised{make([]float32, n), make([]float32, n)} }

// shrink moves weight i towards zero by what it lacks of the total penalty.
func (p *penalised) shrink(i int, total float32) {
	z := p.w[i]
	switch {
	case z > 0:
		p.w[i] = max(0, z-(total+p.had[i]))
	case z < 0:
		p.w[i] = min(0, z+(total-p.had[i]))
	}
	p.had[i] += p.w[i] - z
}

// update takes one step of gradient ascent on the likelihood of an example and
// returns its negative logarithm.
func update(s *Sequence, ex Example, ids []int32, w, trans *penalised, L int, rate, penalty float32) float64 {
	n := len(ex.ends)
	if n == 0 {
		return 0
	}
	s.Features, s.ends = ex.features, ex.ends
	s.scores = grow(s.scores, n*L)
	clear(s.scores)
	gold := 0.0
	from, last := 0, L
	for t, end := range ex.ends {
		row := s.scores[t*L : (t+1)*L]
		for _, id := range ids[from:end] {
			if id < 0 {
				continue
			}
			k := int(id) * L
			for y := range row {
				w.shrink(k+y, penalty)
				row[y] += w.w[k+y]
			}
		}
		y := int(ex.labels[t])
		gold += float64(row[y] + trans.w[last*L+y])
		last, from = y, end
	}
	logZ := s.factors(L) + s.marginals(L, exps(trans.w), Edge, Edge)

	from = 0
	for t, end := range ex.ends {
		p := s.forward[t*L : (t+1)*L]
		for _, id := range ids[from:end] {
			if id < 0 {
				continue
			}
			k := int(id) * L
			for y, q := range p {
				w.w[k+y] -= rate * q
			}
			w.w[k+int(ex.labels[t])] += rate
		}
		from = end
	}
	s.updateTransitions(ex.labels, trans.w, L, rate)
	return logZ - gold
}

// maxTransition keeps the factors of transitions far from overflow.
const maxTransition = 20

// updateTransitions moves the transition weights; they have no penalty.
// s.scores holds the factors of the positions, s.forward the marginals.
func (s *Sequence) updateTransitions(labels []uint8, trans []float32, L int, rate float32) {
	n := len(labels)
	pair := make([]float32, L*L)
	delta := make([]float32, len(trans))
	for y, q := range s.forward[:L] {
		delta[L*L+y] -= q
	}
	delta[L*L+int(labels[0])]++
	for t := 1; t < n; t++ {
		// The pair's probability is the marginal of the first label times the
		// chance of the second given it, which the backward pass tells.
		for x := range L {
			sum := float32(0)
			for y := range L {
				v := float32(math.Exp(float64(trans[x*L+y]))) * s.scores[t*L+y] * s.backward[t*L+y]
				pair[x*L+y] = v
				sum += v
			}
			if sum == 0 {
				continue
			}
			for y := range L {
				delta[x*L+y] -= s.forward[(t-1)*L+x] * pair[x*L+y] / sum
			}
		}
		delta[int(labels[t-1])*L+int(labels[t])]++
	}
	for i, d := range delta {
		if trans[i] > Forbidden/2 {
			trans[i] = max(-maxTransition, min(maxTransition, trans[i]+rate*d))
		}
	}
}

// perGroup is how many features a group has on the average, and fill the part of
// the slots that are taken: with more of either it takes longer to find shifts,
// or there are none.
const (
	perGroup = 3
	fill     = 0.95
)

// mostTries is how often room is looked for before two features must be of one slot
// whatever the shift.
const mostTries = 32

// A packed feature is one with its row of weights.
type packed struct {
	feature uint64 // spread
	row     []byte
}

// pack writes the features with weights into slots. A weight counts against that
// of the first label, which makes no difference to any sequence of labels.
func pack(index map[uint64]int32, w, trans []float32, L int, clip float32) *Model {
	top := float32(0)
	for id := range len(index) {
		row := w[id*L:][:L]
		for _, v := range row {
			top = max(top, v-row[0], row[0]-v)
		}
	}
	top = min(top, clip)
	m := &Model{labels: L, scale: top / 127, trans: slices.Clone(trans)}
	if top == 0 {
		m.scale = 1
	}
	m.prepare()
	var all []packed
	for f, id := range index {
		p := packed{feature: spread(f), row: make([]byte, L-1)}
		row, some := w[int(id)*L:][:L], false
		for y, v := range row[1:] {
			n := int(max(-127, min(127, math.Round(float64((v-row[0])/m.scale)))))
			p.row[y] = byte(n + zero)
			some = some || n != 0
		}
		if some {
			all = append(all, p)
		}
	}
	m.place(all)
	m.unpack()
	return m
}

// place finds shifts that give every feature a slot of its own: for the largest
// groups first, whose features are the most that must find room together. Where some
// find none, there are more groups and slots the next time.
func (m *Model) place(all []packed) {
	groups, slots := len(all)/perGroup+1, int(float64(len(all))/fill)+1
	for try := 0; ; try++ {
		if try == mostTries {
			panic("crf: no shifts tell all features apart")
		}
		if try > 0 {
			groups, slots = groups+groups/8+1, slots+slots/64+1
		}
		if !m.long() {
			groups = fewGroups
		}
		m.shifts = make([]byte, groups)
		taken := make([]int32, slots) // by the features, from 1
		if m.displace(all, taken) {
			size := slotBytes(m.labels)
			m.slots = make([]byte, slots*size)
			for slot, n := range taken {
				to := m.slots[slot*size:][:size]
				if n == 0 {
					for y := range to[checkBytes:] {
						to[checkBytes+y] = zero // should a feature have this check
					}
					continue
				}
				binary.LittleEndian.PutUint16(to, m.checkOf(all[n-1].feature))
				copy(to[checkBytes:], all[n-1].row)
			}
			return
		}
	}
}

// displace sets the shifts and which feature each slot is taken by. It returns
// false if a group has no shift.
func (m *Model) displace(all []packed, taken []int32) bool {
	slices.SortFunc(all, func(a, b packed) int { return cmp.Compare(a.feature, b.feature) })
	groups := make([][]int32, len(m.shifts))
	for i, p := range all {
		g := groupOf(p.feature, uint64(len(groups)))
		groups[g] = append(groups[g], int32(i+1))
	}
	order := make([]int, len(groups))
	for g := range order {
		order[g] = g
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(groups[b]) - len(groups[a]) })
	for _, g := range order {
		shift := 0
		for ; shift < 1<<8; shift++ {
			k := 0
			for ; k < len(groups[g]); k++ {
				n := groups[g][k]
				slot := slotOf(all[n-1].feature, byte(shift), uint64(len(taken)))
				if taken[slot] != 0 {
					break
				}
				taken[slot] = n
			}
			if k == len(groups[g]) {
				break
			}
			for _, n := range groups[g][:k] {
				taken[slotOf(all[n-1].feature, byte(shift), uint64(len(taken)))] = 0
			}
		}
		if shift == 1<<8 {
			return false
		}
		m.shifts[g] = byte(shift)
	}
	return true
}

// Bytes returns the model in the form that Load reads.
func (m *Model) Bytes() []byte {
	b := append([]byte(magic), byte(m.labels))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(m.shifts)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(m.slots)/slotBytes(m.labels)))
	b = binary.LittleEndian.AppendUint32(b, math.Float32bits(m.scale))
	for _, w := range m.trans {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(w))
	}
	return append(append(b, m.shifts...), m.slots...)
}
