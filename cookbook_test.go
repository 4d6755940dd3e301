//go:build !copydesk_nomodels

package copydesk_test

import (
	"bufio"
	"cmp"
	"context"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html"
	"maps"
	"os"
	"runtime"
	"slices"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/copydesk/copydesk"
)

// archive stands for the articles of an archive.
var archive = []string{`Mill to close in March
By Ruth Lindqvist, Valley Courier

HARLAN FALLS — The paper mill will close in March, its owner said on Tuesday.

"We have tried everything," Ms. Ana Ferreira, the mill's manager, told reporters. "There are no orders."

Mayor Thomas Quill said he would fight for the jobs. "This town lives by the mill," he said.
`, `Home
News
Sport
Advertisement
Mayor asks state for help
By Daniel Osei

HARLAN FALLS — Mayor Thomas Quill asked the state for money on Friday.

"Two hundred families need an answer," Quill said.

Mrs. Sara Kowalczyk, who leads the union, said she had heard nothing.

Sign up for our newsletter
All rights reserved.
`}

// Who is quoted, and how much, by the gender that titles, given names and
// pronouns tell.
func Example_quotedByGender() {
	words := map[copydesk.Gender]int{}
	people := map[copydesk.Gender]int{}
	for _, text := range archive {
		a, err := copydesk.Parse(text)
		if err != nil {
			panic(err)
		}
		for _, v := range a.Voices() {
			if v.Speaker.Type == copydesk.Person {
				people[v.Speaker.Gender]++
				words[v.Speaker.Gender] += v.Words
			}
		}
	}
	for _, g := range slices.Sorted(maps.Keys(words)) {
		fmt.Printf("%s: %d speakers, %d words\n", cmp.Or(g.String(), "not told"), people[g], words[g])
	}
	// Output:
	// male: 2 speakers, 18 words
	// female: 2 speakers, 12 words
}

// An index of who said what, over many articles.
func Example_export() {
	export := "id,date,headline,body\n" +
		`7,2019-05-14,Ferry to run through winter,"Mary Ash, the mayor, opened the landing on Tuesday. ""It is time,"" she said."` + "\n" +
		`8,2019-05-15,Board names winner,"John Roe will build the landing, the board said. Roe said he was glad."` + "\n"
	rows, err := csv.NewReader(strings.NewReader(export)).ReadAll() // of a file: copydesk.Decode takes its byte order mark away
	if err != nil {
		panic(err)
	}
	table := csv.NewWriter(os.Stdout)
	table.Write([]string{"article", "speaker", "gender", "quotations", "words"})
	for _, row := range rows[1:] {
		id, date, headline, body := row[0], row[1], row[2], row[3]
		day, err := time.Parse(time.DateOnly, date)
		if err != nil {
			panic(err)
		}
		a, err := copydesk.NewParser(copydesk.Published(day)).Parse(headline + "\n\n" + body)
		if err != nil {
			panic(err)
		}
		for _, v := range a.Voices() {
			table.Write([]string{id, v.Speaker.Name, v.Speaker.Gender.String(), fmt.Sprint(len(v.Quotes)), fmt.Sprint(v.Words)})
		}
	}
	table.Flush()
	// Output:
	// article,speaker,gender,quotations,words
	// 7,Mary Ash,female,1,3
	// 8,John Roe,male,1,3
}

