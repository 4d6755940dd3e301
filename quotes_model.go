//go:build !copydesk_nomodels

package copydesk

import (
	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// A modelRoom is what the models work in.
type modelRoom struct {
	attribution.Extractor
	doc     attribution.Document
	sourced func(attribution.Range) bool // tellsSource of the reader of the room
}

// learnedAttributions finds attributions with the learned models, and reports
// that the library has these.
func learnedAttributions(r *quoteReader) ([]attributed, bool) {
	x := &r.room.model
	doc := &x.doc
	if x.sourced == nil {
		x.sourced = r.tellsSource
	}
	*doc = attribution.Document{
		Text: r.text, Toks: r.toks, Edition: r.room.words.Edition(), Marks: r.marked, Names: room.Zeroed(&doc.Names, len(r.toks)), Poll: r.poll(), Sourced: x.sourced,
		Sents: doc.Sents[:0], Paragraphs: doc.Paragraphs[:0],
	}
	for _, s := range r.sents {
		if role := r.units[s.unit].role; role == RoleByline || role == RoleCredit {
			continue // who reported it is no source of it
		}
		doc.Sents = append(doc.Sents, attribution.Range{From: s.from, To: s.to})
	}
	for k := range r.units {
		u := &r.units[k]
		doc.Paragraphs = append(doc.Paragraphs, attribution.Range{From: u.body, To: u.to})
	}
	for k := range r.people.names {
		n := &r.people.names[k]
		for i := n.from; i < n.to; i++ {
			doc.Names[i] = 1 + uint8(n.typ)
		}
	}
	learned := x.Find(attribution.Default(), doc)
	found := room.Unset(&r.room.learned, len(learned)+addedByRules)[:0]
	for k := range learned {
		a := &learned[k]
		at := attributed{evidence: EvidenceCue, learned: a.P, guessed: a.Guessed}
		source := 1 + len(a.Source) // where it ends
		parts := r.unsetRanges(source + len(a.Content))
		at.cue, at.source, at.content = parts[:1:1], parts[1:source:source], parts[source:]
		at.cue[0] = tokenRange{a.Cue.From, a.Cue.To}
		for i, s := range a.Source {
			at.source[i] = tokenRange{s.From, s.To}
		}
		for i, c := range a.Content {
			at.content[i] = r.wholeQuotes(tokenRange{c.From, c.To})
		}
		if at.guessed && !r.tellsWho(at.source[0]) {
			at.source = nil
		}
		if len(at.content) == 0 {
			continue
		}
		if len(at.source) == 0 {
			at.evidence = EvidenceNone
		}
		at.content = inOrder(at.content)
		at.kind = r.kindOf(at.content)
		found = append(found, at)
	}
	doc.Text, doc.Toks, doc.Marks, doc.Poll, doc.Sourced = "", nil, marks.Marked{}, nil, nil // whoever has them may let go
	return found, true
}

// tellsSource reports whether a cue is one whose subject is whoever says, thinks or
// wants something: no passive, also not without its verb (The clause, described as
// “a lock”, holds), and none that tells how something looks or that a question was put.
func (r *quoteReader) tellsSource(c attribution.Range) bool {
	if c.To < len(r.toks) && (r.toks[c.To].Hash == hashAs || r.toks[c.To].Hash == hashBy) {
		return false
	}
	for i := c.From; i < c.To; i++ {
		if sourceless.Of(r.toks[i].Hash) {
			return false
		}
	}
	return !r.isPassive(tokenRange{c.From, c.To})
}

// tellsWho reports whether a source that was guessed says who: one token of it may also
// be a mark, an article or a day.
func (r *quoteReader) tellsWho(s tokenRange) bool {
	k := r.toks[s.from].Kind
	return s.to > s.from+1 || k == token.Number || k == token.Word && !r.is(s.from, timeWord) && (!r.is(s.from, determiner) || r.is(s.from, subject))
}

// sourceless are words of cues that commonly stand without a source: It seemed that,
// Asked about.
var sourceless = hashes("appear", "appeared", "appears", "asked", "known", "questions", "seem", "seemed", "seems")

// addedByRules is room for some of the attributions that the rules add.
const addedByRules = 8

// wholeQuotes grows a content to the ends of the quotations that it holds
// nearly all of, and gives it the marks at its ends.
func (r *quoteReader) wholeQuotes(c tokenRange) tokenRange {
	for _, i := range [...]int{c.from, c.to - 1} {
		q := r.marked.At[i]
		if q < 0 {
			continue
		}
		quote := r.marked.Quotations[q]
		inside := min(c.to, quote.To) - max(c.from, quote.From)
		if inside*2 >= quote.To-quote.From {
			c.from, c.to = min(c.from, quote.From), max(c.to, quote.To)
		}
	}
	return c
}
