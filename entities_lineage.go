package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// lineage are the words between a name and the father's: Mohammed [bin] Salman.
var lineage = hashes("bin", "binti", "bint", "binte", "ibn", "bte", "arap")

// dutch are particles that numbers and other words are, too: Erik [ten] Marl.
var dutch = hashes("ten", "ter")

// isParticle reports whether token i is one of both.
func (l *layers) isParticle(i int) bool {
	t := &l.toks[i]
	size := t.End - t.Start
	return 3 <= size && size <= 5 && (lineage.Of(t.Hash) || dutch.Of(t.Hash))
}

// isDutch reports whether the particle at token i and the word behind it go on with the given name
// before them; ten Oscars do not.
func (l *layers) isDutch(i int) bool {
	t := &l.toks[i+1]
	return isNameWord(t) && !t.Is(token.AllCaps) && l.text[t.End-1] != 's' && lexicon.OfToken(t)&^(givenNames|lexicon.Surnames|lexicon.Cities) == 0 && lexicon.OfToken(&l.toks[i-1]).Has(givenNames)
}

// joinLineages makes one name of a person's own and those of the father and the tribe:
// "Turki | bin Faisal | Al Saud", "Abu Bakr | al-Baghdadi".
func joinLineages(l *layers, names []name) []name {
	out := names[:0]
	for _, n := range names {
		l.tick()
		if k := len(out) - 1; k >= 0 {
			p := &out[k]
			if n.from < p.to {
				p.to = max(p.to, n.to) // Turki bin [Faisal Al Saud]
				continue
			}
			if l.follows(p, n.from) {
				p.to, p.typ = n.to, Person
				l.takeLineage(p)
				continue
			}
		}
		for i := n.from; i < n.to-1 && n.typ != Person; i++ {
			if l.isTribe(n.to-1) && l.isOwnName(i) {
				n.typ = Person // [Hussein el-Masry]
			}
		}
		first := 0
		if k := len(out) - 1; k >= 0 {
			first = out[k].to
		}
		if i := n.from; l.isTribe(i) {
			for n.from > first && isNameWord(&l.toks[n.from-1]) && l.isOwnName(n.from-1) && !l.toks[n.from-1].Is(token.Hyphen) {
				n.from--
			}
			if n.from < i {
				n.typ = Person
			}
		}
		if i := n.from - 1; i >= first && l.isParticle(i) && (l.toks[i].Is(token.Capital) && lineage.Of(l.toks[i].Hash) || l.isLineageOf(out, i)) {
			n.from, n.typ = i, Person
		}
		l.takeLineage(&n)
		out = append(out, n)
	}
	return out
}

// follows reports whether a name that begins at token i goes on with that of the person
// p: behind "bin", or as that of the tribe.
func (l *layers) follows(p *name, i int) bool {
	if i > p.to+1 || p.typ != Person && !l.isOwnName(p.from) {
		return false
	}
	return i == p.to && (l.isTribe(i) || lineage.Of(l.toks[i].Hash)) || i == p.to+1 && l.toks[i-1].Is(token.Lower) && lineage.Of(l.toks[i-1].Hash)
}

// takeLineage takes in what follows on a person's name by which no name was found.
func (l *layers) takeLineage(n *name) {
	if n.typ != Person && !l.isOwnName(n.from) {
		return
	}
	end := l.unitOf(n.from).to
	for n.to < end {
		switch i := n.to; {
		case l.isTribe(i):
			n.to++
		case i+1 < end && l.toks[i].Is(token.Lower) && lineage.Of(l.toks[i].Hash) && isNameWord(&l.toks[i+1]):
			n.to += 2
		case n.to-n.from == 1 && i+1 < end && l.toks[i].Is(token.Lower) && dutch.Of(l.toks[i].Hash) && l.isDutch(i):
			n.to += 2
		default:
			return
		}
		n.typ = Person
	}
}

// isLineageOf reports whether the words from token i on, "bin Salman", are of a name
// found before, among the first or the last.
func (l *layers) isLineageOf(names []name, i int) bool {
	is := func(n name) bool {
		return n.typ == Person && n.to-n.from > 2 && l.toks[n.to-1].Hash == l.toks[i+1].Hash && l.toks[n.to-2].Hash == l.toks[i].Hash
	}
	return slices.ContainsFunc(names[:min(len(names), namesNear)], is) || slices.ContainsFunc(names[max(0, len(names)-namesNear):], is)
}

// isTribe reports whether token i is a surname with the Arabic article: al-Tamimi,
// el-Masry.
func (l *layers) isTribe(i int) bool {
	t := &l.toks[i]
	return t.Kind == token.Word && t.Is(token.Hyphen) && t.Is(token.Space) && articled(t.In(l.text)) > 0
}

// articled returns how long the Arabic article before a word is, with its hyphen; 0
// where it has none.
func articled(s string) int {
	k := strings.IndexByte(s, '-') + 1
	if k < 3 || k > 4 || k == len(s) || s[k] < 'A' || s[k] > 'Z' {
		return 0
	}
	if k == 4 && !isOneOf(s[:k], "ash-", "Ash-") || k == 3 && !isOneOf(s[:k], "al-", "Al-", "el-", "El-", "ul-", "as-", "an-", "ar-", "at-", "az-", "ad-") {
		return 0
	}
	return k
}

// isOwnName reports whether token i is a given name, as of "Hussein el-Masry"; no town.
func (l *layers) isOwnName(i int) bool {
	t := l.toks[i]
	c := lexicon.OfToken(&t)
	return t.Is(token.Capital) && (arabic.Of(t.Hash) ||
		c.Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.WorldMale|lexicon.WorldFemale) && !c.Has(lexicon.Cities|lexicon.Countries|lexicon.States|lexicon.Titles|lexicon.Honorifics|lexicon.FunctionWords|lexicon.CueVerbs))
}

// arabic are given names, and what begins one, on no list of given names.
var arabic = hashes("abu", "umm", "abd", "abdel", "abdul", "abdulrahman", "adel", "bandar", "bashar", "fahad", "faisal", "haider", "hosni", "hussein", "ibrahim", "iyad", "moqtada", "muammar", "muqtada",
	"nasser", "nouri", "osama", "saeed", "tarek", "turki", "usama", "ziad")

// surnameHash hashes a surname, without its article: Tamimi is al-Tamimi.
func (l *layers) surnameHash(i int) uint64 {
	if t := &l.toks[i]; t.Is(token.Hyphen) {
		w := t.In(l.text)
		if k := articled(w); k > 0 {
			return token.Hash(w[k:])
		}
	}
	return l.toks[i].Hash
}
