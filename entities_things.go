package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// vessels are words for ships, which stand before their names: the tanker Marl Rose.
// prefixes are those that belong to the names: HMS Marl.
var (
	vessels = hashes("ship", "warship", "ferry", "frigate", "destroyer", "tanker", "trawler", "yacht", "vessel", "submarine", "cruiser", "corvette", "freighter", "tugboat", "schooner", "barge", "battleship",
		"icebreaker", "lifeboat", "steamer", "liner", "minesweeper", "catamaran", "gunboat", "dredger", "supertanker")
	prefixes = hashes("hms", "hmas", "hmcs", "hmnzs", "uss", "usns", "usgs", "mv", "ms", "mt", "rms", "rrs", "ss", "ins", "brp", "bap", "rfa")
)

// isPrefix reports whether token i is such a prefix.
func (l *layers) isPrefix(i int) bool {
	t := &l.toks[i]
	return t.Is(token.AllCaps) && t.End-t.Start <= 5 && prefixes.Of(t.Hash)
}

// besideShip reports whether token i may begin the name of a ship, by itself and by the
// word before it: what is cheap to know of every name.
func (l *layers) besideShip(i int) bool {
	if i == 0 {
		return false
	}
	t := &l.toks[i-1]
	if t.Is(token.Lower) && t.Hash != hashThe && !l.toks[i].Is(token.AllCaps) {
		return t.End-t.Start >= 4 && l.isVessel(i-1)
	}
	return t.Kind == token.Word
}

// takeShip makes a ship of what was taken for a person, a body or a place: the frigate
// Admiral Varga, the vessel, the Marl Rose, HMS Marl; not the ship's captain.
func (n *name) takeShip(l *layers, begin int) bool {
	i := n.from - 1
	t := &l.toks[i]
	switch {
	case n.to-n.from > 1 && l.isPrefix(n.from):
	case t.Is(token.AllCaps):
		if i < begin || n.typ == Organisation || !l.isPrefix(i) {
			return false
		}
		n.from = i
	case t.Hash == hashThe:
		if n.to+2 >= len(l.toks) || l.toks[n.to].Kind != token.Comma || (i < 2 || l.toks[i-1].Kind != token.Comma || !vessels.Of(l.toks[i-2].Hash)) && !l.isVesselBehind(n.to+1) {
			return false
		}
	case t.Is(token.Capital):
		if i <= begin || !lexicon.OfToken(t).Has(lexicon.Titles|lexicon.Honorifics) || !l.isVessel(i-1) && l.toks[i-1].Hash != hashThe {
			return false
		}
		ship := *n
		if ship.from = i; !l.besideShip(i) || !ship.takeShip(l, i) {
			return false
		}
		n.from = i // the frigate Admiral [Varga]
	case t.End-t.Start < 4 || !l.isVessel(i):
		return false
	case n.to-n.from == 1 && l.toks[n.from].Is(token.AllCaps) || i > 0 && isOneOf(l.word(i-1), "of", "to", "by"):
		return false
	}
	n.typ, n.ship = Misc, true
	return true
}

// isVessel reports whether the word at token i is one for ships, an aircraft carrier among them.
func (l *layers) isVessel(i int) bool {
	h := l.toks[i].Hash
	return vessels.Of(h) || h == hashCarrier && i > 0 && l.toks[i-1].Hash == hashAircraft
}

// isVesselBehind reports whether a description begins at token i that ends in a word for ships: the
// Dahlia, [a Singapore-flagged vessel], sank; not the Dahlia, a ferry operator.
func (l *layers) isVesselBehind(i int) bool {
	if t := &l.toks[i]; t.End-t.Start > 3 || !isDeterminer(t.In(l.text)) {
		return false
	}
	for end := min(len(l.toks)-1, i+longestTitle); i < end && l.toks[i].Kind == token.Word; i++ {
		if !l.isVessel(i) {
			continue
		}
		next := &l.toks[i+1]
		return next.Kind != token.Word && next.Kind != token.Clitic || next.Is(token.Lower) && (lexicon.OfToken(next).Has(lexicon.Prepositions) || isOneOf(next.In(l.text), "that", "which", "carrying"))
	}
	return false
}

var hashCarrier, hashAircraft = token.Hash("carrier"), token.Hash("aircraft")

// laws end the names of laws.
var laws = hashes("act", "bill")

// isLaw reports whether token i, which was taken for a name, is the bill that the text is
// about: the Bill would; not the Bill and Mary Roe Foundation.
func (l *layers) isLaw(i int) bool {
	t := &l.toks[i]
	if t.End-t.Start > 4 || i == 0 || i+1 == len(l.toks) || !laws.Of(t.Hash) || l.toks[i-1].Hash != hashThe {
		return false
	}
	next := &l.toks[i+1]
	return next.Kind == token.Stop || next.Kind == token.Clitic || next.Kind == token.Word && next.Is(token.Lower) && next.Hash != hashAnd
}

// isShip reports whether what was taken for something else is a ship named before.
func (j *joiner) isShip(n *name) bool {
	if n.from > 1 && len(n.titles) == 1 && n.titles[0].to == n.from && n.titles[0].from == n.from-1 && j.toks[n.from-2].Hash == hashThe && j.knownAs(asShip, wordsHash(j.toks[n.from-1:n.to])) != nil {
		n.from, n.titles = n.from-1, nil // the Admiral [Varga]
		return true
	}
	return n.typ != Misc && len(n.titles) == 0 && n.from > 0 && j.toks[n.from-1].Hash == hashThe && j.knownAs(asShip, wordsHash(j.toks[n.from:n.to])) != nil
}
