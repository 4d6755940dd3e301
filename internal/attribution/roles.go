package attribution

import (
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/token"
)

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
)

// look returns the lexeme that the role model sees of item k, and what name it
// is in.
func (v *view) look(items []item, k int) (int32, uint64) {
	if k < 0 || k >= len(items) {
		return outside, noName
	}
	it := items[k]
	if !it.quote {
		return v.words[it.from].lexeme, uint64(v.Names[it.from])
	}
	// A quotation by what stands at its end.
	last := it.to - 1
	end := v.Toks[last]
	if end.Kind == token.Quote && last > it.from {
		end = v.Toks[last-1]
	}
	h := uint16(quotationClass)
	if end.Kind >= token.Stop {
		h += 1 + uint16(end.Kind)
		if end.Kind == token.Stop && v.Text[end.Start] != '.' {
			h = lastClass
		}
	}
	return v.vocabulary.quotation(h), 8
}

// The classes of quotations by what stands at their ends.
const (
	quotationClass = 77 // a word
	lastClass      = quotationClass + 25
)

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

// A roleItem is what the role model sees of an item.
type roleItem struct {
	side    uint64 // of the cue: 0 itself, 1 before, 2 behind
	place   uint64 // that and how far away
	class   uint64 // of its lexeme
	cluster uint64
	name    uint64
	between uint64 // see readBetween
	cue     *cueLook
}

// A cueLook is what the role model sees of the cue.
type cueLook struct {
	stem, head, cluster, kin uint64
	quotes, beside           uint64 // around it
	key, besideKey           uint64 // what the features of rows depend on, and those of what stands between
	rows                     *cueRows
}

// The features of an item that are the same for many items of a cue come in
// three groups: by side and class, by place, and by what stands between.

func (x *roleItem) sideFeatures(fs []uint64) []uint64 {
	return append(fs,
		feature3(rCue+1, x.side, x.cue.stem, x.class),
		feature3(rCue+2, x.side, x.cue.head, x.class),
		feature3(rCue+5, x.side, x.cue.kin, x.class))
}

func (x *roleItem) placeFeatures(fs []uint64) []uint64 {
	return append(fs,
		feature2(rPlace+2, x.place, x.cue.quotes),
		feature2(rCue, x.place, x.cue.stem),
		feature3(rCue+4, x.side, x.cue.stem, x.cue.quotes),
		feature3(rCue+6, x.place, x.cue.kin, x.cue.quotes))
}

func (x *roleItem) betweenFeatures(fs []uint64) []uint64 {
	return append(fs,
		feature3(rBetween, x.side, x.between, x.cue.kin),
		feature3(rBetween+2, x.side, x.between, x.cue.beside),
		feature3(rBetween+3, x.side, x.between, x.cue.cluster),
		feature3(rBetween+4, x.side, x.between, x.cue.quotes),
		feature3(rBetween+5, x.side, x.between, x.cue.stem))
}

// Features of few values have all their rows in tables.
type roleTables struct {
	far   [2][sides][classes]roleRow // classes of the items reach before and behind
	start [roomOfPlace][short + 1]roleRow
	name  [roomOfPlace][noName + 1]roleRow
}

// A roleRow is a row of the role model.
type roleRow = uint64

const (
	sides       = 3
	classes     = 128
	roomOfPlace = sides * 16
	noName      = 9 // the name of what lies outside of a region
)

func farFeatures(fs []uint64, behind int, side, class uint64) []uint64 {
	if behind == 0 {
		fs = append(fs, feature(rBias, side))
	}
	return append(fs, feature2(rClass+template(behind), side, class))
}

func (t *roleTables) fill(m *crf.Model) {
	var fs []uint64
	for side := range uint64(sides) {
		for class := range uint64(classes) {
			for behind := range 2 {
				fs = farFeatures(fs[:0], behind, side, class)
				t.far[behind][side][class] = m.Weighed(fs)
			}
		}
	}
	for place := range uint64(roomOfPlace) {
		for start := range uint64(short + 1) {
			t.start[place][start] = m.Weighed(append(fs[:0], feature2(rPlace, place, start)))
		}
		for name := range uint64(noName + 1) {
			t.name[place][name] = m.Weighed(append(fs[:0], feature2(rPlace+1, place, name)))
		}
	}
}

