package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/bmatcuk/doublestar/v4"
	"golang.org/x/text/language"

	"github.com/copydesk/copydesk"
)

// stdinName is the file name that stands for standard input.
const stdinName = "-"

// A document is an article on its way from the input to the output.
type document struct {
	id        string
	place     string    // where it stands, for messages: "news.jsonl:3"
	date      time.Time // the day of publication; zero when it is not known
	locale    language.Tag
	options   []copydesk.Option // of its own
	text      string
	extracted bool  // the text was taken out of a page or a file of a word processor
	read      int64 // bytes of all input that were read up to its end
	err       error // why there is no article

	raw    []byte                // what stands in the input
	size   int64                 // of raw, when it was read
	decode func(*document) error // turns raw into the text

	article *copydesk.Article
	out     []byte        // as the output has it
	done    chan struct{} // closed when all of the above is there
}

// load turns what was read into the text, where that is still to be done.
func (d *document) load() {
	if d.err == nil && d.decode != nil {
		d.err = d.decode(d)
	}
	d.raw, d.decode = nil, nil
}

// parse parses the document, if its text has at most max bytes, until ctx is
// done. Its own day, locale and options are added to those given.
func (d *document) parse(ctx context.Context, max int64, opts ...copydesk.Option) {
	if d.err != nil {
		return
	}
	opts = append(slices.Clip(opts), copydesk.Published(d.date), copydesk.Locale(d.locale), copydesk.MaxBytes(int(min(max, math.MaxInt))))
	opts = append(opts, d.options...)
	p := copydesk.NewParser(opts...)
	d.article, d.err = p.ParseContext(ctx, d.text)
	var long *copydesk.TooLongError
	switch {
	case errors.As(d.err, &long):
		d.err = &tooLargeError{max}
	case d.err == nil:
		d.article.ID = d.id
	}
}

// explain says why there is no article, and where, unless the error does so.
func (d *document) explain() error {
	var p *os.PathError
	if errors.As(d.err, &p) {
		return d.err
	}
	return fmt.Errorf("%s: %w", d.place, trimPackage{d.err})
}

// trimPackage is an error of the library without the library's name, which is
// the command's name too.
type trimPackage struct{ error }

func (e trimPackage) Error() string { return strings.TrimPrefix(e.error.Error(), "copydesk: ") }
func (e trimPackage) Unwrap() error { return e.error }

// A tooLargeError says that a text, or a line of JSONL, is longer than is taken.
type tooLargeError struct{ max int64 }

func (e *tooLargeError) Error() string { return "longer than " + sizeString(e.max) }

// An input is a file to read articles from.
type input struct {
	name string // of the file; "-" for standard input
	id   string // of its article
	err  error  // why it cannot be read
}

// inputs returns the files that the arguments of the command name: files,
// directories, patterns. They come in a fixed order, one at a time. The output,
// which may stand in a directory of the input, is none of them.
func (o *options) inputs() iter.Seq[input] {
	return func(yield func(input) bool) {
		for _, arg := range o.files {
			info, err := os.Stat(arg)
			switch {
			case arg == stdinName:
				if !yield(input{name: arg, id: arg}) {
					return
				}
			case err == nil && info.IsDir():
				if !o.directory(arg, yield) {
					return
				}
			case err != nil && strings.ContainsAny(arg, "*?[{"):
				if !o.pattern(arg, yield) {
					return
				}
			default:
				if !yield(input{name: arg, id: filepath.Base(arg)}) {
					return
				}
			}
		}
	}
}

// directory yields the files of a directory and those below it whose names say
// that the command can read them. Hidden ones are left out, and pipes, for which
// nobody may ever write.
func (o *options) directory(dir string, yield func(input) bool) bool {
	found := false
	give := func(in input) bool {
		found = true
		return yield(in)
	}
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		hidden := name != dir && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			if !give(input{name: name, id: below(dir, name), err: err}) {
				return fs.SkipAll
			}
		case d.IsDir() && hidden:
			return fs.SkipDir
		case d.IsDir() || hidden || d.Type()&fs.ModeNamedPipe != 0 || kindOfName(name) == "" || o.isOutput(name):
		case !give(input{name: name, id: below(dir, name)}):
			return fs.SkipAll
		}
		return nil
	})
	if !found {
		return yield(input{name: dir, id: filepath.Base(dir), err: errors.New("nothing to read below it: no .txt, .html, .docx, .pdf or .jsonl")})
	}
	return err == nil
}

