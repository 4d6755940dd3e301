package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A Grain is how long a stretch of the calendar a value names.
type Grain uint8

// The grains, from the finest.
const (
	NoGrain Grain = iota
	Minute
	Hour
	PartOfDay
	Day
	Weekend
	Week
	Month
	Season
	Quarter
	Half
	Year
	Decade
	Century
)

var grainNames = [...]string{"", "minute", "hour", "part of day", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"}

func (g Grain) String() string { return grainNames[min(int(g), len(grainNames)-1)] }

// GrainOf returns the grain of a TIMEX3 value, NoGrain when it names no
// stretch of the calendar. A value whose year is not known has one.
func GrainOf(value string) Grain {
	day, clock, timed := strings.Cut(value, "T")
	switch {
	case value == "" || day == "" || value[0] == 'P' || strings.HasSuffix(value, "REF"):
		return NoGrain
	case timed && strings.Contains(clock, ":"):
		return Minute
	case timed && clock[0] > '9':
		return PartOfDay
	case timed:
		return Hour
	}
	y, rest, _ := strings.Cut(strings.TrimPrefix(day, "BC"), "-")
	switch {
	case len(y) == 2:
		return Century
	case len(y) == 3:
		return Decade
	case rest == "":
		return Year
	case strings.HasSuffix(rest, "-WE"):
		return Weekend
	case rest[0] == 'Q':
		return Quarter
	case rest[0] == 'H':
		return Half
	case strings.HasPrefix(rest, "WI") || rest[0] == 'S' || rest[0] == 'F':
		return Season
	case rest[0] == 'W' && len(rest) <= 3:
		return Week
	case len(rest) == 2:
		return Month
	}
	return Day
}

// Bounds returns the first instant of a TIMEX3 value and the one after its
// last; zero when the value names no stretch of the calendar.
func Bounds(value string) (start, end time.Time) {
	day, clock, timed := strings.Cut(value, "T")
	g := GrainOf(value)
	if g == NoGrain || strings.Contains(day, "X") || timed && strings.Contains(clock, "X") || day[0] == 'B' {
		return
	}
	y, rest, _ := strings.Cut(day, "-")
	year, err := strconv.Atoi(y)
	if err != nil || len(y) > 4 {
		return
	}
	at := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	switch g {
	case Century:
		return at(year*100, 1, 1), at(year*100+100, 1, 1)
	case Decade:
		return at(year*10, 1, 1), at(year*10+10, 1, 1)
	case Year:
		return at(year, 1, 1), at(year+1, 1, 1)
	case Half:
		h := atoi(rest[1:])
		return at(year, h*6-5, 1), at(year, h*6+1, 1)
	case Quarter:
		q := atoi(rest[1:])
		return at(year, q*3-2, 1), at(year, q*3+1, 1)
	case Season:
		m := seasonStart(rest)
		return at(year, m, 1), at(year, m+3, 1)
	case Week:
		start = weekStart(year, atoi(rest[1:]))
		return start, start.AddDate(0, 0, 7)
	case Weekend:
		start = weekStart(year, atoi(rest[1:3]))
		return start.AddDate(0, 0, 5), start.AddDate(0, 0, 7)
	}
	m, d, _ := strings.Cut(rest, "-")
	mon := atoi(m)
	if mon < 1 || mon > 12 {
		return
	}
	if g == Month {
		return at(year, mon, 1), at(year, mon+1, 1)
	}
	start = at(year, mon, atoi(d))
	switch g {
	case Day:
		return start, start.AddDate(0, 0, 1)
	case PartOfDay:
		p, ok := partHours[clock]
		if !ok {
			return time.Time{}, time.Time{}
		}
		return start.Add(time.Duration(p[0]) * time.Hour), start.Add(time.Duration(p[1]) * time.Hour)
	}
	h, min, _ := strings.Cut(clock, ":")
	start = start.Add(time.Duration(atoi(h))*time.Hour + time.Duration(atoi(min))*time.Minute)
	if g == Minute {
		return start, start.Add(time.Minute)
	}
	return start, start.Add(time.Hour)
}

// partHours are the hours from the beginning of a day that its parts take.
var partHours = map[string][2]int{"MO": {6, 12}, "MI": {12, 14}, "AF": {12, 18}, "EV": {18, 24}, "NI": {20, 30}, "DT": {6, 18}}

// seasonStart returns the month that a season of the north begins with.
func seasonStart(s string) int {
	switch s {
	case "SP":
		return 3
	case "SU":
		return 6
	case "FA":
		return 9
	}
	return 12
}

// weekStart returns the Monday of an ISO 8601 week.
func weekStart(year, week int) time.Time {
	d := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // is in week 1
	return d.AddDate(0, 0, (week-1)*7-(int(d.Weekday())+6)%7)
}

// valueAt returns the value of the stretch of the given grain that t is in.
func valueAt(t time.Time, g Grain) string {
	y, m, d := t.Date()
	switch g {
	case Day:
		return dateValue(y, int(m), d)
	case Week:
		return weekValue(t)
	case Weekend:
		return weekValue(t) + "-WE"
	case Month:
		return dateValue(y, int(m), 0)
	case Quarter:
		return yearValue(y) + "-Q" + padded(int(m+2)/3, 1)
	case Half:
		return yearValue(y) + "-H" + padded(int(m+5)/6, 1)
	case Decade:
		return padded(y/10, 3)
	case Century:
		return padded(y/100, 2)
	}
	return yearValue(y)
}

func weekValue(t time.Time) string {
	y, w := t.ISOWeek()
	return yearValue(y) + "-W" + padded(w, 2)
}

// dateValue writes a day of a month, or the month where d is 0; y is 0 for any year.
func dateValue(y, m, d int) string {
	var room [len("2006-01-02")]byte
	return string(appendDate(room[:0], y, m, d))
}

func appendDate(b []byte, y, m, d int) []byte {
	if y != 0 {
		b = appendPadded(b, y, 4)
	} else {
		b = append(b, "XXXX"...)
	}
	b = appendPadded(append(b, '-'), m, 2)
	if d != 0 {
		b = appendPadded(append(b, '-'), d, 2)
	}
	return b
}

// yearValue writes a year with four digits.
func yearValue(y int) string { return padded(y, 4) }

// padded writes a number with at least so many digits.
func padded(n, digits int) string {
	var room [8]byte
	return string(appendPadded(room[:0], n, digits))
}

func appendPadded(b []byte, n, digits int) []byte {
	for low := 10; digits > 1; digits-- {
		if n < low {
			b = append(b, '0')
		}
		low *= 10
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// unknown is the value of a stretch of the grain at no known place.
func unknown(g Grain) string {
	switch g {
	case Day:
		return "XXXX-XX-XX"
	case Week:
		return "XXXX-WXX"
	case Weekend:
		return "XXXX-WXX-WE"
	case Month:
		return "XXXX-XX"
	case Quarter:
		return "XXXX-QX"
	case Half:
		return "XXXX-HX"
	case Decade:
		return "XXX"
	case Century:
		return "XX"
	}
	return "XXXX"
}

// move returns the day n stretches of the grain after t. Of a month and longer
// it is the first of its month, so that the 31st is never carried over.
func move(t time.Time, g Grain, n int) time.Time {
	first := 1 - t.Day()
	switch g {
	case Day:
		return t.AddDate(0, 0, n)
	case Week, Weekend:
		return t.AddDate(0, 0, 7*n)
	case Month:
		return t.AddDate(0, n, first)
	case Quarter:
		return t.AddDate(0, 3*n, first)
	case Half:
		return t.AddDate(0, 6*n, first)
	case Decade:
		return t.AddDate(10*n, 0, first)
	case Century:
		return t.AddDate(100*n, 0, first)
	}
	return t.AddDate(n, 0, first)
}

// easter returns the Sunday of Easter by the anonymous Gregorian algorithm
// (Meeus 1991).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// holidayIn returns the day of a holiday in a year by its rule: a month and a
// day, or EASTER, or month, number of the week and weekday, where L is the
// last; each with the days from there, where the holiday is not on it, and with
// /4 where only one year in four has it.
func holidayIn(rule string, year int) time.Time {
	shift := 0
	rule = strings.TrimSuffix(rule, "/4")
	if k := strings.IndexByte(rule, '+'); k > 0 {
		rule, shift = rule[:k], atoi(rule[k+1:])
	}
	if rest, ok := strings.CutPrefix(rule, "EASTER"); ok {
		return easter(year).AddDate(0, 0, atoi(rest)+shift)
	}
	f := strings.Split(rule, "-")
	m := time.Month(atoi(f[0]))
	if len(f) == 2 {
		return time.Date(year, m, atoi(f[1])+shift, 0, 0, 0, 0, time.UTC)
	}
	wd := atoi(f[2])
	if f[1] == "L" {
		d := time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC)
		return d.AddDate(0, 0, shift-(int(d.Weekday())-wd+7)%7)
	}
	d := time.Date(year, m, 1, 0, 0, 0, 0, time.UTC)
	return d.AddDate(0, 0, (wd-int(d.Weekday())+7)%7+7*(atoi(f[1])-1)+shift)
}

// zoneMinutes returns how far a zone of the clock is ahead of UTC on a day. A
// value that ends in US or EU is the standard time of a zone with daylight
// saving time by that rule.
func zoneMinutes(zone string, day time.Time) int {
	first := func(m time.Month, n int) time.Time { return holidayIn(fmt.Sprintf("%d-%d-0", m, n), day.Year()) }
	last := func(m time.Month) time.Time { return holidayIn(fmt.Sprintf("%d-L-0", m), day.Year()) }
	var from, to time.Time
	if z, ok := strings.CutSuffix(zone, "US"); ok {
		zone = z
		if from, to = first(3, 2), first(11, 1); day.Year() < 2007 { // Energy Policy Act of 2005
			from, to = first(4, 1), last(10)
		}
	} else if z, ok := strings.CutSuffix(zone, "EU"); ok {
		zone, from, to = z, last(3), last(10)
	}
	n := atoi(zone)
	if !day.Before(from) && day.Before(to) {
		n += 60
	}
	return n
}
