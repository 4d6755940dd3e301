package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/copydesk/copydesk"
)

// speakerColours is how many colours page.html.tmpl has for speakers.
const speakerColours = 10

//go:embed page.html.tmpl
var pageTemplate string

// A pagePrinter writes articles on one web page.
type pagePrinter struct {
	w        io.Writer
	template *template.Template
	articles int
}

func (p *pagePrinter) article(a *copydesk.Article) error {
	s := &section{reading: read(a), number: p.articles + 1}
	if err := p.begin(s.Title()); err != nil {
		return err
	}
	p.articles++
	return p.write("article", s)
}

func (p *pagePrinter) failure(id string, err error) error {
	if e := p.begin("copydesk"); e != nil {
		return e
	}
	return p.write("failure", err.Error())
}

func (p *pagePrinter) end() error {
	if err := p.begin("copydesk"); err != nil {
		return err
	}
	return p.write("foot", nil)
}

// begin writes the head of the page, named after its first article, once.
func (p *pagePrinter) begin(title string) error {
	if p.template != nil {
		return nil
	}
	p.template = template.Must(template.New("page").Parse(pageTemplate))
	return p.write("head", title)
}

// write writes a part of the page at once.
func (p *pagePrinter) write(part string, data any) error {
	var b bytes.Buffer
	if err := p.template.ExecuteTemplate(&b, part, data); err != nil {
		return err
	}
	_, err := p.w.Write(b.Bytes())
	return err
}

// A section is an article as the template sees it.
type section struct {
	*reading
	number int // of the article on the page, for names of anchors
}

// Title returns what the page calls the article.
func (s *section) Title() string {
	if s.Headline.IsZero() {
		return s.ID
	}
	return tidy(s.Headline.In(s.Text))
}

// anchor returns the name of quotation i in links.
func (s *section) anchor(i int) string { return fmt.Sprintf("a%d-q%d", s.number, i+1) }

// Day returns the day of publication in words.
func (s *section) Day() string { return s.published() }

// A pageBlock is a block of the text with what stands in its margin.
type pageBlock struct {
	Role   copydesk.Role
	Label  string
	Voices []voice // who begins to speak in it
	Runs   []textRun
}

// A voice is a speaker as the page names them.
type voice struct {
	Name   string
	Titles string
	Class  string // chooses the colour
	Quotes string
	Words  string
	Share  int // of the words of the one who says most, in percent
}

// A textRun is a segment of the text with how the page shows it.
type textRun struct {
	Text  string
	Class string
	Tip   string // what the marks say on hover and focus; "" for bare text
	Stop  bool   // whether the keyboard stops here
	Notes []note // of the quotations whose first piece ends here
}

// A note is the number of a quotation, which leads to the list of them.
type note struct {
	Number int
	Anchor string
}

// PageBlocks returns the text.
func (s *section) PageBlocks() []pageBlock {
	var bs []pageBlock
	for _, b := range s.Blocks {
		p := pageBlock{Role: b.Role, Label: s.label(b)}
		for _, g := range s.within(b.Span) {
			p.Runs = append(p.Runs, s.run(g))
			for _, q := range s.begins(g) {
				if v := s.voiceOf(q.Speaker); q.Kind != copydesk.Scare && !slices.Contains(p.Voices, v) {
					p.Voices = append(p.Voices, v)
				}
			}
		}
		bs = append(bs, p)
	}
	return bs
}

