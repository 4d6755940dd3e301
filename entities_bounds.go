package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// isLabel reports whether what was taken for a name only belongs to one: a
// short title, "Rep.", or a politician's party and state, "(R-Ohio)", ", R-Ohio,"; or
// to a time.
func (l *layers) isLabel(from, to int) bool {
	t := &l.toks[from]
	switch {
	case to > from+1:
		if committeemen.Of(l.toks[to-1].Hash) {
			return true // Republican National Committeeman
		}
	case t.Is(token.AllCaps) && zones.Of(t.Hash) && from > 0 && (l.toks[from-1].Kind == token.Number || l.toks[from-1].Is(token.Lower) && times.Of(l.toks[from-1].Hash)):
		return true
	case to < len(l.toks) && l.toks[to].Kind == token.Number && t.End-t.Start <= 4 && rupees.Of(t.Hash):
		return true // Rs 1,240 crore
	case l.isLabelWord(from), t.Is(token.Hyphen) && strings.HasPrefix(l.text[t.Start:], "then-"):
		return true // then-Sen. Jane Roe
	}
	if to <= from+2 && to < len(l.toks) && l.toks[to].Is(token.Capital) && civic.Of(t.Hash) && l.isCivicOffice(from, to) {
		return true
	}
	if from == 0 || !t.Is(token.Hyphen|token.Capital) || l.text[t.Start+1] != '-' {
		return false
	}
	k := l.toks[from-1].Kind
	if k == token.Comma && t.End < len(l.text) && l.text[t.End] == '.' && lexicon.Has(l.text[t.Start+2:t.End+1], lexicon.States) {
		return true
	}
	return k == token.Open || k == token.Comma && lexicon.Has(l.text[t.Start+2:t.End], lexicon.States)
}

// isLabelWord reports whether the one word that was taken for a name is a title, a part of
// one, letters behind a name, or a bill.
func (l *layers) isLabelWord(i int) bool {
	t := &l.toks[i]
	switch size := t.End - t.Start; {
	case t.Is(token.AllCaps):
		return l.isLetters(i)
	case t.Is(token.Hyphen):
		return ranks.Of(t.Hash) // [Lt-Col]. Jane Roe
	case t.Is(token.Abbrev):
		return lexicon.OfToken(t).Has(lexicon.Titles | lexicon.Honorifics)
	case size < 4 && i > 0 && l.toks[i-1].Is(token.Capital):
		if k, _ := lexicon.Longest(l.toks[i-1:min(len(l.toks), i-1+longestTitle)], lexicon.Titles); k > 2 {
			return true // Det [Ch] Insp
		}
	case size <= 4 && l.isLaw(i):
		return true
	case size == 5 && officials.Of(t.Hash) && i+2 < len(l.toks):
		k, _ := lexicon.Longest(l.toks[i:min(len(l.toks), i+longestTitle)], lexicon.Titles)
		return k > 1 // [Union] Minister
	}
	if i+1 == len(l.toks) || l.toks[i+1].Flags&nameWord != nameWord || l.toks[i+1].Kind != token.Word {
		return false
	}
	c := lexicon.OfToken(t)
	return c.Has(lexicon.Honorifics) && !c.Has(givenNames) // [Alhaji] Musa Danjuma
}

// rupees stand before a sum.
var rupees = hashes("rs", "rs.", "inr", "pkr", "usd", "eur", "gbp", "chf", "jpy", "cny", "rmb", "hkd", "sgd", "rm", "ksh", "tsh", "ush", "sh", "gh¢", "aed", "sek", "nok", "dkk", "czk", "php", "idr")

// committeemen sit on a party's committee, and their title is no body's name.
var committeemen = hashes("committeeman", "committeewoman", "committeemen", "committeewomen")

// officials are of a government or a force, and of none by that name elsewhere: Union Home
// Minister in India, Garda Commissioner in Ireland.
var officials = hashes("union", "garda")

