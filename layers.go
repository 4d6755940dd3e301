package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// layers is the text as the later stages see it: the tokens of every block
// that is read, and where blocks and sentences begin and end among them.
// Boilerplate is not read, unless there is hardly anything else.
type layers struct {
	*watch
	room  *scratch
	lang  *lang.Pack
	text  string
	toks  []token.Token
	units []unit
	sents []sentence

	inUnit  []int32     // by token
	quotes  []int32     // the tokens that are quotation marks
	opening []int32     // those and the brackets that open behind a space: something may be inserted
	shaped  []int32     // those with a capital or a digit
	class   []wordClass // by token, since quotations are read
	seen    wordClass   // of all tokens
	bylines []Byline    // of the text
	credits []Credit
}

// A unit is a block that is read. All of its bounds are half-open ranges:
// from and to of tokens, first and last of sentences.
type unit struct {
	span        Span
	role        Role
	from, to    int // tokens
	body        int // the token after the dateline, or after the time of an entry; from where there is none
	first, last int // sentences
}

// A sentence is the tokens [from, to) of a unit. A dateline is in none, nor is the time
// that an entry of a live report begins with.
type sentence struct {
	from, to int
	unit     int
}

// layersOf splits what is to be read into tokens and sentences. It takes the room
// of s: the tokens of its blocks are no longer there.
func layersOf(w *watch, text string, s *structure, lg *lang.Pack) *layers {
	m := s.room
	l := &m.layers
	*l = layers{watch: w, room: m, lang: lg, text: text, bylines: s.bylines, credits: s.credits, toks: m.toks[:0], units: m.units[:0], sents: m.sents[:0]}
	all := 0 // tokens that are read
	for i, b := range s.blocks {
		if b.Role != RoleBoilerplate {
			all += len(s.toks[i])
		}
	}
	l.inUnit, l.shaped, l.quotes = room.Unset(&m.inUnit, all), room.Unset(&m.shaped, all)[:0], m.quotes[:0]
	l.opening = m.opening[:0]
	live := isLive(text, s, lg)
	for i, b := range s.blocks {
		if b.Role == RoleBoilerplate {
			continue
		}
		w.look()
		u := unit{span: b.Span, role: b.Role, from: len(l.toks), first: len(l.sents)}
		if n, toks := len(l.toks), s.toks[i]; len(toks) > 0 && n < len(m.toks) && &toks[0] == &m.toks[n] {
			l.toks = m.toks[:n+len(toks)] // they stand there already
		} else {
			l.toks = append(l.toks, toks...)
		}
		u.to, u.body = len(l.toks), u.from
		if d := s.dateline; d != nil && b.Span.Contains(d.Span) {
			for u.body < u.to && l.toks[u.body].Start < d.Span.End {
				u.body++
			}
		} else if live && b.Role == RoleParagraph {
			u.body += clockEnd(text, s.toks[i])
		}
		lg.Sentences(text, l.toks[u.body:u.to], func(from, to int) {
			w.look()
			l.sents = append(l.sents, sentence{from: u.body + from, to: u.body + to, unit: len(l.units)})
		})
		u.last = len(l.sents)
		l.note(u.from, u.to)
		l.units = append(l.units, u)
	}
	m.units, m.sents, m.quotes, m.opening = l.units, l.sents, l.quotes, l.opening
	return l
}

// note notes of the tokens of the next unit where they are, and which of them the later
// stages look for.
func (l *layers) note(from, to int) {
	unit, inUnit := int32(len(l.units)), l.inUnit[from:to]
	for i := range inUnit {
		inUnit[i] = unit
	}
	toks, n := l.toks[from:to], len(l.shaped)
	shaped := l.shaped[:n+len(toks)]
	for i := range toks {
		t := &toks[i]
		shaped[n] = int32(from + i)
		n += one(t.Flags&(token.Capital|token.Mixed|token.Digit) != 0)
		if t.Kind == token.Quote || t.Kind == token.Open {
			l.noteMark(from + i)
		}
	}
	l.shaped = shaped[:n]
}

// noteMark notes where a mark is that may open something.
func (l *layers) noteMark(i int) {
	t := &l.toks[i]
	if t.Kind == token.Quote {
		l.quotes = append(l.quotes, int32(i))
	}
	if t.Is(token.Space) {
		l.opening = append(l.opening, int32(i))
	}
}

// leastStamped is how many paragraphs of a live report begin with a time at least.
const leastStamped = 2

