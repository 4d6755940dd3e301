package timex

import (
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/internal/token"
	"github.com/google/go-cmp/cmp"
)

// A Tuesday.
var published = time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)

// find returns the expressions of a text: "Friday=2019-05-10", with the type
// before a value that is no date's, and the modifier behind.
func find(in string, ref time.Time, dayFirst bool) string {
	toks := token.Append(nil, in, 0, len(in))
	var sents []Range
	token.Sentences(in, toks, func(i, j int) { sents = append(sents, Range{i, j}) })
	f := Finder{Text: in, Toks: toks, Ref: ref, DayFirst: dayFirst, Pack: English()}
	var out []string
	for _, e := range f.Find(sents) {
		s := in[e.Start:e.End] + "=" + [...]string{"", "TIME ", "DURATION ", "SET "}[e.Type] + e.Value
		for _, a := range []string{e.Mod, e.Quant, e.Freq} {
			if a != "" {
				s += " " + a
			}
		}
		if e.BeginPoint != "" {
			s += " " + e.BeginPoint + ".." + e.EndPoint
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		// Days
		{"They met today, not yesterday or tomorrow.", "today=2019-05-14; yesterday=2019-05-13; tomorrow=2019-05-15"},
		{"He spoke Tuesday.", "Tuesday=2019-05-14"},
		{"He spoke on Friday.", "Friday=2019-05-10"},
		{"He will speak on Friday.", "Friday=2019-05-17"},
		{"The talks are set to resume Monday.", "Monday=2019-05-20"},
		{"Talks will resume, the king announced Monday.", "Monday=2019-05-13"},
		{"It will be published Monday.", "Monday=2019-05-20"},
		{"last Friday, next Friday", "last Friday=2019-05-10; next Friday=2019-05-17"},
		{"on Tuesdays", "Tuesdays=SET XXXX-WXX-2"},
		{"The Times and Sun Microsystems", ""},

		// Days of months
		{"May 14", "May 14=2019-05-14"},
		{"14 May 2019", "14 May 2019=2019-05-14"},
		{"Tuesday, May 14, 2019", "Tuesday, May 14, 2019=2019-05-14"},
		{"the 14th of May", "the 14th of May=2019-05-14"},
		{"It sank on Nov. 20.", "Nov. 20=2018-11-20"},
		{"It was extended to June 20.", "June 20=2019-06-20"},
		{"On July 4 it will open.", "July 4=2019-07-04"},
		{"2019-05-14", "2019-05-14=2019-05-14"},
		{"5/6/2019", "5/6/2019=2019-05-06"},
		{"25/6/2019", "25/6/2019=2019-06-25"},

		// Months, quarters, seasons, years
		{"in May 2019", "May 2019=2019-05"},
		{"in December", "December=2018-12"},
		{"last July and next January", "last July=2018-07; next January=2020-01"},
		{"Mr. May said he may march.", ""},
		{"early May, mid-March and late last year", "early May=2019-05 START; mid-March=2019-03 MID; late last year=2018 END"},
		{"the third quarter", "the third quarter=2019-Q3"},
		{"the second quarter of last year", "the second quarter of last year=2018-Q2"},
		{"He waited a second.", ""},
		{"the first half of 2018", "the first half of 2018=2018-H1"},
		{"last summer and the summer of 2018", "last summer=2018-SU; the summer of 2018=2018-SU"},
		{"in 1998", "1998=1998"},
		{"$1,998 for 1998 people on Flight 1998 in Room 1998", ""},
		{"the 2018-19 season", "2018-19=2018 2018..2019"},
		{"the 1990s and the nineties", "the 1990s=199; the nineties=199"},
		{"the 20th century", "the 20th century=19"},
		{"the nineteenth century", "the nineteenth century=18"},

		// Distances
		{"last week, this week and next week", "last week=2019-W19; this week=2019-W20; next week=2019-W21"},
		{"last month, last year", "last month=2019-04; last year=2018"},
		{"three days ago", "three days ago=2019-05-11"},
		{"two years ago", "two years ago=2017"},
		{"about two years ago", "about two years ago=2017 APPROX"},

		// Times
		{"at 9 a.m.", "9 a.m.=TIME 2019-05-14T09:00"},
		{"at 3:30 p.m. Friday", "3:30 p.m. Friday=TIME 2019-05-10T15:30"},
		{"17:30 GMT", "17:30 GMT=TIME 2019-05-14T17:30"},
		{"at noon", "noon=TIME 2019-05-14T12:00"},
		{"Friday night and this morning", "Friday night=TIME 2019-05-10TNI; this morning=TIME 2019-05-14TMO"},

		// Durations
		{"for two years", "two years=DURATION P2Y"},
		{"two and a half years", "two and a half years=DURATION P2Y6M"},
		{"half an hour", "half an hour=DURATION PT30M"},
		{"more than three years", "more than three years=DURATION P3Y MORE_THAN"},
		{"a few days, several years", "a few days=DURATION PXD; several years=DURATION PXY"},
		{"the past three months", "the past three months=DURATION P3M 2019-02-14..2019-05-14"},
		{"a two-day visit", "two-day=DURATION P2D"},
		{"a 34-year-old man", ""},

		// Sets
		{"every Tuesday, every day, daily", "every Tuesday=SET XXXX-WXX-2 EVERY; every day=SET P1D EVERY; daily=SET XXXX-XX-XX"},
		{"twice a week", "twice a week=SET P1W 2X"},

		// Vague times and holidays
		{"now, recently, soon", "now=PRESENT_REF; recently=PAST_REF; soon=FUTURE_REF"},
		{"New Year's Day, St. Patrick’s Day, a good day", "New Year's Day=2019-01-01; St. Patrick’s Day=2019-03-17"},
		{"Christmas, Thanksgiving, Easter 2018", "Christmas=2018-12-25; Thanksgiving=2018-11-22; Easter 2018=2018-04-01"},
		{"", ""},
	} {
		if diff := cmp.Diff(tt.want, find(tt.in, published, false)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.in, diff)
		}
	}
}

