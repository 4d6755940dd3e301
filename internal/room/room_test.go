package room

import (
	"slices"
	"testing"
)

func TestDouble(t *testing.T) {
	var s []int
	grew := 0
	for i := range 1 << 16 {
		before := cap(s)
		s = append(Double(s), i)
		if cap(s) != before {
			grew++
		}
	}
	if grew > 17 {
		t.Errorf("a slice of 65536 items grew %d times", grew)
	}
	for i, x := range s {
		if x != i {
			t.Fatalf("item %d is %d", i, x)
		}
	}
	if c := cap(s); c > 1<<17 {
		t.Errorf("room for %d items is more than twice what is needed", c)
	}
}

// Room is handed out again, zero where that is asked for; that of a very long slice is
// hardly longer.
func TestUnset(t *testing.T) {
	var buf []int
	for _, n := range []int{8, 9, 40, 30, 0, 41} {
		s := Zeroed(&buf, n)
		if len(s) != n || slices.ContainsFunc(s, func(v int) bool { return v != 0 }) {
			t.Errorf("%d zero items are %v", n, s)
		}
		for i := range s {
			s[i] = 7
		}
	}
	if s := Unset(&buf, 12); len(s) != 12 || s[0] != 7 {
		t.Errorf("the room is not that of before: %v", s)
	}
	var long []byte
	if spare := cap(Unset(&long, 1<<20)) - 1<<20; spare > 2*mostSpare {
		t.Errorf("%d bytes of room are for nothing", spare)
	}
}
