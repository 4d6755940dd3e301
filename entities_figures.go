package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// figured are names of bodies that begin with a figure. 3M is none of them: it is a sum, too.
var (
	figured      = []string{"7-Eleven", "23andMe", "49ers", "76ers"}
	figuredWords = hashes("7-eleven", "23andme", "49ers", "76ers")
)

// isFigured reports whether token i, which begins with a figure and has letters, is a body's name:
// one that is well known, or a word that says something or owns something, 9mobile said; not 9mm,
// 1990s or 34-year-old.
func (l *layers) isFigured(i int) bool {
	t := &l.toks[i]
	if figuredWords.Of(t.Hash) {
		return slices.Contains(figured, t.In(l.text))
	}
	if t.Flags&token.Lower == 0 || t.Flags&(token.Hyphen|token.Point) != 0 || t.End-t.Start < 6 || i+1 == len(l.toks) {
		return false
	}
	w := t.In(l.text)
	k := 0
	for k < len(w) && '0' <= w[k] && w[k] <= '9' {
		k++
	}
	if k > 2 || len(w)-k < 5 {
		return false
	}
	next := &l.toks[i+1]
	return next.Is(token.Lower) && lexicon.OfToken(*next).Has(lexicon.CueVerbs) && isOneOf(next.In(l.text), "said", "says", "announced", "reported", "confirmed", "denied", "declined")
}

// addFigured returns found with the name that begins with a figure wherever it stands before
// token end, where nothing told yet that it is one: 9mobile fined.
func (l *layers) addFigured(found, names []name, figure uint64, end int) []name {
	k := 0
	for i := range end {
		if l.toks[i].Hash != figure {
			continue
		}
		for k < len(names) && names[k].to <= i {
			k++
		}
		if k == len(names) || names[k].from > i {
			found = append(found, name{from: i, to: i + 1, typ: Organisation})
		}
	}
	return found
}
