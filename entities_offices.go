package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// regional resolves a description that begins with the name of a place, a party, a people or
// a body: "the Ohio congressman", "the Kentucky Republican", "the French president", "the
// Chelsea defender". It means the one person of those lately named who has that office and
// beside whose name that name stands: Rep. Jane Roe of Ohio, Sen. Tom Lund (R-Ky.), French
// President Paul Varga.
func (r *resolver) regional(s sentence, i int) {
	k := r.nameAt(i + 1)
	if k == len(r.names) || r.names[k].from != i+1 || r.names[k].typ == Person {
		return
	}
	n := &r.names[k]
	if n.to >= s.to {
		return
	}
	of, head, party := tokenRange{n.from, n.to}, n.to, false
	if t := &r.toks[head]; t.Is(token.Capital) {
		if party = n.typ == Place && (t.Hash == hashRepublican || t.Hash == hashDemocrat); !party {
			return
		}
		head++
	} else {
		size, _ := lexicon.Longest(r.toks[head:min(s.to, head+longestTitle)], lexicon.Titles|lexicon.Roles)
		if size == 0 || sought.Of(r.toks[head+size-1].Hash) {
			return
		}
		head += size
	}
	if head < s.to && (party && (r.toks[head].Hash == hashAnd || r.toks[head].Hash == hashOr) || r.toks[head].Kind <= token.Clitic && !r.isVerb(s, head) && !lexicon.OfToken(&r.toks[head]).Has(lexicon.FunctionWords|lexicon.Prepositions|lexicon.Auxiliaries) || isOneOf(r.word(head), "of", "for")) {
		return // the Ohio congressman's aide
	}
	var who *Entity
	for k := len(r.recent) - 1; k >= 0; k-- {
		e := r.recent[k]
		if !party && !r.hasTitle(e, r.toks[head-1].Hash) || !r.isOf(e, of, i, party, head-1) {
			continue
		}
		if who != nil {
			return // one of two
		}
		who = e
	}
	if who == nil || r.isBehind(who, i) || r.isHeardAgain(i) {
		return
	}
	r.refer(i, head, who)
	r.mention(who, i, head, false)
}

// isBehind reports whether token i begins what is told of e right behind the name, which is one
// of the titles: Jane Roe, [the Ohio congresswoman], left.
func (r *resolver) isBehind(e *Entity, i int) bool {
	k := r.nameAt(i) - 1
	return k >= 0 && r.names[k].entity == e && r.names[k].to >= i-1 && i > 0 && r.toks[i-1].Kind == token.Comma
}

// sought are who several are at a time, or nobody is yet: the Republican nominee.
var sought = hashes("nominee", "candidate", "contender", "hopeful")

var hashOr = token.Hash("or")

// partisans are members of the parties that are told by a letter, too, R-Ky.
var partisans = hashes("republican", "democrat", "republicans", "democrats")

// isOf reports whether the words of the name of stand beside a name of e before token i; of
// one who is told by a party, at token at, whether nothing tells of another party.
func (r *resolver) isOf(e *Entity, of tokenRange, i int, party bool, at int) bool {
	h, found := wordsHash(r.toks[of.from:of.to]), false
	for k := r.nameAt(i) - 1; k >= 0 && k >= r.nameAt(i)-atHand*atHand; k-- {
		n := &r.names[k]
		if n.entity != e || party && r.isOfOther(n, r.toks[at].Hash) {
			if n.entity == e {
				return false
			}
			continue
		}
		found = found || r.isBeside(n, k, h)
	}
	return found
}

// isBeside reports whether the words with the hash stand beside a person's name: as the name
// before the titles, Ohio Rep. [Roe], Ohio Democratic Rep. [Roe], as that in a title, as the
// next name behind "of", or as the state behind the letter of a party.
func (r *resolver) isBeside(n *name, k int, h uint64) bool {
	from := n.from
	if len(n.titles) > 0 {
		from = min(from, n.titles[0].from)
	}
	is := func(k int) bool {
		return k >= 0 && k < len(r.names) && r.names[k].typ != Person && wordsHash(r.toks[r.names[k].from:r.names[k].to]) == h
	}
	for b := k - 1; b >= 0 && b >= k-2 && r.names[b].from >= from-besideTitle && r.joins(r.names[b].to, from); b-- {
		if is(b) {
			return true
		}
	}
	for _, t := range n.titles {
		for b := r.nameAt(t.from); b < len(r.names) && r.names[b].from < t.to; b++ {
			if is(b) {
				return true
			}
		}
	}
	if n.to+1 >= len(r.toks) {
		return false
	}
	if w := r.word(n.to); w == "of" || w == "from" {
		return is(k+1) && r.names[k+1].from == n.to+1
	}
	_, state := r.partyBehind(n)
	return state != "" && (shortStates.Of(token.Hash(state)) == h || token.Hash(state) == h)
}

// besideTitle is how many tokens before a title the name of the place or the party may begin.
const besideTitle = 5

