package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk"
)

// A reading is an article as the proofs show it: who speaks in it, and its
// text cut wherever something begins or ends.
type reading struct {
	*copydesk.Article
	speakers []*speaker // in order of their first quotation
	most     int        // words of the one who says most
	segments []segment  // of the whole text, in order
	byEntity map[*copydesk.Entity]*speaker
	junk     map[copydesk.Span]copydesk.BoilerplateKind
}

// A speaker is someone who is quoted, with how much.
type speaker struct {
	entity *copydesk.Entity // nil stands for all whose name the text does not tell
	number int              // place in reading.speakers, which chooses the colour
	quotes []*copydesk.Quote
	words  int
}

// A markKind says what a mark shows.
type markKind uint8

const (
	markQuote markKind = iota
	markCue
	markSource
	markName
	markTitle
	markAuthor
	markDate
	markDateline
)

// A mark is a part of the text with what it is.
type mark struct {
	copydesk.Span
	kind   markKind
	first  bool             // the first piece of a quotation
	quote  int              // index in Quotes, for the parts of a quotation
	entity *copydesk.Entity // for names and titles
	date   *copydesk.Date   // for dates
}

// A segment is a stretch of text whose bytes all lie under the same marks,
// those that begin first before those that lie within.
type segment struct {
	copydesk.Span
	marks []mark
}

// read prepares an article for a proof.
func read(a *copydesk.Article) *reading {
	r := &reading{Article: a, byEntity: map[*copydesk.Entity]*speaker{}, junk: map[copydesk.Span]copydesk.BoilerplateKind{}}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if q.Kind == copydesk.Scare {
			continue
		}
		s := r.byEntity[q.Speaker]
		if s == nil {
			s = &speaker{entity: q.Speaker, number: len(r.speakers)}
			r.byEntity[q.Speaker] = s
			r.speakers = append(r.speakers, s)
		}
		s.quotes = append(s.quotes, q)
	}
	for _, s := range r.speakers {
		s.words = a.Words(s.quotes...)
		r.most = max(r.most, s.words)
	}
	for _, b := range a.Boilerplate {
		r.junk[b.Span] = b.Kind
	}
	r.segments = cut(marks(a), blockEdges(a))
	return r
}

// marks returns all that the proofs mark in the text.
func marks(a *copydesk.Article) []mark {
	var ms []mark
	for i, q := range a.Quotes {
		for j, s := range q.Content {
			ms = append(ms, mark{Span: s, kind: markQuote, quote: i, first: j == 0})
		}
		for _, s := range q.Cue {
			ms = append(ms, mark{Span: s, kind: markCue, quote: i})
		}
		for _, s := range q.Source {
			ms = append(ms, mark{Span: s, kind: markSource, quote: i})
		}
	}
	for _, e := range a.Entities {
		for _, m := range e.Mentions {
			if m.Form == copydesk.FormName {
				ms = append(ms, mark{Span: m.Span, kind: markName, entity: e})
			}
			for _, t := range m.Titles {
				ms = append(ms, mark{Span: t, kind: markTitle, entity: e})
			}
		}
	}
	for _, b := range a.Bylines {
		for _, w := range b.Authors {
			ms = append(ms, mark{Span: w.Span, kind: markAuthor})
		}
	}
	for i := range a.Dates {
		ms = append(ms, mark{Span: a.Dates[i].Span, kind: markDate, date: &a.Dates[i]})
	}
	if a.Dateline != nil {
		ms = append(ms, mark{Span: a.Dateline.Span, kind: markDateline})
	}
	return ms
}

// blockEdges returns where the blocks of the article begin and end.
func blockEdges(a *copydesk.Article) []int {
	var edges []int
	for _, b := range a.Blocks {
		edges = append(edges, b.Span.Start, b.Span.End)
	}
	return edges
}

