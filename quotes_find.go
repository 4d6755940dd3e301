package copydesk

import (
	"iter"
	"slices"

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
	learned    float64 // what the models give the cue, or 0
	guessed    bool    // the likeliest reading of the models has no source
	rules      ruling  // what the rules say of a learned attribution
	confidence float64
}

// A tokenRange is the tokens [from, to).
type tokenRange struct{ from, to int }

// overlaps reports whether r and s share a token.
func (r tokenRange) overlaps(s tokenRange) bool { return r.from < s.to && s.from < r.to }

// findAttributions finds all quotations and what they are attributed to. The
// rules find what cues attribute; where the library has its learned models,
// these find all that is not an utterance in quotation marks. What no cue
// attributes gets its source from what stands around it.
func findAttributions(l *layers, p *people) []attributed {
	if !l.lang.English {
		return listedAttributions(l, p)
	}
	r := readQuotes(l, p)
	found := r.attributions()
	for i := range found {
		r.tick()
		found[i].confidence = r.confidenceOf(&found[i])
		r.giveCue(&found[i])
	}
	return found
}

// attributions is findAttributions without how sure they are.
func (r *quoteReader) attributions() []attributed {
	found := r.byCue()
	if learned, ok := learnedAttributions(r); ok {
		found = r.merge(found, learned)
	}
	return r.attributeUtterances(r.nested(r.withTurns(r.ofSigns(r.ofHeadlines(found)))))
}

// withWords leaves out the pieces of a content that are marks alone: a stray
// mark behind its cue.
func (r *quoteReader) withWords(content []tokenRange) []tokenRange {
	bare := func(c tokenRange) bool {
		for i := c.from; i < c.to; i++ {
			if r.toks[i].Kind <= token.Number || r.toks[i].Kind == token.Address {
				return false
			}
		}
		return true
	}
	if len(content) == 1 || !slices.ContainsFunc(content, bare) {
		return content
	}
	if kept := slices.DeleteFunc(slices.Clone(content), bare); len(kept) > 0 {
		return kept
	}
	return content
}

// byCue finds what the cues in the text attribute, by rule.
func (r *quoteReader) byCue() []attributed {
	found := r.room.found[:0]
	for k := range r.units {
		u := &r.units[k]
		if u.role == RoleByline || u.role == RoleCredit {
			continue
		}
		r.periods(u, func(p tokenRange) {
			found = r.attributeClauses(found, p, r.findCues(p))
		})
	}
	r.room.found = found
	return found
}

// utterances returns the quotations that a holds at least half of.
func (r *quoteReader) utterances(a *attributed) []int {
	if a.kind == Indirect {
		return nil
	}
	var held []int
	for o := range r.heldIn(a.content) {
		if r.spoken[o] {
			held = append(held, o)
		}
	}
	return held
}

// heldIn returns the quotations, utterances or not, of which a piece of a content
// holds at least half.
func (r *quoteReader) heldIn(content []tokenRange) iter.Seq[int] {
	return func(yield func(int) bool) {
		for _, c := range content {
			for i := c.from; i < c.to; i++ {
				o := r.outer[i]
				if o < 0 {
					continue
				}
				q := &r.marked.Quotations[o]
				if 2*(min(c.to, q.To)-max(c.from, q.From)) >= q.To-q.From && !yield(int(o)) {
					return
				}
				i = q.To - 1
			}
		}
	}
}
