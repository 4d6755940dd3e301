// Package marks pairs quotation marks: straight and typographic, double and
// single, guillemets and those of LaTeX, with apostrophes told apart.
package marks

import (
	"slices"

	"github.com/copydesk/copydesk/internal/token"
)

// A Quotation is a stretch of one paragraph between quotation marks.
type Quotation struct {
	From, To  int  // tokens, with the marks
	Paragraph int  // index of its paragraph
	Outer     int  // index of the quotation that it stands in, or -1
	Closed    bool // it has a closing mark
	GoesOn    bool // it has no closing mark because the next paragraph takes it up
	TakesUp   bool // it takes up the quotation of the paragraph before
	Words     int
}

// A Range is the tokens [From, To) of a paragraph.
type Range struct{ From, To int }

// Marked is the quotations of a text, in the order of their opening marks, and
// for each token the innermost one that it is in, or -1.
type Marked struct {
	Quotations []Quotation
	At         []int32
}

// A mark is the sort of a quotation mark: an opening one and what closes it.
type mark uint8

const (
	noMark      mark = iota
	straight         // " ... "
	curly            // “ ... ” and „ ... “
	single           // ‘ ... ’
	typed            // ' ... '
	angle            // « ... » and ‹ ... ›
	latex            // `` ... ''
	angleSingle      // ‹ ... › in a style that tells them from « ... »
)

// A Style is the way in which languages set quotation marks.
type Style uint8

// The styles.
const (
	English     Style = iota // “ opens, ’ is an apostrophe or closes
	Continental              // „ ... “, » ... «, « ... », ‚ ... ‘: the same mark may open or close
)

// A Finder finds quotations and keeps scratch memory between texts. Its zero value
// is ready; it is not safe for concurrent use.
type Finder struct{ pairer }

// Find pairs the quotation marks of every paragraph of a text.
//
// Marks pair within a paragraph. A quotation that no mark closes runs to the
// end of its paragraph: it goes on in the next one if that begins with an
// opening mark of the same sort, as the style of newspapers has it; a lost
// mark harms no other paragraph. An apostrophe closes nothing: a single mark
// closes only a single one that is open, and not after a plural possessive.
//
// Poll is called for every paragraph, mark and quotation, so that it may end what
// takes long, by a panic; nil does nothing. What it returns is good until the next
// call.
func (f *Finder) Find(style Style, text string, toks []token.Token, paragraphs []Range, poll func()) Marked {
	var marks []int32
	for i := range toks {
		if toks[i].Kind == token.Quote {
			marks = append(marks, int32(i))
		}
	}
	return f.Pair(style, text, toks, marks, paragraphs, poll)
}

// Pair is Find where it is known which tokens are quotation marks.
func (f *Finder) Pair(style Style, text string, toks []token.Token, marks []int32, paragraphs []Range, poll func()) Marked {
	if poll == nil {
		poll = func() {}
	}
	p := &f.pairer
	*p = pairer{
		text: text, toks: toks, marks: marks, paragraphs: paragraphs, poll: poll, style: style,
		found: p.found[:0], open: p.open[:0], at: p.at[:0],
	}
	defer func() { p.text, p.toks, p.marks, p.poll = "", nil, nil, nil }() // whoever has them may let go
	p.at = slices.Grow(p.at, len(toks))[:len(toks)]
	for i := range p.at {
		p.at[i] = -1
	}
	m := Marked{At: p.at}
	if style == Continental {
		p.reversed = p.isReversed()
	}
	for u := range paragraphs {
		p.paragraph(u)
	}
	m.Quotations = p.found
	for k := range m.Quotations {
		poll()
		q, words := &m.Quotations[k], 0
		for i := q.From; i < q.To; i++ {
			m.At[i] = int32(k)
			if toks[i].Kind <= token.Number {
				words++
			}
		}
		q.Words = words
		for q.Outer >= 0 && m.Quotations[q.Outer].To < q.To { // it has ended before
			q.Outer = m.Quotations[q.Outer].Outer
		}
	}
	return m
}

