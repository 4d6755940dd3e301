package crf

import "slices"

// Models of five labels and of three, which the attribution models are, label most
// of what there is to label. Their rows are of one word, and so are their slots. The
// loops over labels are written out: so short ones end where no processor can predict.

// A slot as a word has its weights in the lower bytes of the lanes, and its check in
// the higher bytes of the first two, where a spread feature has it, too.
const checkMask = 0xFF00_FF00

// fewGroups is how many groups the features of such a model have.
const (
	fewGroups = 1 << fewBits
	fewBits   = 12
)

// makeWords sets m.words.
func (m *Model) makeWords() {
	size := slotBytes(m.labels)
	m.words = make([]uint64, len(m.slots)/size)
	for i := range m.words {
		slot := m.slots[i*size:][:size]
		m.words[i] = uint64(slot[0])<<8 | uint64(slot[1])<<24
		for lane, weight := range slot[checkBytes:] {
			m.words[i] |= uint64(weight) << (16 * lane)
		}
	}
}

// sumWord looks features up and adds up their rows, for a model whose rows are of one
// word. Like sum it has no branch; such a model is near the processor, so that there is
// nothing to wait for before the first slot is read.
func (m *Model) sumWord(features []uint64) (row uint64) {
	known := uint64(0)
	shifts, words := (*[fewGroups]byte)(m.shifts), m.words
	for _, f := range features {
		h := spread(f)
		x := words[slotOf(h, shifts[h>>(64-fewBits)], uint64(len(words)))] // groupOf(h, fewGroups) is that
		x ^= h & checkMask
		is := zeros(x & checkMask)
		row += x & is // without a check that is its own
		known -= is
	}
	return row - known*zero*ones
}

// never is a score that no path can make good.
const never = lowest / 2

// areChunks reports whether the labels are those of decodeChunks.
func (m *Model) areChunks() bool {
	if m.labels != 5 {
		return false
	}
	for y, steps := range m.steps {
		var from []int
		for _, s := range steps {
			from = append(from, int(s.from))
		}
		want := []int{0, 1, 2, 3, 4}
		if y == 2 || y == 4 {
			want = []int{y - 1, y}
		}
		if !slices.Equal(from, want) {
			return false
		}
	}
	return true
}

// decodeChunks sets s.back and the scores of the best paths to each label at the last
// position, as decode does, for labels of two sorts of chunks: 1 begins one of the first
// and 2 goes on with it, as 3 and 4 with the second, and 0 stands outside.
func (m *Model) decodeChunks(s *Sequence, scores *[1 << fromBits]int64) {
	to := func(y uint8) (w [5]int64) {
		for x := range w {
			w[x] = m.fine[x*5+int(y)] + fromMask - int64(x)
		}
		return w
	}
	outside, first, onFirst, second, onSecond := to(0), to(1), to(2), to(3), to(4)
	const shift = fineness + fromBits
	start := func(y uint8) int64 { return m.fine[5*5+int(y)] }
	a, b, c, d, e := start(0), start(1), start(2), start(3), start(4)
	for t, row := range s.Rows {
		if t > 0 {
			back := (*[5]uint8)(s.back[5*t:])
			v := max(a+outside[0], b+outside[1], c+outside[2], d+outside[3], e+outside[4])
			w := max(a+first[0], b+first[1], c+first[2], d+first[3], e+first[4])
			x := max(b+onFirst[1], c+onFirst[2])
			y := max(a+second[0], b+second[1], c+second[2], d+second[3], e+second[4])
			z := max(d+onSecond[3], e+onSecond[4])
			back[0], back[1], back[2], back[3], back[4] = uint8(v), uint8(w), uint8(x), uint8(y), uint8(z)
			a, b, c, d, e = v&^fromMask, w&^fromMask, x&^fromMask, y&^fromMask, z&^fromMask
		}
		row += middle
		b += int64(lane(row)) << shift
		c += int64(lane(row>>16)) << shift
		d += int64(lane(row>>32)) << shift
		e += int64(lane(row>>48)) << shift
	}
	scores[0], scores[1], scores[2], scores[3], scores[4] = a, b, c, d, e
}

// comesFrom returns the label that a path comes from, by the lowest byte of its score.
func comesFrom(score uint8) uint8 { return fromMask - score&fromMask }

