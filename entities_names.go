package copydesk

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/tagger"
	"github.com/copydesk/copydesk/internal/token"
	"golang.org/x/text/unicode/norm"
)

// findNames returns the names in the text, with the titles of persons.
func findNames(l *layers) []name {
	if !l.lang.English {
		return listedNames(l)
	}
	sents := l.room.tagged[:0]
	for k := range l.units {
		u := &l.units[k]
		if u.body > u.from {
			sents = append(sents, tagger.Range{From: u.from, To: u.body}) // the dateline
		}
		for _, s := range l.sents[u.first:u.last] {
			sents = append(sents, tagger.Range{From: s.from, To: s.to})
		}
	}
	l.room.tagged = sents
	g := &l.room.tagger
	g.Poll, g.Edition = l.poll(), l.room.words.Edition()
	defer func() { g.Poll = nil }()
	found := g.Names(l.text, l.toks, sents)
	names := slices.Grow(l.room.names[0][:0], len(found)+len(found)/8+1) // some are added
	pairs, syllables := false, false
	for _, n := range found {
		l.tick()
		if last := &l.toks[n.To-1]; last.Is(token.Hyphen) || n.To-n.From == 3 && EntityType(n.Type) != Person {
			syllables = syllables || l.isSyllables(n.From, n.To)
		}
		if l.isBesideAnd(n.From, n.To) && !pairs {
			pairs = l.isOfPair(n.From, n.To, EntityType(n.Type))
		}
		if !l.isLabel(n.From, n.To) && !l.isMonth(n.From, n.To) && !l.isLineLabel(n.From, n.To, EntityType(n.Type)) {
			names = append(names, name{from: n.From, to: n.To, typ: l.typeOf(n.From, n.To, EntityType(n.Type))})
		}
	}
	l.room.names[0] = names
	names = nameDatelines(l, joinParts(l, joinInserted(l, joinSpelt(l, names)), pairs, syllables))
	for i := range names {
		l.tick()
		begin, end := 0, len(l.toks) // where the name before ends and the next one begins
		if i > 0 {
			begin = names[i-1].to
		}
		if i+1 < len(names) {
			end = names[i+1].from
		}
		names[i].settle(l, begin, end)
	}
	names = joinOf(l, takeWorks(l, names))
	names = takeSeats(l, takeCharters(l, names))
	look := l.looks(names)
	if look&(forTeams|forClubs) != 0 {
		takeClubs(l, names)
	}
	if look&forFirms != 0 {
		takeFirms(l, names)
	}
	if look&forWhere != 0 {
		takeWhere(l, names)
	}
	if look&forStreets != 0 {
		takeAddresses(l, names)
	}
	takeNamed(l, names)
	known := l.surnamesOf(names)
	takeKnown(l, &known, names)
	if takeGiven(l, &known, names) {
		look = forAll // of what stands beside them now
	}
	if look&forBodies != 0 {
		takeBare(l, &known, names)
	}
	if look&(forNouns|forMills) != 0 {
		takeNouns(l, &known, names)
	}
	if look&forHouses != 0 {
		takeHouses(l, &known, names)
	}
	if look&forCallings != 0 {
		takeCalled(l, &known, names)
	}
	if look&forOffices != 0 {
		names = takeTowns(l, &known, names)
	}
	names = addShort(l, addMissed(l, &known, names))
	l.room.titles = l.room.titles[:0]
	for i := range names {
		l.look()
		if names[i].typ == Person {
			var before tokenRange
			if i > 0 {
				before = tokenRange{names[i-1].from, names[i-1].to}
			}
			names[i].readTitles(l, before)
			if titles := names[i].titles; len(titles) > 0 {
				l.endTitle(&titles[len(titles)-1], names[i+1:])
			}
		}
	}
	return names
}

// isSyllables reports whether what was taken for a name may be some syllables of an eastern one:
// see joinSyllables.
func (l *layers) isSyllables(from, to int) bool {
	return l.toks[to-1].Is(token.Hyphen) && to > 1 && eastern.Of(l.toks[to-2].Hash) || to-from == 3 && eastern.Of(l.toks[from].Hash)
}

// isBesideAnd reports whether a name stands beside "and", or ends with a word before which it
// may have one: all that isOfPair can hold for.
func (l *layers) isBesideAnd(from, to int) bool {
	return to < len(l.toks) && l.toks[to].Hash == hashAnd || from > 1 && l.toks[from-1].Hash == hashAnd || l.toks[to-1].Hash == hashService
}

