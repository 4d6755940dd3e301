package copydesk

import (
	"slices"
	"strings"

	"github.com/copydesk/copydesk/internal/token"
)

// A pull quote has at least leastPulled words, all of them from one paragraph
// that has at least morePulled more.
const (
	leastPulled = 5
	mostPulled  = 40
	morePulled  = 5
	mostMarks   = 160 // words and marks of one
)

// pullQuotes takes the blocks behind the lede that are a quotation and repeat a
// part of a paragraph, word for word: they stand in large type on the page.
func (p *page) pullQuotes(lede int) {
	starts := make(map[uint64]int) // the block that begins with these words
	var some [1 << 6]uint64        // a bit for the first of each of them: few words begin one
	var pairs *wordSet             // one for the first two: in a long text many are begun by "I"
	fewest := mostPulled           // words of one of them
	for i := lede + 1; i < len(p.facts); i++ {
		p.tick()
		f := &p.facts[i]
		if f.words < leastPulled || f.words > mostPulled || f.last-f.first > mostMarks || f.role != RoleParagraph || !quoted(f.span.In(p.text)) {
			continue
		}
		if h, ok := firstWords(p.tokens(i), leastPulled); ok {
			starts[h] = i
			if pairs == nil {
				pairs = new(wordSet)
			}
			pair, _ := firstWords(p.tokens(i), 2)
			pairs.add(pair)
			fewest = min(fewest, f.words)
			first := firstWord(p.tokens(i))
			some[first>>6%(1<<6)] |= 1 << (first % 64)
		}
	}
	for k := lede; k < len(p.facts) && len(starts) > 0; k++ {
		if p.facts[k].role != RoleParagraph || p.facts[k].words < fewest+morePulled {
			continue
		}
		toks := p.tokens(k)
		p.tick()
		for at := range toks {
			t := &toks[at]
			if some[t.Hash>>6%(1<<6)]>>(t.Hash%64)&1 == 0 || t.Kind > token.Clitic {
				continue
			}
			if pair, _ := firstWords(toks[at:], 2); !pairs.has(pair) {
				continue
			}
			h, ok := firstWords(toks[at:], leastPulled)
			if !ok {
				break
			}
			i, ok := starts[h]
			if f := &p.facts[i]; ok && i != k && f.words+morePulled <= p.facts[k].words && repeats(toks[at:], p.tokens(i)) {
				f.role, f.junk = RoleBoilerplate, "duplicate"
				p.pulledFrom(i)
			}
		}
	}
}

// pulledFrom takes the line below a pull quote that names its speaker, if the
// quotation ends only there.
func (p *page) pulledFrom(i int) {
	if i+1 == len(p.facts) || endsQuoted(p.facts[i].span.In(p.text)) {
		return
	}
	if f := &p.facts[i+1]; f.words <= 10 && !quoted(f.span.In(p.text)) && endsQuoted(f.span.In(p.text)) {
		f.role, f.junk = RoleBoilerplate, "duplicate"
	}
}

func endsQuoted(s string) bool { return strings.HasSuffix(s, `"`) || strings.HasSuffix(s, "”") }

// firstWord returns the hash of the first word of toks.
func firstWord(toks []token.Token) uint64 {
	i := slices.IndexFunc(toks, func(t token.Token) bool { return t.Kind <= token.Clitic })
	return toks[i].Hash
}

// firstWords returns a hash of the first n words of toks, or false when there
// are fewer.
func firstWords(toks []token.Token, n int) (hash uint64, ok bool) {
	for k := range toks {
		if t := &toks[k]; t.Kind <= token.Clitic {
			hash = hash*0x9E3779B97F4A7C15 ^ t.Hash
			if n--; n == 0 {
				return hash ^ hash>>32, true
			}
		}
	}
	return 0, false
}

// repeats reports whether the words of part are the first of toks.
func repeats(toks, part []token.Token) bool {
	k := 0
	for _, t := range part {
		if t.Kind > token.Clitic {
			continue
		}
		for k < len(toks) && toks[k].Kind > token.Clitic {
			k++
		}
		if k == len(toks) || toks[k].Hash != t.Hash {
			return false
		}
		k++
	}
	return true
}
