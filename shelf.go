package copydesk

import (
	"runtime"
	"sync"
)

// A shelf keeps what parses share one after the other: scratch memory, and what
// the models know of the words they have met. Unlike a sync.Pool it does not
// lose them when garbage is collected; it keeps no more than can be in use at a
// time. What has grown with a long text, which few are, is kept only until memory is
// short: long texts that follow on each other need not find theirs anew. Its zero
// value is empty and ready.
type shelf[T any] struct {
	mu   sync.Mutex
	free []*T
	long sync.Pool
}

// get returns what is for a text of so many bytes, until put with the same number.
func (s *shelf[T]) get(bytes int) *T {
	if bytes > mostShelved {
		if v := s.long.Get(); v != nil {
			return v.(*T)
		}
		return new(T)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	n := len(s.free)
	if n == 0 {
		return new(T)
	}
	v := s.free[n-1]
	s.free = s.free[:n-1]
	return v
}

func (s *shelf[T]) put(v *T, bytes int) {
	if bytes > mostShelved {
		s.long.Put(v)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.free) < runtime.GOMAXPROCS(0) {
		s.free = append(s.free, v)
	}
}

// mostShelved is the most bytes of a text whose scratch memory is kept for good: few
// texts are longer than that.
const mostShelved = 1 << 18
