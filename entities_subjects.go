package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

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
		} else if k > s.from+1 && isNameWord(&r.toks[k-1]) {
			k--
		} else {
			break
		}
	}
	if k > s.from && lexicon.OfToken(&r.toks[k-1]).Has(lexicon.Prepositions) {
		return false
	}
	if r.isModifier(s, to) {
		return false
	}
	if r.isVerb(s, to) {
		return true
	}
	if k > s.from && r.toks[k-1].Kind == token.Comma && to < s.to && r.toks[to].Kind == token.Comma && r.isVerb(s, to+1) {
		return true // Lund's assistant, Ms Jane Roe, was there
	}
	if from > s.from && isCueVerb(&r.toks[from-1]) && r.sents[r.sent].from < from-1 && r.toks[from-1].Is(token.Lower) && from >= 2 && (r.toks[from-2].Kind == token.Comma || r.toks[from-2].Kind == token.Quote) && !isWord(r.text, &r.toks[from], "his", "her") {
		return true // said Smith
	}
	for i := s.from; i < from; i++ {
		if r.toks[i].Kind == token.Word && !r.toks[i].Is(token.Capital) && !lexicon.OfToken(&r.toks[i]).Has(lexicon.FunctionWords|lexicon.Titles) {
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
	return lexicon.OfToken(&r.toks[i]).Has(lexicon.CueVerbs|lexicon.StanceVerbs|lexicon.Auxiliaries) || strings.HasSuffix(r.word(i), "ed") || pastForms.Of(r.toks[i].Hash)
}

// pastForms are past forms of irregular verbs.
var pastForms = hashes("became", "began", "brought", "built", "came", "chose", "drew", "fell", "felt", "fought", "found", "gave", "got", "grew", "held", "kept", "knew", "laid",
	"led", "left", "lost", "made", "met", "paid", "put", "ran", "rose", "sat", "saw", "sent", "set", "sold", "spent", "spoke", "stood", "swore", "took", "went", "withdrew", "won", "wore")

// isModifier reports whether a name that ends before token i is part of
// another's description: "[Clinton] communications director Jane Roe".
func (r *resolver) isModifier(s sentence, i int) bool {
	for k := i; k < min(s.to, i+3) && r.toks[k].Kind == token.Word && r.toks[k].Is(token.Lower); k++ {
		c := lexicon.OfToken(&r.toks[k])
		if c.Has(lexicon.Titles | lexicon.Roles) {
			return true
		}
		if c.Has(lexicon.CueVerbs | lexicon.Auxiliaries | lexicon.FunctionWords | lexicon.StanceVerbs) {
			return false
		}
	}
	return false
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

// isObject reports whether "her" at token i stands alone, not before a noun.
func (l *layers) isObject(i int) bool {
	if i+1 >= len(l.toks) {
		return true
	}
	t := l.toks[i+1]
	return t.Kind != token.Word || lexicon.OfToken(&t).Has(lexicon.FunctionWords|lexicon.Prepositions)
}