func Example_quoteIndex() {
	type entry struct {
		article int
		said    string
	}
	index := map[string][]entry{}
	for i, text := range archive {
		a, err := copydesk.Parse(text)
		if err != nil {
			panic(err)
		}
		for _, q := range a.Quotes {
			// What the library is not sure of does not belong in an index.
			if q.Kind != copydesk.Direct || q.Speaker == nil || q.Confidence < 0.8 {
				continue
			}
			index[q.Speaker.Name] = append(index[q.Speaker.Name], entry{i, q.Text(a)})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(index)) {
		fmt.Println(name)
		for _, e := range index[name] {
			fmt.Printf("  article %d: %s\n", e.article, e.said)
		}
	}
	// Output:
	// Ana Ferreira
	//   article 0: "We have tried everything," "There are no orders."
	// Thomas Quill
	//   article 0: "This town lives by the mill,"
	//   article 1: "Two hundred families need an answer,"
}

// The story alone, of a text that a crawler took off a page.
func Example_cleanCrawl() {
	a, err := copydesk.NewParser(copydesk.Only()).Parse(archive[1])
	if err != nil {
		panic(err)
	}
	var story []string
	for _, b := range a.Blocks {
		switch b.Role {
		case copydesk.RoleHeadline, copydesk.RoleDek, copydesk.RoleSubheading, copydesk.RoleParagraph:
			story = append(story, b.Span.In(a.Text))
		}
	}
	fmt.Println(strings.Join(story, "\n\n"))
	fmt.Println()
	for _, b := range a.Boilerplate {
		fmt.Printf("left out: %s (%v)\n", b.Span.In(a.Text), b.Kind)
	}
	// Output:
	// Mayor asks state for help
	//
	// HARLAN FALLS — Mayor Thomas Quill asked the state for money on Friday.
	//
	// "Two hundred families need an answer," Quill said.
	//
	// Mrs. Sara Kowalczyk, who leads the union, said she had heard nothing.
	//
	// left out: Home (navigation)
	// left out: News (navigation)
	// left out: Sport (navigation)
	// left out: Advertisement (advertisement)
	// left out: Sign up for our newsletter (newsletter)
	// left out: All rights reserved. (copyright)
}

// Sentences and names, and nothing else, of a string that is running text.
func Example_oneStage() {
	p := copydesk.NewParser(copydesk.Prose(), copydesk.Only(copydesk.LayerNames))
	a, err := p.Parse("Mary Ash opened the landing at Harlow. Mayor Ash thanked Northern Ferries Ltd.")
	if err != nil {
		panic(err)
	}
	for _, s := range a.Paragraphs[0].Sentences {
		fmt.Println(s.In(a.Text))
	}
	for _, e := range a.Entities {
		fmt.Println(e.Type, e, e.Titles)
	}
	// Output:
	// Mary Ash opened the landing at Harlow.
	// Mayor Ash thanked Northern Ferries Ltd.
	// PER Mary Ash [Mayor]
	// LOC Harlow []
	// ORG Northern Ferries Ltd. []
}

// What a text says happened when, in the order of the calendar.
func Example_timeline() {
	published := time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)
	text := "The mill will close in March 2020. It opened on 3 June 1911, and burned down last October. The council met on Friday."
	a, err := copydesk.NewParser(copydesk.Published(published)).Parse(text)
	if err != nil {
		panic(err)
	}
	dates := slices.DeleteFunc(a.Dates, func(d copydesk.Date) bool { return d.Start.IsZero() })
	slices.SortFunc(dates, func(a, b copydesk.Date) int { return cmp.Or(a.Start.Compare(b.Start), a.End.Compare(b.End)) })
	for _, d := range dates {
		fmt.Printf("%s to %s: %s\n", d.Start.Format(time.DateOnly), d.End.Format(time.DateOnly), d.Span.In(text))
	}
	// Output:
	// 1911-06-03 to 1911-06-04: 3 June 1911
	// 2018-10-01 to 2018-11-01: last October
	// 2019-05-10 to 2019-05-11: Friday
	// 2020-03-01 to 2020-04-01: March 2020
}

// What the command wrote with -format jsonl -text, read by another program.
func Example_readParsed() {
	parsed := strings.NewReader(`{"id":"a","paragraphs":[{"span":[0,20]}],"entities":[{"id":0,"type":"PER","name":"Mary Ash","mentions":[{"span":[11,19],"form":"name"}]}],"quotes":[{"kind":"direct","content":[[0,5]],"speaker":0}],"text":"\"No,\" said Mary Ash."}
{"id":"b","error":"archive.jsonl:2: no \"text\""}
`)
	lines := bufio.NewScanner(parsed)
	lines.Buffer(nil, 1<<30) // a line is an article
	for lines.Scan() {
		var a copydesk.Article
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			fmt.Println(err) // the rest is none the worse
			continue
		}
		for _, q := range a.Quotes {
			fmt.Printf("%s, %s: %s\n", a.ID, q.Speaker, q.Text(&a))
		}
	}
	if err := lines.Err(); err != nil {
		panic(err)
	}
	// Output:
	// a, Mary Ash: "No,"
	// copydesk: article "b" was not parsed: archive.jsonl:2: no "text"
}

