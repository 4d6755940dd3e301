package timex

import (
	"strings"
	"time"

	"github.com/copydesk/copydesk/internal/token"
)

// today reads "yesterday", "tomorrow morning", "the day before yesterday",
// "tonight".
func today(f *Finder, m *match) (Expr, bool) {
	if k := m.nth(todayWord, 0); k > 0 && f.at(k).flags&f.at(k-1).flags&token.Capital != 0 {
		return Expr{}, true // USA Today
	}
	if k := m.nth(todayWord, 0); k > 0 && f.is(k, part) && f.at(k).flags&token.Capital != 0 {
		return Expr{}, false // am Morgen
	}
	n := f.value(m, todayWord).n
	if len(m.rule.args) > 0 {
		n = atoi(m.rule.args[0])
	}
	p := f.value(m, part).s
	if m.has(tonight) {
		if n, p = f.value(m, tonight).n, "NI"; n < 0 && m.to == m.from+1 && f.ahead(m.from) { // rain is expected overnight
			n = 0
		}
	}
	if p != "" {
		return Expr{Type: Time, Value: dayValue(f.day(n), p)}, true
	}
	if f.Ref.IsZero() && n == 0 {
		return Expr{Value: "PRESENT_REF"}, true
	}
	return Expr{Value: dayValue(f.day(n), "")}, true
}

// onWeekday reads "Tuesday", "Saturday night". The day is the last one of that
// name, today included; the next one when the sentence speaks of the future.
// The rule adds weeks.
func onWeekday(f *Finder, m *match) (Expr, bool) {
	i := m.nth(weekday, 0)
	x, wd, p := f.anyWeekday(m)
	if f.Ref.IsZero() {
		return x, true
	}
	d := f.nearWeekday(i, wd)
	if len(m.rule.args) > 0 {
		if n := atoi(m.rule.args[0]); n > 0 {
			d = move(f.comingWeekday(wd), Week, n)
		} else {
			d = move(f.nearWeekday(i, wd), Week, n)
		}
	}
	x.Value = dayValue(d, p)
	return x, true
}

// anyWeekday returns a weekday of no known week, with its number and the part of
// the day.
func (f *Finder) anyWeekday(m *match) (x Expr, wd int, p string) {
	wd, p = f.value(m, weekday).n, f.partOf(m)
	x.Value = weekdayValue(wd)
	if p != "" {
		x.Type, x.Value = Time, x.Value+"T"+p
	}
	return x, wd, p
}

// partOf returns the part of the day that a match names, in a word of its own
// or in that of the weekday: Dienstagabend.
func (f *Finder) partOf(m *match) string {
	switch {
	case m.has(part):
		return f.value(m, part).s
	case m.has(tonight): // overnight Monday
		return "NI"
	}
	return f.Pack.value(f.at(m.nth(weekday, 0)), part).s
}

// someWeekday reads "a Monday" in "on a Monday", which is none in particular, unlike that of
// "on a Monday call".
func someWeekday(f *Finder, m *match) (Expr, bool) {
	if !f.endsDays(m.to) {
		return Expr{}, false
	}
	x, _, _ := f.anyWeekday(m)
	return x, true
}

// weekdayRange reads "Tuesday-Thursday": the first of them by tense, then the
// next one of the other name.
func weekdayRange(f *Finder, m *match) (Expr, bool) {
	k := m.nth(weekday, 0)
	a, b := f.value(m, weekday).n, f.Pack.value(f.at(m.nth(weekday, 1)), weekday).n
	if f.Ref.IsZero() {
		return Expr{Value: weekdayValue(a), BeginPoint: weekdayValue(a), EndPoint: weekdayValue(b), Ranged: true}, true
	}
	d := f.nearWeekday(k, a)
	return f.ranged(valueAt(d, Day), valueAt(move(d, Day, (b-a+7)%7), Day)), a != b
}

// weekdayValue is the value of a day of no known week.
func weekdayValue(wd int) string { return weekdayValues[(wd+6)%7] }

var weekdayValues = [...]string{"XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-3", "XXXX-WXX-4", "XXXX-WXX-5", "XXXX-WXX-6", "XXXX-WXX-7"}

func (f *Finder) nearWeekday(i, wd int) datum {
	back := (int(f.Ref.Weekday()) - wd + 7) % 7
	if back > 0 && f.ahead(i) {
		return f.day(7 - back)
	}
	return f.day(-back)
}

