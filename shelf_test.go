package copydesk

import (
	"strings"
	"testing"
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
