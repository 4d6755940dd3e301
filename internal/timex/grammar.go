package timex

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// Type is the type of a time expression.
type Type uint8

// The types of TIMEX3.
const (
	Date Type = iota
	Time
	Duration
	Set
)

// An Expr is a time expression: the tokens [From, To) with type, value and
// modifier as in TIMEX3.
type Expr struct {
	From, To int
	Type     Type
	Value    string
	Mod      string

	relative bool // told by its distance from what is in focus, which it does not become
}

// A Range is the tokens [From, To) of a sentence.
type Range struct{ From, To int }

// Finder finds time expressions in one text.
type Finder struct {
	Text     string
	Toks     []token.Token
	Ref      time.Time // the day of publication; zero when not known
	DayFirst bool      // 5/6/2019 is the 5th of June

	s     Range  // the sentence
	out   []Expr // found so far
	focus string // the value of the last calendar expression
}

// Find returns the expressions in the given sentences, in order.
func (f *Finder) Find(sents []Range) []Expr {
	w, h := words(), holidays()
	for _, s := range sents {
		f.s = s
		for i := s.From; i < s.To; {
			t := f.Toks[i]
			e := Expr{}
			switch {
			case t.Kind == token.Number:
				e = f.number(i)
			case t.Kind == token.Word && t.Is(token.Hyphen):
				e = f.compound(i)
			case t.Kind == token.Word:
				if _, ok := w[t.Hash]; ok {
					e = f.word(i, f.at(i))
				} else if t.Is(token.Capital) && h[t.Hash] {
					e = f.holiday(i)
				}
			}
			if e.To <= i {
				i++
				continue
			}
			f.widen(&e)
			if !e.relative && e.Value != "" && e.Value[0] >= '0' && e.Value[0] <= '9' {
				f.focus = e.Value
			}
			f.out = append(f.out, e)
			i = e.To
		}
	}
	return f.out
}

func (f *Finder) at(i int) entry {
	if i < f.s.From || i >= f.s.To {
		return entry{}
	}
	e := words()[f.Toks[i].Hash]
	if e.class == unit && e.also == ordinal && i+1 < f.s.To && (words()[f.Toks[i+1].Hash].class == unit || f.lower(i+1) == "half") {
		e.class = ordinal // the second quarter
	}
	return e
}

// is reports whether the token at i has the class c.
func (f *Finder) is(i int, c class) bool {
	e := f.at(i)
	return e.class == c || e.also == c && c != none
}

func (f *Finder) lower(i int) string {
	if i < f.s.From || i >= f.s.To {
		return ""
	}
	w := strings.ToLower(f.Toks[i].In(f.Text))
	if f.Toks[i].Is(token.NonASCII) || f.Toks[i].Kind == token.Clitic {
		w = strings.ReplaceAll(w, "’", "'") // o’clock
	}
	return w
}

func (f *Finder) comma(i int) bool {
	return i < f.s.To && f.Toks[i].Kind == token.Comma
}

// word tries the constructions that can begin with a word of class e.
func (f *Finder) word(i int, e entry) Expr {
	switch e.class {
	case weekday:
		return f.weekday(i)
	case month:
		return f.month(i)
	case day:
		return f.dayWord(i, e)
	case tonight:
		return Expr{From: i, To: i + 1, Type: Time, Value: f.dayPart(f.Ref, "NI")}
	case overnight:
		return Expr{From: i, To: i + 1, Type: Time, Value: f.dayPart(f.shifted(-1), "NI")}
	case present:
		return Expr{From: i, To: i + 1, Value: "PRESENT_REF"}
	case past:
		return Expr{From: i, To: i + 1, Value: "PAST_REF"}
	case future:
		if f.lower(i-1) == "as" {
			return Expr{}
		}
		return Expr{From: i, To: i + 1, Value: "FUTURE_REF"}
	case shift, adjective:
		return f.shift(i)
	case each:
		return f.each(i)
	case number, some, times:
		return f.number(i)
	case article:
		return f.article(i)
	case the:
		return f.the(i)
	case ordinal:
		return f.ordinal(i, i)
	case often:
		return Expr{From: i, To: i + 1, Type: Set, Value: e.value}
	case clock:
		return f.noon(i, e.n)
	case holiday:
		return f.holiday(i)
	case season:
		return f.season(i)
	case edge:
		if e.value == "MID" && f.is(i+1, part) {
			return f.partAlone(i, i+1)
		}
	case unit:
		if f.lower(i) == "year" && f.lower(i+1) == "end" && !f.Ref.IsZero() {
			return Expr{From: i, To: i + 2, Value: fmt.Sprintf("%04d-12-31", f.Ref.Year())}
		}
		if (f.lower(i-1) == "for" || f.lower(i-1) == "in" || f.lower(i-1) == "within") && strings.HasSuffix(f.lower(i), "s") && e.value != "N" && e.value != "E" && e.value != "S" {
			return Expr{From: i, To: i + 1, Type: Duration, Value: period("X", e.value)}
		}
		if f.is(i+1, ago) && strings.HasSuffix(f.lower(i), "s") {
			return Expr{From: i, To: i + 2, Type: Duration, Value: period("X", e.value)}
		}
	}
	return Expr{}
}

// shifted returns the day n days after the day of publication.
func (f *Finder) shifted(n int) time.Time {
	if f.Ref.IsZero() {
		return f.Ref
	}
	return f.Ref.AddDate(0, 0, n)
}

// dayPart writes a part of a day, with XXXX-XX-XX for an unknown one.
func (f *Finder) dayPart(t time.Time, part string) string {
	if t.IsZero() {
		return "XXXX-XX-XXT" + part
	}
	return dayValue(t) + "T" + part
}

// dayWord reads "today", "yesterday morning", "tomorrow".
func (f *Finder) dayWord(i int, e entry) Expr {
	d := f.shifted(e.n)
	if f.is(i+1, part) {
		return Expr{From: i, To: i + 2, Type: Time, Value: f.dayPart(d, f.partValue(i+1))}
	}
	x := Expr{From: i, To: i + 1, Value: "XXXX-XX-XX"}
	if !d.IsZero() {
		x.Value = dayValue(d)
	} else if e.n == 0 {
		x.Value = "PRESENT_REF"
	}
	return x
}

func (f *Finder) partValue(i int) string {
	if e := f.at(i); e.class == part {
		return e.value
	}
	return "NI" // night is a unit first
}

// weekday reads "Tuesday", "Tuesday, 14 May", "Saturday night", "Tuesdays".
// The day is the last one of that name, today included; the next one when the
// sentence speaks of the future.
func (f *Finder) weekday(i int) Expr {
	if f.lower(i) == "sun" && !f.comma(i+1) || f.lower(i+1) == "times" || f.lower(i+1) == "magazine" || !f.Toks[i].Is(token.Capital) {
		return Expr{}
	}
	wd := f.at(i).n
	j := i + 1
	if f.comma(j) {
		j++
	}
	if f.is(j, month) || j < f.s.To && f.Toks[j].Kind == token.Number && f.is(j+1, month) && f.dayOfMonth(j) > 0 {
		var x Expr
		if f.is(j, month) {
			x = f.month(j)
		} else {
			x = f.number(j)
		}
		if x.To > j {
			x.From = i
			return x
		}
	}
	if strings.HasSuffix(f.lower(i), "days") {
		x := Expr{From: i, To: i + 1, Type: Set, Value: fmt.Sprintf("XXXX-WXX-%d", (wd+6)%7+1)}
		return x
	}
	d := f.onWeekday(i, wd)
	if f.is(i+1, part) {
		x := Expr{From: i, To: i + 2, Type: Time, Value: f.dayPart(d, f.partValue(i+1))}
		if strings.HasSuffix(f.lower(i+1), "s") {
			x.Type, x.Value = Set, fmt.Sprintf("XXXX-WXX-%dT%s", (wd+6)%7+1, f.partValue(i+1))
		}
		return x
	}
	x := Expr{From: i, To: i + 1, Value: fmt.Sprintf("XXXX-WXX-%d", (wd+6)%7+1)}
	if !d.IsZero() {
		x.Value = dayValue(d)
	}
	return x
}