// comingWeekday returns the first day of the name after the day of publication.
func (f *Finder) comingWeekday(wd int) datum {
	return f.day((wd-int(f.Ref.Weekday())+6)%7 + 1)
}

// shiftWeekday reads "last Friday", "next Monday morning", "this Sunday", "the
// previous Friday".
func shiftWeekday(f *Finder, m *match) (Expr, bool) {
	if strings.EqualFold(f.text(m.from), "following") {
		return Expr{}, false // following Friday's vote
	}
	n, inFocus := f.distance(m)
	x, wd, p := f.anyWeekday(m)
	if f.Ref.IsZero() {
		return x, true
	}
	base := f.Ref
	if inFocus {
		base = f.focusDay(Day)
	}
	back := (int(base.Weekday()) - wd + 7) % 7
	switch {
	case n < 0:
		back = (back+6)%7 + 1
	case n > 0:
		back = -((6-back)%7 + 1)
	case back > 0 && !inFocus && (f.ahead(m.from) || back > 3):
		back -= 7
	}
	x.Value = dayValue(base.AddDate(0, 0, -back), p)
	return x, true
}

// nightInto reads "overnight into Wednesday": the night that ends on it.
func nightInto(f *Finder, m *match) (Expr, bool) {
	d := datum{}
	if !f.Ref.IsZero() {
		d = move(f.nearWeekday(m.nth(weekday, 0), f.value(m, weekday).n), Day, -1)
	}
	return Expr{Type: Time, Value: dayValue(d, "NI")}, true
}

// weekdaysAgo reads "three Sundays ago".
func weekdaysAgo(f *Finder, m *match) (Expr, bool) {
	n, ok := m.amount.whole()
	wd := f.value(m, weekdays).n
	if !ok || f.Ref.IsZero() {
		return Expr{Value: weekdayValue(wd)}, true
	}
	back := (int(f.Ref.Weekday())-wd+6)%7 + 1
	return Expr{Value: valueAt(f.day(-back-7*(n-1)), Day)}, true
}

// weekdayOf reads "Tuesday of last week", "Friday next week": weeks are those of
// ISO 8601.
func weekdayOf(f *Finder, m *match) (Expr, bool) {
	x, wd, _ := f.anyWeekday(m)
	if f.Ref.IsZero() {
		return x, true
	}
	n, _ := f.distance(m)
	monday := move(f.day(-(int(f.Ref.Weekday())+6)%7), Week, n)
	x.Value = valueAt(move(monday, Day, (wd+6)%7), Day)
	return x, true
}

// thisTime reads "this time last year": the month, a year away; the day of
// another week or month.
func thisTime(f *Finder, m *match) (Expr, bool) {
	u := f.unitOf(m)
	if f.Ref.IsZero() {
		return Expr{Value: unknown(grainOf(u))}, true
	}
	n, _ := f.distance(m)
	if !m.has(shift) { // this time a year ago
		n = -1
	}
	t, ok := after(f.Ref, u, n)
	if !ok || n == 0 {
		return Expr{}, false
	}
	if u == "Y" {
		return Expr{Value: valueAt(t, Month)}, true
	}
	return Expr{Value: valueAt(t, Day)}, true
}

// yearsOn reads "50 years ago today", "two weeks ago Saturday", "a year ago
// this month": the stretch that many units before the one that is named.
func yearsOn(f *Finder, m *match) (Expr, bool) {
	u := f.unitOf(m)
	if m.has(units) {
		u = f.value(m, units).s
	}
	a := m.amount
	if !a.open && a.n == 0 {
		a.n = 1 // a year
	}
	n, ok := a.whole()
	base, g := f.Ref, Day
	switch k := m.nth(unit, 1); {
	case m.has(weekday):
		base = f.nearWeekday(m.nth(weekday, 0), f.value(m, weekday).n)
	case m.has(month):
		d, ok := date(f, m)
		if !ok {
			return d, false
		}
		base, _ = Bounds(d.Value)
	case m.has(units) && m.has(unit):
		g = grainOf(f.value(m, unit).s)
	case k >= 0:
		g = grainOf(f.Pack.value(f.at(k), unit).s)
	}
	if !ok || base.IsZero() {
		return Expr{}, false
	}
	t, ok := after(base, u, -n)
	return Expr{Value: valueAt(t, g)}, ok
}

