package copydesk

import (
	"cmp"
	"encoding/json"
	"fmt"
	"iter"
	"slices"
	"strconv"
	"time"
	"unicode/utf8"
)

// MarshalJSON writes the span as [start,end].
func (s Span) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, 24), '[')
	b = strconv.AppendInt(b, int64(s.Start), 10)
	b = append(b, ',')
	b = strconv.AppendInt(b, int64(s.End), 10)
	return append(b, ']'), nil
}

// UnmarshalJSON reads [start,end]. It takes no other numbers than what can be a
// span of some text: 0 <= start <= end.
func (s *Span) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var v []int
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	if len(v) != 2 || v[0] < 0 || v[1] < v[0] {
		return fmt.Errorf("copydesk: %s is no span, want [start,end]", b)
	}
	s.Start, s.End = v[0], v[1]
	return nil
}

// names of the constants, in their order.
var (
	roleNames        = []string{"paragraph", "headline", "kicker", "dek", "byline", "dateline", "subheading", "caption", "credit", "boilerplate"}
	boilerplateNames = []string{"other", "advertisement", "promotion", "sharing", "navigation", "newsletter", "related", "copyright", "comment", "timestamp", "contact", "correction", "duplicate"}
	entityTypeNames  = []string{"PER", "ORG", "LOC", "MISC"}
	genderNames      = []string{"", "male", "female"}
	formNames        = []string{"name", "nominal", "pronoun"}
	quoteKindNames   = []string{"direct", "indirect", "mixed", "scare"}
	evidenceNames    = []string{"none", "cue", "label", "near", "continued", "exchange"}
	supportNames     = []string{"marks", "lists", "full"}
	layerNames       = []string{"dates", "names", "quotes"}
	dateTypeNames    = []string{"DATE", "TIME", "DURATION", "SET"}
	grainNames       = []string{"", "minute", "hour", "part of day", "day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"}
)

// constantName returns the name of the constant i, or a number in brackets.
func constantName[T ~uint8](names []string, i T) string {
	if int(i) < len(names) {
		return names[i]
	}
	return fmt.Sprintf("(%d)", i)
}

// nameOf returns the name of the constant i, and an error for a number that is
// none.
func nameOf[T ~uint8](names []string, i T) ([]byte, error) {
	if int(i) >= len(names) {
		return nil, fmt.Errorf("copydesk: %d has no name, want 0 to %d", i, len(names)-1)
	}
	return []byte(names[i]), nil
}

func readConstant[T ~uint8](names []string, to *T, text []byte) error {
	for i, n := range names {
		if n == string(text) {
			*to = T(i)
			return nil
		}
	}
	return fmt.Errorf("copydesk: unknown name %q, want one of %q", text, names)
}

func (r Role) String() string                { return constantName(roleNames, r) }
func (r Role) MarshalText() ([]byte, error)  { return nameOf(roleNames, r) }
func (r *Role) UnmarshalText(b []byte) error { return readConstant(roleNames, r, b) }

func (k BoilerplateKind) String() string                { return constantName(boilerplateNames, k) }
func (k BoilerplateKind) MarshalText() ([]byte, error)  { return nameOf(boilerplateNames, k) }
func (k *BoilerplateKind) UnmarshalText(b []byte) error { return readConstant(boilerplateNames, k, b) }

func (t EntityType) String() string                { return constantName(entityTypeNames, t) }
func (t EntityType) MarshalText() ([]byte, error)  { return nameOf(entityTypeNames, t) }
func (t *EntityType) UnmarshalText(b []byte) error { return readConstant(entityTypeNames, t, b) }

func (g Gender) String() string                { return constantName(genderNames, g) }
func (g Gender) MarshalText() ([]byte, error)  { return nameOf(genderNames, g) }
func (g *Gender) UnmarshalText(b []byte) error { return readConstant(genderNames, g, b) }

