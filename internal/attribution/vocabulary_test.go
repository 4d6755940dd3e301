package attribution

import (
	"fmt"
	"strings"
	"testing"

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
