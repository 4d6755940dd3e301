package copydesk_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

const council = "Mayor Jane Roe and Sen. Tom Ashby met in the old hall on Monday. Nobody left early.\n\n" +
	"The rain went on. \"We will wait,\" Roe said. \"All night.\" Then it stopped.\n\n" +
	"Ashby said the river would not rise again this year.\n\n" +
	"\"It never does,\" said an official.\n\n" +
	"\"It does,\" Roe said.\n"

func parse(t *testing.T, text string) *copydesk.Article {
	t.Helper()
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestQuotesBy(t *testing.T) {
	a := parse(t, council)
	for _, tt := range []struct {
		name string
		want []string
	}{
		{"Roe", []string{`"We will wait," "All night."`, `"It does,"`}},
		{"jane roe", []string{`"We will wait," "All night."`, `"It does,"`}},
		{"Ashby", []string{"the river would not rise again this year"}},
		{"Jane Ashby", nil},
		{"Ro", nil},
		{"", nil},
	} {
		var got []string
		for q := range a.QuotesBy(tt.name) {
			got = append(got, q.Text(a))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("QuotesBy(%q) (-want +got)\n%s", tt.name, diff)
		}
	}
	for range a.QuotesBy("Roe") {
		break // an iteration may end early
	}
}

// Who asks for O'Hara need not know how the article sets the apostrophe.
func TestQuotesByApostrophe(t *testing.T) {
	for _, set := range []string{"Sean O'Hara", "Sean O’Hara"} {
		a := parse(t, "\"We will wait all night,\" said Mayor "+set+".")
		for _, name := range []string{"O'Hara", "O’Hara", "sean o'hara"} {
			n := 0
			for range a.QuotesBy(name) {
				n++
			}
			if n != 1 {
				t.Errorf("%s of %s: %d quotations", name, set, n)
			}
		}
		for range a.QuotesBy("OHara") {
			t.Errorf("OHara is %s", set)
		}
	}
}

func TestVoices(t *testing.T) {
	a := parse(t, council)
	type voice struct {
		Name          string
		Quotes, Words int
	}
	var got []voice
	for _, v := range a.Voices() {
		got = append(got, voice{v.Speaker.Name, len(v.Quotes), v.Words})
	}
	want := []voice{{"Tom Ashby", 1, 8}, {"Jane Roe", 2, 7}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	a = parse(t, `"I told him, 'We go with it,' and I meant it," Tom Ashby said.`)
	if v := a.Voices(); len(v) != 1 || len(v[0].Quotes) != 2 || v[0].Words != 11 || a.Words() != 0 {
		t.Errorf("words within two quotations are not counted once: %+v", v)
	}
	if v := parse(t, "Nobody spoke.").Voices(); v != nil {
		t.Errorf("voices %v where nobody speaks", v)
	}
}

// Tags, character references and what does not show are no words.
func TestWordsPlain(t *testing.T) {
	for text, want := range map[string]int{
		`"It is late, isn't it?" Roe said.`:                                              5,
		`&ldquo;It is <b>late</b>, isn&rsquo;t&nbsp;it?&rdquo; Roe said.`:                5,
		`<p>"It is <a href="http://a.example/b-c">late</a>,<br>isn't it?"</p> Roe said.`: 5,
		"“It is late, i\u00adsn’t it?” Roe said.":                                        5,
		`"They paid 5 &amp; 10," Roe said.`:                                              4,
		`"Is &quot;late&quot; what you said?" Roe asked.`:                                5,
	} {
		a := &copydesk.Article{Text: text}
		from := max(0, strings.IndexAny(text, "\"“"))
		if i := strings.Index(text, "&ldquo;"); i >= 0 {
			from = i
		}
		q := &copydesk.Quote{Content: []copydesk.Span{{Start: from, End: strings.LastIndex(text, " Roe ")}}}
		if got := q.Words(a); got != want {
			t.Errorf("%s: %d words, want %d", text, got, want)
		}
	}
}

func TestContext(t *testing.T) {
	a := parse(t, council)
	var got []string
	for q := range a.QuotesBy("Roe") {
		got = append(got, a.Context(q).In(a.Text))
	}
	want := []string{`"We will wait," Roe said. "All night."`, `"It does," Roe said.`}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if c := a.Context(new(copydesk.Quote)); !c.IsZero() {
		t.Errorf("context %v of a quotation that is not in the text", c)
	}
}

// Quotations come in the order in which their contents begin, and their
// pieces in the order of the text.
func TestQuotesInOrder(t *testing.T) {
	a := parse(t, council)
	byStart := func(a, b copydesk.Quote) int { return a.Content[0].Start - b.Content[0].Start }
	if !slices.IsSortedFunc(a.Quotes, byStart) {
		t.Errorf("quotes are out of order: %v", a.Quotes)
	}
	for _, q := range a.Quotes {
		if !slices.IsSortedFunc(q.Content, func(a, b copydesk.Span) int { return a.Start - b.Start }) {
			t.Errorf("content out of order: %v", q.Content)
		}
	}
}

// A cue next to a name is surer than a speaker who is only spoken of nearby.
func TestConfidence(t *testing.T) {
	a := parse(t, council+"\nRoe shook her head. \"No, never, not in this town.\"\n")
	var cue, near float64
	for _, q := range a.Quotes {
		if q.Confidence <= 0 || q.Confidence >= 1 {
			t.Errorf("confidence %v of %q is no probability", q.Confidence, q.Text(a))
		}
		switch {
		case q.Evidence == copydesk.EvidenceNear:
			near = q.Confidence
		case q.Text(a) == `"It does,"`:
			cue = q.Confidence
		}
	}
	if near == 0 || cue <= near || cue < 0.9 {
		t.Errorf("confidence %v with a cue, %v without", cue, near)
	}
}

// What is printed of a quotation are its words.
func TestQuotePlain(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		kind       copydesk.QuoteKind
		content    []string // as they stand in the text, one behind the other
		want       string
	}{
		{"a comma before the cue", `"We are late," Roe said.`, copydesk.Direct, []string{`"We are late,"`}, "We are late"},
		{"a question", `“Are we late?” Roe asked.`, copydesk.Direct, []string{`“Are we late?”`}, "Are we late?"},
		{"a cue that breaks a sentence", `"We are late," Roe said, "and it snows."`, copydesk.Direct, []string{`"We are late,"`, `"and it snows."`}, "We are late, and it snows."},
		{"a cue between two sentences", `"We are late," Roe said. "It snows."`, copydesk.Direct, []string{`"We are late,"`, `"It snows."`}, "We are late. It snows."},
		{"a comma outside the marks", `‘We are late’, Roe said. ‘It snows.’`, copydesk.Direct, []string{`‘We are late’`, `‘It snows.’`}, "We are late. It snows."},
		{"a sentence that goes on behind an abbreviation", `"We are late," said Tom Roe Jr. "and it snows."`, copydesk.Direct, []string{`"We are late,"`, `"and it snows."`}, "We are late, and it snows."},
		{"a sentence that goes on with a name", `"If we are late," Roe said, "Ann waits."`, copydesk.Direct, []string{`"If we are late,"`, `"Ann waits."`}, "If we are late, Ann waits."},
		{"a question before the cue", `"Are we late?" Roe asked. "It snows."`, copydesk.Direct, []string{`"Are we late?"`, `"It snows."`}, "Are we late? It snows."},
		{"paragraphs that open without closing", "\"We are late.\n\n\"It snows,\" Roe said.", copydesk.Direct, []string{`"We are late.`, `"It snows,"`}, "We are late. It snows"},
		{"one within at the end", `"I said, 'No.'" Roe`, copydesk.Direct, []string{`"I said, 'No.'"`}, "I said, 'No.'"},
		{"one within at the end of a paragraph that goes on", `"I said, 'No.'`, copydesk.Direct, []string{`"I said, 'No.'`}, "I said, 'No.'"},
		{"one within at the beginning", `“‘No’ is no answer,” Roe said.`, copydesk.Direct, []string{`“‘No’ is no answer,”`}, "‘No’ is no answer"},
		{"one of the same marks at the end of a paragraph that goes on", `“It was “a mess.”`, copydesk.Direct, []string{`“It was “a mess.”`}, "It was “a mess.”"},
		{"one of other marks there", `"It was “a mess.”`, copydesk.Direct, []string{`"It was “a mess.”`}, "It was “a mess.”"},
		{"one of the same straight marks there", `"It was "a mess."`, copydesk.Direct, []string{`"It was "a mess."`}, `It was "a mess."`},
		{"two within", `"The "reform" is "late," I hear."`, copydesk.Direct, []string{`"The "reform" is "late," I hear."`}, `The "reform" is "late," I hear.`},
		{"apostrophes within", `'The Joneses' dogs' bowls, 'em all.'`, copydesk.Direct, []string{`'The Joneses' dogs' bowls, 'em all.'`}, "The Joneses' dogs' bowls, 'em all."},
		{"a zero-width space", "“So\u200b late.”", copydesk.Direct, []string{"“So\u200b late.”"}, "So late."},
		{"without marks", `ROE: 'Twas the Joneses'`, copydesk.Direct, []string{`'Twas the Joneses'`}, "'Twas the Joneses'"},
		{"typed as in LaTeX", "``We are late,'' Roe said.", copydesk.Direct, []string{"``We are late,''"}, "We are late"},
		{"guillemets with spaces", "« Nous voilà », dit Roe.", copydesk.Direct, []string{"« Nous voilà »"}, "Nous voilà"},
		{"German marks", "„Wir sind da“, sagte Roe. „Es schneit.“", copydesk.Direct, []string{"„Wir sind da“", "„Es schneit.“"}, "Wir sind da. Es schneit."},
		{"line breaks, tags and references", "&ldquo;We are <b>so</b>\n  late,&rdquo; Roe said.<br>\n&ldquo;It&rsquo;s&nbsp;dark.&rdquo;", copydesk.Direct, []string{"&ldquo;We are <b>so</b>\n  late,&rdquo;", "&ldquo;It&rsquo;s&nbsp;dark.&rdquo;"}, "We are so late. It’s dark."},
		{"cited mail", "> \"We are\n> late,\" Roe said.\n> \"It snows.\"", copydesk.Direct, []string{"\"We are\n> late,\"", "\"It snows.\""}, "We are late. It snows."},
		{"a scare quote", `The "reform," as he calls it`, copydesk.Scare, []string{`"reform,"`}, "reform"},
		{"the marks of the speaker's words", `Roe said it was "a\nmess," and late`, copydesk.Mixed, []string{`it was "a\nmess," and late`}, `it was "a\nmess," and late`},
		{"the writer's words", "it would\nsnow, Roe said", copydesk.Indirect, []string{"it would\nsnow"}, "it would snow"},
		{"a comma set apart", `"We are late ," Roe said. "No ," he said.`, copydesk.Direct, []string{`"We are late ,"`, `"No ,"`}, "We are late. No"},
		{"nothing but a mark", `"`, copydesk.Direct, []string{`"`}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := &copydesk.Article{Text: tt.text}
			q := copydesk.Quote{Kind: tt.kind}
			at := 0
			for _, c := range tt.content {
				i := strings.Index(tt.text[at:], c)
				if i < 0 {
					t.Fatalf("%q is not in the text", c)
				}
				q.Content = append(q.Content, copydesk.Span{Start: at + i, End: at + i + len(c)})
				at += i + len(c)
			}
			if got := q.Plain(a); got != tt.want {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
		})
	}
}
