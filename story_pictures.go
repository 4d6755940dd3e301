package copydesk

import (
	"strings"

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
// "The blast blew out windows", "Credit: LNP".
func (p *page) readCredits() {
	for i := 1; i < len(p.facts); i++ {
		f, above := &p.facts[i], &p.facts[i-1]
		if f.caption && f.words <= 8 && isWord(p.text, p.tokens(i)[0], "credit", "image", "photo", "picture", "photograph") && above.words >= 4 && !above.sentence && above.junk == "" && len(above.authors) == 0 {
			above.caption = true
		}
	}
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
		if i-prose <= pictureReach && i < last && p.proseWithin(i) && f.hasCredit && f.words <= 3 && len(f.credit.People) == 0 && !f.contributed && !strings.ContainsAny(f.span.In(p.text), "()-–—") {
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
		case isWord(p.text, toks[0], "image") && isWord(p.text, toks[1], "caption") && f.words == 2 && i+1 < len(p.facts):
			if below := &p.facts[i+1]; below.junk == "" && below.words <= mostNoted && (below.prose != fullProse || below.words <= mostSignedOff) {
				below.caption = true
			}
		case i == 1 || above.junk != "" || above.stamp || above.by || len(above.authors) > 0:
		case isWord(p.text, toks[0], "image") && isWord(p.text, toks[1], "source"):
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
	if p.facts[i].sentence || len(toks) < 2 || !isWord(p.text, toks[0], "photos", "pictures", "video") || toks[1].Kind != token.Colon {
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
	if k >= above.last || !isWord(p.text, p.toks[k], "a", "an", "the", "two", "three") || !p.toks[k].Is(token.Capital) {
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
		if t.Kind == token.Number && t.End-t.Start == 4 || isWord(p.text, t, "rights", "copyright", "ltd", "inc", "limited", "group", "media") {
			return false
		}
	}
	return true
}

// readBrackets marks captions whose credit a page's markup has put on lines of
// their own: "A plant on a shelf (", "Image:", "Getty Images)".
func (p *page) readBrackets() {
	for i := range p.facts {
		p.tick()
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
