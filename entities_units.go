package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

var (
	// units are what armies number.
	units = hashes("airborne", "army", "battalion", "battery", "brigade", "cavalry", "corps", "division", "fleet", "group", "infantry", "legion", "marines", "regiment", "squadron", "wing")
	// ofPlaces are bodies in whose names a country stands behind "of".
	ofPlaces = hashes("assembly", "association", "bank", "church", "committee", "confederation", "congress", "council", "federation", "front", "institute", "league", "movement", "municipality", "organisation", "organization", "party", "society", "union", "university")
	hashRed  = token.Hash("red")
)

// takeNumber takes in the number of a unit, the [101st] Airborne Division, and the committee
// of the Red Cross.
func (n *name) takeNumber(l *layers, begin int) {
	i := n.from - 1
	if i < begin {
		return
	}
	switch t := &l.toks[i]; {
	case t.Kind == token.Number:
		if w := t.In(l.text); units.Of(l.toks[n.to-1].Hash) && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th")) {
			n.from = i
		}
	case t.Hash == hashThe && l.toks[n.from].Hash == hashRed && i > begin+2 && l.toks[i-1].Hash == hashOf && isOneOf(l.word(i-2), "Committee", "Federation"):
		for n.from = i - 2; n.from > begin && isNameWord(&l.toks[n.from-1]) && !lexicon.OfToken(&l.toks[n.from-1]).Has(lexicon.FunctionWords); n.from-- {
		}
	}
}

// takeAuthority makes a body of what was taken for the place whose it is: the Municipality
// of [Lund], which nothing else is called.
func (n *name) takeAuthority(l *layers, begin int) bool {
	of := n.from - 1
	if of < begin+2 || l.toks[of].Hash != hashOf || !l.toks[of-1].Is(token.Capital) || !authorities.Of(l.toks[of-1].Hash) || l.toks[of-2].Hash != hashThe {
		return false
	}
	n.from, n.typ = of-1, Organisation
	return true
}

// takeNation makes a body of a country behind the word for what a body sees to there: [Statistics]
// Canada, [Police] Scotland, [Public Health] England, and of the UK behind any name, [Diabetes] UK.
func (n *name) takeNation(l *layers, begin int) bool {
	i := n.from - 1
	if i < begin || l.toks[i].Flags&(nameWord|token.AllCaps) != nameWord || l.toks[i].Kind != token.Word {
		return false
	}
	first := i - 1 // Public Health England
	if !seenTo.Of(l.toks[i].Hash) {
		first = n.from - longestStructure
		if !l.toks[n.from].Is(token.AllCaps) || l.toks[n.from].Hash != hashUK || i == 0 || l.toks[i-1].Kind > token.Clitic || l.toks[i-1].Hash == hashThe || l.opensSentence(i) || l.unitOf(i).role != RoleParagraph || lexicon.OfToken(&l.toks[i])&noPart&^lexicon.OrgWords != 0 {
			return false
		}
	} else if k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.Countries); k < n.to-n.from && !nations.Of(l.toks[n.from].Hash) || l.playsAt(n.to) {
		return false
	}
	for i > max(begin, first) && isNameWord(&l.toks[i-1]) && !l.toks[i-1].Is(token.AllCaps) && lexicon.OfToken(&l.toks[i-1])&noPart == 0 {
		i--
	}
	if i < n.from-1 && l.unitOf(i).role == RoleHeadline {
		return false // Cheaper Water England Fans Told
	}
	n.from, n.typ = i, Organisation
	return true
}

// playsAt reports whether a country's team goes on at token i, in a table of results or by a verb:
// Cricket: England [200]; In sport Scotland [lost]. Rugby: Wales [v] Italy.
func (l *layers) playsAt(i int) bool {
	if i == len(l.toks) {
		return false
	}
	t := &l.toks[i]
	return t.Kind == token.Number || results.Of(t.Hash) || beats.Of(t.Hash) || versus.Of(t.Hash)
}

// versus stands between those who play each other.
var versus = hashes("v", "v.", "vs", "vs.")

// seenTo are what bodies see to that are called by it and their country.
var seenTo = hashes("athletics", "badminton", "basketball", "cricket", "cycling", "elections", "enterprise", "environment", "fisheries", "golf", "gymnastics", "health", "highways", "hockey", "netball", "parks", "police",
	"research", "rowing", "rugby", "sailing", "sport", "sports", "statistics", "swim", "swimming", "tennis", "tourism", "transport", "volleyball", "water")

var hashUK = token.Hash("uk")

// joinOf makes one name of a body and the country behind "of" in its name: the Democratic
// Party | of | Korea; not: the Democratic Party of Korea's north.
func joinOf(l *layers, names []name) []name {
	joined := 0
	for k := 1; k < len(names); k++ {
		if n, place := &names[k-1-joined], &names[k]; l.isOfPlace(n, place) {
			n.to = place.to
			joined++
		} else if joined > 0 {
			names[k-joined] = *place
		}
	}
	return names[:len(names)-joined]
}

