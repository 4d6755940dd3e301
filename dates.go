package copydesk

import (
	"slices"
	"strings"
	"time"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/timex"
	"github.com/copydesk/copydesk/internal/token"
	"github.com/copydesk/copydesk/internal/vocabulary"
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

// A Grain is how long the stretch of the calendar is that a date names.
type Grain uint8

// The grains of dates, from the finest.
const (
	GrainNone Grain = iota // the value names no stretch of the calendar
	GrainMinute
	GrainHour
	GrainPartOfDay
	GrainDay
	GrainWeekend
	GrainWeek
	GrainMonth
	GrainSeason
	GrainQuarter
	GrainHalf // half a year
	GrainYear
	GrainDecade
	GrainCentury
)

// A Date is a time expression with its TIMEX3 type, value and attributes
// (TimeML 1.2.1).
type Date struct {
	Span  Span
	Type  DateType
	Value string // "2019-05-14", "2018-Q3", "P3M", "PRESENT_REF"; unknown digits are X: "XXXX-05-14"
	Mod   string // the modifier: "START", "END", "MID", "APPROX", "MORE_THAN", "EQUAL_OR_MORE" ...; "" when there is none
	Quant string // of a set that names one: "EVERY", "EACH", "EVERY OTHER"
	Freq  string // of a set that names one: "2X" for twice a week

	// BeginPoint and EndPoint are the values of a range's first and last
	// stretch, at both dates that make one ("from 2010 to 2014") and at one that
	// is one by itself ("May 3-5", whose Value is the first). A duration has
	// them when the text anchors it: "the past three months", "two weeks after
	// Friday". Both are "" in any other.
	BeginPoint, EndPoint string

	Grain Grain     // of Value
	Start time.Time // the first instant, in UTC; zero when the value names no stretch of the calendar
	End   time.Time // the instant after the last; zero where Start is

	// Publication says that the text gives this as the day on which it was
	// published, and that the caller gave none (TIMEX3's PUBLICATION_TIME).
	Publication bool
}

// FindDates returns the time expressions of an English text, in order,
// resolved against ref, of which the calendar day in its own location counts.
// With the zero Time those that depend on it stay partial: "XXXX-WXX-2" for
// Tuesday. A text that is not valid UTF-8 has none.
//
// Clock times without a zone are taken as UTC. Seasons are those of the
// northern hemisphere.
func FindDates(text string, ref time.Time) []Date {
	return NewParser(Published(ref)).FindDates(text)
}

// datesOf returns the dates of a text whose paragraphs blank lines part.
func datesOf(w *watch, text string, ref time.Time, locale language.Tag) []Date {
	lg := lang.For(locale)
	r := dateReaders.get(len(text))
	defer dateReaders.put(r, len(text))
	r.toks, r.sents = r.toks[:0], r.sents[:0]
	r.words.Open()
	for from := 0; from < len(text); {
		to := len(text)
		if n := strings.Index(text[from:], "\n\n"); n >= 0 {
			to = from + n + 2
		}
		first := len(r.toks)
		r.toks = w.tokens(r.toks, &r.words, text, from, to)
		lg.Sentences(text, r.toks[first:], func(a, b int) { r.sents = append(r.sents, timex.Range{From: first + a, To: first + b}) })
		from = to
	}
	return r.read(w, text, r.toks, r.words.Edition(), ref, lg, dayFirst(locale))
}

// A dateReader is what finds the dates of a text, with the room that it takes.
type dateReader struct {
	finder timex.Finder
	words  vocabulary.Vocabulary
	toks   []token.Token
	sents  []timex.Range
}

var dateReaders shelf[dateReader]

// findDates returns the time expressions of the units of a text.
func findDates(l *layers, ref time.Time, locale language.Tag) []Date {
	r := &l.room.dates
	r.sents = r.sents[:0]
	for k := range l.units {
		u := &l.units[k]
		if u.body > u.from {
			r.sents = append(r.sents, timex.Range{From: u.from, To: u.body})
		}
		for _, s := range l.sents[u.first:u.last] {
			r.sents = append(r.sents, timex.Range{From: s.from, To: s.to})
		}
	}
	return r.read(l.watch, l.text, l.toks, l.room.words.Edition(), ref, l.lang, dayFirst(locale))
}

// read returns the dates of the sentences r.sents.
func (r *dateReader) read(w *watch, text string, toks []token.Token, edition uint64, ref time.Time, lg *lang.Pack, dayFirst bool) []Date {
	f := &r.finder
	f.Text, f.Toks, f.Ref, f.DayFirst, f.Pack = text, toks, ref, dayFirst, lg.Times
	f.Edition, f.Poll = edition, w.poll()
	found := f.Find(r.sents)
	f.Text, f.Toks, f.Poll = "", nil, nil
	if len(found) == 0 {
		return []Date{}
	}
	dates := make([]Date, len(found), len(found)+1) // see markPublished
	for i := range found {
		w.tick()
		dates[i].read(&found[i])
	}
	return dates
}

// read makes d, which is empty, the date that an expression is.
func (d *Date) read(e *timex.Expr) {
	d.Span, d.Type = Span{e.Start, e.End}, DateType(e.Type)
	d.Value, d.Mod, d.Quant, d.Freq = e.Value, e.Mod, e.Quant, e.Freq
	d.BeginPoint, d.EndPoint = e.BeginPoint, e.EndPoint
	switch {
	case e.Ranged || e.Type == timex.Duration:
		d.Start, _ = timex.Bounds(e.BeginPoint)
		_, d.End = timex.Bounds(e.EndPoint)
	case e.Type == timex.Date || e.Type == timex.Time:
		d.Start, d.End = timex.Bounds(e.Value)
	}
	if d.Start.IsZero() || d.End.IsZero() || !hasFourDigits(d.Start) || !hasFourDigits(d.End) {
		d.Start, d.End = time.Time{}, time.Time{}
	} else if e.Zone != 0 {
		ahead := time.Duration(e.Zone) * time.Minute
		d.Start, d.End = d.Start.Add(-ahead), d.End.Add(-ahead)
	}
	if e.Type == timex.Date || e.Type == timex.Time {
		d.Grain = Grain(timex.GrainOf(e.Value))
	}
}

// dayFirst reports whether the day stands before the month in the numeric
// dates of a region: everywhere but in the United States and a few more (CLDR).
func dayFirst(locale language.Tag) bool {
	if locale == language.Und {
		return false
	}
	switch region, _ := locale.Region(); region.String() {
	case "US", "PH", "FM", "GU", "PR", "ZZ":
		return false
	}
	return true
}

// findPublished returns the day of publication that the text itself gives, or
// the zero Time: the date of a line that says when the page was published, or
// of a byline, or the one of the dateline if it has a year. The date is where
// it says so; of a dateline it is nil.
func findPublished(w *watch, s *structure, text string, locale language.Tag) (time.Time, *Date) {
	for _, span := range s.stamps() {
		span.End = yearEnd(text, span)
		dates := datesOf(w, span.In(text), time.Time{}, locale)
		if isLifetime(span.In(text), dates) {
			continue
		}
		for k := range dates {
			d := &dates[k]
			if !d.Start.IsZero() && d.End.Sub(d.Start) <= 24*time.Hour && d.Type != Duration {
				d.Span.Start += span.Start
				d.Span.End += span.Start
				d.Publication = true
				day, _, _ := strings.Cut(d.Value, "T") // where it was published, not in UTC
				t, err := time.Parse(time.DateOnly, day)
				if err == nil {
					return t, d
				}
			}
		}
	}
	if d := s.dateline; d != nil && d.Date != "" && d.Date[0] != 'X' {
		if t, err := time.Parse(time.DateOnly, d.Date); err == nil {
			return t, nil
		}
	}
	return time.Time{}, nil
}

// yearEnd returns where the line ends that says when a text was published, or
// the year in it with which markup has run the time together: "March 8,
// 20249:14 AM GMT".
func yearEnd(text string, line Span) int {
	digits := 0
	for i := line.Start; i < line.End; i++ {
		switch c := text[i]; {
		case '0' <= c && c <= '9':
			digits++
		case c == ':' && (digits == 5 || digits == 6):
			if century := text[i-digits : i-digits+2]; century == "19" || century == "20" {
				return i - digits + 4
			}
			digits = 0
		default:
			digits = 0
		}
	}
	return line.End
}

// isLifetime reports whether a line is the days on which somebody was born and
// died: "June 3, 1931 – Jan. 9, 2020".
func isLifetime(line string, dates []Date) bool {
	if len(dates) != 2 || dates[0].Grain != GrainDay || dates[1].Grain != GrainDay || dates[0].Start.IsZero() || dates[1].Start.Year() <= dates[0].Start.Year()+1 {
		return false
	}
	return dates[0].Span.Start == 0 && strings.Trim(line[dates[0].Span.End:dates[1].Span.Start], " –—-") == ""
}

// markPublished notes which of the dates is the one of publication: the stamp,
// which may lie in a block that is not read, or the first of that day in the
// dateline.
func markPublished(dates []Date, stamp *Date, dateline *Dateline) []Date {
	if stamp == nil {
		for i := range dates {
			if dateline != nil && dateline.Span.Contains(dates[i].Span) && dates[i].Grain == GrainDay {
				dates[i].Publication = true
				break
			}
		}
		return dates
	}
	i, found := slices.BinarySearchFunc(dates, stamp.Span.Start, func(d Date, start int) int { return d.Span.Start - start })
	if found {
		dates[i].Publication = true
		return dates
	}
	return slices.Insert(dates, i, *stamp)
}

// stamps returns the lines that may say when the text was published, the
// likeliest first: those between the headline and the story, then those above,
// from the nearest, then those behind. Other stories' dates stand farther away.
func (s *structure) stamps() []Span {
	if len(s.bylines)+len(s.boilerplate) == 0 {
		return nil
	}
	head, body := s.bounds()
	above, below := 0, 0
	all := s.room.stamps[:0]
	junk := s.boilerplate
	for i := range s.blocks {
		b := &s.blocks[i]
		stamp := b.Role == RoleByline
		if b.Role == RoleBoilerplate {
			stamp = junk[0].Kind == BoilerplateTimestamp
			junk = junk[1:]
		}
		if !stamp {
			continue
		}
		all = append(all, b.Span)
		if i < head {
			above++
		} else if i <= body {
			below++
		}
	}
	slices.Reverse(all[:above+below]) // those above stood first: now the last of them is next to those below
	slices.Reverse(all[:below])
	s.room.stamps = all
	return all
}

// bounds returns the blocks that are the headline, or the first, and the beginning of
// the story, or -1.
func (s *structure) bounds() (head, body int) {
	body = -1
	for i := range s.blocks {
		switch s.blocks[i].Role {
		case RoleHeadline:
			head = i
		case RoleParagraph:
			if body < 0 {
				body = i
			}
		}
	}
	return head, body
}
