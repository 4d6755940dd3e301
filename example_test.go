//go:build !copydesk_nomodels

package copydesk_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/copydesk/copydesk"
	"golang.org/x/text/language"
)

const story = `Council backs ferry after all-night debate
By Margaret Okafor, Coastal News

PORT ELLERY, Maine — The city council voted 6-3 early on Thursday to sign a ferry contract with Northway Lines.

"We could not wait another winter," Mayor Thomas Quill told reporters. "This town lives by the sea."

Dr. Ana Ferreira, a biologist, said the council had not read the contract. "Nobody has shown me one study," she said.
`

func Example() {
	a, err := copydesk.Parse(story)
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Headline.In(a.Text))
	for _, b := range a.Bylines {
		for _, w := range b.Authors {
			fmt.Println("by", w.Name, "of", w.Affiliation)
		}
	}
	fmt.Println("in", a.Dateline.Place)
	for _, q := range a.Quotes {
		fmt.Printf("%s, %v: %s\n", q.Speaker, q.Kind, q.Text(a))
	}
	// Output:
	// Council backs ferry after all-night debate
	// by Margaret Okafor of Coastal News
	// in PORT ELLERY, Maine
	// Thomas Quill, direct: "We could not wait another winter," "This town lives by the sea."
	// Ana Ferreira, indirect: the council had not read the contract
	// Ana Ferreira, direct: "Nobody has shown me one study,"
}

func ExampleParse() {
	a, err := copydesk.Parse(story)
	if err != nil {
		panic(err)
	}
	for _, b := range a.Blocks {
		fmt.Printf("bytes %d to %d: %v\n", b.Span.Start, b.Span.End, b.Role)
	}

	_, err = copydesk.Parse("caf\xe9")
	fmt.Println(err)
	// Output:
	// bytes 0 to 42: headline
	// bytes 43 to 75: byline
	// bytes 77 to 190: paragraph
	// bytes 192 to 292: paragraph
	// bytes 294 to 411: paragraph
	// copydesk: invalid UTF-8 at byte 3
}

func ExampleNewParser() {
	p := copydesk.NewParser(
		copydesk.Published(time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)),
		copydesk.Locale(language.BritishEnglish),
	)
	a, err := p.Parse("The talks began on Tuesday and will end on 17/5/2019.")
	if err != nil {
		panic(err)
	}
	for _, d := range a.Dates {
		fmt.Println(d.Span.In(a.Text), "is", d.Value)
	}
	// Output:
	// Tuesday is 2019-05-14
	// 17/5/2019 is 2019-05-17
}

func ExampleDecode() {
	text, err := copydesk.Decode([]byte("\x93Caf\xe9,\x94 he said."), "windows-1252")
	if err != nil {
		panic(err)
	}
	fmt.Println(text)

	_, err = copydesk.Decode([]byte("abc"), "utf-9")
	fmt.Println(err)
	// Output:
	// “Café,” he said.
	// copydesk: charset "utf-9": unknown charset
}

func ExampleParseByline() {
	for _, a := range copydesk.ParseByline("By JANE DOE and John Roe, Associated Press") {
		fmt.Printf("%s (%s)\n", a.Name, a.Affiliation)
	}
	// Output:
	// Jane Doe (Associated Press)
	// John Roe (Associated Press)
}

func ExampleFindDates() {
	ref := time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)
	text := "The vote last Friday came two weeks after the third quarter ended; the next one is due on June 3."
	for _, d := range copydesk.FindDates(text, ref) {
		fmt.Println(d.Type, d.Value, d.Span.In(text))
	}
	// Output:
	// DATE 2019-05-10 last Friday
	// DURATION P2W two weeks
	// DATE 2019-Q3 the third quarter
	// DATE 2019-06-03 June 3
}

func ExampleFindDates_bounds() {
	ref := time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)
	text := "The fair is on from June 3 to June 5. Sales fell last week and over the past three months."
	for _, d := range copydesk.FindDates(text, ref) {
		fmt.Println(d.Span.In(text)+":", d.Start.Format(time.DateOnly), "to", d.End.Format(time.DateOnly))
		if d.BeginPoint != "" {
			fmt.Println("   ", d.BeginPoint, "through", d.EndPoint)
		}
	}
	// Output:
	// June 3: 2019-06-03 to 2019-06-04
	//     2019-06-03 through 2019-06-05
	// June 5: 2019-06-05 to 2019-06-06
	//     2019-06-03 through 2019-06-05
	// last week: 2019-05-06 to 2019-05-13
	// the past three months: 2019-02-14 to 2019-05-15
	//     2019-02-14 through 2019-05-14
}

