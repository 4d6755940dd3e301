package copydesk

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/junk"
	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// facts are what one block shows by itself, and what it is found to be.
type facts struct {
	span      Span
	first     int // its tokens are [first, last) of the page's
	last      int
	words     int
	sentence  bool      // ends like a sentence
	prose     prose     // how much it looks like running text
	titled    bool      // most of its words have capitals, as in a title
	junk      string    // kind of junk by its words, or ""
	toReader  bool      // a sentence of junk that speaks to the reader, or names another story
	closes    bool      // junk that stands behind stories rather than in them
	promises  bool      // junk that the story goes on below
	ended     bool      // ends with the sign that magazines set behind the last sentence
	stamp     bool      // a date or time, and little else
	caption   bool      // ends with a picture credit
	signedOff bool      // a caption that ends with an agency's name
	telling   wordClass // the sorts of words that it has; of no more than mostNoted words
	by        bool      // begins with "By" and names authors
	opens     bool      // "By", and nothing else: names come on the lines below
	authors   []Author
	maybe     []Author // authors if what stands around it says so
	point     bool     // of a list that sums the story up
	item      bool     // of a list that a line of the story leads to
	resumes   bool     // the story goes on with it behind a list of links
	role      Role
	credit    Credit
	hasCredit bool
	dateline  *Dateline // that it begins with, where asked
	asked     bool
}

// prose is how much a block looks like running text.
type prose uint8

const (
	noProse   prose = iota
	weakProse       // a short sentence, or a long line that ends without a stop
	fullProse       // a sentence of at least sentenceWords words
)

// sentenceWords is the length at which a line that ends like a sentence is
// taken for running text: menus and links rarely have as many.
const sentenceWords = 10

// maxHead is how many bytes of a block are looked at: more is running text.
const maxHead = 600

// mostNoted is the most words of a block that is looked at for dates, credits
// and captions, and mostNames of one that may be a byline.
const (
	mostNoted = 60
	mostNames = 40
)

// mostCommon is the most bytes of words in lower case that are taken for
// function words in a language of which none are known: le, de, och.
const mostCommon = 3

// newPage works out the facts of all blocks.
func newPage(w *watch, m *scratch, text string, blocks []Block, lg *lang.Pack) *page {
	p := &m.page
	*p = page{watch: w, room: m, lang: lg, text: text, facts: room.Zeroed(&m.facts, len(blocks)), toks: slices.Grow(m.toks[:0], len(text)/4+8)}
	for from, to := 0, 0; from < len(blocks); from = to {
		for start := len(p.toks); to < len(blocks) && len(p.toks)-start < readAtOnce; to++ {
			f, b := &p.facts[to], blocks[to].Span
			f.span, f.first = b, len(p.toks)
			p.toks = w.tokens(p.toks, &m.words, text, b.Start, b.End)
			f.last = len(p.toks)
		}
		for i := from; i < to; i++ {
			p.lookAt(i)
		}
	}
	m.toks = p.toks
	return p
}

// readAtOnce is how many tokens, or somewhat more, are read before a look is taken
// at their blocks: enough that a processor need not fetch the code for both again
// for each block, and few enough that it still has them at hand.
const readAtOnce = 200

// lookAt works out what the tokens of block i show.
func (p *page) lookAt(i int) {
	f := &p.facts[i]
	toks := p.toks[f.first:f.last]
	long := f.span.Len() > maxHead
	if long {
		n := sort.Search(len(toks), func(k int) bool { return toks[k].End > f.span.Start+maxHead })
		toks = toks[:n]
	}
	f.look(p.room, p.lang, p.text, toks, long)
	if i > 0 && !long && f.words <= mostNoted && f.junk != "copyright" {
		f.credit, f.hasCredit = creditIn(p.lang, p.text, f, toks)
	}
}

