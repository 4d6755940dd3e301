package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk"
)

// speakerColours is how many colours page.css has for speakers.
const speakerColours = 10

//go:embed page
var pageFiles embed.FS

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.ParseFS(pageFiles, "page/page.html.tmpl"))
})

// pageFile returns a file that a page is made of.
func pageFile(name string) string {
	b, err := pageFiles.ReadFile("page/" + name)
	if err != nil {
		panic(err) // a name in this program that does not stand in its folder
	}
	return string(b)
}

// A pagePrinter writes articles on one web page that needs nothing else.
type pagePrinter struct {
	w        io.Writer
	partly   bool // leave out the head and the foot of the page
	unquoted bool // nobody has looked who is quoted
	begun    bool
	articles int
}

func (p *pagePrinter) article(a *copydesk.Article) error {
	s := newSection(a, p.articles+1)
	s.Unquoted = p.unquoted
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
	if err := p.begin("copydesk"); err != nil || p.partly {
		return err
	}
	return p.write("end", template.JS(pageFile("page.js")))
}

// begin writes the head of the page, named after its first article, once.
func (p *pagePrinter) begin(title string) error {
	if p.begun || p.partly {
		return nil
	}
	p.begun = true
	style := pageFile("page.css")
	return p.write("begin", pageHead{
		Title: title, Style: template.CSS(style),
		Policy: fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'", sourceHash(style), sourceHash(pageFile("page.js"))),
	})
}

// write writes a part of the page at once.
func (p *pagePrinter) write(part string, data any) error {
	var b bytes.Buffer
	if err := pageTemplate().ExecuteTemplate(&b, part, data); err != nil {
		return err
	}
	_, err := p.w.Write(b.Bytes())
	return err
}

// A pageHead is what the head of a page says.
type pageHead struct {
	Title  string
	Style  template.CSS // "" where the page has its style from the server
	Policy string       // the Content-Security-Policy; "" where a header gives it
}