func (f *Finder) onWeekday(i, wd int) time.Time {
	if f.Ref.IsZero() {
		return f.Ref
	}
	back := (int(f.Ref.Weekday()) - wd + 7) % 7
	if back > 0 && f.ahead(i) {
		return f.shifted(7 - back)
	}
	return f.shifted(-back)
}

// ahead reports whether the clause before token i speaks of the future: "will
// meet Tuesday", "is scheduled for Friday", "plans to". A verb of speech or in
// the past between ends that: "will stay, he said Tuesday".
func (f *Finder) ahead(i int) bool {
	for k := i + 1; k < f.s.To && k <= i+3; k++ {
		if w := f.lower(k); w == "will" || w == "'ll" {
			return true
		}
	}
	for k := i - 1; k >= f.s.From && k >= i-14; k-- {
		t := f.Toks[k]
		if t.Kind != token.Word && t.Kind != token.Clitic {
			continue
		}
		switch w := f.lower(k); w {
		case "will", "'ll", "’ll", "shall", "won't", "scheduled", "expected", "due", "upcoming", "slated", "until", "by", "plans", "next", "planned", "effective", "expire", "expires":
			return true
		case "set", "is", "are":
			if f.lower(k+1) == "to" {
				return true // "set to resume Monday"
			}
		case "said", "says", "told", "was", "were", "had", "did":
			return false
		default:
			if len(w) > 4 && strings.HasSuffix(w, "ed") && w[len(w)-3] != 'e' && t.Is(token.Lower) && !f.passive(k) {
				return false // "will, the king announced Monday"
			}
		}
	}
	return false
}

// passive reports whether the participle at k depends on a form of "be", so
// that its tense is that of the form: "will be released Tuesday".
func (f *Finder) passive(k int) bool {
	for j := k - 1; j >= f.s.From && j >= k-2; j-- {
		switch f.lower(j) {
		case "be", "been", "being", "is", "are", "get", "to":
			return true
		}
	}
	return false
}

// behind reports whether the clause around token i speaks of the past: a verb
// in the past tense stands near.
func (f *Finder) behind(i int) bool {
	for k := max(f.s.From, i-8); k < min(f.s.To, i+8); k++ {
		t := f.Toks[k]
		if t.Kind != token.Word || !t.Is(token.Lower) {
			continue
		}
		switch w := t.In(f.Text); w {
		case "was", "were", "had", "did", "began", "took", "made", "brought", "came", "went", "rose", "fell", "won", "lost", "became", "left", "sold", "bought", "since":
			return true
		case "expected", "scheduled", "planned", "proposed", "need":
		default:
			if len(w) > 4 && strings.HasSuffix(w, "ed") {
				return true
			}
		}
	}
	return false
}

// month reads "May", "May 14", "May 14, 2019", "May 2019", "May last year".
func (f *Finder) month(i int) Expr {
	t := f.Toks[i]
	m := f.at(i).n
	if !t.Is(token.Capital) && !t.Is(token.AllCaps) {
		return Expr{}
	}
	if d := f.dayOfMonth(i + 1); d > 0 {
		x := Expr{From: i, To: i + 2}
		j := i + 2
		if j+1 < f.s.To && f.Toks[j].Kind == token.Dash && f.dayOfMonth(j+1) > 0 { // May 3 - 5
			j += 2
			x.To = j
		}
		if f.comma(j) {
			j++
		}
		if y := f.year(j); y > 0 {
			x.To, x.Value = j+1, fmt.Sprintf("%04d-%02d-%02d", y, m, d)
			return x
		}
		x.Value = f.monthDay(i, m, d)
		return x
	}
	j := i + 1
	if f.comma(j) && f.year(j+1) > 0 && !f.is(j+2, unit) {
		j++
	} else if f.lower(j) == "of" && f.year(j+1) > 0 {
		j++
	}
	if y := f.year(j); y > 0 {
		return Expr{From: i, To: j + 1, Value: fmt.Sprintf("%04d-%02d", y, m)}
	}
	if f.is(i+1, shift) && f.at(i+2).value == "Y" && !f.Ref.IsZero() && f.at(i+1).n <= 1 {
		return Expr{From: i, To: i + 3, Value: fmt.Sprintf("%04d-%02d", f.Ref.Year()+f.at(i+1).n, m)}
	}
	if !f.isMonth(i) {
		return Expr{}
	}
	return Expr{From: i, To: i + 1, Value: f.monthDay(i, m, 0)}
}

// isMonth tells the month from the verb and the name: "May said", "March on
// Washington", "April Ryan".
func (f *Finder) isMonth(i int) bool {
	w := f.lower(i)
	if w != "may" && w != "march" && w != "april" && w != "june" && w != "august" {
		return true
	}
	switch f.lower(i - 1) {
	case "in", "since", "until", "by", "last", "next", "this", "early", "late", "mid", "of", "from", "to", "through", "for", "during", "before", "after", "between", "and", "every", "each":
		// "of May" the month, but "of Theresa May" the name
		return i+1 >= f.s.To || !f.Toks[i+1].Is(token.Capital) || f.Toks[i+1].Kind != token.Word || f.is(i+1, weekday)
	}
	return false
}

// monthDay writes a month, and a day where it is not 0, of the year that is
// meant.
func (f *Finder) monthDay(i, m, d int) string {
	if d > 31 {
		return ""
	}
	if f.Ref.IsZero() {
		if d == 0 {
			return fmt.Sprintf("XXXX-%02d", m)
		}
		return fmt.Sprintf("XXXX-%02d-%02d", m, d)
	}
	t := nearest(f.Ref, m, d, f.ahead(i), f.behind(i))
	if d == 0 {
		return monthValue(t)
	}
	return dayValue(t)
}

// dayOfMonth returns the day that the token at i names, or 0.
func (f *Finder) dayOfMonth(i int) int {
	if i >= f.s.To || f.Toks[i].Kind != token.Number {
		return 0
	}
	s := f.Toks[i].In(f.Text)
	if k := strings.IndexByte(s, '-'); k > 0 && k <= 2 { // May 3-5
		if atoi(s[k+1:]) == 0 {
			return 0
		}
		s = s[:k]
	}
	n := atoi(strings.TrimRight(s, "stndrh"))
	if n < 1 || n > 31 || len(s) > 4 {
		return 0
	}
	if e := f.at(i + 1); (e.class == unit || f.lower(i+1) == "percent" || f.lower(i+1) == "%") && !f.comma(i+1) {
		return 0
	}
	return n
}

