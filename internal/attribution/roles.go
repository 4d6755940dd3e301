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
	h := uint16(77)
	if end.Kind >= token.Stop {
		h = 78 + uint16(end.Kind)
		if end.Kind == token.Stop && v.Text[end.Start] != '.' {
			h += 20
		}
	}
	return v.vocabulary.quotation(h), 8
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
	quotes, beside           uint64         // around it
	keys                     [groups]uint64 // what the features of each group depend on
}

// The features of an item are looked up in groups: a group has the same ones
// wherever its key is the same.
const (
	bySide = iota
	byPlace
	byBetween
	groups
)

// key returns what the features of group g depend on.
func (x *roleItem) key(g int) uint64 {
	switch g {
	case bySide:
		return feature2(template(g), x.cue.keys[g], x.side<<16|x.class)
	case byPlace:
		return feature2(template(g), x.cue.keys[g], x.place)
	default:
		return feature2(template(g), x.cue.keys[g], x.between<<2|x.side)
	}
}

// features appends the features of group g.
func (x *roleItem) features(fs []uint64, g int) []uint64 {
	side, place, cue := x.side, x.place, x.cue
	switch g {
	case bySide:
		return append(fs,
			feature3(rCue+1, side, cue.stem, x.class),
			feature3(rCue+2, side, cue.head, x.class),
			feature3(rCue+5, side, cue.kin, x.class))
	case byPlace:
		return append(fs,
			feature2(rPlace+2, place, cue.quotes),
			feature2(rCue, place, cue.stem),
			feature3(rCue+4, side, cue.stem, cue.quotes),
			feature3(rCue+6, place, cue.kin, cue.quotes))
	default:
		return append(fs,
			feature3(rBetween, side, x.between, cue.kin),
			feature3(rBetween+2, side, x.between, cue.beside),
			feature3(rBetween+3, side, x.between, cue.cluster),
			feature3(rBetween+4, side, x.between, cue.quotes),
			feature3(rBetween+5, side, x.between, cue.stem))
	}
}

// Features of few values have all their rows in tables.
type roleTables struct {
	far   [2][sides][classes]roleRow // classes of the items reach before and behind
	start [roomOfPlace][short + 1]roleRow
	name  [roomOfPlace][noName + 1]roleRow
}

type roleRow = [roleLabels]int16

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
				m.Weigh(t.far[behind][side][class][:], fs)
			}
		}
	}
	for place := range uint64(roomOfPlace) {
		for start := range uint64(short + 1) {
			m.Weigh(t.start[place][start][:], append(fs[:0], feature2(rPlace, place, start)))
		}
		for name := range uint64(noName + 1) {
			m.Weigh(t.name[place][name][:], append(fs[:0], feature2(rPlace+1, place, name)))
		}
	}
}

// groupRows keeps what groups of features weigh, the last ones at each place of
// a table.
type groupRows struct {
	model  *crf.Model
	tables *roleTables
	kept   []groupRow
	buf    []uint64
}

type groupRow struct {
	key uint64
	row roleRow
}

const groupBits = 13 // of the number of groups that are kept

func (t *groupRows) use(m *crf.Model) {
	if m == nil || t.model == m {
		return
	}
	*t = groupRows{model: m, tables: new(roleTables), kept: make([]groupRow, 1<<groupBits)}
	t.tables.fill(m)
}

// of returns what the features of group g weigh.
func (t *groupRows) of(x *roleItem, g int) []int16 {
	key := x.key(g) | 1 // 0 is none
	r := &t.kept[key>>(64-groupBits)]
	if r.key != key {
		r.key = key
		t.buf = x.features(t.buf[:0], g)
		t.model.Weigh(r.row[:], t.buf)
	}
	return r.row[:]
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
	cue.keys[bySide] = feature3(0, cue.stem, cue.head, cue.kin)
	cue.keys[byPlace] = feature3(0, cue.stem, cue.kin, cue.quotes)
	cue.keys[byBetween] = feature3(0, cue.keys[byPlace], cue.beside, cue.cluster)

	v.readBetween(items, first, last)
	if v.groups.model != nil {
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
	v.sums = append(v.sums[:0], make([]int32, n*roleLabels)...)
	for j := -reach; j < n+reach; j++ {
		w, _ := v.look(items, j)
		r := v.vocabulary.weighed(w, hasRoles)
		for k := range r.roles {
			i := j - k + reach
			if i < 0 || i >= n {
				continue
			}
			sum := v.sums[i*roleLabels:][:roleLabels]
			add(sum, r.roles[k][:])
			if near := k - reach + 1; 0 <= near && near <= 2 {
				add(sum, r.sided[sideOf(i, first, last)][near][:])
			}
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
	if v.groups.model != nil {
		row := v.sums[k*roleLabels:][:roleLabels]
		t := v.groups.tables
		add(row, t.far[0][side][far[0]][:])
		add(row, t.far[1][side][far[1]][:])
		add(row, t.start[place][start][:])
		add(row, t.name[place][x.name][:])
		for g := range groups {
			add(row, v.groups.of(&x, g))
		}
		q.Give(row)
	} else {
		var fs []uint64
		for o := range around {
			fs = look(o).roleFeatures(fs, o)
		}
		for g := range groups {
			fs = x.features(fs, g)
		}
		fs = append(fs, feature2(rPlace, place, start), feature2(rPlace+1, place, x.name))
		fs = farFeatures(farFeatures(fs, 0, side, far[0]), 1, side, far[1])
		for _, near := range [...]int{1, 0, 2} {
			fs = look(reach-1+near).sidedFeatures(fs, near, side)
		}
		for _, f := range fs {
			q.Add(f)
		}
	}

	q.Add(feature3(rPair, side, start, uint64(after.cluster)&short))
	q.Add(feature3(rPair+1, side, uint64(before.cluster)&short, start))
	q.Add(feature3(rPair+2, side, names[reach-1]*16+names[reach], names[reach+1]))
	q.Add(feature3(rPair+3, side, uint64(before.class)*64+class, uint64(after.class)))
	q.Add(feature3(rPlace+3, place, cue.beside, class))
	q.Add(feature3(rCue+3, place, cue.cluster, class))
	q.Add(feature3(rBetween+1, side, x.between, class))
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