// run returns how a segment looks. Of the quotations that it lies in, one
// within the other, the innermost gives the colour.
func (s *section) run(g segment) textRun {
	run := textRun{Text: g.In(s.Text)}
	var classes, tips []string
	quoteClass := ""
	for _, m := range g.marks {
		class, tip := "", ""
		switch m.kind {
		case markQuote:
			q := s.Quotes[m.quote]
			tip = s.describe(q)
			if q.Kind == copydesk.Scare {
				class = "scare"
			} else {
				quoteClass = q.Kind.String() + " " + s.class(q)
			}
			if m.first && m.End == g.End {
				run.Notes = append(run.Notes, note{m.quote + 1, s.anchor(m.quote)})
			}
		case markCue:
			class = "cue"
		case markSource:
			class = "source"
		case markName:
			class = "name " + m.entity.Type.String()
			tip = entityTypes[m.entity.Type] + ": " + withTitles(m.entity)
		case markTitle:
			class = "title"
		case markAuthor, markDateline:
			class = "author"
		case markDate:
			class = "date"
			tip = strings.ToLower(m.date.Type.String()) + ": " + m.date.Value
		}
		if class != "" {
			classes = append(classes, class)
		}
		if tip != "" {
			tips = append(tips, tip)
		}
		run.Stop = run.Stop || tip != "" && m.Start == g.Start
	}
	if quoteClass != "" {
		classes = append(classes, quoteClass)
	}
	run.Class = strings.Join(classes, " ")
	run.Tip = strings.Join(tips, "\n")
	return run
}

// class returns the class that colours the words of a quotation.
func (s *section) class(q copydesk.Quote) string {
	if q.Kind == copydesk.Scare || q.Speaker == nil {
		return "s-none"
	}
	return fmt.Sprintf("s%d", s.byEntity[q.Speaker].number%speakerColours)
}

// describe says in one line what is known of a quotation.
func (s *section) describe(q copydesk.Quote) string {
	d := quoteKinds[q.Kind]
	if q.Kind != copydesk.Scare {
		d += ", " + s.voiceOf(q.Speaker).Name
	}
	if len(q.Cue) > 0 {
		d += " · cue: " + s.textOf(q.Cue)
	}
	if len(q.Source) > 0 {
		d += " · source: " + s.textOf(q.Source)
	}
	return d
}

// quoteKinds and entityTypes are what the page calls them.
var (
	quoteKinds = map[copydesk.QuoteKind]string{
		copydesk.Direct: "direct quotation", copydesk.Indirect: "indirect quotation",
		copydesk.Mixed: "mixed quotation", copydesk.Scare: "scare quotes",
	}
	entityTypes = map[copydesk.EntityType]string{
		copydesk.Person: "person", copydesk.Organisation: "organisation",
		copydesk.Place: "place", copydesk.Misc: "name",
	}
)

// withTitles returns the name of an entity with its titles.
func withTitles(e *copydesk.Entity) string {
	if t := titles(e); t != "" {
		return tidy(e.Name) + ", " + t
	}
	return tidy(e.Name)
}

// Voices returns the speakers, those who say most first.
func (s *section) Voices() []voice {
	var vs []voice
	for _, k := range s.byWords() {
		vs = append(vs, s.voiceOf(k.entity))
	}
	return vs
}

// voiceOf returns the speaker e of the article; nil is all who are not named.
func (s *section) voiceOf(e *copydesk.Entity) voice {
	k := s.byEntity[e]
	if k == nil {
		return voice{Name: "not named", Class: "s-none"}
	}
	v := voice{Name: k.name(), Titles: titles(e), Class: "s-none", Quotes: count(k.quotes, "quote"), Words: count(k.words, "word"), Share: 100 * k.words / max(s.most, 1)}
	if e != nil {
		v.Class = fmt.Sprintf("s%d", k.number%speakerColours)
	}
	return v
}

// A quotation is a quote as the list under the text shows it.
type quotation struct {
	Anchor, Text, Class, Detail string
}

// Quotations returns all quotations.
func (s *section) Quotations() []quotation {
	var qs []quotation
	for i, q := range s.Quotes {
		qs = append(qs, quotation{s.anchor(i), s.textOf(q.Content), s.class(q), s.describe(q)})
	}
	return qs
}

// A group is the entities of one type.
type group struct {
	Name  string
	Items []item
}

// An item is an entity in a list.
type item struct {
	Name, Titles string
	Count        int
}

// Groups returns the entities by their types.
func (s *section) Groups() []group {
	var gs []group
	for _, g := range entityGroups {
		var items []item
		for _, e := range s.ofType(g.typ) {
			items = append(items, item{tidy(e.Name), titles(e), names(e)})
		}
		if len(items) > 0 {
			gs = append(gs, group{g.name, items})
		}
	}
	return gs
}

// DateList returns the time expressions, each once.
func (s *section) DateList() []datum { return s.dates() }
