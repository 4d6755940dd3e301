package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// readRepeats marks captions that stand twice, with and without their credit:
// a block that begins the block before or after it, or is the same.
func (p *page) readRepeats() {
	for i := 1; i < len(p.facts); i++ {
		p.tick()
		a, b := &p.facts[i-1], &p.facts[i]
		s, t := a.span.In(p.text), b.span.In(p.text)
		if a.words < 6 || b.words < 6 || !a.sentence && !b.sentence || a.words > mostNoted || b.words > mostNoted {
			continue
		}
		if strings.HasPrefix(s, t) || strings.HasPrefix(t, s) {
			a.caption, b.caption = true, true
		}
	}
}

// readCredits marks the captions that have their credit on the next line:
// "The blast blew out windows", "Credit: LNP"; "Jane Roe looks at her window.",
// "Max Moe / AP".
func (p *page) readCredits() {
	for i := 1; i < len(p.facts); i++ {
		p.tick()
		f, above := &p.facts[i], &p.facts[i-1]
		if f.words > 0 && f.words <= mostKicker && above.sentence && strings.HasPrefix(f.span.In(p.text), "EMBED <>") {
			f.junk = "navigation" // what ABC's stations set below what a film shows
			above.caption = above.words <= mostNames && above.junk == ""
			continue
		}
		if f.words == 0 || f.words > 8 || above.words < 4 || above.junk != "" || len(above.authors) > 0 {
			continue
		}
		toks := p.tokens(i)
		if !f.caption && p.shoutsCredit(i) {
			f.caption, f.authors, f.maybe = true, nil, nil
			above.caption = above.caption || !above.sentence && p.signedAbove(i-1)
		}
		if !f.caption {
			continue
		}
		bare := isPictureCredit(p.text, toks) || toks[0].Kind == token.Open && isBracketed(p.text, toks) || signsForHouse(p.text, toks)
		if toks[0].Kind == token.Open && len(toks) > 1 {
			toks = toks[1:]
		}
		labelled := isWord(p.text, &toks[0], "credit", "image", "photo", "picture", "photograph")
		if !above.sentence && labelled || above.sentence && (labelled || bare) && p.shows(i-1) {
			above.caption = true
		}
	}
}

// shoutsCredit reports whether block i is whom a picture is from as papers set it
// in capitals below the caption: "JANE ROE/UNIVERSITY OF HEXBY", and above the byline
// or the time of publication "JANE ROE FOR THE COURIER".
func (p *page) shoutsCredit(i int) bool {
	f := &p.facts[i]
	s := f.span.In(p.text)
	if f.words < 3 || f.by || f.junk != "" || f.prose != noProse || !allCaps(s) {
		return false
	}
	if !strings.Contains(s, " FOR THE ") {
		return signsForHouse(p.text, p.tokens(i))
	}
	return p.signedAbove(i - 1)
}

// signedAbove reports whether a byline or the time of publication stands not far
// above block i.
func (p *page) signedAbove(i int) bool {
	for k := i - 1; k >= 0 && k >= i-pictureReach; k-- {
		if len(p.facts[k].authors) > 0 || p.facts[k].stamp {
			return true
		}
	}
	return false
}

// shows reports whether block i, a sentence, may say what a picture shows: it is
// short and neither quotes nor tells.
func (p *page) shows(i int) bool {
	f := &p.facts[i]
	if f.words > mostSignedOff || f.junk != "" || p.dateline(i) != nil {
		return false
	}
	for _, t := range p.tokens(i) {
		if t.Kind == token.Quote && t.End-t.Start > 1 || t.In(p.text) == `"` || tells.Of(t.Hash) {
			return false
		}
	}
	return true
}

var (
	// posing are the words for what people do in pictures, as captions have them, and
	// posingNamed those that are said of things, too, but for people by name.
	posing = hashes("poses", "pose", "gestures", "waves", "smiles", "celebrates", "celebrate", "reacts", "embrace", "embraces", "hug", "hugs",
		"applaud", "applauds", "cheer", "march", "walk", "inspect", "inspects", "salutes", "queue", "pray", "prays")
	posingNamed = hashes("walks", "watches", "stands", "sits", "waits", "looks", "speaks", "arrives", "joins")
	// heldUp are what people hold in pictures.
	heldUp = hashes("sign", "signs", "placard", "placards", "banner", "banners", "flags", "candles", "portrait", "portraits", "poster", "posters", "photo", "photograph")
	// wherePosed are the words behind which captions say where.
	wherePosed = hashes("during", "outside", "near", "at", "in", "on", "beside", "after", "before", "with", "inside", "for", "to")
)

