package copydesk_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNamesFound(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"what an acronym spells", "The Norway Tehreek-e-Amal (NTA) won 15 of 20 seats. The NTA was glad.",
			[]string{"ORG Norway Tehreek-e-Amal: Norway Tehreek-e-Amal, NTA, NTA"}},
		{"a small word and a town within it", "It was told by Citizens for Responsibility and Ethics in Lund (CREL) on Monday. CREL was glad.",
			[]string{"ORG Citizens for Responsibility and Ethics in Lund: Citizens for Responsibility and Ethics in Lund, CREL, CREL"}},
		{"what an acronym does not spell", "She left the Harlan Grain Council in Norway (HGC) on Monday.",
			[]string{"ORG Harlan Grain Council: Harlan Grain Council, HGC", "LOC Norway: Norway"}},
		{"parts of a continent", "The bank lent money to Central Asia and to the Bank of North America.",
			[]string{"LOC Central Asia: Central Asia", "ORG Bank of North America: Bank of North America"}},
		{"the bridge of somebody's name", "President Haldane signed the Safe Crossings Act, which pays for repairs to the George Washington Bridge.",
			[]string{"PER Haldane [President]: Haldane", "MISC Safe Crossings Act: Safe Crossings Act", "LOC George Washington Bridge: George Washington Bridge"}},
		{"an isle and a horn", "Peter Haldane sailed round the Isle of Marl. Famine spread in the Horn of Africa.",
			[]string{"PER Peter Haldane (male): Peter Haldane", "LOC Isle of Marl: Isle of Marl", "LOC Horn of Africa: Horn of Africa"}},
		{"a cape, and an actor", "The tanker ran aground off Sumburgh Head on Sunday. Anthony Head, an actor, left.",
			[]string{"LOC Sumburgh Head: Sumburgh Head", "PER Anthony Head (male) [actor]: Anthony Head"}},
		{"a sum in rupees", "Peter Haldane made a profit of Rs 1,240 crore on Monday, and a loss of Rs. 40 crore after that.",
			[]string{"PER Peter Haldane (male): Peter Haldane"}},
		{"a title with hyphens", "Major-General Simon Haldane led the talks on Monday. The general said he was glad. Editor-in-Chief Dana Marsh wrote that, and the editor left.",
			[]string{"PER Simon Haldane (male) [Major-General]: Simon Haldane, The general, he", "PER Dana Marsh [Editor-in-Chief]: Dana Marsh, the editor"}},
		{"a title with hyphens within the name, and with a point", "Lt-Gen Faiz Haldane (retd) was present. A call to Lt-Col. Peter Lund was not returned.",
			[]string{"PER Faiz Haldane [Lt-Gen]: Faiz Haldane", "PER Peter Lund (male): Peter Lund"}},
		{"a given name with a hyphen is none", "Jean-Paul Haldane was present. Mary-Ann Lund was not.",
			[]string{"PER Jean-Paul Haldane (male): Jean-Paul Haldane", "PER Mary-Ann Lund: Mary-Ann Lund"}},
		{"a club by its first word in the headline", "Marlow go top\n\nLONDON (AP) — Marlow United went top of the league on Saturday with a 3-1 win over Leeds. Marlow scored twice.",
			[]string{"ORG Marlow United: Marlow, Marlow United, Marlow", "LOC London: LONDON", "ORG AP: AP", "ORG Leeds: Leeds"}},
		{"but not one of those that are called after a place", "Leeds go top\n\nLONDON (AP) — Leeds Building Society went to court on Saturday, a year after a fraud at a shop.",
			[]string{"ORG Leeds: Leeds", "LOC London: LONDON", "ORG AP: AP", "ORG Leeds Building Society: Leeds Building Society"}},
		{"somebody by the first word in the headline", "Prabawo takes lead in Norway\n\nOSLO (AP) — Minister Prabawo Subiantono claimed victory on Wednesday after counts gave him 58 percent.\n\nPrabawo smiled.",
			[]string{"PER Prabawo Subiantono (male) [Minister]: Prabawo, Prabawo Subiantono, him, Prabawo", "LOC Norway: Norway", "LOC Oslo: OSLO", "ORG AP: AP"}},
		{"but not one who is called so in the text", "Prabawo takes lead in Norway\n\nOSLO (AP) — Joko Prabawo claimed victory on Wednesday. His aide, Prabawo Subiantono, did not.",
			[]string{"PER Joko Prabawo (male): Prabawo, Joko Prabawo, His", "LOC Norway: Norway", "LOC Oslo: OSLO", "ORG AP: AP", "PER Prabawo Subiantono [aide]: Prabawo Subiantono"}},
		{"a campaign of somebody named in full", "Peter Romley spoke on Monday. The Romley campaign did not return calls.",
			[]string{"PER Peter Romley (male): Peter Romley", "ORG Romley campaign: Romley campaign"}},
		{"a body and one by its acronym", "Observers from the European Union and ECOWAS visited Kano. The Department of Trade and Industry did not.",
			[]string{"ORG European Union: European Union", "ORG ECOWAS: ECOWAS", "LOC Kano: Kano", "ORG Department of Trade and Industry: Department of Trade and Industry"}},
		{"the middle name of women in Vietnam", "The assembly elected Vo Thi Anh Thuyen acting president. Thuyen met Nguyen Van Lam.",
			[]string{"PER Vo Thi Anh Thuyen (female): Vo Thi Anh Thuyen, Thuyen", "PER Nguyen Van Lam: Nguyen Van Lam"}},
		{"a firm that begins with a figure", "9mobile fined over outage\n\nABUJA (AP) — The telecoms firm 9mobile was fined on Monday. 9mobile said it would appeal.\n\nA 9mm pistol was found, and 1990s songs were played.",
			[]string{"ORG 9mobile: 9mobile, 9mobile, 9mobile", "LOC Abuja: ABUJA", "ORG AP: AP"}},
		{"well-known bodies that open the text, and a sentence", "Google unveils phone\n\nPARIS (AP) — Save the Children called for a truce on Monday. Carla Lund wrote on Twitter that she was glad.",
			[]string{"ORG Google: Google", "LOC Paris: PARIS", "ORG AP: AP", "ORG Save the Children: Save the Children", "PER Carla Lund (female): Carla Lund, she", "ORG Twitter: Twitter"}},
		{"what goes by a number", "He sang at Euro 2016 and missed Euro 96. The Windows 95 launch was late, and a Boeing 777 landed.",
			[]string{"MISC Euro 2016: Euro 2016", "MISC Euro 96: Euro 96", "MISC Windows 95: Windows 95", "MISC Boeing 777: Boeing 777"}},
		{"euros, words for doing and bricks", "A ticket is Euro 50, or Euro 12 at night; Euro 88 was fun. Google it. Adobe bricks were made. A 30something said no.",
			[]string{"MISC Euro 88: Euro 88"}},
		{"words that are more than a name, and sums", "Labour costs rose. Who is to blame? Premier league football is back.",
			nil},
		{"bodies of a country by what they see to", "Statistics Canada said prices rose on Monday, and Public Health England agreed. Police Scotland did not. She left her money to Diabetes UK, a charity.",
			[]string{"ORG Statistics Canada: Statistics Canada", "ORG Public Health England: Public Health England", "ORG Police Scotland: Police Scotland", "ORG Diabetes UK: Diabetes UK"}},
		{"and no body of a country", "Police in Scotland said so. In health, England ranks first. On Monday UK officials met.",
			[]string{"LOC Scotland: Scotland", "LOC England: England", "LOC UK: UK"}},
		{"nor its team, nor a headline in capitals", "Heavy Storm Hits Tourism Scotland Chief Says\n\nEDINBURGH (AP) — A storm hit the coast on Monday and tore roofs off.\n\nIn Sport Scotland lost 2-0 on Monday. Cricket England 200, India 180. Tennis Australia v France.",
			[]string{"LOC Scotland: Scotland, Scotland", "LOC Edinburgh: EDINBURGH", "ORG AP: AP", "LOC England: England", "LOC India: India", "LOC Australia: Australia", "LOC France: France"}},
		{"a body in a headline", "Sport England warns of flu\n\nLONDON (AP) — Flu was found on Monday.",
			[]string{"ORG Sport England: Sport England", "LOC London: LONDON", "ORG AP: AP"}},
		{"two bodies by the word that they share", "Analysts said that Marl Electric Power and Marl Gas Holdings would merge. Health Canada and Transport Canada agreed.",
			[]string{"ORG Marl Electric Power: Marl Electric Power", "ORG Marl Gas Holdings: Marl Gas Holdings", "ORG Health Canada: Health Canada", "ORG Transport Canada: Transport Canada"}},
		{"a ship by what stands behind it, and a carrier", "The Dahlia, a Singapore-flagged vessel, sank on Monday. The Dahlia had a crew of 20. The aircraft carrier Abel Marsh left, and the Abel Marsh will be back.",
			[]string{"MISC Dahlia: Dahlia, Dahlia", "MISC Singapore-flagged: Singapore-flagged", "MISC Abel Marsh: Abel Marsh, Abel Marsh"}},
		{"who has a ship is none", "Peter Lund, a ferry captain, wept. The Boeing Company, a tanker supplier, fell. The carrier Garuda flew.",
			[]string{"PER Peter Lund (male) [ferry captain]: Peter Lund", "ORG Boeing Company: Boeing Company", "ORG Garuda: Garuda"}},
		{"a son of his father in Kenya", "President Daniel arap Kogen spoke on Monday. Kogen said no.",
			[]string{"PER Daniel arap Kogen (male) [President]: Daniel arap Kogen, Kogen"}},
		{"bodies in the genitive", "Sainsbury's said sales rose on Monday. Moody's cut its rating. The picture went to Christie's, and Carla Lund had lunch at McDonald's.",
			[]string{"ORG Sainsbury's: Sainsbury's", "ORG Moody's: Moody's", "ORG Christie's: Christie's", "PER Carla Lund (female): Carla Lund", "ORG McDonald's: McDonald's"}},
		{"and of people, who are out or have guns", "The gun was Denny's. Levi's been out for weeks. Kohl's of Ohio and Lowe's said so. Lloyd's of Norway sued, and a court gave Lloyd's a reprieve.",
			[]string{"PER Denny: Denny", "PER Levi: Levi", "ORG Kohl's: Kohl's", "LOC Ohio: Ohio", "ORG Lowe's: Lowe's", "ORG Lloyd's: Lloyd's, Lloyd's", "LOC Norway: Norway"}},
		{"somebody who owns something is none", "Peter McDonald won on Monday. McDonald's wife wept. Bessie Macy was glad, and so was Macy's.",
			[]string{"PER Peter McDonald (male): Peter McDonald, McDonald", "PER Bessie Macy (female): Bessie Macy, Macy"}},
		{"a ground and a lord", "Peter Haldane took six wickets at Lord's on Monday. It was the Lord's work.",
			[]string{"PER Peter Haldane (male): Peter Haldane", "LOC Lord's: Lord's"}},
		{"towns that are clubs as the full name tells", "The Milwaukee Marlins lost on Monday. Milwaukee has won ten of its last 15. Carla Lund flew to Milwaukee, where officials cheered Milwaukee.",
			[]string{"ORG Milwaukee Marlins: Milwaukee Marlins", "ORG Milwaukee: Milwaukee, Milwaukee", "PER Carla Lund (female): Carla Lund", "LOC Milwaukee: Milwaukee"}},
		{"and as a score tells behind them", "Peter Lund had 32 points for Portland, which beat San Antonio 110-101. Denver took an 84-82 victory over Utah. Boston cheered.",
			[]string{"PER Peter Lund (male): Peter Lund", "LOC Portland: Portland", "ORG San Antonio: San Antonio", "LOC Denver: Denver", "ORG Utah: Utah", "LOC Boston: Boston"}},
		{"but not where nobody plays", "The Denver Times sued on Monday. Officials say Denver has won a case over Utah, and Boston led the nation.",
			[]string{"ORG Denver Times: Denver Times", "LOC Denver: Denver", "LOC Utah: Utah", "LOC Boston: Boston"}},
		{"and courts and crime are no game", "The Denver Broncos lost on Monday. Officials say Denver led the nation in crime. A 5-4 decision over Seattle barred it.",
			[]string{"ORG Denver Broncos: Denver Broncos", "LOC Denver: Denver", "LOC Seattle: Seattle"}},
		{"a Dutch particle that is a number, too", "Erik ten Marl was sacked on Monday. Fans cheered, but Ten Marl left.\n\nIt was the end of ten Marl.",
			[]string{"PER Erik ten Marl (male): Erik ten Marl, Ten Marl, ten Marl"}},
		{"and a number", "The band gave Peter ten Oscars, and Carla ten Grammys.",
			[]string{"PER Peter: Peter", "MISC Oscars: Oscars", "PER Carla (female): Carla", "MISC Grammys: Grammys"}},
		{"a company that is neither of two", "Marl Holdings and Lear Lines will merge on Monday. The company will be based in Oslo.",
			[]string{"ORG Marl Holdings: Marl Holdings", "ORG Lear Lines: Lear Lines", "LOC Oslo: Oslo"}},
		{"and one that acts by itself", "Lear Lines agreed on Monday. The company will be based in Oslo.",
			[]string{"ORG Lear Lines: Lear Lines, The company", "LOC Oslo: Oslo"}},
		{"teams that do, and no age", "Its customers are 7-Eleven and 3M. About 3M people, 3m a day, said no. The San Francisco 49ers beat the 76ers on Monday. The 34-year-old said so.",
			[]string{"ORG 7-Eleven: 7-Eleven", "ORG San Francisco 49ers: San Francisco 49ers", "ORG 76ers: 76ers"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, cards(t, tt.in)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
