// Pipeline parses archives of news on one machine or many: an Apache Beam
// pipeline that reads articles from the files that a pattern matches and writes
// them parsed, with a table of their quotations.
//
//	go run . -input 'archive/*.jsonl.gz' -output parsed/
//
// README.md says what it reads and writes, and how to run it on Flink, Spark or
// Dataflow.
package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"log"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"golang.org/x/text/language"

	"github.com/copydesk/copydesk"
)

// options are what the flags say.
type options struct {
	input   string
	output  string
	shards  int
	date    string
	locale  string
	charset string
}

func main() {
	var o options
	flag.StringVar(&o.input, "input", "", "the files to read, as a pattern: archive/*.jsonl.gz")
	flag.StringVar(&o.output, "output", "", "what the names of the files to write begin with: parsed/")
	flag.IntVar(&o.shards, "shards", 16, "into how many files each output is cut")
	flag.StringVar(&o.date, "date", "", "the day of publication, such as 2019-05-14, of articles that come without")
	flag.StringVar(&o.locale, "locale", "", "the language and region, such as de-CH, of articles that come without; without it they are read as American English")
	flag.StringVar(&o.charset, "charset", "", "the encoding of text files; without it UTF-8 and UTF-16 are recognised")
	flag.Parse()
	beam.Init() // does not come back in the processes that a runner starts to work

	p, err := build(o)
	if err != nil {
		log.Fatal(err)
	}
	result, err := beamx.RunWithMetrics(context.Background(), p)
	if err != nil {
		log.Fatal(err)
	}
	for _, c := range counts(result) {
		fmt.Println(c.name, c.value)
	}
}

// build makes the pipeline.
func build(o options) (*beam.Pipeline, error) {
	switch {
	case o.input == "":
		return nil, fmt.Errorf("-input is missing")
	case o.output == "":
		return nil, fmt.Errorf("-output is missing")
	case o.shards < 1:
		return nil, fmt.Errorf("-shards %d: want 1 or more", o.shards)
	}
	if _, err := copydesk.Decode(nil, o.charset); err != nil {
		return nil, err
	}
	if o.date != "" {
		if _, err := parseDay(o.date); err != nil {
			return nil, fmt.Errorf("-date: %w", err)
		}
	}
	if o.locale != "" {
		if _, err := language.Parse(o.locale); err != nil {
			return nil, fmt.Errorf("-locale %s: want a language such as de or en-GB", o.locale)
		}
	}

	p, s := beam.NewPipelineWithRoot()
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, o.input))
	records, unread := beam.ParDo2(s, &readFn{Charset: o.charset}, files)
	// A file is read in one place; its articles are parsed in many.
	records = beam.Reshuffle(s, records)
	articles, quotes, unparsed := beam.ParDo3(s, &parseFn{Date: o.date, Locale: o.locale}, records)

	write(s, o, "articles.jsonl", "", articles)
	write(s, o, "quotes.csv", csvLine(quoteColumns), quotes)
	write(s, o, "failures.jsonl", "", beam.Flatten(s, unread, unparsed))
	return p, nil
}

// A count is one of the pipeline's counters after its run.
type count struct {
	name  string
	value int64
}

// counts returns the counters by name.
func counts(r beam.PipelineResult) []count {
	sums := make(map[string]int64)
	for _, c := range r.Metrics().AllMetrics().Counters() {
		if c.Key.Namespace == namespace {
			sums[c.Key.Name] += c.Result()
		}
	}
	var all []count
	for name, value := range sums {
		all = append(all, count{name, value})
	}
	slices.SortFunc(all, func(a, b count) int { return cmp.Compare(a.name, b.name) })
	return all
}
