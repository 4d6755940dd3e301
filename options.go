package copydesk

import (
	"fmt"
	"time"

	"golang.org/x/text/language"
)

// An Option sets a Parser up.
type Option func(*Parser)

// Published gives the day of publication, against which "Tuesday" and "last
// July" are resolved. Only the calendar day of t in its own location counts.
// The zero Time gives none.
func Published(t time.Time) Option {
	return func(p *Parser) { p.published = midnight(t) }
}

// midnight returns the calendar day of t, which the zero Time has none of.
func midnight(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// Locale gives the language and region of the text. The language decides by
// what words and rules it is read, and so which parts it has: see [Support].
// The region decides the order of day and month in 5/6/2019. Without it the
// text is read as American English.
func Locale(tag language.Tag) Option {
	return func(p *Parser) { p.locale = tag }
}

// MaxBytes gives the length in bytes above which a text is not read: Parse
// returns a [*TooLongError]. Without it, or with 0 or less, a text may be of
// any length. Parse takes some 150 bytes of memory for each byte of news, and up to
// 400 for each of a text that is nothing but short lines.
func MaxBytes(n int) Option {
	return func(p *Parser) { p.maxBytes = n }
}

// A TooLongError says that a text is longer than [MaxBytes] allows.
type TooLongError struct {
	Bytes int // the length of the text
	Max   int // the greatest length that is read
}

func (e *TooLongError) Error() string {
	return fmt.Sprintf("copydesk: text of %d bytes, more than the %d that are read", e.Bytes, e.Max)
}

// Prose says that the text is running text and nothing else: the body of an
// article whose other parts are kept elsewhere, a caption, a comment. Each of its
// blocks is a paragraph, the first with its dateline where it has one; there are no
// headline, bylines and credits, and no boilerplate but lines of nothing but tags.
func Prose() Option {
	return func(p *Parser) { p.prose = true }
}

// A Layer is what [Parse] finds in the blocks of a text, beside their roles and their
// sentences.
type Layer uint8

// The layers.
const (
	LayerDates  Layer = iota // time expressions
	LayerNames               // entities, with the mentions that name them and their titles
	LayerQuotes              // quotations with their speakers, and all mentions of entities: pronouns and descriptions, too
)

// Only says which layers are read, of those that Parse reads all of without it: to
// leave out what is not needed saves its time. Only() is blocks, paragraphs and
// sentences alone. [LayerQuotes] brings [LayerNames] with it, since speakers are
// entities; without it pronouns tell nothing of an entity's gender. What is read is
// what it would be with all the others.
func Only(layers ...Layer) Option {
	unread := allLayers
	for _, l := range layers {
		unread &^= 1 << l
		if l == LayerQuotes {
			unread &^= 1 << LayerNames
		}
	}
	return func(p *Parser) { p.unread = unread }
}

// A layerSet has a bit for each layer in it.
type layerSet uint8

const allLayers layerSet = 1<<LayerDates | 1<<LayerNames | 1<<LayerQuotes

func (s layerSet) has(l Layer) bool { return s&(1<<l) != 0 }