// sourceHash names an inline style or script in a Content-Security-Policy, so
// that no other runs.
func sourceHash(source string) string {
	sum := sha256.Sum256([]byte(source))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// A section is an article as the template sees it. What it refers to by
// anchors has the same names in all parts of the page.
type section struct {
	*reading
	number int // of the article on the page, which sets its anchors apart

	Unquoted bool
}

func newSection(a *copydesk.Article, number int) *section {
	return &section{reading: read(a), number: number}
}

// Title returns what the page calls the article.
func (s *section) Title() string {
	return cmp.Or(s.Headline.Plain(s.Text), s.ID, "An article")
}

// Day returns the day of publication in words.
func (s *section) Day() string { return s.published() }

// Note says what of the article is not read for its language, or "".
func (s *section) Note() string { return s.support() }

// anchor returns the name of thing i of a kind: "a1-q2" for a quotation.
func (s *section) anchor(kind string, i int) string {
	return fmt.Sprintf("a%d-%s%d", s.number, kind, i+1)
}

func (s *section) quoteAnchor(i int) string               { return s.anchor("q", i) }
func (s *section) textAnchor(i int) string                { return s.quoteAnchor(i) + "-text" }
func (s *section) entityAnchor(e *copydesk.Entity) string { return s.anchor("e", e.ID) }
func (s *section) speakerKey(k *speaker) string           { return s.anchor("s", k.number) }
func (s *section) dateAnchor(d *copydesk.Date) string     { return s.anchor("d", d.Span.Start) }

// A pageBlock is a block of the text with what stands in its margin.
type pageBlock struct {
	Role   copydesk.Role
	Label  string
	Voices []marginVoice // who begins to speak in it
	Runs   []textRun
}

// A marginVoice is a speaker's name in the margin.
type marginVoice struct{ Name, Class string }

// A textRun is a segment of the text with how the page shows it.
type textRun struct {
	Text    string
	Class   string   // "" for bare text
	Anchors []string // of what begins here
	Stop    bool     // whether the keyboard stops here: a quotation begins
	About   string   // the anchor of what is said of that quotation
	Quotes  string   // anchors of the quotations that the run is a part of, the innermost first
	Speaker string   // key of who speaks in it
	Entity  string   // anchors of the entities it names
	Tip     string   // what the card says of the name or date
	Notes   []note   // of the quotations whose first piece ends here
}

// A note is the number of a quotation, which leads to the list of them.
type note struct {
	Number int
	Anchor string
}

// PageBlocks returns the text.
func (s *section) PageBlocks() []pageBlock {
	seen := map[string]bool{}
	var bs []pageBlock
	for _, b := range s.Blocks {
		p := pageBlock{Role: b.Role, Label: s.label(b)}
		for _, g := range s.within(b.Span) {
			p.Runs = append(p.Runs, s.run(g, seen))
			for _, q := range s.begins(g) {
				k := s.byEntity[q.Speaker]
				if q.Kind == copydesk.Scare || k == nil {
					continue
				}
				if v := (marginVoice{k.name(), speakerClass(k)}); !slices.Contains(p.Voices, v) {
					p.Voices = append(p.Voices, v)
				}
			}
		}
		bs = append(bs, p)
	}
	return bs
}

// run returns how a segment looks. Of the quotations that it lies in, one
// within the other, the innermost gives the colour. An anchor is set where
// its thing begins for the first time.
func (s *section) run(g segment, seen map[string]bool) textRun {
	run := textRun{Text: g.In(s.Text)}
	var classes, tips, quotes, entities []string
	quoteClass, sourceClass := "", "" // a speaker's colour, that of the words before that of who says them
	begin := func(m mark, anchor string) bool {
		if m.Start != g.Start || seen[anchor] {
			return false
		}
		seen[anchor] = true
		run.Anchors = append(run.Anchors, anchor)
		return true
	}
	for _, m := range g.marks {
		switch m.kind {
		case markQuote:
			q := s.Quotes[m.quote]
			quotes = append(quotes, s.quoteAnchor(m.quote))
			if q.Kind == copydesk.Scare {
				classes = append(classes, "scare")
			} else {
				k := s.byEntity[q.Speaker]
				quoteClass = "q " + q.Kind.String() + " " + speakerClass(k)
				run.Speaker = s.speakerKey(k)
			}
			if m.first && begin(m, s.textAnchor(m.quote)) {
				run.Stop, run.About = true, s.quoteAnchor(m.quote)+"-about"
			}
			if m.first && m.End == g.End {
				run.Notes = append(run.Notes, note{m.quote + 1, s.quoteAnchor(m.quote)})
			}
		case markCue, markSource:
			class := "cue"
			if m.kind == markSource {
				class = "source"
			}
			classes = append(classes, class)
			sourceClass = speakerClass(s.byEntity[s.Quotes[m.quote].Speaker])
			quotes = append(quotes, s.quoteAnchor(m.quote))
		case markName:
			begin(m, s.entityAnchor(m.entity))
			classes = append(classes, "name")
			entities = append(entities, s.entityAnchor(m.entity))
			tips = append(tips, entityTypes[m.entity.Type]+": "+withTitles(m.entity))
		case markTitle:
			classes = append(classes, "title")
		case markAuthor, markDateline:
			classes = append(classes, "author")
		case markDate:
			begin(m, s.dateAnchor(m.date))
			classes = append(classes, "date")
			tips = append(tips, dateTip(m.date))
		}
	}
	if c := cmp.Or(quoteClass, sourceClass); c != "" {
		classes = append(classes, c)
	}
	slices.Reverse(quotes)
	run.Class = strings.Join(classes, " ")
	run.Tip = strings.Join(tips, "\n")
	run.Quotes = strings.Join(quotes, " ")
	run.Entity = strings.Join(entities, " ")
	return run
}

// dateTip returns what the card says of a time expression: "date: 2018-Q3,
// quarter".
func dateTip(d *copydesk.Date) string {
	tip := strings.ToLower(d.Type.String()) + ": " + d.Value
	for _, more := range []string{d.Grain.String(), aboutDate(d)} {
		if more != "" {
			tip += ", " + more
		}
	}
	return tip
}

// speakerClass returns the class that colours the words of a speaker.
func speakerClass(k *speaker) string {
	if k == nil || k.entity == nil {
		return "s-none"
	}
	return fmt.Sprintf("s%d", k.number%speakerColours)
}
