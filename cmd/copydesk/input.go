package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/copydesk/copydesk"
)

// stdinName is the file name that stands for standard input.
const stdinName = "-"

// maxDocument is the most bytes that a text file or a line of JSONL may have;
// it bounds the memory that a broken input can take.
const maxDocument = 256 << 20

var errTooLong = fmt.Errorf("longer than %d MB", maxDocument>>20)

// A document is an article to parse, or the reason why it could not be read.
type document struct {
	id    string
	text  string
	date  time.Time // the day of publication; zero when it is not known
	place string    // where it stands, for messages: "news.jsonl:3"
	err   error
}

// parse parses the document.
func (d document) parse() (*copydesk.Article, error) {
	if d.err != nil {
		return nil, d.err
	}
	a, err := copydesk.NewParser(copydesk.Published(d.date)).Parse(d.text)
	if err != nil {
		return nil, err
	}
	a.ID = d.id
	return a, nil
}

// explain says where an error happened, unless it does so itself.
func (d document) explain(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return err
	}
	return fmt.Errorf("%s: %w", d.place, trimPackage{err})
}

// trimPackage is an error of the library without the library's name, which is
// the command's name too.
type trimPackage struct{ error }

func (e trimPackage) Error() string { return strings.TrimPrefix(e.error.Error(), "copydesk: ") }
func (e trimPackage) Unwrap() error { return e.error }

// documents reads the articles of all files in order, one at a time.
func documents(o *options, stdin io.Reader) iter.Seq[document] {
	return func(yield func(document) bool) {
		for _, name := range o.files {
			for d := range fileDocuments(o, name, stdin) {
				if !yield(d) {
					return
				}
			}
		}
	}
}

// fileDocuments reads the articles of one file.
func fileDocuments(o *options, name string, stdin io.Reader) iter.Seq[document] {
	return func(yield func(document) bool) {
		id, place, r := filepath.Base(name), name, stdin
		if name == stdinName {
			place = "standard input"
		} else {
			f, err := os.Open(name)
			if err != nil {
				yield(document{id: id, place: place, err: err})
				return
			}
			defer f.Close()
			r = f
		}
		if o.input == "jsonl" || o.input == "" && strings.EqualFold(filepath.Ext(name), ".jsonl") {
			readLines(r, id, place, o.date, yield)
			return
		}
		d := document{id: id, place: place, date: o.date}
		d.text, d.err = readText(r, o.charset)
		yield(d)
	}
}

// readText reads a whole text in the given charset.
func readText(r io.Reader, charset string) (string, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxDocument+1))
	if err != nil {
		return "", err
	}
	if len(raw) > maxDocument {
		return "", errTooLong
	}
	return copydesk.Decode(raw, charset)
}

// readLines reads a document from each line of r that is not blank. An error
// in a line is that document's; an error in reading ends the file.
func readLines(r io.Reader, id, place string, date time.Time, yield func(document) bool) {
	in := bufio.NewReaderSize(r, 1<<16)
	for n := 1; ; n++ {
		line, err := readLine(in, maxDocument)
		if err == io.EOF {
			return
		}
		d := document{date: date, place: fmt.Sprintf("%s:%d", place, n), err: err}
		switch {
		case err == nil && len(bytes.TrimSpace(line)) == 0:
			continue
		case err == nil:
			d.err = d.read(line)
		case err != errTooLong:
			yield(document{id: id, place: place, err: err})
			return
		}
		if !yield(d) {
			return
		}
	}
}

// readLine returns the next line without its end, or errTooLong after it has
// skipped one of more than max bytes, or io.EOF.
func readLine(in *bufio.Reader, max int) ([]byte, error) {
	var line []byte
	for size := 0; ; {
		part, err := in.ReadSlice('\n')
		size += len(part)
		if size <= max {
			line = append(line, part...)
		} else {
			line = nil
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && size == 0:
			return nil, io.EOF
		case err != nil && err != io.EOF:
			return nil, err
		case size > max:
			return nil, errTooLong
		}
		return bytes.TrimSuffix(line, []byte("\n")), nil
	}
}

// A record is a line of JSONL input.
type record struct {
	ID   recordID `json:"id"`
	Text *string  `json:"text"`
	Date string   `json:"date"`
}

// A recordID is a string, or a number as many archives have it.
type recordID string

func (id *recordID) UnmarshalJSON(b []byte) error {
	var n json.Number
	if json.Unmarshal(b, &n) == nil {
		*id = recordID(n)
		return nil
	}
	return json.Unmarshal(b, (*string)(id))
}

// read sets d from a line of JSONL. Where it fails d has what was read before.
func (d *document) read(line []byte) error {
	text, err := copydesk.Decode(line, "utf-8")
	if err != nil {
		return err
	}
	var r record
	err = json.Unmarshal([]byte(text), &r)
	d.id = string(r.ID)
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field == "":
		return fmt.Errorf(`a JSON %s, want an object {"id": ..., "text": ...}`, wrong.Value)
	case errors.As(err, &wrong):
		return fmt.Errorf("%q is a %s, want a string", wrong.Field, wrong.Value)
	case err != nil:
		return fmt.Errorf("broken JSON: %w", err)
	case r.Text == nil:
		return errors.New(`no "text"`)
	}
	d.text = *r.Text
	if r.Date != "" {
		d.date, err = parseDay(r.Date)
	}
	return err
}
