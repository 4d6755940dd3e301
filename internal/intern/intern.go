// Package intern numbers things by 64-bit keys.
package intern

// A Table numbers keys from 0 and holds an item for each. Its zero value is
// empty and ready.
type Table[T any] struct {
	Items []T // by number
	keys  []uint64
	met   []uint8 // how often each key was asked for, of late
	index []int32 // hash table of numbers, from 1; 0 is empty
}

// Reset empties the table and keeps its memory.
func (t *Table[T]) Reset() {
	t.Items, t.keys, t.met = t.Items[:0], t.keys[:0], t.met[:0]
	clear(t.index)
}

// Forget leaves out the keys that Find was asked for but once since the last
// time, all but the one with number 0. The others move up to fill the gaps, each
// in its turn; moved is called after that with its old and its new number.
func (t *Table[T]) Forget(moved func(from, to int)) {
	k := 0
	for n, met := range t.met {
		if met < 2 && n > 0 {
			continue
		}
		t.Items[k], t.keys[k], t.met[k] = t.Items[n], t.keys[n], met/2
		moved(n, k)
		k++
	}
	clear(t.Items[k:])
	t.Items, t.keys, t.met = t.Items[:k], t.keys[:k], t.met[:k]
	clear(t.index)
	t.enter()
}

// Find returns the number of key, and whether it had one: if not, it gets one
// now, with the zero item.
func (t *Table[T]) Find(key uint64) (int32, bool) {
	if 2*len(t.keys) >= len(t.index) {
		t.grow()
	}
	at := t.slot(key)
	for ; t.index[at] != 0; at = (at + 1) & (len(t.index) - 1) {
		if n := t.index[at] - 1; t.keys[n] == key {
			t.met[n] = max(t.met[n], t.met[n]+1) // no more than it can hold
			return n, true
		}
	}
	n := int32(len(t.keys))
	t.index[at] = n + 1
	t.keys, t.met = append(t.keys, key), append(t.met, 1)
	var item T
	t.Items = append(t.Items, item)
	return n, false
}

// slot is where a key stands unless another does.
func (t *Table[T]) slot(key uint64) int {
	return int((key ^ key>>32) * 0x9E3779B97F4A7C15 >> 32 & uint64(len(t.index)-1))
}

const leastSlots = 64

// grow doubles the hash table.
func (t *Table[T]) grow() {
	t.index = make([]int32, max(leastSlots, 2*len(t.index)))
	t.enter()
}

// enter fills the empty hash table.
func (t *Table[T]) enter() {
	for n, key := range t.keys {
		at := t.slot(key)
		for t.index[at] != 0 {
			at = (at + 1) & (len(t.index) - 1)
		}
		t.index[at] = int32(n) + 1
	}
}
