// Package intern numbers things by 64-bit keys.
package intern

// A Table numbers keys from 0 and holds an item for each. Its zero value is
// empty and ready.
type Table[T any] struct {
	Items []T // by number
	keys  []uint64
	index []int32 // hash table of numbers, from 1; 0 is empty
}

// Reset empties the table and keeps its memory.
func (t *Table[T]) Reset() {
	t.Items, t.keys = t.Items[:0], t.keys[:0]
	clear(t.index)
}

// Filter leaves out the numbers for which keep is false, asked for in order. The
// others move up to fill the gaps.
func (t *Table[T]) Filter(keep func(n int) bool) {
	k := 0
	for n := range t.keys {
		if keep(n) {
			t.Items[k], t.keys[k] = t.Items[n], t.keys[n]
			k++
		}
	}
	clear(t.Items[k:])
	t.Items, t.keys = t.Items[:k], t.keys[:k]
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
			return n, true
		}
	}
	n := int32(len(t.keys))
	t.index[at] = n + 1
	t.keys = append(t.keys, key)
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
