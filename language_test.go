package copydesk_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

// The German articles are an agency's, a reportage, one from Switzerland, one
// from Austria, and a whole page. They need no models.
func TestParseGoldenGerman(t *testing.T) { testGolden(t, "testdata/de", language.German) }

// A language without a pack has structure, and quotations by their marks.
func TestParseGoldenUnknown(t *testing.T) { testGolden(t, "testdata/fr", language.French) }

// BenchmarkParseGerman parses the German articles, one after the other.
func BenchmarkParseGerman(b *testing.B) {
	files, _ := filepath.Glob("testdata/de/*.txt")
	p := copydesk.NewParser(copydesk.Locale(language.German))
	var texts []string
	size := 0
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			b.Fatal(err)
		}
		texts, size = append(texts, string(raw)), size+len(raw)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if _, err := p.Parse(text); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func ExampleLocale_german() {
	const text = `Fähre fährt wieder

Lahrstadt (dpa) - Die Fähre fährt seit Montag wieder. „Das hat lange gedauert“,
sagte Verkehrsministerin Eva Roth. Die Kosten seien höher als erwartet, räumte sie ein.`
	p := copydesk.NewParser(
		copydesk.Locale(language.German),
		copydesk.Published(time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC)),
	)
	a, err := p.Parse(text)
	if err != nil {
		panic(err)
	}
	for _, q := range a.Quotes {
		fmt.Printf("%s, %s: %s\n", q.Speaker, q.Kind, q.Text(a))
	}
	fmt.Println(a.Dates[0].Span.In(text), a.Dates[0].Value)
	// Output:
	// Eva Roth, direct: „Das hat lange gedauert“
	// Eva Roth, indirect: Die Kosten seien höher als erwartet
	// Montag 2019-05-13
}

func ExampleSupportFor() {
	for _, tag := range []language.Tag{language.Und, language.BritishEnglish, language.MustParse("de-AT"), language.French} {
		fmt.Println(tag, copydesk.SupportFor(tag))
	}
	// Output:
	// und full
	// en-GB full
	// de-AT lists
	// fr marks
}

func ExampleArticle_Support() {
	const text = "« Le pont est fermé depuis lundi », a dit la préfète."
	a, err := copydesk.NewParser(copydesk.Locale(language.French)).Parse(text)
	if err != nil {
		panic(err)
	}
	for _, q := range a.Quotes {
		fmt.Println(q.Text(a))
	}
	if a.Support() == copydesk.SupportMarks {
		fmt.Println("no speakers are read in", a.Language)
	}
	// Output:
	// « Le pont est fermé depuis lundi »
	// no speakers are read in fr
}

func ExampleParser_FindDates() {
	const text = "Sie war von März bis Juni 2018 fort und kam vor drei Tagen zurück."
	p := copydesk.NewParser(
		copydesk.Locale(language.German),
		copydesk.Published(time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC)),
	)
	for _, d := range p.FindDates(text) {
		fmt.Println(d.Span.In(text), d.Value)
	}
	// Output:
	// März bis Juni 2018 2018-03
	// vor drei Tagen 2019-05-11
}

func ExampleParser_ParseByline() {
	p := copydesk.NewParser(copydesk.Locale(language.German))
	for _, a := range p.ParseByline("Von Eva Roth und Max von der Heide, dpa") {
		fmt.Println(a.Name, a.Affiliation)
	}
	// Output:
	// Eva Roth dpa
	// Max von der Heide dpa
}

func ExampleSupport() {
	fmt.Println(copydesk.SupportMarks < copydesk.SupportLists && copydesk.SupportLists < copydesk.SupportFull)
	// Output: true
}

// german parses a German text of 14 May 2019, a Tuesday.
func german(t *testing.T, text string) *copydesk.Article {
	t.Helper()
	p := copydesk.NewParser(copydesk.Locale(language.German), copydesk.Published(time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC)))
	a, err := p.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// attributions writes the quotations of an article: kind, content, cue < source, and