// isOfPlace reports whether a place is the end of the name of the body before it.
func (l *layers) isOfPlace(n, place *name) bool {
	if n.typ != Organisation || place.typ != Place || place.from-n.to != 1 || n.to-n.from < 2 || l.toks[n.to].Hash != hashOf || !ofPlaces.Of(l.toks[n.to-1].Hash) {
		return false
	}
	c, _ := lexicon.Longest(l.toks[place.from:place.to], lexicon.Countries)
	return c == place.to-place.from && (place.to == len(l.toks) || l.toks[place.to].Kind != token.Clitic)
}

// takeCharters gives bodies the rest of a long name: the Dane County [District Attorney's Office],
// the Committee on Health[, Education and Labor], the Society [for the Protection of Birds]. It
// returns the names without those within such a name.
func takeCharters(l *layers, names []name) []name {
	within := 0
	for k := 0; k < len(names); k++ {
		l.tick()
		n := &names[k]
		if within > 0 {
			names[k-within] = *n
			n = &names[k-within]
		}
		if n.typ == Person || n.typ == Misc || n.to+2 >= len(l.toks) {
			continue
		}
		to := n.to
		switch t := &l.toks[n.to]; {
		case t.Flags&nameWord == nameWord && t.Kind == token.Word:
			to = l.officeEnd(n)
		case n.typ == Organisation && n.to-n.from > 1 && (t.Kind == token.Comma && l.toks[n.to+1].Is(token.Capital) || t.Is(token.Lower) && (t.Hash == hashFor || t.Hash == hashIn) && l.toks[n.to+1].Hash == hashThe):
			to = l.charterEnd(n)
		}
		if to == n.to {
			continue
		}
		next := k + 1
		for next < len(names) && names[next].from < to {
			next++
		}
		if next > k+1 && names[next-1].to > to {
			continue
		}
		n.to, n.typ = to, Organisation
		within += next - k - 1
		k = next - 1
	}
	return names[:len(names)-within]
}

// officeEnd returns where the name of an official's office ends that begins with n: Dane County
// District Attorney's Office, U.S. Attorney's Office; n.to for another.
func (l *layers) officeEnd(n *name) int {
	for i := n.to; i+1 < len(l.toks) && i < n.to+longestTitle; i++ {
		switch t := &l.toks[i]; {
		case t.Kind == token.Clitic && i > n.to:
			if o := &l.toks[i+1]; o.Hash == hashOffice && o.Is(token.Capital) {
				return i + 2
			}
		case t.Kind != token.Word || t.Flags&(nameWord|token.AllCaps) != nameWord:
			return n.to
		case t.Is(token.Capital) && lexicon.OfToken(t).Has(givenNames) && !lexicon.OfToken(t).Has(lexicon.Titles|lexicon.OrgWords|lexicon.Roles):
			return n.to
		}
	}
	return n.to
}

// charterEnd returns where the name of a body ends that goes on behind n with more of what it is
// for, in a list, or with a purpose; n.to for another.
func (l *layers) charterEnd(n *name) int {
	capital := func(i int) bool {
		return i < len(l.toks) && l.toks[i].Flags&(nameWord|token.AllCaps) == nameWord && l.toks[i].Kind == token.Word && !lexicon.OfToken(&l.toks[i]).Has(lexicon.Weekdays|lexicon.Months|lexicon.Countries|lexicon.States|lexicon.Demonyms|lexicon.Titles|lexicon.Honorifics|givenNames)
	}
	i := n.to
	if l.toks[i].Kind != token.Comma { // for the Protection of Birds, in the Public Interest
		last := lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.OrgWords)
		if l.toks[i].Hash == hashIn {
			if isOneOf(l.word(i+2), "Public") && capital(i+3) && !capital(i+4) {
				return i + 4
			}
			return n.to
		}
		if !last || !capital(i+2) || i+4 >= len(l.toks) || l.toks[i+3].Hash != hashOf || !capital(i+4) || !purposes.Of(l.toks[i+2].Hash) {
			return n.to
		}
		for i += 4; capital(i); i++ {
		}
		return i
	}
	for k := n.from + 1; ; k++ { // the Committee on Health
		if k+1 >= n.to {
			return n.to
		}
		if t := &l.toks[k]; t.Is(token.Lower) && isOneOf(t.In(l.text), "of", "on", "for") && lexicon.OfToken(&l.toks[k-1]).Has(lexicon.OrgWords) {
			break
		}
	}
	for words := 0; i < len(l.toks); i++ {
		switch t := &l.toks[i]; {
		case capital(i):
			if words++; words > longestTitle {
				return n.to
			}
		case t.Kind == token.Comma && (capital(i+1) || i+1 < len(l.toks) && l.toks[i+1].Hash == hashAnd):
		case t.Hash == hashAnd && words > 0 && capital(i+1):
			for i++; capital(i); i++ {
			}
			if i < len(l.toks) && isNameWord(&l.toks[i]) || lexicon.OfToken(&l.toks[i-1]).Has(lexicon.OrgWords) && !capital(i-2) && l.toks[i-1].Hash != hashWorks {
				return n.to
			}
			return i
		default:
			return n.to
		}
	}
	return n.to
}

// purposes are what a body is for, in its name.
var purposes = hashes("advancement", "prevention", "protection", "promotion", "preservation", "conservation", "defense", "defence", "study", "prohibition", "elimination", "abolition", "encouragement", "development", "treatment", "reform", "rights", "exploration", "liberation")

var (
	hashOffice = token.Hash("office")
	hashWorks  = token.Hash("works")
)