// zones are time zones behind a time: 0930 UTC.
var zones = hashes("utc", "bst", "cet", "cest", "eet", "eest", "msk", "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "mt", "pst", "pdt", "pt", "ist", "jst", "hkt", "aest", "aedt")

// times stand before them, too.
var times = hashes("a.m.", "p.m.", "noon", "midnight")

// courtesy are honorifics that are no part of any name.
var courtesy = hashes("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx.", "dr", "dr.", "sir", "dame", "rev.", "prof.", "sen.", "gov.", "rep.", "gen.", "col.", "capt.", "sgt.", "lt.", "maj.", "pres.")

// personal are honorifics that nothing but persons have.
var personal = hashes("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "dame")

// isPageant reports whether a name is a beauty contest's: Miss Universe, Miss Ohio.
func isPageant(toks []token.Token) bool {
	return toks[0].Hash == hashMiss && (lexicon.OfToken(&toks[1]).Has(lexicon.Countries|lexicon.States|lexicon.Cities) || pageants.Of(toks[1].Hash))
}

var (
	hashMiss = token.Hash("miss")
	pageants = hashes("universe", "world", "earth", "international", "teen", "america", "usa", "supranational")
)

// products are what a maker or an army calls by a name: "the Sparrow missile".
var products = hashes("missile", "missiles", "rocket", "rockets", "torpedo", "torpedoes", "drone", "drones", "jet", "jets", "aircraft", "helicopter", "helicopters", "tank", "tanks",
	"submarine", "submarines", "rifle", "rifles", "smartphone", "smartphones", "browser", "software", "satellite", "satellites", "spacecraft", "vaccine", "vaccines")

// campaigns are words that make a body of the person whose name stands before
// them: "the Smith campaign said".
var campaigns = hashes("campaign", "administration", "camp")

// captions are words that begin the credit of a picture.
var captions = hashes("image", "photo", "photograph", "picture", "video", "file")

// authorities are bodies that no place is named after: the Municipality of X is
// not X.
var authorities = hashes("municipality", "university", "ministry", "department", "bank", "federation", "council", "commission", "committee", "association")

// wholePlaces gives a place of which a part was found the whole of its name,
// where a list has it: "New [South Wales]", "[New South] [Wales]".
func wholePlaces(l *layers, names []name) []name {
	out := names[:0]
	for _, n := range names {
		l.tick()
		last := 0 // where the name before ends
		if k := len(out) - 1; k >= 0 {
			last = out[k].to
			if n.from < last {
				continue // a part of the place before
			}
			if n.typ == Place && out[k].typ == Place && last == n.from && l.placeAt(out[k].from) == n.to-out[k].from {
				out[k].to = n.to
				continue
			}
			if n.typ == Person && last == n.from && saints.Of(l.toks[last-1].Hash) && (out[k].typ == Place && n.to-n.from == 1 || out[k].typ == Person && last-out[k].from > 1) {
				out[k].to = n.to // [Fort St.] [John], [Jack St.] [John Roe]
				continue
			}
		}
		for from := max(last, n.from-2); n.typ == Place && from < n.from; from++ {
			if size := l.placeAt(from); from+size >= n.to {
				n.from, n.to = from, from+size
			}
		}
		out = append(out, n)
	}
	return out
}

// placeAt returns how many tokens from i on are a listed place with a capital.
func (l *layers) placeAt(i int) int {
	if !isNameWord(&l.toks[i]) {
		return 0
	}
	size, _ := lexicon.Longest(l.toks[i:min(len(l.toks), i+5)], lexicon.Countries|lexicon.States|lexicon.Cities)
	return size
}

// splitNames parts a person from the country or the body that stands before
// the name without a comma: "the envoy of South Sudan | Mary Deng", "the head
// of the Grain Council | Jane Roe".
func splitNames(l *layers, names []name) []name {
	var added []name
	for k := range names {
		l.tick()
		n := &names[k]
		at, typ := n.personAt(l), Person
		if at == 0 {
			at, typ = n.bodyAt(l), Organisation
		}
		if at == 0 {
			at, typ = n.partyAt(l)
		}
		if at == 0 {
			continue
		}
		body, second := n, *n
		second.from, second.typ = at, typ
		added = append(added, second)
		body.to = at
		if typ == Place {
			body.typ = Misc
		} else if typ == Misc {
			body.typ = Place
		} else if typ == Organisation {
			for body.to--; l.toks[body.to-1].Hash == hashAnd; body.to-- { // and the
			}
		} else if size, _ := lexicon.Longest(l.toks[n.from:at], lexicon.Countries); size == at-n.from {
			body.typ = Place
		}
	}
	return insertNames(names, added)
}

// insertNames returns names, which are in text order, with those of added in their
// places.
func insertNames(names, added []name) []name {
	slices.SortFunc(added, func(a, b name) int { return a.from - b.from })
	k := len(names)
	names = append(names, added...)
	for at := len(names) - 1; len(added) > 0; at-- { // from the end, where there is room
		if last := len(added) - 1; k == 0 || names[k-1].from < added[last].from {
			names[at], added = added[last], added[:last]
		} else {
			k--
			names[at] = names[k]
		}
	}
	return names
}

// partyAt returns the token at which a state begins within what was taken for one name, or
// those of a party do, and the type of that: [Republican | South Carolina] Sen. Jane Roe; a [New
// Jersey | Democrat]; or 0.
func (n *name) partyAt(l *layers) (at int, typ EntityType) {
	if size := n.to - n.from; n.typ == Person || n.typ == Place || size < 2 || size > 3 {
		return 0, n.typ
	}
	state := func(from, to int) bool {
		k, _ := lexicon.Longest(l.toks[from:to], lexicon.States)
		return k == to-from
	}
	switch {
	case n.typ == Organisation && parties.Of(l.toks[n.from].Hash) && state(n.from+1, n.to):
		return n.from + 1, Place
	case partisans.Of(l.toks[n.to-1].Hash) && state(n.from, n.to-1):
		return n.to - 1, Misc
	}
	return 0, n.typ
}

// parties are words for who is of a party that may stand before a state.
var parties = hashes("republican", "democratic", "democrat", "libertarian", "independent")

// takeSpeech makes one name of the speech that is given each year: the [State of the Union]
// address.
func (n *name) takeSpeech(l *layers, begin int) bool {
	from := n.from - 3
	if l.toks[n.from].Hash != hashUnion || from < begin || !l.toks[from].Is(token.Capital) || l.toks[from].Hash != hashState || l.toks[from+1].Hash != hashOf || l.toks[from+2].Hash != hashThe ||
		n.to-n.from > 1 && l.toks[n.from+1].Hash != hashAddress {
		return false
	}
	n.from, n.to, n.typ = from, n.from+1, Misc
	return true
}

var hashUnion, hashAddress = token.Hash("union"), token.Hash("address")

// personAt returns the token within the name of a body at which a person's
// name begins: a given name and another word behind a country of two words or
// behind the word that ends a body's name; or 0.
func (n *name) personAt(l *layers) int {
	if n.typ == Person || n.typ == Misc || n.to-n.from < 4 {
		return 0
	}
	at := n.to - 2
	for i := n.from; i < n.to; i++ {
		if !isNameWord(&l.toks[i]) {
			return 0
		}
	}
	given := lexicon.OfToken(&l.toks[at]).Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.WorldMale|lexicon.WorldFemale) && !lexicon.OfToken(&l.toks[at]).Has(lexicon.Cities|lexicon.States)
	const other = lexicon.OrgWords | lexicon.PlaceWords | lexicon.EventWords | lexicon.Titles | lexicon.Countries | lexicon.Cities | lexicon.Demonyms
	if lexicon.OfToken(&l.toks[at]).Has(lexicon.OrgWords) || lexicon.OfToken(&l.toks[at+1]).Has(other) {
		return 0
	}
	if size, _ := lexicon.Longest(l.toks[n.from:at], lexicon.Countries); size == at-n.from {
		return at
	}
	if given && lexicon.OfToken(&l.toks[at-1]).Has(lexicon.OrgWords) {
		return at
	}
	return 0
}

// trim takes off a name of several words what stands in front of it, a stroke, an address, how
// many are in it, "12-member", and a bracket at its end that does not close within it.
func (n *name) trim(l *layers) {
	for n.to-n.from > 1 {
		t := &l.toks[n.from]
		if !(t.Kind == token.Address || t.Kind == token.Symbol && l.text[t.Start] == '/' || t.Is(token.Digit|token.Hyphen|token.Lower)) {
			break
		}
		n.from++
	}
	open := -1
	for i := n.from; i < n.to; i++ {
		switch l.toks[i].Kind {
		case token.Open:
			open = i
		case token.Close:
			open = -1
		}
	}
	if open > n.from {
		n.to = open
	}
}

// settle puts a name's ends where a reader sees them, within the tokens
// [begin, end).
func (n *name) settle(l *layers, begin, end int) {
	if n.to-n.from > 1 {
		n.trim(l)
	}
	odd := l.isOdd(n)
	if odd {
		n.settleOdd(l, begin, end)
	}
	if l.toks[n.to-1].Flags&honourFlags != 0 {
		n.dropPostNominals(l)
	}
	if odd && n.typ != Person && n.to-n.from > 1 && n.to-n.from <= 4 && personal.Of(l.toks[n.from].Hash) && isNameWord(&l.toks[n.from+1]) && !isPageant(l.toks[n.from:n.to]) {
		n.typ = Person // Ms. Roe
	}
	if n.typ == Person && n.to-n.from > 1 {
		if k, _ := lexicon.Longest(l.toks[n.from:n.to], lexicon.Organisations); k == n.to-n.from {
			n.typ = Organisation // Fianna Fáil
		}
	}
	if odd && (n.takeStorm(l) || l.besideShip(n.from) && n.takeShip(l, begin)) {
		return
	}
	if odd && n.typ != Person && n.to == n.from+1 && l.givesName(n.from) {
		n.typ = Person // his first name, Taras
	}
	if l.toks[n.to-1].Is(token.Hyphen) || odd && n.typ != Person && n.to < len(l.toks) && l.toks[n.to].Is(token.Lower) {
		n.takeHyphen(l)
	}
	if odd {
		n.takePeer(l, begin)
	}
	switch n.typ {
	case Organisation:
		if n.takeSpeech(l, begin) {
			return
		}
		if n.isTownHere(l) {
			n.typ = Place
			return
		}
		if n.to-n.from > 1 && (trades.Of(l.toks[n.from].Hash) && l.opensSentence(n.from) || l.toks[n.from].Hash == hashRetired && n.to < len(l.toks) && lexicon.OfToken(&l.toks[n.to]).Has(lexicon.Titles|lexicon.Honorifics)) {
			n.from++ // [Chipmaker] Oltronix, [Retired] Army Gen. Jane Roe
		}
		if n.settleBody(l) || n.takeChild(l) {
			return
		}
		n.dropTitleBehind(l)
		n.takeNumber(l, begin)
		n.takeFirst(l, begin)
		n.takeField(l, end)
		n.takeRegion(l)
		return
	case Place:
		if n.takeChild(l) || n.takeAuthority(l, begin) || n.takeListed(l) || n.takeNation(l, begin) {
			return
		}
		for n.from > begin && l.toks[n.from-1].Flags&(nameWord|token.AllCaps) == nameWord && directions.Of(l.toks[n.from-1].Hash) && lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.States) {
			n.from-- // [Far North] Queensland
		}
		return
	case Misc:
		n.settleMisc(l)
		return
	}
	if odd && l.isProduct(n) {
		n.typ = Misc
		return
	}
	if n.to-n.from > 2 && l.toks[n.to-1].End-l.toks[n.to-1].Start <= 5 && lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.Prepositions) && l.toks[n.to-1].Is(token.Capital) {
		n.to-- // Peter Marsh [Over] His Vote
	}
	for n.to-n.from > 1 && courtesy.Of(l.toks[n.from].Hash) {
		n.from++ // [Mr.] Smith
	}
	if n.to-n.from > 2 && l.toks[n.from].Is(token.AllCaps) && members.Of(l.toks[n.from].Hash) {
		n.from++ // Sinn Féin [TD] Pearse Varga
	}
	for n.to-n.from > 1 {
		k := l.titleIn(n)
		if k == 0 {
			break
		}
		n.from += k // [Supt.] Quinn, [Tan Sri] Muhyiddin
	}
	for n.from > begin && l.toks[n.from-1].Is(token.Initial|token.Space) && l.toks[n.from].Is(token.Capital) && !l.opensSentence(n.from) {
		n.from-- // J. R. Smith
	}
	n.takeParts(l, begin, end)
	n.takeSite(l, begin)
	if odd && n.to < end && campaigns.Of(l.toks[n.to].Hash) && l.toks[n.to].Is(token.Lower) {
		if k, _ := lexicon.Longest(l.toks[n.to:min(len(l.toks), n.to+longestTitle)], lexicon.Titles); k < 2 { // "campaign manager"
			n.to++
			n.typ = Organisation
		}
	}
}

