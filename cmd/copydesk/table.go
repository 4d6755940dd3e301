package main

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk"
)

// columns are the columns of the table of quotations. The type is that of the
// speaker, PER or ORG; the gender is empty where the text does not tell. Offsets are those of
// UTF-8 bytes, from the first piece of a quotation to the end of its last;
// paragraphs count from 1 and are empty for what stands in none.
var columns = []string{"article", "published", "speaker", "type", "gender", "title", "source", "cue", "kind", "quote", "words", "start", "end", "paragraph", "confidence"}

// A tableEncoder writes the quotations as a table: CSV as in RFC 4180, in UTF-8
// with the mark that tells spreadsheets so.
type tableEncoder struct{}

func (tableEncoder) head() []byte {
	head, _ := rows([][]string{columns})
	return append([]byte("\ufeff"), head...)
}

// encode leaves out articles that failed: a table has no place for them.
func (tableEncoder) encode(d *document) ([]byte, error) {
	if d.err != nil {
		return nil, nil
	}
	return rows(quoteTable(d.article))
}

// rows writes rows of CSV.
func rows(rows [][]string) ([]byte, error) {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	err := w.WriteAll(rows)
	return out.Bytes(), err
}

// quoteTable returns a row for each quotation of an article; scare quotes, which
// nobody says, are left out.
func quoteTable(a *copydesk.Article) [][]string {
	r := reading{Article: a}
	published := ""
	if !a.Published.IsZero() {
		published = a.Published.Format("2006-01-02")
	}
	var table [][]string
	for _, q := range a.Quotes {
		if q.Kind == copydesk.Scare {
			continue
		}
		kind, gender := "", ""
		if q.Speaker != nil {
			kind, gender = q.Speaker.Type.String(), q.Speaker.Gender.String()
		}
		start, end := q.Content[0].Start, q.Content[len(q.Content)-1].End
		table = append(table, []string{
			cell(a.ID), published,
			cell(q.Speaker.String()), kind, gender, cell(titles(q.Speaker)),
			cell(r.textOf(q.Source)), cell(r.textOf(q.Cue)),
			q.Kind.String(), cell(r.textOf(q.Content)),
			strconv.Itoa(q.Words(a)), strconv.Itoa(start), strconv.Itoa(end), paragraphOf(a, start),
			confidence(&q),
		})
	}
	return table
}

// confidence returns the confidence of a quotation, or "" where it was not
// measured, as in other languages than English.
func confidence(q *copydesk.Quote) string {
	if q.Confidence == 0 {
		return ""
	}
	return strconv.FormatFloat(q.Confidence, 'f', 2, 64)
}

// paragraphOf returns the number of the paragraph that holds an offset, or "".
func paragraphOf(a *copydesk.Article, at int) string {
	i, _ := slices.BinarySearchFunc(a.Paragraphs, at, func(p copydesk.Paragraph, at int) int {
		return cmp.Compare(p.Span.End, at+1)
	})
	if i < len(a.Paragraphs) && a.Paragraphs[i].Span.Start <= at {
		return strconv.Itoa(i + 1)
	}
	return ""
}

// cell returns a text in one line that no spreadsheet takes for a formula:
// one that begins like a formula gets an apostrophe before it, as OWASP advises
// against CSV injection.
func cell(s string) string {
	s = printable(tidy(s))
	if first := firstRune(s); len(s) > 1 && strings.ContainsRune("=+-@＝＋－＠", first) {
		return "'" + s
	}
	return s
}
