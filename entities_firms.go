package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// What only firms have or do: what they own stands behind the name, "Eli Marsh shares", or
// behind its possessive, staff are those who work at one, and moves what their shares do by so
// many per cent.
var (
	ownedWords = []string{"shares", "shareholders", "stores", "branches", "outlets", "stock", "investors", "customers", "headquarters", "subsidiary", "subsidiaries", "unit", "dividend"}
	staffWords = []string{"analyst", "analysts", "strategist", "strategists", "economist", "economists", "broker", "brokers", "trader", "traders"}
	moveWords  = []string{"rose", "fell", "gained", "slid", "jumped", "dropped", "climbed", "slipped", "sank", "soared", "tumbled", "added", "lost", "shed", "surged", "plunged"}

	owned, staff, moves = hashes(ownedWords...), hashes(staffWords...), hashes(moveWords...)

	// behind are all of those that may tell of a firm right behind its name.
	behind = hashes(slices.Concat(ownedWords, staffWords, moveWords, []string{"said", "reported", "posted"})...)

	// reports are what firms report.
	reports = hashes("profit", "profits", "loss", "losses", "earnings", "revenue", "revenues", "sales")
)

// takeFirms makes firms of what was taken for persons, by whose full names they are called, where
// the text tells so of one mention, "Eli Marsh shares rose", "Eli Marsh reported a profit", and
// of none that it means somebody: no title, age, role or "who" stands beside it.
func takeFirms(l *layers, names []name) {
	firms := &l.room.firms // by the last words of their names
	firms.Reset()
	for k := range names {
		n := &names[k]
		if n.typ != Person || n.to-n.from < 2 || n.to+1 >= len(l.toks) || !l.isFirmHere(n) {
			continue
		}
		if i, known := firms.Find(l.toks[n.to-1].Hash); !known {
			firms.Items[i].name = wordsHash(l.toks[n.from:n.to])
		}
	}
	if len(firms.Items) == 0 {
		return
	}
	of := func(n *name) (f *firm, same bool) {
		i, is := firms.Lookup(l.toks[n.to-1].Hash)
		if !is {
			return nil, false
		}
		f = &firms.Items[i]
		return f, n.to-n.from == 1 || wordsHash(l.toks[n.from:n.to]) == f.name
	}
	for k := range names {
		l.tick()
		if n := &names[k]; n.typ == Person {
			if f, same := of(n); f != nil && (!same || l.isSomebody(n)) {
				f.not = true
			}
		}
	}
	for k := range names {
		if n := &names[k]; n.typ != Misc {
			if f, same := of(n); same && !f.not {
				n.typ, n.firm = Organisation, true
			}
		}
	}
}

// A firm is what may be one, until the text shows that it is somebody's name.
type firm struct {
	name  uint64 // the hash of all of its words
	place bool   // it was taken for a place
	not   bool
}

// takeBare makes bodies of what was taken for persons, by one word, where the text tells so of one
// mention, the second division side Lomas, Lomas, based in Lund, and names nobody in full who is
// called so, nor gives him a title or an age.
func takeBare(l *layers, known *knownSurnames, names []name) {
	found := &l.room.firms
	found.Reset()
	for k := range names {
		n := &names[k]
		if n.typ == Person && n.to-n.from == 1 && n.to+2 < len(l.toks) && l.isBodyHere(n) && !known.has(l.toks[n.from].Hash) {
			found.Find(l.toks[n.from].Hash)
		} else if n.typ == Place && n.to-n.from == 1 && n.to+2 < len(l.toks) && l.isBasedIn(n.to) && !lexicon.OfToken(&l.toks[n.from]).Has(lexicon.Cities|lexicon.Countries|lexicon.States) {
			i, _ := found.Find(l.toks[n.from].Hash)
			found.Items[i].place = true // Lomas, based in Lund
		} else if n.typ == Place && n.from > 1 && l.isSide(n.from-1) && l.isClub(n) {
			n.typ = Organisation // the second division side Lund
		}
	}
	if len(found.Items) == 0 {
		return
	}
	for k := range names {
		l.tick()
		if n := &names[k]; n.typ == Person {
			i, is := found.Lookup(l.toks[n.to-1].Hash)
			if is && (n.to-n.from > 1 || !l.toks[n.from].Is(token.AllCaps) && l.isSomebody(n)) { // not: LUND TO COACH LOMAS
				found.Items[i].not = true
			}
		}
	}
	for k := range names {
		if n := &names[k]; (n.typ == Person || n.typ == Place) && n.to-n.from == 1 {
			if i, is := found.Lookup(l.toks[n.from].Hash); is && !found.Items[i].not && (n.typ == Person || found.Items[i].place) {
				n.typ = Organisation
			}
		}
	}
}

