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
	toldBy = hashes("said", "says", "told", "asked", "added", "warned", "recalled", "wrote", "announced", "ruled", "argued", "testified", "reported", "found", "promised", "urged", "according",
		"admitted", "claimed", "insisted", "confirmed", "suggests", "suggested", "concluded", "explained", "complained")
	// pastAuxiliaries are auxiliary verbs of what is over.
	pastAuxiliaries = hashes("was", "were", "had", "did", "would", "could")
	// pastVerbs are verbs in the past that are no participles, too: "made by a machine".
	pastVerbs = hashes("became", "began", "came", "chose", "drew", "fell", "gave", "grew", "knew", "ran", "rose", "saw", "spoke", "stood", "swore", "took", "went", "withdrew", "wore")
	// orders are verbs by which a page tells its reader what to do, and no nouns.
	orders = hashes("read", "see", "listen", "get", "don't", "subscribe", "sign", "download", "become", "join", "add", "enter", "keep", "try", "click", "want")
	// determiners are words that a noun follows.
	determiners = hashes("the", "a", "an", "his", "her", "its", "their", "two", "three", "four", "five", "six")
)

// mostSpeaker is the most tokens from the comma to the verb of ", the agency said".
const mostSpeaker = 8

// tellsNews reports whether a sentence with the words of a kind of furniture is of
// news: it says who said so, or tells what happened and does not speak to the
// reader; and else whether its first sentence does speak to the reader, or names
// another story.
func tellsNews(text string, toks []token.Token, kind string) (news, toReader bool) {
	if kind == "correction" {
		return correctsNothing(text, toks), false
	}
	if len(toks) > 1 && isWord(text, &toks[0], "copyright") {
		return toks[1].Kind == token.Word && toks[1].Is(token.Lower) && !isFunctionWord(&toks[1]), false // Copyright law protects
	}
	if n := len(toks) - 1; n > 1 && isWord(text, &toks[n-1], "reserved") {
		return false, false // All rights reserved.
	}
	// What a page says of itself, and of who wrote it, is told in the past, too.
	ordered := orders.Of(toks[0].Hash)
	told := kind != "contact" && kind != "other" && !ordered
	shouted := toks[0].Is(token.AllCaps) && len(toks) > 1 && toks[1].Is(token.AllCaps)
	first, speaks, said, attributed, happened, comma := true, false, false, false, false, len(toks)
	participle := strings.HasSuffix(toks[0].In(text), "ed") || len(toks) > 1 && strings.HasSuffix(toks[1].In(text), "ed")
	for i, t := range toks {
		switch {
		case t.Kind == token.Address || shouted:
			return false, ordered // jane@daily.example
		case i < 5 && t.Kind >= token.Stop && (t.In(text) == ":" || t.In(text) == "|"):
			return false, true // Read more: Mayor said to be ill
		case t.Kind == token.Comma || t.Kind == token.Quote:
			if comma = i; i+1 < len(toks) && isWord(text, &toks[i+1], "which", "who", "whose", "where") {
				comma = len(toks) // which readers said
			}
		case t.Kind != token.Word:
			first = first && t.Kind != token.Stop
		case spokenTo.Of(t.Hash), i > 0 && pageParts.Of(t.Hash) && isWord(text, &toks[i-1], "this", "these"):
			speaks, toReader = true, toReader || first
		case i == 0 || isWord(text, &toks[i-1], "which", "who", "that", "what", "is", "are", "was", "were", "be", "been"): // of a clause, or in the passive
		case toldBy.Of(t.Hash):
			said = true
			attributed = attributed || i > comma && i <= comma+mostSpeaker || i+2 < len(toks) && t.Is(token.Lower) && isWord(text, &t, "according") && isWord(text, &toks[i+1], "to") && !spokenTo.Of(toks[i+2].Hash)
		case pastAuxiliaries.Of(t.Hash), pastVerbs.Of(t.Hash), kind == "related" && isWord(text, &t, "will"):
			happened = true
		case participle && i == comma+1 && i > 2 && determiners.Of(t.Hash):
			happened = true // Last updated in 1987, the law
		case i+1 < len(toks) && t.Is(token.Lower) && determiners.Of(toks[i+1].Hash) && !isFunctionWord(&toks[i-1]) && !lexicon.OfToken(&toks[i-1]).Has(lexicon.Auxiliaries) && strings.HasSuffix(t.In(text), "ed"):
			happened = true // The regulator fined the airline
		}
	}
	if news = said || happened && told; speaks {
		news = attributed
	}
	return news, toReader || ordered
}

