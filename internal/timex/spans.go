package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/copydesk/copydesk/internal/token"
)

// shifted reads "last week", "this month", "next year", "that day", "the
// previous quarter".
func shifted(f *Finder, m *match) (Expr, bool) {
	n, inFocus := f.distance(m)
	u := f.unitOf(m)
	if m.has(part) { // that morning
		return Expr{Type: Time, Value: dayValue(f.focusDay(Day), f.value(m, part).s)}, true
	}
	base := f.Ref
	if inFocus {
		base = f.focusDay(grainOf(u))
	} else if u == "E" && n > 0 && f.Ref.Weekday()%6 != 0 && !m.spells(f, "next") { // the coming weekend
		n = 0
	}
	return f.stretch(base, u, n)
}

func shiftedFocus(f *Finder, m *match) (Expr, bool) {
	u := f.unitOf(m)
	x, ok := f.stretch(f.focusDay(grainOf(u)), u, atoi(m.rule.args[0]))
	x.Mod = f.value(m, edge).s
	return x, ok
}

// thisYear reads a word for it: heuer.
func thisYear(f *Finder, m *match) (Expr, bool) { return f.stretch(f.Ref, "Y", 0) }

// newYear reads "the new year": this one until spring, else the coming one.
func newYear(f *Finder, m *match) (Expr, bool) {
	n := 0
	if f.Ref.Month() > time.April {
		n = 1
	}
	return f.stretch(f.Ref, "Y", n)
}

// midUnit reads "midweek", "mid-year", "mid-decade": the middle of this one, of
// which the rule says the unit, if no week; "by midyear", in November, is of the
// next year.
func midUnit(f *Finder, m *match) (Expr, bool) {
	n, u := 0, "W"
	if len(m.rule.args) > 0 {
		u = m.rule.args[0]
	}
	if u == "Y" && f.Ref.Month() > time.July && f.ahead(m.from) {
		n = 1
	}
	x, ok := f.stretch(f.Ref, u, n)
	x.Mod = "MID"
	return x, ok
}

// thisUnit reads "the decade", "the end of the century": the one of the decade
// or year named last, where the clause does not speak of the future, else this.
func thisUnit(f *Finder, m *match) (Expr, bool) {
	base, u := f.Ref, f.unitOf(m)
	if start, _ := Bounds(f.focus); !start.IsZero() && GrainOf(f.focus) >= Year && GrainOf(f.focus) <= grainOf(u) && !f.ahead(m.from) {
		base = start
	}
	x, ok := f.stretch(base, u, 0)
	x.Mod = f.value(m, bound).s
	return x, ok
}

// turnOf reads "the turn of the century": the one nearest to the day of
// publication, or the one before when that has not come and the clause speaks
// of the past.
func turnOf(f *Finder, m *match) (Expr, bool) {
	if f.Ref.IsZero() {
		return Expr{Value: unknown(Century), Mod: "START"}, true
	}
	c := (f.Ref.Year() + 50) / 100
	if c*100 > f.Ref.Year() && f.behind(m.from) && !f.ahead(m.from) {
		c--
	}
	return Expr{Value: padded(c, 2), Mod: "START"}, true
}

// endsAt reports whether the expression found last ends before the term i.
func (f *Finder) endsAt(i int) bool {
	k := len(f.out)
	return k > f.first && f.out[k-1].to == i
}

// nextSeason reads the second season of "the spring and summer", "last fall and
// winter": of the same year, or of the next one when it is not behind the first.
func nextSeason(f *Finder, m *match) (Expr, bool) {
	if !f.endsAt(m.from-1) || !f.is(m.from-2, season) {
		return Expr{}, false
	}
	v, s := f.out[len(f.out)-1].Value, f.value(m, season).s
	if len(v) != len("2019-SU") {
		return Expr{}, false
	}
	y := v[:4]
	if start, _ := Bounds(v); !start.IsZero() && seasonStart(s) <= seasonStart(v[5:]) {
		y = yearValue(atoi(y) + 1)
	}
	return Expr{Value: y + "-" + s}, true
}

// stretch gives the unit n units after the one that base is in.
func (f *Finder) stretch(base datum, u string, n int) (Expr, bool) {
	g := grainOf(u)
	switch {
	case g < Day || u == "L":
		return Expr{}, false
	case base.IsZero() && u == "N":
		return Expr{Type: Time, Value: dayValue(base, "NI")}, true
	case base.IsZero():
		return Expr{Value: unknown(g)}, true
	case u == "N":
		return Expr{Type: Time, Value: dayValue(move(base, Day, n), "NI")}, true
	}
	return Expr{Value: valueAt(move(base, g, n), g)}, true
}