// settleOdd is the first of settle for a name with an odd word in it or beside it.
func (n *name) settleOdd(l *layers, begin, end int) {
	if n.to-n.from > 1 && n.to < len(l.toks) && l.toks[n.to].Kind == token.Colon && captions.Of(l.toks[n.to-1].Hash) {
		n.to-- // Washington D.C. [Image:] a reader
	}
	if n.to < len(l.toks) && l.toks[n.to].Kind == token.Symbol || n.to-n.from > 2 && n.typ == Person || n.from > 0 && l.toks[n.from-1].Kind == token.Symbol {
		n.takeAmpersand(l, begin, end)
	}
	if n.typ == Place && n.to-n.from > 2 && authorities.Of(l.toks[n.from].Hash) && l.word(n.from+1) == "of" {
		n.typ = Organisation
	}
}

// isPM reports whether token i stands for a prime minister: PM, but not 5 PM.
func (l *layers) isPM(i int) bool {
	return l.toks[i].Hash == hashPM && (i == 0 || l.toks[i-1].Kind != token.Number)
}

var hashPM = token.Hash("pm")

// givesName reports whether the words before token i say that it is the given name or the
// surname of somebody: only his first name, [Taras]; her last name as [Roe].
func (l *layers) givesName(i int) bool {
	if i < 3 || l.toks[i-2].Hash != hashName {
		return false
	}
	t := &l.toks[i-1]
	return (t.Kind == token.Comma || isOneOf(t.In(l.text), "as", "is", "was")) && isOneOf(l.word(i-3), "first", "given", "last", "family", "second", "middle", "his", "her", "real")
}

