package token

import "iter"

// Words hold a value for each of some words, by their hashes. Most look-ups
// are of other words, and end at an empty place.
type Words[V any] struct {
	mask  uint64
	items []item[V]
}

type item[V any] struct {
	key   uint64 // 0 where the place is empty
	value V
}

// MakeWords returns the values of words, which are given with their hashes.
func MakeWords[V any](words iter.Seq2[uint64, V]) *Words[V] {
	n := 0
	for range words {
		n++
	}
	size := 4
	for size < 4*n {
		size *= 2
	}
	w := &Words[V]{uint64(size - 1), make([]item[V], size)}
	for key, value := range words {
		w.items[w.place(key)] = item[V]{key, value}
	}
	return w
}

// place returns where a key is, or would be.
func (w *Words[V]) place(key uint64) uint64 {
	at := (key ^ key>>32) * 0x9E3779B97F4A7C15 >> 32 & w.mask
	for w.items[at].key != key && w.items[at].key != 0 {
		at = (at + 1) & w.mask
	}
	return at
}

// Of returns the value of the word with the given hash, or the zero value.
func (w *Words[V]) Of(hash uint64) V { return w.items[w.place(hash)].value }

// Find is Of, and reports whether the word has a value.
func (w *Words[V]) Find(hash uint64) (value V, ok bool) {
	i := w.items[w.place(hash)]
	return i.value, i.key != 0
}
