package copydesk_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/copydesk/copydesk"
	"golang.org/x/text/language"
)

// BenchmarkGrowth shows that time grows with the text and no faster: it prints
// the nanoseconds a byte for texts from 1 KB to 10 MB. They are the articles that lie
// beside the project, joined and cut at the ends of lines: each size reads three million
// bytes, the last one ten.
func BenchmarkGrowth(b *testing.B) {
	all := strings.Join(newsBeside(b, "../shared/data/polnear/polnear-train.docs.jsonl"), "\n\n")
	for _, size := range []int{1e3, 1e4, 1e5, 1e6, 1e7} {
		b.Run(fmt.Sprintf("%dKB", size/1e3), func(b *testing.B) {
			rest, want := strings.Repeat(all, 1+size/len(all)), max(size, 3e6)
			var texts []string
			for read := 0; read < want; {
				n := size + strings.IndexByte(rest[size:], '\n') + 1
				texts = append(texts, rest[:n])
				rest, read = rest[n:], read+n
			}
			parsePerByte(b, texts...)
		})
	}
}

// BenchmarkGrowthMadeUp is BenchmarkGrowth without those articles. Each thousand bytes
// bring people, places, dates and quotations of their own, in the same few sentences: the
// longer the text, the better a processor knows what comes next.
func BenchmarkGrowthMadeUp(b *testing.B) {
	for _, size := range []int{1e3, 1e4, 1e5, 1e6, 1e7} {
		b.Run(fmt.Sprintf("%dKB", size/1e3), func(b *testing.B) {
			var texts []string
			for i := range uint64(max(1, 1e5/size)) { // of all that there is in the news
				texts = append(texts, newsOf(size, i))
			}
			parsePerByte(b, texts...)
		})
	}
}

// BenchmarkAdversarial parses texts that no one would write, each a hundred
// thousand bytes and then ten and a hundred times that: the nanoseconds a byte
// stay where they are.
func BenchmarkAdversarial(b *testing.B) {
	for _, text := range adversarial {
		for _, size := range []int{1e5, 1e6, 1e7} {
			b.Run(fmt.Sprintf("%s/%dKB", text.name, size/1e3), func(b *testing.B) {
				parsePerByte(b, text.of(size))
			})
		}
	}
}