// isOfPair reports whether a name beside "and" may be one of a pair: see joinPairs.
func (l *layers) isOfPair(from, to int, typ EntityType) bool {
	if typ != Organisation && (typ != Place || to-from < 2) {
		return false
	}
	return to+1 < len(l.toks) && l.toks[to].Hash == hashAnd && l.isPair(to-1) || from > 1 && l.toks[from-1].Hash == hashAnd && (l.isPair(from-2) || to-from == 2 && l.toks[to-1].Hash == hashPolice) || to-from > 3 && l.toks[to-1].Hash == hashService
}

// joinParts makes one name of the parts of each, and parts those of which two were made.
// pairs and syllables tell whether there may be any of those.
func joinParts(l *layers, names []name, pairs, syllables bool) []name {
	mend := l.mends(names)
	if mend&ofLineages != 0 {
		names = joinLineages(l, names)
	}
	if syllables {
		names = joinSyllables(l, names)
	}
	if mend&ofLineages != 0 || syllables {
		mend = ofAll // of what they are now
	}
	if mend&ofTownsfolk != 0 {
		names = joinTownsfolk(l, names)
	}
	if mend&ofWholes != 0 {
		names = wholePlaces(l, names)
	}
	if pairs {
		names = joinPairs(l, names)
	}
	if mend&(ofWholes|ofParts) != 0 || pairs {
		names = splitNames(l, names)
	}
	return names
}

// endTitle lets the last title of a person end where the name ends that it holds the first words
// of: president of [Americans United for Separation of Church] and State.
func (l *layers) endTitle(t *tokenRange, next []name) {
	for k := range next {
		if next[k].from >= t.to {
			return
		}
		if n := &next[k]; n.from > t.from && n.to > t.to && n.typ != Person {
			t.to = n.to
			return
		}
	}
}

// isMonth reports whether a name is a month before a day, with a point or
// without: "OSLO, JAN 9".
func (l *layers) isMonth(from, to int) bool {
	if to != from+1 || to >= len(l.toks) || l.toks[to].Kind != token.Number {
		return false
	}
	return lexicon.Has(l.word(from), lexicon.Months) || lexicon.Has(l.word(from)+".", lexicon.Months)
}

// isLineLabel reports whether what was taken for a name only says what its line is: the section
// above a headline, [Local News], and what those in a byline do, [Staff Writers].
func (l *layers) isLineLabel(from, to int, typ EntityType) bool {
	u := l.unitOf(from)
	if u.role == RoleParagraph {
		return false // most are
	}
	all := lexicon.Sections | lexicon.AuthorRoles
	switch u.role {
	case RoleKicker:
		if typ == Place {
			return false // Middle East
		}
		all = lexicon.Sections
	case RoleByline, RoleCredit:
	default:
		return false
	}
	role := u.role == RoleKicker
	for i := from; i < to; {
		n, c := lexicon.Longest(l.toks[i:u.to], all)
		if n == 0 {
			return false
		}
		role = role || c.Has(lexicon.AuthorRoles)
		i += n
	}
	return role
}

// typeOf returns the type of a name, which was taken for one of the given type:
// who in a byline is no author is whom they write for, and who is credited a person.
func (l *layers) typeOf(from, to int, typ EntityType) EntityType {
	if typ != Person && (to-from < 2 || len(l.credits) == 0) || typ == Person && len(l.bylines) == 0 {
		return typ
	}
	s := l.span(from, to)
	if typ != Person {
		k, _ := slices.BinarySearchFunc(l.credits, s.Start, func(c Credit, at int) int { return c.Span.End - 1 - at })
		if k < len(l.credits) && slices.ContainsFunc(l.credits[k].People, func(a Author) bool { return a.Span == s }) {
			return Person
		}
		return typ
	}
	k, _ := slices.BinarySearchFunc(l.bylines, s.Start, func(b Byline, at int) int { return b.Span.End - 1 - at })
	if k < len(l.bylines) {
		if b := &l.bylines[k]; b.Span.Contains(s) && len(b.Authors) > 0 && !slices.ContainsFunc(b.Authors, func(a Author) bool { return a.Span.Overlaps(s) }) {
			return Organisation
		}
	}
	return typ
}

