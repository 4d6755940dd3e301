package attribution

import (
	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// view is what is known of each token, worked out once a document.
type view struct {
	*Document
	words   []word
	between []uint64 // by item of a region: see readBetween
	sentOf  []int32  // the sentence of each token, or -1
}

type word struct {
	stem    uint64
	cluster uint16
	kin     uint16 // words that keep the same company
	class   uint16 // of the function word that it is, or of its kind
	quote   int32  // the outermost quotation that it is in and that is folded, or -1
	inside  bool   // it is in any quotation
	cue     bool   // it is a verb that attributes words
}

// foldWords is how many words a quotation has at least to be folded into one
// item: shorter ones are part of the sentence.
const foldWords = 4

// tokensAPoll is how many tokens are read between two calls of Poll.
const tokensAPoll = 1024

func (v *view) read(d *Document) {
	v.Document = d
	if cap(v.words) < len(d.Toks) {
		v.words = make([]word, len(d.Toks), len(d.Toks)+len(d.Toks)/4)
		v.sentOf = make([]int32, len(d.Toks), len(d.Toks)+len(d.Toks)/4)
	}
	v.words, v.sentOf = v.words[:len(d.Toks)], v.sentOf[:len(d.Toks)]
	for i, t := range d.Toks {
		if i%tokensAPoll == 0 {
			d.poll()
		}
		w := word{quote: -1, cluster: cluster.Of(t), stem: stem(d.Text, t)}
		if t.Kind == token.Word {
			w.kin = cluster.Kin(t.Hash)
		}
		if q := d.Marks.At[i]; q >= 0 {
			w.inside = true
			for o := int(q); o >= 0; o = d.Marks.Quotations[o].Outer {
				if d.Marks.Quotations[o].Words >= foldWords {
					w.quote = int32(o)
				}
			}
		}
		c := lexicon.Of(t.Hash)
		w.cue = c.Has(lexicon.CueVerbs)
		if t.Kind == token.Word {
			switch {
			case c.Has(lexicon.Auxiliaries):
				w.class = 1
			case c.Has(lexicon.Prepositions):
				w.class = 2
			case c.Has(lexicon.Titles | lexicon.Roles):
				w.class = 3
			case c.Has(lexicon.FunctionWords):
				w.class = 4
			case t.Is(token.Capital):
				w.class = 5
			default:
				w.class = 6
			}
		} else {
			w.class = 8 + uint16(t.Kind)
		}
		v.words[i] = w
		v.sentOf[i] = -1
	}
	for s, r := range d.Sents {
		for i := r.From; i < r.To; i++ {
			v.sentOf[i] = int32(s)
		}
	}
}

// stem hashes a word without the endings of verbs and plurals, so that say,
// says and saying, claim, claimed and claiming share it.
func stem(text string, t token.Token) uint64 {
	if t.Kind != token.Word {
		return t.Hash
	}
	s := text[t.Start:t.End]
	n := len(s)
	switch {
	case n > 5 && s[n-3:] == "ing":
		n -= 3
	case n > 5 && s[n-3:] == "ies", n > 4 && s[n-3:] == "ied":
		n -= 3
	case n > 4 && s[n-2:] == "ed":
		n -= 2
	case n > 4 && s[n-2:] == "es":
		n -= 2
	case n > 3 && s[n-1] == 's' && s[n-2] != 's':
		n--
	}
	if n > 3 && s[n-1] == 'e' {
		n--
	}
	if n > 4 && s[n-1] == s[n-2] {
		n--
	}
	return token.Hash(s[:n])
}

// A template numbers a sort of feature.
type template uint64

func feature(t template, v uint64) uint64 {
	return (v + uint64(t)*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93
}

func feature2(t template, a, b uint64) uint64 { return feature(t, a*0xA0761D6478BD642F^b) }

func feature3(t template, a, b, c uint64) uint64 {
	return feature2(t, a*0x8EBC6AF09C88C6E3^b, c)
}

// Templates of the cue model, each with room for its positions.
const (
	cBias template = 100 * iota
	cWord
	cStem
	cPair
	cCluster
	cClass
	cQuote
	cName
	cSuffix
	cAhead
	cKin
)

const (
	edge  = 0x5bd1e995
	short = 1<<6 - 1 // the beginning of a cluster's path
)

// cueFeatures adds the features of the token at i for the cue model.
func (v *view) cueFeatures(q *crf.Sequence, s Range, i int) {
	const reach = 2
	var hash, stems, clus, class [2*reach + 1]uint64
	for k := range hash {
		j := i + k - reach
		if j < s.From || j >= s.To {
			hash[k], stems[k], clus[k], class[k] = edge, edge, edge, edge
			continue
		}
		w := &v.words[j]
		hash[k], stems[k], clus[k], class[k] = v.Toks[j].Hash, w.stem, uint64(w.cluster), uint64(w.class)
	}
	const o = reach
	q.Add(feature(cBias, 0))
	for k := range hash {
		t := template(k)
		q.Add(feature(cWord+t, hash[k]))
		q.Add(feature(cCluster+t, clus[k]))
		q.Add(feature(cCluster+10+t, clus[k]&short))
		q.Add(feature(cClass+t, class[k]))
	}
	q.Add(feature(cStem, stems[o]))
	q.Add(feature(cStem+1, stems[o+1]))
	q.Add(feature2(cPair, stems[o], clus[o+1]&short))
	q.Add(feature2(cPair+1, clus[o-1]&short, stems[o]))
	q.Add(feature3(cPair+2, clus[o-1]&short, clus[o]&short, clus[o+1]&short))
	q.Add(feature3(cPair+3, class[o-2], class[o-1], clus[o]))
	q.Add(feature3(cPair+4, clus[o], class[o+1], class[o+2]))

	state := v.quoteState(s, i)
	q.Add(feature(cQuote, state))
	q.Add(feature2(cQuote+1, state, stems[o]))
	q.Add(feature2(cQuote+2, state, clus[o]&short))
	q.Add(feature3(cQuote+3, state, class[o-1], class[o+1]))

	before, after := v.nameAt(s, i-1), v.nameAt(s, i+1)
	q.Add(feature2(cName, before, after))
	q.Add(feature3(cName+1, before, after, stems[o]))
	q.Add(feature2(cName+2, v.subject(s, i), stems[o]))
	q.Add(feature2(cName+3, v.subject(s, i), clus[o]))
	q.Add(feature2(cName+4, uint64(v.Names[i]), class[o]))
	if i == s.From {
		q.Add(feature(cBias+1, stems[o]))
	}
	t := v.Toks[i]
	if w := v.Text[t.Start:t.End]; len(w) > 3 && t.Kind == token.Word {
		q.Add(feature(cSuffix, token.Hash(w[len(w)-2:])))
	}
	ahead := v.ahead(s, i)
	q.Add(feature2(cAhead, ahead, stems[o]))
	q.Add(feature2(cAhead+1, ahead, clus[o]))

	kin := uint64(v.words[i].kin)
	q.Add(feature(cKin, kin))
	q.Add(feature(cKin+1, branch(kin)))
	q.Add(feature2(cKin+2, v.subject(s, i), branch(kin)))
	q.Add(feature2(cKin+3, ahead, branch(kin)))
	q.Add(feature3(cKin+4, class[o-1], branch(kin), class[o+1]))
	if i > s.From {
		q.Add(feature2(cKin+5, branch(uint64(v.words[i-1].kin)), class[o]))
	}
	if i+1 < s.To {
		q.Add(feature2(cKin+6, class[o], branch(uint64(v.words[i+1].kin))))
	}
}

// branch returns the branch of a place in the tree of kin: that of its leaf
// and seven others.
func branch(kin uint64) uint64 { return (kin + 7) >> 3 }

// quoteState says how the token at i stands to the quotations of its sentence.
func (v *view) quoteState(s Range, i int) uint64 {
	st := uint64(0)
	if v.words[i].inside {
		st |= 1
	}
	if i > s.From && v.words[i-1].inside && !v.words[i].inside {
		st |= 2
	}
	if i+1 < s.To && v.words[i+1].inside && !v.words[i].inside {
		st |= 4
	}
	for k := i - 1; k >= s.From && k >= i-12; k-- {
		if v.words[k].quote >= 0 && !v.words[i].inside {
			st |= 8
			break
		}
	}
	for k := i + 1; k < s.To && k <= i+12; k++ {
		if v.words[k].quote >= 0 && !v.words[i].inside {
			st |= 16
			break
		}
	}
	return st
}

func (v *view) nameAt(s Range, i int) uint64 {
	if i < s.From || i >= s.To {
		return 9
	}
	return uint64(v.Names[i])
}

// subject classes what stands before the token at i, auxiliaries and adverbs
// left out: a name by its type, a pronoun, a noun, a mark.
func (v *view) subject(s Range, i int) uint64 {
	for k := i - 1; k >= s.From && k >= i-4; k-- {
		w := &v.words[k]
		t := v.Toks[k]
		if w.class == 1 {
			continue
		}
		if n := t.End - t.Start; n > 4 && v.Text[t.End-2:t.End] == "ly" {
			continue
		}
		if v.Names[k] > 0 {
			return uint64(v.Names[k])
		}
		if w.class == 4 {
			return t.Hash
		}
		return 16 + uint64(w.class)
	}
	return 15
}

// ahead says whether "that", "to", "of", "as" or a colon comes within the next
// tokens.
func (v *view) ahead(s Range, i int) uint64 {
	for k := i + 1; k < s.To && k <= i+4; k++ {
		switch w := v.Text[v.Toks[k].Start:v.Toks[k].End]; w {
		case "that", "to", "of", "as", ":", "for", "by", "whether", "about":
			return uint64(w[0])<<8 | uint64(len(w))<<4 | uint64(min(k-i, 2))
		}
	}
	return 0
}

// An item is a token, or a quotation folded into one.
type item struct {
	from, to int
	quote    bool
}

// reach of the region around a cue, in items on each side.
const regionReach = 70

// region appends the items among which the source and content of a cue are
// looked for: the sentence of the cue, quotations folded, and the quotations
// of its paragraph that stand before and behind the sentence. For a cue within
// a quotation it is the quotation's own sentence.
func (v *view) region(items []item, c Range) []item {
	s := v.sentOf[c.From]
	if s < 0 {
		return items
	}
	sent := v.Sents[s]
	if q := v.words[c.From].quote; q >= 0 {
		quote := v.Marks.Quotations[q]
		for i := max(sent.From, quote.From, c.From-regionReach); i < min(sent.To, quote.To, c.To+regionReach); i++ {
			items = append(items, item{i, i + 1, false})
		}
		return items
	}
	// A quotation may reach over the sentence's ends.
	from, to := sent.From, sent.To
	if q := v.words[from].quote; q >= 0 {
		from = v.Marks.Quotations[q].From
		if b := v.sentOf[from]; b >= 0 {
			from = v.Sents[b].From
		}
		if q := v.words[from].quote; q >= 0 {
			from = v.Marks.Quotations[q].From
		}
	}
	if q := v.words[to-1].quote; q >= 0 {
		to = max(to, v.Marks.Quotations[q].To)
	}
	from, to = max(from, c.From-4000), min(to, c.To+4000)
	first, last := v.paragraph(int(s))
	if k := v.quoteBefore(from, first); k >= 0 {
		q := v.Marks.Quotations[k]
		items = append(items, item{q.From, q.To, true})
	}
	start := len(items)
	at := start // the cue's item
	for i := from; i < to; {
		if q := v.words[i].quote; q >= 0 {
			quote := v.Marks.Quotations[q]
			items = append(items, item{quote.From, quote.To, true})
			i = max(quote.To, i+1)
			continue
		}
		if i == c.From {
			at = len(items)
		}
		items = append(items, item{i, i + 1, false})
		i++
	}
	if k := v.quoteAfter(to, last); k >= 0 {
		q := v.Marks.Quotations[k]
		items = append(items, item{q.From, q.To, true})
	}
	low, high := max(0, at-regionReach), min(len(items), at+regionReach)
	return items[:copy(items, items[low:high])]
}

// paragraph returns the tokens of the paragraph of sentence s.
func (v *view) paragraph(s int) (from, to int) {
	i := v.Sents[s].From
	lo, hi := 0, len(v.Paragraphs)
	for lo < hi {
		mid := (lo + hi) / 2
		if v.Paragraphs[mid].To <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == len(v.Paragraphs) {
		return i, v.Sents[s].To
	}
	return v.Paragraphs[lo].From, v.Paragraphs[lo].To
}

// quoteBefore returns the folded quotation that ends right before token i, in
// the same paragraph, or one sentence before it; -1 when there is none.
func (v *view) quoteBefore(i, first int) int {
	for k := i - 1; k >= first && k >= i-30; k-- {
		if q := v.words[k].quote; q >= 0 {
			return int(q)
		}
	}
	return -1
}

// quoteAfter returns the folded quotation that begins at token i, or right
// behind it.
func (v *view) quoteAfter(i, last int) int {
	for k := i; k < last && k < i+2; k++ {
		if q := v.words[k].quote; q >= 0 {
			return int(q)
		}
	}
	return -1
}

// Templates of the role model.
const (
	rBias template = 10_000 + 100*iota
	rWord
	rPair
	rCluster
	rClass
	rPlace
	rCue
	rBetween
	rQuote
	rName
	rKin
)

// look is what the role model sees of an item.
type look struct {
	hash, stem, cluster, class, name uint64
}

func (v *view) look(it item) look {
	if it.quote {
		// A quotation by what stands at its end, and whether it is long.
		last := it.to - 1
		end := v.Toks[last]
		if end.Kind == token.Quote && last > it.from {
			end = v.Toks[last-1]
		}
		h := uint64(77)
		if end.Kind >= token.Stop {
			h = 78 + uint64(end.Kind)
			if end.Kind == token.Stop && v.Text[end.Start] != '.' {
				h += 20
			}
		}
		return look{hash: h, stem: h, cluster: h, class: h, name: 8}
	}
	w := &v.words[it.from]
	return look{v.Toks[it.from].Hash, w.stem, uint64(w.cluster), uint64(w.class), uint64(v.Names[it.from])}
}

func distance(d int) uint64 {
	switch {
	case d <= 5:
		return uint64(d)
	case d <= 7:
		return 6
	case d <= 10:
		return 7
	case d <= 15:
		return 8
	case d <= 25:
		return 9
	}
	return 10
}

// roleFeatures adds the features of all items for the cue c.
func (v *view) roleFeatures(q *crf.Sequence, items []item, c Range) {
	n := len(items)
	first, last := n, -1 // the cue's items
	quoteBefore, quoteAfter := uint64(0), uint64(0)
	for k, it := range items {
		switch {
		case it.from >= c.From && it.to <= c.To:
			first, last = min(first, k), max(last, k)
		case it.quote && it.to <= c.From:
			quoteBefore = 1
		case it.quote:
			quoteAfter = 1
		}
	}
	if last < 0 {
		first, last = n, n-1
	}
	cueStem := v.words[c.To-1].stem
	head := v.words[c.From].stem
	cueClass := uint64(v.words[c.To-1].cluster)
	cueKin := branch(uint64(v.words[c.To-1].kin))
	quotes := quoteBefore | quoteAfter<<1
	next, prev := uint64(edge), uint64(edge) // what stands beside the cue
	if last+1 < n {
		next = v.look(items[last+1]).class
	}
	if first > 0 {
		prev = v.look(items[first-1]).class
	}
	beside := prev*64 + next

	v.readBetween(items, first, last)
	const reach = 2
	outside := look{edge, edge, edge, edge, 9}
	at := func(k int) look {
		if k >= n {
			return outside
		}
		return v.look(items[k])
	}
	around := [2*reach + 1]look{outside, outside, outside, at(0), at(1)} // of the item before the first
	for k := range items {
		copy(around[:], around[1:])
		around[2*reach] = at(k + reach)
		v.roleItem(q, items, k, first, last, &around, cueStem, head, cueClass, cueKin, quotes, beside)
		q.Next()
	}
}

func (v *view) roleItem(q *crf.Sequence, items []item, k, first, last int, around *[5]look, cueStem, head, cueClass, cueKin, quotes, beside uint64) {
	side, d := uint64(0), 0 // the cue itself
	switch {
	case k < first:
		side, d = 1, first-k
	case k > last:
		side, d = 2, k-last
	}
	place := side*16 + distance(d)
	it := around[2]
	q.Add(feature(rBias, side))
	for o := range around {
		t := template(o)
		q.Add(feature2(rWord+t, side, around[o].hash))
		q.Add(feature2(rCluster+t, side, around[o].cluster))
		q.Add(feature2(rClass+t, side, around[o].class))
		q.Add(feature2(rName+t, side, around[o].name))
	}
	q.Add(feature3(rPair, side, around[1].class, it.class))
	q.Add(feature3(rPair+1, side, it.class, around[3].class))
	q.Add(feature3(rPair+2, side, it.cluster&short, around[3].cluster&short))
	q.Add(feature3(rPair+3, side, around[1].cluster&short, it.cluster&short))
	q.Add(feature3(rPair+4, side, around[1].name*16+it.name, around[3].name))
	q.Add(feature3(rPair+5, side, around[1].class*64+it.class, around[3].class))

	q.Add(feature(rPlace, place))
	q.Add(feature2(rPlace+1, place, it.class))
	q.Add(feature2(rPlace+2, place, it.cluster&short))
	q.Add(feature2(rPlace+3, place, it.name))
	q.Add(feature2(rPlace+4, place, quotes))
	q.Add(feature2(rPlace+5, place, beside))
	q.Add(feature3(rPlace+6, place, beside, it.class))
	if k == 0 {
		q.Add(feature2(rPlace+7, place, it.class))
	}
	if k == len(items)-1 {
		q.Add(feature2(rPlace+8, side, it.class))
	}

	q.Add(feature2(rCue, side, cueStem))
	q.Add(feature3(rCue+1, place, cueStem, 0))
	q.Add(feature3(rCue+2, side, cueStem, it.class))
	q.Add(feature3(rCue+3, side, head, it.class))
	q.Add(feature3(rCue+4, place, cueClass, it.class))
	q.Add(feature3(rCue+5, side, cueClass, beside))
	q.Add(feature3(rCue+6, side, cueStem, quotes))
	q.Add(feature3(rCue+7, side, beside, quotes))

	q.Add(feature3(rKin, side, cueKin, it.class))
	q.Add(feature3(rKin+1, place, cueKin, quotes))

	b := v.between[k]
	q.Add(feature3(rKin+2, side, b, cueKin))
	q.Add(feature2(rBetween, side, b))
	q.Add(feature3(rBetween+1, side, b, it.class))
	q.Add(feature3(rBetween+2, side, b, beside))
	q.Add(feature3(rBetween+3, side, b, cueClass))
	q.Add(feature3(rBetween+4, side, b, quotes))
	q.Add(feature3(rBetween+5, side, b, cueStem))
	if items[k].quote {
		q.Add(feature3(rQuote, place, quotes, it.hash))
		q.Add(feature3(rQuote+1, side, cueStem, it.hash))
		q.Add(feature3(rQuote+2, place, beside, it.hash))
	} else {
		q.Add(feature2(rKin+3, side, branch(uint64(v.words[items[k].from].kin))))
	}
	if !items[k].quote && v.words[items[k].from].inside {
		q.Add(feature2(rQuote+3, side, it.class))
	}
}

// readBetween sums up for every item what stands between it and the cue, the
// items [first, last]: commas, stops, conjunctions, verbs of speech, quotations.
func (v *view) readBetween(items []item, first, last int) {
	v.between = append(v.between[:0], make([]uint64, len(items))...)
	far := func(distance int, b uint64) uint64 {
		if distance > 40 {
			return 1 << 12
		}
		return b
	}
	b := uint64(0)
	for k := first - 1; k >= 0; k-- {
		v.between[k] = far(first-1-k, b)
		b = v.pass(items[k], b)
	}
	b = 0
	for k := last + 1; k < len(items); k++ {
		v.between[k] = far(k-1-last, b)
		b = v.pass(items[k], b)
	}
}

const oneComma = 1 << 9 // commas are counted in two bits from here on

// pass adds an item to the sum b of those before it.
func (v *view) pass(it item, b uint64) uint64 {
	if it.quote {
		return b | 1
	}
	t := v.Toks[it.from]
	switch t.Kind {
	case token.Comma:
		if b < 3*oneComma {
			b += oneComma
		}
		return b
	case token.Stop:
		return b | 2
	case token.Colon, token.Dash, token.Open, token.Close:
		return b | 4
	}
	switch v.Text[t.Start:t.End] {
	case "that":
		return b | 8
	case "and", "but", "or":
		return b | 16
	case "who", "which", "as", "because", "when", "while", "after", "if", "where", "before":
		return b | 32
	case "to":
		return b | 64
	}
	switch w := &v.words[it.from]; {
	case w.class == 1:
		return b | 128
	case w.cue:
		return b | 256
	}
	return b
}