// weekdaySet reads "Tuesdays", "Monday nights".
func weekdaySet(f *Finder, m *match) (Expr, bool) {
	wd := f.value(m, weekday).n
	if m.has(weekdays) {
		wd = f.value(m, weekdays).n
	}
	x := Expr{Type: Set, Value: weekdayValue(wd)}
	if m.has(parts) {
		x.Value += "T" + f.value(m, parts).s
	}
	return x, true
}

// date reads a day of a month, with its year where it is told.
func date(f *Finder, m *match) (Expr, bool) {
	k := m.nth(month, 0)
	mon, d := f.value(m, month).n, f.n(m, day)
	if m.has(ordinal) {
		d = f.ordinalOf(m.nth(ordinal, 0))
	}
	if d < 1 || d > daysIn(mon) || strings.EqualFold(f.text(m.from), "the") && f.is(m.from+1, hour) && f.is(m.from+2, month) && !f.endsDays(m.to) { // the 7 July attacks
		return Expr{}, false
	}
	y := f.yearOf(m)
	if m.has(shift) && m.has(unit) && !f.Ref.IsZero() { // 12 March last year
		n, _ := f.distance(m)
		y = f.Ref.Year() + n
	} else if m.has(focus) && m.has(unit) {
		y = f.focusYear(m)
	}
	x := Expr{Value: f.dayOf(k, y, mon, d), yearless: y == 0}
	if wd := m.nth(shortday, 0); wd >= 0 && y == 0 && !f.Ref.IsZero() {
		x.Value = f.yearOfWeekday(x.Value, f.Pack.value(f.at(wd), shortday).n)
	}
	return x, true
}

// yearOfWeekday returns the day in the year, that or one beside it, in which it
// is of that weekday: "Friday, Nov. 20". Of a day that is near the weekday is wrong.
func (f *Finder) yearOfWeekday(value string, wd int) string {
	d, _ := Bounds(value)
	if d.Sub(f.Ref).Abs().Hours() < soon {
		return value
	}
	for _, n := range [...]int{0, -1, 1} {
		if t := d.AddDate(n, 0, 0); int(t.Weekday()) == wd && t.Day() == d.Day() {
			return valueAt(t, Day)
		}
	}
	return value
}

// focusYear returns the year of "that year", "the following year" behind a day or
// month; 0 when no day of publication is known.
func (f *Finder) focusYear(m *match) int {
	start := f.focusDay(Year)
	if start.IsZero() {
		return 0
	}
	n, _ := f.distance(m)
	return start.Year() + n
}

// firstDay reads the 3 of "3 and 4 May".
func firstDay(f *Finder, m *match) (Expr, bool) {
	x, ok := date(f, m)
	x.to = m.nth(day, 0) + 1
	if f.text(x.to) == "." { // 3. und 4. Mai
		x.to++
	}
	return x, ok
}

// dayOfMonth reads "the 15th of this month".
func dayOfMonth(f *Finder, m *match) (Expr, bool) {
	x, ok := shifted(f, m)
	d := f.n(m, day)
	start, end := Bounds(x.Value)
	if !ok || start.IsZero() || start.AddDate(0, 0, d-1).After(end.AddDate(0, 0, -1)) {
		return Expr{}, false
	}
	return Expr{Value: valueAt(start.AddDate(0, 0, d-1), Day)}, true
}

// moreDays adds the days that follow one behind its month: the 4 of "May 3 and
// 4", the 4 and 5 of "May 3, 4 and 5". A year behind them is that of all.
func (f *Finder) moreDays() {
	first := len(f.out) - 1
	e := &f.out[first]
	mon := f.Pack.value(f.at(e.to-2), month).n
	if e.Type != Date || e.Ranged || GrainOf(e.Value) != Day || mon == 0 || !f.is(e.to-1, day) || !f.at(e.to-1).last {
		return
	}
	for k, tied := e.to, false; !tied; {
		tied = f.links(k, "AND") || f.links(k, "OR")
		if !tied && f.text(k) != "," || !f.is(k+1, day) || !f.at(k+1).first || !f.at(k+1).last {
			break
		}
		d := int(f.at(k + 1).n)
		x := Expr{from: k + 1, to: k + 2, yearless: true}
		x.Start, x.End = f.at(k+1).start, f.at(k+1).end
		y := 0
		if tied && f.text(k+2) == "," && f.is(k+3, year) {
			y, x.to, x.End, x.yearless = int(f.at(k+3).n), k+4, f.at(k+3).end, false
		}
		if d > daysIn(mon) || tied && !f.endsDays(x.to) {
			break
		}
		x.Value = f.dayOf(f.out[first].to-2, y, mon, d)
		f.out = append(f.out, x)
		k += 2
		if tied {
			for i := first; y > 0 && i < len(f.out)-1; i++ {
				f.out[i].Value, f.out[i].yearless = yearValue(y)+f.out[i].Value[4:], false
			}
			return
		}
	}
	f.out = f.out[:first+1] // no list: May 3, 4 people
}

