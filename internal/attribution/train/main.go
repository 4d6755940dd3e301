// Command train learns the models of package attribution from PolNeAR's
// training part:
//
//	go run ./internal/attribution/train -shared ../shared
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/tagger"
	"github.com/copydesk/copydesk/internal/token"
)

func main() {
	shared := flag.String("shared", "../shared", "folder with the data")
	out := flag.String("o", "internal/attribution", "folder to write the models to; empty for none")
	cueEpochs := flag.Int("cue-epochs", 24, "passes of the cue model over the examples")
	roleEpochs := flag.Int("role-epochs", 14, "passes of the role model over the examples")
	cueL1 := flag.Float64("cue-l1", 3, "penalty on the weights of the cue model")
	roleL1 := flag.Float64("role-l1", 7, "penalty on the weights of the role model")
	cueRate := flag.Float64("cue-rate", 0.1, "learning rate of the cue model")
	roleRate := flag.Float64("role-rate", 0.04, "learning rate of the role model")
	orders := flag.Int("orders", 4, "orders of the examples, by which as many models of each sort are learned that are averaged")
	flag.Parse()
	dir := filepath.Join(*shared, "data", "polnear")
	var e attribution.Examples
	docs, gold := read(dir, "polnear-train")
	for i := range docs {
		e.Add(&docs[i], gold[i])
	}
	fmt.Printf("%d sentences, %d cues\n", len(e.Cues), len(e.Roles))
	options := func(name string, epochs int, rate, decay, l1 float64) crf.Options {
		return crf.Options{Epochs: epochs, L1: l1, Clip: 4, Rate: rate, Decay: decay, MinCount: 2, Seed: 1, Orders: *orders, Progress: func(epoch int, loss float64) {
			fmt.Printf("%s epoch %d loss %.4f\n", name, epoch, loss)
		}}
	}
	m := e.Train(options("gate", 6, 0.1, 0.7, 3), options("cues", *cueEpochs, *cueRate, 0.92, *cueL1), options("roles", *roleEpochs, *roleRate, 0.85, *roleL1))
	docs, gold = read(dir, "polnear-dev")
	for _, f := range measure(m, docs, gold) {
		fmt.Println(f)
	}
	for name, model := range map[string]*crf.Model{"gate.crf": m.Gate, "cues.crf": m.Cues, "roles.crf": m.Roles} {
		b := model.Bytes()
		fmt.Printf("%s: %d bytes\n", name, len(b))
		if *out != "" {
			if err := os.WriteFile(filepath.Join(*out, name), b, 0o644); err != nil {
				log.Fatal(err)
			}
		}
	}
}

type span [2]int