// Without a day of publication what depends on it stays open.
func TestFindUnresolved(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"He spoke Tuesday.", "Tuesday=XXXX-WXX-2"},
		{"on May 14", "May 14=XXXX-05-14"},
		{"in May 2019", "May 2019=2019-05"},
		{"in December", "December=XXXX-12"},
		{"at 9 a.m.", "9 a.m.=TIME XXXX-XX-XXT09:00"},
		{"for two years", "two years=DURATION P2Y"},
	} {
		if diff := cmp.Diff(tt.want, find(tt.in, time.Time{}, false)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.in, diff)
		}
	}
}

func TestFindDayFirst(t *testing.T) {
	for in, want := range map[string]string{
		"5/6/2019":  "5/6/2019=2019-06-05",
		"6/25/2019": "6/25/2019=2019-06-25",
	} {
		if diff := cmp.Diff(want, find(in, published, true)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", in, diff)
		}
	}
}

func TestBounds(t *testing.T) {
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for _, tt := range []struct {
		value      string
		start, end time.Time
	}{
		{"2019-05-14", day(2019, 5, 14), day(2019, 5, 15)},
		{"2019-05", day(2019, 5, 1), day(2019, 6, 1)},
		{"2019-12", day(2019, 12, 1), day(2020, 1, 1)},
		{"2019-Q3", day(2019, 7, 1), day(2019, 10, 1)},
		{"2019-W20", day(2019, 5, 13), day(2019, 5, 20)},
		{"2019", day(2019, 1, 1), day(2020, 1, 1)},
		{"199", day(1990, 1, 1), day(2000, 1, 1)},
		{"2019-05-14T09:00", day(2019, 5, 14).Add(9 * time.Hour), day(2019, 5, 14).Add(9*time.Hour + time.Minute)},
		{"XXXX-05-14", time.Time{}, time.Time{}},
		{"PRESENT_REF", time.Time{}, time.Time{}},
	} {
		start, end := Bounds(tt.value)
		if !start.Equal(tt.start) || !end.Equal(tt.end) {
			t.Errorf("Bounds(%q) = %v, %v, want %v, %v", tt.value, start, end, tt.start, tt.end)
		}
	}
}
