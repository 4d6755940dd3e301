// Package attribution finds in news text who is said to have said, thought or
// wanted what: cues ("said", "according to", "in a statement"), and for each
// its source and its content (Pareti 2015; PolNeAR, Newell et al., LREC 2018).
//
// Two conditional random fields do it, one after the other. The first finds
// cues among the words of a sentence. The second reads the sentence again for
// each cue, with every longer quotation folded into one item, and labels what
// is source and what is content. A small model, the gate, goes before the first
// and keeps from it the three words in four that no cue begins or goes on with.
//
// What the words around a token weigh in a model, each by itself, is kept from
// text to text; see vocabulary and keptRows.
//
// The models in gate.crf, cues.crf and roles.crf were learned from the training
// part of PolNeAR 1.0 (840 political news articles of 2015-16 from seven US
// publishers; annotations public for research) by
//
//	go run ./internal/attribution/train -shared ../shared
package attribution

import (
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// A Range is the tokens [From, To).
type Range struct{ From, To int }

// A Document is a tokenised text with what is known of it.
type Document struct {
	Text       string
	Toks       []token.Token
	Edition    uint64 // of the vocabulary that has numbered their words; 0 for none
	Sents      []Range
	Paragraphs []Range
	Marks      marks.Marked
	Names      []uint8 // per token: 0 outside of names, else 1 + the type
	Poll       func()  // called for every sentence and cue, so that it may end what takes long, by a panic; nil does nothing

	// Sourced reports whether whose words a cue has is commonly told with it: of
	// such a cue the likeliest source is taken where the best labels have none.
	Sourced func(cue Range) bool
}

func (d *Document) poll() {
	if d.Poll != nil {
		d.Poll()
	}
}

// An Attribution is one cue with its source and content. Its ranges are in
// order; Source may be empty.
type Attribution struct {
	Cue     Range
	Source  []Range
	Content []Range
	P       float64 // how sure the models are of cue and content, from 0 to 1
	Guessed bool    // the likeliest labels have no source
}

// Labels of the models.
const (
	cueOutside = iota
	cueBegin
	cueInside
	cueLabels
)

const (
	roleNone = iota
	sourceBegin
	sourceInside
	contentBegin
	contentInside
	roleLabels
)

// CueAllowed and RoleAllowed report whether a label may follow another.
func CueAllowed(from, to int) bool {
	return to != cueInside || from == cueBegin || from == cueInside
}

// RoleAllowed is CueAllowed for the second model.
func RoleAllowed(from, to int) bool {
	switch to {
	case sourceInside:
		return from == sourceBegin || from == sourceInside
	case contentInside:
		return from == contentBegin || from == contentInside
	}
	return true
}

// Models are those that an Extractor works with.
type Models struct{ Gate, Cues, Roles *crf.Model }

// An Extractor finds attributions; it keeps scratch memory between documents.
// Its zero value is ready; it is not safe for concurrent use.
type Extractor struct {
	view  view
	seq   crf.Sequence
	cues  []cue
	items []item
	found []Attribution
	parts []Range // of all of found
}

type cue struct {
	Range
	p float64
}

// Find returns the attributions in the document, in the order of their cues.
// They are good until the next call.
func (x *Extractor) Find(m Models, d *Document) []Attribution {
	x.view.read(m, d)
	defer func() { x.view.Document = nil }() // whoever has it may let go of it
	x.findCues(m.Cues, d)
	x.found, x.parts = x.found[:0], x.parts[:0]
	for _, c := range x.cues {
		d.poll()
		x.items = x.view.itemsOf(x.items[:0], c.Range)
		a, ok := x.roles(m.Roles, c)
		if ok {
			x.found = append(room.Double(x.found), a)
		}
	}
	return x.found
}

// The least probabilities of a cue's first word and of each that follows it.
// They balance what is missed against what is found too much.
const (
	minCue  = 0.38
	minMore = 0.30
)

// The least odds, as logarithms, of beginning a cue and of going on with one
// that the gate lets pass. They cost two cues in a thousand.
const (
	gateBegin = -4
	gateMore  = -3.5
)

func (x *Extractor) findCues(m *crf.Model, d *Document) {
	x.cues = x.cues[:0]
	for _, s := range d.Sents {
		d.poll()
		x.view.readGates(s)
		for i := s.From; i < s.To; {
			part := x.likely(m, s, i)
			if part.From < part.To {
				x.cuesIn(m, s, part)
			}
			i = part.To + 1
		}
	}
}

// likely gathers in x.seq the next tokens of a sentence from i on that may be
// of a cue, and returns which they are: those that the gate lets begin one, and
// those behind them that it lets go on with it.
func (x *Extractor) likely(m *crf.Model, s Range, i int) Range {
	x.seq.Reset()
	for i < s.To && !x.view.begins(s, i) {
		i++
	}
	part := Range{i, i}
	for ; i < s.To && (x.view.begins(s, i) || i > part.From && x.view.goesOn(s, i)); i++ {
		x.seq.Rows = append(x.seq.Rows, uint64(x.view.cueRow(m, s, i)))
		part.To++
	}
	return part
}

// cuesIn finds the cues in a part of a sentence, whose rows x.seq has.
func (x *Extractor) cuesIn(m *crf.Model, s, part Range) {
	before, behind := cueOutside, cueOutside
	if part.From == s.From {
		before = crf.Edge
	}
	if part.To == s.To {
		behind = crf.Edge
	}
	p := m.Posterior(&x.seq, before, behind)
	at := func(i, label int) float32 { return p[(i-part.From)*cueLabels+label] }
	for i := part.From; i < part.To; i++ {
		first := at(i, cueBegin)
		if first < minCue {
			continue
		}
		c := cue{Range{i, i + 1}, float64(first)}
		for c.To < part.To && at(c.To, cueInside) >= minMore {
			c.To++
		}
		x.cues = append(room.Double(x.cues), c)
		i = c.To - 1
	}
}

// roles labels the items of x.items for the cue c.
func (x *Extractor) roles(m *crf.Model, c cue) (Attribution, bool) {
	a := Attribution{Cue: c.Range, P: c.p}
	if len(x.items) == 0 {
		return a, false
	}
	x.seq.Reset()
	x.view.readRoles(&x.seq, x.items, c.Range)
	labels := m.Decode(&x.seq)
	a.Source = x.labelled(labels, sourceBegin)
	a.Content = x.labelled(labels, contentBegin)
	if len(a.Content) == 0 {
		return a, false
	}
	if d := x.view.Document; len(a.Source) == 0 && d.Sourced != nil && d.Sourced(c.Range) {
		if from, to, cost := m.Insert(&x.seq, sourceBegin, sourceInside); to > 0 && cost < maxCost {
			at := len(x.parts)
			x.parts = append(room.Double(x.parts), Range{x.items[from].from, x.items[to-1].to})
			a.Source, a.Guessed = x.parts[at:len(x.parts):len(x.parts)], true
		}
	}
	return a, true
}

// maxCost is how much likelier, as a logarithm, labels without a source may be than those
// with one. Where it may be one of several, each of these is less likely than none.
const maxCost = 0.7

// labelled returns the ranges of the items that the labels begin, and go on with.
func (x *Extractor) labelled(labels []uint8, begin uint8) []Range {
	from := len(x.parts)
	for k, y := range labels {
		switch y {
		case begin:
			x.parts = append(room.Double(x.parts), Range{x.items[k].from, x.items[k].to})
		case begin + 1:
			x.parts[len(x.parts)-1].To = x.items[k].to
		}
	}
	return x.parts[from:len(x.parts):len(x.parts)]
}

// A Gold attribution is one to learn from.
type Gold struct{ Cue, Source, Content []Range }

// Examples are what the models learn from.
type Examples struct{ Gate, Cues, Roles []crf.Example }

// Add makes examples of a document's attributions.
func (e *Examples) Add(d *Document, gold []Gold) {
	var x Extractor
	x.view.read(Models{}, d)
	labels := make([]uint8, len(d.Toks))
	for _, g := range gold {
		for _, r := range g.Cue {
			for i := r.From; i < r.To; i++ {
				labels[i] = cueInside
			}
		}
	}
	for _, g := range gold {
		for _, r := range g.Cue {
			labels[r.From] = cueBegin
		}
	}
	for _, s := range d.Sents {
		x.seq.Reset()
		for i := s.From; i < s.To; i++ {
			x.view.cueExample(&x.seq, s, i)
		}
		row := labels[s.From:s.To]
		last := uint8(cueOutside)
		for i, y := range row {
			if !CueAllowed(int(last), int(y)) {
				row[i] = cueBegin
			}
			last = row[i]
		}
		for i := s.From; i < s.To; i++ {
			w := x.view.window(s, i)
			one := crf.Sequence{Features: x.view.cueWords(nil, &w)}
			one.Next()
			e.Gate = append(e.Gate, crf.NewExample(&one, labels[i:i+1]))
		}
		e.Cues = append(e.Cues, crf.NewExample(&x.seq, row))
	}
	for _, g := range gold {
		if len(g.Cue) == 0 {
			continue
		}
		c := g.Cue[0]
		x.items = x.view.itemsOf(x.items[:0], c)
		x.seq.Reset()
		x.view.roleExample(&x.seq, x.items, c)
		e.Roles = append(e.Roles, crf.NewExample(&x.seq, roleLabelsOf(x.items, g)))
	}
}

// roleLabelsOf returns the true labels of items.
func roleLabelsOf(items []item, g Gold) []uint8 {
	labels := make([]uint8, len(items))
	last := uint8(roleNone)
	for k, it := range items {
		y := uint8(roleNone)
		switch {
		case covers(g.Source, it):
			y = sourceBegin
			if last == sourceBegin || last == sourceInside {
				y = sourceInside
			}
		case covers(g.Content, it):
			y = contentBegin
			if (last == contentBegin || last == contentInside) && k > 0 && items[k-1].to == it.from {
				y = contentInside
			}
		}
		labels[k], last = y, y
	}
	return labels
}

// covers reports whether ranges hold at least half of the item.
func covers(ranges []Range, it item) bool {
	n := 0
	for _, r := range ranges {
		n += max(0, min(r.To, it.to)-max(r.From, it.from))
	}
	return n*2 >= it.to-it.from && n > 0
}

// Train learns the models.
func (e *Examples) Train(gate, cues, roles crf.Options) Models {
	gate.Labels = cueLabels
	cues.Labels, cues.Allowed = cueLabels, CueAllowed
	roles.Labels, roles.Allowed = roleLabels, RoleAllowed
	return Models{crf.Train(e.Gate, gate), crf.Train(e.Cues, cues), crf.Train(e.Roles, roles)}
}
