package copydesk

import (
	"bytes"
	"cmp"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/marks"
	"github.com/copydesk/copydesk/internal/token"
)

// A QuoteKind says how words are attributed.
type QuoteKind uint8

// The kinds of quotations.
const (
	Direct   QuoteKind = iota // a speaker's words: within quotation marks, or set apart, as a turn of a transcript or a statement is
	Indirect                  // a speaker's words or thoughts in the writer's words
	Mixed                     // the writer's words with some of the speaker's within marks
	Scare                     // a word or phrase within marks, as part of the writer's sentence
)

// A Quote is an attribution: what was said or thought, by whom, and the words
// that tie the two. The terms are those of PolNeAR (Newell et al., LREC 2018). One
// may stand within another: "He told me, 'No,'" said Roe.
type Quote struct {
	Kind       QuoteKind // direct, indirect, mixed or scare
	Content    []Span    // what was said, with its quotation marks; at least one span, more where a cue breaks it
	Cue        []Span    // the words that attribute it: "said", "according to", the colon of "SMITH:"; none in a quotation that goes on
	Source     []Span    // the words that name who said it, with titles and appositions
	Speaker    *Entity   // whom the source means; nil when the text does not tell
	Evidence   Evidence  // how the source was found
	Confidence float64   // how likely content and source are right, from 0 to 1: of those at 0.9, nine in ten are; 0 where it was not measured, as in other languages than English
}

// Text returns the content as it stands in the article, with its quotation marks
// and line breaks, its pieces joined by a space; Plain returns it for print.
func (q *Quote) Text(a *Article) string {
	if len(q.Content) == 1 {
		return q.Content[0].In(a.Text)
	}
	pieces := make([]string, len(q.Content))
	for i, c := range q.Content {
		pieces[i] = c.In(a.Text)
	}
	return strings.Join(pieces, " ")
}

// Plain returns the content for print: in one line, as [Span.Plain] has it, without
// the quotation marks around a direct quotation or a scare quote, its pieces joined
// by a space. The comma before a cue goes, or is a full stop where the cue ends the
// sentence: "It snows," she said. "I like it." is It snows. I like it.
func (q *Quote) Plain(a *Article) string {
	var out []byte
	for i, c := range q.Content {
		piece := c.Plain(a.Text)
		if q.Kind == Direct || q.Kind == Scare {
			piece = unmarked(piece)
		}
		if len(out) > 0 && len(piece) > 0 {
			if q.Kind == Direct && beginsAnew(Span{q.Content[i-1].End, c.Start}.Plain(a.Text), piece) {
				out = fullStop(out)
			}
			out = append(out, ' ')
		}
		out = append(out, piece...)
	}
	if q.Kind == Direct || q.Kind == Scare {
		out = bytes.TrimRight(out, ", ")
	}
	return string(out)
}

// unmarked returns a piece of a quotation without the marks around it. One that
// goes on in the next paragraph has no closing mark.
func unmarked(piece string) string {
	toks := token.Append(nil, piece, 0, len(piece))
	if len(toks) == 0 || toks[0].Kind != token.Quote {
		return piece
	}
	start, end := toks[0].End, len(piece)
	if n := len(toks) - 1; n > 0 && toks[n].Kind == token.Quote && closesFirst(piece, toks) {
		end = toks[n].Start
	}
	return strings.TrimSpace(piece[start:end])
}

// closesFirst reports whether the last of some tokens, a quotation mark, closes
// the first, and no quotation that begins behind that.
func closesFirst(text string, toks []token.Token) bool {
	n := len(toks) - 1
	first, last := toks[0].In(text), toks[n].In(text)
	if marks.IsSingle(first) != marks.IsSingle(last) {
		return false
	}
	open := 0
	for _, t := range toks[1:n] {
		if t.Kind != token.Quote {
			continue
		}
		switch mark := t.In(text); {
		case mark == last && last == "\"":
			open ^= 1 // one mark opens and closes
		case mark == last:
			open--
		case strings.Contains(openingMarks(last), mark):
			open++
		}
	}
	return open <= 0
}

// openingMarks returns the marks that open what a mark other than a straight one
// closes.
func openingMarks(closing string) string {
	switch closing {
	case "”":
		return "“„‟"
	case "“":
		return "„"
	case "’":
		return "‘‛"
	case "‘":
		return "‚"
	case "»":
		return "«"
	case "«":
		return "»"
	case "''":
		return "``"
	}
	return ""
}

// beginsAnew reports whether a piece behind what stands between it and the piece
// before is a sentence of its own.
func beginsAnew(between, piece string) bool {
	first, _ := utf8.DecodeRuneInString(piece)
	return strings.HasSuffix(between, ".") && !unicode.IsLower(first)
}

