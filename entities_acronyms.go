package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/token"
)

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
	if k == len(names) || !body || names[k].from < from || names[k].from == from && names[k].to >= to {
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
