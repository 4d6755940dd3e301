package copydesk

import (
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
		{"a table is not wrapped text", "1. Sharon Hill (United States) 12.3 seconds\n2. Maria Mutola (Mozambique)   12.4 seconds\n3. Ana Quirot (Cuba)           12.5 seconds",
			[]string{"1. Sharon Hill (United States) 12.3 seconds", "2. Maria Mutola (Mozambique)   12.4 seconds", "3. Ana Quirot (Cuba)           12.5 seconds"}},
		{"a menu is not wrapped text", "Home\nNews\nSport", []string{"Home", "News", "Sport"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, b := range splitBlocks(tt.in) {
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
	if n := len(splitBlocks(text)); n != 200_000 {
		t.Errorf("%d blocks", n)
	}
}