// the speaker.
func attributions(a *copydesk.Article) []string {
	join := func(spans []copydesk.Span) string {
		var s []string
		for _, x := range spans {
			s = append(s, x.In(a.Text))
		}
		return strings.Join(s, " … ")
	}
	var out []string
	for _, q := range a.Quotes {
		s := fmt.Sprintf("%s: %s", q.Kind, join(q.Content))
		if len(q.Cue)+len(q.Source) > 0 {
			s += fmt.Sprintf(" | %s < %s", join(q.Cue), join(q.Source))
		}
		if q.Speaker != nil {
			s += " = " + q.Speaker.Name
		}
		out = append(out, s)
	}
	return out
}

func TestGermanQuotes(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"behind the quotation, with a title", "„Das geht nicht“, sagte Ministerin Eva Roth am Montag.",
			[]string{"direct: „Das geht nicht“ | sagte < Ministerin Eva Roth = Eva Roth"}},
		{"goes on behind the cue", "„Das geht nicht“, sagte Eva Roth, „und zwar nie.“ „Niemals.“",
			[]string{"direct: „Das geht nicht“ … „und zwar nie.“ … „Niemals.“ | sagte < Eva Roth = Eva Roth"}},
		{"a question", "„Was nun?“, fragte Eva Roth.",
			[]string{"direct: „Was nun?“ | fragte < Eva Roth = Eva Roth"}},
		{"before a colon", "Eva Roth sagte: „Das geht nicht.“",
			[]string{"direct: „Das geht nicht.“ | sagte < Eva Roth = Eva Roth"}},
		{"the subject behind the verb", "Am Dienstag sagte Eva Roth in Berlin: „Das geht nicht.“",
			[]string{"direct: „Das geht nicht.“ | sagte < Eva Roth = Eva Roth"}},
		{"whom it was told", "Eva Roth sagte der Zeitung „Blick“: „Das geht nicht.“",
			[]string{"direct: „Das geht nicht.“ | sagte < Eva Roth = Eva Roth"}},
		{"whom it was told first", "Dem Sender sagte Eva Roth: „Das geht nicht.“",
			[]string{"direct: „Das geht nicht.“ | sagte < Eva Roth = Eva Roth"}},
		{"an age", "Eva Roth schaut auf den Fluss. „Das Wasser war still“, sagt die 78-Jährige.",
			[]string{"direct: „Das Wasser war still“ | sagt < die 78-Jährige = Eva Roth"}},
		{"an age of the other gender", "Eva Roth schaut auf den Fluss. „Das Wasser war still“, sagt der 78-Jährige.",
			[]string{"direct: „Das Wasser war still“ | sagt < der 78-Jährige"}},
		{"several of an age", "Eva Roth schaut auf den Fluss. „Das Wasser war still“, sagen die 78-Jährigen.",
			[]string{"direct: „Das Wasser war still“ | sagen < die 78-Jährigen"}},
		{"reported speech behind a label", "Sprecherin Eva Roth (51) zum Blatt: „So etwas habe ich nie gesehen.“ Der Fahrer sei „nicht vom Gas gegangen“. Er schweigt.",
			[]string{"direct: „So etwas habe ich nie gesehen.“ |  < Sprecherin Eva Roth (51) = Eva Roth", "mixed: Der Fahrer sei „nicht vom Gas gegangen“ |  < Sprecherin Eva Roth (51) = Eva Roth"}},
		{"a reflexive verb", "„Ich bin froh“, freute sich Trainerin Eva Roth nach dem Spiel.",
			[]string{"direct: „Ich bin froh“ | freute < Trainerin Eva Roth = Eva Roth"}},
		{"an advice", "„Trinken Sie viel“, rät Ärztin Eva Roth.",
			[]string{"direct: „Trinken Sie viel“ | rät < Ärztin Eva Roth = Eva Roth"}},
		{"a relative clause", "Eva Roth, die seit 2015 im Amt ist, sagte: „Das geht nicht.“",
			[]string{"direct: „Das geht nicht.“ | sagte < Eva Roth, die seit 2015 im Amt ist = Eva Roth"}},
		{"an apposition", "„Das geht nicht“, sagte Eva Roth, Sprecherin der Reederei.",
			[]string{"direct: „Das geht nicht“ | sagte < Eva Roth, Sprecherin der Reederei = Eva Roth"}},
		{"so", "„Das geht nicht“, so Eva Roth weiter.",
			[]string{"direct: „Das geht nicht“ | so < Eva Roth = Eva Roth"}},
		{"a body", "„Das geht nicht“, teilte das Amt am Montag mit.",
			[]string{"direct: „Das geht nicht“ | teilte … mit < das Amt"}},
		{"two speakers are none", "„Das geht nicht“, sagten Eva Roth und Max Weber.",
			[]string{"direct: „Das geht nicht“ | sagten < Eva Roth und Max Weber"}},
		{"whose spokesman is another", "„Das geht nicht“, sagte ein Sprecher von Eva Roth.",
			[]string{"direct: „Das geht nicht“ | sagte < ein Sprecher von Eva Roth"}},
		{"guillemets inwards", "»Das geht nicht«, sagte Eva Roth. »Niemals.«",
			[]string{"direct: »Das geht nicht« … »Niemals.« | sagte < Eva Roth = Eva Roth"}},
		{"guillemets outwards", "«Das geht nicht», sagte Eva Roth. «Niemals.»",
			[]string{"direct: «Das geht nicht» … «Niemals.» | sagte < Eva Roth = Eva Roth"}},
		{"straight marks", `"Das geht nicht", sagte Eva Roth.`,
			[]string{`direct: "Das geht nicht" | sagte < Eva Roth = Eva Roth`}},
		{"single low and high marks within", "„Er sagte ‚Nein‘ zu mir“, sagte Eva Roth.",
			[]string{"direct: „Er sagte ‚Nein‘ zu mir“ | sagte < Eva Roth = Eva Roth"}},
		{"a name and a colon", "Eva Roth: „Das geht nicht.“",
			[]string{"direct: „Das geht nicht.“ | : < Eva Roth = Eva Roth"}},

		{"a clause with dass", "Eva Roth sagte am Montag, dass der Hafen zu sei.",
			[]string{"indirect: dass der Hafen zu sei | sagte < Eva Roth = Eva Roth"}},
		{"a clause by its mood", "Eva Roth betonte, der Hafen sei zu.",
			[]string{"indirect: der Hafen sei zu | betonte < Eva Roth = Eva Roth"}},
		{"a subject with an apposition", "Der Betreiber, die Firma Nordwind, kündigte einen Bericht an.", nil},
		{"a set phrase", "Eva Roth sagte, man fahre. Es sei denn, es regnet.",
			[]string{"indirect: man fahre | sagte < Eva Roth = Eva Roth"}},
		{"the name of a paper", "Wie die „Neue Zeitung“ berichtet, ist der Hafen zu.",
			[]string{"indirect: ist der Hafen zu | berichtet < die „Neue Zeitung“"}},
		{"a name with particles", "Max von der Heide kam. Von der Heide sagte: „Das geht nicht.“",
			[]string{"direct: „Das geht nicht.“ | sagte < Von der Heide = Max von der Heide"}},
		{"a clause that is not told", "Eva Roth sagte wenig, lachte aber viel.", nil},
		{"the mood goes on", "Eva Roth sagte, der Hafen sei zu. Man müsse warten. Der Wind ist stark.",
			[]string{"indirect: der Hafen sei zu | sagte < Eva Roth = Eva Roth", "indirect: Man müsse warten |  < Eva Roth = Eva Roth"}},
		{"around the cue", "Der Hafen sei zu, sagte Eva Roth, doch das müsse sich ändern.",
			[]string{"indirect: Der Hafen sei zu … doch das müsse sich ändern | sagte < Eva Roth = Eva Roth"}},
		{"a particle of two words", "„Das geht nicht“, gab Eva Roth zu bedenken.",
			[]string{"direct: „Das geht nicht“ | gab … zu bedenken < Eva Roth = Eva Roth"}},
		{"a further cue of the same source", "„Das geht nicht“, sagte Eva Roth und fügte hinzu: „Niemals.“",
			[]string{"direct: „Das geht nicht“ | sagte < Eva Roth = Eva Roth", "direct: „Niemals.“ | fügte … hinzu < Eva Roth = Eva Roth"}},
		{"a participle", "In Lahrstadt hatte Eva Roth 2016 gesagt: „Das geht nicht.“",
			[]string{"direct: „Das geht nicht.“ | gesagt < Eva Roth = Eva Roth"}},
		{"behind what is told", "Der Hafen sei zu, sagte Eva Roth.",
			[]string{"indirect: Der Hafen sei zu | sagte < Eva Roth = Eva Roth"}},
		{"laut", "Laut Eva Roth ist der Hafen zu.",
			[]string{"indirect: ist der Hafen zu | Laut < Eva Roth = Eva Roth"}},
		{"laut that names no source", "Laut Gesetz ist der Hafen zu.", nil},
		{"laut as an adverb", "Sie lachte laut und ging.", nil},
		{"nach Angaben", "Der Hafen ist nach Angaben der Polizei zu.",
			[]string{"indirect: Der Hafen ist … zu | nach Angaben < der Polizei"}},
		{"zufolge", "Der Polizei zufolge ist der Hafen zu.",
			[]string{"indirect: ist der Hafen zu | zufolge < Der Polizei"}},
		{"wie mitteilte", "Der Hafen ist zu, wie die Polizei am Montag mitteilte.",
			[]string{"indirect: Der Hafen ist zu | mitteilte < die Polizei"}},
		{"wie that compares", "Der Hafen ist so groß, wie die Stadt es wollte.", nil},
		{"a term", "Eva Roth nannte den Plan einen „Witz“.",
			[]string{"scare: „Witz“ | nannte < Eva Roth = Eva Roth"}},
		{"a title that nobody says", "Der Film „Am Fluss“ läuft heute.", nil},
		{"a verb of speech that says nothing", "Eva Roth sagte das Treffen ab.", nil},
		{"words that are partly within marks", "Eva Roth sagte, der Plan sei „ein Witz“.",
			[]string{"mixed: der Plan sei „ein Witz“ | sagte < Eva Roth = Eva Roth"}},
	} {
		if diff := cmp.Diff(tt.want, attributions(german(t, tt.in))); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", tt.name, tt.in, diff)
		}
	}
}

