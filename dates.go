package copydesk

import (
	"slices"
	"sync"
	"time"

	"github.com/copydesk/copydesk/internal/timex"
	"github.com/copydesk/copydesk/internal/token"
	"golang.org/x/text/language"
)

// A DateType is the type of a time expression, as in TIMEX3.
type DateType uint8

// The types of time expressions.
const (
	CalendarDate DateType = iota // DATE: a day, week, month, quarter, year or longer
	TimeOfDay                    // TIME: a part of a day
	Duration                     // DURATION
	RecurringSet                 // SET: every Tuesday
)

// A Date is a time expression with its TIMEX3 type and value (TimeML 1.2.1).
type Date struct {
	Span  Span
	Type  DateType
	Value string    // "2019-05-14", "2018-Q3", "P3M", "PRESENT_REF"; unknown digits are X: "XXXX-05-14"
	Mod   string    // the TIMEX3 modifier: "START", "END", "MID", "APPROX", "MORE_THAN" ...; "" when there is none
	Start time.Time // the first instant, in UTC; zero when the value names no stretch of the calendar
	End   time.Time // the instant after the last
}

// FindDates returns the time expressions of an English text, in order,
// resolved against the day ref. With the zero Time those that depend on it
// stay partial: "XXXX-WXX-2" for Tuesday. A text that is not valid UTF-8 has
// none.
func FindDates(text string, ref time.Time) []Date {
	if invalidUTF8(text) >= 0 {
		return nil
	}
	return datesOf(text, midnightOrZero(ref), language.AmericanEnglish)
}

func datesOf(text string, ref time.Time, locale language.Tag) []Date {
	r := dateReaders.Get().(*dateReader)
	defer dateReaders.Put(r)
	r.toks = token.Append(r.toks[:0], text, 0, len(text))
	r.sents = r.sents[:0]
	token.Sentences(text, r.toks, func(from, to int) { r.sents = append(r.sents, timex.Range{From: from, To: to}) })
	return r.read(text, r.toks, ref, locale)
}

// A dateReader is what finds the dates of a text, with the room that it takes.
type dateReader struct {
	finder timex.Finder
	toks   []token.Token
	sents  []timex.Range
}

var dateReaders = sync.Pool{New: func() any { return new(dateReader) }}

func midnightOrZero(t time.Time) time.Time {
	if t.IsZero() {
		return t
	}
	return midnight(t)
}

// findDates returns the time expressions of the units of a text.
func findDates(l *layers, ref time.Time, locale language.Tag) []Date {
	r := dateReaders.Get().(*dateReader)
	defer dateReaders.Put(r)
	r.sents = r.sents[:0]
	for _, u := range l.units {
		if u.body > u.from {
			r.sents = append(r.sents, timex.Range{From: u.from, To: u.body})
		}
		for _, s := range l.sents[u.first:u.last] {
			r.sents = append(r.sents, timex.Range{From: s.from, To: s.to})
		}
	}
	return r.read(l.text, l.toks, ref, locale)
}

// read returns the dates of the sentences r.sents.
func (r *dateReader) read(text string, toks []token.Token, ref time.Time, locale language.Tag) []Date {
	f := &r.finder
	f.Text, f.Toks, f.Ref, f.DayFirst, f.Pack = text, toks, ref, dayFirst(locale), timex.English()
	found := f.Find(r.sents)
	f.Text, f.Toks = "", nil
	dates := make([]Date, 0, len(found))
	for _, e := range found {
		d := Date{Span: Span{e.Start, e.End}, Type: DateType(e.Type), Value: e.Value, Mod: e.Mod}
		if e.Type == timex.Date || e.Type == timex.Time {
			d.Start, d.End = timex.Bounds(e.Value)
		}
		dates = append(dates, d)
	}
	return dates
}

// dayFirst reports whether the day stands before the month in the numeric
// dates of a region: everywhere but in the United States and a few more (CLDR).
func dayFirst(locale language.Tag) bool {
	switch region, _ := locale.Region(); region.String() {
	case "US", "PH", "FM", "GU", "PR", "ZZ":
		return false
	}
	return locale != language.Und
}

// findPublished returns the day of publication that the text itself gives, or
// the zero Time: the date of a line that says when the page was published, or
// of a byline, or the one of the dateline if it has a year.
func findPublished(s structure, text string, locale language.Tag) time.Time {
	for _, span := range s.stamps() {
		for _, d := range datesOf(span.In(text), time.Time{}, locale) {
			if !d.Start.IsZero() && d.End.Sub(d.Start) <= 24*time.Hour {
				return midnight(d.Start)
			}
		}
	}
	if s.dateline != nil {
		if t, err := time.Parse(time.DateOnly, s.dateline.Date); err == nil {
			return t
		}
	}
	return time.Time{}
}

// stamps returns the lines that may say when the text was published, the
// likeliest first: those between the headline and the story, then those above,
// from the nearest, then those behind. Other stories' dates stand farther away.
func (s *structure) stamps() []Span {
	head, body := 0, 0
	for i, b := range s.blocks {
		if b.Role == RoleHeadline {
			head = i
		}
		if b.Role == RoleParagraph && body == 0 {
			body = i
		}
	}
	var below, above, behind []Span
	junk := s.boilerplate
	for i, b := range s.blocks {
		stamp := b.Role == RoleByline
		if b.Role == RoleBoilerplate {
			stamp = junk[0].Kind == BoilerplateTimestamp
			junk = junk[1:]
		}
		switch {
		case !stamp:
		case i < head:
			above = append(above, b.Span)
		case i <= body:
			below = append(below, b.Span)
		default:
			behind = append(behind, b.Span)
		}
	}
	slices.Reverse(above)
	return slices.Concat(below, above, behind)
}
