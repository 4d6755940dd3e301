// Package room makes room in slices.
package room

import "slices"

// Double returns s with room for one item more at least: a full slice gets room
// for twice as many. append, which gives a long slice a fourth more at a time,
// copies those that grow with a text of millions of words several times as often.
func Double[T any](s []T) []T {
	if len(s) == cap(s) {
		s = slices.Grow(s, max(1, len(s)))
	}
	return s
}

// mostSpare is the most items that Unset makes room for beside those asked for.
const mostSpare = 1 << 14

// Unset returns a slice of n items in the room of buf, all of which are to be set. A
// new room is somewhat larger, so that not every text that is longer than those
// before it needs another; a very long one is not, for few texts come after it that
// need as much.
func Unset[T any](buf *[]T, n int) []T {
	if n > cap(*buf) {
		*buf = make([]T, n, n+min(n/4, mostSpare))
	}
	return (*buf)[:n]
}

// Zeroed is Unset with all items zero.
func Zeroed[T any](buf *[]T, n int) []T {
	if n > cap(*buf) {
		return Unset(buf, n) // as it is made
	}
	s := (*buf)[:n]
	clear(s)
	return s
}
