package lang

import (
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/timex"
	"github.com/copydesk/copydesk/internal/token"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/language"
)

func TestFor(t *testing.T) {
	for _, tt := range []struct {
		tag           string
		want          string
		english, know bool
	}{
		{"und", "en", true, true},
		{"und-GB", "en", true, true}, // a region alone says how dates are written
		{"en-GB", "en", true, true},
		{"de", "de", false, true},
		{"de-AT", "de", false, true},
		{"de-CH", "de", false, true},
		{"fr-CA", "fr", false, false},
		{"zh-Hant", "zh", false, false},
	} {
		p := For(language.MustParse(tt.tag))
		if p.Tag != tt.want || p.English != tt.english || p.Known != tt.know {
			t.Errorf("For(%s) = %q, English %t, known %t", tt.tag, p.Tag, p.English, p.Known)
		}
	}
}

// sentences returns the sentences of a text.
func sentences(p *Pack, in string) []string {
	toks := token.Append(nil, in, 0, len(in))
	var got []string
	p.Sentences(in, toks, func(i, j int) { got = append(got, in[toks[i].Start:toks[j-1].End]) })
	return got
}

// The sentences of each text are parted by |.
func TestGermanSentences(t *testing.T) {
	for _, want := range []string{
		"Das Schiff kam am 14. Mai an.| Die Fahrt dauerte lange.",
		"Es waren nur 14.| Der Rest blieb zu Hause.",
		"Er kam 2019.| Eva Roth blieb.",
		"Im 19. Jahrhundert war es z. B. Dr. Weber, der ging.",
		"Der Saal fasst ca. 300 Leute, u. a. Kinder, Nr. 5 bleibt zu.",
		"Der Bau kostet 3 Mio. Euro.| Das ist viel.",
		"Der Bau kostet 3 Mio.| Das ist viel.",
		"„Das geht nicht.“| „Doch.“| Roth schwieg.",
		"»Das geht nicht.«| »Doch.«| Roth schwieg.",
		"«Das geht nicht.»| Roth schwieg.",
		"„Was nun?“, fragte Roth.| Niemand sprach.",
		"„Was nun?“| Roth schwieg.",
		"Er wohnt bei mir.| Sie wohnt bei dir.| Und nun?",
		"Es geht um 14.30 Uhr los.| Weiter geht es um 9 Uhr.",
	} {
		in := strings.ReplaceAll(want, "|", "")
		if diff := cmp.Diff(strings.Split(strings.ReplaceAll(want, "| ", "|"), "|"), sentences(For(language.German), in)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", in, diff)
		}
	}
}

// published is a Tuesday.
var published = time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC)

// times returns the time expressions of a text.
func times(p *Pack, in string, ref time.Time) []string {
	toks := token.Append(nil, in, 0, len(in))
	var sents []timex.Range
	p.Sentences(in, toks, func(i, j int) { sents = append(sents, timex.Range{From: i, To: j}) })
	f := timex.Finder{Text: in, Toks: toks, Ref: ref, DayFirst: true, Pack: p.Times}
	var got []string
	for _, e := range f.Find(sents) {
		s := in[e.Start:e.End] + "=" + e.Value
		if e.Mod != "" {
			s += " " + e.Mod
		}
		got = append(got, s)
	}
	return got
}

