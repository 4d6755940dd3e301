// Package timex finds time expressions in tokens and gives them their TIMEX3
// type and value (TimeML 1.2.1; Pustejovsky et al. 2005), resolved against the
// day of publication.
//
// What a language says is data: a [Pack] of words, in en.words, and of rules,
// in en.rules, each a pattern of words and classes with the name of what it
// means. What an expression means is code that knows the calendar and no
// language, a function a meaning. Of the rules that match at a word the one
// that reaches farthest holds, and of those that reach as far the first.
package timex

import (
	"time"

	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
	"github.com/copydesk/copydesk/internal/vocabulary"
)

// Type is the type of a time expression.
type Type uint8

// The types of TIMEX3.
const (
	Date Type = iota
	Time
	Duration
	Set
)

// An Expr is a time expression: the bytes [Start, End) of the text with type,
// value and attributes as in TIMEX3. BeginPoint and EndPoint are values: of
// the range that the expression is or is one end of, or of what a duration is
// anchored to.
type Expr struct {
	Start, End           int
	Type                 Type
	Value                string
	Mod                  string
	Quant, Freq          string
	BeginPoint, EndPoint string

	Ranged bool // Value is where the range begins that the expression is

	// Zone is how many minutes a clock time is ahead of UTC, where it says so.
	Zone int

	from, to int    // terms of the sentence
	relative bool   // told by its distance from what is in focus, which it does not become
	yearless bool   // the year is a guess
	dayless  bool   // so is the day of a clock time
	unit     string // of a duration that can be counted, with n
	n        int
}

// A Range is the tokens [From, To) of a sentence.
type Range struct{ From, To int }

// A Finder finds time expressions in one text at a time.
type Finder struct {
	Text     string
	Toks     []token.Token
	Ref      time.Time // the day of publication; zero when not known
	DayFirst bool      // 5/6/2019 is the 5th of June
	Pack     *Pack
	Edition  uint64 // of the vocabulary that numbers the words of Toks
	Poll     func() // called for every sentence, so that it may end what takes long, by a panic; nil does nothing

	known      vocabulary.Column[uint16] // the words of knownBy, from 1
	knownBy    *Pack
	terms      []term // of the sentence
	heads      []int  // those that begin a phrase
	out        []Expr // found so far
	first      int    // the sentence's first expression in out
	focus      string // the value of the last calendar expression
	focusOfDay string // of the last one that is a day or in one
	depth      int    // of expressions within expressions
	levels     [maxDepth + 1]level
}

// Find returns the expressions in the given sentences, in order. They are good
// until the next call.
func (f *Finder) Find(sents []Range) []Expr {
	f.out, f.focus, f.focusOfDay = f.out[:0], "", ""
	f.known.Open(f.Edition)
	if f.knownBy != f.Pack {
		f.knownBy = f.Pack
		f.known.Clear()
	}
	for _, s := range sents {
		if f.Poll != nil {
			f.Poll()
		}
		if !f.read(s) {
			continue
		}
		f.first = len(f.out)
		for i := 0; i < len(f.terms); {
			t := &f.terms[i]
			if t.classes&f.Pack.starts == 0 || !t.first {
				i++
				continue
			}
			e := f.best(i)
			if e == nil {
				i++
				continue
			}
			i = e.to
			if e.Value == "" {
				continue // what looks like a time and is none
			}
			e.Start, e.End = f.terms[e.from].start, f.terms[e.to-1].end
			if !e.relative && e.Value[0] >= '0' && e.Value[0] <= '9' {
				f.focus = e.Value
				if g := GrainOf(e.Value); g != NoGrain && g <= Day {
					f.focusOfDay = e.Value
				}
			}
			f.out = append(room.Double(f.out), *e)
			if f.is(i-1, day) {
				f.moreDays()
				i = f.out[len(f.out)-1].to
			}
		}
		if len(f.out) > f.first {
			f.link()
		}
	}
	return f.out
}
