package copydesk_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files; read every line of the change")

// Every testdata/NAME.txt is parsed whole; testdata/NAME.golden.json is its
// JSON form with each span written as "start-end text", so that one can read
// it against the article.
func TestParseGolden(t *testing.T) {
	if !hasModels {
		t.Skip("the golden results are those of the models")
	}
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in testdata: %v", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := copydesk.Parse(string(raw))
			if err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", name+".golden.json")
			got := readable(t, a)
			if *update {
				if err := os.WriteFile(golden, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// readable returns the JSON form of a with the text of every span, and the
// name of every speaker.
func readable(t testing.TB, a *copydesk.Article) []byte {
	t.Helper()
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var form any
	if err := json.Unmarshal(b, &form); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(spell(a, form)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// spell replaces spans by their text and speakers by their names in v.
func spell(a *copydesk.Article, v any) any {
	switch v := v.(type) {
	case []any:
		if len(v) == 2 {
			start, ok1 := v[0].(float64)
			end, ok2 := v[1].(float64)
			if ok1 && ok2 {
				return fmt.Sprintf("%d-%d %s", int(start), int(end), a.Text[int(start):int(end)])
			}
		}
		for i := range v {
			v[i] = spell(a, v[i])
		}
	case map[string]any:
		for k := range v {
			if id, ok := v[k].(float64); ok && k == "speaker" {
				v[k] = a.Entities[int(id)].Name
				continue
			}
			v[k] = spell(a, v[k])
		}
	}
	return v
}

func TestParseInvalidUTF8(t *testing.T) {
	for in, want := range map[string]int{
		"\xff":              0,
		"Roe said\x80.":     8,
		"caf\xc3":           3,
		"\ufffd spelt \xfe": 10,
	} {
		_, err := copydesk.Parse(in)
		var invalid *copydesk.InvalidUTF8Error
		if !errors.As(err, &invalid) || invalid.Offset != want {
			t.Errorf("Parse(%q): %v, want an InvalidUTF8Error at byte %d", in, err, want)
		}
	}
}

func TestParseEmpty(t *testing.T) {
	for _, in := range []string{"", " \n\t\r\n ", "\u200b"} {
		a, err := copydesk.Parse(in)
		if err != nil || len(a.Paragraphs)+len(a.Quotes)+len(a.Entities)+len(a.Dates) != 0 {
			t.Errorf("Parse(%q) = %+v, %v", in, a, err)
		}
	}
}

// FuzzParse checks what holds for every article, whatever the text.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(raw))
	}
	f.Add("\"A,\" he said, \"b.\"\r\n\r\n“C\u2028‘d’ (e) «f» ``g'' 5/6/19 By Al Bo")
	f.Add("Home\nNews\nSport\nSign in\nMenu\nSearch\nCouncil backs ferry\nBy\nJane DoeNews Reporter\n3 February 2023\nThe council of the town voted on Friday to sign.\nIt rains. Max Moe/AP\nA plant (\nImage:\nGetty)\nWe did it!\n— Max (@max) July 18, 2026\nThe mayor of the town has not read it so far.\nTopics\nMore from\n")
	f.Fuzz(func(t *testing.T, text string) {
		a, err := copydesk.Parse(text)
		if !utf8.ValidString(text) {
			var invalid *copydesk.InvalidUTF8Error
			if !errors.As(err, &invalid) {
				t.Fatalf("error %v for invalid UTF-8", err)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		checkBlocks(t, a)
		checkSpans(t, a)
		b, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		again, err := copydesk.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if b2, _ := json.Marshal(again); !bytes.Equal(b, b2) {
			t.Errorf("parsed twice:\n%s\n%s", b, b2)
		}
		var back copydesk.Article
		if err := json.Unmarshal(b, &back); err != nil {
			t.Fatal(err)
		}
		if b2, _ := json.Marshal(&back); !bytes.Equal(b, b2) {
			t.Errorf("JSON round trip:\n%s\n%s", b, b2)
		}
	})
}

// checkBlocks checks that the blocks are in order, do not overlap, and leave
// only white space between them.
func checkBlocks(t *testing.T, a *copydesk.Article) {
	t.Helper()
	end := 0
	for _, b := range a.Blocks {
		if b.Span.Start < end || b.Span.End <= b.Span.Start {
			t.Fatalf("block %v after offset %d", b.Span, end)
		}
		checkWhite(t, a.Text[end:b.Span.Start])
		end = b.Span.End
	}
	checkWhite(t, a.Text[end:])
	if n := len(a.Paragraphs) + len(a.Deks) + len(a.Bylines) + len(a.Subheadings) + len(a.Captions) + len(a.Boilerplate) + len(a.Credits); n > len(a.Blocks) {
		t.Errorf("%d parts of %d blocks", n, len(a.Blocks))
	}
}

func checkWhite(t *testing.T, between string) {
	t.Helper()
	if s := strings.Trim(between, " \n\t\r\v\f\u0085\u00a0\u00ad\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"); s != "" {
		t.Fatalf("%q is in no block", s)
	}
}

// checkSpans checks every span of the JSON form: inside the text, not empty,
// and on the boundaries of UTF-8 sequences; and that parts lie in order.
func checkSpans(t *testing.T, a *copydesk.Article) {
	t.Helper()
	check := func(what string, spans ...copydesk.Span) {
		t.Helper()
		last := 0
		for _, s := range spans {
			if s.Start < last || s.End <= s.Start || s.End > len(a.Text) {
				t.Fatalf("%s: span %v after %d in %d bytes", what, s, last, len(a.Text))
			}
			if !utf8.RuneStart(a.Text[s.Start]) || s.End < len(a.Text) && !utf8.RuneStart(a.Text[s.End]) {
				t.Fatalf("%s: span %v cuts a rune", what, s)
			}
			last = s.End
		}
	}
	var paragraphs, dates []copydesk.Span
	for _, p := range a.Paragraphs {
		paragraphs = append(paragraphs, p.Span)
		check("sentences", p.Sentences...)
		for _, s := range p.Sentences {
			if !p.Span.Contains(s) {
				t.Fatalf("sentence %v of paragraph %v", s, p.Span)
			}
		}
	}
	check("paragraphs", paragraphs...)
	check("deks", a.Deks...)
	for _, b := range a.Bylines {
		check("byline", b.Span)
		var authors []copydesk.Span
		for _, p := range b.Authors {
			authors = append(authors, p.Span)
			if !b.Span.Contains(p.Span) || p.Name == "" {
				t.Fatalf("author %+v of the byline %v", p, b.Span)
			}
		}
		check("authors", authors...)
	}
	if a.Dateline != nil {
		check("dateline", a.Dateline.Span)
	}
	for _, c := range a.Credits {
		check("credit", c.Span)
		for _, p := range c.People {
			check("credited", p.Span)
			if !c.Span.Contains(p.Span) {
				t.Fatalf("%+v of the credit %v", p, c.Span)
			}
		}
	}
	for i, e := range a.Entities {
		if e.ID != i || e.Name == "" || len(e.Mentions) == 0 {
			t.Fatalf("entity %d: %+v", i, e)
		}
		var ms []copydesk.Span
		for _, m := range e.Mentions {
			ms = append(ms, m.Span)
			check("titles", m.Titles...)
		}
		check("mentions of "+e.Name, ms...)
	}
	start := 0
	for i, q := range a.Quotes {
		if len(q.Content) == 0 {
			t.Fatalf("quote %d without content", i)
		}
		check("content", q.Content...)
		check("cue", q.Cue...)
		check("source", q.Source...)
		if q.Content[0].Start < start {
			t.Fatalf("quote %d begins at %d, before the one before it", i, q.Content[0].Start)
		}
		start = q.Content[0].Start
		if q.Speaker != nil && a.Entities[q.Speaker.ID] != q.Speaker {
			t.Fatalf("quote %d: the speaker %v is no entity of the article", i, q.Speaker)
		}
		if q.Confidence < 0 || q.Confidence > 1 {
			t.Fatalf("quote %d: confidence %v", i, q.Confidence)
		}
	}
	for _, d := range a.Dates {
		dates = append(dates, d.Span)
	}
	check("dates", dates...)
}

func BenchmarkParse(b *testing.B) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(b *testing.B) {
			text := string(raw)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := copydesk.Parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkParseNews parses the political news articles that lie beside the
// project, one after the other, and says how often an article has memory
// allocated.
func BenchmarkParseNews(b *testing.B) {
	file, err := os.Open("../shared/data/polnear/polnear-dev.docs.jsonl")
	if err != nil {
		b.Skip("the articles are not there")
	}
	defer file.Close()
	var texts []string
	size := 0
	for dec := json.NewDecoder(file); dec.More(); {
		var doc struct{ Text string }
		if err := dec.Decode(&doc); err != nil {
			b.Fatal(err)
		}
		texts = append(texts, doc.Text)
		size += len(doc.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		for _, text := range texts {
			if _, err := copydesk.Parse(text); err != nil {
				b.Fatal(err)
			}
		}
	}
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(b.N*len(texts)), "allocs/article")
}