// A pairer reads one paragraph after the other.
type pairer struct {
	text       string
	toks       []token.Token
	paragraphs []Range
	found      []Quotation
	open       []openMark
	marks      []int32 // the tokens that are marks, from the paragraph on
	at         []int32 // see Marked
	poll       func()
	style      Style
	reversed   bool // » opens and « closes
}

type openMark struct {
	mark mark
	at   int // index in found
}

// maxDepth bounds how deep quotations nest: deeper marks are stray.
const maxDepth = 4

func (p *pairer) paragraph(u int) {
	p.open = p.open[:0]
	un := p.paragraphs[u]
	first := len(p.found)
	p.poll()
	for len(p.marks) > 0 && int(p.marks[0]) < un.From {
		p.marks = p.marks[1:]
	}
	n, singles := 0, 0
	for ; n < len(p.marks) && int(p.marks[n]) < un.To; n++ {
		if s := p.toks[p.marks[n]].In(p.text); s != "\"" && IsSingle(s) {
			singles++
		}
	}
	for _, at := range p.marks[:n] {
		p.poll()
		i := int(at)
		s := p.toks[i].In(p.text)
		if singles > 0 && IsSingle(s) {
			singles--
		}
		p.mark(un, u, i, s, singles)
	}
	p.marks = p.marks[n:]
	p.leaveOpen(u, un, first)
}

// IsSingle reports whether a quotation mark is a single one.
func IsSingle(s string) bool {
	switch s {
	case "'", "’", "‘", "‚", "‛", "`", "‹", "›":
		return true
	}
	return false
}

// mark takes in the quotation mark s at token i; singles is the number of
// single marks behind it.
func (p *pairer) mark(un Range, u, i int, s string, singles int) {
	before := i == un.From || p.toks[i].Is(token.Space) || p.toks[i-1].Kind == token.Open || p.toks[i-1].Kind == token.Quote || p.toks[i-1].Kind == token.Dash
	after := i+1 == un.To || p.toks[i+1].Is(token.Space) // nothing follows at once
	if p.style == Continental && p.continental(u, i, s, after) {
		return
	}
	switch s {
	case "\"", "＂":
		switch {
		case p.isOpen(straight) && !(p.toks[i].Is(token.Space) && !after):
			p.close(straight, i)
		case p.isOpen(curly) && !before:
			p.close(curly, i) // set with one mark of either sort: “No," he said
		case !after || before:
			if p.isOpen(straight) {
				p.cut(i)
			}
			p.begin(straight, u, i)
		}
	case "“", "„", "‟":
		if s == "“" && p.isOpen(curly) && !before {
			p.close(curly, i) // „ ... “
			return
		}
		if p.isOpen(curly) {
			p.cut(i)
		}
		p.begin(curly, u, i)
	case "”":
		if p.isOpen(curly) {
			p.close(curly, i)
		} else if before && !after {
			p.begin(curly, u, i) // set the wrong way round
		} else if p.isOpen(straight) {
			p.close(straight, i)
		}
	case "«", "‹":
		p.begin(angle, u, i)
	case "»", "›":
		p.close(angle, i)
	case "``":
		p.begin(latex, u, i)
	case "''":
		if !p.close(latex, i) && !p.close(straight, i) && before && !after {
			p.begin(straight, u, i)
		}
	case "‘", "‛", "`":
		if !after {
			p.begin(single, u, i)
		}
	case "’":
		if p.isOpen(single) && !p.isPossessive(un, i, singles) {
			p.close(single, i)
		}
	case "'":
		switch {
		case p.isOpen(typed):
			if (!before || after && !p.toks[i].Is(token.Space)) && !p.isPossessive(un, i, singles) {
				p.close(typed, i) // also behind the mark of a nested one
			}
		case p.isOpen(single) && !before:
			p.close(single, i)
		case before && !after && (singles > 0 && p.closesLater(un, i) || p.goesOnBelow(u, i)):
			p.begin(typed, u, i)
		}
	}
}

func (p *pairer) isOpen(m mark) bool {
	for _, o := range p.open {
		if o.mark == m {
			return true
		}
	}
	return false
}