func ExampleArticle_QuotesBy() {
	a, err := copydesk.Parse(story)
	if err != nil {
		panic(err)
	}
	for q := range a.QuotesBy("Quill") {
		fmt.Println(q.Text(a))
	}
	// Output:
	// "We could not wait another winter," "This town lives by the sea."
}

func ExampleArticle_Context() {
	a, err := copydesk.Parse(story)
	if err != nil {
		panic(err)
	}
	q := &a.Quotes[0]
	fmt.Println(a.Context(q).In(a.Text))
	// Output:
	// "We could not wait another winter," Mayor Thomas Quill told reporters. "This town lives by the sea."
}

func ExampleArticle_Voices() {
	a, err := copydesk.Parse(story)
	if err != nil {
		panic(err)
	}
	for _, v := range a.Voices() {
		fmt.Println(v.Speaker, v.Speaker.Titles, len(v.Quotes), v.Words)
	}
	// Output:
	// Ana Ferreira [Dr. biologist] 2 13
	// Thomas Quill [Mayor] 1 12
}

// Texts from anywhere are bounded in size, and parsed no longer than somebody
// waits for them.
func ExampleMaxBytes() {
	p := copydesk.NewParser(copydesk.MaxBytes(1 << 20))
	_, err := p.Parse(strings.Repeat("“No,” said Roe. ", 1<<17))
	fmt.Println(err)
	// Output:
	// copydesk: text of 2621440 bytes, more than the 1048576 that are read
}

func ExampleTooLongError() {
	_, err := copydesk.NewParser(copydesk.MaxBytes(80)).Parse(strings.Repeat("“No,” said Roe. ", 100))
	var long *copydesk.TooLongError
	if errors.As(err, &long) {
		fmt.Printf("%d of at most %d bytes\n", long.Bytes, long.Max)
	}
	// Output:
	// 2000 of at most 80 bytes
}

func ExampleParseContext() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	a, err := copydesk.ParseContext(ctx, "“No,” said Mary Ash.")
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Quotes[0].Speaker)
	// Output:
	// Mary Ash
}

func ExampleParser_ParseContext() {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := copydesk.NewParser().ParseContext(ctx, "“No,” said Roe.")
	fmt.Println(errors.Is(err, context.Canceled))
	// Output:
	// true
}

func ExampleParser_Parse() {
	p := copydesk.NewParser() // for as many articles as there are, at the same time too
	for _, text := range []string{"Snow fell on Monday.", "caf\xe9"} {
		a, err := p.Parse(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(a.Language, len(a.Paragraphs), len(a.Dates))
	}
	// Output:
	// en 1 1
	// copydesk: invalid UTF-8 at byte 3
}

func ExamplePublished() {
	day := time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC) // a Tuesday
	const text = "The bridge fell on Sunday."
	for _, p := range []*copydesk.Parser{copydesk.NewParser(), copydesk.NewParser(copydesk.Published(day))} {
		a, err := p.Parse(text)
		if err != nil {
			panic(err)
		}
		fmt.Println(a.Dates[0].Value)
	}
	// Output:
	// XXXX-WXX-7
	// 2019-05-12
}

func ExampleLocale() {
	const text = "The talks end on 5/6/2019."
	for _, tag := range []language.Tag{language.AmericanEnglish, language.BritishEnglish} {
		a, err := copydesk.NewParser(copydesk.Locale(tag)).Parse(text)
		if err != nil {
			panic(err)
		}
		fmt.Println(tag, a.Dates[0].Value)
	}
	// Output:
	// en-US 2019-05-06
	// en-GB 2019-06-05
}

func ExampleArticle_MarshalJSON() {
	a, err := copydesk.Parse("Snow fell.\n\nRain fell.")
	if err != nil {
		panic(err)
	}
	out, err := json.Marshal(a)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
	// Output:
	// {"language":"en","paragraphs":[{"span":[0,10],"sentences":[[0,10]]},{"span":[12,22],"sentences":[[12,22]]}]}
}

func ExampleArticle_UnmarshalJSON() {
	// The text is not part of the JSON form: it goes its own way.
	a := copydesk.Article{Text: "Snow fell on Monday."}
	err := json.Unmarshal([]byte(`{"language":"en","dates":[{"span":[13,19],"type":"DATE","value":"2019-05-13"}]}`), &a)
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Dates[0].Span.In(a.Text), "is", a.Dates[0].Value)

	// Or the command has put it there, with -text.
	err = json.Unmarshal([]byte(`{"id":"b","headline":{"span":[0,9]},"text":"Rain fell\n"}`), &a)
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Headline.In(a.Text))
	// Output:
	// Monday is 2019-05-13
	// Rain fell
}

