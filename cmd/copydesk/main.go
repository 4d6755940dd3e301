// Copydesk reads raw news text and prints its parts: see [usage].
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/term"
	"golang.org/x/text/language"

	"github.com/copydesk/copydesk"
)

const usage = `copydesk reads raw news text and shows its parts: headline, byline, dateline,
paragraphs, credits and boilerplate; who is quoted and what they said; people,
organisations, places and dates.

Usage:

    copydesk [flags] [file ...]
    copydesk serve [flags]     a page in the browser to paste or drop texts on,
                               and an HTTP endpoint; copydesk serve -h explains

Each file is an article: a text, a web page (.html), a .docx or a .pdf; a .jsonl
holds one a line. Any of them may be compressed with gzip. A directory stands
for the files below it that have such names, a pattern in quotes ("2019/**/*.txt")
for those that match. Without files, or for the file -, standard input is read.

    -format text      a proof to read in the terminal (the default)
            html      one web page, self-contained, with everything marked in
                      the text; several articles follow each other on the page
            markdown  a proof to read, mail or keep
            csv       a table of all quotations, for a spreadsheet: who, of what
                      gender, said what, in how many words, and where
            json      all parts with their byte offsets, indented
            jsonl     the same, one line an article, as soon as it is parsed
    -o FILE           write to FILE, not to standard output. It may stand in a
                      directory of the input: it is not read
    -resume           go on with the FILE of -o where a run that was stopped has
                      left it; needs -format jsonl and the same input
    -text             put "text" into JSON always, not only where it was taken
                      out of a page, a .docx or a .pdf: offsets count its bytes
    -input KIND       text, html, docx, pdf or jsonl, whatever the files are
                      called; of others the beginning tells. A line of jsonl is
                      {"id": "...", "text": "...", "date": "2019-05-14",
                      "locale": "de"}; all but the text may be absent. "only":
                      ["dates"] and "prose": true are the flags of that name
    -date YYYY-MM-DD  the day of publication, against which "Tuesday" is resolved;
                      a date in JSONL or in a page's data goes before it. Without
                      either it is looked for in the text. A time behind a day
                      (2019-05-14T22:30:00Z) does not count
    -locale TAG       the language and region of the texts: de, de-CH, en-GB; a
                      locale in JSONL goes before it. Without either they are
                      read as American English. German is read by word lists;
                      of other languages only blocks and quotation marks are
    -charset NAME     the encoding of texts and pages: windows-1252, shift_jis, ...
                      Without it UTF-8, UTF-16 and what a page declares are
                      recognised; anything else is read as windows-1252. JSONL is
                      always UTF-8
    -only LIST        what to look for, where not all is needed: dates, names, quotes
                      (with their speakers, and so the names too), apart by commas,
                      or none; blocks and sentences are always found. Saves time
    -prose            the texts are running text, as a database has the body of an
                      article or a caption: all of it paragraphs
    -max SIZE         the longest text, file or line to take: 500K, 64M (the
                      default), 1G
    -j N              parse N articles at a time; as many as there are processors
                      by default. The output keeps the order of the input
    -progress auto    show how far it is on standard error, if that is a terminal
                      which the articles do not go to as well (the default)
              always, never
    -color auto       colours on a terminal, unless NO_COLOR is set (the default)
           always     colours even into a pipe
           never      none
    -version          print the version
    -h                show this text

Examples:

    copydesk story.txt                                 read a proof
    copydesk -date 2019-05-14 story.txt                with dates resolved
    pbpaste | copydesk                                 what you just copied
    copydesk -color always story.txt | less -R         a long one
    copydesk -format html a.txt b.html >proof.html     a page to pass on
    copydesk -format csv -o quotes.csv articles/       a table of who said what
    copydesk -format json story.txt | jq .quotes       one part of it
    copydesk -format jsonl -o parsed.jsonl archive.jsonl.gz           an archive
    copydesk -format jsonl -o parsed.jsonl -resume archive.jsonl.gz   the rest of it

An article that fails does not stop the others: the reason goes to standard
error, with the file and line, and with json and jsonl also out as {"id": "...",
"error": "..."}. Interrupted (Ctrl-C), the command finishes the articles that it
has begun, says how far it came and ends; interrupted again it ends at once.

In a csv a cell that a spreadsheet would take for a formula begins with an
apostrophe; the offsets lead to what the text says.

The exit status is 0 when all went well, 1 when an article failed or the output
could not be written, 2 for wrong flags, 130 or 143 after an interrupt.
`

