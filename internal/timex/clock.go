package timex

import (
	"strings"
	"time"

	"github.com/copydesk/copydesk/internal/token"
)

// isVerse reports whether the clock at the term i stands behind the name of a book:
// Exodus 18:21.
func (f *Finder) isVerse(i int) bool {
	b := f.at(i - 1)
	return f.is(i, clock) && b.flags&token.Capital != 0 && b.flags&token.AllCaps == 0 && i > 1 && b.classes&(of(weekday)|of(month)|of(todayWord)|of(tonight)|of(part)|of(monthly)|of(link)|of(shortday)|of(holiday)) == 0
}

// clockTime reads "9 a.m.", "5:30 p.m. EST Tuesday", "1400 GMT", "noon
// Thursday", "9 o'clock in the evening", "7:30 tonight".
func clockTime(f *Finder, m *match) (Expr, bool) {
	if m.inner.Type == Time && (GrainOf(m.inner.Value) != PartOfDay || m.inner.Mod != "") {
		return Expr{}, false
	}
	minutes, ok := f.minutes(m)
	if !ok || m.to == m.from+1 && f.isVerse(m.from) {
		return Expr{}, false
	}
	d, told := f.clockDay(m)
	x := Expr{Type: Time, Value: clockValue(d, minutes), dayless: !told}
	x.Zone, ok = f.zoneOf(m, d)
	return x, ok
}

// pastHour reads "half past nine", "a quarter to eight in the evening", "ten
// past six on Friday". The rule says how many minutes past the hour that is.
func pastHour(f *Finder, m *match) (Expr, bool) {
	spoken := func(k int) (n int) {
		if n = f.Pack.value(f.at(k), number).n; f.is(k, hour) {
			n = int(f.at(k).n)
		}
		return n
	}
	past, hours, k := 0, 0, 0
	for _, c := range m.caps[:m.n] {
		if c.class == number || c.class == hour {
			past, hours, k = hours, spoken(int(c.term)), k+1
		}
	}
	switch {
	case len(m.rule.args) > 0:
		past = atoi(m.rule.args[0])
	case m.has(noon):
		past = hours
	case k < 2:
		return Expr{}, false
	}
	if m.has(noon) {
		hours = f.value(m, noon).n
	}
	p := f.value(m, part).s
	if m.has(tonight) {
		p = "NI"
	} else if m.inner.Type == Time {
		if GrainOf(m.inner.Value) != PartOfDay {
			return Expr{}, false
		}
		_, p, _ = strings.Cut(m.inner.Value, "T")
	}
	const counts = set(1)<<ordinal | set(1)<<unit | set(1)<<units | set(1)<<multiple | set(1)<<counted
	if hours > 12 && !m.has(noon) || past >= 60 || f.at(m.to).classes&counts != 0 { // a quarter to one third
		return Expr{}, false
	}
	n := hours*60 + past
	if n < 60 { // a quarter to one
		n += 12 * 60
	}
	if p != "" && p != "MO" && n < 12*60 {
		n += 12 * 60
	}
	d, told := f.clockDay(m)
	return Expr{Type: Time, Value: clockValue(d, n), dayless: !told}, true
}

func clockValue(d datum, minutes int) string {
	var room [len("2006-01-02T15:04")]byte
	b := append(appendDay(room[:0], d), 'T')
	return string(appendPadded(append(appendPadded(b, minutes/60, 2), ':'), minutes%60, 2))
}

// zoneOf returns how far the zone of a match is ahead of UTC on a day; false
// when the word is none: in "8 p.m. Eastern Airlines".
func (f *Finder) zoneOf(m *match, d datum) (int, bool) {
	z := m.nth(zone, 0)
	if z < 0 {
		return 0, true
	}
	v, t := f.value(m, zone).s, f.at(z)
	switch {
	case v == "LOCAL":
		return 0, true
	case t.flags&token.AllCaps != 0:
	case t.flags&token.Capital == 0, !strings.Contains(f.text(z), " ") && f.at(z+1).flags&token.Capital != 0:
		return 0, false
	case t.end-t.start <= 4: // Est, Mst
		return 0, false
	}
	return zoneMinutes(v, d), true
}

