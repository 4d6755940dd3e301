// Package junk knows what news pages say around their stories: share buttons,
// advertisements, invitations to subscribe.
package junk

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/token"
)

// EnglishList are the phrases of English pages, which those in other languages
// have, too.
//
//go:embed junk.txt
var EnglishList string

// How a phrase must stand in its line.
const (
	is = iota
	begins
	has
	hows
)

// node is a phrase or the beginning of some: a tree by words.
type node struct {
	kind  [hows]string
	more  bool // a longer phrase begins with it
	place Place
}

// A Place is where in a page a phrase stands.
type Place uint8

const (
	Anywhere Place = iota // it interrupts a story
	Behind                // it stands behind stories: a kind with !
	Amid                  // the story goes on below it: a kind with +
)

// readPlace takes the sign of the place from a kind.
func readPlace(kind string) (string, Place) {
	for sign, place := range map[string]Place{"!": Behind, "+": Amid} {
		if k, ok := strings.CutSuffix(kind, sign); ok {
			return k, place
		}
	}
	return kind, Anywhere
}

// Phrases are all phrases of a language, and a bit for the hash of each one's
// first word: most words begin none.
type Phrases struct {
	nodes *token.Words[*node]
	first [1 << 8]uint64
	mids  [1 << 8]uint64 // the same of the phrases that a line may have anywhere
	more  [1 << 8]uint64 // the same of all that begins with two words or more of a phrase
}

func mark(bits *[1 << 8]uint64, hash uint64)        { bits[hash>>6%(1<<8)] |= 1 << (hash % 64) }
func marked(bits *[1 << 8]uint64, hash uint64) bool { return bits[hash>>6%(1<<8)]&(1<<(hash%64)) != 0 }

// English returns the phrases of English pages.
var English = sync.OnceValue(func() *Phrases { return Read(EnglishList) })

// Read returns the phrases of lists: a line each, with a kind, "is", "begins"
// or "has", and the words, parted by tabs. Other lines say nothing.
func Read(lists ...string) *Phrases {
	p := new(Phrases)
	m := make(map[uint64]*node)
	for _, list := range lists {
		p.add(m, list)
	}
	p.nodes = token.MakeWords(maps.All(m))
	return p
}

// add adds the phrases of a list to the nodes m.
func (p *Phrases) add(m map[uint64]*node, list string) {
	at := func(h uint64) *node {
		if m[h] == nil {
			m[h] = new(node)
		}
		return m[h]
	}
	var toks []token.Token
	for line := range strings.Lines(list) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 3 {
			continue
		}
		toks = slices.DeleteFunc(token.Append(toks[:0], f[2], 0, len(f[2])), func(t token.Token) bool { return t.Kind == token.Comma })
		mark(&p.first, toks[0].Hash)
		if f[1] == "has" {
			mark(&p.mids, toks[0].Hash)
		}
		h := uint64(0)
		for i, t := range toks {
			h = step(h, t.Hash)
			if i > 0 {
				mark(&p.more, h)
			}
			if i+1 < len(toks) {
				at(h).more = true
			}
		}
		n := at(h)
		how := map[string]int{"is": is, "begins": begins, "has": has}[f[1]]
		n.kind[how], n.place = readPlace(f[0])
	}
}

func step(h, word uint64) uint64 { return h*0x9E3779B97F4A7C15 ^ word }

// The most tokens of a line that phrases are looked for in.
const longest = 60

// Kind returns the kind of junk that a line is, by the words that it consists
// of, begins with or has, and where such lines stand; "" when it has none.
func (p *Phrases) Kind(line []token.Token) (kind string, place Place) {
	toks := line[:min(len(line), longest)]
	for len(toks) > 1 && toks[0].Kind >= token.Stop && toks[0].Kind != token.Symbol { // (, –, …
		toks = toks[1:]
	}
	begin := &p.first
	for i := range toks {
		if i == 1 {
			begin = &p.mids
		}
		if !marked(begin, toks[i].Hash) || toks[i].Kind == token.Comma {
			continue
		}
		h := uint64(0)
		for k := i; k < len(toks); k++ {
			if toks[k].Kind == token.Comma {
				continue // it does not matter to a phrase
			}
			h = step(h, toks[k].Hash)
			if k > i && !marked(&p.more, h) {
				break
			}
			n := p.nodes.Of(h)
			if n == nil {
				break
			}
			switch {
			case n.kind[has] != "":
				return n.kind[has], n.place
			case i == 0 && n.kind[begins] != "":
				return n.kind[begins], n.place
			case i == 0 && n.kind[is] != "" && over(toks[k+1:]):
				return n.kind[is], n.place
			}
			if !n.more {
				break
			}
		}
	}
	return "", Anywhere
}

// over reports whether nothing but marks and numbers is left of a line.
func over(rest []token.Token) bool {
	for _, t := range rest {
		if t.Kind == token.Word || t.Kind == token.Address {
			return false
		}
	}
	return true
}
