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