// joinInserted makes one name of a person's parts around what is inserted in
// brackets or quotation marks: "(Donald) Trump", "James Leander (Leo)
// Nichols", `Roberto "Hands of Stone" Duran`; but not "Duran (Panama)".
func joinInserted(l *layers, names []name) []name {
	left := 0 // names, in their room: none comes before those it is made of
	end := 0  // of the last of them
	opening := l.opening
	for k := range names {
		l.tick()
		n := &names[k]
		if n.from < end {
			continue // it is a part of the joined name
		}
		for len(opening) > 0 && int(opening[0]) < n.from-maxInserted-1 {
			opening = opening[1:]
		}
		if len(opening) > 0 && int(opening[0]) <= n.to && n.joinNear(l, opening) {
			for left > 0 && names[left-1].to > n.from {
				left--
			}
		}
		if n.typ == Person {
			n.takeSuffix(l)
		}
		if left < k {
			names[left] = *n
		}
		left, end = left+1, n.to
	}
	return names[:left]
}

// joinNear is joinAround of the first that it holds for of the insertions that open next to
// or inside the name.
func (n *name) joinNear(l *layers, opening []int32) bool {
	for _, i := range opening {
		if int(i) > n.to {
			return false
		}
		if n.joinAround(l, int(i)) {
			return true
		}
	}
	return false
}

// maxInserted is the most words of a nickname.
const maxInserted = 4

// joinAround extends the name over the insertion that opens at token i, where
// there is one next to or inside the name and a capital on its other side.
func (n *name) joinAround(l *layers, i int) bool {
	end := insertionEnd(l, i)
	if end == 0 || end == len(l.toks) || !isNameWord(&l.toks[end]) {
		return false
	}
	leads := i == 0 || !isNameWord(&l.toks[i-1]) || lexicon.OfToken(&l.toks[i-1]).Has(lexicon.Titles|lexicon.Honorifics)
	switch given := lexicon.GivenMale | lexicon.GivenFemale; {
	case leads: // (Donald) Trump
		if n.from <= i || n.from > end || n.typ != Person || l.toks[i].Kind != token.Open || end != i+3 || !lexicon.OfToken(&l.toks[i+1]).Has(given) {
			return false
		}
	case n.to < i || n.from > end: // it is elsewhere
		return false
	case l.toks[i].Kind == token.Open: // a given name, not a country: Duran (Panama), nor the one of the next line or of a team: Alesi (France) | Roe
		if n.typ != Person || lexicon.OfToken(&l.toks[i+1]).Has(lexicon.Countries) || !lexicon.OfToken(&l.toks[i+1]).Has(given) && !l.toks[i+1].Is(token.Abbrev) && !l.isMaiden(i, end) {
			return false
		}
	case !lexicon.OfToken(&l.toks[i-1]).Has(given) && !l.toks[i-1].Is(token.Initial) && !l.isRareGiven(i, end):
		return false
	}
	n.typ = Person
	switch {
	case leads:
		n.from = i
	case n.from >= i:
		n.from = i - 1
	}
	n.to = max(n.to, end+1)
	return true
}

// isRareGiven reports whether the words around the one that the mark at token i opens may be a
// given name that is rare or on no list, and the surname: Chukwuemeka "Emeka" Roe.
func (l *layers) isRareGiven(i, end int) bool {
	if end != i+3 || lexicon.OfToken(&l.toks[i-1])&^givenNames != 0 || l.toks[i-1].Flags&(token.AllCaps|token.Abbrev|token.Hyphen) != 0 || l.toks[end].Is(token.AllCaps) || lexicon.OfToken(&l.toks[i+1]).Has(noPart) {
		return false
	}
	c := lexicon.OfToken(&l.toks[end])
	return c&^(givenNames|lexicon.Surnames) == 0 && (end+1 == len(l.toks) || !isNameWord(&l.toks[end+1]))
}

// isMaiden reports whether what opens at token i is the surname that she had before she
// married: Betty (Carver) Roe.
func (l *layers) isMaiden(i, end int) bool {
	if end != i+3 || lexicon.OfToken(&l.toks[i+1]).Has(noPart) || !lexicon.OfToken(&l.toks[i-1]).Has(lexicon.GivenFemale) || l.toks[i+1].Is(token.AllCaps) || lexicon.OfToken(&l.toks[end]).Has(noPart) {
		return false
	}
	return end+1 == len(l.toks) || !isNameWord(&l.toks[end+1])
}

