package copydesk_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNamesFound(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"what an acronym spells", "The Norway Tehreek-e-Amal (NTA) won 15 of 20 seats. The NTA was glad.",
			[]string{"ORG Norway Tehreek-e-Amal: Norway Tehreek-e-Amal, NTA, NTA"}},
		{"a small word and a town within it", "It was told by Citizens for Responsibility and Ethics in Lund (CREL) on Monday. CREL was glad.",
			[]string{"ORG Citizens for Responsibility and Ethics in Lund: Citizens for Responsibility and Ethics in Lund, CREL, CREL"}},
		{"what an acronym does not spell", "She left the Harlan Grain Council in Norway (HGC) on Monday.",
			[]string{"ORG Harlan Grain Council: Harlan Grain Council, HGC", "LOC Norway: Norway"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, cards(t, tt.in)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