func (f MentionForm) String() string                { return constantName(formNames, f) }
func (f MentionForm) MarshalText() ([]byte, error)  { return nameOf(formNames, f) }
func (f *MentionForm) UnmarshalText(b []byte) error { return readConstant(formNames, f, b) }

func (k QuoteKind) String() string                { return constantName(quoteKindNames, k) }
func (k QuoteKind) MarshalText() ([]byte, error)  { return nameOf(quoteKindNames, k) }
func (k *QuoteKind) UnmarshalText(b []byte) error { return readConstant(quoteKindNames, k, b) }

func (e Evidence) String() string                { return constantName(evidenceNames, e) }
func (e Evidence) MarshalText() ([]byte, error)  { return nameOf(evidenceNames, e) }
func (e *Evidence) UnmarshalText(b []byte) error { return readConstant(evidenceNames, e, b) }

func (s Support) String() string                { return constantName(supportNames, s) }
func (s Support) MarshalText() ([]byte, error)  { return nameOf(supportNames, s) }
func (s *Support) UnmarshalText(b []byte) error { return readConstant(supportNames, s, b) }

func (l Layer) String() string                { return constantName(layerNames, l) }
func (l Layer) MarshalText() ([]byte, error)  { return nameOf(layerNames, l) }
func (l *Layer) UnmarshalText(b []byte) error { return readConstant(layerNames, l, b) }

func (t DateType) String() string                { return constantName(dateTypeNames, t) }
func (t DateType) MarshalText() ([]byte, error)  { return nameOf(dateTypeNames, t) }
func (t *DateType) UnmarshalText(b []byte) error { return readConstant(dateTypeNames, t, b) }

func (g Grain) String() string                { return constantName(grainNames, g) }
func (g Grain) MarshalText() ([]byte, error)  { return nameOf(grainNames, g) }
func (g *Grain) UnmarshalText(b []byte) error { return readConstant(grainNames, g, b) }

// The JSON form of an article and of those of its parts whose Go form differs
// from it.
type (
	articleJSON struct {
		ID          string        `json:"id,omitempty"`
		Published   string        `json:"published,omitempty"`
		Language    string        `json:"language,omitempty"`
		Support     string        `json:"support,omitempty"` // where it is not full
		Headline    *partJSON     `json:"headline,omitempty"`
		Kicker      *partJSON     `json:"kicker,omitempty"`
		Deks        []partJSON    `json:"deks,omitempty"`
		Bylines     []Byline      `json:"bylines,omitempty"`
		Dateline    *Dateline     `json:"dateline,omitempty"`
		Paragraphs  []Paragraph   `json:"paragraphs,omitempty"`
		Subheadings []partJSON    `json:"subheadings,omitempty"`
		Captions    []partJSON    `json:"captions,omitempty"`
		Boilerplate []Boilerplate `json:"boilerplate,omitempty"`
		Credits     []Credit      `json:"credits,omitempty"`
		Entities    []*Entity     `json:"entities,omitempty"`
		Quotes      []quoteJSON   `json:"quotes,omitempty"`
		Dates       []dateJSON    `json:"dates,omitempty"`

		// What the command adds, and only UnmarshalJSON reads.
		Text  *string `json:"text,omitempty"`
		Error string  `json:"error,omitempty"`
	}
	partJSON struct {
		Span Span `json:"span"`
	}
	quoteJSON struct {
		Kind       QuoteKind `json:"kind"`
		Content    []Span    `json:"content"`
		Cue        []Span    `json:"cue,omitempty"`
		Source     []Span    `json:"source,omitempty"`
		Speaker    *int      `json:"speaker,omitempty"`
		Evidence   Evidence  `json:"evidence,omitzero"`
		Confidence float64   `json:"confidence,omitzero"`
	}
	dateJSON struct {
		Span        Span     `json:"span"`
		Type        DateType `json:"type"`
		Value       string   `json:"value"`
		Mod         string   `json:"mod,omitempty"`
		Quant       string   `json:"quant,omitempty"`
		Freq        string   `json:"freq,omitempty"`
		BeginPoint  string   `json:"beginPoint,omitempty"`
		EndPoint    string   `json:"endPoint,omitempty"`
		Grain       Grain    `json:"grain,omitzero"`
		Start       string   `json:"start,omitempty"`
		End         string   `json:"end,omitempty"`
		Publication bool     `json:"publication,omitempty"`
	}
)

