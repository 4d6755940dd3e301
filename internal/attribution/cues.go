package attribution

import (
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/room"
)

// A cueRow is a row of the cue model or of the gate: see crf.Lanes.
type cueRow uint32

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

// A window is the lexemes of a token and of those around it, of its sentence.
type window [2*reach + 1]int32

func (v *view) window(s Range, i int) (w window) {
	if i-reach >= s.From && i+reach < s.To {
		for k, x := range v.words[i-reach:][:len(w)] {
			w[k] = x.lexeme
		}
		return w
	}
	for k := range w {
		w[k] = outside
		if at := i + k - reach; at >= s.From && at < s.To {
			w[k] = v.words[at].lexeme
		}
	}
	return w
}

// readGates sets the gates of a sentence, that of its token i at [i-From+reach]: the
// sums of what the words around each weigh.
func (v *view) readGates(s Range) {
	words := v.words[s.From:s.To]
	gates := room.Unset(&v.gates, len(words)+2*reach)
	v.gates = gates
	var a, b, c, d cueRow // of the two tokens before the next, itself, and the one behind it
	edge := v.vocabulary.gateOf(outside)
	for range reach {
		a, b, c, d = b+edge[3], c+edge[2], d+edge[1], edge[0]
	}
	for j := range words {
		row := v.vocabulary.gateOf(words[j].lexeme)
		gates[j] = a + row[4]
		a, b, c, d = b+row[3], c+row[2], d+row[1], row[0]
	}
	for j := range gates[len(words):] {
		gates[len(words)+j] = a + edge[4]
		a, b, c, d = b+edge[3], c+edge[2], d+edge[1], edge[0]
	}
}

// begins reports whether the gate lets the token at i begin a cue; goesOn, whether
// it may go on with one.
func (v *view) begins(s Range, i int) bool {
	w, _ := crf.Lanes(uint32(v.gates[i-s.From+reach]))
	return int32(w) > v.vocabulary.leastBegin
}

func (v *view) goesOn(s Range, i int) bool {
	_, w := crf.Lanes(uint32(v.gates[i-s.From+reach]))
	return int32(w) > v.vocabulary.leastMore
}

// What the cue model sees of a token but for the words around it: how it stands to
// quotations, and the names right before it, of it, and right behind it.
type standing struct{ quotes, before, name, behind uint64 }

func (v *view) standing(s Range, i int) standing {
	return standing{v.quoteState(s, i), v.nameAt(s, i-1), uint64(v.Names[i]), v.nameAt(s, i+1)}
}

// Features of few values have all their rows in tables.
type cueTables struct {
	model  *crf.Model
	quotes [quoteStates][short + 1]cueRow
	names  [noName + 1][noName + 1]cueRow
	name   [noName + 1][classes]cueRow
}

func (x *standing) quotesFeature(start uint64) uint64 { return feature2(cQuote+2, x.quotes, start) }
func (x *standing) namesFeature() uint64              { return feature(cName, x.before*16+x.behind) }
func (x *standing) nameFeature(class uint64) uint64   { return feature2(cName+4, x.name, class) }

func (t *cueTables) use(m *crf.Model) {
	if m == nil || t.model == m {
		return
	}
	t.model = m
	weighed := func(f uint64) cueRow { return cueRow(m.Weighed([]uint64{f})) }
	for quotes := range t.quotes {
		for start := range t.quotes[quotes] {
			t.quotes[quotes][start] = weighed((&standing{quotes: uint64(quotes)}).quotesFeature(uint64(start)))
		}
	}
	for name := range t.names {
		for behind := range t.names[name] {
			t.names[name][behind] = weighed((&standing{before: uint64(name), behind: uint64(behind)}).namesFeature())
		}
		for class := range t.name[name] {
			t.name[name][class] = weighed((&standing{name: uint64(name)}).nameFeature(uint64(class)))
		}
	}
}

// cueRow sums up what the features of the token at i weigh in the cue model.
func (v *view) cueRow(m *crf.Model, s Range, i int) (row cueRow) {
	w, x, t := v.window(s, i), v.standing(s, i), &v.tables
	for k, n := range w {
		row += v.vocabulary.inCues(n).at[k]
	}
	l := &v.vocabulary.words.Items[w[reach]]
	row += t.quotes[x.quotes][l.cluster&short] + t.names[x.before][x.behind] + t.name[x.name][l.class]
	return row + cueRow(m.Weighed(v.cueFeatures(s, i, &w, &x)))
}