// year returns the year that the token at i spells with four digits, or 0.
func (f *Finder) year(i int) int {
	if i >= f.s.To || f.Toks[i].Kind != token.Number {
		return 0
	}
	s := f.Toks[i].In(f.Text)
	if len(s) != 4 {
		return 0
	}
	if n := atoi(s); n >= 1500 && n < 2200 {
		return n
	}
	return 0
}

// shift reads "last year", "the past three months", "next Friday", "this
// morning", "the latest quarter", "recent weeks". The article is read by the.
func (f *Finder) shift(i int) Expr {
	return f.shiftFrom(i, i)
}

// shiftFrom reads a shift at i whose expression begins at from.
func (f *Finder) shiftFrom(from, i int) Expr {
	e := f.at(i)
	n := e.n
	w := f.lower(i)
	j := i + 1
	if e.class == shift && f.is(j, shift) && f.lower(j) != "that" { // this past spring, this coming Sunday
		n = f.at(j).n
		if w == "this" {
			w = f.lower(j)
		}
		j++
	}
	if f.lower(j) == "fiscal" || f.lower(j) == "financial" || f.lower(j) == "calendar" {
		j++
	}
	if e.class == adjective || w == "recent" {
		return f.adjectiveFrom(from, i)
	}
	if v, k := f.quantity(j); k > 0 && f.is(j+k, unit) && (n == -1 || n == 1) {
		u := f.at(j + k).value
		x := Expr{From: from, To: j + k + 1, Type: Duration, Value: period(v, u)}
		if f.lower(x.To) == "or" && f.lower(x.To+1) == "so" {
			x.To += 2
		}
		return x
	}
	if f.is(j, ordinal) || f.lower(j) == "third-quarter" {
		if x := f.ordinal(from, j); x.To > j {
			return x
		}
	}
	next := f.at(j)
	switch next.class {
	case weekday:
		x := f.weekday(j)
		if f.Ref.IsZero() || x.To <= j {
			x.From = from
			return x
		}
		d := f.Ref
		wd := next.n
		back := (int(d.Weekday()) - wd + 7) % 7
		switch n {
		case -1:
			if back == 0 {
				back = 7
			}
			d = f.shifted(-back)
		case 1:
			d = f.shifted((7-back-1)%7 + 1)
		default:
			if f.ahead(i) || w == "this" && back > 3 {
				d = f.shifted(7 - back)
			} else {
				d = f.shifted(-back)
			}
		}
		x = Expr{From: from, To: j + 1, Value: dayValue(d)}
		if f.is(j+1, part) {
			x.To, x.Type, x.Value = j+2, Time, f.dayPart(d, f.partValue(j+1))
		} else if f.comma(j+1) && f.is(j+2, month) {
			if y := f.month(j + 2); y.To > j+2 {
				y.From = from
				return y
			}
		}
		return x
	case month:
		if f.Ref.IsZero() {
			return Expr{From: from, To: j + 1, Value: fmt.Sprintf("XXXX-%02d", next.n)}
		}
		y := f.Ref.Year()
		switch {
		case n == -1 && next.n >= int(f.Ref.Month()):
			y--
		case n == 1 && next.n <= int(f.Ref.Month()):
			y++
		}
		return Expr{From: from, To: j + 1, Value: fmt.Sprintf("%04d-%02d", y, next.n)}
	case season:
		return Expr{From: from, To: j + 1, Value: f.seasonYear(next.value, n)}
	case part:
		if w != "this" && n != -1 {
			return Expr{}
		}
		d := f.Ref
		if n == -1 {
			d = f.shifted(-1)
		}
		return Expr{From: from, To: j + 1, Type: Time, Value: f.dayPart(d, next.value)}
	case unit:
		return f.shiftedUnit(from, j, n, w, next.value)
	case holiday:
		if x := f.holiday(j); x.To > j {
			x.From = from
			return x
		}
	}
	if w == "latest" || w == "same" || w == "last" || w == "previous" {
		if f.lower(j) == "period" {
			return Expr{From: from, To: j + 1, Value: f.quarterBefore()}
		}
	}
	return Expr{}
}

// shiftedUnit gives "last week" and the like their value. "That year" and "the
// same quarter" mean the one in focus, "the following" and "the previous" the
// one after or before it.
func (f *Finder) shiftedUnit(from, j, n int, w, u string) Expr {
	x := Expr{From: from, To: j + 1}
	plural := strings.HasSuffix(f.lower(j), "s") && u != "Q"
	base := f.Ref
	inFocus := w == "that" || w == "same" || w == "following" || w == "previous" || w == "preceding"
	if start, _ := Bounds(f.focus); inFocus && !start.IsZero() {
		base = start
	}
	if n > 1 {
		n = 0
	}
	if plural {
		x.Type, x.Value = Duration, period("X", u)
		switch {
		case w == "coming" || w == "next" || w == "upcoming":
			x.Type, x.Value = Date, "FUTURE_REF"
		case w == "past":
			x.Type, x.Value = Date, "PAST_REF"
		case f.lower(from) == "these" || u == "D" && w == "this":
			x.Type, x.Value = Date, "PRESENT_REF"
		}
		return x
	}
	if base.IsZero() {
		x.Value = map[string]string{"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX", "E": "XXXX-WXX-WE"}[u]
		if x.Value == "" {
			return Expr{}
		}
		return x
	}
	switch u {
	case "D":
		x.Value = dayValue(base.AddDate(0, 0, n))
	case "N":
		x.Type, x.Value = Time, f.dayPart(base.AddDate(0, 0, min(n, 0)), "NI")
	case "W", "F":
		x.Value = weekValue(base.AddDate(0, 0, 7*n))
	case "E":
		x.Value = weekValue(base.AddDate(0, 0, 7*n)) + "-WE"
	case "M":
		x.Value = monthValue(base.AddDate(0, n, 1-base.Day()))
	case "Q":
		if w == "latest" {
			x.Value = f.quarterBefore()
			break
		}
		x.Value = quarterValue(base.AddDate(0, 3*n, 1-base.Day()))
	case "Y":
		x.Value = fmt.Sprintf("%04d", base.Year()+n)
		// last year's third quarter, this year's final months
		if k := j + 1; k < f.s.To && f.Toks[k].Kind == token.Clitic {
			if q := f.at(k + 1); q.class == ordinal && f.at(k+2).value == "Q" {
				x.To, x.Value = k+3, fmt.Sprintf("%04d-Q%d", base.Year()+n, q.n)
			}
		}
	case "T":
		x.Value = fmt.Sprintf("%03d", base.Year()/10+n)
	case "C":
		x.Value = fmt.Sprintf("%02d", base.Year()/100+n)
	default:
		return Expr{}
	}
	return x
}

// quarterBefore returns the last quarter that was over on the day of
// publication: what companies report on.
func (f *Finder) quarterBefore() string {
	if f.Ref.IsZero() {
		return "XXXX-QX"
	}
	if _, end := Bounds(f.focus); strings.Contains(f.focus, "-Q") && !end.After(f.Ref) {
		return f.focus
	}
	return quarterValue(f.Ref.AddDate(0, -3, 1-f.Ref.Day()))
}