// Insert returns the positions [from, to) that Decode has given label 0 and that cost the
// best path least to begin with one label and go on with another instead, and what they
// cost: the logarithm of how much likelier the best path is. Of a sequence that has none,
// or one without Rows, to is 0.
func (m *Model) Insert(s *Sequence, begin, inside uint8) (from, to int, cost float32) {
	const shift = fineness + fromBits
	L, n := m.labels, len(s.path)
	if len(s.Rows) != n || n == 0 {
		return 0, 0, 0
	}
	step := func(x, y uint8) int64 { return m.fine[int(x)*L+int(y)] }
	best, first := int64(never), 0
	last, sum := uint8(L), int64(never) // the label before, and the best stretch that ends there
	for t, y := range s.path {
		if y != 0 {
			last, sum = y, never
			continue
		}
		row := s.Rows[t] + middle
		on := sum + step(inside, inside) - step(0, 0)
		if first == t-1 {
			on = sum + step(begin, inside) - step(0, 0)
		}
		sum = step(last, begin) - step(last, 0) + int64(lane(row>>(16*(begin-1))))<<shift
		if on += int64(lane(row>>(16*(inside-1)))) << shift; on > sum {
			sum = on
		} else {
			first = t
		}
		end := sum
		if t+1 < n {
			x, next := inside, s.path[t+1]
			if first == t {
				x = begin
			}
			end += step(x, next) - step(0, next)
		}
		if end > best {
			best, from, to = end, first, t+1
		}
		last = 0
	}
	return from, to, -float32(best) / (1 << shift) * m.scale
}

// posteriorThree is Posterior of a model of three labels.
func (m *Model) posteriorThree(s *Sequence, before, behind int) []float32 {
	n := len(s.Rows)
	s.scores, s.forward = grow(s.scores, 3*n), grow(s.forward, 3*n)
	for t, row := range s.Rows {
		row += middle
		b, c := lane(row), lane(row>>16)
		top := max(0, b, c)
		factors := (*[3]float32)(s.scores[3*t:])
		factors[0], factors[1], factors[2] = m.power(top), m.power(top-b), m.power(top-c)
	}
	if before == Edge {
		before = 3
	}
	w := (*[12]float32)(m.factors)
	var p, q, r float32
	for t := range n {
		factors, now := (*[3]float32)(s.scores[3*t:]), (*[3]float32)(s.forward[3*t:])
		if t == 0 {
			p, q, r = m.factors[3*before], m.factors[3*before+1], m.factors[3*before+2]
		} else {
			p, q, r = p*w[0]+q*w[3]+r*w[6], p*w[1]+q*w[4]+r*w[7], p*w[2]+q*w[5]+r*w[8]
		}
		p, q, r = p*factors[0], q*factors[1], r*factors[2]
		sum := p + q + r
		if sum == 0 { // no allowed sequence survives rounding: start afresh
			sum, p, q, r = 1, factors[0], factors[1], factors[2]
		}
		p, q, r = p/sum, q/sum, r/sum
		now[0], now[1], now[2] = p, q, r
	}
	p, q, r = 1, 1, 1 // of the way from the end
	if behind != Edge {
		p, q, r = w[behind], w[3+behind], w[6+behind]
	}
	for t := n - 1; t >= 0; t-- {
		now := (*[3]float32)(s.forward[3*t:])
		x, y, z := now[0]*p, now[1]*q, now[2]*r
		if sum := x + y + z; sum != 0 {
			x, y, z = x/sum, y/sum, z/sum
		}
		now[0], now[1], now[2] = x, y, z
		factors := (*[3]float32)(s.scores[3*t:])
		p, q, r = factors[0]*p, factors[1]*q, factors[2]*r
		p, q, r = w[0]*p+w[1]*q+w[2]*r, w[3]*p+w[4]*q+w[5]*r, w[6]*p+w[7]*q+w[8]*r
		if sum := p + q + r; sum != 0 {
			p, q, r = p/sum, q/sum, r/sum
		}
	}
	return s.forward
}

// power returns e to the power of so many units less than none.
func (m *Model) power(units int32) float32 { return m.powers[min(int(units), len(m.powers)-1)] }
