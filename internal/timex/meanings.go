package timex

import ()

// meanings are the meanings by the names that the rules call them by.
var meanings map[string]meaning

func init() {
	meanings = map[string]meaning{
		"nothing": func(*Finder, *match) (Expr, bool) { return Expr{}, true },
		"ref":     reference,
		"mod":     modified,

		// days.go
		"today": today, "weekday": onWeekday, "any-weekday": someWeekday, "weekdays": weekdaySet, "weekday-range": weekdayRange, "weekend-of": weekendOf, "night-into": nightInto, "weekdays-ago": weekdaysAgo, "weekday-of": weekdayOf, "this-time": thisTime, "years-on": yearsOn, "date": date, "days": dateRange, "numeric": numericDate, "month": monthOf,
		"months": monthRange, "first-day": firstDay, "day-of": dayOfMonth, "delivery": deliveryMonth, "nth": nthOf, "holiday": onHoliday, "bank-holiday": bankHoliday, "beside-day": besideDay, "shift-weekday": shiftWeekday, "shift-month": shiftMonth,

		// spans.go
		"shifted": shifted, "shifted-focus": shiftedFocus, "this-year": thisYear, "midweek": midUnit, "this-unit": thisUnit, "turn-of": turnOf, "next-season": nextSeason, "new-year": newYear, "the-unit": theUnit, "the-span": theSpan, "last-weekend": lastWeekend, "year-end": yearEnd, "unit-end": unitEnd,
		"season": seasonOf, "seasons-ago": seasonsAgo, "to-date": toDate, "unit-of": unitOfDate, "shift-part": shiftPart, "focus-part": focusPart, "lower-part": lowerPart,
		"year": yearAlone, "years": yearRange, "decade": decadeOf, "century": centuryOf, "nth-decade": nthDecade, "before-christ": beforeChrist, "anno-domini": annoDomini, "first-century": firstCentury,

		// business.go
		"quarter": quarterOf, "short-quarter": shortQuarter, "first-quarter": firstQuarter, "month-quarter": monthQuarter, "quarters": quarterRange, "last-quarter": lastQuarter, "focus-quarter": focusQuarter, "half": halfOf, "half-of": halfOfDate, "fiscal": fiscalYear,
		"year-before": yearBefore, "same-period": samePeriod,

		// durations.go
		"quantified": quantified, "compound": compound, "ages": agesAgo, "lasting": lasting, "years-ago": yearsAgo, "half-unit": halfUnit, "open": openDuration, "span": spanFromHere, "elapsed": elapsed, "span-of": spanOf, "open-season": openSeason,
		"every": every, "rate": rateOf, "often": howOften,

		// clock.go
		"clock": clockTime, "past": pastHour, "clocks": clockRange,
	}
}

// reference gives the value that the rule or the word names: now, recently.
func reference(f *Finder, m *match) (Expr, bool) {
	if m.has(ref) {
		return Expr{Value: f.value(m, ref).s}, true
	}
	return Expr{Value: m.rule.args[0], relative: true}, true // 9/11 is what no other day is told by
}

// modified adds a modifier to an expression: "more than two years", "early
// next month", "the end of 1990".
func modified(f *Finder, m *match) (Expr, bool) {
	x := m.inner
	mod := ""
	if len(m.rule.args) > 0 {
		mod = m.rule.args[0]
	}
	for _, c := range []class{approx, over, edge, bound} {
		if m.has(c) {
			mod = f.value(m, c).s
		}
	}
	if m.nth(edge, 1) >= 0 {
		mod = f.edgeOf(m)
	}
	if before, ok := beforeOf[mod]; ok && x.Type == Date { // more than a decade ago
		mod = before
	}
	if x.Mod == "" {
		x.Mod = mod
	}
	x.to = 0
	return x, true
}

// edgeOf returns the modifier of "early" or "late"; of "mid-to-late" it is what
// tells more than that it is in the middle.
func (f *Finder) edgeOf(m *match) string {
	mod := f.value(m, edge).s
	if k := m.nth(edge, 1); k >= 0 && mod == "MID" {
		mod = f.Pack.value(f.at(k), edge).s
	}
	return mod
}

// beforeOf are the modifiers of a date that is told by its distance into the
// past, by those of the distance (TIMEX3).
var beforeOf = map[string]string{"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER"}

// dayValue writes a day; the part of one where part is not "".
func dayValue(t datum, part string) string {
	var room [len("2006-01-02TNI")]byte
	b := appendDay(room[:0], t)
	if part != "" {
		b = append(append(b, 'T'), part...)
	}
	return string(b)
}

// appendDay appends the value of a day; of an unknown one where t is zero.
func appendDay(b []byte, t datum) []byte {
	if t.IsZero() {
		return append(b, "XXXX-XX-XX"...)
	}
	y, m, d := t.Date()
	return appendDate(b, y, int(m), d)
}

// unitOf returns the unit of a match, singular or plural.
func (f *Finder) unitOf(m *match) string {
	if v := f.value(m, unit); v.s != "" {
		return v.s
	}
	return f.value(m, units).s
}

// distance returns the distance that "last", "next" and the like mean, from
// the rule where it says it, and whether it is from what is in focus.
func (f *Finder) distance(m *match) (n int, inFocus bool) {
	if len(m.rule.args) > 0 {
		return atoi(m.rule.args[0]), false
	}
	for i := 0; m.nth(focus, i) >= 0; i++ {
		n, inFocus = f.Pack.value(f.at(m.nth(focus, i)), focus).n, true
	}
	for i := 0; m.nth(shift, i) >= 0; i++ {
		if v := f.Pack.value(f.at(m.nth(shift, i)), shift).n; v != 0 {
			n = v
		}
	}
	return n, inFocus && m.nth(shift, 0) < 0
}
