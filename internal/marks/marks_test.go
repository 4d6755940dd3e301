package marks

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/token"
	"github.com/google/go-cmp/cmp"
)

// quotationsIn returns the quotations of a text; one that goes on in the next
// paragraph ends with >, one that nothing closes with !.
func quotationsIn(text string) []string {
	var toks []token.Token
	var paragraphs []Range
	pos := 0
	for line := range strings.Lines(text) {
		if from := len(toks); strings.TrimSpace(line) != "" {
			toks = token.Append(toks, text, pos, pos+len(line))
			paragraphs = append(paragraphs, Range{from, len(toks)})
		}
		pos += len(line)
	}
	var got []string
	for _, q := range Find(text, toks, paragraphs, nil).Quotations {
		s := text[toks[q.From].Start:toks[q.To-1].End]
		switch {
		case q.GoesOn:
			s += " >"
		case !q.Closed:
			s += " !"
		}
		got = append(got, s)
	}
	return got
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"straight", `"We won," he said. "At last."`, []string{`"We won,"`, `"At last."`}},
		{"curly", `“We won,” he said.`, []string{`“We won,”`}},
		{"curly and straight", `“We won," he said. "At last.”`, []string{`“We won,"`, `"At last.”`}},
		{"single, with apostrophes", `‘I don’t know the farmers’ plan,’ he said of the boys’ game.`, []string{`‘I don’t know the farmers’ plan,’`}},
		{"typed single", `'I just ran,' he said. The boys' game and the '90s were over.`, []string{`'I just ran,'`}},
		{"apostrophes alone", `The boys' game and the girls' game.`, nil},
		{"guillemets", `He «will sign nothing» now.`, []string{`«will sign nothing»`}},
		{"LaTeX", "``We are where we were,'' said Cho.", []string{"``We are where we were,''"}},
		{"low and high", `„Nein“, he said.`, []string{`„Nein“`}},
		{"nested", `“He said ‘no’ to me,” she said.`, []string{`“He said ‘no’ to me,”`, `‘no’`}},
		{"nested in straight", `"He said, 'Then let's go.' So we went."`, []string{`"He said, 'Then let's go.' So we went."`, `'Then let's go.'`}},
		{"goes on in the next paragraph", "\"One is here. Two is there.\n\n\"Three is gone,\" he said, and he left the room to us.", []string{`"One is here. Two is there. >`, `"Three is gone,"`}},
		{"lost closing mark", "He \"moved the posts at the last minute.\n\nShe said \"no\" to all of the senators in the room.", []string{`"moved the posts at the last minute. !`, `"no"`}},
		{"lost closing mark before another", `It was "over at last. She said "no" to him.`, []string{`"over at last. !`, `"no"`}},
		{"stray closing mark", `He left without a word." His office said "no" later.`, []string{`"no"`}},
		{"measure in inches", `The 6' 2" man left.`, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, quotationsIn(tt.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestFindLinear(t *testing.T) {
	for _, s := range []string{`"`, "“", "‘a ", `'a `, "«", "a' ", `" "`, "``"} {
		quotationsIn(strings.Repeat(s, 100_000))
	}
}