// keptRows keeps what groups of features weigh, of the cues that were met last.
type keptRows struct {
	model   *crf.Model
	tables  *roleTables
	cues    []cueRows
	between []betweenRow
	buf     []uint64
}

// cueRows are the rows of a cue by side and class, and by place: each with the bits
// of set turned over, and 0 until it is asked for.
type cueRows struct {
	key   uint64
	side  [sides][classes / 2]roleRow // see half
	place [roomOfPlace]roleRow
}

// half numbers the classes of items within half the room: those of words are few, so
// that those of quotations may go behind them.
func half(class uint64) uint64 {
	if class >= classes/2 {
		class -= lastClass - classes/2 + 1
	}
	return class
}

type betweenRow struct {
	key uint64
	row roleRow
}

// How many rows are kept: each at the place that the highest bits of its key say.
const (
	cueBits     = 7
	betweenBits = 13
)

// set turns over bits of a row, so that it is not 0: no sum of a few features has
// the weights that set is.
const set roleRow = 0x8000_8000_8000_8000

func (t *keptRows) use(m *crf.Model) {
	if m == nil || t.model == m {
		return
	}
	*t = keptRows{model: m, tables: new(roleTables), cues: make([]cueRows, 1<<cueBits), between: make([]betweenRow, 1<<betweenBits)}
	t.tables.fill(m)
}

// ofCue returns the rows of a cue.
func (t *keptRows) ofCue(key uint64) *cueRows {
	key |= 1 // 0 is none
	r := &t.cues[key>>(64-cueBits)]
	if r.key == key {
		return r
	}
	*r = cueRows{key: key}
	return r
}

// of returns what the features of an item weigh that are the same for many.
func (t *keptRows) of(x *roleItem) roleRow {
	side := &x.cue.rows.side[x.side][half(x.class)]
	if *side == 0 {
		t.buf = x.sideFeatures(t.buf[:0])
		*side = t.model.Weighed(t.buf) ^ set
	}
	place := &x.cue.rows.place[x.place]
	if *place == 0 {
		t.buf = x.placeFeatures(t.buf[:0])
		*place = t.model.Weighed(t.buf) ^ set
	}
	key := feature2(0, x.cue.besideKey, x.between<<2|x.side) | 1
	between := &t.between[key>>(64-betweenBits)]
	if between.key != key {
		t.buf = x.betweenFeatures(t.buf[:0])
		*between = betweenRow{key, t.model.Weighed(t.buf)}
	}
	return (*side ^ set) + (*place ^ set) + between.row
}

// roleFeatures adds the features of all items for the cue c.
func (v *view) roleFeatures(q *crf.Sequence, items []item, c Range) {
	n := len(items)
	first, last := n, -1                   // the cue's items
	before, behind := uint64(0), uint64(0) // quotations
	for k, it := range items {
		switch {
		case it.from >= c.From && it.to <= c.To:
			first, last = min(first, k), max(last, k)
		case it.quote && it.to <= c.From:
			before = 1
		case it.quote:
			behind = 1
		}
	}
	if last < 0 {
		first, last = n, n-1
	}
	end := v.lexeme(c.To - 1)
	cue := cueLook{
		stem: end.stem, head: v.lexeme(c.From).stem, cluster: uint64(end.cluster), kin: branch(uint64(end.kin)), quotes: before | behind<<1,
	}
	for _, k := range [...]int{first - 1, last + 1} {
		w, _ := v.look(items, k)
		class := uint64(v.vocabulary.words.Items[w].class)
		cue.beside = cue.beside*64 + class
	}
	cue.key = feature3(0, cue.stem, cue.head, cue.kin<<2|cue.quotes)
	cue.besideKey = feature3(0, cue.key, cue.beside, cue.cluster)

	v.readBetween(items, first, last)
	if v.kept.model != nil {
		cue.rows = v.kept.ofCue(cue.key)
		v.sumWords(items, first, last)
	}
	var around [2*reach + 1]int32
	var names [2*reach + 1]uint64
	for o := range around { // around the item before the first
		around[o], names[o] = v.look(items, o-reach-1)
	}
	for k := range items {
		copy(around[:], around[1:])
		copy(names[:], names[1:])
		around[2*reach], names[2*reach] = v.look(items, k+reach)
		v.roleItem(q, items, k, first, last, &around, &names, &cue)
		q.Next()
	}
}

