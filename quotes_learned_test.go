//go:build !copydesk_nomodels

package copydesk_test

import (
	"fmt"
	"testing"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

// What the models take for a source is mended where English leaves no choice.
func TestMendedSources(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"Bob Ellis left the hall. Said Ellis: “I don’t get the sense that anybody is in the least bit interested in this.”", "Ellis | Said | “I don’t get the sense that anybody is in the least bit interested in this.”"},
		{"The ad uses footage of Jane Roe asking, “Why are we not twenty points ahead of them all?”", "Jane Roe | asking | “Why are we not twenty points ahead of them all?”"},
		{"The mayor resigned on Friday, saying, “I have nothing left to give to this town.”", "The mayor | saying | “I have nothing left to give to this town.”"},
	} {
		a, err := copydesk.Parse(tt.in)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, q := range a.Quotes {
			if q.Kind == copydesk.Direct {
				got += fmt.Sprintf("%s | %s | %s", part(a, q.Source), part(a, q.Cue), q.Text(a))
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("(-want +got)\n%s", diff)
		}
	}
}

func part(a *copydesk.Article, spans []copydesk.Span) string {
	s := ""
	for _, p := range spans {
		s += p.In(a.Text)
	}
	return s
}
