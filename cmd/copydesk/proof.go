package main

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"os"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/clipperhouse/displaywidth"
	"golang.org/x/term"

	"github.com/copydesk/copydesk"
)

// The measures of a proof, in columns.
const (
	marginWidth  = 16  // labels to the left of the text
	defaultWidth = 80  // where the output is no terminal
	widest       = 100 // longer lines are hard to read
	narrowest    = 40
	barWidth     = 20 // of the bar that stands for the most words
)

// The colours of the speakers, from the terminal's own sixteen so that they
// suit its background. After the last the first comes again.
var palette = []color.Color{
	lipgloss.Cyan, lipgloss.Yellow, lipgloss.Magenta, lipgloss.Green, lipgloss.Blue, lipgloss.Red,
	lipgloss.BrightCyan, lipgloss.BrightYellow, lipgloss.BrightMagenta, lipgloss.BrightGreen, lipgloss.BrightBlue, lipgloss.BrightRed,
}

var (
	plain = lipgloss.NewStyle()
	dim   = plain.Faint(true)
	bold  = plain.Bold(true)
)

// A proofPrinter writes articles to be read in a terminal.
type proofPrinter struct {
	w     io.Writer
	width int // of the text, without the margin
	begun bool

	unquoted bool // nobody has looked who is quoted
}

// newProofPrinter returns a printer that colours as color says: "auto",
// "always" or "never".
func newProofPrinter(w io.Writer, color string) *proofPrinter {
	p := colorprofile.NewWriter(w, os.Environ())
	switch color {
	case "always":
		p.Profile = max(p.Profile, colorprofile.ANSI)
	case "never":
		p.Profile = colorprofile.NoTTY
	}
	return &proofPrinter{w: p, width: terminalWidth(w) - marginWidth - len(" | ")}
}

// terminalWidth returns how wide a proof on w may be.
func terminalWidth(w io.Writer) int {
	if isTerminal(w) {
		if width, _, err := term.GetSize(int(w.(*os.File).Fd())); err == nil {
			return min(max(width, narrowest), widest)
		}
	}
	return defaultWidth
}

func (p *proofPrinter) failure(string, error) error { return nil }

func (p *proofPrinter) end() error { return nil }

// article writes one article at once.
func (p *proofPrinter) article(a *copydesk.Article) error {
	s := sheet{reading: read(a), width: p.width, unquoted: p.unquoted}
	if p.begun {
		s.out.WriteString("\n\n")
	}
	p.begun = true
	s.heading()
	s.blocks()
	s.summary()
	_, err := p.w.Write(s.out.Bytes())
	return err
}

// A sheet is the proof of one article as it is written.
type sheet struct {
	*reading
	width    int
	unquoted bool
	out      bytes.Buffer
}

// row writes a line with its label in the margin.
func (s *sheet) row(label, text string) {
	pad := strings.Repeat(" ", max(marginWidth-lipgloss.Width(label), 0))
	line := pad + label + dim.Render(" │ ") + text
	s.out.WriteString(strings.TrimRight(line, " ") + "\n")
}

// heading writes the article's name and day.
func (s *sheet) heading() {
	var parts []string
	for _, part := range []string{printable(tidy(s.ID)), s.published(), s.support()} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) > 0 {
		s.row("", dim.Render(strings.Join(parts, " · ")))
	}
}

// blocks writes the text with a free line between its parts; lines of
// boilerplate stay together.
func (s *sheet) blocks() {
	before := copydesk.RoleParagraph
	for _, b := range s.Blocks {
		if b.Role != copydesk.RoleBoilerplate || before != b.Role {
			s.row("", "")
		}
		before = b.Role
		s.block(b)
	}
}

// block writes a block of the text; next to each line the margin names who
// begins to speak in it.
func (s *sheet) block(b copydesk.Block) {
	var labels []string
	if l := s.label(b); l != "" {
		labels = append(labels, dim.Render(l))
	}
	for _, line := range wrap(s.Text, b.Span, s.width) {
		var text strings.Builder
		space := false
		for _, g := range s.within(line) {
			var shown string
			shown, space = squeeze(g.In(s.Text), space)
			text.WriteString(s.style(b, g).Render(shown))
			for _, q := range s.begins(g) {
				if l := s.speakerLabel(q); l != "" && !slices.Contains(labels, l) {
					labels = append(labels, l)
				}
			}
		}
		s.row(shift(&labels), text.String())
	}
	for len(labels) > 0 {
		s.row(shift(&labels), "")
	}
}

// shift takes the first label away, or gives none.
func shift(labels *[]string) string {
	if len(*labels) == 0 {
		return ""
	}
	l := (*labels)[0]
	*labels = (*labels)[1:]
	return l
}