// adjectiveFrom reads "recent years", "the current quarter", "the future".
func (f *Finder) adjectiveFrom(from, i int) Expr {
	e := f.at(i)
	j := i + 1
	if f.lower(j) == "fiscal" {
		j++
	}
	if u := f.at(j); u.class == unit {
		switch {
		case e.n < 0:
			return Expr{From: from, To: j + 1, Type: Duration, Value: period("X", u.value)}
		case e.n > 0:
			return Expr{From: from, To: j + 1, Value: "FUTURE_REF"}
		}
		return f.shiftedUnit(from, j, 0, "this", u.value)
	}
	switch {
	case e.n < 0:
		return Expr{From: i, To: i + 1, Value: "PAST_REF"}
	case e.n > 0:
		return Expr{From: from, To: i + 1, Value: "FUTURE_REF"}
	}
	return Expr{From: i, To: i + 1, Value: "PRESENT_REF"}
}

// each reads "every Tuesday", "each year", "every four years".
func (f *Finder) each(i int) Expr {
	if v, k := f.quantity(i + 1); k > 0 && f.is(i+1+k, unit) {
		return Expr{From: i, To: i + 2 + k, Type: Set, Value: period(v, f.at(i+1+k).value)}
	}
	switch e := f.at(i + 1); e.class {
	case weekday:
		x := Expr{From: i, To: i + 2, Type: Set, Value: fmt.Sprintf("XXXX-WXX-%d", (e.n+6)%7+1)}
		if f.is(i+2, part) {
			x.To++
			x.Value += "T" + f.partValue(i+2)
		}
		return x
	case month:
		return Expr{From: i, To: i + 2, Type: Set, Value: fmt.Sprintf("XXXX-%02d", e.n)}
	case season:
		return Expr{From: i, To: i + 2, Type: Set, Value: "XXXX-" + e.value}
	case part:
		return Expr{From: i, To: i + 2, Type: Set, Value: "XXXX-XX-XXT" + e.value}
	case unit:
		return Expr{From: i, To: i + 2, Type: Set, Value: period("1", e.value)}
	}
	return Expr{}
}

// quantity reads a number in digits or words, or "several", "a few", "a couple
// of": its value for a period, X when it is not told, and its tokens.
func (f *Finder) quantity(i int) (string, int) {
	if i >= f.s.To {
		return "", 0
	}
	if f.is(i, article) {
		switch f.lower(i + 1) {
		case "few", "number":
			k := 2
			if f.lower(i+2) == "of" {
				k = 3
			}
			return "X", k
		case "couple":
			if f.lower(i+2) == "of" {
				return "2", 3
			}
			return "2", 2
		case "hundred":
			return "100", 2
		case "dozen":
			return "12", 2
		}
		return "", 0
	}
	if f.is(i, some) && f.lower(i) != "some" {
		k := 1
		if f.lower(i+1) == "more" {
			k = 2
		}
		return "X", k
	}
	n, k := f.cardinal(i)
	if k == 0 {
		return "", 0
	}
	s := strconv.FormatFloat(n, 'f', -1, 64)
	switch f.lower(i + k) {
	case "to", "or", "and":
		if f.lower(i+k) == "and" {
			if f.lower(i+k+1) == "a" && f.lower(i+k+2) == "half" {
				return s + ".5", k + 3
			}
			break
		}
		if _, k2 := f.cardinal(i + k + 1); k2 > 0 {
			k += 1 + k2
		}
	}
	switch f.lower(i + k) {
	case "more", "full", "consecutive", "straight", "trading", "business", "additional", "long", "calendar", "whole":
		k++
	}
	return s, k
}

// cardinal reads a number: 3, 2.5, 2 1/2, twenty-four, two hundred.
func (f *Finder) cardinal(i int) (float64, int) {
	if i >= f.s.To {
		return 0, 0
	}
	t := f.Toks[i]
	if t.Kind == token.Number {
		s := t.In(f.Text)
		n, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
		if err != nil || n > 1e6 {
			return 0, 0
		}
		if i+1 < f.s.To && f.Toks[i+1].Kind == token.Number && f.Toks[i+1].In(f.Text) == "1/2" {
			return n + 0.5, 2
		}
		return n, 1
	}
	n, k := 0, 0
	for i+k < f.s.To && k < 6 {
		t := f.Toks[i+k]
		e := f.at(i + k)
		switch {
		case e.class == number:
			n += e.n
		case e.class == times && k > 0:
			if n == 0 {
				n = 1
			}
			n *= e.n
		case t.Kind == token.Word && t.Is(token.Hyphen):
			a, b, _ := strings.Cut(f.lower(i+k), "-")
			x, y := words()[token.Hash(a)], words()[token.Hash(b)]
			if x.class != number || y.class != number {
				return float64(n), k
			}
			n += x.n + y.n
		default:
			return float64(n), k
		}
		k++
		if e.class == number && n < 20 && !f.is(i+k, times) {
			break
		}
	}
	return float64(n), k
}

// period writes a duration of n units.
func period(n, u string) string {
	switch u {
	case "S", "m", "H":
		return "PT" + n + strings.ToUpper(u)
	case "N":
		return "P" + n + "D"
	case "E":
		return "P" + n + "WE"
	case "F":
		return "P" + times10(n, 2) + "W"
	case "T":
		return "P" + times10(n, 10) + "Y"
	case "Q":
		if v, err := strconv.Atoi(n); err == nil {
			return "P" + strconv.Itoa(3*v) + "M"
		}
		return "PXM"
	case "C":
		return "P" + times10(n, 100) + "Y"
	}
	if v, ok := strings.CutSuffix(n, ".5"); ok && u == "Y" {
		return "P" + v + "Y6M"
	}
	return "P" + n + u
}

func times10(n string, by int) string {
	if v, err := strconv.Atoi(n); err == nil {
		return strconv.Itoa(v * by)
	}
	return "X"
}

// number reads what begins with a number: "30 years", "two weeks ago", "14
// May 2019", "1998", "9 a.m.", "5/14/2019", "third" is ordinal's.
func (f *Finder) number(i int) Expr {
	t := f.Toks[i]
	if t.Kind == token.Number {
		if x := f.century(i); x.To > i {
			return x
		}
		if x := f.numeric(i); x.To > i {
			return x
		}
		if x := f.clock(i); x.To > i {
			return x
		}
		if d := f.dayOfMonth(i); d > 0 {
			j := i + 1
			if f.lower(j) == "of" {
				j++
			}
			if f.is(j, month) && f.Toks[j].Is(token.Capital) {
				m := f.at(j).n
				x := Expr{From: i, To: j + 1}
				if f.comma(j+1) && f.year(j+2) > 0 {
					j++
				}
				if y := f.year(j + 1); y > 0 {
					x.To, x.Value = j+2, fmt.Sprintf("%04d-%02d-%02d", y, m, d)
					return x
				}
				if x.Value = f.monthDay(i, m, d); x.Value == "" {
					return Expr{}
				}
				return x
			}
		}
		if t.Is(token.Hyphen) {
			if x := f.compound(i); x.To > i {
				return x
			}
		}
	}
	if v, k := f.quantity(i); k > 0 {
		if x := f.quantified(i, i, v, k); x.To > i {
			return x
		}
	}
	if t.Kind == token.Number {
		return f.yearAlone(i)
	}
	return f.spokenYear(i)
}