// theUnit reads "the year", "the month", "the fiscal year", but not "Woman of
// the Year".
func theUnit(f *Finder, m *match) (Expr, bool) {
	if c := f.at(m.to - 1).flags; c&token.Capital != 0 && c&token.AllCaps == 0 && f.text(m.from-1) == "of" && !f.is(m.from-2, bound) {
		return Expr{}, false
	}
	if k := m.to + 1; f.links(m.to, "TO") && (f.is(k, month) || f.is(k, day) && f.is(k+1, month) || f.is(k, edge) || f.text(k) == "the" && f.is(k+1, bound)) {
		return theSpan(f, m) // profit for the year to March, in the week to Aug. 25
	}
	if f.Ref.IsZero() {
		return Expr{}, false
	}
	return f.stretch(f.Ref, f.unitOf(m), 0)
}

// theSpan reads "the year" before "ended Sept. 30": how long it is.
func theSpan(f *Finder, m *match) (Expr, bool) {
	u := f.unitOf(m)
	return Expr{Type: Duration, Value: period(amount{n: 1}, u), unit: u, n: 1}, true
}

// lastWeekend reads "the weekend": the last one, or the coming one.
func lastWeekend(f *Finder, m *match) (Expr, bool) {
	if f.Ref.IsZero() {
		return Expr{Value: unknown(Weekend)}, true
	}
	d := f.day(-(int(f.Ref.Weekday())+6)%7 - 1)
	if f.ahead(m.from) {
		d = move(d, Week, 1)
	}
	return Expr{Value: valueAt(d, Weekend)}, true
}

// yearEnd reads "year-end", "year's end".
func yearEnd(f *Finder, m *match) (Expr, bool) {
	x := Expr{Value: "XXXX-12-31"}
	if !f.Ref.IsZero() {
		x.Value = yearValue(f.Ref.Year()) + "-12-31"
	}
	return x, true
}

// unitEnd reads "month's end", "week's end", "month-end", but not "week-end".
func unitEnd(f *Finder, m *match) (Expr, bool) {
	if f.unitOf(m) == "W" && m.has(dash) {
		return Expr{}, false
	}
	x, ok := f.stretch(f.Ref, f.unitOf(m), 0)
	x.Mod = "END"
	return x, ok
}

// seasonOf reads "last summer", "the winter of 1998", "the spring".
func seasonOf(f *Finder, m *match) (Expr, bool) {
	s := f.value(m, season).s
	if y := f.yearOf(m); y > 0 {
		return Expr{Value: yearValue(y) + "-" + s}, true
	}
	if m.has(number) {
		y, ok := f.spokenYear(m)
		return Expr{Value: yearValue(y) + "-" + s}, ok
	}
	if f.Ref.IsZero() {
		return Expr{Value: "XXXX-" + s}, true
	}
	n, inFocus := f.distance(m)
	base := f.Ref
	if start, _ := Bounds(f.focus); inFocus && GrainOf(f.focus) == Year && !start.IsZero() {
		return Expr{Value: yearValue(start.Year()+n) + "-" + s}, true // in 1950 ...; the following spring
	} else if inFocus {
		base = f.focusDay(Season)
	}
	y := base.Year()
	if m.has(unit) { // the summer of last year
		return Expr{Value: yearValue(y+n) + "-" + s}, true
	}
	begins := seasonStart(s)
	switch {
	case inFocus && n == 0: // that summer
	case n < 0 && begins+3 > int(base.Month()):
		y--
	case n > 0 && begins <= int(base.Month()):
		y++
	case n == 0 && begins > int(f.Ref.Month())+1 && !m.has(shift) && !f.ahead(m.nth(season, 0)):
		y-- // in the autumn, written in May
	}
	x := Expr{Value: yearValue(y) + "-" + s}
	if m.has(edge) {
		x.Mod = f.value(m, edge).s
	}
	return x, true
}

// seasonsAgo reads "two summers ago".
func seasonsAgo(f *Finder, m *match) (Expr, bool) {
	s := f.value(m, seasons).s
	n, ok := m.amount.whole()
	if !ok || f.Ref.IsZero() {
		return Expr{Value: "XXXX-" + s}, true
	}
	y := f.Ref.Year() - n
	if seasonStart(s)+3 <= int(f.Ref.Month()) {
		y++
	}
	return Expr{Value: yearValue(y) + "-" + s}, true
}

