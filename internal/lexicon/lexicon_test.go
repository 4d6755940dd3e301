package lexicon

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/cases"

	"github.com/copydesk/copydesk/internal/token"
)

func TestHas(t *testing.T) {
	for _, tt := range []struct {
		word string
		list Class
		want bool
	}{
		{"Sen.", Titles, true},
		{"sen.", Titles, true},
		{"London", Cities, true},
		{"London", CueVerbs, false},
		{"said", CueVerbs, true},
		{"New", Cities, false}, // only the beginning of an entry
	} {
		if got := Has(tt.word, tt.list); got != tt.want {
			t.Errorf("Has(%q) = %v", tt.word, got)
		}
	}
}

func TestLongest(t *testing.T) {
	for _, tt := range []struct {
		text string
		list Class
		want string
	}{
		{"Secretary of State Jane Roe", Titles, "Secretary of State"},
		{"New York voted", Cities | States, "New York"},
		{"New rules", Cities | States, ""},
	} {
		toks := token.Append(nil, tt.text, 0, len(tt.text))
		n, _ := Longest(toks, tt.list)
		got := ""
		if n > 0 {
			got = tt.text[:toks[n-1].End]
		}
		if got != tt.want {
			t.Errorf("Longest(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// Every list is sorted, without duplicates in any case, and says in its first
// line what it holds.
func TestLists(t *testing.T) {
	for _, name := range files {
		b, err := os.ReadFile("data/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
		if !strings.HasPrefix(lines[0], "# ") {
			t.Errorf("%s: the first line is no comment", name)
		}
		last, seen := "", map[string]bool{}
		for _, l := range lines {
			if strings.HasPrefix(l, "#") {
				continue
			}
			if l <= last {
				t.Errorf("%s: %q after %q", name, l, last)
			}
			folded := cases.Fold().String(l)
			if seen[folded] || l != strings.TrimSpace(l) {
				t.Errorf("%s: %q stands there twice, or with space at its ends", name, l)
			}
			seen[folded] = true
			last = l
		}
	}
}

// The embedded table is that of the lists as they are.
func TestPacked(t *testing.T) {
	b, err := Pack(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	if string(b) != packed {
		t.Error("lexicon.bin is not up to date: run go generate in internal/lexicon")
	}
}

// A noted token is on the lists that its word is on.
func TestNote(t *testing.T) {
	const text = "Sen. Jane Roe of New York said: xyzzy"
	toks := token.Append(nil, text, 0, len(text))
	English().Note(toks)
	for _, tok := range toks {
		if got, want := OfToken(&tok), Of(tok.Hash); tok.Lists == 0 || got != want {
			t.Errorf("%q: %b, want %b", tok.In(text), got, want)
		}
	}
	if n, _ := Longest(toks[4:], Cities|States); n != 2 {
		t.Errorf("%d tokens of New York", n)
	}
}
