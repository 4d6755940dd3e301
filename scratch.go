package copydesk

import (
	"github.com/copydesk/copydesk/internal/intern"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/tagger"
	"github.com/copydesk/copydesk/internal/token"
	"github.com/copydesk/copydesk/internal/vocabulary"
)

// A scratch is the room that a parse works in. The next one may have it:
// nothing in it becomes a part of an Article.
type scratch struct {
	bytes      int // of the text
	words      vocabulary.Vocabulary
	classes    vocabulary.Column[wordClass]
	calls      vocabulary.Column[wordCall]
	tagger     tagger.Tagger
	dates      dateReader
	model      modelRoom
	toks       []token.Token
	structure  structure
	facts      []facts
	authors    [4]Author // of a line: see bylineOf
	stamps     []Span
	units      []unit
	sents      []sentence
	inUnit     []int32
	quotes     []int32
	opening    []int32
	shaped     []int32
	tagged     []tagger.Range
	names      [2][]name
	titles     []tokenRange        // of persons' names
	surnames   intern.Table[int32] // of persons named in full: see knownSurnames
	firms      intern.Table[firm]
	named      intern.Table[struct{}] // by the hashes of names: see takeClubs and takeWhere
	short      intern.Table[uint8]    // see addShort
	parts      parts
	titleWords []uint64   // see besides.titles
	sources    []*Entity  // of quotations
	quoted     []spokenBy // see resolver
	counts     []int
	marks      marks.Finder
	cues       []cue
	spoken     []bool
	holders    [3][]int
	placed     []int32 // see speech.next

	paragraphs []marks.Range
	class      []wordClass
	outer      []int32
	byToken    []int32 // what the stages note for each token, one after the other: see layers.notes
	found      []attributed
	learned    []attributed
	ranges     []tokenRange // of attributions
	recent     []*Entity    // see resolver.recent
	bodies     []bodyName   // see bodies.recent
	salience   []salience
	persons    []person
	entities   []*Entity
	refs       []reference
	referred   []int32
	capitals   []int32 // see addMissed
	next       []int32
	known      known

	lines   []line
	lineOf  []Block         // what splitBlocks returns
	ofBlock [][]token.Token // see structure.toks
	stages
}

// stages are what hold the text while it is worked on.
type stages struct {
	page     page
	layers   layers
	people   people
	reader   quoteReader
	resolver resolver
}

var scratches shelf[scratch]

// takeScratch returns a scratch for a text, until its release.
func takeScratch(text string) *scratch {
	m := scratches.get(len(text))
	m.bytes = len(text)
	m.words.Open()
	m.classes.Open(m.words.Edition())
	m.calls.Open(m.words.Edition())
	return m
}

// release hands the scratch on to another parse.
func (m *scratch) release() {
	m.structure = structure{}
	clear(m.authors[:])
	clear(m.entities) // they belong to an Article
	clear(m.sources)
	clear(m.quoted)
	clear(m.recent[:cap(m.recent)])
	clear(m.bodies[:cap(m.bodies)])
	m.stages = stages{}
	scratches.put(m, m.bytes)
}
