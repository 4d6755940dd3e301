// Package tagger finds names of persons, organisations, places and other
// things in tokens, by a conditional random field over features of the words,
// their neighbours, the words that are used like them, word lists, and what
// the rest of the document shows of them.
//
// The model in names.crf was learned by
//
//	go run ./internal/tagger/train -shared ../shared
//
// whose random numbers have fixed seeds, so that it learns the same weights again
// from the same lists. The lists have grown since, and the file was packed anew
// without the features that they no longer make. It learns from
//
//   - CoNLL-2003 English, the training part: Reuters news of August 1996 with
//     its names marked (Tjong Kim Sang and De Meulder, Introduction to the
//     CoNLL-2003 Shared Task, 2003). The University of Antwerp gives away the
//     annotation; the text is of the Reuters Corpus, which NIST hands out for
//     research.
//   - 200 articles of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018; US
//     political news of 2015 and 2016, public on GitHub), without their
//     annotation, by the answers of a first model.
//
// The model holds weights by the hashes of features, and no text.
//
// Each text is learned twice, the second time with words disguised, so that
// the model goes by what stands around a name that it does not know, and with
// some sentences written as headlines are. Words that it never saw it knows by
// package cluster. The model is the average of three that were given the
// sentences in different orders: each by itself is right by chance about other
// names that are hard.
package tagger

import (
	_ "embed"
	"sync"

	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// Type is the type of a name.
type Type uint8

// The types of CoNLL-2003.
const (
	Person Type = iota
	Organisation
	Place
	Misc
	types
)

// A Name is the tokens [From, To).
type Name struct {
	From, To int
	Type     Type
}

// A Range is the tokens [From, To) of a sentence.
type Range struct{ From, To int }

//go:embed names.crf
var namesCRF []byte

var model = sync.OnceValue(func() *crf.Model {
	m, err := crf.Load(namesCRF)
	if err != nil {
		panic("tagger: names.crf: " + err.Error()) // it is embedded
	}
	return m
})

// Labels: outside, and for each type beginning, inside, last, and a name of
// one token (BILOU).
const (
	outside = 0
	begin   = 0
	inside  = 1
	last    = 2
	unit    = 3

	// Labels is the number of labels.
	Labels = 1 + 4*int(types)
)

func label(t Type, place int) uint8 { return uint8(1 + 4*int(t) + place) }

// Allowed reports whether label to may follow label from; from = Labels at
// the beginning of a sequence.
func Allowed(from, to int) bool {
	open := from != outside && from != Labels && (from-1)%4 <= inside
	if to == outside {
		return !open
	}
	goesOn := (to-1)%4 == inside || (to-1)%4 == last
	if !open {
		return !goesOn
	}
	return goesOn && (from-1)/4 == (to-1)/4
}

// Tagger finds names; it keeps scratch memory between documents. Its zero
// value is ready.
type Tagger struct {
	Poll    func() // called for every sentence, so that it may end what takes long, by a panic; nil does nothing
	Edition uint64 // of the vocabulary that has numbered the words; 0 for none

	doc   document
	seq   crf.Sequence
	names []Name
}

// Names returns the names in the sentences of a text, in order. The slice is
// valid until the next call.
func (g *Tagger) Names(text string, toks []token.Token, sents []Range) []Name {
	return g.names2(model(), text, toks, sents)
}

// names2 finds names with a given model.
func (g *Tagger) names2(m *crf.Model, text string, toks []token.Token, sents []Range) []Name {
	g.names = g.names[:0]
	poll := g.Poll
	if poll == nil {
		poll = func() {}
	}
	g.doc.use(m, g.Edition)
	defer func() { g.doc.text, g.doc.toks = "", nil }() // whoever has the text may let go of it
	g.doc.read(text, toks, sents, poll)
	for _, r := range g.doc.runs {
		poll()
		if r.To == r.From+1 && g.doc.opens(r.From) {
			continue
		}
		g.seq.Reset()
		g.doc.sumWords(&g.seq, r.sentence, r.Range)
		for i := r.From; i < r.To; i++ {
			g.doc.features(&g.seq, r.sentence, i)
			g.seq.Next()
		}
		g.take(r.From, m.Decode(&g.seq))
	}
	return g.names
}

// take appends the names that labels spell out from token i on.
func (g *Tagger) take(i int, labels []uint8) {
	from := 0
	for k, y := range labels {
		if y == outside {
			continue
		}
		t, place := Type((y-1)/4), int(y-1)%4
		switch place {
		case begin:
			from = k
		case last:
			g.names = append(room.Double(g.names), Name{i + from, i + k + 1, t})
		case unit:
			g.names = append(room.Double(g.names), Name{i + k, i + k + 1, t})
		}
	}
}

// Train learns a model from documents with their names. It is what the
// training program calls.
func Train(docs []Document, o crf.Options) *crf.Model {
	var examples []crf.Example
	var d document
	var seq crf.Sequence
	for _, doc := range docs {
		d.use(nil, 0)
		d.read(doc.Text, doc.Toks, doc.Sents, func() {})
		gold := make([]uint8, len(doc.Toks))
		for _, n := range doc.Names {
			spell(gold, n)
		}
		for _, r := range d.runs {
			seq.Reset()
			for i := r.From; i < r.To; i++ {
				d.addWords(&seq, r.sentence, i)
				d.features(&seq, r.sentence, i)
				seq.Next()
			}
			examples = append(examples, crf.NewExample(&seq, repair(gold[r.From:r.To])))
		}
	}
	o.Labels, o.Allowed = Labels, Allowed
	return crf.Train(examples, o)
}

// A Document is a tokenised text with its names, to learn from.
type Document struct {
	Text  string
	Toks  []token.Token
	Sents []Range
	Names []Name
}

// Tag returns the names that m finds in the document.
func (doc *Document) Tag(m *crf.Model) []Name {
	var g Tagger
	return g.names2(m, doc.Text, doc.Toks, doc.Sents)
}

func spell(gold []uint8, n Name) {
	if n.To == n.From+1 {
		gold[n.From] = label(n.Type, unit)
		return
	}
	for i := n.From; i < n.To; i++ {
		gold[i] = label(n.Type, inside)
	}
	gold[n.From], gold[n.To-1] = label(n.Type, begin), label(n.Type, last)
}

// repair clears the labels of names that a run cuts in two.
func repair(labels []uint8) []uint8 {
	from := Labels
	for i, y := range labels {
		if !Allowed(from, int(y)) {
			labels[i] = outside
		}
		from = int(labels[i])
	}
	if n := len(labels); n > 0 && labels[n-1] != outside && int(labels[n-1]-1)%4 <= inside {
		for i := n - 1; i >= 0 && labels[i] != outside && int(labels[i]-1)%4 <= inside; i-- {
			labels[i] = outside
		}
	}
	return labels
}
