package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/copydesk/copydesk"
)

// readLines reads a document from each line that is not blank. An error in a
// line is that document's; an error in reading ends the file, and so does a first
// line that shows that the file is JSON, but not an object a line.
func readLines(in *bufio.Reader, o *options, id, place string, yield func(*document) bool) {
	first := true
	for n := 1; ; n++ {
		line, err := readLine(in, o.max)
		if err == io.EOF {
			return
		}
		content := bytes.TrimSpace(line)
		if err == nil && len(content) == 0 {
			continue
		}
		if err == nil && first && opensObject(content) {
			err = errors.New("JSON over several lines; want an object a line, as jq -c makes it")
			yield(&document{id: id, place: fmt.Sprintf("%s:%d", place, n), err: err})
			return
		}
		first = false
		d := &document{date: o.date, locale: o.locale, place: fmt.Sprintf("%s:%d", place, n), raw: line, decode: (*document).readRecord, err: err}
		var large *tooLargeError
		if err != nil && !errors.As(err, &large) {
			d.id, d.err = id, cutOff(err)
			yield(d)
			return
		}
		if !yield(d) {
			return
		}
	}
}

// opensObject reports whether a line opens the object or the list that JSON over
// several lines is, and no more than that.
func opensObject(line []byte) bool {
	return len(bytes.Trim(line, "[{ \t")) == 0 || bytes.HasPrefix(line, []byte("[")) && bytes.HasSuffix(line, []byte("{"))
}

// readLine returns the next line without its end, or a [*tooLargeError] after
// it has skipped one of more than max bytes, or [io.EOF].
func readLine(in *bufio.Reader, max int64) ([]byte, error) {
	var line []byte
	for size := int64(0); ; {
		part, err := in.ReadSlice('\n')
		size += int64(len(part))
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
			return nil, &tooLargeError{max}
		}
		return bytes.TrimSuffix(line, []byte("\n")), nil
	}
}

// A record is a line of JSONL input.
type record struct {
	ID   recordID `json:"id"`
	Text *string  `json:"text"`
	Date string   `json:"date"`

	Locale string    `json:"locale"`
	Only   *[]string `json:"only"` // layers; none of them where it is empty
	Prose  bool      `json:"prose"`
}

// set gives a document what a record says of its text.
func (r *record) set(d *document) (err error) {
	if r.Date != "" {
		if d.date, err = parseDay(r.Date); err != nil {
			return err
		}
	}
	if r.Locale != "" {
		if d.locale, err = parseLocale(r.Locale); err != nil {
			return err
		}
	}
	if r.Only != nil {
		layers, err := layersOf(*r.Only)
		if err != nil {
			return err
		}
		d.options = append(d.options, copydesk.Only(layers...))
	}
	if r.Prose {
		d.options = append(d.options, copydesk.Prose())
	}
	return nil
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

// readRecord reads a line of JSONL. Where it fails d has what was read before.
func (d *document) readRecord() error {
	text, err := copydesk.Decode(d.raw, "utf-8")
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
		return fmt.Errorf("%q is %s, want %s", wrong.Field, aOrAn(wrong.Value), wanted(wrong.Type))
	case err != nil:
		return fmt.Errorf("broken JSON: %w", err)
	case r.Text == nil:
		return errors.New(`no "text"`)
	}
	d.text = *r.Text
	return r.set(d)
}

// wanted names what JSON has for a field of a record.
func wanted(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Slice:
		return "a list"
	}
	return "a string"
}

// aOrAn returns a word with the indefinite article.
func aOrAn(word string) string {
	if strings.ContainsRune("aeiou", rune(word[0])) {
		return "an " + word
	}
	return "a " + word
}
