package timex

import "time"

// link ties the expressions of a sentence to each other: the ends of a range,
// and durations to the day that they begin or end on.
func (f *Finder) link() {
	f.tellDays()
	for k := f.first; k+1 < len(f.out); k++ {
		a, b := &f.out[k], &f.out[k+1]
		if b.from != a.to+1 {
			continue
		}
		between := a.to // the one term between them
		switch {
		case a.Type == b.Type && a.Type <= Time && GrainOf(a.Value) != NoGrain && f.joinsRange(a.from, between):
			f.rangeOf(a, b)
		case a.yearless && !b.yearless && a.Type == Date && b.Type == Date && GrainOf(a.Value) == GrainOf(b.Value) && f.tellsYear(b) && f.lists(between):
			shareYear(a, b) // May and June 2018
		case a.Type == Date && b.Type == Date && f.is(b.from, weekday) && f.lists(between) && f.isAhead(a) && !f.isAhead(b): // on Saturday or Sunday, it will
			b.Value = moveDay(b.Value, 7)
		case a.Type == Duration && a.unit != "" && b.Type == Date && a.BeginPoint == "":
			f.anchor(a, b, between)
		}
	}
}

// joinsRange reports whether the term between two dates makes a range of them:
// "Monday to Friday", "between March and June".
func (f *Finder) joinsRange(from, between int) bool {
	if f.links(between, "AND") {
		return f.links(from-1, "FROM")
	}
	return f.links(between, "TO") || f.is(between, dash)
}

// rangeOf gives both ends of a range its points. A year that only the second
// one tells is the first one's, too: "from March to June 2018".
func (f *Finder) rangeOf(a, b *Expr) {
	if GrainOf(b.Value) == NoGrain {
		return
	}
	if a.Type == Time && GrainOf(a.Value) == Minute && GrainOf(b.Value) == Minute {
		if !a.dayless && !b.dayless {
			f.weekOrder(a, b)
		}
		clockOrder(a, b)
	} else if a.yearless && !b.yearless && len(a.Value) > 4 && len(b.Value) > 4 && a.Type == Date {
		shareYear(a, b)
	} else if s, _ := Bounds(a.Value); b.yearless && !s.IsZero() {
		if e, _ := Bounds(b.Value); a.yearless && len(a.Value) > 4 && f.isPast(s, e) {
			a.Value = yearValue(s.Year()-1) + a.Value[4:]
		} else if e.Before(s) && len(b.Value) > 4 { // from December to March
			b.Value = yearValue(e.Year()+1) + b.Value[4:]
		}
	} else {
		f.weekOrder(a, b)
	}
	a.BeginPoint, a.EndPoint = a.Value, b.Value
	b.BeginPoint, b.EndPoint = a.Value, b.Value
}

// weekOrder moves the end of a range whose days are in another week than the
// other's: "Monday to Friday", "between 10 p.m. Thursday and 6 a.m. Friday".
func (f *Finder) weekOrder(a, b *Expr) {
	s, _ := Bounds(a.Value)
	e, _ := Bounds(b.Value)
	switch {
	case !e.Before(s) || e.IsZero() || GrainOf(b.Value) > Day || s.Sub(e) >= 7*24*time.Hour:
	case f.behind(a.from):
		a.Value = moveDay(a.Value, -7)
	default:
		b.Value = moveDay(b.Value, 7)
	}
}

// moveDay returns the value of a day, or of a part of one, n days away.
func moveDay(value string, n int) string {
	d, _ := Bounds(value[:len(time.DateOnly)])
	return valueAt(move(d, Day, n), Day) + value[len(time.DateOnly):]
}

// isAhead reports whether a date is a day after the one of publication.
func (f *Finder) isAhead(e *Expr) bool {
	d, _ := Bounds(e.Value)
	return GrainOf(e.Value) == Day && d.After(f.Ref)
}

// tellsYear reports whether the expression ends with a year.
func (f *Finder) tellsYear(e *Expr) bool { return f.is(e.to-1, year) || f.is(e.to-1, yy) }

// lists reports whether the term i stands between two of a list.
func (f *Finder) lists(i int) bool {
	return f.links(i, "AND") || f.links(i, "OR")
}

// shareYear gives a date the year of the one behind it, or the one before when
// it would be the later one.
func shareYear(a, b *Expr) {
	start, _ := Bounds(b.Value)
	if start.IsZero() {
		return
	}
	a.Value = yearValue(start.Year()) + a.Value[4:]
	if s, _ := Bounds(a.Value); s.After(start) {
		a.Value = yearValue(start.Year()-1) + a.Value[4:]
	}
}

// clockOrder gives two clock times the day that one of them tells, so that the
// second is behind the first: "from 9 a.m. to 5 p.m. Friday", "10 p.m. to 2 a.m."
func clockOrder(a, b *Expr) {
	s, _ := Bounds(a.Value)
	e, _ := Bounds(b.Value)
	if s.IsZero() && b.dayless { // daily from 7 a.m. to 3 p.m.
		b.setDay(s)
	}
	if s.IsZero() || e.IsZero() {
		return
	}
	if a.dayless && !b.dayless {
		d := e.Truncate(24 * time.Hour)
		if a.setDay(d); a.Value >= b.Value {
			a.setDay(move(d, Day, -1))
		}
	} else if b.dayless {
		d, _ := Bounds(a.Value[:len(time.DateOnly)])
		if b.setDay(d); b.Value <= a.Value {
			b.setDay(move(d, Day, 1))
		}
	}
}

// anchor gives a duration the day that it begins or ends on: "two weeks after
// Friday", "the nine months ended Sept. 30".
func (f *Finder) anchor(a, b *Expr, between int) {
	start, end := Bounds(b.Value)
	if start.IsZero() {
		return
	}
	switch {
	case f.links(between, "AFTER"):
		if t, ok := after(start, a.unit, a.n); ok {
			a.BeginPoint, a.EndPoint = b.Value, valueAt(t, Day)
		}
	case f.links(between, "BEFORE"):
		if t, ok := after(start, a.unit, -a.n); ok {
			a.BeginPoint, a.EndPoint = valueAt(t, Day), b.Value
		}
	case f.links(between, "ENDED") && !end.IsZero(): // the last day is in it
		if t, ok := after(end, a.unit, -a.n); ok {
			a.BeginPoint, a.EndPoint = valueAt(t, Day), b.Value
		}
	case f.links(between, "OF") && GrainOf(b.Value) > Month: // the first nine months of 2018
		if t, ok := after(start, a.unit, a.n); ok && !t.After(end) {
			a.BeginPoint, a.EndPoint = valueAt(start, Day), valueAt(t.AddDate(0, 0, -1), Day)
		}
	}
}

// links reports whether the term i is a word that ties expressions in the way
// of the value.
func (f *Finder) links(i int, how string) bool {
	if !f.is(i, link) {
		return false
	}
	for _, v := range f.Pack.valuesOf(f.at(i).word) {
		if v.class == link && v.s == how {
			return true
		}
	}
	return false
}
