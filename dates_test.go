package copydesk_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

// The day of publication is the caller's, else the page's, else the dateline's.
func TestPublished(t *testing.T) {
	const body = "The city council voted on Tuesday to sign a ferry contract.\nThe mayor of the city has not read the contract so far, an aide said.\n"
	const page = "Home\nNews\nSport\nSign in\nMenu\nSearch\nShare\nOpinion\nWeather\n"
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for _, tt := range []struct {
		name, in  string
		given     time.Time
		published time.Time
		tuesday   string
	}{
		{"nobody says", "Council backs ferry\n" + body, time.Time{}, time.Time{}, "XXXX-WXX-2"},
		{"the caller", "Council backs ferry\nPublished: 18:42, 3 February 2023\n" + body, day(2019, 5, 14), day(2019, 5, 14), "2019-05-14"},
		{"the caller, with a time", "Council backs ferry\n" + body, time.Date(2019, 5, 14, 23, 59, 0, 0, time.FixedZone("", -5*3600)), day(2019, 5, 14), "2019-05-14"},
		{"the page", "Council backs ferry\nPublished: 18:42, 3 February 2023\n" + body, time.Time{}, day(2023, 2, 3), "2023-01-31"},
		{"the byline", "Council backs ferry\nBy Jane Doe, 3 February 2023\n" + body, time.Time{}, day(2023, 2, 3), "2023-01-31"},
		{"the date below the headline, not another story's", "Swan found on roof\n1 January 2022\n" + page + "Council backs ferry after long debate\nBy Jane Doe\n3 February 2023\n" + body + body, time.Time{}, day(2023, 2, 3), "2023-01-31"},
		{"the dateline", "Council backs ferry\nPORT ELLERY, May 15, 2019 (AP) - " + body, time.Time{}, day(2019, 5, 15), "2019-05-14"},
		{"a dateline without a year", "Council backs ferry\nPORT ELLERY, May 15 (AP) - " + body, time.Time{}, time.Time{}, "XXXX-WXX-2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := copydesk.NewParser()
			if !tt.given.IsZero() {
				p = copydesk.NewParser(copydesk.Published(tt.given))
			}
			a, err := p.Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if !a.Published.Equal(tt.published) {
				t.Errorf("published %v, want %v", a.Published, tt.published)
			}
			got := ""
			for _, d := range a.Dates {
				if d.Span.In(a.Text) == "Tuesday" {
					got = d.Value
				}
			}
			if got != tt.tuesday {
				t.Errorf("Tuesday = %q, want %q", got, tt.tuesday)
			}
		})
	}
}

// The text's own date of publication is one of its dates, and marked.
func TestPublicationDate(t *testing.T) {
	const body = "The city council voted on Tuesday to sign a ferry contract.\nThe mayor of the city has not read the contract so far, an aide said.\n"
	for _, tt := range []struct{ name, in, published, stamp string }{
		{"a line that says published", "Council backs ferry\nPublished: 18:42, 3 February 2023\n" + body, "2023-02-03", "18:42, 3 February 2023"},
		{"a line that says updated", "Council backs ferry\nUpdated 3:02 PM ET, Tue May 14, 2019\n" + body, "2019-05-14", "3:02 PM ET, Tue May 14, 2019"},
		{"the day where it was published", "Council backs ferry\nUpdated 11:30 PM ET, Tue May 14, 2019\n" + body, "2019-05-14", "11:30 PM ET, Tue May 14, 2019"},
		{"the dateline", "Council backs ferry\nPORT ELLERY, May 15, 2019 (AP) - " + body, "2019-05-15", "May 15, 2019"},
		{"a short March", "Council backs ferry\nPosted: Mar 3, 2023 / 06:12 AM EST\n" + body, "2023-03-03", "Mar 3, 2023"},
		{"a time run together with the year", "Council backs ferry\nMarch 8, 20249:14 AM GMTUpdated 2 days ago\n" + body, "2024-03-08", "March 8, 2024"},
		{"and behind the day", "Council backs ferry\n16 May 202317:04\n" + body, "2023-05-16", "16 May 2023"},
		{"the days of a life are none", "Ruth Ellen Roe\nJune 3, 1931 – Jan. 9, 2020\n" + body + body + "Published: January 11, 2020\n", "2020-01-11", "January 11, 2020"},
		{"the days of a page are", "Council backs ferry\nMay 14, 2019 - May 16, 2019\n" + body, "2019-05-14", "May 14, 2019"},
		{"nowhere", "Council backs ferry\n" + body, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := copydesk.Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			published, stamp := "", ""
			if !a.Published.IsZero() {
				published = a.Published.Format(time.DateOnly)
			}
			for _, d := range a.Dates {
				if d.Publication {
					stamp += d.Span.In(a.Text)
				}
			}
			if published != tt.published || stamp != tt.stamp {
				t.Errorf("published %q by %q, want %q by %q", published, stamp, tt.published, tt.stamp)
			}
		})
	}
}