// readPoses marks captions without a credit in news that is told in the past: they
// say in the present what people do in the picture, and where. "Jane Roe celebrates
// her goal in front of the stand."
func (p *page) readPoses() {
	said := 0
	for i := range p.facts {
		if p.facts[i].prose == noProse {
			continue
		}
		toks := p.tokens(i)
		for k := range toks {
			p.tick()
			switch toks[k].Hash {
			case hashSaid:
				said++
			case hashSays:
				return
			}
		}
	}
	if said < leastSaid {
		return
	}
	for i := range p.facts {
		p.tick()
		if f := &p.facts[i]; !f.caption && f.prose != noProse && f.sentence && p.poses(i) && p.shows(i) {
			f.caption = true
		}
	}
}

// leastSaid is how often news that is told in the past has "said".
const leastSaid = 1

// mostPosed is the most tokens of who is in a picture.
const mostPosed = 8

// poses reports whether a block begins with people and what they do in a picture.
func (p *page) poses(i int) bool {
	toks := p.tokens(i)
	named := lexicon.OfToken(&toks[0]).Has(lexicon.GivenMale | lexicon.GivenFemale | lexicon.WorldMale | lexicon.WorldFemale | lexicon.Honorifics | lexicon.Titles)
	several := strings.HasSuffix(toks[0].In(p.text), "s") && !isFunctionWord(&toks[0])
	for k := 1; k+2 < len(toks) && k <= mostPosed; k++ {
		t := &toks[k]
		switch {
		case t.Kind != token.Word || !t.Is(token.Lower):
			continue
		case posing.Of(t.Hash) && (named || several && k <= 2 || isWord(p.text, &toks[0], "a", "an", "two", "three")):
		case posingNamed.Of(t.Hash) && named:
		case isWord(p.text, t, "hold", "holds") && (heldUp.Of(toks[k+1].Hash) || heldUp.Of(toks[k+2].Hash)):
		default:
			if isFunctionWord(t) && k <= 2 {
				return false
			}
			continue
		}
		if prev := toks[k-1]; prev.Is(token.Lower) && isFunctionWord(&prev) {
			return false // to walk, who stands
		}
		for _, t := range toks[k+1:] {
			if wherePosed.Of(t.Hash) {
				return true
			}
		}
		return false
	}
	return false
}

// pictureReach is how many blocks from running text the credit of a picture in
// the story stands.
const pictureReach = 3

// proseWithin reports whether running text comes as near behind block i.
func (p *page) proseWithin(i int) bool {
	for k := i + 1; k < len(p.facts) && k <= i+pictureReach; k++ {
		if f := &p.facts[k]; f.prose == fullProse && !f.caption {
			return true
		}
	}
	return false
}

// readImages marks what stands around the lines that say whom a picture is
// from: a caption below "Image caption,", what the picture shows above "Image
// source, Jane Roe", and a caption above a line that is a credit alone, as an
// agency's name is within the story. What an agency's name ends is no caption
// where the story ends.
func (p *page) readImages() {
	last := len(p.facts) - 1
	for last > 0 && (p.facts[last].junk != "" || p.facts[last].hasCredit || p.facts[last].prose == noProse && !p.facts[last].caption) {
		last--
	}
	if last >= 0 && p.facts[last].signedOff {
		p.facts[last].caption = false
	}
	begun := false // running text stands above
	prose := -len(p.facts)
	for i := range p.facts {
		p.tick()
		f := &p.facts[i]
		if f.signedOff && f.caption && i == prose+1 && !p.proseWithin(i) {
			f.caption = false
		}
		if f.hasCredit && f.words <= 3 && i-prose <= pictureReach && i < last && p.proseWithin(i) && len(f.credit.People) == 0 && f.telling&contribution == 0 && !strings.ContainsAny(f.span.In(p.text), "()-–—") {
			f.hasCredit, f.caption = false, true
		}
		if f.prose == fullProse && !f.caption {
			begun, prose = true, i
		}
		if f.closes && f.junk == "copyright" && f.words <= mostNoted && p.rightsToPicture(i) {
			f.junk, f.closes, f.caption, f.authors, f.maybe = "", false, true, nil, nil
		}
		if i > 0 && f.caption && p.facts[i-1].junk == "related" && p.linksToPictures(i) {
			f.caption, f.junk = false, "related"
		}
		if i > 0 && !f.caption && f.words > 0 && f.words <= mostKicker && f.prose == noProse && f.junk == "" {
			f.caption = p.creditsAbove(i)
		}
		if i == 0 || !f.caption || f.words > mostCredited {
			continue
		}
		toks := p.tokens(i)
		above := &p.facts[i-1]
		switch {
		case len(toks) < 2:
		case isWord(p.text, &toks[0], "image") && isWord(p.text, &toks[1], "caption") && f.words == 2 && i+1 < len(p.facts):
			if below := &p.facts[i+1]; below.junk == "" && below.words <= mostNoted && (below.prose != fullProse || below.words <= mostSignedOff) {
				below.caption = true
			}
		case i == 1 || above.junk != "" || above.stamp || above.by || len(above.authors) > 0:
		case isWord(p.text, &toks[0], "image") && isWord(p.text, &toks[1], "source"):
			if below := min(i+1, len(p.facts)-1); above.words >= 4 && above.words <= mostNoted && (!above.sentence && begun || p.facts[below].caption && p.covers(below, i-1) || describes(p.text, p.tokens(i-1))) {
				above.caption = true
			}
		case above.caption && above.words > mostCredited && opensWithDesk(p.text, p.tokens(i-1)) && i+1 < len(p.facts) && p.facts[i+1].prose == noProse && p.facts[i+1].junk == "" && len(p.facts[i+1].authors) == 0:
			p.facts[i+1].caption = true // what the picture shows, its credit again, and its caption
		case begun && above.words >= 4 && above.prose != fullProse && !above.sentence && isPictureCredit(p.text, toks):
			above.caption = true
		}
	}
}

