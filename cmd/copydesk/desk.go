package main

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"html/template"
	"io"
	"iter"
	"path"
	"strings"
	"time"

	"golang.org/x/text/language"
)

// A deskInput is what the form of the desk holds: a text that was pasted, or
// files, and what is wanted of them.
type deskInput struct {
	text   string
	files  []upload
	date   time.Time
	tag    string // of the language, as the form has it
	locale language.Tag
	format string // a key of deskOutputs
	max    int64  // the longest text to take out of a file, and the most by which all files may grow when they are unzipped

	first string // the first text that write has read
}

// An upload is a file that was chosen or dropped.
type upload struct {
	name string
	raw  []byte
}

// unzip returns what an upload holds, of at most max bytes.
func (f upload) unzip(max int64) ([]byte, error) {
	buf, err := unzip(bytes.NewReader(f.raw))
	if err != nil {
		return nil, err
	}
	return readAll(buf, max)
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
	if in.tag != "" {
		if in.locale, err = parseLocale(in.tag); err != nil {
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
		if n++; n > 1 {
			return true
		}
	}
	return false
}

// documents returns the articles: the pasted text, then those of the files as
// the command reads them.
func (in *deskInput) documents() iter.Seq[*document] {
	o := &options{date: in.date, locale: in.locale, max: in.max}
	return func(yield func(*document) bool) {
		more := true
		next := func(d *document) bool {
			more = yield(d)
			return more
		}
		if strings.TrimSpace(in.text) != "" {
			next(&document{text: in.text, date: in.date, locale: in.locale, place: "the text"})
		}
		left := in.max // of what the files may grow by
		for _, f := range in.files {
			if !more {
				return
			}
			name := path.Base(strings.ReplaceAll(f.name, `\`, "/"))
			raw, err := f.unzip(min(in.max, left+int64(len(f.raw))))
			if err != nil {
				next(&document{id: name, place: name, err: err})
				continue
			}
			left -= max(0, int64(len(raw)-len(f.raw)))
			input{name: name, id: name}.unzipped(bufio.NewReader(bytes.NewReader(raw)), o, name, next)
		}
	}
}

// write parses the articles and writes the results, until ctx is done.
func (in *deskInput) write(ctx context.Context, w io.Writer) error {
	if in.format == "page" || in.format == "part" {
		if err := pageTemplate().ExecuteTemplate(w, "downloads", nil); err != nil {
			return err
		}
	}
	if e := in.encoder(); e != nil {
		if _, err := w.Write(e.head()); err != nil {
			return err
		}
		for d := range in.documents() {
			if err := encodeTo(ctx, w, e, d, in.max); err != nil {
				return err
			}
		}
		return nil
	}
	out := &pagePrinter{w: w, partly: in.format != "html"}
	for d := range in.documents() {
		d.load()
		in.first = cmp.Or(in.first, d.text)
		d.parse(ctx, in.max)
		err := ctx.Err()
		switch {
		case err != nil:
		case d.err != nil:
			err = out.failure(d.id, d.explain())
		default:
			err = out.article(d.article)
		}
		if err != nil {
			return err
		}
	}
	return out.end()
}

// encoder returns the encoder of the results, or nil for pages.
func (in *deskInput) encoder() encoder {
	switch in.output() {
	case deskOutputs["csv"]:
		return tableEncoder{}
	case deskOutputs["json"]:
		return jsonEncoder{indent: "  "}
	case deskOutputs["jsonl"]:
		return jsonEncoder{}
	}
	return nil
}

// encodeTo parses a document and writes it. It fails when ctx is done.
func encodeTo(ctx context.Context, w io.Writer, e encoder, d *document, max int64) error {
	d.load()
	d.parse(ctx, max)
	if err := ctx.Err(); err != nil {
		return err
	}
	out, err := e.encode(d)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// A deskPage is the page of the desk.
type deskPage struct {
	pageHead
	Engine  string // "worker" on a static site, "" where a server answers the form
	Limit   int64  // most bytes that the form may send; 0 is no limit
	Text    string
	Date    string
	Locale  string
	Status  string // what went wrong
	Results template.HTML
	Sample  string
}

func (p deskPage) write(w io.Writer) error {
	p.Title = "copydesk"
	p.Sample = pageFile("sample.txt")
	return pageTemplate().ExecuteTemplate(w, "desk", p)
}
