package main

import (
	"fmt"
	"math"

	"github.com/copydesk/copydesk"
)

// The words that the page has for kinds of quotations, evidence and entities.
var (
	quoteKinds = map[copydesk.QuoteKind]string{
		copydesk.Direct: "direct quotation", copydesk.Indirect: "indirect quotation",
		copydesk.Mixed: "mixed quotation", copydesk.Scare: "scare quotes",
	}
	evidence = map[copydesk.Evidence]string{
		copydesk.EvidenceCue:       "a cue ties source and words",
		copydesk.EvidenceLabel:     "a name stands before or behind the words as a label",
		copydesk.EvidenceNear:      "the sentence before is about the speaker",
		copydesk.EvidenceContinued: "goes on from the quotation next to it",
		copydesk.EvidenceExchange:  "two speakers take turns",
	}
	entityTypes = map[copydesk.EntityType]string{
		copydesk.Person: "person", copydesk.Organisation: "organisation",
		copydesk.Place: "place", copydesk.Misc: "name",
	}
)

// A voice is a speaker in the panel of those who are quoted.
type voice struct {
	Key    string // names the speaker on the page
	First  string // anchor of their first quotation
	Name   string
	Titles string
	Class  string
	Quotes string
	Words  string
	Bars   []bar
}

// A bar is a quotation's part of the speaker's bar, in percent of the words of
// the one who says most.
type bar struct {
	Kind     copydesk.QuoteKind
	X, Width float64
}

// Voices returns the speakers, those who say most first.
func (s *section) Voices() []voice {
	first := make([]string, len(s.speakers))
	bars := make([][]bar, len(s.speakers))
	for i, q := range s.Quotes {
		if q.Kind == copydesk.Scare {
			continue
		}
		n := s.byEntity[q.Speaker].number
		if first[n] == "" {
			first[n] = s.textAnchor(i)
		}
		b := bar{Kind: q.Kind, Width: percent(q.Words(s.Article), s.most)}
		if k := len(bars[n]) - 1; k >= 0 {
			b.X = math.Round(100*(bars[n][k].X+bars[n][k].Width)) / 100
		}
		bars[n] = append(bars[n], b)
	}
	var vs []voice
	for _, k := range s.byWords() {
		vs = append(vs, voice{
			Key: s.speakerKey(k), First: first[k.number],
			Name: k.name(), Titles: titles(k.entity), Class: speakerClass(k),
			Quotes: count(len(k.quotes), "quote"), Words: count(k.words, "word"),
			Bars: bars[k.number],
		})
	}
	return vs
}

// percent returns 100·n/of with two digits.
func percent(n, of int) float64 {
	return math.Round(float64(10000*n)/float64(max(of, 1))) / 100
}

// A quotation is a quote as the list under the text shows it.
type quotation struct {
	Anchor, Text, Class   string
	Speaker               string // key
	Name, Titles          string // of the speaker
	Kind                  string
	Cue, Source, Evidence string // "" where there is none
	Confidence            string // in percent
}

// Quotations returns all quotations.
func (s *section) Quotations() []quotation {
	var qs []quotation
	for i, q := range s.Quotes {
		e := quotation{
			Anchor: s.quoteAnchor(i), Text: s.textOf(q.Content), Kind: quoteKinds[q.Kind],
			Cue: s.textOf(q.Cue), Source: s.textOf(q.Source), Evidence: evidence[q.Evidence],
			Name: "nobody’s words", Class: "s-none",
		}
		if q.Kind != copydesk.Scare {
			k := s.byEntity[q.Speaker]
			e.Speaker, e.Class = s.speakerKey(k), speakerClass(k)
			e.Name, e.Titles = k.name(), titles(k.entity)
		}
		if q.Confidence > 0 {
			e.Confidence = fmt.Sprintf("%.0f", 100*q.Confidence)
		}
		qs = append(qs, e)
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
	Anchor       string
	Class        string // colour of a speaker; "" for others
	Count        int
}

// Groups returns the entities by their types.
func (s *section) Groups() []group {
	var gs []group
	for _, g := range entityGroups {
		var items []item
		for _, e := range s.ofType(g.typ) {
			it := item{Name: tidy(e.Name), Titles: titles(e), Anchor: s.entityAnchor(e), Count: names(e)}
			if k := s.byEntity[e]; k != nil {
				it.Class = speakerClass(k)
			}
			items = append(items, it)
		}
		if len(items) > 0 {
			gs = append(gs, group{g.name, items})
		}
	}
	return gs
}
