package token

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAppend(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain words and stop", "Smith won.", "Smith|won|."},
		{"clitics are apart", "Trump's I'm they're", "Trump|'s|I|'m|they|'re"},
		{"typographic clitic", "Clinton’s", "Clinton|’s"},
		{"negations stay whole", "don't", "don't"},
		{"names with apostrophes", "O'Brien d’Estaing", "O'Brien|d’Estaing"},
		{"plural possessive leaves its mark", "Democrats' plan", "Democrats|'|plan"},
		{"hyphens inside words", "34-year-old U.S.-based", "34-year-old|U.S.-based"},
		{"double hyphen is a dash", "war--he", "war|--|he"},
		{"abbreviations keep their point", "Mr. Roe of the U.S. Inc.", "Mr.|Roe|of|the|U.S.|Inc."},
		{"initials", "J. K. Rowling J.K. Rowling", "J.|K.|Rowling|J.K.|Rowling"},
		{"numbers", "3.5 1,200 5:30 5/14/2019 $4", "3.5|1,200|5:30|5/14/2019|$|4"},
		{"number at the end", "in 2016.", "in|2016|."},
		{"elisions", "the '90s, rock 'n' roll", "the|'90s|,|rock|'n|'|roll"},
		{"addresses", "see http://a.example/b?c=1. jo@example.org @jo foxnews.com.", "see|http://a.example/b?c=1|.|jo@example.org|@jo|foxnews.com|."},
		{"missing space after a stop", "ended.Then", "ended|.|Then"},
		{"ellipsis", "well... so… end", "well|...|so|…|end"},
		{"LaTeX marks", "``No,'' he", "``|No|,|''|he"},
		{"ampersand in a name", "AT&T", "AT&T"},
		{"zero-width signs are space", "a\u200bb", "a|b"},
		{"doctor of philosophy", "a Ph.D. student", "a|Ph.D.|student"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, k := range Append(nil, tt.in, 0, len(tt.in)) {
				got = append(got, k.In(tt.in))
				if k.Hash != Hash(k.In(tt.in)) {
					t.Errorf("hash of %q is not Hash of its text", k.In(tt.in))
				}
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "|")); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct{ name, in string }{
		{"two", "He won.|She lost."},
		{"titles", "Mr. Roe met Sen. Jane Poe.|They talked."},
		{"country", "The U.S. Senate sat in the U.S.|The vote failed."},
		{"number", "Flight No. 5 left.|It was late."},
		{"decimal", "Rates rose 3.5 percent.|Stocks fell."},
		{"initials", "J. K. Rowling wrote it.|J.K. Simmons read it."},
		{"middle initial", "Samuel L. Jackson came.|He sat."},
		{"question in a quote goes on", `"Why now?" he asked.|No one knew.`},
		{"question with a name", `"Why now?" Smith asked.|No one knew.`},
		{"quote ends the sentence", `He said, "I quit."|Then he left.`},
		{"quote opens the next", `It was over.|"I quit," he said.`},
		{"curly marks", "He said, “I quit.”|“So be it,” she said."},
		{"ellipsis inside", "Well... maybe not.|Yes."},
		{"month", "It opened Jan. 5 in Ohio.|It closed."},
		{"company", "Roe Inc.|The firm"},
		{"time of day", "At 5 p.m. Tuesday it rained.|It stopped at 6 p.m.|The sun came."},
		{"bracket closes", "(It was late.)|She slept."},
		{"exclamation with pronoun", `"Go!"|She left.`},
		{"ellipsis ends", "“I don't know ...”|She trailed off."},
		{"ellipsis of one sign", "“We wait… and see.”|He left."},
		{"question, single marks", "‘Why?’ she asked.|‘Go.’"},
		{"guillemets", "«Non.»|He left."},
		{"LaTeX marks", "``I quit.''|He left."},
		{"number begins", "It was No. 5 on the list.|No. 6 was out."},
		{"titles in a row", "Gov. Jane Doe, R-Ohio, and Lt. Gov. Max Roe spoke.|Both left."},
		{"suffixes", "Dr. Roe Jr. spoke.|Mr. Roe Sr. did not."},
		{"state", "He was born in Washington, D.C.|His mother left."},
		{"degree", "He has a Ph.D. from Ohio.|She works."},
		{"address", "See example.com.|It works."},
		{"a name with a mark", "He works for Yahoo! and likes it.|She does not."},
		{"no white space between", "It was over.|He left."},
		{"marks in a row", "What?!|No way."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := strings.ReplaceAll(tt.in, "|", " ")
			toks := Append(nil, in, 0, len(in))
			var got []string
			Sentences(in, toks, func(i, j int) { got = append(got, in[toks[i].Start:toks[j-1].End]) })
			want := strings.Split(tt.in, "|")
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSentencesWithoutEnd(t *testing.T) {
	for _, tt := range []struct {
		words int
		want  []int // tokens of each sentence
	}{
		{longestSentence, []int{longestSentence}},
		{2*longestSentence + 1, []int{longestSentence, longestSentence, 1}},
	} {
		in := strings.Repeat("on ", tt.words)
		var got []int
		Sentences(in, Append(nil, in, 0, len(in)), func(i, j int) { got = append(got, j-i) })
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%d words (-want +got)\n%s", tt.words, diff)
		}
	}
}

func FuzzAppend(f *testing.F) {
	f.Add(`"Why now?" Mr. O'Brien asked the '90s U.S. http://a.example.`)
	f.Add("''`'’s\u200b")
	f.Fuzz(func(t *testing.T, in string) {
		toks := Append(nil, in, 0, len(in))
		end := 0
		for _, k := range toks {
			if k.Start < end || k.End <= k.Start {
				t.Fatalf("token %+v after offset %d", k, end)
			}
			for _, r := range in[end:k.Start] {
				if !IsSpace(r) {
					t.Fatalf("%q lost before %+v", r, k)
				}
			}
			end = k.End
		}
		for _, r := range in[end:] {
			if !IsSpace(r) {
				t.Fatalf("%q lost at the end", r)
			}
		}
		next := 0
		Sentences(in, toks, func(i, j int) {
			if i != next || j <= i {
				t.Fatalf("sentence [%d,%d) after %d", i, j, next)
			}
			next = j
		})
		if next != len(toks) {
			t.Fatalf("sentences end at %d of %d", next, len(toks))
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	in := strings.Repeat(`"We don't know," Sen. Jane O'Brien of the U.S. said on Jan. 5. She left at 5:30 p.m. `, 100)
	var toks []Token
	b.SetBytes(int64(len(in)))
	b.ReportAllocs()
	for b.Loop() {
		toks = Append(toks[:0], in, 0, len(in))
	}
}