// insertionEnd returns the token after the one to maxInserted words in
// brackets or quotation marks that open at token i, or 0.
func insertionEnd(l *layers, i int) int {
	if i < 0 || i >= len(l.toks) || !l.toks[i].Is(token.Space) {
		return 0
	}
	open := l.toks[i].Kind
	if open != token.Quote && open != token.Open || l.word(i) == "{" {
		return 0
	}
	for k := i + 1; k < len(l.toks) && k <= i+maxInserted+1; k++ {
		switch t := l.toks[k]; {
		case k > i+1 && (open == token.Quote && t.Kind == token.Quote || open == token.Open && t.Kind == token.Close):
			return k + 1
		case t.Kind != token.Word, k == i+1 && !t.Is(token.Capital), open == token.Open && k > i+2:
			return 0
		}
	}
	return 0
}

// nameWord are the flags of a word that may be one of a name's.
const nameWord = token.Capital | token.Space

func isNameWord(t *token.Token) bool {
	return t.Kind == token.Word && t.Is(nameWord)
}

// takeSuffix takes in what follows on a name and tells a son from his father:
// "Donald Trump Jr.", "Martin Luther King, Jr.".
func (n *name) takeSuffix(l *layers) {
	at := n.to
	if at < len(l.toks) && l.toks[at].Kind == token.Comma {
		at++
	}
	if at < len(l.toks) && l.toks[at].Is(token.Capital) && (lexicon.OfToken(&l.toks[at]).Has(lexicon.NameSuffixes) || at == n.to && l.isNumeral(n.from, at)) {
		n.to = at + 1
	}
}

// longestTitle is the most tokens that a title before a name has.
const longestTitle = 6

// mostTitles is more titles than anybody is given before a name.
const mostTitles = 12

// readTitles finds the titles and roles before and after a person's name, and
// the gender that they and the given name show. before is the name before it.
func (n *name) readTitles(l *layers, before tokenRange) {
	titles := l.room.titles                                                      // of the names before
	first, begin, end := len(titles), l.unitOf(n.from).from, l.unitOf(n.from).to // what stands on another line is none of its own
	for at := n.from; at > begin && len(titles)-first < mostTitles; {
		k := titleBefore(l, at)
		if l.toks[at-1].Flags&nameWord == nameWord {
			k = max(k, l.officeBefore(at))
		}
		if townOffices.Of(l.toks[at-1].Hash) != 0 {
			if from := l.officeFrom(begin, at); before.from >= from || before.to <= from { // Harlow City Council | President
				k = max(k, at-from)
			}
		}
		if k == 0 {
			break
		}
		titles = append(titles, tokenRange{at - k, at})
		at -= k
	}
	slices.Reverse(titles[first:])
	if i := n.from - 1; len(titles) == first && i >= begin && l.toks[i].Is(token.AllCaps) && (members.Of(l.toks[i].Hash) || l.isPM(i)) {
		titles = append(titles, tokenRange{i, i + 1})
	}
	if len(titles) == first {
		from := 0 // the lines of a table or of broken columns go on from one to the next
		if l.unitOf(n.from).role == RoleByline {
			from = begin
		}
		if r, ok := roleBefore(l, from, n.from); ok {
			titles = append(titles, r)
		}
	}
	after := l.afterLetters(n.to)
	if after > end {
		after = n.to
	}
	if after > n.to {
		from := n.to
		if l.toks[from].Kind == token.Comma {
			from++
		}
		titles = append(titles, tokenRange{from, after})
	}
	if r, ok := roleAfter(l, after); ok && r.to <= end {
		titles = append(titles, r)
	}
	l.room.titles, n.titles = titles, slices.Clip(titles[first:])
	for _, t := range n.titles {
		if n.gender == GenderUnknown {
			n.gender, n.sure = l.titleGender(t)
		}
	}
	if n.gender == GenderUnknown && l.isPeer(n) {
		n.gender, n.sure = genderOf(l.toks[n.from].Hash), true
	}
	word := n.from
	if l.toks[word].Kind == token.Open {
		word++
	}
	n.front = l.isSurnameFirst(n)
	if n.gender == GenderUnknown && !n.front && !(n.to-n.from == 2 && l.isTwoSyllables(n.to-1)) && (n.to-n.from > 1 || !lexicon.OfToken(&l.toks[word]).Has(lexicon.Surnames)) {
		n.gender = l.givenGender(word)
	}
	if n.gender == GenderUnknown && n.to-n.from > 2 && l.toks[n.from+1].Hash == hashThi {
		n.gender = Female // Vo Thi Anh, in Vietnam
	}
	if n.gender == GenderUnknown {
		n.gender = l.spouseGender(n.to)
	}
}

