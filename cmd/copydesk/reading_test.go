package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/copydesk/copydesk"
)

func TestCut(t *testing.T) {
	span := func(from, to int) copydesk.Span { return copydesk.Span{Start: from, End: to} }
	quote, cue, date := markQuote, markCue, markDate
	for _, c := range []struct {
		name  string
		marks []mark
		want  map[copydesk.Span][]markKind
	}{
		{"no marks", nil, map[copydesk.Span][]markKind{span(0, 20): nil}},
		{
			"side by side", []mark{{Span: span(5, 8), kind: cue}, {Span: span(0, 5), kind: quote}},
			map[copydesk.Span][]markKind{span(0, 5): {quote}, span(5, 8): {cue}, span(8, 20): nil},
		},
		{
			"one in the other", []mark{{Span: span(4, 6), kind: date}, {Span: span(0, 10), kind: quote}},
			map[copydesk.Span][]markKind{span(0, 4): {quote}, span(4, 6): {quote, date}, span(6, 10): {quote}, span(10, 20): nil},
		},
		{
			"crossing", []mark{{Span: span(0, 10), kind: quote}, {Span: span(8, 12), kind: date}},
			map[copydesk.Span][]markKind{span(0, 8): {quote}, span(8, 10): {quote, date}, span(10, 12): {date}, span(12, 20): nil},
		},
		{
			"an empty mark shows nothing", []mark{{Span: span(4, 4), kind: date}},
			map[copydesk.Span][]markKind{span(0, 4): nil, span(4, 20): nil},
		},
	} {
		got := map[copydesk.Span][]markKind{}
		for _, g := range cut(c.marks, []int{0, 20}) {
			var kinds []markKind
			for _, m := range g.marks {
				kinds = append(kinds, m.kind)
			}
			got[g.Span] = kinds
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// The proofs count words as the library does: a dash is none.
func TestReadCountsWords(t *testing.T) {
	a, err := copydesk.Parse("\"We do not know — yet,\" said Ann Lee.")
	if err != nil || len(a.Voices()) != 1 {
		t.Fatalf("%v, %+v", err, a)
	}
	r := read(a)
	if n := a.Voices()[0].Words; n != 5 || r.speakers[0].words != n || r.most != n {
		t.Errorf("%d words of the library, %d of the speaker, %d at most", n, r.speakers[0].words, r.most)
	}
}

func TestDatum(t *testing.T) {
	for _, c := range []struct {
		date copydesk.Date
		want string
	}{
		{copydesk.Date{Value: "2018-Q3", Grain: copydesk.GrainQuarter}, "x → 2018-Q3"},
		{copydesk.Date{Value: "P3M", Mod: "EQUAL_OR_MORE"}, "x → P3M (equal or more)"},
		{copydesk.Date{Value: "P1W", Freq: "2X"}, "x → P1W (2 times)"},
		{copydesk.Date{Value: "XXXX-WXX-2", Quant: "EVERY"}, "x → XXXX-WXX-2 (every)"},
		{copydesk.Date{Value: "2019-05-03", BeginPoint: "2019-05-03", EndPoint: "2019-05-05"}, "x → 2019-05-03 (2019-05-03 to 2019-05-05)"},
		{copydesk.Date{Value: "P2W", BeginPoint: "2019-05-03"}, "x → P2W (from 2019-05-03)"},
		{copydesk.Date{Value: "2019-05-14", Publication: true}, "x → 2019-05-14 (publication)"},
	} {
		c.date.Span = copydesk.Span{End: 1}
		r := reading{Article: &copydesk.Article{Text: "x", Dates: []copydesk.Date{c.date, c.date}}}
		if ds := r.dates(); len(ds) != 1 || ds[0].String() != c.want {
			t.Errorf("%v, want %s once", ds, c.want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name string
		text string
		want []string
	}{
		{"words fill the line", "Snow fell on the hills", []string{"Snow fell", "on the", "hills"}},
		{"line breaks are white space", "Snow\nfell   on", []string{"Snow\nfell", "on"}},
		{"a long word is broken", "a https://news.example/x b", []string{"a", "https://ne", "ws.example", "/x b"}},
		{"wide characters take two columns", "地震速報です", []string{"地震速報で", "す"}},
		{"a no-break space holds", "the 3\u00a0million", []string{"the", "3\u00a0million"}},
		{"only white space", "  \n ", nil},
	} {
		var got []string
		for _, l := range wrap(c.text, copydesk.Span{End: len(c.text)}, 10) {
			got = append(got, l.In(c.text))
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestReadLine(t *testing.T) {
	type line struct {
		text string
		err  error
	}
	long := strings.Repeat("x", 100)
	for _, c := range []struct {
		name string
		text string
		want []line
	}{
		{"the last line needs no end", "a\nb", []line{{"a", nil}, {"b", nil}, {"", io.EOF}}},
		{"a line longer than the buffer", long[:40] + "\nb\n", []line{{long[:40], nil}, {"b", nil}, {"", io.EOF}}},
		{"one that is too long is skipped", long + "\nb\n", []line{{"", &tooLargeError{50}}, {"b", nil}, {"", io.EOF}}},
		{"nothing", "", []line{{"", io.EOF}}},
	} {
		in := bufio.NewReaderSize(strings.NewReader(c.text), 16)
		for i, want := range c.want {
			got, err := readLine(in, 50)
			if string(got) != want.text || fmt.Sprint(err) != fmt.Sprint(want.err) {
				t.Errorf("%s: line %d is %q, %v; want %q, %v", c.name, i+1, got, err, want.text, want.err)
			}
		}
	}
}
