package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// readPDFHere takes the text out of a PDF file: lines as they were set, in the order
// of the file, which is that of reading in what newspapers and word processors
// make; free lines where the setting shows a new paragraph. A file of pictures
// of text has none.
func (d *document) readPDFHere(max int64) (err error) {
	// The library panics on some broken files.
	defer func() {
		switch r := recover().(type) {
		case nil:
		case *tooLargeError:
			err = r
		default:
			err = fmt.Errorf("broken PDF file: %v", r)
		}
	}()
	r, err := pdf.NewReader(bytes.NewReader(d.raw), int64(len(d.raw)))
	if err != nil {
		return fmt.Errorf("broken PDF file: %w", err)
	}
	s := setting{max: max}
	s.pages(r.Trailer().Key("Root").Key("Pages"), pdf.Value{}, 0)
	d.extracted = true
	if d.text = s.text(); strings.TrimSpace(d.text) == "" {
		return errors.New("no text in the PDF file; it may be a picture of one")
	}
	return nil
}

// A setting is how the text of a file is set.
type setting struct {
	lines []setLine
	page  int
	nodes int   // of the tree of pages, for files in which it has no end
	max   int64 // bytes of text that may come
	size  int64 // bytes of text that came
	drawn int64 // bytes of operators and operands that came
}

// A setLine is text on one line of a page.
type setLine struct {
	page int
	x, y float64 // where it begins
	end  float64 // where it ends; NaN when the font does not say how wide it is
	size float64 // of its letters
	text []byte
}

// How many bytes of operators may stand for a byte of text, the most nodes of
// the tree of pages and how deep it may be, and the most states of the graphics
// that may be saved within each other.
const (
	drawing  = 8
	maxPages = 100_000
	maxDepth = 50
	maxSaved = 1 << 16
)

// pages reads the pages below a node of the tree of pages; resources are those
// that it inherits (ISO 32000-1, 7.7.3).
func (s *setting) pages(node, resources pdf.Value, depth int) {
	if s.nodes++; s.nodes > maxPages || depth > maxDepth {
		panic("too many pages")
	}
	if own := node.Key("Resources"); !own.IsNull() {
		resources = own
	}
	if kids := node.Key("Kids"); !kids.IsNull() {
		for i := range kids.Len() {
			s.pages(kids.Index(i), resources, depth+1)
		}
		return
	}
	s.page++
	if content := node.Key("Contents"); !content.IsNull() {
		s.account(content)
		p := &pen{setting: s, fonts: resources.Key("Font"), known: map[string]*setFont{}}
		p.now.ctm, p.now.scale = identity, 1
		pdf.Interpret(content, p.operator)
	}
}

// account reads what stands on a page, for the little of a file that is packed
// to do much: the library holds what has no operator, and takes its time.
func (s *setting) account(content pdf.Value) {
	streams := []pdf.Value{content}
	if content.Kind() == pdf.Array {
		streams = streams[:0]
		for i := range content.Len() {
			streams = append(streams, content.Index(i))
		}
	}
	for _, stream := range streams {
		r := stream.Reader()
		n, _ := io.Copy(io.Discard, io.LimitReader(r, drawing*s.max-s.drawn+1))
		r.Close()
		if s.drawn += n; s.drawn > drawing*s.max {
			panic(&tooLargeError{s.max})
		}
	}
}

// A pen writes a page as its operators say (ISO 32000-1, 9.2 to 9.4).
type pen struct {
	*setting
	fonts    pdf.Value
	known    map[string]*setFont
	now      graphics
	saved    []graphics
	tm, line matrix
}

// graphics is the part of the state that q saves and Q restores.
type graphics struct {
	ctm                  matrix
	font                 *setFont
	size, leading        float64
	charSpace, wordSpace float64
	scale                float64
}

