// Package lang holds what depends on the language of a text: its word lists,
// abbreviations, time expressions and page furniture, and which marks it quotes
// with. English has its own in the packages that read them; every other
// language has a folder here.
package lang

import (
	"embed"
	"path"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/junk"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/timex"
	"github.com/copydesk/copydesk/internal/token"
	"golang.org/x/text/language"
)

// A Pack is a language.
type Pack struct {
	Tag     string // BCP 47, without script and region: "de"
	English bool   // read by the rules and models of English
	Known   bool   // has word lists; without, only what needs none is read

	Words     *Words
	Junk      *junk.Phrases
	Times     *timex.Pack
	Marks     marks.Style
	sentences *token.Splitter

	Month     func(hash uint64) int // the number of the month that a word names, or 0
	Compounds bool                  // a title may be the end of a longer word: Umweltministerin
	Nouns     bool                  // nouns have capitals
	Ordinals  bool                  // a point makes an ordinal of a number: 14. Mai
	Plural    []string              // what finite verbs in the plural end with, where singular ones do not: sagten
}

// English is the pack of English.
var English = sync.OnceValue(func() *Pack {
	return &Pack{
		Tag: "en", English: true, Known: true,
		Junk: junk.English(), Times: timex.English(), Marks: marks.English,
	}
})

// packs are the other languages. What a language needs beyond its files is in
// its Pack here.
var packs = map[string]func() *Pack{
	"de": sync.OnceValue(func() *Pack {
		return read(Pack{Tag: "de", Compounds: true, Nouns: true, Ordinals: true, Plural: []string{"en"}})
	}),
}

// For returns the pack of the language of a tag: that of English for a tag that
// names none.
func For(tag language.Tag) *Pack {
	if tag == language.Und {
		return English()
	}
	name := Name(tag)
	if name == "en" {
		return English()
	}
	if pack := packs[name]; pack != nil {
		return pack()
	}
	p := *unknown()
	p.Tag = name
	return &p
}

// Name returns the language of a tag: "en" for one that names none.
func Name(tag language.Tag) string {
	base, _, _ := tag.Raw()
	if s := base.String(); s != "und" {
		return s
	}
	return "en"
}

// Listed reports whether a language has a folder.
func Listed(name string) bool { return packs[name] != nil }

//go:embed de
var files embed.FS

// read makes a language of its files. They are part of the program: an error in
// them is one of it.
func read(p Pack) *Pack {
	text := func(name string) string {
		b, err := files.ReadFile(path.Join(p.Tag, name))
		if err != nil {
			panic(err)
		}
		return string(b)
	}
	words, err := readWords(text("grammar.txt"), text("cues.txt"), text("people.txt"), text("places.txt"), text("lines.txt"))
	if err != nil {
		panic(p.Tag + ": " + err.Error())
	}
	times, err := timex.Load(text("times.words"), text("times.rules"))
	if err != nil {
		panic(p.Tag + ": " + err.Error())
	}
	begins := func(hash uint64) bool { return words.Of(hash).Has(lexicon.FunctionWords) }
	p.Known = true
	p.Words, p.Times, p.Month = words, times, times.Month
	p.Junk = junk.Read(junk.EnglishList, text("junk.txt"))
	p.Marks = marks.Continental
	p.sentences = token.NewSplitter(text("abbreviations.txt"), begins, p.Ordinals)
	return &p
}

// The times that need no words: a date or a time in digits.
const (
	digitWords = "dash - - – —"
	digitRules = "NUMERIC => numeric\nCLOCK => clock"
)

// unknown is a language of which nothing is known.
var unknown = sync.OnceValue(func() *Pack {
	words, err := readWords()
	if err != nil {
		panic(err)
	}
	times, err := timex.Load(digitWords, digitRules)
	if err != nil {
		panic(err)
	}
	return &Pack{
		Words: words, Junk: junk.English(), Times: times, Month: times.Month, Marks: marks.Continental,
		sentences: token.NewSplitter("", func(uint64) bool { return false }, false),
	}
})

// Sentences splits the tokens of a block into sentences, as [token.Sentences]
// does.
func (p *Pack) Sentences(text string, toks []token.Token, yield func(from, to int)) {
	if p.English {
		token.Sentences(text, toks, yield)
	} else {
		p.sentences.Sentences(text, toks, yield)
	}
}

// IsPlural reports whether a finite verb is plural by its ending.
func (p *Pack) IsPlural(verb string) bool {
	for _, s := range p.Plural {
		if strings.HasSuffix(verb, s) {
			return true
		}
	}
	return false
}
