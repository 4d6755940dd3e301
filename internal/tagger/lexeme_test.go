package tagger

import (
	"testing"

	"github.com/copydesk/copydesk/internal/token"
)

// What a word weighs is the same where there is no room to keep it, and when there is
// room again.
func TestWeighed(t *testing.T) {
	const text = "Gdansk"
	toks := token.Append(nil, text, 0, len(text))
	var v vocabulary
	v.use(model(), 0)
	n := v.find(text, toks[0], kindOfWord(ordinary, false))
	full := make([]row, mostWeighed)
	for i, rows := range [][]row{full, full, nil, nil} {
		v.rows = rows
		if rows == nil {
			v.words.Items[n].row = 0
		}
		got := v.rows[v.weigh(n, text, 1<<places-1)]
		for k := range got {
			var want row
			v.model.Weigh(&want[k], v.words.Items[n].features(nil, k, text))
			if got[k] != want[k] {
				t.Errorf("time %d: at place %d it weighs %x, want %x", i, k, got[k], want[k])
			}
		}
	}
}