// MarshalJSON writes the article in its JSON form. The text is not part of it.
// It fails where a constant is none, a speaker is none of the entities or two of
// these have the same ID, or the day of publication has a year before 0 or after
// 9999; what Parse returns has no such, unless the caller gave that day.
func (a Article) MarshalJSON() ([]byte, error) {
	if !a.Published.IsZero() && !hasFourDigits(a.Published) {
		return nil, fmt.Errorf("copydesk: published in the year %d, which has no JSON form", a.Published.Year())
	}
	if err := a.checkIDs(); err != nil {
		return nil, err
	}
	v := articleJSON{
		ID: a.ID, Published: formatInstant(a.Published), Language: a.Language,
		Deks: partsJSON(a.Deks), Bylines: a.Bylines, Dateline: a.Dateline, Paragraphs: a.Paragraphs,
		Subheadings: partsJSON(a.Subheadings), Captions: partsJSON(a.Captions),
		Boilerplate: a.Boilerplate, Credits: a.Credits, Entities: a.Entities,
	}
	if s := a.Support(); s != SupportFull {
		v.Support = s.String()
	}
	if !a.Kicker.IsZero() {
		v.Kicker = &partJSON{a.Kicker}
	}
	if !a.Headline.IsZero() {
		v.Headline = &partJSON{a.Headline}
	}
	for i := range a.Quotes {
		v.Quotes = append(v.Quotes, a.Quotes[i].json())
	}
	for i := range a.Dates {
		v.Dates = append(v.Dates, a.Dates[i].json())
	}
	return json.Marshal(v)
}

// checkIDs returns an error where the JSON form would give a quotation to another
// speaker, or to none, because an ID that was set by hand is wrong.
func (a *Article) checkIDs() error {
	var ids map[int]bool // where they are not the places of the entities
	for i, e := range a.Entities {
		if e == nil || e.ID == i && ids == nil {
			continue
		}
		if ids == nil {
			ids = make(map[int]bool, len(a.Entities))
			for j := range i {
				ids[j] = true
			}
		}
		if ids[e.ID] {
			return fmt.Errorf("copydesk: entity %d has the id %d, which another one has", i, e.ID)
		}
		ids[e.ID] = true
	}
	for i := range a.Quotes {
		s := a.Quotes[i].Speaker
		if s == nil || 0 <= s.ID && s.ID < len(a.Entities) && a.Entities[s.ID] == s {
			continue
		}
		if !slices.Contains(a.Entities, s) {
			return fmt.Errorf("copydesk: quote %d has the speaker %q, who is none of the entities", i, s.Name)
		}
	}
	return nil
}

// MarshalJSON writes the quotation as the JSON form of its article has it. Its
// speaker is the ID of an entity, so only the article can be read back.
func (q Quote) MarshalJSON() ([]byte, error) { return json.Marshal(q.json()) }

func (q *Quote) json() quoteJSON {
	j := quoteJSON{Kind: q.Kind, Content: q.Content, Cue: q.Cue, Source: q.Source, Evidence: q.Evidence, Confidence: q.Confidence}
	if q.Speaker != nil {
		j.Speaker = &q.Speaker.ID
	}
	return j
}

// MarshalJSON writes the date as the JSON form of an article has it.
func (d Date) MarshalJSON() ([]byte, error) { return json.Marshal(d.json()) }

