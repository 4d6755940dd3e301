package copydesk

import (
	"runtime"
	"slices"
	"sync"
)

// A shelf keeps what parses share one after the other: scratch memory, and what
// the models know of the words they have met. Unlike a sync.Pool it does not
// lose them when garbage is collected, nor to another thread; it keeps no more than can
// be in use at a time. What has grown with a long text, which few are, is kept only until
// garbage has been collected twice: long texts that follow on each other need not find
// theirs anew. Its zero value is empty and ready.
type shelf[T any] struct {
	mu      sync.Mutex
	free    []*T
	long    []longItem[T]
	watched bool // age is called at the next collection of garbage
}

// A longItem is what has grown with a long text.
type longItem[T any] struct {
	v   *T
	age int // how often garbage was collected since it was put back
}

// get returns what is for a text of so many bytes, until put with the same number.
func (s *shelf[T]) get(bytes int) *T {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.long); bytes > mostShelved && n > 0 {
		v := s.long[n-1].v
		s.long = slices.Delete(s.long, n-1, n)
		return v
	}
	if n := len(s.free); bytes <= mostShelved && n > 0 {
		v := s.free[n-1]
		s.free = s.free[:n-1]
		return v
	}
	return new(T)
}

func (s *shelf[T]) put(v *T, bytes int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	most := runtime.GOMAXPROCS(0)
	if bytes <= mostShelved {
		if len(s.free) < most {
			s.free = append(s.free, v)
		}
		return
	}
	if len(s.long) < most {
		s.long = append(s.long, longItem[T]{v: v})
		s.watch()
	}
}

// watch has age called when garbage is collected next. s.mu is held.
func (s *shelf[T]) watch() {
	if !s.watched {
		s.watched = true
		runtime.AddCleanup(new([16]byte), (*shelf[T]).age, s)
	}
}

// age lets go of what was there when garbage was collected before.
func (s *shelf[T]) age() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.watched = false
	s.long = slices.DeleteFunc(s.long, func(i longItem[T]) bool { return i.age > 0 })
	for i := range s.long {
		s.long[i].age++
	}
	if len(s.long) > 0 {
		s.watch()
	}
}

// mostShelved is the most bytes of a text whose scratch memory is kept for good: few
// texts are longer than that.
const mostShelved = 1 << 18