// Whom the source of the last quotation means.
func TestGermanSpeakers(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a surname", "Eva Roth kam nach Lahrstadt. „Es ist gut“, sagte Roth.", "Eva Roth"},
		{"she", "Eva Roth und Max Weber kamen. „Es ist gut“, sagte sie.", "Eva Roth"},
		{"he", "Eva Roth und Max Weber kamen. „Es ist gut“, sagte er.", "Max Weber"},
		{"which she is not clear", "Eva Roth und Anna Weber kamen. „Es ist gut“, sagte sie.", ""},
		{"who spoke last", "Eva Roth und Anna Weber kamen. „Ja“, sagte Weber. Das sei gut, sagte sie.", "Anna Weber"},
		{"the subject of the sentence before", "Anna Weber kam. Ministerin Eva Roth winkte ab. Es sei gut, sagte sie.", "Eva Roth"},
		{"they", "Eva Roth kam. „Es ist gut“, sagten sie.", ""},
		{"a description", "Umweltministerin Eva Roth kam. „Es ist gut“, sagte die Ministerin.", "Eva Roth"},
		{"a description of two", "Ministerin Eva Roth und Ministerin Anna Weber kamen. „Es ist gut“, sagte die Ministerin.", ""},
		{"nobody of the name", "Max Weber kam. „Es ist gut“, sagte die Ministerin.", ""},
		{"behind a sentence about the speaker", "Eva Roth winkt ab. „Es ist gut.“", "Eva Roth"},
		{"behind one that is not", "Es regnet. „Es ist gut.“", ""},
	} {
		a := german(t, tt.in)
		got := ""
		if n := len(a.Quotes); n > 0 {
			got = a.Quotes[n-1].Speaker.String()
		} else {
			t.Errorf("%s: %s has no quotation", tt.name, tt.in)
		}
		if got != tt.want {
			t.Errorf("%s: %s: got %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestGermanEntities(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"Umweltministerin Eva Roth traf Dr. Weber.", []string{"PER Eva Roth [Umweltministerin]", "PER Weber [Dr.]"}},
		{"Die Rede hielt Max von der Heide, Leiter des Amtes.", []string{"PER Max von der Heide [Leiter des Amtes]"}},
		{"SPD-Chef Hans-Peter Lang reist nach Wien.", []string{"PER Hans-Peter Lang [SPD-Chef]", "LOC Wien"}},
		{"Die SPD tagt in Köln.", []string{"ORG SPD", "LOC Köln"}},
		{"Das Essen in Essen war gut.", []string{"LOC Essen"}},
		{"Ernst Weber und Mark Meyer kamen.", []string{"PER Ernst Weber", "PER Mark Meyer"}},
		// Nouns have capitals.
		{"Die Mark fiel im Mai, der Stern Schnuppe war zu sehen.", nil},
		{"Im Sommer Regen, im Winter Schnee: Das Wetter Europas ändert sich.", nil},
		{"Der Bürgermeister der Stadt sprach mit dem Trainer.", nil},
		{"In der Mark Brandenburg war es kalt, im August Regen.", nil},
		{"Ernst wurde es am Abend. Rose um Rose fiel.", nil},
	} {
		var got []string
		for _, e := range german(t, tt.in).Entities {
			s := fmt.Sprintf("%s %s", e.Type, e.Name)
			if len(e.Titles) > 0 {
				s += fmt.Sprint(" ", e.Titles)
			}
			got = append(got, s)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.in, diff)
		}
	}
}

