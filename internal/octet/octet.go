// Package octet reads eight bytes of a string at a time, as one number.
package octet

import "math/bits"

const (
	Ones  = 0x0101010101010101 // in every byte
	Highs = 0x8080808080808080 // the highest bit of every byte
)

// Before returns how many of eight bytes stand before the first with its highest bit set.
func Before(w uint64) int { return bits.TrailingZeros64(w) / 8 }

// Load returns the first eight bytes of s, the first of them lowest. It panics
// where s is shorter.
func Load(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