// sumWords sums up for every item what the words around it, each by itself, weigh
// in the role model, where the cue is the items [first, last].
func (v *view) sumWords(items []item, first, last int) {
	n := len(items)
	if size := n + 4*reach; cap(v.sums) < size {
		v.sums = make([]roleRow, size, 2*size)
	} else {
		v.sums = v.sums[:size]
		clear(v.sums)
	}
	for j := -reach; j < n+reach; j++ {
		w, _ := v.look(items, j)
		r, to := v.vocabulary.inRoles(w), v.sums[j+reach:][:2*reach+1]
		for k, row := range r.at {
			to[2*reach-k] += row
		}
		for near := range 3 {
			to[reach+1-near] += r.sided[sideOf(j+1-near, first, last)][near]
		}
	}
}

// sideOf returns on which side of the cue, the items [first, last], item i is.
func sideOf(i, first, last int) uint64 {
	switch {
	case i < first:
		return 1
	case i > last:
		return 2
	}
	return 0
}

func (v *view) roleItem(q *crf.Sequence, items []item, k, first, last int, around *[2*reach + 1]int32, names *[2*reach + 1]uint64, cue *cueLook) {
	look := func(at int) *lexeme { return &v.vocabulary.words.Items[around[at]] }
	it, before, after := look(reach), look(reach-1), look(reach+1)
	x := roleItem{
		side: sideOf(k, first, last), class: uint64(it.class), cluster: uint64(it.cluster), name: names[reach], between: v.between[k], cue: cue,
	}
	x.place = x.side*16 + distance(max(0, first-k, k-last))
	side, place, class, start := x.side, x.place, x.class, x.cluster&short
	far := [2]uint64{uint64(look(0).class), uint64(look(2 * reach).class)}
	if v.kept.model != nil {
		t := v.kept.tables
		q.Give(v.sums[k+2*reach] + v.kept.of(&x) + t.far[0][side][far[0]] + t.far[1][side][far[1]] + t.start[place][start] + t.name[place][x.name])
	} else {
		var fs []uint64
		for o := range around {
			fs = look(o).roleFeatures(fs, o)
		}
		fs = x.betweenFeatures(x.placeFeatures(x.sideFeatures(fs)))
		fs = append(fs, feature2(rPlace, place, start), feature2(rPlace+1, place, x.name))
		fs = farFeatures(farFeatures(fs, 0, side, far[0]), 1, side, far[1])
		for _, near := range [...]int{1, 0, 2} {
			fs = look(reach-1+near).sidedFeatures(fs, near, side)
		}
		for _, f := range fs {
			q.Add(f)
		}
	}

	q.Features = append(q.Features,
		feature3(rPair, side, start, uint64(after.cluster)&short),
		feature3(rPair+1, side, uint64(before.cluster)&short, start),
		feature3(rPair+2, side, names[reach-1]*16+names[reach], names[reach+1]),
		feature3(rPair+3, side, uint64(before.class)*64+class, uint64(after.class)),
		feature3(rPlace+3, place, cue.beside, class),
		feature3(rCue+3, place, cue.cluster, class),
		feature3(rBetween+1, side, x.between, class))
	if k == 0 {
		q.Add(feature2(rPlace+4, place, class))
	}
	if k == len(items)-1 {
		q.Add(feature2(rPlace+5, side, class))
	}
	switch {
	case it.folded:
		q.Add(feature3(rQuote, place, cue.quotes, it.hash))
		q.Add(feature3(rQuote+1, side, cue.stem, it.hash))
		q.Add(feature3(rQuote+2, place, cue.beside, it.hash))
	case v.words[items[k].from].inside:
		q.Add(feature2(rQuote+3, side, class))
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
	switch w := v.lexeme(it.from); {
	case w.joint != 0:
		return b | uint64(w.joint)
	case w.class == 1:
		return b | 128
	case w.cue:
		return b | 256
	}
	return b
}
