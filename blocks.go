package copydesk

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/octet"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// A line is the part of a line of the text that is not white space at its
// ends.
type line struct {
	span   Span
	indent bool // white space stands before it
	group  int  // lines without a blank line between them share their group
}

// width returns how many runes a line of text has.
func (l line) width(text string) int { return utf8.RuneCountInString(l.span.In(text)) }

// splitBlocks cuts text into blocks: a block a line, or, where the text was
// hard-wrapped at some column, a block for the lines of a paragraph.
func splitBlocks(w *watch, m *scratch, text string, lg *lang.Pack) []Block {
	lines := splitLines(w, m, text)
	wrapped := wrapColumn(w, text, lines, lg.Nouns)
	blocks := room.Unset(&m.lineOf, len(lines))[:0]
	open := false // a quotation is, before the last line
	for i, l := range lines {
		w.tick()
		joined := false
		switch {
		case i == 0:
		case wrapped > 0:
			joined = goesOn(text, lines[i-1], l, wrapped, lg.Nouns)
		default:
			open = lines[i-1].group == l.group && goesOnLower(text, lines[i-1], l) && opensMark(lines[i-1].span.In(text), open)
			joined = open
		}
		if joined {
			blocks[len(blocks)-1].Span.End = l.span.End
			continue
		}
		blocks = append(blocks, Block{Span: l.span})
	}
	return blocks
}

// opensMark reports whether a double quotation mark is open at the end of a line, where
// one may be at its beginning: of so short a text that no column shows where it was
// wrapped, that tells of a line that is.
func opensMark(line string, open bool) bool {
	for _, r := range line {
		switch r {
		case '"':
			open = !open
		case '“', '„':
			open = true
		case '”':
			open = false
		}
	}
	return open
}

// splitLines returns the lines of text that are not blank. Lines end with LF,
// CR, CRLF, a form feed, NEL, or the separators U+2028 and U+2029.
func splitLines(w *watch, m *scratch, text string) []line {
	lines := m.lines[:0]
	group, blank := 0, true
	for start := 0; start <= len(text); {
		w.tick()
		end, next := lineEnd(text, start)
		if l, ok := trimLine(text, Span{start, end}); ok {
			l.group = group
			lines = append(room.Double(lines), l)
			blank = false
		} else {
			if !blank {
				group++
			}
			blank = true
		}
		start = next
	}
	m.lines = lines
	return lines
}

// mayEndLine are the bytes with which what ends a line begins.
var mayEndLine = [256]bool{'\n': true, '\r': true, '\f': true, '\v': true, 0xC2: true, 0xE2: true}

// lineEnd returns where the line that begins at offset i ends, and where the
// next one begins.
func lineEnd(text string, i int) (end, next int) {
	for i < len(text) {
		for ; i+8 <= len(text); i += 8 {
			if breaks := breaking(octet.Load(text[i : i+8])); breaks != 0 {
				i += octet.Before(breaks)
				break
			}
		}
		if i < len(text) && mayEndLine[text[i]] {
			if r, n := utf8.DecodeRuneInString(text[i:]); endsLine(r) {
				if r == '\r' && strings.HasPrefix(text[i+n:], "\n") {
					n++
				}
				return i, i + n
			}
		}
		i++
	}
	return len(text), len(text) + 1
}

// breaking returns the high bits of the first of eight bytes that is no ASCII or a control
// character, as all that end lines are; 0 where none is.
func breaking(w uint64) uint64 { return (w | (w - 0x10*octet.Ones)) & octet.Highs }

// trimLine returns the part s of text without the white space at its ends, or
// false where nothing is left.
func trimLine(text string, s Span) (line, bool) {
	var l line
	for s.Start < s.End {
		r, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !token.IsSpace(r) {
			break
		}
		l.indent = l.indent || r != '\ufeff' && r != '\u200b'
		s.Start += n
	}
	for s.Start < s.End {
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !token.IsSpace(r) {
			break
		}
		s.End -= n
	}
	l.span = s
	return l, s.Len() > 0
}

func endsLine(r rune) bool {
	switch r {
	case '\n', '\r', '\f', '\v', '\u0085', '\u2028', '\u2029':
		return true
	}
	return false
}

