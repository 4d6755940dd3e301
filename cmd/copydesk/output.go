package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/copydesk/copydesk"
)

// A printer writes articles in one format, each in one go as soon as it comes.
type printer interface {
	article(a *copydesk.Article) error
	failure(id string, err error) error // what the output itself says of an article that failed
	end() error
}

// An encoder writes a format in which each article stands for itself, so that
// many can be made ready at once.
type encoder interface {
	head() []byte                       // what stands before the first article
	encode(d *document) ([]byte, error) // also of an article that failed
}

// printer returns the printer of the format that was asked for.
func (o *options) printer(w io.Writer) printer {
	if o.format == "html" {
		return &pagePrinter{w: w, unquoted: o.unquoted}
	}
	p := newProofPrinter(w, o.color)
	p.unquoted = o.unquoted
	return p
}

// encoder returns the encoder of the format that was asked for, or nil if it
// has a printer.
func (o *options) encoder() encoder {
	switch o.format {
	case "json":
		return jsonEncoder{text: o.text, indent: "  "}
	case "jsonl":
		return jsonEncoder{text: o.text}
	case "csv":
		return tableEncoder{}
	case "markdown":
		return markdownEncoder{}
	}
	return nil
}

// A jsonEncoder writes the library's JSON form.
type jsonEncoder struct {
	text   bool // whether "text" stands in it; it always does where it was extracted
	indent string
}

func (e jsonEncoder) head() []byte { return nil }

func (e jsonEncoder) encode(d *document) ([]byte, error) {
	var v any = d.article
	if d.err != nil {
		v = failure{d.id, d.explain().Error()}
	} else if d.extracted || e.text {
		v = withText{d.article}
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetIndent("", e.indent)
	err := enc.Encode(v)
	return out.Bytes(), err
}

// A failure is what JSON has of an article that failed.
type failure struct {
	ID    string `json:"id"`
	Error string `json:"error"`
}

// withText is an article whose JSON form ends with its text.
type withText struct{ *copydesk.Article }

func (a withText) MarshalJSON() ([]byte, error) {
	out, err := a.Article.MarshalJSON()
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(a.Text)
	if err != nil {
		return nil, err
	}
	out = append(bytes.TrimSuffix(out, []byte("}")), `,"text":`...)
	return append(append(out, text...), '}'), nil
}

// A goal is where the articles go.
type goal struct {
	io.Writer
	close func() error
	done  progressMade // by an earlier run that this one goes on with
	trim  func() error // cuts off what that run left behind it
}

// progressMade is how far a run came.
type progressMade struct {
	articles int
	failed   int
	lastID   string
}

// open opens the output: standard output, or the file of -o. Nothing is lost
// of a file that is the input, too.
func (o *options) open(stdout io.Writer) (*goal, error) {
	if o.output == "" {
		if f, ok := stdout.(*os.File); ok {
			if err := o.writesTo(f); err != nil {
				return nil, err
			}
		}
		return &goal{Writer: stdout, close: func() error { return nil }}, nil
	}
	f, err := os.OpenFile(o.output, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, err
	}
	if err := o.writesTo(f); err != nil {
		f.Close()
		return nil, err
	}
	g := &goal{Writer: f, close: f.Close}
	if !o.resume {
		if o.written == nil {
			return g, nil // a pipe or a device has nothing to cut off
		}
		return g, f.Truncate(0)
	}
	var size int64
	g.done, size, err = madeSoFar(f)
	g.trim = func() error {
		if err := f.Truncate(size); err != nil {
			return err
		}
		_, err := f.Seek(size, io.SeekStart)
		return err
	}
	if err == nil && g.done.articles == 0 {
		err = g.trim()
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("cannot go on with %s: %w", o.output, err)
	}
	return g, nil
}

// writesTo notes the file that the articles go to. It fails for one that they
// come from, if the arguments name it; in a directory it is passed over.
func (o *options) writesTo(f *os.File) error {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return err
	}
	o.written = info
	for _, name := range o.files {
		if o.isOutput(name) {
			return fmt.Errorf("%s is the input and the output", name)
		}
	}
	return nil
}

// headSize is how much of a line is read to see whose it is.
const headSize = 1 << 16

// madeSoFar reads the JSONL that an earlier run wrote, a line for each article.
// It returns how far that run came and where its last article ends. What failed
// behind that is tried again: an archive that was still being written ends with a
// line, or a file, that is cut off. What follows the last whole line was cut off
// by the run's own end.
func madeSoFar(r io.Reader) (made progressMade, size int64, err error) {
	in := bufio.NewReaderSize(r, headSize)
	failures, end := 0, int64(0) // since the last article that did not fail; of all lines
	for {
		part, err := in.ReadSlice('\n')
		begin, read := bytes.Clone(part), int64(len(part))
		for err == bufio.ErrBufferFull {
			part, err = in.ReadSlice('\n')
			read += int64(len(part))
		}
		if err == io.EOF {
			return made, size, nil
		}
		if err != nil {
			return made, size, err
		}
		id, failed, ok := lineHead(begin)
		if !ok {
			return made, size, errors.New("it holds other things than lines of -format jsonl")
		}
		end += read
		if failed {
			failures++
			continue
		}
		made.articles += failures + 1
		made.failed += failures
		made.lastID = id
		failures, size = 0, end
	}
}

// lineHead reads the beginning of a line of output: the id, and whether the
// article failed.
func lineHead(line []byte) (id string, failed, ok bool) {
	dec := json.NewDecoder(bytes.NewReader(line))
	if t, err := dec.Token(); err != nil || t != json.Delim('{') {
		return "", false, false
	}
	key, err := dec.Token()
	if err != nil || key != "id" {
		return "", false, err == nil
	}
	value, err := dec.Token()
	if err != nil {
		return "", false, false
	}
	id, ok = value.(string)
	key, err = dec.Token()
	return id, err == nil && key == "error", ok
}
