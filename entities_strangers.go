package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A stranger is the latest person without a name who was heard.
type stranger struct {
	token, sent, told int    // of the latest mention; told is that of the resolver then
	noun              uint64 // what the stranger is called: neighbor
	gender            Gender
	heard             bool
}

// isStranger reports whether a source is one person without a name: a neighbour,
// another, a third. "The senator" may be somebody named.
func (p *people) isStranger(l *layers, s tokenRange) bool {
	if s.to == s.from+1 {
		return l.toks[s.from].Hash == hashAnother
	}
	if !oneOfMany.Of(l.toks[s.from].Hash) {
		return p.isSomebodys(l, s)
	}
	if n := p.nameAt(s.from); n < len(p.names) && p.names[n].from < s.to && p.names[n].typ == Person {
		return false
	}
	for i := s.from + 1; i < s.to; i++ {
		t := l.toks[i]
		if ordinals.Of(t.Hash) && i+1 == s.to {
			return true // a third
		}
		if t.Kind != token.Word || lexicon.OfToken(&t).Has(lexicon.Prepositions|lexicon.FunctionWords) {
			break
		}
		if isSomebody(t) {
			return true
		}
	}
	return false
}

// isSomebodys reports whether a source is the writer's own, [my father], or somebody's
// relative, whom the text gives no name: [her husband], [the baker's brother].
func (p *people) isSomebodys(l *layers, s tokenRange) bool {
	i := s.from + 1
	t := &l.toks[s.from]
	short := t.Kind == token.Word && t.End-t.Start <= len("their")
	own := short && ownersHere.Of(t.Hash)
	if !own && !(short && ownersThere.Of(t.Hash)) {
		for i = s.from + 1; i < s.to && l.toks[i].Kind != token.Clitic; i++ {
			if l.toks[i].Kind != token.Word {
				return false
			}
		}
		i++
	}
	for ; i < s.to && l.toks[i].Kind == token.Word; i++ {
		t := l.toks[i]
		if isKin(t.Hash) || own && isSomebody(t) {
			break
		}
		if !t.Is(token.Lower) || lexicon.OfToken(&t).Has(lexicon.Prepositions|lexicon.FunctionWords) {
			return false
		}
	}
	if i >= s.to || !l.toks[i].Is(token.Lower) {
		return false
	}
	if n := p.nameAt(i); n < len(p.names) && p.names[n].from < s.to && p.names[n].typ == Person {
		return false
	}
	return !slices.ContainsFunc(p.entities, func(e *Entity) bool {
		return e.Type == Person && slices.Contains(p.persons[e.ID].titles, l.toks[i].Hash)
	})
}

// ownersHere and ownersThere stand before whom the writer knows, and before whom somebody
// in the text does.
var (
	ownersHere  = hashes("my", "our")
	ownersThere = hashes("his", "her", "their")
)

var oneOfMany = hashes("a", "an", "another", "one")

// introducing are both of oneOfMany and of ownersHere.
var introducing = hashes("a", "an", "another", "one", "my", "our")

// isSomebody reports whether a word is one for a person: neighbor, teacher, woman.
func isSomebody(t token.Token) bool {
	return t.Is(token.Lower) && (lexicon.OfToken(&t).Has(lexicon.Roles|lexicon.Titles) || gendered().Of(t.Hash) != GenderUnknown || someone.Of(t.Hash))
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
	h := r.toks[s.from].Hash
	if !introducing.Of(h) {
		return false // as most do
	}
	switch next := &r.toks[s.from+1]; {
	case h == hashAnother && (r.isVerb(s, s.from+1) || next.Kind == token.Comma):
		return true // Another shrugged; Another, who gave no name, shrugged
	case h == hashA && ordinals.Of(next.Hash) && r.isVerb(s, s.from+2):
		return true // A third laughed
	}
	for i := s.from + 1; i < min(s.to, s.from+longestTitle); i++ {
		t := &r.toks[i]
		if t.Kind != token.Word || !t.Is(token.Lower) || lexicon.OfToken(t).Has(lexicon.Prepositions|lexicon.FunctionWords) {
			return false
		}
		if isSomebody(*t) {
			return i+1 < s.to && r.isStranger(r.layers, tokenRange{s.from, i + 1}) && !r.toks[i+1].Is(token.Capital) && (r.isOneMore(s.from) || s.to < len(r.toks) && r.content[s.to] > 0 && r.acts(s, i+1))
		}
	}
	return false
}

// acts reports whether what goes before token i is the subject of its sentence, for
// a verb follows it and what it is closer described by: A diplomat close to the talks
// [was] blunter; but not A diplomat by training, Roe was.
func (r *resolver) acts(s sentence, i int) bool {
	if t := &r.toks[i]; t.Kind != token.Word || !lexicon.OfToken(t).Has(lexicon.Prepositions|lexicon.Auxiliaries) && !closer.Of(t.Hash) && !pastForms.Of(t.Hash) && !isOneOf(t.In(r.text)[t.End-t.Start-1:], "s", "d") {
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
	if told := r.isToldByWriter(i); !told && (!isWord(r.text, &r.toks[i], "he", "she") && !(within && source && r.ownsName(i)) || !within && !source) {
		return false
	}
	o.token, o.sent, o.told, o.gender = i, r.sent, r.told, g
	return true
}

// isToldByWriter reports whether the writer tells the pronoun at token i something: My
// son asked me why. I told [him] that I had no idea.
func (r *resolver) isToldByWriter(i int) bool {
	return i > 1 && isCueVerb(&r.toks[i-1]) && r.toks[i-2].Hash == hashI && r.content[i] == 0 && isWord(r.text, &r.toks[i], "him", "her")
}

var hashI = token.Hash("i")

// ownsName reports whether the pronoun at token i stands before a name that is not
// told: her name, his first name.
func (r *resolver) ownsName(i int) bool {
	return i+2 < len(r.toks) && (r.toks[i+1].Hash == hashName || r.toks[i+2].Hash == hashName)
}

var hashName = token.Hash("name")