// linksToPictures reports whether block i is a headline behind "Photos:" rather
// than whose they are: "Photos: Swan found on roof of town hall".
func (p *page) linksToPictures(i int) bool {
	toks, lower := p.tokens(i), 0
	if p.facts[i].sentence || len(toks) < 2 || !isWord(p.text, &toks[0], "photos", "pictures", "video") || toks[1].Kind != token.Colon {
		return false
	}
	for _, t := range toks[2:] {
		if t.Is(token.Lower) && isTelling(t) {
			lower++
		}
	}
	return lower > 1
}

// creditsAbove reports whether block i is a name that the line above begins
// with, before what a picture shows: "Port Ellery Council A woman stands on a
// wharf. She looks at the sea.", "Port Ellery Council". Such a line is a caption,
// as is the short one below.
func (p *page) creditsAbove(i int) bool {
	f, above := &p.facts[i], &p.facts[i-1]
	name, s := f.span.In(p.text), above.span.In(p.text)
	if above.words < f.words+sentenceWords || above.words > mostNoted || len(name) < leastLetters || !strings.HasPrefix(s, name) || s[len(name)] != ' ' {
		return false
	}
	k := above.first + f.last - f.first
	if k >= above.last || !isWord(p.text, &p.toks[k], "a", "an", "the", "two", "three") || !p.toks[k].Is(token.Capital) {
		return false
	}
	above.caption, f.authors, f.maybe = true, nil, nil
	if i+1 < len(p.facts) {
		if below := &p.facts[i+1]; below.prose == noProse && below.junk == "" && len(below.authors) == 0 && !below.stamp {
			below.caption = true
		}
	}
	return true
}

// rightsToPicture reports whether block i, "© Jane Roe/UNICEF", says whose a
// picture is rather than the page: it has no year and no firm, and running text
// comes soon behind it.
func (p *page) rightsToPicture(i int) bool {
	toks := p.tokens(i)
	if len(toks) < 2 || toks[0].In(p.text) != "©" || !toks[1].Is(token.Capital) || !p.proseWithin(i) {
		return false
	}
	for _, t := range toks[1:] {
		if t.Kind == token.Number && t.End-t.Start == 4 || isWord(p.text, &t, "rights", "copyright", "ltd", "inc", "limited", "group", "media") {
			return false
		}
	}
	return true
}

// readBrackets marks captions whose credit a page's markup has put on lines of
// their own: "A plant on a shelf (", "Image:", "Getty Images)"; "Jane Roe", "/",
// "Hexby Public Radio".
func (p *page) readBrackets() {
	for i := range p.facts {
		p.tick()
		if p.isStroke(i) {
			for k := i - 1; k <= i+1; k++ {
				f := &p.facts[k]
				f.caption, f.authors, f.maybe, f.hasCredit, f.junk = true, nil, nil, false, ""
			}
			continue
		}
		if !strings.HasSuffix(p.facts[i].span.In(p.text), "(") || p.facts[i].words > mostNoted {
			continue
		}
		for k := i + 1; k < len(p.facts) && k <= i+3 && p.facts[k].words <= 8; k++ {
			if s := p.facts[k].span.In(p.text); strings.HasSuffix(s, ")") && !strings.Contains(s, "(") {
				for j := i; j <= k; j++ {
					f := &p.facts[j]
					f.caption, f.prose, f.authors, f.maybe, f.hasCredit = true, noProse, nil, nil, false
				}
				break
			}
		}
	}
}

// isStroke reports whether block i is a stroke alone between a photographer's name and
// whom the picture is from.
func (p *page) isStroke(i int) bool {
	if i == 0 || i+1 >= len(p.facts) || p.facts[i].span.In(p.text) != "/" {
		return false
	}
	name, house := &p.facts[i-1], &p.facts[i+1]
	return name.junk == "" && name.prose == noProse && house.prose == noProse && name.words > 0 && name.words <= mostKicker && house.words > 0 && house.words <= mostKicker+2 &&
		(len(name.authors)+len(name.maybe) > 0 || house.hasCredit || isHouseName(house.span.In(p.text)) || isPictureCredit(p.text, p.tokens(i+1)))
}
