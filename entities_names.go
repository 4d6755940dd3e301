package copydesk

import (
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/tagger"
	"github.com/copydesk/copydesk/internal/token"
)

var taggers = sync.Pool{New: func() any { return new(tagger.Tagger) }}

// findNames returns the names in the text, with the titles of persons.
func findNames(l *layers) []name {
	sents := make([]tagger.Range, 0, len(l.sents)+1)
	for _, u := range l.units {
		if u.body > u.from {
			sents = append(sents, tagger.Range{From: u.from, To: u.body}) // the dateline
		}
		for _, s := range l.sents[u.first:u.last] {
			sents = append(sents, tagger.Range{From: s.from, To: s.to})
		}
	}
	g := taggers.Get().(*tagger.Tagger)
	defer taggers.Put(g)
	found := g.Names(l.text, l.toks, sents)
	names := make([]name, 0, len(found))
	for _, n := range found {
		names = append(names, name{from: n.From, to: n.To, typ: EntityType(n.Type)})
	}
	names = joinInserted(l, names)
	for i := range names {
		if names[i].typ == Person {
			names[i].readTitles(l)
		}
	}
	return names
}

// joinInserted makes one name of a person's parts around a bracket or a
// nickname: "(Donald) Trump", "Alasdair (Sandy) Munro", `Bill "Tiny" Hodge`.
func joinInserted(l *layers, names []name) []name {
	out := names[:0]
	for _, n := range names {
		if k := len(out) - 1; k >= 0 && n.typ == Person && out[k].typ == Person && n.to-n.from <= 2 {
			last := &out[k]
			gap := l.toks[last.to:n.from]
			switch {
			case len(gap) == 1 && closesInsertion(l, gap[0]) && last.from > 0 && opensInsertion(l, l.toks[last.from-1]) && last.to-last.from == 1 &&
				(k > 0 && out[k-1].to == last.from-1 && out[k-1].typ == Person):
				out[k-1].to = n.to
				out = out[:k]
				continue
			case len(gap) == 1 && gap[0].Kind == token.Close && last.from > 0 && l.toks[last.from-1].Kind == token.Open && l.toks[last.from-1].In(l.text) != "{" &&
				last.to-last.from == 1 && n.to-n.from == 1 && !l.toks[n.from].Is(token.Hyphen):
				last.from, last.to = last.from-1, n.to
				continue
			case len(gap) == 3 && gap[0].Kind == token.Quote && gap[1].Kind == token.Word && gap[1].Is(token.Capital) && gap[2].Kind == token.Quote,
				len(gap) == 3 && gap[0].Kind == token.Open && gap[1].Kind == token.Word && gap[1].Is(token.Capital) && gap[2].Kind == token.Close && last.to-last.from == 1:
				last.to = n.to
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

func opensInsertion(l *layers, t token.Token) bool {
	return t.Kind == token.Open || t.Kind == token.Quote
}

func closesInsertion(l *layers, t token.Token) bool {
	return t.Kind == token.Close || t.Kind == token.Quote
}

// longestTitle is the most tokens that a title before a name has.
const longestTitle = 6

// readTitles finds the titles and roles before and after a person's name, and
// the gender that they and the given name show.
func (n *name) readTitles(l *layers) {
	for at := n.from; at > 0; {
		k := titleBefore(l, at)
		if k == 0 {
			break
		}
		n.titles = slices.Insert(n.titles, 0, tokenRange{at - k, at})
		at -= k
	}
	if len(n.titles) == 0 {
		if r, ok := roleBefore(l, n.from); ok {
			n.titles = append(n.titles, r)
		}
	}
	if r, ok := roleAfter(l, n.to); ok {
		n.titles = append(n.titles, r)
	}
	for _, t := range n.titles {
		for i := t.from; i < t.to; i++ {
			if g := genderOf(l.toks[i].Hash); g != GenderUnknown && n.gender == GenderUnknown {
				n.gender = g
			}
		}
	}
	first := n.from
	if l.toks[first].Kind == token.Open {
		first++
	}
	if n.gender == GenderUnknown && n.to-n.from > 1 {
		switch c := lexicon.Of(l.toks[first].Hash) & (lexicon.GivenMale | lexicon.GivenFemale); c {
		case lexicon.GivenMale:
			n.gender = Male
		case lexicon.GivenFemale:
			n.gender = Female
		}
	}
}

// titleBefore returns how many tokens right before token at are a title:
// "Secretary of State", "Sen.", "spokesman".
func titleBefore(l *layers, at int) int {
	for k := min(longestTitle, at); k > 0; k-- {
		if n, _ := lexicon.Longest(l.toks[at-k:at], lexicon.Titles|lexicon.Honorifics); n == k {
			return k
		}
	}
	return 0
}

// roleBefore reads a description that a comma parts from the name after it:
// "the company's chief executive, Jane Roe".
func roleBefore(l *layers, at int) (tokenRange, bool) {
	if at < 2 || l.toks[at-1].Kind != token.Comma || !isRole(l.toks[at-2]) {
		return tokenRange{}, false
	}
	from := at - 2
	for from > 0 && at-from < 6 && l.toks[from-1].Kind == token.Word && l.toks[from-1].Is(token.Lower) && !isFunctionWord(l.toks[from-1].Hash) && !isCueVerb(l.toks[from-1].Hash) {
		from--
	}
	return tokenRange{from, at - 1}, true
}

// roleAfter reads an apposition behind a name: ", a doctor,", ", 47, the
// mayor of Lund,", ", president of the club,".
func roleAfter(l *layers, at int) (tokenRange, bool) {
	i := at
	next := func(k token.Kind) bool { return i < len(l.toks) && l.toks[i].Kind == k }
	if !next(token.Comma) {
		return tokenRange{}, false
	}
	i++
	if next(token.Number) && i+1 < len(l.toks) && l.toks[i+1].Kind == token.Comma {
		i += 2
	}
	if i < len(l.toks) && isDeterminer(l.word(i)) {
		i++
	}
	from, role := i, -1
	for ; i < len(l.toks) && i < from+12; i++ {
		t := l.toks[i]
		if t.Kind == token.Comma || t.Kind == token.Stop || t.Kind == token.Dash || t.Kind == token.Colon || t.Kind == token.Quote {
			break
		}
		if w := l.word(i); w == "who" || w == "which" || w == "that" || w == "and" && role >= 0 || isCueVerb(t.Hash) {
			break
		}
		if role < 0 && isRole(t) {
			role = i
		}
		if role < 0 && i-from >= 5 {
			return tokenRange{}, false
		}
	}
	if role < 0 {
		return tokenRange{}, false
	}
	return tokenRange{from, i}, true
}

func isRole(t token.Token) bool {
	return t.Kind == token.Word && !t.Is(token.AllCaps) && lexicon.Of(t.Hash).Has(lexicon.Roles|lexicon.Titles)
}

func isCueVerb(hash uint64) bool { return lexicon.Of(hash).Has(lexicon.CueVerbs) }

func isDeterminer(w string) bool {
	return isOneOf(w, "a", "an", "the", "his", "her", "its", "their", "our", "my", "A", "An", "The", "His", "Her", "Its", "Their", "Our", "My")
}

// gendered are the words that tell a person's gender.
var gendered = sync.OnceValue(func() map[uint64]Gender {
	m := make(map[uint64]Gender)
	for w := range strings.FieldsSeq("Mr Mr. Sir Lord King Prince Duke Baron Count Father Brother Emperor Sultan Sheikh Imam Pope Archbishop Cardinal Ayatollah Herr Monsieur Señor " +
		"husband son brother father uncle boyfriend grandfather grandson nephew widower man gentleman boy actor businessman chairman congressman councilman " +
		"spokesman policeman fireman salesman sportsman gunman stepfather himself he his him dad") {
		m[token.Hash(w)] = Male
	}
	for w := range strings.FieldsSeq("Mrs Mrs. Ms Ms. Miss Lady Dame Madam Baroness Queen Princess Duchess Countess Sister Empress Frau Madame Mme Mme. Señora " +
		"wife daughter sister mother aunt girlfriend grandmother granddaughter niece widow woman girl actress businesswoman chairwoman congresswoman councilwoman " +
		"spokeswoman policewoman stepmother heiress herself she her hers mom mum") {
		m[token.Hash(w)] = Female
	}
	return m
})

func genderOf(hash uint64) Gender { return gendered()[hash] }
