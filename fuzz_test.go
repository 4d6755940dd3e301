package copydesk_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"golang.org/x/text/language"
)

// addArticles gives a fuzz target the articles of testdata and some texts that
// hold much of what is hard in few words. What fuzzing has found is in
// testdata/fuzz.
func addArticles(f *testing.F, add func(text string)) {
	files, _ := filepath.Glob("testdata/*.txt")
	others, _ := filepath.Glob("testdata/??/*.txt")
	for _, file := range append(files, others...) {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		add(string(raw))
	}
	add("\"A,\" he said, \"b.\"\r\n\r\n“C\u2028‘d’ (e) «f» ``g'' 5/6/19 By Al Bo")
	add("Home\nNews\nSport\nSign in\nMenu\nSearch\nCouncil backs ferry\nBy\nJane DoeNews Reporter\n3 February 2023\nThe council of the town voted on Friday to sign.\nIt rains. Max Moe/AP\nA plant (\nImage:\nGetty)\nWe did it!\n— Max (@max) July 18, 2026\nThe mayor of the town has not read it so far.\nTopics\nMore from\n")
	add("By Zoe\u0308 Muñoz\n\nMÁLAGA (AP) — “Se\u0301amus’s ‘80s,” said Dr. A\u030angstro\u0308m\u0323, of 1\u0338 <\u0338\u0301.")
	add("<h1>Council backs ferry</h1>\n<p>By <b>Jane Doe</b></p><p>“It <i>rains,</i>” Doe&nbsp;said.<br/>\n<br>\u00ad&nbsp;\r<!-- b --></p>\n> PARIS (AP) — It\n> rains.\n>\n>> a < b > c <d> <a href")
	add("\u202eRoe said\u202c \u200b“No.”\u200d\x00 \ue000\ufffd McA\u0301B MACÉ\nQ: Why?\nA: It is 9999.\nQ: When?\n")
}

// FuzzParse checks what holds for every article, whatever the text.
func FuzzParse(f *testing.F) {
	addArticles(f, func(text string) { f.Add(text) })
	f.Fuzz(checkParse)
}

// phrases are what news texts and pages around them are made of, and what is
// hard to read in them.
var phrases = strings.Split("\"|“|”|'|‘|’|«|»|\"|''|said|he said|she|told|the company|John Smith|Mary Jones|JANE ROE|NATO|Acme Corp.|of|,|.|?|!|—|--|-|:|;|(|)|[|…|...|who|that|and|but|on Monday|in 2019|5/6/19|May 6, 2018|Advertisement|Read more|Share|Paris|PARIS (AP) —|according to|what she called|calls|a|the|word|WORD|it|his|I|President|spokesman for|was denounced by|saying|to|with|Q:|A:|SMITH:|Jane Roe:|U.S.|Mr.|J.|@jane|http://a.example/b|Photo:|Getty Images|Image:|5|two weeks ago|last|claim that|’s|'s|— Max (@max) July 18|Updated|©|•|#|On Tuesday,|.”|,”|.'|, a nurse,|The Times|Jr.|MacE\u0301|McA|By Jane Roe|By|Getty)|5:30 p.m.|early|the 1990s|‘90s|years|e\u0301|A\u030a|\u0301|=\u0338|\u200b|\u00ad|\u200d|\u202c|\u202e|\u00a0|\x00|\ue000|\ufffd|\r|\u2028|\ufeff|😀|東京|ß|İ|ŉ|ﬁ|\u0958|9999|10000 years|###|Media contact:|The Associated Press contributed to this report.|is a staff writer|„|‚|›|‹|sagte|sagt|er|sie|teilte|mit|fügte hinzu|so|laut|nach Angaben|der Polizei|zufolge|wie|mitteilte|dass|sei|habe|die Ministerin|Ministerin Eva Roth|Roth|Max Weber|und|die|der|der 54-Jährige|in der|am Dienstag|14. Mai 2019|Foto:|Von Eva Roth|dpa|Berlin (dpa) -|Mehr zum Thema|z. B.|hieß es|HEADLINE:|BYLINE:|BODY:|LENGTH:|Full text:|LOAD-DATE:|17.38|NORTH OF|FORT McMURRAY|&quot;|&amp;|&#8220;|&|quot;|â€œ|â€|â€™|Ã|Â|Ã©|Ã¢â‚¬â„¢|<p>|</p>|<b>|</b>|<br />|<a href=\"x\">|</a>|<|>|&nbsp;", "|")

