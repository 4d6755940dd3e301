package copydesk

import (
	"runtime"
	"strings"
	"testing"
	"time"
)

// What has grown with a long text is not for short ones, whose scratch memory is kept
// for good.
func TestShelf(t *testing.T) {
	var s shelf[int]
	short, long := new(int), new(int)
	s.put(long, mostShelved+1)
	s.put(short, mostShelved)
	if got := s.get(1); got != short {
		t.Error("what was put back of a short text is not there for the next one")
	}
	for range 2 {
		if got := s.get(1); got == long || got == short {
			t.Error("what is in use, or of a long text, is handed out for a short one")
		}
	}
	if got := s.get(mostShelved + 1); got == short {
		t.Error("what is in use is handed out for a long text")
	}
	for range 1 << 10 {
		s.put(new(int), 1)
	}
	if len(s.free) >= 1<<10 {
		t.Errorf("%d are kept, more than can be in use at a time", len(s.free))
	}
}

// What a long text has needed is there for the next one, on whatever thread, until garbage has
// been collected twice since.
func TestShelfLong(t *testing.T) {
	var s shelf[[64]int]
	const bytes = mostShelved + 1
	kept := func() int {
		s.mu.Lock()
		defer s.mu.Unlock()
		return len(s.long)
	}
	long := s.get(bytes)
	for range 3 {
		runtime.GC() // while it is in use
		s.put(long, bytes)
		if got := s.get(bytes); got != long {
			t.Fatal("what a long text has needed is not there for the next one")
		}
	}
	s.put(long, bytes)
	s.put(s.get(1), 1)
	for range 100 { // what is told of a collection is told some time after it
		runtime.GC()
		time.Sleep(time.Millisecond)
		if kept() == 0 {
			break
		}
	}
	if kept() > 0 {
		t.Error("what a long text has needed is never let go")
	}
	if len(s.free) != 1 {
		t.Error("what a short one has needed is let go")
	}
}

// More of the same needs longer slices and no more of them: no stage allocates memory
// for each token, name or pronoun; only what a date says has some.
func TestAllocations(t *testing.T) {
	const told = "Mary Ash, the mayor of Harlow, opened the landing on Friday. She thanked the harbour board for its work, and it thanked her. "
	allocations := func(paragraphs int) float64 {
		text := "Ferry landing opens\n\nBy Jane Doe\n\n" + strings.Repeat(told+told+"\n\n", paragraphs)
		return testing.AllocsPerRun(20, func() {
			if _, err := Parse(text); err != nil {
				t.Fatal(err)
			}
		})
	}
	few, many := allocations(4), allocations(104)
	if perParagraph := (many - few) / 100; perParagraph > 3 {
		t.Errorf("%.0f allocations with 4 paragraphs, %.0f with 104, %.1f for each of them", few, many, perParagraph)
	}
}
