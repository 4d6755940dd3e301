package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// placeAt returns the number of tokens of the place at token i.
func (r *bylineReader) placeAt(i int) int {
	n, _ := lexicon.Longest(r.toks[i:], lexicon.Cities|lexicon.Countries|lexicon.States)
	return n
}

// isPlace reports whether the n tokens at r.i are a place and no more.
func (r *bylineReader) isPlace(n int) bool {
	k, c := lexicon.Longest(r.toks[r.i:], lexicon.Cities|lexicon.Countries|lexicon.States)
	return k == n && c.Has(lexicon.Cities|lexicon.Countries|lexicon.States)
}

// placeHeads are words that names of places begin with and those of people hardly do.
var placeHeads = hashes("port", "fort", "mount", "cape", "new", "north", "south", "east", "west", "los", "las")

// leadsPlace reports whether the n words at r.i, behind a comma or a bar and not in a
// row of names that goes on, are a place by the first of them, and listed or not:
// "Jane Doe, Port Ellery", "Jane Doe | South West".
func (r *bylineReader) leadsPlace(n int) bool {
	return placeHeads.Of(r.toks[r.i].Hash) && r.behindSign() && !(r.i+n < len(r.toks) && isWord(r.text, &r.toks[r.i+n], "and", "&"))
}

// behindSign reports whether a comma or a bar stands before r.i.
func (r *bylineReader) behindSign() bool {
	return r.i > 0 && (r.toks[r.i-1].Kind == token.Comma || r.toks[r.i-1].Kind == token.Symbol)
}

// isGiven reports whether token i is a listed first name.
func (r *bylineReader) isGiven(i int) bool {
	return lexicon.OfToken(r.at(i)).Has(lexicon.GivenMale | lexicon.GivenFemale)
}

// skipTitle passes a short title before a name: "Dr. Jane Doe", "Sir John Roe".
func (r *bylineReader) skipTitle() {
	t := r.toks[r.i]
	if isWord(r.text, &t, "prof", "professor") && r.isGiven(r.i+1) {
		r.i++
		return
	}
	if t.Is(token.Capital) && lexicon.OfToken(&t).Has(lexicon.Honorifics) && !lexicon.OfToken(&t).Has(lexicon.GivenMale|lexicon.GivenFemale|lexicon.Surnames) && r.next(2, token.Word) && r.toks[r.i+1].Is(token.Capital) && r.toks[r.i+2].Is(token.Capital) {
		r.i++
		return
	}
	if t.Is(token.Abbrev|token.Capital) && !t.Is(token.Initial) && lexicon.OfToken(&t).Has(lexicon.Honorifics|lexicon.Titles) && r.next(2, token.Word) && r.toks[r.i+1].Is(token.Capital) {
		r.i++
	}
}

// leaves reports whether token i follows names on pages and is part of none.
func (r *bylineReader) leaves(i int) bool {
	return isWord(r.text, &r.toks[i], "follow", "published", "updated", "posted", "last", "for", "in", "at", "via", "email", "share", "contact", "view", "special", "getty", "leave")
}

// The most words in a personal name.
const longestName = 6

// columns is what parts names that stand beside each other: "Jane Doe   John Roe".
const columns = "   "