func TestGermanBylines(t *testing.T) {
	p := copydesk.NewParser(copydesk.Locale(language.MustParse("de-CH")))
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"Von Eva Roth", []string{"Eva Roth"}},
		{"Von EVA ROTH und MAX WEBER, dpa", []string{"Eva Roth (dpa)", "Max Weber (dpa)"}},
		{"Von Eva Roth, Berlin", []string{"Eva Roth"}},
		{"Von Eva Roth, Redakteurin", []string{"Eva Roth, Redakteurin"}},
		{"Text: Eva Roth, Fotos: Max Weber", []string{"Eva Roth", "Max Weber, photographer"}},
		{"Ein Kommentar von Eva Roth", []string{"Eva Roth"}},
		{"Von der Leyen reist nach Kiew", nil},
		{"Von Haus zu Haus", nil},
		{"Das Wetter", nil},
		{"Von Eva R\xf6th und Max Weber", nil}, // not UTF-8
	} {
		var got []string
		for _, a := range p.ParseByline(tt.in) {
			s := a.Name
			if a.Affiliation != "" {
				s += " (" + a.Affiliation + ")"
			}
			if a.Role != "" {
				s += ", " + a.Role
			}
			got = append(got, s)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.in, diff)
		}
	}
}

// What the line is that stands before or behind the story.
func TestGermanLines(t *testing.T) {
	const story = "Der Hafen von Lahrstadt bleibt nach dem Sturm noch bis zum Ende der Woche für alle Schiffe zu."
	for _, tt := range []struct {
		line string
		want copydesk.Role
	}{
		{"Anzeige", copydesk.RoleBoilerplate},
		{"Mehr zum Thema", copydesk.RoleBoilerplate},
		{"Lesen Sie auch: Warum der Hafen so alt ist", copydesk.RoleBoilerplate},
		{"© dpa", copydesk.RoleBoilerplate},
		{"Startseite", copydesk.RoleBoilerplate},
		{"Kommentare", copydesk.RoleBoilerplate},
		{"Foto: Eva Roth/dpa", copydesk.RoleCaption},
		{"Der Hafen im Sturm. (Foto: dpa)", copydesk.RoleCaption},
		{"(dpa)", copydesk.RoleCredit},
		{"dpa/afp", copydesk.RoleCredit},
		{"Mitarbeit: Eva Roth", copydesk.RoleCredit},
		{"In einer früheren Fassung dieses Artikels hieß es, der Rat habe am Mittwoch gestimmt.", copydesk.RoleBoilerplate},
		{"Dieser Artikel erschien zuerst in der Norländer Rundschau und wurde für uns gekürzt.", copydesk.RoleBoilerplate},
		{"Transparenzhinweis: Die Autorin hat bis 2019 für die Reederei gearbeitet, die vorkommt.", copydesk.RoleBoilerplate},
		// Running text that has such words.
		{"In einer früheren Version des Gesetzes war von einer Steuer auf Zucker die Rede gewesen.", copydesk.RoleParagraph},
		{"Die Anzeige gegen den Wirt wurde am Montag nach langem Streit zurückgezogen.", copydesk.RoleParagraph},
		{"Der Mehrheit im Rat ist das zu wenig, der Opposition zu viel.", copydesk.RoleParagraph},
		{"Kommentieren wollte das Ministerium den Bericht am Montag auf Nachfrage dieser Zeitung nicht.", copydesk.RoleParagraph},
		{"Jetzt testen die Forscher das Mittel an Mäusen und an sich selbst, wie sie sagen.", copydesk.RoleParagraph},
		{"Auf dem Foto war von alledem nichts zu sehen, wie sich bald zeigte.", copydesk.RoleParagraph},
	} {
		a := german(t, "Sturm legt den Hafen lahm\n\n"+story+"\n\n"+story+"\n\n"+tt.line)
		if got := a.Blocks[len(a.Blocks)-1].Role; got != tt.want {
			t.Errorf("%s: %s, want %s", tt.line, got, tt.want)
		}
	}
}

