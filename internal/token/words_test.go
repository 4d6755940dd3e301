package token

import (
	"maps"
	"strconv"
	"testing"
)

func TestWords(t *testing.T) {
	m := make(map[uint64]int)
	for n := range 1000 {
		m[Hash(strconv.Itoa(n))] = n
	}
	w := MakeWords(maps.All(m))
	for key, want := range m {
		if got, ok := w.Find(key); got != want || !ok || w.Of(key) != want {
			t.Errorf("Find(%x) = %d, %v, want %d", key, got, ok, want)
		}
	}
	if got, ok := w.Find(Hash("a thousand")); got != 0 || ok {
		t.Errorf("found %d", got)
	}
	if got := MakeWords(maps.All(map[uint64]int{})).Of(Hash("nothing")); got != 0 {
		t.Errorf("found %d among no words", got)
	}
}
