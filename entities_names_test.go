package copydesk

import (
	"os"
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// No title ends with a word that titleBefore takes for the end of none.
func TestEndsNoTitle(t *testing.T) {
	for _, list := range []string{"titles", "honorifics"} {
		data, err := os.ReadFile("internal/lexicon/data/" + list + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for title := range strings.Lines(string(data)) {
			if title = strings.TrimSpace(title); title == "" || title[0] == '#' {
				continue
			}
			toks := token.Append(nil, title, 0, len(title))
			if lexicon.OfToken(&toks[len(toks)-1]).Has(endsNoTitle) {
				t.Errorf("%s ends with a word that is said to end no title", title)
			}
		}
	}
}
