// Package crf is a linear-chain conditional random field (Lafferty, McCallum
// and Pereira 2001) over binary features that are known by their hashes only.
//
// A trained [Model] is one byte string that is used where it lies: a hash table
// of buckets, and behind it a row of one byte of weight a label for every
// feature. A bucket is one word: the checks of three features and the number of
// its first row. There are no chains: what a bucket has no room for was left
// out when the model was made, the smallest weights first. So a look-up is a
// load and a few steps without a branch, and most of a text's features, which
// are unknown, end there. The string is embedded in the program: there is
// nothing to decode at start-up.
package crf

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
)

// A Model scores sequences of labels 0 to Labels-1. It is safe for concurrent
// use.
type Model struct {
	labels  int
	scale   float32   // of the byte weights
	trans   []float32 // of label b after label a at [a*labels+b]; a = labels is the start
	factors []float32 // e to the power of each of trans
	steps   [][]step  // to each label, those that are not forbidden
	buckets []byte    // of bucketBytes each; checks fill from the low end, and 0 marks an empty place
	rows    []byte    // of each feature, a byte a label: weight + zero; row 0 is that of unknown features; padding
}

const (
	magic = "CRF5"

	bucketBytes  = 8
	bucketPlaces = 3
	checkBits    = 13
	rowShift     = bucketPlaces * checkBits // of the number of the first row in a bucket

	zero  = 128 // the byte of a weight of nothing
	lanes = 8   // weights that are added at a time: a row is read in words of this many bytes

	// MaxLabels is the greatest number of labels.
	MaxLabels = 3 * lanes
)

// Forbidden is the weight of a transition that never happens.
const Forbidden = -1e4

var errFormat = errors.New("crf: not a model")

