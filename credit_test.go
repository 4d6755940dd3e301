package copydesk

import (
	"github.com/copydesk/copydesk/internal/lang"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/copydesk/copydesk/internal/token"
)

func TestReadCredit(t *testing.T) {
	for _, tt := range []struct{ in, want string }{ // agency | people; "-" for no credit
		{"(Reporting by Jane Doe; Editing by John Roe)", "|Jane Doe: reporter; John Roe: editor"},
		{"(Reporting by Jane Doe in Paris and Max Moe in Rome; Editing by John Roe)", "|Jane Doe: reporter; Max Moe: reporter; John Roe: editor"},
		{"Reporting by Jane Doe, additional reporting by Max Moe, writing by Ann Coe, Editing by John Roe", "|Jane Doe: reporter; Max Moe: reporter; Ann Coe: writer; John Roe: editor"},
		{"(Additional reporting by Max Moe; Writing by Ann Coe; Editing by John Roe and Eve Foe)", "|Max Moe: reporter; Ann Coe: writer; John Roe: editor; Eve Foe: editor"},
		{"Additional reporting by Max Moe", "|Max Moe: reporter"},
		{"With a report from The Canadian Press", "The Canadian Press|"},
		{"With reports from Reuters", "Reuters|"},
		{"With a report from Reuters in hand, the mayor spoke.", "-"},
		{"With a report from the auditor", "-"},
		{"($1 = 0.8912 euros) (Reporting by Jane Doe; Editing by John Roe)", "|Jane Doe: reporter; John Roe: editor"},
		{"($1 = 0.8912 euros)", "-"},
		{"Reporting by Jane Doe. Editing by John Roe.", "|Jane Doe: reporter; John Roe: editor"},
		{"Reporting By Jane Doe, Editing by John Roe", "|Jane Doe: reporter; John Roe: editor"},
		{"Edited by: John Roe", "|John Roe: editor"},
		{"Written by Jane Doe, with AFP", "AFP|Jane Doe: writer"},
		{"Compiled by Jane Doe", "|Jane Doe: writer"},
		{"Photos from the scene showed the roof of the station.", "-"},
		{"Photographs from the AP", "AP|"},
		{"Translated by Jane Doe", "|Jane Doe: translator"},
		{"Graphics by Jane Doe", "|Jane Doe: illustrator"},
		{"Jane Doe contributed to this report.", "|Jane Doe: reporter"},
		{"Courier Staff Writers Jane Doe and John Roe contributed to this report.", "|Jane Doe: reporter; John Roe: reporter"},
		{"Staff Writer Jane Doe contributed.", "|Jane Doe: reporter"},
		{"Jane Doe, Courier Staff Writer, contributed to this report.", "|Jane Doe: reporter"},
		{"Jane Doe and John Roe contributed to this story.", "|Jane Doe: reporter; John Roe: reporter"},
		{"Jane Doe contributed reporting.", "|Jane Doe: reporter"},
		{"Jane Doe contributed reporting from Rome.", "|Jane Doe: reporter"},
		{"Jane Doe contributed research.", "|Jane Doe: reporter"},
		{"Associated Press writer Jane Doe in Rome contributed to this report.", "Associated Press|Jane Doe: reporter"},
		{"Associated Press writers Jane Doe and John Roe contributed.", "Associated Press|Jane Doe: reporter; John Roe: reporter"},
		{"The Associated Press contributed to this report.", "The Associated Press|"},
		{"Reuters contributed to this report", "Reuters|"},
		{"CNN's Jane Doe contributed to this report.", "CNN|Jane Doe: reporter"},
		{"Jane Doe reported from Rome, and John Roe from Paris.", "|Jane Doe: reporter; John Roe: reporter"},
		{"Doe reported from Rome. Associated Press writer John Roe in Paris contributed to this report.", "Associated Press|John Roe: reporter"},
		{"(With inputs from PTI)", "PTI|"},
		{"With inputs from agencies", "agencies|"},
		{"(Published in an arrangement with PTI)", "PTI|"},
		{"(AP)", "AP|"},
		{"- Reuters", "Reuters|"},
		{"—AFP", "AFP|"},
		{"AFP", "AFP|"},
		{"- With files from The Canadian Press", "The Canadian Press|"},
		{"— with files from Jane Doe", "|Jane Doe: contributor"},
		{"— With assistance from Jane Doe and Max Moe", "|Jane Doe: contributor; Max Moe: contributor"},
		{"With assistance from the Red Cross, Port Ellery reopened its school.", "-"},
		{"Source: Al Jazeera and news agencies", "Al Jazeera|"},
		{"Source: AFP", "AFP|"},
		{"jd/ro (AFP, dpa, Reuters)", "AFP|"},
		{"This report was written with material from Reuters", "-"},

		{"Jane Doe contributed $50 to the campaign of a man whom she had met in Rome.", "-"},
		{"The factory contributed to the town's wealth.", "-"},
		{"He contributed.", "-"},
		{"Reporting requirements are strict, she said.", "-"},
		{"The Daily reported from the town hall that he had not signed.", "-"},
		{"Photos: Life in a camp", "-"},
		{"Research by the university shows that ferries are late.", "-"},
		{"Reuters said so.", "-"},
		{"Source: the town hall", "-"},
	} {
		toks := token.Append(nil, tt.in, 0, len(tt.in))
		got := "-"
		if c, ok := readCredit(tt.in, &facts{span: Span{0, len(tt.in)}, telling: ^wordClass(0)}, toks); ok {
			got = c.Agency + "|" + spell(c.People)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.in, diff)
		}
	}
}

