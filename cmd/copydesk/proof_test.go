package main

import (
	"bytes"
	"encoding/csv"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/copydesk/copydesk"
	"golang.org/x/text/language"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// ferry returns testdata/ferry.txt with its parts as an editor marks them, so
// that what the proofs show does not hang on how well the library parses.
func ferry(t *testing.T) *copydesk.Article {
	raw, err := os.ReadFile("testdata/ferry.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	at := func(part string) copydesk.Span {
		i := strings.Index(text, part)
		if i < 0 {
			t.Fatalf("%q is not in the text", part)
		}
		return copydesk.Span{Start: i, End: i + len(part)}
	}
	mayor := &copydesk.Entity{
		ID: 0, Type: copydesk.Person, Name: "Mary Ash", Titles: []string{"mayor"},
		Mentions: []copydesk.Mention{
			{Span: at("Mary Ash"), Titles: []copydesk.Span{at("mayor")}},
			{Span: at("She"), Form: copydesk.FormPronoun},
		},
	}
	board := &copydesk.Entity{ID: 1, Type: copydesk.Organisation, Name: "harbour board", Mentions: []copydesk.Mention{{Span: at("harbour board")}}}
	unused := &copydesk.Entity{ID: 2, Type: copydesk.Place, Name: "unnamed", Mentions: []copydesk.Mention{{Span: at("the winter"), Form: copydesk.FormNominal}}}
	first := at(`HARLOW (CNS) -- The Harlow ferry will run through the winter, the harbour board decided on Tuesday.`)
	second := at(`"It is <b>time</b>," said Mary Ash, the mayor. She said it would cost 3 million.`)
	byline, advert := at("By JANE DOE"), at("Advertisement")
	dateline := at("HARLOW (CNS) --")
	return &copydesk.Article{
		ID: "ferry.txt", Text: text, Language: "en",
		Published: time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC),
		Blocks: []copydesk.Block{
			{Span: at("Ferry to run through winter"), Role: copydesk.RoleHeadline},
			{Span: byline, Role: copydesk.RoleByline},
			{Span: first}, {Span: second},
			{Span: advert, Role: copydesk.RoleBoilerplate},
		},
		Headline:    at("Ferry to run through winter"),
		Bylines:     []copydesk.Byline{{Span: byline, Authors: []copydesk.Author{{Name: "Jane Doe", Span: at("JANE DOE")}}}},
		Dateline:    &copydesk.Dateline{Span: dateline, Place: "HARLOW", Agency: "CNS"},
		Paragraphs:  []copydesk.Paragraph{{Span: first}, {Span: second}},
		Boilerplate: []copydesk.Boilerplate{{Span: advert, Kind: copydesk.BoilerplateAdvertisement}},
		Entities:    []*copydesk.Entity{mayor, board, unused},
		Quotes: []copydesk.Quote{
			{Kind: copydesk.Indirect, Content: []copydesk.Span{at("The Harlow ferry will run through the winter")}, Cue: []copydesk.Span{at("decided")}, Source: []copydesk.Span{at("the harbour board")}},
			{Kind: copydesk.Direct, Content: []copydesk.Span{at(`"It is <b>time</b>,"`)}, Cue: []copydesk.Span{at("said")}, Source: []copydesk.Span{at("Mary Ash, the mayor")}, Speaker: mayor},
			{Kind: copydesk.Indirect, Content: []copydesk.Span{at("it would cost 3 million")}, Source: []copydesk.Span{at("She")}, Speaker: mayor},
			{Kind: copydesk.Scare, Content: []copydesk.Span{at("time")}},
		},
		Dates: []copydesk.Date{{
			Span: at("Tuesday"), Value: "2019-05-14",
			Start: time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC), End: time.Date(2019, 5, 15, 0, 0, 0, 0, time.UTC),
		}},
	}
}

