package token

import "iter"

// Words hold a value for each of some words, by their hashes. Most look-ups
// are of other words, and end at the filter: a bit for each word, of so many
// that hardly any other word has it, unless there are hundreds. It lies at a
// known place, so that nothing else must be read for it.
type Words[V any] struct {
	filter [filterSize]uint64
	mask   uint64
	items  []item[V]
}

const filterSize = 8

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
	size := 8
	for size < 4*n {
		size *= 2
	}
	w := &Words[V]{mask: uint64(size - 1), items: make([]item[V], size)}
	for key, value := range words {
		m := mixed(key)
		w.items[w.place(key, m)] = item[V]{key, value}
		w.filter[m>>40%filterSize] |= 1 << (m >> 58)
	}
	return w
}

// mixed mixes the bits of a key: the filter goes by the highest, the place by others.
func mixed(key uint64) uint64 { return (key ^ key>>32) * 0x9E3779B97F4A7C15 }

// may reports whether the word of a mixed key may be one of the words.
func (w *Words[V]) may(m uint64) bool {
	return w.filter[m>>40%filterSize]>>(m>>58)&1 != 0
}

// place returns where a key is, or would be; m is the key mixed.
func (w *Words[V]) place(key, m uint64) uint64 {
	at := m >> 32 & w.mask
	for w.items[at].key != key && w.items[at].key != 0 {
		at = (at + 1) & w.mask
	}
	return at
}

// Of returns the value of the word with the given hash, or the zero value.
func (w *Words[V]) Of(hash uint64) (value V) {
	if m := mixed(hash); w.may(m) {
		return w.items[w.place(hash, m)].value
	}
	return value
}

// Find is Of, and reports whether the word has a value.
func (w *Words[V]) Find(hash uint64) (value V, ok bool) {
	m := mixed(hash)
	if !w.may(m) {
		return value, false
	}
	i := w.items[w.place(hash, m)]
	return i.value, i.key != 0
}
