package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// What stands before the names of bodies and says what they are: callings by one word, the charity
// Open Hands, and the second words of others, of which causes are the first: the think tank Demos.
var (
	callings = hashes("nonprofit", "non-profit", "charity", "startup", "start-up", "tank", "group", "firm")
	seconds  = hashes("tank", "group", "firm")
	causes   = hashes("think", "pressure", "advocacy", "campaign", "lobby", "lobbying", "rights", "watchdog", "conservation", "environmental", "law", "consulting", "consultancy", "accounting")
)

// isCalled reports whether the words before token i say what the body is whose name begins there:
// the nonprofit [Bay Watchers], the law firm [Marsh Lomas].
func (l *layers) isCalled(i int) bool {
	k := i - 1
	if k < 1 || !callings.Of(l.toks[k].Hash) {
		return false
	}
	if seconds.Of(l.toks[k].Hash) {
		if k--; k < 1 || !causes.Of(l.toks[k].Hash) {
			return false
		}
	}
	return l.toks[k-1].Hash == hashThe
}

// takeCalled makes bodies of what was taken for something else where the words before tell so. It
// may be somebody who runs what the words mean: the charity Jane Roe founded.
func takeCalled(l *layers, known *knownSurnames, names []name) {
	for k := range names {
		n := &names[k]
		if n.typ == Organisation || n.from < 2 {
			continue
		}
		if t := &l.toks[n.from-1]; t.End-t.Start < 4 || !t.Is(token.Lower) || !l.isCalled(n.from) {
			continue
		}
		const other = givenNames | lexicon.Demonyms | lexicon.Titles | lexicon.Honorifics
		if lexicon.OfToken(&l.toks[n.from]).Has(other) || lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.EventWords) || l.isListedPlace(n) || n.typ == Person && (n.to-n.from == 1 && known.has(l.toks[n.from].Hash) || !l.isEnded(n.to)) {
			continue
		}
		n.typ = Organisation
	}
}

// isEnded reports whether no verb of somebody's stands at token i, behind a name: a mark does, a
// small word, or that something was said.
func (l *layers) isEnded(i int) bool {
	if i == len(l.toks) || l.toks[i].Kind != token.Word {
		return true
	}
	t := &l.toks[i]
	return t.Is(token.Lower) && (t.Hash == hashSaid || lexicon.OfToken(t).Has(lexicon.FunctionWords|lexicon.Prepositions|lexicon.Auxiliaries))
}

// called reads the name of such a body from token i on and before end, where the model found none.
func (l *layers) called(i, end int) (name, bool) {
	const other = givenNames | lexicon.Weekdays | lexicon.Months | lexicon.Demonyms | lexicon.Titles | lexicon.Honorifics | lexicon.Roles | lexicon.FunctionWords
	if lexicon.OfToken(&l.toks[i]).Has(other) {
		return name{}, false
	}
	n := name{from: i, to: l.wordsEnd(i, end), typ: Organisation}
	if n.to+1 < end && (l.toks[n.to].Hash == hashOf || l.toks[n.to].Hash == hashFor) {
		if !isNameWord(&l.toks[n.to+1]) {
			return name{}, false // Campaign | for an Open Harbor
		}
		n.to = l.wordsEnd(n.to+1, end) // Friends of Marl
	}
	if n.to-i == 1 && !l.isEnded(n.to) && !isCueVerb(&l.toks[n.to]) {
		return name{}, false // the startup Roe bought
	}
	return n, n.to-i < mostMissed && (n.to < end || end == len(l.toks))
}

// wordsEnd returns the token behind the words with capitals from i on and before end, and before
// the day when something is.
func (l *layers) wordsEnd(i, end int) int {
	for i < end && isNameWord(&l.toks[i]) && !lexicon.OfToken(&l.toks[i]).Has(lexicon.Weekdays|lexicon.Months) {
		i++
	}
	return i
}

// paper reads the name of a newspaper, the article of which has its capital, behind whom something
// is told to or is obtained by: told [The Courier], an interview with [The Gazette].
func (l *layers) paper(i, end int) (name, bool) {
	if i < 3 || l.toks[i-1].Flags&(token.Capital|token.AllCaps) != token.Capital {
		return name{}, false
	}
	switch b := &l.toks[i-2]; {
	case !b.Is(token.Lower):
		return name{}, false
	case b.Hash == hashTold:
	case b.Hash == hashBy && obtained.Of(l.toks[i-3].Hash):
	case (b.Hash == hashWith || b.Hash == hashTo) && l.toks[i-3].Hash == hashInterview:
	default:
		return name{}, false
	}
	n := name{from: i - 1, to: l.wordsEnd(i, end), typ: Organisation}
	if l.isListedPlace(&name{from: i, to: n.to}) || l.isListedPlace(&n) || lexicon.OfToken(&l.toks[i]).Has(lexicon.Titles|lexicon.Honorifics) {
		return name{}, false // The Hague, The Queen
	}
	return n, n.to-i <= 4 && (n.to < end || end == len(l.toks)) && n.to > i && (l.isEnded(n.to) || lexicon.OfToken(&l.toks[n.to]).Has(lexicon.Weekdays))
}

// obtained is what newspapers do with what they write about.
var obtained = hashes("obtained", "reported", "seen", "published", "reviewed", "viewed", "interviewed", "contacted", "approached")
