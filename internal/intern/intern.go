// Package intern numbers things by 64-bit keys.
package intern

import "slices"

// A Table numbers keys from 0 and holds an item for each. Its zero value is
// empty and ready.
type Table[T any] struct {
	Items []T    // by number
	slots []slot // a hash table; it has room for twice the items
}

// A slot is a key with its number. They lie together, so that a key is found in
// one place of memory.
type slot struct {
	key    uint64
	number int32 // from 1; 0 is an empty slot
	met    uint8 // how often the key was asked for, of late: up to often
}

// often is more than once: what is met so often is not forgotten at once.
const often = 3

// Reset empties the table and keeps its memory. Of the slots those that as many
// items would need are used again: a long text must not make the short ones
// behind it clear all that it needed.
func (t *Table[T]) Reset() {
	if len(t.Items) > 0 {
		clear(t.slots)
	}
	n := len(t.slots)
	for n > leastSlots && n > 8*len(t.Items) {
		n /= 2
	}
	t.slots = t.slots[:n]
	t.Items = t.Items[:0]
}

// Forget leaves out the keys that Find was asked for but once since the last
// time, all but the one with number 0. The others move up to fill the gaps, each
// in its turn; moved is called after that with its old and its new number.
func (t *Table[T]) Forget(moved func(from, to int)) {
	kept := make([]slot, len(t.Items)) // by number
	for _, s := range t.slots {
		if s.number == 1 || s.met > 1 {
			kept[s.number-1] = s
		}
	}
	clear(t.slots)
	k := 0
	for n, s := range kept {
		if s.number == 0 {
			continue
		}
		t.Items[k] = t.Items[n]
		moved(n, k)
		k++
		t.enter(slot{s.key, int32(k), s.met / 2})
	}
	clear(t.Items[k:])
	t.Items = t.Items[:k]
}

// Lookup returns the number of key, if it has one.
func (t *Table[T]) Lookup(key uint64) (int32, bool) {
	if len(t.slots) == 0 {
		return 0, false
	}
	for at := t.slot(key); t.slots[at].number != 0; at = (at + 1) & (len(t.slots) - 1) {
		if s := &t.slots[at]; s.key == key {
			return s.number - 1, true
		}
	}
	return 0, false
}

// Find returns the number of key, and whether it had one: if not, it gets one
// now, with the zero item.
func (t *Table[T]) Find(key uint64) (int32, bool) {
	if 2*len(t.Items) >= len(t.slots) {
		t.grow()
	}
	at := t.slot(key)
	for ; t.slots[at].number != 0; at = (at + 1) & (len(t.slots) - 1) {
		if s := &t.slots[at]; s.key == key {
			if s.met < often {
				s.met++
			}
			return s.number - 1, true
		}
	}
	n := int32(len(t.Items))
	t.slots[at] = slot{key, n + 1, 1}
	var item T
	t.Items = append(t.Items, item)
	return n, false
}

// Often is Find for a key that is asked for often: most of those of a text, at a fraction
// of the cost. It reports false for most others.
func (t *Table[T]) Often(key uint64) (int32, bool) {
	if at := t.slot(key); uint(at) < uint(len(t.slots)) {
		s := &t.slots[at]
		return s.number - 1, s.key == key && s.met == often
	}
	return 0, false
}

// slot is where a key stands unless another does.
func (t *Table[T]) slot(key uint64) int {
	return int((key ^ key>>32) * 0x9E3779B97F4A7C15 >> 32 & uint64(len(t.slots)-1))
}

const leastSlots = 16

// grow doubles the hash table.
func (t *Table[T]) grow() {
	old, size := t.slots, max(leastSlots, 2*len(t.slots))
	if size <= cap(old) {
		t.slots, old = old[:size], slices.Clone(old)
		clear(t.slots)
	} else {
		t.slots = make([]slot, size)
	}
	for _, s := range old {
		if s.number != 0 {
			t.enter(s)
		}
	}
}

// enter puts a slot where its key belongs.
func (t *Table[T]) enter(s slot) {
	at := t.slot(s.key)
	for t.slots[at].number != 0 {
		at = (at + 1) & (len(t.slots) - 1)
	}
	t.slots[at] = s
}
