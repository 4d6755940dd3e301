package main

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/copydesk/copydesk"
)

// A tablePrinter writes the quotations of articles as a table: RFC 4180 in
// UTF-8, one line a quotation.
type tablePrinter struct {
	w     *csv.Writer
	begun bool
}

func newTablePrinter(w io.Writer) *tablePrinter {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return &tablePrinter{w: c}
}

// begin writes the names of the columns, once.
func (p *tablePrinter) begin() {
	if !p.begun {
		p.w.Write([]string{"article", "speaker", "title", "kind", "cue", "quote", "start", "end", "paragraph"})
		p.begun = true
	}
}

func (p *tablePrinter) article(a *copydesk.Article) error {
	p.begin()
	r := read(a)
	for _, q := range a.Quotes {
		first, last := q.Content[0], q.Content[len(q.Content)-1]
		paragraph := ""
		for i, g := range a.Paragraphs {
			if g.Span.Contains(first) {
				paragraph = strconv.Itoa(i + 1)
			}
		}
		p.w.Write([]string{
			cell(a.ID), cell(q.Speaker.String()), cell(titles(q.Speaker)), q.Kind.String(), cell(r.textOf(q.Cue)),
			cell(r.textOf(q.Content)), strconv.Itoa(first.Start), strconv.Itoa(last.End), paragraph,
		})
	}
	p.w.Flush()
	return p.w.Error()
}

func (p *tablePrinter) failure(id string, err error) error { return nil }

func (p *tablePrinter) end() error {
	p.begin()
	p.w.Flush()
	return p.w.Error()
}

// cell keeps a spreadsheet from taking what an article says for a formula.
func cell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
