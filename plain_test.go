package copydesk

import (
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestPlain(t *testing.T) {
	// want has the plain text, and its characters with where each stands in
	// the text as given.
	type char struct {
		text       string
		start, end int
	}
	for _, tt := range []struct {
		name, in, want string
		chars          []char
	}{
		{"as it stands", "aé“", "aé“", []char{{"a", 0, 1}, {"é", 1, 3}, {"“", 3, 6}}},
		{"an accent behind its letter", "ae\u0301b", "aéb", []char{{"a", 0, 1}, {"é", 1, 4}, {"b", 4, 5}}},
		{"two marks, of which one stays", "q\u0307e\u0301\u0332", "q\u0307é\u0332", []char{{"q", 0, 1}, {"\u0307", 1, 3}, {"é", 3, 6}, {"\u0332", 6, 8}}},
		{"marks in another order", "a\u0301\u0323b", "ạ\u0301b", []char{{"ạ", 0, 3}, {"\u0301", 3, 5}, {"b", 5, 6}}},
		{"one that is two when composed stays", "\u0958a", "\u0958a", []char{{"\u0958", 0, 3}, {"a", 3, 4}}},
		{"a soft hyphen", "a\u00adb", "ab", []char{{"a", 0, 1}, {"b", 3, 4}}},
		{"unseen signs in a row, and at the ends", "\ufeff\u202aa\u200d\u2060b\u202c", "ab", []char{{"a", 6, 7}, {"b", 13, 14}}},
		{"one before an accent", "\u200ee\u0301", "é", []char{{"é", 3, 6}}},
		{"one behind an accent", "e\u0301\u200ef", "éf", []char{{"é", 0, 3}, {"f", 6, 7}}},
		{"a zero-width space parts words", "a\u200bb", "a\u200bb", []char{{"a", 0, 1}, {"\u200b", 1, 4}, {"b", 4, 5}}},
		{"control characters", "\x00a\x1b\u0091\tb\x7f", "a\tb", []char{{"a", 1, 2}, {"\t", 5, 6}, {"b", 6, 7}}},
		{"what ends lines stays", "\r\n\v\f\u0085", "\r\n\v\f\u0085", []char{{"\r", 0, 1}, {"\n", 1, 2}, {"\v", 2, 3}, {"\f", 3, 4}, {"\u0085", 4, 6}}},
		{"private use stays", "\ue000", "\ue000", []char{{"\ue000", 0, 3}}},
		{"a character reference of HTML", "a&mdash;b", "a—b", []char{{"a", 0, 1}, {"—", 1, 8}, {"b", 8, 9}}},
		{"references in a row", "&#8220;&#xe9;", "“é", []char{{"“", 0, 7}, {"é", 7, 13}}},
		{"one that was written out twice", "&amp;amp;quot;a", `"a`, []char{{`"`, 0, 14}, {"a", 14, 15}}},
		{"one of what does not show", "a&shy;b", "ab", []char{{"a", 0, 1}, {"b", 6, 7}}},
		{"none", "A&T; &; &quot &#; &", "A&T; &; &quot &#; &", nil},
		{"only the first is one", "&amp;T;", "&T;", []char{{"&", 0, 5}, {"T", 5, 6}, {";", 6, 7}}},
		{"misread UTF-8", "â€œÃ©", "“é", []char{{"“", 0, 7}, {"é", 7, 11}}},
		{"misread as ISO 8859-1", "\u00e2\u0080\u0099s", "’s", []char{{"’", 0, 6}, {"s", 6, 7}}},
		{"a mark that lost its last byte", "aâ€ b", "a” b", []char{{"a", 0, 1}, {"”", 1, 6}, {" ", 6, 7}, {"b", 7, 8}}},
		{"misread twice", "Ã¢â‚¬â„¢ÃƒÂ©", "’é", []char{{"’", 0, 18}, {"é", 18, 26}}},
		{"a hard space", "aÂ\u00a0b", "a\u00a0b", []char{{"a", 0, 1}, {"\u00a0", 1, 5}, {"b", 5, 6}}},
		{"letters that are meant", "Âge, château, “AMANHÃ” «À TOI Â»", "Âge, château, “AMANHÃ” «À TOI Â»", nil},
		{"tags of HTML within a line", `a<b>c</b> <a href="x">d</a>`, "ac d", []char{{"a", 0, 1}, {"c", 4, 5}, {" ", 9, 10}, {"d", 22, 23}}},
		{"tags that part lines", "<p>a</P>b<br />c<br>\nd", "\na\nb\nc\nd", []char{{"\n", 0, 3}, {"a", 3, 4}, {"\n", 4, 8}, {"b", 8, 9}, {"\n", 9, 15}, {"c", 15, 16}, {"\n", 20, 21}, {"d", 21, 22}}},
		{"a comment of HTML", "<!-- more -->a <!-- b", "a <!-- b", []char{{"a", 13, 14}, {" ", 14, 15}, {"<", 15, 16}, {"!", 16, 17}, {"-", 17, 18}, {"-", 18, 19}, {" ", 19, 20}, {"b", 20, 21}}},
		{"no tags", "<3 a < b, c > d <jane@daily.example> <name> <b and more <a lot> <i", "<3 a < b, c > d <jane@daily.example> <name> <b and more <a lot> <i", nil},
		{"the marks of a mail that is cited", "> a\n>\n>> > b\r\n> c", "a\n\nb\r\nc", []char{{"a", 2, 3}, {"\n", 3, 4}, {"\n", 5, 6}, {"b", 11, 12}, {"\r", 12, 13}, {"\n", 13, 14}, {"c", 16, 17}}},
		{"marks within a line", "Home > News\nc > d", "Home > News\nc > d", nil},
		{"nothing to see", "\u200e\u200f", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, moved := plain(nil, tt.in)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if tt.chars == nil {
				return
			}
			var chars []char
			for i, r := range got {
				s := Span{i, i + len(string(r))}
				moved.span(&s)
				chars = append(chars, char{string(r), s.Start, s.End})
			}
			if diff := cmp.Diff(tt.chars, chars, cmp.AllowUnexported(char{})); diff != "" {
				t.Errorf("characters: (-want +got)\n%s", diff)
			}
		})
	}
}

