package timex

import (
	"fmt"

	"github.com/copydesk/copydesk/internal/token"
)

// clockTime reads "9 a.m.", "5:30 p.m. EST Tuesday", "1400 GMT", "noon
// Thursday", "9 o'clock in the evening".
func clockTime(f *Finder, m *match) (Expr, bool) {
	minutes, ok := f.minutes(m)
	if !ok {
		return Expr{}, false
	}
	d := f.clockDay(m)
	x := Expr{Type: Time, Value: dayValue(d, fmt.Sprintf("%02d:%02d", minutes/60, minutes%60))}
	if z := m.nth(zone, 0); z >= 0 {
		if f.at(z).flags&token.AllCaps == 0 {
			return Expr{}, false
		}
		x.Zone = zoneMinutes(f.value(m, zone).s, d)
	}
	return x, true
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
		n = f.n(m, pointClock)
	case m.has(halfDay):
		n = f.n(m, halfDay)
		s := f.text(m.nth(halfDay, 0))
		pm := false
		for i := range len(s) {
			pm = pm || s[i]|0x20 == 'p'
		}
		return toHalf(n, pm)
	}
	if m.has(meridiem) {
		return toHalf(n, f.value(m, meridiem).n > 0)
	}
	p := f.value(m, part).s
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
// it, or the one of publication.
func (f *Finder) clockDay(m *match) datum {
	if m.inner.Value != "" {
		d, _ := Bounds(m.inner.Value)
		return d
	}
	if k := len(f.out); k > f.first {
		last := f.out[k-1]
		if gap := m.from - last.to; GrainOf(last.Value) == Day && (gap <= 1 && f.depth == 1 || gap == 2 && f.links(m.from-1, "AT")) {
			d, _ := Bounds(last.Value)
			return d
		}
	}
	return f.Ref
}
