// Package crf is a linear-chain conditional random field (Lafferty, McCallum
// and Pereira 2001) over binary features that are known by their hashes only.
//
// A trained [Model] is slots for the features, each with a check of its feature
// and a byte of weight for every label but the first, against which the others are
// weighed. Where a feature's slot is, a perfect hash function tells (compress, hash
// and displace; Belazzougui, Botelho and Dietzfelbinger 2009): a table of one byte
// for every few features, small enough to stay near the processor, displaces them so
// that no two meet. So a look-up is one place of memory, known or unknown, without a
// branch.
package crf

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"slices"
)

// A Model scores sequences of labels 0 to Labels-1. It is safe for concurrent
// use.
type Model struct {
	labels  int
	scale   float32   // of the byte weights
	trans   []float32 // of label b after label a at [a*labels+b]; a = labels is the start
	factors []float32 // e to the power of each of trans
	powers  []float32 // e to the power of so many units less than none; beyond them it is next to nothing
	fine    []int64   // trans as path scores
	steps   [][]step  // to each label, those that are not forbidden
	chunks  bool      // see decodeChunks
	rivals  rivals
	shifts  []byte // of each group of features, what displaces them
	slots   []byte // of each feature checkBytes, and a byte of weight + zero for each label but the first

	// The slots as they are read: in words where rows are of one (see checkMask), or with
	// room for the greatest number of labels.
	words []uint64
	rows  [][checkBytes + 2*lanes]byte
}

const (
	magic = "CRF7"

	checkBytes = 2

	zero  = 128 // the byte of a weight of nothing
	lanes = 8   // weights that are added at a time: a row is read in words of this many bytes

	// MaxLabels is the greatest number of labels.
	MaxLabels = 2*lanes + 1
)

// slotBytes returns the size of a slot.
func slotBytes(labels int) int { return checkBytes + labels - 1 }

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
	if !(m.scale > 0) {
		return nil, errFormat
	}
	shifts, slots := int(binary.LittleEndian.Uint32(data[1:])), int(binary.LittleEndian.Uint32(data[5:]))
	data = data[13:]
	n := (m.labels + 1) * m.labels
	if m.labels == 0 || m.labels > MaxLabels || shifts == 0 || slots == 0 || !m.long() && shifts != fewGroups || len(data) != 4*n+shifts+slots*slotBytes(m.labels) {
		return nil, errFormat
	}
	m.trans = make([]float32, n)
	for i := range m.trans {
		m.trans[i] = math.Float32frombits(binary.LittleEndian.Uint32(data[4*i:]))
	}
	m.prepare()
	data = data[4*n:]
	m.shifts, m.slots = data[:shifts], data[shifts:]
	m.unpack()
	return m, nil
}

// unpack makes of m.slots what is read.
func (m *Model) unpack() {
	size := slotBytes(m.labels)
	if !m.long() {
		m.makeWords()
		return
	}
	m.rows = make([][checkBytes + 2*lanes]byte, len(m.slots)/size)
	for i := range m.rows {
		copy(m.rows[i][:], m.slots[i*size:][:size])
	}
}

// The score of a path is a whole number, in the units of the rows of weights with
// some bits behind the point, and in its lowest bits the label before the last
// one, counted from the end: the greatest of some scores, found without a branch,
// says so where its path comes from, and of equals it is that from the first label.
const (
	fineness = 8 // bits behind the point
	fromBits = 5 // of a label
	fromMask = 1<<fromBits - 1
	lowest   = math.MinInt64/4 | fromMask // a score below all others, from label 0
)

// fineOf returns a weight as a path score.
func (m *Model) fineOf(weight float32) int64 {
	return int64(math.Round(float64(weight)/float64(m.scale)*(1<<fineness))) << fromBits
}

// A step is a transition from a label, and that label in its score.
type step struct {
	from  uint8
	score int64
}

// Rivals are the labels after which the same ones may follow: outside of a name,
// and at the end of one of any type. Mostly one of them is so far ahead that the
// best path cannot come from another, and Decode need not try.
type rivals struct {
	labels    []uint8
	followers []uint8 // labels that may follow them, and nothing else
	others    []uint8 // the other labels; where there are no rivals, all of them
	handicap  []int64 // of label a against b at [a*labels+b]: the most that a step from a may make good
}

// fewestRivals are as many as are worth it.
const fewestRivals = 4

// farBehind is by how much a label is behind that is next to impossible.
const farBehind = 24