// A matrix is a, b, c, d, e, f of [a b 0; c d 0; e f 1].
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times returns m × n: first m, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// operands is how many each operator takes that matters to text.
var operands = map[string]int{
	"cm": 6, "Tm": 6, "Tf": 2, "Td": 2, "TD": 2, "Tc": 1, "Tw": 1, "Tz": 1, "TL": 1, "Tj": 1, "TJ": 1, "'": 1, `"`: 3,
}

// operator carries out one operator.
func (p *pen) operator(stack *pdf.Stack, name string) {
	args := make([]pdf.Value, stack.Len())
	for i := len(args) - 1; i >= 0; i-- {
		args[i] = stack.Pop()
	}
	if len(args) < operands[name] {
		return
	}
	args = args[len(args)-operands[name]:]
	number := func(i int) float64 { return args[i].Float64() }
	var m matrix
	if len(args) == len(m) {
		for i := range m {
			m[i] = number(i)
		}
	}
	switch name {
	case "q":
		if len(p.saved) == maxSaved {
			panic("too many states of the graphics")
		}
		p.saved = append(p.saved, p.now)
	case "Q":
		if n := len(p.saved) - 1; n >= 0 {
			p.now, p.saved = p.saved[n], p.saved[:n]
		}
	case "cm":
		p.now.ctm = m.times(p.now.ctm)
	case "BT":
		p.tm, p.line = identity, identity
	case "Tm":
		p.tm, p.line = m, m
	case "Tf":
		p.now.font, p.now.size = p.font(args[0].Name()), number(1)
	case "Tc":
		p.now.charSpace = number(0)
	case "Tw":
		p.now.wordSpace = number(0)
	case "Tz":
		p.now.scale = number(0) / 100
	case "TL":
		p.now.leading = number(0)
	case "Td":
		p.move(number(0), number(1))
	case "TD":
		p.now.leading = -number(1)
		p.move(number(0), number(1))
	case "T*":
		p.move(0, -p.now.leading)
	case "Tj":
		p.show(args[0].RawString())
	case "'":
		p.move(0, -p.now.leading)
		p.show(args[0].RawString())
	case `"`:
		p.now.wordSpace, p.now.charSpace = number(0), number(1)
		p.move(0, -p.now.leading)
		p.show(args[2].RawString())
	case "TJ":
		for i := range args[0].Len() {
			if v := args[0].Index(i); v.Kind() == pdf.String {
				p.show(v.RawString())
			} else {
				step := -v.Float64() / 1000
				p.advance(step * p.now.size)
				p.step(step)
			}
		}
	}
}

// move begins a line of text at an offset from the one before.
func (p *pen) move(x, y float64) {
	p.line = matrix{1, 0, 0, 1, x, y}.times(p.line)
	p.tm = p.line
}

// advance moves along the line.
func (p *pen) advance(x float64) {
	p.tm = matrix{1, 0, 0, 1, x * p.now.scale, 0}.times(p.tm)
}

// The measures of setting, in sizes of the letters.
const (
	sameLine  = 0.5  // letters that are higher or lower by less are on one line: H₂O
	wordGap   = 0.15 // a gap as wide is a space
	columnGap = 3.0  // one as wide parts columns
	kernGap   = 0.2  // in a font of unknown widths, a step as wide between two letters is a space
)

// step sees a space in a step between letters whose widths are not known.
func (p *pen) step(step float64) {
	if f := p.now.font; f == nil || f.hasWidths || step < kernGap || len(p.lines) == 0 {
		return
	}
	if l := &p.lines[len(p.lines)-1]; !endsInSpace(l.text) {
		l.text = append(l.text, ' ')
	}
}

// ligatures are letters of type that spell others; what has no letter is none.
var ligatures = strings.NewReplacer(
	"ﬀ", "ff", "ﬁ", "fi", "ﬂ", "fl", "ﬃ", "ffi", "ﬄ", "ffl", "ﬅ", "st", "ﬆ", "st",
	"\x00", "", "\ufffd", "",
)

