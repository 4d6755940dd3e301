package copydesk

// A QuoteKind says how words are attributed.
type QuoteKind uint8

// The kinds of quotations.
const (
	Direct   QuoteKind = iota // a speaker's words within quotation marks
	Indirect                  // a speaker's words or thoughts in the writer's words
	Mixed                     // the writer's words with some of the speaker's within marks
	Scare                     // a word or phrase within marks, as part of the writer's sentence
)

// A Quote is an attribution: what was said or thought, by whom, and the words
// that tie the two. The terms are those of PolNeAR (Newell et al., LREC 2018).
type Quote struct {
	Kind       QuoteKind // direct, indirect, mixed or scare
	Content    []Span    // what was said, with its quotation marks; at least one span, more where a cue breaks it
	Cue        []Span    // the words that attribute it: "said", "according to"; none in a quotation that goes on
	Source     []Span    // the words that name who said it, with titles and appositions
	Speaker    *Entity   // whom the source means; nil when the text does not tell
	Evidence   Evidence  // how the speaker was found
	Confidence float64   // how sure the attribution is, from 0 to 1
}

// Text returns the content as it stands in the article, its pieces joined by
// a space.
func (q *Quote) Text(a *Article) string {
	if len(q.Content) == 1 {
		return q.Content[0].In(a.Text)
	}
	var s []byte
	for i, c := range q.Content {
		if i > 0 {
			s = append(s, ' ')
		}
		s = append(s, c.In(a.Text)...)
	}
	return string(s)
}

// Evidence says how a quotation's source was found.
type Evidence uint8

// The kinds of evidence.
const (
	EvidenceNone      Evidence = iota // no source was found
	EvidenceCue                       // a cue in the same sentence ties source and content: "No," Smith said
	EvidenceLabel                     // a label or a signature: SMITH: No. From Chairwoman Roe: "No." — Jane Roe
	EvidenceContext                   // the sentence before speaks of the source: Smith was blunt. "No."
	EvidenceContinued                 // who spoke before goes on
)

// An attribution is a quotation before its speaker is known. Its parts are
// ranges of tokens.
type attribution struct {
	kind     QuoteKind
	content  []tokenRange
	cue      []tokenRange
	source   []tokenRange
	evidence Evidence
}

// A tokenRange is the tokens [from, to).
type tokenRange struct{ from, to int }

// findAttributions finds all quotations and who they are attributed to.
func findAttributions(l *layers, p *people) []attribution {
	r := readQuotes(l, p)
	return r.attributeUtterances(r.attributeCues())
}

// attributeCues finds what the cues in the text attribute.
func (r *quoteReader) attributeCues() []attribution {
	var found []attribution
	for _, u := range r.units {
		if u.role == RoleByline || u.role == RoleCredit {
			continue
		}
		r.periods(u, func(p tokenRange) {
			found = append(found, r.attributeClauses(p, r.findCues(p))...)
		})
	}
	return found
}

// assignSpeakers finds the entity behind each source.
func assignSpeakers(l *layers, p *people, found []attribution) []Quote {
	var qs []Quote
	spans := func(rs []tokenRange) []Span {
		var out []Span
		for _, r := range rs {
			out = append(out, l.span(r.from, r.to))
		}
		return out
	}
	for _, f := range found {
		q := Quote{Kind: f.kind, Content: spans(f.content), Cue: spans(f.cue), Source: spans(f.source), Evidence: f.evidence}
		for _, s := range f.source {
			if q.Speaker == nil {
				q.Speaker = p.meant(l, s)
			}
		}
		qs = append(qs, q)
	}
	return qs
}