// clockRange reads "8-10 p.m.", "6:30 to 8pm": a half of the day that only the
// second time tells is the first one's, too, unless that came behind then.
func clockRange(f *Finder, m *match) (Expr, bool) {
	var n [2]int
	k := 0
	for _, c := range m.caps[:m.n] {
		if c.class != dash && c.class != meridiem && c.class != zone && k < len(n) {
			n[k] = int(f.at(int(c.term)).n)
			if c.class == hour {
				n[k] *= 60
			}
			k++
		}
	}
	pm := f.value(m, meridiem).n > 0
	switch {
	case m.has(halfDay):
		n[1], pm = f.halfDay(m)
	case !m.has(meridiem):
		return f.dayClocks(m, n[0], n[1])
	}
	to, ok := toHalf(n[1], pm)
	from, ok2 := toHalf(n[0], pm)
	if from >= to {
		from, _ = toHalf(n[0], !pm) // 11-1 p.m.
	}
	if !ok || !ok2 {
		return Expr{}, false
	}
	d, told := f.clockDay(m)
	end := d
	if from >= to { // 11-1 a.m.
		from, _ = toHalf(n[0], !pm)
		end = move(d, Day, 1)
	}
	x := Expr{Type: Time, Value: clockValue(d, from), EndPoint: clockValue(end, to), Ranged: true, dayless: !told}
	x.BeginPoint = x.Value
	x.Zone, ok = f.zoneOf(m, d)
	return x, ok
}

// dayClocks gives the range between two times of the day of 24 hours: 9 bis 17
// Uhr.
func (f *Finder) dayClocks(m *match, from, to int) (Expr, bool) {
	d, told := f.clockDay(m)
	end := d
	if to <= from && !d.IsZero() { // 22 bis 2 Uhr
		end = move(d, Day, 1)
	}
	x := Expr{Type: Time, Value: clockValue(d, from), EndPoint: clockValue(end, to), Ranged: true, dayless: !told}
	x.BeginPoint = x.Value
	return x, from <= 24*60 && to <= 24*60
}

// halfDay returns the time of a match that has its half of the day in one word
// with it, 9pm, and whether that is the second one.
func (f *Finder) halfDay(m *match) (n int, pm bool) {
	s := f.text(m.nth(halfDay, 0))
	for i := range len(s) {
		pm = pm || s[i]|0x20 == 'p'
	}
	return f.n(m, halfDay), pm
}

// minutes returns the time of the match from midnight.
func (f *Finder) minutes(m *match) (int, bool) {
	n := 0
	switch {
	case m.has(noon):
		n = 60 * f.value(m, noon).n
		return n, true
	case m.has(number):
		n = 60 * f.value(m, number).n
	case m.has(hour):
		n = 60 * f.n(m, hour)
	case m.has(hhmm):
		n = f.n(m, hhmm)
		return n/100*60 + n%100, true
	case m.has(clock):
		n = f.n(m, clock)
	case m.has(pointClock):
		if m.inner.Type == Time && !m.has(meridiem) && f.speaksOf("MONEY", 0, m.from) {
			return 0, false // the rand stood at 7.45 this morning
		}
		n = f.n(m, pointClock)
	case m.has(halfDay):
		return toHalf(f.halfDay(m))
	}
	if m.has(meridiem) {
		return toHalf(n, f.value(m, meridiem).n > 0)
	}
	p := f.value(m, part).s
	if m.inner.Type == Time { // at 7 tonight
		_, p, _ = strings.Cut(m.inner.Value, "T")
	}
	if m.has(parts) {
		p = f.value(m, parts).s
	}
	if p != "" && p != "MO" && n < 12*60 {
		n += 12 * 60
	}
	return n, n <= 24*60
}

// toHalf puts a time of up to twelve hours in its half of the day.
func toHalf(n int, pm bool) (int, bool) {
	switch {
	case n >= 13*60 || n < 60 && n > 0:
		return 0, false
	case pm && n < 12*60:
		n += 12 * 60
	case !pm && n >= 12*60:
		n -= 12 * 60
	}
	return n, true
}