// Start and End are half-open, in UTC, and those of a range where the date is
// one.
func TestDateBounds(t *testing.T) {
	for _, tt := range []struct{ in, start, end, grain string }{
		{"on Friday", "2019-05-10T00:00", "2019-05-11T00:00", "day"},
		{"last week", "2019-05-06T00:00", "2019-05-13T00:00", "week"},
		{"in December 2018", "2018-12-01T00:00", "2019-01-01T00:00", "month"},
		{"Q3 2018", "2018-07-01T00:00", "2018-10-01T00:00", "quarter"},
		{"the first half of 2018", "2018-01-01T00:00", "2018-07-01T00:00", "half"},
		{"the winter of 2018", "2018-12-01T00:00", "2019-03-01T00:00", "season"},
		{"the 1990s", "1990-01-01T00:00", "2000-01-01T00:00", "decade"},
		{"Friday night", "2019-05-10T20:00", "2019-05-11T06:00", "part of day"},
		{"at 9 a.m.", "2019-05-14T09:00", "2019-05-14T09:01", "minute"},
		{"at 9 a.m. ET", "2019-05-14T13:00", "2019-05-14T13:01", "minute"},
		{"at 9 a.m. EST", "2019-05-14T14:00", "2019-05-14T14:01", "minute"},
		{"8 p.m. Eastern time", "2019-05-15T00:00", "2019-05-15T00:01", "minute"},
		{"noon local time", "2019-05-14T12:00", "2019-05-14T12:01", "minute"},
		{"8-10 p.m. Friday", "2019-05-10T20:00", "2019-05-10T22:01", "minute"},
		{"May 3-5", "2019-05-03T00:00", "2019-05-06T00:00", "day"},
		{"the 2015-16 season", "2015-01-01T00:00", "2017-01-01T00:00", "year"},
		{"the past two weeks", "2019-04-30T00:00", "2019-05-15T00:00", ""},
		{"for two weeks", "", "", ""},
		{"recently", "", "", ""},
	} {
		dates := copydesk.FindDates(tt.in, time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC))
		if len(dates) != 1 {
			t.Errorf("%s: %d dates", tt.in, len(dates))
			continue
		}
		at := func(t time.Time) string {
			if t.IsZero() {
				return ""
			}
			return t.Format("2006-01-02T15:04")
		}
		d := dates[0]
		if start, end := at(d.Start), at(d.End); start != tt.start || end != tt.end || d.Grain.String() != tt.grain {
			t.Errorf("%s: %s to %s, %s; want %s to %s, %s", tt.in, start, end, d.Grain, tt.start, tt.end, tt.grain)
		}
	}
}

// Blank lines part what FindDates reads; offsets are into the whole text.
func TestFindDatesParagraphs(t *testing.T) {
	const text = "Ferry talks resume in May\n\nThe council will meet Thursday."
	var got []string
	for _, d := range copydesk.FindDates(text, time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC)) {
		got = append(got, d.Span.In(text)+"="+d.Value)
	}
	if diff := cmp.Diff([]string{"May=2019-05", "Thursday=2019-05-16"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// BenchmarkFindDates reads the newswire that lies beside the project.
func BenchmarkFindDates(b *testing.B) {
	texts := newsBeside(b, "../shared/data/dates/timebank.docs.jsonl")
	ref := time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC)
	for b.Loop() {
		for _, text := range texts {
			copydesk.FindDates(text, ref)
		}
	}
}

func FuzzFindDates(f *testing.F) {
	f.Add("two weeks after last Friday's vote on May 3-5, at 3:30 p.m. GMT", int64(1557792000))
	f.Add("the second quarter of 2018-19; half an hour, 5/14/2019, the 20th century", int64(0))
	f.Add("early Christmas 2019, every other Tuesday, 99999999 years ago", int64(-62135596800))
	f.Fuzz(func(t *testing.T, text string, unix int64) {
		ref := time.Unix(unix%(1<<36), 0)
		end := 0
		dates := copydesk.FindDates(text, ref)
		for _, d := range dates {
			if d.Span.Start < end || d.Span.End <= d.Span.Start || d.Span.End > len(text) {
				t.Fatalf("date %+v after %d", d, end)
			}
			if !utf8.RuneStart(text[d.Span.Start]) || d.Span.End < len(text) && !utf8.RuneStart(text[d.Span.End]) {
				t.Fatalf("date %+v cuts a rune", d)
			}
			if d.Value == "" || d.Start.IsZero() != d.End.IsZero() || d.End.Before(d.Start) {
				t.Fatalf("date %+v", d)
			}
			end = d.Span.End
		}
		if !utf8.ValidString(text) && len(dates) > 0 {
			t.Fatalf("dates in invalid UTF-8: %+v", dates)
		}
	})
}
