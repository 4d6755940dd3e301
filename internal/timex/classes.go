package timex

import "slices"

// class is what a term can be in a time expression. In a rule its name stands
// in capitals.
type class uint8

const (
	literal   class = iota // a word that a rule spells out
	opening                // one that a rule begins with
	anchoring              // one without which a rule does not match

	// Of words, by the pack.
	weekday    // its number from Sunday
	weekdays   // the same of its plural
	shortday   // its number: Tue, which is a day only beside a date
	month      // its number
	unit       // its letter in ISO 8601; m minute, N night, E weekend, F fortnight, Q quarter, T decade, C century, L millennium
	units      // the same of its plural
	season     // its code in TIMEX3
	seasons    // the same of its plural
	part       // of the day: its code
	parts      // the same of its plural
	noon       // noon, midnight: the hour
	todayWord  // yesterday, tomorrow: the distance from today
	tonight    // overnight: the distance from today
	ref        // now, recently, soon: the TIMEX3 value
	shift      // last, this, next: the distance
	focus      // previous, that, following: the distance from what was named last
	each       // every: the TIMEX3 quant
	often      // daily: the value of the set
	times      // once, twice: the number
	number     // its value
	multiple   // hundred, thousand: its value
	some       // several, a few: X, or the number
	ordinal    // its value
	decade     // the nineties: its first digit
	periodCode // Q3, H1: its code in TIMEX3
	edge       // early, mid: the modifier
	bound      // end, beginning: the modifier
	approx     // about, nearly: the modifier
	over       // more than: the modifier, before what is counted
	fiscal     // financial, calendar
	whole      // full, entire
	holiday    // the rule for its day
	zone       // minutes ahead of UTC, and whose rule for daylight saving time
	meridiem   // a.m.: 0; p.m.: 12
	rate       // what stands before "a year" in a rate: times, dollars
	counted    // what 1,998 things are
	numbered   // what a number names one of: Flight 1998
	ambiguous  // a month that is a name or a verb, too
	monthly    // what stands before a month: in, since, by
	determiner // what stands before a noun: a, its, 's
	newspaper  // what Sunday is the first word of: Sunday Times
	field      // what a text speaks of where a half and the 60s are no times: a GAME, the WEATHER
	ahead      // says that the future is meant: will, scheduled; MODAL behind the expression, too; OFF where "to" follows; WEAK where nothing speaks of the past, NEAR only close by, GOES near by
	behind     // says that the past is meant: was, began
	spoken     // says that the past is meant, or begins a new clause: said, was
	being      // is part of a passive voice
	link       // ties two expressions: TO, OR, AND, FROM, AFTER, BEFORE, OF, AT
	dash       // a hyphen or dash

	// Of numbers in digits.
	num        // any
	day        // of a month: 14, 14th
	year       // 1500 to 2199
	shortYear  // two digits
	yy         // two digits after an apostrophe: '89
	decades    // 1990s, '90s
	hour       // one or two digits
	hhmm       // four digits: 1400
	clock      // 5:30
	pointClock // 5.30
	halfDay    // 9pm
	numeric    // 5/14/2019

	classes
)

// The names of classes in en.words and, in capitals, in en.rules.
var classNames = [classes]string{
	"literal", "opening", "anchoring", "weekday", "weekdays", "shortday", "month", "unit", "units", "season", "seasons", "part", "parts", "noon", "today", "tonight", "ref",
	"shift", "focus", "each", "often", "times", "number", "multiple", "some", "ordinal", "decade", "period", "edge", "bound", "approx", "over",
	"fiscal", "whole", "holiday", "zone", "meridiem", "rate", "counted", "numbered", "ambiguous", "monthly", "determiner", "newspaper", "field",
	"ahead", "behind", "spoken", "being", "link", "dash",
	"num", "day", "year", "shortyear", "yy", "decades", "hour", "hhmm", "clock", "pointclock", "halfday", "numeric",
}

// set is a set of classes.
type set uint64

// anything is what a set of classes has that leaves open what else may stand there.
const anything class = 63

func of(c class) set { return 1 << c }

// classOf returns the class with a name.
func classOf(name string) (class, bool) {
	i := slices.Index(classNames[:], name)
	return class(max(i, 0)), i >= 0
}