func TestOrdinaryCase(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"JANE DOE", "Jane Doe"},
		{"Jane Doe", "Jane Doe"},
		{"SEAN O'BRIEN", "Sean O'Brien"},
		{"SEAN O’BRIEN", "Sean O’Brien"},
		{"JEAN-LUC MCADAM", "Jean-Luc McAdam"},
		{"AL SMITH-MCBEE", "Al Smith-McBee"},
		{"LUDWIG VAN DYCK", "Ludwig van Dyck"},
		{"J.K. ROE III", "J.K. Roe III"},
		{"ÉLODIE ÇELIK", "Élodie Çelik"},
		{"MC", "Mc"},
	} {
		if got := ordinaryCase(tt.in); got != tt.want {
			t.Errorf("ordinaryCase(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
	for in, want := range map[string]string{"MacÉan": "MacÉan", "Macéan": "MacÉan", "MacADAM": "MacAdam", "Macy": "Macy"} {
		if got := capitalise(in, 0); got != want {
			t.Errorf("capitalise(%q) = %q, want %q", in, got, want)
		}
	}
}

// What is found in a part of a text stands where it does in the text as given,
// too.
func TestPlainParts(t *testing.T) {
	const line = "By Ze\u0301lie\u00ad Du\u0301mont and Max Roe"
	var got []string
	for _, a := range ParseByline(line) {
		got = append(got, a.Name+" = "+a.Span.In(line))
	}
	if diff := cmp.Diff([]string{"Zélie Dúmont = Ze\u0301lie\u00ad Du\u0301mont", "Max Roe = Max Roe"}, got); diff != "" {
		t.Errorf("authors: (-want +got)\n%s", diff)
	}
	const text = "Ze\u0301lie left on Tues\u00adday, May\u200f 14."
	got = nil
	for _, d := range FindDates(text, time.Date(2019, 5, 16, 0, 0, 0, 0, time.UTC)) {
		got = append(got, d.Value+" = "+d.Span.In(text))
	}
	if diff := cmp.Diff([]string{"2019-05-14 = Tues\u00adday, May\u200f 14"}, got); diff != "" {
		t.Errorf("dates: (-want +got)\n%s", diff)
	}
}

func TestOddity(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		for _, before := range []string{"", "a", "a“", "eight or more bytes — "} {
			text := before + string(r) + "b and more"
			at, composed := oddity(text)
			if want := isUnseen(r); want != (at < len(text)) || want && at != len(before) {
				t.Fatalf("oddity(%q) = %d of %d", text, at, len(text))
			}
			if composed && !norm.NFC.IsNormalString(text) {
				t.Fatalf("oddity(%q) says that it is composed", text)
			}
			if !composed && r < 0x300 {
				t.Fatalf("oddity(%q) says that it may not be composed", text)
			}
		}
	}
}
