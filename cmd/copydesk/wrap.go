package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"

	"github.com/copydesk/copydesk"
)

// wrap breaks a part of a text into lines of at most width columns, each from
// its first word to its last. The white space between two words counts as one
// column, line breaks too. A word that is wider than a line is broken.
func wrap(text string, part copydesk.Span, width int) []copydesk.Span {
	var lines []copydesk.Span
	used := 0
	add := func(piece copydesk.Span, columns, space int) {
		if len(lines) > 0 && used+space+columns <= width {
			lines[len(lines)-1].End = piece.End
			used += space + columns
			return
		}
		lines = append(lines, piece)
		used = columns
	}
	for at := part.Start; at < part.End; {
		rest := text[at:part.End]
		start := at + len(rest) - len(strings.TrimLeftFunc(rest, isSpace))
		at = wordEnd(text, copydesk.Span{Start: start, End: part.End})
		space, piece, columns := 1, copydesk.Span{Start: start, End: start}, 0
		for g := displaywidth.StringGraphemes(text[start:at]); g.Next(); {
			w := shownWidth(g)
			if columns+w > width && columns > 0 {
				add(piece, columns, space)
				space, piece, columns = 0, copydesk.Span{Start: piece.End, End: piece.End}, 0
			}
			piece.End += len(g.Value())
			columns += w
		}
		if piece.Len() > 0 {
			add(piece, columns, space)
		}
	}
	return lines
}

// shownWidth returns the columns of a grapheme, of a control character those
// of the picture that stands for it.
func shownWidth(g displaywidth.Graphemes[string]) int {
	if r, _ := utf8.DecodeRuneInString(g.Value()); unicode.IsControl(r) {
		return len([]rune(g.Value()))
	}
	return g.Width()
}

// wordEnd returns where the word at the beginning of part ends.
func wordEnd(text string, part copydesk.Span) int {
	if i := strings.IndexFunc(part.In(text), isSpace); i >= 0 {
		return part.Start + i
	}
	return part.End
}

// isSpace reports whether a line may be broken at r.
func isSpace(r rune) bool {
	return unicode.IsSpace(r) && r != '\u00a0' && r != '\u202f'
}
