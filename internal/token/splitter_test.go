package token

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Sentences of a language end where | stands.
func TestSplitter(t *testing.T) {
	begins := map[uint64]bool{Hash("Er"): true, Hash("Die"): true}
	s := NewSplitter("[never]\nDr\n[number]\nNr\n[possible]\nusw\n", func(hash uint64) bool { return begins[hash] }, true)
	plain := NewSplitter("", func(uint64) bool { return false }, false)
	for _, tt := range []struct {
		name, in string
		of       *Splitter
	}{
		{"two", "Roth kam.|Weber ging.", s},
		{"a title", "Dr. Roth kam.|Weber ging.", s},
		{"a title before what begins sentences", "Er rief Dr. Die Roth.", s},
		{"a number", "Haus Nr. 5 brannte.|Weber ging.", s},
		{"an abbreviation at the end", "Äpfel, Birnen usw.|Er ging.", s},
		{"an abbreviation within", "Äpfel usw. Weber kaufte sie.", s},
		{"an initial", "J. Roth kam.|Weber ging.", s},
		{"points within", "Das gilt z.B. Roth nicht.", s},
		{"an ordinal", "Er kam am 14. Mai an.|Weber ging.", s},
		{"a number at the end", "Er zählte 14.|Die Stadt schwieg.", s},
		{"a year at the end", "Er kam 2019.|Mai war es.", s},
		{"no ordinals", "Er kam am 14.|Mai war es.", plain},
		{"no abbreviations", "Dr.|Roth kam.", plain},
		{"marks that close", "„Nein.“|Roth ging.", s},
		{"marks with spaces", "« Non. »|Roth ging.", s},
		{"brackets that close", "(Er kam.)|Weber ging.", s},
		{"a mark that opens", "Er kam.|„Nein“, rief er.", s},
		{"a word in lower case goes on", "„Nein!“ rief er.", s},
		{"a comma goes on", "„Nein!“, rief er.", s},
		{"a question", "Kam er?|Die Stadt schwieg.", s},
		{"a decimal", "Er zahlte 3.50 Euro.", s},
		{"no end", "Er kam", s},
		{"only marks behind", "Er kam.|(„", s},
		{"nothing", "", s},
	} {
		in := strings.ReplaceAll(tt.in, "|", " ")
		toks := Append(nil, in, 0, len(in))
		var got []string
		tt.of.Sentences(in, toks, func(i, j int) { got = append(got, in[toks[i].Start:toks[j-1].End]) })
		if diff := cmp.Diff(tt.in, strings.Join(got, "|")); diff != "" {
			t.Errorf("%s (-want +got)\n%s", tt.name, diff)
		}
	}
}

func TestSplitterCuts(t *testing.T) {
	s := NewSplitter("", func(uint64) bool { return false }, false)
	in := strings.Repeat("wort ", MaxSentence+1)
	var got []int
	s.Sentences(in, Append(nil, in, 0, len(in)), func(i, j int) { got = append(got, j-i) })
	if diff := cmp.Diff([]int{MaxSentence, 1}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
