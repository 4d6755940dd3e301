package main

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk"
)

// A markdownEncoder writes articles as proofs in Markdown (CommonMark, with the
// tables of GitHub): the text with numbered quotations in bold, then who is
// quoted, the quotations, the names and dates.
type markdownEncoder struct{}

func (markdownEncoder) head() []byte { return nil }

func (markdownEncoder) encode(d *document) ([]byte, error) {
	m := &markdown{}
	if d.err != nil {
		m.paragraph("> " + escape(oneLine(d.explain())))
	} else {
		m.reading = read(d.article)
		m.number()
		m.heading()
		m.body()
		m.quoted()
		m.quotations()
		m.named()
	}
	m.paragraph("---")
	return []byte(m.out.String()), nil
}

// A markdown is an article as it is written.
type markdown struct {
	*reading
	numbers []int // of the quotations; scare quotes, which nobody says, have none
	out     strings.Builder
}

// paragraph writes a block and the free line after it.
func (m *markdown) paragraph(s string) { m.out.WriteString(s + "\n\n") }

// number numbers the quotations from 1.
func (m *markdown) number() {
	m.numbers = make([]int, len(m.Quotes))
	n := 0
	for i, q := range m.Quotes {
		if q.Kind != copydesk.Scare {
			n++
			m.numbers[i] = n
		}
	}
}

// heading writes the title, and what is known of the whole article.
func (m *markdown) heading() {
	title := m.ID
	if !m.Headline.IsZero() {
		title = m.Headline.In(m.Text)
	}
	if title = tidy(title); title != "" {
		m.paragraph("# " + escape(title))
	}
	var parts []string
	for _, part := range []string{tidy(m.ID), m.published(), m.support()} {
		if part != "" && part != title {
			parts = append(parts, escape(part))
		}
	}
	if len(parts) > 0 {
		m.paragraph(strings.Join(parts, " · "))
	}
}

// body writes the text; boilerplate stands in it with its kind.
func (m *markdown) body() {
	for _, b := range m.Blocks {
		text := m.inline(b.Span)
		switch b.Role {
		case copydesk.RoleHeadline:
			if b.Span != m.Headline {
				m.paragraph("## " + text)
			}
		case copydesk.RoleSubheading:
			m.paragraph("## " + text)
		case copydesk.RoleParagraph:
			m.paragraph(text)
		default:
			m.paragraph("> *" + m.label(b) + ":* " + text)
		}
	}
}

