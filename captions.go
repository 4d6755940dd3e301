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
	pictureDesks = hashes("getty", "shutterstock", "alamy", "istock", "wireimage")
	// behindPicture are the words that stand behind one of leadsPicture in a caption.
	behindPicture = hashes("by", "courtesy", "source", "caption", "credit", "credits", "...", "…")
	// writtenBy are the words before "by" where a story is signed, and its pictures.
	writtenBy = hashes("story", "words", "text", "written", "report")
	// givesPicture are the words, besides agencies, after which a bracket names
	// whom a picture is from: "(Supplied: Jane Roe)".
	givesPicture = hashes("supplied", "abc", "cbc", "facebook", "instagram", "twitter", "youtube", "tiktok", "file")
)

// isCaption reports whether a line is the caption of a picture: it ends with a
// picture credit, "(Picture: AP)", "AP Photo/Jane Roe", "Getty Images"; or it
// begins as captions do, "FILE -", "[1/5]"; or it says "(pictured)" or "(left)".
// words are what it adds up to.
func isCaption(text string, toks []token.Token, f *facts, words counted) bool {
	if len(toks) < 2 {
		return len(toks) == 1 && pictureDesks.Of(toks[0].Hash)
	}
	pictured := f.telling&picture != 0 // it has one of the words that picture credits have
	if leadsPicture.Of(toks[0].Hash) && (toks[1].Kind == token.Colon || behindPicture.Of(toks[1].Hash)) &&
		!(f.prose == fullProse && toks[1].Hash == hashBy && len(toks) > 2 && toks[2].Is(token.Lower)) { // Photos by witnesses showed
		return f.words >= 2
	}
	if toks[1].Hash == hashBy && writtenBy.Of(toks[0].Hash) {
		return false // Story by Jane Doe, photos by John Roe
	}
	if len(toks) <= mostCredited && isPictureCredit(text, toks) || toks[0].Kind == token.Open && isBracketed(text, toks) {
		return true
	}
	if f.words < 4 {
		return false
	}
	closed := toks[len(toks)-1].Kind == token.Close
	if f.telling&rights != 0 && sellsRights(text, toks) || closed && isSupplied(text, toks) || pictured && opensWithDesk(text, toks) {
		return true
	}
	if closed && isHoused(text, toks, f) || toks[len(toks)-2].Kind == token.Dash && isSignedOff(text, toks, f) {
		f.signedOff = true
		return true
	}
	if pictured && !f.sentence && isFilePhoto(text, toks) {
		return true
	}
	if n := len(toks); toks[n-1].Hash == hashCaption && isWord(text, &toks[n-2], "hide", "toggle") {
		return true
	}
	if toks[0].In(text) == "FILE" && (toks[1].Kind == token.Dash || isWord(text, &toks[1], "photo")) ||
		toks[0].Kind == token.Open && len(toks) > 3 && isNumberOf(text, toks[1:]) {
		return true
	}
	if pictured || words.has(token.Open) || words.has(token.Symbol) || toks[len(toks)-1].Is(token.AllCaps) { // an agency may sign
		if caption, sure := creditsWithin(text, toks, f, pictured); sure {
			return caption
		}
	}
	return !f.sentence && signedBehind(text, toks, f.titled)
}

// isFilePhoto reports whether a line ends with where its picture is from, in capitals:
// "Harlow City Hall. TRIBUNE FILE PHOTO".
func isFilePhoto(text string, toks []token.Token) bool {
	n := len(toks)
	return n > 4 && toks[n-1].Is(token.Capital) && isWord(text, &toks[n-1], "photo", "photos") && toks[n-2].Is(token.Capital) && isWord(text, &toks[n-2], "file", "courtesy", "staff", "contributed", "submitted")
}

