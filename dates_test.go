package copydesk_test

import (
	"testing"
	"time"
	"unicode/utf8"

	"github.com/copydesk/copydesk"
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
