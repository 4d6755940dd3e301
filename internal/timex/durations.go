package timex

import (
	"strings"
	"time"

	"github.com/copydesk/copydesk/internal/token"
)

// quantified reads a number with its unit, and what relates it to a day: "30
// years", "two weeks ago", "a year earlier", "five days from now".
func quantified(f *Finder, m *match) (Expr, bool) {
	u := f.unitOf(m)
	a := m.amount
	if !a.open && a.n == 0 {
		a.n = 1 // a year
	}
	last := m.to - 1
	if m.spells(f, "half") {
		a.n += 0.5
	}
	x := Expr{Type: Duration, Value: period(a, u)}
	if n, ok := a.whole(); ok {
		x.unit, x.n = u, n
	}
	if k := m.nth(unit, 0); k >= 0 && (u == "H" || u == "m") && f.at(k).flags&token.AllCaps != 0 && f.at(k).end-f.at(k).start <= 3 { // two HR managers, 10 MIN
		return Expr{}, false
	}
	if k := m.nth(unit, 0); u == "S" && k > 0 && (a.n == 1 && !f.is(m.from, number) && !f.is(m.from, num) || f.at(k).flags&token.Capital != 0) {
		return Expr{}, false // wait a second; June 19-23 Second test
	}
	if u == "Q" && f.isOfGame(m) { // led after three quarters
		return Expr{}, false
	}
	w := strings.ToLower(f.text(last))
	if len(m.rule.args) > 0 {
		w = m.rule.args[0]
	}
	start, _ := Bounds(f.focus)
	vague := grainOf(u) <= Week && GrainOf(f.focus) > Week // six minutes later, in the year named last
	switch w {
	case "ago":
		return f.related(x, f.Ref, a, u, -1, false), true
	case "earlier", "later", "before":
		if vague {
			return x, true
		}
	}
	switch w {
	case "earlier", "before":
		if start.IsZero() || start.After(f.Ref) && f.behind(m.from) {
			start = f.Ref
		}
		return f.related(x, start, a, u, -1, true), true
	case "later":
		if y := f.related(x, start, a, u, 1, true); grainOf(u) < Year || y.Type != Date || !f.Ref.IsZero() && y.Value <= valueAt(f.Ref, Year) || f.ahead(m.from) {
			return y, true
		}
		return x, true // three years later than what the text does not date
	case "now", "hence":
		return f.related(x, f.Ref, a, u, 1, false), true
	case "more":
		x.Mod = "EQUAL_OR_MORE"
	case "less":
		x.Mod = "EQUAL_OR_LESS"
	case "so":
		x.Mod = "APPROX"
	}
	return x, true
}

// spells reports whether one of the terms of the match is the word.
func (m *match) spells(f *Finder, w string) bool {
	for i := m.from; i < m.to; i++ {
		if strings.EqualFold(f.text(i), w) {
			return true
		}
	}
	return false
}

// related turns the duration x into the date that lies that long before or
// after base, to the grain of its unit. A year before a quarter it is that
// quarter of the year before.
func (f *Finder) related(x Expr, base datum, a amount, u string, sign int, inFocus bool) Expr {
	if u == "Y" && !a.open && a.n != float64(int(a.n)) { // a year and a half
		u, a.n = "M", a.n*12
	}
	if days := a.n * map[string]float64{"W": 7, "M": 30}[u]; !a.open && days > 0 && a.n != float64(int(a.n)) {
		u, a.n = "D", float64(int(days)) // two and a half weeks ago
	}
	n, ok := a.whole()
	if !ok {
		if a.open && (sign < 0 || !inFocus) { // not a few days later, which tells what is over
			x.Type, x.Value = Date, "PAST_REF"
			if sign > 0 {
				x.Value = "FUTURE_REF"
			}
		}
		return x
	}
	x.relative = true
	if base.IsZero() {
		return x // how long before what is not known
	}
	g := grainOf(u)
	x.unit = ""
	x.Type = Date
	switch {
	case g < Day:
		x.Type = Time
		x.Value = valueAt(base, Day)
		if g == Hour {
			x.Value += "TXX"
		}
		return x
	case u == "L":
		n *= 10
	case u == "F":
		n *= 2
	}
	t := move(base, g, sign*n)
	if t.Year() < 1 { // 4,000 years ago
		x.Value = "PAST_REF"
		return x
	}
	switch g {
	case Day, Week, Weekend:
		x.Value = valueAt(t, Day)
	case Decade, Century:
		x.Value = valueAt(t, Year)
	case Year:
		x.Value = valueAt(t, Year)
		if n == 1 && sign < 0 {
			if s, _ := Bounds(f.focus); !s.IsZero() && strings.Contains(f.focus, "-Q") {
				x.Value = f.samePeriodIn(s.Year() - 1)
			}
		}
	default:
		x.Value = valueAt(t, g)
	}
	return x
}