// style returns how a segment of a block looks.
func (s *sheet) style(b copydesk.Block, g segment) lipgloss.Style {
	st := plain
	switch b.Role {
	case copydesk.RoleHeadline, copydesk.RoleSubheading:
		st = bold
	case copydesk.RoleKicker, copydesk.RoleDek, copydesk.RoleCaption:
		st = plain.Italic(true)
	case copydesk.RoleBoilerplate, copydesk.RoleCredit:
		st = dim
	}
	for _, m := range g.marks {
		switch m.kind {
		case markQuote:
			q := s.Quotes[m.quote]
			st = st.Italic(q.Kind == copydesk.Indirect || q.Kind == copydesk.Scare)
			if q.Speaker != nil && q.Kind != copydesk.Scare {
				st = st.Foreground(s.byEntity[q.Speaker].colour())
			}
		case markCue:
			st = st.Underline(true)
		case markSource, markAuthor, markDateline:
			st = st.Bold(true)
		}
	}
	return st
}

// colour returns the colour of the speaker's words.
func (k *speaker) colour() color.Color { return palette[k.number%len(palette)] }

// speakerLabel returns the name in the margin next to a quotation: all of it,
// or the surname where there is no room; "" for scare quotes.
func (s *sheet) speakerLabel(q *copydesk.Quote) string {
	if q.Kind == copydesk.Scare {
		return ""
	}
	if q.Speaker == nil {
		return dim.Render("?")
	}
	k := s.byEntity[q.Speaker]
	name := printable(k.name())
	if words := strings.Fields(name); displaywidth.String(name) > marginWidth && k.entity.Type == copydesk.Person && len(words) > 0 {
		name = words[len(words)-1]
	}
	return bold.Foreground(k.colour()).Render(displaywidth.TruncateString(name, marginWidth, "…"))
}

// summary writes who is quoted and what is named.
func (s *sheet) summary() {
	s.row("", "")
	s.out.WriteString(dim.Render(strings.Repeat("─", marginWidth+1)+"┼"+strings.Repeat("─", s.width+1)) + "\n")
	s.quoted()
	for _, g := range entityGroups {
		var items []string
		for _, e := range s.ofType(g.typ) {
			items = append(items, listed(e))
		}
		s.list(g.name, items)
	}
	var dates []string
	for _, d := range s.dates() {
		dates = append(dates, d.String())
	}
	s.list("dates", dates)
}

// quoted writes the speakers, each with a bar as long as their share.
func (s *sheet) quoted() {
	speakers := s.byWords()
	if s.unquoted {
		return
	}
	if len(speakers) == 0 {
		s.row(dim.Render("quoted"), dim.Render("nobody"))
		return
	}
	room := 0
	for _, k := range speakers {
		room = max(room, displaywidth.String(printable(k.name())))
	}
	counts := len("99 quotes  9999 words  ")
	room = min(room, max(s.width-counts-barWidth/2, 12))
	bar := min(barWidth, s.width-counts-room-2)
	label := "quoted"
	for _, k := range speakers {
		name := displaywidth.TruncateString(printable(k.name()), room, "…")
		name += strings.Repeat(" ", room-displaywidth.String(name))
		st := plain
		if k.entity != nil {
			st = st.Foreground(k.colour())
		}
		full := strings.Repeat("█", k.words*bar/max(s.most, 1))
		s.row(dim.Render(label), fmt.Sprintf("%s  %-10s %4d %-6s %s", st.Bold(true).Render(name), count(len(k.quotes), "quote"), k.words, plural(k.words, "word"), st.Render(full)))
		label = ""
	}
}

// count returns a number with its noun.
func count(n int, noun string) string { return fmt.Sprintf("%d %s", n, plural(n, noun)) }

// plural returns the form of a noun for n things.
func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

// list writes items one a line under a label; nothing if there are none.
func (s *sheet) list(label string, items []string) {
	if len(items) > 0 {
		s.row("", "")
	}
	for _, item := range items {
		item = printable(item)
		for i, line := range wrap(item, copydesk.Span{End: len(item)}, s.width-2) {
			indent := ""
			if i > 0 {
				indent = "  "
			}
			s.row(dim.Render(label), indent+line.In(item))
			label = ""
		}
	}
}

// squeeze returns s with each run of white space as one space and control
// characters made visible. The flag says that a space went before, and
// whether s ends with one.
func squeeze(s string, space bool) (string, bool) {
	var out strings.Builder
	for _, r := range s {
		if !isSpace(r) {
			out.WriteRune(r)
		} else if !space {
			out.WriteByte(' ')
		}
		space = isSpace(r)
	}
	return printable(out.String()), space
}
