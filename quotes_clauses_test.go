//go:build !copydesk_nomodels

package copydesk_test

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

// A headline with a mark for its verb of speech.
func TestHeadlineLabels(t *testing.T) {
	const body = "\n\nBy Ann Poole\n\nMayor Jane Roe met the owners of the ferry in the old hall by the river on Monday and nobody left early.\n\nThe council meets again on Friday, when a vote is due.\n"
	for _, tt := range []struct {
		headline, content, source, speaker string
	}{
		{"Roe: ferry will close next week", "ferry will close next week", "Roe", "Jane Roe"},
		{"Mayor Roe on ferry: I am not sorry", "I am not sorry", "Mayor Roe", "Jane Roe"},
		{"Police: Man stole three ferry tickets", "Man stole three ferry tickets", "Police", ""},
		{"Ferry 'a sad day' - Roe", "Ferry 'a sad day'", "Roe", "Jane Roe"},
		{"Ferry to close next week – Mayor Roe", "Ferry to close next week", "Mayor Roe", "Jane Roe"},
		{"Ferry to be sold within days – report", "Ferry to be sold within days", "report", ""},
		{"Ferry ‘a gift to the rich’, warns Roe", "Ferry ‘a gift to the rich’", "Roe", "Jane Roe"},
		{"Ferry talks are ‘on life support’, claims union", "Ferry talks are ‘on life support’", "union", ""},
		{"Judge blocks Kelso timber sale, citing owl", "owl", "Judge", ""},
		{"School board rejects Marlow plan, citing costs", "costs", "School board", ""},
		{"Citing costs, Jane Roe quits", "costs", "Jane Roe", "Jane Roe"},
		{"Citing ‘grave’ costs, mayor leaves board", "‘grave’ costs", "mayor", ""},
		{headline: "Roe: What will the ferry cost?"},
		{"Jane Roe: ‘A life on the old ferry’", "‘A life on the old ferry’", "Jane Roe", "Jane Roe"},
		{headline: "Jane Roe: A life on the ferry"},
		{headline: "Jane Roe: The mayor who would sell ferry"},
		{headline: "Ferry talks: council is split"},
		{headline: "Why the ferry has to stay – Jane Roe"},
		{headline: "Why the ferry has to stay – Poole"},
		{headline: "Ferry talks go on – Kelso Courier"},
	} {
		a, err := copydesk.Parse(tt.headline + body)
		if err != nil {
			t.Fatal(err)
		}
		var content, source, speaker string
		for _, q := range a.Quotes {
			if q.Content[0].Start < len(tt.headline) && len(q.Source) == 1 {
				content, source = q.Text(a), q.Source[0].In(a.Text)
				if q.Speaker != nil {
					speaker = q.Speaker.Name
				}
			}
		}
		if content != tt.content || source != tt.source || speaker != tt.speaker {
			t.Errorf("%s: %q, %q, %q", tt.headline, content, source, speaker)
		}
	}
}

// What is read where a cue, a sign or a source begins a text or ends it.
func TestEdgesOfText(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"That saying, “It is all over for us,” is old.", []string{"“It is all over for us,” | "}},
		{"That saying “it is all over for us”", []string{"“it is all over for us” | That"}},
		{"With the words “It is all over for us,” Jane Roe left.", []string{"“It is all over for us,” | Jane Roe"}},
		{"A note with the words “It is all over for us” lay there.", []string{"“It is all over for us” | A note"}},
		{"Mayor Jane Roe left.\n\n“No,” asked citing owl", []string{"“No,” | citing owl"}},
		{"Mayor Jane Roe left.\n\n“No,” said Roe", []string{"“No,” | Roe"}},
		{"The ferry was criticised by those", nil},
		{"LUND (Reuters) —", nil},
		{"LUND (Reuters) — said", nil},
		{"said", nil},
		{"“It is late. The plan is dead,” said the\n", []string{"“It is late. The plan is dead,” | the"}},
		{"She left the hall early, saying it was late.", []string{"it was late | She"}},
		{"“These give me grave concern,” response.Citing told", []string{"“These give me grave concern,” | "}},
	} {
		a, err := copydesk.Parse(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, q := range a.Quotes {
			source := ""
			if len(q.Source) > 0 {
				source = q.Source[0].In(a.Text)
			}
			got = append(got, q.Text(a)+" | "+source)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.in, diff)
		}
	}
}

