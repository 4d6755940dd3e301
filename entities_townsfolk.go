package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// joinTownsfolk makes persons of those whose given name is a place's, too: "Virginia |
// Roe" and what was taken for a body, "Georgia Tillman", where the surname stands alone
// elsewhere or an age or a role follows.
func joinTownsfolk(l *layers, names []name) []name {
	out := names[:0]
	for k, n := range names {
		l.tick()
		if last := len(out) - 1; last >= 0 && n.typ == Person && n.to-n.from == 1 && out[last].to == n.from && out[last].typ == Place && out[last].to-out[last].from == 1 &&
			l.isTownName(out[last].from, lexicon.GivenMale|lexicon.GivenFemale) && l.isSurnameOf(n.from) && !(out[last].from > 0 && lexicon.OfToken(&l.toks[out[last].from-1]).Has(lexicon.Prepositions)) {
			out[last].to, out[last].typ = n.to, Person // Virginia | Roe
			continue
		}
		if last := len(out) - 1; last >= 0 && out[last].to == n.from && (n.typ == Person || out[last].typ == Person) && n.to-n.from+out[last].to-out[last].from > 2 && l.isOneName(&out[last], &n) {
			out[last].to, out[last].typ = n.to, Person
			continue
		}
		if n.typ != Person && n.to-n.from == 2 && l.isTownsperson(&n, out, names[k:]) {
			n.typ = Person
		}
		out = append(out, n)
	}
	return out
}

// isOneName reports whether two names without anything between them are the parts of one
// person's whose words are on no list but those of names: Aung San | Suu Kyi.
func (l *layers) isOneName(a, b *name) bool {
	if b.to-a.from > 5 || a.typ == b.typ || a.from > 0 && isNameWord(&l.toks[a.from-1]) {
		return false
	}
	other := a // the part that was taken for something else
	if a.typ == Person {
		other = b
	}
	const begun = lexicon.Countries | lexicon.States | lexicon.Cities | lexicon.Demonyms | lexicon.Titles | lexicon.Organisations
	if other.to-other.from < 2 || lexicon.Begins(&l.toks[a.from], begun) || lexicon.Begins(&l.toks[b.from], begun) || l.toks[b.from].Start != l.toks[b.from-1].End+1 || l.text[l.toks[b.from].Start-1] != ' ' {
		return false
	}
	for i := a.from; i < b.to; i++ {
		if t := &l.toks[i]; !isNameWord(t) || t.Flags&(token.AllCaps|token.Hyphen) != 0 || lexicon.OfToken(t).Has(noPart) {
			return false
		}
	}
	return true
}

// isTownName reports whether the word at token i is on one of the lists of given names.
func (l *layers) isTownName(i int, given lexicon.Class) bool {
	return isNameWord(&l.toks[i]) && !l.toks[i].Is(token.AllCaps) && lexicon.OfToken(&l.toks[i]).Has(given)
}

// isSurnameOf reports whether the word at token i may be a surname behind a given name
// of a place, and nothing else: not Virginia Beach, Jordan Times.
func (l *layers) isSurnameOf(i int) bool {
	const other = lexicon.OrgWords | lexicon.PlaceWords | lexicon.EventWords | lexicon.Titles | lexicon.Honorifics | lexicon.Roles | lexicon.Countries | lexicon.States | lexicon.Cities | lexicon.Demonyms |
		lexicon.Organisations | lexicon.Products | lexicon.Weekdays | lexicon.Months | lexicon.FunctionWords
	t := l.toks[i]
	return isNameWord(&t) && !t.Is(token.AllCaps) && !lexicon.OfToken(&t).Has(other)
}

// namesNear is how many names before and after are looked through for a surname alone.
const namesNear = 100

// isTownsperson reports whether a name of two words is a person's, by the names around
// it or by what follows.
func (l *layers) isTownsperson(n *name, before, after []name) bool {
	if !l.isTownName(n.from, lexicon.GivenMale|lexicon.GivenFemale|lexicon.WorldMale|lexicon.WorldFemale) || !lexicon.OfToken(&l.toks[n.from]).Has(lexicon.Countries|lexicon.States|lexicon.Cities) || !l.isSurnameOf(n.from+1) {
		return false
	}
	known := lexicon.OfToken(&l.toks[n.from+1]).Has(lexicon.Surnames) // Florence Varga; of Florence Zqor, only the surname alone tells
	if i := n.to; known && i+2 < len(l.toks) && l.toks[i].Kind == token.Comma {
		if l.word(i+1) == "who" || l.toks[i+1].Kind == token.Number && l.toks[i+2].Kind == token.Comma && l.toks[i+1].End-l.toks[i+1].Start == 2 {
			return true
		}
		if _, ok := roleAfter(l, i); ok {
			return true
		}
	}
	h := l.toks[n.from+1].Hash
	alone := func(names []name) bool {
		for i := range names {
			if p := &names[i]; p.typ == Person && p.to-p.from == 1 && l.toks[p.from].Hash == h {
				return true
			}
		}
		return false
	}
	return alone(after[:min(len(after), namesNear)]) || alone(before[max(0, len(before)-namesNear):])
}
