package crf

import (
	"bytes"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The label of a is 1, that of b is 0; that of x is the label of
// the letter before it, which only the transitions can tell.
func example(word string) Example {
	var s Sequence
	var labels []uint8
	last := uint8(0)
	for _, r := range word {
		if r != 'x' {
			last = 0
			if r == 'a' {
				last = 1
			}
		}
		labels = append(labels, last)
		s.Add(uint64(r))
		s.Add(1) // a feature of every position
		s.Next()
	}
	return NewExample(&s, labels)
}

func examples() []Example {
	var ex []Example
	for _, w := range strings.Fields("ab axx bx abx bax aax bbxxx baxxx abbx bba babax x") {
		ex = append(ex, example(w))
	}
	return ex
}

func trained() *Model {
	return Train(examples(), Options{Labels: 2, Epochs: 60, Rate: 0.5, Decay: 0.97, L1: 0.01})
}

func sequence(word string) *Sequence {
	ex := example(word)
	return &Sequence{Features: ex.features, ends: ex.ends}
}

// rowsOf returns s with rows instead of features.
func (m *Model) rowsOf(s *Sequence) *Sequence {
	var q Sequence
	from := 0
	for _, end := range s.ends {
		q.Rows = append(q.Rows, m.Weighed(s.Features[from:end]))
		from = end
	}
	return &q
}

// score fills s.scores with the score of every label at every position.
func (m *Model) score(s *Sequence) {
	m.readUnits(s)
	s.scores = grow(s.scores, len(s.units))
	for i, u := range s.units {
		s.scores[i] = float32(u) * m.scale
	}
}

func TestDecode(t *testing.T) {
	m := trained()
	for word, want := range map[string][]uint8{
		"baxxx": {0, 1, 1, 1, 1},
		"abx":   {1, 0, 0},
		"aabxx": {1, 1, 0, 0, 0},
	} {
		if diff := cmp.Diff(want, m.Decode(sequence(word))); diff != "" {
			t.Errorf("%s (-want +got)\n%s", word, diff)
		}
	}
	if got := m.Decode(new(Sequence)); got != nil {
		t.Errorf("an empty sequence has labels %v", got)
	}
}

// A model learned by several orders is their average, whichever is ready first.
func TestOrders(t *testing.T) {
	learn := func(seed uint64, orders int) *Model {
		return Train(examples(), Options{Labels: 2, Epochs: 6, Rate: 0.5, L1: 0.01, Seed: seed, Orders: orders})
	}
	both := learn(7, 2)
	if !bytes.Equal(both.Bytes(), learn(7, 2).Bytes()) {
		t.Error("the same orders give other models")
	}
	first, second := learn(7, 1), learn(8, 1)
	if cmp.Equal(first.trans, second.trans) {
		t.Error("two orders give the same model")
	}
	for i, got := range both.trans {
		if want := (first.trans[i] + second.trans[i]) / 2; got != want {
			t.Errorf("transition %d is %v, want %v", i, got, want)
		}
	}
}

// The path that Decode finds is the best of all that are allowed: here of labels of
// two types of names, as package tagger has them, and of the five of package
// attribution.
func TestDecodeBest(t *testing.T) {
	const n = 4
	rng := rand.New(rand.NewPCG(3, 3))
	goesOn := func(x, y int) bool { return (y-1)%4 > 0 && (y-1)%4 < 3 && y > 0 && (x-1)/4 == (y-1)/4 }
	for _, tt := range []struct {
		labels, rivals int
		allowed        func(x, y int) bool
	}{
		{9, 5, func(x, y int) bool {
			open := x > 0 && x < 9 && (x-1)%4 < 2
			return open == (y > 0 && (y-1)%4 > 0 && (y-1)%4 < 3) && (!open || goesOn(x, y))
		}},
		{5, 0, func(x, y int) bool { return y == 0 || y%2 == 1 || x == y || x == y-1 }},
	} {
		L := tt.labels
		for round := range 200 {
			m := &Model{labels: L, scale: 1, trans: make([]float32, (L+1)*L), shifts: make([]byte, fewGroups), slots: make([]byte, slotBytes(L))}
			for x := range L + 1 {
				for y := range L {
					m.trans[x*L+y] = float32(rng.NormFloat64())
					if !tt.allowed(x, y) {
						m.trans[x*L+y] = Forbidden
					}
				}
			}
			m.prepare()
			m.unpack()
			if round == 0 && len(m.rivals.labels) != tt.rivals {
				t.Fatalf("%d labels: the rivals are %v", L, m.rivals.labels)
			}
			var s Sequence
			for range n {
				var row [RowWords]uint64
				for y := range L - 1 {
					word, lane := y/lanes*2+y%2, y%lanes/2
					if !m.long() {
						word, lane = 0, y
					}
					row[word] += uint64(rng.IntN(7)-3) << (16 * lane)
				}
				if m.long() {
					s.Give(&row)
					s.Next()
				} else {
					s.Rows = append(s.Rows, row[0])
				}
			}
			if m.chunks != (L == 5) {
				t.Fatalf("%d labels are chunks: %v", L, m.chunks)
			}
			m.score(&s)
			scores := slices.Clone(s.scores)
			weigh := func(path []uint8) float32 {
				w, last := float32(0), L
				for i, y := range path {
					w += scores[i*L+int(y)] + m.trans[last*L+int(y)]
					last = int(y)
				}
				return w
			}
			best := float32(math.Inf(-1))
			path := make([]uint8, n)
			for ways := range L * L * L * L {
				for i, w := 0, ways; i < n; i, w = i+1, w/L {
					path[i] = uint8(w % L)
				}
				best = max(best, weigh(path))
			}
			if got := m.Decode(&s); weigh(got) < best-2*n/float32(1<<fineness) {
				t.Fatalf("%d labels: %v has %v, the best path %v", L, got, weigh(got), best)
			}
		}
	}
}

func TestPosterior(t *testing.T) {
	m := trained()
	p := m.Posterior(sequence("baxxx"), Edge, Edge)
	for i := 0; i < len(p); i += 2 {
		if sum := p[i] + p[i+1]; math.Abs(float64(sum)-1) > 1e-4 {
			t.Errorf("position %d: probabilities add up to %v", i/2, sum)
		}
	}
	if p[2*1+1] < 0.9 || p[2*3+1] < 0.7 {
		t.Errorf("the a and the x that goes on from it have %v", p)
	}
}

// What Weigh adds up and Give hands over counts as the features themselves do, and so
// do the rows of what Weighed adds up.
func TestGive(t *testing.T) {
	for _, m := range []*Model{trained(), long()} {
		L := m.labels
		var added, given Sequence
		for i, word := range []uint64{'a', 'x', 'b', 'x', 7} {
			own, other := []uint64{word, 1}, uint64(i%3)
			added.Features = append(added.Features, word, 1, other)
			added.Next()
			if !m.long() {
				given.Rows = append(given.Rows, m.Weighed(own)+m.Weighed([]uint64{other}))
				continue
			}
			var sum, row [RowWords]uint64
			for _, f := range own {
				m.Weigh(&row, []uint64{f})
				for i, w := range row {
					sum[i] += w
				}
			}
			given.Give(&sum)
			given.Add(other)
			given.Next()
		}
		if diff := cmp.Diff(m.Decode(&added), m.Decode(&given)); diff != "" {
			t.Errorf("%d labels: (-added +given)\n%s", L, diff)
		}
		m.score(&added)
		m.score(&given)
		for i, v := range added.scores {
			if math.Abs(float64(v-given.scores[i])) > 1e-4 {
				t.Errorf("%d labels: score %d is %v by features, %v by rows", L, i, v, given.scores[i])
			}
		}
	}
}

// long returns a model of more labels than a word of weights has lanes.
func long() *Model {
	var ex []Example
	for i := range 60 {
		var s Sequence
		var labels []uint8
		for k := range 4 {
			y := (i*7 + k*3) % 13
			s.Add(uint64(y))
			s.Add(uint64(y%4) + 100)
			s.Next()
			labels = append(labels, uint8(y))
		}
		ex = append(ex, NewExample(&s, labels))
	}
	return Train(ex, Options{Labels: 13, Epochs: 8, L1: 0.01})
}

// The probabilities of a part between known labels are those of all ways to
// label it, of two labels and of three.
func TestPosteriorOfPart(t *testing.T) {
	for _, m := range []*Model{trained(), Train(examples(), Options{Labels: 3, Epochs: 60, Rate: 0.5, Decay: 0.97, L1: 0.01})} {
		L := m.labels
		for _, between := range [][2]int{{Edge, Edge}, {Edge, 1}, {0, Edge}, {1, 0}, {0, 1}, {1, 1}, {Edge, L - 1}, {L - 1, Edge}} {
			s := sequence("xbx")
			n := len(s.ends)
			m.score(s)
			score := append([]float32(nil), s.scores...)
			want, all := make([]float64, n*L), 0.0
			for ways := range L * L * L {
				path := [3]int{ways % L, ways / L % L, ways / L / L}
				last, w := between[0], 0.0
				if last == Edge {
					last = L
				}
				for i, y := range path {
					w += float64(score[i*L+y] + m.trans[last*L+y])
					last = y
				}
				if between[1] != Edge {
					w += float64(m.trans[last*L+between[1]])
				}
				all += math.Exp(w)
				for i, y := range path {
					want[i*L+y] += math.Exp(w)
				}
			}
			for _, s := range []*Sequence{s, m.rowsOf(s)} {
				got := m.Posterior(s, between[0], between[1])
				for i := range want {
					if math.Abs(float64(got[i])-want[i]/all) > 1e-4 {
						t.Errorf("%d labels, %d rows, between %v: position %d, label %d has %.4f, want %.4f", L, len(s.Rows), between, i/L, i%L, got[i], want[i]/all)
					}
				}
			}
		}
	}
}

// Of all stretches of label 0 that could begin with a label and go on with another, Insert
// finds the one that costs the best path least.
func TestInsert(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 5))
	random := func(n int) Example {
		var s Sequence
		labels := make([]uint8, n)
		for i := range labels {
			labels[i] = uint8(max(0, rng.IntN(9)-4))
			s.Add(uint64(labels[i]) + uint64(rng.IntN(2)))
			s.Next()
		}
		return NewExample(&s, labels)
	}
	var ex []Example
	for range 40 {
		ex = append(ex, random(8))
	}
	m := Train(ex, Options{Labels: 5, Epochs: 8, L1: 0.01})
	found := 0
	for range 60 {
		e := random(1 + rng.IntN(9))
		s := m.rowsOf(&Sequence{Features: e.features, ends: e.ends})
		path := slices.Clone(m.Decode(s))
		from, to, cost := m.Insert(s, 1, 2)
		m.score(s)
		total := func(path []uint8) (w float32) {
			last := m.labels
			for i, y := range path {
				w += s.scores[i*m.labels+int(y)] + m.trans[last*m.labels+int(y)]
				last = int(y)
			}
			return w
		}
		least := float32(math.Inf(1))
		for a := range path {
			other := slices.Clone(path)
			for b := a; b < len(path) && path[b] == 0; b++ {
				if other[b] = 2; b == a {
					other[b] = 1
				}
				least = min(least, total(path)-total(other))
			}
		}
		if to == 0 {
			if !math.IsInf(float64(least), 1) {
				t.Errorf("%v: nothing found, want what costs %.3f", path, least)
			}
			continue
		}
		found++
		other := slices.Clone(path)
		for i := from; i < to; i++ {
			if other[i] = 2; i == from {
				other[i] = 1
			}
		}
		if own := total(path) - total(other); math.Abs(float64(cost-least)) > 0.05 || math.Abs(float64(own-least)) > 0.05 {
			t.Errorf("%v: [%d, %d) costs %.3f and is said to cost %.3f, want %.3f", path, from, to, own, cost, least)
		}
	}
	if found < 20 {
		t.Errorf("found %d", found)
	}
	if _, to, _ := m.Insert(sequence("abx"), 1, 2); to != 0 {
		t.Error("found in a sequence that was not decoded")
	}
}