// look works out what the tokens of a block show; long says that there are
// more than those.
func (f *facts) look(m *scratch, lg *lang.Pack, text string, toks []token.Token, long bool) {
	words := countWords(toks)
	f.words = words.all
	longer, capitals, digits := words.longer, words.capitals, words.digits
	noted := !long && f.words <= mostNoted
	common, telling := m.classesIn(lg, toks, noted)
	f.telling = telling
	whole := f.span.In(text)
	bare, ended := unsigned(whole)
	f.sentence = endsSentence(bare)
	f.ended = ended && f.sentence
	shouted := capitals*10 >= longer*7 && allCaps(whole)
	f.titled = capitals*10 >= longer*7 && longer > 0 && !shouted
	var place junk.Place
	f.junk, place = lg.Junk.Kind(toks)
	f.closes, f.promises = place == junk.Behind, place == junk.Amid
	if f.junk != "" && f.words > 6 && quoted(whole) {
		f.junk, f.closes, f.promises = "", false, false // "Follow us," she said
	}
	switch {
	case f.junk != "":
	case (words.has(token.Symbol) || words.has(token.Quote)) && isTrail(whole), words.has(token.Symbol) && isMenuLine(lg, whole, toks):
		f.junk = "navigation"
	case f.words <= mostReach || opensWithSign(whole):
		f.junk = f.kindOfLine(text, toks, words)
	}
	switch {
	case f.junk != "":
	case f.words > mostEntry && f.words <= mostNoted && lg.English && tellsOfPage(text, toks) != "":
		f.junk = tellsOfPage(text, toks)
	case lg.English && f.words > 3 && f.words <= mostNoted && asksToFollow(text, toks):
		f.junk = "promotion"
	case f.titled && f.words <= mostEntry+2 && moreOf(lg, text, toks):
		f.junk, f.closes = "related", true
	case len(whole) > 2 && whole[0] == '[' && whole[1] == ' ' && strings.HasSuffix(whole, " ]"):
		f.junk = "related" // [ Island schools fear for their future ]
	}
	switch {
	case long, f.sentence && f.words >= sentenceWords && (common > 1 || shouted), f.words >= 25 && common == enoughCommon:
		f.prose = fullProse
	case f.sentence && f.words >= 3, f.words >= 12 && common > 1, leadsOn(whole) && f.words >= 3, (f.words >= 4 || f.sentence && f.words > 0 && (strings.HasSuffix(whole, "”") || strings.HasSuffix(whole, `"`))) && quoted(whole):
		f.prose = weakProse
	}
	if lg.English && f.junk != "" && f.prose == fullProse && f.sentence && len(toks) > 0 {
		var news bool
		if news, f.toReader = tellsNews(text, toks, f.junk); news {
			f.junk, f.closes, f.promises = "", false, false
		}
	}
	if !noted {
		return
	}
	filed := digits && f.words <= mostFiled && isFiled(lg, text, toks)
	f.stamp = filed || digits && (isStamp(lg, text, toks) || f.words <= longestStamp && isPlaced(lg, text, toks))
	f.caption = !filed && captionIn(lg, text, toks, f, words)
	if f.words > mostNames {
		return
	}
	if !lg.English {
		f.readNames(lg, text, toks)
		return
	}
	if len(toks) > 1 && len(whole) > 3 && whole[:2] == "By" && isGluedBy(text, toks[0]) {
		toks = token.Append(nil, text, f.span.Start+len("By"), f.span.End)
		if f.authors, f.maybe = bylineOf(m.authors[:0], text, Span{f.span.Start + len("By"), f.span.End}, toks); len(f.authors) > 0 {
			f.by = true
			return
		}
	}
	f.by = len(toks) > 1 && toks[0].Hash == hashBy
	f.opens = opensNames(text, toks)
	if f.by || f.prose == noProse && !f.stamp || f.prose == weakProse && !f.sentence && leadsTime.Of(toks[0].Hash) {
		f.authors, f.maybe = bylineOf(m.authors[:0], text, f.span, toks)
		if f.junk == "navigation" && len(f.authors) == 1 {
			if at := repeated(text, f.span, toks); at > f.span.Start && at == f.authors[0].Span.Start {
				f.junk = "" // Portrait of Jane DoeJane Doe
			}
		}
	}
	f.by = f.by && len(f.authors) > 0
}

// opensWithSign reports whether a line begins with a bracket, or with another sign that
// furniture of more words than mostReach begins with.
func opensWithSign(s string) bool {
	return s != "" && (s[0] == '(' || s[0] == '[' || s[0] == '#' || s[0] == '!')
}

