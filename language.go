package copydesk

import (
	"github.com/copydesk/copydesk/internal/lang"
	"golang.org/x/text/language"
)

// A Support says how much is read of a text in some language.
type Support uint8

// The degrees of support.
const (
	// SupportMarks is all that needs no words of the language: blocks and their
	// roles as far as their form tells them; quotations by their marks, all of
	// them Direct, without cue, source and speaker; dates and times in digits.
	// There are no bylines, entities or indirect quotations, and of boilerplate
	// only what pages in English have, too.
	SupportMarks Support = iota

	// SupportLists reads a text by word lists and rules: all parts that English
	// has, with fewer entities and attributions found. A person is known by a
	// listed given name or by a title, and places and organisations are those
	// that are listed; of pronouns and descriptions those that are sources of
	// quotations are resolved; the Confidence of quotations is 0.
	SupportLists

	// SupportFull has rules and learned models, whose accuracy was measured on
	// annotated news.
	SupportFull
)

// SupportFor returns how much is read of texts in the language of a tag, when
// it is given with [Locale]: SupportFull for English and for a tag that names
// no language, SupportLists for German, SupportMarks for any other.
func SupportFor(tag language.Tag) Support {
	switch name := lang.Name(tag); {
	case name == "en":
		return SupportFull
	case lang.Listed(name):
		return SupportLists
	}
	return SupportMarks
}

// Support returns how much was read of the article, by its Language. A program
// that counts who is quoted should leave out those with SupportMarks, in which
// nobody is.
func (a *Article) Support() Support { return SupportFor(language.Make(a.Language)) }

// FindDates is the function of that name in the language of the parser, and
// against the day of publication that it was given.
func (p *Parser) FindDates(text string) []Date {
	if invalidUTF8(text) >= 0 {
		return nil
	}
	text, moved := plain(nil, text)
	dates := datesOf(nil, text, p.published, p.locale)
	moved.dates(dates)
	return dates
}

// ParseByline is the function of that name in the language of the parser.
func (p *Parser) ParseByline(line string) []Author {
	if invalidUTF8(line) >= 0 {
		return nil
	}
	line, moved := plain(nil, line)
	var authors []Author
	if lg := lang.For(p.locale); lg.English {
		authors = authorsIn(line, Span{0, len(line)})
	} else {
		authors = signedBy(lg, line)
	}
	moved.authors(authors)
	return authors
}