// creditsWithin reports whether a line has, in its second half or in brackets, what only
// captions have, and whether it is sure of that.
func creditsWithin(text string, toks []token.Token, f *facts, pictured bool) (caption, sure bool) {
	for i := len(toks) - 1; i >= 0; i-- {
		t := &toks[i]
		late := i*2 >= len(toks) || pictured && i > 0 && toks[i-1].Kind == token.Stop && pictureWords.Of(t.Hash)
		if t.Kind != token.Open && !(late && (pictured && t.Kind == token.Word || t.Kind == token.Symbol || i+2 >= len(toks))) {
			continue
		}
		next := token.Token{Kind: token.Symbol}
		if i+1 < len(toks) {
			next = toks[i+1]
		}
		switch {
		case t.Kind == token.Open && isWord(text, &next, "pictured") && len(toks) < 40,
			t.Kind == token.Open && i+2 < len(toks) && toks[i+2].Kind == token.Close && f.words <= 30 && isWord(text, &next, "left", "right", "centre", "center", "above", "below"):
			return true, true
		case !late:
		case t.Kind == token.Word && pictureDesks.Of(t.Hash):
			bought := f.sentence && i > 1 && toks[i-1].Is(token.Lower) && !isWord(text, &toks[i-1], "via") && !pictureWords.Of(toks[i-2].Hash)
			return !bought, true // The rights were bought by Getty Images.
		case t.Kind == token.Word && pictureWords.Of(t.Hash) && i > 0:
			agency := lexicon.OfToken(&toks[i-1]).Has(lexicon.Agencies)
			if i+1 == len(toks) && agency || i+1 < len(toks) && (agency || next.Kind == token.Colon && next.In(text) == ":" || isWord(text, &next, "/", "by", "credit", "courtesy", "...", "…")) {
				return true, true
			}
		case t.Kind == token.Symbol && t.In(text) == "/" && i+4 >= len(toks) && !f.sentence && isCreditor(text, toks[i+1:]):
			return true, true // Jane Roe/via Reuters
		case i+2 == len(toks) && next.Kind == token.Close && i > 0 && toks[i-1].In(text) == "(" && lexicon.OfToken(t).Has(lexicon.Agencies),
			i+1 == len(toks) && t.Is(token.AllCaps) && lexicon.OfToken(t).Has(lexicon.Agencies) && i > 0 && (toks[i-1].Kind == token.Stop || toks[i-1].Kind == token.Symbol):
			f.signedOff = toks[i-1].Kind != token.Symbol
			return !f.signedOff || !quoted(f.span.In(text)), true
		}
	}
	return false, false
}

// mostCredited is the most tokens of a line that is a picture's credit alone.
const mostCredited = 8

// isPictureCredit reports whether a line is no more than whom a picture is from:
// "Getty Images", "AP Photo", "REUTERS/Jane Roe", "Jane Roe via Getty Images".
// An agency's name alone may credit the story.
func isPictureCredit(text string, toks []token.Token) bool {
	n := len(toks)
	if n > mostCredited {
		return false
	}
	desk := false
	for i, t := range toks {
		agency := t.Is(token.Capital) && lexicon.OfToken(&t).Has(lexicon.Agencies)
		switch {
		case t.Kind == token.Symbol && t.In(text) == "/":
			desk = desk || i == 1 && n > 2 && toks[0].Is(token.AllCaps) && lexicon.OfToken(&toks[0]).Has(lexicon.Agencies)
		case t.Kind == token.Comma || isWord(text, &t, "via", "for", "|"):
		case i > 0 && i+2 < n && t.Kind == token.Colon && isWord(text, &toks[i-1], "photo", "photos") && toks[i-1].Is(token.Capital):
			desk = true // ST PHOTO: JANE ROE
		case !t.Is(token.Capital):
			return false
		case pictureDesks.Of(t.Hash):
			desk = true
		case agency && i+2 == n && isWord(text, &toks[i+1], "photo", "photos", "photograph", "pic", "images"),
			agency && i+1 == n && i > 2 && isWord(text, &toks[i-1], "/", "|"): // Jane Roe / AP
			desk = true
		}
	}
	return desk
}

// isBracketed reports whether a line is a picture's credit in brackets: "(Image:
// Jane Roe)", "(Image credit: Jane Roe)", "(Photo by Jane Roe)", "(Jane Roe/The Daily)".
func isBracketed(text string, toks []token.Token) bool {
	n := len(toks) - 1
	if n < 3 || n > 2*mostCredited || toks[n].Kind != token.Close {
		return false
	}
	if leadsPicture.Of(toks[1].Hash) {
		return toks[2].Kind == token.Colon || isWord(text, &toks[2], "by", "courtesy") || n > 3 && toks[3].Kind == token.Colon && isWord(text, &toks[2], "credit", "credits", "source")
	}
	return n <= mostCredited && toks[1].Is(token.Capital) && signsForHouse(text, toks[1:n])
}

// signsForHouse reports whether toks are a name of two words or more, a slash and
// whom its bearer works for: "Jane Roe/Hexby Courier", "Jane Roe / The Daily".
func signsForHouse(text string, toks []token.Token) bool {
	slash := false
	for i, t := range toks {
		switch {
		case t.Kind == token.Symbol && t.In(text) == "/":
			slash = slash || i > 1
		case i > 0 && t.Is(token.Capital) && strings.IndexByte(t.In(text), '/') > 0:
			slash = true
		case !t.Is(token.Capital) && !(slash && isWord(text, &t, "the", "of", "for", "via", "and")) && !(i == 1 && t.Kind == token.Stop):
			return false
		}
	}
	return slash
}