// kindOfLine returns the kind of junk that a line is by its form, or "". It has no more
// words than mostReach, or opens with a sign.
func (f *facts) kindOfLine(text string, toks []token.Token, words counted) string {
	whole, digits := f.span.In(text), words.digits
	switch {
	case hasYearOfRights(whole):
		return "copyright"
	case len(toks) == 2 && toks[0].Kind == token.Number && tallied.Of(toks[1].Hash) != "": // 14 comments
		return tallied.Of(toks[1].Hash)
	case digits && f.words <= mostLasting && lasts(text, toks), digits && f.words <= mostFiled && isIssue(text, toks):
		return "timestamp"
	case f.words <= mostNoteWords && (isForum(whole) || digits && isJump(text, toks)):
		return "navigation"
	case words.has(token.Address) && isLinked(text, toks):
		return "navigation"
	case len(whole) > 2 && whole[0] == '#' && whole[1] == '[':
		return "navigation" // #[1]The Daily [2]Home, of lynx
	case isImage(whole), isSlug(whole, f.words), isEndMark(whole, f.words):
		return "other"
	case len(whole) > 2 && whole[0] == '(' && whole[1] == '(' && strings.HasSuffix(whole, "))"):
		return "contact" // ((jane.doe@example.com; +1 207 555 0100))
	case words.has(token.Address) && len(toks) > 2 && toks[1].Kind == token.Address && whole[0] == '(' && whole[len(whole)-1] == ')' && strings.IndexByte(toks[1].In(text), '@') > 0:
		return "contact" // (jane.doe@example.com; +1 207 555 0100)
	case f.words > mostReach:
	case isCiting(whole):
		return "navigation"
	case reaches(text, toks, words.has(token.Address)):
		return "contact"
	}
	return ""
}

// counted are what the words and marks of a block add up to.
type counted struct {
	all      int  // of words
	longer   int  // of those longer than three letters
	capitals int  // of the longer ones that have one
	digits   bool // in any word or mark
	kinds    uint // of words and marks, a bit each
}

// has reports whether there is a word or mark of the kind.
func (c *counted) has(k token.Kind) bool { return c.kinds>>k&1 != 0 }

// countWords adds up rather than branches: the processor could not foresee what comes next.
func countWords(toks []token.Token) counted {
	var shapes token.Flags
	var kinds uint
	all, longer, capitals := 0, 0, 0
	for i := range toks {
		t := &toks[i]
		shapes |= t.Flags
		kinds |= 1 << (t.Kind & 15)
		word := one(t.Kind <= token.Number)
		long := word & one(t.End-t.Start > 3)
		all += word
		longer += long
		capitals += long & one(t.Flags&token.Capital != 0)
	}
	return counted{all, longer, capitals, shapes&token.Digit != 0, kinds}
}

// one is 1 where b holds.
func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// enoughCommon is how many function words show that a line is running text.
const enoughCommon = 4

// classesIn returns how many function words there are, enoughCommon at most, and where
// it is to read all tokens, the classes that these have.
func (m *scratch) classesIn(lg *lang.Pack, toks []token.Token, all bool) (common int, seen wordClass) {
	for i := range toks {
		class := m.classes.Of(&toks[i])
		if class == 0 {
			class = m.readClass(&toks[i])
		}
		if lg.English {
			common += one(class&functionWord != 0)
		} else {
			common += one(isCommon(lg, &toks[i]))
		}
		if seen |= class; !all && common == enoughCommon {
			return common, 0
		}
	}
	if !all {
		seen = 0
	}
	return min(common, enoughCommon), seen
}

// isCommon reports whether a token is a function word of a language that is not English.
func isCommon(lg *lang.Pack, t *token.Token) bool {
	return t.Kind <= token.Number && t.Is(token.Lower) && (lg.Words.OfToken(t).Has(lexicon.FunctionWords) || !lg.Known && t.End-t.Start <= mostCommon)
}

// The classes of words that tell what a block may be.
const (
	picture      wordClass = firstTelling << iota // names whom a picture is from, or stands beside the name
	contribution                                  // says who else worked on the story
	reported                                      // says from where somebody reported
	arrangement                                   // says under what arrangement the story is published
	job                                           // begins a part of a credit line
	rights                                        // that an agency sells
)

// tellingLists are the words of those classes, but those of creditRoles.
var tellingLists = []wordList{
	{picture, "picture photo image credit pic photograph images source photos getty shutterstock alamy istock wireimage afp/getty"},
	{contribution, "contributed contributing assisted"},
	{reported, "reported"},
	{arrangement, "arrangement inputs syndicated syndication source sources report reports files assistance agency"},
	{rights, "rights"},
}

