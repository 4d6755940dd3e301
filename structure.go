package copydesk

import (
	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/token"
)

// structure is the text cut into blocks, with what they are to the story.
type structure struct {
	blocks      []Block
	toks        [][]token.Token // of each block
	boilerplate []Boilerplate
	bylines     []Byline
	dateline    *Dateline
	credits     []Credit
	room        *scratch // that toks are in
}

// structureOf cuts text into blocks and says what each is.
func structureOf(w *watch, text string, lg *lang.Pack) *structure {
	m := takeScratch(text)
	blocks, record := splitLabels(text, splitBlocks(w, m, text, lg))
	if lg.English {
		blocks = splitCredits(text, blocks)
	}
	p := newPage(w, m, text, blocks, lg)
	if record != noRecord {
		p.labelRecord(record)
		return p.result()
	}
	p.findStory()
	p.labelBody()
	p.labelHead()
	return p.result()
}

// proseOf is structureOf for running text: a block is a paragraph as long as nobody
// says otherwise.
func proseOf(w *watch, text string, lg *lang.Pack) *structure {
	m := takeScratch(text)
	return newPage(w, m, text, splitBlocks(w, m, text, lg), lg).result()
}

// fill hands the parts of s to a.
func (s *structure) fill(a *Article) {
	a.Blocks = s.blocks
	for _, b := range s.blocks {
		switch b.Role {
		case RoleHeadline:
			a.Headline = b.Span
		case RoleKicker:
			a.Kicker = b.Span
		case RoleDek:
			a.Deks = append(a.Deks, b.Span)
		case RoleSubheading:
			a.Subheadings = append(a.Subheadings, b.Span)
		case RoleCaption:
			a.Captions = append(a.Captions, b.Span)
		}
	}
	a.Bylines, a.Dateline, a.Boilerplate, a.Credits = s.bylines, s.dateline, s.boilerplate, s.credits
}
