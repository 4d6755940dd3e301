package main

import (
	"compress/gzip"
	"context"
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/google/go-cmp/cmp"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// A pipeline over files of every sort: what can be parsed is, and what cannot
// is put aside with the reason.
func TestPipeline(t *testing.T) {
	dir := t.TempDir()
	write := func(name, data string) {
		t.Helper()
		if strings.HasSuffix(name, ".gz") {
			var b strings.Builder
			w := gzip.NewWriter(&b)
			w.Write([]byte(data))
			w.Close()
			data = b.String()
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("a.txt", "“The ferry floats,” Jane Doe said on Monday. Upstairs is a storeroom that the railway’s workers call “the Crow’s Nest,” where a man sleeps.")
	write("b.txt.gz", "It rained in Lund.")
	write("c.jsonl", `{"id": "c1", "text": "\"No,\" said Max Roe.", "date": "2019-05-14"}

{"id": 7, "text": "It rained."}
{"text": "It rained again."}
{"id": "c5", "title": "no text"}
{"id": "c6", "text":
{"id": "c7", "text": "It rains.", "date": "tomorrow"}
{"id": "c8", "text": "caf`+"\xe9"+`"}
`)
	write("d.jsonl.gz", `{"id": "d1", "text": "The mayor, Ann Poe, said that the ferry would close."}
{"id": "d2", "text": "The mayor, Ann Poe, said that the ferry would close.", "only": ["dates"], "prose": true}
{"id": "d3", "text": "It rained.", "only": ["verbs"]}
`)
	write("e.ndjson", `{"id": "e1", "text": "It rained.", "date": "2019-05-14T22:30:00-05:00"}`+"\n")
	if err := os.WriteFile(filepath.Join(dir, "e.txt.gz"), []byte("this is no archive"), 0o644); err != nil {
		t.Fatal(err)
	}

	out := filepath.Join(dir, "parsed", "news-")
	p, err := build(options{input: filepath.Join(dir, "*.*"), output: out, shards: 3, date: "2020-01-02"})
	if err != nil {
		t.Fatal(err)
	}
	result, err := beam.Run(context.Background(), "prism", p)
	if err != nil {
		t.Fatal(err)
	}

	want := []string{"a.txt 2020-01-02", "7 2020-01-02", "b.txt.gz 2020-01-02", "c.jsonl:4 2020-01-02", "c1 2019-05-14", "d1 2020-01-02", "d2 2020-01-02", "e1 2019-05-14"}
	var got []string
	for _, line := range linesOf(t, out+"articles-*-of-00003.jsonl") {
		var a struct{ ID, Published string }
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatal(err)
		}
		got = append(got, a.ID+" "+a.Published)
	}
	slices.Sort(want)
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("articles (-want +got)\n%s", diff)
	}

	got = nil
	for _, file := range files(t, out+"quotes-*-of-00003.csv") {
		rows, err := csv.NewReader(strings.NewReader(read(t, file))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(quoteColumns, rows[0]); diff != "" {
			t.Errorf("%s (-want +got)\n%s", file, diff)
		}
		for _, row := range rows[1:] {
			got = append(got, strings.Join(row[:14], "|"))
		}
	}
	slices.Sort(got)
	want = []string{
		"a.txt|2020-01-02|Jane Doe|PER|female||Jane Doe|said|direct|“The ferry floats,”|3|0|23|1",
		"c1|2019-05-14|Max Roe|PER|male||Max Roe|said|direct|\"No,\"|1|0|5|1",
		"d1|2020-01-02|Ann Poe|PER|female|mayor|The mayor, Ann Poe,|said|indirect|that the ferry would close|5|25|51|1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("quotes (-want +got)\n%s", diff)
	}

	got = nil
	for _, line := range linesOf(t, out+"failures-*-of-00003.jsonl") {
		var f failure
		if err := json.Unmarshal([]byte(line), &f); err != nil {
			t.Fatal(err)
		}
		got = append(got, strings.Join([]string{filepath.Base(f.File), f.Error, f.Text + string(f.Bytes)}, "|"))
	}
	slices.Sort(got)
	want = []string{
		`c.jsonl|"tomorrow" is no day; want one such as 2019-05-14|{"id": "c7", "text": "It rains.", "date": "tomorrow"}`,
		`c.jsonl|invalid UTF-8|{"id": "c8", "text": "caf` + "\xe9" + `"}`,
		`c.jsonl|no "text"|{"id": "c5", "title": "no text"}`,
		`c.jsonl|unexpected end of JSON input|{"id": "c6", "text":`,
		`d.jsonl.gz|copydesk: unknown name "verbs", want one of ["dates" "names" "quotes"]|{"id": "d3", "text": "It rained.", "only": ["verbs"]}`,
		"e.txt.gz|gzip: invalid header|",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("failures (-want +got)\n%s", diff)
	}

	wantCounts := []count{{"articles", 8}, {"bytes", 328}, {"failures", 6}, {"quotes", 3}}
	if diff := cmp.Diff(wantCounts, counts(result), cmp.AllowUnexported(count{})); diff != "" {
		t.Errorf("counters (-want +got)\n%s", diff)
	}
}

// An article is read in its own language, else in the one of the flag.
func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ flag, line, want string }{
		{"", `{"text": "Es regnet."}`, "en"},
		{"", `{"text": "Es regnet.", "locale": "de-CH"}`, "de"},
		{"", "\ufeff" + `{"text": "It rains."}` + "\r", "en"},
		{"de", `{"text": "Es regnet."}`, "de"},
		{"de", `{"text": "It rains.", "locale": "en-GB"}`, "en"},
		{"", `{"text": "Es regnet.", "locale": "German"}`, ""},
	} {
		a, err := (&parseFn{Locale: tt.flag}).parse(Record{File: "a.jsonl", Line: 1, Data: tt.line})
		switch {
		case tt.want == "":
			if err == nil {
				t.Errorf("%s: no error", tt.line)
			}
		case err != nil || a.Language != tt.want:
			t.Errorf("%s with -locale %q: %+v, %v; want %s", tt.line, tt.flag, a, err, tt.want)
		}
	}
}

func TestBuildRefuses(t *testing.T) {
	for name, o := range map[string]options{
		"no input":        {output: "parsed/", shards: 1},
		"no output":       {input: "*.txt", shards: 1},
		"no shards":       {input: "*.txt", output: "parsed/"},
		"no day":          {input: "*.txt", output: "parsed/", shards: 1, date: "May"},
		"no language":     {input: "*.txt", output: "parsed/", shards: 1, locale: "English"},
		"unknown charset": {input: "*.txt", output: "parsed/", shards: 1, charset: "morse"},
	} {
		if _, err := build(o); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func files(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: no files, %v", pattern, err)
	}
	return files
}

func read(t *testing.T, file string) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// linesOf returns the lines of all files that match.
func linesOf(t *testing.T, pattern string) []string {
	var all []string
	for _, file := range files(t, pattern) {
		all = append(all, strings.Split(strings.TrimSpace(read(t, file)), "\n")...)
	}
	return all
}