var hashRetired = token.Hash("retired")

// trades are words for what a firm does, which stand before its name.
var trades = hashes("airline", "automaker", "bookmaker", "brewer", "broadcaster", "builder", "carmaker", "chipmaker", "developer", "drugmaker", "grocer", "homebuilder", "insurer", "lender", "miner", "planemaker", "publisher",
	"refiner", "retailer", "rival", "shipbuilder", "start-up", "startup", "steelmaker", "toymaker", "truckmaker", "utility")

// isTownHere reports whether a name, taken for a club's, is the town where something
// is or happens: a house in Leeds.
func (n *name) isTownHere(l *layers) bool {
	return n.to == n.from+1 && n.from > 0 && l.toks[n.from-1].Hash == hashIn && l.toks[n.from-1].Is(token.Lower) && lexicon.OfToken(&l.toks[n.from]).Has(lexicon.Cities)
}

// titleIn returns how many tokens of a title were taken for the first of a person's
// name; 0 for what may be a given name, too.
func (l *layers) titleIn(n *name) int {
	own := l.toks[n.from : n.to-1]
	if k := l.malayIn(n.from, n.to-1); k > 0 {
		return k
	}
	if own[0].Is(token.Hyphen) && ranks.Of(own[0].Hash) {
		return 1
	}
	k, _ := lexicon.Longest(own, lexicon.Titles|lexicon.Honorifics)
	for _, t := range own[:k] {
		if !t.Is(token.Capital) || kept.Of(t.Hash) || lexicon.OfToken(&t).Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.WorldMale|lexicon.WorldFemale) {
			return 0
		}
	}
	if lexicon.OfToken(&l.toks[n.from+k]).Has(lexicon.Countries | lexicon.States) {
		return 0 // Captain America
	}
	return k
}

