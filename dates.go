package copydesk

import (
	"time"

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
	Start time.Time // the first instant, in UTC; zero when the value names no instant
	End   time.Time // the instant after the last
}

// FindDates returns the time expressions of an English text, in order,
// resolved against the day ref. With the zero Time those that depend on it
// stay partial.
func FindDates(text string, ref time.Time) []Date {
	return nil
}

// findDates returns the time expressions of the units of a text.
func findDates(l *layers, ref time.Time, locale language.Tag) []Date { return nil }

// findPublished returns the day of publication that the text itself gives, or
// the zero Time.
func findPublished(l *layers) time.Time { return time.Time{} }
