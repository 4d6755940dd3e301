package tagger_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/copydesk/copydesk/internal/tagger"
	"github.com/copydesk/copydesk/internal/tagger/corpus"
)

func TestAllowed(t *testing.T) {
	const perBegin, perInside, perLast, perUnit, orgLast = 1, 2, 3, 4, 7
	for _, tt := range []struct {
		name     string
		from, to int
		want     bool
	}{
		{"a name begins the text", tagger.Labels, perBegin, true},
		{"no name goes on from the start", tagger.Labels, perInside, false},
		{"a name goes on", perBegin, perInside, true},
		{"a name ends", perInside, perLast, true},
		{"a name ends as it began", perBegin, orgLast, false},
		{"a name that began must end", perBegin, 0, false},
		{"a word's name stands alone", perUnit, perLast, false},
		{"a name follows a name", perLast, perUnit, true},
	} {
		if got := tagger.Allowed(tt.from, tt.to); got != tt.want {
			t.Errorf("%s: Allowed(%d, %d) = %v", tt.name, tt.from, tt.to, got)
		}
	}
}

// tagged returns the names in a text, as type and words.
func tagged(text string) []string {
	d := tagger.Document{Text: text}
	corpus.Tokenise(&d)
	var g tagger.Tagger
	var out []string
	for _, n := range g.Names(d.Text, d.Toks, d.Sents) {
		out = append(out, fmt.Sprint([]string{"PER ", "ORG ", "LOC ", "MISC "}[n.Type], d.Text[d.Toks[n.From].Start:d.Toks[n.To-1].End]))
	}
	return out
}

// What a text shows of a word in one place counts in all.
func TestDocument(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"a company", "Everybody knows Brixolane.\nShares of Brixolane Industries Inc. fell.", []string{"ORG Brixolane", "ORG Brixolane Industries Inc."}},
		{"a person", "Everybody knows Brixolane.\nMrs. Anna Brixolane said so.", []string{"PER Brixolane", "PER Anna Brixolane"}},
		{"nothing", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, tagged(tt.text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A tagger answers the same whatever it has read before.
func TestReuse(t *testing.T) {
	const text = "Marek Dolanski met Angela Varley in Gdansk."
	want := tagged(text)
	d := tagger.Document{Text: text}
	corpus.Tokenise(&d)
	var g tagger.Tagger
	var many strings.Builder // more words than it keeps in mind
	for n := range 70_000 {
		fmt.Fprintf(&many, "Gdansk%d beat Varley. ", n)
	}
	for _, other := range []string{strings.Repeat("Gdansk beat Varley 2-1. ", 200), "", many.String(), text, many.String()} {
		o := tagger.Document{Text: other}
		corpus.Tokenise(&o)
		g.Names(o.Text, o.Toks, o.Sents)
		if n := len(g.Names(d.Text, d.Toks, d.Sents)); n != len(want) {
			t.Errorf("%d names after %.20q, %d before", n, other, len(want))
		}
	}
}

// The model in the repository gives the figures that were noted when it was
// trained. They need the data, which is no part of the repository.
func TestFigures(t *testing.T) {
	const dir = "../../../shared/data/entities"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no data: ", err)
	}
	var g tagger.Tagger
	find := func(d *tagger.Document) []tagger.Name { return g.Names(d.Text, d.Toks, d.Sents) }
	for _, tt := range []struct {
		corpus  string
		casing  corpus.Casing
		keep    func(*tagger.Document, tagger.Name) bool
		all, by float64 // floors: of all types, of persons
	}{
		{"conll-testa-raw", corpus.AsItIs, nil, 93.5, 95.7},
		{"conll-testa-raw", corpus.InCapitals, nil, 85.7, 90.3},
		{"conll-testa-raw", corpus.Headline, nil, 85.9, 92.5},
		{"gum-dev", corpus.AsItIs, corpus.Named, 79.8, 91.0},
	} {
		docs, err := corpus.Read(dir, tt.corpus)
		if err != nil {
			t.Fatal(err)
		}
		for i := range docs {
			docs[i] = corpus.Recast(docs[i], corpus.Always(tt.casing))
		}
		s := corpus.Measure(docs, find, tt.keep)
		t.Logf("%s, %v: %v", tt.corpus, tt.casing, s)
		if s.F1() < tt.all || s.Of(tagger.Person) < tt.by {
			t.Errorf("%s, %v: %v; want ALL %v and PER %v at least", tt.corpus, tt.casing, s, tt.all, tt.by)
		}
	}
}

const story = `Officials of the Ministry of Fisheries met fishermen from Gdansk and Rostock on Monday to talk about quotas.
Marek Dolanski, the minister, told reporters that the talks with the European Union had been hard but useful.
"We will not leave the fishermen alone," he said after the meeting in a hotel by the harbour. "They have waited long enough."
Anna Varley of the Baltic Fishermen's Union was not satisfied, and said that many boats would stay in port until the spring.
`

// Tagging alone: the tokens are there.
func BenchmarkNames(b *testing.B) {
	d := tagger.Document{Text: strings.Repeat(story, 8)}
	corpus.Tokenise(&d)
	var g tagger.Tagger
	b.SetBytes(int64(len(d.Text)))
	b.ReportAllocs()
	for b.Loop() {
		g.Names(d.Text, d.Toks, d.Sents)
	}
}