// toDate reads "the year to date": what of it is over.
func toDate(f *Finder, m *match) (Expr, bool) {
	if f.Ref.IsZero() {
		return Expr{Value: unknown(Year)}, true
	}
	y := yearValue(f.Ref.Year())
	return Expr{Value: y, BeginPoint: y + "-01-01", EndPoint: valueAt(f.Ref, Day), Ranged: true}, true
}

// shiftPart reads "this morning", "last evening".
func shiftPart(f *Finder, m *match) (Expr, bool) {
	n, _ := f.distance(m)
	return Expr{Type: Time, Value: dayValue(f.day(n), f.value(m, part).s)}, true
}

// focusPart reads "in the morning", "mid-afternoon": of the day named last, if
// one was named.
func focusPart(f *Finder, m *match) (Expr, bool) {
	d := f.focusDay(Day)
	if n, _ := f.distance(m); n != 0 && !d.IsZero() { // the next morning, the night before
		d = d.AddDate(0, 0, n)
	}
	p := f.value(m, part).s
	if m.has(unit) {
		p = "NI"
	}
	x := Expr{Type: Time, Value: dayValue(d, p)}
	if m.has(edge) {
		x.Mod = f.value(m, edge).s
	}
	return x, true
}

// lowerPart reads "dawn" in "before dawn", but not in "at Dawn Fraser's".
func lowerPart(f *Finder, m *match) (Expr, bool) {
	if f.at(m.from).flags&token.Capital != 0 {
		return Expr{}, false
	}
	return focusPart(f, m)
}

// unitOfDate reads "the week of May 6", "the night of June 1".
func unitOfDate(f *Finder, m *match) (Expr, bool) {
	d, _ := Bounds(m.inner.Value)
	u := f.unitOf(m)
	switch {
	case d.IsZero():
		return Expr{}, false
	case m.has(part):
		return Expr{Type: Time, Value: dayValue(d, f.value(m, part).s), Mod: f.value(m, edge).s}, true
	}
	n := 0
	if len(m.rule.args) > 0 { // the night to Sunday
		n = atoi(m.rule.args[0])
	}
	return f.stretch(d, u, n)
}

// yearAlone reads a year in digits or words: 1998, the year 2000, '98,
// nineteen ninety-eight.
func yearAlone(f *Finder, m *match) (Expr, bool) {
	if m.amount.n > 0 {
		y, ok := f.spokenYear(m)
		return Expr{Value: yearValue(y)}, ok
	}
	y := f.yearOf(m)
	i := max(m.nth(year, 0), m.nth(yy, 0))
	if !m.has(unit) && m.to == m.from+1 && m.has(year) && !f.isYear(i) {
		return Expr{}, false
	}
	return Expr{Value: yearValue(y)}, true
}

// isYear tells a year from a number that counts or names something: 1998
// people, Flight 1998.
func (f *Finder) isYear(i int) bool {
	n, before := f.at(i).n, f.text(i-1)
	if n < 1700 && (before != "in" && before != "of" || !f.endsDays(i+1) || f.is(i+1, dash)) { // the fire of 1666, but not 1650 people
		return false
	}
	if n > 2100 || f.is(i-1, numbered) || f.is(i+1, counted) {
		return false
	}
	// a part of a longer number: 555-1998, 1998-A
	return !f.is(i-1, dash) || f.at(i).flags&token.Space != 0
}

// spokenYear returns the year that is spelled "nineteen ninety-eight", whose
// first word is a number of the match, or "two thousand".
func (f *Finder) spokenYear(m *match) (int, bool) {
	n, ok := m.amount.whole()
	if m.has(number) {
		ok = ok && n >= 10 && n < 100
		n += 100 * f.value(m, number).n
	}
	return n, ok && n >= 1500 && n < 2200
}

// yearRange reads "2015-16", "2004-5", "1939-1945", "2018/19".
func yearRange(f *Finder, m *match) (Expr, bool) {
	y := int(f.at(m.nth(year, 0)).n)
	y2 := int(f.at(m.nth(year, 1)).n)
	if m.has(day) { // the winter of 2004-5
		if y2 = y + 1; f.text(m.to-1) != strconv.Itoa(y2%10) {
			return Expr{}, false
		}
	} else if m.has(shortYear) {
		y2 = y/100*100 + f.n(m, shortYear)
		if y2 < y { // 1999-00
			y2 += 100
		}
		if y2 > y+30 {
			return Expr{}, false
		}
	}
	if y < 1700 || y2 > 2100 || y2 <= y || f.is(m.from-1, numbered) {
		return Expr{}, false
	}
	return Expr{Value: yearValue(y), BeginPoint: yearValue(y), EndPoint: yearValue(y2), Ranged: true}, true
}

