package attribution

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/token"
	"github.com/google/go-cmp/cmp"
)

// document returns a text of one paragraph as an Extractor takes it.
func document(text string) *Document {
	toks := token.Append(nil, text, 0, len(text))
	d := &Document{Text: text, Toks: toks, Names: make([]uint8, len(toks)), Paragraphs: []Range{{0, len(toks)}}}
	d.Marks = new(marks.Finder).Find(marks.English, text, toks, []marks.Range{{From: 0, To: len(toks)}}, nil)
	token.Sentences(text, toks, func(from, to int) { d.Sents = append(d.Sents, Range{from, to}) })
	return d
}

// spell writes attributions as "source|cue|content".
func spell(d *Document, as []Attribution) []string {
	text := func(rs []Range) string {
		var parts []string
		for _, r := range rs {
			parts = append(parts, d.Text[d.Toks[r.From].Start:d.Toks[r.To-1].End])
		}
		return strings.Join(parts, " ")
	}
	var out []string
	for _, a := range as {
		out = append(out, fmt.Sprintf("%s|%s|%s %.4f", text(a.Source), text([]Range{a.Cue}), text(a.Content), a.P))
	}
	return out
}

// What an Extractor has read before, and has forgotten again, does not change
// what it finds.
func TestFindForgets(t *testing.T) {
	d := document(`The mayor said on Monday that the bridge would be closed. "It is not safe to cross," Ms. Roe told reporters. According to a report, the steel has rusted.`)
	var fresh Extractor
	want := spell(d, fresh.Find(Default(), d))
	if len(want) == 0 {
		t.Fatal("nothing is found")
	}
	var used Extractor
	forgot := false
	for round := range 3 {
		var b strings.Builder
		for n := range mostWeighed {
			fmt.Fprintf(&b, "He said that %c%d fell. ", 'a'+n%26, n*(round+1))
		}
		other := document(b.String())
		used.Find(Default(), other)
		before := len(used.view.vocabulary.words.Items)
		if diff := cmp.Diff(want, spell(d, used.Find(Default(), d))); diff != "" {
			t.Errorf("after %d other texts: (-want +got)\n%s", round+1, diff)
		}
		forgot = forgot || len(used.view.vocabulary.words.Items) < before
	}
	if !forgot {
		t.Error("nothing was forgotten")
	}
}

// A word in capitals has endings that are none to the rules of stems: it is no
// lexeme that the same word in another place has made.
func TestLexemesInCapitals(t *testing.T) {
	for _, words := range []string{"SAYING Saying", "Saying SAYING", "Early EARLY", "EARLY Early"} {
		var used vocabulary
		used.use(Models{}, 0)
		for _, tok := range token.Append(nil, words, 0, len(words)) {
			if got, want := used.words.Items[used.find(words, tok)], lexemeOf(words, tok); got != want {
				t.Errorf("%q in %q is %+v, by itself %+v", tok.In(words), words, got, want)
			}
		}
	}
}

// What words and items weigh by the rows that are kept is what the features weigh that the
// models learn from.
func TestRowsAreFeatures(t *testing.T) {
	d := document(`The mayor, Jane Roe, said on Monday that the bridge would be closed. "It is not safe to cross," Ms. Roe told reporters, who had asked why. "Nobody wants this!" Did she say "never again"? According to a report by Tom Voss, the steel has rusted.`)
	for i := range d.Names {
		if d.Toks[i].Is(token.Capital) {
			d.Names[i] = uint8(1 + i%4)
		}
	}
	m := Default()
	var x Extractor
	x.view.read(m, d)
	same := func(what string, model *crf.Model, mask uint64, rows []uint64, q *crf.Sequence) {
		t.Helper()
		var features []uint64
		from := 0
		for _, end := range q.Ends() {
			features = append(features, model.Weighed(q.Features[from:end])&mask)
			from = end
		}
		if diff := cmp.Diff(features, rows); diff != "" {
			t.Errorf("%s: (-features +rows)\n%s", what, diff)
		}
	}
	cues := 0
	for _, s := range d.Sents {
		var rows []uint64
		var q crf.Sequence
		for i := s.From; i < s.To; i++ {
			rows = append(rows, uint64(x.view.cueRow(m.Cues, s, i)))
			x.view.cueExample(&q, s, i)
		}
		same("cues", m.Cues, math.MaxUint32, rows, &q)
		for i := s.From; i < s.To; i++ {
			var q, r crf.Sequence
			c := Range{i, i + 1}
			items := x.view.itemsOf(nil, c)
			x.view.readRoles(&r, items, c)
			x.view.roleExample(&q, items, c)
			same("roles", m.Roles, math.MaxUint64, r.Rows, &q)
			cues++
		}
	}
	if cues < 50 {
		t.Errorf("%d cues", cues)
	}
}
