package cluster

import _ "embed"

// kin is a hash table that is used where it lies: of each word a check of
// twenty bits over its path of twelve, little-endian; zero is empty.
//
//go:embed kin.bin
var kin string

// The shape of the table of kin.
const (
	KinSlots = 400_000
	KinRow   = 4
	PathMask = 1<<12 - 1
)

// Levels are the bits of a path that each level of the tree has, from the
// root.
var Levels = [...]int{6, 3, 3}

// KinSlot returns where the row of a word with the given token.Hash is looked
// for first, and its check.
func KinSlot(hash uint64) (at int, check uint32) {
	hash ^= hash >> 32
	hash *= 0xD6E8FEB86659FD93
	hash ^= hash >> 32
	return int(hash % KinSlots), uint32(hash>>32)&^PathMask | 1<<31
}

// Kin returns where a word stands in a tree of words that keep the same
// company, from 1: 4096 leaves, of which eight and eight are a branch. It is
// 0 for a word that is not known. Case does not count.
func Kin(hash uint64) uint16 {
	at, check := KinSlot(hash)
	for {
		r := kin[at*KinRow:][:KinRow]
		switch row := uint32(r[0]) | uint32(r[1])<<8 | uint32(r[2])<<16 | uint32(r[3])<<24; {
		case row&^PathMask == check:
			return uint16(row&PathMask) + 1
		case row == 0:
			return 0
		}
		at = (at + 1) % KinSlots
	}
}
