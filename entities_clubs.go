package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// What clubs do to each other: beats stand before the other's name, results before the score
// or the word for the other.
var (
	beats   = hashes("beat", "blanked", "crushed", "defeated", "demolished", "downed", "edged", "hammered", "outplayed", "overcame", "routed", "stunned", "swept", "thrashed", "thumped", "topped", "trounced")
	results = hashes("lost", "drew", "won", "tied", "fell", "triumphed")
	against = hashes("to", "with", "against", "over", "past")
	plays   = hashes("play", "plays", "lead", "leads", "trail", "trails", "win", "wins", "lose", "loses", "face", "faces", "host", "hosts", "visit", "visits", "go", "goes", "come", "comes", "score", "scores")
	margins = hashes("wickets", "runs", "goals", "points", "tries")
)

// takeClubs makes clubs of towns that a score tells to be those, wherever such a text does
// not tell that it is in the town or from there: Boston beat Chicago 4-2. Chicago has lost
// five in a row, and will be in Boston on Monday. A country's team goes by the country.
func takeClubs(l *layers, names []name) {
	const doing = 1 << 62 // a town that does what clubs do
	clubs := &l.room.named
	clubs.Reset()
	any, towns := false, false
	for k := range names {
		n := &names[k]
		if n.typ == Person {
			if k > 1 && l.toks[n.from-1].Kind >= token.Comma && l.isTeam(names[k-2:k+1]) {
				n.typ = Organisation
			}
			continue
		}
		if n.typ == Place && n.from > 3 && l.isBeaten(n) && l.isClub(n) {
			clubs.Find(wordsHash(l.toks[n.from:n.to]))
			n.typ, any = Organisation, true
			continue
		}
		if n.typ == Misc || n.to >= len(l.toks) || !l.toks[n.to].Is(token.Lower) {
			continue
		}
		other := l.playedAt(n.to, names[k+1:])
		if other == notPlayed {
			if n.typ == Place && l.isPlaying(n.to) && l.isClub(n) {
				clubs.Find(wordsHash(l.toks[n.from:n.to]) ^ doing)
				towns = true
			}
			continue
		}
		if l.isClub(n) {
			clubs.Find(wordsHash(l.toks[n.from:n.to]))
			n.typ, any = Organisation, true
		}
		if other == named && l.isClub(&names[k+1]) {
			n = &names[k+1]
			clubs.Find(wordsHash(l.toks[n.from:n.to]))
			n.typ, any = Organisation, true
		}
	}
	for k := 0; towns && k < len(names); k++ {
		n := &names[k]
		if size := n.to - n.from; n.typ != Organisation || size < 2 || size > 4 || !l.isNickname(n.to-1) {
			continue
		}
		for to := n.to - 1; to > n.from && to >= n.to-2; to-- { // Chicago [Bears], Portland [Trail Blazers]
			h := wordsHash(l.toks[n.from:to])
			if _, is := clubs.Lookup(h ^ doing); is {
				clubs.Find(h)
				any = true
			}
		}
	}
	if !any {
		return
	}
	for k := range names {
		l.tick()
		if n := &names[k]; n.typ == Place && n.to-n.from <= 2 && !l.toks[n.from].Is(token.AllCaps) && n.from >= l.unitOf(n.from).body {
			if _, is := clubs.Lookup(wordsHash(l.toks[n.from:n.to])); is && !l.isWhere(n) {
				n.typ = Organisation
			}
		}
	}
}

// isBeaten reports whether the words beside a town tell that its club lost or won: which beat
// [Boston] 4-2; a 110-101 victory over [Boston].
func (l *layers) isBeaten(n *name) bool {
	t := &l.toks[n.from-1]
	switch {
	case t.Kind != token.Word || !t.Is(token.Lower):
		return false
	case t.Hash == hashOver || t.Hash == hashTo || t.Hash == hashAgainst:
		return wins.Of(l.toks[n.from-2].Hash) && l.isScore(n.from-3) && (n.to == len(l.toks) || l.toks[n.to].Kind != token.Clitic)
	}
	return n.to < len(l.toks) && (l.toks[n.to].Kind == token.Number || l.toks[n.to].Kind == token.Comma) && beats.Of(t.Hash) && l.isScore(n.to)
}

// isPlaying reports whether the words from token i on tell what clubs do, as towns rarely do:
// Boston [has won] ten of its last 15; not: Boston led the nation in crime, and scored poorly.
func (l *layers) isPlaying(i int) bool {
	h := l.toks[i].Hash
	if size := l.toks[i].End - l.toks[i].Start; size > 10 {
		return false
	}
	if (h == hashHas || h == hashHad) && i+1 < len(l.toks) {
		i++
		h = l.toks[i].Hash
	}
	return (results.Of(h) || beats.Of(h) || scored.Of(h)) && !(i+2 < len(l.toks) && (l.toks[i+1].Hash == hashThe && l.toks[i+2].Is(token.Lower) || strings.HasSuffix(l.word(i+1), "ly") && l.word(i+1) != "only"))
}

// isNickname reports whether token i may end what a club is called behind its town: the Bears, the
// Red Sox; not the Times.
func (l *layers) isNickname(i int) bool {
	t := &l.toks[i]
	if t.Kind != token.Word || t.Flags&(nameWord|token.AllCaps) != nameWord || lexicon.OfToken(t).Has(lexicon.OrgWords|lexicon.PlaceWords) || press.Of(t.Hash) {
		return false
	}
	return l.text[t.End-1] == 's' || nicknamed.Of(t.Hash)
}

