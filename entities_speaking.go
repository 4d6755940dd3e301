package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// firstPerson are the words with which one person speaks of himself.
var firstPerson = hashes("i", "me", "my", "mine", "myself")

// firstPersons gives "I" in a quotation to its speaker; not in what is quoted
// within it.
func (r *resolver) firstPersons(found []attributed) {
	if r.seen&ownWord == 0 {
		return
	}
	for k := range found {
		f := &found[k]
		r.look()
		if f.kind != Direct && f.kind != Mixed {
			continue
		}
		var e *Entity
		for _, s := range f.source {
			if e = r.meant(r.layers, s); e != nil {
				break
			}
		}
		if e == nil || e.Type != Person {
			continue
		}
		inner := false
		for _, c := range f.content {
			for i := c.from; i < c.to; i++ {
				if r.class[i]&(quoteMark|ownWord) == 0 {
					continue
				}
				switch t := &r.toks[i]; {
				case t.Kind == token.Quote && singleMarks.Of(t.Hash):
					inner = i > c.from && !inner && t.Is(token.Space) // not an apostrophe: workers' rights
				case !inner && t.Kind == token.Word && isOwn(t) && !r.isPit(i):
					r.refer(i, i+1, e)
				}
			}
		}
	}
}

// singleMarks are the marks of what is quoted within a quotation.
var singleMarks = hashes("'", "‘", "`")

// isOwn reports whether one of firstPerson is written as one: I, my, My, but not "i" or MY.
func isOwn(t *token.Token) bool {
	if t.Hash == hashI {
		return t.Is(token.Capital)
	}
	return t.Flags&(token.AllCaps|token.Mixed) == 0
}

var hashMine = token.Hash("mine")

// isPit reports whether token i is the noun "mine": the mine, a coal mine, mine owners.
func (r *resolver) isPit(i int) bool {
	if r.toks[i].Hash != hashMine || i == 0 || i+1 == len(r.toks) || r.toks[i-1].Kind != token.Word {
		return false
	}
	const small = lexicon.FunctionWords | lexicon.Prepositions | lexicon.Auxiliaries
	noun := func(i int) bool { return r.toks[i].Kind == token.Word && !lexicon.OfToken(&r.toks[i]).Has(small) }
	return isDeterminer(r.word(i-1)) || noun(i-1) || noun(i+1) && !lexicon.OfToken(&r.toks[i-1]).Has(lexicon.Prepositions|lexicon.Auxiliaries)
}