func TestGermanTimes(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		// Days
		{"Das war am Montag.", []string{"Montag=2019-05-13"}},
		{"Der Rat wird am Freitag entscheiden.", []string{"Freitag=2019-05-17"}},
		{"Am Dienstagabend brannte es.", []string{"Dienstagabend=2019-05-14TEV"}},
		{"Am vergangenen Freitag brannte es.", []string{"vergangenen Freitag=2019-05-10"}},
		{"Am kommenden Freitag geht es los.", []string{"kommenden Freitag=2019-05-17"}},
		{"Gestern und heute, morgen und übermorgen.", []string{"Gestern=2019-05-13", "heute=2019-05-14", "morgen=2019-05-15", "übermorgen=2019-05-16"}},
		{"Heute Abend spielt sie.", []string{"Heute Abend=2019-05-14TEV"}},
		{"Guten Morgen sagt man da.", nil},
		{"Gestern früh brannte es, Montag früh auch, heute morgen nicht. Heute kommt er, morgen nicht.", []string{"Gestern früh=2019-05-13TMO", "Montag früh=2019-05-13TMO", "heute morgen=2019-05-14TMO", "Heute=2019-05-14", "morgen=2019-05-15"}},
		{"Sonntags ist zu.", []string{"Sonntags=XXXX-WXX-7"}},
		{"In der Nacht zu Dienstag brannte es. In der Nacht zum Freitag wird es kalt.", []string{"der Nacht zu Dienstag=2019-05-13TNI", "der Nacht zum Freitag=2019-05-16TNI"}},
		{"Am frühen Dienstagmorgen, am späten Abend.", []string{"frühen Dienstagmorgen=2019-05-14TMO START", "späten Abend=2019-05-14TEV END"}},
		{"Am vorletzten Sonntag und am übernächsten Freitag, vorletzte Woche, im übernächsten Jahr.", []string{"vorletzten Sonntag=2019-05-05", "übernächsten Freitag=2019-05-24", "vorletzte Woche=2019-W18", "übernächsten Jahr=2021"}},
		{"Die Mauer fiel heute vor 30 Jahren, Samstag vor einer Woche kam er.", []string{"heute vor 30 Jahren=1989-05-14", "Samstag vor einer Woche=2019-05-04"}},
		{"Am Tag nach Himmelfahrt, in der Woche vor Pfingsten, am Tag vor der Wahl.", []string{"Tag nach Himmelfahrt=2019-05-31", "Woche vor Pfingsten=2019-W22"}},
		{"Die Strecke bleibt voraussichtlich bis Mittwochabend gesperrt.", []string{"Mittwochabend=2019-05-15TEV"}},
		{"Am Mittwoch um 10 Uhr will der Rat tagen. Am Donnerstag beginnt der Prozess.", []string{"Mittwoch=2019-05-15", "10 Uhr=2019-05-15T10:00", "Donnerstag=2019-05-16"}},
		{"Bewerbungen bis Freitag. Bis Freitag hatten sich zwölf gemeldet. Die Wahl dauerte von Montag bis Freitag.", []string{"Freitag=2019-05-17", "Freitag=2019-05-10", "Montag=2019-05-13", "Freitag=2019-05-17"}},
		// Days of months
		{"Am 3. und 4. Juni tagt der Rat, am 18./19. Mai der Ausschuss, am 7., 8. und 9. Juni keiner.", []string{"3.=2019-06-03", "4. Juni=2019-06-04", "18.=2019-05-18", "19. Mai=2019-05-19", "7.=2019-06-07", "8.=2019-06-08", "9. Juni=2019-06-09"}},
		{"Sie wurden 3. und 4. beim Rennen.", nil},
		{"Das war am 14. Mai 2019.", []string{"14. Mai 2019=2019-05-14"}},
		{"Am Dienstag, den 7. Mai, kam er.", []string{"Dienstag, den 7. Mai=2019-05-07"}},
		{"Vom 3. bis 5. Juni 2018 war zu.", []string{"3. bis 5. Juni 2018=2018-06-03"}},
		{"Seit dem 01.02.2019 gilt das.", []string{"01.02.2019=2019-02-01"}},
		{"Das Bad soll am 12.6. öffnen, es ist vom 1.6. bis 5.6. zu. Am Freitag, 17.5., kommt sie, am Sonntag, den 19.05., er.", []string{"12.6.=2019-06-12", "1.6.=2019-06-01", "5.6.=2019-06-05", "Freitag, 17.5.=2019-05-17", "Sonntag, den 19.05.=2019-05-19"}},
		{"Das kostet 3.5 Euro, Version 2.1 läuft. Der Wert stieg bis 1.5 Grad, siehe Kapitel 3.2.", nil},
		{"Am ersten Mai wird gefeiert.", []string{"ersten Mai=2019-05-01"}},
		{"Platz 3. Die Mai-Partei kam nicht.", nil},
		// Months, seasons, years
		{"Im März war es kalt.", []string{"März=2019-03"}},
		{"Im Mai 2018 auch.", []string{"Mai 2018=2018-05"}},
		{"Ende Mai 2018 auch.", []string{"Ende Mai 2018=2018-05 END"}},
		{"August Meier kam.", nil},
		{"Im Sommer 2018 war Dürre.", []string{"Sommer 2018=2018-SU"}},
		{"Im vergangenen Jahr waren es mehr.", []string{"vergangenen Jahr=2018"}},
		{"Letzte Woche regnete es.", []string{"Letzte Woche=2019-W19"}},
		{"Seit 2015 ist sie im Amt.", []string{"2015=2015"}},
		{"Im Jahr 2015 kam sie.", []string{"Jahr 2015=2015"}},
		{"Es kamen 2015 Menschen.", nil},
		{"Von 2015 bis 2018 war sie fort.", []string{"2015=2015", "2018=2018"}},
		{"In den 1990er-Jahren war das so.", []string{"den 1990er-Jahren=199"}},
		{"In den neunziger Jahren war das so.", []string{"den neunziger Jahren=199"}},
		{"In den Neunzigerjahren, Mitte der Achtziger, in den späten Siebzigern.", []string{"den Neunzigerjahren=199", "Mitte der Achtziger=198 MID", "den späten Siebzigern=197 END"}},
		{"Ein Siebziger kam.", nil},
		{"Heuer im heurigen Mai.", []string{"Heuer=2019", "heurigen Mai=2019-05"}},
		{"Die Burg ist aus dem 19. Jahrhundert.", []string{"19. Jahrhundert=18"}},
		{"Im ersten Quartal sank der Umsatz.", []string{"ersten Quartal=2019-Q1"}},
		{"Im 3. Quartal 2018 auch.", []string{"3. Quartal 2018=2018-Q3"}},
		{"Im zweiten Halbjahr 2018 auch.", []string{"zweiten Halbjahr 2018=2018-H2"}},
		// The clock
		{"Um 14.30 Uhr ging es los.", []string{"14.30 Uhr=2019-05-14T14:30"}},
		{"Um 9 Uhr abends ging es los.", []string{"9 Uhr abends=2019-05-14T21:00"}},
		{"Am Montag um 9 Uhr ging es los.", []string{"Montag=2019-05-13", "9 Uhr=2019-05-13T09:00"}},
		{"Die Quote liegt bei 14.30 Prozent.", nil},
		{"Das Amt hat von 9 bis 17 Uhr offen, zwischen 12.30 und 13 Uhr zu; die Bar am Freitag von 22 bis 2 Uhr.", []string{"9 bis 17 Uhr=2019-05-14T09:00", "12.30 und 13 Uhr=2019-05-14T12:30", "Freitag=2019-05-10", "22 bis 2 Uhr=2019-05-10T22:00"}},
		{"Es kamen 9 bis 17 Leute.", nil},
		// Distances and durations
		{"Das war vor drei Tagen.", []string{"vor drei Tagen=2019-05-11"}},
		{"Das war vor einem Jahr.", []string{"vor einem Jahr=2018"}},
		{"Sie schwamm drei Stunden.", []string{"drei Stunden=PT3H"}},
		{"Sie war zwei Jahre lang fort.", []string{"zwei Jahre lang=P2Y"}},
		{"Es dauerte 2,5 Stunden.", []string{"2,5 Stunden=PT2H30M"}},
		{"Es dauerte mehr als zehn Jahre.", []string{"mehr als zehn Jahre=P10Y MORE_THAN"}},
		{"Es dauerte rund einundzwanzig Tage.", []string{"rund einundzwanzig Tage=P21D APPROX"}},
		{"Er steht vor drei Türen.", nil},
		// Sets, references, holidays
		{"Jeden Dienstag ist Markt, täglich Messe.", []string{"Jeden Dienstag=XXXX-WXX-2", "täglich=XXXX-XX-XX"}},
		{"Jeden zweiten Dienstag ist Markt, jedes dritte Jahr Messe.", []string{"Jeden zweiten Dienstag=XXXX-WXX-2", "jedes dritte Jahr=P3Y"}},
		{"Am zweiten Weihnachtstag, am Stephanstag.", []string{"zweiten Weihnachtstag=2018-12-26", "Stephanstag=2018-12-26"}},
		{"Alle vier Jahre wird gewählt.", []string{"Alle vier Jahre=P4Y"}},
		{"Derzeit ist zu.", []string{"Derzeit=PRESENT_REF"}},
		{"Zu Weihnachten 2018 schneite es.", []string{"Weihnachten 2018=2018-12-25"}},
		{"Am Karfreitag war es still.", []string{"Karfreitag=2019-04-19"}},
	} {
		if diff := cmp.Diff(tt.want, times(For(language.German), tt.in, published)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.in, diff)
		}
	}
}

