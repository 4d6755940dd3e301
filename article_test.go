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

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

var update = flag.Bool("update", false, "rewrite the golden files; read every line of the change")

// Every testdata/NAME.txt is parsed whole; testdata/NAME.golden.json is its
// JSON form with each span written as "start-end text", so that one can read
// it against the article.
func TestParseGolden(t *testing.T) {
	if !hasModels {
		t.Skip("the golden results are those of the models")
	}
	testGolden(t, "testdata", language.Und)
}

// testGolden checks the articles of a folder, which are in the language.
func testGolden(t *testing.T, folder string, tag language.Tag) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in %s: %v", folder, err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			a, err := copydesk.NewParser(copydesk.Locale(tag)).Parse(string(raw))
			if err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join(folder, name+".golden.json")
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
	texts := newsBeside(b, "../shared/data/polnear/polnear-dev.docs.jsonl")
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

// BenchmarkParseArchive parses ten times as many articles: with -benchtime 1x all
// of them are new.
func BenchmarkParseArchive(b *testing.B) {
	texts := newsBeside(b, "../shared/data/polnear/polnear-train.docs.jsonl")
	for b.Loop() {
		for _, text := range texts {
			if _, err := copydesk.Parse(text); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// newsBeside returns the texts of a file of articles and sets b up for them;
// without the file it skips the benchmark.
func newsBeside(b *testing.B, name string) []string {
	file, err := os.Open(name)
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
	return texts
}