func ExampleQuote_Text() {
	a, err := copydesk.Parse(`"It snows," said Mary Ash, "and it is cold."`)
	if err != nil {
		panic(err)
	}
	q := &a.Quotes[0]
	fmt.Println(q.Text(a))
	fmt.Println(len(q.Content), "pieces")
	// Output:
	// "It snows," "and it is cold."
	// 2 pieces
}

func ExampleQuote_Plain() {
	a, err := copydesk.Parse("&ldquo;We could not wait another winter,&rdquo; Mayor Ann Lee said. &ldquo;This town lives by the sea.&rdquo;")
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Quotes[0].Plain(a))
	// Output:
	// We could not wait another winter. This town lives by the sea.
}

func ExampleQuote_Words() {
	a, err := copydesk.Parse(`"It snows," said Mary Ash, "and it is cold."`)
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Quotes[0].Words(a))
	// Output:
	// 6
}

// How many words nobody is named for, each once.
func ExampleArticle_Words() {
	a, err := copydesk.Parse(`"It snows," somebody said. "She told me, 'Stay in,' and I did," said another.`)
	if err != nil {
		panic(err)
	}
	var unnamed []*copydesk.Quote
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Speaker == nil {
			unnamed = append(unnamed, q)
		}
	}
	fmt.Println(len(unnamed), "quotations,", a.Words(unnamed...), "words")
	// Output:
	// 3 quotations, 10 words
}

func ExampleEntity_String() {
	var nobody *copydesk.Entity
	fmt.Printf("%q %q\n", &copydesk.Entity{Name: "Mary Ash"}, nobody)
	// Output:
	// "Mary Ash" ""
}

func ExampleSpan() {
	s := copydesk.Span{Start: 5, End: 9}
	out, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	var t copydesk.Span
	if err := json.Unmarshal(out, &t); err != nil {
		panic(err)
	}
	fmt.Println(string(out), s == t)
	// Output:
	// [5,9] true
}

func ExampleSpan_In() {
	fmt.Println(copydesk.Span{Start: 5, End: 9}.In("Snow fell."))
	// Output:
	// fell
}

func ExampleSpan_Plain() {
	const text = "&ldquo;It is <b>very</b>\n  late.&rdquo;"
	fmt.Println(copydesk.Span{Start: 0, End: len(text)}.Plain(text))
	// Output:
	// “It is very late.”
}

func ExampleSpan_Len() {
	// In bytes of UTF-8: the é has two.
	fmt.Println(copydesk.Span{Start: 0, End: len("Café")}.Len())
	// Output:
	// 5
}

func ExampleSpan_IsZero() {
	a, err := copydesk.Parse("It snowed.")
	if err != nil {
		panic(err)
	}
	fmt.Println("no headline:", a.Headline.IsZero())
	// Output:
	// no headline: true
}

func ExampleSpan_Contains() {
	sentence := copydesk.Span{Start: 0, End: 10}
	fmt.Println(sentence.Contains(copydesk.Span{Start: 5, End: 9}), sentence.Contains(copydesk.Span{Start: 5, End: 12}))
	// Output:
	// true false
}

func ExampleSpan_Overlaps() {
	sentence := copydesk.Span{Start: 0, End: 10}
	fmt.Println(sentence.Overlaps(copydesk.Span{Start: 5, End: 12}), sentence.Overlaps(copydesk.Span{Start: 10, End: 12}))
	// Output:
	// true false
}

func ExampleRole() {
	fmt.Println(copydesk.RoleHeadline, copydesk.RoleDek, copydesk.RoleBoilerplate)
	// Output:
	// headline dek boilerplate
}

func ExampleBoilerplateKind() {
	a, err := copydesk.Parse("The ferry will run through the winter, the harbour board decided.\n\nAdvertisement\n\nThe vote was close.")
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Boilerplate[0].Kind)
	// Output:
	// advertisement
}

func ExampleQuoteKind() {
	a, err := copydesk.Parse(`Mary Ash said it was "bitterly cold" in town. "It snows," she said. Ash said she would stay.`)
	if err != nil {
		panic(err)
	}
	for _, q := range a.Quotes {
		fmt.Printf("%v: %s\n", q.Kind, q.Text(a))
	}
	// Output:
	// mixed: it was "bitterly cold" in town
	// direct: "It snows,"
	// indirect: she would stay
}

