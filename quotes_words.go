package copydesk

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A wordClass is what the rules of quotations ask of a word, a bit each.
type wordClass uint32

const (
	sayVerb     wordClass = 1 << iota // said: a clause or a quotation is what it attributes
	stanceVerb                        // criticized: so is its object
	cueNoun                           // claim, statement
	auxiliary                         // has, would, didn't
	preposition                       // of, on
	determiner                        // the, his
	subject                           // he, they, who: a noun phrase by itself, before its verb
	conjunction                       // and, but, or
	subordinate                       // because, when, that: a clause begins
	connective                        // still, however: goes before the subject of a sentence
	adverbial                         // also, later: stands between a subject and its verb
	timeWord                          // Monday, May, yesterday
	place                             // interview, statement: what words are said in
	titleWord                         // sen., spokesman
	workNoun                          // show, book: a title follows
	cueWord                           // according, per: the source that follows is that of a clause
	namingVerb                        // called, dubbed: what is in marks behind it is a name
	quotingVerb                       // quoted, cited: what somebody is quoted with follows
	pronoun                           // he, her; it and the, which may mean what was named
	ownWord                           // I, my
	comma
	quoteMark
	classed // of the word of a token: its classes were worked out

	// What is noted when all quotations are found.
	unnamed    // the source of a quotation begins here, a person without a name
	quotedFrom // what is quoted may begin here

	// What the structure of a text shows by.
	functionWord // in lower case
	firstTelling // see picture
)

// ofKind are the classes that a token has by its kind.
var ofKind = [token.Symbol + 1]wordClass{token.Comma: comma, token.Quote: quoteMark}

// A wordList are words of a class.
type wordList struct {
	class wordClass
	words string
}

// wordLists are the classes of single words that no lexicon has.
var wordLists = []wordList{
	{determiner, "a an the this that these those his her its their our my your some any no every each another both all several many most"},
	{subject, "he she they it we i you who which one another others many some both everyone everybody nobody somebody someone none"},
	{conjunction, "and but or nor yet plus"},
	{subordinate, "that because when whenever while if as since although though whether after before until unless where what how why than so who which whom whose"},
	{connective, "still however meanwhile but and so yet also then now later earlier instead indeed nevertheless nonetheless moreover furthermore besides or plus perhaps finally once again here there today yesterday"},
	{adverbial, "also later earlier once now then repeatedly reportedly recently already just even still never always often simply merely only again first previously publicly privately originally initially long not frequently explicitly quickly consistently strongly further both ever"},
	{timeWord, "today yesterday tonight tomorrow morning afternoon evening night week weekend month year noon midnight earlier later last this next ago"},
	{cueWord, "according per"},
	{namingVerb, "called calls call termed terms dubbed labeled labelled branded brands"},
	{quotingVerb, "quoted quotes quoting reported cited cites citing"},
	{pronoun, "he him his himself she her hers herself it the"},
	{ownWord, "i me my mine myself"},
	{workNoun, "show program programme series podcast episode film movie documentary play musical book novel memoir song album hit track column essay article editorial headline segment called titled entitled named"},
	{place, "interview statement speech tweet email e-mail report letter memo briefing conference hearing debate appearance remarks address rally column blog post article essay op-ed call release filing message note phone telephone television radio court press news speaking journal website"},
}

// ofLexicon are the classes that the lexicon has.
var ofLexicon = []struct {
	class wordClass
	lists lexicon.Class
}{
	{sayVerb, lexicon.CueVerbs},
	{stanceVerb, lexicon.StanceVerbs},
	{cueNoun, lexicon.CueNouns},
	{auxiliary, lexicon.Auxiliaries},
	{preposition, lexicon.Prepositions},
	{timeWord, lexicon.Weekdays | lexicon.Months},
	{titleWord, lexicon.Titles | lexicon.Roles | lexicon.Honorifics},
	{functionWord, lexicon.FunctionWords},
}

// A classReader gives the classes of a token.
type classReader struct {
	listed  *token.Words[wordClass]  // of wordLists
	lexicon *lexicon.View[wordClass] // of ofLexicon
}

var classesOf = sync.OnceValue(func() classReader {
	m := make(map[uint64]wordClass)
	for w := range creditRoles {
		m[token.Hash(w)] |= job
	}
	for _, l := range slices.Concat(wordLists, tellingLists) {
		for w := range strings.FieldsSeq(l.words) {
			m[token.Hash(w)] |= l.class
		}
	}
	view := lexicon.NewView(lexicon.English(), func(lists lexicon.Class) wordClass {
		var c wordClass
		for _, o := range ofLexicon {
			if lists.Has(o.lists) {
				c |= o.class
			}
		}
		return c
	})
	return classReader{token.MakeWords(maps.All(m)), view}
})

// of returns the classes of a token by itself.
func (c *classReader) of(t *token.Token) wordClass {
	class := ofKind[t.Kind]
	if t.Kind == token.Word || t.Kind == token.Clitic {
		class |= c.listed.Of(t.Hash) | c.lexicon.Of(t)
		if class&timeWord != 0 && t.Flags&token.Capital != 0 {
			class &^= auxiliary // May
		}
		if t.Kind != token.Word || t.Flags&token.Lower == 0 {
			class &^= functionWord
		}
	}
	return class
}

// readClass returns the classes of a token by itself, with classed, and notes them for
// all that have its word.
func (m *scratch) readClass(t *token.Token) wordClass {
	classes := classesOf()
	class := classes.of(t) | classed
	if t.Word != 0 {
		*m.classes.At(t) = class
	}
	return class
}
