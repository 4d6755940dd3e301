package timex

import (
	"fmt"
	"strings"
	"time"
)

// quarterOf reads "the third quarter of 1998", "fiscal second quarter", "last
// year's fourth quarter", "Q3 2018". Without a year it is one of this year, or
// of the last one if it has not begun.
func quarterOf(f *Finder, m *match) (Expr, bool) {
	code := f.value(m, periodCode).s
	if code == "" {
		n := f.ordinalIn(m)
		if n == 0 && !m.has(ordinal) { // the last quarter of 2018
			n = 4
		}
		if n < 1 || n > 4 {
			return Expr{}, false
		}
		code = fmt.Sprintf("Q%d", n)
	}
	if m.has(periodCode) && m.to == m.from+1 && f.is(m.from-1, numbered) {
		return Expr{}, false
	}
	y := f.yearOf(m)
	switch {
	case code == "9M": // 9M 2018, but not the 9M of a sum
		return Expr{Type: Duration, Value: "P9M", BeginPoint: yearValue(y) + "-01-01", EndPoint: yearValue(y) + "-09-30"}, y > 0
	case y > 0:
	case m.has(ordinal) && !m.has(shift) && !m.has(fiscal) && f.isOfGame(m): // fourth-quarter touchdowns
		return Expr{}, true
	case f.Ref.IsZero():
		return Expr{Value: "XXXX-" + code, yearless: true}, true
	case m.has(shift):
		n, _ := f.distance(m)
		y = f.Ref.Year() + n
	case m.has(periodCode) && m.has(unit): // Q1 of next year
		y = f.Ref.Year()
		switch {
		case m.spells(f, "last"):
			y--
		case m.spells(f, "next"):
			y++
		}
	default:
		y = f.Ref.Year()
		n, now := int(code[1]-'0'), (int(f.Ref.Month())+2)/3
		if code[0] == 'Q' && (n > now+1 || n == 4 && now == 1) && !f.ahead(m.from) {
			y--
		}
	}
	return Expr{Value: yearValue(y) + "-" + code, yearless: f.yearOf(m) == 0 && !m.has(shift)}, true
}

// monthQuarter reads "the December quarter", "the March 2019 quarter", "the
// July-September quarter": the one that the last month ends, where one does.
func monthQuarter(f *Finder, m *match) (Expr, bool) {
	k := m.nth(month, 0)
	mon := f.Pack.value(f.at(k), month).n
	if k2 := m.nth(month, 1); k2 >= 0 {
		if to := f.Pack.value(f.at(k2), month).n; to != mon+2 {
			return Expr{}, false
		}
		mon += 2
	}
	if mon%3 > 0 {
		return Expr{}, false
	}
	v := f.dayOf(k, f.yearOf(m), mon, 0)
	return Expr{Value: fmt.Sprintf("%s-Q%d", v[:4], mon/3), yearless: !m.has(year)}, true
}

// shortQuarter reads "3Q18": quarter and year in one word.
func shortQuarter(f *Finder, m *match) (Expr, bool) {
	if f.at(m.nth(shortYear, 0)).first {
		return Expr{}, false // Q3 18 points above
	}
	return quarterOf(f, m)
}

// quarterRange reads "Q1-Q3 2018".
func quarterRange(f *Finder, m *match) (Expr, bool) {
	from, to := f.value(m, periodCode).s, f.Pack.value(f.at(m.nth(periodCode, 1)), periodCode).s
	y := "XXXX"
	switch {
	case to <= from || to[0] != from[0]:
		return Expr{}, false
	case m.has(year):
		y = yearValue(f.yearOf(m))
	case !f.Ref.IsZero():
		y = yearValue(f.Ref.Year())
	}
	return f.ranged(y+"-"+from, y+"-"+to), true
}

// halfOf reads "the first half", "the second half of 2018".
func halfOf(f *Finder, m *match) (Expr, bool) {
	n := 2 // the last half
	if m.has(ordinal) || m.has(day) {
		n = f.ordinalIn(m)
	}
	if n < 1 || n > 2 {
		return Expr{}, false
	}
	y := f.yearOf(m)
	if y == 0 {
		if !m.has(shift) && f.isOfGame(m) { // second-half goals
			return Expr{}, true
		}
		if f.Ref.IsZero() {
			return Expr{Value: fmt.Sprintf("XXXX-H%d", n), yearless: true}, true
		}
		y = f.Ref.Year()
		if m.has(shift) {
			k, _ := f.distance(m)
			y += k
		} else if n == 2 && m.has(dash) && f.Ref.Month() <= time.June && f.behind(m.from) && !f.ahead(m.from) {
			y-- // second-half profit fell, in May
		}
	}
	return Expr{Value: fmt.Sprintf("%04d-H%d", y, n)}, true
}

