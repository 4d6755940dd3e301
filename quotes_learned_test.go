//go:build !copydesk_nomodels

package copydesk_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

// What the models take for a source is mended where English leaves no choice.
func TestMendedSources(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Bob Ellis left the hall. Said Ellis: “I don’t get the sense that anybody is in the least bit interested in this.”", "Ellis | Said | “I don’t get the sense that anybody is in the least bit interested in this.”"},
		{"The ad uses footage of Jane Roe asking, “Why are we not twenty points ahead of them all?”", "Jane Roe | asking | “Why are we not twenty points ahead of them all?”"},
		{"The mayor resigned on Friday, saying, “I have nothing left to give to this town.”", "The mayor | saying | “I have nothing left to give to this town.”"},
		{"“This is the best day of them all!” beamed Carla Voss of Lund, Oregon, who had walked in from the gate.", "Carla Voss of Lund | beamed | “This is the best day of them all!”"},
		{"Others, reacting to the time between the trial and the verdict, shouted, “Stop the trains!”", "Others | shouted | “Stop the trains!”"},
		{"Across the road from the mill, about 50 workers had gathered on Monday, chanting, “No contract, no peace!”", "50 workers | chanting | “No contract, no peace!”"},
		{"The club’s plan, called “The Long Way Home,” opened in May.", ""},
	} {
		a, err := copydesk.Parse(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, q := range a.Quotes {
			if q.Kind == copydesk.Direct {
				got += fmt.Sprintf("%s | %s | %s", part(a, q.Source), part(a, q.Cue), q.Text(a))
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

// A source ends where its noun phrase does, and what somebody is accused of is not
// what they say.
func TestBoundedSources(t *testing.T) {
	for _, tt := range []struct{ in, source, cue string }{
		{"Trump, speaking to a group of veterans in Harlan, said he would order a review of the defenses.", "Trump", "said"},
		{"Murshed Zaheed, acting political director of the Lund Action Group, said the shaft would close.", "Murshed Zaheed, acting political director of the Lund Action Group,", "said"},
		{"The Human Rights Council in 2015 said that the shaft had been closed for years.", "The Human Rights Council", "said"},
		{"Wells Fargo just this month announced it would get rid of the bonus.", "Wells Fargo", "announced"},
		{"Jane Roe, who led the mine in 2015, said the shaft would close.", "Jane Roe, who led the mine in 2015,", "said"},
		{"In talks on “Face the Nation,” House Speaker Jane Roe (R-Lund) said the shaft would close in May.", "House Speaker Jane Roe (R-Lund)", "said"},
		{"Jane Roe has often been accused of closing the mine too soon.", "", "has often been accused"},
		{"Edith Hallam was once described by a colleague as “the rudest woman in Norfolk”.", "a colleague", "was once described"},
		{"He was told by a doctor that he “would never walk again”.", "a doctor", "was told"},
		{"Jane Roe was once asked how the mine would end.", "", "was once asked"},
		{"Voss came to the council in 1993, after working on mine safety in the legislature, and promptly voted against the bill.", "Voss", "promptly voted against"},
		{"The bridge was asked about and was expected to open in May.", "", "was expected"},
		{"Wednesday added one more unusual development to the list: the mayor resigned.", "", "added"},
		{"Jane Roe is worried about the mine.", "Jane Roe", "is worried about"},
		{"Jane Roe is expected to announce the closure of the mine.", "Jane Roe", "is expected to announce"},
		{"The ad uses footage of Hillary Clinton asking, “Why aren’t I 50 points ahead, you might ask?”", "Hillary Clinton", "asking"},
		{"“The mine will never be closed,” Roe’s niece, the miner Jane Lund, said.", "Roe’s niece, the miner Jane Lund,", "said"},
		{"When Roe spoke on Friday she said that the shaft was unsafe.", "she", "said"},
		{"He and his wife said that the shaft was unsafe.", "He and his wife", "said"},
		{"The ruling left many miners saying that the town had been betrayed.", "many miners", "saying"},
		{"The vote led council chairwoman Jane Roe to declare that the shaft would close.", "council chairwoman Jane Roe", "to declare"},
		{"The meeting got people talking about whether the mine would close.", "people", "talking about"},
		{"The brief order gave no reasons and did not say how the judges had voted.", "The brief order", "did not say"},
		{"Some of the miners have been poring over data showing that the shaft is unsafe.", "Some of the miners", "showing"},
		{"It's still less than half of what miners say they need every year.", "miners", "say"},
		{"The miners who released the report said that the shaft was unsafe.", "The miners who released the report", "said"},
		{"Lund Steel, for one, said that the shaft was unsafe.", "Lund Steel", "said"},
		{"The council, for its part, said that the shaft was unsafe.", "The council", "said"},
		{"The administration, meanwhile, has insisted that the shaft is safe.", "The administration", "has insisted"},
		{"Roe and Lund both said that the shaft was unsafe.", "Roe and Lund", "said"},
		{"Perhaps young voters prefer the plan.", "young voters", "prefer"},
		{"While campaign officials have promised that the shaft would close, it is open.", "campaign officials", "have promised"},
		{"Jane Roe herself said that the shaft was unsafe.", "Jane Roe herself", "said"},
		{"Roe supporters point out that the shaft is unsafe.", "Roe supporters", "point out"},
		{"Council reports show that the shaft is unsafe.", "Council reports", "show"},
		{"Roe joked with reporters that the shaft would never close.", "Roe", "joked"},
		{"The board concluded in that case that the mine was unsafe.", "The board", "concluded"},
		{"Roe agreed with the finding that the shaft was unsafe.", "Roe", "agreed with"},
	} {
		a, err := copydesk.Parse(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Quotes) != 1 {
			t.Errorf("%s: %d quotes", tt.in, len(a.Quotes))
			continue
		}
		q := a.Quotes[0]
		if diff := cmp.Diff([]string{tt.source, tt.cue}, []string{part(a, q.Source), part(a, q.Cue)}); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.in, diff)
		}
	}
}

// Two who speak together are nobody alone, whatever is told of either.
func TestTwoSpeakers(t *testing.T) {
	a, err := copydesk.Parse(`"We will see," said Jim Lund, who ran the mine, and Otto Berg, who owned it.`)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Quotes) != 1 || a.Quotes[0].Speaker != nil || part(a, a.Quotes[0].Source) != "Jim Lund, who ran the mine, and Otto Berg, who owned it" {
		t.Errorf("%d quotes, %+v", len(a.Quotes), a.Quotes)
	}
}

// Whoever says a few words says no more than these, and nobody says what another
// has said.
func TestUtterancesOfTheirOwn(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{`"It's terrible," said a resident.`, []string{`"It's terrible," | a resident`}},
		{`"They knew," said the manager. "Everybody knew."`, []string{`"They knew," + "Everybody knew." | the manager`}},
		{`"We were robbed," she said, shaking her head.`, []string{`"We were robbed," | she`}},
		{`"The plan is working well," Ann Cole said. Tom Hill added: "We will not stop now."`,
			[]string{`"The plan is working well," | Ann Cole`, `"We will not stop now." | Tom Hill`}},
		{`"I'll never forget it," said Ann Cole. Her husband Tom Hill nodded. "Nor me," he said.`,
			[]string{`"I'll never forget it," | Ann Cole`, `"Nor me," | he`}},
		{`Hill wrote: "See you in court!" The post was later deleted. "He was angry," said his agent, Sue Dell.`,
			[]string{`"See you in court!" | Hill`, `"He was angry," | his agent, Sue Dell`}},
		{`Plant director Curtis Wray told his deputy, Alan Foss: "Do not put this in writing."`,
			[]string{`"Do not put this in writing." | Plant director Curtis Wray`}},
	} {
		a, err := copydesk.Parse(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, q := range a.Quotes {
			var content []string
			for _, c := range q.Content {
				content = append(content, c.In(a.Text))
			}
			got = append(got, strings.Join(content, " + ")+" | "+part(a, q.Source))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

// Who reported a story is no source of it.
func TestNoQuotesInCredits(t *testing.T) {
	a, err := copydesk.Parse(`Council Votes to Close the Mine

By Jane Roe

The council voted on Monday to close the mine.

“It is over,” said Mayor Tom Ashby.

Julia Lund reported from Harlan, and Mark Holm and Anna Roe from Vale.
`)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, q := range a.Quotes {
		got = append(got, q.Text(a))
	}
	if diff := cmp.Diff([]string{"“It is over,”"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func part(a *copydesk.Article, spans []copydesk.Span) string {
	s := ""
	for _, p := range spans {
		s += p.In(a.Text)
	}
	return s
}

// Behind a sentence about a place speaks who the one before it is about.
func TestNoPlaceGoesOnToSpeak(t *testing.T) {
	a, err := copydesk.Parse("Mayor Jane Roe came from the old hall and wept. Norway is a small country, and it still feels the loss. \"I have no words for what it is to us here.\"")
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Quotes) != 1 || a.Quotes[0].Speaker == nil || a.Quotes[0].Speaker.Name != "Jane Roe" || a.Quotes[0].Evidence != copydesk.EvidenceNear {
		t.Errorf("%d quotes, %+v", len(a.Quotes), a.Quotes)
	}
}

// The subject of a sentence is the source of what it goes on to say, and no adverb or clause
// is; and who says a thing between commas is no subject.
func TestMendedSubjects(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Councilman Tom Voss used to support Otto Berg, but now said the mayor had “the chance and the duty to bring us together.”", "Councilman Tom Voss | said"},
		{"“We will not mock her words,” Devlin said, instead seeking to focus on the “big differences” between the two on boats.", "Devlin | seeking to focus on"},
		{"As Voss spoke, the union was going into overdrive, whipping members against “any and all wage cuts” in the plan.", "the union | whipping members against"},
		{"Vermont Gov. Anna Strand, hoping to win the south, called the plan “a gift to the owners of the mills.”", "Vermont Gov. Anna Strand | called"},
		{"The bank’s clause, described as “a lock on the back door of the house,” holds until May.", " | described"},
		{"The riddle of Nancy, says Carl Foss, a historian at the National Library, is that she was “one of the strongest women of her time.”", "Carl Foss, a historian at the National Library | says"},
		{"The trouble with the dam, says engineer Tom Voss, is that it “was never built to last a century.”", "engineer Tom Voss | says"},
		{"The plan, said Tom Voss, would be “a gift to the owners of the mills.”", "Tom Voss | said"},
		{"Jane Roe, a historian, says the plan is “a gift to the owners of the mills.”", "Jane Roe, a historian, | says"},
		{"Columnist George Will was at the fair. Citing the flood of last spring as a warning to “towns that sleep,” Will urged the council to build the wall.", "Will | Citing"},
		{"Columnist George Will was at the fair. Will claims the plan affirmed “the basic belief in the worth of a town.”", "Will | claims"},
		{"Tom Strand was at the fair. The judge cannot say that “from his own view,” Strand added, saying it should be “up to the jury to go on or not.”", "Strand | saying"},
		{"The retired surgeon has given no details about how he planned to run his shop, saying in his statement only that he was “looking at some new ways to work.”", "The retired surgeon | saying"},
		{"The judge said that the board “has had its own view,” saying it should be “up to the jury to go on or not.”", "The judge | saying"},
		{"Roe, according to two people familiar with the talks, told aides that “nothing of the old plan would be left.”", "Roe | told"},
		{"According to the report, Mayor Jane Roe said the bridge would be closed “until the last bolt was new.”", "the report | According to\nMayor Jane Roe | said"},
		{"According to Jane Roe, the bridge would be closed “until the last bolt was new.”", "Jane Roe | According to"},
		{"Otto Berg, who says the town should keep its harbor, tweeted that the plan “will not bring one boat back.”", "Otto Berg | tweeted"},
		{"He also vowed, “We will beat the robbers at their own game and beat them fast,” referring to the River Gang.", "He | also vowed"},
		{"Berg said things “should be wrapped up by Easter,” referring to the club’s spring meeting, where members will pick a head.", "Berg | said"},
	} {
		a, err := copydesk.Parse(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, q := range a.Quotes {
			if q.Kind == copydesk.Mixed || q.Kind == copydesk.Direct {
				got += part(a, q.Source) + " | " + part(a, q.Cue) + "\n"
			}
		}
		if !strings.HasSuffix("\n"+got, "\n"+tt.want+"\n") {
			t.Errorf("%s\ngot  %swant %s", tt.in, got, tt.want)
		}
	}
}
