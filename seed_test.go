package copydesk_test

import (
	"encoding/json"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/copydesk/copydesk"
)

// expectation is a hand-made account of what an article holds: every part
// that it lists must be found.
type expectation struct {
	Date        time.Time `json:"-"`
	Day         string    `json:"date"`
	Boilerplate []copydesk.Boilerplate
	Credits     []copydesk.Credit
	Paragraphs  []copydesk.Span
	Quotes      []expectedQuote `json:"quotes_required"`
	Dates       []struct {
		Span  copydesk.Span
		Type  copydesk.DateType
		Value string
	} `json:"dates_required"`
	Entities []struct {
		Name     string
		Type     copydesk.EntityType
		Titles   []string
		Mentions []copydesk.Span `json:"mentions_include"`
	} `json:"entities_required"`
	NotPeople []string `json:"not_people"`
}

type expectedQuote struct {
	Kind    copydesk.QuoteKind
	Content []copydesk.Span
	Cue     []copydesk.Span
	Source  []copydesk.Span
	Speaker string
}

// The article that the project began with parses as a person would mark it.
// The article and its expectation lie beside the project, not in it.
func TestParseSeed(t *testing.T) {
	if !hasModels {
		t.Skip("the expectation is for the models")
	}
	raw, err := os.ReadFile("../shared/seed/quint-pti-sochi.txt")
	if err != nil {
		t.Skip("the seed article is not there")
	}
	b, err := os.ReadFile("../shared/seed/expected.json")
	if err != nil {
		t.Fatal(err)
	}
	var want expectation
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	day, err := time.Parse(time.DateOnly, want.Day)
	if err != nil {
		t.Fatal(err)
	}
	a, err := copydesk.NewParser(copydesk.Published(day)).Parse(string(raw))
	if err != nil {
		t.Fatal(err)
	}

	var paragraphs []copydesk.Span
	for _, p := range a.Paragraphs {
		paragraphs = append(paragraphs, p.Span)
	}
	if !slices.Equal(paragraphs, want.Paragraphs) {
		t.Errorf("paragraphs %v, want %v", paragraphs, want.Paragraphs)
	}
	if !a.Headline.IsZero() || len(a.Bylines) > 0 {
		t.Errorf("headline %v and bylines %v of an article that has none", a.Headline, a.Bylines)
	}
	for _, w := range want.Boilerplate {
		if !slices.Contains(a.Boilerplate, w) {
			t.Errorf("boilerplate %v (%v) is missing in %v", w.Span, w.Kind, a.Boilerplate)
		}
	}
	for _, w := range want.Credits {
		if !slices.ContainsFunc(a.Credits, func(c copydesk.Credit) bool { return c.Span == w.Span && c.Agency == w.Agency }) {
			t.Errorf("credit %v is missing in %v", w, a.Credits)
		}
	}
	for _, w := range want.Quotes {
		checkQuote(t, a, w)
	}
	for _, w := range want.Dates {
		if !slices.ContainsFunc(a.Dates, func(d copydesk.Date) bool {
			return d.Span.Overlaps(w.Span) && d.Type == w.Type && d.Value == w.Value
		}) {
			t.Errorf("date %q = %s is missing", w.Span.In(a.Text), w.Value)
		}
	}
	for _, w := range want.Entities {
		i := slices.IndexFunc(a.Entities, func(e *copydesk.Entity) bool { return e.Type == w.Type && e.Name == w.Name })
		if i < 0 {
			t.Errorf("entity %v %s is missing", w.Type, w.Name)
			continue
		}
		e := a.Entities[i]
		for _, m := range w.Mentions {
			if !slices.ContainsFunc(e.Mentions, func(g copydesk.Mention) bool { return g.Span.Overlaps(m) }) {
				t.Errorf("%s: the mention at %v is missing", e, m)
			}
		}
		for _, title := range w.Titles {
			if !slices.Contains(e.Titles, title) {
				t.Errorf("%s: the title %q is missing in %q", e, title, e.Titles)
			}
		}
	}
	for _, e := range a.Entities {
		if e.Type == copydesk.Person && slices.Contains(want.NotPeople, e.Name) {
			t.Errorf("%s is no person", e)
		}
	}
}

// checkQuote finds the quote whose content shares most with that of w, and
// compares what w says of it.
func checkQuote(t *testing.T, a *copydesk.Article, w expectedQuote) {
	t.Helper()
	var best *copydesk.Quote
	most := 0.8
	for i := range a.Quotes {
		if q := &a.Quotes[i]; shared(q.Content, w.Content) >= most {
			best, most = q, shared(q.Content, w.Content)
		}
	}
	what := w.Content[0].In(a.Text)
	if best == nil {
		t.Errorf("quote not found: %s", what)
		return
	}
	if best.Kind != w.Kind {
		t.Errorf("kind %v, want %v: %s", best.Kind, w.Kind, what)
	}
	if w.Cue != nil && !overlap(best.Cue, w.Cue) {
		t.Errorf("cue %v, want %v: %s", best.Cue, w.Cue, what)
	}
	if w.Source != nil && !overlap(best.Source, w.Source) {
		t.Errorf("source %v, want %v: %s", best.Source, w.Source, what)
	}
	if w.Speaker != "" && best.Speaker.String() != w.Speaker {
		t.Errorf("speaker %v, want %s: %s", best.Speaker, w.Speaker, what)
	}
}

func overlap(a, b []copydesk.Span) bool {
	return slices.ContainsFunc(a, func(s copydesk.Span) bool {
		return slices.ContainsFunc(b, s.Overlaps)
	})
}

// shared returns the bytes that a and b share as a part of those in either.
func shared(a, b []copydesk.Span) float64 {
	both, all := 0, 0
	for _, s := range a {
		all += s.Len()
		for _, t := range b {
			both += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
	}
	for _, t := range b {
		all += t.Len()
	}
	return float64(both) / float64(all-both)
}