// The exit statuses.
const (
	exitOK = iota
	exitFailure
	exitUsage

	exitSignal = 128 // and the number of the signal
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
	if o.version {
		fmt.Fprintln(stdout, "copydesk", version())
		return exitOK
	}
	if slices.Contains(o.files, stdinName) && isTerminal(stdin) {
		fmt.Fprintln(stderr, "copydesk: reading from the terminal; end with Ctrl-D (copydesk -h explains)")
	}
	goal, err := o.open(stdout)
	if err != nil {
		fmt.Fprintf(stderr, "copydesk: %v\n", err)
		return exitFailure
	}
	r := &runner{options: o, goal: goal, stderr: stderr, progress: newProgress(o, stdin, stdout, stderr)}
	return r.run(stdin)
}

// options are what the flags say.
type options struct {
	format   string
	output   string // the name of a file; "" is standard output
	resume   bool
	text     bool
	input    string // a kind of input; "" goes by name and content
	date     time.Time
	locale   language.Tag
	charset  string
	max      int64 // bytes
	workers  int
	progress string
	color    string
	version  bool
	parser   []copydesk.Option // of all articles
	unquoted bool              // they leave quotations out
	files    []string          // at least one

	written os.FileInfo // the file that the articles go to; nil where it is none
}

const (
	// defaultMax is the longest text to take when -max does not say, and largestMax
	// what it may say: some hundred times as much is a number, too.
	defaultMax = 64 << 20
	largestMax = 1 << 50

	// mostWorkers is more than any machine has processors: each takes memory.
	mostWorkers = 4096
)

// parseFlags reads the command line. Its error is [flag.ErrHelp] for -h.
func parseFlags(args []string) (*options, error) {
	o := &options{max: defaultMax}
	fs := flag.NewFlagSet("copydesk", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&o.output, "o", "", "")
	fs.BoolVar(&o.resume, "resume", false, "")
	fs.BoolVar(&o.text, "text", false, "")
	fs.BoolVar(&o.version, "version", false, "")
	fs.StringVar(&o.charset, "charset", "", "")
	fs.IntVar(&o.workers, "j", runtime.GOMAXPROCS(0), "")
	fs.Func("date", "", func(s string) (err error) {
		o.date, err = parseDay(s)
		return err
	})
	fs.Func("locale", "", func(s string) (err error) {
		o.locale, err = parseLocale(s)
		return err
	})
	fs.Func("max", "", func(s string) (err error) {
		o.max, err = parseSize(s)
		return err
	})
	prose := false
	fs.BoolVar(&prose, "prose", false, "")
	fs.Func("only", "", func(s string) error {
		layers, err := layersOf(splitLayers(s))
		if err != nil {
			return errors.New("want dates, names or quotes, apart by commas, or none")
		}
		o.unquoted = !slices.Contains(layers, copydesk.LayerQuotes)
		o.parser = append(o.parser, copydesk.Only(layers...))
		return nil
	})
	choice(fs, &o.format, "format", "text", "html", "markdown", "csv", "json", "jsonl")
	choice(fs, &o.progress, "progress", "auto", "always", "never")
	choice(fs, &o.color, "color", "auto", "always", "never")
	choice(fs, &o.input, "input", "", kindText, kindHTML, kindDOCX, kindPDF, kindJSONL)
	if err := fs.Parse(args); err != nil {
		return nil, err
	}
	if _, err := copydesk.Decode(nil, o.charset); err != nil {
		return nil, fmt.Errorf("unknown charset %q", o.charset)
	}
	if prose {
		o.parser = append(o.parser, copydesk.Prose())
	}
	switch {
	case o.format == "csv" && o.unquoted:
		return nil, errors.New("-format csv is a table of quotations; it needs -only quotes")
	case o.workers < 1:
		return nil, fmt.Errorf("-j %d: want 1 or more", o.workers)
	case o.workers > mostWorkers:
		return nil, fmt.Errorf("-j %d: want %d or less", o.workers, mostWorkers)
	case o.resume && o.output == "":
		return nil, errors.New("-resume needs the file to go on with: -o FILE")
	case o.resume && o.format != "jsonl":
		return nil, errors.New("-resume needs -format jsonl")
	}
	o.files = fs.Args()
	for _, name := range o.files {
		flagName, _, _ := strings.Cut(strings.TrimLeft(name, "-"), "=")
		if _, err := os.Stat(name); err != nil && strings.HasPrefix(name, "-") && fs.Lookup(flagName) != nil {
			return nil, fmt.Errorf("%s stands behind a file; flags stand before the files", name)
		}
	}
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

// parseDay reads a day such as 2019-05-14. A time behind it, as databases have
// it ("2019-05-14T22:30:00-05:00"), says no more of the day and is not read.
func parseDay(s string) (time.Time, error) {
	day := s
	if n := len(time.DateOnly); len(s) > n+1 && strings.IndexByte("T ", s[n]) >= 0 && '0' <= s[n+1] && s[n+1] <= '9' {
		day = s[:n]
	}
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q is no day; want one such as 2019-05-14", s)
	}
	return t, nil
}

