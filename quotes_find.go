package copydesk

import (
	"slices"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/attribution"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/token"
)

// An attributed is a quotation before its speaker is known. Its parts are
// ranges of tokens, in order.
type attributed struct {
	kind       QuoteKind
	content    []tokenRange
	cue        []tokenRange
	source     []tokenRange
	evidence   Evidence
	confidence float64
	speaker    *Entity // where a label names one
	like       int     // the quotation whose speaker this one shares, or -1
}

// A tokenRange is the tokens [from, to).
type tokenRange struct{ from, to int }

var extractors = sync.Pool{New: func() any { return new(attribution.Extractor) }}

// findAttributions finds all quotations and what they are attributed to: what
// the models find by cues, and the quotations in marks that no cue ties, by
// what stands around them.
func findAttributions(l *layers, p *people) []attributed {
	f := finder{layers: l, people: p, marks: marksOf(l)}
	f.byCue()
	f.byMarks()
	f.joinPieces()
	for i := range f.found {
		f.found[i].kind = f.kind(&f.found[i])
	}
	f.order()
	return f.found
}

// marksOf pairs the quotation marks of all units.
func marksOf(l *layers) marks.Marked {
	ranges := make([]marks.Range, len(l.units))
	for i, u := range l.units {
		ranges[i] = marks.Range{From: u.body, To: u.to}
	}
	return marks.Find(l.text, l.toks, ranges)
}

// A finder gathers the quotations of one text.
type finder struct {
	*layers
	*people
	marks marks.Marked
	found []attributed
	owner []int // per quotation in marks: the one in found that holds it, or -1
}

// byCue takes what the models find. A content that takes in half of a
// quotation takes all of it, with the marks.
func (f *finder) byCue() {
	doc := attribution.Document{Text: f.text, Toks: f.toks, Marks: f.marks, Names: make([]uint8, len(f.toks))}
	for _, s := range f.sents {
		doc.Sents = append(doc.Sents, attribution.Range{From: s.from, To: s.to})
	}
	for _, u := range f.units {
		doc.Paragraphs = append(doc.Paragraphs, attribution.Range{From: u.body, To: u.to})
	}
	for _, n := range f.names {
		for i := n.from; i < n.to; i++ {
			doc.Names[i] = 1 + uint8(n.typ)
		}
	}
	x := extractors.Get().(*attribution.Extractor)
	defer extractors.Put(x)
	for _, a := range x.Find(attribution.Default(), &doc) {
		at := attributed{cue: []tokenRange{{a.Cue.From, a.Cue.To}}, evidence: EvidenceCue, confidence: a.P, like: -1}
		for _, r := range a.Source {
			at.source = append(at.source, tokenRange{r.From, r.To})
		}
		for _, r := range a.Content {
			at.content = append(at.content, f.wholeQuotes(tokenRange{r.From, r.To}))
		}
		if len(at.source) == 0 {
			at.evidence = EvidenceNone
		}
		f.found = append(f.found, at)
	}
}

// wholeQuotes grows a content to the ends of the quotations that it holds
// nearly all of, and gives it the marks at its ends.
func (f *finder) wholeQuotes(r tokenRange) tokenRange {
	for _, i := range [...]int{r.from, r.to - 1} {
		q := f.marks.At[i]
		if q < 0 {
			continue
		}
		quote := f.marks.Quotations[q]
		inside := min(r.to, quote.To) - max(r.from, quote.From)
		if inside*2 >= quote.To-quote.From {
			r.from, r.to = min(r.from, quote.From), max(r.to, quote.To)
		}
	}
	return r
}

// speechWords is the least number of words of a quotation that is taken for
// speech without a cue that says so.
const speechWords = 3

// byMarks attributes the quotations in marks that no content holds.
func (f *finder) byMarks() {
	f.owner = make([]int, len(f.marks.Quotations))
	for q := range f.owner {
		f.owner[q] = -1
	}
	for i := range f.found {
		f.own(i)
	}
	last := -1 // the latest quotation with a source, in found
	lastQuote := -1
	for q, quote := range f.marks.Quotations {
		if quote.Outer >= 0 {
			continue
		}
		if o := f.owner[q]; o >= 0 {
			last, lastQuote = o, q
			continue
		}
		if !f.isSpeech(quote) {
			continue
		}
		a := f.attribute(q, last, lastQuote)
		f.found = append(f.found, a)
		f.owner[q] = len(f.found) - 1
		last, lastQuote = len(f.found)-1, q
	}
	f.labels()
}

