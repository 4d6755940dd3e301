package copydesk

import (
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/token"
)

// Tags of HTML that were left in a text, and the marks with which mail programs
// cite, are read over. They stand in the blocks of their lines, and a line of
// nothing else is a block of boilerplate, so that no sign that shows is lost.

// How a tag is read, by its name in small letters: some part lines, the others
// stand within them.
const (
	tagWithin = iota + 1
	tagParts
	tagBreaks // parts lines, unless the line ends behind it anyway
)

var tags = wordsTo(map[string]uint8{
	"br": tagBreaks,
	"p":  tagParts, "div": tagParts, "hr": tagParts, "blockquote": tagParts, "section": tagParts, "article": tagParts, "header": tagParts, "footer": tagParts, "aside": tagParts, "main": tagParts, "nav": tagParts,
	"h1": tagParts, "h2": tagParts, "h3": tagParts, "h4": tagParts, "h5": tagParts, "h6": tagParts, "title": tagParts, "head": tagParts, "body": tagParts, "html": tagParts, "center": tagParts, "pre": tagParts,
	"ul": tagParts, "ol": tagParts, "li": tagParts, "dl": tagParts, "dt": tagParts, "dd": tagParts, "figure": tagParts, "figcaption": tagParts,
	"table": tagParts, "thead": tagParts, "tbody": tagParts, "tr": tagParts, "td": tagParts, "th": tagParts, "caption": tagParts,
	"a": tagWithin, "b": tagWithin, "i": tagWithin, "em": tagWithin, "strong": tagWithin, "u": tagWithin, "s": tagWithin, "span": tagWithin, "font": tagWithin, "small": tagWithin, "big": tagWithin, "sub": tagWithin, "sup": tagWithin,
	"img": tagWithin, "cite": tagWithin, "abbr": tagWithin, "time": tagWithin, "mark": tagWithin, "ins": tagWithin, "del": tagWithin, "q": tagWithin, "iframe": tagWithin, "wbr": tagWithin,
})

// The most bytes of the name of a tag, and of what it says: an address, a class.
const (
	longestTagName = len("blockquote")
	mostTagged     = 400
)

// tag returns what the tag that text begins with is read as, and its length:
// "<p>", "</em>", "<br />", `<a href="...">`, "<!-- more -->".
func tag(text string) (as string, n int) {
	if strings.HasPrefix(text, "<!--") {
		if end := strings.Index(text[4:min(len(text), mostTagged)], "-->"); end >= 0 {
			return "", 4 + end + len("-->")
		}
		return "", 0
	}
	from := 1
	if strings.HasPrefix(text[from:], "/") {
		from++
	}
	n = from
	for n < len(text) && n <= from+longestTagName && (isASCIILetter(text[n]) || n > from && '1' <= text[n] && text[n] <= '6') {
		n++
	}
	how, known := tags.Find(token.Hash(text[from:n]))
	if !known {
		return "", 0
	}
	end := strings.IndexAny(text[n:min(len(text), n+mostTagged)], "<>\n")
	if end < 0 || text[n+end] != '>' {
		return "", 0
	}
	if says := text[n : n+end]; says != "" && strings.TrimLeft(says, " ") != "/" && !(says[0] == ' ' && strings.Contains(says, "=")) {
		return "", 0
	}
	n += end + 1
	if how == tagWithin || how == tagBreaks && n < len(text) && (text[n] == '\n' || text[n] == '\r') {
		return "", n
	}
	return "\n", n
}

func isASCIILetter(c byte) bool { return 'a' <= c|' ' && c|' ' <= 'z' }

// citedBy returns the length of the marks with which mail programs cite that a
// line begins with: "> ", ">> ".
func citedBy(line string) (n int) {
	for n < len(line) && (line[n] == '>' || n > 0 && line[n] == ' ') {
		n++
	}
	return n
}

// markup returns where in text, from offset i on, the first tag or mark of cited
// mail begins, what it is read as and how long it is; len(text) where there is
// none.
func markup(text string, i int) (at int, as string, n int) {
	for {
		k := strings.IndexAny(text[i:], "<>")
		if k < 0 {
			return len(text), "", 0
		}
		i += k
		if text[i] == '<' {
			as, n = tag(text[i:])
		} else if as, n = "", 0; i == 0 || text[i-1] == '\n' || text[i-1] == '\r' {
			n = citedBy(text[i:])
		}
		if n > 0 {
			return i, as, n
		}
		i++
	}
}