// century reads "20th century", with the article before it.
func (f *Finder) century(i int) Expr {
	n := atoi(strings.TrimRight(f.lower(i), "stndrh"))
	if f.at(i+1).value != "C" || n < 1 || n > 30 || !strings.HasSuffix(f.lower(i), "th") && !strings.HasSuffix(f.lower(i), "st") {
		return Expr{}
	}
	x := Expr{From: i, To: i + 2, Value: fmt.Sprintf("%02d", n-1)}
	if f.is(i-1, the) {
		x.From--
	}
	return x
}

// quantified reads a quantity of k tokens at i, its unit, and what relates it
// to a day: "ago", "earlier", "later", "from now".
func (f *Finder) quantified(from, i int, v string, k int) Expr {
	u := f.at(i + k)
	if u.class != unit {
		return Expr{}
	}
	x := Expr{From: from, To: i + k + 1, Type: Duration, Value: period(v, u.value)}
	if f.lower(x.To) == "or" && f.lower(x.To+1) == "so" {
		x.To += 2
	}
	switch w := f.lower(x.To); {
	case w == "old" || w == "of" && f.lower(x.To+1) == "age":
		return Expr{}
	case w == "ago":
		x.To++
		f.relate(&x, f.Ref, v, u.value, -1)
	case w == "earlier" || w == "before" && f.lower(x.To+1) == "":
		x.To++
		start, _ := Bounds(f.focus)
		f.relate(&x, start, v, u.value, -1)
	case w == "later":
		x.To++
		start, _ := Bounds(f.focus)
		f.relate(&x, start, v, u.value, 1)
	case w == "from" && f.lower(x.To+1) == "now":
		x.To += 2
		f.relate(&x, f.Ref, v, u.value, 1)
	}
	return x
}

// relate turns the duration x into the date that lies that long before or
// after base, to the grain of its unit.
func (f *Finder) relate(x *Expr, base time.Time, v, u string, sign int) {
	n, err := strconv.Atoi(v)
	if err != nil {
		x.Type, x.Value = Date, "PAST_REF"
		if sign > 0 {
			x.Value = "FUTURE_REF"
		}
		return
	}
	if base.IsZero() {
		return // how long before what is not known
	}
	n *= sign
	x.Type, x.relative = Date, true
	switch u {
	case "D", "N":
		x.Value = dayValue(base.AddDate(0, 0, n))
	case "W":
		x.Value = dayValue(base.AddDate(0, 0, 7*n))
	case "F":
		x.Value = dayValue(base.AddDate(0, 0, 14*n))
	case "M":
		x.Value = monthValue(base.AddDate(0, n, 1-base.Day()))
	case "Q":
		x.Value = quarterValue(base.AddDate(0, 3*n, 1-base.Day()))
	case "Y", "T", "C":
		n *= map[string]int{"Y": 1, "T": 10, "C": 100}[u]
		if strings.Contains(f.focus, "-Q") && u == "Y" && n == -1 {
			if s, _ := Bounds(f.focus); !s.IsZero() {
				x.Value = quarterValue(s.AddDate(-1, 0, 0))
				return
			}
		}
		x.Value = fmt.Sprintf("%04d", base.Year()+n)
	default:
		x.Type = Time
		if u == "H" {
			x.Value = dayValue(base) + "TXX"
		} else {
			x.Value = dayValue(base)
		}
	}
}

// article reads "a year ago", "a week", "a few days", "a decade later".
func (f *Finder) article(i int) Expr {
	if v, k := f.quantity(i); k > 0 {
		return f.quantified(i, i, v, k)
	}
	j := i + 1
	switch f.lower(j) {
	case "full", "whole", "further", "additional", "single":
		j++
	}
	if f.at(j).class != unit {
		if x := f.compoundAt(i, j); x.To > i {
			return x
		}
		return Expr{}
	}
	u := f.at(j).value
	if u == "S" || u == "E" || u == "Q" && f.lower(j+1) != "ago" && f.lower(j+1) != "earlier" {
		return Expr{}
	}
	if f.lower(j+1) == "and" && f.lower(j+2) == "a" && f.lower(j+3) == "half" {
		return Expr{From: i, To: j + 4, Type: Duration, Value: period("1.5", u)}
	}
	if v := halves[u]; v != "" && f.lower(i-1) == "half" && i-1 >= f.s.From {
		return Expr{From: i - 1, To: j + 1, Type: Duration, Value: v}
	}
	x := f.quantified(i, j, "1", 0)
	if x.Type == Duration && i > f.s.From && (f.Toks[i-1].Kind == token.Number || f.Toks[i-1].Kind == token.Symbol || isRate(f.lower(i-1))) {
		x.Type = Set // $5 a year, twice a week
	}
	return x
}

func isRate(w string) bool {
	switch w {
	case "million", "billion", "once", "twice", "times", "percent", "cents", "dollars", "pounds", "hours", "days", "barrels", "people", "tons":
		return true
	}
	return false
}

// the reads what begins with the article: "the third quarter", "the past
// year", "the weekend", "the 1990s", "the end of the year".
func (f *Finder) the(i int) Expr {
	j := i + 1
	e := f.at(j)
	switch e.class {
	case shift:
		if x := f.shiftFrom(i, j); x.To > j || f.lower(j) != "past" {
			return x
		}
	case adjective:
		return f.adjectiveFrom(i, j)
	case ordinal:
		return f.ordinal(i, j)
	case decade:
		return Expr{From: i, To: j + 1, Value: fmt.Sprintf("19%d", e.n)}
	case day:
		return Expr{}
	}
	switch w := f.lower(j); w {
	case "past":
		return Expr{From: i, To: j + 1, Value: "PAST_REF"}
	case "near", "short", "long":
		if w2 := f.lower(j + 1); w2 == "term" || w2 == "future" {
			return Expr{From: i, To: j + 2, Value: "FUTURE_REF"}
		}
	case "fiscal", "full", "financial", "entire", "whole":
		if f.is(j+1, ordinal) || f.is(j+1, unit) && f.at(j+1).value == "Y" {
			x := f.ordinal(i, j+1)
			if f.is(j+1, unit) {
				x = f.shiftedUnit(i, j+1, 0, "this", "Y")
			}
			return x
		}
	case "year-ago", "year-earlier":
		return f.yearAgo(i, j)
	case "comparable", "corresponding", "same":
		if f.lower(j+1) == "year-ago" || f.lower(j+1) == "year-earlier" {
			return f.yearAgo(i, j+1)
		}
	case "day":
		if f.lower(j+1) == "before" && f.lower(j+2) == "yesterday" {
			x := Expr{From: i, To: j + 3, Value: "XXXX-XX-XX"}
			if !f.Ref.IsZero() {
				x.Value = dayValue(f.shifted(-2))
			}
			return x
		}
	case "end", "beginning", "start", "middle":
		if f.lower(j+1) == "of" {
			mod := map[string]string{"end": "END", "beginning": "START", "start": "START", "middle": "MID"}[w]
			k := j + 2
			x := Expr{}
			switch v := f.at(k); {
			case f.Toks[min(k, f.s.To-1)].Kind == token.Number:
				x = f.number(k)
			case v.class != none:
				x = f.word(k, v)
			}
			if x.To > k && x.Type == Date {
				x.From, x.Mod = i, mod
				return x
			}
		}
	}
	if y := f.year(j); y > 0 { // the 1988 quarter, the 1989 period
		switch {
		case f.is(j+1, ordinal) && f.at(j+2).value == "Q":
			return Expr{From: i, To: j + 3, Value: fmt.Sprintf("%04d-Q%d", y, f.at(j+1).n)}
		case f.at(j+1).value == "Q" || f.lower(j+1) == "period":
			v := strconv.Itoa(y)
			if k := strings.Index(f.focus, "-Q"); k > 0 {
				v += f.focus[k:]
			}
			return Expr{From: i, To: j + 2, Value: v}
		}
	}
	if x := f.decades(i, j); x.To > j {
		return x
	}
	if v, k := f.quantity(j); k > 0 && f.at(j+k).class == unit {
		x := f.quantified(i, j, v, k)
		return x
	}
	if e.class == unit {
		return f.theUnit(i, j, e.value)
	}
	return Expr{}
}