// own notes which quotations the content of found[i] holds.
func (f *finder) own(i int) {
	for _, c := range f.found[i].content {
		for t := c.from; t < c.to; t++ {
			q := f.marks.At[t]
			if q < 0 {
				continue
			}
			quote := f.marks.Quotations[q]
			inside := min(c.to, quote.To) - max(c.from, quote.From)
			if inside*2 >= quote.To-quote.From && f.owner[q] < 0 {
				f.owner[q] = i
			}
		}
	}
}

// isSpeech reports whether a quotation in marks reads as what somebody said:
// it has a few words and ends like a sentence or a clause, or is a whole
// paragraph. A nickname, a title of a work or a term does not.
func (f *finder) isSpeech(q marks.Quotation) bool {
	if q.Words < speechWords || f.isTitleOfWork(q) {
		return false
	}
	u := f.units[q.Paragraph]
	if u.role == RoleCaption || u.role == RoleByline || u.role == RoleCredit {
		return false
	}
	last := q.To - 1
	if q.Closed {
		last--
	}
	ends := f.toks[last].Kind == token.Stop || f.toks[last].Kind == token.Comma
	whole := q.From <= u.body+1 && q.To >= u.to-1
	begins := f.toks[min(q.From+1, q.To-1)].Is(token.Capital)
	return whole && u.role != RoleHeadline || ends && (begins || q.Words > 5) || q.GoesOn || q.TakesUp
}

// isTitleOfWork reports whether all longer words of a quotation have capitals.
func (f *finder) isTitleOfWork(q marks.Quotation) bool {
	words, capitals := 0, 0
	for i := q.From; i < q.To; i++ {
		if t := f.toks[i]; t.Kind == token.Word && t.End-t.Start > 3 {
			words++
			if t.Is(token.Capital) {
				capitals++
			}
		}
	}
	last := f.toks[max(q.From, q.To-2)]
	return words > 0 && capitals == words && q.Words < 10 && last.Kind != token.Stop && !allCaps(f.span(q.From, q.To).In(f.text))
}

// attribute finds the source of the quotation q that no cue ties; last is the
// latest attributed one, or -1, which holds the quotation lastQuote.
func (f *finder) attribute(q, last, lastQuote int) attributed {
	quote := f.marks.Quotations[q]
	a := attributed{content: []tokenRange{{quote.From, quote.To}}, like: -1, confidence: 0.5}
	u := f.units[quote.Paragraph]
	if src, ok := f.signature(quote, u); ok {
		a.source, a.evidence, a.confidence = []tokenRange{src}, EvidenceLabel, 0.95
		return a
	}
	if last >= 0 {
		before := f.marks.Quotations[lastQuote]
		switch {
		case before.Paragraph == quote.Paragraph || quote.TakesUp:
			a.like, a.evidence, a.confidence = last, EvidenceContinued, 0.9
			return a
		}
	}
	if src, ok := f.subjectBefore(quote, u); ok {
		a.source, a.evidence, a.confidence = []tokenRange{src}, EvidenceNear, 0.7
		return a
	}
	if u.role == RoleParagraph && last >= 0 {
		before := f.marks.Quotations[lastQuote]
		if quote.Paragraph-before.Paragraph == 1 {
			a.like, a.evidence, a.confidence = last, EvidenceContinued, 0.7
			if f.alone(quote) && f.alone(before) {
				// A quotation that is a paragraph after another: two speakers
				// take turns if each ended its paragraph.
				if prev := f.turnBefore(last); prev >= 0 && before.Closed {
					a.like, a.evidence, a.confidence = prev, EvidenceExchange, 0.5
				}
			}
		}
	}
	return a
}

// alone reports whether a quotation is all of its paragraph.
func (f *finder) alone(q marks.Quotation) bool {
	u := f.units[q.Paragraph]
	return q.From <= u.body+1 && q.To >= u.to-1
}