// isClock reports whether a number can be a time of day, as British papers
// write it: "18.42", "5.12pm".
func isClock(s string) bool {
	if n := len(s) - len("pm"); n > 0 && isOneOf(s[n:], "am", "pm") {
		s = s[:n]
	}
	hours, minutes, ok := strings.Cut(s, ".")
	return ok && (len(hours) == 1 || len(hours) == 2 && hours < "24") && len(minutes) == 2 && minutes < "60"
}

// tallied are the kinds of lines that say how many there are of something, by what it
// is.
var tallied = valued(map[string]string{"comment": "comment comments replies", "sharing": "share shares likes"})

// isLinked reports whether a line is an address and what it is: "Source:
// http://daily.example/ferry".
func isLinked(text string, toks []token.Token) bool {
	n := len(toks)
	return (n == 2 || n == 3) && toks[n-1].Kind == token.Address && isWord(text, &toks[0], "via", "source")
}

// mostLasting is the most words of a line that says how long a story is.
const mostLasting = 3

// lasts reports whether a line says how many minutes a story takes: "4-Minute
// Listen", "5 min watch".
func lasts(text string, toks []token.Token) bool {
	n := len(toks) - 1
	if n < 1 || !isWord(text, &toks[n], "listen", "read", "watch") || !toks[0].Is(token.Digit) {
		return false
	}
	s := text[toks[0].Start:toks[n-1].End]
	unit := strings.ToLower(strings.TrimLeft(s, "0123456789"))
	return isOneOf(strings.TrimLeft(unit, "- "), "min", "mins", "minute", "minutes")
}

// isIssue reports whether a line says in which issue of a paper a story was: "Published
// in The Courier, March 9th, 2025", "Published by The Courier on Oct. 20, 2022."
func isIssue(text string, toks []token.Token) bool {
	n := len(toks)
	if n < 6 || !isWord(text, &toks[0], "published") || !isWord(text, &toks[1], "in", "by") || !toks[2].Is(token.Capital) && !isWord(text, &toks[2], "the") {
		return false
	}
	if toks[n-1].Kind == token.Stop {
		n--
	}
	if toks[n-1].Kind != token.Number {
		return false
	}
	for _, t := range toks[n-5 : n-1] {
		if monthOf(t.Hash) > 0 {
			return true
		}
	}
	return false
}

// isTrail reports whether a line is the way to the page: "Home » News » Ferry".
func isTrail(s string) bool {
	return len(s) <= maxHead && (spaced(s, "»") > 0 || spaced(s, "›") > 0 || spaced(s, ">") > 1 || strings.HasPrefix(s, "Home / ")) && !strings.Contains(s, "«") && !strings.Contains(s, "‹")
}

// The fewest sections that a line of a menu has, and the most words of an entry.
const (
	leastEntries = 3
	mostEntry    = 3
)

// isMenuLine reports whether a line is a menu: entries between bars, more than
// half of them sections, or "Home" first: "Home | News | Sport".
func isMenuLine(lg *lang.Pack, s string, toks []token.Token) bool {
	bars := spaced(s, "|")
	if bars == 0 || len(s) > maxHead {
		return false
	}
	home := isWord(s, &token.Token{End: min(len(s), len("home"))}, "home")
	sections, words, fresh := 0, 0, true
	for i, t := range toks {
		if t.Kind == token.Symbol && t.End == t.Start+1 {
			words, fresh = 0, true
			continue
		}
		if words++; words > mostEntry {
			return false
		}
		if fresh && (home && i == 0 || lg.Words.OfToken(&t).Has(lexicon.Sections)) {
			sections++
		}
		fresh = false
	}
	return home || bars+1 >= leastEntries && sections*2 > bars+1
}

// moreOf reports whether a line is the heading of other stories of sections:
// "More Science and Technology".
func moreOf(lg *lang.Pack, text string, toks []token.Token) bool {
	if len(toks) < 2 || !isWord(text, &toks[0], "more") {
		return false
	}
	for toks = toks[1:]; len(toks) > 0; {
		n, c := lg.Words.Longest(toks, lexicon.Sections)
		switch {
		case n > 0 && c.Has(lexicon.Sections):
			toks = toks[n:]
		case len(toks) > 1 && isWord(text, &toks[0], "and", "&"):
			toks = toks[1:]
		default:
			return false
		}
	}
	return true
}

