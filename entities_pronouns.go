package copydesk

import (
	"math"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// resolvePronouns finds whom the pronouns he and she, in all their forms, and
// descriptions such as "the spokesman" mean.
//
// A pronoun means the person, of a gender that agrees, who is most at hand:
// named in the sentence or shortly before it, as a subject rather than
// otherwise, and often (after Lappin and Leass 1994). Within a quotation the
// speaker is not "he"; outside of one, whom the narration names comes before
// those whom only quotations name.
func resolvePronouns(l *layers, p *people, found []attributed) {
	if !l.lang.English {
		resolveSources(l, p, found)
		return
	}
	r := resolver{
		layers: l, people: p, found: found, state: sized(&l.room.salience, len(p.entities)),
		recent: unset(&l.room.recent, atHand)[:0], bodies: bodies{recent: unset(&l.room.bodies, atHand)[:0]},
	}
	r.readQuotes(found)
	next := 0 // in p.names
	for si, s := range l.sents {
		r.look()
		r.sent = si
		if r.content[s.from] == 0 || r.content[s.to-1] == 0 {
			r.told++
		}
		if r.introduces(s) {
			r.unnamed[s.from] = true
		}
		for i := s.from; i < s.to; i++ {
			for next < len(p.names) && p.names[next].from < i {
				next++
			}
			if q := r.content[i]; q > 0 && (i == 0 || r.content[i-1] != q) {
				r.ahead(i, q)
			}
			if next < len(p.names) && p.names[next].from == i {
				if role := l.units[s.unit].role; role != RoleByline && role != RoleCredit { // who wrote it is nobody in the story
					r.see(&p.names[next])
				}
				i = p.names[next].to - 1
				continue
			}
			if m := r.meaningOf(i); m != nothing {
				r.resolve(s, i, m)
			}
			if r.unnamed[i] && r.refs[i].entity == 0 {
				r.hear(i)
			}
		}
	}
	r.firstPersons(found)
}

var firstPerson = hashes("i", "me", "my", "mine", "myself")

// firstPersons gives "I" in a quotation to its speaker; not in what is quoted
// within it.
func (r *resolver) firstPersons(found []attributed) {
	for _, f := range found {
		r.look()
		if f.kind != Direct && f.kind != Mixed {
			continue
		}
		var e *Entity
		for _, s := range f.source {
			if e = r.meant(r.layers, s); e != nil {
				break
			}
		}
		if e == nil || e.Type != Person {
			continue
		}
		inner := false
		for _, c := range f.content {
			for i := c.from; i < c.to; i++ {
				switch t := r.toks[i]; {
				case t.Kind == token.Quote && isOneOf(t.In(r.text), "'", "‘", "’", "`"):
					inner = i > c.from && !inner && t.Is(token.Space) // not an apostrophe: workers' rights
				case !inner && firstPerson.Of(t.Hash) && isOneOf(t.In(r.text), "I", "me", "my", "mine", "myself", "My", "Me", "Myself", "Mine") && !r.isPit(i):
					r.refer(i, i+1, e)
				}
			}
		}
	}
}

var hashMine = token.Hash("mine")

// isPit reports whether token i is the noun "mine": the mine, a coal mine, mine owners.
func (r *resolver) isPit(i int) bool {
	if r.toks[i].Hash != hashMine || i == 0 || i+1 == len(r.toks) || r.toks[i-1].Kind != token.Word {
		return false
	}
	const small = lexicon.FunctionWords | lexicon.Prepositions | lexicon.Auxiliaries
	noun := func(i int) bool { return r.toks[i].Kind == token.Word && !lexicon.OfToken(r.toks[i]).Has(small) }
	return isDeterminer(r.word(i-1)) || noun(i-1) || noun(i+1) && !lexicon.OfToken(r.toks[i-1]).Has(lexicon.Prepositions|lexicon.Auxiliaries)
}

// ahead resolves the pronoun that stands as the source behind the quotation q,
// which token i is the first of: who speaks is settled by what comes before the
// quotation, not by those whom it names, and then is not "he" within it.
func (r *resolver) ahead(i int, q int32) {
	k := r.after[q]
	if k <= i || r.refs[k].entity > 0 {
		return
	}
	r.resolve(r.sents[r.sent], k, r.meaningOf(k))
	if e := r.meansAt(k, k+1); e != nil {
		r.source[q] = append(r.source[q], e)
	}
}

// atHand is how many persons are kept in mind.
const atHand = 16

// A resolver reads the text from left to right.
type resolver struct {
	*layers
	*people
	found   []attributed
	sent    int
	recent  []*Entity   // persons, the latest last
	state   []salience  // by the entity's ID
	content []int32     // per token: number of the quotation that it is in, from 1, or 0
	source  [][]*Entity // per quotation: the persons that its source names
	after   []int       // per quotation: the token of its source, where that is one pronoun
	speaks  []int32     // per token: 1 + the attribution in found, of any kind, that it is in the source of, or 0
	inside  []bool      // per token: it is in the content of one
	unnamed []bool      // per token: the source of a quotation begins here, a person without a name
	other   stranger    // who was heard last
	told    int         // sentences so far, but those that are all quotation: these make nobody more distant
	bodies  bodies
}

// A stranger is the latest person without a name who was heard.
type stranger struct {
	token, sent, told int    // of the latest mention; told is that of the resolver then
	noun              uint64 // what the stranger is called: neighbor
	gender            Gender
	heard             bool
}

// salience is what makes a person be at hand.
type salience struct {
	token    int // of the latest mention
	sent     int
	told     int  // resolver.told then
	subject  bool // it is the subject of its clause
	owner    bool // it has a possessive behind it
	quoted   bool // it stands in a quotation
	mentions int
	often    float64 // the logarithm of mentions
	pronoun  bool
	speaks   bool // it stands in the source of a quotation
	inside   bool // it stands in what another says
	acted    bool // it was the subject at this or at another mention in its sentence
	heard    bool // and likewise stood in the source of a quotation
}

func (r *resolver) readQuotes(found []attributed) {
	r.content = sized(&r.room.content, len(r.toks))
	r.speaks, r.inside = sized(&r.room.speaks, len(r.toks)), sized(&r.room.inside, len(r.toks))
	r.source, r.after = sized(&r.room.ofQuote, len(found)+1), sized(&r.room.after, len(found)+1)
	r.room.sources = r.room.sources[:0]
	r.unnamed = sized(&r.room.unnamed, len(r.toks))
	for k, f := range found {
		r.look()
		if len(f.source) == 1 && r.isStranger(r.layers, f.source[0]) {
			r.unnamed[f.source[0].from] = true
		}
		for _, c := range f.content {
			for i := c.from; i < c.to; i++ {
				r.inside[i] = true
			}
		}
		for _, s := range f.source {
			for i := s.from; i < s.to; i++ {
				r.speaks[i] = int32(k + 1)
			}
		}
		if f.kind != Direct && f.kind != Mixed {
			continue
		}
		for _, c := range f.content {
			for i := c.from; i < c.to; i++ {
				r.content[i] = int32(k + 1)
			}
		}
		if len(f.source) == 1 && f.source[0].to == f.source[0].from+1 {
			r.after[k+1] = f.source[0].from
		}
		first := len(r.room.sources)
		for _, s := range f.source {
			for n := r.nameAt(s.from); n < len(r.names) && r.names[n].from < s.to; n++ {
				if r.names[n].typ == Person {
					r.room.sources = append(r.room.sources, r.names[n].entity)
				}
			}
		}
		r.source[k+1] = slices.Clip(r.room.sources[first:])
	}
}

// isStranger reports whether a source is one person without a name: a neighbour,
// another, a third. "The senator" may be somebody named.
func (p *people) isStranger(l *layers, s tokenRange) bool {
	if s.to == s.from+1 {
		return l.toks[s.from].Hash == hashAnother
	}
	if !oneOfMany.Of(l.toks[s.from].Hash) {
		return false
	}
	if n := p.nameAt(s.from); n < len(p.names) && p.names[n].from < s.to && p.names[n].typ == Person {
		return false
	}
	for i := s.from + 1; i < s.to; i++ {
		t := l.toks[i]
		if ordinals.Of(t.Hash) && i+1 == s.to {
			return true // a third
		}
		if t.Kind != token.Word || lexicon.OfToken(t).Has(lexicon.Prepositions|lexicon.FunctionWords) {
			break
		}
		if isSomebody(t) {
			return true
		}
	}
	return false
}

var oneOfMany = hashes("a", "an", "another", "one")

// isSomebody reports whether a word is one for a person: neighbor, teacher, woman.
func isSomebody(t token.Token) bool {
	return t.Is(token.Lower) && (lexicon.OfToken(t).Has(lexicon.Roles|lexicon.Titles) || gendered().Of(t.Hash) != GenderUnknown || someone.Of(t.Hash))
}

// someone are persons on no list of roles.
var someone = hashes("resident", "neighbor", "neighbour", "witness", "bystander", "passer-by", "passerby", "source", "person", "friend", "colleague", "relative", "survivor", "victim", "visitor",
	"customer", "voter", "supporter", "passenger", "patient", "parent", "student", "insider", "official", "aide", "tourist", "shopper", "villager", "worker", "teenager", "inmate", "fan", "clerk", "cashier", "driver", "protester", "attendee", "juror", "pal", "onlooker")

// ordinals tell one of several by their order.
var ordinals = hashes("second", "third", "fourth", "fifth", "sixth")

// hear notes the stranger whose words token i begins the source of, or of whom a
// sentence there begins to speak.
func (r *resolver) hear(i int) {
	o := stranger{token: i, sent: r.sent, told: r.told, heard: true}
	for k := i; k < len(r.toks) && (r.speaks[k] > 0 || k < i+longestTitle && o.noun == 0); k++ {
		if t := &r.toks[k]; o.noun == 0 && k > i && isSomebody(*t) {
			o.noun = t.Hash
		}
		if g := gendered().Of(r.toks[k].Hash); g != GenderUnknown {
			o.gender = g
		}
	}
	if r.speaks[i] == 0 && !r.isOneMore(i) {
		o.sent = elsewhere
	}
	r.other = o
}

// isOneMore reports whether token i begins what tells of one more, another or one.
func (r *resolver) isOneMore(i int) bool {
	return r.toks[i].Hash == hashAnother || r.toks[i].Hash == hashOne
}

// elsewhere is the sentence of a stranger whom no more is told of in the sentence.
const elsewhere = -1

// isHeardAgain reports whether "the" at token i and the noun behind it are a source and
// mean the stranger who was heard last, and notes that: a neighbor ran out, and [the
// neighbor] said. Whom that one speaks of as "he" is likely to be another.
func (r *resolver) isHeardAgain(i int) bool {
	o := &r.other
	if !o.heard || r.speaks[i] == 0 || i+1 == len(r.toks) || r.toks[i+1].Hash != o.noun {
		return false
	}
	o.token, o.sent, o.told = i, elsewhere, r.told
	return true
}

// introduces reports whether the subject of a sentence is one more person without a
// name, who is asked next: [Another resident] was less worried. "It is time," she said.
func (r *resolver) introduces(s sentence) bool {
	if r.content[s.from] > 0 || s.from+1 >= s.to {
		return false
	}
	switch h, next := r.toks[s.from].Hash, r.toks[s.from+1]; {
	case h == hashAnother && (r.isVerb(s, s.from+1) || next.Kind == token.Comma):
		return true // Another shrugged; Another, who gave no name, shrugged
	case h == hashA && ordinals.Of(next.Hash) && r.isVerb(s, s.from+2):
		return true // A third laughed
	case !oneOfMany.Of(h):
		return false
	}
	for i := s.from + 1; i < min(s.to, s.from+longestTitle); i++ {
		t := r.toks[i]
		if t.Kind != token.Word || !t.Is(token.Lower) || lexicon.OfToken(t).Has(lexicon.Prepositions|lexicon.FunctionWords) {
			return false
		}
		if isSomebody(t) {
			return i+1 < s.to && r.isStranger(r.layers, tokenRange{s.from, i + 1}) && !r.toks[i+1].Is(token.Capital) && (r.isOneMore(s.from) || s.to < len(r.toks) && r.content[s.to] > 0 && r.acts(s, i+1))
		}
	}
	return false
}

// acts reports whether what goes before token i is the subject of its sentence, for
// a verb follows it and what it is closer described by: A diplomat close to the talks
// [was] blunter; but not A diplomat by training, Roe was.
func (r *resolver) acts(s sentence, i int) bool {
	if t := &r.toks[i]; t.Kind != token.Word || !lexicon.OfToken(*t).Has(lexicon.Prepositions|lexicon.Auxiliaries) && !closer.Of(t.Hash) && !pastForms.Of(t.Hash) && !isOneOf(t.In(r.text)[t.End-t.Start-1:], "s", "d") {
		return false // A chief reason, a patient name
	}
	for end := min(s.to, i+longestTitle); i < end && r.toks[i].Kind == token.Word && !relatives.Of(r.toks[i].Hash); i++ {
		if r.isVerb(s, i) {
			return true
		}
	}
	return false
}

// closer are words that begin a description of those without a name: a source close to
// the talks. relatives begin a clause of their own.
var (
	closer    = hashes("close", "familiar")
	relatives = hashes("who", "whose", "that", "which")
)

// meansStranger reports whether "he" or "she" means the stranger who was heard last,
// rather than e, who was spoken of before that: a neighbour said [he] had left. "I
// saw it," [he] said. So does "his" in: a neighbour who gave only [his] first name.
func (r *resolver) meansStranger(i int, g Gender, e *Entity) bool {
	o := &r.other
	if !o.heard || r.told-o.told > 1 || o.gender != GenderUnknown && o.gender != g {
		return false
	}
	within, source := o.sent == r.sent, r.speaks[i] > 0
	if e != nil && r.state[e.ID].token > o.token {
		if s := &r.state[e.ID]; !source || !s.pronoun || !s.inside || s.sent != o.sent || s.acted || s.heard || r.isNamed(e, o.token, i) { // not what the stranger says is "his"
			return false
		}
	}
	if !isWord(r.text, r.toks[i], "he", "she") && !(within && source && r.ownsName(i)) || !within && !source {
		return false
	}
	o.token, o.sent, o.told, o.gender = i, r.sent, r.told, g
	return true
}

// isNamed reports whether a name of e stands between two tokens.
func (r *resolver) isNamed(e *Entity, from, to int) bool {
	for k := r.nameAt(from); k < len(r.names) && r.names[k].from < to; k++ {
		if r.names[k].entity == e {
			return true
		}
	}
	return false
}

// ownsName reports whether the pronoun at token i stands before a name that is not
// told: her name, his first name.
func (r *resolver) ownsName(i int) bool {
	return i+2 < len(r.toks) && (r.toks[i+1].Hash == hashName || r.toks[i+2].Hash == hashName)
}

var hashName = token.Hash("name")

// namesThing reports whether a person's name only says which thing is meant: the
// Harlan paper mill. Nobody is at hand by that.
func (r *resolver) namesThing(n *name) bool {
	if n.from == 0 || r.toks[n.from-1].Hash != theHash || len(n.titles) > 0 || n.to == len(r.toks) || r.isPeer(n) {
		return false
	}
	t := r.toks[n.to]
	return t.Kind == token.Word && t.Is(token.Lower) && !lexicon.OfToken(t).Has(lexicon.CueVerbs|lexicon.Auxiliaries|lexicon.FunctionWords|lexicon.StanceVerbs)
}

// see notes a name.
func (r *resolver) see(n *name) {
	switch n.typ {
	case Person:
		if !r.namesThing(n) {
			r.mention(n.entity, n.from, n.to, false)
		}
	case Organisation:
		r.seeBody(n)
	}
}

func (r *resolver) mention(e *Entity, from, to int, pronoun bool) {
	s := &r.state[e.ID]
	if s.sent != r.sent || r.content[s.token] != r.content[from] {
		s.acted, s.heard = false, false
	}
	s.token, s.sent, s.told, s.mentions, s.pronoun = from, r.sent, r.told, s.mentions+1, pronoun
	s.often = math.Log(float64(s.mentions))
	s.quoted, s.speaks, s.inside = r.content[from] > 0, r.speaks[from] > 0, r.inside[from]
	s.owner = to < len(r.toks) && r.toks[to].Kind == token.Clitic
	s.subject = !s.owner && r.isSubject(from, to)
	s.acted, s.heard = s.acted || s.subject, s.heard || s.speaks
	for i, x := range r.recent {
		if x == e {
			r.recent = append(r.recent[:i], r.recent[i+1:]...)
			break
		}
	}
	if len(r.recent) == atHand {
		r.recent = append(r.recent[:0], r.recent[1:]...)
	}
	r.recent = append(r.recent, e)
}

// isSubject reports whether the mention [from, to) looks like a subject: a
// verb of speech or an auxiliary follows, or it begins its sentence, and no
// preposition stands before it.
func (r *resolver) isSubject(from, to int) bool {
	s := r.sents[r.sent]
	to = min(s.to, r.afterLetters(to))
	k := from // where the name's titles begin: "from Russian President [Putin]"
	for k > max(s.from, from-longestPhrase) {
		if size := titleBefore(r.layers, k); size > 0 && k-size >= s.from {
			k -= size
		} else if k > s.from+1 && isNameWord(r.toks[k-1]) {
			k--
		} else {
			break
		}
	}
	if k > s.from && lexicon.OfToken(r.toks[k-1]).Has(lexicon.Prepositions) {
		return false
	}
	if r.isModifier(s, to) {
		return false
	}
	if r.isVerb(s, to) {
		return true
	}
	if from > s.from && r.toks[from-1].Kind == token.Comma && to < s.to && r.toks[to].Kind == token.Comma && r.isVerb(s, to+1) {
		return true // Lund's assistant, Jane Roe, was there
	}
	if from > s.from && isCueVerb(r.toks[from-1]) && r.sents[r.sent].from < from-1 && r.toks[from-1].Is(token.Lower) && from >= 2 && (r.toks[from-2].Kind == token.Comma || r.toks[from-2].Kind == token.Quote) && !isWord(r.text, r.toks[from], "his", "her") {
		return true // said Smith
	}
	for i := s.from; i < from; i++ {
		if r.toks[i].Kind == token.Word && !r.toks[i].Is(token.Capital) && !lexicon.OfToken(r.toks[i]).Has(lexicon.FunctionWords|lexicon.Titles) {
			return false
		}
	}
	return true
}

// isVerb reports whether a finite verb stands at token i, behind an adverb or
// not: one of speech, an auxiliary, or a past form.
func (r *resolver) isVerb(s sentence, i int) bool {
	if i < s.to && r.isAdverb(i) {
		i++
	}
	if i >= s.to || r.toks[i].Kind != token.Word || !r.toks[i].Is(token.Lower) {
		return false
	}
	return lexicon.OfToken(r.toks[i]).Has(lexicon.CueVerbs|lexicon.StanceVerbs|lexicon.Auxiliaries) || strings.HasSuffix(r.word(i), "ed") || pastForms.Of(r.toks[i].Hash)
}

// pastForms are past forms of irregular verbs.
var pastForms = hashes("became", "began", "brought", "built", "came", "chose", "drew", "fell", "felt", "fought", "found", "gave", "got", "grew", "held", "kept", "knew", "laid",
	"led", "left", "lost", "made", "met", "paid", "put", "ran", "rose", "sat", "saw", "sent", "set", "sold", "spent", "spoke", "stood", "swore", "took", "went", "withdrew", "won", "wore")

// isModifier reports whether a name that ends before token i is part of
// another's description: "[Clinton] communications director Jane Roe".
func (r *resolver) isModifier(s sentence, i int) bool {
	for k := i; k < min(s.to, i+3) && r.toks[k].Kind == token.Word && r.toks[k].Is(token.Lower); k++ {
		c := lexicon.OfToken(r.toks[k])
		if c.Has(lexicon.Titles | lexicon.Roles) {
			return true
		}
		if c.Has(lexicon.CueVerbs | lexicon.Auxiliaries | lexicon.FunctionWords | lexicon.StanceVerbs) {
			return false
		}
	}
	return false
}

// What a word may mean by itself.
const (
	nothing uint8 = iota
	he
	she
	it
	the // with what follows
)

var meaning = wordsTo(map[string]uint8{
	"he": he, "him": he, "his": he, "himself": he,
	"she": she, "her": she, "hers": she, "herself": she,
	"it": it, "the": the,
})

// longestMeaning is the length of the longest of these words.
const longestMeaning = len("himself")

func (r *resolver) meaningOf(i int) uint8 {
	if t := &r.toks[i]; t.Kind == token.Word && t.End-t.Start <= longestMeaning {
		return meaning.Of(t.Hash)
	}
	return nothing
}

// resolve resolves the pronoun or the description that begins at token i.
func (r *resolver) resolve(s sentence, i int, m uint8) {
	switch m {
	case he:
		r.pronoun(i, Male)
	case she:
		r.pronoun(i, Female)
	case it:
		r.it(s, i)
	case the:
		if i+1 < s.to && r.toks[i+1].Kind == token.Number {
			r.aged(s, i)
		} else {
			r.nominal(s, i)
		}
	}
}

// aged resolves "the 34-year-old": whom the text gives that age, or else, where it gives
// it to nobody, whom the last sentence was about and who has no other.
func (r *resolver) aged(s sentence, i int) {
	age, ok := strings.CutSuffix(r.toks[i+1].In(r.text), yearOld)
	if !ok || i+2 < s.to && r.toks[i+2].Is(token.Capital) {
		return
	}
	to := i + 2
	if to < s.to && isSomebody(r.toks[to]) {
		to++
	}
	var best *Entity
	most := math.Inf(-1)
	for k := len(r.recent) - 1; k >= 0; k-- {
		e := r.recent[k]
		switch given := r.ageOf(e, i); {
		case given == age:
			r.refer(i, to, e)
			r.mention(e, i, to, false)
			return
		case given != "" || !r.state[e.ID].acted || r.told-r.state[e.ID].told > 1:
		default:
			if score := r.score(e, i, e.Gender); score > most {
				best, most = e, score
			}
		}
	}
	if best == nil || to > i+2 || r.isAgeOfOther(i) || to < s.to && r.toks[to].Kind == token.Word && !r.isVerb(s, to) && !lexicon.OfToken(r.toks[to]).Has(lexicon.FunctionWords|lexicon.Prepositions) {
		return // the 300-year-old union
	}
	r.refer(i, to, best)
	r.mention(best, i, to, false)
}

const yearOld = "-year-old"

// ageOf returns the age that the text gives e before token i, or "": Jane Roe, 34, or
// 34-year-old nurse Jane Roe.
func (r *resolver) ageOf(e *Entity, i int) string {
	for k := r.nameAt(i) - 1; k >= 0 && k >= r.nameAt(i)-atHand*atHand; k-- {
		n := &r.names[k]
		if n.entity != e {
			continue
		}
		if n.to+1 < i && r.toks[n.to].Kind == token.Comma && r.toks[n.to+1].Kind == token.Number {
			age, _ := strings.CutSuffix(r.toks[n.to+1].In(r.text), yearOld)
			return age
		}
		for at := n.from - 1; at >= 0 && at >= n.from-longestTitle && r.toks[at].Kind <= token.Number; at-- {
			if age, ok := strings.CutSuffix(r.toks[at].In(r.text), yearOld); ok {
				return age
			}
		}
	}
	return ""
}

// isAgeOfOther reports whether the age at token i+1 was told before of somebody who has
// no name: a 34-year-old woman.
func (r *resolver) isAgeOfOther(i int) bool {
	for k := i - 1; k > 0 && k > i-tokensBack; k-- {
		if r.toks[k].Hash == r.toks[i+1].Hash && oneOfMany.Of(r.toks[k-1].Hash) {
			return true
		}
	}
	return false
}

// pronoun resolves the pronoun at token i, unless that was done ahead.
func (r *resolver) pronoun(i int, g Gender) {
	if r.refs[i].entity > 0 {
		return
	}
	var best *Entity
	most := math.Inf(-1)
	for k := len(r.recent) - 1; k >= 0; k-- {
		e := r.recent[k]
		if e.Gender != GenderUnknown && e.Gender != g {
			continue
		}
		if score := r.score(e, i, g); score > most {
			best, most = e, score
		}
	}
	if r.meansStranger(i, g, best) || best == nil || most < -8 {
		return
	}
	r.refer(i, i+1, best)
	if best.Gender == GenderUnknown {
		best.Gender = g
	}
	r.mention(best, i, i+1, true)
}

// The weights of what makes a person be meant by a pronoun, found by reading
// news; their order matters more than their size.
const (
	perSentence   = 1.0 // for each sentence between
	asSubject     = 0.9
	asOwner       = -0.3
	sameGender    = 0.4
	onlyQuoted    = -1.2 // named in a quotation, meant outside of it
	perMention    = 0.25 // by the logarithm of how often
	objectOfOwn   = -2.5 // "Smith told him"
	asSpeaker     = 0.6  // was heard, and the pronoun is the source of a quotation
	asTold        = -0.5 // named by another who was heard, and likewise
	recentSpeaker = 3    // sentences for which that counts
	asNamed       = -1.5 // what the pronoun is the source of names this person: nobody speaks so of himself
	byPronoun     = 0.3  // the latest mention was a pronoun too
	otherSpeakers = -4.0 // the speaker of the quotation that the pronoun is in
)

// score rates e as the one whom the pronoun at token i means.
func (r *resolver) score(e *Entity, i int, g Gender) float64 {
	s := &r.state[e.ID]
	v := -perSentence * float64(r.told-s.told)
	source := r.speaks[i] > 0 && r.content[i] == 0
	if s.subject || source && s.acted { // Roe disagreed with her rival. “No,” she said.
		v += asSubject
	}
	if s.owner {
		v += asOwner
	}
	if s.pronoun {
		v += byPronoun
	}
	if source && r.saysName(i, e) {
		v += asNamed
	}
	if r.speaks[i] > 0 && r.told-s.told <= recentSpeaker {
		switch {
		case s.speaks, source && s.heard:
			v += asSpeaker
		case s.inside && !s.quoted:
			v += asTold
		}
	}
	if e.Gender == g {
		v += sameGender
	}
	v += perMention * s.often
	quote := r.content[i]
	switch {
	case quote == 0 && s.quoted:
		v += onlyQuoted
	case quote > 0 && slices.Contains(r.source[quote], e):
		v += otherSpeakers
	}
	if s.sent == r.sent && s.subject && (i-s.token <= 5 || r.isDescribed(s.token, i-1)) && (isWord(r.text, r.toks[i], "him") || isWord(r.text, r.toks[i], "her") && r.isObject(i)) {
		v += objectOfOwn
	}
	return v - 0.01*float64(min(i-s.token, 100))
}

// isDescribed reports whether no more than a description between commas stands between
// the name at a token and the verb at another: Roe, a nurse from Lund, told.
func (r *resolver) isDescribed(name, verb int) bool {
	k := r.nameAt(name)
	if k == len(r.names) || r.names[k].from != name {
		return false
	}
	to := r.names[k].to
	return to < verb-1 && verb-to < longestPhrase && r.toks[to].Kind == token.Comma && r.toks[verb-1].Kind == token.Comma &&
		!slices.ContainsFunc(r.toks[to+1:verb-1], func(t token.Token) bool { return t.Kind == token.Comma })
}

// saysName reports whether what the pronoun at token i is the source of names e: He
// said [Roe] had left. “[Roe] is done,” he said.
func (r *resolver) saysName(i int, e *Entity) bool {
	return slices.ContainsFunc(r.found[r.speaks[i]-1].content, func(c tokenRange) bool { return r.isNamed(e, c.from, c.to) })
}

// isObject reports whether "her" at token i stands alone, not before a noun.
func (l *layers) isObject(i int) bool {
	if i+1 >= len(l.toks) {
		return true
	}
	t := l.toks[i+1]
	return t.Kind != token.Word || lexicon.OfToken(t).Has(lexicon.FunctionWords|lexicon.Prepositions)
}

// nominal resolves "the spokesman", "the prime minister": the latest person
// with that title, if any.
func (r *resolver) nominal(s sentence, i int) {
	n, _ := lexicon.Longest(r.toks[i+1:min(s.to, i+1+longestTitle)], lexicon.Titles|lexicon.Roles)
	if n == 0 && i+1 < s.to && !r.isHeardAgain(i) {
		r.bodyNominal(s, i)
	}
	if n == 0 || i+1+n < s.to && (r.toks[i+1+n].Is(token.Capital) || lexicon.OfToken(r.toks[i+1+n]).Has(lexicon.Titles|lexicon.Roles)) {
		return
	}
	if i+1+n < s.to {
		if w := r.word(i + 1 + n); w == "of" || w == "for" || r.toks[i+1+n].Kind == token.Clitic {
			return
		}
	}
	head := r.toks[i+n].Hash
	of := head // what tells one minister from another
	if n > 1 && ranked.Of(head) {
		of = r.toks[i+1].Hash
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		if e := r.recent[k]; r.hasTitle(e, head) && r.hasTitle(e, of) { // the prime minister is no Minister of Trade
			if r.state[e.ID].token < r.other.token && r.isHeardAgain(i) {
				return
			}
			r.refer(i, i+1+n, e)
			r.mention(e, i, i+1+n, false)
			return
		}
	}
	r.isHeardAgain(i)
}

// ranked are offices that several have in one government.
var ranked = hashes("minister", "secretary", "president")

// hasTitle reports whether one of e's titles has the given word.
func (r *resolver) hasTitle(e *Entity, word uint64) bool {
	return slices.Contains(r.persons[e.ID].titles, word)
}

// meant returns the entity that the noun phrase r means: a person or body
// that it names as its head, the one meant by a pronoun or description; nil
// when it names nobody.
func (p *people) meant(l *layers, r tokenRange) *Entity {
	if r.to == r.from+1 {
		if e := p.meansAt(r.from, r.to); e != nil {
			return e
		}
	}
	var body *Entity
	for k := p.nameAt(r.from); k < len(p.names) && p.names[k].from < r.to; k++ {
		n := &p.names[k]
		if !p.isHead(l, r, n) {
			continue
		}
		if n.typ == Person {
			return n.entity
		}
		if body == nil && n.typ != Misc {
			body = n.entity
		}
	}
	for i := r.from; i < r.to; i++ {
		if !isWord(l.text, l.toks[i], "he", "she", "it") {
			continue
		}
		if e := p.meansAt(i, i+1); e != nil {
			return e
		}
	}
	if d := p.refs[r.from]; d.entity > 0 && int(d.to) > r.from+1 && int(d.to) <= r.to {
		return p.entities[d.entity-1]
	}
	return body
}

// isHead reports whether a name is what the noun phrase r is about: not an
// owner ("Trump's lawyer"), not behind a preposition ("a lawyer for Trump"), unless
// between commas ("a lawyer for Trump, Jane Roe"), not in front of a role ("a Trump
// aide"), and a body not in front of a noun ("Pentagon officials").
func (p *people) isHead(l *layers, r tokenRange, n *name) bool {
	if n.to < len(l.toks) && n.to < r.to && l.toks[n.to].Kind == token.Clitic {
		return false
	}
	if n.to < r.to && l.toks[n.to].Is(token.Lower) && (following.Of(l.toks[n.to].Hash) || lexicon.OfToken(l.toks[n.to]).Has(lexicon.Roles)) {
		return false
	}
	from := r.from
	if n.to >= r.to || l.toks[n.to].Kind == token.Comma {
		for i := n.from - 1; i > from; i-- {
			if l.toks[i].Kind == token.Comma {
				from = i + 1
			}
		}
	}
	for i := from; i < n.from; i++ {
		if lexicon.OfToken(l.toks[i]).Has(lexicon.Prepositions) && l.toks[i].Is(token.Lower) && !p.inTitle(n, i) {
			return false
		}
	}
	if n.typ != Person && n.to < r.to && l.toks[n.to].Kind == token.Word {
		return false
	}
	return true
}

// following are those who follow somebody whose name stands before them, and are on
// no list of roles.
var following = hashes("aide", "aides", "ally", "allies", "backer", "backers", "campaign", "camp", "fan", "fans", "family", "official", "officials", "relative", "relatives",
	"staffer", "staffers", "supporter", "supporters", "surrogate", "surrogates", "team", "voter", "voters", "administration", "spokesperson", "representative", "representatives")

func (p *people) inTitle(n *name, i int) bool {
	for _, t := range n.titles {
		if t.from <= i && i < t.to {
			return true
		}
	}
	return false
}
