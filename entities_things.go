package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// vessels are words for ships, which stand before their names: the tanker Marl Rose.
// prefixes are those that belong to the names: HMS Marl.
var (
	vessels = hashes("ship", "warship", "ferry", "frigate", "destroyer", "tanker", "trawler", "yacht", "vessel", "submarine", "cruiser", "corvette", "freighter", "tug", "tugboat", "schooner", "barge", "battleship",
		"icebreaker", "lifeboat", "steamer")
	prefixes = hashes("hms", "hmas", "hmcs", "hmnzs", "uss", "usns", "usgs", "mv", "ms", "mt", "rms", "rrs", "ss", "ins", "brp", "bap", "rfa")
)

// isPrefix reports whether token i is such a prefix.
func (l *layers) isPrefix(i int) bool {
	t := &l.toks[i]
	return t.Is(token.AllCaps) && t.End-t.Start <= 5 && prefixes.Of(t.Hash)
}

// takeShip makes a ship of what was taken for a person, a body or a place: the frigate
// Admiral Varga, the vessel, the Marl Rose, HMS Marl; not the ship's captain.
func (n *name) takeShip(l *layers, begin int) bool {
	i := n.from - 1
	if i < 0 {
		return false
	}
	if t := &l.toks[i]; i > begin && t.Is(token.Capital) && lexicon.OfToken(*t).Has(lexicon.Titles|lexicon.Honorifics) && (vessels.Of(l.toks[i-1].Hash) || l.toks[i-1].Hash == theHash) {
		ship := *n
		if ship.from = i; ship.takeShip(l, i) {
			*n = ship // the frigate Admiral [Varga]
			return true
		}
		return false
	}
	switch t := &l.toks[i]; {
	case n.to-n.from > 1 && l.isPrefix(n.from):
	case t.Is(token.AllCaps):
		if i < begin || !l.isPrefix(i) || n.typ == Organisation {
			return false
		}
		n.from = i
	case t.Is(token.Lower) && vessels.Of(t.Hash):
		if n.to-n.from == 1 && l.toks[n.from].Is(token.AllCaps) || i < 1 || l.toks[i-1].Kind == token.Word && l.toks[i-1].Is(token.Lower) && isOneOf(l.word(i-1), "of", "to", "by") {
			return false
		}
	case t.Hash == theHash && i > 1 && l.toks[i-1].Kind == token.Comma && vessels.Of(l.toks[i-2].Hash) && n.to < len(l.toks) && l.toks[n.to].Kind == token.Comma:
	default:
		return false
	}
	n.typ, n.ship = Misc, true
	return true
}

// laws end the names of laws.
var laws = hashes("act", "bill")

// isLaw reports whether token i, which was taken for a name, is the bill that the text is
// about: the Bill would; not the Bill and Mary Roe Foundation.
func (l *layers) isLaw(i int) bool {
	t := &l.toks[i]
	if t.End-t.Start > 4 || i == 0 || i+1 == len(l.toks) || !laws.Of(t.Hash) || l.toks[i-1].Hash != theHash {
		return false
	}
	next := &l.toks[i+1]
	return next.Kind == token.Stop || next.Kind == token.Clitic || next.Kind == token.Word && next.Is(token.Lower) && next.Hash != andHash
}

// isShip reports whether what was taken for something else is a ship named before.
func (j *joiner) isShip(n *name) bool {
	if len(j.ships) > 0 && n.from > 1 && len(n.titles) == 1 && n.titles[0].to == n.from && n.titles[0].from == n.from-1 && j.toks[n.from-2].Hash == theHash && j.ships[wordsHash(j.toks[n.from-1:n.to])] {
		n.from, n.titles = n.from-1, nil // the Admiral [Varga]
		return true
	}
	return len(j.ships) > 0 && n.typ != Misc && len(n.titles) == 0 && n.from > 0 && j.toks[n.from-1].Hash == theHash && j.ships[wordsHash(j.toks[n.from:n.to])]
}
