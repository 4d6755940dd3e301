package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/intern"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// knownSurnames are the surnames of those whom a text names in full. Most words are told from
// them by six bits of their hashes.
type knownSurnames struct {
	bits  uint64
	votes *intern.Table[int32] // by surname: see count
}

// surnamesOf returns the surnames of the persons among names.
func (l *layers) surnamesOf(names []name) knownSurnames {
	s := knownSurnames{votes: &l.room.surnames}
	s.votes.Reset()
	for k := range names {
		n := &names[k]
		if n.typ != Person || n.to-n.from < 2 {
			continue
		}
		t := &l.toks[n.to-1]
		if l.isSurnameFirst(n) {
			t = &l.toks[n.from] // Li Qiang
		}
		if t.Flags&(nameWord|token.AllCaps|token.Initial) == nameWord {
			s.bits |= 1 << (t.Hash & 63)
			s.votes.Find(t.Hash)
		}
	}
	return s
}

func (s *knownSurnames) has(hash uint64) bool {
	if s.bits>>(hash&63)&1 == 0 {
		return false
	}
	_, is := s.votes.Lookup(hash)
	return is
}

// count counts how much oftener the text means the bearer of each surname than a place.
func (s *knownSurnames) count(l *layers, names []name) {
	for i := range names {
		n := &names[i]
		if n.to-n.from > 1 || s.bits>>(l.toks[n.from].Hash&63)&1 == 0 {
			continue
		}
		k, is := s.votes.Lookup(l.toks[n.from].Hash)
		switch {
		case !is:
		case n.typ == Person || l.isSpeaker(n):
			s.votes.Items[k]++
		case n.typ == Place && n.from > 0 && whereabouts.Of(l.toks[n.from-1].Hash):
			s.votes.Items[k]--
		}
	}
}

// isKnown reports whether the word at token i, which is such a surname and in no name that was
// found, stands for its bearer: the police told [Wang] that; 2. [Lund] 38:19. It stands alone, and
// a word that opens a sentence has a capital anyway.
func (l *layers) isKnown(i int) bool {
	if lexicon.OfToken(&l.toks[i]).Has(noPart) || i+1 < len(l.toks) && l.toks[i+1].Flags&nameWord == nameWord && l.toks[i+1].Kind == token.Word && !strings.Contains(l.text[l.toks[i].End:l.toks[i+1].Start], "\n") {
		return false
	}
	switch before := &l.toks[i-1]; before.Kind {
	case token.Word:
		if before.Is(token.Lower) {
			return !lexicon.OfToken(before).Has(lexicon.Particles)
		}
	case token.Comma, token.Number:
		return true
	case token.Stop:
		if i > 1 && l.toks[i-2].Kind == token.Number && i+1 < len(l.toks) && l.toks[i+1].Kind == token.Number {
			return true // 2. Lund 38:19
		}
	}
	return false
}

// takeKnown makes persons of what was taken for places and is such a surname: where it is no
// place's name, and where it is one, Washington, if the text oftener means the person.
func takeKnown(l *layers, known *knownSurnames, names []name) {
	if known.bits == 0 {
		return
	}
	const places = lexicon.Countries | lexicon.States | lexicon.Cities
	counted := false
	for k := range names {
		l.tick()
		n := &names[k]
		if n.typ != Place || n.to-n.from > 1 || !known.has(l.toks[n.from].Hash) || l.toks[n.from].Is(token.AllCaps) || n.from < l.unitOf(n.from).body || l.toks[max(0, n.from-1)].Hash == hashThe {
			continue
		}
		if c := lexicon.OfToken(&l.toks[n.from]); c.Has(places) && l.isWhere(n) || n.from > 0 && insides.Of(l.toks[n.from-1].Hash) || n.to+1 < len(l.toks) && l.toks[n.to].Kind == token.Comma && lexicon.OfToken(&l.toks[n.to+1]).Has(places) {
			continue
		} else if !c.Has(places) {
			n.typ = Person
			continue
		}
		if !counted {
			known.count(l, names)
			counted = true
		}
		if v, _ := known.votes.Lookup(l.toks[n.from].Hash); known.votes.Items[v] > 0 {
			n.typ = Person
		}
	}
}

// takeGiven takes in the given name before a surname that stands alone, where the text names
// somebody so elsewhere: [Mitt] Roe was ready, in a text of Mitt Roe. It reports whether it did.
func takeGiven(l *layers, known *knownSurnames, names []name) (taken bool) {
	if known.bits == 0 {
		return false
	}
	pairs := &l.room.named
	noted := false
	end := 0 // of the name before
	for k := range names {
		n := &names[k]
		before := end
		end = n.to
		if n.typ != Person || n.to-n.from > 1 || n.from <= before || !known.has(l.toks[n.from].Hash) {
			continue
		}
		if t := &l.toks[n.from-1]; t.Flags&(nameWord|token.AllCaps) != nameWord || t.Kind != token.Word || lexicon.OfToken(t).Has(noPart) {
			continue
		}
		if !noted {
			noted = true
			pairs.Reset()
			for i := range names {
				l.tick()
				if n := &names[i]; n.typ == Person && n.to-n.from > 1 {
					pairs.Find(wordsHash(l.toks[n.to-2 : n.to]))
				}
			}
		}
		if _, is := pairs.Lookup(wordsHash(l.toks[n.from-1 : n.to])); is {
			n.from--
			taken = true
		}
	}
	return taken
}

// isSpeaker reports whether a verb of speech stands right beside a name.
func (l *layers) isSpeaker(n *name) bool {
	says := func(i int) bool {
		return i >= 0 && i < len(l.toks) && l.toks[i].Is(token.Lower) && isCueVerb(&l.toks[i])
	}
	return says(n.from-1) || says(n.to)
}