func (p *pairer) begin(m mark, u, i int) {
	if len(p.open) == maxDepth {
		return
	}
	outer := -1
	if k := len(p.open); k > 0 {
		outer = p.open[k-1].at
	}
	p.open = append(p.open, openMark{m, len(p.found)})
	p.found = append(p.found, Quotation{From: i, To: i + 1, Paragraph: u, Outer: outer})
}

// close ends the innermost open quotation of the sort m, and those in it that
// nothing closed, with the mark at token i.
func (p *pairer) close(m mark, i int) bool {
	for k := len(p.open) - 1; k >= 0; k-- {
		if p.open[k].mark != m {
			continue
		}
		for _, inner := range p.open[k+1:] {
			p.found[inner.at].To = i
		}
		q := &p.found[p.open[k].at]
		q.To, q.Closed = i+1, true
		p.open = p.open[:k]
		return true
	}
	return false
}

// cut ends all open quotations before the mark at token i: at the end of the
// sentence before it where there is one behind the opening mark.
func (p *pairer) cut(i int) {
	for _, o := range p.open {
		q := &p.found[o.at]
		q.To = i
		for k := i - 1; k > q.From; k-- {
			if p.toks[k].Kind == token.Stop && k+1 < i {
				q.To = k + 1
				break
			}
		}
		q.To = max(q.To, q.From+1)
	}
	p.open = p.open[:0]
}

// isPossessive reports whether the single mark at token i is the apostrophe of
// a plural, "the rivers’ day", or of a g that is not spoken, "nothin’ wrong". A
// word follows, and a further mark that can close the quotation.
func (p *pairer) isPossessive(un Range, i, singles int) bool {
	if i+1 >= un.To || singles == 0 || i == un.From {
		return false
	}
	t := p.toks[i-1]
	if t.Kind != token.Word || p.toks[i+1].Kind != token.Word || !p.toks[i+1].Is(token.Lower) {
		return false
	}
	switch p.text[t.End-1] {
	case 's', 'S':
		return true
	case 'n':
		return t.End-t.Start > 3 && p.text[t.End-2] == 'i'
	}
	return false
}

// closesLater reports whether a typed single mark behind token i can close.
func (p *pairer) closesLater(un Range, i int) bool {
	for k := i + 1; k < un.To && k < i+400; k++ {
		if p.toks[k].Kind == token.Quote && p.toks[k].In(p.text) == "'" && !p.toks[k].Is(token.Space) && k > i+1 {
			return true
		}
	}
	return false
}

// leaveOpen ends what the paragraph leaves open, and ties it to the quotation that
// the paragraph before it left open.
func (p *pairer) leaveOpen(u int, un Range, first int) {
	for k, o := range p.open {
		q := &p.found[o.at]
		q.To = un.To
		if k == 0 && (o.mark == single || o.mark == typed) && q.From != un.From && !p.goesOnBelow(u, q.From) {
			// An apostrophe that looked like an opening mark.
			q.To = q.From + 1
		}
	}
	if first < len(p.found) && first > 0 && p.found[first].From == un.From && u > 0 {
		for k := first - 1; k >= 0 && p.found[k].Paragraph == u-1; k-- {
			if last := &p.found[k]; last.Outer < 0 && !last.Closed && last.To == p.paragraphs[u-1].To && p.sameMark(last.From, un.From) {
				last.GoesOn, p.found[first].TakesUp = true, true
				break
			}
		}
	}
}

// goesOnBelow reports whether the single mark at token i, in the midst of paragraph u,
// opens what the next paragraph goes on with: he said: ‘It was late.
func (p *pairer) goesOnBelow(u, i int) bool {
	if i == p.paragraphs[u].From || u+1 == len(p.paragraphs) {
		return false
	}
	if b := p.toks[i-1].Kind; b != token.Colon && b != token.Comma {
		return false
	}
	next := p.paragraphs[u+1].From
	return next < p.paragraphs[u+1].To && p.toks[next].Kind == token.Quote && p.sameMark(i, next)
}

func (p *pairer) sameMark(i, j int) bool { return p.toks[i].In(p.text) == p.toks[j].In(p.text) }