// hashThi is the middle name of women in Vietnam.
var hashThi = token.Hash("thi")

// titleGender returns the gender that the words of a title show, up to a preposition,
// "a friend of | the actress", and whether that is sure: its head does, "the dead
// man's [widow]".
func (l *layers) titleGender(t tokenRange) (g Gender, sure bool) {
	for i := t.from; i < t.to; i++ {
		switch k := &l.toks[i]; {
		case k.Kind == token.Clitic:
			g, sure = GenderUnknown, false
			continue
		case k.Kind != token.Word, i > t.from && k.Is(token.Lower) && lexicon.OfToken(k).Has(lexicon.Prepositions), k.Hash == hashAnd:
			return g, sure
		}
		if h := genderOf(l.toks[i].Hash); h != GenderUnknown {
			g, sure = h, true
		} else {
			sure = false
		}
	}
	return g, sure
}

// spouseGender returns the gender of those who mostly have the husband or the wife
// that is named behind token at: Roe's wife; Roe, whose husband.
func (l *layers) spouseGender(at int) Gender {
	if at+2 >= len(l.toks) {
		return GenderUnknown
	}
	if l.toks[at].Kind == token.Comma && l.word(at+1) == "whose" {
		at++
	} else if l.toks[at].Kind != token.Clitic {
		return GenderUnknown
	}
	switch l.word(at + 1) {
	case "wife", "ex-wife", "girlfriend", "fiancée", "widow":
		return Male
	case "husband", "ex-husband", "boyfriend", "fiancé", "widower":
		return Female
	}
	return GenderUnknown
}

// endsNoTitle are the words of which none is the last of a title, but many the last
// before a name.
const endsNoTitle = lexicon.Prepositions | lexicon.FunctionWords | lexicon.Auxiliaries

// titleBefore returns how many tokens right before token at are a title:
// "Secretary of State", "Sen.", "spokesman".
func titleBefore(l *layers, at int) int {
	if l.toks[at-1].Kind > token.Clitic || lexicon.OfToken(&l.toks[at-1]).Has(endsNoTitle) {
		return 0
	}
	if kin.Of(l.toks[at-1].Hash) || l.toks[at-1].Is(token.Hyphen) && ranks.Of(l.toks[at-1].Hash) {
		return 1
	}
	if t := &l.toks[at-1]; malay.Of(t.Hash) || isSri(t.In(l.text)) {
		for k := min(2, at); k > 0; k-- {
			if l.malayIn(at-k, at) == k {
				return k
			}
		}
	}
	if !lexicon.Ends(&l.toks[at-1], lexicon.Titles|lexicon.Honorifics) {
		return 0
	}
	for k := min(longestTitle, at-l.unitOf(at-1).from); k > 0; k-- {
		if n, _ := lexicon.Longest(l.toks[at-k:at], lexicon.Titles|lexicon.Honorifics); n == k {
			return k
		}
	}
	return 0
}

// ranks are titles that are written with hyphens, of two words or of one with what it is next to.
var ranks = hashes("major-general", "lieutenant-general", "brigadier-general", "colonel-general", "captain-general", "maj-gen", "lt-gen", "brig-gen", "lieutenant-colonel", "lt-col", "lieutenant-commander", "lt-cmdr", "lieutenant-governor", "lt-gov",
	"sub-lieutenant", "sergeant-major", "vice-admiral", "rear-admiral", "vice-marshal", "attorney-general", "solicitor-general", "surgeon-general", "governor-general", "director-general", "auditor-general", "advocate-general",
	"procurator-general", "editor-in-chief", "commander-in-chief", "vice-chairman", "vice-chairwoman", "vice-chair", "vice-captain", "vice-principal", "vice-premier", "vice-mayor", "vice-minister", "under-secretary", "co-chairman",
	"co-chairwoman", "co-president", "co-director", "ambassador-designate", "minister-designate", "governor-elect", "mayor-elect", "senator-elect")