// theUnit gives "the quarter", "the year", "the weekend" their value.
func (f *Finder) theUnit(i, j int, u string) Expr {
	x := Expr{From: i, To: j + 1}
	if strings.HasSuffix(f.lower(j), "s") {
		return Expr{}
	}
	if w := f.lower(j + 1); w == "of" || w == "that" || w == "when" {
		if y := f.year(j + 2); y > 0 && u == "Y" {
			return Expr{From: i, To: j + 3, Value: strconv.Itoa(y)}
		}
		if u != "Q" && u != "Y" && u != "E" {
			return Expr{}
		}
	}
	if y := f.year(j + 1); y > 0 && u == "Y" {
		return Expr{From: i, To: j + 2, Value: strconv.Itoa(y)}
	}
	if u == "Y" {
		if y := f.spokenYear(j + 1); y.To > j+1 {
			y.From = i
			return y
		}
	}
	switch u {
	case "Q":
		x.Value = f.quarterBefore()
	case "E":
		if f.Ref.IsZero() {
			x.Value = "XXXX-WXX-WE"
			break
		}
		x.Value = weekValue(f.shifted(-(int(f.Ref.Weekday())+6)%7-1)) + "-WE"
	case "Y", "W", "M":
		if f.Ref.IsZero() {
			return Expr{}
		}
		return f.shiftedUnit(i, j, 0, "this", u)
	default:
		return Expr{}
	}
	return x
}

// yearAgo reads "the year-ago quarter" and "the year-earlier period", whose
// compound is at j.
func (f *Finder) yearAgo(from, j int) Expr {
	x := Expr{From: from, To: j + 1}
	if f.at(j+1).value == "Q" || f.lower(j+1) == "period" || f.is(j+1, ordinal) && f.at(j+2).value == "Q" {
		x.To = j + 2
		if f.is(j+1, ordinal) {
			x.To++
		}
	}
	x.Value, x.relative = f.yearBefore(), true
	return x
}

// yearBefore returns what lies a year before the quarter or year in focus.
func (f *Finder) yearBefore() string {
	if s, _ := Bounds(f.focus); !s.IsZero() && strings.Contains(f.focus, "-Q") {
		return quarterValue(s.AddDate(-1, 0, 0))
	}
	if f.Ref.IsZero() {
		return "XXXX"
	}
	return strconv.Itoa(f.Ref.Year() - 1)
}

// decades reads "1990s", "'90s", "late 1970s" at j.
func (f *Finder) decades(from, j int) Expr {
	mod := ""
	k := j
	if e := f.at(j); e.class == edge {
		mod = e.value
		k++
	}
	if k >= f.s.To {
		return Expr{}
	}
	s := f.Toks[k].In(f.Text)
	s = strings.TrimPrefix(s, "mid-")
	d := strings.TrimSuffix(strings.TrimLeft(s, "'’‘"), "s")
	switch {
	case !strings.HasSuffix(s, "s"):
		if f.is(k, decade) {
			return Expr{From: from, To: k + 1, Value: fmt.Sprintf("19%d", f.at(k).n), Mod: mod}
		}
		return Expr{}
	case len(d) == 4 && d[3] == '0' && atoi(d) >= 1500 && atoi(d) < 2200:
		return Expr{From: from, To: k + 1, Value: d[:3], Mod: mod}
	case len(d) == 2 && d[1] == '0' && atoi(d) > 0:
		if d[0] >= '3' {
			return Expr{From: from, To: k + 1, Value: "19" + d[:1], Mod: mod}
		}
		return Expr{From: from, To: k + 1, Value: "20" + d[:1], Mod: mod}
	}
	return Expr{}
}

// ordinal reads "third quarter of 1998", "first half", "20th century", "the
// first nine months", "third-quarter" is compound's; the ordinal is at j.
func (f *Finder) ordinal(from, j int) Expr {
	n := f.at(j).n
	k := j + 1
	if f.lower(k) == "fiscal" || f.lower(k) == "calendar" {
		k++
	}
	switch u := f.at(k); {
	case u.value == "Q" && u.class == unit && n <= 4:
		x := Expr{From: from, To: k + 1, Value: f.quarterOf(n)}
		if f.lower(k+1) == "of" {
			if y := f.year(k + 2); y > 0 {
				x.To, x.Value = k+3, fmt.Sprintf("%04d-Q%d", y, n)
			} else if f.is(k+2, shift) && f.at(k+3).value == "Y" && !f.Ref.IsZero() && f.at(k+2).n <= 1 {
				x.To, x.Value = k+4, fmt.Sprintf("%04d-Q%d", f.Ref.Year()+f.at(k+2).n, n)
			}
		} else if y := f.year(k + 1); y > 0 {
			x.To, x.Value = k+2, fmt.Sprintf("%04d-Q%d", y, n)
		}
		return x
	case f.lower(k) == "half" && n <= 2 && (from < j || f.lower(k+1) == "of"):
		x := Expr{From: from, To: k + 1, Value: f.halfOf(n)}
		if f.lower(k+1) == "of" {
			if y := f.year(k + 2); y > 0 {
				x.To, x.Value = k+3, fmt.Sprintf("%04d-H%d", y, n)
			} else if f.is(k+2, shift) && f.at(k+3).value == "Y" && !f.Ref.IsZero() {
				x.To, x.Value = k+4, fmt.Sprintf("%04d-H%d", f.Ref.Year()+min(f.at(k+2).n, 1), n)
			} else {
				return Expr{}
			}
		}
		return x
	case u.value == "C" && n > 0:
		return Expr{From: from, To: k + 1, Value: fmt.Sprintf("%02d", n-1)}
	}
	if f.is(k, month) { // the third of May is number's
		return Expr{}
	}
	if v, q := f.quantity(k); q > 0 && n == 1 && f.at(k+q).class == unit {
		return Expr{From: from, To: k + q + 1, Type: Duration, Value: period(v, f.at(k+q).value)}
	}
	return Expr{}
}

// quarterOf returns the quarter n of the year that is meant: this one, or the
// last one for a quarter that has not begun.
func (f *Finder) quarterOf(n int) string {
	if f.Ref.IsZero() {
		return fmt.Sprintf("XXXX-Q%d", n)
	}
	y := f.Ref.Year()
	if q := (int(f.Ref.Month()) + 2) / 3; n > q+1 || n == 4 && q == 1 {
		y--
	}
	return fmt.Sprintf("%04d-Q%d", y, n)
}

func (f *Finder) halfOf(n int) string {
	if f.Ref.IsZero() {
		return fmt.Sprintf("XXXX-H%d", n)
	}
	return fmt.Sprintf("%04d-H%d", f.Ref.Year(), n)
}