// turnBefore returns the quotation two turns back from found[last] when that
// one and the one before it are questions and answers of two speakers, or -1.
func (f *finder) turnBefore(last int) int {
	if f.found[last].evidence != EvidenceExchange || f.found[last].like < 0 {
		return -1
	}
	return last - 1
}

// signature reads the name that a dash puts behind a quotation: "..." — Jane
// Roe, and the label before a quotation that is a paragraph: Roe: "...".
func (f *finder) signature(q marks.Quotation, u unit) (tokenRange, bool) {
	if i := q.To; i+1 < u.to && f.toks[i].Kind == token.Dash && u.to-i < 16 && f.toks[i+1].Is(token.Capital) {
		to := u.to
		if f.toks[to-1].Kind == token.Stop {
			to--
		}
		return tokenRange{i + 1, to}, true
	}
	if i := q.From; i > u.body && f.toks[i-1].Kind == token.Colon && i-1-u.body < 10 && i-1 > u.body {
		return tokenRange{u.body, i - 1}, true
	}
	if q.From != u.body || q.Paragraph == 0 {
		return tokenRange{}, false
	}
	above := f.units[q.Paragraph-1]
	if n := above.to - above.body; n >= 2 && n < 14 && f.toks[above.to-1].Kind == token.Colon {
		from := above.body
		if w := lower(f.text, f.toks[from]); w == "from" || w == "by" {
			from++
		}
		return tokenRange{from, above.to - 1}, true
	}
	return tokenRange{}, false
}

// subjectBefore returns the subject of the sentence before a quotation: Smith
// was blunt. "No." The person whom the sentence names first, or the pronoun
// that it begins with.
func (f *finder) subjectBefore(q marks.Quotation, u unit) (tokenRange, bool) {
	for s := u.last - 1; s >= u.first; s-- {
		sent := f.sents[s]
		if sent.from >= q.From {
			continue
		}
		if f.marks.At[sent.from] >= 0 {
			return tokenRange{}, false
		}
		to := min(sent.to, q.From)
		for i := sent.from; i < to; i++ {
			if k := f.nameAt(i); k < len(f.names) && f.names[k].from == i && f.names[k].typ == Person {
				n := f.names[k]
				if n.to < len(f.toks) && f.toks[n.to].Kind == token.Clitic {
					continue
				}
				from := n.from
				for _, t := range n.titles {
					if t.to <= n.from {
						from = min(from, t.from)
					}
				}
				return tokenRange{from, n.to}, true
			}
			if i == sent.from && isOneOf(f.word(i), "He", "She", "They", "I") {
				return tokenRange{i, i + 1}, true
			}
		}
		return tokenRange{}, false
	}
	return tokenRange{}, false
}

// labels attributes the paragraphs of a transcript to the label that they
// begin with: "Q:", "SMITH:", "Jones:".
func (f *finder) labels() {
	var labelled []int // units
	for i, u := range f.units {
		if u.role == RoleParagraph && f.labelEnd(u) > 0 {
			labelled = append(labelled, i)
		}
	}
	if len(labelled) < 2 || len(labelled)*4 < len(f.units) {
		return
	}
	for _, i := range labelled {
		u := f.units[i]
		end := f.labelEnd(u)
		f.found = slices.DeleteFunc(f.found, func(a attributed) bool {
			return len(a.cue) == 1 && a.cue[0].from == end
		})
		f.found = append(f.found, attributed{
			content: []tokenRange{{end + 1, u.to}}, cue: []tokenRange{{end, end + 1}}, source: []tokenRange{{u.body, end}},
			evidence: EvidenceLabel, confidence: 0.95, like: -1,
		})
	}
}

// labelEnd returns the token of the colon that ends a unit's label, or 0.
func (f *finder) labelEnd(u unit) int {
	for i := u.body; i < u.to && i < u.body+5; i++ {
		t := f.toks[i]
		if t.Kind == token.Colon && f.word(i) == ":" && i > u.body && i+1 < u.to && f.toks[i+1].Kind != token.Quote {
			return i
		}
		if t.Kind != token.Word || !t.Is(token.Capital) {
			return 0
		}
	}
	return 0
}