// officeBefore returns how many tokens right before token at are an office with what it is
// for, in capitals: "Secretary for Justice", "Minister of Trade and Industry".
func (l *layers) officeBefore(at int) int {
	if k := at - 2; k < 1 || !l.toks[k].Is(token.Capital) && l.toks[k].Hash != hashAnd && !isOneOf(l.word(k), "of", "for") {
		return 0
	}
	from, i := l.unitOf(at-1).from, at
	for i > from && at-i < longestTitle && (isNameWord(&l.toks[i-1]) || i < at && l.toks[i-1].Hash == hashAnd) {
		if i--; lexicon.OfToken(&l.toks[i]).Has(givenNames|lexicon.Roles|lexicon.Honorifics) && l.word(i) != "Justice" {
			return 0 // Secretary of State Jane Roe and Senator | Peter Marsh
		}
	}
	if i == at || i < from+2 || !isOneOf(l.word(i-1), "of", "for") || !l.toks[i-2].Is(token.Capital) || !ministers.Of(l.toks[i-2].Hash) {
		return 0
	}
	return at - i + 2
}

// ministers are offices that are named with what they are for.
var ministers = hashes("secretary", "minister", "commissioner", "undersecretary", "under-secretary", "comptroller", "administrator")

// roleBefore reads the office before a name, "Deputy Treasurer Jane Roe", or a
// description that a comma parts from it: "the company's chief executive, Jane Roe". It
// begins at token begin or behind it.
func roleBefore(l *layers, begin, at int) (tokenRange, bool) {
	from := at
	for from > begin && isNameWord(&l.toks[from-1]) && isRole(&l.toks[from-1]) {
		from--
	}
	if from < at {
		return tokenRange{from, at}, true
	}
	if at < begin+2 || l.toks[at-1].Kind != token.Comma || !isRole(&l.toks[at-2]) {
		return tokenRange{}, false
	}
	if l.toks[at-2].Is(token.Capital) {
		if k := titleBefore(l, at-1); k > 1 {
			return tokenRange{at - 1 - k, at - 1}, true // the Home Secretary, Jane Roe
		}
	}
	from = at - 2
	for from > begin && at-from < 6 && l.toks[from-1].Kind == token.Word && l.toks[from-1].Is(token.Lower) && !isFunctionWord(&l.toks[from-1]) && !isCueVerb(&l.toks[from-1]) {
		from--
	}
	return tokenRange{from, at - 1}, true
}

// roleAfter reads an apposition behind a name: ", a doctor,", ", 47, the
// mayor of Lund,", ", president of the club,".
func roleAfter(l *layers, at int) (tokenRange, bool) {
	if at >= len(l.toks) || l.toks[at].Kind != token.Comma {
		return tokenRange{}, false
	}
	i, end := at+1, l.unitOf(at-1).to
	if at >= end {
		return tokenRange{}, false
	}
	if i+1 < end && l.toks[i].Kind == token.Number && l.toks[i+1].Kind == token.Comma {
		i += 2
	}
	own := false
	if i < end && isDeterminer(l.word(i)) {
		own = besideRole(&l.toks[i]) == ofSomebody
		i++
	}
	if i < end && (lexicon.OfToken(&l.toks[i]).Has(lexicon.Prepositions) || l.word(i) == "as") {
		return tokenRange{}, false // , through a spokeswoman,
	}
	from, role := i, -1
	for ; i < end && i < from+12; i++ {
		t := &l.toks[i]
		if t.Kind == token.Comma || t.Kind == token.Stop || t.Kind == token.Dash || t.Kind == token.Colon || t.Kind == token.Quote {
			break
		}
		w := besideRole(t)
		if role < 0 && i > from && w&(ofSomebody|likening) != 0 {
			return tokenRange{}, false // , came with his aide; , retired as captain
		}
		if own && role >= 0 && isCueVerb(t) {
			return tokenRange{}, false // , his son said
		}
		if w&relative != 0 || w&leading != 0 && role >= 0 || isCueVerb(t) && (i == from || l.toks[i-1].Hash != hashOf) {
			break // but the secretary of state
		}
		if role < 0 && i > from && l.opensPhrase(i) {
			return tokenRange{}, false // , praised the president; , joined by a lawyer
		}
		if role >= 0 && lexicon.OfToken(t).Has(lexicon.Auxiliaries) {
			if i > role+1 && isNameWord(&l.toks[role+1]) {
				return tokenRange{}, false // , and Chairman Hugh Marsh have left
			}
			break
		}
		if role < 0 && isRole(t) {
			role = i
		}
		if role >= 0 && i == role+1 && isNameWord(t) && (own || l.isNext(i)) {
			return tokenRange{}, false // , her husband Max and their sons left
		}
		if role < 0 && (i-from >= 5 || lexicon.OfToken(t).Has(lexicon.Auxiliaries) || i == from && w&opening != 0) {
			return tokenRange{}, false // , and manager John Roe left
		}
	}
	if role < 0 || (role == from || role == from+1 && townServices.Of(l.toks[from].Hash)) && l.isTitledName(from, i) {
		return tokenRange{}, false
	}
	for i > role+1 && (isDeterminer(l.word(i-1)) || lexicon.OfToken(&l.toks[i-1]).Has(lexicon.Prepositions)) {
		i-- // author of “Why We Sail”
	}
	return tokenRange{from, i}, true
}