// malayIn returns how many tokens from i on and before end are honorifics of Malaysia:
// Tan Sri, Datuk Seri.
func (l *layers) malayIn(i, end int) int {
	k := i
	for k < end && (malay.Of(l.toks[k].Hash) || k > i && isSri(l.word(k)) || k+1 < end && l.word(k) == "Tan" && l.word(k+1) == "Sri") {
		k++
	}
	return k - i
}

func isSri(w string) bool { return w == "Seri" || w == "Sri" }

// malay are honorifics of Malaysia, of which a bearer may have several.
var malay = hashes("datuk", "dato", "datin", "haji", "hajah", "tun")

// kept are titles that are of the name by which their bearers are known: Mother
// Teresa, Lady Gaga; and short forms of given names that read like titles, Ally.
var kept = hashes("mother", "father", "brother", "sister", "lady", "lord", "baron", "baroness", "count", "countess", "duke", "duchess", "saint", "st.", "ally", "master", "don", "first")

// takeField takes in what a body is for: "the House Committee [on Foreign
// Affairs]", "the Department [of Health and Human Services]".
func (n *name) takeField(l *layers, end int) {
	capital := func(i int) bool {
		return i < end && isNameWord(&l.toks[i]) && !lexicon.OfToken(&l.toks[i]).Has(lexicon.Weekdays|lexicon.Months|lexicon.Countries|lexicon.States|lexicon.Demonyms)
	}
	if !lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.OrgWords) || n.to+1 >= end || !isOneOf(l.word(n.to), "of", "on", "for") || !capital(n.to+1) {
		return
	}
	i := n.to + 1
	for capital(i) {
		i++
	}
	k := i
	for k+1 < end && l.toks[k].Kind == token.Comma && capital(k+1) { // for Environment, Food and Rural Affairs
		for k++; capital(k); k++ {
		}
	}
	if k+2 < end && k > i && l.toks[k].Kind == token.Comma && l.toks[k+1].Hash == hashAnd {
		k++
	}
	if k+1 < end && l.toks[k].Hash == hashAnd && capital(k+1) && (k > i || !capital(i+3)) {
		for i = k + 1; capital(i); i++ {
		}
	}
	n.to = i
}

// isProduct reports whether a name is a thing's: "the Sparrow missile", "a
// missile dubbed Sparrow".
func (l *layers) isProduct(n *name) bool {
	if n.to < len(l.toks) && products.Of(l.toks[n.to].Hash) {
		return true
	}
	i := n.from - 1
	return i > 0 && isOneOf(l.word(i), "dubbed", "named", "called", "nicknamed", "codenamed") && products.Of(l.toks[i-1].Hash)
}

// opensSentence reports whether a sentence begins at token i.
func (l *layers) opensSentence(i int) bool {
	_, ok := slices.BinarySearchFunc(l.sents, i, func(s sentence, i int) int { return s.from - i })
	return ok
}

