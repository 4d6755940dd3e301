//go:build !copydesk_nomodels

package copydesk_test

import (
	"context"
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

	_, err := p.ParseContext(context.Background(), strings.Repeat("“No,” said Roe. ", 1<<17))
	var long *copydesk.TooLongError
	if errors.As(err, &long) {
		fmt.Printf("%d of at most %d bytes\n", long.Bytes, long.Max)
	}

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err = p.ParseContext(ctx, "“No,” said Roe.")
	fmt.Println(errors.Is(err, context.Canceled))
	// Output:
	// 2621440 of at most 1048576 bytes
	// true
}
