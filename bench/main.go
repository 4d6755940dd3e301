// Bench measures how fast copydesk and other tools read the same news articles,
// each in one thread, all in one run:
//
//	go run ./bench -shared ../shared -peers spacy,compromise,prose
//
// The articles are those of PolNeAR's development part, in the folder that
// -shared names. Without -peers only copydesk runs, and the floor: a program
// that splits the text into words and does nothing else. The peers are
//
//	spacy       spaCy en_core_web_sm with textacy's direct quotations (needs python3)
//	compromise  compromise with quotations, people, places and organisations (needs node and npm)
//	prose       prose 2: tokens, tags and entities
//	corenlp     CoreNLP's quote pipeline with coreference (needs a JDK, Maven and 6 GB of memory; takes minutes)
//
// What a peer needs is installed once, by its own package manager, into a
// folder of the user's cache.
//
// The table has the words (between white space) and millions of bytes a second,
// how many times longer than copydesk the tool takes, the most memory that its
// process had resident, its start-up and how much it found, which shows that it
// read.
//
// Every tool is a process of its own that waits for its turn. They read all
// articles in turn, -passes times; the fastest pass of each counts, since other
// work on the machine can only make it slower. A tool that takes longer than a
// minute reads them once. Start-up is the time from the
// start of the process until it could read its first article, with its models
// loaded.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"
)

func main() {
	shared := flag.String("shared", "../shared", "the folder with the articles, in data/polnear")
	names := flag.String("peers", "", "the peers to measure, with commas: spacy, compromise, prose, corenlp")
	passes := flag.Int("passes", 3, "how often each tool reads all articles")
	worker := flag.String("worker", "", "be the worker of this name, not the bench; for the bench itself")
	flag.Parse()

	if err := run(*worker, *shared, *names, *passes, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func run(worker, shared, peers string, passes int, out io.Writer) error {
	file := filepath.Join(shared, "data", "polnear", "polnear-dev.docs.jsonl")
	if worker != "" {
		return work(worker, file)
	}
	all := []string{"copydesk", "words"}
	if peers != "" {
		all = append(all, strings.Split(peers, ",")...)
	}
	return compare(all, file, passes, out)
}

// readArticles returns the texts of a JSONL file.
func readArticles(file string) ([]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var texts []string
	for dec := json.NewDecoder(f); dec.More(); {
		var d struct{ Text string }
		if err := dec.Decode(&d); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		texts = append(texts, d.Text)
	}
	if len(texts) == 0 {
		return nil, fmt.Errorf("%s has no articles", file)
	}
	return texts, nil
}

// compare measures the tools and prints a table, with copydesk first.
func compare(names []string, file string, passes int, out io.Writer) error {
	texts, err := readArticles(file)
	if err != nil {
		return err
	}
	bytes, words := 0, 0
	for _, t := range texts {
		bytes += len(t)
		words += len(strings.Fields(t))
	}

	var tools []*tool
	defer func() {
		for _, t := range tools {
			t.kill()
		}
	}()
	for _, name := range names {
		command, err := commandOf(name, file)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		t, err := start(name, command)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		tools = append(tools, t)
	}
	for n := range passes {
		for _, t := range tools {
			if n > 0 && t.best > time.Minute {
				continue
			}
			if err := t.pass(); err != nil {
				return fmt.Errorf("%s: %w", t.name, err)
			}
		}
	}
	for _, t := range tools {
		if err := t.finish(); err != nil {
			return fmt.Errorf("%s: %w", t.name, err)
		}
	}

	fmt.Fprintf(out, "%d articles, %d words, %.2f MB; the best of %d passes (one, if it takes more than a minute), one thread each\n\n", len(texts), words, float64(bytes)/1e6, passes)
	w := tabwriter.NewWriter(out, 0, 0, 1, ' ', 0)
	fmt.Fprintln(w, "| one thread\t| words/s\t| MB/s\t| times slower\t| peak memory\t| start-up\t| found\t|")
	fmt.Fprintln(w, "|---\t|---\t|---\t|---\t|---\t|---\t|---\t|")
	for _, t := range tools {
		s := t.best.Seconds()
		fmt.Fprintf(w, "| %s\t| %.0f\t| %.3f\t| %.3g\t| %d MB\t| %.2f s\t| %s\t|\n", t.label, float64(words)/s, float64(bytes)/1e6/s,
			s/tools[0].best.Seconds(), t.peak>>20, t.startup.Round(10*time.Millisecond).Seconds(), t.found)
	}
	return w.Flush()
}