func (d *Date) json() dateJSON {
	return dateJSON{
		d.Span, d.Type, d.Value, d.Mod, d.Quant, d.Freq, d.BeginPoint, d.EndPoint, d.Grain, formatInstant(d.Start), formatInstant(d.End), d.Publication,
	}
}

// UnmarshalJSON reads the JSON form of a date. It fails where the first instant or
// the end is neither a day, 2019-05-14, nor an instant, 2019-05-14T17:30:00; it leaves
// the date as it was then, and on null.
func (d *Date) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var j dateJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return err
	}
	read, err := j.date()
	if err == nil {
		*d = read
	}
	return err
}

func (j *dateJSON) date() (Date, error) {
	start, err := parseInstant(j.Start)
	if err != nil {
		return Date{}, err
	}
	end, err := parseInstant(j.End)
	if err != nil {
		return Date{}, err
	}
	return Date{
		Span: j.Span, Type: j.Type, Value: j.Value, Mod: j.Mod, Quant: j.Quant, Freq: j.Freq,
		BeginPoint: j.BeginPoint, EndPoint: j.EndPoint, Grain: j.Grain, Start: start, End: end, Publication: j.Publication,
	}, nil
}

// UnmarshalJSON reads the JSON form of an article, and the lines that the command
// writes. Blocks are made of the parts. Text is the "text" that the command adds
// with -text; without one it stays as it is, and what reads the text, such as
// [Quote.Text] and [Article.Voices], needs the one that was parsed there. It is an
// error where the text is there and a span is none of it, as of one that was
// trimmed or decoded otherwise; and so is the line of an article that failed,
// {"id": "...", "error": "..."}.
func (a *Article) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var v articleJSON
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	if v.Error != "" {
		return fmt.Errorf("copydesk: article %q was not parsed: %s", v.ID, v.Error)
	}
	published, err := parseInstant(v.Published)
	if err != nil {
		return err
	}
	read := Article{
		ID: v.ID, Text: a.Text, Published: published, Language: v.Language,
		Deks: spansOf(v.Deks), Bylines: v.Bylines, Dateline: v.Dateline, Paragraphs: v.Paragraphs,
		Subheadings: spansOf(v.Subheadings), Captions: spansOf(v.Captions),
		Boilerplate: v.Boilerplate, Credits: v.Credits, Entities: v.Entities,
	}
	if v.Kicker != nil {
		read.Kicker = v.Kicker.Span
	}
	if v.Headline != nil {
		read.Headline = v.Headline.Span
	}
	for i, e := range v.Entities {
		switch {
		case e == nil || len(e.Mentions) == 0:
			return fmt.Errorf("copydesk: entity %d has no mentions", i)
		case e.ID != i:
			return fmt.Errorf("copydesk: entity %d has the id %d", i, e.ID)
		}
	}
	for i, j := range v.Quotes {
		if len(j.Content) == 0 {
			return fmt.Errorf("copydesk: quote %d has no content", i)
		}
		q := Quote{Kind: j.Kind, Content: j.Content, Cue: j.Cue, Source: j.Source, Evidence: j.Evidence, Confidence: j.Confidence}
		if s := j.Speaker; s != nil {
			if *s < 0 || *s >= len(v.Entities) {
				return fmt.Errorf("copydesk: quote %d has the speaker %d of %d entities", i, *s, len(v.Entities))
			}
			q.Speaker = v.Entities[*s]
		}
		read.Quotes = append(read.Quotes, q)
	}
	for _, j := range v.Dates {
		d, err := j.date()
		if err != nil {
			return err
		}
		read.Dates = append(read.Dates, d)
	}
	if v.Text != nil {
		read.Text = *v.Text
	}
	if read.Text != "" {
		for s := range read.spans() {
			if s.End > len(read.Text) || !startsRune(read.Text, s.Start) || !startsRune(read.Text, s.End) {
				return fmt.Errorf("copydesk: [%d,%d] is no span of the text, which has %d bytes", s.Start, s.End, len(read.Text))
			}
		}
	}
	read.Blocks = read.blocksOfParts()
	*a = read
	return nil
}

