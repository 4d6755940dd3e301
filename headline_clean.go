package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// isHeadline reports whether the block i of a clean text is its headline: it
// stands before running text and does not read like the first sentence. A
// headline may end with a stop if its words have capitals, if a byline or a
// dateline follows, or if it is worded like one.
func (p *page) isHeadline(i int) bool {
	f := &p.facts[i]
	if f.words < 2 || f.words > 32 || i+1 >= len(p.facts) || f.hasCredit || f.caption {
		return false
	}
	s := f.span.In(p.text)
	if strings.HasSuffix(s, ":") || p.dateline(i) != nil {
		return false
	}
	if !f.sentence || !strings.HasSuffix(strings.TrimRight(s, `"'”’)`), ".") && f.words <= 20 {
		return p.proseFollows(i)
	}
	if f.titled && f.words <= 25 {
		return p.proseFollows(i)
	}
	if f.words > 20 {
		return false
	}
	if p.lang.English && p.opensPage(i) && p.wordedAsHeadline(i) && p.proseFollows(i) {
		return true
	}
	next := &p.facts[i+1]
	return next.by || len(next.authors) > 0 || next.stamp || p.dateline(i+1) != nil
}

// opensPage reports whether nothing but junk stands before block i.
func (p *page) opensPage(i int) bool {
	for k := range i {
		if p.facts[k].junk == "" {
			return false
		}
	}
	return true
}

// proseReach is how many blocks below a headline running text comes, but for
// furniture, pictures, times and names.
const proseReach = 8

// proseFollows reports whether running text comes so soon below block i.
func (p *page) proseFollows(i int) bool {
	others := 0
	for k := i + 1; k < len(p.facts) && k <= i+headReach/2 && others < proseReach; k++ {
		f := &p.facts[k]
		if f.prose == fullProse {
			return true
		}
		if f.junk == "" && !f.stamp && !f.caption && !f.opens && len(f.authors) == 0 && f.words > 0 && !p.isCount(k) {
			others++
		}
	}
	return false
}

// What speaks for a first line that ends with a stop as a headline ("Columbia
// defends Exxon articles.") and against it as a lede, in log-odds: a logistic
// regression of the first lines of PolNeAR's training part against its short
// paragraphs; over publishers that it was not learned from it finds 98 in 100
// headlines.
const (
	wordedBias     = 1.8 // 0.1, and what first lines are headlines more often than other lines
	wordedWord     = -0.17
	wordedThe      = -0.9
	wordedA        = -0.4
	wordedSaid     = -1.2
	wordedWas      = -1.3
	wordedIs       = -0.9
	wordedPast     = -0.8 // a word that ends in -ed
	wordedDay      = -1.6
	wordedQuote    = -3.1 // headlines quote in single marks
	wordedSingle   = 1.0
	wordedTold     = 2.6 // all of its words are in the story
	wordedColon    = 0.9
	wordedAsks     = -1.1
	wordedJoins    = -2.5 // "But", "It", "There"
	wordedCapitals = 4.1  // all of its longer words have capitals
)

// The words that count for it.
var (
	wordedJoining = hashes("but", "and", "so", "yet", "or", "now", "then", "still", "that", "this", "there", "it", "if")
	wordedSaying  = hashes("said", "told")
	wordedPasts   = hashes("was", "were", "had", "been", "did")
	wordedBeing   = hashes("is", "are", "has", "have", "be")
	hashAn        = token.Hash("an")
)

// wordedAsHeadline reports whether the block i, which ends with a stop, is
// worded as headlines are.
func (p *page) wordedAsHeadline(i int) bool {
	f := &p.facts[i]
	toks := p.tokens(i)
	sum := wordedBias + wordedWord*float64(f.words)
	said, was, is, day, quote, single, colon := 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
	capitals, longer := 0.0, 0.0
	for k := range toks {
		t := &toks[k]
		switch t.Kind {
		case token.Quote:
			if isOneOf(t.In(p.text), "'", "‘") && t.Is(token.Space) {
				single = wordedSingle
			} else if !isOneOf(t.In(p.text), "'", "’") {
				quote = wordedQuote
			}
		case token.Colon:
			colon = wordedColon
		}
		if t.Kind != token.Word {
			continue
		}
		if t.End-t.Start > 3 && k > 0 && !lexicon.OfToken(t).Has(lexicon.Weekdays) {
			longer++
			if t.Is(token.Capital) {
				capitals++
			}
		}
		switch w := t.In(p.text); {
		case k == 0 && wordedJoining.Of(t.Hash):
			sum += wordedJoins
		case t.Hash == hashThe:
			sum += wordedThe
		case t.Hash == hashA, t.Hash == hashAn:
			sum += wordedA
		case wordedSaying.Of(t.Hash):
			said = wordedSaid
		case wordedPasts.Of(t.Hash):
			was = wordedWas
		case wordedBeing.Of(t.Hash):
			is = wordedIs
		case lexicon.OfToken(t).Has(lexicon.Weekdays):
			day = wordedDay
		case len(w) > 4 && t.Is(token.Lower) && strings.HasSuffix(w, "ed"):
			sum += wordedPast
		}
	}
	if strings.HasSuffix(f.span.In(p.text), "?") {
		sum += wordedAsks
	}
	sum += said + was + is + day + quote + single + colon + wordedCapitals*capitals/max(1, longer)
	if sum > 0 || sum+wordedTold <= 0 { // whatever the story tells
		return sum > 0
	}
	told := new(wordSet)
	p.addFirstWords(told, i+1, len(p.facts))
	return sum+wordedTold*told.share(toks) > 0
}