// Load returns the model that data holds; data is not copied.
func Load(data []byte) (*Model, error) {
	if len(data) < len(magic)+13 || string(data[:len(magic)]) != magic {
		return nil, errFormat
	}
	data = data[len(magic):]
	m := &Model{labels: int(data[0]), scale: math.Float32frombits(binary.LittleEndian.Uint32(data[9:]))}
	buckets, rows := int(binary.LittleEndian.Uint32(data[1:])), int(binary.LittleEndian.Uint32(data[5:]))
	data = data[13:]
	n := (m.labels + 1) * m.labels
	if m.labels == 0 || m.labels > MaxLabels || len(data) != 4*n+buckets*bucketBytes+rows*m.labels+MaxLabels {
		return nil, errFormat
	}
	m.trans = make([]float32, n)
	for i := range m.trans {
		m.trans[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	m.prepare()
	data = data[4*n:]
	m.buckets, m.rows = data[:buckets*bucketBytes], data[buckets*bucketBytes:]
	return m, nil
}

// A step is a transition from a label.
type step struct {
	from   uint8
	weight float32
}

// prepare sets what follows from m.trans.
func (m *Model) prepare() {
	m.factors = exps(m.trans)
	m.steps = make([][]step, m.labels)
	for y := range m.steps {
		for x := range m.labels {
			if w := m.trans[x*m.labels+y]; w > Forbidden/2 {
				m.steps[y] = append(m.steps[y], step{uint8(x), w})
			}
		}
	}
}

// Units returns a weight in the units of the rows that Weigh writes.
func (m *Model) Units(weight float32) int32 { return int32(weight / m.scale) }

// Start returns the weight of a label at the first position.
func (m *Model) Start(label int) float32 { return m.trans[m.labels*m.labels+label] }

// spread mixes the bits of a feature's hash: the highest ones choose its bucket
// and those in the middle are its check.
func spread(feature uint64) uint64 { return (feature ^ feature>>32) * 0xD6E8FEB86659FD93 }

// bucketOf returns the bucket of a spread feature, of n.
func bucketOf(h, n uint64) uint64 {
	at, _ := bits.Mul64(h, n)
	return at
}

// checkOf returns the check of a spread feature; it is never 0.
func checkOf(h uint64) uint64 { return max(1, h>>20&(1<<checkBits-1)) }

const (
	everyCheck = 1 | 1<<checkBits | 1<<(2*checkBits)
	highBits   = everyCheck << (checkBits - 1)
	allChecks  = 1<<rowShift - 1
)

// match returns a mask whose lowest bit tells which check of a bucket is equal
// to check, as the highest bit of that check; 0 when none is.
func match(bucket, check uint64) uint64 {
	x := bucket&allChecks ^ check*everyCheck
	return (x - everyCheck) & ^x & highBits
}

// rowOf returns the number of the row that a mask of match stands for: row 0
// when there is none. It has no branch: which features are known is more than a
// processor can predict.
func rowOf(bucket, same uint64) uint64 {
	// The mask's bit is 12, 25 or 38; five sixty-fourths of that are 0, 1, 2.
	row := bucket>>rowShift + uint64(bits.TrailingZeros64(same|1<<63))*5>>6
	return row & uint64(int64(same|-same)>>63)
}

// A Sequence is the features of one sequence, and scratch for decoding it. Its
// zero value is empty and ready; Reset lets it be used again.
type Sequence struct {
	features []uint64
	ends     []int    // of each position, in features
	given    []int32  // the rows of Give, one after the other
	rows     []uint32 // where the row of each of features begins
	scores   []float32
	back     []uint8
	path     []uint8
	forward  []float32
	backward []float32
}

// Reset empties the sequence and keeps its memory.
func (s *Sequence) Reset() {
	s.features, s.ends, s.given = s.features[:0], s.ends[:0], s.given[:0]
}

// Add gives the position under construction a feature.
func (s *Sequence) Add(feature uint64) { s.features = append(s.features, feature) }

// Give gives the position under construction the sum of rows of weights that
// Weigh has written, instead of the features that they stand for. A sequence has
// one for each of its positions, or none at all.
func (s *Sequence) Give(row []int32) { s.given = append(s.given, row...) }

// Weigh writes to row, which has a place for each label, the weights of
// features added up. Features that stand together often need to be looked up
// just once so.
func (m *Model) Weigh(row []int16, features []uint64) {
	var room [64]uint32
	rows := room[:]
	if len(features) > len(rows) {
		rows = make([]uint32, len(features))
	}
	rows = rows[:len(features)]
	m.lookUp(rows, features)
	var sum sums
	m.sum(&sum, rows)
	for y := range row[:m.labels] {
		row[y] = int16(sum.of(y) - len(rows)*zero)
	}
}

// Next ends the position under construction and begins the one after it.
func (s *Sequence) Next() { s.ends = append(s.ends, len(s.features)) }

// flush is how many rows add up without a carry from lane to lane.
const flush = 0xFFFF / 0xFF

// score fills s.scores with the score of every label at every position. Weights
// are added in lanes of 16 bits, the even and the odd labels apart.
func (m *Model) score(s *Sequence) {
	s.rows = grow(s.rows, len(s.features))
	m.lookUp(s.rows, s.features)
	L := m.labels
	s.scores = grow(s.scores, len(s.ends)*L)
	var sum sums
	from := 0
	for t, end := range s.ends {
		row := s.scores[t*L:][:L]
		clear(row)
		if len(s.given) > 0 {
			for y, w := range s.given[t*L:][:L] {
				row[y] = float32(w) * m.scale
			}
		}
		for from < end {
			n := min(end-from, flush)
			m.sum(&sum, s.rows[from:from+n])
			from += n
			for y := range row {
				row[y] += float32(sum.of(y)-n*zero) * m.scale
			}
		}
	}
}

// lookUp sets rows to where the row of each feature begins. It is done for all
// features before the rows are read, so that the processor waits for many words
// of memory at once.
func (m *Model) lookUp(rows []uint32, features []uint64) {
	n, L := uint64(len(m.buckets)/bucketBytes), uint64(m.labels)
	for i, f := range features {
		h := spread(f)
		b := binary.LittleEndian.Uint64(m.buckets[bucketOf(h, n)*bucketBytes:])
		rows[i] = uint32(rowOf(b, match(b, checkOf(h))) * L)
	}
}

// low are the even lanes of a word of weights.
const low = 0x00FF_00FF_00FF_00FF

// sums are weights of labels added up in lanes of 16 bits: those of the labels 0,
// 2, 4 and 6 of each word of a row, and those of 1, 3, 5 and 7.
type sums struct{ even, odd [MaxLabels / lanes]uint64 }

// sum adds rows up.
func (m *Model) sum(to *sums, rows []uint32) {
	if m.labels <= lanes {
		var even, odd uint64
		for _, r := range rows {
			x := binary.LittleEndian.Uint64(m.rows[r:])
			even += x & low
			odd += x >> 8 & low
		}
		to.even[0], to.odd[0] = even, odd
		return
	}
	*to = sums{}
	for k := range (m.labels + lanes - 1) / lanes {
		var even, odd uint64
		for _, r := range rows {
			x := binary.LittleEndian.Uint64(m.rows[int(r)+k*lanes:])
			even += x & low
			odd += x >> 8 & low
		}
		to.even[k], to.odd[k] = even, odd
	}
}

// of returns the sum for a label.
func (s *sums) of(label int) int {
	y := uint(label) // for which a division is a shift
	sum := s.even[y/lanes]
	if y%2 == 1 {
		sum = s.odd[y/lanes]
	}
	return int(sum >> (y % lanes / 2 * 16) & 0xFFFF)
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
	var last [1 << 5]float32 // more than MaxLabels, so that no index of five bits is outside of it
	for t := 1; t < n; t++ {
		copy(last[:], s.scores[(t-1)*L:t*L])
		now := s.scores[t*L : (t+1)*L]
		back := s.back[t*L : (t+1)*L]
		for y, steps := range m.steps {
			best, from := float32(math.Inf(-1)), uint8(0)
			for _, x := range steps {
				if v := last[x.from%32] + x.weight; v > best {
					best, from = v, x.from
				}
			}
			now[y] += best
			back[y] = from
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

// Edge stands for a label before the first position, or behind the last.
const Edge = -1

// Posterior returns the probability of label y at position t at [t*Labels+y];
// it is valid until the next call with s. The labels before and behind the
// sequence are given, so that it may be a part of a longer one.
func (m *Model) Posterior(s *Sequence, before, behind int) []float32 {
	if len(s.ends) == 0 {
		return nil
	}
	m.score(s)
	s.marginals(m.labels, m.factors, before, behind)
	return s.forward
}

// exps returns e to the power of each of the weights.
func exps(weights []float32) []float32 {
	e := make([]float32, len(weights))
	for i, w := range weights {
		e[i] = float32(math.Exp(float64(w)))
	}
	return e
}

// marginals turns s.scores into probabilities in s.forward, by the forward and
// backward passes with each position scaled to one. It returns the logarithm
// of the sum over all sequences. e are the factors of the transitions.
func (s *Sequence) marginals(L int, e []float32, before, behind int) float64 {
	if before == Edge {
		before = L
	}
	n := len(s.ends)
	s.forward, s.backward = grow(s.forward, n*L), grow(s.backward, n*L)
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
				p = e[before*L+y]
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
		if behind != Edge {
			s.backward[(n-1)*L+y] = e[y*L+behind]
		}
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
