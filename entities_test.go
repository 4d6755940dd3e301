package copydesk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

// filler is a plain paragraph that names nobody.
const filler = "The council met for hours in the old hall by the river and nobody left early.\n\n"

// cards returns the entities of a text, a line each: the type, the name, the
// gender where it is known, the titles, and the mentions by name, by
// description and by pronoun.
func cards(t *testing.T, text string) []string {
	t.Helper()
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range a.Entities {
		s := fmt.Sprint(e.Type, " ", e.Name)
		if e.Gender != copydesk.GenderUnknown {
			s += " (" + strings.ToLower(e.Gender.String()) + ")"
		}
		if len(e.Titles) > 0 {
			s += " [" + strings.Join(e.Titles, "; ") + "]"
		}
		var mentions []string
		for _, m := range e.Mentions {
			mentions = append(mentions, m.Span.In(text))
		}
		out = append(out, s+": "+strings.Join(mentions, ", "))
	}
	return out
}

func TestEntities(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		// People.
		{"one person in every form", "Sen. Margaret Haldane spoke first. Haldane left early. M. Haldane will be back, and Maggie Haldane knows it.",
			[]string{"PER Margaret Haldane (female) [Sen.]: Margaret Haldane, Haldane, M. Haldane, Maggie Haldane"}},
		{"initials come before the full name", "J. R. Lindqvist signed the paper. John Robert Lindqvist is 54.",
			[]string{"PER John Robert Lindqvist (male): J. R. Lindqvist, John Robert Lindqvist"}},
		{"other initials are another person", "John Lindqvist signed the paper. K. Lindqvist did not.",
			[]string{"PER John Lindqvist (male): John Lindqvist", "PER K. Lindqvist: K. Lindqvist"}},
		{"the given name alone", "Margaret Haldane met the press. Margaret was tired.",
			[]string{"PER Margaret Haldane (female): Margaret Haldane, Margaret"}},
		{"a middle name comes and goes", "Robert Alan Pruitt was charged. Robert Pruitt has no lawyer. Pruitt is 30.",
			[]string{"PER Robert Alan Pruitt (male): Robert Alan Pruitt, Robert Pruitt, Pruitt"}},
		{"a nickname in quotation marks", "Roberto \"Hammer\" Alvarado won. Alvarado is 30.",
			[]string{"PER Roberto Alvarado (male): Roberto \"Hammer\" Alvarado, Alvarado"}},
		{"a nickname behind a given name that is rare", "Chukwuemeka \"Emeka\" Nwosu won. Nwosu is 30. The film \"Harlan\" Won.",
			[]string{"PER Chukwuemeka Nwosu (male): Chukwuemeka \"Emeka\" Nwosu, Nwosu", "MISC Harlan: Harlan"}},
		{"who has retired", "Retired Army Gen. Peter Haldane spoke. A retired teacher left.",
			[]string{"ORG Army: Army", "PER Peter Haldane (male) [Gen.]: Peter Haldane"}},
		{"Mr. is not Mrs.", "Peter Haldane and Susan Haldane came. Mr. Haldane spoke, and then Mrs. Haldane sang.",
			[]string{"PER Peter Haldane (male) [Mr.]: Peter Haldane, Haldane", "PER Susan Haldane (female) [Mrs.]: Susan Haldane, Haldane"}},
		{"a country and a team are no nicknames", "Results of the race:\n\n1. Marc Alvarado (France) Benetton 1:55.1\n2. John Lindqvist (U.S.) Ducati 1:56.3\n",
			[]string{"PER Marc Alvarado (male): Marc Alvarado", "LOC France: France", "ORG Benetton: Benetton", "PER John Lindqvist (male): John Lindqvist", "LOC U.S.: U.S.", "ORG Ducati: Ducati"}},
		{"who stands behind a country, and a comma, with the age", "The judges were Marc Alvarado (France), Max Haldane, 54, and John Lindqvist (Sweden).",
			[]string{"PER Marc Alvarado (male): Marc Alvarado", "LOC France: France", "PER Max Haldane (male): Max Haldane", "PER John Lindqvist (male): John Lindqvist", "LOC Sweden: Sweden"}},
		{"a surname alone that was named in full", "Results\n\nIvan Ekimov (Russia) won on Monday, ahead of Lance Armsby and Joris Alderweild.\n\nOverall placings after two stages:\n\n1. Ekimov 1:07\n2. Alderweild 1:09\n3. Armsby 1:45\n",
			[]string{"PER Ivan Ekimov (male): Ivan Ekimov, Ekimov", "LOC Russia: Russia", "PER Lance Armsby (male): Lance Armsby, Armsby", "PER Joris Alderweild (male): Joris Alderweild, Alderweild"}},
		{"a surname in front alone", "Police in the town detained the dissident Wang Donghai, a group said on Saturday. Police gave no reason for detaining Wang on Friday.\n\nThe group said Wang would be sent to a study class.",
			[]string{"PER Wang Donghai [dissident]: Wang Donghai, Wang, Wang"}},
		{"a town's word that oftener is the person", "Malik Houston won on Friday, after an hour.\n\n\"I got a little tight,\" the never-say-die Houston told reporters. Not everybody cheered for Houston, who left.\n\nHe was born in Austin, Houston said.",
			[]string{"PER Malik Houston (male): Malik Houston, I, Houston, Houston, He, Houston", "LOC Austin: Austin"}},
		{"a town's word that oftener is the town", "Malik Houston won on Friday. He was born in Houston, and will be back in Houston on Monday.\n\nThe mayor cheered Houston on.",
			[]string{"PER Malik Houston (male): Malik Houston, He", "LOC Houston: Houston, Houston, Houston"}},
		{"bodies with a number, a country, a cross", "Soldiers of the 101st Airborne Division were there. He served with the 506th Infantry Regiment.\n\nThe Democratic Party of Korea and the International Committee of the Red Cross met. A professor at the University of Utah left.",
			[]string{"ORG 101st Airborne Division: 101st Airborne Division", "ORG 506th Infantry Regiment: 506th Infantry Regiment", "ORG Democratic Party of Korea: Democratic Party of Korea", "ORG International Committee of the Red Cross: International Committee of the Red Cross", "ORG University of Utah: University of Utah"}},
		{"the country's own things, and a cup", "He lives in the municipality of Utah. The Democratic Party of Korea's north was there. They won the Fed Cup, and the Fed cut rates.",
			[]string{"LOC Utah: Utah", "ORG Democratic Party: Democratic Party", "LOC Korea: Korea", "MISC Fed Cup: Fed Cup", "ORG Fed: Fed"}},
		{"a club or a firm by one word", "Peter Lindqvist is to coach the struggling first division side Nice, the club said on Friday. Lindqvist, who played for Nice, takes over.",
			[]string{"PER Peter Lindqvist (male): Peter Lindqvist, Lindqvist", "ORG Nice: Nice, Nice"}},
		{"a club that is a given name", "Chelsea beat Leeds on Monday. Chelsea central defender Marko Brandt scored. Chelsea left back Tim Lund did not. Susan spoke of back pain.",
			[]string{"ORG Chelsea: Chelsea, Chelsea, Chelsea", "ORG Leeds: Leeds", "PER Marko Brandt (male) [defender]: Marko Brandt", "PER Tim Lund (male): Tim Lund", "PER Susan (female): Susan"}},
		{"a firm that could be a town", "Battery maker Norwell cut its forecast on Thursday.\n\nNorwell, based in Bergen, said in a statement that it had cash.",
			[]string{"ORG Norwell: Norwell, Norwell", "LOC Bergen: Bergen"}},
		{"a town behind its street", "Kyle Haldane, 29, burned a house in Marlow Street, Wrexford, in the early hours of 3 February. Police came to Marlow Road, Haldane said.",
			[]string{"PER Kyle Haldane (male): Kyle Haldane, Haldane", "LOC Marlow Street: Marlow Street", "LOC Wrexford: Wrexford", "LOC Marlow Road: Marlow Road"}},
		{"a relative by the given name", "Her grandson Callum, 11, ran. She told her brother Monday that her husband was out.",
			[]string{"PER Callum (male) [grandson]: Callum"}},
		{"but one who has an age", "Police said Haldane, based in Leeds for years, was ill. Haldane, 54, is a lawyer. On his side Haldane was calm.",
			[]string{"PER Haldane (male): Haldane, Haldane, his, Haldane", "LOC Leeds: Leeds"}},
		{"a mill, a plant and a bridge go by their place", "A fire destroyed the Harlan paper mill. The owners of the Harlan mill fled. They will close the Varley nuclear power plant.",
			[]string{"LOC Harlan: Harlan, Harlan", "LOC Varley: Varley"}},
		{"but not where somebody is called so", "Paul Harlan built the place. A fire destroyed the Harlan paper mill.",
			[]string{"PER Paul Harlan (male): Paul Harlan, Harlan"}},
		{"a place before a noun", "HEXTON (AP) — The Hexton council met on Monday. Nobody was in Hexton.",
			[]string{"LOC Hexton: HEXTON, Hexton, Hexton", "ORG AP: AP"}},
		{"a cup that goes by its place", "She lives in Boca Raton. The Boca Raton office and the Boca Raton champion are known.", []string{"LOC Boca Raton: Boca Raton, Boca Raton", "MISC Boca Raton: Boca Raton"}},
		{"who is named alone, and in full where a club may be", "It was a contest between Zarack Odama and Mitt Haldane, and Odama won. Odama smiled.",
			[]string{"PER Zarack Odama: Zarack Odama, Odama, Odama", "PER Mitt Haldane: Mitt Haldane"}},
		{"what is listed as a body is no place", "He wrote on Facebook, and was seen on Fox News. The White House said nothing to the Islamic State.",
			[]string{"ORG Facebook: Facebook", "ORG Fox News: Fox News", "LOC White House: White House", "ORG Islamic State: Islamic State"}},
		{"a state before its people, and an ailment", "The New York businessman spoke of the Zoltan virus. New York beat Chicago 4-2.",
			[]string{"LOC New York: New York", "MISC Zoltan: Zoltan", "ORG New York: New York", "ORG Chicago: Chicago"}},
		{"two counties, of which one is a given name and opens the text", "Devon and Somerset Fire and Rescue Service sent two crews.",
			[]string{"ORG Devon and Somerset Fire and Rescue Service: Devon and Somerset Fire and Rescue Service"}},
		{"a hotel's casino, and what an office is for", "The owners of the Marl Plaza Hotel and Casino shut it. She ran the Office of Grain Programs and Services and the Bureau of Water Research and Development.",
			[]string{"LOC Marl Plaza Hotel and Casino: Marl Plaza Hotel and Casino", "ORG Office of Grain Programs and Services: Office of Grain Programs and Services", "ORG Bureau of Water Research and Development: Bureau of Water Research and Development"}},
		{"the police of two counties", "Two men were held on Monday. A spokesman for Avon and Marsham Police said so.",
			[]string{"ORG Avon and Marsham Police: Avon and Marsham Police"}},
		{"two that stand side by side", "A spokesman for UNICEF and Marsham Police said so. Guests of the Marl Plaza Hotel and Peter Haldane left. Varley and Marsham Police agreed.",
			[]string{"ORG UNICEF: UNICEF", "ORG Marsham Police: Marsham Police, Marsham Police", "LOC Marl Plaza Hotel: Marl Plaza Hotel", "PER Peter Haldane (male): Peter Haldane", "PER Varley: Varley"}},
		{"what somebody was then", "He wrote to then-Gov. Peter Haldane.", []string{"PER Peter Haldane (male): Peter Haldane"}},
		{"titles of works", "She starred in \"Anne of a Thousand Days,\" a hit, and wrote a novel, “Bertillon 166,” in 1960. His song \"Haldane's Girl\" was sung at the ''Marsh Boys'' show.",
			[]string{"MISC Anne of a Thousand Days: Anne of a Thousand Days", "MISC Bertillon 166: Bertillon 166", "MISC Haldane's Girl: Haldane's Girl", "MISC Marsh Boys: Marsh Boys"}},
		{"titles of works in a row, with the years", "His other books are \"In the Year of Peace\" (1963), \"The Long Water\" (1964) and \"A World of Things\".",
			[]string{"MISC In the Year of Peace: In the Year of Peace", "MISC The Long Water: The Long Water", "MISC A World of Things: A World of Things"}},
		{"what is said, or stands on a sign, is no title", "Peter Haldane left the show. \"Good Night,\" he said. \"No Way,\" Haldane added at the book fair. The sign read \"No Dogs\" on Monday.",
			[]string{"PER Peter Haldane (male): Peter Haldane, he, Haldane"}},
		{"the son is not the father", "Peter Haldane owns the mill. Peter Haldane Jr. runs it.",
			[]string{"PER Peter Haldane (male): Peter Haldane", "PER Peter Haldane Jr. (male): Peter Haldane Jr."}},
		{"brothers", "Peter Haldane owns the mill. Andrew Haldane runs it.",
			[]string{"PER Peter Haldane (male): Peter Haldane", "PER Andrew Haldane (male): Andrew Haldane"}},
		{"a town, not its club", "Two people left a terraced house in Leeds on Sunday.",
			[]string{"LOC Leeds: Leeds"}},
		{"clubs by the score", "Boston beat Chicago 4-2 on Sunday. Chicago, which is last, plays Boston again on Monday in Chicago. The mayor of Boston was there.",
			[]string{"ORG Boston: Boston, Boston", "ORG Chicago: Chicago, Chicago", "LOC Chicago: Chicago", "LOC Boston: Boston"}},
		{"where something is", "Tanks rolled into Khan Marlis on Monday. Shops in Tsik Lor Tsui were shut. Hundreds fled from Khan Marlis.",
			[]string{"LOC Khan Marlis: Khan Marlis, Khan Marlis", "LOC Tsik Lor Tsui: Tsik Lor Tsui"}},
		{"in whom somebody trusts", "Their faith in Zqor Varga fell. There was a friend in Ruth Olsen, a nurse. They saw the fault in Peter Haldane.",
			[]string{"PER Zqor Varga: Zqor Varga", "PER Ruth Olsen (female) [nurse]: Ruth Olsen", "PER Peter Haldane (male): Peter Haldane"}},
		{"clubs by other scores", "Toronto defeated Tampa Bay, 7-6. Tampa Bay had led. Mumbai beat Chennai by six wickets. Durban won 21–15 against Pretoria.",
			[]string{"ORG Toronto: Toronto", "ORG Tampa Bay: Tampa Bay, Tampa Bay", "ORG Mumbai: Mumbai", "ORG Chennai: Chennai", "ORG Durban: Durban", "ORG Pretoria: Pretoria"}},
		{"a country's team goes by the country", "Sri Lanka beat Norway 2-1. Norway had won 3-0 against Wales.",
			[]string{"LOC Sri Lanka: Sri Lanka", "LOC Norway: Norway, Norway", "LOC Wales: Wales"}},
		{"a vote is no score of clubs", "Voters in Houston backed the plan 4-2, and Chicago won praise.", []string{"LOC Houston: Houston", "LOC Chicago: Chicago"}},
		{"who reported it is a person", "Chipmaker beats forecasts\n\nThe chipmaker beat all forecasts on Thursday, its chief told the owners at noon in the hall.\n\n(Reporting by Priya Anand in Bengaluru; Editing by Shounak Dev)",
			[]string{"PER Priya Anand (female): Priya Anand", "LOC Bengaluru: Bengaluru", "PER Shounak Dev: Shounak Dev"}},
		{"a given name that is told", "The woman gave only her first name, Oksana, and the man gave a last name, Taras. The new name, Norway, was known.",
			[]string{"PER Oksana: Oksana", "PER Taras: Taras", "LOC Norway: Norway"}},
		{"what a firm does is not its name", "Profits rose. Chipmaker Oltronix said so.",
			[]string{"ORG Oltronix: Oltronix"}},
		{"the dead say nothing", "Peter Haldane was shot dead on Monday. Haldane was 54. His daughter, Susan Haldane, came home. Haldane said nobody slept.",
			[]string{"PER Peter Haldane (male): Peter Haldane, Haldane, His", "PER Susan Haldane (female) [daughter]: Susan Haldane, Haldane"}},
		{"nor does whom a widow mourns", "Peter Haldane fell from the roof. Haldane was 54. \"We miss him,\" Haldane’s widow, Susan Haldane, told the court. \"He was kind,\" Haldane said.",
			[]string{"PER Peter Haldane (male): Peter Haldane, Haldane, him, Haldane, He", "PER Susan Haldane (female) [widow]: Susan Haldane, Haldane"}},
		{"but what they said once", "Peter Haldane, 91, died on Monday. Haldane was ill. His wife, Susan Haldane, was there. \"I hate straight lines,\" Haldane said in 1988.",
			[]string{"PER Peter Haldane (male): Peter Haldane, Haldane, His, I, Haldane", "PER Susan Haldane (female) [wife]: Susan Haldane"}},
		{"who was nearly killed does", "Peter Haldane was nearly killed on Monday. Haldane is 54. His daughter, Susan Haldane, came home. Haldane said nobody slept.",
			[]string{"PER Peter Haldane (male): Peter Haldane, Haldane, His, Haldane", "PER Susan Haldane (female) [daughter]: Susan Haldane"}},
		{"a relative by the role", "Susan Haldane, the mayor, and Peter Haldane, a lawyer, sued. Mayor Haldane left. Haldane, the lawyer, stayed.",
			[]string{"PER Susan Haldane (female) [mayor; Mayor]: Susan Haldane, the mayor, Haldane", "PER Peter Haldane (male) [lawyer]: Peter Haldane, Haldane, the lawyer"}},
		{"a relative by the pronoun", "Peter Haldane and Susan Haldane came. Haldane raised her hand. Haldane and his dog left.",
			[]string{"PER Peter Haldane (male): Peter Haldane, Haldane, his", "PER Susan Haldane (female): Susan Haldane, Haldane, her"}},
		{"a relative by the given name first", "Peter Haldane came with his son, Max. Haldane was ill. Max Haldane sang. Max is 14.",
			[]string{"PER Peter Haldane (male): Peter Haldane, his, Haldane", "PER Max Haldane (male) [son]: Max, Max Haldane, Max"}},
		{"a bare surname is not such a relative's", "Peter Haldane came with his wife, Susan. Susan was ill. Peter Haldane was not. Susan Haldane sang. Haldane left.",
			[]string{"PER Peter Haldane (male): Peter Haldane, his, Peter Haldane, Haldane", "PER Susan Haldane (female) [wife]: Susan, Susan, Susan Haldane"}},
		{"one of another family", "Peter Haldane came with his son, Max. Max Ashby, a lawyer, left.",
			[]string{"PER Peter Haldane (male): Peter Haldane, his", "PER Max (male) [son]: Max", "PER Max Ashby (male) [lawyer]: Max Ashby"}},
		{"another's pronoun", "Peter Haldane spoke. Haldane sat. Susan Haldane came. Haldane told her to wait. A friend talked to Haldane about her dog.",
			[]string{"PER Peter Haldane (male): Peter Haldane, Haldane, Haldane, Haldane", "PER Susan Haldane (female): Susan Haldane, her, her"}},
		{"a description outweighs the given name", "Alex Haldane was ill. Haldane, a mother of two, left. She is 34.",
			[]string{"PER Alex Haldane (female) [mother of two]: Alex Haldane, Haldane, She"}},
		{"an honorific is another's", "Alex Haldane was ill. Mrs. Haldane left.",
			[]string{"PER Alex Haldane (male): Alex Haldane", "PER Haldane (female) [Mrs.]: Haldane"}},
		{"a possessive is no part of the name", "Margaret Haldane's plan failed. Haldane’s allies left.",
			[]string{"PER Margaret Haldane (female): Margaret Haldane, Haldane"}},
		{"accents and hyphens", "José Muñoz-Ibáñez met Zoë O’Connor in Paris. Muñoz-Ibáñez smiled.",
			[]string{"PER José Muñoz-Ibáñez (male): José Muñoz-Ibáñez, Muñoz-Ibáñez", "PER Zoë O’Connor (female): Zoë O’Connor", "LOC Paris: Paris"}},
		{"particles", "Ursula von der Heyden met Vincent de Groot. Von der Heyden left.",
			[]string{"PER Ursula von der Heyden (female): Ursula von der Heyden, Von der Heyden", "PER Vincent de Groot (male): Vincent de Groot"}},
		{"letters of a party behind the name", "Rep. Tom Varley (R-Ohio) voted no. Varley said so.",
			[]string{"PER Tom Varley (male) [Rep.]: Tom Varley, Varley"}},
		{"a dateline's capitals", "Mill closes for good\n\nFORT McMURRAY, Alberta (AP) — The mill closed on Monday, a year after it had opened its doors again.",
			[]string{"LOC Fort McMurray: FORT McMURRAY", "LOC Alberta: Alberta", "ORG AP: AP"}},
		{"how a dateline's writer was to a place", "Mill closes for good\n\nNORTH OF BAQUBA, Iraq — The mill closed on Monday, a year after it had opened its doors again.",
			[]string{"LOC Baquba: BAQUBA", "LOC Iraq: Iraq"}},
		{"the comma in a dateline", "Mill closes for good\n\nCAMP DAVID, Md. -- The mill closed on Monday, a year after it had opened its doors again.",
			[]string{"LOC Camp David: CAMP DAVID", "LOC Md: Md"}},
		{"small words of a town", "Mill closes for good\n\nSTRATFORD-UPON-AVON, England — The mill closed on Monday, a year after it had opened its doors again.",
			[]string{"LOC Stratford-upon-Avon: STRATFORD-UPON-AVON", "LOC England: England"}},
		{"capitals once, ordinary letters later", "The mill in NEW HARLAN closed on Monday. Nobody in New Harlan was glad of it.",
			[]string{"LOC New Harlan: NEW HARLAN, New Harlan"}},
		{"initials stay", "The UAE and the USA met on Monday in Paris.", []string{"LOC UAE: UAE", "LOC USA: USA", "LOC Paris: Paris"}},
		{"in capitals once", "MARGARET HALDANE WINS VOTE\n\nMargaret Haldane won the vote on Monday, and her friends in the hall cheered.",
			[]string{"PER Margaret Haldane (female): MARGARET HALDANE, Margaret Haldane, her"}},

		// What bears a person's name.
		{"a campaign is not the man", "Peter Haldane spoke on Monday. The Haldane campaign said it would wait.",
			[]string{"PER Peter Haldane (male): Peter Haldane", "ORG Haldane campaign: Haldane campaign"}},
		{"a campaign manager is no campaign", "Peter Haldane spoke on Monday, and Haldane campaign manager Susan Roe did not.",
			[]string{"PER Peter Haldane (male): Peter Haldane, Haldane", "PER Susan Roe (female) [campaign manager]: Susan Roe"}},
		{"a tower is not the man", "Peter Haldane spoke on Monday in front of Haldane Tower.",
			[]string{"PER Peter Haldane (male): Peter Haldane", "LOC Haldane Tower: Haldane Tower"}},
		{"a foundation is not the man", "Peter Haldane spoke on Monday. The Haldane Foundation paid for it.",
			[]string{"PER Peter Haldane (male): Peter Haldane", "ORG Haldane Foundation: Haldane Foundation"}},

		{"a weapon is not the man", "Peter Haldane spoke on Monday. The Haldane missile flew, and so did a drone dubbed Haldane.",
			[]string{"PER Peter Haldane (male): Peter Haldane", "MISC Haldane: Haldane, Haldane"}},
		{"a man by his name is", "Peter Haldane spoke on Monday. A man called Haldane flew.", []string{"PER Peter Haldane (male): Peter Haldane, Haldane"}},

		{"a duke is not his town", "The Duke of Wexcombe opened a bridge in Wexcombe on Monday. \"It is fine,\" the Duke of Wexcombe said. He left.",
			[]string{"PER Duke of Wexcombe (male): Duke of Wexcombe, Duke of Wexcombe, He", "LOC Wexcombe: Wexcombe"}},
		{"a prince of a country", "The Prince of Wales left. He was in Wales.", []string{"PER Prince of Wales (male): Prince of Wales, He", "LOC Wales: Wales"}},

		// Given names of places.
		{"a given name of a state", "Virginia Lund said no. Lund left. Virginia Lund, a lawyer, lives in Virginia.",
			[]string{"PER Virginia Lund (female) [lawyer]: Virginia Lund, Lund, Virginia Lund", "LOC Virginia: Virginia"}},
		{"by the surname alone", "Georgia Tillman won the vote in Georgia. Tillman said she was glad.",
			[]string{"PER Georgia Tillman (female): Georgia Tillman, Tillman, she", "LOC Georgia: Georgia"}},
		{"a surname that is on no list", "Florence Tugwall, who won a prize, left. Tugwall said she was glad.",
			[]string{"PER Florence Tugwall (female): Florence Tugwall, Tugwall, she"}},
		{"a town of two words", "Virginia Beach was dry. The Austin Energy plant burned. Brooklyn Bridge shut.",
			[]string{"LOC Virginia Beach: Virginia Beach", "ORG Austin Energy: Austin Energy", "ORG Brooklyn Bridge: Brooklyn Bridge"}},

		// Storms.
		{"a storm is nobody", "Hurricane Delia hit Cuba on Monday. Delia weakened, but Tropical Storm Oswin did not. Susan Roe said she was glad.",
			[]string{"MISC Hurricane Delia: Hurricane Delia, Delia", "LOC Cuba: Cuba", "MISC Tropical Storm Oswin: Tropical Storm Oswin", "PER Susan Roe (female): Susan Roe, she"}},
		{"somebody of a storm's name", "Delia Roe fled. Hurricane Delia hit Cuba. Delia was ill.",
			[]string{"PER Delia Roe (female): Delia Roe, Delia", "MISC Hurricane Delia: Hurricane Delia", "LOC Cuba: Cuba"}},

		// Ships.
		{"a ship is nobody", "The frigate Admiral Varga sank. The crew of the Admiral Varga swam. Susan Varga, the captain, said she was glad.",
			[]string{"MISC Admiral Varga: Admiral Varga, Admiral Varga", "PER Susan Varga (female) [captain]: Susan Varga, the captain, she"}},
		{"a ship behind a comma and a prefix", "The vessel, the Lady Marlow, met HMS Harlan and the USS Varga. A friend of Lady Marlow's was there.",
			[]string{"MISC Lady Marlow: Lady Marlow", "MISC HMS Harlan: HMS Harlan", "MISC USS Varga: USS Varga", "PER Lady Marlow (female): Lady Marlow"}},

		// Fathers and tribes.
		{"two given names and a tribe", "Mohammed Hassan al-Rawandi was held on Monday. Al-Rawandi denied it, and Rawandi left. A friend of al-Rawandi wept.",
			[]string{"PER Mohammed Hassan al-Rawandi (male): Mohammed Hassan al-Rawandi, Al-Rawandi, Rawandi, al-Rawandi"}},
		{"a name that begins with Abu", "They looked for Abu Yunus al-Rawandi in vain.", []string{"PER Abu Yunus al-Rawandi: Abu Yunus al-Rawandi"}},
		{"a son of his father", "Prince Turki bin Faisal Al Hamdan spoke on Monday. Bin Faisal was not there. Prince Turki left.",
			[]string{"PER Turki bin Faisal Al Hamdan (male) [Prince]: Turki bin Faisal Al Hamdan, Bin Faisal, Turki"}},
		{"by the father's name", "Crown Prince Khalid bin Qasim spoke on Monday. The plan of bin Qasim failed.",
			[]string{"PER Khalid bin Qasim (male) [Crown Prince]: Khalid bin Qasim, bin Qasim"}},
		{"a daughter of her father", "Noor Hayati binti Ismail came on Monday. Noor Hayati said she was glad.",
			[]string{"PER Noor Hayati binti Ismail (female): Noor Hayati binti Ismail, Noor Hayati, she"}},
		{"a bin", "They looked into the bin. Peter Haldane did not.", []string{"PER Peter Haldane (male): Peter Haldane"}},
		{"a town and a militia", "In Mogadishu, al-Shabab said it had taken the port.", []string{"LOC Mogadishu: Mogadishu", "ORG al-Shabab: al-Shabab"}},

		// Names of which a part was found.
		{"given names before it", "The farmer Adán Augusto Lindo Hernán came. Andrés Manuel Varga Obregón did not.",
			[]string{"PER Adán Augusto Lindo Hernán (male) [farmer]: Adán Augusto Lindo Hernán", "PER Andrés Manuel Varga Obregón (male): Andrés Manuel Varga Obregón"}},
		{"a saint and a short given name in the midst", "Jack St. John Ashdown met Guðni Th. Jóhannesson. Jóhannesson smiled.",
			[]string{"PER Jack St. John Ashdown (male): Jack St. John Ashdown", "PER Guðni Th. Jóhannesson (male): Guðni Th. Jóhannesson, Jóhannesson"}},
		{"parts that read like something else", "Aung San Suu Kyi met the press. Suu Kyi said she was glad.",
			[]string{"PER Aung San Suu Kyi (female): Aung San Suu Kyi, Suu Kyi, she"}},
		{"a state before the name", "A New Hampshire Haldane voter met Peter Haldane.", []string{"LOC New Hampshire: New Hampshire", "PER Peter Haldane (male): Peter Haldane"}},
		{"a surname in front", "The shop of Chan Tai-man of the Harlan Party was shut. Chan was glad.",
			[]string{"PER Chan Tai-man: Chan Tai-man, Chan", "ORG Harlan Party: Harlan Party"}},
		{"a surname in front of a given name that reads like something else", "Lee Jae-mun, the party's leader, left. Mr. Lee and President Moon Jae-an met. Ban Ki-mun said he was glad.",
			[]string{"PER Lee Jae-mun (male) [party's leader; Mr.]: Lee Jae-mun, Lee", "PER Moon Jae-an [President]: Moon Jae-an", "PER Ban Ki-mun (male): Ban Ki-mun, he"}},
		{"a surname in front that is a given name elsewhere", "Premier Li Quan met Kim Marsh. Mr. Li said he was glad, and Kim left.",
			[]string{"PER Li Quan (male) [Premier; Mr.]: Li Quan, Li, he", "PER Kim Marsh: Kim Marsh, Kim"}},
		{"a hyphen of no name", "Shares of Hong Kong-based banks fell. Song Co-writer Jane Roe left.",
			[]string{"MISC Hong Kong-based: Hong Kong-based", "PER Jane Roe (female): Jane Roe"}},
		{"what is no given name", "Peter Haldane spoke on Monday. Many Haldane voters came.",
			[]string{"PER Peter Haldane (male): Peter Haldane, Haldane"}},

		// Organisations and places.
		{"an acronym in brackets", "The World Grain Council (WGC) met in Geneva. The WGC has 40 members.",
			[]string{"ORG World Grain Council: World Grain Council, WGC, WGC", "LOC Geneva: Geneva"}},
		{"an acronym with a small word", "The Institute of Marine Biology said so. IMB scientists were glad.",
			[]string{"ORG Institute of Marine Biology: Institute of Marine Biology, IMB"}},
		{"a fire service of two counties", "The Hampshire and Isle of Wight Fire and Rescue Service sent four engines, and the Tyne and Wear Fire and Rescue Service did not.",
			[]string{"ORG Hampshire and Isle of Wight Fire and Rescue Service: Hampshire and Isle of Wight Fire and Rescue Service", "ORG Tyne and Wear Fire and Rescue Service: Tyne and Wear Fire and Rescue Service"}},
		{"a body for several things", "The Department for Environment, Food and Rural Affairs met on Monday. The Bureau of Alcohol, Tobacco, and Firearms did not, nor did the Department of Justice, Reuters and others.",
			[]string{"ORG Department for Environment, Food and Rural Affairs: Department for Environment, Food and Rural Affairs", "ORG Bureau of Alcohol, Tobacco, and Firearms: Bureau of Alcohol, Tobacco, and Firearms", "ORG Department of Justice: Department of Justice", "ORG Reuters: Reuters"}},
		{"the first of two things", "The Maritime and Coastguard Agency (MCA) is looking into it. Susan and Coastguard Agency crews left, and the Senate and Justice Department did not.",
			[]string{"ORG Maritime and Coastguard Agency: Maritime and Coastguard Agency, MCA", "PER Susan (female): Susan", "ORG Coastguard Agency: Coastguard Agency", "ORG Senate: Senate", "ORG Justice Department: Justice Department"}},
		{"two bodies", "Officials of the Department of Homeland Security and the Department of Housing and Urban Development came.",
			[]string{"ORG Department of Homeland Security: Department of Homeland Security", "ORG Department of Housing and Urban Development: Department of Housing and Urban Development"}},
		{"a party's member, and a country's code", "Nobody met the Labour MP in Leeds on Monday. Jane Roe (ESP) beat Ann Lund (GER) 6-3, 6-4.",
			[]string{"ORG Labour: Labour", "LOC Leeds: Leeds", "PER Jane Roe (female): Jane Roe", "LOC ESP: ESP", "PER Ann Lund (female): Ann Lund", "LOC GER: GER"}},
		{"roads and regions", "It happened on Interstate 70 on Monday. The mayor of Cairns left. Floods in Far North Queensland killed two. North Melbourne 14 Geelong 16.",
			[]string{"LOC Interstate 70: Interstate 70", "LOC Cairns: Cairns", "LOC Far North Queensland: Far North Queensland", "ORG North Melbourne: North Melbourne", "ORG Geelong: Geelong"}},
		{"products that are listed", "The web browser Internet Explorer is old. Mickey Roe is not.", []string{"MISC Internet Explorer: Internet Explorer", "PER Mickey Roe: Mickey Roe"}},
		{"a senator's state", "Sen. Jane Roe, R-Wis., left. Rep. Tom Varley, D-La., did not.", []string{"PER Jane Roe (female) [Sen.]: Jane Roe", "PER Tom Varley (male) [Rep.]: Tom Varley"}},
		{"a fire service of one", "Susan Roe met a crew of the Marlshire Fire and Rescue Service.", []string{"PER Susan Roe (female): Susan Roe", "ORG Marlshire Fire and Rescue Service: Marlshire Fire and Rescue Service"}},
		{"another acronym", "The World Grain Council met in Geneva. The FAO did not.",
			[]string{"ORG World Grain Council: World Grain Council", "LOC Geneva: Geneva", "ORG FAO: FAO"}},
		{"those who live in a state", "Most Iowans and many Arizonans liked it. The Oregonian said that fellow Kentuckian Rand Lund left.",
			[]string{"MISC Iowans: Iowans", "MISC Arizonans: Arizonans", "ORG Oregonian: Oregonian", "MISC Kentuckian: Kentuckian", "PER Rand Lund (male): Rand Lund"}},
		{"what a hyphen tells", "A Spanish-language station and the Marl City-based bank left. In a Washington Post-ABC News poll, a Post-ABC poll and an African-American poll that led. Ann Lund-Marsh polls well.",
			[]string{"MISC Spanish-language: Spanish-language", "MISC Marl City-based: Marl City-based", "ORG Washington Post-ABC News: Washington Post-ABC News", "ORG Post-ABC: Post-ABC", "MISC African-American: African-American", "PER Ann Lund-Marsh (female): Ann Lund-Marsh"}},
		{"a party before a state", "It was up to Republican South Carolina Sen. Lindsey Roe. Democratic Ohio Rep. Mara Quill agreed. The Republican Party of Ohio and the Democratic Governors Association left.",
			[]string{"MISC Republican: Republican", "LOC South Carolina: South Carolina", "PER Lindsey Roe [Sen.]: Lindsey Roe", "MISC Democratic: Democratic", "LOC Ohio: Ohio", "PER Mara Quill (female) [Rep.]: Mara Quill", "ORG Republican Party of Ohio: Republican Party of Ohio", "ORG Democratic Governors Association: Democratic Governors Association"}},
		{"a speech by its name", "In the State of the Union address, Peter Haldane spoke. The state of the Union Bank was poor.",
			[]string{"MISC State of the Union: State of the Union", "PER Peter Haldane (male): Peter Haldane", "ORG Union Bank: Union Bank"}},
		{"a demonym is no place", "France won. The French minister came to Paris, and French papers cheered.",
			[]string{"LOC France: France", "MISC French: French, French", "LOC Paris: Paris"}},
		{"one country by two names", "The United States signed. The U.S. and the US are one.",
			[]string{"LOC United States: United States, U.S., US"}},
		{"the last word behind the", "The Tampa Bay Times endorsed her. The paper is old, but the Times is read.",
			[]string{"ORG Tampa Bay Times: Tampa Bay Times, The paper, Times"}},
		{"a last word of no name", "The Tampa Bay Times endorsed her. Times are hard.",
			[]string{"ORG Tampa Bay Times: Tampa Bay Times"}},
		{"a company's short form", "Northway Airlines cut 400 jobs. Northway said it was sorry.",
			[]string{"ORG Northway Airlines: Northway Airlines, Northway"}},
		{"a company without its legal form", "Tesla Motors Inc. rose 3 percent. Tesla Motors opened a shop.",
			[]string{"ORG Tesla Motors Inc.: Tesla Motors Inc., Tesla Motors"}},
		{"a company that could be a person", "Harland Wolfe Inc. rose. Harland Wolfe fell. Harland fell again.",
			[]string{"ORG Harland Wolfe Inc.: Harland Wolfe Inc., Harland Wolfe, Harland"}},

		// Firms that are called after somebody.
		{"a firm by its shares", "Schwend rose early. Eli Schwend reported a record quarterly profit on Tuesday. Eli Schwend shares rose 4%. Schwend said its clients were glad.",
			[]string{"ORG Eli Schwend: Schwend, Eli Schwend, Eli Schwend, Schwend"}},
		{"a firm by who works there", "Profits fell, said an analyst at Piper Marsh, and Raymond Roe analyst Jane Olsen agreed. Raymond Roe cut its forecast.",
			[]string{"ORG Piper Marsh: Piper Marsh", "ORG Raymond Roe: Raymond Roe, Raymond Roe", "PER Jane Olsen (female) [analyst]: Jane Olsen"}},
		{"a firm by what it is", "Peter Marsh, which is owned by its partners, has no shares. Peter Marsh fell 3 percent.",
			[]string{"ORG Peter Marsh: Peter Marsh, Peter Marsh"}},
		{"its founder is none", "Peter Marsh, 61, sold his shares. Peter Marsh shares rose 4%.",
			[]string{"PER Peter Marsh (male): Peter Marsh, his, Peter Marsh"}},
		{"who shares something", "Peter Marsh shares the house with Jane Roe, which is old. Peter Marsh shares concerns. Peter Marsh's shares fell.",
			[]string{"PER Peter Marsh (male): Peter Marsh, Peter Marsh, Peter Marsh", "PER Jane Roe (female): Jane Roe"}},
		{"an ampersand", "Peter Marsh & Lomas cut jobs. Then Ben & Olive fell, too. Jane Roe & I left.",
			[]string{"ORG Peter Marsh & Lomas: Peter Marsh & Lomas", "ORG Ben & Olive: Ben & Olive", "PER Jane Roe (female): Jane Roe"}},

		// Persons by another word than the last of their names.
		{"a surname in front", "Xi Jinping spoke on Monday. Xi said he was glad, and President Xi left.",
			[]string{"PER Xi Jinping (male) [President]: Xi Jinping, Xi, he, Xi"}},
		{"the first of two surnames", "Mayor Carlos Ramírez Ortega spoke on Monday. Ramírez said he was glad.",
			[]string{"PER Carlos Ramírez Ortega (male) [Mayor]: Carlos Ramírez Ortega, Ramírez, he"}},
		{"a given name that is rare", "Her son, Chidi Okafor, was there. Chidi left early.",
			[]string{"PER Chidi Okafor (male) [son]: Chidi Okafor, Chidi"}},
		{"a knight", "Sir John Barnes spoke on Monday. Sir John was glad.", []string{"PER John Barnes (male) [Sir]: John Barnes, John"}},
		{"no knight", "John Barnes spoke on Monday. Mr. John was glad.", []string{"PER John Barnes (male): John Barnes", "PER John (male) [Mr.]: John"}},
		{"a nickname", `Kathleen "Kitty" Lund spoke on Monday. Kitty was glad.`, []string{`PER Kathleen Lund (female): Kathleen "Kitty" Lund, Kitty`}},
		{"a nickname that is told of nobody", "Jennifer Lund spoke on Monday. Jenny was glad. Kathy was not.",
			[]string{"PER Jennifer Lund (female): Jennifer Lund, Jenny", "PER Kathy (female): Kathy"}},
		{"two given names alone", "Her sister, Carol Ann Lund, spoke. Carol Ann was glad. Carol Ashby was not.",
			[]string{"PER Carol Ann Lund (female) [sister]: Carol Ann Lund, Carol Ann", "PER Carol Ashby (female): Carol Ashby"}},
		{"a given name that reads like a body", "Priyanka Lund spoke on Monday. Priyanka said she was glad.",
			[]string{"PER Priyanka Lund (female): Priyanka Lund, Priyanka, she"}},
		{"another name that is told", "Andrés Manuel Lund, popularly known as AMLU, spoke. AMLU was glad. Joko Varga, known as \"Jokovi,\" was not. Jokovi left.",
			[]string{"PER Andrés Manuel Lund (male): Andrés Manuel Lund, AMLU, AMLU", "PER Joko Varga (male): Joko Varga, Jokovi, Jokovi"}},
		{"what is known of others", "Peter Haldane and a firm known as Lunden Airlines left. Peter Haldane, a known critic of the NHS, was glad.",
			[]string{"PER Peter Haldane (male) [known critic of the NHS]: Peter Haldane, Peter Haldane", "ORG Lunden Airlines: Lunden Airlines", "ORG NHS: NHS"}},
		{"the name before she married", "Rosie Lund, née Doyle, grew up in Paris. His wife, Betty Jo (Carver) Marsh, died, and so did Rosie Lund (Paris).",
			[]string{"PER Rosie Lund (female): Rosie Lund, Doyle, Rosie Lund", "LOC Paris: Paris, Paris", "PER Betty Jo Marsh (female) [wife]: Betty Jo (Carver) Marsh"}},
		{"the son by his given name", "Peter Haldane built it. His sons, Peter Jr. and Thomas, took it over. Peter III, the grandson, lost it. Peter III is ill. Peter was kind.",
			[]string{"PER Peter Haldane (male): Peter Haldane, His, Peter", "PER Peter Jr. (male): Peter Jr.", "PER Thomas: Thomas", "PER Peter III (male) [grandson]: Peter III, Peter III"}},
		{"a mother who has the daughter's second name", "Maria Elena Lund came. Her mother, Elena Lund, did not.",
			[]string{"PER Maria Elena Lund (female): Maria Elena Lund, Her", "PER Elena Lund (female) [mother]: Elena Lund"}},
		{"a child that reads like a town", "Peter Haldane leaves a daughter, Sofia, 4. He died in Sofia.",
			[]string{"PER Peter Haldane (male): Peter Haldane, He", "PER Sofia (female) [daughter]: Sofia", "LOC Sofia: Sofia"}},
		{"a husband and his wife", "Dr. and Mrs. Lund saw it. Dr. Lund said so. Mrs. Lund was glad.",
			[]string{"PER Lund (female) [Mrs.]: Lund, Lund", "PER Lund [Dr.]: Lund"}},
		{"the first of her name", "Queen Elizabeth I died in 1603. King Harald V left. \"I met Queen Ann. I am glad,\" said Ivan V. Lund.",
			[]string{"PER Elizabeth I (female) [Queen]: Elizabeth I", "PER Harald V (male) [King]: Harald V", "PER Ivan V. Lund (male): I, I, Ivan V. Lund", "PER Ann (female) [Queen]: Ann"}},
		{"a prince and his title", "Prince Edmund, the Duke of Wexcombe, planted a tree. The Earl of Snowden did not, nor did Edmund Roe, the Duke of Marl.",
			[]string{"PER Edmund (male) [Prince]: Edmund, Duke of Wexcombe", "PER Earl of Snowden (male): Earl of Snowden", "PER Edmund Roe (male): Edmund Roe", "PER Duke of Marl (male): Duke of Marl"}},
		{"a prince of two by his title", "Crown Prince Turki bin Salim met Sheikh Turki bin Zayed on Monday. Prince Turki was glad.",
			[]string{"PER Turki bin Salim (male) [Crown Prince; Prince]: Turki bin Salim, Turki", "PER Turki bin Zayed (male) [Sheikh]: Turki bin Zayed"}},
		{"a lady", "Hilary Pym kept the clock. Ms Pym was glad.", []string{"PER Hilary Pym (female) [Ms]: Hilary Pym, Pym"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, cards(t, filler+tt.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// names returns the names in a text, a line each: the type and the name as it
// stands there.
func names(t *testing.T, text string) []string {
	t.Helper()
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	type at struct {
		start int
		line  string
	}
	var all []at
	for _, e := range a.Entities {
		for _, m := range e.Mentions {
			if m.Form == copydesk.FormName {
				all = append(all, at{m.Span.Start, fmt.Sprint(e.Type, " ", m.Span.In(text))})
			}
		}
	}
	slices.SortFunc(all, func(a, b at) int { return a.start - b.start })
	var out []string
	for _, n := range all {
		out = append(out, n.line)
	}
	return out
}

func TestNames(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"in running text", "Marek Dolanski met officials of the Ministry of Fisheries in Szczecin.",
			[]string{"PER Marek Dolanski", "ORG Ministry of Fisheries", "LOC Szczecin"}},
		{"without what stands in front of them", "The ABC News/Washington Post poll put him ahead. The 187-member Platform Committee met, and negotiators of the 12-nation Trans-Pacific Partnership came.",
			[]string{"ORG ABC News", "ORG Washington Post", "ORG Platform Committee", "ORG Trans-Pacific Partnership"}},
		{"up to a bracket that closes behind them", "Dolanski spoke for the Workers Party (Party of Labor in Polish) on Monday.", []string{"PER Dolanski", "ORG Workers Party", "MISC Polish"}},
		{"no name", "The weather stayed dry and the farmers were glad of it.", nil},
		{"at the beginning of a sentence", "Dolanski left early. Nobody asked why.", []string{"PER Dolanski"}},
		{"a common word there", "Officials left early. Farmers stayed.", nil},
		{"a day and a month", "On Monday the council met. In May it will meet again.", nil},
		{"a headline in title case", "Dolanski Wins Vote to Lead the Party in Poland\n\nMarek Dolanski won the vote on Monday and will lead the party for two years.",
			[]string{"PER Dolanski", "LOC Poland", "PER Marek Dolanski"}},
		{"a headline that names nobody", "Farmers Are Glad of the Rain After a Dry Summer\n\nThe farmers of the valley were glad of the rain that fell on Monday.", nil},
		{"wire text in capitals", "MAREK DOLANSKI WON THE VOTE IN POLAND ON MONDAY AND WILL MEET WITH ANGELA MERKEL IN BERLIN.",
			[]string{"PER MAREK DOLANSKI", "LOC POLAND", "PER ANGELA MERKEL", "LOC BERLIN"}},
		{"no name in capitals", "THE FARMERS WERE GLAD OF THE RAIN AND STAYED AT HOME.", nil},
		{"possessives", "Germany's minister read Dolanski’s letter to Reuters' editor.", []string{"LOC Germany", "PER Dolanski", "ORG Reuters"}},
		{"hyphens", "Jean-Marc Dolan-Petit met an Anglo-French delegation near Stratford-upon-Avon.",
			[]string{"PER Jean-Marc Dolan-Petit", "MISC Anglo-French", "LOC Stratford-upon-Avon"}},
		{"initials", "J.K. Tolland and W. H. Marsh wrote it for A. Pryce.", []string{"PER J.K. Tolland", "PER W. H. Marsh", "PER A. Pryce"}},
		{"brackets", "The minister (Marek Dolanski) flew to Gdansk (Poland).", []string{"PER Marek Dolanski", "LOC Gdansk", "LOC Poland"}},
		{"accents", "Łukasz Żółkiewski and Núria Íñiguez met in Málaga.", []string{"PER Łukasz Żółkiewski", "PER Núria Íñiguez", "LOC Málaga"}},
		{"names nobody has heard of", "Mr. Zqorvath told Brixolane Industries that its president, Ubeko Tamalinde, would resign.",
			[]string{"PER Zqorvath", "ORG Brixolane Industries", "PER Ubeko Tamalinde"}},
		{"Jr. belongs to the name", "Then Peter Haldane Jr. left. Martin Varley, Jr. stayed.", []string{"PER Peter Haldane Jr.", "PER Martin Varley, Jr."}},
		{"a given name of no list before a surname", "The ambassador, Zwyche Fowler, came on Monday. Voters in Ohio liked him more than Brzek Obama.",
			[]string{"PER Zwyche Fowler", "LOC Ohio", "PER Brzek Obama"}},
		{"a word that is no given name", "The vote was close, but on Tuesday Fowler left. While Romney slept, Obama worked.", []string{"PER Fowler", "PER Romney", "PER Obama"}},
		{"a given name as it stands elsewhere in the text", "Mitt Romney was ready, and in 2012 Mitt Romney was heard.", []string{"PER Mitt Romney", "PER Mitt Romney"}},
		{"what is called after somebody", "Pupils of Abraham Marsh High School walked down Jane Roe King Jr. Boulevard to Prince Walter Sound and Queen Mary University. He studied at St. Mary's College before moving to King's College London.",
			[]string{"ORG Abraham Marsh High School", "LOC Jane Roe King Jr. Boulevard", "LOC Prince Walter Sound", "ORG Queen Mary University", "ORG St. Mary's College", "ORG King's College London"}},
		{"the rest of a body's long name", "The group, the Center for Science in the Public Interest, sued. The Dane County District Attorney's Office did not. The House Committee on Education, Labor and Pensions met. The Royal Society for the Protection of Birds warned.",
			[]string{"ORG Center for Science in the Public Interest", "ORG Dane County District Attorney's Office", "ORG House Committee on Education, Labor and Pensions", "ORG Royal Society for the Protection of Birds"}},
		{"what follows on a body", "The Committee on Health, Senator Jane Roe and Peter Marsh met. Dane County Sheriff Mary Holt's office called. Jane Roe is a Republican National Committeewoman from Ohio.",
			[]string{"ORG Committee on Health", "PER Jane Roe", "PER Peter Marsh", "LOC Dane County", "PER Mary Holt", "PER Jane Roe", "MISC Republican", "LOC Ohio"}},
		{"surnames of both parents, and many initials", "António Santos e Silva spoke, and Santos e Silva left. A. P. J. Abdul Kalam was honored. Santos and Silva met.",
			[]string{"PER António Santos e Silva", "PER Santos e Silva", "PER A. P. J. Abdul Kalam", "PER Santos", "PER Silva"}},
		{"who stands before what is called otherwise", "In the school of Jane Marsh, School Board President Peter Marsh met Queen Mary. Prince Walter Roe left.", []string{"PER Jane Marsh", "PER Peter Marsh", "PER Mary", "PER Walter Roe"}},
		{"us is not the US", "The US helped us. It was the U.S. that came.", []string{"LOC US", "LOC U.S."}},
		{"bodies of several words", "The House Committee on Foreign Affairs met on Monday. The University of Leeds and the Bank of England did not.",
			[]string{"ORG House Committee on Foreign Affairs", "ORG University of Leeds", "ORG Bank of England"}},
		{"a title is no part of the name", "Prime Minister Marek Dolanski met Dr. Susan Roe.", []string{"PER Marek Dolanski", "PER Susan Roe"}},
		{"a person behind a body", "The head of the National Grain Council Peter Marsh spoke.", []string{"ORG National Grain Council", "PER Peter Marsh"}},
		{"a person behind a country", "The ambassador of the United States Peter Marsh spoke.", []string{"LOC United States", "PER Peter Marsh"}},
		{"a body of a country", "Officers of the United States Marine Corps came.", []string{"ORG United States Marine Corps"}},
		{"a picture's credit", "She waved in New Delhi. Image: Peter Marsh.", []string{"LOC New Delhi", "PER Peter Marsh"}},
		{"a place of two names", "It was carried out in New South Wales, Victoria and Tasmania.", []string{"LOC New South Wales", "LOC Victoria", "LOC Tasmania"}},
		{"a storm that the words beside it show", "Before Storm Brigid, there was Typhoon Rollo.", []string{"MISC Storm Brigid", "MISC Typhoon Rollo"}},
		{"no storm", "The Storm Centre in Storm Lake said so.", []string{"ORG Storm Centre", "LOC Storm Lake"}},
		{"what begins and ends a place's name", "They left Fort Rollen for Mt. Varga, Lake Marion and the Marl Harbour.", []string{"LOC Fort Rollen", "LOC Mt. Varga", "LOC Lake Marion", "LOC Marl Harbour"}},
		{"what begins a person's", "The crowd met Lake Bell, the actress, and Peter Mount.", []string{"PER Lake Bell", "PER Peter Mount"}},
		{"a town of a saint", "People in Saint John, at St. Clair, and at Fort St. John fled.", []string{"LOC Saint John", "LOC St. Clair", "LOC Fort St. John"}},
		{"a saint", "They prayed to Saint John.", []string{"PER John"}},
		{"who is at the head of it", "Ontario Premier Susan Roe met Harlan County Sheriff Peter Marsh.", []string{"LOC Ontario", "PER Susan Roe", "LOC Harlan County", "PER Peter Marsh"}},
		{"a law", "The Secure Ballot Act passed. The Bill is a fraud, said Bill Marsh. The Bill and Susan Roe gala did not.",
			[]string{"MISC Secure Ballot Act", "PER Bill Marsh", "PER Bill", "PER Susan Roe"}},
		{"a pair of words in a body's name", "Firefighters of West Harlan Fire and Rescue Service met those of the Harlan University of Science and Technology.",
			[]string{"ORG West Harlan Fire and Rescue Service", "ORG Harlan University of Science and Technology"}},
		{"two bodies", "A team from the Harlan Institute of Technology and Colorado State University met Harlan Pacific and MTX Corporation.",
			[]string{"ORG Harlan Institute of Technology", "ORG Colorado State University", "ORG Harlan Pacific", "ORG MTX Corporation"}},
		{"one body", "The Department of Health and Human Services and the House Energy and Commerce Committee met.",
			[]string{"ORG Department of Health and Human Services", "ORG House Energy and Commerce Committee"}},
		{"a title behind a body", "Judges of the Harlan High Court and Advocate General Peter Marsh met.", []string{"ORG Harlan High Court", "PER Peter Marsh"}},
		{"a bridge of a duke", "They met at the Duke of Wexcombe Bridge in Dover.", []string{"LOC Duke of Wexcombe Bridge", "LOC Dover"}},
		{"a time zone is no name", "It began at 9 a.m. EST in Oslo, at 1500 CET and at 0930 UTC.", []string{"LOC Oslo"}},
		{"what is no zone", "The EST sent 40 men to Oslo.", []string{"ORG EST", "LOC Oslo"}},
		{"parties of other tongues", "Sinn Féin, Fianna Fáil and Plaid Cymru met.", []string{"ORG Sinn Féin", "ORG Fianna Fáil", "ORG Plaid Cymru"}},
		{"a company by its capitals", "Then eToro said so. In May, VividMind announced a chip.", []string{"ORG eToro", "ORG VividMind"}},
		{"no company by its capitals", "They wrote in javaScript and sold an iPhone. McAllister said so.", []string{"PER McAllister"}},
		{"letters behind a name are no part of it", "Holly Lynchard MP wrote to Peter Marsh KC.", []string{"PER Holly Lynchard", "PER Peter Marsh"}},
		{"the sign of a share is no name", "Oltronix Inc (OLTX.O) and Northway Corp. (NWAY.N) rose, but the UN (FAO) did not.", []string{"ORG Oltronix Inc", "ORG Northway Corp.", "ORG UN", "ORG FAO"}},
		{"a title alone is no name", "The Prime Minister met the Secretary of State on Monday.", nil},
		{"party and state", "Sen. Susan Roe (D-Mo.) and Rep. Tom Varley (R-Ohio) voted.", []string{"PER Susan Roe", "PER Tom Varley"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, names(t, tt.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestPronouns(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string // persons and bodies with mentions that are no names
	}{
		{"by gender", "Peter Haldane met Susan Roe. She smiled, and he left.", []string{"Peter Haldane: he", "Susan Roe: She"}},
		{"by honorific", "Mr. Haldane met Mrs. Roe. Her plan was his.", []string{"Haldane: his", "Roe: Her"}},
		{"nobody of that gender", "Susan Roe spoke on Monday. He was glad.", nil},
		{"nobody at all", "He was glad. She was not.", nil},
		{"they stays open", "Peter Haldane and Susan Roe spoke. They left.", nil},
		{"described, between commas", "Peter Haldane was there. Roe's assistant, Martin Varley, was glad. He smiled.", []string{"Martin Varley: He"}},
		{"the subject rather than the object", "Peter Haldane met Martin Varley. He smiled.", []string{"Peter Haldane: He"}},
		{"the subject rather than a name behind a preposition", "Peter Haldane said praise from Prime Minister Martin Varley would not help. He smiled.", []string{"Peter Haldane: He"}},
		{"a title with a preposition", "Martin Varley spoke. Secretary of State Peter Haldane said it was over. He smiled.", []string{"Peter Haldane: He"}},
		{"told him", "Peter Haldane met Martin Varley. Haldane told him to wait.", []string{"Martin Varley: him"}},
		{"told him, behind a description", "Peter Haldane met Martin Varley. Haldane, a tall lawyer from the old town, told him to wait.", []string{"Martin Varley: him"}},
		{"sent him", "Peter Haldane met Martin Varley at the mill. The board knew of it before Haldane sent him home.", []string{"Martin Varley: him"}},
		{"whom one congratulates", "Peter Haldane lost the vote. Haldane was thanking Martin Varley for his patience.", []string{"Martin Varley: his"}},
		{"whom another was told of", "Peter Haldane said that the board had thanked Martin Varley. He added nothing.", []string{"Peter Haldane: He"}},
		{"who said so, in words of his own", "Susan Roe spoke. Anna Varley said her union had backed the idea \"for months\".", []string{"Anna Varley: her"}},
		{"his relative, who has a name", "Peter Haldane came late. His son, Tom Ashby, was there. Haldane smiled. His son did not. \"It was the train,\" he said.", []string{"Peter Haldane: His, His", "Tom Ashby: he"}},
		{"long out of the story", "Peter Haldane spoke. " + strings.Repeat("The mill was closed for a day. ", 9) + "He was glad.", nil},
		{"by age", "Peter Haldane, 51, met Martin Varley, 34. The 34-year-old striker left, and the 51-year-old stayed.", []string{"Peter Haldane: the 51-year-old", "Martin Varley: The 34-year-old striker"}},
		{"ahead of the name", "Susan Roe spoke on Monday. In her statement, Jane Lund said no. Before he was elected, Mayor Tom Ashby sold cars. Despite his age, Peter Marsh, a lawyer, won.",
			[]string{"Jane Lund: her", "Tom Ashby: he", "Peter Marsh: his"}},
		{"ahead of a name of another gender, or with another before", "Susan Roe spoke on Monday. In her statement, Tom Ashby was named. After Peter Marsh lost his seat, Hugh Lund won.",
			[]string{"Susan Roe: her", "Peter Marsh: his"}},
		{"what is said between, and what has an owner", "Susan Roe spoke on Monday. In her view, Jane Lund's plan failed. After all, she argued, Jane Lund lost.", []string{"Susan Roe: her, she"}},
		{"a company by what it does", "Orvex Inc said on Tuesday it would cut jobs. The tech giant said it was sorry. The retailer fell. Lundex, the search giant, did not.", []string{"Orvex Inc: The tech giant, The retailer"}},
		{"but no paper, no authority, and no news", "Lund News reported on Tuesday that it was over. The retailer fell, and so said the news. The Harlan Council said no. The search giant fell.", nil},
		{"by the state and the office", "Rep. Tom Ashby of Ohio met Sen. Susan Roe, R-Ky., on Monday. The Ohio congressman left. The Kentucky senator did not. The Texas senator said no.",
			[]string{"Tom Ashby: The Ohio congressman", "Susan Roe: The Kentucky senator"}},
		{"by the state and the party", "Sen. Susan Roe (D-N.J.) met New Jersey Republican Rep. Tom Ashby. The New Jersey Democrat left. The New Jersey Republican did not. The New Jersey Republican primary is over.",
			[]string{"Susan Roe: The New Jersey Democrat", "Tom Ashby: The New Jersey Republican"}},
		{"by the people and the club", "French President Paul Varga met Harlan central defender Peter Marsh. The French president smiled. The Harlan defender did not. The Swiss president left.",
			[]string{"Paul Varga: The French president", "Peter Marsh: The Harlan defender"}},
		{"one of two", "Ohio Sen. Susan Roe met Ohio Sen. Tom Ashby. The Ohio senator left.", nil},
		{"who is only looked for", "Republican nominee Tom Ashby met Republican candidate Peter Marsh. She would vote for the Republican nominee.", nil},
		{"what is told right behind the name", "Ohio Gov. Tom Ashby left. Nobody but Ashby, the Ohio governor, was there.", nil},
		{"by what somebody was", "Former President George Varga met President Tom Ashby. The former president was glad. The former mayor was not.", []string{"George Varga: The former president"}},
		{"by a title that stands for another", "Rep. Tom Ashby met Rep. Susan Roe on Monday. The congresswoman left, and the congressman did not.", []string{"Tom Ashby: the congressman", "Susan Roe: The congresswoman"}},
		{"no age of a person", "Peter Haldane spoke. The 300-year-old union will hold.", nil},
		{"the latest", "Peter Haldane left on Monday. Martin Varley came on Tuesday. He smiled.", []string{"Martin Varley: He"}},
		{"the speaker goes on", "Peter Haldane said that Martin Varley was wrong. \"We will see,\" he said.", []string{"Peter Haldane: he"}},
		{"the speaker is not he", "\"He is wrong about the whole thing,\" Peter Haldane said of Martin Varley.", nil},
		{"he in her words", "Martin Varley came. Susan Roe was there. \"He is wrong about this,\" she said.", []string{"Martin Varley: He", "Susan Roe: she"}},
		{"I is the speaker", "\"I told them that my plan is dead,\" Susan Roe said.", []string{"Susan Roe: I, my"}},
		{"I within a quotation in it is not", "\"He told me, 'I am done with this,'\" Susan Roe said.", []string{"Susan Roe: me"}},
		{"I behind an apostrophe", "\"The workers' plan is what I want,\" Susan Roe said.", []string{"Susan Roe: I"}},
		{"I in single marks", "‘I told them that my plan is dead,’ Susan Roe said.", []string{"Susan Roe: I, my"}},
		{"a mine is nobody's", "\"The mine is dead, the coal mine of a friend of mine is, and mine owners know,\" Susan Roe said.", []string{"Susan Roe: mine"}},
		{"I without a speaker", "\"I told them that the plan is dead.\"", nil},
		{"by title", "Sen. Susan Roe and Gov. Peter Haldane met. The senator left, and the governor stayed.", []string{"Susan Roe: The senator", "Peter Haldane: the governor"}},
		{"by role", "Peter Haldane, a spokesman for the mill, came. The spokesman said nothing.", []string{"Peter Haldane: The spokesman"}},
		{"by the age behind a caption's side", "Hugh Marsh (left), 40, and Ali Roe, 30, were there. Tom Ashby, 40, was not. A friend of Hugh Marsh wept. The 30-year-old wept.", []string{"Ali Roe: The 30-year-old"}},
		{"the latest of an age", "Tom Ashby, 40, left. Hugh Marsh (pictured right), 40, did not. The 40-year-old wept.", []string{"Hugh Marsh: The 40-year-old"}},
		{"brackets of another kind", "Tom Ashby, 40, left. Hugh Marsh (Lund), 40, did not. The 40-year-old wept.", []string{"Tom Ashby: The 40-year-old"}},
		{"the defendant", "Carl Dunmore, 34, of Lund, was charged with murder. His lawyer, Hugh Marsh, was there. The defendant wept. He has pleaded not guilty.", []string{"Carl Dunmore: His, The defendant, He"}},
		{"the accused", "Carl Dunmore has pleaded not guilty. Hugh Marsh was there. The accused was calm. He left.", []string{"Carl Dunmore: The accused, He"}},
		{"the accused before a preposition", "Carl Dunmore, 34, was charged with murder. Judge Susan Roe held the accused in custody.", []string{"Carl Dunmore: the accused"}},
		{"one of two defendants", "Carl Dunmore has pleaded not guilty. Hugh Marsh was charged, too. The defendant wept.", nil},
		{"who charged another", "Hugh Marsh has charged a friend with theft. The suspect wept. The accused man left.", nil},
		{"a photographer is nobody in the story", "Susan Roe came. Anna Ashby via Getty Images. Susan Roe left, and she sang.", []string{"Susan Roe: she"}},
		{"a friend of the president is not he", "Susan Roe, a friend of the president, came. The president said nothing.", nil},
		{"nobody has the title", "Susan Roe came on Monday. The senator said nothing.", nil},
		{"another minister", "Minister of Trade Susan Roe came. The prime minister said nothing.", nil},
		{"the minister", "Minister of Trade Susan Roe came. The minister said nothing.", []string{"Susan Roe: The minister"}},
		{"it said", "The Ministry of Fisheries cut the quota. It said that the fish were gone.", []string{"Ministry of Fisheries: It"}},
		{"it added, by another word", "The Ministry of Fisheries cut the quota. \"The fish are gone,\" it further wrote.", []string{"Ministry of Fisheries: it"}},
		{"it rained", "The Ministry of Fisheries cut the quota. It rained all day.", nil},
		{"the ministry", "The Ministry of Fisheries met on Monday. The National Grain Council met too. The ministry said no, and the council agreed.",
			[]string{"Ministry of Fisheries: The ministry", "National Grain Council: the council"}},
		{"a mill's name is nobody", "Walter Brandt was at the gate. The Harlan paper mill burned for days. He went home.", []string{"Walter Brandt: He"}},
		{"the company", "Northway Airlines cut 400 jobs on Monday. The company said it was sorry.", []string{"Northway Airlines: The company"}},
		{"the bank, which no paper is", "The Lund Herald asked why. The bank said it was sorry.", nil},
		{"the company that a paper reports on", "Northway Airlines is cutting 400 jobs, the Lund Herald reported on Monday. The company said it was sorry.", []string{"Northway Airlines: The company"}},
		{"the paper that reports on a company", "Northway Airlines is cutting 400 jobs, the Lund Herald reported on Monday. The newspaper said there was a letter.", []string{"Lund Herald: The newspaper"}},
		{"the site that a post stands on", "Northway Airlines is cutting 400 jobs. Susan Roe was told in a Facebook post on Monday. The company said it was sorry.", []string{"Northway Airlines: The company"}},
		{"an authority is no company", "The Grain Commission cut 400 jobs on Monday. The company said it was sorry.", nil},
		{"no company", "Susan Roe cut 400 jobs on Monday. The company was sorry.", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := filler + tt.in
			a, err := copydesk.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, e := range a.Entities {
				var mentions []string
				for _, m := range e.Mentions {
					if m.Form != copydesk.FormName {
						mentions = append(mentions, m.Span.In(text))
					}
				}
				if mentions != nil {
					got = append(got, e.Name+": "+strings.Join(mentions, ", "))
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestTitles(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"before the name", "Prime Minister Marek Dolanski met Sen. Susan Roe.", []string{"Marek Dolanski (male) [Prime Minister]", "Susan Roe (female) [Sen.]"}},
		{"two before the name", "Retired Lt. Gen. Peter Haldane spoke.", []string{"Peter Haldane (male) [Lt. Gen.]"}},
		{"three before the name", "The prize went to Prof. Dr. Sir Peter Haldane.", []string{"Peter Haldane (male) [Prof.; Dr.; Sir]"}},
		{"a role before the name", "The talks were led by spokesman Peter Haldane.", []string{"Peter Haldane (male) [spokesman]"}},
		{"with an age before the name", "The goal came from 34-year-old striker Jane Roe.", []string{"Jane Roe (female) [striker]"}},
		{"parted by a comma", "The mill's chief executive, Susan Roe, resigned.", []string{"Susan Roe (female) [chief executive]"}},
		{"after the name", "Hugh Marsh, a doctor, was there.", []string{"Hugh Marsh (male) [doctor]"}},
		{"after the name and the age", "Hugh Marsh, 47, mayor of the town, was there.", []string{"Hugh Marsh (male) [mayor of the town]"}},
		{"with what it is for", "Susan Roe, a spokeswoman for the ministry, declined.", []string{"Susan Roe (female) [spokeswoman for the ministry]"}},
		{"no title: of another line", "Roof falls in\n\nBy Tom Ashby\nLocal democracy reporter\n\nSusan Roe saw it fall on Friday, and so did Jane Marsh\n\nMP Max Lund spoke.", []string{"Tom Ashby (male)", "Susan Roe (female)", "Jane Marsh (female)", "Max Lund (male) [MP]"}},
		{"honorifics tell gender", "Mr. Zqorvath met Ms. Ubeko and Dame Tamalinde.", []string{"Zqorvath (male) [Mr.]", "Ubeko (female) [Ms.]", "Tamalinde (female) [Dame]"}},
		{"so do roles", "Robin Marsh, a businesswoman, met Jordan Roe, a policeman.", []string{"Robin Marsh (female) [businesswoman]", "Jordan Roe (male) [policeman]"}},
		{"the head of a role does", "Robin Marsh, a friend of the actress, met Jordan Roe, the queen's cousin.", []string{"Robin Marsh [friend of the actress]", "Jordan Roe [queen's cousin]"}},
		{"relatives", "Her stepson, Robin Marsh, came with his niece Jordan Roe.", []string{"Robin Marsh (male) [stepson]", "Jordan Roe (female) [niece]"}},
		{"a spouse", "Robin Marsh, whose wife is ill, met Jordan Roe's husband.", []string{"Robin Marsh (male)", "Jordan Roe (female)"}},
		{"no title: a list of others", "Hugh Marsh, Rep. Jane Roe, Mayor Tom Ashby and others left.", []string{"Hugh Marsh (male)", "Jane Roe (female) [Rep.]", "Tom Ashby (male) [Mayor]"}},
		{"in capitals after the name", "Hugh Marsh, Deputy Mayor of Lund, and Jane Roe, Chief Executive, left.", []string{"Hugh Marsh (male) [Deputy Mayor of Lund]", "Jane Roe (female) [Chief Executive]"}},
		{"another's title in it", "Hugh Marsh, President Lund's envoy, left.", []string{"Hugh Marsh (male) [President Lund's envoy]", "Lund [President]"}},
		{"no title: the next of a list", "They saw Hugh Marsh, then the painter W. R. Lamb, and Jane Roe, senior editor Tom Ashby and others.", []string{"Hugh Marsh (male)", "W. R. Lamb [painter]", "Jane Roe (female)", "Tom Ashby (male) [editor]"}},
		{"an office then and now", "Jane Roe, then the mayor of the town, met Tom Ashby, now the chief London correspondent.", []string{"Jane Roe (female) [then the mayor of the town]", "Tom Ashby (male) [now the chief London correspondent]"}},
		{"no title: a list of relatives", "Robin Marsh, her husband Max and their sons left.", []string{"Robin Marsh (female)", "Max (male) [husband]"}},
		{"no title: who speaks next", "Robin Marsh, his son said, was ill.", []string{"Robin Marsh (male)"}},
		{"no title: through another", "Robin Marsh, through a spokeswoman, declined.", []string{"Robin Marsh"}},
		{"no title: what one was", "Robin Marsh, 34, retired as captain of the club last week. Hugh Roe, elected as mayor in May, and Jane Lund, a poet as well as a doctor, came.",
			[]string{"Robin Marsh", "Hugh Roe (male)", "Jane Lund (female) [poet as well as a doctor]"}},
		{"no title: what one did", "Jane Marsh, alluding to the mayor, laughed. Hugh Roe, joined by a lawyer, and Tom Ashby, who praised the president's aide, came.",
			[]string{"Jane Marsh (female)", "Hugh Roe (male)", "Tom Ashby (male)"}},
		{"with a phrase of its own", "Jane Marsh, one of the mayor's aides, Hugh Roe, Forum for Trade's director, and Tom Ashby, himself a lawyer, came.",
			[]string{"Jane Marsh (female) [one of the mayor's aides]", "Hugh Roe (male) [Forum for Trade's director]", "Tom Ashby (male) [himself a lawyer]"}},
		{"without the second comma", "Jane Marsh, mayor of the town is ill. Hugh Roe, and chairman Tom Ashby have left.", []string{"Jane Marsh (female) [mayor of the town]", "Hugh Roe (male)", "Tom Ashby (male) [chairman]"}},
		{"of what a verb of speech is spelt like", "Jane Marsh, the former secretary of state, met Hugh Roe, a deputy secretary of state.", []string{"Jane Marsh (female) [former secretary of state]", "Hugh Roe (male) [deputy secretary of state]"}},
		{"without a work of his", "Hugh Roe, author of \"Why We Sail\" and a doctor, came with Jane Marsh, whom the mayor likes.", []string{"Hugh Roe (male) [author]", "Jane Marsh (female)"}},
		{"and given names of the world", "Siobhán Marsh met Kwame Roe.", []string{"Siobhán Marsh (female)", "Kwame Roe (male)"}},
		{"a name for both tells nothing", "Leslie Marsh met Jordan Roe.", []string{"Leslie Marsh", "Jordan Roe"}},
		{"ranks", "Brig. Gen. Peter Haldane, Brig. Tom Ashby, Lt Col Jane Roe, Insp. Paul Marsh and Det. Supt. Susan Varley came.",
			[]string{"Peter Haldane (male) [Brig. Gen.]", "Tom Ashby (male) [Brig.]", "Jane Roe (female) [Lt Col]", "Paul Marsh (male) [Insp.]", "Susan Varley (female) [Det. Supt.]"}},
		{"a rank and a surname", "Jane Roe came. Supt. Roe left, and Judge Roe stayed.", []string{"Jane Roe (female) [Supt.; Judge]"}},
		{"honorifics of Malaysia", "Tan Sri Razak bin Osman met Datuk Seri Halim.", []string{"Razak bin Osman [Tan Sri]", "Halim (male) [Datuk Seri]"}},
		{"a title that is of the name", "They met Mother Agnes and Lady Mabel.", []string{"Mother Agnes", "Lady Mabel (female)"}},
		{"an office", "Treasurer Jane Roe met Deputy Treasurer Tom Ashby.", []string{"Jane Roe (female) [Treasurer]", "Tom Ashby (male) [Deputy Treasurer]"}},
		{"letters behind the name", "Hugh Marsh KC met Jane Roe MBE, chair of the trust, Tom Ashby, MP, and Susan Varley PhD.",
			[]string{"Hugh Marsh (male) [KC]", "Jane Roe (female) [MBE; chair of the trust]", "Tom Ashby (male) [MP]", "Susan Varley (female) [PhD]"}},
		{"a seat before the name", "Labour MP Susan Roe met the TD Pearse Dolan.", []string{"Susan Roe (female) [MP]", "Pearse Dolan (male) [TD]"}},
		{"letters that are no one's", "Hugh Marsh met the MP. In the town of Harlan, SC, the KC met Jane Roe.", []string{"Hugh Marsh (male)", "Jane Roe (female)"}},
		{"a role ends with the name that it holds", "Rachel Lund, president of Americans United for Separation of Church and State, met Tom Ashby, an analyst at the Center for Strategic and International Studies, and Susan Roe, who left.",
			[]string{"Rachel Lund (female) [president of Americans United for Separation of Church and State]", "Tom Ashby (male) [analyst at the Center for Strategic and International Studies]", "Susan Roe (female)"}},
		{"a prime minister in short", "At 5 PM Monday PM Roe met former PM Ram Gupta.", []string{"Roe [PM]", "Ram Gupta [PM]"}},
		{"an office before the comma", "The Home Secretary, Susan Roe, left.", []string{"Susan Roe (female) [Home Secretary]"}},
		{"an office with what it is for", "Secretary for Justice Susan Roe met Minister of Trade and Industry Peter Haldane and Secretary of State Jane Marsh and Sen. Tom Ashby.",
			[]string{"Susan Roe (female) [Secretary for Justice]", "Peter Haldane (male) [Minister of Trade and Industry]", "Jane Marsh (female) [Secretary of State]", "Tom Ashby (male) [Sen.]"}},
		{"honorifics of Nigeria and India", "Alhaji Musa Danladi met Shri Ram Gupta.", []string{"Musa Danladi (male) [Alhaji]", "Ram Gupta [Shri]"}},
		{"more of India, Nigeria and the Philippines", "Smt. Lakshmi Rao met Pst. John Ade and Atty. Jose Reyes.", []string{"Lakshmi Rao (female) [Smt.]", "John Ade (male) [Pst.]", "Jose Reyes (male) [Atty.]"}},
		{"officials of a government or a force", "Union Health Minister Ravi Kulkarni met Garda Commissioner Fintan Daly.", []string{"Ravi Kulkarni (male) [Union Health Minister]", "Fintan Daly (male) [Garda Commissioner]"}},
		{"no title: a clause", "Hugh Marsh, who was there, left.", []string{"Hugh Marsh (male)"}},
		{"no title: another clause", "Hugh Marsh, and manager Susan Roe left.", []string{"Hugh Marsh (male)", "Susan Roe (female) [manager]"}},
		{"no title: what is said of her", "In front of Hugh Marsh, she is a doctor.", []string{"Hugh Marsh (male)"}},
		{"no title: a list", "Hugh Marsh, Susan Roe and others left.", []string{"Hugh Marsh (male)", "Susan Roe (female)"}},
		{"no title: another's", "Hugh Marsh met the mayor on Monday.", []string{"Hugh Marsh (male)"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range cards(t, filler+tt.in) {
				if person, ok := strings.CutPrefix(c, "PER "); ok {
					card, _, _ := strings.Cut(person, ": ")
					got = append(got, card)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// The spans of a mention are those of the name alone and of each title.
func TestTitleSpans(t *testing.T) {
	const text = "Prime Minister Marek Dolanski, a lawyer, spoke."
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	m := a.Entities[0].Mentions[0]
	got := []string{m.Span.In(text)}
	for _, s := range m.Titles {
		got = append(got, s.In(text))
	}
	if diff := cmp.Diff([]string{"Marek Dolanski", "Prime Minister", "lawyer"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A person whose names tell no gender has that which most pronouns show, and a pronoun that
// means somebody else does not decide.
func TestGenders(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"one's own hand", "Aldsey Roe raised her hand.", "Aldsey Roe (female)"},
		{"the next sentence", "Aldsey Roe closed the mill. He had run it for years.", "Aldsey Roe (male)"},
		{"more often he than she", "Aldsey Roe led the mill for years. He sold it in May. Nobody knows what she paid who bought it. Roe said he was glad.", "Aldsey Roe (male)"},
		{"a surname that is a given name", "Aldsey Cyril spoke to the board. Cyril was late. She sold the mill.", "Aldsey Cyril (female)"},
		{"nothing", "Aldsey Roe closed the mill.", "Aldsey Roe ()"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := copydesk.Parse(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, e := range a.Entities {
				if e.Type == copydesk.Person {
					got += fmt.Sprintf("%s (%v)", e.Name, e.Gender)
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
