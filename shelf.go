package copydesk

import (
	"runtime"
	"sync"
)

// A shelf keeps what parses share one after the other: scratch memory, and what
// the models know of the words they have met. Unlike a sync.Pool it does not
// lose them when garbage is collected; it keeps no more than can be in use at a
// time. Its zero value is empty and ready.
type shelf[T any] struct {
	mu   sync.Mutex
	free []*T
}

func (s *shelf[T]) get() *T {
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

// put gives v back after it has been used for a text of so many tokens. After a
// very long text it is left to the garbage collector.
func (s *shelf[T]) put(v *T, tokens int) {
	if tokens > mostShelved {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.free) < runtime.GOMAXPROCS(0) {
		s.free = append(s.free, v)
	}
}

// mostShelved is the most tokens of a text whose scratch memory is kept: few texts
// are longer than that.
const mostShelved = 1 << 16