var (
	hashHas, hashHad = token.Hash("has"), token.Hash("had")
	hashOver         = token.Hash("over")
	hashAgainst      = token.Hash("against")
	// wins are what clubs have over each other.
	wins = hashes("victory", "win", "triumph", "rout", "loss", "defeat", "draw", "upset")
	// scored are what clubs do, beside beating others.
	scored = hashes("scored", "trailed", "led", "rallied", "clinched", "snapped", "snaps", "outscored")
	// nicknamed are clubs' nicknames that are no plural.
	nicknamed = hashes("avalanche", "crew", "dynamo", "fire", "galaxy", "heat", "jazz", "lightning", "magic", "revolution", "sox", "thunder", "united", "wild")
)

// isTeam reports whether the last of three names is that of the team or the make for which the
// first rides or drives, in a table of results: Marc Lund (France) [Benetton] 1:55.1.
func (l *layers) isTeam(names []name) bool {
	who, where, n := &names[0], &names[1], &names[2]
	i, comma := n.from-1, false
	if l.toks[i].Kind == token.Comma {
		i, comma = i-1, true
	}
	if l.toks[i].Kind != token.Close || where.to != i || where.typ != Place || who.to != where.from-1 || who.typ != Person || l.toks[who.to].Kind != token.Open {
		return false
	}
	if n.to == len(l.toks) {
		return !comma
	}
	next := &l.toks[n.to]
	if comma {
		return next.Kind == token.Comma && n.to+1 < len(l.toks) && l.toks[n.to+1].Kind == token.Number && strings.ContainsAny(l.word(n.to+1), ".:") // not: Jane Roe (Italy), Max Lund, 54
	}
	return next.Kind == token.Number || strings.Contains(l.text[l.toks[n.to-1].End:next.Start], "\n")
}

// What playedAt finds: no match, one, one whose other club is the next name.
const (
	notPlayed = iota
	played
	named
)

// playedAt reads what is told of a match from token i on, where the verb is: [beat] Chicago
// 4-2, [lost] 2-0 to Stoke, [drew] with Hull 1-1.
func (l *layers) playedAt(i int, next []name) int {
	h := l.toks[i].Hash
	if size := l.toks[i].End - l.toks[i].Start; size > 10 {
		return notPlayed
	}
	one := len(next) > 0 && next[0].typ != Person && next[0].typ != Misc
	if beats.Of(h) {
		if one && next[0].from == i+1 && l.isScore(next[0].to) {
			return named
		}
		return notPlayed
	}
	if !results.Of(h) || i+2 >= len(l.toks) {
		return notPlayed
	}
	at := i + 1
	score := l.isScore(at)
	for score && at < i+4 && at+1 < len(l.toks) && l.toks[at].Kind != token.Word {
		at++
	}
	if !against.Of(l.toks[at].Hash) {
		if score {
			return played
		}
		return notPlayed
	}
	switch other := one && next[0].from == at+1; {
	case other && (score || l.isScore(next[0].to)):
		return named
	case score:
		return played
	}
	return notPlayed
}

// isScore reports whether a score begins at token i, behind a comma or not: 4-2, 24–10, by
// six wickets.
func (l *layers) isScore(i int) bool {
	if i < len(l.toks) && l.toks[i].Kind == token.Comma {
		i++
	}
	if i+2 < len(l.toks) && l.toks[i].Kind == token.Word && margins.Of(l.toks[i+2].Hash) {
		return l.word(i) == "by"
	}
	if i >= len(l.toks) || l.toks[i].Kind != token.Number {
		return false
	}
	if !l.toks[i].Is(token.Hyphen) {
		return i+2 < len(l.toks) && l.toks[i+1].Kind == token.Dash && !l.toks[i+1].Is(token.Space) && l.toks[i+2].Kind == token.Number && !l.toks[i+2].Is(token.Space)
	}
	for _, c := range l.word(i) {
		if c != '-' && (c < '0' || c > '9') {
			return false // 34-year-old
		}
	}
	return true
}

// isClub reports whether a name may be a club's by its town: no country's, and no more than
// two words.
func (l *layers) isClub(n *name) bool {
	if n.to-n.from > 2 || n.to-n.from == 2 && l.toks[n.from].Hash == hashThe {
		return false
	}
	k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.Countries)
	return k != n.to-n.from && !nations.Of(l.toks[n.to-1].Hash)
}

// nations are countries that play by themselves, and are on no list of states.
var nations = hashes("england", "scotland", "wales", "ireland")

// isWhere reports whether the words beside a town tell that it is the place: in Boston, the
// mayor of Boston, Boston, Massachusetts, the Boston area.
func (l *layers) isWhere(n *name) bool {
	if n.from > 0 && (whereabouts.Of(l.toks[n.from-1].Hash) || l.toks[n.from-1].Hash == hashThe) {
		return true
	}
	if n.to+1 >= len(l.toks) || n.from > 0 && (beats.Of(l.toks[n.from-1].Hash) || plays.Of(l.toks[n.from-1].Hash)) {
		return false
	}
	t := &l.toks[n.to]
	if t.Kind == token.Comma {
		return lexicon.OfToken(&l.toks[n.to+1]).Has(lexicon.States | lexicon.Countries)
	}
	const goesOn = lexicon.Auxiliaries | lexicon.FunctionWords | lexicon.Prepositions | lexicon.CueVerbs | lexicon.StanceVerbs
	return t.Kind == token.Word && !lexicon.OfToken(t).Has(goesOn) && !beats.Of(t.Hash) && !results.Of(t.Hash) && !plays.Of(t.Hash) && !pastForms.Of(t.Hash) && !(t.Is(token.Lower) && strings.HasSuffix(t.In(l.text), "ed"))
}

// whereabouts are words before a place for what is or happens there or goes there.
var whereabouts = hashes("in", "near", "at", "outside", "around", "from", "to", "of", "across", "into", "through", "downtown", "between", "toward", "towards", "via", "central", "north", "south", "east", "west")