// endsDays reports whether no word stands at the term i that the number before
// it may count.
func (f *Finder) endsDays(i int) bool {
	t := f.at(i)
	return t.end == 0 || t.flags&(token.Lower|token.Capital|token.Digit) == 0 || t.classes&(of(monthly)|of(link)|of(ahead)|of(behind)|of(spoken)|of(being)) != 0
}

func daysIn(mon int) int {
	switch mon {
	case 2:
		return 29
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// yearOf returns the year that a match names, or 0.
func (f *Finder) yearOf(m *match) int {
	switch {
	case m.has(year):
		return f.n(m, year)
	case m.has(yy):
		return f.fullYear(f.n(m, yy))
	case m.has(shortYear):
		return f.fullYear(f.n(m, shortYear))
	}
	return 0
}

// aheadOfRef is how many years to come a year of two digits is still taken to be.
const aheadOfRef = 20

// fullYear gives a year of two digits its century: '45 is 1945, but for what is
// published not long before 2045.
func (f *Finder) fullYear(y int) int {
	if y < 50 && (f.Ref.IsZero() || 2000+y <= f.Ref.Year()+aheadOfRef) {
		return 2000 + y
	}
	return 1900 + y
}

// ordinalIn returns the value of the ordinal of a match, which languages that
// write 3. for 3rd have as a number of a day.
func (f *Finder) ordinalIn(m *match) int {
	if !m.has(ordinal) && m.has(day) {
		return f.n(m, day)
	}
	return f.ordinalOf(m.nth(ordinal, 0))
}

// ordinalOf returns the value of an ordinal in digits or words.
func (f *Finder) ordinalOf(i int) int {
	if v := f.Pack.value(f.at(i), ordinal); v.n > 0 {
		return v.n
	}
	return int(f.at(i).n)
}

// dayOf writes a day of a month, or the month where d is 0, of the year y, or
// of the year that is meant at the term i where y is 0.
func (f *Finder) dayOf(i, y, m, d int) string {
	if y == 0 && !f.Ref.IsZero() {
		t := f.nearest(i, m, d)
		y, m = t.Year(), int(t.Month())
		if d > 0 {
			d = t.Day()
		}
	}
	return dateValue(y, m, d)
}

// dateRange reads "May 3-5", "30 May - 2 June 2018".
func dateRange(f *Finder, m *match) (Expr, bool) {
	k, k2 := m.nth(month, 0), m.nth(month, 1)
	m1 := f.Pack.value(f.at(k), month).n
	m2 := m1
	if k2 >= 0 {
		m2 = f.Pack.value(f.at(k2), month).n
	}
	d1, d2 := int(f.at(m.nth(day, 0)).n), int(f.at(m.nth(day, 1)).n)
	if d1 > daysIn(m1) || d2 > daysIn(m2) || m1 == m2 && d2 <= d1 {
		return Expr{}, false
	}
	y := f.yearOf(m)
	return f.ranged(f.dayOf(k, y, m1, d1), f.dayOf(k, y, m2, d2)), true
}

// monthRange reads "June-August 2018".
func monthRange(f *Finder, m *match) (Expr, bool) {
	k := m.nth(month, 0)
	m1, m2 := f.Pack.value(f.at(k), month).n, f.Pack.value(f.at(m.nth(month, 1)), month).n
	y := f.yearOf(m)
	return f.ranged(f.dayOf(k, y, m1, 0), f.dayOf(k, y, m2, 0)), true
}

// isPast reports whether a range from a to b, each in the year that is nearest
// to it, is past, so that a is a year too late: "from January to October", in
// November.
func (f *Finder) isPast(a, b datum) bool {
	return b.Before(a) && a.After(f.Ref) && !b.After(f.Ref) && f.Ref.Sub(b) < a.Sub(f.Ref)
}

// ranged returns the expression of a range, whose value is where it begins.
func (f *Finder) ranged(from, to string) Expr {
	if a, _ := Bounds(from); !a.IsZero() {
		switch b, _ := Bounds(to); {
		case !b.Before(a) || GrainOf(to) > Month:
		case f.isPast(a, b): // January-October
			from = yearValue(a.Year()-1) + from[4:]
		default: // December-January
			to = yearValue(b.Year()+1) + to[4:]
		}
	}
	return Expr{Value: from, BeginPoint: from, EndPoint: to, Ranged: true}
}

// numericDate reads 2019-05-14, 5/14/2019, 14.05.2019 and 5/14/98; with the
// point of its own also 14.5. without a year.
func numericDate(f *Finder, m *match) (Expr, bool) {
	if k := m.nth(numeric, 0); f.is(k, num) { // 14.5
		d, mon, _ := strings.Cut(f.text(k), ".")
		if m.to != k+2 || f.at(k).end != f.at(k+1).start {
			return Expr{}, false
		}
		return Expr{Value: f.dayOf(k, 0, atoi(mon), atoi(d)), yearless: true}, true
	}
	s, clock, timed := strings.Cut(f.text(m.nth(numeric, 0)), "T")
	mark := strings.IndexAny(s, "-/.")
	a := strings.Split(s, s[mark:mark+1])
	n := [3]int{atoi(a[0]), atoi(a[1]), atoi(a[2])}
	y, mon, d := n[2], n[0], n[1]
	switch {
	case len(a[0]) == 4:
		y, mon, d = n[0], n[1], n[2]
	case len(a[2]) != 4 && (len(a[2]) != 2 || s[mark] != '/'):
		return Expr{}, false // 192.16.80, 10-12-14
	case s[mark] == '.' || f.DayFirst:
		mon, d = d, mon
	}
	if mon > 12 {
		mon, d = d, mon // no month: the other order is meant
	}
	if len(a[0]) != 4 && len(a[2]) == 2 {
		y = f.fullYear(y)
	}
	if mon < 1 || mon > 12 || d < 1 || d > daysIn(mon) || y < 1500 || y > 2200 {
		return Expr{}, false
	}
	x := Expr{Value: f.dayOf(0, y, mon, d)}
	if timed { // 2019-05-14T15:02:00Z
		x.Type, x.Value = Time, x.Value+"T"+clock[:min(5, len(clock))]
	}
	return x, true
}

// monthOf reads "May", "May 2019", "May last year".
func monthOf(f *Finder, m *match) (Expr, bool) {
	i := m.nth(month, 0)
	mon := f.value(m, month).n
	y := f.yearOf(m)
	if m.has(shift) && !f.Ref.IsZero() {
		n, _ := f.distance(m)
		y = f.Ref.Year() + n
	} else if m.has(focus) {
		y = f.focusYear(m)
	}
	if m.has(number) {
		var ok bool
		if y, ok = f.spokenYear(m); !ok {
			return Expr{}, false
		}
	}
	if y == 0 && m.to == i+1 && f.is(i, ambiguous) && !f.isMonth(i) {
		return Expr{}, false
	}
	return Expr{Value: f.dayOf(i, y, mon, 0), yearless: y == 0}, true
}

// deliveryMonth reads "July" in "crude for July delivery": the coming one.
func deliveryMonth(f *Finder, m *match) (Expr, bool) {
	mon := f.value(m, month).n
	if f.Ref.IsZero() {
		return Expr{Value: "XXXX-" + padded(mon, 2)}, true
	}
	y := f.Ref.Year()
	if mon < int(f.Ref.Month()) {
		y++
	}
	return Expr{Value: f.dayOf(0, y, mon, 0)}, true
}

// nthOf reads "the first Tuesday in November", "the second week of March", "the
// last day of 2018". The week of a number has its middle in those seven days.
func nthOf(f *Finder, m *match) (Expr, bool) {
	n := 0 // the last
	if m.has(ordinal) || m.has(day) {
		if n = f.ordinalIn(m); n == 0 {
			return Expr{}, false
		}
	}
	if m.inner.Ranged || m.inner.Mod != "" {
		return Expr{}, false
	}
	start, end := Bounds(m.inner.Value)
	if start.IsZero() {
		if m.has(weekday) {
			x, _, _ := f.anyWeekday(m)
			return x, true
		}
		return Expr{Value: unknown(grainOf(f.unitOf(m)))}, true
	}
	g, days, d := Day, 1, start
	switch u := f.unitOf(m); {
	case m.has(weekday):
		days, d = 7, move(start, Day, (f.value(m, weekday).n-int(start.Weekday())+7)%7)
	case u == "E":
		g, days, d = Weekend, 7, move(start, Day, 6-int(start.Weekday()))
	case u == "W":
		g, days, d = Week, 7, move(start, Day, 3)
		if n == 0 {
			d = move(end, Day, -4)
		}
	case u == "M":
		g, days = Month, 31
		if n == 0 {
			n = 12
		}
		d, n = move(start, Month, n-1), 1
	}
	if n == 0 {
		for n = 1; move(d, Day, days).Before(end); {
			d = move(d, Day, days)
		}
	}
	if d = move(d, Day, days*(n-1)); !d.Before(end) {
		return Expr{}, false
	}
	return Expr{Value: valueAt(d, g), yearless: m.inner.yearless}, true
}

// isMonth tells the month from the verb and the name: "in May", "a June
// wedding", but not "May said", "March on Washington", "of Theresa May".
func (f *Finder) isMonth(i int) bool {
	next := f.at(i + 1)
	named := next.flags&token.Capital != 0 && next.classes&of(weekday) == 0
	switch {
	case f.Pack.value(f.at(i), month).n == 8 && !named && f.at(i-1).flags&token.Capital == 0 && f.at(i).end-f.at(i).start > 3: // August was dry; no name but before another, or where somebody says something
		if f.text(i+1) == "," {
			i++
		}
		w := f.text(i + 1)
		return w != "said" && w != "says" && w != "told" && w != "who"
	case f.links(i+1, "TO") && f.is(i+2, month): // May through July
		return true
	case (f.links(i-1, "OR") || f.links(i-1, "AND") || f.text(i-1) == ",") && f.is(i-2, month) && (!f.is(i-2, ambiguous) || f.isMonth(i-2)): // in February or March
		return !named
	case f.is(i-1, monthly) || f.is(i-1, dash) && f.at(i-2).classes&(of(edge)|of(bound)) != 0, // mid-March, end-March
		f.is(i-1, bound) && f.at(i-2).classes&(of(monthly)|of(link)) != 0 && !f.links(i-2, "TO"): // by end June
		return !named
	case f.is(i-1, determiner):
		return next.flags&token.Lower != 0 && next.classes&(of(monthly)|of(spoken)|of(ahead)|of(being)) == 0 && !f.past(i+1)
	}
	return false
}

// shiftMonth reads "last July", "next January", "this May".
func shiftMonth(f *Finder, m *match) (Expr, bool) {
	mon := f.value(m, month).n
	if f.Ref.IsZero() {
		return Expr{Value: "XXXX-" + padded(mon, 2)}, true
	}
	n, inFocus := f.distance(m)
	base := f.Ref
	if inFocus {
		base = f.focusDay(Month)
	}
	y := base.Year()
	switch {
	case n < 0 && mon >= int(base.Month()):
		y--
	case n > 0 && mon <= int(base.Month()):
		y++
	}
	return Expr{Value: yearValue(y) + "-" + padded(mon, 2)}, true
}

// onHoliday reads "Christmas", "Easter 2018", "last Thanksgiving", "Christmas
// morning", "Labor Day weekend". The rule adds days.
func onHoliday(f *Finder, m *match) (Expr, bool) {
	i := m.nth(holiday, 0)
	rule := f.value(m, holiday).s
	p, u := f.value(m, part).s, f.unitOf(m)
	y := f.yearOf(m)
	switch {
	case y > 0:
	case f.Ref.IsZero() && u == "E":
		return Expr{Value: unknown(Weekend)}, true
	case f.Ref.IsZero() && p != "":
		return Expr{Type: Time, Value: dayValue(f.Ref, p)}, true
	case f.Ref.IsZero() && len(m.rule.args) > 0:
		return Expr{Value: unknown(Day)}, true
	case f.Ref.IsZero():
		return Expr{Value: everyHoliday(rule)}, true
	default:
		y = f.Ref.Year()
		d := holidayIn(rule, y)
		if n, _ := f.distance(m); m.has(shift) && u == "Y" { // Christmas last year
			y += n
		} else if m.has(shift) && n != 0 {
			if n < 0 && !d.Before(f.Ref) || n > 0 && !d.After(f.Ref) {
				y += n
			}
		} else {
			y = f.nearest(i, int(d.Month()), d.Day()).Year()
		}
		if strings.HasSuffix(rule, "/4") && y%4 > 0 {
			if y -= y % 4; f.ahead(i) {
				y += 4
			}
		}
	}
	d := holidayIn(rule, y)
	switch {
	case len(m.rule.args) > 0:
		d = move(d, Day, atoi(m.rule.args[0]))
	case u == "E":
		return Expr{Value: valueAt(move(d, Day, toWeekend(d)), Weekend)}, true
	case p != "":
		return Expr{Type: Time, Value: dayValue(d, p)}, true
	}
	return Expr{Value: valueAt(d, Day)}, true
}

// toWeekend returns how far the weekend of a holiday is from it: that of a
// Monday or Tuesday is the one before.
func toWeekend(d datum) int {
	switch wd := d.Weekday(); wd {
	case time.Sunday:
		return 0
	case time.Monday, time.Tuesday:
		return -int(wd)
	default:
		return 6 - int(wd)
	}
}

// everyHoliday is the value of a holiday in no known year.
func everyHoliday(rule string) string {
	if len(rule) == 5 && rule[2] == '-' {
		return "XXXX-" + rule
	}
	return "XXXX"
}

// bankHoliday reads "bank holiday Monday": the last one or the coming one of
// the rule's, by tense; the coming one in its week.
func bankHoliday(f *Finder, m *match) (Expr, bool) {
	x, wd, _ := f.anyWeekday(m)
	if !m.has(weekday) {
		x.Value, wd = unknown(Weekend), int(time.Monday)
	}
	if f.Ref.IsZero() {
		return x, true
	}
	var last, next datum
	for y := f.Ref.Year() - 1; y <= f.Ref.Year()+1; y++ {
		for _, rule := range m.rule.args {
			switch d := holidayIn(rule, y); {
			case int(d.Weekday()) != wd:
			case d.After(f.Ref) && (next.IsZero() || d.Before(next)):
				next = d
			case !d.After(f.Ref) && d.After(last):
				last = d
			}
		}
	}
	switch {
	case last.IsZero():
		return x, true // a Friday, which is one once in a while
	case !last.Equal(f.Ref) && (f.ahead(m.from) || next.Sub(f.Ref) < 7*24*time.Hour && !f.behind(m.from)):
		last = next
	}
	x.Value = valueAt(last, Day)
	if !m.has(weekday) { // the bank holiday weekend
		x.Value = valueAt(move(last, Day, toWeekend(last)), Weekend)
	}
	return x, true
}

// weekendOf reads "July 4 weekend": the one that is nearest to the day.
func weekendOf(f *Finder, m *match) (Expr, bool) {
	x, ok := date(f, m)
	if d, _ := Bounds(x.Value); !d.IsZero() {
		x.Value = valueAt(move(d, Day, toWeekend(d)), Weekend)
	} else {
		x.Value = unknown(Weekend)
	}
	return x, ok
}

// besideDay reads "the day after Christmas", "the week before Easter", "the
// Friday after Thanksgiving".
func besideDay(f *Finder, m *match) (Expr, bool) {
	n := atoi(m.rule.args[0])
	d, _ := Bounds(m.inner.Value)
	if m.inner.Ranged {
		return Expr{}, false
	}
	if wd := f.value(m, weekday).n; m.has(weekday) {
		x, _, _ := f.anyWeekday(m)
		if !d.IsZero() {
			away := (n*(wd-int(d.Weekday()))+13)%7 + 1
			x.Value = valueAt(move(d, Day, n*away), Day)
		}
		return x, true
	}
	if m.has(part) || f.unitOf(m) == "N" {
		p := f.value(m, part).s
		if p == "" {
			p = "NI"
		}
		if d.IsZero() {
			return Expr{Type: Time, Value: dayValue(d, p)}, true
		}
		return Expr{Type: Time, Value: dayValue(move(d, Day, n), p)}, true
	}
	return f.stretch(d, f.unitOf(m), n)
}