// isBodyHere reports whether the words beside a name of one word tell that it is a club's or a
// firm's.
func (l *layers) isBodyHere(n *name) bool {
	if i := n.from - 1; i > 0 && l.toks[i].Is(token.Lower) {
		if t := &l.toks[i]; l.isSide(i) {
			return true
		} else if t.Hash == hashOf && isOneOf(l.word(i-1), "shares", "shareholders", "subsidiary") {
			return true
		}
	}
	switch t := &l.toks[n.to]; t.Kind {
	case token.Comma:
		return l.isBasedIn(n.to)
	case token.Clitic:
		return l.word(n.to+1) == "board" && l.toks[n.to+2].Hash == hashOf || owned.Of(l.toks[n.to+1].Hash) && isOneOf(l.word(n.to+1), "shareholders", "subsidiary", "subsidiaries", "branches", "outlets", "dividend")
	case token.Word:
		i := n.to
		if playing.Of(t.Hash) && i+2 < len(l.toks) {
			i++ // Lund central defender Peter Marsh
		}
		return t.Is(token.Lower) && positions.Of(l.toks[i].Hash) && isNameWord(&l.toks[i+1])
	}
	return false
}

// isBasedIn reports whether the comma at token i opens where a body has its seat: Lomas,
// based in Lund.
func (l *layers) isBasedIn(i int) bool {
	return l.toks[i].Kind == token.Comma && l.word(i+1) == "based" && l.toks[i+2].Hash == hashIn
}

// isSide reports whether the word at token i stands before a club's name: the second division
// [side] Lomas; not: on his side, on the south side.
func (l *layers) isSide(i int) bool {
	if t := &l.toks[i]; !t.Is(token.Lower) || !clubWords.Of(t.Hash) {
		return false
	}
	before := &l.toks[i-1]
	c := lexicon.OfToken(before)
	return c.Has(lexicon.Demonyms) || before.Kind == token.Word && !c.Has(lexicon.Prepositions|lexicon.FunctionWords) && !directions.Of(before.Hash)
}

var clubWords = hashes("side", "champions")

// positions are those of players, before whose name and position their club stands.
var positions = hashes("striker", "midfielder", "defender", "goalkeeper", "winger", "fullback", "fly-half", "scrum-half", "hooker", "flanker", "quarterback", "playmaker", "back", "centre-back", "left-back", "right-back", "full-back", "wing-back")

// takeAmpersand makes a body of a name with "&" in it or beside it, and takes in what stands on
// its other side: Marsh & Lomas, [Marsh &] Lomas. Nobody is called so.
func (n *name) takeAmpersand(l *layers, begin, end int) {
	and := func(i int) bool { return l.toks[i].Kind == token.Symbol && l.text[l.toks[i].Start] == '&' }
	if n.typ == Misc {
		return
	}
	if i := n.from - 1; i > begin && and(i) && isNameWord(&l.toks[i-1]) && isNameWord(&l.toks[n.from]) {
		n.from, n.typ = i-1, Organisation
	}
	if i := n.to; i+1 < end && and(i) && isNameWord(&l.toks[i+1]) && l.toks[i+1].End-l.toks[i+1].Start > 1 { // Eli & I
		n.to, n.typ = i+2, Organisation
	}
	for i := n.from + 1; n.typ == Person && i < n.to-1; i++ {
		if and(i) {
			n.typ = Organisation
		}
	}
}