// agesAgo reads "66 million years ago", "4.5 billion years".
func agesAgo(f *Finder, m *match) (Expr, bool) {
	a := m.amount
	a.n *= 1e6
	if m.spells(f, "billion") {
		a.n *= 1e3
	}
	switch {
	case f.is(m.from-1, numbered): // paid $5 million years ago
		return Expr{}, false
	case m.spells(f, "ago"):
		return Expr{Value: "PAST_REF"}, true
	}
	return Expr{Type: Duration, Value: period(a, "Y")}, true
}

// lasting gives the duration that the rule names: "a yearlong inquiry".
func lasting(f *Finder, m *match) (Expr, bool) {
	return Expr{Type: Duration, Value: m.rule.args[0]}, true
}

// yearsAgo reads "half a century ago"; the rule says how many years that are.
func yearsAgo(f *Finder, m *match) (Expr, bool) {
	n := amount{n: float64(atoi(m.rule.args[0]))}
	return f.related(Expr{Type: Duration, Value: period(n, "Y")}, f.Ref, n, "Y", -1, false), true
}

// compound reads "two years and three months", "an hour, 20 minutes": a
// duration with one in smaller units behind it.
func compound(f *Finder, m *match) (Expr, bool) {
	a := m.amount
	if !a.open && a.n == 0 {
		a.n = 1 // an hour
	}
	big, small := period(a, f.unitOf(m)), m.inner.Value
	and, apart := f.links(m.inner.from-1, "AND"), lastRank(big)-firstRank(small)
	switch {
	case m.inner.Mod != "" || m.inner.BeginPoint != "" || apart <= 0:
		return Expr{}, false
	case and && f.links(m.from-1, "FROM"), !and && (apart > 2 || f.at(m.inner.from).classes&(of(num)|of(number)) == 0):
		return Expr{}, false // between a year and 18 months; two weeks, a day after; 30 years, 24 hours
	}
	small = small[1:]
	if strings.Contains(big, "T") {
		small = small[1:]
	}
	return Expr{Type: Duration, Value: big + small}, true
}

// firstRank and lastRank return how large the first and the last unit of a
// duration are, so that what is no unit here (a quarter, a weekend) comes
// neither before nor behind one.
func firstRank(v string) int {
	for i := 1; i < len(v); i++ {
		if v[i] == 'T' {
			return timeRank(strings.TrimLeft(v[i+1:], "0123456789.X"))
		}
		if r := strings.IndexByte("DWMY", v[i]); r >= 0 {
			return r + 4
		}
	}
	return 8
}

func lastRank(v string) int {
	if _, t, ok := strings.Cut(v, "T"); ok && t != "" {
		return timeRank(t[len(t)-1:])
	}
	return strings.IndexByte("DWMY", v[len(v)-1]) + 4
}

func timeRank(v string) int { return strings.IndexByte("SMH", v[0]) + 1 }

// halfUnit reads "half an hour", "a half-century".
func halfUnit(f *Finder, m *match) (Expr, bool) {
	v, ok := map[string]string{"H": "PT30M", "D": "PT12H", "Y": "P6M", "T": "P5Y", "C": "P50Y", "m": "PT30S", "M": "P2W"}[f.unitOf(m)]
	return Expr{Type: Duration, Value: v}, ok
}

// openDuration reads "for years", "recent weeks": how many is not told.
func openDuration(f *Finder, m *match) (Expr, bool) {
	return Expr{Type: Duration, Value: period(amount{open: true}, f.unitOf(m))}, !f.lasts(m.from)
}

// lasts reports whether the "last" at the term i is the verb: "a trial expected
// to last three weeks", "it could last years".
func (f *Finder) lasts(i int) bool {
	if f.text(i) != "last" {
		return false
	}
	switch f.text(i - 1) {
	case "to", "will", "would", "can", "could", "may", "might", "should", "must", "not":
		return true
	}
	return false
}

// openSeason reads "the past three summers".
func openSeason(f *Finder, m *match) (Expr, bool) {
	return Expr{Type: Set, Value: "XXXX-" + f.value(m, seasons).s}, true
}

// spanFromHere reads "the past three months", "the next two weeks": anchored
// at the day of publication.
func spanFromHere(f *Finder, m *match) (Expr, bool) {
	n, _ := f.distance(m)
	u := f.unitOf(m)
	if n == 0 || f.lasts(m.from) {
		return Expr{}, false
	}
	if f.text(m.to-2) == "half" || f.text(m.to-3) == "half" && f.is(m.to-2, dash) { // the past two and a half years
		m.amount.n += 0.5
	}
	return f.anchored(Expr{Type: Duration, Value: period(m.amount, u)}, f.Ref, m.amount, u, n), true
}

// elapsed reads "30 years" in "30 years on, ...": up to the day of publication.
func elapsed(f *Finder, m *match) (Expr, bool) {
	u := f.unitOf(m)
	x := f.anchored(Expr{Type: Duration, Value: period(m.amount, u)}, f.Ref, m.amount, u, -1)
	x.to = m.to - 1
	return x, true
}

