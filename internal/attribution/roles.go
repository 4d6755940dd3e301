package attribution

import (
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/room"
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

// What the role model sees of an item by itself.
type seen struct {
	lexeme  int32
	class   uint16 // of its lexeme, as what follows
	start   uint16 // of the path of its cluster
	between uint16
	name    uint8 // that it is in
}

// see returns what is seen of a lexeme, in a sort of name.
func (v *view) see(n int32, name uint8) seen {
	l := &v.vocabulary.words.Items[n]
	return seen{lexeme: n, class: l.class, start: l.cluster & short, between: l.between, name: name}
}

// seeQuotation returns what is seen of a quotation: what stands at its end.
func (v *view) seeQuotation(it item) seen {
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
	return v.see(v.vocabulary.quotation(h), 8)
}

// The classes of quotations by what stands at their ends.
const (
	quotationClass = 77 // a word
	lastClass      = quotationClass + 25
)

// distances classes how far an item is from the cue: 0 to 5, up to 7, 10, 15, 25, and more.
var distances = [...]uint8{0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 10}

func distance(d int) uint64 { return uint64(distances[min(d, len(distances)-1)]) }

// A cueLook is what the role model sees of the cue.
type cueLook struct {
	stem, head, cluster, kin uint64
	quotes, beside           uint64 // around it
	key, besideKey           uint64 // what the features of rows depend on, and those of what stands between
	rows                     *cueRows
}

// The features of an item that are the same for many items of a cue come in
// three groups: by side and class, by place, and by what stands between. A side is
// 0 for the cue itself, 1 before it and 2 behind; a place is that and how far away.

func (cue *cueLook) sideFeatures(fs []uint64, side, class uint64) []uint64 {
	return append(fs,
		feature3(rCue+1, side, cue.stem, class),
		feature3(rCue+2, side, cue.head, class),
		feature3(rCue+5, side, cue.kin, class))
}

func (cue *cueLook) placeFeatures(fs []uint64, side, place uint64) []uint64 {
	return append(fs,
		feature2(rPlace+2, place, cue.quotes),
		feature2(rCue, place, cue.stem),
		feature3(rCue+4, side, cue.stem, cue.quotes),
		feature3(rCue+6, place, cue.kin, cue.quotes))
}

func (cue *cueLook) betweenFeatures(fs []uint64, side, between uint64) []uint64 {
	return append(fs,
		feature3(rBetween, side, between, cue.kin),
		feature3(rBetween+2, side, between, cue.beside),
		feature3(rBetween+3, side, between, cue.cluster),
		feature3(rBetween+4, side, between, cue.quotes),
		feature3(rBetween+5, side, between, cue.stem))
}

// Features of few values have all their rows in tables.
type roleTables struct {
	far   [2][sides][classes]roleRow // classes of the items reach before and behind
	start [roomOfPlace][short + 1]roleRow
	name  [roomOfPlace][noName + 1]roleRow
	names [sides][noName + 1][noName + 1][noName + 1]roleRow // of an item, and of those before and behind
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

func namesFeature(side, before, it, after uint64) uint64 {
	return feature3(rPair+2, side, before*16+it, after)
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
	for side := range t.names {
		for it := range t.names[side] {
			for before := range t.names[side][it] {
				for after := range t.names[side][it][before] {
					t.names[side][it][before][after] = m.Weighed(append(fs[:0], namesFeature(uint64(side), uint64(before), uint64(it), uint64(after))))
				}
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
func (t *keptRows) of(cue *cueLook, side, class, place, between uint64) roleRow {
	bySide := &cue.rows.side[side][half(class)]
	if *bySide == 0 {
		t.buf = cue.sideFeatures(t.buf[:0], side, class)
		*bySide = t.model.Weighed(t.buf) ^ set
	}
	byPlace := &cue.rows.place[place]
	if *byPlace == 0 {
		t.buf = cue.placeFeatures(t.buf[:0], side, place)
		*byPlace = t.model.Weighed(t.buf) ^ set
	}
	key := feature2(0, cue.besideKey, between<<2|side) | 1
	byBetween := &t.between[key>>(64-betweenBits)]
	if byBetween.key != key {
		t.buf = cue.betweenFeatures(t.buf[:0], side, between)
		*byBetween = betweenRow{key, t.model.Weighed(t.buf)}
	}
	return (*bySide ^ set) + (*byPlace ^ set) + byBetween.row
}

// A region is the items among which the source and the content of a cue are looked
// for. The cue is the items [first, last].
type region struct {
	items       []item
	first, last int
	cue         cueLook
}

// sideOf returns on which side of the cue item k is.
func (r *region) sideOf(k int) uint64 {
	switch {
	case k < r.first:
		return 1
	case k > r.last:
		return 2
	}
	return 0
}

// readRegion reads the items around the cue c.
func (v *view) readRegion(items []item, c Range) *region {
	n := len(items)
	r := &v.region
	*r = region{items: items, first: n, last: -1}
	v.seen = room.Unset(&v.seen, n+2*reach)
	before, behind := uint64(0), uint64(0) // quotations
	for k := range items {
		it, to := &items[k], &v.seen[k+reach]
		if !it.quote {
			*to = v.see(v.words[it.from].lexeme, v.Names[it.from])
		} else {
			*to = v.seeQuotation(*it)
		}
		switch {
		case it.from >= c.From && it.to <= c.To:
			r.first, r.last = min(r.first, k), k
		case !it.quote:
		case it.to <= c.From:
			before = 1
		default:
			behind = 1
		}
	}
	beyond := v.see(outside, noName)
	for k := range reach {
		v.seen[k], v.seen[n+reach+k] = beyond, beyond
	}
	if r.last < 0 {
		r.first, r.last = n, n-1
	}
	end := v.lexeme(c.To - 1)
	cue := &r.cue
	*cue = cueLook{
		stem: end.stem, head: v.lexeme(c.From).stem, cluster: uint64(end.cluster), kin: branch(uint64(end.kin)), quotes: before | behind<<1,
	}
	cue.beside = uint64(v.seen[r.first-1+reach].class)*64 + uint64(v.seen[r.last+1+reach].class)
	cue.key = feature3(0, cue.stem, cue.head, cue.kin<<2|cue.quotes)
	cue.besideKey = feature3(0, cue.key, cue.beside, cue.cluster)
	v.readBetween(r)
	return r
}

// placeOf returns the side and the place of item k.
func (r *region) placeOf(k int) (side, place uint64) {
	side = r.sideOf(k)
	return side, side*16 + distance(max(0, r.first-k, k-r.last))
}

// readRoles gives the sequence the rows: what the features of all items weigh.
func (v *view) readRoles(q *crf.Sequence, items []item, c Range) {
	r := v.readRegion(items, c)
	v.sumWords(r)
	r.cue.rows = v.kept.ofCue(r.cue.key)
	m, t := v.kept.model, v.kept.tables
	q.Rows = room.Unset(&q.Rows, len(items))
	rows, sums, between := q.Rows, v.sums[2*reach:], v.between
	for k := range rows {
		around := (*[2*reach + 1]seen)(v.seen[k:])
		it := &around[reach]
		side, place := r.placeOf(k)
		rows[k] = sums[k] + v.kept.of(&r.cue, side, uint64(it.class), place, between[k]) +
			t.far[0][side][around[0].class] + t.far[1][side][around[2*reach].class] + t.start[place][it.start] + t.name[place][it.name] +
			t.names[side][it.name][around[reach-1].name][around[reach+1].name] +
			m.Weighed(v.roleFeatures(r, k, around, side, place))
	}
}

// roleExample adds the features of all items, to learn from.
func (v *view) roleExample(q *crf.Sequence, items []item, c Range) {
	r := v.readRegion(items, c)
	for k := range items {
		around := (*[2*reach + 1]seen)(v.seen[k:])
		it := &around[reach]
		look := func(o int) *lexeme { return &v.vocabulary.words.Items[around[o].lexeme] }
		side, place := r.placeOf(k)
		fs := q.Features
		for o := range around {
			fs = look(o).roleFeatures(fs, o)
		}
		fs = r.cue.sideFeatures(fs, side, uint64(it.class))
		fs = r.cue.placeFeatures(fs, side, place)
		fs = r.cue.betweenFeatures(fs, side, v.between[k])
		fs = append(fs, feature2(rPlace, place, uint64(it.start)), feature2(rPlace+1, place, uint64(it.name)))
		fs = farFeatures(fs, 0, side, uint64(around[0].class))
		fs = farFeatures(fs, 1, side, uint64(around[2*reach].class))
		for _, near := range [...]int{1, 0, 2} {
			fs = look(reach-1+near).sidedFeatures(fs, near, side)
		}
		fs = append(fs, namesFeature(side, uint64(around[reach-1].name), uint64(it.name), uint64(around[reach+1].name)))
		q.Features = append(fs, v.roleFeatures(r, k, around, side, place)...)
		q.Next()
	}
}

// sumWords sums up for every item k, at [k+2*reach], what the words around it, each by
// itself, weigh in the role model.
func (v *view) sumWords(r *region) {
	sums := room.Unset(&v.sums, len(v.seen))
	v.sums = sums
	var a, b, c, d roleRow // of the two items before the next, itself, and the one behind it
	before, here, next := r.sideOf(-reach-1), r.sideOf(-reach), r.sideOf(-reach+1)
	for at := range v.seen {
		w := v.vocabulary.inRoles(v.seen[at].lexeme)
		sums[at] = a + w.at[4]
		a = b + w.at[3] + w.sided[before][2]
		b = c + w.at[2] + w.sided[here][1]
		c = d + w.at[1] + w.sided[next][0]
		d = w.at[0]
		before, here, next = here, next, r.sideOf(at+2-reach)
	}
}

// roleFeatures returns the features of item k that no row is kept of; they are good until
// the next call.
func (v *view) roleFeatures(r *region, k int, around *[2*reach + 1]seen, side, place uint64) []uint64 {
	it, before, after := &around[reach], &around[reach-1], &around[reach+1]
	class, start := uint64(it.class), uint64(it.start)
	fs := &v.features
	fs[0] = feature3(rPair, side, start, uint64(after.start))
	fs[1] = feature3(rPair+1, side, uint64(before.start), start)
	fs[2] = feature3(rPair+3, side, uint64(before.class)*64+class, uint64(after.class))
	fs[3] = feature3(rPlace+3, place, r.cue.beside, class)
	fs[4] = feature3(rCue+3, place, r.cue.cluster, class)
	fs[5] = feature3(rBetween+1, side, v.between[k], class)
	n := 6
	if k == 0 {
		fs[n] = feature2(rPlace+4, place, class)
		n++
	}
	if k == len(r.items)-1 {
		fs[n] = feature2(rPlace+5, side, class)
		n++
	}
	switch x := &r.items[k]; {
	case x.quote:
		fs[n] = feature3(rQuote, place, r.cue.quotes, class)
		fs[n+1] = feature3(rQuote+1, side, r.cue.stem, class)
		fs[n+2] = feature3(rQuote+2, place, r.cue.beside, class)
		n += 3
	case v.words[x.from].inside:
		fs[n] = feature2(rQuote+3, side, class)
		n++
	}
	return fs[:n]
}

// readBetween sums up for every item what stands between it and the cue: commas,
// stops, conjunctions, verbs of speech, quotations.
func (v *view) readBetween(r *region) {
	v.between = room.Unset(&v.between, len(r.items))
	clear(v.between[r.first:max(r.first, r.last+1)])
	b := uint64(0)
	for k := r.first - 1; k >= 0; k-- {
		v.between[k] = b
		if r.first-1-k > farAway {
			v.between[k] = farBetween
		}
		b = pass(b, v.seen[k+reach].between)
	}
	b = 0
	for k := r.last + 1; k < len(r.items); k++ {
		v.between[k] = b
		if k-1-r.last > farAway {
			v.between[k] = farBetween
		}
		b = pass(b, v.seen[k+reach].between)
	}
}

// farAway is how many items may stand between, so that it matters what they are.
const farAway = 40

// pass adds what an item adds to the sum b of those before it.
func pass(b uint64, between uint16) uint64 {
	if between != commaBetween {
		return b | uint64(between)
	}
	if b < 3*commaBetween {
		b += commaBetween
	}
	return b
}