// mayMarkUp reports whether text has a sign that markup has.
func mayMarkUp(text string) bool {
	return strings.IndexByte(text, '<') >= 0 || strings.IndexByte(text, '>') >= 0
}

// enclose gives what was read over, and stands in no block, to the blocks of its
// line, and makes a line of nothing else a block of boilerplate.
func (a *Article) enclose(w *watch) {
	blocks := make([]Block, 0, len(a.Blocks))
	var alone []int // the blocks that are new
	add := func(s Span) {
		if s = shown(a.Text, s); s.Len() > 0 {
			alone = append(alone, len(blocks))
			blocks = append(blocks, Block{s, RoleBoilerplate})
		}
	}
	from := 0
	for i := 0; i <= len(a.Blocks); i++ {
		w.tick()
		to := len(a.Text)
		if i < len(a.Blocks) {
			to = a.Blocks[i].Span.Start
		}
		between := a.Text[:to]
		end, next := lineEnd(between, from)
		if i > 0 { // what stands behind the block before
			if end == to && i < len(a.Blocks) {
				end, next = opens(a.Text, Span{from, to}), to+1
			}
			if s := shown(a.Text, Span{from, end}); s.Len() > 0 {
				blocks[len(blocks)-1].Span.End = s.End
			}
			from = min(end, to)
			if next <= to {
				from = next
			}
			end, next = lineEnd(between, from)
		}
		for ; next <= to; end, next = lineEnd(between, from) {
			add(Span{from, end})
			from = next
		}
		if i == len(a.Blocks) {
			add(Span{from, to})
			break
		}
		b := a.Blocks[i]
		if s := shown(a.Text, Span{from, to}); s.Len() > 0 {
			b.Span.Start = s.Start
		}
		blocks = append(blocks, b)
		from = b.Span.End
	}
	a.Blocks = blocks
	a.respan(alone)
}

// opens returns where in s, between two blocks of a line, the first tag begins
// that opens something: what closes belongs to the block before.
func opens(text string, s Span) int {
	for i := s.Start; i+1 < s.End; i++ {
		if text[i] == '<' && text[i+1] != '/' && (text[i+1]|' ' != 'b' || text[i+2]|' ' != 'r') {
			return i
		}
	}
	return s.End
}

// shown returns s without what does not show at its ends.
func shown(text string, s Span) Span {
	unseen := func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }
	part := strings.TrimLeftFunc(s.In(text), unseen)
	s.Start = s.End - len(part)
	s.End = s.Start + len(strings.TrimRightFunc(part, unseen))
	return s
}

// respan sets the spans of the parts to those of their blocks; those that are
// alone become boilerplate.
func (a *Article) respan(alone []int) {
	var deks, subheadings, captions, bylines, paragraphs, credits, boilerplate int
	next := func(n *int) int { *n++; return *n - 1 }
	listed := a.Boilerplate
	a.Boilerplate = make([]Boilerplate, 0, len(listed)+len(alone))
	for i, b := range a.Blocks {
		if len(alone) > 0 && alone[0] == i {
			alone = alone[1:]
			a.Boilerplate = append(a.Boilerplate, Boilerplate{Span: b.Span})
			continue
		}
		switch b.Role {
		case RoleHeadline:
			a.Headline = b.Span
		case RoleKicker:
			a.Kicker = b.Span
		case RoleDateline:
			a.Dateline.Span = b.Span
		case RoleDek:
			a.Deks[next(&deks)] = b.Span
		case RoleSubheading:
			a.Subheadings[next(&subheadings)] = b.Span
		case RoleCaption:
			a.Captions[next(&captions)] = b.Span
		case RoleByline:
			a.Bylines[next(&bylines)].Span = b.Span
		case RoleParagraph:
			a.Paragraphs[next(&paragraphs)].Span = b.Span
		case RoleCredit:
			a.Credits[next(&credits)].Span = b.Span
		case RoleBoilerplate:
			a.Boilerplate = append(a.Boilerplate, Boilerplate{b.Span, listed[next(&boilerplate)].Kind})
		}
	}
}