// inBrackets reports whether token i is a body's acronym in brackets behind
// its name: in capitals, known for nothing else, and beginning as one of the
// name's words does.
func (l *layers) inBrackets(n *name, i int) bool {
	if n.typ != Organisation || n.to-n.from == 1 || n.to != i-1 || i+1 >= len(l.toks) ||
		l.toks[i-1].Kind != token.Open || l.toks[i+1].Kind != token.Close || !l.toks[i].Is(token.AllCaps) || lexicon.OfToken(&l.toks[i]).Has(lexicon.Countries|lexicon.States) {
		return false
	}
	for k := n.from; k < n.to; k++ {
		if l.text[l.toks[k].Start] == l.text[l.toks[i].Start] {
			return true
		}
	}
	return false
}

// addMissed finds names that the words beside them show, where the model, which
// has met none of theirs, found no name: see missed. It notes the words with capitals outside
// of those names for addShort.
func addMissed(l *layers, known *knownSurnames, names []name) []name {
	var found []name
	k, free := 0, 0 // the next name, and the end of the one before
	figure, first := uint64(0), 0
	toks := l.toks
	capitals := l.room.capitals[:0]
	if len(toks) > 0 && toks[0].Is(token.Capital) {
		capitals = append(capitals, 0)
		if toks[0].Flags&(nameWord|token.AllCaps) == nameWord && (len(names) == 0 || names[0].from > 0) {
			end := len(toks)
			if len(names) > 0 {
				end = names[0].from
			}
			if n, ok := l.wellKnown(known, 0, end); ok { // Google unveils phone
				found = append(found, n)
				free = n.to
			}
		}
	}
	for _, at := range l.shaped {
		i := int(at)
		if i < max(1, free) {
			continue
		}
		t := &toks[i]
		if t.Flags&(token.Capital|token.Mixed) == 0 || t.Kind != token.Word {
			if t.Kind != token.Number || t.Flags&(token.Lower|token.Capital|token.Mixed) == 0 || t.Hash != figure && !l.isFigured(i) {
				continue
			}
			for k < len(names) && names[k].to <= i {
				free = names[k].to
				k++
			}
			if k > 0 && names[k-1].to == i && names[k-1].typ == Place {
				names[k-1].to, names[k-1].typ = i+1, Organisation // San Francisco 49ers
			} else if k == len(names) || names[k].from > i {
				found = append(found, name{from: i, to: i + 1, typ: Organisation})
			}
			if figure == 0 {
				figure, first = t.Hash, i
			}
			continue
		}
		l.tick()
		for k < len(names) && names[k].to <= i {
			free = names[k].to
			k++
		}
		if k < len(names) && names[k].from <= i {
			free = names[k].to
			k++
			continue
		}
		if t.Is(token.Capital) {
			capitals = append(capitals, int32(i))
		}
		if t.Flags&token.Mixed != 0 && l.isCamel(i) {
			found = append(found, name{from: i, to: i + 1, typ: Organisation})
			continue
		}
		if (t.Hash == hashInterstate || t.Hash == hashHighway) && i+1 < len(toks) && toks[i+1].Kind == token.Number {
			found = append(found, name{from: i, to: i + 2, typ: Place}) // Interstate 70
			continue
		}
		if t.Flags&nameWord != nameWord || t.Is(token.AllCaps) {
			continue
		}
		end := len(toks)
		if k < len(names) {
			end = names[k].from
		}
		before := l.callOf(i - 1)
		n, ok := name{from: i - 1, to: i + 1, typ: Person}, t.Is(token.Hyphen) && l.isSurnameBefore(i) || before&lineal != 0 && l.isParticle(i-1) && l.isLineageOf(names, i-1)
		if !ok && known.has(t.Hash) && l.isKnown(i) {
			n, ok = name{from: i, to: i + 1, typ: Person}, true
		}
		if !ok && before&telling != 0 {
			n, ok = l.missed(i, end)
		}
		if !ok && l.callOf(i)&famous != 0 {
			n, ok = l.wellKnown(known, i, end)
		}
		if ok && n.from >= free {
			found = append(found, n)
			free = n.to
		}
	}
	l.room.capitals = capitals
	if figure != 0 {
		found = l.addFigured(found, names, figure, first)
	}
	if len(found) == 0 {
		return names
	}
	names = insertNames(names, found)
	l.room.names[0] = names
	return names
}

