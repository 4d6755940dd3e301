package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// nameDatelines makes the town that a dateline opens with a place, whatever
// the tagger took its capitals for: "STRATHKELL —", "HARLAN FALLS, Ohio".
func nameDatelines(l *layers, names []name) []name {
	for k := range l.units {
		u := &l.units[k]
		if u.body == u.from {
			continue // most
		}
		from := l.townStart(u.from, u.body)
		to := from
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
			if end := names[k].to; end > to && !slices.ContainsFunc(l.toks[to:end], func(t token.Token) bool { return t.Kind == token.Comma }) {
				to = end
			}
			k++
		}
		if k == i+1 && names[i].from == from && names[i].to == to && names[i].typ == Place {
			continue
		}
		if to > u.body {
			continue
		}
		names = append(names[:i], append([]name{{from: from, to: to, typ: Place}}, names[k:]...)...)
	}
	return names
}

// townStart returns where the town of a dateline begins, behind what says how
// the writer was to it: "NEAR MOSUL", "NORTH OF BAQUBA", "ABOARD THE USS BATAAN".
func (l *layers) townStart(from, body int) int {
	at := from
	if at+2 < body && isOneOf(l.word(at), "NORTH", "SOUTH", "EAST", "WEST") && l.word(at+1) == "OF" {
		at += 2
	} else if at+1 < body && isOneOf(l.word(at), "NEAR", "OUTSIDE", "ABOARD", "OFF", "ABOVE", "INSIDE") {
		at++
	}
	if at > from && at+1 < body && l.word(at) == "THE" {
		at++
	}
	return at
}

func (l *layers) isTownWord(i int) bool {
	t := l.toks[i]
	return t.Kind == token.Word && (t.Is(token.Capital) || lexicon.OfToken(&t).Has(lexicon.Particles)) && monthOf(t.Hash) == 0 && !lexicon.OfToken(&t).Has(lexicon.Weekdays)
}
