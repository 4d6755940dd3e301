package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

var (
	// tongues are what stands behind a people or a place and a hyphen, and tells what
	// something is like: a Spanish-language station, a London-based bank.
	tongues = hashes("language", "speaking", "based", "born", "owned", "controlled", "era", "style")
	// surveys are what two papers or stations do together.
	surveys = hashes("poll", "polls", "survey", "surveys", "tracking")
)

// takeHyphen gives a name that ends in, or holds, a word with a hyphen the type that the
// parts tell: [Spanish-language] is no body's, and a poll is two papers', the [Washington
// Post-ABC News] poll.
func (n *name) takeHyphen(l *layers) {
	last := &l.toks[n.to-1]
	if last.Is(token.Hyphen) {
		if w := last.In(l.text); n.typ != Misc && last.Is(token.Capital) {
			if k := strings.LastIndexByte(w, '-'); k > 0 && tongues.Of(token.Hash(w[k+1:])) {
				n.typ = Misc
				return
			}
		}
	}
	if n.to == len(l.toks) || n.typ == Organisation || n.typ == Person || !surveys.Of(l.toks[n.to].Hash) {
		return
	}
	for i := n.from; i < n.to; i++ {
		t := &l.toks[i]
		if !t.Is(token.Hyphen | token.Capital) {
			continue
		}
		w := t.In(l.text)
		if k := strings.IndexByte(w, '-'); k > 0 && k+1 < len(w) && 'A' <= w[k+1] && w[k+1] <= 'Z' && (n.to-n.from > 1 || strings.ToUpper(w[k:]) == w[k:]) && !lexicon.OfToken(t).Has(lexicon.Demonyms) {
			n.typ = Organisation
			return
		}
	}
}
