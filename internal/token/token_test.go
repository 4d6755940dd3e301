package token

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

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
		{"and titles", "Del. Roe, Const. Lund, Lieut. Moe", "Del.|Roe|,|Const.|Lund|,|Lieut.|Moe"},
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
		{"a decade with its apostrophe the wrong way round", "the ‘80s", "the|‘80s"},
		{"no decade: a quotation opens", "‘80 people’ ‘80sth’", "‘|80|people|’|‘|80sth|’"},
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

// shape spells the flags of a token out.
func shape(f Flags) string {
	var s []string
	for i, name := range []string{"Space", "Capital", "AllCaps", "Lower", "Mixed", "Digit", "Hyphen", "Point", "Abbrev", "Initial", "NonASCII"} {
		if f&(1<<i) != 0 {
			s = append(s, name)
		}
	}
	return strings.Join(s, " ")
}

func TestShapes(t *testing.T) {
	for _, tt := range []struct {
		in   string
		kind Kind
		want string
	}{
		{"smith", Word, "Lower"},
		{"Smith", Word, "Capital"},
		{"a", Word, "Lower"},
		{"z", Word, "Lower"},
		{"Z", Word, "Capital"},
		{"NATO", Word, "Capital AllCaps"},
		{"McDonald", Word, "Capital Mixed"},
		{"iPhone", Word, "Mixed"},
		{"O'Brien", Word, "Capital"},
		{"o'clock", Word, "Lower"},
		{"o’clock", Word, "Lower NonASCII"},
		{"Élodie", Word, "Capital NonASCII"},
		{"ÉLODIE", Word, "Capital AllCaps NonASCII"},
		{"élodie", Word, "Lower NonASCII"},
		{"cafÉ", Word, "Mixed NonASCII"},
		{"東京", Word, "Lower NonASCII"},
		{"U.S.", Word, "Capital AllCaps Point Abbrev"},
		{"a.m.", Word, "Lower Point Abbrev"},
		{"Ph.D.", Word, "Capital Mixed Point Abbrev"},
		{"Mr.", Word, "Capital Point Abbrev"},
		{"J.", Word, "Capital Point Abbrev Initial"},
		{"É.", Word, "Capital Point Abbrev Initial NonASCII"},
		{"J.R.", Word, "Capital AllCaps Point Abbrev"},
		{"well-known", Word, "Lower Hyphen"},
		{"Anglo-Irish", Word, "Capital Mixed Hyphen"},
		{"Anglo‑Irish", Word, "Capital Mixed Hyphen NonASCII"},
		{"COVID-19", Word, "Capital AllCaps Digit Hyphen"},
		{"B2B", Word, "Capital AllCaps Digit"},
		{"snake_case", Word, "Lower"},
		{"0", Number, "Digit"},
		{"9", Number, "Digit"},
		{"3.5", Number, "Digit Point"},
		{"1,200", Number, "Digit"},
		{"5:30", Number, "Digit"},
		{"5/6/2019", Number, "Digit"},
		{"34-year-old", Number, "Lower Digit Hyphen"},
		{"14th", Number, "Lower Digit"},
		{"٣", Number, "Digit NonASCII"},
		{"'90s", Word, "Lower"},
		{"@jo_roe1", Address, ""},
		{"@9news", Address, ""},
		{"#vote", Address, ""},
		{"#_x", Address, ""},
		{"example.org", Address, "Lower"},
		{"https://a.example/b?c=1", Address, "Lower"},
		{"jo@example.org", Address, "Lower"},
		{"...", Stop, ""},
		{"?!?", Stop, ""},
		{"……", Stop, ""},
		{"---", Dash, ""},
		{"——", Dash, ""},
		{"“", Quote, ""},
		{"''", Quote, ""},
		{"``", Quote, ""},
		{";", Colon, ""},
		{"{", Open, ""},
		{"]", Close, ""},
		{"§", Symbol, ""},
		{"#", Symbol, ""},
	} {
		t.Run(tt.in, func(t *testing.T) {
			toks := Append(nil, "( "+tt.in+" )", 2, 2+len(tt.in))
			if len(toks) != 1 || toks[0].Kind != tt.kind || toks[0].Start != 2 || toks[0].End != 2+len(tt.in) {
				t.Fatalf("tokens %+v, want one of kind %d", toks, tt.kind)
			}
			want := strings.TrimSpace("Space " + tt.want)
			if diff := cmp.Diff(want, shape(toks[0].Flags)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if toks[0].Hash != Hash(tt.in) {
				t.Errorf("the hash is not Hash of the text")
			}
		})
	}
}

func TestIsSpace(t *testing.T) {
	for r, want := range map[rune]bool{' ': true, '\v': true, '\f': true, '\u0085': true, '\u00a0': true, '\u3000': true, '\u200b': true, 'a': false, '.': false, 0: false, 'é': false} {
		if IsSpace(r) != want {
			t.Errorf("IsSpace(%q) = %v", r, !want)
		}
	}
}

func TestHash(t *testing.T) {
	for _, same := range [][2]string{{"SMITH", "smith"}, {"Élodie", "éLODIE"}, {"don’t", "don't"}, {"AZ", "az"}} {
		if Hash(same[0]) != Hash(same[1]) {
			t.Errorf("the hashes of %q differ", same)
		}
	}
	for _, other := range [][2]string{{"smith", "smyth"}, {"é", "e"}, {"[", "{"}, {"@", "`"}} {
		if Hash(other[0]) == Hash(other[1]) {
			t.Errorf("the hashes of %q are the same", other)
		}
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
		{"time of day before a bracket or a dash", "It hit at 5 p.m. (1900 GMT) on Friday.|It is open 8 a.m. – 4 p.m. daily.|He left at 5 p.m.|(The bus was late.)"},
		{"time of day before a date in May", "It starts at 9 p.m. May 20.|It ended at 9 p.m.|May said so."},
		{"days of two months", "It runs Aug. 24-Sept. 5.|They won 24-17.|Nobody saw it in mid-2019.|It rained."},
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
		{"a straight mark with space on both sides closes what is open", `He said " I quit. "|Then he left.`},
		{"and opens where nothing is", `He quit.|" I quit, " he said.`},
		{"brackets close behind a mark", `("I quit.")|Then he left.`},
		{"no stop: a point in a name", "He works for Node.js in Ohio."},
		{"a small word goes on", "He saw vs. them and etc. and more."},
		{"a quotation opens small", `It was over.|"so," he said.`},
		{"a question, and a quotation", `Why now?|"so," he said.`},
		{"a symbol begins", "It cost a lot.|$5 is too much."},
		{"an address begins", "It is over.|@jo said so."},
		{"plan B", "It was plan B.|The first had failed."},
		{"the initial of a name", "It was George W. Bush of Ohio."},
		{"a long name asks", `"Why now?" Jane Ann Roe Smith asked.|No one knew.`},
		{"a name that does not ask", `"Why now?"|Smith left the room.`},
		{"a pronoun asks", `"Why now?" He asked.|No one knew.`},
		{"a word that begins sentences", `"Why now?"|The man asked it.`},
		{"an asterisk is the sentence's", "It was over.*|He left."},
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

// What goes on without a stop is cut, and nothing of it lost.
func TestSentencesAreCut(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []int
	}{
		{"as long as may be", strings.Repeat("word ", MaxSentence), []int{MaxSentence}},
		{"one token more", strings.Repeat("word ", MaxSentence) + "more", []int{MaxSentence, 1}},
		{"a stop at the limit", strings.Repeat("word ", MaxSentence-2) + "end. Two words", []int{MaxSentence, 2}},
		{"three", strings.Repeat("word ", 2*MaxSentence+3), []int{MaxSentence, MaxSentence, 3}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			toks := Append(nil, tt.in, 0, len(tt.in))
			var got []int
			end := 0
			Sentences(tt.in, toks, func(i, j int) {
				if i != end {
					t.Errorf("a sentence begins at token %d, after %d", i, end)
				}
				got, end = append(got, j-i), j
			})
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
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

// A plain word is the same token whichever way it is read.
func TestAppendPlain(t *testing.T) {
	for _, in := range []string{"a ", "I ", "The ", "word,", "Word?", "said\"", "McDonald ", "NATO ", "U.S. ", "it's ", "end.", "half-time ", "über ", "x1 "} {
		got, _, _ := appendPlain(make([]Token, 0, 1), in, 0, 0)
		if len(got) == 0 {
			continue
		}
		if diff := cmp.Diff(scanWord(in, 0, len(in), Word), got[0]); diff != "" {
			t.Errorf("%q: (-scanWord +appendPlain)\n%s", in, diff)
		}
	}
	for in, want := range map[string]int{"the cat, ": 3, "Sen. Doe": 0} {
		if got, _, _ := appendPlain(make([]Token, 0, 8), in, 0, Space); len(got) != want {
			t.Errorf("%q has %d plain tokens, want %d", in, len(got), want)
		}
	}
}

// What is taken for a typographic sign is no letter, digit or space.
func TestTypographic(t *testing.T) {
	for r := rune(utf8.RuneSelf); r <= unicode.MaxRune; r++ {
		if isTypographic(r) && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r) || unicode.IsSpace(r)) {
			t.Errorf("%q is", r)
		}
	}
}
