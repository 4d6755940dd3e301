// Package copydesk reads raw news text, as a person copies it off a page or a
// crawler dumps it, and hands back its parts: headline, bylines, dateline,
// paragraphs, credits and boilerplate, every quotation with who said it, and
// the people, organisations, places and dates that make those useful.
//
//	a, err := copydesk.Parse(text)
//	if err != nil {
//		return err
//	}
//	for _, q := range a.Quotes {
//		fmt.Println(q.Speaker, q.Text(a))
//	}
//
// Four rules hold for everything that comes back:
//
//   - Every part is a [Span] of the input: half-open UTF-8 byte offsets into
//     exactly the string that was given. Blocks come in order, never overlap,
//     and only white space lies between them.
//   - Nothing is guessed in silence. What the text does not say is absent: a
//     quotation whose speaker is not known has none.
//   - The same input gives the same output. There is no network, no clock and
//     no global state to set. Everything is safe for concurrent use, an
//     [Article] as long as nobody changes it.
//   - Time and memory grow linearly with the text.
//
// Constants have names, which String gives and JSON holds: [RoleHeadline] is
// "headline", [Person] is "PER"; [GenderUnknown] and [GrainNone] have the empty
// one, and JSON leaves them out. To write a number that is no constant, or to read
// another name, is an error.
package copydesk

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/token"
	"golang.org/x/text/language"
)

// A Span is a part of a text: the bytes text[Start:End]. Both lie on the
// boundaries of UTF-8 sequences. The zero Span means that there is none.
type Span struct {
	Start, End int
}

// In returns the part of text that s covers, "" for the zero Span. It panics where
// s does not lie within text, which should be the one that was parsed.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// Plain returns the part of text that s covers as a reader sees it, in one line:
// words one space apart, without tags, the marks of cited mail and what does not
// show; &ldquo; and â€œ are the mark that they stand for. It panics as In does.
func (s Span) Plain(text string) string {
	part, sign := s.In(text), ""
	if strings.HasPrefix(part, ">") && s.Start > 0 && text[s.Start-1] != '\n' && text[s.Start-1] != '\r' {
		part, sign = part[1:], ">" // within a line, and so no mark of cited mail
	}
	part, _ = plain(nil, part)
	return strings.Join(strings.FieldsFunc(sign+part, token.IsSpace), " ")
}

// Len returns the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// IsZero reports whether s is the zero Span, which stands for an absent part.
func (s Span) IsZero() bool { return s == Span{} }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return max(s.Start, t.Start) < min(s.End, t.End) }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// An Article is a parsed news text. Its JSON form has the spans as
// [start, end]; absent parts are left out, and lists are in text order. Parts
// have the same form by themselves. A struct that embeds an Article has the JSON
// form of the article alone: keep what goes with it beside a field.
type Article struct {
	ID        string    // the caller's name for the article; Parse leaves it empty
	Text      string    // the text as it was given; not written to the JSON form
	Published time.Time // the day of publication at midnight UTC; zero when neither the caller nor the text says it
	Language  string    // the language that the text was read in, in BCP 47: "en", "de"; see [Article.Support] for what it has

	Blocks      []Block       // all blocks of the text with their roles; the JSON form has a list for each role
	Headline    Span          // zero when the text has none
	Kicker      Span          // the line above the headline that names the section or the subject: "Analysis"; zero when there is none
	Deks        []Span        // the lines under the headline that sum the story up
	Bylines     []Byline      // who wrote it
	Dateline    *Dateline     // where it was filed; nil when the text does not say
	Paragraphs  []Paragraph   // the body of the story
	Subheadings []Span        // headings between paragraphs
	Captions    []Span        // captions of pictures
	Boilerplate []Boilerplate // what is not part of the story
	Credits     []Credit      // agencies, reporters and editors named at the end

	Entities []*Entity // people, organisations, places and other named things, in order of first mention
	Quotes   []Quote   // direct, mixed, indirect and scare quotations, in order of where their content begins
	Dates    []Date    // time expressions
}

// A Role says what a block is to the story.
type Role uint8

// The roles of blocks.
const (
	RoleParagraph   Role = iota // running text of the story
	RoleHeadline                // its title
	RoleKicker                  // the line above the headline that names the section or the subject
	RoleDek                     // a line under the headline that sums the story up
	RoleByline                  // who wrote it
	RoleDateline                // where it was filed, on a line of its own
	RoleSubheading              // a heading between paragraphs
	RoleCaption                 // the caption of a picture
	RoleCredit                  // an agency, reporters or editors named at the end
	RoleBoilerplate             // not part of the story
)

// A Block is a stretch of the text that stands by itself: a paragraph, a
// headline, a line of junk. Its span begins and ends with what is not white
// space; a block that was hard-wrapped has line breaks inside.
type Block struct {
	Span Span `json:"span"`
	Role Role `json:"role"`
}

// A Paragraph is a block of the story's body. Its sentences lie within it in
// order; a dateline at its beginning is in no sentence.
type Paragraph struct {
	Span      Span   `json:"span"`
	Sentences []Span `json:"sentences,omitempty"`
}

// A BoilerplateKind says what sort of junk a block is.
type BoilerplateKind uint8

// The kinds of boilerplate.
const (
	BoilerplateOther         BoilerplateKind = iota // of no known kind
	BoilerplateAdvertisement                        // "Advertisement", "Story continues below"
	BoilerplatePromotion                            // the publisher's own: membership, apps, donations
	BoilerplateSharing                              // share buttons and counters
	BoilerplateNavigation                           // menus, sections, "Skip to content"
	BoilerplateNewsletter                           // invitations to sign up
	BoilerplateRelated                              // links to other stories
	BoilerplateCopyright                            // rights and terms
	BoilerplateComment                              // readers' comments and invitations to them
	BoilerplateTimestamp                            // when the page was published or updated
	BoilerplateContact                              // how to reach the writer or the desk
	BoilerplateCorrection                           // notes on corrections and updates
	BoilerplateDuplicate                            // repeats a part of the story: a pull quote
)

