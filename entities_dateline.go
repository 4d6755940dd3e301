package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// nameDatelines makes the town that a dateline opens with a place, whatever
// the tagger took its capitals for: "STRATHKELL —", "HARLAN FALLS, Ohio".
func nameDatelines(l *layers, names []name) []name {
	for _, u := range l.units {
		from, to := u.from, u.from
		for to < u.body && l.isTownWord(to) && (to == from || l.toks[to].Is(token.Space)) {
			to++
		}
		if n, c := lexicon.Longest(l.toks[from:to], lexicon.Agencies|lexicon.Cities); to == from || n == to-from && !c.Has(lexicon.Cities) {
			continue
		}
		i := 0
		for i < len(names) && names[i].to <= from {
			i++
		}
		k := i
		for k < len(names) && names[k].from < to {
			to = max(to, names[k].to)
			k++
		}
		if k == i+1 && names[i].from == from && names[i].typ == Place {
			continue
		}
		if to > u.body {
			continue
		}
		names = append(names[:i], append([]name{{from: from, to: to, typ: Place}}, names[k:]...)...)
	}
	return names
}

func (l *layers) isTownWord(i int) bool {
	t := l.toks[i]
	return t.Kind == token.Word && (t.Is(token.Capital) || lexicon.OfToken(t).Has(lexicon.Particles)) && monthOf(t.Hash) == 0 && !lexicon.OfToken(t).Has(lexicon.Weekdays)
}