// The columns at which wires and mail programs wrap. Newspapers set narrower ones,
// which it takes leastSet lines that break off to tell from a list.
const (
	narrowest    = 40
	narrowestSet = 28
	leastSet     = 4
	widest       = 100
)

// wrapColumn returns the width at which the lines of text were hard-wrapped,
// or 0. They were if most lines with another right below them have no room
// for its first word and break off in mid-sentence.
func wrapColumn(w *watch, text string, lines []line, nouns bool) int {
	column, most := 0, 0
	for i, l := range lines {
		if i+1 < len(lines) && lines[i+1].group == l.group {
			width := l.width(text)
			if width > widest {
				return 0 // a paragraph a line
			}
			most = max(most, width)
			if width > column && !nouns && goesOnLower(text, l, lines[i+1]) {
				column = width // the head of a page may be wider
			}
		}
	}
	if column == 0 {
		column = most // nothing in lower case
	}
	if column < narrowest && (column < narrowestSet || nouns) {
		return 0
	}
	pairs, full, broken := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		w.tick()
		a, b := lines[i-1], lines[i]
		if a.group != b.group || isEntry(text, a, column) && isEntry(text, b, column) {
			continue
		}
		pairs++
		if isFull(text, a, b, column) {
			full++
			if breaksOff(text, a, b, nouns) {
				broken++
			}
		}
	}
	if full*2 < pairs || broken*2 < full || full < 2 && broken < 1 || column < narrowest && broken < leastSet {
		return 0
	}
	return column
}

// isEntry reports whether a line of a wrapped text is of a list, which says
// nothing of the wrapping: an entry of a menu, an address.
func isEntry(text string, l line, column int) bool {
	s := l.span.In(text)
	return l.width(text) <= column/entryShare && !endsSentence(s) || strings.Contains(s, "://")
}

// entryShare is which part of a line an entry of a menu has at most.
const entryShare = 3

// raggedness is how many columns short of the wrap a full line may be: a
// word that was kept whole by hand, or an edit after the wrapping.
const raggedness = 6

// isFull reports whether the first word of b had no room behind a.
func isFull(text string, a, b line, column int) bool {
	word := 0
	for _, r := range b.span.In(text) {
		if token.IsSpace(r) {
			break
		}
		word++
	}
	return a.width(text)+1+word > column-raggedness
}

// breaksOff reports whether a sentence goes on from a to b: a does not end
// with a stop, and b begins with no digit and, unless all or all nouns are in
// capitals, in lower case.
func breaksOff(text string, a, b line, nouns bool) bool {
	r, _ := utf8.DecodeRuneInString(b.span.In(text))
	if endsSentence(a.span.In(text)) || unicode.IsDigit(r) {
		return false
	}
	return nouns || !unicode.IsUpper(r) || allCaps(a.span.In(text)) && allCaps(b.span.In(text))
}

// goesOnLower reports whether a sentence goes on from a to b in lower case.
func goesOnLower(text string, a, b line) bool {
	r, _ := utf8.DecodeRuneInString(b.span.In(text))
	return unicode.IsLower(r) && !endsSentence(a.span.In(text))
}

// goesOn reports whether b is a further line of the paragraph of a in a text
// wrapped at column.
func goesOn(text string, a, b line, column int, nouns bool) bool {
	if a.group != b.group || b.indent && !a.indent || isCiting(a.span.In(text)) {
		return false
	}
	width := a.width(text)
	return width <= column+raggedness && isFull(text, a, b, column) || breaksOff(text, a, b, nouns) && width > column/2
}

// endsSentence reports whether s ends with a stop, a question or exclamation
// mark or an ellipsis, and what may close behind it.
func endsSentence(s string) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRuneInString(s)
		switch r {
		case '.', '?', '!', '…':
			return true
		case '"', '”', '’', '\'', '»', '«', '“', '‘', '›', '‹', ')', ']', '*':
			s = s[:len(s)-n]
			continue
		}
		return false
	}
	return false
}

// allCaps reports whether s has letters, and all are upper-case.
func allCaps(s string) bool {
	some := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		some = some || unicode.IsUpper(r)
	}
	return some
}
