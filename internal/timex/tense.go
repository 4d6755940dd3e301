package timex

import (
	"strings"
	"time"

	"github.com/copydesk/copydesk/internal/token"
)

// How far the words lie that tell a clause's tense.
const (
	tenseBack    = 16 // terms before the expression
	tenseForth   = 3  // after it, where "will" may stand
	pastDistance = 8  // on both sides, for a verb in the past
	weakDistance = 2  // for "by"
	goesDistance = 6  // for a verb in the present
	openDistance = 12 // for "will" behind the comma of "On Friday, the court will rule"
	hadDistance  = 5  // for "had" behind "by March"
)

// soon is how many hours ahead a day without a year is the coming one.
const soon = 14 * 24

// clocks are the classes of what tells the time of the day.
const clocks = set(1)<<noon | set(1)<<meridiem | set(1)<<clock | set(1)<<pointClock | set(1)<<halfDay | set(1)<<hour | set(1)<<zone

// ahead reports whether the clause before the term i speaks of the future:
// "will meet Tuesday", "is scheduled for Friday", "plans to". A verb of speech
// or in the past between ends that: "will stay, he said Tuesday".
func (f *Finder) ahead(i int) bool {
	for k, end := i+1, i+tenseForth; k < len(f.terms) && k <= end; k++ {
		if f.at(k).classes&clocks != 0 { // on Wednesday at 10 a.m. will
			end++
		}
		switch {
		case f.is(k, ahead) && f.Pack.value(f.at(k), ahead).s == "MODAL":
			return true
		case f.text(k) == ",":
			if (i <= 1 || f.text(k+1) == "when" || f.text(k+1) == "where") && f.willOpen(k) {
				return true
			}
			k = len(f.terms)
		case f.links(k, "AND"):
			k = len(f.terms)
		}
	}
	if f.isOn(i) || f.putOff(i) {
		return true
	}
	weak := false
	for k := i - 1; k >= 0 && k >= i-tenseBack; k-- {
		switch {
		case f.is(k, ahead):
			switch f.Pack.value(f.at(k), ahead).s {
			case "OFF":
				if f.passive(k) {
					continue
				}
				return false
			case "WEAK": // said by Tuesday, will end by Tuesday
				weak = true
				continue
			case "NEAR": // not by telephone on Tuesday
				weak = weak || k >= i-weakDistance || f.at(k).flags&token.Capital != 0
				continue
			case "GOES": // arrives in Rome on Wednesday
				weak = weak || k >= i-goesDistance && !f.behind(i)
				continue
			}
			return f.Pack.value(f.at(k-1), spoken).s != "PLAN" // had been due Friday
		case f.is(k, spoken) || f.past(k) && !f.passive(k):
			return false // "will, the king announced Monday"
		}
	}
	if weak && f.hadBehind(i) {
		return false
	}
	return weak && (len(f.Pack.suffixes) > 0 || !f.behind(i)) // bis Freitag hatten sich zwölf gemeldet
}

// willOpen reports whether the first verb behind the comma at k, which ends what
// the sentence opens with or has a clause of its own, is one of the future: "On
// Friday, the court will rule", "on Friday, when it will rule", but not "On
// Friday, the court said it will".
func (f *Finder) willOpen(k int) bool {
	for end := k + openDistance; k < len(f.terms) && k < end; k++ {
		switch {
		case f.is(k, ahead) && f.Pack.value(f.at(k), ahead).s == "MODAL":
			return true
		case f.at(k).classes&(of(spoken)|of(being)|of(behind)) != 0 || f.past(k):
			return false
		}
	}
	return false
}

// hadBehind reports whether what had happened by the term i stands behind it:
// "by March, it had closed".
func (f *Finder) hadBehind(i int) bool {
	for k := i + 1; k <= i+hadDistance; k++ {
		if f.is(k, behind) {
			return true
		}
	}
	return false
}

// putOff reports whether something was put off to the term i: "was adjourned
// until Friday", "remanded in custody to a date in December".
func (f *Finder) putOff(i int) bool {
	to := false
	for k := i - 1; k >= 0 && k >= i-pastDistance; k-- {
		switch c := f.terms[k].classes; {
		case c&of(link) != 0:
			to = to || f.links(k, "TO")
		case to && c&of(ahead) != 0 && f.Pack.value(f.at(k), ahead).s == "OFF":
			return true
		}
	}
	return false
}

