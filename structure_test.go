package copydesk

import (
	"fmt"
	"github.com/copydesk/copydesk/internal/lang"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// outline returns the blocks of a text, a line each: the role, the kind of
// boilerplate or the authors, and the text, shortened.
func outline(text string) []string {
	s := structureOf(nil, text, lang.English())
	var out []string
	junk, by := s.boilerplate, s.bylines
	for _, b := range s.blocks {
		role := b.Role.String()
		switch b.Role {
		case RoleBoilerplate:
			role, junk = junk[0].Kind.String(), junk[1:]
		case RoleByline:
			var names []string
			for _, a := range by[0].Authors {
				names = append(names, a.Name)
			}
			role, by = "byline of "+strings.Join(names, " and "), by[1:]
		}
		words := strings.Fields(b.Span.In(text))
		out = append(out, fmt.Sprintf("%s: %s", role, strings.Join(words[:min(len(words), 4)], " ")))
	}
	return out
}

const (
	lede  = "The city council of Port Ellery voted on Thursday to sign a ferry contract with a line of ships.\n"
	body  = "The mayor of the city has not read the contract so far, an aide of his said on Friday.\n"
	more  = "A line of ships from the north had asked for the contract for more than ten years, she said.\n"
	menu  = "Skip to content\nHome\nNews\nSport\nOpinion\nWeather\nSign in\nSubscribe\nSearch\nMenu\n"
	after = "Topics\nFerries\nPort Ellery\nMost read\nSwan found on roof of town hall\nBakery wins prize for seaweed bread\n© 2024 The Daily\nPrivacy policy\n"
)

func TestStructure(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"headline, dek, byline, dateline",
			"Council backs ferry\nVote follows all-night debate over the harbour\nBy Jane Doe\nPORT ELLERY, Maine (AP) — " + lede + body,
			[]string{"headline: Council backs ferry", "dek: Vote follows all-night debate", "byline of Jane Doe: By Jane Doe", "paragraph: PORT ELLERY, Maine (AP)", "paragraph: The mayor of the"}},
		{"the day and who posted it", "Council backs ferry\nPosted on May 3, 2019 by Jane Doe\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: Posted on May 3,", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the day, who wrote it and an invitation", "Council backs ferry\nMay 3, 2019 by Jane Doe Leave a Comment\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: May 3, 2019 by", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the day and time and who wrote it", "Council backs ferry\nPublished May 3, 2019 at 6:12 PM by Jane Doe and Max Moe\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe and Max Moe: Published May 3, 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the day and by whom it is supported", "Council backs ferry\nUpdated on May 3, 2019 by the newsroom\n" + lede + body,
			[]string{"headline: Council backs ferry", "timestamp: Updated on May 3,", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"names behind the words of their pictures", "Council backs ferry\nPortrait of Jane DoeJane Doe\nMax MoeMax Moe\nHexby Courier\n3 May 2019\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: Portrait of Jane DoeJane", "byline of Max Moe: Max MoeMax Moe", "byline of : Hexby Courier", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a picture's words alone", "Council backs ferry\nPortrait of Jane Doe\n3 May 2019\n" + lede + body,
			[]string{"headline: Council backs ferry", "navigation: Portrait of Jane Doe", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"an agency and its editors' signs behind the story", "Council backs ferry\n" + lede + body + "\"We will see,\" the mayor said. PTI ABC DE\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: \"We will see,\" the"}},
		{"an agency in brackets behind the story", "Council backs ferry\n" + lede + body + "Further details are awaited. (ANI)\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: Further details are awaited."}},
		{"an agency in brackets behind a caption", "Council backs ferry\nThe ferry at its pier in Port Ellery. (ANI)\n" + lede + body,
			[]string{"headline: Council backs ferry", "caption: The ferry at its", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"an agency's slug, its dateline on a line, its editors' letters", "Ellery-ferry-transport,2ndlead\n\nCouncil backs ferry\n\nPort Ellery, Maine, May 14, 2019 (AFP) -\n\n" + lede + body + "ml/ph/jj\n",
			[]string{"other: Ellery-ferry-transport,2ndlead", "headline: Council backs ferry", "dateline: Port Ellery, Maine, May", "paragraph: The city council of", "paragraph: The mayor of the", "other: ml/ph/jj"}},
		{"one hyphen is no slug", "Co-op backs ferry\n" + lede + body + "and/or\n" + more,
			[]string{"headline: Co-op backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "subheading: and/or", "paragraph: A line of ships"}},
		{"the number of a wire's file", "Council backs ferry\n" + lede + body + "AP-WF-05-14-19 1203GMT\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "other: AP-WF-05-14-19 1203GMT"}},
		{"an agency and its editors' letters on two lines", "Council backs ferry\n" + lede + body + "--IANS\n\nsd/dpb\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "credit: --IANS", "other: sd/dpb"}},
		{"an agency and its editors' letters on a line", "Council backs ferry\n" + lede + body + "--IANS sd/dpb\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "credit: --IANS sd/dpb"}},
		{"an agency's editors' letters go on", "Council backs ferry\n" + lede + strings.TrimSuffix(body, "\n") + " PTI ABC\nDEF GHI\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "other: DEF GHI"}},
		{"letters behind no agency", "Council backs ferry\n" + lede + body + "DEF GHI\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: DEF GHI"}},
		{"what an agency tells editors", "Council backs ferry\nPort Ellery (dpa) - " + lede + body + "# Notebook\n\n## Internet\n- [The council](http://council.example)\n\n## dpa contacts\n- Author: Jane Doe, +49 30 555 0100, <doe.jane@dpa.example>\n\ndpa jd ro\n",
			[]string{"headline: Council backs ferry", "paragraph: Port Ellery (dpa) -", "paragraph: The mayor of the", "other: # Notebook", "other: ## Internet", "other: - [The council](http://council.example)", "other: ## dpa contacts", "other: - Author: Jane Doe,", "credit: dpa jd ro"}},
		{"a credit on the line of the last sentence", "Council backs ferry\n" + lede + strings.TrimSuffix(body, "\n") + " (Reporting by Jane Doe; editing by Max Moe)\n(jane.doe@daily.example; +1 207 555 0100)\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "credit: (Reporting by Jane Doe;", "contact: (jane.doe@daily.example; +1 207 555"}},
		{"brackets on the line of the last sentence", "Council backs ferry\n" + lede + strings.TrimSuffix(body, "\n") + " (Reporting by then had ended.)\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"Factiva's codes at the beginning of lines", "SE  News\nHD  Council backs ferry\nBY  By Jane Doe\nWC  412 words\nPD  14 May 2019\nSN  The Hexby Courier\nLA  English\nCY  (c) 2019 Hexby Media Ltd.\n\nLP\n\n" + lede + "\nTD\n\n" + body + more + "\nIN  i74 : Transport\nAN  Document HEXCOU0020190514ef5e0002x\n",
			[]string{"other: SE News", "other: HD", "headline: Council backs ferry", "other: BY", "byline of Jane Doe: By Jane Doe", "other: WC 412 words", "timestamp: PD 14 May 2019", "other: SN The Hexby Courier", "other: LA English", "other: CY (c) 2019 Hexby", "other: LP", "paragraph: The city council of", "other: TD", "paragraph: The mayor of the", "paragraph: A line of ships", "other: IN i74 : Transport", "other: AN Document HEXCOU0020190514ef5e0002x"}},
		{"Factiva's codes on lines of their own", "HD\nCouncil backs ferry\n\nBY\nJane Doe\n\nWC\n412 words\n\nPD\n14 May 2019\n\nLP\n" + lede + "\nTD\nIN a bid to end the row, the mayor of the city read the contract on Friday.\n" + body + "\nRF\n20190514\n",
			[]string{"other: HD", "headline: Council backs ferry", "other: BY", "byline of Jane Doe: Jane Doe", "other: WC", "other: 412 words", "other: PD", "timestamp: 14 May 2019", "other: LP", "paragraph: The city council of", "other: TD", "paragraph: IN a bid to", "paragraph: The mayor of the", "other: RF", "other: 20190514"}},
		{"words in capitals are no codes", "BY the sea\nBy Jane Doe\n" + lede + "IN a bid to end the row, the mayor of the city read the contract on Friday.\n" + body,
			[]string{"headline: BY the sea", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: IN a bid to", "paragraph: The mayor of the"}},
		{"a page that lynx has dumped", "   #[1]The Daily RSS [2]Home\n\n   [3]News\n   [4]Sport\n   [5]Opinion\n\nCouncil backs ferry after a long debate\n\n   By [6]Jane Doe\n\n   The city council of [7]Port Ellery voted on Thursday to sign a ferry\n   contract with a line of ships from the north.\n\n   \"We could not wait for the ships,\" said the mayor of the city, [8]Ann\n   Coe, after the vote.\n\nReferences\n\n   Visible links\n   1. https://daily.example/rss\n   2. https://daily.example/\n",
			[]string{"navigation: #[1]The Daily RSS [2]Home", "navigation: [3]News", "navigation: [4]Sport", "navigation: [5]Opinion", "headline: Council backs ferry after", "byline of Jane Doe: By [6]Jane Doe", "paragraph: The city council of", "paragraph: \"We could not wait", "navigation: References", "navigation: Visible links", "navigation: 1. https://daily.example/rss", "navigation: 2. https://daily.example/"}},
		{"Markdown: pictures, linked names, a note in italics", "# Council backs ferry\n\n![The pier of Port Ellery in May](https://daily.example/pier.jpg)\n\nBy [Jane Doe](https://daily.example/jane) and [Max Moe](https://daily.example/max)\n\n" + lede + "## What is next\n\n" + body + more + "*Jane Doe covers the harbour for The Daily.*\n",
			[]string{"headline: # Council backs ferry", "other: ![The pier of Port", "byline of Jane Doe and Max Moe: By [Jane Doe](https://daily.example/jane) and", "paragraph: The city council of", "subheading: ## What is next", "paragraph: The mayor of the", "paragraph: A line of ships", "contact: *Jane Doe covers the"}},
		{"Markdown: a picture within a sentence, an address in a list", "# Council backs ferry\n\n" + lede + "![The pier](pier.jpg) The mayor of the city has not read the contract so far, an aide said.\n\n1. https://council.example/ferry\n\n" + more,
			[]string{"headline: # Council backs ferry", "paragraph: The city council of", "paragraph: ![The pier](pier.jpg) The mayor", "subheading: 1. https://council.example/ferry", "paragraph: A line of ships"}},
		{"tags behind the story", "Council backs ferry\n" + lede + body + "mayors\nferries\nPort Ellery\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "navigation: mayors", "navigation: ferries", "navigation: Port Ellery"}},
		{"sections behind the story", "Council backs ferry\n4-Minute Listen\n" + lede + body + "Court & Crime\nTransport\n",
			[]string{"headline: Council backs ferry", "timestamp: 4-Minute Listen", "paragraph: The city council of", "paragraph: The mayor of the", "navigation: Court & Crime", "navigation: Transport"}},
		{"the names below a letter", "Council backs ferry\n" + lede + body + "Ann Coe\nPort Ellery\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: Ann Coe", "paragraph: Port Ellery"}},
		{"what a list behind the story has", "Council backs ferry\n" + lede + body + "What to bring:\nbread\nwater\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: What to bring:", "paragraph: bread", "paragraph: water"}},
		{"a kind of piece above a headline in capitals", "Guest Essay\nPort Ellery Should Keep Its Ferry\nMay 3, 2019\nBy Ann Coe\n" + lede + body,
			[]string{"kicker: Guest Essay", "headline: Port Ellery Should Keep", "timestamp: May 3, 2019", "byline of Ann Coe: By Ann Coe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the title of the page above the headline", "Council backs ferry after long debate - The Hexby Courier\nCouncil backs ferry after long debate\nBy Jane Doe\n" + lede + body,
			[]string{"navigation: Council backs ferry after", "headline: Council backs ferry after", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a section and the headline above it", "Local | Council backs ferry\nCouncil backs ferry\n" + lede + body,
			[]string{"navigation: Local | Council backs", "headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the headline twice", "Council backs a new ferry\nCouncil backs a new ferry\nBy Jane Doe\n" + lede + body,
			[]string{"headline: Council backs a new", "duplicate: Council backs a new", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a dek with words of the headline", "Council backs a new ferry - and a bridge\nThe ferry is to come in May\nBy Jane Doe\n" + lede + body,
			[]string{"headline: Council backs a new", "dek: The ferry is to", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"where a text is from, and what stands below a form", "Council backs ferry\n" + lede + body + "Source: http://daily.example/ferry\nAdd new comment\nNo HTML tags allowed.\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "navigation: Source: http://daily.example/ferry", "comment: Add new comment", "comment: No HTML tags allowed."}},
		{"furniture between a long headline and the story", "Politics\nThe council of the city backs the ferry after a debate that took all night\nMay 3, 2019\nBy\nJane Doe\n,\nMax Moe\nListen\n0\nExpand\nShare\n" + lede + body + more,
			[]string{"kicker: Politics", "headline: The council of the", "timestamp: May 3, 2019", "navigation: By", "byline of Jane Doe: Jane Doe", "other: ,", "byline of Max Moe: Max Moe", "navigation: Listen", "navigation: 0", "navigation: Expand", "sharing: Share", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"sections above the headline of a page", "Ellery / Health & Environment\nReading time:2 minutes\nListen\nExpand\nSign in\nHealth / Environment & Politics\nCouncil backs ferry after a long debate\nJane Doe\nPublished: 7:02pm, 14 Apr 2024\n" + lede + body + more,
			[]string{"navigation: Ellery / Health &", "timestamp: Reading time:2 minutes", "navigation: Listen", "navigation: Expand", "navigation: Sign in", "kicker: Health / Environment &", "headline: Council backs ferry after", "byline of Jane Doe: Jane Doe", "timestamp: Published: 7:02pm, 14 Apr", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"a name, a button and the day", "Council backs ferry\nLim Wei Ting\nFollow topic:\nCrime\nUpdated Nov 22, 2023, 08:15 PM\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Lim Wei Ting: Lim Wei Ting", "navigation: Follow topic:", "paragraph: Crime", "timestamp: Updated Nov 22, 2023,", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a name above the buttons", "Council backs ferry\n18 Oct 2021\nLwazi Dlamini\nShare\n" + lede + body,
			[]string{"headline: Council backs ferry", "timestamp: 18 Oct 2021", "byline of Lwazi Dlamini: Lwazi Dlamini", "sharing: Share", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a section above the buttons", "Council backs ferry\nSouth Africa\nShare\n" + lede + body,
			[]string{"headline: Council backs ferry", "paragraph: South Africa", "sharing: Share", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"what a name is, in a word", "Council backs ferry\nBy Jane Doe\nJournalist\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "byline of : Journalist", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"who wrote it, behind the story", "Council backs ferry\nBy Jane Doe\n" + lede + body + "JANE DOE\nDoe covers the harbour for The Daily. She is based in Port Ellery.\n",
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "contact: JANE DOE", "contact: Doe covers the harbour"}},
		{"an author's name above a quotation", "Council backs ferry\nBy Jane Doe\n" + lede + body + "Jane Doe\n\"Doe is late,\" the mayor said, and so he was again on Friday.\n",
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "subheading: Jane Doe", "paragraph: \"Doe is late,\" the"}},
		{"telephones above the headline", "PRESS RELEASE\nMay 3, 2019\nContact:\nJane Doe\nOffice: (555) 555-0199\nCell: 555-555-0142\nCouncil Backs Ferry\n" + lede + body,
			[]string{"navigation: PRESS RELEASE", "timestamp: May 3, 2019", "contact: Contact:", "contact: Jane Doe", "contact: Office: (555) 555-0199", "contact: Cell: 555-555-0142", "headline: Council Backs Ferry", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"no headline: the lede stays a paragraph", lede + body,
			[]string{"paragraph: The city council of", "paragraph: The mayor of the"}},
		{"no headline: a lede with a dateline", "PORT ELLERY (AP) — " + lede + body,
			[]string{"paragraph: PORT ELLERY (AP) —", "paragraph: The mayor of the"}},
		{"no headline: a short lede", "The ferry sank on Friday.\n" + body + more,
			[]string{"paragraph: The ferry sank on", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"a quotation as the headline", "'We cannot wait another winter'\nBy Jane Doe\n" + lede + body,
			[]string{"headline: 'We cannot wait another", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a byline at the end", "Council backs ferry\n" + lede + body + "By Jane Doe\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "byline of Jane Doe: By Jane Doe"}},
		{"a sentence that begins with By is no byline", "Council backs ferry\nBy Friday Jane Doe had signed all of the contracts that the council had asked for.\n" + body,
			[]string{"headline: Council backs ferry", "paragraph: By Friday Jane Doe", "paragraph: The mayor of the"}},
		{"a heading between paragraphs", "Council backs ferry\n" + lede + body + "Ten years of talks\n" + more,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "subheading: Ten years of talks", "paragraph: A line of ships"}},
		{"credits", "Council backs ferry\n" + lede + body + "(Reporting by Jane Doe; Editing by John Roe)\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "credit: (Reporting by Jane Doe;"}},
		{"a masthead", "The Daily News\nCouncil backs ferry\nBy Jane Doe\n" + lede + body,
			[]string{"navigation: The Daily News", "headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"what they are, on a line of its own", "Council backs ferry\nBy JANE DOE\nStaff Writer\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By JANE DOE", "byline of : Staff Writer", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a stamp of two times", "Council backs ferry\nBy Jane Doe\nMay 14, 2024 / 6:12 PM EDT / Updated: May 15, 2024, 9:00 AM\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "timestamp: May 14, 2024 /", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"where they are, without By", "Council backs ferry\nJane Doe in Port Ellery and John Roe in Paris\nThu 12 Jan 2023 18.07 GMT\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe and John Roe: Jane Doe in Port", "timestamp: Thu 12 Jan 2023", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a writer's address, comments and the end", "Council backs ferry\nBy Jane Doe\njdoe@daily.example\n" + lede + body + "ENDS\n14 comments\n",
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "contact: jdoe@daily.example", "paragraph: The city council of", "paragraph: The mayor of the", "other: ENDS", "comment: 14 comments"}},
		{"from where they reported", "Council backs ferry\nBy Jane Doe and John Roe\nJane Doe reported from Port Ellery, and John Roe from Paris.\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe and John Roe: By Jane Doe and", "credit: Jane Doe reported from", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"who reported what is a paragraph", "Council backs ferry\n" + lede + "The Daily reported from the town hall that Ben Roe had not signed.\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The Daily reported from"}},
		{"a pull quote", "Council backs ferry\n" + lede + "“We could not wait for the ships of the north another winter,” she said. “This town lives by the sea.”\n" + body + "“We could not wait for the ships of the north”\n" + more,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: “We could not wait", "paragraph: The mayor of the", "duplicate: “We could not wait", "paragraph: A line of ships"}},
		{"the author's note", "Council backs ferry\nBy Jane Doe\n" + lede + body + more + "Jane Doe is a staff writer for The Daily.\n",
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "contact: Jane Doe is a"}},
		{"somebody else's description is a paragraph", "Council backs ferry\nBy Jane Doe\n" + lede + body + more + "Max Moe is a member of the council.\n",
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "paragraph: Max Moe is a"}},

		{"a wire file: slug, headline, end mark", "BC-Ferry Vote, 2nd Ld-Writethru\nCouncil backs ferry\nBy JANE DOE\n" + lede + body + "-30-\n",
			[]string{"other: BC-Ferry Vote, 2nd Ld-Writethru", "headline: Council backs ferry", "byline of Jane Doe: By JANE DOE", "paragraph: The city council of", "paragraph: The mayor of the", "other: -30-"}},
		{"a press release: contacts", "FOR IMMEDIATE RELEASE\nCouncil backs ferry\n" + lede + body + "Media Contact:\nJane Doe, (202) 555-0143\njane@example.com\n###\n",
			[]string{"navigation: FOR IMMEDIATE RELEASE", "headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "contact: Media Contact:", "contact: Jane Doe, (202) 555-0143", "contact: jane@example.com", "other: ###"}},
		{"a live blog: times and headings", "Storm Ada – live\nMaya Doe (now) and Ben Roe (earlier)\nFri 22 Nov 2024 17.40 GMT\n17:38\nTrains stop\n" + lede + body + "17:12\nPower cuts\n" + more,
			[]string{"headline: Storm Ada – live", "byline of Maya Doe and Ben Roe: Maya Doe (now) and", "timestamp: Fri 22 Nov 2024", "timestamp: 17:38", "subheading: Trains stop", "paragraph: The city council of", "paragraph: The mayor of the", "timestamp: 17:12", "subheading: Power cuts", "paragraph: A line of ships"}},
		{"a live blog: times with a full stop", "Storm Ada – live\nBy Jane Doe\n17.38\nTrains stop\n" + lede + body + "5.12pm GMT\n" + more,
			[]string{"headline: Storm Ada – live", "byline of Jane Doe: By Jane Doe", "timestamp: 17.38", "subheading: Trains stop", "paragraph: The city council of", "paragraph: The mayor of the", "timestamp: 5.12pm GMT", "paragraph: A line of ships"}},
		{"no time: a figure as a heading", "Council backs ferry\nBy Jane Doe\n" + lede + body + "31.75\n" + more,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "subheading: 31.75", "paragraph: A line of ships"}},

		{"an archive's record, as LexisNexis writes it",
			"1 of 12 DOCUMENTS\nThe Daily\nMay 14, 2019 Tuesday\nCouncil backs ferry\nBYLINE: By JANE DOE and JOHN ROE\nSECTION: A; Pg. 3\nLENGTH: 456 words\nDATELINE: PORT ELLERY, May 13\nBODY:\n" + lede + "Ten years of talks\n" + body +
				"GRAPHIC: PHOTO: The ferry in the harbour on Monday\nLOAD-DATE: May 14, 2019\nLANGUAGE: ENGLISH\nCopyright 2019 The Daily\n",
			[]string{"other: 1 of 12 DOCUMENTS", "other: The Daily", "timestamp: May 14, 2019 Tuesday", "headline: Council backs ferry", "other: BYLINE:", "byline of Jane Doe and John Roe: By JANE DOE and", "other: SECTION: A; Pg. 3", "other: LENGTH: 456 words",
				"other: DATELINE:", "dateline: PORT ELLERY, May 13", "other: BODY:", "paragraph: The city council of", "subheading: Ten years of talks", "paragraph: The mayor of the",
				"caption: GRAPHIC: PHOTO: The ferry", "timestamp: LOAD-DATE: May 14, 2019", "other: LANGUAGE: ENGLISH", "copyright: Copyright 2019 The Daily"}},
		{"a record with all on its labels' lines", "HEADLINE: Council backs ferry\nBYLINE: Jane Doe, Staff Writer\nLENGTH: 456 words\nBODY: " + lede + body,
			[]string{"other: HEADLINE:", "headline: Council backs ferry", "other: BYLINE:", "byline of Jane Doe: Jane Doe, Staff Writer", "other: LENGTH: 456 words", "other: BODY:", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a record with its labels above", "HEADLINE:\nCouncil backs ferry\nBYLINE:\nJane Doe\nLENGTH: 456 words\n" + lede + body,
			[]string{"other: HEADLINE:", "headline: Council backs ferry", "other: BYLINE:", "byline of Jane Doe: Jane Doe", "other: LENGTH: 456 words", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a record that begins with the text, as ProQuest writes it", "Full text: " + lede + body + "Title: Council backs ferry\nAuthor: Jane Doe\nPublication title: The Daily\nPublication date: May 14, 2019\nSection: News\n",
			[]string{"other: Full text:", "paragraph: The city council of", "paragraph: The mayor of the", "other: Title:", "headline: Council backs ferry", "other: Author:", "byline of Jane Doe: Jane Doe", "other: Publication title: The Daily", "timestamp: Publication date: May 14,", "other: Section: News"}},
		{"a record with the headline at its head, as Nexis writes it", "Council backs ferry\nThe Daily\nMay 14, 2019 Tuesday\nCopyright 2019 The Daily All Rights Reserved\nSection: MAIN; Pg. A1\nLength: 456 words\nByline: Jane Doe, Staff Writer\nBody\n" + lede + body + "Classification\nLanguage: ENGLISH\n",
			[]string{"headline: Council backs ferry", "other: The Daily", "timestamp: May 14, 2019 Tuesday", "copyright: Copyright 2019 The Daily", "other: Section: MAIN; Pg. A1", "other: Length: 456 words", "other: Byline:", "byline of Jane Doe: Jane Doe, Staff Writer", "other: Body", "paragraph: The city council of", "paragraph: The mayor of the", "other: Classification", "other: Language: ENGLISH"}},
		{"a record with the headline between its labels, as NewsBank writes it", "Daily, The\nMay 14, 2019\nSection: Main\nPage: A1\nCouncil backs ferry\nAuthor: JANE DOE, Daily Staff Writer\nArticle Text:\n" + lede + body + "Record Number: 1234ABCD\n",
			[]string{"other: Daily, The", "timestamp: May 14, 2019", "other: Section: Main", "other: Page: A1", "headline: Council backs ferry", "other: Author:", "byline of Jane Doe: JANE DOE, Daily Staff", "other: Article Text:", "paragraph: The city council of", "paragraph: The mayor of the", "other: Record Number: 1234ABCD"}},
		{"a record with its labels below, and surnames first", "Full text\n" + lede + body + "Title: Council backs ferry\nAuthor: Doe, Jane; Roe, Max\nPublication title: The Daily\nPublisher: Daily Media\nISSN: 00000000\nDatabase: US Newsstream\n",
			[]string{"other: Full text", "paragraph: The city council of", "paragraph: The mayor of the", "other: Title:", "headline: Council backs ferry", "other: Author:", "byline of Jane Doe and Max Roe: Doe, Jane; Roe, Max", "other: Publication title: The Daily", "other: Publisher: Daily Media", "other: ISSN: 00000000", "other: Database: US Newsstream"}},
		{"what a crawler knows of a page", "---\ntitle: Council backs ferry\nauthor: Jane Doe\nhostname: daily.example\ndescription: The council voted.\ndate: 2019-05-14\n---\n" + lede + body,
			[]string{"other: ---", "other: title:", "headline: Council backs ferry", "other: author:", "byline of Jane Doe: Jane Doe", "other: hostname: daily.example", "other: description: The council voted.", "timestamp: date: 2019-05-14", "other: ---", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"how long and where, as Factiva writes it", "News; Domestic\nCouncil backs ferry\nBy Jane Doe\n456 words\n14 May 2019\nThe Daily\nDLY\nEnglish\nCopyright 2019, The Daily. All Rights Reserved.\n" + lede + body + "Document DLY000020190514ef\n",
			[]string{"navigation: News; Domestic", "headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "other: 456 words", "timestamp: 14 May 2019", "other: The Daily", "other: DLY", "other: English", "copyright: Copyright 2019, The Daily.", "paragraph: The city council of", "paragraph: The mayor of the", "other: Document DLY000020190514ef"}},
		{"no record: headings of a text", "Council backs ferry\nBody\n" + lede + body + "Full text\n" + more,
			[]string{"headline: Council backs ferry", "paragraph: Body", "paragraph: The city council of", "paragraph: The mayor of the", "subheading: Full text", "paragraph: A line of ships"}},
		{"no record: one such label", "Council backs ferry\nBYLINE: Jane Doe\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: BYLINE: Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"no record: the data of a book", "A ferry and its town\nBy Jane Doe\nTITLE: The Ferry\nAUTHOR: Ben Roe\n" + lede + body,
			[]string{"headline: A ferry and its", "byline of Jane Doe: By Jane Doe", "paragraph: TITLE: The Ferry", "navigation: AUTHOR: Ben Roe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the reporter's address", "Council backs ferry\n" + lede + body + more + "Follow Jane Doe on Twitter: @janedoe\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "contact: Follow Jane Doe on"}},
		{"a page: menus before, links behind", menu + "Council backs ferry after long debate\nBy Jane Doe\nPublished: 18:42, 3 February 2023\n" + lede + body + more + after,
			[]string{"navigation: Skip to content", "navigation: Home", "navigation: News", "navigation: Sport", "navigation: Opinion", "navigation: Weather", "navigation: Sign in", "navigation: Subscribe", "navigation: Search", "navigation: Menu",
				"headline: Council backs ferry after", "byline of Jane Doe: By Jane Doe", "timestamp: Published: 18:42, 3 February", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships",
				"related: Topics", "navigation: Ferries", "navigation: Port Ellery", "related: Most read", "other: Swan found on roof", "other: Bakery wins prize for", "copyright: © 2024 The Daily", "copyright: Privacy policy"}},
		{"a page: a name above the date, links between paragraphs, a caption, an advertisement",
			menu + "Council backs ferry contract after long debate\nOdalys Quennell\n3 February 2023\n" + lede + "Read more\nSwan found on roof of town hall\nBakery wins prize for seaweed bread\n" + body + "The ferry in the harbour of Port Ellery. Jane Roe for The Daily\nAdvertisement\n" + more + after,
			[]string{"headline: Council backs ferry contract", "byline of Odalys Quennell: Odalys Quennell", "timestamp: 3 February 2023", "paragraph: The city council of", "related: Read more", "other: Swan found on roof", "other: Bakery wins prize for",
				"paragraph: The mayor of the", "caption: The ferry in the", "advertisement: Advertisement", "paragraph: A line of ships", "related: Topics"}},
		{"a page: names below By, each with a role that the markup ran into it", menu + "Council backs ferry contract after long debate\nBy\nJane DoeNews Reporter\nMax Moe\n12:43, 20 Apr 2026Updated 12:44, 20 Apr 2026\n" + lede + body + more + after,
			[]string{"headline: Council backs ferry contract", "navigation: By", "byline of Jane Doe: Jane DoeNews Reporter", "byline of Max Moe: Max Moe", "timestamp: 12:43, 20 Apr 2026Updated", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "related: Topics"}},
		{"a page: teasers behind the story", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + more +
			"More from Jane Doe\nSwan found on roof of town hall\nA swan was found on the roof of the town hall, and nobody knows how.\nOct 6 4 mins read\nBakery wins prize for seaweed bread\nThe bread of a bakery at the harbour has won a prize in the north.\nSep 24 2 mins read\n" + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships",
				"related: More from Jane Doe", "other: Swan found on roof", "other: A swan was found", "timestamp: Oct 6 4 mins", "other: Bakery wins prize for", "other: The bread of a", "timestamp: Sep 24 2 mins", "related: Topics"}},
		{"a page without a headline", menu + "By Jane Doe\n" + lede + body + more + after,
			[]string{"byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "related: Topics"}},
		{"a page: posts shown in the story", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + "We did it, at last! The ferry comes.\n— Max Moe (@maxmoe) July 18, 2026\n" + more + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "other: We did it, at", "other: — Max Moe (@maxmoe)", "paragraph: A line of ships", "related: Topics"}},
		{"a headline with a stop, as archives write it", "Ferry talks leave town divided.\n" + lede + body,
			[]string{"headline: Ferry talks leave town", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a headline with a stop, a dek with a stop, a dateline", "Ferry talks leave town divided.\nMayor has not read the contract.\nPORT ELLERY, Maine - " + lede + body,
			[]string{"headline: Ferry talks leave town", "dek: Mayor has not read", "paragraph: PORT ELLERY, Maine -", "paragraph: The mayor of the"}},
		{"no headline: a lede with a stop", "It was a bad week for the ferry.\n" + body + more,
			[]string{"paragraph: It was a bad", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"a kicker", "Climate crisis\nCouncil backs ferry after long debate\nBy Jane Doe\n" + lede + body,
			[]string{"kicker: Climate crisis", "headline: Council backs ferry after", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a short headline is no kicker", "Ferry row\nCouncil backs contract after long debate\nBy Jane Doe\n" + lede + body,
			[]string{"headline: Ferry row", "dek: Council backs contract after", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a byline on two lines, the newsroom on a third", "Council backs ferry\nBy JANE DOE\nand MAX MOE\nAssociated Press\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By JANE DOE", "byline of Max Moe: and MAX MOE", "byline of : Associated Press", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"key points end where the lede repeats the first", "Council backs ferry\nKey points\nThe city council voted to sign a ferry contract.\nThe mayor has not read it.\n" + lede + body,
			[]string{"headline: Council backs ferry", "navigation: Key points", "dek: The city council voted", "dek: The mayor has not", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"points with bullets", "Council backs ferry\n• Council votes to sign a contract\n• Mayor has not read it\n" + lede + body,
			[]string{"headline: Council backs ferry", "dek: • Council votes to", "dek: • Mayor has not", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"below Key points, paragraphs that no lede ends", "Council backs ferry\nKey points\n" + lede + body + more,
			[]string{"headline: Council backs ferry", "subheading: Key points", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"an invitation that is a quotation", "Council backs ferry\n" + lede + "“Follow us,” the mayor said to the captains of the ships, and went ahead.\n" + body,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: “Follow us,” the mayor", "paragraph: The mayor of the"}},
		{"a page: the way to it, and a list of links", menu + "Home » News » Council backs ferry contract\nCouncil backs ferry contract after long debate\nBy Jane Doe\n" + lede + "You may also be interested in:\nSwan found on roof of town hall\nWhy are ferries always late?\n" + body + "Can the ferry pay for itself?\n" + more + after,
			[]string{"navigation: Home » News »", "headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "related: You may also be", "other: Swan found on roof", "other: Why are ferries always", "paragraph: The mayor of the", "subheading: Can the ferry pay", "paragraph: A line of ships", "related: Topics"}},
		{"other stories in the middle and behind", "Council backs ferry\n" + lede + "RELATED STORIES\nSwan found on roof of town hall\n- Bakery wins prize for seaweed bread\n'We were lucky': Crew tells of night adrift\nWill the tunnel ever be built?\n" + body + "Read more:\nSwan found on roof of town hall\n" + more + "More on this story\nBakery wins prize for seaweed bread\n12 January\nTown hall clock stops again\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "related: RELATED STORIES", "other: Swan found on roof", "other: - Bakery wins prize", "other: 'We were lucky': Crew", "other: Will the tunnel ever", "paragraph: The mayor of the",
				"related: Read more:", "other: Swan found on roof", "paragraph: A line of ships", "related: More on this story", "other: Bakery wins prize for", "timestamp: 12 January", "other: Town hall clock stops"}},
		{"a list of other stories ends with the first sentence, however short", "Council backs ferry\n" + lede + "Recommended\nSwan found on roof of town hall\nIt was late.\n" + "Ten years of talks\n" + more,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "related: Recommended", "other: Swan found on roof", "paragraph: It was late.", "subheading: Ten years of talks", "paragraph: A line of ships"}},
		{"the headline of another story, unannounced", "Council backs ferry\n" + lede + "Swan found on chapel roof delights tourists\n" + body + "The long way to a contract with the north\n" + more + "Rail strike called off after late-night pay talks\nBeekeepers count their losses after worst summer\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "other: Swan found on chapel", "paragraph: The mayor of the", "subheading: The long way to", "paragraph: A line of ships", "other: Rail strike called off", "other: Beekeepers count their losses"}},
		{"a result behind the story is no headline of another", "Council backs ferry\n" + lede + body + "Scorers: Ben Roe 81st minute, Daniel Moe (89th)\nAttendance: 300\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: Scorers: Ben Roe 81st", "paragraph: Attendance: 300"}},
		{"a page: the story goes on behind a list, and ends with a credit", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + "Related Stories\nSwan found on roof of town hall\nBakery wins prize for seaweed bread\nTown hall clock stops again\n" + more + "(Reporting by Jane Doe; Editing by John Roe)\n" + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "related: Related Stories", "other: Swan found on roof", "other: Bakery wins prize for", "other: Town hall clock stops", "paragraph: A line of ships", "credit: (Reporting by Jane Doe;", "related: Topics"}},
		{"a page: the credit alone behind a list", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + more + "More on this story\nSwan found on roof of town hall\nBakery wins prize for seaweed bread\nFish plant hires 200 for the season\nAssociated Press writer Max Moe in Boston contributed to this report.\n" + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "related: More on this story", "other: Swan found on roof", "other: Bakery wins prize for", "other: Fish plant hires 200", "credit: Associated Press writer Max", "related: Topics"}},
		{"a page: a link before the last paragraph", menu + "Crash on Interstate 5 kills truck driver\nBy Jane Doe\nA truck driver died on Tuesday when his rig left Interstate 5 south of Ellery and struck a bridge, state police said.\nTroopers closed both lanes of the interstate for six hours while crews removed the wreck from the bridge.\nHere's where to see cherry blossoms this week\nThe name of the driver was not released. Anyone who saw the crash is asked to call state police at 555-0199.\n" + after,
			[]string{"headline: Crash on Interstate 5", "byline of Jane Doe: By Jane Doe", "paragraph: A truck driver died", "paragraph: Troopers closed both lanes", "other: Here's where to see", "paragraph: The name of the", "related: Topics"}},
		{"a page: a link before what somebody adds", menu + "Crash on Interstate 5 kills truck driver\nBy Jane Doe\nA truck driver died on Tuesday when his rig left Interstate 5 south of Ellery and struck a bridge, state police said.\nTroopers closed both lanes of the interstate for six hours while crews removed the wreck from the bridge.\nHere's where to see cherry blossoms this week\nNobody else was hurt, she said, and the family has asked to be left alone.\n" + after,
			[]string{"headline: Crash on Interstate 5", "byline of Jane Doe: By Jane Doe", "paragraph: A truck driver died", "paragraph: Troopers closed both lanes", "other: Here's where to see", "paragraph: Nobody else was hurt,", "related: Topics"}},
		{"a page: a link in brackets before the last paragraph", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + "[Related: Swan found on roof of town hall]\nIt will sail in May from a pier of its own, once engineers have looked at the footings.\n" + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "related: [Related: Swan found on", "paragraph: It will sail in", "related: Topics"}},
		{"a page: a link and its teaser behind the story", menu + "Crash on Interstate 5 kills truck driver\nBy Jane Doe\nA truck driver died on Tuesday when his rig left Interstate 5 south of Ellery and struck a bridge, state police said.\nTroopers closed both lanes of the interstate for six hours while crews removed the wreck from the bridge.\nSwan found on roof of town hall\nThe swan was found on the roof of the town hall by two boys.\n" + after,
			[]string{"headline: Crash on Interstate 5", "byline of Jane Doe: By Jane Doe", "paragraph: A truck driver died", "paragraph: Troopers closed both lanes", "other: Swan found on roof", "other: The swan was found", "related: Topics"}},
		{"a page: a link after each paragraph", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + "Read more:\nSwan found on roof of town hall\n" + body + "READ MORE\nBakery wins prize for seaweed bread\n" + more + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "related: Read more:", "other: Swan found on roof", "paragraph: The mayor of the", "related: READ MORE", "other: Bakery wins prize for", "paragraph: A line of ships", "related: Topics"}},
		{"a page: what the paper says of itself behind a list", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + more + "More on this story\nSwan found on roof of town hall\nThe Daily has served the people of the coast since 1871 and is owned by its readers.\nOur reporters work in twelve towns and never rest.\n" + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "related: More on this story", "other: Swan found on roof", "other: The Daily has served", "other: Our reporters work in", "related: Topics"}},
		{"what pictures show stands above their source", "Council backs ferry\nImage source, Getty Images\nImage caption,\nThe ferry has been tied up since May\n" + lede + "The blue ferry at the wharf with its ramp down\nImage source, Jane Roe\nImage caption, The ferry at the wharf on Monday\n" + body + "A woman in a red coat stands on a wharf beside a blue ferry. She is looking at the sea.\nImage source, Jane Roe\nImage caption, Maxine Moe runs the only shop\n" + more,
			[]string{"headline: Council backs ferry", "caption: Image source, Getty Images", "caption: Image caption,", "caption: The ferry has been", "paragraph: The city council of", "caption: The blue ferry at", "caption: Image source, Jane Roe", "caption: Image caption, The ferry",
				"paragraph: The mayor of the", "caption: A woman in a", "caption: Image source, Jane Roe", "caption: Image caption, Maxine Moe", "paragraph: A line of ships"}},
		{"a paragraph above a picture's source", "Council backs ferry\n" + lede + "A spokesman for the council said the ramp of the ferry was down.\nImage source, Jane Roe\nImage caption, Maxine Moe runs the only shop\n" + body,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: A spokesman for the", "caption: Image source, Jane Roe", "caption: Image caption, Maxine Moe", "paragraph: The mayor of the"}},
		{"an agency alone within the story is whom a picture is from", "Council backs ferry\n" + lede + "A crowd waits on the wharf\nAP Photo\n" + body + "Reuters\n" + more + "Reuters\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "caption: A crowd waits on", "caption: AP Photo", "paragraph: The mayor of the", "caption: Reuters", "paragraph: A line of ships", "credit: Reuters"}},
		{"a dash and an agency: a caption, and the end of a story", "Council backs ferry\n" + lede + "A woman waits for the ferry at the wharf. — AFP\n" + body + "The ferry will run again in the spring of next year. — AFP\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "caption: A woman waits for", "paragraph: The mayor of the", "paragraph: The ferry will run"}},
		{"the rights to a picture", "Council backs ferry\n" + lede + "[1/2] A woman waits for the ferry. REUTERS/Jane Roe Purchase Licensing Rights, opens new tab\nPurchase Licensing Rights, opens new tab\n" + body,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "caption: [1/2] A woman waits", "copyright: Purchase Licensing Rights, opens", "paragraph: The mayor of the"}},
		{"a page: a picture described behind who sells it", menu + "Council backs ferry contract after long debate\nGetty Images A woman in a red coat stands on a wharf beside a blue ferry.\nGetty Images\nThe ferry has been tied up since May\nBy Jane Doe\n" + lede + body + more + after,
			[]string{"headline: Council backs ferry contract", "caption: Getty Images A woman", "caption: Getty Images", "caption: The ferry has been", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "related: Topics"}},
		{"notes above the headline", "Paper: The Daily\nDate: 3 May 2019\nSection: News\nCouncil backs ferry\nBy Jane Doe\n" + lede + body,
			[]string{"other: Paper: The Daily", "timestamp: Date: 3 May 2019", "other: Section: News", "headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"one note and an address above the headline", "https://daily.example/news/ferry\nNewspaper: Daily Courier\nCouncil backs ferry\n" + lede + body,
			[]string{"navigation: https://daily.example/news/ferry", "other: Newspaper: Daily Courier", "headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"headlines that begin like notes", "Paper: Officials knew of the ferry's leak for years\n" + lede + body,
			[]string{"headline: Paper: Officials knew of", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"no note: a date that is none", "Date: the fruit that saved a desert town\nSection: a play in two acts about a town\n" + lede + body,
			[]string{"headline: Date: the fruit that", "dek: Section: a play in", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"menus with bars, the paper and the day", "Home | News | Sport\nThe Daily | Friday, May 3, 2019\nCouncil backs ferry\nBy Jane Doe | May 3, 2019\n" + lede + body,
			[]string{"navigation: Home | News |", "timestamp: The Daily | Friday,", "headline: Council backs ferry", "byline of Jane Doe: By Jane Doe |", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a headline with a bar", "Ferry row | Council backs contract with the north\nBy Jane Doe\n" + lede + body,
			[]string{"headline: Ferry row | Council", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a record that begins with notes", "Source: The Daily\nPublication date: 2019-05-03\nAuthor: Jane Doe\nPage: A3\nTitle: Council backs ferry\n" + lede + body,
			[]string{"other: Source: The Daily", "timestamp: Publication date: 2019-05-03", "other: Author:", "byline of Jane Doe: Jane Doe", "other: Page: A3", "other: Title:", "headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a record with a note between its labels", "HEADLINE: Council backs ferry\nEarly edition only\nBYLINE: Jane Doe\nLENGTH: 456 words\n" + lede + body,
			[]string{"other: HEADLINE:", "headline: Council backs ferry", "other: Early edition only", "other: BYLINE:", "byline of Jane Doe: Jane Doe", "other: LENGTH: 456 words", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the day and the section that the story is in", "Council backs ferry\nMay 3, 2019 - Politics & Policy\n" + lede + body,
			[]string{"headline: Council backs ferry", "timestamp: May 3, 2019 -", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the day and the section, joined by a word", "Council backs ferry\n3 May 2019 in Local News, Transport\n" + lede + body,
			[]string{"headline: Council backs ferry", "timestamp: 3 May 2019 in", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the day and who sent the story", "Council backs ferry\nMay 3, 2019 08:30 ET | Source: Northland Ferries Inc.\n" + lede + body,
			[]string{"headline: Council backs ferry", "timestamp: May 3, 2019 08:30", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the day and what happened is no stamp", "Council backs ferry\nMay 3, 2019 - Ferries stay in the harbour\n" + lede + body,
			[]string{"headline: Council backs ferry", "dek: May 3, 2019 -", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the head of a printed page", "4A      Friday, May 3, 2019      The Port Ellery Ledger\n\nCouncil backs ferry\n" + lede + body,
			[]string{"timestamp: 4A Friday, May 3,", "headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the head of a printed page in capitals", "THE HEXBY COURIER\tFRIDAY, MAY 3, 2019\tPAGE 4\nCouncil backs ferry\nBy Jane Doe\n" + lede + body,
			[]string{"timestamp: THE HEXBY COURIER FRIDAY,", "headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the head of a page without the day", "THE PORT ELLERY LEDGER          3A\nCouncil backs ferry\n" + lede + body,
			[]string{"navigation: THE PORT ELLERY LEDGER", "headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a headline with a wide space has no day of its own", "Council backs ferry   for May 3, 2019\n" + lede + body,
			[]string{"headline: Council backs ferry for", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"times of a live blog with am and pm", "Storm Ada – live\nBy Jane Doe\n5.38pm\nTrains stop in the north\n" + lede + body + "5.12pm\nPower cuts in Hexby\n" + more,
			[]string{"headline: Storm Ada – live", "byline of Jane Doe: By Jane Doe", "timestamp: 5.38pm", "subheading: Trains stop in the", "paragraph: The city council of", "paragraph: The mayor of the", "timestamp: 5.12pm", "subheading: Power cuts in Hexby", "paragraph: A line of ships"}},
		{"whom to call above a press release, and its dateline", "FOR IMMEDIATE RELEASE\nMay 3, 2019\nMedia contact: Jane Doe\nNorthland Ferries\n207-555-0100\njane@ferries.example\nNorthland Ferries Wins Contract in Port Ellery\nPORT ELLERY, Maine – May 3, 2019 – " + lede + body,
			[]string{"navigation: FOR IMMEDIATE RELEASE", "timestamp: May 3, 2019", "contact: Media contact: Jane Doe", "contact: Northland Ferries", "contact: 207-555-0100", "contact: jane@ferries.example", "headline: Northland Ferries Wins Contract", "paragraph: PORT ELLERY, Maine –", "paragraph: The mayor of the"}},
		{"an embargo, and notes behind the end", "PRESS RELEASE\nEMBARGOED UNTIL 00:01 Friday 3 May 2019\nCouncil backs ferry, says trust\n" + lede + body + "ENDS\nNotes to editors\n1. " + more,
			[]string{"navigation: PRESS RELEASE", "timestamp: EMBARGOED UNTIL 00:01 Friday", "headline: Council backs ferry, says", "paragraph: The city council of", "paragraph: The mayor of the", "other: ENDS", "contact: Notes to editors", "contact: 1. A line of"}},
		{"who sends a press release, behind its end", "Council backs ferry\n" + lede + body + "###\nAbout Northland Ferries\n" + more,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "other: ###", "navigation: About Northland Ferries", "other: A line of ships"}},
		{"a sign between parts of a story ends none", "Council backs ferry\n" + lede + body + "###\n" + more + body,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "other: ###", "paragraph: A line of ships", "paragraph: The mayor of the"}},
		{"what a wire tells editors", "BC-ME--Ferry\nEds: Adds quotes. With AP Photos.\nCouncil backs ferry\n" + lede + "(MORE TO COME)\n" + body + "ENDIT\n",
			[]string{"other: BC-ME--Ferry", "other: Eds: Adds quotes. With", "headline: Council backs ferry", "paragraph: The city council of", "navigation: (MORE TO COME)", "paragraph: The mayor of the", "other: ENDIT"}},
		{"the decks and the dateline of an old paper", "A FERRY IS BACKED.\nTHE COUNCIL SITS ALL NIGHT.\nPORT ELLERY, Me., March 4. — " + lede + body,
			[]string{"headline: A FERRY IS BACKED.", "dek: THE COUNCIL SITS ALL", "paragraph: PORT ELLERY, Me., March", "paragraph: The mayor of the"}},
		{"a name that an author's box says twice", "Council backs ferry\nAuthor\nJane Doe\nJane Doe\nMay 3, 2019\n" + lede + body,
			[]string{"headline: Council backs ferry", "navigation: Author", "byline of Jane Doe: Jane Doe", "duplicate: Jane Doe", "timestamp: May 3, 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"two of a name's sharers", "Council backs ferry\nBy\nJane Doe\nMax Doe\nMay 3, 2019\n" + lede + body,
			[]string{"headline: Council backs ferry", "navigation: By", "byline of Jane Doe: Jane Doe", "byline of Max Doe: Max Doe", "timestamp: May 3, 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"an agency and its region below a name", "Council backs ferry\nJane Doe\nBBC News, South West\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: Jane Doe", "byline of : BBC News, South West", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"an agency in what sums a story up", "Council backs ferry\nJane Doe\nBBC News finds out why the ferry came\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: Jane Doe", "dek: BBC News finds out", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a letter from somewhere above its title", "Letter from Port Ellery\nThe Island That Waits for a Ferry\nBy Jane Doe\n" + lede + body,
			[]string{"kicker: Letter from Port Ellery", "headline: The Island That Waits", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a title with a verb is no name", "Guest Essay\nThe Ferry Was Ours and We Let It Go\nBy Jane Doe\n" + lede + body,
			[]string{"kicker: Guest Essay", "headline: The Ferry Was Ours", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a letter that made news", "Letter from mayor backs ferry\nBy Jane Doe\n" + lede + body,
			[]string{"headline: Letter from mayor backs", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"the story goes on behind links with whom it has named", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n3 May 2019\n" + lede + "\"We could not wait,\" said Tom Hale, who leads the council.\n" + body + "Read more\nSwan found on roof of town hall\nBakery wins prize for seaweed bread\nHale said nobody on Sorn would be left behind when winter begins.\n" + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: \"We could not wait,\"", "paragraph: The mayor of the", "related: Read more", "other: Swan found on roof", "other: Bakery wins prize for", "paragraph: Hale said nobody on", "related: Topics"}},
		{"a teaser below links names whom the story has not", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n3 May 2019\n" + lede + "\"We could not wait,\" said Tom Hale, who leads the council.\n" + body + "Read more\nSwan found on roof of town hall\nBakery wins prize for seaweed bread\nKowalczyk said nobody on Sorn would be left behind when winter begins.\n" + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: \"We could not wait,\"", "paragraph: The mayor of the", "related: Read more", "other: Swan found on roof", "other: Bakery wins prize for", "other: Kowalczyk said nobody on", "related: Topics"}},
		{"pictures that are linked to, and whose they are", "Council backs ferry\n" + lede + "Read more\nPhotos: Swan found on roof of town hall\n" + body + "Photos: Jane Roe and Max Moe\n" + more,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "related: Read more", "related: Photos: Swan found on", "paragraph: The mayor of the", "credit: Photos: Jane Roe and", "paragraph: A line of ships"}},
		{"where an agency's editors are reached", "Council backs ferry\n" + lede + body + "((jane.doe@example.com; +1 207 555 0100))\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "contact: ((jane.doe@example.com; +1 207 555"}},
		{"stamps as the ABC writes them", "Council backs ferry\nBy Jane Doe\nPosted Tue 3 May 2022 at 4:10pm, updated Wed 4 May 2022 at 6:00am\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "timestamp: Posted Tue 3 May", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"stamps that stand twice", "Council backs ferry\nBy Jane Doe\nTopic:Ferries\nPosted 3h ago3 hours ago, updated 21m ago21 minutes ago\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "related: Topic:Ferries", "timestamp: Posted 3h ago3 hours", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"what was posted is no stamp", "Council backs ferry\nBy Jane Doe\nPosted 3 days ago on the wall of the town hall, a note said that the ferry was back.\n" + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: Posted 3 days ago", "paragraph: The mayor of the"}},
		{"names on lines of their own, with handles and 'and' between", "Council backs ferry\nBy\nJane Doe\n@janedoe\nand\nOdalys Quennell\noq@daily.example\n" + lede + body,
			[]string{"headline: Council backs ferry", "navigation: By", "byline of Jane Doe: Jane Doe", "contact: @janedoe", "navigation: and", "byline of Odalys Quennell: Odalys Quennell", "contact: oq@daily.example", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"names below Written by", "Council backs ferry\nWritten by\nJane Doe\n,\nMax Moe\n&\nOdalys Quennell\nStaff Writer\n" + lede + body,
			[]string{"headline: Council backs ferry", "navigation: Written by", "byline of Jane Doe: Jane Doe", "other: ,", "byline of Max Moe: Max Moe", "other: &", "byline of Odalys Quennell: Odalys Quennell", "byline of : Staff Writer", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a handle between By and the second name", "Council backs ferry\nBy Jane Doe\nTwitter: @janedoe\nand Max Moe\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "contact: Twitter: @janedoe", "byline of Max Moe: and Max Moe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"what stands below a handle need not be a name", "Council backs ferry\nBy Jane Doe\n@janedoe\nTown hall\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "contact: @janedoe", "subheading: Town hall", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"key points behind the lede", "Council backs ferry\n" + lede + "Key points:\nCouncil votes to sign a contract\nThe mayor has not read it\n" + body + more,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "navigation: Key points:", "dek: Council votes to sign", "dek: The mayor has not", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"key points behind the lede, with stops or bullets", "Council backs ferry\n" + lede + body + "Key points\n- The council voted to sign.\n- The mayor has not read it.\n“It is time,” said the captain of one of the ships.\n" + more,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "navigation: Key points", "dek: - The council voted", "dek: - The mayor has", "paragraph: “It is time,” said", "paragraph: A line of ships"}},
		{"paragraphs below Key points, behind the lede", "Council backs ferry\n" + lede + "Key points\n" + body + more,
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "subheading: Key points", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"key points without stops end at the lede", "Council backs ferry\nKey points:\nA contract after ten years of talks with the north\nNot read by the mayor\n" + body + more,
			[]string{"headline: Council backs ferry", "navigation: Key points:", "dek: A contract after ten", "dek: Not read by the", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"a page: key points behind the lede", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + "Key points:\nCouncil votes to sign a contract\nThe mayor has not read it\n" + body + more + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "navigation: Key points:", "dek: Council votes to sign", "dek: The mayor has not", "paragraph: The mayor of the", "paragraph: A line of ships", "related: Topics"}},
		{"a page: a title that begins with an article is no name", menu + "The Control of Harbours\nA Blue Ferry for the Oldest Harbour on Earth\nThe council of Port Ellery may give its people a ferry again. Should it?\nBy Jane Doe\n3 May 2019\n" + lede + body + more + after,
			[]string{"navigation: The Control of Harbours", "headline: A Blue Ferry for", "dek: The council of Port", "byline of Jane Doe: By Jane Doe", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "related: Topics"}},
		{"newsrooms begin with an article, and names with an initial", "Council backs ferry\nThe Canadian Press\n3 May 2019\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of The Canadian Press: The Canadian Press", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a magazine ends its story with a sign", "Council backs ferry\nBy Jane Doe\n" + lede + "The mayor of the city has not read the contract so far, an aide of his said on Friday. ■\nTo stay on top of the biggest stories, read on for what the harbour says\nExplore the edition\n",
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "other: To stay on top", "navigation: Explore the edition"}},
		{"signs that part a list end nothing", "Council backs ferry\nBy Jane Doe\nThe city council of Port Ellery voted on Thursday to sign a ferry contract with a line of ships. ●\nThe mayor of the city has not read the contract so far, an aide of his said on Friday. ●\n" + more,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"an editor's letters, and an agency's sign, end no caption", "Council backs ferry\nBy Jane Doe\n" + lede + "The mayor has not read the contract. Enditem\n" + body + "A line of ships had asked for it. /abc\n",
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor has not", "paragraph: The mayor of the", "paragraph: A line of ships"}},
		{"links in brackets amid the story", "Council backs ferry\nBy Jane Doe\n" + lede + "[ Island schools fear for their future as numbers fall ]\n" + body + "[The contract was not read aloud.]\n" + more,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "related: [ Island schools fear", "paragraph: The mayor of the", "paragraph: [The contract was not", "paragraph: A line of ships"}},
		{"a day below the byline is no name", "Council backs ferry\nJane Doe\nFri May 3 2019 - 06:00\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: Jane Doe", "timestamp: Fri May 3 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a section and what the story is of, between bars", "Europe | Going under\nCouncil backs a ferry\nBy Jane Doe\n" + lede + body,
			[]string{"kicker: Europe | Going under", "headline: Council backs a ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"what a writer reports on, and where, below the byline", "Council backs ferry\nBy Jane Doe\nReporter, Northland\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "byline of : Reporter, Northland", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"facts, and takeaways by the paper, above the lede", "Council backs ferry\nBy Jane Doe\nTakeaways by Daily AI\nThe council votes to sign a contract\nThe mayor has not read it so far\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "navigation: Takeaways by Daily AI", "dek: The council votes to", "dek: The mayor has not", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a menu whose entries are not known", "News Feed\nNeighbor Posts\nClassifieds\nCalendar\nCrime & Safety\nCouncil backs ferry contract after long debate\nJane Doe, Staff Writer\n3 May 2019\n" + lede + body + "Get more local news\nThe rules of replying:\n",
			[]string{"navigation: News Feed", "navigation: Neighbor Posts", "navigation: Classifieds", "navigation: Calendar", "navigation: Crime & Safety", "headline: Council backs ferry contract", "byline of Jane Doe: Jane Doe, Staff Writer", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: The mayor of the", "navigation: Get more local news", "comment: The rules of replying:"}},
		{"two lines of a menu above a headline that is signed", "Subscriber Only\nEnvironment\nCouncil backs ferry contract after debate\nJane Doe\n3 May 2019\n" + lede + body,
			[]string{"navigation: Subscriber Only", "kicker: Environment", "headline: Council backs ferry contract", "byline of Jane Doe: Jane Doe", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a short headline above a dek is no menu", "Council backs ferry\nThe blue ferry will run to the north again\nJane Doe\n3 May 2019\n" + lede + body,
			[]string{"headline: Council backs ferry", "dek: The blue ferry will", "byline of Jane Doe: Jane Doe", "timestamp: 3 May 2019", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"where in the paper the story goes on", "Council backs ferry\nBy Jane Doe\n" + lede + "Please see FERRY, Page A6\nContinued from A1\n" + body + "See FERRY on page 4\nContinued on Page B12\n" + more,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "navigation: Please see FERRY, Page", "navigation: Continued from A1", "paragraph: The mayor of the", "navigation: See FERRY on page", "navigation: Continued on Page B12", "paragraph: A line of ships"}},
		{"headlines that end with a number", "Continued rain may sink Flight 60\n" + lede + "See the ferry in 2019\n" + body,
			[]string{"headline: Continued rain may sink", "paragraph: The city council of", "subheading: See the ferry in", "paragraph: The mayor of the"}},
		{"a forum's post", "r/localnews\nPosted by u/janedoe 3 hours ago\nCouncil backs ferry\n" + lede + body,
			[]string{"navigation: r/localnews", "navigation: Posted by u/janedoe 3", "headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a forwarded e-mail", "---------- Forwarded message ---------\nFrom: Jane Doe <jane@daily.example>\nDate: Fri, May 3, 2019 at 9:02 AM\nSubject: Fwd: the ferry\nTo: Max Moe <max@daily.example>\nCouncil backs ferry\nBy Jane Doe\n" + lede + body + "Sent from my phone\n",
			[]string{"navigation: ---------- Forwarded message ---------", "other: From: Jane Doe <jane@daily.example>", "timestamp: Date: Fri, May 3,", "other: Subject: Fwd: the ferry", "other: To: Max Moe <max@daily.example>", "headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "navigation: Sent from my phone"}},
		{"a headline like an e-mail's line", "To: the council that will not build a ferry\n" + lede + body,
			[]string{"headline: To: the council that", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"whose a picture is, behind its sign", "Council backs ferry\nBy Jane Doe\n© UNICEF/Max Moe A family waits on the roof of a school.\n" + lede + "© Max Moe, Reuters\n" + body + more + "© Daily Press\n",
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "caption: © UNICEF/Max Moe A", "paragraph: The city council of", "caption: © Max Moe, Reuters", "paragraph: The mayor of the", "paragraph: A line of ships", "copyright: © Daily Press"}},
		{"the rights to a page above the story", "© 2019 Daily Group\nCouncil backs ferry\nBy Jane Doe\n" + lede + body,
			[]string{"copyright: © 2019 Daily Group", "headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a name before what a picture shows, and below it", "Council backs ferry\nBy Jane Doe\nHexby Council A woman in a red coat stands on a wharf beside a blue ferry. She is looking at the sea.\nHexby Council\nThe ferry has been tied up since May\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "caption: Hexby Council A woman", "caption: Hexby Council", "caption: The ferry has been", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a heading that the paragraph above begins with", "Council backs ferry\nBy Jane Doe\n" + lede + "Hexby Council was asked on Monday whether it would pay for the wharf and the ramp, too.\nHexby Council\n" + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: Hexby Council was asked", "subheading: Hexby Council", "paragraph: The mayor of the"}},
		{"who a writer is, above the story", "Council backs ferry\nBy Jane Doe\nMs. Doe is a former mayor of Carlow and the author of “Nine Bridges.”\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "contact: Ms. Doe is a", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"what two writers did for the story", "Council backs ferry\nBy Jane Doe and Max Moe\nJane Doe and Max Moe reviewed 1,400 pages of contracts for this article.\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe and Max Moe: By Jane Doe and", "contact: Jane Doe and Max", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"another of the writer's name", "Council backs ferry\nBy Jane Doe\nMr. Moe is a former mayor of Carlow and has asked for the ferry for years.\n" + lede + body,
			[]string{"headline: Council backs ferry", "byline of Jane Doe: By Jane Doe", "paragraph: Mr. Moe is a", "paragraph: The city council of", "paragraph: The mayor of the"}},
		{"a page: a paragraph between links and a heading", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + "RELATED COVERAGE\nSwan found on roof of town hall\nA pilot’s last run\nEngineers have asked for $40 million for a new ramp, and the rest would come from grants that nobody has approved so far.\nWhat the wharf offers\n" + more + body + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "related: RELATED COVERAGE", "other: Swan found on roof", "navigation: A pilot’s last run", "paragraph: Engineers have asked for", "subheading: What the wharf offers", "paragraph: A line of ships", "paragraph: The mayor of the", "related: Topics"}},
		{"a page: a teaser between links and a heading", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + "RELATED COVERAGE\nSwan found on roof of town hall\nA swan that sat on the roof of the town hall was found and fed on Monday.\nWhat the wharf offers\n" + more + body + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "related: RELATED COVERAGE", "other: Swan found on roof", "other: A swan that sat", "subheading: What the wharf offers", "paragraph: A line of ships", "paragraph: The mayor of the", "related: Topics"}},
		{"a press office's name and address", "Council backs ferry\n" + lede + body + "Media Contact:\nMax Moe\nCarlow Ferries Inc.\n+1 555 0142\npress@carlow.example\n",
			[]string{"headline: Council backs ferry", "paragraph: The city council of", "paragraph: The mayor of the", "contact: Media Contact:", "contact: Max Moe", "contact: Carlow Ferries Inc.", "contact: +1 555 0142", "contact: press@carlow.example"}},
		{"a page: more of a section is behind the story", menu + "Council backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + more + "More Science and Technology\nA new hat for the king.\nWhat comes after the rain.\n" + after,
			[]string{"headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "related: More Science and Technology", "other: A new hat for", "other: What comes after the", "related: Topics"}},
		{"a page: the way to it begins with Home", menu + "Home / Ferries / Council backs ferry contract after long debate\nCouncil backs ferry contract after long debate\nBy Jane Doe\n" + lede + body + more + after,
			[]string{"navigation: Home / Ferries /", "headline: Council backs ferry contract", "byline of Jane Doe: By Jane Doe", "paragraph: The city council of", "paragraph: The mayor of the", "paragraph: A line of ships", "related: Topics"}},
		{"a table is no page", "Results of the cup on Sunday\nPort Ellery 2 Hexby 1\nCarlow 0 Dunmore 0\nWetherley 3 Alnmouth 2\n",
			[]string{"paragraph: Results of the cup", "paragraph: Port Ellery 2 Hexby", "paragraph: Carlow 0 Dunmore 0", "paragraph: Wetherley 3 Alnmouth 2"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := outline(tt.in)
			if strings.HasPrefix(tt.in, menu) && !strings.HasPrefix(tt.want[0], "navigation: Skip") {
				got = got[strings.Count(menu, "\n"):] // the menu is the same on all pages
				for i, line := range got {
					if strings.HasPrefix(line, "related: Topics") {
						got = got[:i+1]
						break
					}
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// The dates of notes above the headline are those of publication.
func TestNotesDate(t *testing.T) {
	for _, in := range []string{
		"Paper: The Daily\nDate: 3 May 2019\nCouncil backs ferry\n",
		"Date published: Friday, May 3, 2019\nCouncil backs ferry\n",
		"Newspaper: The Daily\nPublication date: 2019-05-03\nTitle: Council backs ferry\n",
		"Home | News | Sport\nThe Daily | Friday, May 3, 2019\nCouncil backs ferry\n",
		"The Daily     Friday, May 3, 2019     Page 4\nCouncil backs ferry\n",
		"Council backs ferry\nMay 3, 2019 | Politics\n",
		"HD Council backs ferry\nWC 412 words\nPD 3 May 2019\nLP\n",
		"Council backs ferry\nPosted Fri 3 May 2019 at 4:10pmFriday 3 May 2019 at 4:10pm, updated Sat 4 May 2019 at 6:00am\n",
	} {
		a, err := Parse(in + lede + body)
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Published.Format(time.DateOnly); got != "2019-05-03" || a.Headline.In(in+lede+body) != "Council backs ferry" {
			t.Errorf("published %s, headline %q: %s", got, a.Headline.In(in+lede+body), in)
		}
	}
}

// Tags of HTML and the marks of cited mail are in the blocks of their lines, and
// those that stand alone are boilerplate; the rest is what it is without.
func TestMarkedUp(t *testing.T) {
	const line = "The city council of Port Ellery voted on Thursday to sign a ferry contract with a line of ships."
	const more = "The mayor of the city has not read the contract so far, an aide of his said on Friday."
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"a line a tag", "<h1>Council backs ferry</h1>\n<p>By <b>Jane Doe</b></p>\n<p>" + line + "</p>\n<p>" + more + "</p>\n",
			[]string{"headline <h1>Council backs ferry</h1>", "byline <p>By <b>Jane Doe</b></p>", "paragraph <p>" + line + "</p>", "paragraph <p>" + more + "</p>"}},
		{"all on a line", "<h1>Council backs ferry</h1><p>By Jane Doe</p><p>" + line + "</p><p class=\"b\">" + more + "</p></div>",
			[]string{"headline <h1>Council backs ferry</h1>", "byline <p>By Jane Doe</p>", "paragraph <p>" + line + "</p>", "paragraph <p class=\"b\">" + more + "</p></div>"}},
		{"breaks", "Council backs ferry<br>By Jane Doe<br/>" + line + "<br /><br />\n<a href=\"/mayor\">" + more + "</a>",
			[]string{"headline Council backs ferry<br>", "byline By Jane Doe<br/>", "paragraph " + line + "<br /><br />", "paragraph <a href=\"/mayor\">" + more + "</a>"}},
		{"lines of tags alone", "<div class=\"story\">\n\t<p>\nCouncil backs ferry\n</p><p>&nbsp;</p>\nBy Jane Doe\n<!-- more -->\n" + line + "\n" + more + "\n</div>",
			[]string{"boilerplate <div class=\"story\">", "boilerplate <p>", "headline Council backs ferry", "boilerplate </p><p>&nbsp;</p>", "byline By Jane Doe", "boilerplate <!-- more -->", "paragraph " + line, "paragraph " + more, "boilerplate </div>"}},
		{"cited in a mail", "> Council backs ferry\n>\n> By Jane Doe\n>\n> The city council of Port Ellery voted on Thursday to sign a ferry\n> contract with a line of ships.\n>\n>> " + more,
			[]string{"headline > Council backs ferry", "boilerplate >", "byline > By Jane Doe", "boilerplate >", "paragraph > The city council of Port Ellery voted on Thursday to sign a ferry\n> contract with a line of ships.", "boilerplate >", "paragraph >> " + more}},
		{"nothing but tags", "<p>\r\n</p> ", []string{"boilerplate <p>", "boilerplate </p>"}},
		{"no tags", "Council backs <ferry>\n" + "Write to <council@ellery.example>. " + line + "\n" + more, []string{"headline Council backs <ferry>", "paragraph Write to <council@ellery.example>. " + line, "paragraph " + more}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, b := range a.Blocks {
				got = append(got, b.Role.String()+" "+b.Span.In(tt.in))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestIsCaption(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"A camel stands on the road to the port. Jane Roe for The Daily", true},
		{"A camel stands on the road to the port (Picture: AP)", true},
		{"A camel stands on the road to the port, Friday, May 3, 2024. (AP Photo/Jane Roe)", true},
		{"A camel stands on the road to the port | Jane Roe/AFP via Getty Images", true},
		{"A camel stands on the road to the port Jane Roe/via Reuters", true},
		{"FILE - A camel stands on the road to the port.", true},
		{"Max Moe (pictured) led the camel", true},
		{"Max Moe (left) and Jane Doe led the camel on Friday.", true},
		{"[1/5]A camel stands on the road to the port", true},
		{"Photograph: Jane Roe/Reuters", true},
		{"Image source, Getty Images", true},
		{"Credit...Jane Roe for The Daily", true},
		{"A camel stands on the road to the port. REUTERS/Jane Roe Purchase Licensing Rights", true},
		{"A camel stands on the road to the port. REUTERS/Jane Roe/File Photo Acquire Licensing Rights, opens new tab", true},
		{"The camel is tired, says Max Moe. (ABC News: Jane Roe)", true},
		{"The camel is tired, says Max Moe. (ABC Far North: Jane Roe)", true},
		{"The camel is tired, says Max Moe. (Supplied: Jane Roe)", true},
		{"The camel is tired, says Max Moe. (Supplied)", true},
		{"The camel is tired, says Max Moe. (Facebook: Save Our Camels)", true},
		{"Max Moe at the port. Photograph: Jane Roe/The Daily", true},
		{"The camel stood on the road to the port on Monday. (Jane Roe/CBC)", true},
		{"A camel stands on the road to the port. (Jane Roe/Reuters)", true},
		{"The camel stood on the road to the port on Monday. (Daily Photo)", true},
		{"The council met on Monday night to speak of the camel.(WKQX)", true},
		{"A camel stands on the road to the port. — AFP", true},
		{"Camels on the road to the port — Reuters pic", true},
		{"Getty Images", true},
		{"Shutterstock", true},
		{"AP Photo", true},
		{"REUTERS/Jane Roe", true},
		{"Jane Roe via Getty Images", true},
		{"Getty Images A camel stands on the road to the port. It is looking at the sea.", true},
		{"Reuters", false},
		{"Photo finish", false},
		{"The rights to the picture were bought by Getty Images.", false},
		{"He sold the licensing rights.", false},
		{"The camel is tired (Moe: It Is Old)", false},
		{"The camel was sold on Monday. (Nobody has said why/when.)", false},
		{"The camel was sold on Monday. (See Page 4)", false},
		{"The council met on Monday night. (WKQX)", false},
		{"The camel came to the port. Photograph it at once: it is old", false},
		{"The camel is tired, says Max Moe. (Roe: No)", false},
		{"The camel was sold by the firm (NYSE: CML)", false},
		{"“The camel is tired,” says Max Moe. — AFP", false},
		{"He named three agencies — Reuters, AP and AFP.", false},
		{"A camel stands on the road to the port.", false},
		{"He left Getty on Friday and joined the picture desk of the paper.", false},
		{"The picture is clear, she said: nobody pays.", false},
		{"Council Backs Ferry. What Comes Next for Port Ellery", false},
		{"He left the U.S. Smith", false},
		{"", false},
	} {
		p := newPage(nil, takeScratch(tt.in), tt.in, splitBlocks(nil, tt.in, lang.English()), lang.English())
		if got := len(p.facts) > 0 && p.facts[0].caption; got != tt.want {
			t.Errorf("caption %v: %s", got, tt.in)
		}
	}
}