// Start and Units tell weights: of the beginning, and in those that Weigh writes.
func TestUnits(t *testing.T) {
	m := &Model{labels: 2, scale: 0.5, trans: []float32{1, 2, 3, 4, 5, 6}}
	if a, b := m.Start(0), m.Start(1); a != 5 || b != 6 {
		t.Errorf("the labels weigh %v and %v at the start", a, b)
	}
	if n := m.Units(-4); n != -8 {
		t.Errorf("-4 is %d units of a half", n)
	}
}

// The gradient of the likelihood by a small step in one weight is what the
// marginals say it is.
func TestMarginals(t *testing.T) {
	const L = 3
	trans := []float32{.1, -.4, .3, .2, .5, -.1, -.3, .2, .4, .1, .2, .3}
	scores := []float32{.5, -.2, .1, .9, .3, -.8, .2, .2, .6, -.1, .4, .7}
	logZ := func(scores []float32) (float64, []float32) {
		s := Sequence{ends: make([]int, len(scores)/L), scores: append([]float32(nil), scores...)}
		z := s.factors(L) + s.marginals(L, exps(trans), Edge, Edge)
		return z, s.forward
	}
	z, p := logZ(scores)
	for i := range scores {
		moved := append([]float32(nil), scores...)
		moved[i] += 0.01
		z2, _ := logZ(moved)
		if got := (z2 - z) / 0.01; math.Abs(got-float64(p[i])) > 0.01 {
			t.Errorf("score %d: slope %.4f, marginal %.4f", i, got, p[i])
		}
	}
}