// FuzzParsePhrases is FuzzParse with texts of phrases: a byte chooses one, or
// ends a line or a paragraph.
func FuzzParsePhrases(f *testing.F) {
	f.Add([]byte{89, 255, 255, 53, 0, 48, 13, 10, 12, 1, 48, 2, 254, 77, 20, 11, 3, 50, 28})
	f.Add([]byte{121, 122, 1, 123, 124, 2, 30, 125, 17, 10, 89, 126, 255, 127, 128, 129, 130, 131})
	f.Fuzz(func(t *testing.T, choices []byte) {
		var b strings.Builder
		for _, c := range choices {
			switch {
			case c == 255:
				b.WriteByte('\n')
			case c == 254:
				b.WriteString("\n\n")
			default:
				b.WriteString(phrases[int(c)%len(phrases)])
				if c%3 > 0 {
					b.WriteByte(' ')
				}
			}
		}
		checkParse(t, b.String())
	})
}

// locales are those that texts are read in, one by its length.
var locales = []language.Tag{language.German, language.MustParse("de-CH"), language.French, language.MustParse("de-AT"), language.Japanese}

func checkParse(t *testing.T, text string) {
	checkParseIn(t, language.Und, text)
	checkParseIn(t, locales[len(text)%len(locales)], text)
}

func checkParseIn(t *testing.T, tag language.Tag, text string) {
	p := copydesk.NewParser(copydesk.Locale(tag))
	a, err := p.Parse(text)
	if !utf8.ValidString(text) {
		var invalid *copydesk.InvalidUTF8Error
		if !errors.As(err, &invalid) {
			t.Fatalf("error %v for invalid UTF-8", err)
		}
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	checkBlocks(t, a)
	checkRoles(t, a)
	checkSpans(t, a)
	checkMethods(t, a)
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	again, err := p.ParseContext(t.Context(), text)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, again); diff != "" {
		t.Errorf("parsed twice: (-first +second)\n%s", diff)
	}
	var back copydesk.Article
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(a, &back, cmpopts.EquateEmpty(), cmpopts.IgnoreFields(copydesk.Article{}, "Text")); diff != "" {
		t.Errorf("JSON round trip: (-want +got)\n%s", diff)
	}
	for i, q := range back.Quotes {
		if q.Speaker != nil && q.Speaker != back.Entities[q.Speaker.ID] {
			t.Errorf("JSON round trip: quote %d has a speaker of its own", i)
		}
	}
}

// FuzzParseOptions is FuzzParse for a part of the layers, and for running text: the
// bits of a byte choose.
func FuzzParseOptions(f *testing.F) {
	n := byte(0)
	addArticles(f, func(text string) {
		f.Add(text, n)
		n++
	})
	f.Fuzz(func(t *testing.T, text string, choice byte) {
		layers := slices.DeleteFunc([]copydesk.Layer{copydesk.LayerDates, copydesk.LayerNames, copydesk.LayerQuotes}, func(l copydesk.Layer) bool { return choice&(1<<l) == 0 })
		opts := []copydesk.Option{copydesk.Only(layers...), copydesk.Locale(append(locales, language.English)[int(choice>>4)%(len(locales)+1)])}
		if choice&8 > 0 {
			opts = append(opts, copydesk.Prose())
		}
		a, err := copydesk.NewParser(opts...).Parse(text)
		if err != nil {
			return // FuzzParse says when
		}
		checkBlocks(t, a)
		checkRoles(t, a)
		checkSpans(t, a)
		checkMethods(t, a)
		tags := func(b copydesk.Boilerplate) bool { return b.Span.Plain(text) == "" }
		if choice&8 > 0 && (a.Headline.Len()+len(a.Bylines)+len(a.Credits) > 0 || len(slices.DeleteFunc(a.Boilerplate, tags)) > 0) {
			t.Errorf("running text with more than paragraphs: %+v", a.Blocks)
		}
	})
}