// A Byline is a block that says who wrote the story.
type Byline struct {
	Span    Span     `json:"span"`
	Authors []Author `json:"authors,omitempty"`
}

// An Author is a person or an agency that a byline or credit line names.
type Author struct {
	Name        string `json:"name"`                  // as a reader would file it: "Jane Doe" for "JANE DOE"
	Span        Span   `json:"span"`                  // the name in the text
	Affiliation string `json:"affiliation,omitempty"` // the organisation that the line gives: "Associated Press"
	Role        string `json:"role,omitempty"`        // "reporter", "photographer", "editor", or what the line says: "Science Editor"
}

// A Dateline says where, by whom and when a story was filed: "WASHINGTON (AP) —".
type Dateline struct {
	Span   Span   `json:"span"`             // with the agency and the dash or colon that ends it
	Place  string `json:"place"`            // as it stands there: "WASHINGTON"
	Agency string `json:"agency,omitempty"` // "AP"
	Date   string `json:"date,omitempty"`   // TIMEX3 value: "2019-05-14", or "XXXX-05-14" when the year is not known
}

// A Boilerplate is a block that is not part of the story.
type Boilerplate struct {
	Span Span            `json:"span"`
	Kind BoilerplateKind `json:"kind"`
}

// A Credit is a block that credits an agency, reporters or editors.
type Credit struct {
	Span   Span     `json:"span"`
	Agency string   `json:"agency,omitempty"` // as the line has it: "Associated Press"; "" when it names none
	People []Author `json:"people,omitempty"` // whom it names
}

// Parse reads an English news text. The day of publication is taken from the
// text where it says so; give it with a [Parser] where it is known.
//
// The error is an [*InvalidUTF8Error] when the text is not valid UTF-8, and the
// article nil: see [Decode] for text in other encodings. Any other string parses,
// the empty one to an article without parts.
func Parse(text string) (*Article, error) {
	return new(Parser).Parse(text)
}

// ParseContext is [Parse] that ends early when ctx is done; see
// [Parser.ParseContext].
func ParseContext(ctx context.Context, text string) (*Article, error) {
	return new(Parser).ParseContext(ctx, text)
}

// A Parser parses news texts. The zero Parser reads English and takes the day
// of publication from the text. A Parser is cheap to make, can be used any
// number of times, and is safe for concurrent use.
type Parser struct {
	published time.Time
	locale    language.Tag
	maxBytes  int
	unread    layerSet
	prose     bool
}

// NewParser returns a Parser with the given options.
func NewParser(opts ...Option) *Parser {
	p := new(Parser)
	for _, o := range opts {
		o(p)
	}
	return p
}

// Parse reads a news text. Its errors are those of the function [Parse], and
// [*TooLongError] where [MaxBytes] was given.
func (p *Parser) Parse(text string) (*Article, error) {
	return p.parse(nil, text)
}

// ParseContext is [Parser.Parse] that ends when ctx is done. Its error is then
// one in which errors.Is finds that of ctx: [context.Canceled] or
// [context.DeadlineExceeded]. It returns at once; the work that was going on
// ends after the block, sentence or name that it was at.
func (p *Parser) ParseContext(ctx context.Context, text string) (*Article, error) {
	return untilDone(ctx, func(w *watch) (*Article, error) { return p.parse(w, text) })
}

// parse is the way of a text through the stages.
func (p *Parser) parse(w *watch, text string) (*Article, error) {
	w.look()
	if p.maxBytes > 0 && len(text) > p.maxBytes {
		return nil, &TooLongError{Bytes: len(text), Max: p.maxBytes}
	}
	if i := w.invalidUTF8(text); i >= 0 {
		return nil, &InvalidUTF8Error{Offset: i}
	}
	given := text
	text, moved := plain(w, text)
	lg := lang.For(p.locale)
	a := &Article{Text: given, Language: lg.Tag, Published: p.published}
	structureOf := structureOf
	if p.prose {
		structureOf = proseOf
	}
	s := structureOf(w, text, lg)
	s.fill(a)
	l := layersOf(w, text, s, lg)
	defer l.room.release()
	var stamp *Date
	if p.published.IsZero() {
		a.Published, stamp = findPublished(w, s, text, p.locale)
	}
	if !p.unread.has(LayerDates) {
		a.Dates = findDates(l, a.Published, p.locale)
		if p.published.IsZero() {
			a.Dates = markPublished(a.Dates, stamp, a.Dateline)
		}
	}
	if !p.unread.has(LayerNames) {
		people := joinNames(l, findNames(l))
		if !p.unread.has(LayerQuotes) {
			found := findAttributions(l, people)
			resolvePronouns(l, people, found)
			a.Quotes = assignSpeakers(l, people, found)
		}
		people.finish(l)
		a.Entities = people.entities
	}
	a.Paragraphs = paragraphs(l)
	if len(moved.shifts) > 0 {
		moved.article(w, a)
		a.enclose(w)
	}
	return a, nil
}

// An InvalidUTF8Error says that a text is not valid UTF-8.
type InvalidUTF8Error struct {
	Offset int // of the first byte that is not part of a valid sequence
}

func (e *InvalidUTF8Error) Error() string {
	return fmt.Sprintf("copydesk: invalid UTF-8 at byte %d", e.Offset)
}