// cut returns the segments between the edges of all marks and the given ones.
// The marks may overlap in any way.
func cut(ms []mark, edges []int) []segment {
	for _, m := range ms {
		edges = append(edges, m.Start, m.End)
	}
	slices.Sort(edges)
	edges = slices.Compact(edges)
	slices.SortStableFunc(ms, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var segments []segment
	var open []mark
	for i := 1; i < len(edges); i++ {
		from, to := edges[i-1], edges[i]
		open = slices.DeleteFunc(open, func(m mark) bool { return m.End <= from })
		for len(ms) > 0 && ms[0].Start <= from {
			if ms[0].Len() > 0 {
				open = append(open, ms[0])
			}
			ms = ms[1:]
		}
		segments = append(segments, segment{copydesk.Span{Start: from, End: to}, slices.Clone(open)})
	}
	return segments
}

// within returns the segments that overlap s, with those at its ends cut to it.
func (r *reading) within(s copydesk.Span) []segment {
	from, _ := slices.BinarySearchFunc(r.segments, s.Start, func(g segment, at int) int {
		if g.End <= at {
			return -1
		}
		return 1
	})
	var in []segment
	for _, g := range r.segments[from:] {
		if g.Start >= s.End {
			break
		}
		g.Start, g.End = max(g.Start, s.Start), min(g.End, s.End)
		in = append(in, g)
	}
	return in
}

// begins returns the quotations that begin with the segment.
func (r *reading) begins(g segment) []*copydesk.Quote {
	var qs []*copydesk.Quote
	for _, m := range g.marks {
		if m.first && m.Start == g.Start {
			qs = append(qs, &r.Quotes[m.quote])
		}
	}
	return qs
}

// label returns what the margin says next to a block that is no paragraph.
func (r *reading) label(b copydesk.Block) string {
	switch b.Role {
	case copydesk.RoleParagraph:
		return ""
	case copydesk.RoleBoilerplate:
		if kind := r.junk[b.Span]; kind != copydesk.BoilerplateOther {
			return kind.String()
		}
	}
	return b.Role.String()
}

// published returns the day of publication in words, or "".
func (r *reading) published() string {
	if r.Published.IsZero() {
		return ""
	}
	return "published " + r.Published.Format("Monday, 2 January 2006")
}

// support says what of the text is not read for its language, or "".
func (r *reading) support() string {
	switch r.Support() {
	case copydesk.SupportMarks:
		return "read in " + r.Language + ": by quotation marks, without speakers and names"
	case copydesk.SupportLists:
		return "read in " + r.Language + " by word lists"
	}
	return ""
}

// byWords returns the speakers, those who say most first and at the end those
// who are not named.
func (r *reading) byWords() []*speaker {
	s := slices.Clone(r.speakers)
	slices.SortStableFunc(s, func(a, b *speaker) int {
		switch {
		case a.entity == nil:
			return 1
		case b.entity == nil:
			return -1
		}
		return cmp.Compare(b.words, a.words)
	})
	return s
}

// name returns how a list of speakers names s.
func (s *speaker) name() string {
	if s.entity == nil {
		return "not named"
	}
	return tidy(s.entity.Name)
}

// titles returns the titles of an entity, apart by commas.
func titles(e *copydesk.Entity) string {
	if e == nil {
		return ""
	}
	return tidy(strings.Join(e.Titles, ", "))
}

// withTitles returns the name of an entity with its titles.
func withTitles(e *copydesk.Entity) string {
	if t := titles(e); t != "" {
		return tidy(e.Name) + ", " + t
	}
	return tidy(e.Name)
}

// listed returns how the lists of names show an entity: with its titles, and
// how often it is named if that is more than once.
func listed(e *copydesk.Entity) string {
	if n := names(e); n > 1 {
		return fmt.Sprintf("%s (%d)", withTitles(e), n)
	}
	return withTitles(e)
}

// names returns how often an entity is named.
func names(e *copydesk.Entity) int {
	n := 0
	for _, m := range e.Mentions {
		if m.Form == copydesk.FormName {
			n++
		}
	}
	return n
}

// entityGroups are the lists of entities under the proofs.
var entityGroups = []struct {
	name string
	typ  copydesk.EntityType
}{
	{"people", copydesk.Person},
	{"organisations", copydesk.Organisation},
	{"places", copydesk.Place},
	{"other names", copydesk.Misc},
}

// ofType returns the entities of a type that the text names.
func (r *reading) ofType(t copydesk.EntityType) []*copydesk.Entity {
	var es []*copydesk.Entity
	for _, e := range r.Entities {
		if e.Type == t && names(e) > 0 {
			es = append(es, e)
		}
	}
	return es
}

// A datum is a time expression with its value, as the proofs list it once.
type datum struct {
	Text, Value string
	About       string // what the value does not say; "" when there is nothing
}

// String returns the datum in one line: "May 3-5 → 2019-05-03 (2019-05-03 to
// 2019-05-05)".
func (d datum) String() string {
	s := d.Text + " → " + d.Value
	if d.About != "" {
		s += " (" + d.About + ")"
	}
	return s
}

// aboutDate returns what the value of a date does not say: modifiers, the ends
// of a range, that it is the date of publication.
func aboutDate(d *copydesk.Date) string {
	var parts []string
	for _, word := range []string{d.Mod, d.Quant} {
		if word != "" {
			parts = append(parts, strings.ToLower(strings.ReplaceAll(word, "_", " ")))
		}
	}
	if times, ok := strings.CutSuffix(d.Freq, "X"); ok {
		parts = append(parts, times+" times")
	} else if d.Freq != "" {
		parts = append(parts, d.Freq)
	}
	switch {
	case d.BeginPoint != "" && d.EndPoint != "":
		parts = append(parts, d.BeginPoint+" to "+d.EndPoint)
	case d.BeginPoint != "":
		parts = append(parts, "from "+d.BeginPoint)
	case d.EndPoint != "":
		parts = append(parts, "to "+d.EndPoint)
	}
	if d.Publication {
		parts = append(parts, "publication")
	}
	return strings.Join(parts, ", ")
}

// dates returns the time expressions of the article, each once.
func (r *reading) dates() []datum {
	var ds []datum
	seen := map[datum]bool{}
	for _, d := range r.Dates {
		v := datum{d.Span.Plain(r.Text), d.Value, aboutDate(&d)}
		if !seen[v] {
			seen[v] = true
			ds = append(ds, v)
		}
	}
	return ds
}

// textOf returns parts of the text in one line, as a reader sees them.
func (r *reading) textOf(spans []copydesk.Span) string {
	var parts []string
	for _, s := range spans {
		parts = append(parts, s.Plain(r.Text))
	}
	return strings.Join(parts, " … ")
}

// tidy returns s in one line, with single spaces.
func tidy(s string) string { return strings.Join(strings.Fields(s), " ") }

// printable shows the control characters of s, which would steer a terminal,
// as pictures: ␛ for escape.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r < ' ':
			return '␀' + r
		case r == '\x7f':
			return '␡'
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}