// The quotations marked in HTML, and where each stands for an editor, which counts
// lines, and for JavaScript, whose strings are of UTF-16.
func Example_highlight() {
	a, err := copydesk.Parse("“Two 🐟 & a café,” said Mary Ash. “‘Why?’ he asked me.”\nAsh said: “We are open.”\n")
	if err != nil {
		panic(err)
	}
	units := func(s string) (n int) {
		for _, r := range s {
			n += utf16.RuneLen(r)
		}
		return n
	}
	var said []copydesk.Span
	for _, q := range a.Quotes {
		said = append(said, q.Content...)
	}
	slices.SortFunc(said, func(a, b copydesk.Span) int { return cmp.Or(a.Start-b.Start, b.End-a.End) })
	var page strings.Builder
	at, unit := 0, 0 // how far the text is written, in bytes and in units
	for _, s := range said {
		if s.Start < at {
			continue // within another, as ‘Why?’ is
		}
		before, words := a.Text[at:s.Start], s.In(a.Text)
		page.WriteString(html.EscapeString(before) + "<q>" + html.EscapeString(words) + "</q>")
		line := 1 + strings.Count(a.Text[:s.Start], "\n")
		column := s.Start - strings.LastIndex(a.Text[:s.Start], "\n")
		unit += units(before)
		fmt.Printf("bytes %d to %d, units %d to %d, line %d, column %d\n", s.Start, s.End, unit, unit+units(words), line, column)
		at, unit = s.End, unit+units(words)
	}
	page.WriteString(html.EscapeString(a.Text[at:]))
	fmt.Print(page.String())
	// Output:
	// bytes 0 to 25, units 0 to 18, line 1, column 1
	// bytes 41 to 70, units 34 to 55, line 1, column 42
	// bytes 81 to 99, units 66 to 80, line 2, column 11
	// <q>“Two 🐟 &amp; a café,”</q> said Mary Ash. <q>“‘Why?’ he asked me.”</q>
	// Ash said: <q>“We are open.”</q>
}

// Many articles at a time, their results in order: a Parser is safe for concurrent
// use, and a text that fails harms no other.
func Example_corrected() {
	a, err := copydesk.Parse(`"We open at noon," a spokeswoman said. "Not before." Mary Ash, the mayor, was away.`)
	if err != nil {
		panic(err)
	}
	// Ruth Roe, whom the text does not name, is new; her mention is where it means her.
	q := &a.Quotes[0]
	roe := &copydesk.Entity{ID: len(a.Entities), Name: "Ruth Roe", Gender: copydesk.Female}
	roe.Mentions = []copydesk.Mention{{Span: q.Source[0], Form: copydesk.FormNominal}}
	a.Entities = append(a.Entities, roe)
	q.Speaker, q.Confidence = roe, 1

	kept, err := json.Marshal(a)
	if err != nil {
		panic(err)
	}
	again := copydesk.Article{Text: a.Text}
	if err := json.Unmarshal(kept, &again); err != nil {
		panic(err)
	}
	for _, v := range again.Voices() {
		fmt.Println(v.Speaker, v.Words)
	}
	// Output:
	// Ruth Roe 6
}

func Example_manyAtATime() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	type result struct {
		article *copydesk.Article
		err     error
	}
	p := copydesk.NewParser(copydesk.MaxBytes(1 << 20))
	results := make(chan chan result, runtime.GOMAXPROCS(0)-1) // in order, and with the one that is waited for no more at a time
	go func() {
		defer close(results)
		for _, text := range append(archive, "caf\xe9", "Snow fell.") {
			done := make(chan result, 1)
			results <- done
			go func() {
				a, err := p.ParseContext(ctx, text)
				done <- result{a, err}
			}()
		}
	}()
	for done := range results {
		if r := <-done; r.err != nil {
			fmt.Println(r.err)
		} else {
			fmt.Println(len(r.article.Quotes), "quotations")
		}
	}
	// Output:
	// 4 quotations
	// 3 quotations
	// copydesk: invalid UTF-8 at byte 3
	// 0 quotations
}