// opensPhrase reports whether the words before token i have a noun phrase of their own behind
// them: a determiner stands within an apposition only behind "of" or an adverb of time, and no
// preposition but "of" before the noun that it is about.
func (l *layers) opensPhrase(i int) bool {
	t := l.toks[i]
	if !t.Is(token.Lower) {
		return false
	}
	if isDeterminer(l.word(i)) {
		return !(l.toks[i-1].Is(token.Lower) && beforeOwnPhrases.Of(l.toks[i-1].Hash))
	}
	if !lexicon.OfToken(&t).Has(lexicon.Prepositions) || t.Hash == hashOf || isOneOf(l.word(i), "outside", "past") {
		return false // a former outside adviser
	}
	return i+1 == len(l.toks) || !isNameWord(&l.toks[i-1]) || !isNameWord(&l.toks[i+1]) // , Forum for Trade's director
}

// beforeOwnPhrases are the words behind which a determiner stands within an apposition.
var beforeOwnPhrases = hashes("of", "then", "now", "once", "later", "still", "also", "perhaps", "probably", "arguably", "currently", "formerly", "previously", "only", "not", "himself", "herself")

// isNext reports whether the name of the next of a list begins at token i, behind what that
// one is: Jane Roe, then the painter [W. R. Marsh].
func (l *layers) isNext(i int) bool {
	if !l.toks[i-1].Is(token.Lower) || i+1 == len(l.toks) || !isNameWord(&l.toks[i+1]) {
		return false
	}
	if !l.toks[i].Is(token.Initial) && !l.isPartBefore(i) {
		return false
	}
	for i < len(l.toks) && isNameWord(&l.toks[i]) {
		i++
	}
	return i == len(l.toks) || l.toks[i].Kind != token.Clitic // , President [Lund]'s envoy
}

// isTitledName reports whether the tokens [from, to), which a title begins, are the next
// of a list: Jane Roe, [Rep. Tom Varley] and others.
func (l *layers) isTitledName(from, to int) bool {
	for i := from; i < to; i++ {
		if l.toks[i].Kind == token.Clitic {
			return false // President Lund's envoy
		}
	}
	for i := from; i < to; i++ {
		if !isNameWord(&l.toks[i]) {
			to = i // Rep. Tom Varley | and others
		}
	}
	return to > from+1 && !isRole(&l.toks[to-1]) && (lexicon.OfToken(&l.toks[from]).Has(lexicon.Titles|lexicon.Honorifics) || townServices.Of(l.toks[from].Hash))
}

func isRole(t *token.Token) bool {
	return t.Kind == token.Word && !t.Is(token.AllCaps) && (lexicon.OfToken(t).Has(lexicon.Roles|lexicon.Titles) || kin.Of(t.Hash))
}

// kin are relatives on no list of roles.
var kin = hashes("stepson", "stepdaughter", "stepfather", "stepmother", "stepbrother", "stepsister", "half-brother", "half-sister", "grandson", "granddaughter", "grandfather", "grandmother",
	"great-grandfather", "great-grandmother", "niece", "nephew", "widower", "fiancé", "ex-wife", "ex-husband", "son-in-law", "daughter-in-law", "father-in-law", "mother-in-law",
	"brother-in-law", "sister-in-law", "bride", "groom", "bridegroom", "godfather", "godmother")

func isCueVerb(t *token.Token) bool { return lexicon.OfToken(t).Has(lexicon.CueVerbs) }

func isDeterminer(w string) bool {
	switch w {
	case "a", "an", "the", "his", "her", "its", "their", "our", "my", "A", "An", "The", "His", "Her", "Its", "Their", "Our", "My":
		return true
	}
	return false
}