// isJump reports whether a line says where in the paper the story goes on:
// "Please see BRIDGE, Page A6", "Continued from A1".
func isJump(text string, toks []token.Token) bool {
	n := len(toks) - 1
	if n < 2 || !toks[n].Is(token.Digit) || toks[n].End-toks[n].Start > mostSign {
		return false
	}
	if isWord(text, &toks[0], "continued") {
		return isWord(text, &toks[1], "from", "on")
	}
	return isWord(text, &toks[0], "see", "please", "turn") && isWord(text, &toks[n-1], "page") && (isWord(text, &toks[0], "see", "turn") || isWord(text, &toks[1], "see", "turn"))
}

// isForum reports whether a line is where a post of a forum stands and who
// posted it: "r/localnews", "Posted by u/janedoe".
func isForum(s string) bool {
	return len(s) > 2 && s[1] == '/' && (s[0] == 'r' || s[0] == 'u') && strings.IndexByte(s, ' ') < 0 || strings.HasPrefix(s, "Posted by u/")
}

// isCiting reports whether a line is what mail programs set above what they cite:
// "On Fri, May 3, 2019 at 9:12 AM Jane Doe <jane@example.com> wrote:"
func isCiting(s string) bool {
	return strings.HasSuffix(s, " wrote:") && strings.HasPrefix(s, "On ") && strings.Contains(s, "@")
}

// spaced returns how often a sign stands in s with a space on both sides.
func spaced(s, sign string) int {
	if !strings.Contains(s, sign) {
		return 0
	}
	return strings.Count(s, " "+sign+" ")
}

// hasYearOfRights reports whether a line begins "(c) 2018".
func hasYearOfRights(s string) bool {
	if s == "" || s[0] != '(' {
		return false
	}
	after, ok := cutPrefixFold(s, "(c)")
	after = strings.TrimSpace(after)
	return ok && after != "" && unicode.IsDigit(rune(after[0]))
}

// isSlug reports whether a line is an agency's name for a story and its
// version: "BC-Harbor Vote, 2nd Ld-Writethru".
func isSlug(s string, words int) bool {
	if strings.HasPrefix(s, "Eds:") || strings.HasPrefix(s, "Eds.:") {
		return words <= mostReach // what the agency tells editors
	}
	return words > 0 && words <= 8 && !endsSentence(s) && (strings.Contains(s, "Writethru") || strings.HasPrefix(s, "BC-") || strings.HasPrefix(s, "AM-") || strings.HasPrefix(s, "PM-"))
}

// isEndMark reports whether a line has nothing but signs, or ends a story as
// wires and press offices do: "###", "-30-", "- Ends -".
func isEndMark(s string, words int) bool {
	if words > 1 {
		return false
	}
	bare := strings.Trim(s, "-–—#*_() ")
	return isOneOf(s, "ENDS", "Ends", "ENDIT", "Endit") || !strings.ContainsFunc(s, isAlphanumeric) || len(bare) < len(s)-1 && isOneOf(strings.ToLower(bare), "30", "end", "ends", "more")
}

// mostSign is the most letters of an editor's sign behind a story, and
// longestSign the most bytes of an agency's name with the signs of its editors.
const (
	mostSign    = 4
	longestSign = 24
)

// unsigned returns a line without what is set behind the last sentence of a
// story, and whether that is a magazine's sign: "■", "♦"; else it is the letters
// of an editor, " /abc", or an agency's "Enditem", " PTI ABC DEF", " (ANI)".
func unsigned(s string) (bare string, ended bool) {
	if s == "" {
		return s, false
	}
	switch c := s[len(s)-1]; {
	case c >= utf8.RuneSelf:
		r, n := utf8.DecodeLastRuneInString(s)
		if strings.ContainsRune("■□♦◆●∎", r) {
			return strings.TrimRight(s[:len(s)-n], " "), true
		}
	case c == ')' && len(s) > longestSign:
		if i := strings.LastIndexByte(s, '('); i > len(s)-longestSign && s[i-1] == ' ' && lexicon.Has(s[i+1:len(s)-1], lexicon.Agencies) {
			return s[:i-1], false
		}
	case 'A' <= c && c <= 'Z' && len(s) > longestSign:
		i := len(s)
		for i > len(s)-longestSign && (s[i-1] == ' ' || 'A' <= s[i-1] && s[i-1] <= 'Z') {
			i--
		}
		if agency, _, _ := strings.Cut(strings.TrimPrefix(s[i:], " "), " "); s[i] == ' ' && lexicon.Has(agency, lexicon.Agencies) {
			return s[:i], false
		}
	case c == 'm' && strings.HasSuffix(s, " Enditem"):
		return s[:len(s)-len(" Enditem")], false
	case 'a' <= c && c <= 'z':
		if i := strings.LastIndexByte(s[max(0, len(s)-mostSign-1):], '/') + max(0, len(s)-mostSign-1); i > 1 && s[i] == '/' && s[i-1] == ' ' && !strings.Contains(s[i:], " ") {
			return s[:i-1], false
		}
	}
	return s, false
}

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// mostReach is the most words of a line on how to reach the writer.
const mostReach = 20