// isOn reports whether the term i is when something takes place that "is": the
// funeral is Saturday, the meeting is on Monday.
func (f *Finder) isOn(i int) bool {
	k := i - 1
	if f.text(k) == "on" {
		k--
	}
	for f.at(k).classes&(clocks|of(number)|of(dash)|of(link)) != 0 && f.text(k) != "," || f.text(k) == "past" || f.text(k) == "half" { // is at noon on Saturday, is from 2 to 4 p.m. Sunday
		k--
	}
	return (f.text(k) == "is" || f.text(k) == "are") && !strings.EqualFold(f.text(k-1), "today")
}

// past reports whether the term k is a verb in the past by its ending.
func (f *Finder) past(k int) bool {
	t := f.at(k)
	if t.flags&token.Lower == 0 || t.end-t.start <= 4 {
		return false
	}
	for _, s := range f.Pack.suffixes {
		if w := f.text(k); strings.HasSuffix(w, s) && w[len(w)-len(s)-1] != s[0] { // "need", "feed"
			return true
		}
	}
	return false
}

// happened reports whether the verb before the term i says that what it tells
// of is over: "surrendered Nov. 4", "was arrested on Dec. 1", "the quarter ended
// June 30", but not "to be released Nov. 4" or "is scheduled for Dec. 1". Of a
// day soon to come only a quarter says so, not "a letter, dated Aug. 23".
func (f *Finder) happened(i int, forth float64) bool {
	k := i - 1
	for k >= 0 && (f.is(k, shortday) || f.text(k) == "," || f.text(k) == "on") {
		k--
	}
	if forth < soon {
		return f.text(k) == "ended"
	}
	if f.past(k) && f.at(k).first {
		return f.at(k).classes&(of(ahead)|of(being)) == 0 && (!f.passive(k) || f.is(k-1, behind))
	}
	return f.is(k, behind) && !f.is(k, being)
}

// passive reports whether the participle at k depends on a form of "be", so
// that its tense is that of the form: "will be released Tuesday".
func (f *Finder) passive(k int) bool { return f.is(k-1, being) || f.is(k-2, being) }

// behind reports whether the clause around the term i speaks of the past: a
// verb in the past tense stands near.
func (f *Finder) behind(i int) bool {
	for k := max(0, i-pastDistance); k < min(len(f.terms), i+pastDistance); k++ {
		if f.is(k, behind) || f.past(k) && (!f.is(k, ahead) || f.Pack.value(f.at(k), ahead).s == "OFF") {
			return true
		}
	}
	return false
}

// present reports whether nothing in the sentence speaks of the past: "the party
// hopes to win back the Senate in November".
func (f *Finder) present() bool {
	for k := range f.terms {
		if f.terms[k].classes&(of(behind)|of(spoken)) != 0 || f.past(k) {
			return false
		}
	}
	return true
}

// datum is the first day of a stretch of the calendar; zero when not known.
type datum = time.Time

// day returns the day n days after the day of publication.
func (f *Finder) day(n int) datum {
	if f.Ref.IsZero() {
		return f.Ref
	}
	return f.Ref.AddDate(0, 0, n)
}

// focusDay returns the first day of what was named last, if that is no longer
// than a stretch of the grain, else of the day that was named last, or the day
// of publication.
func (f *Finder) focusDay(g Grain) datum {
	v := f.focus
	if GrainOf(v) > max(g, Day) {
		v = f.focusOfDay
	}
	if start, _ := Bounds(v); !start.IsZero() {
		y, m, d := start.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return f.Ref
}

// nearest picks the year for a day or month without one: that of the coming
// one when the sentence speaks of the future, else that of the last one, but
// of the coming one when that is much nearer ("Jan. 2", written in November)
// and the sentence does not speak of the past; a month that is only somewhat
// nearer when nothing in the sentence does. Of a day that is ten months ago
// one gives the year: "extended to Nov. 20" is the coming one.
func (f *Finder) nearest(i, m, d int) datum {
	at := func(y int) time.Time { return time.Date(y, time.Month(m), max(d, 1), 0, 0, 0, 0, time.UTC) }
	last := at(f.Ref.Year())
	if d == 0 && m == int(f.Ref.Month()) || last.Equal(f.Ref) {
		return last
	}
	if last.After(f.Ref) {
		last = at(f.Ref.Year() - 1)
	}
	next := at(last.Year() + 1)
	back, forth := f.Ref.Sub(last).Hours(), next.Sub(f.Ref).Hours()
	if d > 0 && (forth*5 < back && !f.happened(i, forth) || forth < back && !f.behind(i)) || forth < back*4 && f.ahead(i) || forth*2.2 < back && !f.behind(i) || d == 0 && forth*1.2 < back && f.at(i-1).classes&(of(monthly)|of(determiner)) != 0 && f.present() {
		return next
	}
	return last
}
