package copydesk_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCalled(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"what the words before call a body",
			"The charity Open Hands sued on Monday, as did the think tank Policy Forward. The pressure group Green Shore said no. A lawyer was at the law firm Lund Kell, and the startup Zqorly said so. He ran the charity Friends of Marl.",
			[]string{"ORG Open Hands: Open Hands", "ORG Policy Forward: Policy Forward", "ORG Green Shore: Green Shore", "ORG Lund Kell: Lund Kell", "ORG Zqorly: Zqorly", "ORG Friends of Marl: Friends of Marl"}},
		{"not who runs it, or works there",
			"The charity Jane Roe founded is in London. The startup Marsh bought said no. The law firm partner Tom Voss left, and the nonprofit in Oslo shut.",
			[]string{"PER Jane Roe (female): Jane Roe", "LOC London: London", "PER Marsh: Marsh", "PER Tom Voss (male) [partner]: Tom Voss", "LOC Oslo: Oslo"}},
		{"papers with their articles",
			"An email was obtained by The Courier. The deal was first reported by The Ledger. Peter Marsh told The Register-Guard Monday that it was so, and spoke in an interview with The Marsham Bugle.",
			[]string{"ORG The Courier: The Courier", "ORG The Ledger: The Ledger", "PER Peter Marsh (male): Peter Marsh", "ORG The Register-Guard: The Register-Guard", "ORG Marsham Bugle: Marsham Bugle"}},
		{"not who is told",
			"The book was seen by The Queen on Monday. It was reported by the police, and by a man. She told the Court.",
			nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, cards(t, tt.in)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
