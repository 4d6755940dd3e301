package copydesk_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTowns(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"the town before an office, which is a place of the text",
			"Residents of Harlow, Kansas, were out on Monday. Harlow Fire Chief Bill Steadman said crews had gone from door to door. Steadman was tired.",
			[]string{"LOC Harlow: Harlow, Harlow", "LOC Kansas: Kansas", "PER Bill Steadman (male) [Fire Chief]: Bill Steadman, Steadman"}},
		{"and that is named nowhere else",
			"A storm hit the coast on Monday. Millhaven Mayor Jane Roe said so. Marston Fire Marshal Eli Brandt was there, and Harlow schools superintendent Carla Lund shut the schools.",
			[]string{"LOC Millhaven: Millhaven", "PER Jane Roe (female) [Mayor]: Jane Roe", "LOC Marston: Marston", "PER Eli Brandt (male) [Fire Marshal]: Eli Brandt", "LOC Harlow: Harlow", "PER Carla Lund (female) [schools superintendent]: Carla Lund"}},
		{"which was taken for a name with the office",
			"Carson Sheriff Kip Doyle said no. Dalton Mayor Peter Marsh left, and Roe County Sheriff Tom Voss went with Marsh.",
			[]string{"LOC Carson: Carson", "PER Kip Doyle (male) [Sheriff]: Kip Doyle", "LOC Dalton: Dalton", "PER Peter Marsh (male) [Mayor]: Peter Marsh, Marsh", "LOC Roe County: Roe County", "PER Tom Voss (male) [Sheriff]: Tom Voss"}},
		{"and what else is called by its word",
			"Harlow Mayor Ann Lund said it was over. For Harlow, it was a bad day.",
			[]string{"LOC Harlow: Harlow, Harlow", "PER Ann Lund (female) [Mayor]: Ann Lund"}},
		{"a body's police",
			"Kent Police Chief Ann Roe agreed. Nobody was hurt in Kent.",
			[]string{"LOC Kent: Kent, Kent", "PER Ann Roe (female) [Police Chief]: Ann Roe"}},
		{"somebody of the town's name",
			"Paul Harlow left. Harlow Mayor Ann Lund said so, but Harlow did not.",
			[]string{"PER Paul Harlow (male): Paul Harlow, Harlow", "LOC Harlow: Harlow", "PER Ann Lund (female) [Mayor]: Ann Lund"}},
		{"not the one before a comma, nor a word for the office",
			"Jane Roe, Fire Chief Bill Steadman and Mayor Tom Voss met on Monday. Former Mayor Carla Orr was there. For Steadman, Mayor Voss was a friend.",
			[]string{"PER Jane Roe (female): Jane Roe", "PER Bill Steadman (male) [Fire Chief]: Bill Steadman, Steadman", "PER Tom Voss (male) [Mayor]: Tom Voss, Voss", "PER Carla Orr (female) [Mayor]: Carla Orr"}},
		{"nor a party",
			"The Democratic Mayor Jane Roe won on Monday. Labour Mayor Tom Voss did not.",
			[]string{"MISC Democratic: Democratic", "PER Jane Roe (female) [Mayor]: Jane Roe", "ORG Labour: Labour", "PER Tom Voss (male) [Mayor]: Tom Voss"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, cards(t, tt.in)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