// joins reports whether nothing but words with capitals or of offices stands between two tokens.
func (r *resolver) joins(from, to int) bool {
	for i := from; i < to; i++ {
		if t := &r.toks[i]; t.Kind != token.Word || !t.Is(token.Capital) && !lexicon.OfToken(t).Has(lexicon.Titles|lexicon.Roles) && !playing.Of(t.Hash) {
			return false
		}
	}
	return true
}

// playing are adjectives before what a player is.
var playing = hashes("central", "left", "right", "veteran", "star", "young", "winger", "wing", "back", "attacking", "presidential", "vice-presidential", "vice", "senior", "junior")

// partyBehind returns the letter of the party and the state behind a politician's name, as
// agencies write them: Sen. Jane Roe, R-Ky., or (D-Ohio).
func (r *resolver) partyBehind(n *name) (letter byte, state string) {
	i := n.to + 1
	if i >= len(r.toks) || r.toks[i-1].Kind != token.Comma && r.toks[i-1].Kind != token.Open {
		return 0, ""
	}
	w := r.word(i)
	if len(w) < 4 || w[1] != '-' || !r.toks[i].Is(token.Capital) {
		return 0, ""
	}
	return w[0], strings.TrimSuffix(w[2:], ".")
}

// isOfOther reports whether the letter behind a politician's name, or the word before it, is
// another party's than the one with the hash.
func (r *resolver) isOfOther(n *name, party uint64) bool {
	letter, _ := r.partyBehind(n)
	before := uint64(0)
	from := n.from
	if len(n.titles) > 0 {
		from = min(from, n.titles[0].from)
	}
	if from > 0 {
		before = r.toks[from-1].Hash
	}
	if party == hashRepublican {
		return letter == 'D' || before == hashDemocratic
	}
	return letter == 'R' || before == hashRepublican
}

var hashRepublican, hashDemocrat, hashDemocratic = token.Hash("republican"), token.Hash("democrat"), token.Hash("democratic")

// shortStates are the states by their short forms behind the letter of a party, without the
// last point.
var shortStates = func() *token.Words[uint64] {
	m := make(map[string]uint64)
	for s := range strings.SplitSeq("Ala Alabama,Ariz Arizona,Ark Arkansas,Calif California,Colo Colorado,Conn Connecticut,Del Delaware,Fla Florida,Ga Georgia,Ill Illinois,Ind Indiana,Kan Kansas,Ky Kentucky,La Louisiana,"+
		"Mass Massachusetts,Md Maryland,Mich Michigan,Minn Minnesota,Miss Mississippi,Mo Missouri,Mont Montana,Neb Nebraska,Nev Nevada,N.H New Hampshire,N.J New Jersey,N.M New Mexico,N.Y New York,N.C North Carolina,"+
		"N.D North Dakota,Okla Oklahoma,Ore Oregon,Pa Pennsylvania,R.I Rhode Island,S.C South Carolina,S.D South Dakota,Tenn Tennessee,Tex Texas,Vt Vermont,Va Virginia,Wash Washington,W.Va West Virginia,Wis Wisconsin,Wyo Wyoming", ",") {
		short, full, _ := strings.Cut(s, " ")
		m[short] = phraseHash(full)
	}
	return wordsTo(m)
}()

// formerly resolves "the former mayor": the latest person who has that title and is called
// the former one.
func (r *resolver) formerly(s sentence, i int) {
	n, _ := lexicon.Longest(r.toks[min(s.to, i+2):min(s.to, i+2+longestTitle)], lexicon.Titles|lexicon.Roles)
	to := i + 2 + n
	if n == 0 || to < s.to && (r.toks[to].Kind <= token.Clitic && !r.isVerb(s, to) && !lexicon.OfToken(&r.toks[to]).Has(lexicon.FunctionWords|lexicon.Prepositions|lexicon.Auxiliaries) || isOneOf(r.word(to), "of", "for")) {
		return
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		if e := r.recent[k]; r.hasTitle(e, r.toks[to-1].Hash) && r.hasTitle(e, r.toks[i+2].Hash) && r.isFormer(e, i, to) {
			if r.isBehind(e, i) {
				return
			}
			r.refer(i, to, e)
			r.mention(e, i, to, false)
			return
		}
	}
}

// isFormer reports whether a title of e before token i, which the last word before token to is a
// part of, is one that he had: former President [Roe]; [Jane Roe], a former mayor.
func (r *resolver) isFormer(e *Entity, i, to int) bool {
	for k := r.nameAt(i) - 1; k >= 0 && k >= r.nameAt(i)-atHand*atHand; k-- {
		n := &r.names[k]
		if n.entity != e {
			continue
		}
		for _, t := range n.titles {
			if !slices.ContainsFunc(r.toks[t.from:t.to], func(t token.Token) bool {
				return t.Hash == r.toks[to-1].Hash || fullTitles.Of(t.Hash) == r.toks[to-1].Hash
			}) {
				continue
			}
			if r.toks[t.from].Hash == hashFormer || t.from > 0 && r.toks[t.from-1].Hash == hashFormer || t.from > 1 && r.toks[t.from-2].Hash == hashFormer {
				return true
			}
		}
	}
	return false
}

var hashFormer = token.Hash("former")