// joinPieces makes one quotation of what one cue breaks: "A," he said, "b."
// The pieces share their cue, or the second has none and follows the first's
// cue within the paragraph. It also makes one of a quotation over several
// paragraphs.
func (f *finder) joinPieces() {
	for i := range f.found {
		a := &f.found[i]
		if a.evidence != EvidenceContinued || a.like < 0 || len(a.cue) > 0 {
			continue
		}
		root := a.like
		for f.found[root].content == nil && f.found[root].like >= 0 {
			root = f.found[root].like
		}
		r := &f.found[root]
		if len(r.content) == 0 || a.confidence < 0.9 || f.nested(r) {
			continue
		}
		r.content = append(r.content, a.content...)
		a.content = nil
	}
	for i := range f.found {
		f.found[i].content = f.tidyRanges(f.found[i].content)
	}
}

// nested reports whether the cue of a stands in a quotation.
func (f *finder) nested(a *attributed) bool {
	return len(a.cue) > 0 && f.marks.At[a.cue[0].from] >= 0
}

// tidyRanges puts ranges in order and joins those that touch.
func (f *finder) tidyRanges(rs []tokenRange) []tokenRange {
	slices.SortFunc(rs, func(a, b tokenRange) int { return a.from - b.from })
	out := rs[:0]
	for _, r := range rs {
		if k := len(out) - 1; k >= 0 && r.from < out[k].to {
			out[k].to = max(out[k].to, r.to)
			continue
		}
		out = append(out, r)
	}
	return out
}

// scareWords is the most words of a scare quote.
const scareWords = 4

// kind tells the kind of a quotation by how its content stands to quotation
// marks.
func (f *finder) kind(a *attributed) QuoteKind {
	if a.evidence == EvidenceLabel {
		return Direct
	}
	quoted, words, stretch := 0, 0, 0
	last := int32(-1)
	for _, c := range a.content {
		for i := c.from; i < c.to; i++ {
			if f.toks[i].Kind > token.Number {
				continue
			}
			words++
			if q := f.marks.At[i]; q >= 0 {
				quoted++
				if q != last {
					stretch++
				}
				last = q
			}
		}
	}
	if len(a.content) > 0 && f.nested(a) && f.innerless(a) {
		return Indirect
	}
	switch {
	case quoted == 0:
		return Indirect
	case quoted == words && words <= scareWords && !f.isUtterance(a):
		return Scare
	case quoted*10 >= words*9:
		return Direct
	}
	return Mixed
}

// innerless reports whether the content stands in the same quotation as the
// cue, and has no marks of its own.
func (f *finder) innerless(a *attributed) bool {
	return f.marks.At[a.content[0].from] == f.marks.At[a.cue[0].from]
}

// isUtterance reports whether a short quotation is one all the same: it begins
// with a capital and ends like a sentence or before its cue.
func (f *finder) isUtterance(a *attributed) bool {
	c := a.content[0]
	if c.to-c.from < 3 {
		return false
	}
	end := f.toks[c.to-2]
	return f.toks[c.from+1].Is(token.Capital) && (end.Kind == token.Stop || end.Kind == token.Comma) && strings.ContainsAny(f.word(c.from), "\"“‘'«`")
}

// order sorts the quotations by where they begin, and drops those without
// content.
func (f *finder) order() {
	index := make([]int, len(f.found))
	for i := range index {
		index[i] = i
	}
	index = slices.DeleteFunc(index, func(i int) bool { return len(f.found[i].content) == 0 })
	slices.SortStableFunc(index, func(a, b int) int { return f.found[a].content[0].from - f.found[b].content[0].from })
	at := make([]int, len(f.found))
	for i := range at {
		at[i] = -1
	}
	for k, i := range index {
		at[i] = k
	}
	out := make([]attributed, len(index))
	for k, i := range index {
		out[k] = f.found[i]
		like := out[k].like
		for like >= 0 && at[like] < 0 {
			like = f.found[like].like
		}
		if like >= 0 {
			like = at[like]
		}
		out[k].like = like
	}
	f.found = out
}

// isName reports whether hash is that of a listed given name or surname.
func isName(hash uint64) bool {
	return lexicon.Of(hash).Has(lexicon.GivenMale | lexicon.GivenFemale | lexicon.Surnames)
}
