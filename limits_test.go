package copydesk_test

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

func TestMaxBytes(t *testing.T) {
	const text = "“No,” said Roe."
	for _, tt := range []struct {
		name string
		max  int
		long bool
	}{
		{"no limit", 0, false},
		{"as long as may be", len(text), false},
		{"a byte longer", len(text) - 1, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := copydesk.NewParser(copydesk.MaxBytes(tt.max)).Parse(text)
			var long *copydesk.TooLongError
			if errors.As(err, &long) != tt.long || (a == nil) != tt.long {
				t.Fatalf("got %v, %v", a, err)
			}
			if tt.long && (long.Bytes != len(text) || long.Max != tt.max) {
				t.Errorf("error %+v", long)
			}
		})
	}
}

// What is not seen, or no character at all, changes nothing else. Each text is
// read as “No,” said Jane Roe.
func TestParseStrangeCharacters(t *testing.T) {
	for _, tt := range []struct{ name, text, content, source string }{
		{"plain", "“No way,” said Jane Roe.", "“No way,”", "Jane Roe"},
		{"directions", "\u202a“No way,”\u202c said \u2067Jane Roe\u2069.", "“No way,”", "Jane Roe"},
		{"the text turned round", "\u202e“No way,” said Jane Roe.\u202c", "“No way,”", "Jane Roe"},
		{"directions in a name", "“No way,” said Ja\u202ene\u202c Roe.", "“No way,”", "Ja\u202ene\u202c Roe"},
		{"soft hyphens", "“No way,” said Ja\u00adne Roe.", "“No way,”", "Ja\u00adne Roe"},
		{"joiners", "“No\u200d way,” said J\u200cane\u2060 Roe.", "“No\u200d way,”", "J\u200cane\u2060 Roe"},
		{"zero-width spaces around words", "“No way,”\u200b said \u200bJane Roe\u200b.", "“No way,”", "Jane Roe"},
		{"byte order marks", "\ufeff“No way,” said\ufeff Jane Roe.\ufeff", "“No way,”", "Jane Roe"},
		{"NUL between words", "“No way,” said \x00 Jane Roe.\x00", "“No way,”", "Jane Roe"},
		{"NUL behind every letter", "“No way,” said J\x00a\x00n\x00e\x00 R\x00o\x00e\x00.", "“No way,”", "J\x00a\x00n\x00e\x00 R\x00o\x00e"},
		{"other control characters", "\x02“No way,”\x1b said \u0090Jane Roe.\x7f", "“No way,”", "Jane Roe"},
		{"private use", "\ue000\n“No way,” said Jane Roe. \U000f0000", "“No way,”", "Jane Roe"},
		{"replacement characters", "\ufffd\n“No way,” said Jane Roe.\ufffd", "“No way,”", "Jane Roe"},
		{"no-break spaces", "“No\u00a0way,” said\u00a0Jane\u202fRoe.", "“No\u00a0way,”", "Jane\u202fRoe"},
		{"tags of HTML", "<p>“<b>No</b> way</i>,” said <a href=\"/roe\">Jane <i>Roe</i></a>.</p>", "“<b>No</b> way</i>,”", "Jane <i>Roe"},
		{"a tag that ends a line", "“No way,” said Jane Roe.<br/>\n<br/>\n", "“No way,”", "Jane Roe"},
		{"cited in a mail", "> “No, we have not been asked, and we will go no\n> other way,” said Jane Roe.", "“No, we have not been asked, and we will go no\n> other way,”", "Jane Roe"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := copydesk.Parse(tt.text)
			if err != nil {
				t.Fatal(err)
			}
			checkBlocks(t, a)
			checkSpans(t, a)
			type said struct{ Content, Source, Speaker string }
			var got []said
			for _, q := range a.Quotes {
				s := said{Content: q.Text(a), Speaker: q.Speaker.String()}
				for _, src := range q.Source {
					s.Source += src.In(a.Text)
				}
				got = append(got, s)
			}
			if diff := cmp.Diff([]said{{tt.content, tt.source, "Jane Roe"}}, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// JSON may have halves of surrogate pairs, which are no characters: they are
// read as U+FFFD. A span that can be none of any text is refused.
func TestUnmarshalStrange(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		id       string
		refused  bool
	}{
		{"half a pair", `{"id":"a\ud83d"}`, "a\ufffd", false},
		{"the other half", `{"id":"\ude00b"}`, "\ufffdb", false},
		{"a pair", `{"id":"\ud83d\ude00"}`, "😀", false},
		{"the wrong way round", `{"id":"\ude00\ud83d"}`, "\ufffd\ufffd", false},
		{"NUL", `{"id":"\u0000"}`, "\x00", false},
		{"a span", `{"headline":{"span":[0,3]}}`, "", false},
		{"a span before the text", `{"headline":{"span":[-1,3]}}`, "", true},
		{"a span that ends before it begins", `{"headline":{"span":[3,1]}}`, "", true},
		{"a span of one number", `{"headline":{"span":[3]}}`, "", true},
		{"a span of three", `{"headline":{"span":[3,4,5]}}`, "", true},
		{"a span of no whole numbers", `{"headline":{"span":[0.5,4]}}`, "", true},
		{"a speaker of none", `{"quotes":[{"kind":"direct","content":[[0,1]],"speaker":0}]}`, "", true},
		{"a quotation of nothing", `{"quotes":[{"kind":"direct","content":[]}]}`, "", true},
		{"an entity", `{"entities":[{"id":0,"type":"PER","name":"Ann Lee","mentions":[{"span":[0,7],"form":"name"}]}]}`, "", false},
		{"an entity that is mentioned nowhere", `{"entities":[{"id":0,"type":"PER","name":"Ann Lee"}]}`, "", true},
		{"an entity that is null", `{"entities":[null]}`, "", true},
		{"an entity under a wrong number", `{"entities":[{"id":1,"type":"PER","name":"Ann Lee","mentions":[{"span":[0,7],"form":"name"}]}]}`, "", true},
		{"a kind of no quotation", `{"quotes":[{"kind":"loud","content":[[0,1]]}]}`, "", true},
		{"a day that is none", `{"published":"2019-02-30"}`, "", true},
		{"an article that failed", `{"id":"a","error":"a.jsonl:2: no \"text\""}`, "", true},
		{"a text that is none", `{"id":"a","text":5}`, "", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var a copydesk.Article
			err := json.Unmarshal([]byte(tt.in), &a)
			if (err != nil) != tt.refused || a.ID != tt.id {
				t.Errorf("got %q, %v", a.ID, err)
			}
		})
	}
}

// What is refused, or null, changes nothing.
func TestUnmarshalKeeps(t *testing.T) {
	for _, in := range []string{`null`, `{"id":"b","error":"too long"}`, `{"id":"b","text":"No","quotes":[{"kind":"direct","content":[[0,1]],"speaker":0}]}`} {
		a := copydesk.Article{ID: "a", Text: "Ice", Headline: copydesk.Span{Start: 0, End: 3}}
		json.Unmarshal([]byte(in), &a)
		if a.ID != "a" || a.Text != "Ice" || a.Headline.End != 3 {
			t.Errorf("after %s: %+v", in, a)
		}
	}
	for _, in := range []string{`null`, `{"value":"2020","start":"May"}`, `{"value":"2020","end":"2019-05-14 17:30"}`} {
		d := copydesk.Date{Value: "2019"}
		if err := json.Unmarshal([]byte(in), &d); d.Value != "2019" || (err == nil) != (in == "null") {
			t.Errorf("after %s: %+v, %v", in, d, err)
		}
	}
}

// A text stands in the JSON form where the command has put it there, and else is
// the reader's. The blocks are those of the parts.
func TestUnmarshalText(t *testing.T) {
	for _, tt := range []struct{ in, text string }{
		{`{"headline":{"span":[0,4]}}`, "mine"},
		{`{"headline":{"span":[0,4]},"text":null}`, "mine"},
		{`{"headline":{"span":[0,4]},"text":"Snow"}`, "Snow"},
		{`{"headline":{"span":[0,4]},"text":""}`, ""},
	} {
		a := copydesk.Article{Text: "mine", Blocks: []copydesk.Block{{Span: copydesk.Span{Start: 0, End: 1}}, {Span: copydesk.Span{Start: 2, End: 3}}}}
		if err := json.Unmarshal([]byte(tt.in), &a); err != nil || a.Text != tt.text {
			t.Errorf("%s: text %q, %v, want %q", tt.in, a.Text, err, tt.text)
		}
		if diff := cmp.Diff([]copydesk.Block{{Span: copydesk.Span{Start: 0, End: 4}, Role: copydesk.RoleHeadline}}, a.Blocks); diff != "" {
			t.Errorf("%s: blocks (-want +got)\n%s", tt.in, diff)
		}
	}
}

// Spans are of the text where it is there: one of another text is refused.
func TestUnmarshalSpansOfText(t *testing.T) {
	forms := []string{
		`{"headline":{"span":[%s]}}`, `{"kicker":{"span":[%s]}}`, `{"deks":[{"span":[%s]}]}`, `{"subheadings":[{"span":[%s]}]}`, `{"captions":[{"span":[%s]}]}`,
		`{"bylines":[{"span":[%s]}]}`, `{"bylines":[{"span":[0,1],"authors":[{"name":"A","span":[%s]}]}]}`, `{"dateline":{"span":[%s],"place":"A"}}`,
		`{"paragraphs":[{"span":[%s]}]}`, `{"paragraphs":[{"span":[0,1],"sentences":[[%s]]}]}`, `{"boilerplate":[{"span":[%s],"kind":"other"}]}`,
		`{"credits":[{"span":[%s]}]}`, `{"credits":[{"span":[0,1],"people":[{"name":"A","span":[%s]}]}]}`,
		`{"entities":[{"id":0,"type":"PER","name":"A","mentions":[{"span":[%s],"form":"name"}]}]}`,
		`{"entities":[{"id":0,"type":"PER","name":"A","mentions":[{"span":[0,1],"form":"name","titles":[[%s]]}]}]}`,
		`{"quotes":[{"kind":"direct","content":[[%s]]}]}`, `{"quotes":[{"kind":"direct","content":[[0,1]],"cue":[[%s]]}]}`,
		`{"quotes":[{"kind":"direct","content":[[0,1]],"source":[[%s]]}]}`, `{"dates":[{"span":[%s],"type":"DATE","value":"2019"}]}`,
	}
	for _, form := range forms {
		for span, fits := range map[string]bool{"0,6": true, "0,1": true, "6,6": true, "0,7": false, "7,9": false, "0,4": false, "4,6": false} {
			a := copydesk.Article{Text: "Café."}
			in := fmt.Sprintf(form, span)
			if err := json.Unmarshal([]byte(in), &a); (err == nil) != fits {
				t.Errorf("%s: %v", in, err)
			}
			if err := json.Unmarshal([]byte(in), new(copydesk.Article)); err != nil {
				t.Errorf("%s, without a text: %v", in, err)
			}
		}
	}
}

// Nobody's words become another's by an ID that was set by hand.
func TestMarshalIDs(t *testing.T) {
	ann, bob := &copydesk.Entity{ID: 0, Name: "Ann"}, &copydesk.Entity{ID: 1, Name: "Bob"}
	for _, tt := range []struct {
		name     string
		entities []*copydesk.Entity
		speaker  *copydesk.Entity
		refused  bool
	}{
		{"as parsed", []*copydesk.Entity{ann, bob}, bob, false},
		{"with the others taken out", []*copydesk.Entity{bob}, bob, false},
		{"in another order", []*copydesk.Entity{bob, ann}, ann, false},
		{"without a speaker", []*copydesk.Entity{ann}, nil, false},
		{"of a speaker who was taken out", []*copydesk.Entity{ann}, bob, true},
		{"of one whose ID was not set", []*copydesk.Entity{ann, bob, {Name: "Cay"}}, ann, true},
		{"of a copy", []*copydesk.Entity{ann}, &copydesk.Entity{ID: 0, Name: "Ann"}, true},
	} {
		a := copydesk.Article{Entities: tt.entities, Quotes: []copydesk.Quote{{Content: []copydesk.Span{{Start: 0, End: 1}}, Speaker: tt.speaker}}}
		if out, err := json.Marshal(a); (err != nil) != tt.refused {
			t.Errorf("%s: %s, %v", tt.name, out, err)
		}
	}
}

// A part has the same JSON form by itself as in its article, and an article as
// a value the same as by its pointer.
func TestMarshalParts(t *testing.T) {
	a, err := copydesk.Parse("\"We are late,\" Mayor Ann Lee said on May 14, 2019. \"Again.\"")
	if err != nil || len(a.Quotes) == 0 || len(a.Dates) == 0 || len(a.Entities) == 0 {
		t.Fatalf("%v, %+v", err, a)
	}
	form := func(v any) string {
		t.Helper()
		b, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	whole := form(a)
	if got := form(*a); got != whole {
		t.Errorf("as a value %s\nby its pointer %s", got, whole)
	}
	for _, part := range []any{a.Quotes, a.Quotes[0], a.Dates, &a.Dates[0], a.Entities, *a.Entities[0]} {
		if got := form(part); !strings.Contains(whole, got) {
			t.Errorf("%s\nis not in %s", got, whole)
		}
	}
	var dates []copydesk.Date
	if err := json.Unmarshal([]byte(form(a.Dates)), &dates); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a.Dates, dates); diff != "" {
		t.Errorf("dates that were read back (-want +got)\n%s", diff)
	}
	want := `[{"speaker":` + form(a.Entities[0]) + `,"quotes":` + form(a.Quotes) + `,"words":4}]`
	if got := form(a.Voices()); got != want {
		t.Errorf("voices\n%s\nwant\n%s", got, want)
	}
	if got, want := form(a.Blocks), `[{"span":[0,59],"role":"paragraph"}]`; got != want {
		t.Errorf("blocks %s, want %s", got, want)
	}
}

func TestMarshalRefuses(t *testing.T) {
	for _, tt := range []struct {
		name string
		in   any
	}{
		{"a role that is none", copydesk.RoleBoilerplate + 1},
		{"a kind of quotation that is none", copydesk.Scare + 1},
		{"a year of five digits", &copydesk.Article{Published: time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}},
	} {
		if b, err := json.Marshal(tt.in); err == nil {
			t.Errorf("%s: %s", tt.name, b)
		}
	}
}

// FindDates gives bounds to what lies in the four-digit years.
func TestFindDatesAtTheEndOfYears(t *testing.T) {
	var got []string
	for _, d := range copydesk.FindDates("yesterday and today", time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)) {
		got = append(got, fmt.Sprintf("%s %v", d.Value, d.Start.IsZero()))
	}
	if diff := cmp.Diff([]string{"9999-12-30 false", "9999-12-31 true"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Spans overlap that share a byte: an empty one shares none.
func TestOverlaps(t *testing.T) {
	for _, tt := range []struct {
		a, b copydesk.Span
		want bool
	}{
		{copydesk.Span{Start: 0, End: 4}, copydesk.Span{Start: 3, End: 6}, true},
		{copydesk.Span{Start: 0, End: 9}, copydesk.Span{Start: 3, End: 6}, true},
		{copydesk.Span{Start: 0, End: 3}, copydesk.Span{Start: 3, End: 6}, false},
		{copydesk.Span{Start: 4, End: 4}, copydesk.Span{Start: 3, End: 6}, false},
		{copydesk.Span{Start: 4, End: 4}, copydesk.Span{Start: 4, End: 4}, false},
		{copydesk.Span{}, copydesk.Span{Start: 0, End: 6}, false},
	} {
		if a, b := tt.a.Overlaps(tt.b), tt.b.Overlaps(tt.a); a != tt.want || b != tt.want {
			t.Errorf("%v and %v: %v, the other way round %v", tt.a, tt.b, a, b)
		}
	}
}

// The zero Time is no day wherever it is.
func TestNoDay(t *testing.T) {
	west := time.Time{}.In(time.FixedZone("west of Greenwich", -5*3600))
	a, err := copydesk.NewParser(copydesk.Published(west)).Parse("Snow fell on Tuesday.")
	if err != nil {
		t.Fatal(err)
	}
	if !a.Published.IsZero() || len(a.Dates) != 1 || a.Dates[0].Value != "XXXX-WXX-2" {
		t.Errorf("published %v, dates %+v", a.Published, a.Dates)
	}
	if dates := copydesk.FindDates("Snow fell on Tuesday.", west); len(dates) != 1 || dates[0].Value != "XXXX-WXX-2" {
		t.Errorf("dates %+v", dates)
	}
}

// counted returns a text of about n bytes: line after line of format with
// another number, spelt in letters.
func counted(n int, format string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, format, string([]byte{byte('A' + i%26), byte('a' + i/26%26), byte('a' + i/676%26)}))
	}
	return b.String()
}

var big = flag.Int("big", 0, "size in MB of the texts of TestParseHostile, which is 64 MB at most")

// Time grows with the length of a text, whatever it repeats. Each text takes
// well below a second; where every word is compared with every other one, it
// would take minutes: that is what the deadline tells apart.
func TestParseHostile(t *testing.T) {
	n, limit := 200_000, time.Minute
	if *big > 0 {
		n, limit = *big<<20, time.Hour
	}
	for _, tt := range []struct{ name, unit string }{
		{"white space", " "},
		{"line breaks", "\n"},
		{"a word", "a"},
		{"a word in capitals", "A"},
		{"a word with hyphens", "A-"},
		{"a letter with marks", "\u0301"},
		{"marks behind letters", "e\u0301"},
		{"signs that do not show", "\u202e"},
		{"soft hyphens", "a\u00ad"},
		{"NUL", "\x00"},
		{"private use", "\ue000"},
		{"straight marks", `"`},
		{"typographic marks", "“"},
		{"closing marks", "”"},
		{"single marks", "'"},
		{"marks in marks", `"'`},
		{"words in marks", `"a" `},
		{"marks that nothing closes", "“a "},
		{"paragraphs that nothing closes", "\"He went home.\n\n"},
		{"brackets", "(a "},
		{"short lines", "a\n"},
		{"advertisements", "Advertisement\n"},
		{"bylines", "By John Smith\n"},
		{"a byline", "By John Smith, "},
		{"labels", "SMITH: Yes.\n\n"},
		{"labels in a line", "SMITH: "},
		{"addresses", "http://a.example/b"},
		{"sentences", "John Smith said he went to Paris on Monday. "},
		{"no sentences", "he said that she said that "},
		{"cues", ", who said "},
		{"capitals", "THE MAN SAID ON MONDAY "},
		{"a name", "John Smith "},
		{"names and names", "John Smith and "},
		{"names with commas", "John Smith, "},
		{"titles", "President "},
		{"honorifics", "Mr. "},
		{"honorifics that are names", "Sir "},
		{"heads of places", "Fort "},
		{"names behind the", "The Ferry "},
		{"a person with many titles", "President Roe, the mayor of %s, said so. "},
		{"other persons", "%s Smith said so. "},
		{"other surnames", "“It,” said John %s.\n\nHe left. "},
		{"other bodies", "The %s Company said so.\n"},
		{"other places", "He lives in %sville, Texas.\n\n"},
		{"quotations without a speaker", "WORD ?\"was denounced by … ’ "},
		{"quotations of words", "?\"%sly.\" ” 5/6/19 "},
		{"what is called a thing", "He left what she calls the \"%s\" of it. "},
		{"a label before each quotation", strings.Repeat("word ", 50) + ": \"It is late, and we go.\" "},
		{"dates", "Monday "},
		{"stops", "."},
		{"questions", "?!"},
		{"numbers", "1 "},
		{"abbreviations", "U.S. "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Repeat(tt.unit, n/len(tt.unit))
			if strings.Contains(tt.unit, "%s") {
				text = counted(n, tt.unit)
			}
			ctx, cancel := context.WithTimeout(t.Context(), limit)
			defer cancel()
			a, err := copydesk.ParseContext(ctx, text)
			if err != nil {
				t.Fatal(err)
			}
			checkBlocks(t, a)
			checkSpans(t, a)
		})
	}
}

// Texts are cut off anywhere, and put together wrongly: pieces of the articles and pages
// of testdata, with what may stand between them.
func TestParsePieces(t *testing.T) {
	pages, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(pages) == 0 {
		t.Fatalf("no pages: %v", err)
	}
	texts := testTexts(t)
	for _, name := range pages {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	words := make([][]string, len(texts))
	for i, text := range texts {
		words[i] = strings.FieldsFunc(strings.ReplaceAll(text, "\n", " \n "), func(r rune) bool { return r == ' ' })
	}
	between := []string{" ", "", "\n", "\n\n", " said ", " said the ", ` "`, `" `, "“", "” ", ",” ", ": ", ", ", ". The ", " — ", " by ", " that ", " told ", " according to ", " as per ", " Citing ", " saying "}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		var b strings.Builder
		for range 1 + rng.IntN(6) {
			w := words[rng.IntN(len(words))]
			from := rng.IntN(len(w))
			b.WriteString(strings.Join(w[from:min(len(w), from+1+rng.IntN(14))], " "))
			b.WriteString(between[rng.IntN(len(between))])
		}
		func() {
			defer func() {
				if p := recover(); p != nil {
					t.Errorf("%q: %v", b.String(), p)
				}
			}()
			if _, err := copydesk.Parse(b.String()); err != nil {
				t.Errorf("%q: %v", b.String(), err)
			}
		}()
	}
}
