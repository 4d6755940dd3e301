package crf

import (
	"bytes"
	"math"
	"math/rand/v2"
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
	return &Sequence{features: ex.features, ends: ex.ends}
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

// The gradient of the likelihood by a small step in one weight is what the
// marginals say it is.
func TestMarginals(t *testing.T) {
	const L = 3
	trans := []float32{.1, -.4, .3, .2, .5, -.1, -.3, .2, .4, .1, .2, .3}
	scores := []float32{.5, -.2, .1, .9, .3, -.8, .2, .2, .6, -.1, .4, .7}
	logZ := func(scores []float32) (float64, []float32) {
		s := Sequence{ends: make([]int, len(scores)/L), scores: append([]float32(nil), scores...)}
		z := s.marginals(L, exps(trans), Edge, Edge)
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

// A feature scores the weights that the model was packed with, but for the few
// that find no room, and many score their sum: with rows longer than a word,
// and more features than a lane holds.
func TestScore(t *testing.T) {
	const L, n = 19, 600
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
	lost := 0
	for f := range n {
		var one Sequence
		one.Add(hash(f))
		one.Next()
		all.Add(hash(f))
		all.Add(hash(f + n)) // unknown
		m.score(&one)
		if one.scores[0] == 0 { // no feature has a weight of 0 for this label
			lost++
		}
		for y, got := range one.scores {
			sums[y] += float64(got)
			if want := w[f*L+y]; one.scores[0] != 0 && math.Abs(float64(got-want)) > float64(m.scale) {
				t.Errorf("feature %d, label %d: score %v, want %v", f, y, got, want)
			}
		}
	}
	if lost > n/20 {
		t.Errorf("%d of %d features are lost", lost, n)
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
		m.score(&s)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(s.features)), "ns/feature")
}