// halfOfDate reads "the first half of the year", "the second half of May".
func halfOfDate(f *Finder, m *match) (Expr, bool) {
	n, x := 2, m.inner
	if m.has(ordinal) || m.has(day) {
		n = f.ordinalIn(m)
	}
	x.to = 0
	switch {
	case n < 1 || n > 2 || x.Ranged || x.Mod != "":
		return Expr{}, false
	case GrainOf(x.Value) == Year:
		if y := f.Ref.Year(); n == 2 && f.is(m.to-1, unit) && x.Value == yearValue(y) && !m.has(shift) && f.text(m.to-2) == "the" && f.Ref.Month() <= time.March && f.behind(m.from) && !f.ahead(m.from) {
			x.Value = yearValue(y - 1) // in the second half of the year, in January
		}
		x.Value += fmt.Sprintf("-H%d", n)
	case n == 1:
		x.Mod = "START"
	default:
		x.Mod = "END"
	}
	return x, true
}

// firstQuarter reads "the second" in "the second and third quarters".
func firstQuarter(f *Finder, m *match) (Expr, bool) {
	x, ok := quarterOf(f, m)
	x.to = m.nth(ordinal, 0) + 1
	return x, ok
}

// lastQuarter reads "the quarter": the one in focus, or the last one that was
// over on the day of publication, what companies report on.
func lastQuarter(f *Finder, m *match) (Expr, bool) {
	if f.Ref.IsZero() {
		return Expr{Value: unknown(Quarter)}, true
	}
	if _, end := Bounds(f.focus); strings.Contains(f.focus, "-Q") && !end.After(f.Ref) {
		return Expr{Value: f.focus}, true
	}
	return Expr{Value: valueAt(move(f.Ref, Quarter, -1), Quarter)}, true
}

// focusQuarter reads "the 1988 quarter", "the 1989 period": that of the one in
// focus.
func focusQuarter(f *Finder, m *match) (Expr, bool) {
	return Expr{Value: f.samePeriodIn(f.n(m, year))}, true
}

func (f *Finder) samePeriodIn(y int) string {
	if len(f.focus) > 4 && f.focus[4] == '-' && f.focus[0] != 'X' {
		if g := GrainOf(f.focus); g == Quarter || g == Half || g == Month {
			return yearValue(y) + f.focus[4:]
		}
	}
	return yearValue(y)
}

// samePeriod reads "the same period", "the corresponding quarter of last
// year", "the same period in 2017": the stretch in focus, in that year.
func samePeriod(f *Finder, m *match) (Expr, bool) {
	y := f.yearOf(m)
	if y == 0 {
		start, _ := Bounds(f.focus)
		switch {
		case !m.has(unit) || !m.has(shift) && !m.has(focus):
			if start.IsZero() {
				return Expr{}, false
			}
			return Expr{Value: f.focus, relative: true}, true
		case f.Ref.IsZero():
			return Expr{Value: unknown(Year)}, true
		}
		n, inFocus := f.distance(m)
		y = f.Ref.Year() + n
		if inFocus && !start.IsZero() {
			y = start.Year() + n
		}
	}
	return Expr{Value: f.samePeriodIn(y), relative: true}, true
}

// fiscalYear reads "fiscal 1988", "FY18", "the 2018-19 fiscal year".
func fiscalYear(f *Finder, m *match) (Expr, bool) {
	y, k := f.yearOf(m), m.nth(shortYear, 0)
	x := Expr{Value: yearValue(y)}
	if !m.has(year) { // FY18-19
		k = m.nth(shortYear, 1)
	}
	if k < 0 {
		return x, true
	}
	end := y/100*100 + int(f.at(k).n)
	if end < y { // 1999-00
		end += 100
	}
	if end != y+1 {
		return Expr{}, false
	}
	x.Ranged, x.BeginPoint, x.EndPoint = true, x.Value, yearValue(end)
	return x, true
}

// yearBefore reads "year-ago", "the year-earlier period": what lies a year
// before the quarter in focus, or the year before.
func yearBefore(f *Finder, m *match) (Expr, bool) {
	x := Expr{relative: true}
	if a, ok := m.amount.whole(); ok && a > 0 {
		x.relative = false
		return Expr{Type: Duration, Value: period(m.amount, f.unitOf(m)), relative: true}, true
	}
	if n := f.quarterIn(m); n > 0 && !f.Ref.IsZero() { // the year-earlier third quarter
		x.Value = fmt.Sprintf("%s-Q%d", yearValue(f.Ref.Year()-1), n)
		return x, true
	}
	if s, _ := Bounds(f.focus); !s.IsZero() && (strings.Contains(f.focus, "-Q") || f.unitOf(m) == "M") { // the same month a year earlier
		x.Value = f.samePeriodIn(s.Year() - 1)
		return x, true
	}
	if f.Ref.IsZero() {
		x.Value = unknown(Year)
		return x, true
	}
	x.Value = yearValue(f.Ref.Year() - 1)
	return x, true
}

// quarterIn returns the number of the quarter that a match names, or 0.
func (f *Finder) quarterIn(m *match) int {
	if k := m.nth(ordinal, 0); k >= 0 {
		if n := f.ordinalOf(k); n <= 4 {
			return n
		}
	}
	return 0
}
