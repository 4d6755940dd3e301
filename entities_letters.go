package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// postNominals are letters behind a name for an honour, an office or a degree, which are
// no part of it: Susan Roe KC, Peter Haldane MP.
var postNominals = hashes("kc", "qc", "sc", "san", "mp", "mep", "msp", "mla", "mlc", "mna", "mpp", "td", "obe", "mbe", "cbe", "kbe", "dbe", "bem", "cmg", "kcmg", "dso", "cvo", "kcvo", "frs", "frcs", "frsl",
	"frse", "phd", "rn", "jp", "dl", "oam", "ao", "qpm", "qfsm", "cfr", "ofr", "oon", "egh", "esq", "esq.")

// members are those of them that stand before a name, too, for the seat in a parliament.
var members = hashes("mp", "mep", "msp", "mla", "mlc", "td")

// honourFlags are what one of such letters has at least.
const honourFlags = token.AllCaps | token.Mixed | token.Abbrev

// isPostNominal reports whether token i is such letters.
func (l *layers) isPostNominal(i int) bool {
	t := &l.toks[i]
	return t.End-t.Start <= 4 && t.Flags&honourFlags != 0 && postNominals.Of(t.Hash)
}

// dropPostNominals leaves the letters off that were taken for the last of a name: of a
// person, or of what begins as a person's name does.
func (n *name) dropPostNominals(l *layers) {
	if n.to-n.from < 2 || !l.isPostNominal(n.to-1) {
		return
	}
	given := n.to-n.from > 2 && lexicon.OfToken(&l.toks[n.from]).Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.WorldMale|lexicon.WorldFemale)
	if n.typ != Person && !(given && !lexicon.OfToken(&l.toks[n.to-2]).Has(lexicon.OrgWords|lexicon.PlaceWords)) {
		return
	}
	n.typ = Person
	for n.to-n.from > 1 && l.isPostNominal(n.to-1) {
		n.to--
	}
}

// afterLetters returns the token behind the letters that follow on a person's name,
// with a comma or without; at where there are none.
func (l *layers) afterLetters(at int) int {
	if at+1 >= len(l.toks) || l.toks[at].Flags&honourFlags == 0 && (l.toks[at].Kind != token.Comma || l.toks[at+1].Flags&honourFlags == 0) {
		return at
	}
	return l.lettersFrom(at)
}

// mostHonours is more tokens than the letters behind anybody's name take.
const mostHonours = 24

func (l *layers) lettersFrom(at int) int {
	end := min(len(l.toks), at+mostHonours)
	for at < end {
		switch i := at; {
		case l.toks[i].Kind == token.Word && l.isPostNominal(i):
			at = i + 1
		case l.toks[i].Kind == token.Comma && i+2 < end && l.isPostNominal(i+1) && l.toks[i+2].Kind == token.Comma && !lexicon.OfToken(&l.toks[i+1]).Has(lexicon.States):
			at = i + 2
		default:
			return at
		}
	}
	return at
}

// isLetters reports whether what was taken for a name is letters behind another, "Susan
// Roe, KC, said", or in brackets the sign of a company's shares, "(ABCD.O)".
func (l *layers) isLetters(i int) bool {
	t := &l.toks[i]
	if !t.Is(token.AllCaps) || i == 0 {
		return false
	}
	b := &l.toks[i-1]
	switch {
	case b.Kind == token.Open:
		return t.End+1 < len(l.text) && l.text[t.End] == '.' && 'A' <= l.text[t.End+1] && l.text[t.End+1] <= 'Z'
	case b.Kind == token.Comma:
		return i > 1 && i+1 < len(l.toks) && isNameWord(&l.toks[i-2]) && l.toks[i+1].Kind == token.Comma && l.isPostNominal(i) && !lexicon.OfToken(t).Has(lexicon.States)
	}
	return i > 1 && l.isPostNominal(i) && isNameWord(b) && !b.Is(token.AllCaps) && isNameWord(&l.toks[i-2]) && lexicon.OfToken(&l.toks[i-2]).Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.WorldMale|lexicon.WorldFemale)
}

// joinSpelt gives a body the whole of its name where the acronym in brackets behind it spells it:
// the Pakistan | Tehreek-e-Insaf (PTI), the [Independent] National Grain Commission (INGC). It
// returns the names without those within such a name.
func joinSpelt(l *layers, names []name) []name {
	joined := 0 // fewer names
	for k := range names {
		n := &names[k]
		if i := n.from; n.typ == Organisation && l.toks[i].Is(token.AllCaps) && n.to-i == 1 && i > 2 && l.toks[i-1].Kind == token.Open && n.to < len(l.toks) && l.toks[n.to].Kind == token.Close {
			if from := l.speltFrom(i); from < i {
				joined += l.takeSpelt(names[:k-joined], from, i-1)
			}
		}
		if joined > 0 {
			names[k-joined] = *n
		}
	}
	return names[:len(names)-joined]
}

// takeSpelt makes one body of the last of names, which are parts of the words from from on and
// before to, and returns how many fewer they are. What no name was found in is left alone, for
// many things have an acronym, and so is what was found whole.
func (l *layers) takeSpelt(names []name, from, to int) int {
	k := len(names)
	body := false
	for k > 0 && names[k-1].to > from {
		k--
		body = body || names[k].typ != Misc
	}
	if k == len(names) || !body || names[k].from < from || names[k].from == from && names[k].to >= to || lexicon.OfToken(&l.toks[from]).Has(lexicon.Titles|lexicon.Honorifics) && names[k].typ == Person {
		return 0
	}
	names[k] = name{from: from, to: to, typ: Organisation}
	return len(names) - k - 1
}

// longestAcronym is the most letters of an acronym.
const longestAcronym = 8

// speltFrom returns the token from which on the words before the bracket in front of the acronym
// at token i begin with its letters, one after the other and all of them; i where they do not.
// Words in small letters, "of", and those of a word with hyphens, -e-, may count or not.
func (l *layers) speltFrom(i int) int {
	w := l.word(i)
	if len(w) < 3 || len(w) > longestAcronym {
		return i
	}
	k, letters, from := i-1, len(w), l.unitOf(i).from
	for letters > 0 {
		if k--; k < from || l.toks[k].Kind != token.Word {
			return i
		}
		t := &l.toks[k]
		if t.Is(token.Lower) {
			if t.End-t.Start > len("and") || i-1-k > 2*longestAcronym || k == i-2 {
				return i
			}
			continue
		}
		part := t.In(l.text)
		for h := strings.LastIndexByte(part, '-'); h > 0; h = strings.LastIndexByte(part, '-') {
			if letters > 0 && part[h+1:] != "" && part[h+1] == w[letters-1] {
				letters--
			}
			part = part[:h]
		}
		if letters == 0 || part[0] != w[letters-1] {
			return i
		}
		letters--
	}
	return k
}