// isCamel reports whether token i, of mixed letters, is the name of a company by its
// capitals, which says something: eToro announced, DeepMind later said. McAllister is
// nobody's company, nor is al-Tamimi.
func (l *layers) isCamel(i int) bool {
	t := &l.toks[i]
	if t.End-t.Start < 5 || l.isTribe(i) || lexicon.OfToken(t).Has(lexicon.Products|lexicon.Surnames|lexicon.CueVerbs) {
		return false
	}
	w := l.word(i)
	if strings.HasPrefix(w, "Mc") || strings.HasPrefix(w, "Mac") || strings.HasPrefix(w, "De") && w[2] != 'e' || strings.ContainsAny(w, "'’.@#_/0123456789") {
		return false
	}
	k := i + 1
	if k < len(l.toks) && l.isAdverb(k) {
		k++
	}
	if k == len(l.toks) || !l.toks[k].Is(token.Lower) || !isCueVerb(&l.toks[k]) {
		return false
	}
	verb := l.word(k) // in a form that one body has
	return verb[len(verb)-1] == 's' || verb[len(verb)-1] == 'd' || verb == "wrote"
}

// missed reads the words with capitals from token i on and before end: a person's
// name behind an honorific, "Dame Tamalinde", or a body's behind "the" that ends
// in the word for one, "the World Grain Council said", or begins with it, "the
// Ministry of Fisheries".
func (l *layers) missed(i, end int) (name, bool) {
	before := l.toks[i-1]
	if storms.Of(before.Hash) && lexicon.OfToken(&l.toks[i]) != 0 && l.stormFrom(i) < i && l.isStormName(i) {
		return name{from: l.stormFrom(i), to: i + 1, typ: Misc}, true // Storm Marta killed three
	}
	if before.Is(token.Capital) && (before.Is(token.AllCaps) && l.isPrefix(i-1) || heads.Of(before.Hash)) && l.unitOf(i).role == RoleParagraph {
		n := name{from: i - 1, to: i + 1, typ: Place} // Fort Rollen
		if before.Is(token.AllCaps) {
			n.typ = Misc // HMS Marl
		}
		for n.to < end && n.to-i < 4 && isNameWord(&l.toks[n.to]) {
			n.to++
		}
		return n, n.to < end && n.to-i < 4
	}
	if before.Is(token.Lower) && i > 1 && isKin(before.Hash) && l.isOwner(i-2) && lexicon.OfToken(&l.toks[i])&notGiven == 0 {
		n := name{from: i, to: i + 1, typ: Person} // her grandson Callum
		for n.to < end && n.to-i < 3 && isNameWord(&l.toks[n.to]) && lexicon.OfToken(&l.toks[n.to])&notGiven == 0 {
			n.to++
		}
		return n, true
	}
	the := before.Hash == hashThe
	if the && before.Is(token.Capital) {
		if n, ok := l.paper(i, end); ok {
			return n, true
		}
	}
	if before.End-before.Start >= 4 && before.Is(token.Lower) && l.isCalled(i) {
		return l.called(i, end)
	}
	if !the && !(before.Is(token.Capital) && lexicon.OfToken(&before).Has(lexicon.Honorifics)) || saints.Of(before.Hash) {
		return name{}, false
	}
	n := name{from: i, to: i + 1, typ: Person}
	for n.to < end && isNameWord(&l.toks[n.to]) {
		if n.to++; n.to-i > mostMissed {
			return name{}, false
		}
	}
	last := lexicon.OfToken(&l.toks[n.to-1])
	if !the && n.to+2 <= end && lineage.Of(l.toks[n.to].Hash) {
		l.takeLineage(&n) // Sheikh Qasim bin Rashed
	}
	if !the {
		return n, !last.Has(lexicon.OrgWords | lexicon.PlaceWords | lexicon.Titles | lexicon.Honorifics | lexicon.Roles | lexicon.FunctionWords)
	}
	n.typ = Organisation
	if n.to == i+1 && l.toks[i].Hash == hashFed && (n.to == len(l.toks) || n.to < end) {
		return n, true // the Fed; not the Fed Cup
	}
	switch h := l.toks[n.to-1].Hash; {
	case n.to == end:
		return name{}, false
	case last.Has(lexicon.OrgWords):
		to := n.to
		if n.takeField(l, end); n.to > to {
			return n, n.to < end
		}
	case laws.Of(h):
		n.typ = Misc
	case sites.Of(h):
		n.typ = Place
	default:
		return name{}, false
	}
	if n.to == i+1 || n.to == end {
		return name{}, false
	}
	// A headline goes on with a capital, or a dash; a longer name with "of".
	switch after := l.toks[n.to]; after.Kind {
	case token.Word:
		return n, after.Is(token.Lower) && after.Hash != hashOf
	case token.Comma, token.Stop, token.Clitic:
		return n, true
	}
	return name{}, false
}

// notGiven are words with capitals behind a relative that are not called so: told his
// brother Monday, met her Irish uncle's English cousin Lord Roe.
const notGiven = lexicon.Weekdays | lexicon.Months | lexicon.Demonyms | lexicon.OrgWords | lexicon.FunctionWords | lexicon.Titles | lexicon.Honorifics | lexicon.Countries | lexicon.States

