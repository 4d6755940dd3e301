// Package crf is a linear-chain conditional random field (Lafferty, McCallum
// and Pereira 2001) over binary features that are known by their hashes only.
//
// A trained [Model] is one byte string that is used where it lies: a hash table
// with a check of 16 bits a slot, and behind all of the checks a row of one
// signed byte of weight a label. Most features of a text are not in the table,
// and to see that the checks alone, which stay in the cache, are read. The
// string is embedded in the program: there is nothing to decode at start-up.
package crf

import (
	"encoding/binary"
	"errors"
	"math"
)

// A Model scores sequences of labels 0 to Labels-1. It is safe for concurrent
// use.
type Model struct {
	labels int
	mask   uint64
	scale  float32   // of the byte weights
	trans  []float32 // of label b after label a at [a*labels+b]; a = labels is the start
	checks []byte    // of each slot, two bytes; 0 marks an empty one
	rows   []byte    // of each slot, a byte a label
}

const magic = "CRF2"

// Forbidden is the weight of a transition that never happens.
const Forbidden = -1e4

var errFormat = errors.New("crf: not a model")

// Load returns the model that data holds; data is not copied.
func Load(data []byte) (*Model, error) {
	if len(data) < len(magic)+6 || string(data[:len(magic)]) != magic {
		return nil, errFormat
	}
	data = data[len(magic):]
	m := &Model{labels: int(data[0]), mask: 1<<data[1] - 1}
	m.scale = math.Float32frombits(binary.LittleEndian.Uint32(data[2:]))
	data = data[6:]
	n := (m.labels + 1) * m.labels
	size := int(m.mask + 1)
	if len(data) != 4*n+2*size+m.labels*size {
		return nil, errFormat
	}
	m.trans = make([]float32, n)
	for i := range m.trans {
		m.trans[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	data = data[4*n:]
	m.checks, m.rows = data[:2*size], data[2*size:]
	return m, nil
}

// Labels returns the number of labels.
func (m *Model) Labels() int { return m.labels }

// slot spreads the bits of a feature's hash; the low ones choose its slot and
// the high ones are its check.
func slot(feature uint64) (at uint64, sum uint16) {
	feature ^= feature >> 32
	feature *= 0xD6E8FEB86659FD93
	feature ^= feature >> 32
	return feature, uint16(feature>>48) | 1
}

// weights returns the row of weights of a feature, or nil.
func (m *Model) weights(feature uint64) []byte {
	at, sum := slot(feature)
	for i := at & m.mask; ; i = (i + 1) & m.mask {
		switch uint16(m.checks[2*i]) | uint16(m.checks[2*i+1])<<8 {
		case sum:
			return m.rows[int(i)*m.labels:][:m.labels]
		case 0:
			return nil
		}
	}
}

// A Sequence is the features of one sequence, and scratch for decoding it. Its
// zero value is empty and ready; Reset lets it be used again.
type Sequence struct {
	features []uint64
	ends     []int // of each position, in features
	scores   []float32
	sums     []int32
	back     []uint8
	path     []uint8
	forward  []float32
	backward []float32
}

// Reset empties the sequence and keeps its memory.
func (s *Sequence) Reset() { s.features, s.ends = s.features[:0], s.ends[:0] }

// Add gives the position under construction a feature.
func (s *Sequence) Add(feature uint64) { s.features = append(s.features, feature) }

// Next ends the position under construction and begins the one after it.
func (s *Sequence) Next() { s.ends = append(s.ends, len(s.features)) }

// Len returns the number of positions that Next has ended.
func (s *Sequence) Len() int { return len(s.ends) }

// at returns the features of position t.
func (s *Sequence) at(t int) []uint64 {
	if t == 0 {
		return s.features[:s.ends[0]]
	}
	return s.features[s.ends[t-1]:s.ends[t]]
}

// score fills s.scores with the score of every label at every position.
func (m *Model) score(s *Sequence) {
	L := m.labels
	s.scores = grow(s.scores, len(s.ends)*L)
	s.sums = grow(s.sums, L)
	sums := s.sums
	for t := range s.ends {
		clear(sums)
		for _, f := range s.at(t) {
			for y, w := range m.weights(f) {
				sums[y] += int32(int8(w))
			}
		}
		for y, v := range sums {
			s.scores[t*L+y] = float32(v) * m.scale
		}
	}
}

// Decode returns the best sequence of labels; it is valid until the next call
// with s.
func (m *Model) Decode(s *Sequence) []uint8 {
	n, L := len(s.ends), m.labels
	if n == 0 {
		return nil
	}
	m.score(s)
	s.back = grow(s.back, n*L)
	s.path = grow(s.path, n)
	for y := range L {
		s.scores[y] += m.trans[L*L+y]
	}
	for t := 1; t < n; t++ {
		last, now := s.scores[(t-1)*L:t*L], s.scores[t*L:(t+1)*L]
		for y := range now {
			best, from := float32(math.Inf(-1)), 0
			for x, v := range last {
				if v += m.trans[x*L+y]; v > best {
					best, from = v, x
				}
			}
			now[y] += best
			s.back[t*L+y] = uint8(from)
		}
	}
	best := 0
	for y, v := range s.scores[(n-1)*L:] {
		if v > s.scores[(n-1)*L+best] {
			best = y
		}
	}
	for t := n - 1; t >= 0; t-- {
		s.path[t] = uint8(best)
		best = int(s.back[t*L+best])
	}
	return s.path
}

// Posterior returns the probability of label y at position t at [t*Labels+y];
// it is valid until the next call with s.
func (m *Model) Posterior(s *Sequence) []float32 {
	if len(s.ends) == 0 {
		return nil
	}
	m.score(s)
	s.marginals(m.labels, m.trans)
	return s.forward
}

// marginals turns s.scores into probabilities in s.forward, by the forward and
// backward passes with each position scaled to one. It returns the logarithm
// of the sum over all sequences.
func (s *Sequence) marginals(L int, trans []float32) float64 {
	n := len(s.ends)
	s.forward, s.backward = grow(s.forward, n*L), grow(s.backward, n*L)
	e := make([]float32, len(trans))
	for i, w := range trans {
		e[i] = float32(math.Exp(float64(w)))
	}
	logZ := 0.0
	for t := range n {
		row := s.scores[t*L : (t+1)*L]
		top := row[0]
		for _, v := range row {
			top = max(top, v)
		}
		logZ += float64(top)
		sum := float32(0)
		for y, v := range row {
			p := float32(0)
			if t == 0 {
				p = e[L*L+y]
			} else {
				for x, q := range s.forward[(t-1)*L : t*L] {
					p += q * e[x*L+y]
				}
			}
			row[y] = float32(math.Exp(float64(v - top))) // from here on the factor of the position
			p *= row[y]
			s.forward[t*L+y] = p
			sum += p
		}
		if sum == 0 { // no allowed sequence survives rounding: start afresh
			sum = 1
			copy(s.forward[t*L:], row)
		}
		logZ += math.Log(float64(sum))
		for y := range L {
			s.forward[t*L+y] /= sum
		}
	}
	for y := range L {
		s.backward[(n-1)*L+y] = 1
	}
	for t := n - 2; t >= 0; t-- {
		sum := float32(0)
		for x := range L {
			v := float32(0)
			for y := range L {
				v += e[x*L+y] * s.scores[(t+1)*L+y] * s.backward[(t+1)*L+y]
			}
			s.backward[t*L+x] = v
			sum += v
		}
		if sum == 0 {
			sum = 1
		}
		for x := range L {
			s.backward[t*L+x] /= sum
		}
	}
	for t := range n {
		sum := float32(0)
		for y := range L {
			s.forward[t*L+y] *= s.backward[t*L+y]
			sum += s.forward[t*L+y]
		}
		if sum == 0 {
			continue
		}
		for y := range L {
			s.forward[t*L+y] /= sum
		}
	}
	return logZ
}

// grow returns a slice of n elements, s itself where it is long enough.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