// clockDay returns the day that a clock time is on: the one that stands beside
// it, which tells it, or the one of publication.
func (f *Finder) clockDay(m *match) (day datum, told bool) {
	if m.inner.Value != "" {
		d, _ := Bounds(m.inner.Value)
		return d.Truncate(24 * time.Hour), true
	}
	if k := len(f.out); k > f.first {
		last := f.out[k-1]
		near := m.from - 1
		if f.links(near, "AT") || f.links(near, "FROM") { // Friday, at 9 a.m.
			near--
		}
		outermost := f.depth == 1 || f.depth == 2 && (f.is(m.from-1, approx) || f.text(m.from-1) == "about")
		if GrainOf(last.Value) == Day && outermost && near <= last.to && !f.links(near, "AND") {
			d, _ := Bounds(last.Value)
			return d, true
		}
		if last.Type == Time && !last.dayless && GrainOf(last.Value) == Minute && f.unparted(last.to, m.from) { // opened at 7am on Thursday and closed at 10pm
			d, _ := Bounds(last.Value)
			return d.Truncate(24 * time.Hour), false
		}
		if g := GrainOf(last.Value); (g == Day || g == PartOfDay) && outermost && !f.links(m.from-1, "OR") { // left on Friday from Rome at 9:15 a.m.
			if d, _ := Bounds(last.Value); !d.IsZero() {
				return d.Truncate(24 * time.Hour), false
			}
		}
	}
	return f.Ref, false
}

// unparted reports whether no mark stands at the terms [i, j).
func (f *Finder) unparted(i, j int) bool {
	for ; i < j; i++ {
		if f.at(i).flags&(token.Lower|token.Capital|token.Digit) == 0 {
			return false
		}
	}
	return true
}

// tellDays gives the clock times of the sentence that tell no day the one of
// the time that they stand beside: "at 3:15 a.m. (0715 GMT) on Friday".
func (f *Finder) tellDays() {
	lent := -1 // the last that was given a day
	for k := len(f.out) - 2; k >= f.first; k-- {
		if a, b := &f.out[k], &f.out[k+1]; a.dayless && !b.dayless && b.Type <= Time && f.bracketed(a.to, b.from) {
			if d, _ := Bounds(b.Value); !d.IsZero() && GrainOf(b.Value) <= Day {
				a.setDay(d)
				if t, _ := Bounds(a.Value); lent == k+1 || GrainOf(b.Value) != Minute {
					lent = k
				} else if d.Sub(t) > 12*time.Hour { // 0100 GMT (9 p.m. ET Tuesday) is on Wednesday
					a.setDay(move(d, Day, 1))
				} else if t.Sub(d) > 12*time.Hour {
					a.setDay(move(d, Day, -1))
				}
			}
		}
	}
	for k := f.first; k+1 < len(f.out); k++ {
		a, b := &f.out[k], &f.out[k+1]
		if d, _ := Bounds(a.Value); !d.IsZero() && GrainOf(a.Value) == Minute && GrainOf(b.Value) == Minute && f.text(a.to) == "(" && b.from == a.to+1 {
			if b.dayless {
				b.setDay(d)
				b.dayless = a.dayless
			}
			switch t, _ := Bounds(b.Value); { // 8 p.m. (0000 GMT) is on the next day
			case t.Sub(d) > 12*time.Hour:
				b.setDay(move(d, Day, -1))
			case d.Sub(t) > 12*time.Hour:
				b.setDay(move(d, Day, 1))
			}
		}
	}
}

// bracketed reports whether nothing but brackets and "on" stands at the terms
// [i, j), and a bracket does.
func (f *Finder) bracketed(i, j int) bool {
	mark := false
	for ; i < j; i++ {
		switch f.text(i) {
		case "(", ")":
			mark = true
		case "on":
		default:
			return false
		}
	}
	return mark
}

// setDay moves a clock time to the day d.
func (e *Expr) setDay(d datum) {
	e.dayless = false
	ranged := e.BeginPoint == e.Value
	e.Value = sameClock(d, e.Value)
	if ranged {
		e.BeginPoint, e.EndPoint = e.Value, sameClock(d, e.EndPoint)
	}
}

// sameClock returns the value of the same time of the day d.
func sameClock(d datum, value string) string {
	_, clock, _ := strings.Cut(value, "T")
	return dayValue(d, clock)
}
