package copydesk

import (
	"github.com/copydesk/copydesk/internal/lang"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSplitBlocks(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"a paragraph a line", "One is here.\nTwo is there.", []string{"One is here.", "Two is there."}},
		{"blank lines", "One.\n\n \t\nTwo.\n", []string{"One.", "Two."}},
		{"line endings", "a\r\nb\rc\u2028d\u2029e\ff", []string{"a", "b", "c", "d", "e", "f"}},
		{"white space at the edges", "\ufeff  a b \u00a0\n\t\u200bc", []string{"a b", "c"}},
		{"hard-wrapped paragraphs", "The city council of Port Ellery voted on\nThursday to sign a ferry contract with a\nline of ships.\n\nIt was late.\n",
			[]string{"The city council of Port Ellery voted on\nThursday to sign a ferry contract with a\nline of ships.", "It was late."}},
		{"indented first lines", "   The city council of Port Ellery voted on\nThursday to sign a ferry contract with a\nline of ships.\n   The mayor of the city has not read it so\nfar, an aide said.",
			[]string{"The city council of Port Ellery voted on\nThursday to sign a ferry contract with a\nline of ships.", "The mayor of the city has not read it so\nfar, an aide said."}},
		{"capitals, hard-wrapped", "A CHEMICAL TANKER WITH A CREW OF TWENTY-THREE\nRAN AGROUND OFF THE CAPE ON SUNDAY, THE COAST\nGUARD SAID.",
			[]string{"A CHEMICAL TANKER WITH A CREW OF TWENTY-THREE\nRAN AGROUND OFF THE CAPE ON SUNDAY, THE COAST\nGUARD SAID."}},
		{"a wire file, wrapped at 65 columns", "PORT ELLERY, Maine, March 12 (CNS) - The city council of Port\nEllery voted on Thursday to sign a ferry contract with a line of\nships from the north, after a debate that lasted all night.\n\n   The mayor has not read it so far, an aide said. She will do so\non Monday.\n   \"We could not wait,\" she said.\n",
			[]string{"PORT ELLERY, Maine, March 12 (CNS) - The city council of Port\nEllery voted on Thursday to sign a ferry contract with a line of\nships from the north, after a debate that lasted all night.", "The mayor has not read it so far, an aide said. She will do so\non Monday.", "\"We could not wait,\" she said."}},
		{"the same with CRLF", "The city council of Port Ellery voted on\r\nThursday to sign a ferry contract with a\r\nline of ships.\r\n\r\nIt was late.\r\n",
			[]string{"The city council of Port Ellery voted on\r\nThursday to sign a ferry contract with a\r\nline of ships.", "It was late."}},
		{"the same with CR", "The city council of Port Ellery voted on\rThursday to sign a ferry contract with a\rline of ships.\r\rIt was late.\r",
			[]string{"The city council of Port Ellery voted on\rThursday to sign a ferry contract with a\rline of ships.", "It was late."}},
		{"long lines are paragraphs, a blank line or none between", strings.Repeat("word ", 40) + "end.\n" + strings.Repeat("text ", 40) + "end.\n\nIt was late.",
			[]string{strings.Repeat("word ", 40) + "end.", strings.Repeat("text ", 40) + "end.", "It was late."}},
		{"short paragraphs, a line each, are not wrapped text", "The mayor said no.\nThe council said yes.\nThe ferry will come in May.\nNobody knows who pays.",
			[]string{"The mayor said no.", "The council said yes.", "The ferry will come in May.", "Nobody knows who pays."}},
		{"indented paragraphs, a line each", "  The mayor of the city said no on Friday.\n  The council said yes on Saturday, again.\n",
			[]string{"The mayor of the city said no on Friday.", "The council said yes on Saturday, again."}},
		{"a headline above wrapped text", "Council backs ferry\n\nThe city council of Port Ellery voted on\nThursday to sign a ferry contract with a\nline of ships.",
			[]string{"Council backs ferry", "The city council of Port Ellery voted on\nThursday to sign a ferry contract with a\nline of ships."}},
		{"a table is not wrapped text", "1. Sharon Hill (United States) 12.3 seconds\n2. Maria Mutola (Mozambique)   12.4 seconds\n3. Ana Quirot (Cuba)           12.5 seconds",
			[]string{"1. Sharon Hill (United States) 12.3 seconds", "2. Maria Mutola (Mozambique)   12.4 seconds", "3. Ana Quirot (Cuba)           12.5 seconds"}},
		{"a newspaper's column", "Council backs ferry\n\nThe city council of Port Ellery\nvoted on Thursday to sign a\nferry contract with a line of\nships from the north, after a\ndebate that lasted all night.\n",
			[]string{"Council backs ferry", "The city council of Port Ellery\nvoted on Thursday to sign a\nferry contract with a line of\nships from the north, after a\ndebate that lasted all night."}},
		{"the head of a page above its column", "Page 4                 The Hexby Courier              May 3, 2019\nCouncil backs ferry\nThe city council of Port Ellery voted on\nthe first of May to sign a ferry contract\nwith a line of ships from the north.\n",
			[]string{"Page 4                 The Hexby Courier              May 3, 2019", "Council backs ferry", "The city council of Port Ellery voted on\nthe first of May to sign a ferry contract\nwith a line of ships from the north."}},
		{"short lines in lower case are a list", "What to bring to the ferry:\na coat that keeps out the wind\nbread and cheese for a long day\na book", []string{"What to bring to the ferry:", "a coat that keeps out the wind", "bread and cheese for a long day", "a book"}},
		{"what a mail program sets above what it cites", "On May 3, Jane Doe <jane@daily.example> wrote:\nthe city council of Port Ellery voted on the\nfirst of May to sign a ferry contract with a\nline of ships.\n",
			[]string{"On May 3, Jane Doe <jane@daily.example> wrote:", "the city council of Port Ellery voted on the\nfirst of May to sign a ferry contract with a\nline of ships."}},
		{"a menu and addresses around wrapped text", "[1]Home\n[2]News\n[3]Sport\n[4]Opinion\n[5]Weather\n\nThe city council of Port Ellery voted on\nThursday to sign a ferry contract with a\nline of ships.\n\nIt was late.\n\nReferences\n1. https://daily.example/\n2. https://daily.example/news-of-the-day",
			[]string{"[1]Home", "[2]News", "[3]Sport", "[4]Opinion", "[5]Weather", "The city council of Port Ellery voted on\nThursday to sign a ferry contract with a\nline of ships.", "It was late.", "References", "1. https://daily.example/", "2. https://daily.example/news-of-the-day"}},
		{"a menu above short paragraphs", "[1]Home\n[2]News\n[3]Sport\n[4]Opinion\n\nThe ferry comes back to Port Ellery in May\nand that is all that the mayor has to say\n\nNobody knows who pays.\nThe council said yes.\nThe ferry will come in May.\nThe mayor said no.\nThe harbour is closed.\nIt was late.",
			[]string{"[1]Home", "[2]News", "[3]Sport", "[4]Opinion", "The ferry comes back to Port Ellery in May", "and that is all that the mayor has to say", "Nobody knows who pays.", "The council said yes.", "The ferry will come in May.", "The mayor said no.", "The harbour is closed.", "It was late."}},
		{"a menu is not wrapped text", "Home\nNews\nSport", []string{"Home", "News", "Sport"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, b := range splitBlocks(nil, new(scratch), tt.in, lang.English()) {
				got = append(got, b.Span.In(tt.in))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSplitBlocksLinear(t *testing.T) {
	text := strings.Repeat("word ", 200_000) + strings.Repeat("x\n", 200_000)
	if n := len(splitBlocks(nil, new(scratch), text, lang.English())); n != 200_000 {
		t.Errorf("%d blocks", n)
	}
}
