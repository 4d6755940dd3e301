// Package cluster knows which words are used alike, so that what a model
// learns of a word it knows of words that it has never seen. It has two
// answers: [Of], a Brown clustering (Brown et al. 1992) of the 90,000 most
// frequent English words, each spelling by itself, into a thousand classes;
// and [Kin], a tree of the 300,000 most frequent words of GloVe's vectors
// (Pennington, Socher and Manning 2014; Wikipedia and newswire, public domain
// by the PDDL) that k-means grows from the angles between them.
package cluster

import (
	_ "embed"

	"github.com/copydesk/copydesk/internal/token"
)

//go:generate go run ../lexicon/gen -root ../.. -from ../../../lists

// clusters is a hash table that is used where it lies: rows of a check of
// four bytes and a cluster of two, little-endian; a check of zero is empty.
//
//go:embed clusters.bin
var clusters string

// The shape of the table.
const (
	Slots = 1 << 17
	Row   = 6
)

// Slot returns where a word's row is looked for first, and its check. A word
// with a capital has a row of its own: May is not used like may.
func Slot(t token.Token) (at int, check uint32) {
	h := t.Hash
	if t.Is(token.Capital) {
		h ^= 0xA0761D6478BD642F
	}
	h ^= h >> 32
	h *= 0xD6E8FEB86659FD93
	h ^= h >> 32
	return int(h % Slots), uint32(h>>32) | 1
}

// Of returns the cluster of a word: its path in the tree, the root's branch in
// the lowest bit. 0 means that it is not known.
func Of(t token.Token) uint16 {
	at, check := Slot(t)
	for {
		r := clusters[at*Row:][:Row]
		switch uint32(r[0]) | uint32(r[1])<<8 | uint32(r[2])<<16 | uint32(r[3])<<24 {
		case check:
			return uint16(r[4]) | uint16(r[5])<<8
		case 0:
			return 0
		}
		at = (at + 1) % Slots
	}
}
