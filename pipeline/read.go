package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/copydesk/copydesk"
)

func init() {
	register.DoFn4x1[context.Context, fileio.ReadableFile, func(Record), func(string), error](&readFn{})
	register.Emitter1[Record]()
	register.Emitter1[string]()
}

// A Record is an article before it is parsed: a line of JSON, or the text of a
// file.
type Record struct {
	File string
	Line int // from 1; 0 for the text of a whole file
	Data string
}

// maxRecord is the most bytes of a record: runners pass them whole.
const maxRecord = 64 << 20

var errTooLong = fmt.Errorf("longer than %d MB", maxRecord>>20)

// A readFn reads the records of files.
type readFn struct {
	Charset string // of text files
}

// ProcessElement reads a file: one whose name has .jsonl or .ndjson at its end, or
// before the .gz there, holds an article a line, any other is one article. What is
// wrong with the file's contents is a failure; what is wrong with reading it is
// an error, for the runner to try again.
func (fn *readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(Record), fail func(string)) error {
	name := file.Metadata.Path
	broken := func(line int, err error) error {
		if !isBroken(err) {
			return fmt.Errorf("%s: %w", name, err)
		}
		failures.Inc(ctx, 1)
		fail(failure{File: name, Line: line, Error: err.Error()}.String())
		return nil
	}
	in, err := file.Open(ctx)
	if err != nil {
		return broken(0, err)
	}
	defer in.Close()

	if ext := path.Ext(strings.TrimSuffix(name, ".gz")); ext == ".jsonl" || ext == ".ndjson" {
		lines := bufio.NewReaderSize(in, 1<<16)
		for n := 1; ; n++ {
			line, err := readLine(lines)
			switch {
			case err == io.EOF:
				return nil
			case err != nil:
				if err := broken(n, err); err != nil || !errors.Is(err, errTooLong) {
					return err
				}
			case len(bytes.TrimSpace(line)) > 0:
				emit(Record{File: name, Line: n, Data: string(line)})
			}
		}
	}
	raw, err := io.ReadAll(io.LimitReader(in, maxRecord+1))
	if err == nil && len(raw) > maxRecord {
		err = errTooLong
	}
	if err != nil {
		return broken(0, err)
	}
	text, err := copydesk.Decode(raw, fn.Charset)
	if err != nil {
		return broken(0, err)
	}
	emit(Record{File: name, Data: text})
	return nil
}

// isBroken reports whether an error lies in what a file holds.
func isBroken(err error) bool {
	var corrupt flate.CorruptInputError
	var undecodable *copydesk.DecodeError
	return errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, errTooLong) ||
		errors.As(err, &corrupt) || errors.As(err, &undecodable)
}

// readLine returns the next line without its end, or errTooLong after it has
// skipped one that is too long, or io.EOF.
func readLine(in *bufio.Reader) ([]byte, error) {
	var line []byte
	for size := 0; ; {
		part, err := in.ReadSlice('\n')
		if size += len(part); size <= maxRecord {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && size == 0:
			return nil, io.EOF
		case err != nil && err != io.EOF:
			return nil, err
		case size > maxRecord:
			return nil, errTooLong
		}
		return bytes.TrimSuffix(line, []byte("\n")), nil
	}
}

// A failure is a record that could not be read or parsed, and why. It has the
// record itself, as text or, where it is not valid UTF-8, as bytes.
type failure struct {
	File  string `json:"file"`
	Line  int    `json:"line,omitempty"`
	Error string `json:"error"`
	Text  string `json:"text,omitempty"`
	Bytes []byte `json:"bytes,omitempty"` // base64
}

func failureOf(r Record, err error) failure {
	f := failure{File: r.File, Line: r.Line, Error: err.Error()}
	if utf8.ValidString(r.Data) {
		f.Text = r.Data
	} else {
		f.Bytes = []byte(r.Data)
	}
	return f
}

// String returns the failure as a line of JSON.
func (f failure) String() string {
	b, err := json.Marshal(f)
	if err != nil {
		panic(err) // strings and numbers marshal
	}
	return string(b)
}

// The counters.
const namespace = "copydesk"

var (
	articles   = beam.NewCounter(namespace, "articles")
	textBytes  = beam.NewCounter(namespace, "bytes")
	quotations = beam.NewCounter(namespace, "quotes")
	failures   = beam.NewCounter(namespace, "failures")
)