// mostPowers bounds the powers of a model whose scale is too fine to be true.
const mostPowers = 1 << 16

// prepare sets what follows from m.trans and m.scale.
func (m *Model) prepare() {
	m.factors = exps(m.trans)
	m.powers = make([]float32, 2+int(min(farBehind/m.scale, mostPowers)))
	for i := range m.powers {
		m.powers[i] = float32(math.Exp(float64(m.scale) * -float64(i)))
	}
	L := m.labels
	m.fine = make([]int64, len(m.trans))
	for i, w := range m.trans {
		m.fine[i] = m.fineOf(w)
	}
	m.steps = make([][]step, L)
	var after [MaxLabels]uint32 // of each label: bits of those that may follow it
	for y := range m.steps {
		for x := range L {
			if m.trans[x*L+y] > Forbidden/2 {
				m.steps[y] = append(m.steps[y], step{uint8(x), m.fine[x*L+y] + fromMask - int64(x)})
				after[x] |= 1 << y
			}
		}
	}
	m.chunks = m.areChunks()
	m.rivals = rivals{handicap: make([]int64, L*L)}
	for x := range L {
		var like []uint8
		for z := range L {
			if after[z] == after[x] {
				like = append(like, uint8(z))
			}
		}
		if len(like) > len(m.rivals.labels) {
			m.rivals.labels = like
		}
	}
	if len(m.rivals.labels) < fewestRivals {
		m.rivals.labels = nil
	}
	for y, steps := range m.steps {
		from := make([]uint8, len(steps))
		for i, s := range steps {
			from[i] = s.from
		}
		if len(from) > 0 && slices.Equal(from, m.rivals.labels) {
			m.rivals.followers = append(m.rivals.followers, uint8(y))
		} else {
			m.rivals.others = append(m.rivals.others, uint8(y))
		}
	}
	for _, x := range m.rivals.labels {
		for _, z := range m.rivals.labels {
			top := int64(lowest)
			for _, y := range m.rivals.followers {
				top = max(top, m.fine[int(x)*L+int(y)]-m.fine[int(z)*L+int(y)])
			}
			m.rivals.handicap[int(x)*L+int(z)] = top
		}
	}
}

// Units returns a weight in the units of the rows that Weigh writes.
func (m *Model) Units(weight float32) int32 { return int32(weight / m.scale) }

// Start returns the weight of a label at the first position.
func (m *Model) Start(label int) float32 { return m.trans[m.labels*m.labels+label] }

// spread spreads a feature's hash over 64 bits: the highest ones choose its group, those
// in the middle its slot, and others behind them are its check.
func spread(feature uint64) uint64 { return feature * 0xD6E8FEB86659FD93 }

// groupOf returns the group of a spread feature, of n.
func groupOf(h, n uint64) uint64 {
	group, _ := bits.Mul64(h, n)
	return group
}

// scaled returns a number whose upper half is the slot of a spread feature, of n, when
// a shift displaces it.
func scaled(h uint64, shift byte, n uint64) uint64 {
	return uint64(uint32(h>>24)*(2*uint32(shift)+1)) * n
}

// slotOf returns that slot.
func slotOf(h uint64, shift byte, n uint64) uint64 {
	return scaled(h, shift, n) >> 32
}

// checkOf returns the check of a spread feature.
func (m *Model) checkOf(h uint64) uint16 {
	if m.long() {
		return uint16(h >> 16)
	}
	return uint16(h>>8)&0xFF | uint16(h>>16)&0xFF00 // the bits of checkMask
}

// A Sequence is the features of one sequence, and scratch for decoding it. Its
// zero value is empty and ready; Reset lets it be used again.
type Sequence struct {
	Features []uint64 // of all positions, those of the one under construction last; Add and append give it more
	Rows     []uint64 // instead of them, of each position what Weighed has added up; for a model of no more than five labels

	ends     []int    // of each position, in Features
	given    []uint64 // the rows of Give, one after the other
	places   []place  // of Features
	units    []int32  // of each label at each position, the sum of the rows
	scores   []float32
	back     []uint8
	path     []uint8
	forward  []float32
	backward []float32
}

// Reset empties the sequence and keeps its memory.
func (s *Sequence) Reset() {
	s.Features, s.Rows, s.ends, s.given = s.Features[:0], s.Rows[:0], s.ends[:0], s.given[:0]
}

