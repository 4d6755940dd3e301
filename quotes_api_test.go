package copydesk_test

import (
	"slices"
	"testing"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

const council = "Mayor Jane Roe and Sen. Tom Ashby met in the old hall on Monday. Nobody left early.\n\n" +
	"The rain went on. \"We will wait,\" Roe said. \"All night.\" Then it stopped.\n\n" +
	"Ashby said the river would not rise again this year.\n\n" +
	"\"It never does,\" said an official.\n\n" +
	"\"It does,\" Roe said.\n"

func parse(t *testing.T, text string) *copydesk.Article {
	t.Helper()
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestQuotesBy(t *testing.T) {
	a := parse(t, council)
	for _, tt := range []struct {
		name string
		want []string
	}{
		{"Roe", []string{`"We will wait," "All night."`, `"It does,"`}},
		{"jane roe", []string{`"We will wait," "All night."`, `"It does,"`}},
		{"Ashby", []string{"the river would not rise again this year"}},
		{"Jane Ashby", nil},
		{"Ro", nil},
		{"", nil},
	} {
		var got []string
		for q := range a.QuotesBy(tt.name) {
			got = append(got, q.Text(a))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("QuotesBy(%q) (-want +got)\n%s", tt.name, diff)
		}
	}
	for range a.QuotesBy("Roe") {
		break // an iteration may end early
	}
}

// Who asks for O'Hara need not know how the article sets the apostrophe.
func TestQuotesByApostrophe(t *testing.T) {
	for _, set := range []string{"Sean O'Hara", "Sean O’Hara"} {
		a := parse(t, "\"We will wait all night,\" said Mayor "+set+".")
		for _, name := range []string{"O'Hara", "O’Hara", "sean o'hara"} {
			n := 0
			for range a.QuotesBy(name) {
				n++
			}
			if n != 1 {
				t.Errorf("%s of %s: %d quotations", name, set, n)
			}
		}
		for range a.QuotesBy("OHara") {
			t.Errorf("OHara is %s", set)
		}
	}
}

func TestVoices(t *testing.T) {
	a := parse(t, council)
	type voice struct {
		Name          string
		Quotes, Words int
	}
	var got []voice
	for _, v := range a.Voices() {
		got = append(got, voice{v.Speaker.Name, len(v.Quotes), v.Words})
	}
	want := []voice{{"Tom Ashby", 1, 8}, {"Jane Roe", 2, 7}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	a = parse(t, `"I told him, 'We go with it,' and I meant it," Tom Ashby said.`)
	if v := a.Voices(); len(v) != 1 || len(v[0].Quotes) != 2 || v[0].Words != 11 || a.Words() != 0 {
		t.Errorf("words within two quotations are not counted once: %+v", v)
	}
	if v := parse(t, "Nobody spoke.").Voices(); v != nil {
		t.Errorf("voices %v where nobody speaks", v)
	}
}

func TestContext(t *testing.T) {
	a := parse(t, council)
	var got []string
	for q := range a.QuotesBy("Roe") {
		got = append(got, a.Context(q).In(a.Text))
	}
	want := []string{`"We will wait," Roe said. "All night."`, `"It does," Roe said.`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if c := a.Context(new(copydesk.Quote)); !c.IsZero() {
		t.Errorf("context %v of a quotation that is not in the text", c)
	}
}

// Quotations come in the order in which their contents begin, and their
// pieces in the order of the text.
func TestQuotesInOrder(t *testing.T) {
	a := parse(t, council)
	byStart := func(a, b copydesk.Quote) int { return a.Content[0].Start - b.Content[0].Start }
	if !slices.IsSortedFunc(a.Quotes, byStart) {
		t.Errorf("quotes are out of order: %v", a.Quotes)
	}
	for _, q := range a.Quotes {
		if !slices.IsSortedFunc(q.Content, func(a, b copydesk.Span) int { return a.Start - b.Start }) {
			t.Errorf("content out of order: %v", q.Content)
		}
	}
}

// A cue next to a name is surer than a speaker who is only spoken of nearby.
func TestConfidence(t *testing.T) {
	a := parse(t, council+"\nRoe shook her head. \"No, never, not in this town.\"\n")
	var cue, near float64
	for _, q := range a.Quotes {
		if q.Confidence <= 0 || q.Confidence >= 1 {
			t.Errorf("confidence %v of %q is no probability", q.Confidence, q.Text(a))
		}
		switch {
		case q.Evidence == copydesk.EvidenceNear:
			near = q.Confidence
		case q.Text(a) == `"It does,"`:
			cue = q.Confidence
		}
	}
	if near == 0 || cue <= near || cue < 0.9 {
		t.Errorf("confidence %v with a cue, %v without", cue, near)
	}
}
