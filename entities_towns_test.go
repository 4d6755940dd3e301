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
		{"the offices of a town by what it is",
			"City Manager Paul Lindqvist left on Monday. Deputy City Attorney Jane Roe and Town Clerk Ann Voss did not. County Commissioner Tom Lund and Village President Carla Orr were told by Millhaven City Manager Kip Doyle. The city said no.",
			[]string{"PER Paul Lindqvist (male) [City Manager]: Paul Lindqvist", "PER Jane Roe (female) [Deputy City Attorney]: Jane Roe", "PER Ann Voss (female) [Town Clerk]: Ann Voss", "PER Tom Lund (male) [County Commissioner]: Tom Lund",
				"PER Carla Orr (female) [Village President]: Carla Orr", "LOC Millhaven: Millhaven", "PER Kip Doyle (male) [City Manager]: Kip Doyle"}},
		{"and of its council, which is a body",
			"Borough Council Leader Sue Pell spoke. City Council member Peter Marsh voted no.",
			[]string{"ORG Borough Council: Borough Council", "PER Sue Pell (female) [Borough Council Leader]: Sue Pell", "ORG City Council: City Council", "PER Peter Marsh (male) [City Council member]: Peter Marsh"}},
		{"not what is called so, nor a club's or a named city's",
			"They met at City Hall on Monday. Manchester City manager Pep Varga smiled, and Kansas City Manager Tom Orr wept. Roe County Clerk Amy Sand went home.",
			[]string{"LOC City Hall: City Hall", "ORG Manchester City: Manchester City", "PER Pep Varga [manager]: Pep Varga", "LOC Kansas City: Kansas City", "PER Tom Orr (male) [Manager]: Tom Orr", "LOC Roe County: Roe County", "PER Amy Sand (female) [Clerk]: Amy Sand"}},
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

func TestLineLabels(t *testing.T) {
	const story = "\n\nThe council met for hours in the old hall by the river, and nobody left early on Monday, the clerk said.\n\nThe Local News Council and the Staff Writers Guild said no.\n"
	bodies := []string{"ORG Local News Council: Local News Council", "ORG Staff Writers Guild: Staff Writers Guild"}
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"a section and what two writers are", "Local News\n\nCouncil backs a new bridge over the river\n\nBy Dana Whitlock and Marcus Oyelaran\nStaff Writers",
			[]string{"PER Dana Whitlock: Dana Whitlock", "PER Marcus Oyelaran (male): Marcus Oyelaran"}},
		{"a section in capitals", "WORLD NEWS\n\nCouncil backs a new bridge over the river\n\nBy Dana Whitlock",
			[]string{"PER Dana Whitlock: Dana Whitlock"}},
		{"what each of two is, and not the one below", "Council backs a new bridge over the river\n\nTom Lund, Business Editor\nAnn Voss | Staff Reporter",
			[]string{"PER Tom Lund (male) [Business Editor]: Tom Lund", "PER Ann Voss (female): Ann Voss"}},
		{"but a place", "Middle East\n\nCouncil backs a new bridge over the river\n\nBy Dana Whitlock",
			[]string{"LOC Middle East: Middle East", "PER Dana Whitlock: Dana Whitlock"}},
		{"and a paper", "Council backs a new bridge over the river\n\nDana Whitlock, Sports Editor of The Harlan Times",
			[]string{"PER Dana Whitlock [Sports Editor of The Harlan Times]: Dana Whitlock", "ORG Harlan Times: Harlan Times"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(append(tt.want, bodies...), cards(t, tt.in+story)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
