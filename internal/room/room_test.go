package room

import "testing"

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