// printed returns what a printer makes of articles.
func printed(t *testing.T, newPrinter func(*bytes.Buffer) printer, articles ...*copydesk.Article) string {
	t.Helper()
	var out bytes.Buffer
	p := newPrinter(&out)
	for _, a := range articles {
		if err := p.article(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := p.end(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func proofOf(color string) func(*bytes.Buffer) printer {
	return func(b *bytes.Buffer) printer { return newProofPrinter(b, color) }
}

func pageOf(b *bytes.Buffer) printer { return &pagePrinter{w: b} }

// sectionOf leaves out the style and the script, which are files of their own.
func sectionOf(b *bytes.Buffer) printer { return &pagePrinter{w: b, partly: true} }

// encoded returns what an encoder makes of an article.
func encoded(t *testing.T, e encoder, a *copydesk.Article) string {
	t.Helper()
	out, err := e.encode(&document{article: a})
	if err != nil {
		t.Fatal(err)
	}
	return string(e.head()) + string(out)
}

func TestGolden(t *testing.T) {
	plainTerminal(t)
	for _, c := range []struct {
		file string
		got  string
	}{
		{"testdata/ferry.proof.txt", printed(t, proofOf("auto"), ferry(t))},
		{"testdata/ferry.colour.txt", printed(t, proofOf("always"), ferry(t))},
		{"testdata/ferry.html", printed(t, sectionOf, ferry(t))},
		{"testdata/ferry.md", encoded(t, markdownEncoder{}, ferry(t))},
		{"testdata/ferry.csv", encoded(t, tableEncoder{}, ferry(t))},
	} {
		if *update {
			write(t, c.file, c.got)
		}
		want, err := os.ReadFile(c.file)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(string(want), c.got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.file, d)
		}
	}
}

// plainTerminal makes the colours independent of where the test runs.
func plainTerminal(t *testing.T) {
	t.Setenv("TERM", "xterm")
	for _, name := range []string{"NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLORTERM", "TMUX"} {
		t.Setenv(name, "")
	}
}

func TestColour(t *testing.T) {
	plainTerminal(t)
	for _, c := range []struct {
		name  string
		color string
		want  bool
	}{
		{"no terminal, no colours", "auto", false},
		{"always", "always", true},
		{"never", "never", false},
	} {
		if got := strings.Contains(printed(t, proofOf(c.color), ferry(t)), "\x1b["); got != c.want {
			t.Errorf("%s: colours %t, want %t", c.name, got, c.want)
		}
	}
}

// A proof says what is not read of a text for its language.
func TestProofSaysSupport(t *testing.T) {
	plainTerminal(t)
	for _, c := range []struct{ tag, want string }{
		{"en-GB", ""},
		{"de", "read in de by word lists"},
		{"fr", "read in fr: by quotation marks, without speakers and names"},
	} {
		a, err := copydesk.NewParser(copydesk.Locale(language.MustParse(c.tag))).Parse("Ja.")
		if err != nil {
			t.Fatal(err)
		}
		for _, got := range []string{printed(t, proofOf("never"), a), printed(t, sectionOf, a), encoded(t, markdownEncoder{}, a)} {
			if c.want == "" && strings.Contains(got, "read in") || !strings.Contains(got, c.want) {
				t.Errorf("%s: %q is not in\n%s", c.tag, c.want, got)
			}
		}
	}
}

// What an article says never steers the terminal.
func TestProofShowsControls(t *testing.T) {
	a, err := copydesk.Parse("He said \x1b[2J\x07 and \u009b31m and\tleft.\n\nSnow fell.")
	if err != nil {
		t.Fatal(err)
	}
	a.ID = "\x1b]0;evil\x07.txt"
	got := printed(t, proofOf("never"), a)
	if i := strings.IndexAny(got, "\x1b\x07\u009b\t"); i >= 0 {
		t.Errorf("a control character at byte %d of %q", i, got)
	}
	if !strings.Contains(got, "␛[2J␇ and \ufffd31m and left.") {
		t.Errorf("no pictures of the control characters in %q", got)
	}
}

// What an article says never becomes a part of the page.
func TestPageEscapes(t *testing.T) {
	const evil = `<script>alert("x")</script>' onmouseover="alert(1)`
	whole := copydesk.Span{End: len(evil)}
	e := &copydesk.Entity{Type: copydesk.Person, Name: evil, Titles: []string{evil}, Mentions: []copydesk.Mention{{Span: whole}}}
	a := &copydesk.Article{
		ID: evil, Text: evil, Headline: whole,
		Blocks:   []copydesk.Block{{Span: whole, Role: copydesk.RoleHeadline}},
		Entities: []*copydesk.Entity{e},
		Quotes:   []copydesk.Quote{{Content: []copydesk.Span{whole}, Cue: []copydesk.Span{whole}, Source: []copydesk.Span{whole}, Speaker: e}},
		Dates:    []copydesk.Date{{Span: whole, Value: evil}},
	}
	got := printed(t, pageOf, a)
	for _, bad := range []string{"<script>alert", `onmouseover="`, "ZgotmplZ"} {
		if strings.Contains(got, bad) {
			t.Errorf("the page contains %s", bad)
		}
	}
}

// Articles follow each other on one page, and no two anchors are the same.
// A page does not say that nobody is quoted where nobody has looked.
func TestPageWithoutQuotations(t *testing.T) {
	for args, want := range map[string]bool{"-only=names": false, "-only=quotes": true} {
		_, stdout, _ := runIn("Mary Ash left Harlow.", "-format", "html", args)
		if got := strings.Contains(stdout, "Who is quoted"); got != want || !strings.Contains(stdout, "Harlow") {
			t.Errorf("%s: who is quoted: %v, want %v", args, got, want)
		}
	}
}

func TestPageOfSeveral(t *testing.T) {
	got := printed(t, pageOf, ferry(t), ferry(t))
	for part, want := range map[string]int{"<html": 1, "</html>": 1, "<article": 2, `id="a1-q2"`: 1, `id="a2-q2"`: 1} {
		if n := strings.Count(got, part); n != want {
			t.Errorf("%s stands %d times on the page, want %d", part, n, want)
		}
	}
}

// Where a confidence was not measured, none is shown: 0 would be a judgement.
func TestNoConfidence(t *testing.T) {
	for _, tt := range []struct {
		text     string
		tag      language.Tag
		measured bool
	}{
		{`"It is over," said Mayor Ann Lee.`, language.English, true},
		{"„Es ist vorbei“, sagte Bürgermeisterin Eva Roth.", language.German, false},
	} {
		a, err := copydesk.NewParser(copydesk.Locale(tt.tag)).Parse(tt.text)
		if err != nil || len(a.Quotes) != 1 {
			t.Fatalf("%s: %v, %+v", tt.text, err, a)
		}
		if got := encoded(t, markdownEncoder{}, a); strings.Contains(got, "% sure") != tt.measured {
			t.Errorf("in Markdown: %s", got)
		}
		if got := encoded(t, tableEncoder{}, a); strings.HasSuffix(strings.TrimSpace(got), ",") == tt.measured {
			t.Errorf("in a table: %s", got)
		}
	}
}

// No cell is a formula, and none has a line break or a control character.
func TestCell(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "-": "-", "Mary Ash": "Mary Ash", "Ash-Lee": "Ash-Lee", "“=1”": "“=1”",
		`=HYPERLINK("http://evil.example","x")`: `'=HYPERLINK("http://evil.example","x")`,
		"+1 555 0100":                           "'+1 555 0100", "-2+3": "'-2+3", "@SUM(1)": "'@SUM(1)", "＝1+1": "'＝1+1",
		" \t=1+1": "'=1+1", "snow\r\n=1+1": "snow =1+1", "snow\x00\x1b": "snow␀␛",
	} {
		if got := cell(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// The table reads as it was written, whatever stands in it.
func TestTableReads(t *testing.T) {
	a := ferry(t)
	a.ID = "a,\"b\"\nc"
	a.Quotes[1].Confidence = 0.9
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(encoded(t, tableEncoder{}, a), "\ufeff")))
	table, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		columns,
		{`a,"b" c`, "2019-05-14", "", "", "", "", "the harbour board", "decided", "indirect", "The Harlow ferry will run through the winter", "8", "58", "102", "1", ""},
		{`a,"b" c`, "2019-05-14", "Mary Ash", "PER", "", "mayor", "Mary Ash, the mayor", "said", "direct", `"It is time,"`, "3", "143", "163", "2", "0.90"},
		{`a,"b" c`, "2019-05-14", "Mary Ash", "PER", "", "mayor", "She", "", "indirect", "it would cost 3 million", "5", "199", "222", "2", ""},
	}
	if d := cmp.Diff(want, table); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// What an article says never becomes markup.
func TestMarkdownEscapes(t *testing.T) {
	for text, want := range map[string]string{
		"# 1": `\# 1`, "1. May": `1\. May`, "- snow": `\- snow`, "<b>*snow*</b> [x](y) `z` a_b | c": `\<b\>\*snow\*\</b\> \[x\](y) \` + "`z\\` a\\_b \\| c",
		"Snow fell.\nIt was cold.": "Snow fell. It was cold.", "\x1b[2J": `␛\[2J`,
	} {
		a := &copydesk.Article{Text: text, Blocks: []copydesk.Block{{Span: copydesk.Span{End: len(text)}}}}
		if got, want := encoded(t, markdownEncoder{}, a), want+"\n\n---\n\n"; got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// Bold type stands only where Markdown sees it.
func TestMarkdownBold(t *testing.T) {
	for _, c := range []struct{ name, text, quote, want string }{
		{"a quotation", `"Snow," he said.`, `"Snow,"`, `**"Snow,"**<sup>1</sup> he said.`},
		{"words", `He said it snowed.`, `it snowed`, `He said **it snowed**<sup>1</sup>.`},
		{"after a dash", `He—"snow"—left.`, `"snow"`, `He—**"snow"**<sup>1</sup>—left.`},
		{"in a word", `un"snow"ed`, `"snow"`, `un"snow"<sup>1</sup>ed`},
	} {
		i := strings.Index(c.text, c.quote)
		a := &copydesk.Article{
			Text: c.text, Blocks: []copydesk.Block{{Span: copydesk.Span{End: len(c.text)}}},
			Quotes: []copydesk.Quote{{Content: []copydesk.Span{{Start: i, End: i + len(c.quote)}}}},
		}
		if got, _, _ := strings.Cut(encoded(t, markdownEncoder{}, a), "\n"); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