// sellsRights reports whether a line ends with the offer that agencies' sites
// set behind the credit of a picture: "REUTERS/Jane Roe Purchase Licensing
// Rights, opens new tab".
func sellsRights(text string, toks []token.Token) bool {
	n := len(toks)
	if n > 4 && isWord(text, &toks[n-1], "tab") && isWord(text, &toks[n-3], "opens") {
		n -= 3
		if toks[n-1].Kind == token.Comma {
			n--
		}
	}
	return n > 3 && isWord(text, &toks[n-1], "rights") && isWord(text, &toks[n-2], "licensing") && isWord(text, &toks[n-3], "purchase", "acquire")
}

// mostSupplied is the most tokens of a bracket that says whom a picture is
// from.
const mostSupplied = 10

// isSupplied reports whether a line ends with whom its picture is from, in
// brackets: "(ABC News: Jane Roe)", "(Supplied: Jane Roe)", "(Supplied)", or
// behind a stop "(Jane Roe/CBC)", "(Daily Photo)", and a station's letters right
// behind it, "on Monday.(WKQX)".
func isSupplied(text string, toks []token.Token) bool {
	n := len(toks) - 1
	if toks[n].In(text) != ")" {
		return false
	}
	open := n - 1
	for open > 0 && open > n-mostSupplied && toks[open].Kind != token.Open {
		open--
	}
	if open == 0 || toks[open].In(text) != "(" || open+1 == n {
		return false
	}
	first := toks[open+1]
	if open+2 == n {
		return isWord(text, &first, "supplied") || first.Is(token.AllCaps) && toks[open-1].Kind == token.Stop && !toks[open].Is(token.Space)
	}
	if last := toks[n-1]; open+3 == n && isWord(text, &first, "representational", "representative", "illustrative", "file") && isWord(text, &last, "image", "photo", "picture", "pic") {
		return true // (Representational image)
	}
	if toks[open-1].Kind == token.Stop && (signsPicture(text, toks[open+1:n]) || signsForHouse(text, toks[open+1:n])) {
		return true
	}
	k, _ := lexicon.Longest(toks[open+1:n], lexicon.Agencies)
	if k == 0 && !givesPicture.Of(first.Hash) || !first.Is(token.Capital) {
		return false
	}
	for i := open + 2; i < n-1; i++ {
		if toks[i].In(text) == ":" {
			return toks[i+1].Is(token.Capital) || toks[i+1].Kind == token.Address
		}
		if !toks[i].Is(token.Capital) && toks[i].Kind != token.Dash {
			return false
		}
	}
	return false
}

// isHoused reports whether a line ends, behind a stop, with the name of a paper in
// brackets: "The bakery on its last day. (Hexby Standard)". So does the last paragraph
// of a story that is another paper's, and what a round-up has from one.
func isHoused(text string, toks []token.Token, f *facts) bool {
	n := len(toks) - 1
	if toks[n].Kind != token.Close || f.words > mostSignedOff || quoted(f.span.In(text)) {
		return false
	}
	open := n - 1
	for open > 0 && open > n-mostHouse && toks[open].Is(token.Capital) {
		open--
	}
	if open < 4 || n-open < 3 || toks[open].In(text) != "(" || toks[open-1].Kind != token.Stop || !isNewsroomWord(toks[n-1].In(text)) {
		return false
	}
	for _, t := range toks[:open] {
		if toldBy.Of(t.Hash) || tells.Of(t.Hash) {
			return false
		}
	}
	return !hasAuxiliary(toks[:open])
}

// hasAuxiliary reports whether a sentence says with a verb like "is", "has" or "will"
// what has come of something, as news does; what a picture shows is told without.
func hasAuxiliary(toks []token.Token) bool {
	for _, t := range toks {
		if t.Is(token.Lower) && lexicon.OfToken(&t).Has(lexicon.Auxiliaries) {
			return true
		}
	}
	return false
}

// mostHouse is the most tokens of a paper's name, with the bracket before it.
const mostHouse = 6

// signsPicture reports whether what a bracket behind a sentence says is whom a
// picture is from: a name, a slash and an agency, or words in capitals and
// "Photo".
func signsPicture(text string, toks []token.Token) bool {
	slash := -1
	for i, t := range toks {
		switch {
		case t.Kind == token.Symbol && t.In(text) == "/":
			slash = i
		case i > 0 && strings.IndexByte(t.In(text), '/') > 0: // Roe/CBC
			_, desk, _ := strings.Cut(t.In(text), "/")
			return lexicon.Has(desk, lexicon.Agencies) || givesPicture.Of(token.Hash(desk))
		case !t.Is(token.Capital) && t.Kind != token.Dash && t.Kind != token.Stop && !isWord(text, &t, "for", "the", "of", "via", "photo"):
			return false
		}
	}
	if slash > 0 {
		return isCreditor(text, toks[slash+1:]) || slash+1 < len(toks) && givesPicture.Of(toks[slash+1].Hash)
	}
	return isWord(text, &toks[len(toks)-1], "photo", "photos", "photograph") || takenFor(text, toks)
}

