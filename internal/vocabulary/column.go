package vocabulary

import "github.com/copydesk/copydesk/internal/token"

// A Column is what a stage knows of words, by their numbers. Its zero value is
// empty and ready.
type Column[T any] struct {
	edition uint64
	values  []T
}

// Open readies the column for a text whose words are numbered in an edition; what it
// holds of another one is left out.
func (c *Column[T]) Open(edition uint64) {
	if c.edition != edition {
		c.edition = edition
		c.Clear()
	}
}

// Clear leaves out all that the column holds.
func (c *Column[T]) Clear() { c.values = c.values[:0] }

// At returns the place for what is known of the word of a token that has a number: the
// zero value until it is set. It is good until the next call.
func (c *Column[T]) At(t *token.Token) *T {
	if n := int(t.Word); n >= len(c.values) {
		c.values = append(c.values, make([]T, n+1-len(c.values))...)
	}
	return &c.values[t.Word]
}

// Of returns what is known of the word of a token; the zero value where nothing is.
func (c *Column[T]) Of(t *token.Token) (v T) {
	if n := int(t.Word); n < len(c.values) {
		v = c.values[n]
	}
	return v
}
