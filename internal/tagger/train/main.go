// Command train learns the model of package tagger from CoNLL-2003's training
// part and prints its figures on testa:
//
//	go run ./internal/tagger/train -shared ../shared
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/tagger"
	"github.com/copydesk/copydesk/internal/token"
)

func main() {
	shared := flag.String("shared", "../shared", "folder with the data")
	out := flag.String("o", "internal/tagger/names.crf", "file to write; empty for none")
	epochs := flag.Int("epochs", 16, "passes over the examples")
	l1 := flag.Float64("l1", 0.1, "penalty on the weights")
	rate := flag.Float64("rate", 0.1, "learning rate")
	news := flag.Int("news", 300, "documents of political news to learn from by the model's own first answers")
	flag.Parse()
	dir := filepath.Join(*shared, "data", "entities")
	train := read(dir, "conll-train-raw")
	testa := read(dir, "conll-testa-raw")
	rng := rand.New(rand.NewPCG(1, 2))
	learn := func(docs []tagger.Document, epochs int) *crf.Model {
		for _, d := range docs {
			docs = append(docs, disguised(d, rng))
		}
		return tagger.Train(docs, crf.Options{Epochs: epochs, L1: *l1, Rate: *rate, Seed: 1, Progress: func(e int, loss float64) {
			fmt.Printf("epoch %d loss %.4f\n", e, loss)
		}})
	}
	m := learn(train, *epochs)
	fmt.Println("testa:", score(testa, m, 4))
	fmt.Println("gum:", score(read(dir, "gum-dev"), m, 3))
	if *news > 0 {
		silver := read(filepath.Join(*shared, "data", "polnear"), "polnear-train")[:*news]
		for i := range silver {
			silver[i].Names = vote(&silver[i], silver[i].Tag(m))
		}
		m = learn(append(train, silver...), *epochs)
	}
	b := m.Bytes()
	fmt.Printf("%d bytes\n", len(b))
	fmt.Println("testa:", score(testa, m, 4))
	fmt.Println("gum:", score(read(dir, "gum-dev"), m, 3))
	if *out != "" {
		if err := os.WriteFile(*out, b, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// read returns the documents of a corpus; a line of a text is taken for a
// sentence or more.
func read(dir, name string) []tagger.Document {
	var docs []tagger.Document
	gold := decode(filepath.Join(dir, name+".gold.jsonl"))
	lost := 0
	for i, d := range decode(filepath.Join(dir, name+".docs.jsonl")) {
		doc := tagger.Document{Text: d.Text}
		pos := 0
		for line := range strings.Lines(d.Text) {
			from := len(doc.Toks)
			doc.Toks = token.Append(doc.Toks, d.Text, pos, pos+len(line))
			token.Sentences(d.Text, doc.Toks[from:], func(a, b int) {
				doc.Sents = append(doc.Sents, tagger.Range{From: from + a, To: from + b})
			})
			pos += len(line)
		}
		starts, ends := map[int]int{}, map[int]int{}
		for k, t := range doc.Toks {
			starts[t.Start], ends[t.End] = k, k+1
		}
		for _, e := range gold[i].Entities { // a corpus of quotations has none
			from, ok1 := starts[e.Span[0]]
			to, ok2 := ends[e.Span[1]]
			if !ok1 || !ok2 {
				lost++
				continue
			}
			doc.Names = append(doc.Names, tagger.Name{From: from, To: to, Type: typeOf[e.Type]})
		}
		docs = append(docs, doc)
	}
	fmt.Printf("%s: %d documents, %d names cut by tokens\n", name, len(docs), lost)
	return docs
}

// vote gives the names of the same words in a document the type that most of
// them have.
func vote(d *tagger.Document, names []tagger.Name) []tagger.Name {
	type key struct {
		words uint64
		typ   tagger.Type
	}
	hash := func(n tagger.Name) uint64 {
		h := uint64(0)
		for _, t := range d.Toks[n.From:n.To] {
			h = h*31 + t.Hash
		}
		return h
	}
	count := map[key]int{}
	for _, n := range names {
		count[key{hash(n), n.Type}]++
	}
	names = slices.Clone(names)
	for i := range names {
		n := &names[i]
		h := hash(*n)
		best := n.Type
		for t := range tagger.Misc + 1 {
			if count[key{h, t}] > count[key{h, best}] {
				best = t
			}
		}
		n.Type = best
	}
	return names
}

// disguised returns a copy of a document in which a part of the words with
// capitals are words that nobody has heard of: what a model learns from it is
// to go by the context.
func disguised(d tagger.Document, rng *rand.Rand) tagger.Document {
	mask := rng.Uint64() | 1
	d.Toks = slices.Clone(d.Toks)
	for i := range d.Toks {
		t := &d.Toks[i]
		if t.Kind == token.Word && t.Is(token.Capital) && !lexicon.Of(t.Hash).Has(common) && (t.Hash*mask)>>56 < disguise {
			t.Hash ^= mask
		}
	}
	return d
}

// common are the lists of words that are not themselves names.
const common = lexicon.OrgWords | lexicon.PlaceWords | lexicon.EventWords | lexicon.Titles | lexicon.Honorifics | lexicon.Roles |
	lexicon.FunctionWords | lexicon.Weekdays | lexicon.Months

// disguise is how many words of 256 are disguised.
const disguise = 100

var typeOf = map[string]tagger.Type{"PER": tagger.Person, "ORG": tagger.Organisation, "LOC": tagger.Place, "MISC": tagger.Misc}

type record struct {
	ID       string
	Text     string
	Entities []struct {
		Span [2]int
		Type string
	}
}

func decode(path string) []record {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var out []record
	for dec := json.NewDecoder(f); dec.More(); {
		var r record
		if err := dec.Decode(&r); err != nil {
			log.Fatal(err)
		}
		out = append(out, r)
	}
	return out
}

// score returns the exact figures of the first so many types, and of all of
// them together.
func score(docs []tagger.Document, m *crf.Model, types tagger.Type) string {
	hit, pred, gold := [5]int{}, [5]int{}, [5]int{}
	for i := range docs {
		d := &docs[i]
		want := map[tagger.Name]bool{}
		for _, n := range d.Names {
			want[n] = true
			gold[n.Type]++
			gold[4]++
		}
		for _, n := range d.Tag(m) {
			if n.Type >= types {
				continue
			}
			pred[n.Type]++
			pred[4]++
			if want[n] {
				hit[n.Type]++
				hit[4]++
			}
		}
	}
	s := ""
	for k, name := range []string{"PER", "ORG", "LOC", "MISC", "ALL"} {
		s += fmt.Sprintf("%s P %.2f R %.2f F1 %.2f  ", name, pct(hit[k], pred[k]), pct(hit[k], gold[k]), pct(2*hit[k], pred[k]+gold[k]))
	}
	return s
}

func pct(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }
