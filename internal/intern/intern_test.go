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

func TestFilter(t *testing.T) {
	var table Table[int]
	for n := range 1000 {
		at, _ := table.Find(uint64(n) << 40)
		table.Items[at] = n
	}
	table.Filter(func(n int) bool { return n%7 == 3 })
	if len(table.Items) != 143 {
		t.Errorf("%d items are kept", len(table.Items))
	}
	for n := range 1000 {
		at, known := table.Find(uint64(n) << 40)
		if known != (n%7 == 3) || known && table.Items[at] != n {
			t.Fatalf("%d: known %v, as item %d", n, known, table.Items[at])
		}
	}
}
