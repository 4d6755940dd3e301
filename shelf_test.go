package copydesk

import "testing"

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