// pattern yields the files that match a pattern; ** stands for any number of
// directories. Hidden files are left out here, too.
func (o *options) pattern(arg string, yield func(input) bool) bool {
	names, err := doublestar.FilepathGlob(arg, doublestar.WithFilesOnly(), doublestar.WithNoHidden())
	names = slices.DeleteFunc(names, o.isOutput)
	if err == nil && len(names) == 0 {
		err = errors.New("no such file, and no file matches the pattern")
	}
	if err != nil {
		return yield(input{name: arg, id: arg, err: err})
	}
	slices.Sort(names)
	base, _ := doublestar.SplitPattern(filepath.ToSlash(arg))
	for _, name := range names {
		if !yield(input{name: name, id: below(filepath.FromSlash(base), name)}) {
			return false
		}
	}
	return true
}

// isOutput reports whether a file is the one that the articles go to.
func (o *options) isOutput(name string) bool {
	if o.written == nil {
		return false
	}
	info, err := os.Stat(name)
	return err == nil && os.SameFile(info, o.written)
}

// below returns the name of a file below a directory, with slashes.
func below(dir, name string) string {
	if rel, err := filepath.Rel(dir, name); err == nil && rel != "." {
		return filepath.ToSlash(rel)
	}
	return filepath.Base(name)
}

// The kinds of input.
const (
	kindText  = "text"
	kindHTML  = "html"
	kindDOCX  = "docx"
	kindPDF   = "pdf"
	kindJSONL = "jsonl"
)

var kinds = map[string]string{
	".txt": kindText, ".text": kindText, ".html": kindHTML, ".htm": kindHTML, ".xhtml": kindHTML,
	".docx": kindDOCX, ".pdf": kindPDF, ".jsonl": kindJSONL, ".ndjson": kindJSONL,
}

// kindOfName returns the kind of a file by its name; "" when that does not tell.
func kindOfName(name string) string {
	name = strings.ToLower(name)
	return kinds[filepath.Ext(strings.TrimSuffix(name, ".gz"))]
}

// isTable reports whether a file is a table by its name. Read as one text it
// would give a thousand articles' words to a few of them.
func isTable(name string) bool {
	switch filepath.Ext(strings.TrimSuffix(strings.ToLower(name), ".gz")) {
	case ".csv", ".tsv":
		return true
	}
	return false
}

// kindOfContent returns the kind of a file by how it begins.
func kindOfContent(begin []byte) string {
	switch {
	case bytes.HasPrefix(begin, []byte("%PDF-")):
		return kindPDF
	case bytes.HasPrefix(begin, []byte("PK\x03\x04")):
		return kindDOCX
	}
	tag := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(begin, []byte("\xef\xbb\xbf"))))
	if bytes.HasPrefix(tag, []byte("<!doctype html")) || bytes.HasPrefix(tag, []byte("<html")) {
		return kindHTML
	}
	if object, ok := bytes.CutPrefix(bytes.TrimLeft(tag, "[ \t\r\n"), []byte("{")); ok && bytes.HasPrefix(bytes.TrimSpace(object), []byte(`"`)) {
		return kindJSONL // a key behind a brace, which no news begins with
	}
	return kindText
}

// documents reads the articles of all inputs in order, one at a time, without
// loading them.
func documents(o *options, stdin io.Reader) iter.Seq[*document] {
	return func(yield func(*document) bool) {
		var read int64
		for in := range o.inputs() {
			for d := range in.documents(o, stdin, &read) {
				d.read, d.size = read, int64(len(d.raw))
				if !yield(d) {
					return
				}
			}
		}
	}
}

// documents reads the articles of one input and adds to read how much it read.
func (in input) documents(o *options, stdin io.Reader, read *int64) iter.Seq[*document] {
	return func(yield func(*document) bool) {
		place := in.name
		if in.name == stdinName {
			place = "standard input"
		}
		fail := func(err error) { yield(&document{id: in.id, place: place, err: err}) }
		if in.err != nil {
			fail(in.err)
			return
		}
		r := stdin
		if in.name != stdinName {
			f, err := os.Open(in.name)
			if err != nil {
				fail(err)
				return
			}
			defer f.Close()
			r = f
		}
		in.articles(&countingReader{r, read}, o, place, yield)
	}
}