type record struct {
	ID     string
	Text   string
	Quotes []struct{ Cue, Source, Content []span }
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

// read returns the documents of a part of the corpus, a paragraph a line.
func read(dir, name string) ([]attribution.Document, [][]attribution.Gold) {
	quotes := make(map[string]record)
	for _, r := range decode(filepath.Join(dir, name+".gold.jsonl")) {
		quotes[r.ID] = r
	}
	var docs []attribution.Document
	var gold [][]attribution.Gold
	for _, r := range decode(filepath.Join(dir, name+".docs.jsonl")) {
		d := document(r.Text)
		var gs []attribution.Gold
		for _, q := range quotes[r.ID].Quotes {
			gs = append(gs, attribution.Gold{Cue: ranges(d.Toks, q.Cue), Source: ranges(d.Toks, q.Source), Content: ranges(d.Toks, q.Content)})
		}
		docs, gold = append(docs, d), append(gold, gs)
	}
	return docs, gold
}

func document(text string) attribution.Document {
	d := attribution.Document{Text: text}
	var paragraphs []marks.Range
	var sents []tagger.Range
	pos := 0
	for line := range strings.Lines(text) {
		from := len(d.Toks)
		d.Toks = token.Append(d.Toks, text, pos, pos+len(line))
		pos += len(line)
		if len(d.Toks) == from {
			continue
		}
		paragraphs = append(paragraphs, marks.Range{From: from, To: len(d.Toks)})
		d.Paragraphs = append(d.Paragraphs, attribution.Range{From: from, To: len(d.Toks)})
		token.Sentences(text, d.Toks[from:], func(a, b int) {
			d.Sents = append(d.Sents, attribution.Range{From: from + a, To: from + b})
			sents = append(sents, tagger.Range{From: from + a, To: from + b})
		})
	}
	d.Marks = new(marks.Finder).Find(marks.English, text, d.Toks, paragraphs, nil)
	d.Names = make([]uint8, len(d.Toks))
	var g tagger.Tagger
	for _, n := range g.Names(text, d.Toks, sents) {
		for i := n.From; i < n.To; i++ {
			d.Names[i] = 1 + uint8(n.Type)
		}
	}
	return d
}

// ranges turns spans of bytes into ranges of the tokens that they touch.
func ranges(toks []token.Token, spans []span) []attribution.Range {
	var out []attribution.Range
	for _, s := range spans {
		r := attribution.Range{From: -1}
		for i, t := range toks {
			if t.End > s[0] && t.Start < s[1] {
				if r.From < 0 {
					r.From = i
				}
				r.To = i + 1
			}
		}
		if r.From >= 0 {
			out = append(out, r)
		}
	}
	return out
}

// A figure is how much of one part of the attributions is right.
type figure struct {
	part             string
	hit, found, gold int
}

func (f figure) f1() float64 { return pct(2*f.hit, f.found+f.gold) }

func (f figure) String() string {
	return fmt.Sprintf("%-14s P %.1f R %.1f F1 %.1f", f.part, pct(f.hit, f.found), pct(f.hit, f.gold), f.f1())
}

func pct(a, b int) float64 { return 100 * float64(a) / float64(max(b, 1)) }

// measure holds what m finds against the gold, by tokens and by exact ranges
// without the marks at their ends.
func measure(m attribution.Models, docs []attribution.Document, gold [][]attribution.Gold) []figure {
	var figures []figure
	for _, part := range []string{"cue", "source", "content"} {
		figures = append(figures, figure{part: part + " token"}, figure{part: part + " exact"})
	}
	var x attribution.Extractor
	for i := range docs {
		d := &docs[i]
		var of, is [3][]attribution.Range
		for _, a := range gold[i] {
			for k, rs := range [][]attribution.Range{a.Cue, a.Source, a.Content} {
				of[k] = append(of[k], rs...)
			}
		}
		for _, a := range x.Find(m, d) {
			for k, rs := range [][]attribution.Range{{a.Cue}, a.Source, a.Content} {
				is[k] = append(is[k], rs...)
			}
		}
		for k := range of {
			wantToks, want := labelled(d, of[k])
			gotToks, got := labelled(d, is[k])
			count(&figures[2*k], wantToks, gotToks)
			count(&figures[2*k+1], want, got)
		}
	}
	return figures
}

// labelled returns the tokens of ranges, and the ranges without the marks at
// their ends.
func labelled(d *attribution.Document, ranges []attribution.Range) (map[int]bool, map[attribution.Range]bool) {
	toks, whole := make(map[int]bool), make(map[attribution.Range]bool)
	for _, r := range ranges {
		for r.To > r.From && d.Toks[r.To-1].Kind >= token.Stop && d.Toks[r.To-1].Kind <= token.Quote {
			r.To--
		}
		for r.To > r.From && d.Toks[r.From].Kind == token.Quote {
			r.From++
		}
		whole[r] = true
		for t := r.From; t < r.To; t++ {
			toks[t] = true
		}
	}
	return toks, whole
}

func count[T comparable](f *figure, want, got map[T]bool) {
	f.gold += len(want)
	f.found += len(got)
	for t := range got {
		if want[t] {
			f.hit++
		}
	}
}
