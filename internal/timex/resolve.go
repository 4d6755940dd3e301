package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// Bounds returns the first instant of a TIMEX3 value and the one after its
// last; zero when the value names no stretch of the calendar.
func Bounds(value string) (start, end time.Time) {
	day, clock, timed := strings.Cut(value, "T")
	if strings.HasPrefix(value, "P") || strings.Contains(day, "X") {
		return
	}
	y, rest, _ := strings.Cut(day, "-")
	year, err := strconv.Atoi(y)
	if err != nil || len(y) > 4 {
		return
	}
	at := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	switch len(y) {
	case 2:
		return at(year*100, 1, 1), at(year*100+100, 1, 1)
	case 3:
		return at(year*10, 1, 1), at(year*10+10, 1, 1)
	case 4:
	default:
		return
	}
	switch {
	case rest == "":
		return at(year, 1, 1), at(year+1, 1, 1)
	case rest[0] == 'Q':
		q := atoi(rest[1:])
		return at(year, q*3-2, 1), at(year, q*3+1, 1)
	case rest[0] == 'H':
		h := atoi(rest[1:])
		return at(year, h*6-5, 1), at(year, h*6+1, 1)
	case rest[0] == 'W' && len(rest) >= 3 && rest[1] != 'I':
		start = weekStart(year, atoi(rest[1:3]))
		if strings.HasSuffix(rest, "-WE") {
			return start.AddDate(0, 0, 5), start.AddDate(0, 0, 7)
		}
		return start, start.AddDate(0, 0, 7)
	}
	seasons := map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}
	if m, ok := seasons[rest]; ok {
		return at(year, m, 1), at(year, m+3, 1)
	}
	m, d, dayed := strings.Cut(rest, "-")
	mon := atoi(m)
	if mon < 1 || mon > 12 {
		return
	}
	if !dayed {
		return at(year, mon, 1), at(year, mon+1, 1)
	}
	start = at(year, mon, atoi(d))
	if !timed {
		return start, start.AddDate(0, 0, 1)
	}
	parts := map[string][2]int{"MO": {6, 12}, "AF": {12, 18}, "EV": {18, 24}, "NI": {20, 30}}
	if p, ok := parts[clock]; ok {
		return start.Add(time.Duration(p[0]) * time.Hour), start.Add(time.Duration(p[1]) * time.Hour)
	}
	h, min, exact := strings.Cut(clock, ":")
	start = start.Add(time.Duration(atoi(h))*time.Hour + time.Duration(atoi(min))*time.Minute)
	if exact {
		return start, start.Add(time.Minute)
	}
	return start, start.Add(time.Hour)
}

// weekStart returns the Monday of an ISO 8601 week.
func weekStart(year, week int) time.Time {
	d := time.Date(year, 1, 4, 0, 0, 0, 0, time.UTC) // is in week 1
	return d.AddDate(0, 0, (week-1)*7-(int(d.Weekday())+6)%7)
}

func dayValue(t time.Time) string { return t.Format(time.DateOnly) }

func monthValue(t time.Time) string { return t.Format("2006-01") }

func weekValue(t time.Time) string {
	y, w := t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

func quarterValue(t time.Time) string {
	return fmt.Sprintf("%04d-Q%d", t.Year(), (int(t.Month())+2)/3)
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
// day, EASTER with a distance, or month, number of the week and weekday, where
// L is the last.
func holidayIn(rule string, year int) time.Time {
	if rest, ok := strings.CutPrefix(rule, "EASTER"); ok {
		return easter(year).AddDate(0, 0, atoi(strings.TrimPrefix(rest, "+")))
	}
	f := strings.Split(rule, "-")
	m := time.Month(atoi(f[0]))
	if len(f) == 2 {
		return time.Date(year, m, atoi(f[1]), 0, 0, 0, 0, time.UTC)
	}
	wd := atoi(f[2])
	if f[1] == "L" {
		d := time.Date(year, m+1, 0, 0, 0, 0, 0, time.UTC)
		return d.AddDate(0, 0, -((int(d.Weekday()) - wd + 7) % 7))
	}
	d := time.Date(year, m, 1, 0, 0, 0, 0, time.UTC)
	return d.AddDate(0, 0, (wd-int(d.Weekday())+7)%7+7*(atoi(f[1])-1))
}

// nearest picks the year for a day or month without one: that of the coming
// one when the sentence speaks of the future, else that of the last one, but
// of the coming one when that is much nearer ("Jan. 2", written in November)
// and the sentence does not speak of the past. Of a day that is ten months ago
// one gives the year: "extended to Nov. 20" is the coming one.
func nearest(ref time.Time, m, d int, ahead, behind bool) time.Time {
	at := func(y int) time.Time { return time.Date(y, time.Month(m), max(d, 1), 0, 0, 0, 0, time.UTC) }
	last := at(ref.Year())
	same := d == 0 && m == int(ref.Month()) || last.Equal(ref)
	if same {
		return last
	}
	if last.After(ref) {
		last = at(ref.Year() - 1)
	}
	next := at(last.Year() + 1)
	back, forth := ref.Sub(last).Hours(), next.Sub(ref).Hours()
	if ahead && forth < back*4 || forth*2.2 < back && !behind || d > 0 && forth*5 < back {
		return next
	}
	return last
}

// halves are the periods of half a unit.
var halves = map[string]string{"H": "PT30M", "D": "PT12H", "Y": "P6M", "T": "P5Y", "C": "P50Y", "m": "PT30S"}
