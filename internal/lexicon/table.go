package lexicon

import (
	"encoding/binary"
	"fmt"
	"io/fs"
	"maps"
	"math/bits"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/octet"
	"github.com/copydesk/copydesk/internal/token"
)

// A Table is a hash table of what is on the lists of a language. An entry's key
// is the hash of its word, or the combined hashes of its words. The table is
// read where it lies, in the program: a place is one word, the upper bits of a
// key and, as few sets of lists occur, the number of its set in the lower ones.
type Table struct {
	mask   uint64
	places string // 8 bytes each, 0 where it is empty
	// classes are the sets. Number 0 is left free: a token that has it was not
	// looked up; 1 is the empty set.
	classes []Class
}

const setBits = 10

const noLists = 1

// What is noted of words beside the lists that they are on.
const (
	prefix Class = 1 << 63 // the beginning of a longer entry
	inside Class = 1 << 62 // it stands in a longer entry, behind the first word
	noted        = prefix | inside
)

// set returns the number of a key's set.
//
//go:noinline
func (t *Table) set(key uint64) uint16 {
	at := t.slot(key)
	return t.setFrom(key, at, t.place(at))
}

// setFrom is set when the word at place at is read, from which on the key may
// stand.
func (t *Table) setFrom(key, at, place uint64) uint16 {
	for place != 0 {
		if (place^key)>>setBits == 0 {
			return uint16(place & (1<<setBits - 1))
		}
		at = (at + 1) & t.mask
		place = t.place(at)
	}
	return noLists
}

func (t *Table) place(at uint64) uint64 { return octet.Load(t.places[8*at : 8*at+8]) }

// slot returns the place where a key stands unless another does.
func (t *Table) slot(key uint64) uint64 {
	return (key ^ key>>32) * 0x9E3779B97F4A7C15 >> 32 & t.mask
}

func combine(h, word uint64) uint64 {
	if h == 0 {
		return word
	}
	return bits.RotateLeft64(h, 23)*0x9E3779B97F4A7C15 ^ word
}

// Note notes on each token which lists its word is on. It reads the places of
// several words before it looks at any: memory gives them all in the time of one.
func (t *Table) Note(toks []token.Token) {
	var places [16]uint64
	for len(toks) > 0 {
		some := toks[:min(len(toks), len(places))]
		for i := range some {
			places[i] = t.place(t.slot(some[i].Hash))
		}
		for i := range some {
			some[i].Lists = t.setFrom(some[i].Hash, t.slot(some[i].Hash), places[i])
		}
		toks = toks[len(some):]
	}
}

// Number is Note of the word with the given token.Hash.
func (t *Table) Number(hash uint64) uint16 { return t.set(hash) }

// Of returns the lists that hold the word with the given token.Hash.
func (t *Table) Of(hash uint64) Class { return t.classes[t.set(hash)] &^ noted }

// OfToken is Of of a token's word, and takes less time if Note has seen it.
func (t *Table) OfToken(tok *token.Token) Class { return t.of(tok.Lists, tok.Hash) &^ noted }

// of returns the lists that hold a word, with what is noted; lists is the number of their set, or
// 0 if that is not known. By itself it lets OfToken go without a copy of the token.
//
//go:noinline
func (t *Table) of(lists uint16, hash uint64) Class {
	if lists == 0 {
		lists = t.set(hash)
	}
	return t.classes[lists]
}

// A View is what a function makes of the lists that a word is on. It is worked
// out once for each set of lists.
type View[V any] struct {
	table  *Table
	values []V // by set
}

// NewView returns what f makes of the lists of t.
func NewView[V any](t *Table, f func(Class) V) *View[V] {
	v := &View[V]{t, make([]V, len(t.classes))}
	for i, c := range t.classes {
		v.values[i] = f(c &^ noted)
	}
	return v
}

// Of returns the value of a token's word.
func (v *View[V]) Of(tok *token.Token) V {
	lists := tok.Lists
	if lists == 0 {
		lists = v.table.set(tok.Hash)
	}
	return v.values[lists]
}

// Longest returns how many of toks, from the first, make up the longest entry
// on one of the lists of c, and the lists that it is on; 0 when there is none.
func (t *Table) Longest(toks []token.Token, c Class) (n int, found Class) {
	if len(toks) == 0 {
		return 0, 0
	}
	h := toks[0].Hash
	e := t.of(toks[0].Lists, h)
	for k := 1; ; k++ {
		if e.Has(c) {
			n, found = k, e&^noted
		}
		if e&prefix == 0 || k == len(toks) || t.of(toks[k].Lists, toks[k].Hash)&inside == 0 {
			return n, found
		}
		h = combine(h, toks[k].Hash)
		e = t.classes[t.set(h)]
	}
}

// Pack returns the table of the lists in the files of a folder, as open reads
// it: the numbers of sets and of places, the sets from number 1 on, and the
// places.
func Pack(data fs.FS) ([]byte, error) {
	lists := make(map[uint64]Class)
	for i, name := range files {
		b, err := fs.ReadFile(data, name+".txt")
		if err != nil {
			return nil, fmt.Errorf("lexicon: %w", err)
		}
		for line := range strings.Lines(string(b)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				add(lists, line, 1<<i)
			}
		}
	}
	classes := append([]Class{0}, slices.Sorted(maps.Values(lists))...)
	classes = slices.Compact(classes)
	if len(classes) >= 1<<setBits {
		return nil, fmt.Errorf("lexicon: %d sets of lists", len(classes))
	}
	t := Table{mask: 1}
	for 4*uint64(len(lists)) > 3*t.mask {
		t.mask = 2*t.mask + 1
	}
	places := make([]uint64, t.mask+1)
	for _, key := range slices.Sorted(maps.Keys(lists)) {
		at := t.slot(key)
		for places[at] != 0 {
			if (places[at]^key)>>setBits == 0 {
				return nil, fmt.Errorf("lexicon: two entries with the key %x", key)
			}
			at = (at + 1) & t.mask
		}
		set, _ := slices.BinarySearch(classes, lists[key])
		places[at] = key>>setBits<<setBits | uint64(noLists+set)
	}
	out := binary.LittleEndian.AppendUint32(nil, uint32(len(classes)))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(places)))
	for _, c := range classes {
		out = binary.LittleEndian.AppendUint64(out, uint64(c))
	}
	for _, p := range places {
		out = binary.LittleEndian.AppendUint64(out, p)
	}
	return out, nil
}

// add adds an entry to lists.
func add(lists map[uint64]Class, entry string, c Class) {
	toks := token.Append(nil, entry, 0, len(entry))
	h := uint64(0)
	for k, t := range toks {
		h = combine(h, t.Hash)
		if k+1 < len(toks) {
			lists[h] |= prefix
		}
		if k > 0 {
			lists[t.Hash] |= inside
		}
	}
	lists[h] |= c
}

// open reads what Pack returns; of an empty file, from which go generate can
// begin, an empty table.
func open(packed string) Table {
	if packed == "" {
		return Table{places: "\x00\x00\x00\x00\x00\x00\x00\x00", classes: make([]Class, noLists+1)}
	}
	sizes := octet.Load(packed)
	classes, places := sizes&(1<<32-1), sizes>>32
	t := Table{mask: places - 1, classes: make([]Class, noLists+classes)}
	packed = packed[8:]
	for i := range classes {
		t.classes[noLists+i] = Class(octet.Load(packed[8*i:]))
	}
	t.places = packed[8*classes:]
	return t
}
