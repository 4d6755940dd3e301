package copydesk_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk"
	gocmp "github.com/google/go-cmp/cmp"
)

func ExampleOnly() {
	text := "Ferry service to end\n\nThe last ferry sails on Friday. “It is a sad day,” said Mary Ash, the mayor."
	parse := func(layers ...copydesk.Layer) *copydesk.Article {
		a, err := copydesk.NewParser(copydesk.Only(layers...)).Parse(text)
		if err != nil {
			panic(err)
		}
		return a
	}
	for _, a := range []*copydesk.Article{parse(), parse(copydesk.LayerDates), parse(copydesk.LayerQuotes)} {
		fmt.Printf("%q, sentences: %d, dates: %d, entities: %d, quotations: %d\n",
			a.Headline.In(text), len(a.Paragraphs[0].Sentences), len(a.Dates), len(a.Entities), len(a.Quotes))
	}
	// Output:
	// "Ferry service to end", sentences: 2, dates: 0, entities: 0, quotations: 0
	// "Ferry service to end", sentences: 2, dates: 1, entities: 0, quotations: 0
	// "Ferry service to end", sentences: 2, dates: 0, entities: 1, quotations: 1
}

func ExampleProse() {
	text := "Read more: all about the ferry\n\n“It is a good day,” said Mary Ash, who opened the new landing on Friday."
	for _, p := range []*copydesk.Parser{copydesk.NewParser(), copydesk.NewParser(copydesk.Prose())} {
		a, err := p.Parse(text)
		if err != nil {
			panic(err)
		}
		for _, b := range a.Blocks {
			fmt.Printf("%v: %s\n", b.Role, b.Span.In(text))
		}
	}
	// Output:
	// boilerplate: Read more: all about the ferry
	// paragraph: “It is a good day,” said Mary Ash, who opened the new landing on Friday.
	// paragraph: Read more: all about the ferry
	// paragraph: “It is a good day,” said Mary Ash, who opened the new landing on Friday.
}

func ExampleLayer() {
	var layer copydesk.Layer
	err := layer.UnmarshalText([]byte("names"))
	fmt.Println(layer, err)
	fmt.Println(layer.UnmarshalText([]byte("verbs")))
	// Output:
	// names <nil>
	// copydesk: unknown name "verbs", want one of ["dates" "names" "quotes"]
}

// A layer that is read alone is what it is among the others.
func TestOnly(t *testing.T) {
	for _, text := range testTexts(t) {
		parse := func(opts ...copydesk.Option) *copydesk.Article {
			a, err := copydesk.NewParser(opts...).Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			return a
		}
		all := parse()
		for _, layers := range [][]copydesk.Layer{nil, {copydesk.LayerDates}, {copydesk.LayerNames}, {copydesk.LayerQuotes}, {copydesk.LayerNames, copydesk.LayerDates}} {
			want, got := *all, *parse(copydesk.Only(layers...))
			quotes := slices.Contains(layers, copydesk.LayerQuotes)
			if !slices.Contains(layers, copydesk.LayerDates) {
				want.Dates = nil
			}
			if !quotes {
				want.Quotes = nil
				want.Entities = named(all.Entities)
				got.Entities = named(got.Entities)
			}
			if !quotes && !slices.Contains(layers, copydesk.LayerNames) {
				want.Entities = nil
			}
			if diff := gocmp.Diff(want, got); diff != "" {
				t.Errorf("%.40q, only %v: (-want +got)\n%s", text, layers, diff)
			}
		}
	}
}

// named returns the entities as their names alone tell of them.
func named(all []*copydesk.Entity) []*copydesk.Entity {
	var es []*copydesk.Entity
	for _, e := range all {
		var ms []copydesk.Mention
		for _, m := range e.Mentions {
			if m.Form == copydesk.FormName {
				ms = append(ms, m)
			}
		}
		if len(ms) > 0 {
			es = append(es, &copydesk.Entity{Type: e.Type, Name: e.Name, Titles: e.Titles, Mentions: ms})
		}
	}
	slices.SortFunc(es, func(a, b *copydesk.Entity) int {
		return cmp.Compare(a.Mentions[0].Span.Start, b.Mentions[0].Span.Start)
	})
	return es
}

func TestProse(t *testing.T) {
	for _, tt := range []struct {
		in, dateline string
		blocks       int
	}{
		{in: ""},
		{in: "Advertisement", blocks: 1},
		{in: "By Jane Doe\n\nRead more: Ferry to close\n\nReporting by Jane Doe; editing by Max Roe", blocks: 3},
		{in: "HARLAN FALLS, June 3 (AP) — The mill has closed.\n\nIts owners said nothing.", dateline: "HARLAN FALLS", blocks: 2},
		{in: "HEADLINE: Mill closes\n\nBYLINE: Jane Doe", blocks: 2},
		{in: "The mill, which has made paper for a hundred\nyears, has closed for good, and its owners say\nthat there is nobody who wants to buy it.", blocks: 1},
	} {
		a, err := copydesk.NewParser(copydesk.Prose()).Parse(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Blocks) != tt.blocks || len(a.Paragraphs) != tt.blocks {
			t.Errorf("%q: blocks %v, paragraphs %v, want %d", tt.in, a.Blocks, a.Paragraphs, tt.blocks)
		}
		if place := cmp.Or(a.Dateline, new(copydesk.Dateline)).Place; place != tt.dateline {
			t.Errorf("%q: dateline of %q, want %q", tt.in, place, tt.dateline)
		}
	}
}

// BenchmarkOnly shows what each layer takes.
func BenchmarkOnly(b *testing.B) {
	texts := testTexts(b)
	for _, tt := range []struct {
		name   string
		layers []copydesk.Layer
	}{
		{"nothing", nil},
		{"dates", []copydesk.Layer{copydesk.LayerDates}},
		{"names", []copydesk.Layer{copydesk.LayerNames}},
		{"quotes", []copydesk.Layer{copydesk.LayerQuotes}},
	} {
		b.Run(tt.name, func(b *testing.B) {
			p := copydesk.NewParser(copydesk.Only(tt.layers...))
			b.SetBytes(int64(len(strings.Join(texts, ""))))
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range texts {
					if _, err := p.Parse(text); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}

// testTexts returns the articles of testdata.
func testTexts(t testing.TB) []string {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var texts []string
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	return texts
}