// season reads "summer 1998", "summer of 1998" and, after "in the" or the
// like, no more.
func (f *Finder) season(i int) Expr {
	j := i + 1
	if f.lower(j) == "of" {
		j++
	}
	from := i
	if f.is(i-1, the) {
		from--
	}
	if y := f.year(j); y > 0 {
		return Expr{From: from, To: j + 1, Value: fmt.Sprintf("%04d-%s", y, f.at(i).value)}
	}
	if y := f.spokenYear(j); y.To > j && j > i+1 {
		return Expr{From: from, To: y.To, Value: y.Value + "-" + f.at(i).value}
	}
	return Expr{}
}

// seasonYear gives "last summer" its year.
func (f *Finder) seasonYear(s string, n int) string {
	if f.Ref.IsZero() {
		return "XXXX-" + s
	}
	y := f.Ref.Year()
	begins := map[string]int{"SP": 3, "SU": 6, "FA": 9, "WI": 12}[s]
	switch {
	case n == -1 && begins+3 > int(f.Ref.Month()):
		y--
	case n == 1 && begins <= int(f.Ref.Month()):
		y++
	}
	return fmt.Sprintf("%04d-%s", y, s)
}

// partAlone reads "mid afternoon".
func (f *Finder) partAlone(from, i int) Expr {
	return Expr{From: from, To: i + 1, Type: Time, Value: f.dayPart(f.Ref, f.partValue(i))}
}

// noon reads "noon Thursday", "midnight".
func (f *Finder) noon(i, hour int) Expr {
	x := Expr{From: i, To: i + 1, Type: Time}
	d := f.Ref
	if f.is(i+1, weekday) && f.Toks[i+1].Is(token.Capital) {
		d = f.onWeekday(i+1, f.at(i+1).n)
		x.To++
	}
	x.Value = f.dayPart(d, fmt.Sprintf("%02d:00", hour))
	return x
}

// clock reads "9 a.m.", "5:30 p.m. EST Tuesday", "1400 GMT", "17:40".
func (f *Finder) clock(i int) Expr {
	s := f.Toks[i].In(f.Text)
	h, m, ok := splitClock(s)
	if !ok {
		return Expr{}
	}
	j := i + 1
	exact := strings.ContainsAny(s, ":.")
	switch w := f.lower(j); {
	case w == "p.m." || w == "pm" || w == "a.m." || w == "am":
		if h > 12 {
			return Expr{}
		}
		if w[0] == 'p' && h < 12 {
			h += 12
		} else if w[0] == 'a' && h == 12 {
			h = 0
		}
		exact = true
		j++
	case w == "o'clock":
		exact = true
		j++
	case f.is(j, zone) && f.Toks[j].Is(token.AllCaps) && (len(s) == 4 || exact):
		exact = true
	case strings.HasSuffix(strings.ToLower(s), "pm") || strings.HasSuffix(strings.ToLower(s), "am"):
		exact = true
	default:
		if !strings.Contains(s, ":") || h > 23 || len(s) < 4 {
			return Expr{}
		}
	}
	if !exact || h > 24 || m > 59 {
		return Expr{}
	}
	if f.is(j, zone) && f.Toks[j].Is(token.AllCaps) {
		j++
	}
	d := f.Ref
	k := j
	if f.comma(k) || f.lower(k) == "on" {
		k++
	}
	switch e := f.at(k); {
	case e.class == weekday && f.Toks[k].Is(token.Capital):
		d = f.onWeekday(k, e.n)
		j = k + 1
	case e.class == day:
		d, j = f.shifted(e.n), k+1
	case e.class == month && f.dayOfMonth(k+1) > 0:
		if x := f.month(k); x.To > k {
			start, _ := Bounds(x.Value)
			d, j = start, x.To
		}
	}
	return Expr{From: i, To: j, Type: Time, Value: f.dayPart(d, fmt.Sprintf("%02d:%02d", h, m))}
}

// splitClock reads 9, 5:30, 17.40, 1400, 9pm.
func splitClock(s string) (h, m int, ok bool) {
	s = strings.ToLower(s)
	pm := strings.HasSuffix(s, "pm")
	if pm || strings.HasSuffix(s, "am") {
		s = s[:len(s)-2]
	}
	hs, ms, cut := strings.Cut(s, ":")
	if !cut {
		hs, ms, cut = strings.Cut(s, ".")
	}
	switch {
	case cut && len(ms) == 2 && len(hs) <= 2:
	case !cut && len(s) == 4:
		hs, ms = s[:2], s[2:]
	case !cut && len(s) <= 2:
	default:
		return 0, 0, false
	}
	for _, c := range hs + ms {
		if c < '0' || c > '9' {
			return 0, 0, false
		}
	}
	h, m = atoi(hs), atoi(ms)
	if pm && h < 12 {
		h += 12
	}
	return h, m, hs != ""
}

