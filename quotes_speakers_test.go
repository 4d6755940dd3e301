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
	a, direct := directQuotes(t, text)
	var got []string
	for _, q := range direct {
		who := "?"
		if q.Speaker != nil {
			who = q.Speaker.Name
		}
		got = append(got, fmt.Sprintf("%v | %s | %s", q.Evidence, q.Text(a), who))
	}
	return got
}

// directQuotes parses a text and returns its direct quotations.
func directQuotes(t *testing.T, text string) (*copydesk.Article, []copydesk.Quote) {
	t.Helper()
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return a, slices.DeleteFunc(slices.Clone(a.Quotes), func(q copydesk.Quote) bool { return q.Kind != copydesk.Direct })
}

func TestSpeakers(t *testing.T) {
	const lede = "Mayor Jane Roe and Sen. Tom Ashby met in the old hall by the river on Monday and nobody left early.\n\n"
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"behind, with an apposition", `"We will see," said Ms. Roe, a nurse.`, []string{`cue | "We will see," | Jane Roe`}},
		{"an aide", `"We will see," said a Roe aide.`, []string{`cue | "We will see," | ?`}},
		{"another, between commas, and she", `"We are done with it," Roe said. Another, who gave no name, shrugged. "It is late," she said.`, []string{`cue | "We are done with it," | Jane Roe`, `cue | "It is late," | ?`}},
		{"he in a clause about another", `Her deputy, who asked that he not be named, said: "They cried."`, []string{`cue | "They cried." | ?`}},
		{"a lawyer, by name", `"Is it over?" Roe's lawyer, Jim Lund, asked.`, []string{`cue | "Is it over?" | Jim Lund`}},
		{"a lawyer, by name, whose owner has an apostrophe alone", `"Is it over?" Ames' lawyer, Jim Lund, asked.`, []string{`cue | "Is it over?" | Jim Lund`}},
		{"the same of a spokesman without a comma", `"It is over," said Tom Ames’ spokesman Jim Lund.`, []string{`cue | "It is over," | Jim Lund`}},
		{"a campaign of hers is not she", `"It is over," Ann Voss' campaign said.`, []string{`cue | "It is over," | ?`}},
		{"a name that is an auxiliary", `Al Will was there. "The bridge is a ruin," Will wrote on Tuesday.`, []string{`cue | "The bridge is a ruin," | Al Will`}},
		{"as somebody puts it, before a clause", `As The Courier’s Ruth Foss puts it, Ashby is trying to make the owners "an offer they can’t afford to refuse."`, []string{`cue | "an offer they can’t afford to refuse." | Ruth Foss`}},
		{"but not as it was put to somebody", `As the mayor sat down, Tom Ashby said it was "an offer they cannot possibly refuse."`, nil},
		{"said at the beginning of a sentence", `The permit had lapsed, in what Ashby called a scandal. Said Jim Lund, "It hurts to hear."`, []string{`cue | "It hurts to hear." | Jim Lund`}},
		{"whom a verb of no speech follows to", `"Not on my watch!" thundered Jim Lund, a miner.`, []string{`cue | "Not on my watch!" | Jim Lund`}},
		{"whom the words refer to", `Roe also vowed, "We will beat them," referring to Tom Ashby.`, []string{`cue | "We will beat them," | Jane Roe`}},
		{"but in marks she is", `'It is over,' said Ann Voss' friend.`, []string{`cue | 'It is over,' | ?`}},
		{"an office with what it is for", `"We will see," said minister of mines and energy Jim Lund.`, []string{`cue | "We will see," | Jim Lund`}},
		{"the same of another", `"We will see," said director of public health Ann Poole.`, []string{`cue | "We will see," | Ann Poole`}},
		{"but not whose director", `"We will see," said the director of singer Ann Poole.`, []string{`cue | "We will see," | ?`}},
		{"nor the head of a house with a name", `"We will see," said head of the Ann Poole.`, []string{`cue | "We will see," | ?`}},
		{"with another in what is told of the speaker", `"We will see," said Jim Lund, who beat the champion and fifth-seeded Otto Berg in May.`, []string{`cue | "We will see," | Jim Lund`}},
		{"but whom a sentence is about", `Jim Lund is a miner in Norway, and he still feels the loss. "I have no words for what it is to us here."`, []string{`near | "I have no words for what it is to us here." | Jim Lund`}},
		{"the title of a book with a number", `Roe's first novel, "Route 9," was published in May.`, nil},
		{"but not a number that is told", `"About 9," Roe said.`, []string{`cue | "About 9," | Jane Roe`}},
		{"behind a firm that ends with a stop", `"We will see," said Jim Lund, a clerk with Holm and Berg & Co. "It is late."`, []string{`cue | "We will see," "It is late." | Jim Lund`}},
		{"but not a term behind a short form", `Roe came back from the U.S. "Never again" tour in May.`, nil},
		{"described, by name", `"We will see," said one of the men, Jim Lund, who left.`, []string{`cue | "We will see," | Jim Lund`}},
		{"he of whom she told before", "Fire Chief Tom Ashby told reporters it was late.\n\nGov. Jane Roe said she had asked President Jim Lund to come.\n\n“He said, ‘Whatever you need,’” Roe said of the call.",
			[]string{`cue | “He said, ‘Whatever you need,’” | Jane Roe`, `cue | ‘Whatever you need,’ | Jim Lund`}},
		{"described, by name, at the end", `"We will see," added her colleague, Jim Lund.`, []string{`cue | "We will see," | Jim Lund`}},
		{"a resident, by name, at the end", `"Nobody called us," said one resident, Jim Lund. "Nobody."`, []string{`cue | "Nobody called us," "Nobody." | Jim Lund`}},
		{"a resident, and somebody with a verb of his own", `"We will see," said a resident, and Jim Lund nodded.`, []string{`cue | "We will see," | ?`}},
		{"a neighbor, and he", `A neighbor said he heard two shots. "I hit the floor," he said.`, []string{`cue | "I hit the floor," | ?`}},
		{"to a judge, behind the judge", "Judge Ruth Kane turned to the dock. \"Will you keep the peace?\" she said.\n\n\"I will, Your Honor.\"", []string{`cue | "Will you keep the peace?" | Ruth Kane`, `none | "I will, Your Honor." | ?`}},
		{"to a judge, behind another", "Ruth Kane stood up in the dock. \"I kept the peace,\" she said.\n\n\"I always will, Your Honor.\"", []string{`cue | "I kept the peace," | Ruth Kane`, `continued | "I always will, Your Honor." | Ruth Kane`}},
		{"inside", `"We will see," she said, "what comes."`, []string{`cue | "We will see," "what comes." | Jane Roe`}},
		{"before", `Roe said: "We will see what comes of it."`, []string{`cue | "We will see what comes of it." | Jane Roe`}},
		{"before, between commas", `Jane Roe, a doctor, said: "We will see what comes."`, []string{`cue | "We will see what comes." | Jane Roe`}},
		{"according to", `According to Roe, "we will see what comes of it all."`, []string{`cue | "we will see what comes of it all." | Jane Roe`}},
		{"in the sentence before", `Roe was blunt. "No, never."`, []string{`near | "No, never." | Jane Roe`}},
		{"behind a dash", `"We will see what comes." — Commissioner Ann Poole`, []string{`label | "We will see what comes." | Ann Poole`}},
		{"behind a dash, on its own line", "\"We will see what comes.\"\n\n— Commissioner Ann Poole", []string{`label | "We will see what comes." | Ann Poole`}},
		{"in the line above", "From Chairwoman Ann Poole:\n\n\"We will see what comes of it now.\"", []string{`label | "We will see what comes of it now." | Ann Poole`}},
		{
			"a paragraph left open, and one that goes on",
			"\"We came for this. We will wait.\n\n\"We will stay all night,\" Roe said.\n\n\"It is ours.\"",
			[]string{`cue | "We came for this. We will wait. "We will stay all night," | Jane Roe`, `continued | "It is ours." | Jane Roe`},
		},
		{
			"the last speaker goes on",
			"\"It is over,\" Ashby said.\n\n\"It is not,\" Roe said.\n\n\"We won nothing from this at all.\"",
			[]string{`cue | "It is over," | Tom Ashby`, `cue | "It is not," | Jane Roe`, `continued | "We won nothing from this at all." | Jane Roe`},
		},
		{
			"two take turns",
			"\"Will it hold?\" Roe asked.\n\n\"It will,\" Ashby said.\n\n\"Who says so?\"\n\n\"I do, and the engineers do.\"",
			[]string{`cue | "Will it hold?" | Jane Roe`, `cue | "It will," | Tom Ashby`, `exchange | "Who says so?" | Jane Roe`, `exchange | "I do, and the engineers do." | Tom Ashby`},
		},
		{
			"a question to whoever spoke last",
			"\"That is easy to say,\" Ashby said.\n\n\"I rent,\" Roe said.\n\n\"You do?\"\n\n\"I do. I have for years.\"",
			[]string{`cue | "That is easy to say," | Tom Ashby`, `cue | "I rent," | Jane Roe`, `exchange | "You do?" | Tom Ashby`, `exchange | "I do. I have for years." | Jane Roe`},
		},
		{
			"an exchange that the writer leads to",
			"Roe looked at the wall. \"It is gone,\" she said.\n\nNext to her was her son, Tim. \"We will build it back,\" he said.\n\n\"With what?\" she asked.\n\n\"With our hands.\"",
			[]string{`cue | "It is gone," | Jane Roe`, `cue | "We will build it back," | Tim`, `cue | "With what?" | Jane Roe`, `exchange | "With our hands." | Tim`},
		},
		{
			"a question that the writer leads to, and goes on with",
			"Roe bakes at night. \"They come for the bread,\" she said.\n\nAshby asks what all do. \"Who will run it when she is gone?\" he said.\n\n\"It keeps me awake.\"",
			[]string{`cue | "They come for the bread," | Jane Roe`, `cue | "Who will run it when she is gone?" | Tom Ashby`, `continued | "It keeps me awake." | Tom Ashby`},
		},
		{
			"one who asks twice takes no turns",
			"\"Will it hold?\" Roe asked.\n\n\"Has it ever held?\" Jane Roe said.\n\n\"Never.\"",
			[]string{`cue | "Will it hold?" | Jane Roe`, `cue | "Has it ever held?" | Jane Roe`, `continued | "Never." | Jane Roe`},
		},
		{
			"who is asked by name",
			"A photograph lay on the table.\n\n\"Where were you?\" Roe asked Tom Ashby.\n\n\"At home.\"\n\n\"All night?\"\n\n\"All night.\"",
			[]string{`cue | "Where were you?" | Jane Roe`, `exchange | "At home." | Tom Ashby`, `exchange | "All night?" | Jane Roe`, `exchange | "All night." | Tom Ashby`},
		},
		{
			"who is told by name is not asked",
			"A photograph lay on the table.\n\n\"Where were you?\" Roe cried to Tom Ashby.\n\n\"I have to know.\"",
			[]string{`cue | "Where were you?" | Jane Roe`, `continued | "I have to know." | Jane Roe`},
		},
		{
			"nor is a town",
			"A photograph lay on the table.\n\n\"Where were you?\" Roe asked London.\n\n\"I have to know.\"",
			[]string{`cue | "Where were you?" | Jane Roe`, `continued | "I have to know." | Jane Roe`},
		},
		{
			"nor whose lawyer is",
			"A photograph lay on the table.\n\n\"Where were you?\" Roe asked Tom Ashby's lawyer.\n\n\"I have to know.\"",
			[]string{`cue | "Where were you?" | Jane Roe`, `continued | "I have to know." | Jane Roe`},
		},
		{
			"who asks behind the verb goes on",
			"A photograph lay on the table.\n\n\"Where were you?\" asked Tom Ashby.\n\n\"I have to know.\"",
			[]string{`cue | "Where were you?" | Tom Ashby`, `continued | "I have to know." | Tom Ashby`},
		},
		{
			"a question to nobody there",
			"\"That is easy to say,\" Ashby said.\n\n\"We won nothing,\" Roe said.\n\n\"What is left of it all?\"",
			[]string{`cue | "That is easy to say," | Tom Ashby`, `cue | "We won nothing," | Jane Roe`, `continued | "What is left of it all?" | Jane Roe`},
		},
		{
			"what somebody speaks of",
			"\"We will see what comes,\" Roe said.\n\nOn Tom Ashby: \"He has been fit for weeks.\"\n\nOn the old hall: \"It is cold in there all year.\"",
			[]string{`cue | "We will see what comes," | Jane Roe`, `continued | "He has been fit for weeks." | Jane Roe`, `continued | "It is cold in there all year." | Jane Roe`},
		},
		{
			"question and answer",
			"Q: Will it hold?\n\nA: We think that it will hold for years.",
			[]string{`label | Will it hold? | ?`, `label | We think that it will hold for years. | ?`},
		},
		{
			"question and answer, with stops",
			"Q. Will it hold?\n\nA. We think that it will.\n\nIt is old, though.\n\nQ. Who says so?",
			[]string{`label | Will it hold? | ?`, `label | We think that it will. It is old, though. | ?`, `label | Who says so? | ?`},
		},
		{
			"question and answer in words, with stops",
			"QUESTION. Will it hold?\n\nANSWER. We think that it will.\n\nQUESTION. Who says so?",
			[]string{`label | Will it hold? | ?`, `label | We think that it will. | ?`, `label | Who says so? | ?`},
		},
		{"no question and answer: a word before a stop", "Question. That is what this town does.\n\nNobody else does.", nil},
		{"no question and answer: an initial", "A. Roe will see what comes of it.\n\nA. Ashby will see too.", nil},
		{"a statement on lines of its own", "Ashby's full statement:\n\n\"We will see what comes of it now.\"", []string{`label | "We will see what comes of it now." | Tom Ashby`}},
		{"the same of a name in s", "Ann Davis met Ashby.\n\nDavis' testimony: \"We will see what comes of it now.\"", []string{`label | "We will see what comes of it now." | Ann Davis`}},
		{"in the words of a name in s", "Ann Davis met Ashby.\n\nIn Davis' words, \"We will see what comes of it now.\"", []string{`cue | "We will see what comes of it now." | Ann Davis`}},
		{"what somebody wrote, and its words", "Ann Davis' commentary, \"We will see what comes of it now,\" was read by all.", []string{`near | "We will see what comes of it now," | Ann Davis`}},
		{"the same with its own s", "Ashby's column, \"We will see what comes of it now,\" was read by all.", []string{`near | "We will see what comes of it now," | Tom Ashby`}},
		{"somebody's secretary for the press", "Ashby's press secretary: \"We will see what comes of it now.\"", []string{`label | "We will see what comes of it now." | ?`}},
		{"somebody's lawyer", "Ashby's lawyer:\n\n\"We will see what comes of it now.\"", []string{`label | "We will see what comes of it now." | ?`}},
		{
			"transcript",
			"ROE: Will it hold?\n\nASHBY: It will hold for a hundred years.\n\nIt was built for that.\n\nROE: Who says so?",
			[]string{`label | Will it hold? | Jane Roe`, `label | It will hold for a hundred years. It was built for that. | Tom Ashby`, `label | Who says so? | Jane Roe`},
		},
		{
			"transcript with a mark before each label",
			"\"ROE: Will it hold for long?\n\n\"ASHBY: It will hold for a hundred years.\n\n\"ROE: Who says so?\"",
			[]string{`label | Will it hold for long? | Jane Roe`, `label | It will hold for a hundred years. | Tom Ashby`, `label | Who says so?" | Jane Roe`},
		},
		{
			"transcript with what its speakers are",
			"JANE ROE, MAYOR OF LUND: Will it hold?\n\nSEN. TOM ASHBY (D-OHIO): It will hold for a hundred years.\n\n(LAUGHTER)\n\nROE (voice-over): Who says so?",
			[]string{`label | Will it hold? | Jane Roe`, `label | It will hold for a hundred years. | Tom Ashby`, `label | Who says so? | Jane Roe`},
		},
		{
			"interview by a paper",
			"Courier: You were a nurse for 20 years. Why the council?\n\nRoe: Because somebody had to do it all.\n\nCourier: Will you run for it again?\n\nRoe: I will see what comes of it all.",
			[]string{`label | You were a nurse for 20 years. Why the council? | ?`, `label | Because somebody had to do it all. | Jane Roe`, `label | Will you run for it again? | ?`, `label | I will see what comes of it all. | Jane Roe`},
		},
		{
			"interview by initials",
			"TA: You were a nurse for 20 years. Why?\n\nJR: Because somebody had to do it all.\n\nTA: Who else?\n\nJB: I was there, too.",
			[]string{`label | You were a nurse for 20 years. Why? | Tom Ashby`, `label | Because somebody had to do it all. | Jane Roe`, `label | Who else? | Tom Ashby`, `label | I was there, too. | ?`},
		},
		{"no interview: notes on one person", "Roe: She will see what comes of it all.\n\nVenue: The old hall by the river at noon on Monday.\n\nTickets: They are sold at the door of the hall.", nil},
		{"no transcript: an announcement", "WHO: Jane Roe\n\nWHEN: Monday at noon\n\nWHERE: the old hall", nil},
		{"no transcript: a score", "Roe: 1,204.\n\nAshby: 998.\n\nRoe: 12.", nil},
		{"within another", "“She told me ‘Never, ever again’ and left,” Ashby said.", []string{`cue | “She told me ‘Never, ever again’ and left,” | Tom Ashby`, `cue | ‘Never, ever again’ | Jane Roe`}},
		{"within another, between commas", "“My boss, Jim Lund, said to me, ‘You are finished,’” Ashby said.", []string{`cue | “My boss, Jim Lund, said to me, ‘You are finished,’” | Tom Ashby`, `cue | ‘You are finished,’ | Jim Lund`}},
		{"within another, behind a verb", "“Roe turned to me and said, ‘We are done,’” Ashby said.", []string{`cue | “Roe turned to me and said, ‘We are done,’” | Tom Ashby`, `cue | ‘We are done,’ | Jane Roe`}},
		{"within another, somebody", "“And the doctor told me ‘You must go home,’” Ashby said.", []string{`cue | “And the doctor told me ‘You must go home,’” | Tom Ashby`, `cue | ‘You must go home,’ | ?`}},
		{"none within another: a name", "“They named the town of lakes ‘Lund of the North’ at noon,” Ashby said.", []string{`cue | “They named the town of lakes ‘Lund of the North’ at noon,” | Tom Ashby`}},
		{"whoever quotes another goes on", "“Roe turned to me and said, ‘We are done,’” Ashby said.\n\n“That was it for me and for the town.”", []string{`cue | “Roe turned to me and said, ‘We are done,’” | Tom Ashby`, `cue | ‘We are done,’ | Jane Roe`, `continued | “That was it for me and for the town.” | Tom Ashby`}},
		{"single marks and apostrophes", "‘I don’t know the farmers’ plan,’ Roe said of the boys’ game.", []string{`cue | ‘I don’t know the farmers’ plan,’ | Jane Roe`}},
		{"typed single marks", "'I just ran and didn't stop,' Roe said of the boys' game.", []string{`cue | 'I just ran and didn't stop,' | Jane Roe`}},
		{"guillemets", "«We will sign nothing», said Roe.", []string{`cue | «We will sign nothing» | Jane Roe`}},
		{"LaTeX", "``We are where we were,'' said Roe.", []string{"cue | ``We are where we were,'' | Jane Roe"}},
		{"a stray closing mark", "Ashby left without a word.\" His office would not comment.\n\n\"We are done,\" Roe said.", []string{`cue | "We are done," | Jane Roe`}},
		{"a stray mark behind the cue", "\"We are done,\" Roe said.\" Nobody spoke.\n\nAshby said, \"We are not done.\"", []string{`cue | "We are done," | Jane Roe`, `cue | "We are not done." | Tom Ashby`}},
		{"narration behind it", `"We moved the posts," Roe said. "And we would again." Ashby shook his head and left.`, []string{`cue | "We moved the posts," "And we would again." | Jane Roe`}},
		{"none: a nickname", `Jack "Shorty" Brown went home.`, nil},
		{"none: a title", `She saw "The Long Way to Lund" twice.`, nil},
		{"none: a title between commas", `The movie, "The Long Way to Lund," opens in May.`, nil},
		{"description of one who is named", `"We are done with it," said the mayor.`, []string{`cue | "We are done with it," | Jane Roe`}},
		{"unknown: an official", `"We are done with it," an official said.`, []string{`cue | "We are done with it," | ?`}},
		{"unknown: somebody's spokesman", `"We are done with it," said a spokesman for Roe.`, []string{`cue | "We are done with it," | ?`}},
		{"unknown: a report", `"We are done with it," the report says.`, []string{`cue | "We are done with it," | ?`}},
		{"another, behind", `"We are done with it," Roe said. "It is late," said another.`, []string{`cue | "We are done with it," | Jane Roe`, `cue | "It is late," | ?`}},
		{"one more neighbor, and she", `"We are done with it," Roe said.

Another neighbor shrugged. "It is late," she said.`, []string{`cue | "We are done with it," | Jane Roe`, `cue | "It is late," | ?`}},
		{"one more neighbor, in the sentence before", `"We are done with it," Roe said.

Another neighbor was less sure of all that. "It is late."`, []string{`cue | "We are done with it," | Jane Roe`, `near | "It is late." | ?`}},
		{"another and a third", `Another said it was late. "It always is," she said. A third laughed. "It always was," he said.`, []string{`cue | "It always is," | ?`, `cue | "It always was," | ?`}},
		{"somebody, in the sentence before", `"We are done with it," Ashby said.

A diplomat familiar with the talks was blunter. "It is theater," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It is theater," | ?`}},
		{"somebody described before the comma", `"We are done with it," Ashby said. A lawyer by training, Ashby was blunt. "It is theater," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It is theater," | Tom Ashby`}},
		{"the writer's father, and he", `"We are done with it," Ashby said. My father said it was late. "It always is," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It always is," | ?`}},
		{"the writer's son, who is told something", `"We are done with it," Ashby said. My son said it was early. I told him that it was late. "It always is," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It always is," | ?`}},
		{"the writer's uncle, in the sentence before", `"We are done with it," Ashby said. My uncle was blunter. "It is late," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It is late," | ?`}},
		{"somebody's brother, and he", `"We are done with it," Ashby said. The baker's brother said it was late. "It always is," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It always is," | ?`}},
		{"her husband, who has a name", `"We are done with it," Ashby said. Roe's husband, Jim Lund, was there. Her husband said it was late. "It always is," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It always is," | Jim Lund`}},
		{"her lawyer, who may be named", `"We are done with it," Ashby said. Her deputy said it was late. "It always is," Ashby said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It always is," | Tom Ashby`}},
		{"a name with a title between commas, and he", `Ashby was late. "It is late," he said. A leader of the party, Mr Jim Lund, said that it was early. He said, "It always is."`, []string{`cue | "It is late," | Tom Ashby`, `cue | "It always is." | Jim Lund`}},
		{"a thing, and she", `"We are done with it," Roe said. A student paper was cited. "It is theater," she said.`, []string{`cue | "We are done with it," | Jane Roe`, `cue | "It is theater," | Jane Roe`}},
		{"somebody who keeps his name", `"We are done with it," Ashby said.

A soldier at a checkpoint, who would not give his name, said his unit had been shelled.

"We sleep when they reload," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "We sleep when they reload," | ?`}},
		{"the spokesman again, and he", `"We are done with it," Ashby said.

A police spokesman said a body had been found in the river.

"We do not know who it is," the spokesman said. "It will take days."

"There may be more," he said.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "We do not know who it is," "It will take days." | ?`, `cue | "There may be more," | ?`}},
		{"an official, and the official who has a name", `A court official, Jim Lund, was there. An official said it was late. "It is late," the official said.

"It always is," said the senator.`, []string{`cue | "It is late," | ?`, `cue | "It always is," | Tom Ashby`}},
		{"the age of one of two", `Jim Lund, 34, met Ashby, 51, there. "We are done with it," the 51-year-old said. "It is late," said the 34-year-old, who left.`, []string{`cue | "We are done with it," | Tom Ashby`, `cue | "It is late," | Jim Lund`}},
		{"the age of 34-year-old lawyer Jim Lund", `Ashby met 34-year-old lawyer Jim Lund there. "It is late," the 34-year-old said.`, []string{`cue | "It is late," | Jim Lund`}},
		{"an age that the text gives to nobody", `Roe told reporters that she would go home. "We are done with it," the 38-year-old said.`, []string{`cue | "We are done with it," | Jane Roe`}},
		{"an age of somebody else", `Roe, 61, told reporters that she would go home. "We are done with it," the 38-year-old said.`, []string{`cue | "We are done with it," | ?`}},
		{"an age of somebody without a name", `A 38-year-old woman was hurt, Roe said. "I ran," the 38-year-old said.`, []string{`cue | "I ran," | ?`}},
		{"an age of a boy", `Roe told reporters that she would go home. "I ran," the 12-year-old boy said.`, []string{`cue | "I ran," | ?`}},
		{"one more who has a name", `Another neighbor, Ann Poole, shrugged. "It is late," she said.`, []string{`cue | "It is late," | Ann Poole`}},
		{"no further person: a thing", `Roe was late again. Another scandal tarnished her. "It is late," she said.`, []string{`cue | "It is late," | Jane Roe`}},
		{"a handle that is a name", `"We are done with it," wrote @Jane_Roe.`, []string{`cue | "We are done with it," | Jane Roe`}},
		{"a handle that stands behind a name", `Ashby (@lundmayor) left the hall. "We are done with it," @LundMayor tweeted.`, []string{`cue | "We are done with it," | Tom Ashby`}},
		{"a handle of nobody", `"We are done with it," @roe_fan tweeted.`, []string{`cue | "We are done with it," | ?`}},
		{"he who says it is nobody whom it names", `Ashby said praise from Gov. Jim Lund was welcome. He told reporters Lund was "a better man than most of us in this hall" and left. "We will see," he said.`, []string{`cue | "We will see," | Tom Ashby`}},
		{"nor whom the words between marks name", `Jim Lund was led out by Ashby. "I had no choice, and Lund knows it," he said.`, []string{`cue | "I had no choice, and Lund knows it," | Tom Ashby`}},
		{"whom the sentence before is about, in spite of what is his in it", `Jim Lund was furious. "It was never a foul," he said.

Ashby disagreed with his old rival. "It was one," he said.`, []string{`cue | "It was never a foul," | Jim Lund`, `cue | "It was one," | Tom Ashby`}},
		{"and where a clause within it is about her, too", `Ann Poole was cross. "It is late," she said.

Roe told reporters that the talks had cost her sleep. "I am tired," she said.`, []string{`cue | "It is late," | Ann Poole`, `cue | "I am tired," | Jane Roe`}},
		{"who is alone speaks of himself", `Ashby rose. "Tom Ashby is not for sale," he said.`, []string{`cue | "Tom Ashby is not for sale," | Tom Ashby`}},
		{"unknown: two together", `"We are done with it," Jane Roe and Tom Ashby said.`, []string{`cue | "We are done with it," | ?`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, said(t, lede+tt.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A headline that opens with what somebody says.
func TestHeadlineQuotes(t *testing.T) {
	const body = "\n\nMayor Jane Roe met the owners of the ferry in the old hall by the river on Monday and nobody left early.\n\nThe council meets again on Friday, when a vote is due.\n"
	for _, tt := range []struct {
		headline string
		want     []string
	}{
		{"‘I thought it was over’: Mayor Jane Roe tells of ferry talks", []string{"cue | ‘I thought it was over’ | Jane Roe"}},
		{"‘It is a disgrace’: Roe slams owners of ferry", []string{"cue | ‘It is a disgrace’ | Jane Roe"}},
		{"‘I never saw it coming’: skipper Jane Roe on the ferry talks", []string{"cue | ‘I never saw it coming’ | Jane Roe"}},
		{"“I was wrong”: a long day at the ferry", []string{"none | “I was wrong” | ?"}},
		{"‘Bread and Butter’: Roe backs plan for ferry", nil},
		{"‘No Time for Tears’: five things about the ferry", nil},
		{`"We had no choice" - Roe defends ferry closure`, []string{`cue | "We had no choice" | Jane Roe`}},
		{"‘We had no choice’ – Roe on ferry talks", []string{"cue | ‘We had no choice’ | Jane Roe"}},
		{"‘I will not go’: Roe hits back at owners of ferry", []string{"cue | ‘I will not go’ | Jane Roe"}},
		{"‘I will not go’: Roe hits the road", []string{"none | ‘I will not go’ | ?"}},
		{"‘I was wrong’ – Ferry owner in long fight", []string{"none | ‘I was wrong’ | ?"}},
		{"River council: ‘We will not pay for it’", []string{"label | ‘We will not pay for it’ | ?"}},
	} {
		if diff := cmp.Diff(tt.want, said(t, tt.headline+body)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.headline, diff)
		}
	}
}

// What ties a quotation to its source where no verb of speech does.
func TestGivenCues(t *testing.T) {
	const lede = "Mayor Jane Roe and Sen. Tom Ashby met in the old hall by the river on Monday and nobody left early.\n\n"
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"the colons of a transcript", "ROE: Will it hold?\n\nASHBY: It will, for now.", []string{":", ":"}},
		{"a dash", `"We will see what comes." — Commissioner Ann Poole`, []string{"—"}},
		{"a name and a colon", "Jane Roe: \"We will see what comes.\"", []string{":"}},
		{"a verb of the line above", "It was over by noon, and Roe responded with these words:\n\n\"We will see what comes of it now.\"", []string{"responded"}},
		{"a verb of another sort", `"Go back to the coast," Ashby barked.`, []string{"barked"}},
		{"one behind a name between commas", `"Is it over?" Ashby's lawyer, Jim Lund, barked.`, []string{"barked"}},
		{"one with its particle", `As Jane Roe put it, "They turn us into beggars for the few."`, []string{"put it"}},
		{"none: the sentence before", `Roe was blunt. "No, never."`, []string{""}},
		{"none: the speaker goes on", "\"It is over,\" Ashby said.\n\n\"We won nothing from this at all.\"", []string{"said", ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, direct := directQuotes(t, lede+tt.in)
			var got []string
			for _, q := range direct {
				var cue []string
				for _, s := range q.Cue {
					cue = append(cue, s.In(a.Text))
				}
				got = append(got, strings.Join(cue, " + "))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Whoever alone is named above the questions of an interview answers them.
func TestInterviewed(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{
			"an interview", "Jane Roe has run the ferry for forty years. The Courier met her in the wheelhouse.\n\nQ: Will it last?\n\nA: I hope that it will.\n\nQ: And then?\n\nA: Then I will sleep.",
			[]string{"label | Will it last? | ?", "label | I hope that it will. | Jane Roe", "label | And then? | ?", "label | Then I will sleep. | Jane Roe"},
		},
		{
			"an interview, and what the writer tells behind it", "Jane Roe has run the ferry for forty years. She met us in the wheelhouse.\n\nQ: Will it last?\n\nA: I hope that it will.\n\nQ: And then?\n\nA: Then I will sleep.\n\nQ: Where?\n\nA: At home.\n\nBut it was hard, as she wrote in her diary: \"We had one boat, and the hull was broken.\"",
			[]string{
				"label | Will it last? | ?", "label | I hope that it will. | Jane Roe", "label | And then? | ?", "label | Then I will sleep. | Jane Roe", "label | Where? | ?", "label | At home. | Jane Roe",
				`cue | "We had one boat, and the hull was broken." | Jane Roe`,
			},
		},
		{
			"of two", "Jane Roe and Tom Ashby have run the ferry for forty years.\n\nQ: Will it last?\n\nA: I hope that it will.",
			[]string{"label | Will it last? | ?", "label | I hope that it will. | ?"},
		},
		{
			"without labels", "Jane Roe has run the ferry for forty years.\n\nDid you always want to?\n\nNo, never. My father did.\n\n**What did he say to you? Did you mind?**\n\nI laughed at him.\n\nWhat comes next?\n\nA long sleep, I hope.\n\nThe ferry sails at noon.",
			[]string{
				"none | Did you always want to? | ?", "exchange | No, never. My father did. | Jane Roe", "none | What did he say to you? Did you mind? | ?", "exchange | I laughed at him. | Jane Roe",
				"none | What comes next? | ?", "exchange | A long sleep, I hope. | Jane Roe",
			},
		},
		{
			"without labels, up to what the writer tells of her", "Jane Roe has run the ferry for forty years.\n\nDid you always want to?\n\nNo, I never did.\n\nAnd what made you stay?\n\nMy father did.\n\nRoe looks at the sea.\n\nWill it last?\n\nI hope it will.",
			[]string{"none | Did you always want to? | ?", "exchange | No, I never did. | Jane Roe", "none | And what made you stay? | ?", "exchange | My father did. | Jane Roe", "none | Will it last? | ?", "exchange | I hope it will. | Jane Roe"},
		},
		{"none without labels: what readers may ask", "Mayor Jane Roe closed the ferry on Monday.\n\nWill it last?\n\nNobody knows yet.\n\nCan I have my money?\n\nYes, from May on.\n\nWho pays for it?\n\nThe town does.", nil},
		{"none without labels: what a column asks", "Jane Roe has run the ferry for forty years.\n\nI have known her for ten.\n\nDo you see what I mean?\n\nI thought that it would last.\n\nWould you have thought so?\n\nMy wife did.", nil},
		{
			"what the writer answers", "Mayor Jane Roe closed the ferry on Monday.\n\nQ: Will it last?\n\nA: Nobody knows yet.",
			[]string{"label | Will it last? | ?", "label | Nobody knows yet. | ?"},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, said(t, tt.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
