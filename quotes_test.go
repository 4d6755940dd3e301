package copydesk

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/google/go-cmp/cmp"
)

// ruled returns what the rules alone find in a text, a line a quotation: its
// kind, content, cue and source.
func ruled(text string) []string {
	l := layersOf(nil, text, structureOf(nil, text, lang.English()), lang.English())
	r := readQuotes(l, joinNames(l, findNames(l)))
	var got []string
	for _, a := range r.attributeUtterances(r.byCue()) {
		got = append(got, strings.Join([]string{a.kind.String(), l.pieces(a.content), l.pieces(a.cue), l.pieces(a.source)}, " | "))
	}
	return got
}

// pieces returns the texts of ranges.
func (l *layers) pieces(rs []tokenRange) string {
	var s []string
	for _, r := range rs {
		s = append(s, l.span(r.from, r.to).In(l.text))
	}
	return strings.Join(s, " + ")
}

func TestAttributions(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"speaker before", `Smith said, "We will see."`, []string{`direct | "We will see." | said | Smith`}},
		{"where it is said", `Smith spoke. "We will see," he added on Twitter. "It is late."`, []string{`direct | "We will see," + "It is late." | added | he`}},
		{"speaker after", `"We will see," Smith said on Monday.`, []string{`direct | "We will see," | said | Smith`}},
		{"inverted, with apposition", `"We will see," said Jane Smith, a nurse from Lund.`, []string{`direct | "We will see," | said | Jane Smith, a nurse from Lund`}},
		{"apposition before the verb", `"We will see," Jane Smith, 54, the club's president, told reporters.`, []string{`direct | "We will see," | told | Jane Smith, 54, the club's president`}},
		{"party and state", `"We will see," Sen. Jane Smith (D-Mo.) said. "Or not."`, []string{`direct | "We will see," + "Or not." | said | Sen. Jane Smith (D-Mo.)`}},
		{"broken by its cue", `"We will see," he said, "what comes."`, []string{`direct | "We will see," + "what comes." | said | he`}},
		{"goes on behind its cue", `"We will see," he said. "Wait."`, []string{`direct | "We will see," + "Wait." | said | he`}},
		{"question", `"Is that all?" Smith asked.`, []string{`direct | "Is that all?" | asked | Smith`}},
		{"any verb behind the comma", `"Go back to your seat," the anchor barked.`, []string{`direct | "Go back to your seat," |  | the anchor`}},
		{"somebody's niece", `"Who is that at the gate?" Smith's niece, Jane Roe, asked.`, []string{`direct | "Who is that at the gate?" |  | Smith's niece, Jane Roe`}},
		{"doctor, between commas", `Jane Roe, a doctor, said: "It is over."`, []string{`direct | "It is over." | said | Jane Roe, a doctor`}},
		{"in the sentence before", `Smith was blunt. "No, never again."`, []string{`direct | "No, never again." |  | Smith`}},
		{"over paragraphs that do not close", "\"One is here. Two is there.\n\n\"Three is gone,\" Smith said.", []string{`direct | "One is here. Two is there. + "Three is gone," | said | Smith`}},
		{"the speaker goes on", "\"It is over,\" Smith said.\n\n\"We won nothing from this at all.\"", []string{`direct | "It is over," | said | Smith`, `direct | "We won nothing from this at all." |  | Smith`}},
		{"closing mark lost", "\"We had a deal and it was gone, House Speaker Jane Roe said on Monday.", []string{`direct | "We had a deal and it was gone | said | House Speaker Jane Roe`}},
		{"closing mark lost, before more", "\"We had a deal and it was gone, said Jane Roe. \"It is over.\"", []string{`direct | "We had a deal and it was gone + "It is over." | said | Jane Roe`}},
		{"closing mark lost, before more, a question", "“Had we a deal and was it gone? he asked. “It is over.”", []string{`direct | “Had we a deal and was it gone? + “It is over.” | asked | he`}},
		{"closing mark lost, before more, without a tag", "\"We had a deal, and then it was gone. \"It is over.\"", []string{`direct | "We had a deal, and then it was gone. |  | `, `direct | "It is over." |  | `}},
		{"single marks over paragraphs", "Smith said: ‘We were late. He said “No” to us.\n\n‘It is over.’", []string{`direct | ‘We were late. He said “No” to us. + ‘It is over.’ | said | Smith`}},
		{"typed single marks over paragraphs", "Smith said: 'We were late. He didn't come.\n\n'It is over.'", []string{`direct | 'We were late. He didn't come. + 'It is over.' | said | Smith`}},
		{"an apostrophe before a paragraph in single marks", "Smith had enough of the ‘em and us of it.\n\n‘It is all over,’ Jones said.", []string{`direct | ‘It is all over,’ | said | Jones`}},
		{"closing mark lost, inverted", "\"We had a deal and it was gone,  said Jane Roe, a nurse from Lund.", []string{`direct | "We had a deal and it was gone | said | Jane Roe, a nurse from Lund`}},
		{"closing mark lost, a question", "\"Had we a deal and was it gone? he asked.", []string{`direct | "Had we a deal and was it gone? | asked | he`}},
		{"closing mark lost, without a tag", "\"We had a deal, and then it was gone, as Jane Roe has said.", []string{"direct | \"We had a deal, and then it was gone, as Jane Roe has said. |  | "}},
		{"closing mark lost, in the sentence before", "\"We had a deal, Jane Roe said. Then it was gone.", []string{"direct | \"We had a deal, Jane Roe said. Then it was gone. |  | "}},
		{"signed", "\"We will miss her very much.\" — Commissioner Jane Roe", []string{`direct | "We will miss her very much." |  | Commissioner Jane Roe`}},
		{"signed, with a date", `"We will miss her." — Jane Roe (@janeroe) May 3, 2019`, []string{`direct | "We will miss her." |  | Jane Roe (@janeroe)`}},
		{"that-clause", `Smith said that the plan was dead.`, []string{`indirect | that the plan was dead | said | Smith`}},
		{"bare clause, auxiliaries", `The minister has repeatedly denied he knew of it.`, []string{`indirect | he knew of it | has repeatedly denied | The minister`}},
		{"day before the clause", `Officials said on Tuesday, 14 May, that they were ready.`, []string{`indirect | that they were ready | said | Officials`}},
		{"mixed", `Smith said the plan was "a total and utter disaster for all".`, []string{`mixed | the plan was "a total and utter disaster for all" | said | Smith`}},
		{"according to", `The river rose by a metre, according to the city's mayor.`, []string{`indirect | The river rose by a metre | according to | the city's mayor`}},
		{"according to, in front", `According to the report, the river rose.`, []string{`indirect | the river rose | According to | the report`}},
		{"according to what is described", `According to a report by the consultants, repairs would cost more.`, []string{`indirect | repairs would cost more | According to | a report by the consultants`}},
		{"according to what was published", `According to a study released last week by Lund Power, eels are back.`, []string{`indirect | eels are back | According to | a study released last week by Lund Power`}},
		{"participle", `Smith resigned on Friday, saying she was tired.`, []string{`indirect | she was tired | saying | Smith`}},
		{"with and a participle", `The pact fell, with allies saying a missile broke it.`, []string{`indirect | a missile broke it | saying | allies`}},
		{"clause before its cue", `The plan will fail, Smith said.`, []string{`indirect | The plan will fail | said | Smith`}},
		{"noun", `It was Smith's claim that the vote was rigged.`, []string{`indirect | that the vote was rigged | claim | Smith's`}},
		{"for somebody to deny", `The vote was called off, only for Smith to deny the boat had a leak.`, []string{`indirect | the boat had a leak | deny | Smith`}},
		{"day between subject and verb", `Smith on Monday announced that the plan was dead.`, []string{`indirect | that the plan was dead | announced | Smith`}},
		{"behind a participle's phrase", `Speaking in Salem, Oregon, Smith was blunt. "No, never again."`, []string{`direct | "No, never again." |  | Smith`}},
		{"behind a verb with the same subject", `Smith bowed to the man and said, "We will see."`, []string{`direct | "We will see." | said | Smith`}},
		{"behind a cue with the same subject", `Smith praised the old man and said, "We will see."`, []string{`mixed | the old man and said, "We will see." | praised | Smith`, `direct | "We will see." | said | Smith`}},
		{"behind two subjects", `Smith and Jones said, "We will see."`, []string{`direct | "We will see." | said | Smith and Jones`}},
		{"participle that goes on", `Smith said they were late, going on to say that it was over.`, []string{`indirect | they were late | said | Smith`, `indirect | that it was over | going on to say | Smith`}},
		{"two words, with their speaker", `The talks brought "too little," he added.`, []string{`mixed | The talks brought "too little," | added | he`}},
		{"two words, with the speaker of others", `The talks brought "too little," but they were over.`, nil},
		{"a title before the speaker", `On Monday, in "Too Little Done," Smith said it was over.`, []string{`indirect | it was over | said | Smith`}},
		{"to whom it was written", `Smith wrote in a letter to his wife: "We will see."`, []string{`direct | "We will see." | wrote | Smith`}},
		{"a clause before the colon", `Smith said it was simple: "We will see."`, []string{`mixed | it was simple: "We will see." | said | Smith`}},
		{"a comma behind the mark", `"It is a scandal", Smith told the court.`, []string{`direct | "It is a scandal" | told | Smith`}},
		{"a comma behind the mark, quoted as saying", `"It is a scandal", he was quoted as saying by the press.`, []string{`direct | "It is a scandal" |  | he`}},
		{"a comma behind the mark of a name", `"Clunkers of them all", Smith said, was the best of their songs.`, []string{`direct | "Clunkers of them all" | said | Smith`}},
		{"who said so, a paragraph below", "\"We will see what comes.\"\n\nSo said Jane Roe, a nurse.", []string{`direct | "We will see what comes." |  | Jane Roe, a nurse`}},
		{"who said it, a paragraph below", "\"We will see what comes,\"\n\nsaid Jane Roe, a nurse.", []string{`direct | "We will see what comes," |  | Jane Roe, a nurse`}},
		{"no tag a paragraph below", "\"We will see what comes.\"\n\nSo far Jane Roe, a nurse, has not.", []string{`direct | "We will see what comes." |  | `}},
		{"further words within marks", `"It is a shame," Smith wrote in a letter, and "not a day too soon."`, []string{`direct | "It is a shame," + "not a day too soon." | wrote | Smith`}},
		{"further words of the writer's", `"It is a shame," Smith wrote in a letter, and left the town.`, []string{`direct | "It is a shame," | wrote | Smith`}},
		{"ends with I", `"Who knows?" Smith asked. "Neither do I."`, []string{`direct | "Who knows?" + "Neither do I." | asked | Smith`}},
		{"as somebody put it, before", `As Jane Roe once sang, "They turn us into beggars for the few."`, []string{`direct | "They turn us into beggars for the few." |  | Jane Roe`}},
		{"as somebody put it, behind", `"They turn us into beggars for the few," as Jane Roe sang.`, []string{`direct | "They turn us into beggars for the few," |  | Jane Roe`}},
		{"in the words of somebody", `In the words of Jane Roe, a poet, "They turn us into beggars for the few."`, []string{`direct | "They turn us into beggars for the few." |  | Jane Roe, a poet`}},
		{"to quote somebody", `To quote Jane Roe: "They turn us into beggars for the few."`, []string{`direct | "They turn us into beggars for the few." |  | Jane Roe`}},
		{"to quote somebody, from a talk", `To quote Jane Roe, in a talk of May, "They turn us into beggars for the few."`, []string{`direct | "They turn us into beggars for the few." |  | Jane Roe`}},
		{"in the words of somebody who is told of", `In the words of Jane Roe, who was there at noon, "They turn us into beggars for the few."`, []string{`direct | "They turn us into beggars for the few." |  | Jane Roe, who was there at noon`}},
		{"formerly of a town", `"We will see," Jane Roe, formerly of Lund, said.`, []string{`direct | "We will see," | said | Jane Roe, formerly of Lund`}},
		{"in the words of something", `In the words there was a hint, "They turn us into beggars for the few."`, []string{`direct | "They turn us into beggars for the few." |  | `}},
		{"as something", `The song was as old as the hills, "They turn us into beggars for the few."`, []string{`direct | "They turn us into beggars for the few." |  | `}},
		{"the subject before the colon", `Smith was so cross that he changed the answer: "Never, never again."`, []string{`direct | "Never, never again." |  | he`}},
		{"the object before the colon", `Smith was so cross with him at noon: "Never, never again."`, []string{`direct | "Never, never again." |  | Smith`}},
		{"a name that is a verb", `At noon, Will Roe said, "We will see."`, []string{`direct | "We will see." | said | Will Roe`}},
		{"at the end of the sentence, where it was said", `Ice is melting fast, researchers report in the journal Nature.`, []string{`indirect | Ice is melting fast | report | researchers`}},
		{"at the end of the sentence, another clause", `On the day before, Smith heard in court that it was over.`, []string{`indirect | that it was over | heard | Smith`}},
		{"a verb that is no name", `At noon, will Roe say it was over?`, []string{`indirect | it was over | say | Roe`}},
		{"no quotation: a headline and its writer", `"Museum of the river to close in May," by Jane Roe`, nil},
		{"another", `"It is late," said another.`, []string{`direct | "It is late," | said | another`}},
		{"one of a sort", `"It is late," said one neighbor.`, []string{`direct | "It is late," | said | one neighbor`}},
		{"one alone", `"It is late," said one on Monday.`, []string{`direct | "It is late," | said | one`}},
		{"no cue: another noun", `Another challenge: the river rose in May.`, nil},
		{"no cue: a noun", `The reports have claims in them.`, nil},
		{"no quotation: a nickname", `Jack "Shorty" Brown went home.`, nil},
		{"no quotation: a title", `She played in "Orange Is the New Black" for years.`, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := "The council met for hours in the old hall by the river and nobody left early.\n\n" + tt.in
			if diff := cmp.Diff(tt.want, ruled(in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Statements, letters and posts that are set without quotation marks.
func TestStatements(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"a paragraph", "A spokesman for the club said:\n\nWe are glad of it.\n\nThe hall is new.", []string{"direct | We are glad of it. |  | A spokesman for the club"}},
		{"a post", "In a post on Facebook, Jane Roe wrote:\n\nThe hall was my life.\n\nThe hall is new.", []string{"direct | The hall was my life. |  | Jane Roe"}},
		{"in full", "The full statement read:\n\nI will step down.\n\nIt is over.\n\nMy thanks go to the town.\n\nThe hall is new.", []string{"direct | I will step down. + It is over. + My thanks go to the town. |  | The full statement"}},
		{"a letter", "Jane Roe's letter to the board:\n\nI am off.", []string{"direct | I am off. |  | Jane Roe"}},
		{"up to the writer's next", "The full statement read:\n\nI will step down.\n\nSmith said my vote was lost.", []string{"direct | I will step down. |  | The full statement", "indirect | my vote was lost | said | Smith"}},
		{"of others", "Jane Roe added:\n\nAsh is a class act. The town will miss her.", []string{"direct | Ash is a class act. The town will miss her. |  | Jane Roe"}},
		{"on a network, of others", "Her deputy, Jane Roe, wrote on X:\n\nGood riddance. The town deserves better.", []string{"direct | Good riddance. The town deserves better. |  | Her deputy, Jane Roe"}},
		{"a post with a colon of its own, and who speaks behind it", "Mayor Jane Roe left. Jane Roe wrote on Facebook: Heading home: I am glad. Wish me luck.\n\nAnn Poole said that it would rain on Friday.",
			[]string{"direct | Heading home: I am glad. Wish me luck. | wrote | Jane Roe", "indirect | that it would rain on Friday | said | Ann Poole"}},
		{"a post in the line", "Jane Roe tweeted: Heading home. Wish me luck.", []string{"direct | Heading home. Wish me luck. | tweeted | Jane Roe"}},
		{"a post on a network, and the writer's next", "Jane Roe wrote on Facebook: Heading home now. The ferry sails at six.", []string{"direct | Heading home now. | wrote | Jane Roe"}},
		{"a reply in the line", "Jane Roe then replied: Thank you, Ash. You were the best of us.", []string{"direct | Thank you, Ash. You were the best of us. | replied | Jane Roe"}},
		{"none: what the writer tells of her next", "Jane Roe tweeted:\n\nRoe has been in the hall since noon.", nil},
		{"none: what she does next", "Jane Roe added:\n\nShe has been in the hall since noon.", nil},
		{"none: what she does in a clause", "Jane Roe wrote of how she left:\n\nThe hall was full by noon.", []string{"indirect | how she left | wrote of | Jane Roe"}},
		{"none: in the line, of nobody", "The town said: We will meet again.", []string{"indirect | We will meet again | said | The town"}},
		{"none: what another says next", "Jane Roe added:\n\nThe hall was full by noon, Ash said.", []string{"indirect | The hall was full by noon | said | Ash"}},
		{"none: a list", "Jane Roe said the plan has three parts:\n\nThe hall will be closed.", []string{"indirect | the plan has three parts | said | Jane Roe"}},
		{"none: the title of a book", "Jane Roe wrote a memoir of her years there: My Hall and I.", []string{"indirect | a memoir of her years there: My Hall and I. | wrote | Jane Roe"}},
		{"none: of nobody", "The town said:\n\nThe hall is new.", nil},
		{"none: the writer's own", "And so I say:\n\nWe will meet again.", nil},
		{"none: nobody says it", "What is new in the hall:\n\nWe have been told of a door.", nil},
		{"none: within marks", "A spokesman for the club said:\n\n“We are glad of it.”", []string{"direct | “We are glad of it.” |  | A spokesman for the club"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := "The council met for hours in the old hall by the river and nobody left early.\n\n" + tt.in
			if diff := cmp.Diff(tt.want, ruled(in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// The time that an entry of a live report begins with is of nobody's words.
func TestLiveReports(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"halves", "9.15am The mayor, Jane Roe, said that it was over.\n\n8am \"We are glad of it,\" Roe said.", []string{"indirect | that it was over | said | The mayor, Jane Roe", `direct | "We are glad of it," | said | Roe`}},
		{"zones and dashes", "07:40 GMT - \"It is over,\" Jane Roe said.\n\n07:10: Roe said that she was late.", []string{`direct | "It is over," | said | Jane Roe`, "indirect | that she was late | said | Roe"}},
		{"none: the time alone", "9.15am\n\nJane Roe said that it was over.\n\n9.05am\n\nRoe said that it was late.", []string{"indirect | that it was over | said | Jane Roe", "indirect | that it was late | said | Roe"}},
		{"none: no time of the day", "19.99 Pounds was too much, Jane Roe said.\n\n12.75 Pounds was not, Roe said.", []string{"indirect | 19.99 Pounds was too much | said | Jane Roe", "indirect | 12.75 Pounds was not | said | Roe"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := "The council met for hours in the old hall by the river and nobody left early.\n\n" + tt.in
			if diff := cmp.Diff(tt.want, ruled(in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestSigns(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"a sign that reads", `Jane Roe held a sign that read, "Save the old mill by the river."`, []string{`direct | "Save the old mill by the river." | read | a sign`}},
		{"a participle", `Jane Roe held up two hand-painted placards saying "Save the old mill now."`, []string{`direct | "Save the old mill now." | saying | placards`}},
		{"in a place", `Jane Roe saw a note on the door that said, "Back by six."`, []string{`direct | "Back by six." | said | a note`}},
		{"with the words", `Jane Roe wore a T-shirt with the words "Save the old mill."`, []string{`direct | "Save the old mill." |  | a T-shirt`}},
		{"before a colon", `Behind Jane Roe hung a poster: "Save the old mill."`, []string{`direct | "Save the old mill." |  | a poster`}},
		{"with slogans like these", `Jane Roe held a banner with slogans like "Save the old mill now."`, []string{`direct | "Save the old mill now." |  | a banner`}},
		{"with slogans such as these", `Jane Roe held a banner with slogans such as "Save the old mill now."`, []string{`direct | "Save the old mill now." |  | a banner`}},
		{"that somebody speaks of", `Jane Roe said they had a sign that read, "Save the old mill."`, []string{`mixed | they had a sign that read, "Save the old mill." | said | Jane Roe`, `direct | "Save the old mill." | read | a sign`}},
		{"none: somebody with a sign", `Jane Roe held a sign and said, "Save the old mill."`, []string{`direct | "Save the old mill." | said | Jane Roe`}},
		{"none: what a sign is about", `Of the sign, Jane Roe said, "Save the old mill."`, []string{`direct | "Save the old mill." | said | Jane Roe`}},
		{"a nickname", `Jane Roe, known to her crew as "the last of the great bears of Lund," left.`, nil},
		{"a name, with a comma", `Jane Roe, nicknamed "the last of the great bears," left.`, nil},
		{"the title of a work", `Jane Roe was in a film called "The bear who came to tea and left."`, nil},
		{"none: the headline of a memo", `Jane Roe released a memo titled "Why the mill must stay where it is."`, []string{`direct | "Why the mill must stay where it is." |  | Jane Roe`}},
		{"a song", `Jane Roe sang the song "I want to go home to you," and left.`, nil},
		{"none: what critics call a thing", `It was a plan that critics called "a gift to the rich."`, []string{`direct | "a gift to the rich." | called | critics`}},
		{"none: what somebody calls a thing", `It was a plan that the mayor, Jane Roe, called "a gift to the rich."`, []string{`direct | "a gift to the rich." | called | the mayor, Jane Roe`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := "The council met for hours in the old hall by the river and nobody left early.\n\n" + tt.in
			l := layersOf(nil, in, structureOf(nil, in, lang.English()), lang.English())
			r := readQuotes(l, joinNames(l, findNames(l)))
			var got []string
			for _, a := range r.attributeUtterances(r.ofSigns(r.merge(r.byCue(), nil))) {
				got = append(got, strings.Join([]string{a.kind.String(), l.pieces(a.content), l.pieces(a.cue), l.pieces(a.source)}, " | "))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// The rules and the models together: what a rule mends in a learned
// attribution, and what it adds.
func TestMerge(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		learned  []attributed
		want     []string
	}{
		{
			"a clause with that takes the rest of its sentence",
			`Smith said on Monday that they were ready, ahead of the talks in Lund.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{4, 8}}}},
			[]string{"indirect | that they were ready, ahead of the talks in Lund | said | Smith"},
		},
		{
			"but not where something else is attributed in it",
			`Smith said that they were ready, adding that it was late.`,
			[]attributed{
				{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 6}}},
				{kind: Indirect, cue: []tokenRange{{7, 8}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{8, 12}}},
			},
			[]string{"indirect | that they were ready | said | Smith", "indirect | that it was late | adding | Smith"},
		},
		{
			"a missing source",
			`Smith said they were ready.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, content: []tokenRange{{2, 5}}}},
			[]string{"indirect | they were ready | said | Smith"},
		},
		{
			"ends where the same source goes on",
			`Smith revealed a new "invincible" boat and warned of a race.`,
			[]attributed{
				{kind: Mixed, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 13}}},
				{kind: Indirect, cue: []tokenRange{{9, 10}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{10, 13}}},
			},
			[]string{`scare | "invincible" | revealed | Smith`, "indirect | of a race | warned | Smith"},
		},
		{
			"what somebody calls a thing",
			`Smith left what she called the town's "garden party" style.`,
			nil,
			[]string{`scare | "garden party" | called | Smith + she`},
		},
		{
			"an utterance with a tag of its own",
			`"We won," Smith said. "We lost it all," Jones said.`,
			[]attributed{{kind: Direct, cue: []tokenRange{{6, 7}}, source: []tokenRange{{5, 6}}, content: []tokenRange{{0, 5}, {8, 15}}}},
			[]string{`direct | "We won," | said | Smith`, `direct | "We lost it all," | said | Jones`},
		},
		{
			"but not one without",
			`"We won," Smith said. "We lost it all."`,
			[]attributed{{kind: Direct, cue: []tokenRange{{6, 7}}, source: []tokenRange{{5, 6}}, content: []tokenRange{{0, 5}, {8, 15}}}},
			[]string{`direct | "We won," + "We lost it all." | said | Smith`},
		},
		{
			"the clause that is itself said goes on with nothing",
			`The talks brought "too little," Smith said. "We lost it all."`,
			[]attributed{{kind: Direct, cue: []tokenRange{{2, 3}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{3, 8}, {11, 18}}}},
			[]string{`direct | "too little," | brought | The talks`, `mixed | The talks brought "too little," + "We lost it all." | said | Smith`},
		},
		{
			"the next sentence has a tag of its own",
			`Smith said the line was long. "We ran out of pens," Jones said.`,
			[]attributed{
				{kind: Mixed, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 15}}},
				{kind: Direct, cue: []tokenRange{{16, 17}}, source: []tokenRange{{15, 16}}, content: []tokenRange{{7, 15}}},
			},
			[]string{"indirect | the line was long | said | Smith", `direct | "We ran out of pens," | said | Jones`},
		},
		{
			"another speaker behind a conjunction",
			`Smith said it was "safe," and Jones said it was "a trap."`,
			[]attributed{
				{kind: Mixed, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 18}}},
				{kind: Mixed, cue: []tokenRange{{10, 11}}, source: []tokenRange{{9, 10}}, content: []tokenRange{{11, 18}}},
			},
			[]string{`mixed | it was "safe," | said | Smith`, `mixed | it was "a trap." | said | Jones`},
		},
		{
			"what it is said of",
			`Smith said of the plan that it was dead.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 3}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{3, 9}}}},
			[]string{"indirect | that it was dead | said | Smith"},
		},
		{
			"what it is said of, before a colon",
			`Smith said of the plan: "It is dead."`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{1, 3}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{3, 12}}}},
			[]string{`direct | "It is dead." | said | Smith`},
		},
		{
			"a bill that somebody calls something",
			`The town split on a bill that the mayor, Jane Roe, called a shame.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{13, 14}}, source: []tokenRange{{0, 13}}, content: []tokenRange{{14, 16}}}},
			[]string{"indirect | a shame | called | the mayor, Jane Roe,"},
		},
		{
			"those that something befell",
			`The men that the town hired said it was over.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{6, 7}}, source: []tokenRange{{0, 6}}, content: []tokenRange{{7, 10}}}},
			[]string{"indirect | it was over | said | The men that the town hired"},
		},
		{
			"quoted as telling somebody",
			`Smith is quoted as telling friends that it was over.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 5}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{6, 10}}}},
			[]string{"indirect | that it was over | is quoted as telling | Smith"},
		},
		{
			"quoted by a paper as saying",
			`Smith was quoted by Reuters as saying that it was over.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 3}}, source: []tokenRange{{4, 5}}, content: []tokenRange{{0, 1}, {6, 11}}}},
			[]string{"indirect | that it was over | was quoted by Reuters as saying | Smith"},
		},
		{
			"quoted by a paper",
			`Smith was quoted by Reuters in full.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 3}}, source: []tokenRange{{4, 5}}, content: []tokenRange{{0, 1}}}},
			[]string{"indirect | Smith | was quoted | Reuters"},
		},
		{
			"how somebody puts it",
			`As Smith puts it, "We are done now."`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{2, 3}}, source: []tokenRange{{1, 2}}, content: []tokenRange{{3, 4}, {5, 12}}}},
			[]string{`direct | "We are done now." | puts it | Smith`},
		},
		{
			"what was sent says it, not to whom",
			`A letter sent to parents said that it was over.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{5, 6}}, source: []tokenRange{{4, 5}}, content: []tokenRange{{6, 10}}}},
			[]string{"indirect | that it was over | said | A letter sent to parents"},
		},
		{
			"to whom it was left",
			`It was left to parents, who said that it was over.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{7, 8}}, source: []tokenRange{{4, 5}}, content: []tokenRange{{8, 12}}}},
			[]string{"indirect | that it was over | said | parents"},
		},
		{
			"what somebody does as he speaks",
			`"We are done now," Smith said as he left.`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{8, 9}}, source: []tokenRange{{7, 8}}, content: []tokenRange{{0, 7}, {9, 12}}}},
			[]string{`direct | "We are done now," | said | Smith`},
		},
		{
			"what somebody says of when it will be",
			`"It will be done," Smith said, when he leaves.`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{8, 9}}, source: []tokenRange{{7, 8}}, content: []tokenRange{{0, 7}, {10, 13}}}},
			[]string{`mixed | "It will be done," + when he leaves | said | Smith`},
		},
		{
			"from where somebody speaks",
			`"We are done now," someone shouted from the back.`,
			[]attributed{{kind: Direct, cue: []tokenRange{{8, 9}}, source: []tokenRange{{7, 8}, {10, 12}}, content: []tokenRange{{0, 7}}}},
			[]string{`direct | "We are done now," | shouted | someone`},
		},
		{
			"what the words stand by",
			`Smith captioned the snap: "It is dead."`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 11}}}},
			[]string{`direct | "It is dead." | captioned | Smith`},
		},
		{
			"what the words stand in",
			`Smith wrote in her diary: "It is dead."`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{1, 3}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{3, 12}}}},
			[]string{`direct | "It is dead." | wrote | Smith`},
		},
		{
			"what is told before a colon, with a verb",
			`Smith told her it was this: "It is dead."`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 13}}}},
			[]string{`mixed | her it was this: "It is dead." | told | Smith`},
		},
		{
			"when it was said",
			`Smith said afterwards he had felt a twinge.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 8}}}},
			[]string{`indirect | he had felt a twinge | said | Smith`},
		},
		{
			"when it happens",
			`Smith said later trains would be late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 7}}}},
			[]string{`indirect | later trains would be late | said | Smith`},
		},
		{
			"on what day it was said",
			`Smith reported on 12 May that they had left.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 3}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{3, 9}}}},
			[]string{`indirect | that they had left | reported | Smith`},
		},
		{
			"who else tells of it",
			`Smith said he fled on foot, according to court papers.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 11}}}},
			[]string{`indirect | he fled on foot | said | Smith`, `indirect | he fled on foot | according to | court papers`},
		},
		{
			"who tells of it within",
			`Smith said they would, according to plan, leave the town.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 12}}}},
			[]string{`indirect | they would, according to plan, leave the town | said | Smith`},
		},
		{
			"a relative clause, and the main clause behind it",
			`Roe, whom Smith described as "a liar and thief", sued him.`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{4, 5}}, source: []tokenRange{{3, 4}}, content: []tokenRange{{5, 15}}}},
			[]string{`mixed | as "a liar and thief" | described | Smith`},
		},
		{
			"no relative clause",
			`Smith described Roe as "a liar and thief", to her face.`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 14}}}},
			[]string{`mixed | Roe as "a liar and thief", to her face | described | Smith`},
		},
		{
			"a source within what another says",
			`A survey found that even most children want a dog.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{7, 8}}, source: []tokenRange{{0, 7}}, content: []tokenRange{{8, 10}}}},
			[]string{`indirect | a dog | want | most children`},
		},
		{
			"a source with a relative clause that has a verb of its own",
			`A film that the mayor has shown Ann Poole proves it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{9, 10}}, source: []tokenRange{{0, 9}}, content: []tokenRange{{10, 13}}}},
			[]string{`indirect | it was late | proves | A film that the mayor has shown Ann Poole`},
		},
		{
			"a source with a relative clause",
			`A man who said that he knew her wants a dog.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{8, 9}}, source: []tokenRange{{0, 8}}, content: []tokenRange{{9, 11}}}},
			[]string{`indirect | a dog | wants | A man who said that he knew her`, `indirect | that he knew her wants a dog | said | who`},
		},
		{
			"a source of another cue, before a participle",
			`Smith posted a long film, writing it was late.`,
			[]attributed{
				{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 5}}},
				{kind: Indirect, cue: []tokenRange{{6, 7}}, source: []tokenRange{{0, 6}}, content: []tokenRange{{7, 10}}},
			},
			[]string{`indirect | a long film | posted | Smith`, `indirect | it was late | writing | Smith`},
		},
		{
			"a thing that shows it",
			`Smith cited polling data showing it was late.`,
			[]attributed{
				{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 8}}},
				{kind: Indirect, cue: []tokenRange{{4, 5}}, source: []tokenRange{{0, 4}}, content: []tokenRange{{5, 8}}},
			},
			[]string{`indirect | polling data showing it was late | cited | Smith`, `indirect | it was late | showing | polling data`},
		},
		{
			"the date of a source",
			`"It is late," said Ann Lee on May 3, 2019.`,
			[]attributed{{kind: Direct, cue: []tokenRange{{6, 7}}, source: []tokenRange{{7, 14}}, content: []tokenRange{{0, 6}}}},
			[]string{`direct | "It is late," | said | Ann Lee`},
		},
		{
			"the age of a source",
			`"It is late," said Ann Lee, 54, of May Street.`,
			[]attributed{{kind: Direct, cue: []tokenRange{{6, 7}}, source: []tokenRange{{7, 11}}, content: []tokenRange{{0, 6}}}},
			[]string{`direct | "It is late," | said | Ann Lee, 54`},
		},
		{
			"asked for comment",
			`The Courier has contacted the firm for comment.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{2, 4}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{4, 8}}}}, nil,
		},
		{
			"asked for what is no comment",
			`The Courier has asked the firm for its books.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{2, 4}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{4, 9}}}},
			[]string{`indirect | the firm for its books | has asked | The Courier`},
		},
		{
			"told to reporters",
			`Asked about the strike, Smith told reporters it was over.`, nil,
			[]string{`indirect | it was over | told | Smith`},
		},
		{
			"told to reporters, a noun of its own",
			`Smith told reporters at the gate.`, nil, nil,
		},
		{
			"so said",
			`So said Smith, a nurse.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 6}}}}, nil,
		},
		{
			"a firm with where it is listed",
			`Tessel Inc. (NASDAQ: TSSL) said it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{7, 8}}, source: []tokenRange{{5, 7}}, content: []tokenRange{{8, 11}}}},
			[]string{`indirect | it was late | said | Tessel Inc. (NASDAQ: TSSL)`},
		},
		{
			"the time of a live report",
			`22.31 Our editor says it is late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{3, 4}}, source: []tokenRange{{0, 3}}, content: []tokenRange{{4, 7}}}},
			[]string{`indirect | it is late | says | Our editor`},
		},
		{
			"a number, and no time",
			`2,300 Voters say it is late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{2, 3}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{3, 6}}}},
			[]string{`indirect | it is late | say | 2,300 Voters`},
		},
		{
			"how it was said",
			`The note said simply: "Gone to sea."`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{2, 3}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{3, 11}}}},
			[]string{`direct | "Gone to sea." | said | The note`},
		},
		{
			"where it was said",
			`Smith said in a note to clients that it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{4, 11}}}},
			[]string{`indirect | that it was late | said | Smith`},
		},
		{
			"for how long it was said",
			`Smith warned for years that it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 3}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{3, 8}}}},
			[]string{`indirect | that it was late | warned | Smith`},
		},
		{
			"what it was asked for",
			`Smith asked for a note that was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 3}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{3, 8}}}},
			[]string{`indirect | a note that was late | asked for | Smith`},
		},
		{
			"a source that is said of somebody",
			`Commuters who he said hate trains cheered.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{3, 4}}, source: []tokenRange{{2, 3}}, content: []tokenRange{{4, 6}}}},
			[]string{`indirect | hate trains | said | he`},
		},
		{
			"a source within its relative clause",
			`Commuters who packed the hall claim it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{5, 6}}, source: []tokenRange{{2, 5}}, content: []tokenRange{{6, 9}}}},
			[]string{`indirect | it was late | claim | Commuters who packed the hall`},
		},
		{
			"what is said, and not of what",
			`Smith spoke of the plan that was dead.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 3}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{3, 8}}}},
			[]string{"indirect | the plan that was dead | spoke of | Smith"},
		},
		{
			"the next sentence has none",
			`Smith said the line was long. "We ran out of pens."`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 15}}}},
			[]string{`mixed | the line was long. "We ran out of pens." | said | Smith`},
		},
		{
			"an opening participle",
			`After saying her foot was sore, Jane Roe left the hall.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, content: []tokenRange{{2, 11}}}},
			[]string{"indirect | her foot was sore | saying | Jane Roe"},
		},
		{
			"no opening participle: one behind its subject",
			`Jane Roe left the hall saying her foot was sore, and he went too.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{5, 6}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{6, 10}}}},
			[]string{"indirect | her foot was sore | saying | Jane Roe"},
		},
		{
			"the programme that it was said on",
			`"We won," Smith said on "Face the Day." "We lost it all."`,
			[]attributed{{kind: Direct, cue: []tokenRange{{6, 7}}, source: []tokenRange{{5, 6}}, content: []tokenRange{{0, 5}, {8, 21}}}},
			[]string{`direct | "We won," + "We lost it all." | said | Smith`},
		},
		{
			"no programme: words that are no title",
			`"We won," Smith said on "facing the day." "We lost it all."`,
			[]attributed{{kind: Direct, cue: []tokenRange{{6, 7}}, source: []tokenRange{{5, 6}}, content: []tokenRange{{0, 5}, {8, 21}}}},
			[]string{`direct | "We won," + "facing the day." "We lost it all." | said | Smith`},
		},
		{
			"what the rules add to a cue that is learned",
			`It was "a shame," Smith wrote, and "not a day too soon."`,
			[]attributed{{kind: Mixed, cue: []tokenRange{{8, 9}}, source: []tokenRange{{7, 8}}, content: []tokenRange{{0, 7}}}},
			[]string{`mixed | It was "a shame," + "not a day too soon." | wrote | Smith`},
		},
		{"ends its sentence", `The river had burst its banks, police reported on Monday.`, nil, []string{"indirect | The river had burst its banks | reported | police"}},
		{"ends its sentence, in court", `He had been drinking since noon, the court heard.`, nil, []string{"indirect | He had been drinking since noon | heard | the court"}},
		{"ends its sentence, in a headline", `Bees can count to five, study suggests`, nil, []string{"indirect | Bees can count to five | suggests | study"}},
		{"ends with what is no verb there", `She won four races, one of the hardest in swing states.`, nil, nil},
		{"ends with what is found in a place", `The town banned two gases, potent warming chemicals found in May.`, nil, nil},
		{"ends with what somebody does", `He went to the hall, where she heard the band.`, nil, nil},
		{
			"where it was said is not what was said",
			`Work starts in May, the council said on its website.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{7, 8}}, source: []tokenRange{{5, 7}}, content: []tokenRange{{8, 11}}}},
			[]string{"indirect | Work starts in May | said | the council"},
		},
		{
			"a tag within the clause",
			`The army, he said, would never leave.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{4, 5}}, source: []tokenRange{{3, 4}}, content: []tokenRange{{6, 9}}}},
			[]string{"indirect | The army + would never leave | said | he"},
		},
		{
			"a tag behind when it was",
			`But in his state, Smith said, most of them go free.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{6, 7}}, source: []tokenRange{{5, 6}}, content: []tokenRange{{8, 13}}}},
			[]string{"indirect | in his state + most of them go free | said | Smith"},
		},
		{
			"a tag behind a connective, which is the writer's",
			`Still, Smith said, most of them go free.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{3, 4}}, source: []tokenRange{{2, 3}}, content: []tokenRange{{5, 10}}}},
			[]string{"indirect | most of them go free | said | Smith"},
		},
		{
			"a tag behind a participle, which tells of who says it",
			`Asked about it, Smith said, most of them go free.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{5, 6}}, source: []tokenRange{{4, 5}}, content: []tokenRange{{7, 12}}}},
			[]string{"indirect | most of them go free | said | Smith"},
		},
		{
			"no source: when, where and how it was said",
			`Even the judge on Sunday said it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{5, 6}}, source: []tokenRange{{0, 5}}, content: []tokenRange{{6, 9}}}},
			[]string{"indirect | it was late | said | the judge"},
		},
		{
			"no source: an aside",
			`Jane Roe, in a Facebook post, said it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{8, 9}}, source: []tokenRange{{0, 8}}, content: []tokenRange{{9, 12}}}},
			[]string{"indirect | it was late | said | Jane Roe"},
		},
		{
			"no source: an aside without commas",
			`"It is late," wrote Jane Roe in a note to clients.`,
			[]attributed{{kind: Direct, cue: []tokenRange{{6, 7}}, source: []tokenRange{{7, 14}}, content: []tokenRange{{0, 6}}}},
			[]string{`direct | "It is late," | wrote | Jane Roe`},
		},
		{
			"a source: whom it is true of in particular",
			`Young voters, in particular, said it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{6, 7}}, source: []tokenRange{{0, 6}}, content: []tokenRange{{7, 10}}}},
			[]string{"indirect | it was late | said | Young voters, in particular,"},
		},
		{
			"a source: where somebody belongs",
			`Jane Roe, a nurse in Lund, said it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{8, 9}}, source: []tokenRange{{0, 8}}, content: []tokenRange{{9, 12}}}},
			[]string{"indirect | it was late | said | Jane Roe, a nurse in Lund,"},
		},
		{
			"a source: a poll of some day",
			`A poll last week said it was late.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{4, 5}}, source: []tokenRange{{0, 4}}, content: []tokenRange{{5, 8}}}},
			[]string{"indirect | it was late | said | A poll last week"},
		},
		{
			"no saying: what happens", `The road claimed two lives in May.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{2, 3}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{3, 7}}}}, nil,
		},
		{
			"no saying: what is won", `Jane Roe claimed her second gold medal.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{2, 3}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{3, 7}}}}, nil,
		},
		{
			"no saying: by how much", `Tessel shares declined 2%.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{2, 3}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{3, 4}}}}, nil,
		},
		{
			"no saying: when", `The firm reports next Tuesday.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{2, 3}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{3, 5}}}}, nil,
		},
		{
			"no saying: a fact by its name", `Attendance: some 21,304 at the gate.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 7}}}}, nil,
		},
		{
			"a saying: of a report", `Report: some 21,304 at the gate.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 7}}}},
			[]string{"indirect | some 21,304 at the gate | : | Report"},
		},
		{
			"a saying: a clause", `Residents: it has been a long night.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 8}}}},
			[]string{"indirect | it has been a long night | : | Residents"},
		},
		{
			"a saying: a claim about lives", `Jane Roe claimed it saved two lives.`,
			[]attributed{{kind: Indirect, cue: []tokenRange{{2, 3}}, source: []tokenRange{{0, 2}}, content: []tokenRange{{3, 7}}}},
			[]string{"indirect | it saved two lives | claimed | Jane Roe"},
		},
		{
			"no content: a conjunction", `Smith fell that day.`,
			[]attributed{{cue: []tokenRange{{1, 2}}, source: []tokenRange{{0, 1}}, content: []tokenRange{{2, 3}}}}, nil,
		},
		{"what somebody brands a thing", `Lund branded the plan an "act of folly by men."`, nil, []string{`direct | "act of folly by men." | branded | Lund`}},
		{"no branding: a name", `Lund branded the plan an "Act of Folly by Men."`, nil, nil},
		{"no scare quotation: a name", `Smith left what was called the "Garden Party" club.`, nil, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			l := layersOf(nil, tt.in, structureOf(nil, tt.in, lang.English()), lang.English())
			r := readQuotes(l, joinNames(l, findNames(l)))
			var got []string
			for _, a := range r.merge(r.byCue(), tt.learned) {
				got = append(got, strings.Join([]string{a.kind.String(), l.pieces(a.content), l.pieces(a.cue), l.pieces(a.source)}, " | "))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// A name may end behind its source, and at the end of the text.
func TestHeadBehindSource(t *testing.T) {
	const text = "Jane Roe"
	l := layersOf(nil, text, structureOf(nil, text, lang.English()), lang.English())
	n := name{from: 0, to: len(l.toks), typ: Person}
	if p := new(people); !p.isHead(l, tokenRange{0, 1}, &n) {
		t.Error("the name is not the head of its first word")
	}
}