func ExampleEvidence() {
	a, err := copydesk.Parse("Mary Ash closed the school.\n\n\"It is too cold.\"\n\n\"The snow is deep,\" she said.")
	if err != nil {
		panic(err)
	}
	for _, q := range a.Quotes {
		fmt.Printf("%s, %v: %s\n", q.Speaker, q.Evidence, q.Text(a))
	}
	// Output:
	// Mary Ash, near: "It is too cold."
	// Mary Ash, cue: "The snow is deep,"
}

func ExampleEntityType() {
	a, err := copydesk.Parse("Mary Ash left the Bank of England and moved to Paris.")
	if err != nil {
		panic(err)
	}
	for _, e := range a.Entities {
		fmt.Println(e.Type, e)
	}
	// Output:
	// PER Mary Ash
	// ORG Bank of England
	// LOC Paris
}

func ExampleGender() {
	a, err := copydesk.Parse("Mrs. Ash met Mr. Reed and J. Quill.")
	if err != nil {
		panic(err)
	}
	for _, e := range a.Entities {
		fmt.Printf("%s: %q\n", e, e.Gender)
	}
	// Output:
	// Ash: "female"
	// Reed: "male"
	// J. Quill: ""
}

func ExampleMentionForm() {
	a, err := copydesk.Parse("Mary Ash came late. She was tired.")
	if err != nil {
		panic(err)
	}
	for _, m := range a.Entities[0].Mentions {
		fmt.Println(m.Form, m.Span.In(a.Text))
	}
	// Output:
	// name Mary Ash
	// pronoun She
}

func ExampleDateType() {
	ref := time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)
	text := "Last year the council met every Tuesday at 7 p.m. for three hours."
	for _, d := range copydesk.FindDates(text, ref) {
		fmt.Println(d.Type, d.Value, d.Span.In(text))
	}
	// Output:
	// DATE 2018 Last year
	// SET XXXX-WXX-2 every Tuesday
	// TIME XXXX-XX-XXT19:00 7 p.m.
	// DURATION PT3H three hours
}

// The parts of an article can be written by themselves, in the form that they
// have in the whole.
func ExampleDate() {
	ref := time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)
	out, err := json.Marshal(copydesk.FindDates("It rained on Monday.", ref))
	if err != nil {
		panic(err)
	}
	fmt.Println(string(out))
	// Output:
	// [{"span":[13,19],"type":"DATE","value":"2019-05-13","grain":"day","start":"2019-05-13","end":"2019-05-14"}]
}

func ExampleQuote() {
	a, err := copydesk.Parse("\"We are late,\" said Mayor Ann Lee.")
	if err != nil {
		panic(err)
	}
	q := a.Quotes[0]
	fmt.Println(q.Speaker, q.Speaker.Titles, q.Kind, q.Evidence)
	fmt.Println(q.Text(a))
	fmt.Println("cue:", q.Cue[0].In(a.Text))
	fmt.Println("source:", q.Source[0].In(a.Text))
	// Output:
	// Ann Lee [Mayor] direct cue
	// "We are late,"
	// cue: said
	// source: Mayor Ann Lee
}

func ExampleGrain() {
	ref := time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)
	text := "Sales fell last year, in the first quarter and on Monday."
	for _, d := range copydesk.FindDates(text, ref) {
		fmt.Println(d.Grain, d.Value, d.Span.In(text))
	}
	// Output:
	// year 2018 last year
	// quarter 2019-Q1 the first quarter
	// day 2019-05-13 Monday
}

func ExampleDecodeError() {
	_, err := copydesk.Decode([]byte("caf\xe9"), "utf-8")
	var e *copydesk.DecodeError
	if errors.As(err, &e) {
		fmt.Println(e.Charset, e.Offset)
	}

	_, err = copydesk.Decode(nil, "klingon")
	fmt.Println(errors.Is(err, copydesk.ErrUnknownCharset))
	// Output:
	// utf-8 3
	// true
}

func ExampleInvalidUTF8Error() {
	_, err := copydesk.Parse("caf\xe9")
	var e *copydesk.InvalidUTF8Error
	if errors.As(err, &e) {
		fmt.Println("byte", e.Offset)
	}
	// Output:
	// byte 3
}

// Text that has been through other programs is read as it was written.
func ExampleParse_respelt() {
	a, err := copydesk.Parse("&ldquo;It&rsquo;s a good day,&rdquo; said JosÃ© Roe.")
	if err != nil {
		panic(err)
	}
	q := a.Quotes[0]
	fmt.Println(q.Speaker, "=", q.Source[0].In(a.Text))
	fmt.Println(q.Content[0].In(a.Text))
	// Output:
	// José Roe = JosÃ© Roe
	// &ldquo;It&rsquo;s a good day,&rdquo;
}