// FuzzParseConcurrently checks that a Parser gives to many at a time what it
// gives to one after the other.
func FuzzParseConcurrently(f *testing.F) {
	var texts []string
	addArticles(f, func(text string) { texts = append(texts, text) })
	for i, text := range texts {
		f.Add(text, texts[(i+1)%len(texts)])
	}
	f.Fuzz(func(t *testing.T, one, other string) {
		p := copydesk.NewParser(copydesk.Published(time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC)), copydesk.Locale(language.BritishEnglish))
		form := func(text string) string {
			a, err := p.Parse(text)
			if err != nil {
				return err.Error()
			}
			b, err := json.Marshal([]any{a, a.Voices(), p.FindDates(text), p.ParseByline(text)})
			if err != nil {
				return err.Error()
			}
			return string(b)
		}
		texts := []string{one, other, one, other}
		var want, got [4]string
		for i, text := range texts {
			want[i] = form(text)
		}
		var all sync.WaitGroup
		for i, text := range texts {
			all.Go(func() { got[i] = form(text) })
		}
		all.Wait()
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-one after the other +at a time)\n%s", diff)
		}
	})
}

// FuzzUnmarshal checks that what is no article is refused and what is taken is
// written as it was read.
func FuzzUnmarshal(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.txt")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		a, err := copydesk.Parse(string(raw))
		if err != nil {
			f.Fatal(err)
		}
		b, err := json.Marshal(a)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add([]byte(`{"id":"\ud800","entities":[{"id":0,"type":"PER","name":"\udc00","mentions":null}],"quotes":[{"kind":"direct","content":[[0,1]],"speaker":0}]}`))
	f.Add([]byte(`{"entities":[{"id":0,"type":"PER","name":"\udc00","mentions":[{"span":[0,1],"form":"name"}]}],"quotes":[{"kind":"direct","content":[[0,1]],"speaker":0}]}`))
	f.Add([]byte(`{"id":"a","text":"Snow\ud800","dateline":{"span":[2,1000],"place":"A"},"deks":[{"span":[0,0]},{"span":[1,2]}]}`))
	f.Add([]byte(`{"published":"2019-05-14T10:00:00","dates":[{"span":[1,2],"type":"SET","value":"X","start":"0000-01-01"}],"headline":{"span":null}}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var a, b copydesk.Article
		if json.Unmarshal(raw, &a) != nil {
			return
		}
		first, err := json.Marshal(&a)
		if err != nil {
			t.Fatalf("an article that was read is not written: %v", err)
		}
		if err := json.Unmarshal(first, &b); err != nil {
			t.Fatalf("an article that was written is not read: %v\n%s", err, first)
		}
		if second, err := json.Marshal(&b); err != nil || !bytes.Equal(first, second) {
			t.Fatalf("written anew: %v\n%s\n%s", err, first, second)
		}
	})
}

// checkBlocks checks that the blocks are in order, do not overlap, leave only
// white space between them, and make up the text together with it.
func checkBlocks(t *testing.T, a *copydesk.Article) {
	t.Helper()
	var whole strings.Builder
	end := 0
	for _, b := range a.Blocks {
		if b.Span.Start < end || b.Span.End <= b.Span.Start || b.Span.End > len(a.Text) {
			t.Fatalf("block %v after offset %d", b.Span, end)
		}
		between := a.Text[end:b.Span.Start]
		checkWhite(t, between)
		whole.WriteString(between + b.Span.In(a.Text))
		end = b.Span.End
	}
	checkWhite(t, a.Text[end:])
	if whole.String()+a.Text[end:] != a.Text {
		t.Fatalf("the blocks do not make up the text")
	}
}

func checkWhite(t *testing.T, between string) {
	t.Helper()
	if s := strings.TrimFunc(between, func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r)
	}); s != "" {
		t.Fatalf("%q is in no block", s)
	}
}

// checkRoles checks that the lists of parts are the blocks with those roles.
func checkRoles(t *testing.T, a *copydesk.Article) {
	t.Helper()
	parts := make(map[copydesk.Role][]copydesk.Span)
	add := func(r copydesk.Role, spans ...copydesk.Span) {
		if len(spans) > 0 {
			parts[r] = append(parts[r], spans...)
		}
	}
	if !a.Headline.IsZero() {
		add(copydesk.RoleHeadline, a.Headline)
	}
	if !a.Kicker.IsZero() {
		add(copydesk.RoleKicker, a.Kicker)
	}
	add(copydesk.RoleDek, a.Deks...)
	add(copydesk.RoleSubheading, a.Subheadings...)
	add(copydesk.RoleCaption, a.Captions...)
	for _, p := range a.Paragraphs {
		add(copydesk.RoleParagraph, p.Span)
	}
	for _, p := range a.Bylines {
		add(copydesk.RoleByline, p.Span)
	}
	for _, p := range a.Boilerplate {
		add(copydesk.RoleBoilerplate, p.Span)
	}
	for _, p := range a.Credits {
		add(copydesk.RoleCredit, p.Span)
	}
	blocks := make(map[copydesk.Role][]copydesk.Span)
	for _, b := range a.Blocks {
		if b.Role != copydesk.RoleDateline {
			blocks[b.Role] = append(blocks[b.Role], b.Span)
		} else if a.Dateline == nil || a.Dateline.Span != b.Span {
			t.Errorf("the block %v is the dateline, %v is", b.Span, a.Dateline)
		}
	}
	if diff := cmp.Diff(blocks, parts); diff != "" {
		t.Errorf("roles of blocks and parts: (-blocks +parts)\n%s", diff)
	}
}

// checkSpans checks every span of the article: inside the text, not empty,
// and on the boundaries of UTF-8 sequences; and that parts lie in order.
func checkSpans(t *testing.T, a *copydesk.Article) {
	t.Helper()
	check := func(what string, spans ...copydesk.Span) {
		t.Helper()
		last := 0
		for _, s := range spans {
			if s.Start < last || s.End <= s.Start || s.End > len(a.Text) {
				t.Fatalf("%s: span %v after %d in %d bytes", what, s, last, len(a.Text))
			}
			if !utf8.RuneStart(a.Text[s.Start]) || s.End < len(a.Text) && !utf8.RuneStart(a.Text[s.End]) {
				t.Fatalf("%s: span %v cuts a rune", what, s)
			}
			last = s.End
		}
	}
	people := func(what string, within copydesk.Span, as []copydesk.Author) {
		var spans []copydesk.Span
		for _, p := range as {
			spans = append(spans, p.Span)
			if !within.Contains(p.Span) || p.Name == "" || !utf8.ValidString(p.Name) {
				t.Fatalf("%+v of the %s %v", p, what, within)
			}
		}
		check(what, spans...)
	}
	for _, p := range a.Paragraphs {
		check("sentences", p.Sentences...)
		for _, s := range p.Sentences {
			if !p.Span.Contains(s) {
				t.Fatalf("sentence %v of paragraph %v", s, p.Span)
			}
		}
	}
	for _, b := range a.Bylines {
		people("byline", b.Span, b.Authors)
	}
	if a.Dateline != nil {
		check("dateline", a.Dateline.Span)
	}
	for _, c := range a.Credits {
		people("credit", c.Span, c.People)
	}
	for i, e := range a.Entities {
		if e.ID != i || e.Name == "" || !utf8.ValidString(e.Name) || len(e.Mentions) == 0 {
			t.Fatalf("entity %d: %+v", i, e)
		}
		var ms []copydesk.Span
		for _, m := range e.Mentions {
			ms = append(ms, m.Span)
			check("titles", m.Titles...)
		}
		check("mentions of "+e.Name, ms...)
	}
	var names []copydesk.Span
	for _, e := range a.Entities {
		for _, m := range e.Mentions {
			if m.Form == copydesk.FormName {
				names = append(names, m.Span)
			}
		}
	}
	slices.SortFunc(names, func(a, b copydesk.Span) int { return a.Start - b.Start })
	check("names", names...)
	start := 0
	for i, q := range a.Quotes {
		if len(q.Content) == 0 {
			t.Fatalf("quote %d without content", i)
		}
		check("content", q.Content...)
		check("cue", q.Cue...)
		check("source", q.Source...)
		if q.Content[0].Start < start {
			t.Fatalf("quote %d begins at %d, before the one before it", i, q.Content[0].Start)
		}
		start = q.Content[0].Start
		if q.Speaker != nil && a.Entities[q.Speaker.ID] != q.Speaker {
			t.Fatalf("quote %d: the speaker %v is no entity of the article", i, q.Speaker)
		}
		if q.Confidence < 0 || q.Confidence > 1 {
			t.Fatalf("quote %d: confidence %v", i, q.Confidence)
		}
	}
	var dates []copydesk.Span
	for _, d := range a.Dates {
		dates = append(dates, d.Span)
		checkDate(t, d)
	}
	check("dates", dates...)
}

// checkDate checks a date's value and bounds.
func checkDate(t *testing.T, d copydesk.Date) {
	t.Helper()
	if d.Value == "" || d.Start.IsZero() != d.End.IsZero() || d.End.Before(d.Start) || d.End.Year() > 9999 {
		t.Fatalf("date %+v", d)
	}
}

// checkMethods checks what the methods of an article give.
func checkMethods(t *testing.T, a *copydesk.Article) {
	t.Helper()
	checkPlain(t, a)
	spoken := 0
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if p := q.Plain(a); p != strings.Join(strings.Fields(p), " ") {
			t.Errorf("quote %d is %q", i, p)
		}
		if c := a.Context(q); c.IsZero() && slices.ContainsFunc(a.Paragraphs, func(p copydesk.Paragraph) bool {
			return slices.ContainsFunc(p.Sentences, q.Content[0].Overlaps)
		}) {
			t.Errorf("quote %d has no context", i)
		}
		if q.Speaker == nil {
			continue
		}
		if q.Kind != copydesk.Scare {
			spoken++
		}
		if len(strings.Fields(q.Speaker.Name)) == 0 {
			continue
		}
		if by := slices.Collect(a.QuotesBy(q.Speaker.Name)); !slices.Contains(by, q) {
			t.Errorf("quote %d is none of those by %q", i, q.Speaker)
		}
	}
	for _, v := range a.Voices() {
		spoken -= len(v.Quotes)
	}
	if spoken != 0 {
		t.Errorf("the voices leave %d quotes out", spoken)
	}
}

// checkPlain checks that the blocks in plain lines are the whole text as such.
func checkPlain(t *testing.T, a *copydesk.Article) {
	t.Helper()
	whole := copydesk.Span{Start: 0, End: len(a.Text)}.Plain(a.Text)
	var parts []string
	for _, b := range a.Blocks {
		if p := b.Span.Plain(a.Text); p != "" {
			parts = append(parts, p)
		}
	}
	if got := strings.Join(parts, " "); strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(whole, " ", "") {
		t.Errorf("the blocks in plain lines:\n%q\nthe text:\n%q", got, whole)
	}
}
