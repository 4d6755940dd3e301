// Package corpus reads texts with their names marked, and scores what a tagger
// finds in them.
package corpus

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/tagger"
	"github.com/copydesk/copydesk/internal/token"
)

// Read returns the documents of the corpus NAME.docs.jsonl, NAME.gold.jsonl in
// dir. A line of a text is taken for a sentence or more; a name whose end cuts
// a token takes the whole of it ("Jr" of "Jr.").
func Read(dir, name string) ([]tagger.Document, error) {
	texts, err := decode(filepath.Join(dir, name+".docs.jsonl"))
	if err != nil {
		return nil, err
	}
	gold, err := decode(filepath.Join(dir, name+".gold.jsonl"))
	if err != nil {
		return nil, err
	}
	if len(gold) != len(texts) {
		return nil, fmt.Errorf("%s: %d texts, %d with names", name, len(texts), len(gold))
	}
	docs := make([]tagger.Document, len(texts))
	for i, d := range texts {
		doc := &docs[i]
		doc.Text = d.Text
		Tokenise(doc)
		for _, e := range gold[i].Entities { // a corpus of quotations has none
			mark(doc, e.Span[0], e.Span[1], typeOf[e.Type])
		}
	}
	return docs, nil
}

// mark adds a name by its bytes.
func mark(d *tagger.Document, start, end int, t tagger.Type) {
	n := tagger.Name{Type: t}
	n.From = sort.Search(len(d.Toks), func(k int) bool { return d.Toks[k].End > start })
	n.To = sort.Search(len(d.Toks), func(k int) bool { return d.Toks[k].Start >= end })
	if k := len(d.Names); n.From < n.To && (k == 0 || d.Names[k-1].To <= n.From) {
		d.Names = append(d.Names, n)
	}
}

// Tokenise finds the tokens and sentences of a document's text.
func Tokenise(doc *tagger.Document) {
	pos := 0
	for line := range strings.Lines(doc.Text) {
		from := len(doc.Toks)
		doc.Toks = token.Append(doc.Toks, doc.Text, pos, pos+len(line))
		token.Sentences(doc.Text, doc.Toks[from:], func(a, b int) {
			doc.Sents = append(doc.Sents, tagger.Range{From: from + a, To: from + b})
		})
		pos += len(line)
	}
}

var typeOf = map[string]tagger.Type{"PER": tagger.Person, "ORG": tagger.Organisation, "LOC": tagger.Place, "MISC": tagger.Misc}

type record struct {
	ID       string
	Text     string
	Entities []struct {
		Span [2]int
		Type string
	}
}

func decode(path string) ([]record, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []record
	for dec := json.NewDecoder(f); dec.More(); {
		var r record
		if err := dec.Decode(&r); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, r)
	}
	return out, nil
}

// A Casing is a way to write a sentence.
type Casing int

const (
	AsItIs Casing = iota
	InCapitals
	TitleCase // with a capital on every word
	Headline  // with a capital on every word but function words
)

// Recast returns a copy of a document with each of its sentences written the
// way that style says.
func Recast(d tagger.Document, style func() Casing) tagger.Document {
	text := []byte(d.Text)
	for _, s := range d.Sents {
		how := style()
		for i := s.From; i < s.To && how != AsItIs; i++ {
			t := d.Toks[i]
			if t.Kind != token.Word || how == Headline && i > s.From && lexicon.Of(t.Hash).Has(lexicon.FunctionWords|lexicon.Prepositions) {
				continue
			}
			end := t.End
			if how != InCapitals {
				end = t.Start + 1
			}
			for k := t.Start; k < end; k++ {
				if c := text[k]; 'a' <= c && c <= 'z' {
					text[k] -= 'a' - 'A'
				}
			}
		}
	}
	out := tagger.Document{Text: string(text)}
	Tokenise(&out)
	for _, n := range d.Names {
		mark(&out, d.Toks[n.From].Start, d.Toks[n.To-1].End, n.Type)
	}
	return out
}

// Always returns the same casing.
func Always(c Casing) func() Casing { return func() Casing { return c } }

// A Score counts names that are right in span and type, by type.
type Score struct{ Hit, Pred, Gold [all + 1]int }

const all = int(tagger.Misc) + 1

// F1 returns the figure of all types together, in percent.
func (s *Score) F1() float64 { return s.f1(all) }

// Of returns the figure of one type, in percent.
func (s *Score) Of(t tagger.Type) float64 { return s.f1(int(t)) }

func (s *Score) f1(t int) float64 {
	return 100 * float64(2*s.Hit[t]) / float64(max(1, s.Pred[t]+s.Gold[t]))
}

func (s *Score) String() string {
	var b strings.Builder
	for t, name := range []string{"PER", "ORG", "LOC", "MISC", "ALL"} {
		fmt.Fprintf(&b, "%s %.2f  ", name, s.f1(t))
	}
	return b.String()
}

// Measure scores what find answers for each document, among the names that
// keep accepts; nil accepts all.
func Measure(docs []tagger.Document, find func(*tagger.Document) []tagger.Name, keep func(*tagger.Document, tagger.Name) bool) *Score {
	s := new(Score)
	for i := range docs {
		d := &docs[i]
		want := map[tagger.Name]bool{}
		count := func(n tagger.Name, c *[all + 1]int) bool {
			if keep != nil && !keep(d, n) {
				return false
			}
			c[n.Type]++
			c[all]++
			return true
		}
		for _, n := range d.Names {
			want[n] = count(n, &s.Gold)
		}
		for _, n := range find(d) {
			if count(n, &s.Pred) && want[n] {
				count(n, &s.Hit)
			}
		}
	}
	return s
}

// Unseen returns a test for names none of whose words with a capital is in a
// name of docs.
func Unseen(docs []tagger.Document) func(*tagger.Document, tagger.Name) bool {
	seen := map[uint64]bool{}
	for _, d := range docs {
		for _, n := range d.Names {
			for _, t := range d.Toks[n.From:n.To] {
				seen[t.Hash] = true
			}
		}
	}
	return func(d *tagger.Document, n tagger.Name) bool {
		for _, t := range d.Toks[n.From:n.To] {
			if t.Is(token.Capital) && seen[t.Hash] {
				return false
			}
		}
		return true
	}
}

// Named reports whether n is a person, an organisation or a place.
func Named(_ *tagger.Document, n tagger.Name) bool { return n.Type != tagger.Misc }

func (c Casing) String() string {
	return [...]string{"as it is", "capitals", "title case", "headlines"}[c]
}
