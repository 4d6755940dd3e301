package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/jdkato/prose/v2"

	"github.com/copydesk/copydesk"
)

// A worker is a tool that is written in Go: what it is called, and how it reads
// an article and says how much it found.
type worker struct {
	label, found string
	read         func(text string) (int, error)
}

var workers = map[string]worker{
	"copydesk": {"copydesk", "quotations", func(text string) (int, error) {
		a, err := copydesk.Parse(text)
		if err != nil {
			return 0, err
		}
		return len(a.Quotes), nil
	}},
	"words": {"the floor: words alone, by `clipperhouse/uax29`", "words and white space", func(text string) (int, error) {
		n := 0
		for w := words.FromString(text); w.Next(); {
			n++
		}
		return n, nil
	}},
	"prose": {"prose 2", "entities", func(text string) (int, error) {
		d, err := proseDocument(text)
		if err != nil {
			return 0, err
		}
		return len(d.Entities()), nil
	}},
}

// proseModel is what prose loads with a document that is not told which model
// to use.
var proseModel *prose.Model

func proseDocument(text string) (*prose.Document, error) {
	if proseModel != nil {
		return prose.NewDocument(text, prose.UsingModel(proseModel))
	}
	d, err := prose.NewDocument(text)
	if err == nil {
		proseModel = d.Model
	}
	return d, err
}

// warmUp makes a worker load what it loads with its first article.
const warmUp = `"It rains," Jane Doe said on Monday.`

// work is the process of a worker: see [tool].
func work(name, file string) error {
	w, ok := workers[name]
	if !ok {
		return fmt.Errorf("no worker %q", name)
	}
	texts, err := readArticles(file)
	if err != nil {
		return err
	}
	if _, err := w.read(warmUp); err != nil {
		return err
	}
	fmt.Println("ready", w.label)
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		found := 0
		for _, text := range texts {
			n, err := w.read(text)
			if err != nil {
				return err
			}
			found += n
		}
		fmt.Println("done", found, w.found)
	}
	return nil
}