func TestForbidden(t *testing.T) {
	m := Train(examples(), Options{Labels: 2, Allowed: func(from, to int) bool { return !(from == 2 && to == 1) }})
	if got := m.Decode(sequence("ax")); got[0] != 0 {
		t.Errorf("a label that may not begin begins: %v", got)
	}
}

func TestBytes(t *testing.T) {
	b := trained().Bytes()
	m, err := Load(b)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b, m.Bytes()) {
		t.Error("a loaded model is written differently")
	}
	if !bytes.Equal(b, trained().Bytes()) {
		t.Error("training twice gives two models")
	}
	for _, bad := range [][]byte{nil, b[:10], b[:len(b)-1], append([]byte("XXXX"), b[4:]...)} {
		if _, err := Load(bad); err == nil {
			t.Errorf("%d bytes that are no model load", len(bad))
		}
	}
}

// A feature scores the weights that the model was packed with, against that of
// the first label, and many score their sum: with rows longer than a word, and
// more features than a lane holds. Unknown ones score nothing.
func TestScore(t *testing.T) {
	const L, n = 17, 600
	hash := func(f int) uint64 { return uint64(f+1) * 0x9E3779B97F4A7C15 }
	index := make(map[uint64]int32)
	w := make([]float32, n*L)
	for f := range n {
		index[hash(f)] = int32(f)
		for y := range L {
			w[f*L+y] = float32((f*y)%17-8) / 8
		}
	}
	m := pack(index, w, make([]float32, (L+1)*L), L, 8)
	var all Sequence
	sums := make([]float64, L)
	for f := range n {
		var one Sequence
		one.Add(hash(f))
		one.Next()
		all.Add(hash(f))
		all.Add(hash(f + n)) // unknown
		m.score(&one)
		for y, got := range one.scores {
			sums[y] += float64(got)
			if want := w[f*L+y] - w[f*L]; math.Abs(float64(got-want)) > float64(m.scale) {
				t.Errorf("feature %d, label %d: score %v, want %v", f, y, got, want)
			}
		}
	}
	all.Next()
	m.score(&all)
	for y, got := range all.scores {
		if math.Abs(float64(got)-sums[y]) > 1e-2 {
			t.Errorf("label %d: score %v, want %v", y, got, sums[y])
		}
	}
}

// BenchmarkScore has features of which four in ten are known, in a table of
// usual size.
func BenchmarkScore(b *testing.B) {
	const L, n = 5, 100_000
	rng := rand.New(rand.NewPCG(1, 1))
	known := make([]uint64, n)
	index := make(map[uint64]int32)
	w := make([]float32, n*L)
	for f := range known {
		known[f] = rng.Uint64()
		index[known[f]] = int32(f)
		w[f*L+f%L] = 1
	}
	m := pack(index, w, make([]float32, (L+1)*L), L, 8)
	var s Sequence
	for range 2000 {
		for range 50 {
			f := rng.Uint64()
			if rng.IntN(10) < 4 {
				f = known[rng.IntN(n)]
			}
			s.Add(f)
		}
		s.Next()
	}
	b.ReportAllocs()
	for b.Loop() {
		m.addUp(&s)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(s.Features)), "ns/feature")
}