// correctsNothing reports whether a sentence that begins as a correction does is
// of something else: "Correction officers", "An earlier version of this bill".
func correctsNothing(text string, toks []token.Token) bool {
	for i, t := range toks[:min(len(toks), 6)] {
		if i > 1 && isWord(text, &toks[i-1], "this") && isWord(text, &toks[i-2], "of") {
			return t.Kind == token.Word && !pageParts.Of(t.Hash)
		}
	}
	return len(toks) > 1 && isWord(text, &toks[0], "correction") && toks[1].Kind == token.Word && toks[1].Is(token.Lower) && (!isFunctionWord(&toks[1]) || isWord(text, &toks[1], "of")) &&
		!isWord(text, &toks[1], "appended", "added", "made", "issued", "published", "posted", "notice")
}

// pageNouns are what a page is, as it calls itself, and pageMakes what was done to
// make it.
var (
	pageNouns = hashes("article", "story", "content", "post", "interview", "conversation", "transcript", "podcast", "column", "essay", "op-ed", "commentary", "release", "reporting", "coverage", "advertorial", "series")
	pageMakes = hashes("published", "republished", "produced", "written", "edited", "condensed", "translated", "transcribed", "created", "generated", "adapted", "excerpted", "reviewed", "syndicated",
		"provided", "supplied", "distributed", "issued", "commissioned", "sponsored", "supported", "funded", "reported", "compiled", "co-published", "fact-checked", "reproduced", "closed", "moderated", "conducted", "sent", "paid")
	pageMends = hashes("updated", "corrected", "amended", "clarified")
	hashThis  = token.Hash("this")
)

// Of a sentence that tells how its page came about, the most tokens up to the
// page, and from there to what was done.
const (
	mostBeforePage = 6
	mostToMake     = 4
)

// tellsOfPage returns the kind of furniture of a line that tells how the page that
// it is on came about, or "": "This article was first published in", "The reporting
// for this story was funded by". Other things that are made are not called this
// story.
func tellsOfPage(text string, toks []token.Token) string {
	i := 0
	for i < len(toks) && toks[i].Hash != hashThis {
		if i++; i > mostBeforePage {
			return ""
		}
	}
	if i > 0 && toks[i-1].Kind != token.Comma && toks[i-1].Kind != token.Open && !isWord(text, &toks[i-1], "of", "for", "on", ":") {
		return ""
	}
	n := i + 1
	if n+1 < len(toks) && isWord(text, &toks[n], "paid", "sponsored", "press", "news", "partner", "branded") {
		n++
	}
	if n+2 >= len(toks) || !pageNouns.Of(toks[n].Hash) {
		return ""
	}
	be := false
	for k := n + 1; k < len(toks) && k <= n+1+mostToMake; k++ {
		t := toks[k]
		switch {
		case isWord(text, &t, "is", "was", "were", "has", "been", "are"):
			be = true
		case be && pageMends.Of(t.Hash):
			return "correction"
		case be && pageMakes.Of(t.Hash), !be && isWord(text, &t, "appeared", "appears"),
			be && k+1 < len(toks) && (isWord(text, &t, "made") && isWord(text, &toks[k+1], "possible", "free", "available") || isWord(text, &t, "part") && isWord(text, &toks[k+1], "of")):
			return "other"
		case !isWord(text, &t, "first", "originally", "also", "lightly", "not", "partly", "automatically", "and") && !strings.HasSuffix(t.In(text), "ly"):
			return ""
		}
	}
	return ""
}

// socialSites are where pages ask to be followed.
var socialSites = hashes("facebook", "twitter", "x", "instagram", "whatsapp", "threads", "bluesky", "linkedin", "youtube", "tiktok", "telegram", "google", "flipboard")

// followings are the words that ask to follow one.
var followings = hashes("follow", "like", "join", "find")

// mostFollowed is the most tokens of the name of what is to be followed.
const mostFollowed = 7

// asksToFollow reports whether a line asks to follow a page elsewhere: "Follow the
// Ledger on Facebook".
func asksToFollow(text string, toks []token.Token) bool {
	if !followings.Of(toks[0].Hash) {
		return false
	}
	for i := 1; i+1 < len(toks) && i < mostFollowed; i++ {
		if i > 1 && isWord(text, &toks[i], "on") {
			return toks[i+1].Is(token.Capital) && socialSites.Of(toks[i+1].Hash)
		}
		if !toks[i].Is(token.Capital) && !isWord(text, &toks[i], "the", "us", "our", "and", "of", "page") {
			return false
		}
	}
	return false
}