// cueExample adds the features of the token at i, to learn from.
func (v *view) cueExample(q *crf.Sequence, s Range, i int) {
	w, x := v.window(s, i), v.standing(s, i)
	l := &v.vocabulary.words.Items[w[reach]]
	q.Features = append(v.cueWords(q.Features, &w), x.quotesFeature(uint64(l.cluster)&short), x.namesFeature(), x.nameFeature(uint64(l.class)))
	q.Features = append(q.Features, v.cueFeatures(s, i, &w, &x)...)
	q.Next()
}

// cueWords appends the features of the words around a token, each by itself, which
// are all that the gate sees.
func (v *view) cueWords(fs []uint64, w *window) []uint64 {
	for k, n := range w {
		fs = v.vocabulary.words.Items[n].cueFeatures(fs, k)
	}
	return fs
}

// cueFeatures returns the other features of the token at i for the cue model; they are
// good until the next call.
func (v *view) cueFeatures(s Range, i int, window *window, x *standing) []uint64 {
	look := func(k int) *lexeme { return &v.vocabulary.words.Items[window[k]] }
	w, before, after := look(reach), look(reach-1), look(reach+1)
	class := func(x *lexeme) uint64 { return uint64(x.class) }
	start := func(x *lexeme) uint64 { return uint64(x.cluster) & short }
	kin := func(x *lexeme) uint64 { return branch(uint64(x.kin)) }
	cluster := uint64(w.cluster)
	subject := v.subject(s, i)
	ahead := v.ahead(s, i)
	fs := &v.features
	fs[0] = feature2(cPair, w.stem, start(after))
	fs[1] = feature2(cPair+1, start(before), w.stem)
	fs[2] = feature3(cPair+2, start(before), start(w), start(after))
	fs[3] = feature3(cPair+3, class(look(0)), class(before), cluster)
	fs[4] = feature3(cPair+4, cluster, class(after), class(look(2*reach)))
	fs[5] = feature2(cQuote+1, x.quotes, w.stem)
	fs[6] = feature3(cQuote+3, x.quotes, class(before), class(after))
	fs[7] = feature2(cName+1, x.before*16+x.behind, w.stem)
	fs[8] = feature2(cName+2, subject, w.stem)
	fs[9] = feature2(cName+3, subject, cluster)
	fs[10] = feature2(cAhead, ahead, w.stem)
	fs[11] = feature2(cAhead+1, ahead, cluster)
	fs[12] = feature2(cKin+2, subject, kin(w))
	fs[13] = feature2(cKin+3, ahead, kin(w))
	fs[14] = feature3(cKin+4, class(before), kin(w), class(after))
	fs[15] = feature2(cKin+5, kin(before), class(w))
	fs[16] = feature2(cKin+6, class(w), kin(after))
	if i > s.From {
		return fs[:17]
	}
	fs[17] = feature(cBias+1, w.stem)
	return fs[:18]
}

// quoteState says how the token at i stands to the quotations of its sentence.
func (v *view) quoteState(s Range, i int) uint64 {
	w := &v.words[i]
	if w.inside {
		return 1
	}
	st := uint64(w.near)
	if i > s.From && v.words[i-1].inside {
		st |= 2
	}
	if i+1 < s.To && v.words[i+1].inside {
		st |= 4
	}
	return st
}

func (v *view) nameAt(s Range, i int) uint64 {
	if i < s.From || i >= s.To {
		return noName
	}
	return uint64(v.Names[i])
}

// subject classes what stands before the token at i, auxiliaries and adverbs
// left out: a name by its type, a pronoun, a noun, a mark.
func (v *view) subject(s Range, i int) uint64 {
	for k := i - 1; k >= s.From && k >= i-4; k-- {
		w := v.lexeme(k)
		if w.class == auxiliary || w.adverb {
			continue
		}
		if v.Names[k] > 0 {
			return uint64(v.Names[k])
		}
		if w.class == 4 {
			return w.hash
		}
		return 16 + uint64(w.class)
	}
	return 15
}

// ahead says whether "that", "to", "of", "as" or a colon comes within the next
// tokens.
func (v *view) ahead(s Range, i int) uint64 {
	for k := i + 1; k < s.To && k <= i+4; k++ {
		if a := v.lexeme(k).opener; a != 0 {
			return uint64(a)<<2 | uint64(min(k-i, 2))
		}
	}
	return 0
}