// What the words are that stand in, before and behind the role of a person.
const (
	ofSomebody = 1 << iota // his
	likening               // as
	relative               // who: a clause follows
	leading                // and, called: another description may follow
	opening                // and, she: no role begins with it
)

func besideRole(t *token.Token) uint8 {
	if !t.Is(token.Lower) {
		return 0
	}
	return besideRoles.Of(t.Hash)
}

var besideRoles = valued(map[uint8]string{
	ofSomebody:        "his her their",
	likening:          "as",
	relative:          "who whose whom which that where when",
	leading | opening: "and",
	leading:           "known called dubbed nicknamed",
	opening:           "or but he she it they we i",
})

// gendered are the words that tell a person's gender.
var gendered = sync.OnceValue(func() *token.Words[Gender] {
	m := make(map[uint64]Gender)
	for w := range strings.FieldsSeq("Mr Mr. Alhaji Sir Lord King Prince Duke Earl Marquess Viscount Baron Count Father Brother Emperor Sultan Sheikh Imam Pope Archbishop Cardinal Ayatollah Herr Monsieur Señor " +
		"husband son brother father uncle boyfriend grandfather grandson nephew widower man gentleman boy actor businessman chairman congressman councilman " +
		"spokesman policeman fireman salesman sportsman gunman stepfather stepson stepbrother half-brother great-grandfather fiancé ex-husband ex-boyfriend son-in-law father-in-law brother-in-law groom bridegroom godfather himself he his him dad") {
		m[token.Hash(w)] = Male
	}
	for w := range strings.FieldsSeq("Mrs Mrs. Ms Ms. Miss Hajiya Smt Smt. Lady Dame Madam Baroness Queen Princess Duchess Countess Marchioness Viscountess Sister Empress Frau Madame Mme Mme. Señora " +
		"wife daughter sister mother aunt girlfriend grandmother granddaughter niece widow woman girl actress businesswoman chairwoman congresswoman councilwoman " +
		"spokeswoman policewoman stepmother stepdaughter stepsister half-sister great-grandmother fiancée ex-wife ex-girlfriend daughter-in-law mother-in-law sister-in-law bride godmother heiress herself she her hers mom mum") {
		m[token.Hash(w)] = Female
	}
	return token.MakeWords(maps.All(m))
})

// givenGender returns the gender of those who have the given name at token i;
// unknown where both have it. "Von der Heyden" begins with none.
func (l *layers) givenGender(i int) Gender {
	if i+1 < len(l.toks) && lexicon.OfToken(&l.toks[i]).Has(lexicon.Particles) && lexicon.OfToken(&l.toks[i+1]).Has(lexicon.Particles) && l.toks[i+1].Is(token.Lower) {
		return GenderUnknown
	}
	c := lexicon.OfToken(&l.toks[i])
	if c == 0 && l.toks[i].Is(token.NonASCII) {
		c = lexicon.Of(token.Hash(withoutAccents(l.word(i))))
	}
	male, female := c.Has(lexicon.GivenMale|lexicon.WorldMale), c.Has(lexicon.GivenFemale|lexicon.WorldFemale)
	switch {
	case male && !female:
		return Male
	case female && !male:
		return Female
	}
	return GenderUnknown
}

// withoutAccents spells a word as those who have no accents do: José, Jose.
func withoutAccents(s string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// wordsTo returns the values of words by their hashes.
func wordsTo[V any](m map[string]V) *token.Words[V] {
	return token.MakeWords(func(yield func(uint64, V) bool) {
		for w, v := range m {
			if !yield(token.Hash(w), v) {
				return
			}
		}
	})
}

// hashes are the words, by their hashes.
func hashes(words ...string) *token.Words[bool] {
	m := make(map[uint64]bool)
	for _, w := range words {
		m[token.Hash(w)] = true
	}
	return token.MakeWords(maps.All(m))
}

// valued is the value of each word, by its hash, of the words that are listed for it.
func valued[V comparable](lists map[V]string) *token.Words[V] {
	m := make(map[uint64]V)
	for v, words := range lists {
		for w := range strings.FieldsSeq(words) {
			m[token.Hash(w)] = v
		}
	}
	return token.MakeWords(maps.All(m))
}

func genderOf(hash uint64) Gender { return gendered().Of(hash) }