// startsRune reports whether a text may be cut at an offset that lies within it.
func startsRune(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// spans returns the spans of all parts of the article but its blocks.
func (a *Article) spans() iter.Seq[Span] {
	return func(yield func(Span) bool) {
		more := true
		give := func(spans ...Span) {
			for _, s := range spans {
				more = more && yield(s)
			}
		}
		give(a.Headline, a.Kicker)
		give(a.Deks...)
		give(a.Subheadings...)
		give(a.Captions...)
		if a.Dateline != nil {
			give(a.Dateline.Span)
		}
		for _, b := range a.Bylines {
			give(b.Span)
			for _, p := range b.Authors {
				give(p.Span)
			}
		}
		for _, p := range a.Paragraphs {
			give(p.Span)
			give(p.Sentences...)
		}
		for _, b := range a.Boilerplate {
			give(b.Span)
		}
		for _, c := range a.Credits {
			give(c.Span)
			for _, p := range c.People {
				give(p.Span)
			}
		}
		for _, e := range a.Entities {
			for _, m := range e.Mentions {
				give(m.Span)
				give(m.Titles...)
			}
		}
		for _, q := range a.Quotes {
			give(q.Content...)
			give(q.Cue...)
			give(q.Source...)
		}
		for _, d := range a.Dates {
			give(d.Span)
		}
	}
}

// blocksOfParts returns the blocks that the parts of an article are, in order.
func (a *Article) blocksOfParts() []Block {
	var blocks []Block
	add := func(s Span, r Role) {
		if !s.IsZero() {
			blocks = append(blocks, Block{s, r})
		}
	}
	addAll := func(spans []Span, r Role) {
		for _, s := range spans {
			add(s, r)
		}
	}
	add(a.Headline, RoleHeadline)
	add(a.Kicker, RoleKicker)
	addAll(a.Deks, RoleDek)
	addAll(a.Subheadings, RoleSubheading)
	addAll(a.Captions, RoleCaption)
	for _, b := range a.Bylines {
		add(b.Span, RoleByline)
	}
	for _, p := range a.Paragraphs {
		add(p.Span, RoleParagraph)
	}
	for _, b := range a.Boilerplate {
		add(b.Span, RoleBoilerplate)
	}
	for _, c := range a.Credits {
		add(c.Span, RoleCredit)
	}
	// A dateline is a block by itself, or the beginning of another.
	if d := a.Dateline; d != nil && !slices.ContainsFunc(blocks, func(b Block) bool { return b.Span.Contains(d.Span) }) {
		add(d.Span, RoleDateline)
	}
	slices.SortStableFunc(blocks, func(a, b Block) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return blocks
}

func partsJSON(spans []Span) []partJSON {
	var ps []partJSON
	for _, s := range spans {
		ps = append(ps, partJSON{s})
	}
	return ps
}

func spansOf(ps []partJSON) []Span {
	var spans []Span
	for _, p := range ps {
		spans = append(spans, p.Span)
	}
	return spans
}

// hasFourDigits reports whether the year of t has the four digits that TIMEX3,
// ISO 8601 and JSON give it.
func hasFourDigits(t time.Time) bool { return 0 <= t.Year() && t.Year() <= 9999 }

// formatInstant writes midnight as a day and any other instant with its time.
func formatInstant(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(midnight(t)):
		return t.Format(time.DateOnly)
	}
	return t.Format(instantLayout)
}

const instantLayout = "2006-01-02T15:04:05"

func parseInstant(s string) (time.Time, error) {
	switch len(s) {
	case 0:
		return time.Time{}, nil
	case len(time.DateOnly):
		return time.Parse(time.DateOnly, s)
	}
	return time.Parse(instantLayout, s)
}
