package copydesk

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// spell writes authors as "Name (Affiliation): role; ...".
func spell(authors []Author) string {
	var out []string
	for _, a := range authors {
		s := a.Name
		if a.Affiliation != "" {
			s += " (" + a.Affiliation + ")"
		}
		if a.Role != "" {
			s += ": " + a.Role
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestParseByline(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		// One author.
		{"By Jane Doe", "Jane Doe"},
		{"by Jane Doe", "Jane Doe"},
		{"BY JANE DOE", "Jane Doe"},
		{"By: Jane Doe", "Jane Doe"},
		{"By:Jane Doe", "Jane Doe"},
		{"By - Jane Doe", "Jane Doe"},
		{"Jane Doe", "Jane Doe"},
		{"JANE DOE", "Jane Doe"},
		{"Written by Jane Doe", "Jane Doe"},
		{"Written By: Jane Doe", "Jane Doe"},
		{"Story by Jane Doe", "Jane Doe"},
		{"Words by Jane Doe", "Jane Doe"},
		{"Text by Jane Doe", "Jane Doe"},
		{"Author: Jane Doe", "Jane Doe"},
		{"Posted by Jane Doe", "Jane Doe"},
		{"Analysis by Jane Doe", "Jane Doe"},
		{"Opinion by Jane Doe", "Jane Doe"},
		{"Review by Jane Doe", "Jane Doe"},
		{"A commentary by Jane Doe", "Jane Doe"},
		{"An Analysis by Jane Doe", "Jane Doe"},
		{"Guest essay by Jane Doe", "Jane Doe"},
		{"From Jane Doe in Paris", "Jane Doe"},
		{"EXCLUSIVE by Jane Doe", "Jane Doe"},
		{"EXCLUSIVE By JANE DOE, Political Editor", "Jane Doe: Political Editor"},
		{"Compiled by Jane Doe", "Jane Doe"},
		{"Interview by Jane Doe", "Jane Doe"},
		{"Reported by Jane Doe", "Jane Doe: reporter"},
		{"Reporting by Jane Doe", "Jane Doe: reporter"},
		{"• By Jane Doe", "Jane Doe"},
		{"— Jane Doe", "Jane Doe"},
		{"(By Jane Doe)", "Jane Doe"},
		{"[Jane Doe]", "Jane Doe"},
		{"By Jane Doe.", "Jane Doe"},
		{"By Madonna", "Madonna"},

		// Names.
		{"By J.K. Doe", "J.K. Doe"},
		{"By J. K. Doe", "J. K. Doe"},
		{"By J K Doe", "J K Doe"},
		{"By Jane Q. Doe", "Jane Q. Doe"},
		{"BY JANE Q. DOE", "Jane Q. Doe"},
		{"By R.W. APPLE JR.", "R.W. Apple Jr."},
		{"By JOHN ROE JR.", "John Roe Jr."},
		{"By John Roe, Jr.", "John Roe, Jr."},
		{"By Jane DOE", "Jane Doe"},
		{"By Anne-Marie DUPONT and John MARTIN", "Anne-Marie Dupont; John Martin"},
		{"By JD Roe", "JD Roe"},
		{"By Jane Doe and John Roe Staff Writers", "Jane Doe: Staff Writers; John Roe: Staff Writers"},
		{"By John Roe III", "John Roe III"},
		{"By JOHN ROE III", "John Roe III"},
		{"By Jean-Paul McAllister JR.", "Jean-Paul McAllister Jr."},
		{"By JEAN-PAUL ROE", "Jean-Paul Roe"},
		{"By Mary Smith-Jones", "Mary Smith-Jones"},
		{"BY MARY SMITH-JONES", "Mary Smith-Jones"},
		{"By ANN McDONALD", "Ann McDonald"},
		{"By ANN MCDONALD", "Ann McDonald"},
		{"By ANN MacKENZIE", "Ann MacKenzie"},
		{"By ANN MacDONALD and TOM MACK", "Ann MacDonald; Tom Mack"},
		{"By PAT O'BRIEN", "Pat O'Brien"},
		{"By PAT O’BRIEN", "Pat O’Brien"},
		{"By GABRIELLE D'ANNUNZIO", "Gabrielle D'Annunzio"},
		{"By ANA DE LA CRUZ", "Ana de la Cruz"},
		{"By ANA de la CRUZ", "Ana de la Cruz"},
		{"By Ana de la Cruz", "Ana de la Cruz"},
		{"By LUDWIG VAN BEEK", "Ludwig van Beek"},
		{"By Ludwig van Beek", "Ludwig van Beek"},
		{"By Guido von Stein", "Guido von Stein"},
		{"By van Beek", "van Beek"},
		{"By José Peña", "José Peña"},
		{"BY JOSÉ PEÑA", "José Peña"},
		{"By ÉLODIE LEFÈVRE", "Élodie Lefèvre"},
		{"By Łukasz Żak", "Łukasz Żak"},
		{"By Nguyễn Văn An", "Nguyễn Văn An"},
		{"By Ali bin Hassan", "Ali bin Hassan"},
		{"By Leila el-Sayed", "Leila el-Sayed"},
		{"By Leila al-Sayed and Omar Al Haddad", "Leila al-Sayed; Omar Al Haddad"},
		{`By William "Bill" Roe`, `William "Bill" Roe`},
		{"By William “Bill” Roe", "William “Bill” Roe"},
		{"By Dr. Jane Doe", "Jane Doe"},
		{"By Dr Jane Doe", "Jane Doe"},
		{"By Sir John Roe", "John Roe"},
		{"By Rev. John Roe", "John Roe"},
		{"By Sen. John Roe", "John Roe"},
		{"By Jane Doe, M.D.", "Jane Doe"},
		{"By Jane Doe, PhD", "Jane Doe"},
		{"By Dr. Jane Doe, Ph.D.", "Jane Doe"},
		{"By April May", "April May"},
		{"By June Carter", "June Carter"},
		{"By T. Christian Roe", "T. Christian Roe"},
		{"By A. O. Roe", "A. O. Roe"},
		{"By JANE DOE-ROE and X. Y. MOE", "Jane Doe-Roe; X. Y. Moe"},

		// Several authors.
		{"By Jane Doe and John Roe", "Jane Doe; John Roe"},
		{"By JANE DOE and JOHN ROE", "Jane Doe; John Roe"},
		{"BY JANE DOE AND JOHN ROE", "Jane Doe; John Roe"},
		{"By Jane Doe & John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe / John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe/John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe + John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe | John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe; John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe • John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe, John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe, Max Moe and Ann de la Cruz", "Jane Doe; Max Moe; Ann de la Cruz"},
		{"By Jane Doe, Max Moe, and Ann Coe", "Jane Doe; Max Moe; Ann Coe"},
		{"By Jane Doe, Max Moe, John Roe Jr. and Ann Coe", "Jane Doe; Max Moe; John Roe Jr.; Ann Coe"},
		{"By Jane Doe, with John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe with John Roe", "Jane Doe; John Roe"},
		{"By Jane Doe and John Roe with Ann Coe in Rome", "Jane Doe; John Roe; Ann Coe"},
		{"By Jane Doe in Paris and John Roe in London", "Jane Doe; John Roe"},
		{"Jane Doe in Paris, John Roe in London and Ann Coe", "Jane Doe; John Roe; Ann Coe"},
		{"By Jane Doe in New York and John Roe in Washington, D.C.", "Jane Doe; John Roe"},
		{"By Jane Doe By John Roe", "Jane Doe; John Roe"},
		{"By John Roe as told to Jane Doe", "John Roe; Jane Doe"},
		{"John Roe, as told to Jane Doe", "John Roe; Jane Doe"},
		{"By Jane Doe, additional reporting by John Roe", "Jane Doe; John Roe: reporter"},
		{"By Jane Doe. Additional reporting by John Roe.", "Jane Doe; John Roe: reporter"},
		{"By Jane Doe, with files from John Roe", "Jane Doe; John Roe: contributor"},
		{"By Jane Doe, With Files From The Canadian Press", "Jane Doe"},
		{"By Jane Doe, with inputs from PTI", "Jane Doe"},
		{"By Jane Doe with contributions from John Roe", "Jane Doe; John Roe: contributor"},
		{"By Jane Doe with reporting from John Roe and Ann Coe", "Jane Doe; John Roe: reporter; Ann Coe: reporter"},

		// Affiliations.
		{"By JANE DOE and John Roe, Associated Press", "Jane Doe (Associated Press); John Roe (Associated Press)"},
		{"By JANE DOE Associated Press", "Jane Doe (Associated Press)"},
		{"By JANE DOE, Associated Press Writer", "Jane Doe (Associated Press): Writer"},
		{"By JANE DOE AP Business Writer", "Jane Doe (AP): Business Writer"},
		{"By JANE DOE, AP Sports Writer", "Jane Doe (AP): Sports Writer"},
		{"By Jane Doe and Max Moe The Associated Press", "Jane Doe (The Associated Press); Max Moe (The Associated Press)"},
		{"Jane Doe, The Canadian Press", "Jane Doe (The Canadian Press)"},
		{"Jane Doe (Reuters)", "Jane Doe (Reuters)"},
		{"Jane Doe/AFP", "Jane Doe (AFP)"},
		{"Jane Doe | AP", "Jane Doe (AP)"},
		{"Jane Doe - BBC News", "Jane Doe (BBC News)"},
		{"By Jane Doe, BBC News, Paris", "Jane Doe (BBC News)"},
		{"By Jane Doe BBC News", "Jane Doe (BBC News)"},
		{"By Jane Doe, CNN", "Jane Doe (CNN)"},
		{"By Jane Doe, John Roe and Ann Coe, CNN", "Jane Doe (CNN); John Roe (CNN); Ann Coe (CNN)"},
		{"By Jane Doe, CNN Business", "Jane Doe (CNN Business)"},
		{"Analysis by Jane Doe, CNN", "Jane Doe (CNN)"},
		{"By Jane Doe of The Associated Press", "Jane Doe (Associated Press)"},
		{"By Jane Doe for The Daily Bugle", "Jane Doe (Daily Bugle)"},
		{"By Jane Doe for the Daily Bugle and John Roe", "Jane Doe (Daily Bugle); John Roe"},
		{"By Jane Doe For Daily.Com", "Jane Doe (Daily.Com)"},
		{"By Jane Doe For The Hexby Mail", "Jane Doe (Hexby Mail)"},
		{"By Jane Doe, For The Hexby Mail", "Jane Doe (Hexby Mail)"},
		{"By Jane Doe, The Hexby Gazette", "Jane Doe (The Hexby Gazette)"},
		{"By Jane Doe, Hexby Gazette", "Jane Doe (Hexby Gazette)"},
		{"By Jane Doe | Hexby Gazette", "Jane Doe (Hexby Gazette)"},
		{"By Jane Doe, Kaiser Health News", "Jane Doe (Kaiser Health News)"},
		{"By Jane Doe, Local Democracy Reporting Service", "Jane Doe (Local Democracy Reporting Service)"},
		{"By Jane Doe Special to The Herald", "Jane Doe (Herald)"},
		{"By Jane Doe, Special to the Hexby Post", "Jane Doe (Hexby Post)"},
		{"By JANE DOE Special to The New York Times", "Jane Doe (New York Times)"},
		{"By Jane Doe, USA TODAY", "Jane Doe (USA TODAY)"},
		{"Jane Doe, USA TODAY NETWORK", "Jane Doe (USA TODAY NETWORK)"},
		{"By Jane Doe Los Angeles Times", "Jane Doe (Los Angeles Times)"},
		{"By Jane Doe, Press Association", "Jane Doe (Press Association)"},
		{"By Jane Doe, University of Hexby", "Jane Doe (University of Hexby)"},
		{"By Jane Doe, The Conversation", "Jane Doe (The Conversation)"},

		// Roles.
		{"Jane Doe, Science Editor", "Jane Doe: Science Editor"},
		{"Jane Doe Science editor", "Jane Doe: Science editor"},
		{"By Jane Doe, staff writer", "Jane Doe: staff writer"},
		{"By Jane Doe Staff Writer", "Jane Doe: Staff Writer"},
		{"By JANE DOE STAFF WRITER", "Jane Doe: STAFF WRITER"},
		{"By Jane Doe, Staff Reporter of The Wall Street Journal", "Jane Doe (Wall Street Journal): Staff Reporter"},
		{"By Jane Doe, Washington Post Staff Writer", "Jane Doe (Washington Post): Staff Writer"},
		{"By Jane Doe Political Correspondent", "Jane Doe: Political Correspondent"},
		{"By Jane Doe, Political Editor For The Daily Mail", "Jane Doe (Daily Mail): Political Editor"},
		{"By Jane Doe, Chief Reporter", "Jane Doe: Chief Reporter"},
		{"By Jane Doe, Legal Affairs Correspondent", "Jane Doe: Legal Affairs Correspondent"},
		{"By Jane Doe, Business reporter, BBC News", "Jane Doe (BBC News): Business reporter"},
		{"Jane Doe Paris correspondent", "Jane Doe: Paris correspondent"},
		{"Jane Doe Home affairs editor", "Jane Doe: Home affairs editor"},
		{"Jane Doe, Deputy political editor", "Jane Doe: Deputy political editor"},
		{"Jane Doe, Opinion columnist", "Jane Doe: Opinion columnist"},
		{"Jane Doe and John Roe, staff writers", "Jane Doe: staff writers; John Roe: staff writers"},
		{"Jane Doe Deputy Content Hub Director", "Jane Doe: Deputy Content Hub Director"},
		{"Jane DoeNews Reporter", "Jane Doe: News Reporter"},
		{"Jane Doe, Senior Writer, and John Roe, Intern", "Jane Doe: Senior Writer; John Roe: Intern"},
		{"By Editorial Board", "Editorial Board"},
		{"By The Editorial Board", "The Editorial Board"},

		// Photographers and others beside the writers.
		{"Jane Doe, Science Editor | Photographs by Max Roe", "Jane Doe: Science Editor; Max Roe: photographer"},
		{"By Jane Doe Photographs by Max Roe", "Jane Doe; Max Roe: photographer"},
		{"By Jane Doe; photos by Max Roe", "Jane Doe; Max Roe: photographer"},
		{"By Jane Doe, Photography by Max Roe", "Jane Doe; Max Roe: photographer"},
		{"Story by Jane Doe, photos by Max Roe", "Jane Doe; Max Roe: photographer"},
		{"Text by Jane Doe Photographs by Max Roe", "Jane Doe; Max Roe: photographer"},
		{"By Jane Doe, Illustrations by Max Roe", "Jane Doe; Max Roe: illustrator"},
		{"By Jane Doe, Photographer Max Roe", "Jane Doe; Max Roe: photographer"},
		{"By Jane Doe, Video by Max Roe", "Jane Doe; Max Roe: video journalist"},
		{"By Jane Doe, edited by Max Roe", "Jane Doe; Max Roe: editor"},
		{"By Jane Doe and photographer Max Roe", "Jane Doe; Max Roe: photographer"},
		{"Photographs and text by Jane Doe", "Jane Doe: photographer"},
		{"Translated by Max Roe", "Max Roe: translator"},

		// Addresses, times and what pages add.
		{"By Jane Doe | jdoe@paper.com", "Jane Doe"},
		{"By Jane Doe jdoe@paper.com", "Jane Doe"},
		{"By Jane Doe, jdoe@paper.com", "Jane Doe"},
		{"Jane Doe @janedoe", "Jane Doe"},
		{"Jane Doe (@janedoe)", "Jane Doe"},
		{"By Jane Doe @janedoe and John Roe @johnroe", "Jane Doe; John Roe"},
		{"By Jane Doe Email the author", "Jane Doe"},
		{"By Jane Doe Follow", "Jane Doe"},
		{"By Jane Doe Follow @janedoe", "Jane Doe"},
		{"By Jane Doe, May 6, 2018", "Jane Doe"},
		{"By Jane Doe May 6, 2018", "Jane Doe"},
		{"By Jane Doe 6 May 2018", "Jane Doe"},
		{"By Jane Doe on May 6, 2018 at 5:30 pm", "Jane Doe"},
		{"By Jane Doe | May 6, 2018 | 5 min read", "Jane Doe"},
		{"May 6, 2018 By Jane Doe", "Jane Doe"},
		{"May 6, 2018 | Jane Doe", "Jane Doe"},
		{"6 May 2018, by Jane Doe", "Jane Doe"},
		{"Posted on May 6, 2018 by Jane Doe", "Jane Doe"},
		{"Published May 6, 2018 by Jane Doe", "Jane Doe"},
		{"Jane Doe · 5 min read", "Jane Doe"},
		{"Jane Doe • 5 May 2020 • 3 minute read", "Jane Doe"},
		{"By Jane Doe Updated 5:30 PM ET, Sun May 6, 2018", "Jane Doe"},
		{"By Jane Doe, Updated May 6, 2018", "Jane Doe"},
		{"Written by Jane Doe, updated May 6, 2018", "Jane Doe"},
		{"Jane DoePublished Jul 17, 2024, 11:21am", "Jane Doe"},
		{"By Jane Doe Sunday, May 6", "Jane Doe"},
		{"By Jane Doe 2 hours ago", "Jane Doe"},
		{"By Jane Doe, 05/06/2018", "Jane Doe"},
		{"By Jane Doe Share", "Jane Doe"},
		{"By Jane Doe, Contributor", "Jane Doe: Contributor"},
		{"By Jane Doe, Opinion Contributor", "Jane Doe: Opinion Contributor"},
		{"by Jane Doe 0 Comments", "Jane Doe"},
		{"By Jane Doe Getty Images", "Jane Doe"},

		// Agencies and staffs.
		{"By Associated Press", "Associated Press"},
		{"By The Associated Press", "The Associated Press"},
		{"By THE ASSOCIATED PRESS", "THE ASSOCIATED PRESS"},
		{"AFP", "AFP"},
		{"PTI", "PTI"},
		{"By AFP", "AFP"},
		{"By Reuters Staff", "Reuters Staff"},
		{"Reuters", "Reuters"},
		{"Agence France-Presse", "Agence France-Presse"},
		{"By Agence France-Presse", "Agence France-Presse"},
		{"Press Trust of India", "Press Trust of India"},
		{"Staff and agencies", "Staff and agencies"},
		{"Guardian staff and agencies", "Guardian staff and agencies"},
		{"Guardian staff and agencies in London", "Guardian staff and agencies"},
		{"Staff Reporter", "Staff Reporter"},
		{"By Staff Reporter", "Staff Reporter"},
		{"By Our Correspondent", "Our Correspondent"},
		{"By Daily Mail Reporter", "Daily Mail Reporter"},
		{"By Jane Doe and agencies", "Jane Doe"},
		{"Jane Doe and agencies", "Jane Doe"},
		{"By Jane Doe and Associated Press", "Jane Doe; Associated Press"},
		{"By Jane Doe with AFP", "Jane Doe; AFP"},
		{"By Jane Doe with wires", "Jane Doe"},
		{"AP and Reuters", "AP; Reuters"},

		// Nobody.
		{"by the way", ""},
		{"By Friday, the ferry had sunk", ""},
		{"5 min read", ""},
		{"May 6, 2018", ""},
		{"Updated May 6, 2018", ""},
		{"By", ""},
		{"|", ""},
		{"", ""},
	} {
		if diff := cmp.Diff(tt.want, spell(ParseByline(tt.in))); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.in, diff)
		}
	}
}

func FuzzParseByline(f *testing.F) {
	f.Add("By JANE DOE and John Roe, Associated Press")
	f.Add("Jane DoeNews Reporter | Photographs by Max “Mo” Roe Jr.")
	f.Add("Jane Doe@janedoe / EXAMPLE.COM / Sep 2, 2024, 17:07 IST")
	f.Fuzz(func(t *testing.T, line string) {
		end := 0
		for _, a := range ParseByline(line) {
			if a.Name == "" || a.Span.Start < end || a.Span.End <= a.Span.Start || a.Span.End > len(line) {
				t.Fatalf("author %+v after %d", a, end)
			}
			end = a.Span.End
		}
	})
}