// isLive reports whether the text is a live report: several of its paragraphs begin
// with the time.
func isLive(text string, s *structure, lg *lang.Pack) bool {
	if !lg.English {
		return false
	}
	n := 0
	for i, b := range s.blocks {
		if b.Role == RoleParagraph && len(s.toks[i]) > 0 && s.toks[i][0].Kind == token.Number && clockEnd(text, s.toks[i]) > 0 {
			if n++; n == leastStamped {
				return true
			}
		}
	}
	return false
}

// clockEnd returns how many of the tokens of an entry are the time before it, with its
// zone and what sets it off: 9.15am Police said, 07:40 GMT - “No,” said; 0 where none is.
func clockEnd(text string, toks []token.Token) int {
	if len(toks) < 3 || toks[0].Kind != token.Number || !isEntryTime(toks[0].In(text)) {
		return 0
	}
	i := 1
	if clockHalves.Of(toks[i].Hash) {
		i++
	}
	if t := &toks[i]; t.Is(token.AllCaps) && clockZones.Of(t.Hash) {
		i++
	}
	if i+1 < len(toks) && (toks[i].Kind == token.Dash || toks[i].Kind == token.Colon) {
		i++
	}
	if t := &toks[i]; i+1 < len(toks) && (t.Is(token.Capital) || t.Kind == token.Quote) {
		return i
	}
	return 0
}

var (
	clockHalves = hashes("am", "pm", "a.m.", "p.m.")
	clockZones  = hashes("gmt", "bst", "utc", "et", "est", "edt", "ct", "cst", "cdt", "pt", "pst", "pdt", "mst", "mdt", "cet", "cest", "aest", "aedt", "ist", "sast", "wat", "eat", "jst", "nzst", "nzdt")
)

// isEntryTime reports whether a number is a time of the day: 9.15am, 10:05pm, 22:31, 8am.
func isEntryTime(s string) bool {
	n := len(s)
	half := n > 2 && (s[n-1] == 'm' || s[n-1] == 'M') && (s[n-2] == 'a' || s[n-2] == 'p' || s[n-2] == 'A' || s[n-2] == 'P')
	if half {
		s = s[:n-2]
	}
	digit := func(i int) bool { return '0' <= s[i] && s[i] <= '9' }
	switch len(s) {
	case 1, 2:
		return half && digit(0) && digit(len(s)-1)
	case 4, 5:
		k := len(s) - 3
		return digit(0) && digit(k-1) && (s[k] == '.' || s[k] == ':') && '0' <= s[k+1] && s[k+1] < '6' && digit(k+2)
	}
	return false
}

// notes returns n zeros in the room of what a stage notes for each token: the notes of the
// stage before are gone then.
func (l *layers) notes(n int) []int32 { return room.Zeroed(&l.room.byToken, n) }

// noteAll notes for each token of some ranges 1 + the k that they are of.
func noteAll(of []int32, ranges []tokenRange, k int) {
	for _, r := range ranges {
		part := of[r.from:r.to]
		for i := range part {
			part[i] = int32(k + 1)
		}
	}
}

// span returns the text's span of the tokens [from, to).
func (l *layers) span(from, to int) Span {
	return Span{l.toks[from].Start, l.toks[to-1].End}
}

// unitOf returns the unit that token i is in.
func (l *layers) unitOf(i int) *unit { return &l.units[l.inUnit[i]] }

// sentenceOf returns the index of the sentence that token i is in, or of the
// next one for a token of a dateline.
func (l *layers) sentenceOf(i int) int {
	s, _ := slices.BinarySearchFunc(l.sents, i, func(s sentence, i int) int { return s.to - 1 - i })
	return s
}

// word returns the text of a token.
func (l *layers) word(i int) string {
	t := &l.toks[i]
	return l.text[t.Start:t.End]
}

// paragraphs returns the body of the story with its sentences.
func paragraphs(l *layers) []Paragraph {
	n := 0
	for k := range l.units {
		if l.units[k].role == RoleParagraph {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	ps, all := make([]Paragraph, 0, n), make([]Span, 0, len(l.sents))
	for k := range l.units {
		u := &l.units[k]
		if u.role != RoleParagraph {
			continue
		}
		first := len(all)
		for _, s := range l.sents[u.first:u.last] {
			l.tick()
			all = append(all, l.span(s.from, s.to))
		}
		ps = append(ps, Paragraph{Span: u.span, Sentences: slices.Clip(all[first:])})
	}
	return ps
}
