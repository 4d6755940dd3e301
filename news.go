package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// Sentences of news begin with and have the words of furniture, too: "Search for
// survivors went on", "the company's weekly newsletter". What stands around stories
// speaks to the reader, or of the page; news says what happened, and who said so.

var (
	// spokenTo are words by which a page speaks to its reader.
	spokenTo = hashes("you", "your", "yours", "you're", "you'll", "you've", "we", "we're", "our", "us", "please", "click", "subscribe", "here")
	// pageParts are what a page calls what stands on it.
	pageParts = hashes("article", "story", "report", "site", "website", "page", "content", "material", "post", "piece", "column", "item", "video", "podcast", "interview", "conversation",
		"transcript", "newsletter", "advertisement", "ad", "headline", "caption", "photo", "graphic", "chart", "map", "list", "review", "obituary", "blog", "cookie", "cookies", "file")
	// toldBy are the words by which news says whom it has something from.
	toldBy = hashes("said", "says", "told", "asked", "added", "warned", "recalled", "wrote", "announced", "ruled", "argued", "testified", "reported", "found", "promised", "urged", "according")
	// pastAuxiliaries are auxiliary verbs of what is over.
	pastAuxiliaries = hashes("was", "were", "had", "did", "would", "could")
	// pastVerbs are verbs in the past that are no participles, too: "made by a machine".
	pastVerbs = hashes("became", "began", "came", "chose", "drew", "fell", "gave", "grew", "knew", "ran", "rose", "saw", "spoke", "stood", "swore", "took", "went", "withdrew", "wore")
	// determiners are words that a noun follows.
	determiners = hashes("the", "a", "an", "his", "her", "its", "their", "two", "three", "four", "five", "six")
)

// mostSpeaker is the most tokens from the comma to the verb of ", the agency said".
const mostSpeaker = 6

// tellsNews reports whether a sentence with the words of a kind of furniture is of
// news: it says who said so, or tells what happened and does not speak to the
// reader.
func tellsNews(text string, toks []token.Token, kind string) bool {
	if kind == "correction" {
		return correctsNothing(text, toks)
	}
	if len(toks) > 1 && isWord(text, toks[0], "copyright") {
		return toks[1].Kind == token.Word && toks[1].Is(token.Lower) && !isFunctionWord(toks[1]) // Copyright law protects
	}
	shouted := toks[0].Is(token.AllCaps) && len(toks) > 1 && toks[1].Is(token.AllCaps)
	speaks, said, attributed, happened, comma := false, false, false, false, len(toks)
	participle := strings.HasSuffix(toks[0].In(text), "ed") || len(toks) > 1 && strings.HasSuffix(toks[1].In(text), "ed")
	for i, t := range toks {
		switch {
		case t.Kind == token.Address || shouted:
			return false // jane@daily.example
		case i < 5 && t.Kind >= token.Stop && (t.In(text) == ":" || t.In(text) == "|"):
			return false // Read more: Mayor said to be ill
		case t.Kind == token.Comma || t.Kind == token.Quote:
			comma = i
		case t.Kind != token.Word:
		case spokenTo.Of(t.Hash), i > 0 && pageParts.Of(t.Hash) && isWord(text, toks[i-1], "this", "these"):
			speaks = true
		case i == 0 || isWord(text, toks[i-1], "which", "who", "that", "what", "is", "are", "was", "were", "be", "been"): // of a clause, or in the passive
		case toldBy.Of(t.Hash):
			said = true
			attributed = attributed || i > comma && i <= comma+mostSpeaker || i+1 < len(toks) && t.Is(token.Lower) && isWord(text, toks[i+1], "to") && isWord(text, t, "according")
		case pastAuxiliaries.Of(t.Hash), pastVerbs.Of(t.Hash):
			happened = true
		case participle && i == comma+1 && i > 2 && determiners.Of(t.Hash):
			happened = true // Last updated in 1987, the law
		case i+1 < len(toks) && t.Is(token.Lower) && determiners.Of(toks[i+1].Hash) && !isFunctionWord(toks[i-1]) && !lexicon.OfToken(toks[i-1]).Has(lexicon.Auxiliaries) && strings.HasSuffix(t.In(text), "ed"):
			happened = true // The regulator fined the airline
		}
	}
	if speaks {
		return attributed
	}
	return said || happened && kind != "contact"
}

// correctsNothing reports whether a sentence that begins as a correction does is
// of something else: "Correction officers", "An earlier version of this bill".
func correctsNothing(text string, toks []token.Token) bool {
	for i, t := range toks[:min(len(toks), 6)] {
		if i > 1 && isWord(text, toks[i-1], "this") && isWord(text, toks[i-2], "of") {
			return t.Kind == token.Word && !pageParts.Of(t.Hash)
		}
	}
	return len(toks) > 1 && isWord(text, toks[0], "correction") && toks[1].Kind == token.Word && toks[1].Is(token.Lower) && !isFunctionWord(toks[1]) &&
		!isWord(text, toks[1], "appended", "added", "made", "issued", "published", "posted", "notice")
}
