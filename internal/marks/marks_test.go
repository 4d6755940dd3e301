package marks

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/token"
	"github.com/google/go-cmp/cmp"
)

// tokens returns the tokens of a text, and the paragraphs: a line each.
func tokens(text string) (toks []token.Token, paragraphs []Range) {
	pos := 0
	for line := range strings.Lines(text) {
		if from := len(toks); strings.TrimSpace(line) != "" {
			toks = token.Append(toks, text, pos, pos+len(line))
			paragraphs = append(paragraphs, Range{from, len(toks)})
		}
		pos += len(line)
	}
	return toks, paragraphs
}

// quotationsIn returns the quotations of a text; one that goes on in the next
// paragraph ends with >, one that nothing closes with !.
func quotationsIn(text string) []string { return quotationsOf(English, text) }

func quotationsOf(style Style, text string) []string {
	toks, paragraphs := tokens(text)
	var got []string
	for _, q := range new(Finder).Find(style, text, toks, paragraphs, nil).Quotations {
		s := text[toks[q.From].Start:toks[q.To-1].End]
		switch {
		case q.GoesOn:
			s += " >"
		case !q.Closed:
			s += " !"
		}
		got = append(got, s)
	}
	return got
}

func TestFind(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"straight", `"We won," he said. "At last."`, []string{`"We won,"`, `"At last."`}},
		{"curly", `“We won,” he said.`, []string{`“We won,”`}},
		{"curly and straight", `“We won," he said. "At last.”`, []string{`“We won,"`, `"At last.”`}},
		{"single, with apostrophes", `‘I don’t know the farmers’ plan,’ he said of the boys’ game.`, []string{`‘I don’t know the farmers’ plan,’`}},
		{"typed single", `'I just ran,' he said. The boys' game and the '90s were over.`, []string{`'I just ran,'`}},
		{"apostrophes alone", `The boys' game and the girls' game.`, nil},
		{"guillemets", `He «will sign nothing» now.`, []string{`«will sign nothing»`}},
		{"LaTeX", "``We are where we were,'' said Cho.", []string{"``We are where we were,''"}},
		{"low and high", `„Nein“, he said.`, []string{`„Nein“`}},
		{"nested", `“He said ‘no’ to me,” she said.`, []string{`“He said ‘no’ to me,”`, `‘no’`}},
		{"nested in straight", `"He said, 'Then let's go.' So we went."`, []string{`"He said, 'Then let's go.' So we went."`, `'Then let's go.'`}},
		{"goes on in the next paragraph", "\"One is here. Two is there.\n\n\"Three is gone,\" he said, and he left the room to us.", []string{`"One is here. Two is there. >`, `"Three is gone,"`}},
		{"lost closing mark", "He \"moved the posts at the last minute.\n\nShe said \"no\" to all of the senators in the room.", []string{`"moved the posts at the last minute. !`, `"no"`}},
		{"lost closing mark before another", `It was "over at last. She said "no" to him.`, []string{`"over at last. !`, `"no"`}},
		{"stray closing mark", `He left without a word." His office said "no" later.`, []string{`"no"`}},
		{"backquotes", "She said `yes' twice.", []string{"`yes'"}},
		{"single, high and reversed", "He said ‛no’ to it.", []string{"‛no’"}},
		{"typed single before a possessive", `'I saw the farmers' plan,' he said.`, []string{`'I saw the farmers' plan,'`}},
		{"typed single before a possessive in capitals", `'I saw the BOYS' plan,' he said.`, []string{`'I saw the BOYS' plan,'`}},
		{"typed single behind a nested one", `'I thought, "Not today,"' she said. 'Then I ran.'`, []string{`'I thought, "Not today,"'`, `"Not today,"`, `'Then I ran.'`}},
		{"typed single that opens behind another mark", `"'No' was all he said," she said.`, []string{`"'No' was all he said,"`, `'No'`}},
		{"a g that is not spoken", `‘We was doin’ nothin’ wrong,’ he said. ‘Just walkin’ home.’`, []string{`‘We was doin’ nothin’ wrong,’`, `‘Just walkin’ home.’`}},
		{"typed single before a g that is not spoken", `'We was doin' nothin' wrong,' he said.`, []string{`'We was doin' nothin' wrong,'`}},
		{"a g that is not spoken, at the end", `‘We was doin’ nothin’’ was all, and he called it ‘walkin’.`, []string{`‘We was doin’ nothin’`, `‘walkin’`}},
		{"typed single behind what is no plural", `'I saw Ann' was all he said, and 'no'.`, []string{`'I saw Ann'`, `'no'`}},
		{"typed single in capitals", `'SAVE THE WHALES' ran the line.`, []string{`'SAVE THE WHALES'`}},
		{"typed single before a name", `He likes 'The Birds' Bodega Bay.`, []string{`'The Birds'`}},
		{"typed single that nothing closes", `He said 'no and left.`, nil},
		{"typed single of one word", `He said 'no' and left.`, []string{`'no'`}},
		{"typed single with nothing inside", `He said '' and left.`, nil},
		{"an apostrophe that looks like an opening mark", `The ‘cello stood in the hall.`, []string{"‘ !"}},
		{"a single mark that opens its paragraph", "‘The bus is late.\n\n‘It comes,’ he said.", []string{"‘The bus is late. >", "‘It comes,’"}},
		{"the next paragraph opens with another mark", "\"One is here.\n\n“Two is there,” he said.", []string{"\"One is here. !", "“Two is there,”"}},
		{"the next paragraph opens without a mark", "\"One is here.\n\nTwo, \"there,\" he said.", []string{"\"One is here. !", "\"there,\""}},
		{"a paragraph between", "\"One is here.\n\nHe left.\n\n\"Three,\" he said.", []string{"\"One is here. !", "\"Three,\""}},
		{"another quotation in the paragraph that goes on", "\"A,\" he said. \"One is here.\n\n\"Two.\"", []string{"\"A,\"", "\"One is here. >", "\"Two.\""}},
		{"three that go on", "“One.\n\n“Two.\n\n“Three.”", []string{"“One. >", "“Two. >", "“Three.”"}},
		{"a nested one that nothing closes", "“He said ‘no to me,” she said.", []string{"“He said ‘no to me,”", "‘no to me, !"}},
		{"a mark right behind the one that is cut", `"" "no" he said.`, []string{`""`, `"no"`}},
		{"four deep", "“a ‘b «c ``d'' c» b’ a”", []string{"“a ‘b «c ``d'' c» b’ a”", "‘b «c ``d'' c» b’", "«c ``d'' c»", "``d''"}},
		{"measure in inches", `The 6' 2" man left.`, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, quotationsIn(tt.in)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// Each token knows the innermost quotation that it is in, and each quotation its
// words, its paragraph and the one that it stands in.
func TestFindPlaces(t *testing.T) {
	const text = "He left.\n\n“He said ‘no, 5’ — to me.\n\n“So I went,” she said."
	toks, paragraphs := tokens(text)
	polls := 0
	m := new(Finder).Find(English, text, toks, paragraphs, func() { polls++ })
	if diff := cmp.Diff([]Quotation{
		{From: 3, To: 15, Paragraph: 1, Outer: -1, GoesOn: true, Words: 6},
		{From: 6, To: 11, Paragraph: 1, Outer: 0, Closed: true, Words: 2},
		{From: 15, To: 21, Paragraph: 2, Outer: -1, Closed: true, TakesUp: true, Words: 3},
	}, m.Quotations); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	var at []string
	for i, q := range m.At {
		at = append(at, toks[i].In(text)+string("-012"[q+1]))
	}
	want := "He- left- .- “0 He0 said0 ‘1 no1 ,1 51 ’1 —0 to0 me0 .0 “2 So2 I2 went2 ,2 ”2 she- said- .-"
	if diff := cmp.Diff(want, strings.Join(at, " ")); diff != "" {
		t.Errorf("at: (-want +got)\n%s", diff)
	}
	if want := 3 + 5 + 3; polls != want {
		t.Errorf("polled %d times for 3 paragraphs, 5 marks and 3 quotations", polls)
	}
}

func TestFindLinear(t *testing.T) {
	for _, s := range []string{`"`, "“", "‘a ", `'a `, "«", "a' ", `" "`, "``"} {
		quotationsIn(strings.Repeat(s, 100_000))
	}
}

func TestFindContinental(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"low and high", `„Nein“, sagte er. „Ja.“`, []string{`„Nein“`, `„Ja.“`}},
		{"low and high, closed as in Poland", `„Nie”, powiedział.`, []string{`„Nie”`}},
		{"high on both sides", `”Nej”, sade hon. ”Jo.”`, []string{`”Nej”`, `”Jo.”`}},
		{"as in English", `“Nee”, zei hij. “Ja.”`, []string{`“Nee”`, `“Ja.”`}},
		{"nested", `„Er sagte ‚Nein‘“, sagte sie.`, []string{`„Er sagte ‚Nein‘“`, `‚Nein‘`}},
		{"inwards", `»Nein«, sagte er. »Ja.«`, []string{`»Nein«`, `»Ja.«`}},
		{"inwards and nested", `»Er sagte ›Nein‹«, sagte sie.`, []string{`»Er sagte ›Nein‹«`, `›Nein‹`}},
		{"outwards", `«Nein», sagte er. «Ja.»`, []string{`«Nein»`, `«Ja.»`}},
		{"outwards and nested", `«Er sagte ‹Nein›», sagte sie.`, []string{`«Er sagte ‹Nein›»`, `‹Nein›`}},
		{"outwards with spaces", `« Non », dit-il. « Oui. »`, []string{`« Non »`, `« Oui. »`}},
		{"apostrophes", `L’homme d’Andreas’ Haus sagt’s.`, nil},
		{"straight", `"Nein", sagte er.`, []string{`"Nein"`}},
		{"goes on in the next paragraph", "„Eins ist da.\n\n„Zwei ist fort“, sagte er.", []string{`„Eins ist da. >`, `„Zwei ist fort“`}},
		{"lost closing mark", "Das „ist es. Sie sagte „nein“ zu ihm.", []string{`„ist es. !`, `„nein“`}},
	} {
		if diff := cmp.Diff(tt.want, quotationsOf(Continental, tt.in)); diff != "" {
			t.Errorf("%s: %s (-want +got)\n%s", tt.name, tt.in, diff)
		}
	}
}

// A quotation lies within the one that it stands in, though that may have been ended before
// it because nothing closed either.
func TestOuterHoldsInner(t *testing.T) {
	for _, text := range []string{
		"“He said ‘no to me,” she said.",
		"“The rain. Roe left the hall to prove \"England, Harlan and \"episode of the",
		"“One. ‘Two \"three “four. Five \"six ‘seven “eight",
	} {
		toks, paragraphs := tokens(text)
		m := new(Finder).Find(English, text, toks, paragraphs, nil)
		for _, q := range m.Quotations {
			if q.Outer < 0 {
				continue
			}
			if o := m.Quotations[q.Outer]; q.From < o.From || q.To > o.To {
				t.Errorf("%q: tokens [%d, %d) are in [%d, %d)", text, q.From, q.To, o.From, o.To)
			}
		}
	}
}