// takenFor reports whether toks are a photographer and for whom the picture was
// taken: "Jane Roe for The Daily".
func takenFor(text string, toks []token.Token) bool {
	return len(toks) > 3 && toks[0].Is(token.Capital) && toks[1].Is(token.Capital) && (isWord(text, &toks[2], "for") && toks[3].Is(token.Capital) || len(toks) > 4 && toks[2].Is(token.Capital) && isWord(text, &toks[3], "for") && toks[4].Is(token.Capital))
}

// opensWithDesk reports whether a line is what a picture shows behind who sells
// it: "Getty Images A woman stands on a wharf".
func opensWithDesk(text string, toks []token.Token) bool {
	return pictureDesks.Of(toks[0].Hash) && isWord(text, &toks[1], "images") && isWord(text, &toks[2], "a", "an", "two", "three", "the") && toks[2].Is(token.Capital)
}

// tells are the words that say what happened, where a picture's description
// says what it shows.
var tells = hashes("said", "says", "told", "was", "were", "had", "has", "have", "will", "would", "did", "could", "should", "can")

// describes reports whether a block says what a picture shows: "A woman in a
// red coat stands on a wharf."
func describes(text string, toks []token.Token) bool {
	if len(toks) == 0 || !isWord(text, &toks[0], "a", "an", "two", "three", "four", "several", "people") {
		return false
	}
	for _, t := range toks {
		if t.Kind == token.Quote || tells.Of(t.Hash) || lexicon.OfToken(&t).Has(lexicon.Weekdays) {
			return false
		}
	}
	return true
}

// mostSignedOff is the most words of a caption that ends with a dash and an
// agency.
const mostSignedOff = 30

// isSignedOff reports whether a line ends with a dash and an agency: "A woman
// waits for the ferry. — AFP". So does the last paragraph of a story.
func isSignedOff(text string, toks []token.Token, f *facts) bool {
	n := len(toks)
	if f.words > mostSignedOff || toks[n-2].Kind != token.Dash || !toks[n-2].Is(token.Space) && (n < 4 || toks[n-3].Kind != token.Stop) || !toks[n-1].Is(token.Capital) || !lexicon.OfToken(&toks[n-1]).Has(lexicon.Agencies) {
		return false
	}
	for _, t := range toks {
		if t.Kind == token.Quote && t.In(text) != "'" && t.In(text) != "’" || isWord(text, &t, "said", "told", "added") {
			return false
		}
	}
	return true
}

// isNumberOf reports whether toks begin "1/5]" or "1 of 5]": the number of a
// picture.
func isNumberOf(text string, toks []token.Token) bool {
	if toks[0].Kind != token.Number {
		return false
	}
	return toks[1].Kind == token.Close && strings.Contains(toks[0].In(text), "/") ||
		len(toks) > 3 && isWord(text, &toks[1], "/", "of") && toks[2].Kind == token.Number && toks[3].Kind == token.Close
}

// isCreditor reports whether toks name a picture's agency.
func isCreditor(text string, toks []token.Token) bool {
	for _, t := range toks {
		if isWord(text, &t, "via", "images", "photo", "photos", "picture", "pool") || t.Is(token.Capital) && lexicon.OfToken(&t).Has(lexicon.Agencies) {
			return true
		}
	}
	return false
}

// mostSigned is the most tokens of a photographer's or agency's name.
const mostSigned = 8

// signedBehind reports whether a line is a sentence and a name behind it, as
// captions are signed: "A camel on the road to the port. Jane Roe for The
// Daily". Behind a title it must say so: "The Ferry Queen. Courtesy of Hexby Lines".
func signedBehind(text string, toks []token.Token, titled bool) bool {
	stop := len(toks) - 1
	for stop > 0 && toks[stop].Kind != token.Stop {
		stop--
	}
	signed := toks[stop+1:]
	if stop < 4 || len(signed) > mostSigned || len(signed) == 0 || toks[stop].End-toks[stop].Start > 1 || len(signed) == 1 && signed[0].Is(token.AllCaps) {
		return false
	}
	if orders.Of(signed[0].Hash) {
		return false // Support our work. Join the Community
	}
	if titled && (len(signed) < 3 || !isWord(text, &signed[0], "courtesy") || !isWord(text, &signed[1], "of")) {
		return false
	}
	for _, t := range signed {
		switch {
		case t.Is(token.Capital), t.Kind == token.Symbol, t.Kind == token.Colon, t.Kind == token.Comma:
		case t.Kind == token.Word && isWord(text, &t, "for", "of", "via", "and", "the", "by", "from"):
		default:
			return false
		}
	}
	return signed[0].Is(token.Space | token.Capital)
}
