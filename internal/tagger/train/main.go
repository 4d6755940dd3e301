// Command train learns the model of package tagger from CoNLL-2003's training
// part and prints its figures on testa and GUM:
//
//	go run ./internal/tagger/train -shared ../shared
//
// Each text is learned twice, the second time with a part of its words
// disguised and some of its sentences written as headlines are. The same data
// give the same file.
package main

import (
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/tagger"
	"github.com/copydesk/copydesk/internal/tagger/corpus"
	"github.com/copydesk/copydesk/internal/token"
)

func main() {
	shared := flag.String("shared", "../shared", "folder with the data")
	out := flag.String("o", "internal/tagger/names.crf", "file to write; empty for none")
	epochs := flag.Int("epochs", 12, "passes over the examples")
	l1 := flag.Float64("l1", 0.1, "penalty on the weights")
	rate := flag.Float64("rate", 0.1, "learning rate")
	orders := flag.Int("orders", 3, "orders of the examples, by which as many models are learned that are averaged")
	news := flag.Int("news", 200, "documents of political news to learn from by the model's own first answers")
	eval := flag.String("eval", "", "model to measure, and not to learn any")
	flag.Parse()
	read := func(dir, name string) []tagger.Document {
		docs, err := corpus.Read(filepath.Join(*shared, "data", dir), name)
		if err != nil {
			log.Fatal(err)
		}
		return docs
	}
	train, testa, gum := read("entities", "conll-train-raw"), read("entities", "conll-testa-raw"), read("entities", "gum-dev")
	report := func(m *crf.Model) { measure(m, train, testa, gum) }
	if *eval != "" {
		b, err := os.ReadFile(*eval)
		if err != nil {
			log.Fatal(err)
		}
		m, err := crf.Load(b)
		if err != nil {
			log.Fatal(err)
		}
		report(m)
		return
	}

	rng := rand.New(rand.NewPCG(1, 2))
	learn := func(docs []tagger.Document) *crf.Model {
		for _, d := range docs {
			docs = append(docs, disguised(corpus.Recast(d, func() corpus.Casing {
				if n := rng.IntN(recast); n < 3 {
					return corpus.InCapitals + corpus.Casing(n)
				}
				return corpus.AsItIs
			}), rng))
		}
		m := tagger.Train(docs, crf.Options{Epochs: *epochs, L1: *l1, Rate: *rate, Seed: 1, Orders: *orders, Progress: func(e int, loss float64) {
			fmt.Printf("epoch %d loss %.4f\n", e, loss)
		}})
		report(m)
		return m
	}
	m := learn(train)
	if *news > 0 {
		silver := read("polnear", "polnear-train")[:*news]
		for i := range silver {
			silver[i].Names = vote(&silver[i], silver[i].Tag(m))
		}
		m = learn(append(train, silver...))
	}
	b := m.Bytes()
	fmt.Printf("%d bytes\n", len(b))
	if *out != "" {
		if err := os.WriteFile(*out, b, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// measure prints the figures of a model: also for names that the training
// part has no word of, and for text written as headlines are.
func measure(m *crf.Model, train, testa, gum []tagger.Document) {
	find := func(d *tagger.Document) []tagger.Name { return d.Tag(m) }
	unseen := corpus.Unseen(train)
	fmt.Println("testa            ", corpus.Measure(testa, find, nil))
	fmt.Println("testa, unseen    ", corpus.Measure(testa, find, unseen))
	for _, c := range []corpus.Casing{corpus.InCapitals, corpus.TitleCase, corpus.Headline} {
		var docs []tagger.Document
		for _, d := range testa {
			docs = append(docs, corpus.Recast(d, corpus.Always(c)))
		}
		fmt.Printf("testa, %-10v %v\n", c, corpus.Measure(docs, find, nil))
	}
	fmt.Println("gum              ", corpus.Measure(gum, find, corpus.Named))
	fmt.Println("gum, unseen      ", corpus.Measure(gum, find, func(d *tagger.Document, n tagger.Name) bool { return corpus.Named(d, n) && unseen(d, n) }))
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

// recast is one sentence in how many is written in each of the ways that
// headlines are.
const recast = 24

// disguise is how many words of 256 are disguised.
const disguise = 100
