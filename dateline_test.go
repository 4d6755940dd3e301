package copydesk

import (
	"github.com/copydesk/copydesk/internal/lang"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/token"
	"github.com/google/go-cmp/cmp"
)

func TestReadDateline(t *testing.T) {
	for _, tt := range []struct {
		in   string // the dateline ends at ¦
		want string // place, agency, date; "-" for none
	}{
		{"E-PAPER | March 4, 2025", "-"},
		// Agencies of today.
		{"WASHINGTON (AP) —¦ The House", "WASHINGTON|AP|"},
		{"WASHINGTON (AP) -¦ The House", "WASHINGTON|AP|"},
		{"WASHINGTON (AP)--¦The House", "WASHINGTON|AP|"},
		{"WASHINGTON (AP) _¦ The House", "WASHINGTON|AP|"},
		{"KYIV, Ukraine (AP) —¦ Shells fell", "KYIV, Ukraine|AP|"},
		{"ST. LOUIS (AP) —¦ Police", "ST. LOUIS|AP|"},
		{"RENO, Nev. (AP) —¦ A man", "RENO, Nev.|AP|"},
		{"WINSTON-SALEM, N.C. (AP) —¦ A man", "WINSTON-SALEM, N.C.|AP|"},
		{"McALLEN, Texas (AP) —¦ A man", "McALLEN, Texas|AP|"},
		{"O'FALLON, Mo. (AP) —¦ A man", "O'FALLON, Mo.|AP|"},
		{"AL-UDEID AIR BASE, Qatar (AP) —¦ The general", "AL-UDEID AIR BASE, Qatar|AP|"},
		{"ABOARD AIR FORCE ONE (AP) —¦ The president", "ABOARD AIR FORCE ONE|AP|"},
		{"UNITED NATIONS (AP) —¦ The council", "UNITED NATIONS|AP|"},
		{"RIO DE JANEIRO (AP) —¦ The beach", "RIO DE JANEIRO|AP|"},
		{"LONDON (Reuters) –¦ The bank", "LONDON|Reuters|"},
		{"PORT ELLERY, Maine – May 12, 2026 –¦ The firm", "PORT ELLERY, Maine||2026-05-12"},
		{"Boston — March 3, 2021 —¦ The firm", "Boston||2021-03-03"},
		{"LONDON —¦ May 14 was a holiday", "LONDON||"},
		{"PORT ELLERY, Me., March 4. —¦ The bridge", "PORT ELLERY, Me.||XXXX-03-04"},
		{"HEXBY, May 3.--¦The mill", "HEXBY||XXXX-05-03"},
		{"It fell on March 4. — The mayor", "-"},
		{"LONDON, May 14 (Reuters) -¦ The bank", "LONDON|Reuters|XXXX-05-14"},
		{"LONDON/PARIS, May 14, 2019 (Reuters) -¦ The", "LONDON/PARIS|Reuters|2019-05-14"},
		{"BERLIN/FRANKFURT (Reuters) -¦ The", "BERLIN/FRANKFURT|Reuters|"},
		{"Aug 27 (Reuters) -¦ Shares fell", "|Reuters|XXXX-08-27"},
		{"Sept. 3 (UPI) --¦ Shares fell", "|UPI|XXXX-09-03"},
		{"(Reuters) -¦ Shares fell", "|Reuters|"},
		{"(CNN)¦ The ferry", "|CNN|"},
		{"(CNN) —¦ The ferry", "|CNN|"},
		{"CNN —¦ The ferry sank", "|CNN|"},
		{"Atlanta (CNN) --¦ The ferry", "Atlanta|CNN|"},
		{"New York (CNN Business)¦ The bank", "New York|CNN Business|"},
		{"MEXICO CITY, Feb. 8 (UPI) —¦ The", "MEXICO CITY|UPI|XXXX-02-08"},
		{"NEW YORK, Nov. 19 (UPI) --¦ The", "NEW YORK|UPI|XXXX-11-19"},
		{"Mexico City (AFP) –¦ The", "Mexico City|AFP|"},
		{"Paris, May 3, 2020 (AFP) -¦ The", "Paris|AFP|2020-05-03"},
		{"Berlin (dpa) -¦ Der", "Berlin|dpa|"},
		{"BEIJING, Jan. 5 (Xinhua) --¦ The", "BEIJING|Xinhua|XXXX-01-05"},
		{"MOSCOW, March 1. /TASS/.¦ The minister", "MOSCOW|TASS|XXXX-03-01"},
		{"Mumbai, Jun 3 (PTI)¦ The monsoon", "Mumbai|PTI|XXXX-06-03"},
		{"New Delhi, May 14 (PTI):¦ The court", "New Delhi|PTI|XXXX-05-14"},
		{"Hexton, Jul 4 (PTI):¦ Four people", "Hexton|PTI|XXXX-07-04"},
		{"Hexton, Jul 4 (PTI)¦ Four people", "Hexton|PTI|XXXX-07-04"},
		{"Hexton, July 4 with two others", "-"},
		{"Hexton (Himachal Pradesh) [India], July 4 (ANI):¦ Four people", "Hexton (Himachal Pradesh) [India]|ANI|XXXX-07-04"},
		{"New Delhi [India], July 4 (ANI):¦ Four people", "New Delhi [India]|ANI|XXXX-07-04"},
		{"Hexton (Upper Vale), July 4 was a holiday", "-"},
		{"NEW DELHI (ANI):¦ The court", "NEW DELHI|ANI|"},
		{"TOKYO, Jan. 5 (Kyodo) -¦ The", "TOKYO|Kyodo|XXXX-01-05"},
		{"PORT ELLERY, Maine, March 12 (CNS) -¦ The", "PORT ELLERY, Maine|CNS|XXXX-03-12"},
		{"TORONTO — The Canadian Press —", "TORONTO||"},
		{"WASHINGTON (Bloomberg) --¦ The", "WASHINGTON|Bloomberg|"},
		{"NEW YORK (The Daily Ferry) —¦ The", "NEW YORK|The Daily Ferry|"},
		{"JERUSALEM (JTA) —¦ The", "JERUSALEM|JTA|"},
		{"WASHINGTON (TNS) -¦ The", "WASHINGTON|TNS|"},
		{"VATICAN CITY (RNS) —¦ The pope", "VATICAN CITY|RNS|"},
		// Press offices.
		{"NEW YORK, March 3, 2020 /PRNewswire/ --¦ The firm", "NEW YORK|PRNewswire|2020-03-03"},
		{"SAN FRANCISCO--(BUSINESS WIRE)--¦The firm", "SAN FRANCISCO|BUSINESS WIRE|"},
		{"LONDON, May 05, 2020 (GLOBE NEWSWIRE) --¦ The firm", "LONDON|GLOBE NEWSWIRE|2020-05-05"},
		{"HARLAN FALLS, Ohio, Oct. 7, 2021 –¦ The firm", "HARLAN FALLS, Ohio||2021-10-07"},
		// Papers.
		{"TALLAHASSEE —¦ The governor", "TALLAHASSEE||"},
		{"TALLAHASSEE --¦ The governor", "TALLAHASSEE||"},
		{"DES MOINES -¦ The governor", "DES MOINES||"},
		{"WASHINGTON ―¦ The governor", "WASHINGTON||"},
		{"BOSTON —¦Standing in front of a crowd", "BOSTON||"},
		{"LA CROSSE, Wisc. —¦ Gov.", "LA CROSSE, Wisc.||"},
		{"STATE COLLEGE, Pa. -¦ The", "STATE COLLEGE, Pa.||"},
		{"RANGOON, Burma -¦ The", "RANGOON, Burma||"},
		{"THE HAGUE —¦ The court", "THE HAGUE||"},
		{"WASHINGTON, Nov. 11 —¦ The", "WASHINGTON||XXXX-11-11"},
		{"WASHINGTON, Tuesday, Nov. 11 —¦ The", "WASHINGTON||XXXX-11-11"},
		{"PARIS, 11 November 1918 —¦ The", "PARIS||1918-11-11"},
		{"SÃO PAULO —¦ The", "SÃO PAULO||"},
		{"GOTHENBURG, Sweden —¦ The", "GOTHENBURG, Sweden||"},
		{"Washington —¦ The", "Washington||"},
		{"Kathmandu, Nepal –¦ The", "Kathmandu, Nepal||"},
		{"Quillmouth, Maine —¦ The", "Quillmouth, Maine||"},
		{"Sochi:¦ The minister", "Sochi||"},
		{"New Delhi:¦ The minister", "New Delhi||"},
		{"NEW DELHI:¦ The minister", "NEW DELHI||"},
		{"MUMBAI:¦ The minister", "MUMBAI||"},
		{"Islamabad:¦ The minister", "Islamabad||"},
		{"LAHORE:¦ The minister", "LAHORE||"},

		// Bars.
		{"LONDON |¦ The bank held its rates on Thursday, in a vote that split its board", "LONDON||"},
		{"PORT ELLERY, Maine |¦ A storm shut the harbour on Thursday and left hundreds without power", "PORT ELLERY, Maine||"},
		{"New Delhi | May 3, 2022 |¦ A storm shut the harbour on Thursday and left hundreds without power", "New Delhi||2022-05-03"},
		{"**WASHINGTON (AP)** —¦ The House", "WASHINGTON|AP|"},
		{"**PORT ELLERY, Maine, March 12 —¦** The council", "PORT ELLERY, Maine||XXXX-03-12"},
		{"* WASHINGTON (AP) — The House", "-"},
		{"MUMBAI | PTI |¦ A storm shut the harbour on Thursday and left hundreds without power", "MUMBAI|PTI|"},
		{"BERLIN (AP) |¦ A storm shut the harbour on Thursday and left hundreds without power", "BERLIN|AP|"},
		{"LONDON | Rates held again", "-"},
		{"London | A storm shut the harbour on Thursday and left hundreds without power", "-"},
		{"NEWS | A storm shut the harbour on Thursday and left hundreds without power", "-"},
		{"FERRY ROW | A storm shut the harbour on Thursday and left hundreds without power", "-"},

		{"Smith: No.", "-"},
		{"CLINTON: I have a plan.", "-"},
		{"JACKSON: I have a plan.", "-"},
		{"NATO said on Friday - for once - that", "-"},
		{"NATO (AP) said", "-"},
		{"Washington said no.", "-"},
		{"Washington - unlike Paris - said no.", "-"},
		{"The U.S. Supreme Court - and the array of issues - is", "-"},
		{"EXCLUSIVE – Roger Stone: No", "-"},
		{"BREAKING — The ferry sank", "-"},
		{"OPINION — The ferry sank", "-"},
		{"UPDATE 2-The ferry sank", "-"},
		{"Q: Why?", "-"},
		{"May 5 was the day", "-"},
		{"Europe: the last chance", "-"},
		{"I — like many — said", "-"},
		{"Mr. Smith (R-Texas) said", "-"},
		{"Sen. Ted Moe (R-Tex.) - who won - said", "-"},
		{"IBM (NYSE: IBM) - the firm", "-"},
		{"CNN said", "-"},
		{"WASHINGTON", "-"},
		{"", "-"},
	} {
		text, end := strings.ReplaceAll(tt.in, "¦", ""), strings.Index(tt.in, "¦")
		got, gotEnd := "-", -1
		if d := readDateline(lang.English(), text, Span{0, len(text)}, token.Append(nil, text, 0, len(text))); d != nil {
			got, gotEnd = d.Place+"|"+d.Agency+"|"+d.Date, d.Span.End
		}
		if end < 0 && tt.want != "-" {
			end = gotEnd
		}
		if diff := cmp.Diff(tt.want, got); diff != "" || end != gotEnd {
			t.Errorf("%s: end %d, want %d (-want +got)\n%s", text, gotEnd, end, diff)
		}
	}
}