// Of a language without a pack, dates in digits are read, and no others.
func TestUnknownTimes(t *testing.T) {
	got := times(For(language.French), "Le 14/05/2019 à 14:30, mardi 14 mai 2019.", published)
	want := []string{"14/05/2019=2019-05-14", "14:30=2019-05-14T14:30"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A language has the lists that it is given, and those of names that all share.
func TestReadWords(t *testing.T) {
	w, err := readWords("# a comment\n\ncue_verbs: sagte, sagt\naccording: nach Angaben von\nhonorifics: Herr\nsections: Lokales\nnot_names: mark\n", "cue_verbs: meinte")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		word string
		list lexicon.Class
		want bool
	}{
		{"sagte", lexicon.CueVerbs, true},
		{"Meinte", lexicon.CueVerbs, true},
		{"said", lexicon.CueVerbs, false},
		{"Herr", lexicon.Honorifics, true},
		{"Lokales", lexicon.Sections, true},
		{"Mark", NotNames, true},
		{"Mark", lexicon.GivenMale, true},
		{"Peter", lexicon.GivenMale, true},
		{"Peter", NotNames, false},
		{"Angaben", According, false},
	} {
		if got := w.Has(tt.word, tt.list); got != tt.want {
			t.Errorf("%s: %t, want %t", tt.word, got, tt.want)
		}
	}
	const in = "nach Angaben von San Diego"
	toks := token.Append(nil, in, 0, len(in))
	if n, c := w.Longest(toks, According); n != 3 || c != According || !w.Begins(toks[0].Hash) || w.Begins(toks[3].Hash) {
		t.Errorf("%q: an entry of %d words on %b", in, n, c)
	}
	if n, c := w.Longest(toks[3:], lexicon.Cities); n != 2 || !c.Has(lexicon.Cities) {
		t.Errorf("San Diego: a city of %d words on %b", n, c)
	}
	if _, err := readWords("cue_verbs: a\n\ncue_verb: b"); err == nil || err.Error() != `line 3: no list "cue_verb"` {
		t.Errorf("a list of another name: %v", err)
	}
}