// spanOf reads "the first nine months", "the following two weeks": anchored at
// what is in focus.
func spanOf(f *Finder, m *match) (Expr, bool) {
	u := f.unitOf(m)
	x := Expr{Type: Duration, Value: period(m.amount, u)}
	if n, ok := m.amount.whole(); ok && (m.spells(f, "first") || m.spells(f, "opening")) {
		x.unit, x.n = u, n
	}
	if m.has(focus) {
		n, _ := f.distance(m)
		start, _ := Bounds(f.focus)
		if n != 0 {
			return f.anchored(x, start, m.amount, u, n), true
		}
	}
	return x, true
}

// anchored gives a duration that begins or ends on a day its points.
func (f *Finder) anchored(x Expr, at datum, a amount, u string, sign int) Expr {
	n, ok := a.whole()
	if !ok || at.IsZero() {
		return x
	}
	other, ok := after(at, u, sign*n)
	if !ok {
		return x
	}
	x.BeginPoint, x.EndPoint = valueAt(at, Day), valueAt(other, Day)
	if sign < 0 {
		x.BeginPoint, x.EndPoint = x.EndPoint, x.BeginPoint
	}
	return x
}

// after returns the day that lies n units after t.
func after(t datum, u string, n int) (time.Time, bool) {
	switch u {
	case "D", "N":
		return t.AddDate(0, 0, n), true
	case "W", "E":
		return t.AddDate(0, 0, 7*n), true
	case "F":
		return t.AddDate(0, 0, 14*n), true
	case "M":
		return t.AddDate(0, n, 0), true
	case "Q":
		return t.AddDate(0, 3*n, 0), true
	case "Y":
		return t.AddDate(n, 0, 0), true
	case "T":
		return t.AddDate(10*n, 0, 0), true
	case "C":
		return t.AddDate(100*n, 0, 0), true
	}
	return t, false
}

// ordinals are the words by which sets name one in so many, whatever the language.
var ordinals = [...]string{2: "SECOND", 3: "THIRD", 4: "FOURTH", 5: "FIFTH"}

// every reads "every Tuesday", "each year", "every four years".
func every(f *Finder, m *match) (Expr, bool) {
	v := f.value(m, each).s
	x := Expr{Type: Set, Quant: strings.ReplaceAll(v, "_", " ")}
	n := amount{n: 1}
	if v == "EVERY_OTHER" {
		n.n = 2
	}
	switch {
	case m.has(weekday) && !m.has(unit): // not the first Monday of every month
		x.Value = weekdayValue(f.value(m, weekday).n)
		if k := m.nth(ordinal, 0); k >= 0 { // every third Sunday
			w := strings.ToUpper(f.text(k))
			if n := f.ordinalOf(k); 1 < n && n < len(ordinals) {
				w = ordinals[n]
			}
			x.Quant += " " + w
		}
		if m.has(part) {
			x.Value += "T" + f.value(m, part).s
		}
	case m.has(month):
		if f.at(m.nth(month, 0)).flags&token.Capital == 0 {
			return Expr{}, false
		}
		x.Value = "XXXX-" + padded(f.value(m, month).n, 2)
	case m.has(season):
		x.Value = "XXXX-" + f.value(m, season).s
	case m.has(holiday):
		x.Value = everyHoliday(f.value(m, holiday).s)
	case m.has(part):
		x.Value = dayValue(datum{}, f.value(m, part).s)
	default:
		if m.amount != (amount{}) {
			n = m.amount
		} else if m.nth(ordinal, 0) == m.nth(each, 0)+1 { // every third year
			n.n = float64(f.ordinalOf(m.nth(ordinal, 0)))
		}
		x.Value = period(n, f.unitOf(m))
	}
	return x, true
}

// rateOf reads "$5 a year".
func rateOf(f *Finder, m *match) (Expr, bool) {
	return Expr{Type: Set, Value: period(amount{n: 1}, f.unitOf(m))}, true
}

// titled reports whether the term i has a capital as part of a name: the Harlan
// Daily Post, the Daily, but not "Daily flights" where a sentence begins.
func (f *Finder) titled(i int) bool {
	if c := f.at(i).flags; c&token.Capital == 0 || c&token.AllCaps != 0 {
		return false
	}
	return (f.at(i-1).flags|f.at(i+1).flags)&token.Capital != 0 || f.at(i-1).flags&token.Lower != 0 || f.text(i-1) == "'s"
}

// howOften reads "twice a week", "three times a day", "daily".
func howOften(f *Finder, m *match) (Expr, bool) {
	n := m.amount
	if m.has(times) {
		n.n = float64(f.value(m, times).n)
	}
	if m.has(often) {
		if f.titled(m.from) {
			return Expr{}, true
		}
		x := Expr{Type: Set, Value: f.value(m, often).s}
		if m.has(times) || n != (amount{}) { // twice weekly
			x.Freq = n.String() + "X"
		}
		return x, true
	}
	return Expr{Type: Set, Value: period(amount{n: 1}, f.unitOf(m)), Freq: n.String() + "X"}, true
}