// isFirmHere reports whether the words beside a name tell that it is a firm's.
func (l *layers) isFirmHere(n *name) bool {
	if n.from > 1 {
		if b := &l.toks[n.from-1]; b.Kind == token.Word && b.Is(token.Lower) && (b.Hash == hashAt && staff.Of(l.toks[n.from-2].Hash) || b.Hash == hashOf && isOneOf(l.word(n.from-2), "shares", "shareholders", "subsidiary")) {
			return true
		}
	}
	i, end := n.to, min(len(l.toks), n.to+9)
	switch t := &l.toks[i]; t.Kind {
	case token.Clitic:
		return owned.Of(l.toks[i+1].Hash) && !isOneOf(l.word(i+1), "shares", "stock", "customers", "unit", "investors") // Elon Musk's shares
	case token.Comma:
		return l.word(i+1) == "which" && l.opensSentence(n.from) // not: a firm headed by Eli Marsh, which
	case token.Open:
		return isOneOf(l.word(i+1), "NYSE", "NASDAQ", "Nasdaq", "LSE", "ASX", "NSE")
	case token.Word:
		if !t.Is(token.Lower) || !behind.Of(t.Hash) {
			return false
		}
		switch h := t.Hash; {
		case h == hashSaid:
			return isOneOf(l.word(i+1), "its")
		case h == hashReported || h == hashPosted:
			for k := i + 1; k < end && l.toks[k].Kind <= token.Clitic; k++ {
				if lexicon.OfToken(&l.toks[k]).Has(lexicon.Prepositions) {
					return false
				}
				if reports.Of(l.toks[k].Hash) {
					return true
				}
			}
		case moves.Of(h):
			return l.toks[i+1].Kind == token.Number && i+2 < end && (isOneOf(l.word(i+2), "%", "percent") || l.word(i+2) == "per" && i+3 < end && l.word(i+3) == "cent")
		case staff.Of(h): // Eli Marsh analyst Jane Roe
			return isNameWord(&l.toks[i+1])
		case h == hashShares: // Eli Marsh shares a house
			return moves.Of(l.toks[i+1].Hash) || lexicon.OfToken(&l.toks[i+1]).Has(lexicon.Auxiliaries) || isOneOf(l.word(i+1), "closed", "traded", "ended", "opened")
		case owned.Of(h):
			return l.toks[i+1].Is(token.Lower) || l.toks[i+1].Kind != token.Word
		}
	}
	return false
}

// isSomebody reports whether the words beside a name tell that it is a person's.
func (l *layers) isSomebody(n *name) bool {
	if n.from > 0 && l.toks[n.from-1].Kind == token.Word && lexicon.OfToken(&l.toks[n.from-1]).Has(lexicon.Titles|lexicon.Honorifics|lexicon.Roles) && !isOneOf(l.word(n.from-1), "rival", "broadcaster", "publisher", "developer", "owner") {
		return true
	}
	if n.to+1 >= len(l.toks) {
		return false
	}
	next := &l.toks[n.to+1]
	switch l.toks[n.to].Kind {
	case token.Comma:
		if next.Kind == token.Number || l.word(n.to+1) == "who" || l.word(n.to+1) == "whose" {
			return true
		}
		r, ok := roleAfter(l, n.to)
		if !ok {
			return false
		}
		for i := r.from; i < r.to; i++ { // its maker
			if lexicon.OfToken(&l.toks[i]).Has(lexicon.GivenMale | lexicon.GivenFemale) {
				return true
			}
		}
		return !makers.Of(l.toks[r.to-1].Hash)
	case token.Clitic:
		return lexicon.OfToken(next).Has(lexicon.Roles) && isKin(next.Hash) || deaths.Of(next.Hash)
	}
	return l.word(n.to) == "who" || l.genderBehind(n) != GenderUnknown
}

// makers are roles of firms, too.
var makers = hashes("maker", "developer", "owner", "publisher", "broadcaster", "producer", "trader", "rival", "host")

var (
	hashReported = token.Hash("reported")
	hashShares   = token.Hash("shares")
	hashPosted   = token.Hash("posted")
)
