package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

var (
	// leadsPicture are the words that a caption or the line below one begins with.
	leadsPicture = hashes("picture", "photo", "image", "credit", "pictures", "photos", "images", "photograph", "illustration", "graphic")
	// pictureWords are the words beside which a caption names whom its picture is from.
	pictureWords = hashes("picture", "photo", "image", "credit", "pic", "photograph", "images", "source", "photos")
	// pictureDesks are those who sell pictures.
	pictureDesks = hashes("getty", "shutterstock", "alamy", "istock", "wireimage", "afp/getty")
)

// isCaption reports whether a line is the caption of a picture: it ends with a
// picture credit, "(Picture: AP)", "AP Photo/Jane Roe", "Getty Images"; or it
// begins as captions do, "FILE -", "[1/5]"; or it says "(pictured)" or "(left)".
// pictured says that it has one of the words that picture credits have.
func isCaption(text string, toks []token.Token, f *facts, pictured bool) bool {
	if len(toks) < 2 {
		return false
	}
	if leadsPicture.Of(toks[0].Hash) &&
		(toks[1].Kind == token.Colon || isWord(text, toks[1], "by", "courtesy", "source", "caption", "credit", "...", "…")) {
		return f.words >= 2
	}
	if f.words < 4 {
		return false
	}
	if n := len(toks); isWord(text, toks[n-1], "caption") && isWord(text, toks[n-2], "hide", "toggle") {
		return true
	}
	if toks[0].In(text) == "FILE" && (toks[1].Kind == token.Dash || isWord(text, toks[1], "photo")) ||
		toks[0].Kind == token.Open && len(toks) > 3 && isNumberOf(text, toks[1:]) {
		return true
	}
	for i := len(toks) - 1; i >= 0; i-- {
		t := &toks[i]
		late := i*2 >= len(toks)
		if t.Kind != token.Open && !(late && (pictured && t.Kind == token.Word || t.Kind == token.Symbol || i+2 >= len(toks))) {
			continue
		}
		next := token.Token{Kind: token.Symbol}
		if i+1 < len(toks) {
			next = toks[i+1]
		}
		switch {
		case t.Kind == token.Open && isWord(text, next, "pictured") && len(toks) < 40,
			t.Kind == token.Open && i+2 < len(toks) && toks[i+2].Kind == token.Close && f.words <= 30 && isWord(text, next, "left", "right", "centre", "center", "above", "below"):
			return true
		case !late:
		case t.Kind == token.Word && pictureDesks.Of(t.Hash):
			return true
		case t.Kind == token.Word && pictureWords.Of(t.Hash) && i > 0:
			agency := lexicon.OfToken(toks[i-1]).Has(lexicon.Agencies)
			if i+1 == len(toks) && agency || i+1 < len(toks) && (agency || next.Kind == token.Colon && next.In(text) == ":" || isWord(text, next, "/", "by", "credit", "courtesy", "...", "…")) {
				return true
			}
		case t.Kind == token.Symbol && t.In(text) == "/" && i+4 >= len(toks) && !f.sentence && isCreditor(text, toks[i+1:]):
			return true // Jane Roe/via Reuters
		case i+2 == len(toks) && next.Kind == token.Close && i > 0 && toks[i-1].In(text) == "(" && lexicon.OfToken(*t).Has(lexicon.Agencies):
			return true
		case i+1 == len(toks) && t.Is(token.AllCaps) && lexicon.OfToken(*t).Has(lexicon.Agencies) && i > 0 && (toks[i-1].Kind == token.Stop || toks[i-1].Kind == token.Symbol):
			return true
		}
	}
	return !f.sentence && !f.titled && signedBehind(text, toks)
}

// isNumberOf reports whether toks begin "1/5]" or "1 of 5]": the number of a
// picture.
func isNumberOf(text string, toks []token.Token) bool {
	if toks[0].Kind != token.Number {
		return false
	}
	return toks[1].Kind == token.Close && strings.Contains(toks[0].In(text), "/") ||
		len(toks) > 3 && isWord(text, toks[1], "/", "of") && toks[2].Kind == token.Number && toks[3].Kind == token.Close
}

// isCreditor reports whether toks name a picture's agency.
func isCreditor(text string, toks []token.Token) bool {
	for _, t := range toks {
		if isWord(text, t, "via", "images", "photo", "photos", "picture", "pool") || t.Is(token.Capital) && lexicon.OfToken(t).Has(lexicon.Agencies) {
			return true
		}
	}
	return false
}

// mostSigned is the most tokens of a photographer's or agency's name.
const mostSigned = 8

// signedBehind reports whether a line is a sentence and a name behind it, as
// captions are signed: "A camel on the road to the port. Jane Roe for The
// Daily".
func signedBehind(text string, toks []token.Token) bool {
	stop := len(toks) - 1
	for stop > 0 && toks[stop].Kind != token.Stop {
		stop--
	}
	signed := toks[stop+1:]
	if stop < 4 || len(signed) > mostSigned || len(signed) == 0 || toks[stop].End-toks[stop].Start > 1 || len(signed) == 1 && signed[0].Is(token.AllCaps) {
		return false
	}
	for _, t := range signed {
		switch {
		case t.Is(token.Capital), t.Kind == token.Symbol, t.Kind == token.Colon, t.Kind == token.Comma:
		case t.Kind == token.Word && isWord(text, t, "for", "of", "via", "and", "the", "by", "from"):
		default:
			return false
		}
	}
	return signed[0].Is(token.Space | token.Capital)
}