// show sets a string.
func (p *pen) show(code string) {
	f := p.now.font
	if f == nil {
		return
	}
	text := ligatures.Replace(f.encoding.Decode(code))
	if p.size += int64(len(text)); p.size > p.max {
		panic(&tooLargeError{p.max})
	}
	at := p.tm.times(p.now.ctm)
	along := math.Hypot(at[0], at[1]) // how long one unit of text is on the page
	size := math.Abs(p.now.size) * math.Hypot(at[2], at[3])
	x, y := at[4], at[5]
	width := f.width(code, p.now)
	p.advance(width)
	if math.Abs(at[1]) > math.Abs(at[0]) || size == 0 || text == "" {
		return // set sideways, as stamps in margins are
	}
	end := x + width*p.now.scale*along
	if !f.hasWidths {
		end = math.NaN()
	}
	if n := len(p.lines); n > 0 {
		l := &p.lines[n-1]
		gap := (x - l.end) / size
		if l.page == p.page && math.Abs(y-l.y) < sameLine*max(size, l.size) && !(gap > columnGap) && x > l.x-sameLine*size {
			if gap > wordGap && !endsInSpace(l.text) && !unicode.IsSpace(firstRune(text)) {
				l.text = append(l.text, ' ')
			}
			l.text = append(l.text, text...)
			l.end = end
			return
		}
	}
	p.lines = append(p.lines, setLine{page: p.page, x: x, y: y, end: end, size: size, text: []byte(text)})
}