// fullStop ends a sentence that ends with a comma, or with a word.
func fullStop(sentence []byte) []byte {
	sentence = bytes.TrimRight(sentence, ", ")
	if r, _ := utf8.DecodeLastRune(sentence); unicode.IsLetter(r) || unicode.IsDigit(r) {
		sentence = append(sentence, '.')
	}
	return sentence
}

// Words returns the number of words of the content. A number is a word, and so is
// one with an apostrophe or a hyphen: "isn't", "well-known".
func (q *Quote) Words(a *Article) int { return a.Words(q) }

// Words returns the number of words that quotations hold together: one that stands in
// several of them, as where one is quoted within another, counts once.
func (a *Article) Words(quotes ...*Quote) int {
	var spans []Span
	for _, q := range quotes {
		spans = append(spans, q.Content...)
	}
	slices.SortFunc(spans, func(a, b Span) int { return cmp.Compare(a.Start, b.Start) })
	n, counted := 0, 0
	for _, s := range spans {
		if s.Start = max(s.Start, counted); s.Start >= s.End {
			continue
		}
		counted = s.End
		part, _ := plain(nil, s.In(a.Text)) // no tag is a word
		for _, t := range token.Append(nil, part, 0, len(part)) {
			if t.Kind <= token.Number {
				n++
			}
		}
	}
	return n
}

// QuotesBy returns the quotations of everybody whose name has the given words
// in that order: "Mike Pompeo" or "Pompeo", in any case, and with either
// apostrophe; of no words, none. They come in text order, and are those of
// Article.Quotes, no copies.
func (a *Article) QuotesBy(name string) iter.Seq[*Quote] {
	words := nameWords(name)
	return func(yield func(*Quote) bool) {
		for i := range a.Quotes {
			q := &a.Quotes[i]
			if q.Speaker != nil && len(words) > 0 && hasWords(nameWords(q.Speaker.Name), words) && !yield(q) {
				return
			}
		}
	}
}

// nameWords returns the words of a name as names are compared.
func nameWords(name string) []string {
	return strings.Fields(strings.ReplaceAll(strings.ToLower(name), "’", "'"))
}

// hasWords reports whether part stands in all, one word right after the other.
func hasWords(all, part []string) bool {
	for i := 0; i+len(part) <= len(all); i++ {
		if slices.Equal(all[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

// A Voice is one speaker's share of an article. Like its quotations it is written to
// JSON, and not read back.
type Voice struct {
	Speaker *Entity  `json:"speaker"`
	Quotes  []*Quote `json:"quotes"` // in text order; those of Article.Quotes, no copies
	Words   int      `json:"words"`  // of all of them together, as Article.Words counts
}

// Voices returns who speaks in the article, people and whatever else is a source,
// those with the most words first and of equals who speaks first. Quotations of
// unknown speakers and scare quotes do not count.
func (a *Article) Voices() []Voice {
	var voices []Voice
	at := make(map[*Entity]int)
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if q.Speaker == nil || q.Kind == Scare {
			continue
		}
		k, ok := at[q.Speaker]
		if !ok {
			k = len(voices)
			at[q.Speaker] = k
			voices = append(voices, Voice{Speaker: q.Speaker})
		}
		voices[k].Quotes = append(voices[k].Quotes, q)
	}
	for k := range voices {
		voices[k].Words = a.Words(voices[k].Quotes...)
	}
	slices.SortStableFunc(voices, func(a, b Voice) int { return cmp.Compare(b.Words, a.Words) })
	return voices
}

// Context returns the sentences that hold the quotation and its source and cue,
// from the first to the last, over several paragraphs where the quotation goes
// over them; the zero Span when it stands in no paragraph.
func (a *Article) Context(q *Quote) Span {
	var out Span
	for _, part := range [][]Span{q.Content, q.Cue, q.Source} {
		for _, c := range part {
			k, _ := slices.BinarySearchFunc(a.Paragraphs, c.Start, func(p Paragraph, at int) int { return p.Span.End - 1 - at })
			for ; k < len(a.Paragraphs) && a.Paragraphs[k].Span.Start < c.End; k++ {
				sents := a.Paragraphs[k].Sentences
				n, _ := slices.BinarySearchFunc(sents, c.Start, func(s Span, at int) int { return s.End - 1 - at })
				for ; n < len(sents) && sents[n].Start < c.End; n++ {
					if out.IsZero() {
						out = sents[n]
					}
					out.Start, out.End = min(out.Start, sents[n].Start), max(out.End, sents[n].End)
				}
			}
		}
	}
	return out
}

// Evidence says how a quotation's source was found.
type Evidence uint8

// The kinds of evidence.
const (
	EvidenceNone      Evidence = iota // no source was found
	EvidenceCue                       // a cue ties source and content
	EvidenceLabel                     // a label before it, or a dash and a name behind it: "SMITH:", "— Jane Roe"
	EvidenceNear                      // the sentence before it is about the speaker
	EvidenceContinued                 // the speaker of the quotation before it goes on, or of the next one begins
	EvidenceExchange                  // two speakers take turns
)
