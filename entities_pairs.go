package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// pairs are the first words of pairs that stand within one name, by the second:
// Harlan Fire and Rescue Service.
var pairs = wordsTo(map[string]uint64{"Rescue": token.Hash("fire"), "Safety": token.Hash("health"), "Drug": token.Hash("food"), "Technology": token.Hash("science"), "Humanities": token.Hash("arts"),
	"Sciences": token.Hash("arts"), "Exchange": token.Hash("securities"), "Welfare": token.Hash("health"), "Industry": token.Hash("trade"), "Tourism": token.Hash("culture"), "Agriculture": token.Hash("food"),
	"Casino": token.Hash("hotel"), "Services": token.Hash("programs"), "Development": token.Hash("research")})

// joinPairs makes one body of what was found on both sides of such a pair's "and",
// and takes in what was not: "Harlan Fire | and | Rescue Service". Few texts have any.
func joinPairs(l *layers, names []name) []name {
	out := names[:0]
	for _, n := range names {
		l.tick()
		k := len(out) - 1
		if k >= 0 && n.from < out[k].to {
			out[k].to = max(out[k].to, n.to)
			continue
		}
		if n.typ == Organisation && n.from > 1 && l.isPair(n.from-2) {
			n.from -= 2
			if k >= 0 && out[k].to >= n.from { // West Harlan | Fire and | Rescue Service
				n.from = out[k].from
				out = out[:k]
			}
		}
		if n.typ != Misc && n.to+1 < len(l.toks) && l.isPair(n.to-1) {
			if n.to += 2; l.toks[n.to-1].Hash != hashCasino { // a hotel is a place
				n.typ = Organisation
			}
			for n.to < len(l.toks) && isNameWord(&l.toks[n.to]) && (lexicon.OfToken(&l.toks[n.to]).Has(lexicon.OrgWords) || services.Of(l.toks[n.to].Hash)) {
				n.to++
			}
		}
		if n.typ == Organisation && k >= 0 && n.to-n.from == 2 && l.toks[n.to-1].Hash == hashPolice && l.toks[n.from-1].Hash == hashAnd && out[k].to == n.from-1 && out[k].typ == Organisation && out[k].to-out[k].from == 1 && !l.toks[out[k].from].Is(token.AllCaps) {
			out[k].to = n.to // Avon and | Somerset Police
			continue
		}
		if n.typ == Organisation && l.toks[n.to-1].Hash == hashService && n.takeCounties(l) {
			for k = len(out) - 1; k >= 0 && out[k].to > n.from; k-- {
				out = out[:k] // Hampshire
			}
		}
		out = append(out, n)
	}
	return out
}

// takeCounties takes in the counties that a fire service is named after: [Hampshire and Isle of]
// Wight Fire and Rescue Service. Nobody else's name has two.
func (n *name) takeCounties(l *layers) bool {
	county := func(i int) bool {
		return i >= 0 && isNameWord(&l.toks[i]) && !l.toks[i].Is(token.AllCaps) && !lexicon.OfToken(&l.toks[i]).Has(lexicon.OrgWords|lexicon.Titles|lexicon.FunctionWords|lexicon.Prepositions|givenNames)
	}
	fire := n.from
	for fire < n.to && l.toks[fire].Hash != hashFire {
		fire++
	}
	if fire >= n.to-2 || !l.isPair(fire) {
		return false
	}
	from := n.from
	for and := false; from > 0; {
		switch h := l.toks[from-1].Hash; {
		case county(from - 1):
			from--
			continue
		case h == hashOf && county(from-2) && lexicon.OfToken(&l.toks[from-2]).Has(lexicon.PlaceWords): // Isle of Wight
			from -= 2
			continue
		case h == hashAnd && from < fire && !and && from > 1 && (county(from-2) || l.isCounty(from-2)) && !services.Of(l.toks[from-2].Hash):
			from -= 2
			and = true
			continue
		}
		break
	}
	found := from < n.from
	n.from = from
	return found
}