// articles reads the articles of what an input holds.
func (in input) articles(r io.Reader, o *options, place string, yield func(*document) bool) {
	buf, err := unzip(r)
	if err != nil {
		yield(&document{id: in.id, place: place, err: err})
		return
	}
	in.unzipped(buf, o, place, yield)
}

// unzipped is articles of what is not compressed any more.
func (in input) unzipped(buf *bufio.Reader, o *options, place string, yield func(*document) bool) {
	kind := o.input
	if kind == "" {
		kind = kindOfName(in.name)
	}
	if kind == "" && isTable(in.name) {
		yield(&document{id: in.id, place: place, err: errors.New("a table, whose columns have no fixed names; want JSON Lines, or -input text to read it as one article")})
		return
	}
	if kind == "" {
		begin, _ := buf.Peek(512)
		kind = kindOfContent(begin)
	}
	if kind == kindJSONL {
		readLines(buf, o, in.id, place, yield)
		return
	}
	d := &document{id: in.id, place: place, date: o.date, locale: o.locale, decode: decoders[kind](o)}
	d.raw, d.err = readAll(buf, o.max)
	yield(d)
}

// decoders turn what stands in a file into a text, by the kind of the file.
var decoders = map[string]func(*options) func(*document) error{
	kindText: func(o *options) func(*document) error {
		return func(d *document) (err error) {
			d.text, err = copydesk.Decode(d.raw, o.charset)
			var wrong *copydesk.DecodeError
			if o.charset == "" && errors.As(err, &wrong) {
				return fmt.Errorf("no text in UTF-8, UTF-16 or windows-1252: %w at byte %d", wrong.Err, wrong.Offset)
			}
			return err
		}
	},
	kindHTML: func(o *options) func(*document) error {
		return func(d *document) error { return d.readHTML(o.charset) }
	},
	kindDOCX: func(o *options) func(*document) error {
		return func(d *document) error { return d.readDOCX(o.max) }
	},
	kindPDF: func(o *options) func(*document) error {
		return func(d *document) error { return d.readPDF(o.max) }
	},
}

// readAll reads a whole file of at most max bytes.
func readAll(r io.Reader, max int64) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, max+1))
	if err == nil && int64(len(raw)) > max {
		err = &tooLargeError{max}
	}
	if err != nil {
		return nil, cutOff(err)
	}
	return raw, nil
}

// unzip returns what r holds, decompressed if it is gzip.
func unzip(r io.Reader) (*bufio.Reader, error) {
	buf := bufio.NewReaderSize(r, 1<<16)
	magic, err := buf.Peek(2)
	if err != nil && err != io.EOF {
		return nil, err
	}
	if !bytes.Equal(magic, []byte("\x1f\x8b")) {
		return buf, nil
	}
	z, err := gzip.NewReader(buf)
	if err != nil {
		return nil, cutOff(err)
	}
	return bufio.NewReaderSize(&unzipper{buf, z}, 1<<16), nil
}

// An unzipper reads gzip, which may have several parts. Zeros behind the last
// one fill a block of a tape up and are ignored, as gzip does; the gzip package
// takes anything there for the header of another part.
type unzipper struct {
	buf *bufio.Reader
	*gzip.Reader
}

func (u *unzipper) Read(p []byte) (int, error) {
	for {
		u.Multistream(false)
		n, err := u.Reader.Read(p)
		if n > 0 || err != io.EOF {
			if err == io.EOF {
				err = nil // it comes again
			}
			return n, err
		}
		if err := u.next(); err != nil {
			return 0, err
		}
	}
}

// next goes to the next part. Its error is [io.EOF] where there is none.
func (u *unzipper) next() error {
	magic, err := u.buf.Peek(2)
	switch {
	case bytes.Equal(magic, []byte("\x1f\x8b")):
		return u.Reset(u.buf)
	case len(magic) == 0:
		return err
	}
	for {
		c, err := u.buf.ReadByte()
		if err != nil {
			return err
		}
		if c != 0 {
			return errors.New("something that is not gzip stands behind the compressed data")
		}
	}
}

// cutOff says more of an error than that there was an end.
func cutOff(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || err == io.EOF {
		return fmt.Errorf("the file is cut off: %w", io.ErrUnexpectedEOF)
	}
	return err
}

// A countingReader adds to n how much is read.
type countingReader struct {
	io.Reader
	n *int64
}

func (r *countingReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	*r.n += int64(n)
	return n, err
}
