package attribution

import (
	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A lexeme is what is known of a word wherever it stands.
type lexeme struct {
	hash    uint64
	stem    uint64
	suffix  uint64 // of a word of more than three bytes
	cluster uint16
	kin     uint16 // words that keep the same company
	class   uint16 // of the function word that it is, or of its kind
	opener  uint8  // it is one of openers: which, from 1
	between uint16 // what it adds to what stands between an item and the cue
	adverb  bool   // in -ly
	gated   bool   // gate is set
	gate    gateRows
	_       [8]byte // a lexeme is a line of the processor's memory
}

// gateRows are what the features of a lexeme weigh in the gate for the token that
// stands reach-k behind it.
type gateRows [2*reach + 1]cueRow

// cueFeatures appends what the cue model sees of a lexeme at place k of the
// tokens around one.
func (l *lexeme) cueFeatures(fs []uint64, k int) []uint64 {
	t, kin := template(k), uint64(l.kin)
	fs = append(fs,
		feature(cWord+t, l.hash),
		feature(cCluster+t, uint64(l.cluster)),
		feature(cCluster+10+t, uint64(l.cluster)&short),
		feature(cClass+t, uint64(l.class)))
	switch k {
	case reach:
		fs = append(fs, feature(cStem, l.stem), feature(cKin, kin), feature(cKin+1, branch(kin)))
		if l.suffix != 0 {
			fs = append(fs, feature(cSuffix, l.suffix))
		}
	case reach + 1:
		fs = append(fs, feature(cStem+1, l.stem))
	}
	return fs
}

// roleFeatures is cueFeatures for the model of roles.
func (l *lexeme) roleFeatures(fs []uint64, k int) []uint64 {
	t := template(k)
	fs = append(fs, feature(rClass+10+t, uint64(l.class)))
	if k >= reach-1 && k <= reach+1 {
		fs = append(fs,
			feature(rWord+t, l.hash),
			feature(rCluster+t, uint64(l.cluster)),
			feature(rCluster+10+t, uint64(l.cluster)&short),
			feature(rCluster+20+t, branch(uint64(l.kin))))
	}
	if k == reach {
		fs = append(fs, feature(rWord+10, l.stem))
	}
	return fs
}

// sidedFeatures appends what the role model sees of a lexeme on a side of the
// cue, right before (0), at (1) and right behind (2) the item.
func (l *lexeme) sidedFeatures(fs []uint64, near int, side uint64) []uint64 {
	t := rWord + [...]template{30, 20, 40}[near]
	fs = append(fs, feature2(t, side, l.hash))
	if near == 1 {
		fs = append(fs, feature2(t+1, side, l.stem))
	}
	return append(fs, feature2(t+2, side, uint64(l.cluster)), feature2(t+3, side, branch(uint64(l.kin))))
}

// openers open the content of an attribution, or what it is about.
var openers = lexemes("that", "to", "of", "as", ":", "for", "by", "whether", "about")

// joints join clauses.
var joints = [...]struct {
	words map[uint64]uint8
	bit   uint16
}{
	{lexemes("that"), 8},
	{lexemes("and", "but", "or"), 16},
	{lexemes("who", "which", "as", "because", "when", "while", "after", "if", "where", "before"), 32},
	{lexemes("to"), 64},
}

// The other bits of what stands between an item and the cue.
const (
	quotationBetween = 1
	stopBetween      = 2
	markBetween      = 4
	auxiliaryBetween = 128
	verbBetween      = 256
	commaBetween     = 512 // commas are counted, up to three
	farBetween       = 4096
)

// betweenOf returns what a token adds to what stands between an item and the cue.
func betweenOf(t token.Token, class uint16) uint16 {
	switch t.Kind {
	case token.Word:
		for _, j := range joints {
			if j.words[t.Hash] != 0 {
				return j.bit
			}
		}
	case token.Comma:
		return commaBetween
	case token.Stop:
		return stopBetween
	case token.Colon, token.Dash, token.Open, token.Close:
		return markBetween
	}
	switch {
	case class == auxiliary:
		return auxiliaryBetween
	case lexicon.Of(t.Hash).Has(lexicon.CueVerbs):
		return verbBetween
	}
	return 0
}

// lexemes numbers words by their hashes, from 1.
func lexemes(words ...string) map[uint64]uint8 {
	m := make(map[uint64]uint8)
	for i, w := range words {
		m[token.Hash(w)] = uint8(i + 1)
	}
	return m
}

func lexemeOf(text string, t token.Token) lexeme {
	l := lexeme{hash: t.Hash, stem: stem(text, t), cluster: cluster.Of(t), class: classOf(t), opener: openers[t.Hash]}
	l.between = betweenOf(t, l.class)
	if t.Kind != token.Word {
		return l
	}
	l.kin = cluster.Kin(t.Hash)
	w := t.In(text)
	l.adverb = len(w) > 4 && w[len(w)-2:] == "ly"
	if len(w) > 3 {
		l.suffix = token.Hash(w[len(w)-2:])
	}
	return l
}

// auxiliary is the class of auxiliary verbs.
const auxiliary = 1

func classOf(t token.Token) uint16 {
	if t.Kind != token.Word {
		return 8 + uint16(t.Kind)
	}
	switch c := lexicon.Of(t.Hash); {
	case c.Has(lexicon.Auxiliaries):
		return auxiliary
	case c.Has(lexicon.Prepositions):
		return 2
	case c.Has(lexicon.Titles | lexicon.Roles):
		return 3
	case c.Has(lexicon.FunctionWords):
		return 4
	case t.Is(token.Capital):
		return 5
	}
	return 6
}

// stem hashes a word without the endings of verbs and plurals, so that say,
// says and saying, claim, claimed and claiming share it.
func stem(text string, t token.Token) uint64 {
	if t.Kind != token.Word {
		return t.Hash
	}
	s := text[t.Start:t.End]
	n := len(s)
	switch {
	case n > 5 && s[n-3:] == "ing":
		n -= 3
	case n > 5 && s[n-3:] == "ies", n > 4 && s[n-3:] == "ied":
		n -= 3
	case n > 4 && s[n-2:] == "ed":
		n -= 2
	case n > 4 && s[n-2:] == "es":
		n -= 2
	case n > 3 && s[n-1] == 's' && s[n-2] != 's':
		n--
	}
	if n > 3 && s[n-1] == 'e' {
		n--
	}
	if n > 4 && s[n-1] == s[n-2] {
		n--
	}
	return token.Hash(s[:n])
}