// Add gives the position under construction a feature.
func (s *Sequence) Add(feature uint64) { s.Features = append(s.Features, feature) }

// A Row of weights of every label but the first, against that of the first, is
// in whole units in lanes of 16 bits. Rows are added up word by word: as
// numbers, the words are sums of their lanes, each with its own power of two,
// so that a lane may well be negative. Models of no more than five labels need
// only the first word, and of that with three labels the lower half.
const RowWords = 4

// Give gives the position under construction a sum of rows that Weigh has
// written, instead of the features that they stand for. A sequence has one for
// each of its positions, or none at all.
func (s *Sequence) Give(row *[RowWords]uint64) { s.given = append(s.given, row[:]...) }

// Weigh sets row to the weights of features added up, for a model of more than
// five labels. Features that stand together often need to be looked up just once
// so.
func (m *Model) Weigh(row *[RowWords]uint64, features []uint64) {
	if len(features) <= 8 {
		var room [8]place
		*row = m.found(room[:], features)
		return
	}
	var room [64]place
	places := room[:]
	if len(features) > len(places) {
		places = make([]place, len(features))
	}
	*row = m.found(places, features)
}

// found looks features up and returns the sum of their rows; places has room for them.
func (m *Model) found(places []place, features []uint64) [RowWords]uint64 {
	places = places[:len(features)]
	m.lookUp(places, features)
	return m.sum(places)
}

// Weighed is Weigh for a model of no more than five labels, and returns the word of
// the row.
func (m *Model) Weighed(features []uint64) uint64 { return m.sumWord(features) }

// Lanes returns the weights of the second label and of the third in the first
// word of a row of a model of no more than five labels.
func Lanes(word uint32) (second, third int16) {
	second = int16(word)
	return second, int16((word - uint32(second)) >> 16)
}

// Next ends the position under construction and begins the one after it.
func (s *Sequence) Next() { s.ends = append(s.ends, len(s.Features)) }

// Ends returns where the features of each position end.
func (s *Sequence) Ends() []int { return s.ends }

// flush is how many features are added up in lanes: so few that these have room
// for a row that was given, too.
const flush = 128

// addUp fills s.units with the sums of the rows at every position, 0 for the
// first label, from its features.
func (m *Model) addUp(s *Sequence) {
	if m.long() {
		s.places = grow(s.places, len(s.Features))
		m.lookUp(s.places, s.Features)
	}
	L := m.labels
	s.units = grow(s.units, len(s.ends)*L)
	clear(s.units)
	from := 0
	for t, end := range s.ends {
		units := s.units[t*L:][:L]
		n := min(end-from, flush)
		row := m.row(s, from, from+n)
		if len(s.given) > 0 {
			for i, w := range s.given[t*RowWords:][:RowWords] {
				row[i] += w
			}
		}
		m.addTo(units, &row)
		for from += n; from < end; from += n {
			n = min(end-from, flush)
			row = m.row(s, from, from+n)
			m.addTo(units, &row)
		}
	}
}

// row returns the sum of the rows of a sequence's features [from, to); those of a long
// model have places.
func (m *Model) row(s *Sequence, from, to int) [RowWords]uint64 {
	if m.long() {
		return m.sum(s.places[from:to])
	}
	return [RowWords]uint64{m.sumWord(s.Features[from:to])}
}

// long reports whether rows are of more than a word.
func (m *Model) long() bool { return m.labels > 1+lanes/2 }

// addTo adds a row to the units of the labels.
func (m *Model) addTo(units []int32, row *[RowWords]uint64) {
	if !m.long() {
		x := row[0] + middle
		for y := range units[1:] {
			units[1+y] += lane(x)
			x >>= 16
		}
		return
	}
	for i, x := range row {
		x += middle
		of := units[min(1+i/2*lanes+i%2, len(units)):] // every second one
		if len(of) >= lanes-1 {
			of[0] += lane(x)
			of[2] += lane(x >> 16)
			of[4] += lane(x >> 32)
			of[6] += lane(x >> 48)
			continue
		}
		for y := 0; y < len(of); y += 2 {
			of[y] += lane(x)
			x >>= 16
		}
	}
}

// middle makes the lanes of a word positive, so that none borrows of the next.
const middle = 0x8000 * ones

// lane returns the value of the lowest lane of a word to which middle was added.
func lane(x uint64) int32 { return int32(x&0xFFFF) - 0x8000 }

// A place is a feature's slot, in the upper half, and its check.
type place uint64

