package main

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"iter"
	"path"
	"strings"
	"time"
)

// A deskInput is what the form of the desk holds: a text that was pasted, or
// files, and what is wanted of them.
type deskInput struct {
	text   string
	files  []upload
	date   time.Time
	format string // a key of deskOutputs
}

// An upload is a file that was chosen or dropped.
type upload struct {
	name string
	raw  []byte
}

// A deskOutput is a form in which the desk hands its results back.
type deskOutput struct {
	name      string // of the file when it is saved; "" for what the page shows
	mediaType string
}

const mediaHTML = "text/html; charset=utf-8"

var deskOutputs = map[string]deskOutput{
	"page":  {"", mediaHTML}, // the desk with the results in it
	"part":  {"", mediaHTML}, // only the results
	"html":  {"copydesk.html", mediaHTML},
	"csv":   {"copydesk.csv", "text/csv; charset=utf-8"},
	"json":  {"copydesk.json", "application/json"},
	"jsonl": {"copydesk.jsonl", "application/jsonl"},
}

var errNothingToRead = errors.New("nothing to read: paste a text or choose a file")

// check completes the input and says what is wrong with it.
func (in *deskInput) check(date string) (err error) {
	if date != "" {
		if in.date, err = parseDay(date); err != nil {
			return err
		}
	}
	if _, ok := deskOutputs[in.format]; !ok {
		return fmt.Errorf("unknown format %q", in.format)
	}
	if strings.TrimSpace(in.text) == "" && len(in.files) == 0 {
		return errNothingToRead
	}
	// A form sends the lines of a text area with CR LF. Spans are in the text
	// as the page has it.
	in.text = strings.ReplaceAll(in.text, "\r\n", "\n")
	return nil
}

// output returns the form of the results. Several articles in one JSON file
// are JSON Lines.
func (in *deskInput) output() deskOutput {
	if in.format == "json" && in.several() {
		return deskOutputs["jsonl"]
	}
	return deskOutputs[in.format]
}

func (in *deskInput) several() bool {
	n := 0
	for range in.documents() {
		n++
	}
	return n > 1
}

// documents returns the articles: the pasted text, then those of the files.
func (in *deskInput) documents() iter.Seq[document] {
	return func(yield func(document) bool) {
		if strings.TrimSpace(in.text) != "" && !yield(document{text: in.text, date: in.date, place: "the text"}) {
			return
		}
		for _, f := range in.files {
			for d := range f.documents(in.date) {
				if !yield(d) {
					return
				}
			}
		}
	}
}

// documents returns the articles of a file, as the command reads them.
func (f upload) documents(date time.Time) iter.Seq[document] {
	return func(yield func(document) bool) {
		name := path.Base(strings.ReplaceAll(f.name, `\`, "/"))
		if strings.EqualFold(path.Ext(name), ".jsonl") {
			readLines(bytes.NewReader(f.raw), name, name, date, yield)
			return
		}
		d := document{id: name, place: name, date: date}
		d.text, d.err = readText(bytes.NewReader(f.raw), "")
		yield(d)
	}
}

// write parses the articles and writes the results.
func (in *deskInput) write(w io.Writer) error {
	if in.format == "page" || in.format == "part" {
		if err := pageTemplate().ExecuteTemplate(w, "downloads", nil); err != nil {
			return err
		}
	}
	out := in.printer(w)
	for d := range in.documents() {
		a, err := d.parse()
		if err != nil {
			err = out.failure(d.id, d.explain(err))
		} else {
			err = out.article(a)
		}
		if err != nil {
			return err
		}
	}
	return out.end()
}

func (in *deskInput) printer(w io.Writer) printer {
	switch in.output() {
	case deskOutputs["csv"]:
		return newTablePrinter(w)
	case deskOutputs["json"]:
		return jsonPrinter{w: w, indent: "  "}
	case deskOutputs["jsonl"]:
		return jsonPrinter{w: w}
	}
	return &pagePrinter{w: w, partly: in.format != "html"}
}

// A deskPage is the page of the desk.
type deskPage struct {
	pageHead
	Engine  string // "worker" on a static site, "" where a server answers the form
	Limit   int64  // most bytes that the form may send; 0 is no limit
	Text    string
	Date    string
	Status  string // what went wrong
	Results template.HTML
	Sample  string
}

func (p deskPage) write(w io.Writer) error {
	p.Title = "copydesk"
	p.Sample = pageFile("sample.txt")
	return pageTemplate().ExecuteTemplate(w, "desk", p)
}
