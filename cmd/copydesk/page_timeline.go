package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/copydesk/copydesk"
)

const day = 24 * time.Hour

// A moment is a day or a longer stretch of the calendar that the text names.
type moment struct {
	Start, End time.Time
	When       string // in words
	Published  bool   // it is the day of publication
	Texts      []timeLink
	Gap        string // how much time lies between it and the moment before; "" for less than two months
}

// First returns the anchor of the moment's first expression in the text; "" for
// a day of publication that the text does not name.
func (m moment) First() string {
	if len(m.Texts) == 0 {
		return ""
	}
	return m.Texts[0].Anchor
}

// Others returns the expressions that say it in other words than When.
func (m moment) Others() []timeLink {
	return slices.DeleteFunc(slices.Clone(m.Texts), func(l timeLink) bool { return l.Text == m.When })
}

// A timeLink leads to a time expression in the text.
type timeLink struct{ Text, Anchor, Value, About string }

// Day returns the day on which the moment begins.
func (m moment) Day() string { return m.Start.Format(time.DateOnly) }

// Class returns how the moment looks.
func (m moment) Class() string {
	switch {
	case m.Published:
		return "today"
	case m.End.Sub(m.Start) > day:
		return "stretch"
	}
	return "moment"
}

// Timeline returns what the text places on the calendar, in order of time,
// with the day of publication among it.
func (s *section) Timeline() []moment {
	var ms []moment
	if !s.Published.IsZero() {
		ms = append(ms, moment{Start: s.Published, End: s.Published.Add(day), When: inWords(s.Published, s.Published.Add(day)), Published: true})
	}
	placed := false
	for i := range s.Dates {
		d := &s.Dates[i]
		if d.Start.IsZero() {
			continue
		}
		placed = true
		ms = append(ms, moment{Start: d.Start, End: d.End, When: inWords(d.Start, d.End), Texts: []timeLink{s.timeLink(d)}})
	}
	if !placed {
		return nil
	}
	slices.SortStableFunc(ms, func(a, b moment) int {
		return cmp.Or(a.Start.Compare(b.Start), a.End.Compare(b.End))
	})
	line := ms[:1]
	for _, m := range ms[1:] {
		last := &line[len(line)-1]
		if m.When == last.When {
			last.Published = last.Published || m.Published
			last.Texts = append(last.Texts, m.Texts...)
			continue
		}
		m.Gap = gap(m.Start.Sub(last.Start))
		line = append(line, m)
	}
	return line
}

func (s *section) timeLink(d *copydesk.Date) timeLink {
	return timeLink{d.Span.Plain(s.Text), s.dateAnchor(d), d.Value, aboutDate(d)}
}

// OffCalendar returns the time expressions that name no stretch of the
// calendar, each once: durations, sets, weekdays without a date.
func (s *section) OffCalendar() []timeLink {
	var ls []timeLink
	seen := map[datum]bool{}
	for i := range s.Dates {
		d := &s.Dates[i]
		l := s.timeLink(d)
		said := datum{l.Text, l.Value, l.About}
		if !d.Start.IsZero() || seen[said] {
			continue
		}
		seen[said] = true
		ls = append(ls, l)
	}
	return ls
}

// inWords names the time from start to the instant end: "2019", "May 2019",
// "Tue 14 May 2019", "Tue 14 May 2019, 23:52", "1 – 7 May 2019".
func inWords(start, end time.Time) string {
	const date = "Mon 2 January 2006"
	midnight := start.Equal(start.Truncate(day))
	last := end.Add(-1)
	switch {
	case !midnight && end.Sub(start) < time.Hour:
		return start.Format(date + ", 15:04")
	case last.Before(start) || sameDay(start, last):
		return start.Format(date)
	case end.Equal(start.AddDate(1, 0, 0)) && start.YearDay() == 1:
		return start.Format("2006")
	case end.Equal(start.AddDate(0, 1, 0)) && start.Day() == 1:
		return start.Format("January 2006")
	case start.YearDay() == 1 && end.YearDay() == 1:
		return start.Format("2006") + " – " + last.Format("2006")
	case start.Day() == 1 && end.Day() == 1 && start.Year() == last.Year():
		return start.Format("January") + " – " + last.Format("January 2006")
	case start.Year() == last.Year() && start.Month() == last.Month():
		return start.Format("2") + " – " + last.Format("2 January 2006")
	}
	return start.Format("2 January 2006") + " – " + last.Format("2 January 2006")
}

func sameDay(a, b time.Time) bool {
	return a.Truncate(day).Equal(b.Truncate(day))
}

// gap says in words how long a stretch without any date is.
func gap(d time.Duration) string {
	switch months := int(d / (30 * day)); {
	case months >= 24:
		return fmt.Sprintf("%d years", int(d/(365*day)))
	case months >= 2:
		return fmt.Sprintf("%d months", months)
	}
	return ""
}