// asksToReach are the words that a line begins with that asks to follow or write to
// somebody.
var asksToReach = hashes("find", "follow", "email", "e-mail", "contact", "reach", "write", "tweet", "twitter", "tel", "phone")

// reaches reports whether a line asks to follow or write to somebody at an
// address: "Follow Jane Doe on Twitter: @janedoe"; addressed says that it has one.
func reaches(text string, toks []token.Token, addressed bool) bool {
	if addressed && (len(toks) == 1 && strings.Contains(toks[0].In(text), "@") || isWrittenTo(text, toks)) {
		return true
	}
	if n := len(toks) - 1; n > 0 && toks[0].Kind == token.Quote && toks[n].Kind == token.Quote {
		toks = toks[1:n] // within the marks of the quotation that stands above it
	}
	if len(toks) > 2 && isWord(text, &toks[0], "you") && isWord(text, &toks[1], "can", "may") {
		toks = toks[2:]
	}
	if len(toks) == 0 || !asksToReach.Of(toks[0].Hash) {
		return false
	}
	if len(toks) > 3 && isWord(text, &toks[0], "follow") && toks[1].Is(token.Capital) {
		for i := 2; i+1 < len(toks); i++ {
			if isWord(text, &toks[i], "on") && isWord(text, &toks[i+1], "x", "twitter", "facebook", "instagram", "linkedin", "bluesky", "threads", "mastodon", "tiktok") {
				return true
			}
		}
	}
	return addressed
}

// isWrittenTo reports whether an address follows the word for it: "Did you see it?
// Email tips@example.com".
func isWrittenTo(text string, toks []token.Token) bool {
	for i := range toks[:len(toks)-1] {
		if toks[i+1].Kind == token.Address && isWord(text, &toks[i], "email", "e-mail") {
			return true
		}
	}
	return false
}

// quoted reports whether s begins with a quotation mark: a quotation that has
// no stop is still running text.
func quoted(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.HasPrefix(s, "''") || r == '“' || r == '"' || r == '«' || r == '„' || r == '»' && len(s) > len("»") && s[len("»")] != ' '
}

func isFunctionWord(t *token.Token) bool { return lexicon.OfToken(t).Has(lexicon.FunctionWords) }

// isWord reports whether the token is one of the words, given in lower case.
// Where it is asked of every token, or the words are many, [hashes] are faster.
func isWord(text string, t *token.Token, words ...string) bool {
	const anyCase = 'a' - 'A'
	n := t.End - t.Start
	for _, w := range words {
		if len(w) == n && (w[0]^text[t.Start])&^anyCase == 0 && strings.EqualFold(text[t.Start:t.End], w) {
			return true
		}
	}
	return false
}

// isGluedBy reports whether a word is "By" and a given name that markup has run
// together: "ByJane Doe".
func isGluedBy(text string, t token.Token) bool {
	s := t.In(text)
	return len(s) > len("By")+1 && 'A' <= s[2] && s[2] <= 'Z' && lexicon.Has(s[2:], lexicon.GivenMale|lexicon.GivenFemale)
}

// isGluedAgo reports whether a word is the "ago" of a time and the number of the
// same time in words, which markup has run together: "3h ago3 hours ago".
func isGluedAgo(s string) bool {
	return len(s) > len("ago") && s[:len("ago")] == "ago" && s[len("ago")] >= '0' && s[len("ago")] <= '9'
}

// The most words of a line with the day and where the story is filed, and the
// most of the latter.
const (
	mostFiled   = 20
	mostFiledAs = 6
)

