package lexicon

import (
	"strings"
	"testing"

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

// Every list is sorted, without duplicates, and says in its first line what
// it holds.
func TestLists(t *testing.T) {
	for _, name := range files {
		b, err := data.ReadFile("data/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
		if !strings.HasPrefix(lines[0], "# ") {
			t.Errorf("%s: the first line is no comment", name)
		}
		last := ""
		for _, l := range lines {
			if strings.HasPrefix(l, "#") {
				continue
			}
			if l <= last {
				t.Errorf("%s: %q after %q", name, l, last)
			}
			last = l
		}
	}
}

// A language has the lists that it is given, and those of names that all share.
func TestRead(t *testing.T) {
	w, err := Read("# a comment\n\ncue_verbs: sagte, sagt\naccording: nach Angaben von\n", "cue_verbs: meinte")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		word string
		list Class
		want bool
	}{
		{"sagte", CueVerbs, true},
		{"Meinte", CueVerbs, true},
		{"said", CueVerbs, false},
		{"Peter", GivenMale, true},
		{"Angaben", According, false},
	} {
		if got := w.Has(tt.word, tt.list); got != tt.want {
			t.Errorf("%s: %t, want %t", tt.word, got, tt.want)
		}
	}
	const in = "nach Angaben von Roth"
	toks := token.Append(nil, in, 0, len(in))
	if n, c := w.Longest(toks, According); n != 3 || c != According || !w.Begins(toks[0].Hash) || w.Begins(toks[3].Hash) {
		t.Errorf("%q: an entry of %d words on %b", in, n, c)
	}
	if _, err := Read("cue_verbs: a\n\ncue_verb: b"); err == nil || err.Error() != `lexicon: line 3: no list "cue_verb"` {
		t.Errorf("a list of another name: %v", err)
	}
}