// What stands at the end of a story and is not part of it.
func TestEndNotes(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Follow Jane Doe on Twitter @janedoe", "contact"},
		{"Follow Jane Doe on Twitter: @janedoe.", "contact"},
		{"Follow @janedoe on X", "contact"},
		{"Follow Jane Doe on X", "contact"},
		{"You can follow Jane Doe on Twitter at @janedoe", "contact"},
		{"\"Follow Jane Doe on Twitter @janedoe.\"", "contact"},
		{"Jane Doe can be reached at jdoe@example.com", "contact"},
		{"Reach Jane Doe at jdoe@example.com or 202-555-0143.", "contact"},
		{"Contact Jane Doe at jdoe@example.com.", "contact"},
		{"Email: jdoe@example.com", "contact"},
		{"Email the author", "contact"},
		{"Twitter: @janedoe", "contact"},
		{"This story has been updated.", "correction"},
		{"This story has been updated with a comment of the mayor's.", "correction"},
		{"This article has been updated to include more reactions.", "correction"},
		{"(This story was updated to add new information.)", "correction"},
		{"This story has been corrected to show that the ferry has two decks.", "correction"},
		{"This story corrects the number of decks to two, not three.", "correction"},
		{"Correction: An earlier version of this story gave the wrong number of decks.", "correction"},
		{"CORRECTION: The ferry has two decks.", "correction"},
		{"Clarification: The ferry has two decks.", "correction"},
		{"An earlier version of this article misspelled the name of the mayor.", "correction"},
		{"Editor's note: This story was first published in May.", "correction"},
		{"Editor’s Note: This story was first published in May.", "correction"},
		{"This is a developing story and will be updated.", "correction"},
		{"This article was amended on 6 May 2018 to correct the number of decks.", "correction"},
		{"© 2024 The Daily", "copyright"},
		{"Copyright 2018 The Associated Press. All rights reserved.", "copyright"},
		{"(c) 2018 The Daily", "copyright"},
		{"© 2018 AFP", "copyright"},
		{"Copyright © 2018 The Daily. All Rights Reserved. This material may not be published, broadcast, rewritten or redistributed.", "copyright"},
		{"©2018 The Daily Distributed by Tribune Content Agency, LLC.", "copyright"},
		{"Distributed by Tribune Content Agency, LLC.", "copyright"},
		{"Sign up for our newsletter", "newsletter"},
		{"Subscribe to The Daily", "promotion"},
		{"Read more: Swan found on roof of town hall", "related"},

		{"The story has been told before, she said on Friday to the council.", "paragraph"},
		{"Follow the money, she said on Friday to the council of the town.", "paragraph"},
		{"\"Follow Jane Doe on Twitter,\" she said on Friday to the council.", "paragraph"},
		{"\"Write to Jane Doe if you want to see the ferry.\"", "paragraph"},
		{"He will contact the mayor on Friday, an aide said to the council.", "paragraph"},
	} {
		text := "Council backs ferry\n" + lede + body + more + tt.in + "\n"
		s := structureOf(nil, text, lang.English())
		got := s.blocks[len(s.blocks)-1].Role.String()
		if got == "boilerplate" {
			got = s.boilerplate[len(s.boilerplate)-1].Kind.String()
		}
		if !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: %s, want %s", tt.in, got, tt.want)
		}
	}
}