// isOwner reports whether token i says whose: her, Roe's.
func (l *layers) isOwner(i int) bool {
	return l.toks[i].Kind == token.Clitic || isOneOf(l.word(i), "his", "her", "their", "my", "our", "His", "Her", "Their", "My", "Our")
}

// mostMissed is more words with capitals than a name has that stand side by side:
// so many are a line in capitals, each word of which may stand behind an honorific.
const mostMissed = 16

var hashFed = token.Hash("fed")

// saints stand in the names of towns: St. Gallen.
var saints = hashes("st.", "saint")

// addShort finds the short names of bodies wherever they stand in the text:
// the acronym in brackets behind a name, "the World Grain Council (WGC)", its last
// word behind "the", "the Council", and of a firm's the first, "Northwind Energy
// Inc", "Northwind".
func addShort(l *layers, names []name) []name {
	const acronym, head, firm = 1, 2, 4
	short := &l.room.short
	short.Reset()
	note := func(t *token.Token, as uint8) {
		i, _ := short.Find(t.Hash)
		short.Items[i] |= as
	}
	for k := range names {
		n := &names[k]
		if n.typ != Organisation || n.to-n.from == 1 {
			continue
		}
		if n.to+1 < len(l.toks) && l.inBrackets(n, n.to+1) {
			note(&l.toks[n.to+1], acronym)
		}
		if last := &l.toks[n.to-1]; lexicon.OfToken(last).Has(lexicon.OrgWords) {
			note(last, head)
			if first := &l.toks[n.from]; (legalForms.Of(last.Hash) || firmWords.Of(last.Hash)) && first.Flags&(nameWord|token.AllCaps) == nameWord && lexicon.OfToken(first)&(noPart|givenNames) == 0 {
				note(first, firm)
			}
		}
	}
	if len(short.Items) == 0 {
		return names
	}
	of := func(t *token.Token) uint8 {
		if i, is := short.Lookup(t.Hash); is {
			return short.Items[i]
		}
		return 0
	}
	out := slices.Grow(l.room.names[1][:0], len(names))
	i, capitals := 0, l.room.capitals
	for k := 0; k <= len(names); k++ {
		end := len(l.toks) // of what stands before the next name
		if k < len(names) {
			end = names[k].from
		}
		for ; len(capitals) > 0 && int(capitals[0]) < end; capitals = capitals[1:] {
			l.tick()
			at := int(capitals[0])
			t := &l.toks[at]
			if as := of(t); as != 0 && at >= i && (t.Is(token.AllCaps) && as&acronym != 0 || as&head != 0 && l.isShort(at) || as&firm != 0 && l.isFirst(at)) {
				out = append(out, name{from: at, to: at + 1, typ: Organisation})
			}
		}
		if k == len(names) {
			break
		}
		n := names[k]
		if t := &l.toks[n.from]; n.to == n.from+1 && t.Is(token.AllCaps) && of(t)&acronym != 0 {
			n.typ = Organisation
		}
		out = append(out, n)
		i = max(i, n.to)
	}
	l.room.names[1] = out
	return out
}

// firmWords are words that names of firms end with, as those of clubs and parties do not.
var firmWords = hashes("airlines", "airways", "bancorp", "bancshares", "bank", "brewing", "broadcasting", "bureau", "channel", "communications", "electronics", "energy", "entertainment", "foods", "industries", "laboratories",
	"lines", "magazine", "media", "mining", "motors", "news", "oil", "partners", "petroleum", "pharmaceuticals", "publishing", "resources", "shipping", "solutions", "steel", "stores", "studios", "systems", "technologies",
	"technology", "telecom", "works")

// isFirst reports whether token i, which a firm's name begins with, stands alone for
// the firm: where a word has a capital anyway, one that is no word otherwise.
func (l *layers) isFirst(i int) bool {
	t := &l.toks[i]
	if t.Is(token.AllCaps) || i+1 < len(l.toks) && isNameWord(&l.toks[i+1]) || l.unitOf(i).role != RoleParagraph {
		return false
	}
	if i > 0 && l.toks[i-1].Is(token.Lower) && l.toks[i-1].Kind == token.Word && l.inUnit[i-1] == l.inUnit[i] {
		return !isDeterminer(l.word(i - 1))
	}
	return lexicon.OfToken(t) == 0 && cluster.Of(*t) == 0
}

// isShort reports whether token i stands alone behind "the".
func (l *layers) isShort(i int) bool {
	return i > 0 && l.toks[i-1].Hash == hashThe && (i+1 == len(l.toks) || !isNameWord(&l.toks[i+1]))
}
