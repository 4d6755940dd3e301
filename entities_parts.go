package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

const givenNames = lexicon.GivenMale | lexicon.GivenFemale | lexicon.WorldMale | lexicon.WorldFemale

// noPart are the lists of what may stand beside a person's name and is no part of it.
const noPart = lexicon.Honorifics | lexicon.Titles | lexicon.Roles | lexicon.Countries | lexicon.States | lexicon.Cities | lexicon.Demonyms | lexicon.OrgWords | lexicon.PlaceWords | lexicon.Agencies |
	lexicon.CueVerbs | lexicon.Weekdays | lexicon.Months | lexicon.NameSuffixes | lexicon.FunctionWords | lexicon.Prepositions | lexicon.Auxiliaries | lexicon.Organisations | lexicon.Products |
	lexicon.EventWords | lexicon.StanceVerbs

// takeParts takes in the words of a person's name that stand right beside what was found
// of it: a given name before it, "[Adán] Augusto Lindo", and behind it one more surname,
// where the text goes on in small letters, "Xóchitl Varga [Rúz] was there". Headlines
// have capitals for other reasons.
func (n *name) takeParts(l *layers, begin, end int) {
	before := n.from > begin && l.toks[n.from-1].Flags&(nameWord|token.AllCaps|token.Abbrev) == nameWord
	behind := n.to < end && l.toks[n.to].Flags&(nameWord|token.AllCaps|token.Abbrev|token.Initial) == nameWord
	if !before && !behind || l.unitOf(n.from).role != RoleParagraph {
		return
	}
	for before && n.from > begin && l.isPartBefore(n.from-1) && l.toks[n.from].Is(token.Capital) && !(n.to-n.from == 1 && l.opensSentence(n.from-1)) { // Many [Roe] voters
		n.from--
	}
	if before && n.to-n.from == 1 && n.from-1 > begin && l.isOddBefore(n.from-1) {
		n.from--
	}
	if behind && l.isPartBehind(n, end) {
		n.to++
	}
}

// isPartBefore reports whether token i is a given name, and nothing else.
func (l *layers) isPartBefore(i int) bool {
	t := l.toks[i]
	if !isNameWord(&t) || t.Is(token.AllCaps) || i > 0 && l.toks[i-1].Kind == token.Clitic {
		return false
	}
	c := lexicon.OfToken(&t)
	if c == 0 && t.Is(token.NonASCII) {
		c = lexicon.Of(token.Hash(withoutAccents(l.word(i))))
	}
	return c.Has(givenNames) && !c.Has(noPart)
}

// isOddBefore reports whether token i is a given name of no list, for a surname stands alone
// behind it: [Zbyněk] Roe. It is no word that has small letters elsewhere, Crooked Roe, nor one
// of several with capitals, Maronite Patriarch Roe.
func (l *layers) isOddBefore(i int) bool {
	t, last := l.toks[i], &l.toks[i+1]
	if t.Flags&(token.Hyphen|token.Point|token.Mixed|token.Initial) != 0 || t.Kind != token.Word || t.End-t.Start < 4 || last.Flags&(token.AllCaps|token.Mixed) != 0 || lexicon.OfToken(&t)&^lexicon.Surnames != 0 {
		return false
	}
	if c := lexicon.OfToken(last); c&^(givenNames|lexicon.Surnames) != 0 || c.Has(givenNames) {
		return false
	}
	if before := &l.toks[i-1]; before.Kind == token.Clitic || before.Kind == token.Word && before.Is(token.Capital) && !lexicon.OfToken(before).Has(lexicon.Titles|lexicon.Honorifics|lexicon.Roles|lexicon.FunctionWords) {
		return false
	}
	if i+2 < len(l.toks) && isNameWord(&l.toks[i+2]) {
		return false
	}
	t.Flags &^= token.Capital
	return cluster.Of(t) == 0
}

// isPartBehind reports whether the word behind a name is its last: a surname behind two
// words, or what follows on a surname in front, Chan [Tai-man].
func (l *layers) isPartBehind(n *name, end int) bool {
	t := l.toks[n.to]
	c := lexicon.OfToken(&t)
	if c&^(givenNames|lexicon.Surnames) != 0 || n.to+1 >= end || l.toks[n.to+1].Kind == token.Colon || l.toks[n.to+1].Kind == token.Word && !l.toks[n.to+1].Is(token.Lower) {
		return false
	}
	if n.to-n.from == 1 {
		return l.isTwoSyllables(n.to) && !lexicon.OfToken(&l.toks[n.from]).Has(noPart)
	}
	return c.Has(lexicon.Surnames) && !strings.HasSuffix(l.word(n.to), "ing") || t.Is(token.NonASCII) || l.text[t.Start+1] == '\'' // O'Connor
}

// isTwoSyllables reports whether token i is a given name of two syllables as it is spelt
// in Hong Kong and Seoul: Tai-man.
func (l *layers) isTwoSyllables(i int) bool {
	t := &l.toks[i]
	if !t.Is(token.Hyphen|token.Capital) || t.End-t.Start > 12 {
		return false
	}
	w := t.In(l.text)
	k := strings.IndexByte(w, '-')
	return k > 1 && strings.LastIndexByte(w, '-') == k && k+2 < len(w) && 'a' <= w[k+1] && w[k+1] <= 'z'
}