// name returns the number of tokens of the personal name at r.i, or 0: two to
// six capitalised words, with particles between them and a suffix behind, or
// one word when it is all that the byline has.
func (r *bylineReader) name() int {
	if n := r.lowerName(); n > 0 {
		return n
	}
	n, words := 0, 0
	for r.i+n < len(r.toks) && n < longestName+2 {
		t := r.toks[r.i+n]
		c := lexicon.OfToken(&t)
		switch {
		case t.Kind == token.Word && t.Is(token.Capital) && !c.Has(lexicon.Weekdays) && !(monthOf(t.Hash) > 0 && words >= 2) && openings.Of(t.Hash) == "" && !isOpening(t.In(r.text)):
			if isAnd(t.In(r.text)) {
				return r.whole(n, words)
			}
			if n > 0 && !t.Is(token.Space) || words >= 2 && (r.leaves(r.i+n) || strings.HasPrefix(r.text[r.toks[r.i+n-1].End:], columns)) {
				return r.whole(n, words)
			}
			if words >= 2 && isNewsroomWord(t.In(r.text)) && r.isGiven(r.i) && isWord(r.text, r.at(r.i+n+1), "staff") {
				return r.whole(n, words)
			}
			if words >= 2 && c.Has(lexicon.AuthorRoles) && (isNewsroomWord(r.word(n-1)) || isWord(r.text, &t, "staff") && len(r.authors) == 0) && !r.isGiven(r.i) {
				return n + 1 // "Daily Mail Reporter"
			}
			if words >= 2 && c.Has(lexicon.AuthorRoles) {
				return r.whole(n, words)
			}
			if k, _ := lexicon.Longest(r.toks[r.i+n:], lexicon.AuthorRoles|lexicon.Agencies); k > 0 && words >= 2 {
				return r.whole(n, words)
			}
			if words >= 2 && !t.Is(token.Initial) && r.roleFrom(r.i+n) {
				return r.whole(n, words)
			}
			words++
		case words > 0 && t.Kind == token.Word && hyphenParticle(t.In(r.text)):
			words++
		case words > 0 && c.Has(lexicon.Particles) && t.Is(token.Lower) && !isAnd(t.In(r.text)) && r.next(n+1, token.Word):
		case words == 0 && c.Has(lexicon.Particles) && t.Is(token.Lower) && r.next(n+1, token.Word) && r.toks[r.i+n+1].Is(token.Capital):
		case words > 0 && t.Kind == token.Quote && r.nickname(n) > 0:
			n += r.nickname(n)
		case words > 1 && t.Kind == token.Comma && n+1 < len(r.toks)-r.i && lexicon.OfToken(&r.toks[r.i+n+1]).Has(lexicon.NameSuffixes) && !isWord(r.text, &r.toks[r.i+n+1], "ph.d.", "phd", "m.d.", "md", "esq."):
			return r.whole(n+2, words)
		default:
			return r.whole(n, words)
		}
		n++
	}
	return r.whole(n, words)
}

// nickname returns how many tokens behind r.i+n close the quotation marks that
// open there, or 0: at most three words that begin in capitals.
func (r *bylineReader) nickname(n int) int {
	if !r.at(r.i + n + 1).Is(token.Capital) {
		return 0
	}
	for k := 2; k <= 4; k++ {
		switch t := r.at(r.i + n + k); {
		case t.Kind == token.Quote:
			return k
		case t.Kind != token.Word:
			return 0
		}
	}
	return 0
}

// lowerName returns the number of tokens of a name in small letters that a
// byline ends with, "by jane doe", or 0.
func (r *bylineReader) lowerName() int {
	n := len(r.toks) - r.i
	if r.i == 0 || n < 2 || n > 3 || !isOpening(r.toks[r.i-1].In(r.text)) || !r.isGiven(r.i) {
		return 0
	}
	for _, t := range r.toks[r.i:] {
		if !t.Is(token.Lower) || lexicon.OfToken(&t).Has(lexicon.FunctionWords|lexicon.AuthorRoles) {
			return 0
		}
	}
	if !lexicon.OfToken(&r.toks[len(r.toks)-1]).Has(lexicon.Surnames) {
		return 0
	}
	return n
}

// whole returns n when the words make up a name.
func (r *bylineReader) whole(n, words int) int {
	switch {
	case words >= 2 && words <= longestName:
		if lexicon.OfToken(&r.toks[r.i+n-1]).Has(lexicon.OrgWords) {
			return n // a desk or an institute as the author
		}
		return n
	case words == 1 && r.i+n == len(r.toks) && (len(r.authors) == 0 && r.i > 0) && len(r.word(0)) > 2:
		return n
	}
	return 0
}

// hyphenParticle reports whether w is a name that begins with an Arabic
// article: al-Sayed, el-Masri.
func hyphenParticle(w string) bool {
	before, after, ok := strings.Cut(w, "-")
	return ok && len(before) == 2 && isOneOf(before, "al", "el", "ad", "as", "ul", "ar", "an", "at") && after != "" && !strings.ContainsAny(after[:1], "abcdefghijklmnopqrstuvwxyz")
}

func isAnd(w string) bool { return strings.EqualFold(w, "and") || strings.EqualFold(w, "with") }

func isOpening(w string) bool { return strings.EqualFold(w, "by") }