// lookUp sets the places of features. It is done for all of them before any slot
// is read, so that the processor waits for many words of memory at once.
func (m *Model) lookUp(places []place, features []uint64) {
	shifts, slots := m.shifts, uint64(len(m.rows))
	places = places[:len(features)]
	for i, f := range features {
		h := spread(f)
		at := scaled(h, shifts[groupOf(h, uint64(len(shifts)))], slots)
		places[i] = place(at&^math.MaxUint32 | h>>16&math.MaxUint16)
	}
}

const (
	low  = 0x00FF_00FF_00FF_00FF // every second byte of a word: a lane's
	ones = 0x0001_0001_0001_0001 // in every lane
)

// sum adds up the rows at places whose checks are theirs. It has no branch for
// that: which features are known is more than a processor can predict.
func (m *Model) sum(places []place) [RowWords]uint64 {
	var known, even, odd, even2, odd2 uint64
	rows := m.rows
	for _, p := range places {
		row := &rows[p>>32]
		own := (uint64(binary.LittleEndian.Uint16(row[:])^uint16(p)) - 1) >> 63 // 1 if the checks are the same, else 0
		is := own * low
		x, y := binary.LittleEndian.Uint64(row[checkBytes:]), binary.LittleEndian.Uint64(row[checkBytes+lanes:])
		even += x & is
		odd += x >> 8 & is
		even2 += y & is
		odd2 += y >> 8 & is
		known += own
	}
	known *= zero * ones
	return [RowWords]uint64{even - known, odd - known, even2 - known, odd2 - known}
}

// zeros returns a mask of ones if x, which is less than 1<<63, is 0, else 0.
func zeros(x uint64) uint64 { return uint64(int64(x-1) >> 63) }

// Decode returns the best sequence of labels; it is valid until the next call
// with s.
func (m *Model) Decode(s *Sequence) []uint8 {
	n, L := s.length(), m.labels
	if n == 0 {
		return nil
	}
	s.back = grow(s.back, n*L)
	s.path = grow(s.path, n)
	var last [1 << fromBits]int64 // the scores of the best paths to each label
	if len(s.Rows) > 0 && m.chunks {
		m.decodeChunks(s, &last)
	} else {
		m.readUnits(s)
		m.decode(s, &last)
	}
	best := 0
	for y := range L {
		if last[y] > last[best] {
			best = y
		}
	}
	for t := n - 1; t >= 0; t-- {
		s.path[t] = uint8(best)
		best = int(comesFrom(s.back[t*L+best]))
	}
	return s.path
}

// length returns the number of positions.
func (s *Sequence) length() int { return max(len(s.ends), len(s.Rows)) }

// readUnits is addUp, from the rows where the sequence has them.
func (m *Model) readUnits(s *Sequence) {
	if len(s.Rows) == 0 {
		m.addUp(s)
		return
	}
	s.units = grow(s.units, len(s.Rows)*m.labels)
	clear(s.units)
	for t, row := range s.Rows {
		m.addTo(s.units[t*m.labels:][:m.labels], &[RowWords]uint64{row})
	}
}

// decode sets s.back, of each label at each position, to where the best path there
// comes from (see comesFrom), and scores to those of the paths to the last position.
func (m *Model) decode(s *Sequence, scores *[1 << fromBits]int64) {
	n, L := s.length(), m.labels
	var room [1 << fromBits]int64
	last, now := scores, &room
	for y := range L {
		last[y] = m.fine[L*L+y] + int64(s.units[y])<<(fineness+fromBits)
	}
	var rivals [MaxLabels]uint8
	for t := 1; t < n; t++ {
		units, back := s.units[t*L:][:L], s.back[t*L:][:L]
		ahead := m.ahead(last, &rivals)
		for _, y := range m.rivals.followers {
			best := int64(lowest)
			for _, x := range ahead {
				best = max(best, last[x&fromMask]+m.fine[int(x)*L+int(y)]+fromMask-int64(x))
			}
			back[y] = uint8(best)
			now[y&fromMask] = best&^fromMask + int64(units[y])<<(fineness+fromBits)
		}
		for _, y := range m.rivals.others {
			best := int64(lowest)
			for _, x := range m.steps[y] {
				best = max(best, last[x.from&fromMask]+x.score)
			}
			back[y] = uint8(best)
			now[y&fromMask] = best&^fromMask + int64(units[y])<<(fineness+fromBits)
		}
		last, now = now, last
	}
	if last != scores {
		*scores = *last
	}
}