// adversarial are texts of a given size that reach for what grows faster than
// the text: lists searched from each of their ends, the far end of a line, the
// innermost of nested marks.
var adversarial = []struct {
	name string
	of   func(size int) string
}{
	{"Marks", repeated(`"`)},
	{"MarkedWords", repeated(`" a `)},
	{"OpeningMarks", repeated("“a ")},
	{"ClosingMarks", repeated("a” ")},
	{"Nested", func(size int) string {
		n := size / len("“a ‘b ” ’ ")
		return strings.Repeat("“a ‘b ", n) + strings.Repeat("’ ” ", n)
	}},
	{"References", repeated("&amp;quot;a&#8217; ")},
	{"Ampersands", func(size int) string { return "&" + strings.Repeat("amp;", size/4) }},
	{"Misread", repeated("â€œaÃ© Ã¢â‚¬â„¢ ")},
	{"Tags", repeated("<p>a <b>b</b>, <a c</p>")},
	{"TagLines", repeated("<br>\n> <b>\n")},
	{"Brackets", func(size int) string { return strings.Repeat("(", size/2) + strings.Repeat(")", size/2) }},
	{"OneLine", func(size int) string { return strings.ReplaceAll(newsOf(size, 0), "\n", " ") }},
	{"NoStops", func(size int) string {
		return strings.NewReplacer("\n", " ", ".", "", ",", "", `"`, "").Replace(newsOf(size, 0))
	}},
	{"OneWord", func(size int) string { return strings.Repeat("a", size) }},
	{"OneWordLines", repeated("ferry\n")},
	{"NumberedLines", numbered("Ferry%d\n")},
	{"OneName", repeated("Jane Doe ")},
	{"OneNameSays", repeated("\"It rains,\" Jane Doe said.\n")},
	{"OneSurname", numbered("Nora%d Doe met Doe.\n")},
	{"OneForename", numbered("Nora Doe%d met Nora.\n")},
	{"RunningQuotes", repeated(`"It rains. It pours all day," he said, `)},
	{"TownOffices", numbered("Kent%d Police Chief Jane Roe met Lomas and Dalton%d Mayor Tom Lund. ")},
	{"OneClause", func(size int) string { return "Peter Doe met Max Roe and " + strings.Repeat("he ran ", size/7) }},
	{"OneNameAndHe", func(size int) string { return strings.Repeat("Aldsey Roe ran ", size/15) + ". He ran." }},
	{"Pronouns", repeated("He said she told him that he knew.\n")},
	{"Said", repeated("said ")},
	{"SaidThat", repeated("he said that ")},
	{"Bylines", repeated("By \n")},
	{"NamedBylines", numbered("By Jane Doe%d and John Roe\n")},
	{"BylineOf", repeated("By Jane Doe and ")},
	{"Firms", numbered("Eli Doe%d shares rose 4%. Doe%d fell.\n")},
	{"Sides", numbered("The second division side Doe%d, based in Rome, won.\n")},
	{"Clubs", numbered("Doe%d beat Roe%d 4-2 in Khan Doe%d and in Bani Roe%d.\n")},
	{"Works", numbered("His novel \"The Doe%d\" and the film \"Doe%d\" sold.\n")},
	{"Surnames", numbered("Nora Doe%d died. The police told Doe%d.\n")},
	{"Syllables", repeated("Lee Jae-myung met Moon Jae-in.\n")},
	{"Bodies", repeated("The Democratic Party of Korea and the Red Cross of Spain.\n")},
	{"Princes", numbered("Prince Edmund, the Duke of Doe%d, met Prince Edmund.\n")},
	{"Posts", repeated("Roe tweeted on Monday: Heading home: I am tired. Wish me luck.\n")},
	{"Headlines", repeated("Roe: ferry will close\n")},
	{"Questions", repeated("Why now?\nI was ill.\n")},
	{"Digits", repeated("7")},
	{"Numbers", repeated("7 ")},
	{"Days", repeated("last Monday before ")},
	{"Capitals", repeated("FERRY ")},
	{"Titled", repeated("Ferry of the ")},
	{"Honorifics", repeated("Mr. ")},
	{"Sirs", repeated("Sir ")},
	{"Letters", repeated("MLA ")},
	{"Forts", repeated("Fort ")},
	{"TheCapitals", repeated("The Ferry ")},
	{"Acronyms", numbered("Harbor Union%d (HU%d) ")},
	{"Dashes", repeated("— ")},
	{"Commas", repeated("a, ")},
	{"Repeats", repeated("The council of the town voted on Friday to close the ferry for good.\n")},
	{"PullQuotes", repeated("\"We will not close the ferry for good.\"\n")},
	{"Transcript", repeated("DOE: We will not.\nROE: You will.\n")},
	{"Boxes", boxes},
	{"Headlined", func(size int) string {
		return "Hillary leads the count in every town\n\nBy Jane Doe\n\n" + numbered("Hillary Doe%d ran for mayor of the town and won.\n")(size) + "Michael Hillary called him."
	}},
	{"Blank", repeated(" \n")},
	{"Zero", repeated("\x00")},
	{"Joiners", repeated("a\u200d")},
	{"Ellipses", repeated("... ")},
}

func repeated(s string) func(int) string {
	return func(size int) string { return strings.Repeat(s, size/len(s)) }
}

// numbered returns texts of lines that differ: every %d is a number spelt in
// letters.
func numbered(line string) func(int) string {
	return func(size int) string {
		var b strings.Builder
		for i := 0; b.Len() < size; i++ {
			b.WriteString(strings.ReplaceAll(line, "%d", spelt(i)))
		}
		return b.String()
	}
}

// boxes returns a page whose story goes on behind one box after the other, each time
// with whom the paragraph before the box has named.
func boxes(size int) string {
	var b strings.Builder
	const first = 1000 // a name of several syllables
	fmt.Fprintf(&b, "Home\nNews\nSport\nSign in\n\nHarbour closes for good\n\nBy Jane Doe\n\nThe harbour of the town has closed for good, and its board said on Monday that John %s had bought it for a song.\n", spelt(first))
	for i := first; b.Len() < size; i++ {
		fmt.Fprintf(&b, "\nBox of facts\n\nA buyer is not in sight for the harbour, %s said, and the board met on Monday with John %s of the town.\n", spelt(i), spelt(i+1))
	}
	return b.String()
}

// spelt returns the digits of n as syllables, so that numbers make names.
func spelt(n int) string {
	s := ""
	for _, digit := range strconv.Itoa(n) {
		s += [...]string{"ba", "den", "ka", "lo", "mir", "no", "rast", "sul", "tov", "ven"}[digit-'0']
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// newsOf returns news of about the given size. What stands in it depends on seed.
func newsOf(size int, seed uint64) string {
	var b strings.Builder
	rng := rand.New(rand.NewPCG(seed, 1))
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, reports[rng.IntN(len(reports))]+"\n\n", spelt(i/4), spelt(i/40+7))
	}
	return b.String()
}

