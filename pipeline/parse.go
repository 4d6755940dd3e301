package main

import (
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"golang.org/x/text/language"

	"github.com/copydesk/copydesk"
)

func init() {
	register.DoFn5x1[context.Context, Record, func(string), func(string), func(string), error](&parseFn{})
}

// A parseFn parses records.
type parseFn struct {
	Date   string // the day of publication of articles that come without; may be empty
	Locale string // their language and region, likewise
}

// ProcessElement emits the article as JSON, its quotations as lines of CSV, and
// what could not be parsed.
func (fn *parseFn) ProcessElement(ctx context.Context, r Record, article, quote, fail func(string)) error {
	a, err := fn.parse(r)
	if err != nil {
		failures.Inc(ctx, 1)
		fail(failureOf(r, err).String())
		return nil
	}
	b, err := json.Marshal(a)
	if err != nil {
		return err
	}
	article(string(b))
	rows := 0
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Kind != copydesk.Scare { // which nobody says
			quote(csvLine(quoteRow(a, q)))
			rows++
		}
	}
	articles.Inc(ctx, 1)
	textBytes.Inc(ctx, int64(len(a.Text)))
	quotations.Inc(ctx, int64(rows))
	return nil
}

func (fn *parseFn) parse(r Record) (*copydesk.Article, error) {
	doc := document{ID: documentID(path.Base(r.File)), Text: &r.Data}
	if r.Line > 0 {
		doc = document{ID: documentID(fmt.Sprintf("%s:%d", path.Base(r.File), r.Line))}
		if !utf8.ValidString(r.Data) { // encoding/json would replace what is wrong
			return nil, errors.New("invalid UTF-8")
		}
		line := strings.TrimPrefix(r.Data, "\ufeff") // the byte order mark of the file
		if err := json.Unmarshal([]byte(line), &doc); err != nil {
			return nil, err
		}
		if doc.Text == nil {
			return nil, errors.New(`no "text"`)
		}
	}
	if doc.Date == "" {
		doc.Date = fn.Date
	}
	var published time.Time
	if doc.Date != "" {
		var err error
		if published, err = parseDay(doc.Date); err != nil {
			return nil, err
		}
	}
	var locale language.Tag
	if tag := cmp.Or(doc.Locale, fn.Locale); tag != "" {
		var err error
		if locale, err = language.Parse(tag); err != nil {
			return nil, fmt.Errorf("%q is no language; want one such as de or en-GB", tag)
		}
	}
	opts := []copydesk.Option{copydesk.Published(published), copydesk.Locale(locale)}
	if doc.Only != nil {
		opts = append(opts, copydesk.Only(*doc.Only...))
	}
	if doc.Prose {
		opts = append(opts, copydesk.Prose())
	}
	a, err := copydesk.NewParser(opts...).Parse(*doc.Text)
	if err != nil {
		return nil, err
	}
	a.ID = string(doc.ID)
	return a, nil
}

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

// A document is a line of JSONL input.
type document struct {
	ID   documentID `json:"id"`
	Text *string    `json:"text"`
	Date string     `json:"date"`

	Locale string            `json:"locale"`
	Only   *[]copydesk.Layer `json:"only"` // none of them where it is empty
	Prose  bool              `json:"prose"`
}

// A documentID is a string, or a number as many archives have it.
type documentID string

func (id *documentID) UnmarshalJSON(b []byte) error {
	var n json.Number
	if json.Unmarshal(b, &n) == nil {
		*id = documentID(n)
		return nil
	}
	return json.Unmarshal(b, (*string)(id))
}

// quoteColumns are the columns of the table of quotations: those of the command's
// table.
var quoteColumns = []string{"article", "published", "speaker", "type", "gender", "title", "source", "cue", "kind", "quote", "words", "start", "end", "paragraph", "confidence"}

// quoteRow returns the row of a quotation, each cell in one line; start and end are
// byte offsets of the content in the text, paragraphs count from 1.
func quoteRow(a *copydesk.Article, q *copydesk.Quote) []string {
	published, kind, gender, titles, paragraph, confidence := "", "", "", "", "", ""
	if !a.Published.IsZero() {
		published = a.Published.Format(time.DateOnly)
	}
	if s := q.Speaker; s != nil {
		kind, gender, titles = s.Type.String(), s.Gender.String(), strings.Join(s.Titles, ", ")
	}
	start, end := q.Content[0].Start, q.Content[len(q.Content)-1].End
	before := func(p copydesk.Paragraph, at int) int { return cmp.Compare(p.Span.End, at+1) }
	if i, _ := slices.BinarySearchFunc(a.Paragraphs, start, before); i < len(a.Paragraphs) && a.Paragraphs[i].Span.Start <= start {
		paragraph = strconv.Itoa(i + 1)
	}
	if q.Confidence > 0 {
		confidence = strconv.FormatFloat(q.Confidence, 'f', 2, 64)
	}
	return []string{
		a.ID, published, q.Speaker.String(), kind, gender, titles, plain(a, q.Source), plain(a, q.Cue), q.Kind.String(), plain(a, q.Content),
		strconv.Itoa(q.Words(a)), strconv.Itoa(start), strconv.Itoa(end), paragraph, confidence,
	}
}

// plain returns the text of spans as a reader sees it.
func plain(a *copydesk.Article, spans []copydesk.Span) string {
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = s.Plain(a.Text)
	}
	return strings.Join(parts, " … ")
}

// csvLine returns a row of CSV without its line end.
func csvLine(row []string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write(row) // a strings.Builder takes everything
	w.Flush()
	return strings.TrimSuffix(b.String(), "\n")
}