// parseLocale reads a language tag such as de-AT.
func parseLocale(s string) (language.Tag, error) {
	t, err := language.Parse(s)
	if err != nil {
		return language.Und, fmt.Errorf("%q is no language; want one such as de or en-GB", s)
	}
	return t, nil
}

// splitLayers cuts what to look for into names: "dates,names", "none".
func splitLayers(s string) []string {
	if s == "none" {
		return []string{}
	}
	return strings.Split(s, ",")
}

// layersOf returns the layers of the given names.
func layersOf(names []string) ([]copydesk.Layer, error) {
	var layers []copydesk.Layer
	for _, name := range names {
		var l copydesk.Layer
		if l.UnmarshalText([]byte(strings.TrimSpace(name))) != nil {
			return nil, fmt.Errorf("%q is nothing to look for; want dates, names or quotes", name)
		}
		layers = append(layers, l)
	}
	return layers, nil
}

// sizeUnits are the units of sizes.
var sizeUnits = []struct {
	name  string
	bytes int64
}{{"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}, {"", 1}}

// parseSize reads a size such as 64M.
func parseSize(s string) (int64, error) {
	number := strings.TrimSuffix(strings.ToUpper(s), "B")
	for _, u := range sizeUnits {
		digits, ok := strings.CutSuffix(number, u.name)
		if !ok {
			continue
		}
		if n, err := strconv.ParseInt(digits, 10, 64); err == nil && n > 0 && n <= largestMax/u.bytes {
			return n * u.bytes, nil
		}
		break
	}
	return 0, fmt.Errorf("%q is no size; want one such as 64M", s)
}

// hint names the flag by which a text that is too long would be taken.
func hint(err error, flag string) string {
	var large *tooLargeError
	if errors.As(err, &large) {
		return " (see " + flag + ")"
	}
	return ""
}

// sizeString returns a size as [parseSize] reads it.
func sizeString(n int64) string {
	for _, u := range sizeUnits {
		if n%u.bytes == 0 {
			return strconv.FormatInt(n/u.bytes, 10) + u.name
		}
	}
	return ""
}

// version returns the version that the command was built from, as Go notes it:
// v0.1.0, one with a day and a commit, or "(devel)".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel)"
	}
	return info.Main.Version
}

func isTerminal(v any) bool {
	f, ok := v.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// oneLine returns the message of err in one line that is safe to print.
func oneLine(err error) string { return printable(strings.Join(strings.Fields(err.Error()), " ")) }