// isCounty reports whether the word at token i, which may be somebody's given name or open the
// text, may be the first of two counties: Devon and Somerset Fire and Rescue Service.
func (l *layers) isCounty(i int) bool {
	t := &l.toks[i]
	return t.Kind == token.Word && t.Flags&(token.Capital|token.AllCaps) == token.Capital && !lexicon.OfToken(t).Has(lexicon.OrgWords|lexicon.Titles|lexicon.FunctionWords|lexicon.Prepositions)
}

var (
	hashFire    = token.Hash("fire")
	hashCasino  = token.Hash("casino")
	hashPolice  = token.Hash("police")
	hashService = token.Hash("service")
)

// isPair reports whether token i begins such a pair: Fire and Rescue.
func (l *layers) isPair(i int) bool {
	return i+2 < len(l.toks) && l.toks[i+1].Hash == hashAnd && l.toks[i].Is(token.Capital) && isNameWord(&l.toks[i+2]) && pairs.Of(l.toks[i+2].Hash) == l.toks[i].Hash
}

// services end the names of bodies of such pairs, and other names, too.
var services = hashes("service", "executive", "sciences")

// bodyAt returns the token at which a second body begins within a name, behind "and":
// "Harlan Institute of Technology and Marl State University"; or 0.
func (n *name) bodyAt(l *layers) int {
	if n.typ != Organisation || n.to-n.from < 4 {
		return 0
	}
	for i := n.from + 1; i < n.to-2; i++ { // the Department of Trade and the | Bureau of Fisheries
		if l.toks[i].Hash == hashAnd && l.toks[i+1].Hash == hashThe && l.toks[i+1].Is(token.Lower) {
			return i + 2
		}
	}
	and := n.from + 1
	for and < n.to-1 && l.toks[and].Hash != hashAnd {
		and++
	}
	if and == n.to-2 && and-n.from > 1 && l.toks[n.to-1].Is(token.AllCaps) && !l.toks[n.from].Is(token.AllCaps) && lexicon.OfToken(&l.toks[and-1]).Has(lexicon.OrgWords) {
		return and + 1 // European Union and | ECOWAS
	}
	if and >= n.to-2 {
		return 0
	}
	if and-n.from > 1 && l.toks[and+1].Is(token.Capital) && (l.toks[and-1].Hash == l.toks[n.to-1].Hash || l.toks[n.from].Hash == l.toks[and+1].Hash) {
		return and + 1 // Marl Power and Marl Water, Health Canada and Transport Canada
	}
	first, last := &l.toks[and+1], lexicon.OfToken(&l.toks[n.to-1])
	if !first.Is(token.Capital) || !last.Has(lexicon.OrgWords) || lexicon.OfToken(&l.toks[and-1]).Has(lexicon.Countries|lexicon.Demonyms) {
		return 0
	}
	if first.Is(token.AllCaps) && !first.Is(token.Point) {
		return and + 1
	}
	if n.to-and < 4 || !lexicon.OfToken(first).Has(lexicon.States|lexicon.Cities|lexicon.Countries) {
		return 0
	}
	for i := n.from; i < and; i++ {
		if lexicon.OfToken(&l.toks[i]).Has(lexicon.OrgWords) {
			return and + 1
		}
	}
	return 0
}

// dropTitleBehind leaves off "and" and the title of the person that is named next, which
// were taken for the last words of a body: "Harlan High Court [and Justice] Jane Roe".
func (n *name) dropTitleBehind(l *layers) {
	for and := n.to - 2; and > n.from && and > n.to-4; and-- {
		if l.toks[and].Hash != hashAnd {
			continue
		}
		if k, _ := lexicon.Longest(l.toks[and+1:min(len(l.toks), and+1+longestTitle)], lexicon.Titles|lexicon.Honorifics); k > 0 && and+1+k >= n.to && and+1+k < len(l.toks) && isNameWord(&l.toks[and+1+k]) {
			n.to = and
		}
		return
	}
}