// What is read of a sentence with one verb of speech beside another clause, by content and
// source.
func TestClausesOfSpeech(t *testing.T) {
	const lede = "Mayor Jane Roe and Sen. Tom Ashby met in the old hall by the river on Monday and nobody left early.\n\n"
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"who is asked is no source of the question", `Ashby, asked whether the council would pay, said: "We will look at it in May."`, []string{"whether the council would pay | ", `"We will look at it in May." | Ashby`}},
		{"nor are its words of the answer", `Ann Poole, asked why the ferry had been closed, said, "Nobody told me."`, []string{"why the ferry had been closed | ", `"Nobody told me." | Ann Poole`}},
		{"but who asks is", `Roe, the mayor, asked whether the council would pay.`, []string{"whether the council would pay | Roe, the mayor,"}},
		{"a subject with a name in apposition", "Roe said her husband, Luc, rang the council twice.", []string{"her husband, Luc, rang the council twice | Roe"}},
		{"the same of another", "Ashby said his lawyer, Ann Poole, knew of the leak.", []string{"his lawyer, Ann Poole, knew of the leak | Ashby"}},
		{"the subject of a participle behind with", "The night ended with the crowd chanting “one more year for Roe.”", []string{"“one more year for Roe.” | the crowd"}},
		{"but not who it is with", "Roe left with her lawyer, saying: “We had no choice but to go.”", []string{"“We had no choice but to go.” | Roe"}},
		{"words that come from somebody", "“Sell the ferry,” came shouts from the crowd.", []string{"“Sell the ferry,” | the crowd"}},
		{"a reply that comes from somebody", "“Not on your life,” came the reply from Roe.", []string{"“Not on your life,” | Roe"}},
		{"in whose words", "The firm left because, in Ann Poole's words, “they had the worst harbour on the coast.”", []string{"“they had the worst harbour on the coast.” | Ann Poole"}},
		{"whose promise it is", "Roe's “we will never close it” promise is two years old.", []string{"“we will never close it” | Roe"}},
		{"whose pledge it is", "The hall fell silent at his “not on my watch” pledge.", []string{"“not on my watch” | his"}},
		{"but not whose thing it is", "Roe's “all you can eat” buffet is closed.", nil},
		{"that said is nobody's", "That said, Roe noted: “You never asked me about it.”", []string{"“You never asked me about it.” | Roe"}},
		{"a verb before its source and a colon", "In other words, explained Ann Poole: “What has it to do with the ferry?”", []string{"“What has it to do with the ferry?” | Ann Poole"}},
		{"a verb before its source of another sort", "“Roe said in her talk that we are heroes. Is she joking?” reacted Ashby.", []string{"“Roe said in her talk that we are heroes. Is she joking?” | Ashby"}},
		{"to what programme it is told, and when", "Roe told ABC's “Good Morning Coast” on Monday the tone of the talks was cordial.", []string{"the tone of the talks was cordial | Roe"}},
		{"the same by its title alone", "Roe told “Mike and Friends” she would not pay for the ferry.", []string{"she would not pay for the ferry | Roe"}},
		{"on what programme it is said", "On NBC's “Meet the Coast” Tuesday, Roe said, “I never said I was going to pay.”", []string{"“I never said I was going to pay.” | Roe"}},
		{"but not what is said of one", "Roe said “Meet the Coast” was a show for fools.", []string{"“Meet the Coast” was a show for fools | Roe"}},
		{"told to a board, without that", "Roe told the board the state grant expires in June.", []string{"the state grant expires in June | Roe"}},
		{"the same of another", "The director told the council the ferry was sold.", []string{"the ferry was sold | The director"}},
		{"but not what is no clause", "Roe told the board the story of the old bridge.", nil},
		{"a tag behind an outer comma, with an apposition", "« We will not pay », the head of the river board, Tom Ashby, told reporters on Friday, « and we will stay ».", []string{"« We will not pay » « and we will stay » | the head of the river board, Tom Ashby,"}},
		{"an adverb before the verb is none of the source", "The mayor then recalled that the ferry had sunk.", []string{"that the ferry had sunk | The mayor"}},
		{"but a word of place is", "People here said that the ferry had sunk.", []string{"that the ferry had sunk | People here"}},
		{"a few words with a tag that describes its speaker", "The ferries are “the ultimate crisis,” Ann Poole, the former mayor of Lund, proclaimed to a cheering crowd.", []string{"The ferries are “the ultimate crisis,” | Ann Poole, the former mayor of Lund"}},
		{"but not a term before a list", "The mayor likes the “crab and chips,” Ann Poole, the river and the sea.", nil},
		{"all of a sentence, for who ends it, whatever is told in it", "The ferry sank after the crew heard complaints of a noisy saw, police said on Friday.", []string{"The ferry sank after the crew heard complaints of a noisy saw | police"}},
		{"the same of what the state owns", "The owners agreed in May to sell the old ferry and to seek talks with the board, state radio said.", []string{"The owners agreed in May to sell the old ferry and to seek talks with the board | state radio"}},
		{"the same of what is told to reporters", "The crew plan to leave the old ferry behind, her spokesman Luc Poole told reporters.", []string{"The crew plan to leave the old ferry behind | her spokesman Luc Poole"}},
		{"a number goes before a noun", "The index of rents, a measure of the coast, rose 1.2 points to 69, the Bank of Lund said.", []string{"The index of rents, a measure of the coast, rose 1.2 points to 69 | the Bank of Lund"}},
		{"nor what is claimed by somebody", "The crew left it in May, land of the old ferry claimed by the owners.", nil},
		{"how a source is come by is none of the words", "Ashby's sister Jean, reached by phone, declined to speak.", []string{"to speak | Ashby's sister Jean"}},
		{"what a clause tells of who speaks is all that it tells", "“The ferry was late,” said a cook, who asked not to be named. “Nobody told us why.”", []string{"“The ferry was late,” “Nobody told us why.” | a cook", "not to be named | who"}},
		{"what its source did next is none of it", "Roe said the ferry was “never safe,” and later apologized to the town.", []string{"the ferry was “never safe,” | Roe"}},
		{"but what else is said is", "Roe said the ferry was “never safe,” and that it would sink.", []string{"the ferry was “never safe,” and that it would sink | Roe"}},
		{"whom a paper quotes", "“We cannot sell the ferry now,” the Lund Courier quoted Ashby as saying.", []string{"“We cannot sell the ferry now,” | Ashby"}},
		{"the same before the words", "The Courier quoted a harbour official as saying that the ferry was rotten.", []string{"that the ferry was rotten | a harbour official"}},
		{"the same of a thing, with a colon", "The Courier quoted the log as saying: “We have water in the engine room.”", []string{"“We have water in the engine room.” | the log"}},
		{"who quotes is none of the words", "Ashby was quoted as saying by the Courier: “We have water in the engine room.”", []string{"“We have water in the engine room.” | Ashby"}},
		{"the same before a comma", "Ann Poole has been quoted as saying by a local paper, “Nobody came to see us.”", []string{"“Nobody came to see us.” | Ann Poole"}},
		{"but when it will be is", "Ashby was quoted as saying by phone that by noon, all would be over.", []string{"that by noon, all would be over | Ashby"}},
		{"but not what is quoted as something", "The report quoted the ferry bill as an example of waste.", []string{"the ferry bill as an example of waste | The report"}},
		{"the desk that signs a story is no speaker", "“The ferry is lost,” Roe said.\n\n“Nobody came.” -- Lund newsroom +46 555 0101", []string{"“The ferry is lost,” | Roe", "“Nobody came.” | Roe"}},
		{"but who signs the words is", "“The ferry is lost,” Roe said.\n\n“Nobody came.” -- Ann Poole, a nurse", []string{"“The ferry is lost,” | Roe", "“Nobody came.” | Ann Poole, a nurse"}},
		{"nor do words that go on sign those before them", "“The ferry is lost,” Roe said.\n\n“We had water in the engine room.\n\nIt was late for us all.”", []string{"“The ferry is lost,” | Roe", "“We had water in the engine room. | Roe"}},
		{"who signs a pulled quotation has a full stop and its mark", "The ferry is lost.\n\n\"We had water in the engine room.\nFormer harbour pilot Ann Poole.\"\n\nThe owners met in May.", []string{"\"We had water in the engine room. | Former harbour pilot Ann Poole"}},
		{"the same of a name with a body", "The ferry is lost.\n\n\"We had water in the engine room.\nAnn Poole, Lund Harbour Board.\"\n\nThe owners met in May.", []string{"\"We had water in the engine room. | Ann Poole, Lund Harbour Board"}},
		{"but a sentence that begins with a name does not sign", "“The ferry is lost,” Roe said.\n\n“We had water in the engine room.\n\nAnn Poole left for Lund.”", []string{"“The ferry is lost,” | Roe", "“We had water in the engine room. | Roe"}},
		{"the comma before a tag is none of the words", "The engine and its six cars derailed but were still standing, state police said.", []string{"The engine and its six cars derailed but were still standing | state police"}},
		{"of the share that says it, not what it did", `The share of voters saying “the ferry must go” rose by ten points.`, []string{"“the ferry must go” | The share of voters"}},
		{"what numbers decline to is not said", "The revenue of the ferry declined to $3 million from $4 million.", nil},
		{"nor what they decline to without a number", "The euro declined to a five-year low on Monday.", nil},
		{"whom a paper asked for a comment has said nothing", "The Courier contacted Ann Poole for a comment.", nil},
		{"the same of one for comment", "The Courier has contacted the owners for comment.", nil},
		{"but what one declines to do is", "Ann Poole declined to comment.", []string{"to comment | Ann Poole"}},
		{"who is told of in the clause of another", "Prosecutors said the banker, Ann Poole, told clients that the fund was safe.", []string{"the banker, Ann Poole, told clients that the fund was safe | Prosecutors", "that the fund was safe | the banker, Ann Poole,"}},
		{"whom the same of a verb of speech does not name", "The banker, Ann Poole, told clients that the fund was safe.", []string{"that the fund was safe | The banker, Ann Poole,"}},
		{"who asked not to be named says it", `“We have no more blood,” a doctor at the hospital, who asked not to be named, said by telephone. “Tell them.”`, []string{"“We have no more blood,” “Tell them.” | a doctor at the hospital, who asked not to be named", "not to be named | who"}},
		{"who is asked at the beginning of the sentence", `Asked whether the talks could go on, Ashby said: “With whom?”`, []string{"whether the talks could go on | ", "“With whom?” | Ashby"}},
		{"what follows the clause of another is not said before it", `The union said the offer was too low, but Mayor Ann Poole defended it. “We have nothing else.”`, []string{"the offer was too low | The union", "it “We have nothing else.” | Mayor Ann Poole"}},
		{"told to a hearing, without that", "Ashby told the hearing the company had never been warned.", []string{"the company had never been warned | Ashby"}},
		{"says, before its source and a colon", `Says Mr. Ashby of the union: “We will not go back to work.”`, []string{"“We will not go back to work.” | Mr. Ashby of the union"}},
		{"told to a meeting, with that", "Ashby told the meeting that the ferry would never sail again.", []string{"that the ferry would never sail again | Ashby"}},
		{"said in a statement, without that", "The Poole family said in a statement they were “appalled” by the vote.", []string{"they were “appalled” by the vote | The Poole family"}},
		{"the same in a report", "The council said in a report it had been “failed” by the owners.", []string{"it had been “failed” by the owners | The council"}},
		{"with a poster writing", "It was shared at once, with one poster writing, “No ferry will ever sail again.”", []string{"“No ferry will ever sail again.” | one poster"}},
		{"the network is none of the words", "“The ferry is lost,” he wrote on X. “Nobody came.”", []string{"“The ferry is lost,” “Nobody came.” | he"}},
		{"a relative clause with another's verb", "A banner that campaigners say was torn hung over the door.", []string{"was torn hung over the door | campaigners"}},
		{"said, but defended by another", `Ashby said the offer was "an insult," but Mayor Ann Poole defended it.`, []string{`the offer was "an insult," | Ashby`, "it | Mayor Ann Poole"}},
		{"who does something else meanwhile says it", "One of them, speaking on condition of anonymity, said the doors were locked.", []string{"the doors were locked | One of them"}},
		{"half a relative clause is none of the source", "A neighbor, who did not want to be named, described the noise as a bang and said “it shook the house.”", []string{"the noise as a bang | A neighbor, who did not want to be named,", "“it shook the house.” | A neighbor"}},
		{"but a whole one is", "Ann Poole, who did, said the ferry had sunk.", []string{"the ferry had sunk | Ann Poole, who did,"}},
		{"what one does who goes on to speak is neither content nor cue", "“It came up to the step,” said Ann Poole, pouring a beer. “It will again.”", []string{"“It came up to the step,” “It will again.” | Ann Poole"}},
		{"the same behind a day", "“The birds stopped,” she said Tuesday, standing in what had been her kitchen. “I ran.”", []string{"“The birds stopped,” “I ran.” | she"}},
		{"the same of a longer one", "“We are done,” Ashby said, leaning on the gate of the old hall. “Go home.”", []string{"“We are done,” “Go home.” | Ashby"}},
		{"but what one is telling is", "“We are done,” Ashby wrote on Monday, arguing that if nothing was paid, “more of them will sink.”", []string{"“We are done,” | Ashby", "that if nothing was paid, “more of them will sink.” | Ashby"}},
		{"what is called something behind a tag, once each", "“We are done,” Ashby said, calling it “a day of shame.”", []string{"“We are done,” | Ashby", "it “a day of shame.” | Ashby"}},
		{"the same of what is added", "“We are done,” Ashby said in an email, adding that the plan was “dead in the water.”", []string{"“We are done,” | Ashby", "that the plan was “dead in the water.” | Ashby"}},
		{"the same of an utterance without a tag", "“We are done, all of us here,” Ashby left the hall, adding, “and so are you.”", []string{"“We are done, all of us here,” | Ashby", "“and so are you.” | Ashby"}},
		{"as per the police", "As per the police, the driver fled after the crash on Monday.", []string{"the driver fled after the crash on Monday | the police"}},
		{"the same of sources", "As per sources, the party may drop two ministers.", []string{"the party may drop two ministers | sources"}},
		{"the same at the end", "The ferry sank off Lund, as per a report.", []string{"The ferry sank off Lund | a report"}},
		{"but a plan tells nothing", "As per the schedule, the ferry leaves at noon.", nil},
		{"nor do the orders of a court", "As per the court's order, the hall was sealed.", nil},
		{"how it is said is none of the words", "A senior aide to Roe said privately that she “had it up to here with them.”", []string{"that she “had it up to here with them.” | A senior aide to Roe"}},
		{"the same of an indirect one", "Officials acknowledge quietly that the ferry is lost.", []string{"that the ferry is lost | Officials"}},
		{"but only what is said is", "Roe said only that the ferry is lost.", []string{"only that the ferry is lost | Roe"}},
		{"told to a news conference, without that", "Ashby told a news conference the toll was likely to rise.", []string{"the toll was likely to rise | Ashby"}},
		{"told to a jury of so many", "Ann Poole told the jury of seven men and five women that Ashby “lived a double life”.", []string{"that Ashby “lived a double life” | Ann Poole"}},
		{"told to a meeting of some", "Ashby told a meeting of harbour owners that few of them would be paid.", []string{"that few of them would be paid | Ashby"}},
		{"but whom it is told of is not to whom", "Ashby told the story of a jury that was asleep.", []string{"the story of a jury that was asleep | Ashby"}},
		{"until when something is expected is no source", "A decision is expected by the end of the month.", []string{"A decision by the end of the month | "}},
		{"the same of a season", "The ferry is expected by early summer.", []string{"The ferry by early summer | "}},
		{"but by whom is", "The ferry was described by the end user as “a bath with a motor”.", []string{"The ferry “a bath with a motor” | the end user"}},
		{"one of them as she put it", "The ferry was, as one of them put it, “a bath with a motor and a flag.”", []string{"“a bath with a motor and a flag.” | one of them"}},
		{"the same of some of us", "“It is a bath with a motor,” as some of us put it.", []string{"“It is a bath with a motor,” | some of us"}},
		{"of where, in an apposition before a naming", "It runs on a sponge that Dr Ann Poole, of Lund University, calls “a holy grail for the industry”.", []string{"“a holy grail for the industry” | Dr Ann Poole, of Lund University"}},
		{"a second clause is not what one was against", "The union said that most of those who took part had voted against the deal and that a ballot would open in May.", []string{"that most of those who took part had voted against the deal and that a ballot would open in May | The union", "the deal | most of those who took part"}},
		{"the source of another verb is not of this", "In one message, the complaint says, Ashby wrote: “Either it falls or we do.”", []string{"In one message | the complaint", "“Either it falls or we do.” | Ashby"}},
		{"where it was written is none of the words", "Ashby, 27, of Lund, “was not a follower but an architect,” prosecutors wrote in court papers.", []string{"Ashby, 27, of Lund, “was not a follower but an architect,” | prosecutors"}},
		{"but not a source", `"The ferry is gone," said her husband, Luc, on Monday.`, []string{`"The ferry is gone," | her husband, Luc,`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := copydesk.Parse(lede + tt.in)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for i := range a.Quotes {
				q := &a.Quotes[i]
				var source []string
				for _, s := range q.Source {
					source = append(source, s.In(a.Text))
				}
				got = append(got, q.Text(a)+" | "+strings.Join(source, " + "))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