// isFiled reports whether a line is a whole date and, behind a sign, the section
// that the story is in or who sent it: "May 12, 2026 | Politics & Policy", "May
// 12, 2026 in Local News", "May 12, 2026 08:30 ET | Source: Northland Gold Corp."
func isFiled(lg *lang.Pack, text string, toks []token.Token) bool {
	if !lg.English {
		return false
	}
	sign := 0
	for i := range toks {
		if k := toks[i].Kind; i > 2 && ((k == token.Symbol || k == token.Dash) && toks[i].Is(token.Space) || isWord(text, &toks[i], "in")) {
			sign = i
			break
		}
	}
	as := toks[sign+1:]
	if sign == 0 || len(as) == 0 || !hasStamp(toks[:sign]) || !isStamp(lg, text, toks[:sign]) {
		return false
	}
	if isWord(text, &as[0], "source") {
		return len(as) > 2 && as[1].Kind == token.Colon && as[2].Is(token.Capital)
	}
	if n, _ := lg.Words.Longest(as, lexicon.Sections); n == 0 || len(as) > mostFiledAs {
		return false
	}
	for _, t := range as {
		if t.Kind == token.Word && !t.Is(token.Capital) && !isWord(text, &t, "and", "of", "the") {
			return false
		}
	}
	return true
}

// isPlaced reports whether a line is where a story is from, a bar and when it was
// published: "New Delhi | Updated: March 4, 2025 22:14 IST".
func isPlaced(lg *lang.Pack, text string, toks []token.Token) bool {
	for i := 1; i <= 3 && i+2 < len(toks); i++ {
		if toks[i].Kind == token.Symbol {
			return leadsTime.Of(toks[i+1].Hash) && toks[0].Is(token.Capital) && isStamp(lg, text, toks[i+1:])
		}
	}
	return false
}

// longestDate is the length of a date in digits: 14-05-2019.
const longestDate = len("14-05-2019")

// What a line has that is a date or time and little else: time zones, what tells how
// late or how long ago, and what else stands there.
var (
	stampZones = hashes("gmt", "utc", "est", "edt", "et", "cst", "cdt", "ct", "pst", "pdt", "pt", "bst", "cet", "cest", "ist", "sast", "sgt", "jst", "aest", "aedt", "nzst", "nzdt")
	stampUnits = hashes("am", "pm", "a.m.", "p.m.", "ago", "hours", "hour", "minutes", "year", "years", "month", "months", "week", "weeks", "days", "day", "min", "mins", "hrs", "hr")
	stampWords = hashes("published", "updated", "posted", "at", "on", "last", "first", "a", "an", "of", "modified", "the", "and", "t", "publié", "minute", "read", "yesterday", "today",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun")
)

// isStamp reports whether a line is a date or time with few words besides:
// "Published: 18:42, 3 February 2023", "May 6, 2018", "17:38".
func isStamp(lg *lang.Pack, text string, toks []token.Token) bool {
	if len(toks) == 0 || len(toks) > 30 {
		return false
	}
	numbers, dates, others, zoned := 0, 0, 0, false
	read := unglued(text, toks)
	for i := range read {
		t := &read[i]
		switch {
		case t.Kind == token.Number:
			numbers++
			if w := t.In(text); strings.Contains(w, ":") || strings.Count(w, "/") == 2 || len(w) <= longestDate && (strings.Count(w, "-") == 2 || strings.Count(w, ".") == 2) || len(toks) == 1 && isClock(w) {
				dates++ // 18:42, 5/14/2019; 18.42 alone; 207-555-0100 is a telephone's
			}
		case t.Kind != token.Word:
		case !lg.English && lg.Words.Of(t.Hash).Has(lang.StampUnits|lexicon.Weekdays):
			dates++
		case !lg.English && lg.Words.Of(t.Hash).Has(lang.StampWords):
		case stampZones.Of(t.Hash):
			dates++
			zoned = true
		case monthOf(t.Hash) > 0 || stampUnits.Of(t.Hash) || lexicon.OfToken(t).Has(lexicon.Weekdays):
			dates++
		case stampWords.Of(t.Hash):
		case isGluedAgo(t.In(text)):
			numbers++
			dates++
		default:
			if others++; others > 1 {
				return false
			}
		}
	}
	if numbers == 0 || dates == 0 {
		return false
	}
	if others > 0 && lg.English && len(toks) > 3 && toks[0].Kind == token.Number && toks[1].Kind == token.Stop && toks[2].Is(token.Capital) && monthOf(toks[2].Hash) == 0 {
		return false // 3. Lund 1:07, the third in a table of results
	}
	// A place in capitals before the date makes it a dateline.
	return others == 0 || zoned || !allCaps(text[toks[0].Start:toks[len(toks)-1].End])
}