// reports are the paragraphs of newsOf, with a person and a town. They come in any
// order, so that a processor does not know by heart what comes next.
var reports = []string{
	`The council of %[2]s voted on Tuesday to keep the night ferry for two more years, against the advice of its treasurer, Nora %[1]s, who had called it "a hole in the water".`,
	`"We have all seen the figures," %[1]s told reporters after the vote. "They do not float." She said that the town would have to borrow $3 million by March 2019, and that the Harbor Bank of %[2]s was not likely to wait.`,
	`Mayor Peter %[1]sson, who has taken the ferry to work since 1998, said he was relieved. "Nobody who lives across the river was asked what the figures mean to them," he said.`,
	`According to the Transport Workers Union, 40 people would have lost their jobs. Its chairman thanked the mayor on Wednesday and promised "a fair share of the work", but he warned that winter would bring new trouble.`,
	`Rain fell for a third day on the hills above %[2]s. Two roads were under water by noon, and the school at the old mill sent its children home.`,
	`Dr. Anna %[1]s, who runs the only clinic in the valley, has asked the state for a second doctor four times since May. The last answer, she says, was a form to ask a fifth time.`,
	`"It is a good bridge," said Ruth %[1]s, an engineer at the University of %[2]s who looked at the cracks in June. "It is just not a bridge for trucks."`,
	`The company did not answer questions about its plans. In a letter to its 212 workers, which the %[2]s Courier has read, it speaks of "a year of change".`,
	`Three men from %[2]s were fined on Friday because they had sold the same horse to five buyers. Judge Leonard %[1]s asked them where the horse was now. Nobody knew.`,
	`The museum opens its doors again on Dec. 12. It will show 60 pictures by Clara %[1]s, most of which had hung in her sister's kitchen, and the kitchen.`,
	`Prices of wheat rose 4.2 percent last week, the ministry said, while barley cost less than a year ago. Farmers around %[2]s still hope for frost.`,
	`%[1]s, 71, was elected by 312 votes to 298. He wants to sell the town's two snowplows, buy one that works, and plant trees along Mill Street.`,
	`Police believe that the fire began in a kitchen on the second floor. No one was hurt. A spokesman, Tom %[1]s, urged those who had seen a white van near the station to call.`,
	`Critics say the law would change little. "You cannot fish with a statement," wrote Jonas %[1]s, whose boat has been in the port of %[2]s since the quotas were cut, in a letter to the senator.`,
	`The final, which %[2]s lost by a goal in the last minute, was watched by 9,000 people, among them the team's first coach. He left without a word and, according to a guard, without his coat.`,
	`Asked whether the line would ever be built, the minister smiled. The plan had been made in 1974, he said, and it would be a pity to hurry now. Work is to begin in the spring of 2021.`,
}

// BenchmarkAdversarialGerman is BenchmarkAdversarial for the rules that read by
// the lists of a language.
func BenchmarkAdversarialGerman(b *testing.B) {
	for _, text := range []struct {
		name string
		of   func(size int) string
	}{
		{"Said", repeated("sagte ")},
		{"SaidThat", repeated("er sagte, dass ")},
		{"SaidSo", repeated("so Roth, sagte sie, ")},
		{"Split", repeated("teilte die Polizei ")},
		{"Marks", repeated("„a “ «b» ")},
		{"OpeningMarks", repeated("„a ")},
		{"QuotesOfOne", repeated("„Es regnet“, sagte Eva Roth. „Es gießt.“ ")},
		{"Pronouns", repeated("Eva Roth kam. „Es regnet“, sagte sie. ")},
		{"Descriptions", numbered("Ministerin Eva %d kam. „Es regnet“, sagte die Ministerin. ")},
		{"Names", numbered("Eva Roth%d traf Max Weber%d. ")},
		{"Compounds", repeated("Donaudampfschifffahrtsgesellschaftskapitän Max ")},
		{"Told", repeated("Es sei so. ")},
		{"Bylines", repeated("Von Eva Roth und Max Weber\n")},
	} {
		for _, size := range []int{1e5, 1e6} {
			b.Run(fmt.Sprintf("%s/%dKB", text.name, size/1e3), func(b *testing.B) {
				parsePerByteIn(b, language.German, text.of(size))
			})
		}
	}
}

// parsePerByte measures how long text takes to parse, in nanoseconds a byte.
func parsePerByte(b *testing.B, texts ...string) { parsePerByteIn(b, language.Und, texts...) }

func parsePerByteIn(b *testing.B, tag language.Tag, texts ...string) {
	p := copydesk.NewParser(copydesk.Locale(tag))
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	parse := func() {
		for _, text := range texts {
			if _, err := p.Parse(text); err != nil {
				b.Fatal(err)
			}
		}
	}
	parse() // also of the long ones there was one before
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		parse()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(size), "ns/byte")
}
