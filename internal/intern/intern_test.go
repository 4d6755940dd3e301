package intern

import "testing"

func TestTable(t *testing.T) {
	var table Table[string]
	for round := range 2 {
		for n := range int32(10_000) {
			key := uint64(n) * uint64(n) << 20
			got, known := table.Find(key)
			if got != n || known {
				t.Fatalf("round %d: a new key gets %d, %v, want %d", round, got, known, n)
			}
			if table.Items[n] != "" {
				t.Fatalf("round %d: item %d is %q", round, n, table.Items[n])
			}
			table.Items[n] = "x"
		}
		for n := range int32(10_000) {
			if got, known := table.Find(uint64(n) * uint64(n) << 20); got != n || !known {
				t.Fatalf("round %d: a known key gets %d, %v, want %d", round, got, known, n)
			}
		}
		table.Reset()
	}
}

// A key that is asked for often is found so, if another does not stand in its place.
func TestOften(t *testing.T) {
	var table Table[string]
	if n, is := table.Often(0); is {
		t.Errorf("an empty table has key 0 as number %d", n)
	}
	for i := range 4 {
		if n, is := table.Often(7); is != (i >= often) || is && n != 0 {
			t.Errorf("asked for %d times, the key has number %d, %v", i, n, is)
		}
		table.Find(7)
	}
	if n, is := table.Often(0); is {
		t.Errorf("key 0 has number %d", n)
	}
}

func TestForget(t *testing.T) {
	var table Table[int]
	for n := range 1000 {
		at, _ := table.Find(uint64(n) << 40)
		table.Items[at] = n
		if n%7 == 3 {
			table.Find(uint64(n) << 40)
		}
	}
	next := 0
	table.Forget(func(from, to int) {
		if to != next || table.Items[to] != from {
			t.Errorf("item %d moves to %d as %d", from, to, table.Items[to])
		}
		next++
	})
	if next != 144 || len(table.Items) != next {
		t.Errorf("%d items move, and %d are left", next, len(table.Items))
	}
	for n := range 1000 {
		keeps := n%7 == 3 || n == 0
		at, known := table.Find(uint64(n) << 40)
		if known != keeps || known && table.Items[at] != n {
			t.Fatalf("%d: known %v, as item %d", n, known, table.Items[at])
		}
	}
	table.Reset()
	table.Forget(func(from, to int) { t.Errorf("item %d of none moves to %d", from, to) })
}

// A table that was long is short again after two resets, grows in the room that it has,
// and does not know what it held.
func TestReset(t *testing.T) {
	var table Table[int]
	for _, n := range []uint64{10_000, 3, 3, 5_000, 0, 40} {
		table.Reset()
		if _, ok := table.Lookup(7); ok {
			t.Error("a key outlived the reset")
		}
		for key := uint64(7); key < 7+n; key++ {
			if _, known := table.Find(key); known {
				t.Errorf("key %d of %d was known", key, n)
			}
		}
		for key := uint64(7); key < 7+n; key++ {
			if k, ok := table.Lookup(key); !ok || k != int32(key-7) {
				t.Errorf("key %d of %d has number %d, %v", key, n, k, ok)
			}
		}
	}
	table.Reset()
	if n := len(table.slots); n > 8*40 {
		t.Errorf("%d slots are used after a text of 40 words", n)
	}
}
