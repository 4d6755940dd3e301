package copydesk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

// said returns the direct quotations of an article, a line each: the
// evidence, the content and the speaker, or ? when nobody is known.
func said(t *testing.T, text string) []string {
	t.Helper()
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range a.Quotes {
		if q.Kind != copydesk.Direct {
			continue
		}
		who := "?"
		if q.Speaker != nil {
			who = q.Speaker.Name
		}
		got = append(got, fmt.Sprintf("%v | %s | %s", q.Evidence, q.Text(a), who))
	}
	return got
}

func TestSpeakers(t *testing.T) {
	const lede = "Mayor Jane Roe and Sen. Tom Ashby met in the old hall by the river on Monday and nobody left early.\n\n"
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"x", `"We will see," said Ms. Roe, a nurse.`, nil},
		{"x", `"We will see," she said, "what comes."`, nil},
		{"x", `Roe said: "We will see what comes of it."`, nil},
		{"x", `Jane Roe, a doctor, said: "We will see what comes."`, nil},
		{"x", `According to Roe, "we will see what comes of it all."`, nil},
		{"x", `Roe was blunt. "No, never."`, nil},
		{"x", `"We will see what comes." — Commissioner Ann Poole`, nil},
		{"x", "\"We will see what comes.\"\n\n— Commissioner Ann Poole", nil},
		{"x", "From Chairwoman Ann Poole:\n\n\"We will see what comes of it now.\"", nil},
		{"x", "\"We came for this. We will wait.\n\n\"We will stay all night,\" Roe said.\n\n\"It is ours.\"", nil},
		{"x", "\"It is over,\" Ashby said.\n\n\"It is not,\" Roe said.\n\n\"We won nothing from this at all.\"", nil},
		{"x", "\"Will it hold?\" Roe asked.\n\n\"It will,\" Ashby said.\n\n\"Who says so?\"\n\n\"I do, and the engineers do.\"", nil},
		{"x", "Q: Will it hold?\n\nA: We think that it will hold for years.", nil},
		{"x", "ROE: Will it hold?\n\nASHBY: It will hold for a hundred years.\n\nIt was built for that.\n\nROE: Who says so?", nil},
		{"x", "Jane Roe: \"Will it hold for a year?\"\n\nTom Ashby: \"It will hold for a hundred.\"\n\nRoe: \"Who says so, and why?\"", nil},
		{"x", "WHO: Jane Roe\n\nWHEN: Monday at noon\n\nWHERE: the old hall", nil},
		{"x", "Roe: 1,204.\n\nAshby: 998.\n\nRoe: 12.", nil},
		{"x", "“She told me ‘Never, ever again’ and left,” Ashby said.", nil},
		{"x", "‘I don’t know the farmers’ plan,’ Roe said of the boys’ game.", nil},
		{"x", "'I just ran and didn't stop,' Roe said of the boys' game.", nil},
		{"x", "«We will sign nothing», said Roe.", nil},
		{"x", "``We are where we were,'' said Roe.", nil},
		{"x", "Ashby left without a word.\" His office would not comment.\n\n\"We are done,\" Roe said.", nil},
		{"x", "\"We are done,\" Roe said.\" Nobody spoke.\n\nAshby said, \"We are not done.\"", nil},
		{"x", "\"We moved the posts,\" Roe said. \"And we would again.\" Ashby shook his head and left the room.", nil},
		{"x", "Jack \"Shorty\" Brown went home.", nil},
		{"x", "She saw \"The Long Way to Lund\" twice.", nil},
		{"x", "The movie, \"The Long Way to Lund,\" opens in May.", nil},
		{"x", "\"We are done with it,\" an official said.", nil},
		{"x", "\"We are done with it,\" said a spokesman for Roe.", nil},
		{"x", "\"We are done with it,\" said the mayor.", nil},
		{"x", "\"We are done with it.\"", nil},
		{"x", "Roe, who said \"we are done with it,\" left.", nil},
		{"x", "\"We are done with it,\" the report says.", nil},
		{"x", "\"We are done with it,\" two officials familiar with the matter said.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := said(t, lede+tt.in)
			fmt.Println("IN ", tt.in)
			for _, g := range got {
				fmt.Println("      ", g)
			}
			_ = cmp.Diff
			_ = slices.Sort[[]string]
			_ = strings.Join
		})
	}
}