// ahead returns those of the rivals that the best path may come from, where the
// best paths to the labels have the scores of last.
func (m *Model) ahead(last *[1 << fromBits]int64, room *[MaxLabels]uint8) []uint8 {
	if len(m.rivals.labels) == 0 {
		return nil
	}
	first := m.rivals.labels[0]
	for _, x := range m.rivals.labels {
		if last[x&fromMask] > last[first&fromMask] {
			first = x
		}
	}
	n := 0
	for _, x := range m.rivals.labels {
		if last[x&fromMask]+m.rivals.handicap[int(x)*m.labels+int(first)] >= last[first&fromMask] {
			room[n] = x
			n++
		}
	}
	return room[:n]
}

// Edge stands for a label before the first position, or behind the last.
const Edge = -1

// Posterior returns the probability of label y at position t at [t*Labels+y];
// it is valid until the next call with s. The labels before and behind the
// sequence are given, so that it may be a part of a longer one.
func (m *Model) Posterior(s *Sequence, before, behind int) []float32 {
	if s.length() == 0 {
		return nil
	}
	L := m.labels
	if L == 3 && len(s.Rows) > 0 {
		return m.posteriorThree(s, before, behind)
	}
	m.readUnits(s)
	s.scores = grow(s.scores, len(s.units))
	for from := 0; from < len(s.units); from += L {
		units, row := s.units[from:][:L], s.scores[from:][:L]
		top := slices.Max(units)
		for y, u := range units {
			row[y] = m.power(top - u)
		}
	}
	s.marginals(L, m.factors, before, behind)
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

// factors turns s.scores into the factors of the positions: e to the power of each,
// less the greatest at its position. It returns the sum of these.
func (s *Sequence) factors(L int) (tops float64) {
	for from := 0; from < len(s.scores); from += L {
		row := s.scores[from:][:L]
		top := slices.Max(row)
		tops += float64(top)
		for y, v := range row {
			row[y] = float32(math.Exp(float64(v - top)))
		}
	}
	return tops
}

// marginals sets s.forward to the probabilities of the labels, by the forward and
// backward passes with each position scaled to one, where s.scores are the factors
// of the positions and e those of the transitions. It returns the logarithm of the
// sum over all sequences.
func (s *Sequence) marginals(L int, e []float32, before, behind int) float64 {
	if before == Edge {
		before = L
	}
	n := s.length()
	s.forward, s.backward = grow(s.forward, n*L), grow(s.backward, n*L)
	logZ, z := 0.0, 1.0 // of z the logarithm is not yet taken
	for t := range n {
		row, now := s.scores[t*L:][:L], s.forward[t*L:][:L]
		sum := float32(0)
		for y, factor := range row {
			p := float32(0)
			if t == 0 {
				p = e[before*L+y]
			} else {
				for x, q := range s.forward[(t-1)*L:][:L] {
					p += q * e[x*L+y]
				}
			}
			p *= factor
			now[y] = p
			sum += p
		}
		if sum == 0 { // no allowed sequence survives rounding: start afresh
			sum = 1
			copy(now, row)
		}
		if z *= float64(sum); z < 1e-200 || z > 1e200 {
			logZ += math.Log(z)
			z = 1
		}
		divide(now, sum)
	}
	logZ += math.Log(z)
	for y := range L {
		s.backward[(n-1)*L+y] = 1
		if behind != Edge {
			s.backward[(n-1)*L+y] = e[y*L+behind]
		}
	}
	for t := n - 2; t >= 0; t-- {
		row, next, now := s.scores[(t+1)*L:][:L], s.backward[(t+1)*L:][:L], s.backward[t*L:][:L]
		sum := float32(0)
		for x := range now {
			v := float32(0)
			for y, factor := range row {
				v += e[x*L+y] * factor * next[y]
			}
			now[x] = v
			sum += v
		}
		if sum != 0 {
			divide(now, sum)
		}
	}
	for t := range n {
		now := s.forward[t*L:][:L]
		sum := float32(0)
		for y, b := range s.backward[t*L:][:L] {
			now[y] *= b
			sum += now[y]
		}
		if sum != 0 {
			divide(now, sum)
		}
	}
	return logZ
}

func divide(row []float32, by float32) {
	for y := range row {
		row[y] /= by
	}
}

// grow returns a slice of n elements, s itself where it is long enough.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}