// numeric reads 2019-05-14, 5/14/2019, 14.05.2019 and 5/14/98.
func (f *Finder) numeric(i int) Expr {
	s := f.Toks[i].In(f.Text)
	if len(s) < 6 || len(s) > 10 {
		return Expr{}
	}
	var a []string
	for _, sep := range []string{"-", "/", "."} {
		if a = strings.Split(s, sep); len(a) == 3 {
			break
		}
	}
	if len(a) != 3 {
		return Expr{}
	}
	n := [3]int{atoi(a[0]), atoi(a[1]), atoi(a[2])}
	y, m, d := n[2], n[0], n[1]
	switch {
	case len(a[0]) == 4:
		y, m, d = n[0], n[1], n[2]
	case len(a[2]) != 4 && len(a[2]) != 2 || strings.Contains(s, "-") && len(a[2]) != 4:
		return Expr{}
	case strings.Contains(s, ".") || f.DayFirst || m > 12:
		m, d = d, m
	}
	if m > 12 && d <= 12 {
		m, d = d, m // no month: the other order is meant
	}
	if len(a[2]) == 2 && len(a[0]) != 4 {
		if y += 1900; y < 1950 {
			y += 100
		}
	}
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1500 || y > 2200 {
		return Expr{}
	}
	return Expr{From: i, To: i + 1, Value: fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
}

// yearAlone reads a year in digits, and "1990s" and "2015-16".
func (f *Finder) yearAlone(i int) Expr {
	s := f.Toks[i].In(f.Text)
	if strings.HasSuffix(s, "s") {
		return f.decades(i, i)
	}
	if len(s) == 7 && s[4] == '-' && atoi(s[:4]) >= 1800 && atoi(s[:4]) < 2100 && atoi(s[5:]) == (atoi(s[:4])+1)%100 {
		return Expr{From: i, To: i + 1, Value: s[:4]}
	}
	y := f.year(i)
	if y < 1700 || y > 2100 {
		return Expr{}
	}
	if i > f.s.From {
		p := f.Toks[i-1]
		if p.Kind == token.Symbol || isNumbered(f.lower(i-1)) || p.Kind == token.Dash && !p.Is(token.Space) {
			return Expr{}
		}
	}
	if i+1 < f.s.To {
		n := f.Toks[i+1]
		if n.Kind == token.Symbol && n.In(f.Text) == "%" || n.Kind == token.Word && n.Is(token.Lower) && isCounted(f.lower(i+1)) {
			return Expr{}
		}
	}
	x := Expr{From: i, To: i + 1, Value: strconv.Itoa(y)}
	if f.lower(i-1) == "fiscal" {
		x.From--
	}
	return x
}

// isNumbered reports whether a number after the word w counts things or names
// one: Flight 1998.
func isNumbered(w string) bool {
	switch w {
	case "no.", "nos.", "number", "flight", "room", "highway", "route", "interstate", "page", "article", "section", "box", "windows", "unit", "version":
		return true
	}
	return false
}

// isCounted reports whether a word can be what 1,998 things are.
func isCounted(w string) bool {
	switch w {
	case "people", "shares", "points", "miles", "dollars", "tons", "jobs", "pounds", "feet", "members", "employees", "troops", "soldiers", "percent", "votes", "barrels", "acres", "homes", "km", "metres", "meters", "kilometers", "kilometres":
		return true
	}
	return false
}

// spokenYear reads "nineteen ninety-seven" and "two thousand".
func (f *Finder) spokenYear(i int) Expr {
	a := f.at(i)
	if a.class != number || a.n != 19 && a.n != 20 && a.n != 2 {
		return Expr{}
	}
	if a.n == 2 {
		if f.lower(i+1) == "thousand" && f.lower(i-1) == "year" {
			return Expr{From: i, To: i + 2, Value: "2000"}
		}
		return Expr{}
	}
	if n, k := f.cardinal(i + 1); k > 0 && n >= 10 && n < 100 && !f.is(i+1+k, unit) {
		return Expr{From: i, To: i + 1 + k, Value: strconv.Itoa(a.n*100 + int(n))}
	}
	return Expr{}
}

// compound reads a word with hyphens: "two-year", "third-quarter", "mid-May",
// "year-end"; "three-year-old" is an age, not a time.
func (f *Finder) compound(i int) Expr { return f.compoundAt(i, i) }

func (f *Finder) compoundAt(from, i int) Expr {
	if i >= f.s.To || !f.Toks[i].Is(token.Hyphen) {
		return Expr{}
	}
	s := f.lower(i)
	a, b, _ := strings.Cut(s, "-")
	x := Expr{From: i, To: i + 1}
	x.From = i
	if from < i && f.is(from, article) {
		x.From = i
	}
	switch s {
	case "year-ago", "year-earlier":
		return f.yearAgo(from, i)
	case "year-end":
		x.Value = "XXXX-12-31"
		if !f.Ref.IsZero() {
			x.Value = fmt.Sprintf("%04d-12-31", f.Ref.Year())
		}
		return x
	case "mid-afternoon", "mid-morning":
		x.Type = Time
		x.Value = f.dayPart(f.Ref, map[byte]string{'a': "AF", 'm': "MO"}[b[0]])
		return x
	}
	va, vb := words()[token.Hash(a)], words()[token.Hash(b)]
	switch {
	case strings.Contains(b, "-"):
		return Expr{} // an age: three-year-old
	case a == "mid" || a == "early" || a == "late":
		switch {
		case vb.class == month:
			x.Value = f.monthDay(i, vb.n, 0)
			x.Mod = "MID"
			if y := f.year(i + 1); y > 0 {
				x.To, x.Value = i+2, fmt.Sprintf("%04d-%02d", y, vb.n)
			}
			return x
		case len(b) == 4 && atoi(b) > 1500 && atoi(b) < 2200:
			x.Value, x.Mod = b, "MID"
			return x
		}
		d := f.decades(from, i)
		return d
	case va.class == ordinal && vb.value == "Q" && vb.class == unit:
		x.Value = f.quarterOf(va.n)
		if y := f.year(i - 1); y > 0 {
			x.Value = fmt.Sprintf("%04d-Q%d", y, va.n)
		}
		return x
	case va.class == ordinal && b == "half":
		x.Value = f.halfOf(va.n)
		return x
	case vb.class == unit && vb.value != "S" && (va.class == number || va.class == some || atoi(a) > 0):
		if f.lower(i+1) == "old" || f.lower(i+1) == "olds" {
			return Expr{}
		}
		v := a
		if va.class == number {
			v = strconv.Itoa(va.n)
		} else if va.class == some {
			v = "X"
		}
		x.Type, x.Value = Duration, period(v, vb.value)
		return x
	}
	return Expr{}
}

// holiday reads the name of a holiday, of up to three words.
func (f *Finder) holiday(i int) Expr {
	if !f.Toks[i].Is(token.Capital) {
		return Expr{}
	}
	name := ""
	var found string
	to := i
	for k := i; k < f.s.To && k < i+4; k++ {
		w := strings.ReplaceAll(f.lower(k), "’", "'")
		if name != "" && f.Toks[k].Kind != token.Clitic {
			name += "-"
		}
		name += w
		if e := words()[token.Hash(name)]; e.class == holiday {
			found, to = e.value, k+1
		}
	}
	if found == "" {
		return Expr{}
	}
	x := Expr{From: i, To: to}
	if y := f.year(to); y > 0 {
		x.To, x.Value = to+1, dayValue(holidayIn(found, y))
		return x
	}
	if f.Ref.IsZero() {
		x.Value = "XXXX"
		if len(found) == 5 && found[2] == '-' {
			x.Value += "-" + found
		}
		return x
	}
	d := holidayIn(found, f.Ref.Year())
	x.Value = dayValue(nearest(f.Ref, int(d.Month()), d.Day(), f.ahead(i), f.behind(i)))
	if d2 := holidayIn(found, atoi(x.Value[:4])); !d2.IsZero() {
		x.Value = dayValue(d2)
	}
	return x
}

// widen takes in the words before an expression that belong to it: "more
// than", "nearly", "about", "early", "the end of", "sometime".
func (f *Finder) widen(e *Expr) {
	low := f.s.From
	if k := len(f.out); k > 0 {
		low = max(low, f.out[k-1].To)
	}
	for e.From > low {
		w := f.lower(e.From - 1)
		two := ""
		if e.From-2 >= low {
			two = f.lower(e.From-2) + " " + w
		}
		v := f.at(e.From - 1)
		switch {
		case two == "more than" || two == "less than" || two == "at least" || two == "at most" || two == "up to" || two == "as many":
			e.From -= 2
			e.Mod = map[string]string{"more than": "MORE_THAN", "less than": "LESS_THAN", "at least": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS"}[two]
		case v.class == approx && (e.Type == Duration || w == "about" || w == "around" || w == "nearly" || w == "almost") && f.counted(e, w):
			e.From--
			e.Mod = v.value
		case v.class == edge && e.Type != Duration && !strings.HasSuffix(e.Value, "_REF") && e.Type != Set:
			e.From--
			if e.Mod == "" {
				e.Mod = v.value
			}
		case w == "sometime" || w == "fiscal" && e.Type == Date && len(e.Value) == 4:
			e.From--
		default:
			return
		}
	}
}

// counted reports whether a word of approximation belongs to e: "about two
// years", "over a week", but not "over the past year".
func (f *Finder) counted(e *Expr, w string) bool {
	v := f.at(e.From)
	if w == "over" || w == "under" || w == "some" {
		return v.class == number || v.class == article || f.Toks[e.From].Kind == token.Number
	}
	return v.class != the && !lexicon.Of(f.Toks[e.From].Hash).Has(lexicon.Prepositions) && !strings.HasSuffix(e.Value, "_REF")
}