func endsInSpace(b []byte) bool {
	r, _ := utf8.DecodeLastRune(b)
	return unicode.IsSpace(r)
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// A setFont is a font with what the setting needs of it.
type setFont struct {
	encoding  pdf.TextEncoding
	hasWidths bool
	wide      bool // two bytes for a letter
	widths    map[int]float64
	other     float64 // the width of other letters
}

// font returns the font of the page that has the given name.
func (p *pen) font(name string) *setFont {
	if f, ok := p.known[name]; ok {
		return f
	}
	v := pdf.Font{V: p.fonts.Key(name)}
	f := &setFont{encoding: v.Encoder(), widths: map[int]float64{}}
	p.known[name] = f
	if v.V.Key("Subtype").Name() == "Type0" {
		descendant := v.V.Key("DescendantFonts").Index(0)
		f.wide, f.hasWidths, f.other = true, true, 1000
		if dw := descendant.Key("DW"); !dw.IsNull() {
			f.other = dw.Float64()
		}
		f.readWidths(descendant.Key("W"))
		return f
	}
	first, widths := v.FirstChar(), v.V.Key("Widths")
	f.hasWidths = widths.Len() > 0
	for i := range min(widths.Len(), 256) {
		f.widths[first+i] = widths.Index(i).Float64()
	}
	return f
}

// readWidths reads the widths of letters of two bytes: "c [w1 w2]" or
// "first last w" (ISO 32000-1, 9.7.4.3).
func (f *setFont) readWidths(w pdf.Value) {
	room := 2 * math.MaxUint16 // ranges do not overlap in a font that is whole
	for i := 0; i+1 < w.Len(); {
		first := int(w.Index(i).Int64())
		if list := w.Index(i + 1); list.Kind() == pdf.Array {
			for j := range list.Len() {
				f.widths[first+j] = list.Index(j).Float64()
			}
			i += 2
			continue
		}
		last, width := int(w.Index(i+1).Int64()), w.Index(i+2).Float64()
		for c := max(first, 0); c <= min(last, math.MaxUint16) && room > 0; c++ {
			f.widths[c] = width
			room--
		}
		i += 3
	}
}

// width returns how far a string moves along the line.
func (f *setFont) width(code string, g graphics) float64 {
	step := 1
	if f.wide {
		step = 2
	}
	total := 0.0
	for i := 0; i+step <= len(code); i += step {
		c := int(code[i])
		if f.wide {
			c = c<<8 | int(code[i+1])
		}
		w, ok := f.widths[c]
		if !ok {
			w = f.other
		}
		total += w/1000*g.size + g.charSpace
		if !f.wide && c == ' ' {
			total += g.wordSpace
		}
	}
	return total
}

// text returns the lines with free lines between paragraphs.
func (s *setting) text() string {
	s.lines = slices.DeleteFunc(s.lines, func(l setLine) bool { return len(bytes.TrimSpace(l.text)) == 0 })
	leading := s.leading()
	words := s.words()
	var out []byte
	for i, l := range s.lines {
		text := bytes.TrimSpace(l.text)
		switch {
		case i == 0:
		case s.newParagraph(i, leading):
			out = append(out, "\n\n"...)
		default:
			var joined bool
			if out, joined = joinHyphen(out, text, words); !joined {
				out = append(out, '\n')
			}
		}
		out = append(out, text...)
	}
	return string(out)
}

// leading returns the distance of lines within a paragraph, in sizes of their
// letters.
func (s *setting) leading() float64 {
	var all []float64
	for i := 1; i < len(s.lines); i++ {
		a, b := s.lines[i-1], s.lines[i]
		if d := (a.y - b.y) / b.size; a.page == b.page && d > sameLine && d < 3 {
			all = append(all, d)
		}
	}
	if len(all) == 0 {
		return 1.2
	}
	slices.Sort(all)
	return all[len(all)/10] // at the far end are those between paragraphs
}

// The signs of a new paragraph, in sizes of the letters.
const (
	freeSpace = 0.35 // more than the leading between two lines
	indent    = 0.7  // of the first line
	sameSize  = 0.1  // letters that differ by less are of one size
)

// newParagraph reports whether line i begins a paragraph.
func (s *setting) newParagraph(i int, leading float64) bool {
	a, b := s.lines[i-1], s.lines[i]
	if math.Abs(a.size-b.size) > sameSize*max(a.size, b.size) {
		return true
	}
	down := (a.y - b.y) / b.size
	if a.page != b.page || down < 0 {
		// A new page or column: the paragraph goes on where a sentence does.
		last, _ := utf8.DecodeLastRune(bytes.TrimSpace(a.text))
		first, _ := utf8.DecodeRune(bytes.TrimSpace(b.text))
		return !unicode.IsLower(first) || strings.ContainsRune(`.!?"”’`, last)
	}
	return down > leading+freeSpace || (b.x-a.x)/b.size > indent
}

var wordsOfLine = regexp.MustCompile(`\pL+(?:-\pL+)*`)

// words returns the words that stand in the lines, but for the last of each,
// which may go on in the next.
func (s *setting) words() map[string]bool {
	words := map[string]bool{}
	for _, l := range s.lines {
		for _, at := range wordsOfLine.FindAllIndex(l.text, -1) {
			if at[1] < len(bytes.TrimRight(l.text, "- ")) {
				words[string(l.text[at[0]:at[1]])] = true
			}
		}
	}
	return words
}

// longestPart is the most bytes that a word has before the hyphen.
const longestPart = 64

var (
	brokenWord = regexp.MustCompile(`\pL+[-\x{ad}]$`)
	restOfWord = regexp.MustCompile(`^\p{Ll}+`)
)

// joinHyphen joins a word that is broken at the end of a line with the next.
// The hyphen stays unless it is a soft one or the word without it stands
// elsewhere in the text. Without a broken word it reports false.
func joinHyphen(out, next []byte, words map[string]bool) ([]byte, bool) {
	part := brokenWord.Find(out[max(len(out)-longestPart, 0):])
	rest := restOfWord.Find(next)
	if part == nil || rest == nil {
		return out, false
	}
	letters := bytes.TrimRight(part, "-\u00ad")
	if soft := part[len(part)-1] != '-'; soft || words[string(letters)+string(rest)] {
		out = out[:len(out)-len(part)+len(letters)]
	}
	return out, true
}