// inline returns a part of the text with its quotations in bold, each followed
// by its number.
func (m *markdown) inline(part copydesk.Span) string {
	var out strings.Builder
	segments := m.within(part)
	for i := 0; i < len(segments); {
		j := i
		var notes string // that stand behind the bold type
		var text strings.Builder
		for said := m.said(segments[i]); j < len(segments) && m.said(segments[j]) == said; j++ {
			text.WriteString(notes + escape(segments[j].In(m.Text)))
			notes = m.notes(segments[j])
		}
		run := copydesk.Span{Start: segments[i].Start, End: segments[j-1].End}
		if m.said(segments[i]) && m.canBeStrong(run, notes != "") {
			out.WriteString("**" + text.String() + "**" + notes)
		} else {
			out.WriteString(text.String() + notes)
		}
		i = j
	}
	line := tidy(out.String())
	if m := looksLikeBlock.FindStringIndex(line); m != nil {
		line = line[:m[1]-1] + `\` + line[m[1]-1:]
	}
	return line
}

// notes returns the numbers of the quotations that end with a segment.
func (m *markdown) notes(g segment) string {
	s := ""
	for _, k := range g.marks {
		if k.kind == markQuote && k.End == g.End && m.numbers[k.quote] > 0 {
			s += fmt.Sprintf("<sup>%d</sup>", m.numbers[k.quote])
		}
	}
	return s
}

// canBeStrong reports whether ** around a part of the text makes it bold: within
// a word and next to punctuation it may not (CommonMark 6.2). Notes are what
// may follow it.
func (m *markdown) canBeStrong(s copydesk.Span, notes bool) bool {
	outside := func(r rune, size int) bool { return size == 0 || unicode.IsSpace(r) || !isLetter(r) }
	first, _ := utf8.DecodeRuneInString(s.In(m.Text))
	last, _ := utf8.DecodeLastRuneInString(s.In(m.Text))
	if unicode.IsSpace(first) || unicode.IsSpace(last) {
		return false
	}
	return (isLetter(first) || outside(utf8.DecodeLastRuneInString(m.Text[:s.Start]))) &&
		(isLetter(last) || notes || outside(utf8.DecodeRuneInString(m.Text[s.End:])))
}

// isLetter reports whether a rune is neither white space nor punctuation.
func isLetter(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.IsPunct(r) && !unicode.IsSymbol(r)
}

// said reports whether a segment lies within a quotation.
func (m *markdown) said(g segment) bool {
	return slices.ContainsFunc(g.marks, func(k mark) bool {
		return k.kind == markQuote && m.numbers[k.quote] > 0
	})
}

// quoted writes the table of those who are quoted.
func (m *markdown) quoted() {
	if len(m.speakers) == 0 {
		return
	}
	m.paragraph("## Who is quoted")
	m.out.WriteString("| speaker | title | quotations | words |\n| --- | --- | ---: | ---: |\n")
	for _, k := range m.byWords() {
		fmt.Fprintf(&m.out, "| %s | %s | %d | %d |\n", escape(k.name()), escape(titles(k.entity)), len(k.quotes), k.words)
	}
	m.out.WriteString("\n")
}

// quotations writes the list of quotations by their numbers in the text.
func (m *markdown) quotations() {
	var list []string
	for i, q := range m.Quotes {
		if m.numbers[i] == 0 {
			continue
		}
		who := "not named"
		if q.Speaker != nil {
			who = tidy(q.Speaker.Name)
		}
		about := []string{q.Kind.String()}
		if len(q.Cue) > 0 {
			about = append(about, "cue “"+m.textOf(q.Cue)+"”")
		}
		if len(q.Source) > 0 {
			about = append(about, "source “"+m.textOf(q.Source)+"”")
		}
		if q.Confidence > 0 {
			about = append(about, fmt.Sprintf("%.0f %% sure", 100*q.Confidence))
		}
		list = append(list, fmt.Sprintf("%d. **%s**: %s (%s)", m.numbers[i], escape(who), escape(m.textOf(q.Content)), escape(strings.Join(about, ", "))))
	}
	if len(list) > 0 {
		m.paragraph("## Quotations")
		m.paragraph(strings.Join(list, "\n"))
	}
}

// named writes the names and dates.
func (m *markdown) named() {
	list := func(name string, items []string) {
		if len(items) > 0 {
			m.paragraph("## " + strings.ToUpper(name[:1]) + name[1:])
			m.paragraph("- " + strings.Join(items, "\n- "))
		}
	}
	for _, g := range entityGroups {
		var items []string
		for _, e := range m.ofType(g.typ) {
			items = append(items, escape(listed(e)))
		}
		list(g.name, items)
	}
	var dates []string
	for _, d := range m.dates() {
		dates = append(dates, escape(d.String()))
	}
	list("dates", dates)
}

// looksLikeBlock finds what begins a list, a heading or a code block at the
// beginning of a line, up to the character that makes it one.
var looksLikeBlock = regexp.MustCompile(`^(?:[-+=]|[0-9]{1,9}[.)])`)

// special are the characters that Markdown may take for its own.
var special = regexp.MustCompile("[\\\\`*_{}\\[\\]<>#|~&$]")

// escape returns a text such that Markdown shows it as it is.
func escape(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f' {
			return ' '
		}
		return r
	}, s)
	return special.ReplaceAllString(printable(s), `\$0`)
}
