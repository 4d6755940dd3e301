// Copydesk reads raw news text and prints its parts: see [usage].
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"

	"golang.org/x/term"

	"github.com/copydesk/copydesk"
)

const usage = `copydesk reads raw news text and shows its parts: headline, byline, dateline,
paragraphs, credits and boilerplate; who is quoted and what they said; people,
organisations, places and dates.

Usage:

    copydesk [flags] [file ...]
    copydesk serve [flags]     a page in the browser to paste or drop texts on,
                               and an HTTP endpoint; copydesk serve -h explains

Each file is an article; without files, or for the file -, it is read from
standard input. A file whose name ends in .jsonl holds one article a line.

    -format text    a proof to read in the terminal (the default)
            html    one web page, self-contained, with everything marked in the
                    text; several articles follow each other on the page
            json    all parts with their byte offsets, indented
            jsonl   the same, one line an article, as soon as it is parsed
    -input  text    each file is one article
            jsonl   each line is {"id": "...", "text": "...", "date": "2019-05-14"};
                    id and date may be absent
    -date YYYY-MM-DD
            the day of publication, against which "Tuesday" is resolved; a date
            in JSONL goes before it. Without either it is looked for in the text
    -charset NAME
            the encoding of text files: windows-1252, shift_jis, utf-16le, ...
            Without it UTF-8 and UTF-16 are recognised; anything else is read as
            windows-1252. JSONL is always UTF-8
    -color  auto    colours on a terminal, unless NO_COLOR is set (the default)
            always  colours even into a pipe
            never   none
    -h      show this text

Examples:

    copydesk story.txt                                 read a proof
    copydesk -date 2019-05-14 story.txt                with dates resolved
    pbpaste | copydesk                                 what you just copied
    copydesk -color always story.txt | less -R         a long one
    copydesk -format html a.txt b.txt >proof.html      a page to pass on
    copydesk -format json story.txt | jq .quotes       one part of it
    copydesk -format jsonl archive.jsonl >parsed.jsonl an archive, streaming

An article that fails does not stop the others: the reason goes to standard
error and, with -format jsonl, out as {"id": "...", "error": "..."}. The exit
status is 0 when all went well, 1 when an article failed, 2 for wrong flags.
`

// The exit statuses.
const (
	exitOK = iota
	exitFailure
	exitUsage
)

// run is the command; it returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 && args[0] == "serve" {
		return serve(args[1:], stdout, stderr)
	}
	o, err := parseFlags(args)
	if errors.Is(err, flag.ErrHelp) {
		io.WriteString(stdout, usage)
		return exitOK
	}
	if err != nil {
		fmt.Fprintf(stderr, "copydesk: %v; copydesk -h explains\n", err)
		return exitUsage
	}
	if slices.Contains(o.files, stdinName) && isTerminal(stdin) {
		fmt.Fprintln(stderr, "copydesk: reading from the terminal; end with Ctrl-D (copydesk -h explains)")
	}

	status := exitOK
	out := o.printer(stdout)
	for d := range documents(o, stdin) {
		a, err := d.parse()
		if err == nil {
			err = out.article(a)
		} else {
			status = exitFailure
			fmt.Fprintf(stderr, "copydesk: %v\n", oneLine(d.explain(err)))
			err = out.failure(d.id, d.explain(err))
		}
		if err != nil {
			return writeFailure(stderr, err)
		}
	}
	if err := out.end(); err != nil {
		return writeFailure(stderr, err)
	}
	return status
}

// writeFailure reports that the output cannot be written. A reader that has
// seen enough, such as head, is no news.
func writeFailure(stderr io.Writer, err error) int {
	if !errors.Is(err, syscall.EPIPE) && !errors.Is(err, io.ErrClosedPipe) {
		fmt.Fprintf(stderr, "copydesk: %v\n", err)
	}
	return exitFailure
}

// options are what the flags say.
type options struct {
	format  string
	input   string // "" goes by the name of the file
	date    time.Time
	charset string
	color   string
	files   []string // at least one
}

// parseFlags reads the command line. Its error is [flag.ErrHelp] for -h.
func parseFlags(args []string) (*options, error) {
	o := new(options)
	fs := flag.NewFlagSet("copydesk", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&o.charset, "charset", "", "")
	fs.Func("date", "", func(s string) (err error) {
		o.date, err = parseDay(s)
		return err
	})
	choice(fs, &o.format, "format", "text", "html", "json", "jsonl")
	choice(fs, &o.color, "color", "auto", "always", "never")
	choice(fs, &o.input, "input", "", "text", "jsonl")
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if _, err := copydesk.Decode(nil, o.charset); err != nil {
		return nil, fmt.Errorf("unknown charset %q", o.charset)
	}
	o.files = fs.Args()
	if len(o.files) == 0 {
		o.files = []string{stdinName}
	}
	return o, nil
}

// choice defines a flag that takes one of the given words, the first of which
// is its default.
func choice(fs *flag.FlagSet, to *string, name string, words ...string) {
	*to = words[0]
	fs.Func(name, "", func(s string) error {
		if s == "" || !slices.Contains(words, s) {
			return fmt.Errorf("want one of %s", strings.Join(slices.DeleteFunc(slices.Clone(words), isEmpty), ", "))
		}
		*to = s
		return nil
	})
}

func isEmpty(s string) bool { return s == "" }

// parseDay reads a day such as 2019-05-14.
func parseDay(s string) (time.Time, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is no day; want one such as 2019-05-14", s)
	}
	return t, nil
}

// A printer writes articles in one format, each in one go as soon as it comes.
type printer interface {
	article(a *copydesk.Article) error
	failure(id string, err error) error // what the output itself says of an article that failed
	end() error
}

// printer returns the printer of the format that was asked for.
func (o *options) printer(w io.Writer) printer {
	switch o.format {
	case "json":
		return jsonPrinter{w: w, indent: "  "}
	case "jsonl":
		return jsonPrinter{w: w}
	case "html":
		return &pagePrinter{w: w}
	}
	return newProofPrinter(w, o.color)
}

// A jsonPrinter writes the library's JSON form.
type jsonPrinter struct {
	w      io.Writer
	indent string
}

func (p jsonPrinter) article(a *copydesk.Article) error { return p.write(a) }

func (p jsonPrinter) failure(id string, err error) error {
	return p.write(struct {
		ID    string `json:"id"`
		Error string `json:"error"`
	}{id, err.Error()})
}

func (p jsonPrinter) end() error { return nil }

// write leaves the buffering to the encoder, which writes a value at once.
func (p jsonPrinter) write(v any) error {
	enc := json.NewEncoder(p.w)
	enc.SetIndent("", p.indent)
	return enc.Encode(v)
}

func isTerminal(v any) bool {
	f, ok := v.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// oneLine returns the message of err in one line that is safe to print.
func oneLine(err error) string { return printable(strings.Join(strings.Fields(err.Error()), " ")) }
