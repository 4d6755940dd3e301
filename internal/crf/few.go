package crf

import "encoding/binary"

// Models of five labels and of three, which the attribution models are, label most
// of what there is to label. Their rows are of one word, and so are their slots. The
// loops over labels are written out: so short ones end where no processor can predict.

// A slot as a word has its weights in the lower bytes of the lanes, and its check in
// the higher bytes of the first two.
const checkMask = 0xFF00_FF00

// wordOf returns the bits of checkMask of a slot with a check, and others.
func wordOf(check uint16) uint64 { return uint64(check) * (1 | 1<<24) }

// makeWords sets m.words.
func (m *Model) makeWords() {
	if m.long() {
		return
	}
	m.words = make([]uint64, m.count)
	for i := range m.words {
		slot := m.slots[i*slotBytes(m.labels):][:slotBytes(m.labels)]
		m.words[i] = wordOf(binary.LittleEndian.Uint16(slot)) & checkMask
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
	shifts, words, count := m.shifts, m.words, m.count
	groups := uint64(len(shifts))
	for _, f := range features {
		h := spread(f)
		x := words[slotOf(h, shifts[groupOf(h, groups)], count)]
		is := zeros((x ^ wordOf(checkOf(h))) & checkMask)
		row += x & low & is
		known -= is
	}
	return row - known*zero*ones
}

// fromFive are the transitions to a label from each of five, with the label that
// they come from as in step; never where they are forbidden.
type fromFive [5]int64

// never is a score that no path can make good.
const never = lowest / 2

func (m *Model) prepareFive() {
	for y := range m.five {
		for x := range m.five[y] {
			m.five[y][x] = never
		}
		for _, s := range m.steps[y] {
			m.five[y][s.from] = s.score
		}
	}
}

// decodeFive sets s.back and the scores of the best paths to each label at the last
// position, as Decode does.
func (m *Model) decodeFive(s *Sequence, scores *[1 << fromBits]int64) {
	at := func(y uint8) int64 { return m.fine[5*5+int(y)] }
	a, b, c, d, e := at(0), at(1), at(2), at(3), at(4)
	s.rows = grow(s.rows, len(s.ends))
	from := 0
	for t, end := range s.ends {
		if t > 0 {
			back := (*[5]uint8)(s.back[5*t:])
			five := &m.five
			a, b, c, d, e = five[0].best(a, b, c, d, e), five[1].best(a, b, c, d, e), five[2].best(a, b, c, d, e), five[3].best(a, b, c, d, e), five[4].best(a, b, c, d, e)
			back[0], back[1], back[2], back[3], back[4] = comesFrom(a), comesFrom(b), comesFrom(c), comesFrom(d), comesFrom(e)
			a, b, c, d, e = a&^fromMask, b&^fromMask, c&^fromMask, d&^fromMask, e&^fromMask
		}
		row := m.word(s, t, from, end) + middle
		s.rows[t] = row
		const shift = fineness + fromBits
		b += int64(lane(row)) << shift
		c += int64(lane(row>>16)) << shift
		d += int64(lane(row>>32)) << shift
		e += int64(lane(row>>48)) << shift
		from = end
	}
	scores[0], scores[1], scores[2], scores[3], scores[4] = a, b, c, d, e
}

// best returns the score of the best path to the label, where those to the five at
// the position before have the given ones.
func (f *fromFive) best(a, b, c, d, e int64) int64 {
	return max(a+f[0], b+f[1], c+f[2], d+f[3], e+f[4])
}

// comesFrom returns the label that a path comes from, by its score.
func comesFrom(score int64) uint8 { return uint8(fromMask - score&fromMask) }

// Insert returns the positions [from, to) that Decode has given label 0 and that cost the
// best path least to begin with one label and go on with another instead, and what they
// cost: the logarithm of how much likelier the best path is. Of a sequence that has none,
// or a model without five labels, to is 0.
func (m *Model) Insert(s *Sequence, begin, inside uint8) (from, to int, cost float32) {
	const shift = fineness + fromBits
	L, n := m.labels, len(s.path)
	if L != len(m.five) || len(s.rows) != n || n == 0 {
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
		row := s.rows[t]
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

// word returns the row of position t, with the features [from, end), of a model whose
// rows are of one word.
func (m *Model) word(s *Sequence, t, from, end int) uint64 {
	w := m.sumWord(s.Features[from:end])
	if t < len(s.given) {
		w += s.given[t]
	}
	return w
}

// posteriorThree is Posterior of a model of three labels.
func (m *Model) posteriorThree(s *Sequence, before, behind int) []float32 {
	n := len(s.ends)
	s.scores, s.forward = grow(s.scores, 3*n), grow(s.forward, 3*n)
	from := 0
	for t, end := range s.ends {
		row := m.word(s, t, from, end) + middle
		b, c := lane(row), lane(row>>16)
		top := max(0, b, c)
		factors := (*[3]float32)(s.scores[3*t:])
		factors[0], factors[1], factors[2] = m.power(top), m.power(top-b), m.power(top-c)
		from = end
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