// weatherBack is how far before "the 60s" the word stands that makes degrees of them.
const weatherBack = 8

// isOfGame reports whether a quarter or half is one of a game, not of a club's year: a
// touchdown in the fourth quarter; income from goals fell in the fourth quarter; but always
// a second-half goal.
func (f *Finder) isOfGame(m *match) bool {
	return f.speaksOf("GAME", 0, len(f.terms)) && (!f.speaksOf("MONEY", 0, len(f.terms)) || f.speaksOf("GAME", m.to, m.to+1))
}

// speaksOf reports whether one of the terms [i, j) shows that the text speaks
// of the field.
func (f *Finder) speaksOf(what string, i, j int) bool {
	for k := max(0, i); k < j; k++ {
		if f.is(k, field) && f.Pack.value(f.at(k), field).s == what {
			return true
		}
	}
	return false
}

// decadeOf reads "the 1990s", "mid-'80s", "the early nineties".
func decadeOf(f *Finder, m *match) (Expr, bool) {
	x := Expr{Mod: f.edgeOf(m)}
	if m.has(decade) {
		if f.is(m.from-1, link) && (!f.endsAt(m.from-1) || f.at(m.from-2).classes&(of(decade)|of(decades)) == 0) && !strings.EqualFold(f.text(m.from), "the") {
			return Expr{}, false // in their twenties and thirties
		}
		n := f.value(m, decade).n
		x.Value = strconv.Itoa(190 + n)
		return x, true
	}
	i := m.nth(decades, 0)
	n := int(f.at(i).n)
	if n < 100 {
		if f.at(i).flags&token.Digit != 0 && m.from == i && (!f.is(i-2, decades) || !f.endsAt(i-1)) {
			return Expr{}, false // in the text "90s" alone: degrees, seconds; in their 30s and 40s
		}
		if f.at(i).flags&token.Digit != 0 && f.speaksOf("WEATHER", i-weatherBack, i) { // highs in the 60s
			return Expr{}, false
		}
		if n < 30 && (n == 0 || f.Ref.IsZero() || 2000+n <= f.Ref.Year()) { // the '20s of 1998 are those of jazz
			n += 100
		}
		n += 1900
	}
	x.Value = strconv.Itoa(n / 10)
	return x, true
}

// centuryOf reads "the 20th century", "the early nineteenth century".
func centuryOf(f *Finder, m *match) (Expr, bool) {
	n := f.ordinalIn(m)
	if n < 1 || n > 30 {
		return Expr{}, false
	}
	if c := f.at(m.to - 1).flags; c&f.at(m.to).flags&token.Capital != 0 && c&token.AllCaps == 0 {
		return Expr{}, true // 20th Century Mills
	}
	return Expr{Value: padded(n-1, 2), Mod: f.value(m, edge).s}, true
}

// beforeChrist reads "3,500 BC", "the 5th century B.C.". The values are those of
// TIDES (Ferro et al. 2005): BC3500, BC04.
func beforeChrist(f *Finder, m *match) (Expr, bool) {
	if m.has(unit) {
		x, ok := centuryOf(f, m)
		x.Value = "BC" + x.Value
		return x, ok
	}
	n, whole := m.amount.whole()
	named := f.is(m.from-1, monthly) || f.is(m.from-1, approx) || f.endsDays(m.to) // not 300 BC nurses, of British Columbia
	return Expr{Value: fmt.Sprintf("BC%04d", n)}, named && whole && 0 < n && n < 1e4 && f.at(m.to-1).flags&token.AllCaps != 0
}

// annoDomini reads "AD 122", "79 CE".
func annoDomini(f *Finder, m *match) (Expr, bool) {
	k, n := m.to-1, int(m.amount.n)
	if m.has(num) { // AD 122
		k, n = m.from, f.n(m, num)
	}
	return Expr{Value: yearValue(n)}, 0 < n && n < 2200 && f.at(k).flags&token.AllCaps != 0
}

// nthDecade reads "the first decade of the 21st century".
func nthDecade(f *Finder, m *match) (Expr, bool) {
	n := f.ordinalIn(m)
	if n < 1 || n > 10 || len(m.inner.Value) != 2 || m.inner.Mod != "" {
		return Expr{}, false
	}
	return Expr{Value: m.inner.Value + strconv.Itoa(n-1)}, true
}

// firstCentury reads "the 19th" in "the 19th and 20th centuries".
func firstCentury(f *Finder, m *match) (Expr, bool) {
	x, ok := centuryOf(f, m)
	x.to = m.nth(ordinal, 0) + 1
	return x, ok
}