func TestGermanDatelines(t *testing.T) {
	const rest = " Der Hafen von Lahrstadt bleibt noch bis zum Ende der Woche für alle zu."
	for _, tt := range []struct{ in, place, agency, date string }{
		{"Berlin (dpa) -", "Berlin", "dpa", ""},
		{"Lahrstadt (dpa/lno) –", "Lahrstadt", "dpa", ""},
		{"BERLIN, 14. Mai (AFP) –", "BERLIN", "AFP", "XXXX-05-14"},
		{"WIEN/GRAZ, 14. Jänner 2019 (APA) –", "WIEN/GRAZ", "APA", "2019-01-14"},
		{"Zürich (sda).", "Zürich", "sda", ""},
		{"Hamburg.", "Hamburg", "", ""},
		{"Stille.", "", "", ""},
		{"Trotz allem –", "", "", ""},
	} {
		a := german(t, "Sturm legt den Hafen lahm\n\n"+tt.in+rest)
		var got copydesk.Dateline
		if a.Dateline != nil {
			got = *a.Dateline
		}
		if got.Place != tt.place || got.Agency != tt.agency || got.Date != tt.date {
			t.Errorf("%s: got %q, %q, %q", tt.in, got.Place, got.Agency, got.Date)
		}
	}
}

// The same text parses in every variety of German, and without a pack it has
// structure and quotations, but nobody who says them.
func TestLocales(t *testing.T) {
	const text = "Hafen zu\n\nVon Eva Roth\n\n„Der Hafen bleibt noch eine ganze Woche zu“, sagte Ministerin Anna Weber am 14. Mai 2019."
	for _, tt := range []struct {
		tag      string
		language string
		support  copydesk.Support
		cue      bool
	}{
		{"de", "de", copydesk.SupportLists, true},
		{"de-AT", "de", copydesk.SupportLists, true},
		{"de-CH", "de", copydesk.SupportLists, true},
		{"sv", "sv", copydesk.SupportMarks, false},
	} {
		a, err := copydesk.NewParser(copydesk.Locale(language.MustParse(tt.tag))).Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if a.Language != tt.language || a.Support() != tt.support {
			t.Errorf("%s: language %q, support %s", tt.tag, a.Language, a.Support())
		}
		if len(a.Quotes) != 1 || len(a.Quotes[0].Cue) > 0 != tt.cue || (a.Quotes[0].Speaker != nil) != tt.cue || len(a.Entities) > 0 != tt.cue {
			t.Errorf("%s: %v, entities %v", tt.tag, attributions(a), a.Entities)
		}
		if a.Headline.In(text) != "Hafen zu" || len(a.Paragraphs) == 0 {
			t.Errorf("%s: headline %q, %d paragraphs", tt.tag, a.Headline.In(text), len(a.Paragraphs))
		}
	}
}
