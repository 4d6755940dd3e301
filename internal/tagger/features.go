package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// document is what is known of a text's tokens before they are tagged.
type document struct {
	text  string
	toks  []token.Token
	words []word
	seen  []evidence
	index []int32 // hash table of words into seen, from 1; 0 is empty
}

// word is what one token shows by itself.
type word struct {
	hash    uint64
	shape   uint64
	list    lexicon.Class // that it is on alone
	phrase  lexicon.Class // of the longest entry that covers it
	place   uint8         // in that entry: 0 none, 1 first, 2 further
	cluster uint16
	kin     uint16 // its path from the root, from 1
	kind    uint8  // of its sentence
	first   bool   // no word stands before it in its sentence
	seen    int32  // of a word: its place in document.seen
	head    int32  // the last of the words with capitals that this one is among
}

// evidence is what the whole document shows of a word.
type evidence struct {
	hash    uint64
	lower   uint16 // times in lower case
	capital uint16 // times with a capital inside a sentence
	context uint16 // how it stands anywhere with a capital: bits of hints
	at      int32  // its first place inside a sentence
	before  uint64 // the word before it there
	after   uint64 // the word after it
}

// Hints are what stands next to a word somewhere in the document.
const (
	afterGiven   = 1 << iota // Angela [Merkel]
	afterTitle               // Mrs. [Merkel]
	afterInitial             // J. [Smith]
	afterIn                  // in [Bremen]
	afterThe                 // the [Guardian]
	afterCapital             // Borussia [Dortmund]
	beforeCapital
	beforeOrgWord   // [Northway] Airlines
	beforePlaceWord // [Tampa] Bay
	beforeClitic    // [Merkel]'s
	beforeSaid      // [Merkel] said
	beforeNumber    // [Bremen] 2
	beforePlace     // [Bremen], Germany
	inBrackets      // ([Germany])
	beforeOf        // [University] of
)

// Kinds of sentences by their letters.
const (
	ordinary = iota
	shouted  // all in capitals
	titled   // capitals on most words: a headline
	short    // hardly any lower-case word: a line of a table
)

// casings keep the shapes of headlines apart: a capital says little there, and
// what a model learns of that must not count elsewhere.
var casings = [...]uint64{shouted: 0x9E3779B97F4A7C15, titled: 0xA0761D6478BD642F, short: 0}

// gazetteers are the lists whose entries help to type a name.
const gazetteers = lexicon.Countries | lexicon.States | lexicon.Cities | lexicon.Demonyms | lexicon.Agencies | lexicon.Organisations | lexicon.Products | lexicon.Titles | lexicon.Honorifics

const lists = gazetteers | lexicon.GivenMale | lexicon.GivenFemale | lexicon.Surnames | lexicon.OrgWords | lexicon.PlaceWords | lexicon.EventWords |
	lexicon.Weekdays | lexicon.Months | lexicon.Particles | lexicon.Roles | lexicon.FunctionWords

// read works out what is known of every token of the sentences.
func (d *document) read(text string, toks []token.Token, sents []Range, poll func()) {
	d.text, d.toks = text, toks
	if cap(d.words) < len(toks) {
		d.words = make([]word, len(toks), len(toks)+len(toks)/4)
	}
	d.words = d.words[:len(toks)]
	d.clearSeen()
	for _, s := range sents {
		poll()
		kind := kindOf(toks[s.From:s.To])
		first := true
		for i := s.From; i < s.To; i++ {
			t := toks[i]
			w := &d.words[i]
			*w = word{hash: hashOf(text, t, kind), shape: shapeOf(text, t) ^ casings[kind], kind: kind, first: first}
			if t.Kind <= token.Clitic {
				if kind != shouted && t.Is(token.AllCaps) && !t.Is(token.Point) {
					t.Hash = dotted(text, t)
				}
				w.list = lexicon.Of(t.Hash) & lists
				w.cluster = cluster.Of(t)
				w.kin = kinOf(text, t)
				first = first && t.Kind == token.Clitic
			}
		}
		for i := s.From; i < s.To; i++ {
			if toks[i].Kind == token.Word {
				d.note(s, i)
			}
		}
		d.findHeads(s)
		for i := s.From; i < s.To; {
			n, c := 0, lexicon.Class(0)
			if toks[i].Kind == token.Word {
				n, c = lexicon.Longest(toks[i:min(s.To, i+8)], gazetteers)
			}
			if l := d.words[i].list & gazetteers; n <= 1 && l != 0 {
				n, c = 1, l // US is listed as U.S.
			}
			for k := range n {
				d.words[i+k].phrase = c & gazetteers
				d.words[i+k].place = uint8(min(k, 1) + 1)
			}
			i += max(n, 1)
		}
	}
}

// findHeads notes for each word with a capital the last of those that follow
// on each other: "Study" for "National Nutrition [Study] shows".
func (d *document) findHeads(s Range) {
	head := int32(-1)
	for i := s.To - 1; i >= s.From; i-- {
		if t := d.toks[i]; t.Kind != token.Word || !t.Is(token.Capital) {
			head = -1
			continue
		}
		if head < 0 {
			head = int32(i)
		}
		d.words[i].head = head
	}
}

// clearSeen empties the table of words and makes it large enough.
func (d *document) clearSeen() {
	size := 64
	for size < 2*len(d.toks) {
		size *= 2
	}
	if cap(d.index) < size {
		d.index = make([]int32, size)
	}
	d.index = d.index[:size]
	clear(d.index)
	d.seen = append(d.seen[:0], evidence{})
}

// evidenceOf returns the place in d.seen of the word with the given hash.
func (d *document) evidenceOf(hash uint64) int32 {
	mask := uint64(len(d.index) - 1)
	for at := (hash ^ hash>>32) * 0x9E3779B97F4A7C15 >> 20; ; at++ {
		k := d.index[at&mask]
		if k == 0 {
			k = int32(len(d.seen))
			d.index[at&mask] = k
			d.seen = append(d.seen, evidence{hash: hash})
		}
		if d.seen[k].hash == hash {
			return k
		}
	}
}

// note adds what the token at i shows of its word.
func (d *document) note(s Range, i int) {
	t, w := d.toks[i], &d.words[i]
	w.seen = d.evidenceOf(t.Hash)
	e := &d.seen[w.seen]
	if t.Is(token.Lower) {
		if w.kind == ordinary {
			e.lower = max(e.lower, e.lower+1) // no more than it can hold
		}
		return
	}
	e.context |= d.hints(s, i)
	if !w.first && w.kind == ordinary && t.Is(token.Capital) {
		if e.capital = max(e.capital, e.capital+1); e.capital == 1 {
			e.before, e.after, e.at = d.words[i-1].hash, edge, int32(i)
			if i+1 < s.To {
				e.after = d.words[i+1].hash
			}
		}
	}
}

// hints returns what stands next to the token at i.
func (d *document) hints(s Range, i int) uint16 {
	var h uint16
	set := func(is bool, bit uint16) {
		if is {
			h |= bit
		}
	}
	var before, after token.Token
	before.Kind, after.Kind = token.Stop, token.Stop
	if i > s.From {
		before = d.toks[i-1]
		c := d.words[i-1].list
		capital := before.Kind == token.Word && before.Is(token.Capital)
		set(capital && c.Has(lexicon.GivenMale|lexicon.GivenFemale), afterGiven)
		set(capital && c.Has(lexicon.Titles|lexicon.Honorifics), afterTitle)
		set(before.Is(token.Initial), afterInitial)
		set(before.Hash == wordIn || before.Hash == wordAt || before.Hash == wordFrom, afterIn)
		set(before.Hash == wordThe, afterThe)
		set(capital, afterCapital)
	}
	if i+1 < s.To {
		after = d.toks[i+1]
		c := d.words[i+1].list
		capital := after.Kind == token.Word && after.Is(token.Capital)
		set(capital, beforeCapital)
		set(capital && c.Has(lexicon.OrgWords), beforeOrgWord)
		set(capital && c.Has(lexicon.PlaceWords), beforePlaceWord)
		set(after.Kind == token.Clitic, beforeClitic)
		set(after.Hash == wordSaid || after.Hash == wordSays || after.Hash == wordTold, beforeSaid)
		set(after.Kind == token.Number, beforeNumber)
		set(after.Hash == wordOf, beforeOf)
		set(after.Kind == token.Comma && i+2 < s.To && d.words[i+2].list.Has(lexicon.Countries|lexicon.States), beforePlace)
	}
	set(before.Kind == token.Open && after.Kind == token.Close, inBrackets)
	return h
}

var (
	wordIn   = token.Hash("in")
	wordAt   = token.Hash("at")
	wordFrom = token.Hash("from")
	wordThe  = token.Hash("the")
	wordSaid = token.Hash("said")
	wordSays = token.Hash("says")
	wordTold = token.Hash("told")
	wordOf   = token.Hash("of")
)

// kindOf says how a sentence is written.
func kindOf(toks []token.Token) uint8 {
	upper, capital, lower, long, small := 0, 0, 0, 0, 0
	for i, t := range toks {
		if t.Kind != token.Word {
			continue
		}
		if i > 0 && t.Is(token.Capital) && !t.Is(token.AllCaps) && lexicon.Of(t.Hash).Has(lexicon.FunctionWords|lexicon.Prepositions|lexicon.Auxiliaries) {
			small++
		}
		switch {
		case t.Is(token.AllCaps) && !t.Is(token.Point):
			upper++
		case t.Is(token.Capital):
			capital++
		default:
			lower++
			if t.End-t.Start > 4 {
				long++
			}
		}
	}
	switch {
	case lower == 0 && upper > capital && upper > 1:
		return shouted
	case small > 0 && lower <= small && long == 0:
		return titled // To Be In The News
	case lower <= 1:
		return short
	case capital+upper > lower && long <= 1 && capital+upper >= 4:
		return titled
	}
	return ordinary
}

// hashOf returns the hash of a word; one for all marks of a kind, since a dash
// is a dash in every spelling; and one for an acronym with and without its
// points, so that the US is the U.S. and neither is us.
func hashOf(text string, t token.Token, kind uint8) uint64 {
	switch {
	case t.Kind > token.Clitic && t.Kind != token.Symbol:
		return uint64(t.Kind)
	case t.Kind == token.Word && t.Is(token.AllCaps) && (t.Is(token.Point) || kind != shouted && t.End-t.Start <= longestAcronym):
		h := uint64(edge)
		for _, c := range []byte(text[t.Start:t.End]) {
			if c != '.' {
				h = (h ^ uint64(c)) * 1099511628211
			}
		}
		return h
	}
	return t.Hash
}

// kinOf returns the path of a word, or of its last part where only that is
// known: Anglo-Ruthenian.
func kinOf(text string, t token.Token) uint16 {
	k := cluster.Kin(t.Hash)
	if k == 0 && t.Is(token.Hyphen) {
		if i := strings.LastIndexByte(text[t.Start:t.End], '-'); i >= 0 {
			k = cluster.Kin(token.Hash(text[t.Start+i+1 : t.End]))
		}
	}
	return k
}

// dotted returns the hash of an acronym of two or three letters as if it had
// points, where a list has it so: US is on a list as U.S., and us is no place.
func dotted(text string, t token.Token) uint64 {
	if n := t.End - t.Start; n < 2 || n > 3 || t.Is(token.NonASCII) {
		return t.Hash
	}
	var b [6]byte
	k := 0
	for _, c := range []byte(text[t.Start:t.End]) {
		b[k], b[k+1] = c, '.'
		k += 2
	}
	if h := token.Hash(string(b[:k])); lexicon.Of(h) != 0 {
		return h
	}
	return t.Hash
}

// longestAcronym is the most letters of a word that is taken for an acronym.
const longestAcronym = 5

// shapeOf hashes the word's letters by class, runs of one class as one: Xx,
// X., dd-x.
func shapeOf(text string, t token.Token) uint64 {
	h, last := uint64(1), byte(0)
	for _, r := range text[t.Start:t.End] {
		c := byte('?')
		switch {
		case 'a' <= r && r <= 'z', r >= utf8.RuneSelf && unicode.IsLower(r):
			c = 'x'
		case 'A' <= r && r <= 'Z', r >= utf8.RuneSelf && unicode.IsUpper(r):
			c = 'X'
		case '0' <= r && r <= '9':
			c = 'd'
		case r < utf8.RuneSelf:
			c = byte(r)
		}
		if c != last {
			h = (h ^ uint64(c)) * 1099511628211
			last = c
		}
	}
	if n := t.End - t.Start; n <= 4 {
		h = (h ^ uint64(n)) * 1099511628211
	}
	return h
}

// gap is how many tokens without a capital may stand inside a name.
const gap = 3

// runs calls yield with the parts of a sentence in which names may be: tokens
// with capitals or digits, and up to gap other tokens between two of them.
func (d *document) runs(s Range, yield func(Range)) {
	from, end := -1, 0
	for i := s.From; i < s.To; i++ {
		if !d.live(s, i) {
			continue
		}
		if from >= 0 && i-end > gap {
			yield(Range{from, end})
			from = -1
		}
		if from < 0 {
			from = i
		}
		end = i + 1
	}
	if from >= 0 {
		yield(Range{from, end})
	}
}

// live reports whether the token at i can begin or end a name.
func (d *document) live(s Range, i int) bool {
	t := d.toks[i]
	switch t.Kind {
	case token.Word:
		if !t.Is(token.Lower) {
			return true
		}
		// de la Rua, bin Laden
		return d.words[i].list.Has(lexicon.Particles) && i+1 < s.To && (!d.toks[i+1].Is(token.Lower) || i+2 < s.To && d.words[i+1].list.Has(lexicon.Particles) && !d.toks[i+2].Is(token.Lower))
	case token.Number:
		return i+1 < s.To && d.toks[i+1].Is(token.Capital) || t.Is(token.Hyphen)
	}
	return false
}

// A template numbers a sort of feature.
type template uint64

const (
	tBias template = iota
	tWord
	tWord2 = tWord + 5
	tShape = tWord2 + 4
	tShape2
	tPrefix   = tShape2 + 10
	tSuffix   = tPrefix + 6
	tCluster  = tSuffix + 6
	tCluster2 = tCluster + 20
	tList     = tCluster2 + 4
	tPhrase   = tList + 6
	tKind     = tPhrase + 6
	tSeen     = tKind + 6
	tEcho     = tSeen + 6
	tHint     = tEcho + 6
	tHead     = tHint + 6
	tKin      = tHead + 6
	tKin2     = tKin + 15
)

func feature(t template, v uint64) uint64 {
	return (v + uint64(t)*0x9E3779B97F4A7C15) * 0xD6E8FEB86659FD93
}

func feature2(t template, a, b uint64) uint64 {
	return feature(t, a*0xA0761D6478BD642F^b)
}

const (
	edge = 0x5bd1e995 // stands for what lies outside of the sentence
)

// features adds the features of the token at i.
func (d *document) features(q *crf.Sequence, s Range, i int) {
	var hash, shape, clus, kin [5]uint64
	var list [5]lexicon.Class
	for k := range 5 {
		j := i + k - 2
		if j < s.From || j >= s.To {
			hash[k], shape[k], clus[k], kin[k] = edge, edge, edge, 0
			continue
		}
		w := &d.words[j]
		hash[k], shape[k], clus[k], kin[k], list[k] = w.hash, w.shape, uint64(w.cluster), uint64(w.kin), w.list
	}
	w := &d.words[i]
	t := d.toks[i]

	q.Add(feature(tBias, 0))
	for k := range 5 {
		q.Add(feature(tWord+template(k), hash[k]))
		q.Add(feature(tShape2+template(k), shape[k]))
		if clus[k] != 0 {
			q.Add(feature(tCluster+template(k), clus[k]))
			q.Add(feature(tCluster+5+template(k), clus[k]&(1<<6-1)))
		}
	}
	for k, path := range kin {
		if path == 0 {
			continue
		}
		if 1 <= k && k <= 3 {
			q.Add(feature(tKin+template(k), path))
			q.Add(feature(tKin+10+template(k), path>>6))
		}
		q.Add(feature(tKin+5+template(k), path>>3))
	}
	q.Add(feature2(tKin2, kin[1]>>3, kin[2]>>3))
	q.Add(feature2(tKin2+1, kin[2]>>3, kin[3]>>3))
	q.Add(feature2(tKin2+2, kin[2]>>3, shape[2]))
	q.Add(feature2(tKin2+3, kin[2]>>6, uint64(list[2])))
	q.Add(feature2(tKin2+4, kin[1]>>6, kin[3]>>6))
	q.Add(feature2(tWord2, hash[1], hash[2]))
	q.Add(feature2(tWord2+1, hash[2], hash[3]))
	q.Add(feature2(tWord2+2, hash[1], hash[3]))
	q.Add(feature2(tShape2+5, shape[1], shape[2]))
	q.Add(feature2(tShape2+6, shape[2], shape[3]))
	q.Add(feature2(tShape2+7, shape[1]*31+shape[2], shape[3]))
	q.Add(feature2(tCluster2, clus[1], clus[2]))
	q.Add(feature2(tCluster2+1, clus[2], clus[3]))
	q.Add(feature2(tCluster2+2, hash[1], kin[3]>>3))
	q.Add(feature2(tCluster2+3, kin[1]>>3, hash[3]))

	text := d.text[t.Start:t.End]
	for n := 1; n <= 5 && n < len(text); n++ {
		q.Add(feature2(tPrefix, uint64(n), bytesHash(text[:n])))
		q.Add(feature2(tSuffix, uint64(n), bytesHash(text[len(text)-n:])))
	}
	for k := 1; k <= 3; k++ {
		if list[k] != 0 {
			q.Add(feature(tList+template(k), uint64(list[k])))
			for c := list[k]; c != 0; c &= c - 1 {
				q.Add(feature(tList+template(k), uint64(c&-c)^edge))
			}
		}
	}
	q.Add(feature2(tList, uint64(list[1]), uint64(list[2])))
	q.Add(feature2(tList+5, uint64(list[2]), uint64(list[3])))
	q.Add(feature2(tPhrase, uint64(w.phrase), uint64(w.place)))
	if i+1 < s.To {
		q.Add(feature2(tPhrase+1, uint64(d.words[i+1].phrase), uint64(d.words[i+1].place)))
	}
	if i > s.From {
		q.Add(feature2(tPhrase+2, uint64(d.words[i-1].phrase), uint64(d.words[i-1].place)))
	}
	kind := uint64(w.kind) * 2
	if w.first {
		kind++
	}
	q.Add(feature2(tKind, kind, w.shape))
	q.Add(feature2(tKind+1, kind, uint64(w.list)))
	q.Add(feature2(tKind+2, kind, uint64(w.cluster)))

	if t.Kind != token.Word || t.Is(token.Lower) {
		return
	}
	if head := int(w.head); head > i+1 && t.Is(token.Capital) {
		h := &d.words[head]
		q.Add(feature(tHead, h.hash))
		q.Add(feature(tHead+1, uint64(h.list)))
		q.Add(feature(tHead+2, uint64(h.cluster)))
	}
	e := &d.seen[w.seen]
	times := uint64(min(e.lower, 2))*4 + uint64(min(e.capital, 3))
	q.Add(feature2(tSeen, times, kind))
	q.Add(feature2(tSeen+1, times, w.shape))
	if e.capital > 0 && int(e.at) != i {
		q.Add(feature(tEcho, e.before))
		q.Add(feature(tEcho+1, e.after))
	}
	q.Add(feature2(tHint, uint64(e.context), w.shape))
	for c := e.context; c != 0; c &= c - 1 {
		q.Add(feature(tHint+1, uint64(c&-c)))
	}
	if i+1 < s.To {
		if n := &d.words[i+1]; n.seen > 0 {
			for c := d.seen[n.seen].context & (afterGiven | afterTitle | afterInitial | beforeSaid | beforePlace | afterIn); c != 0; c &= c - 1 {
				q.Add(feature(tHint+2, uint64(c&-c)))
			}
		}
	}
	if i > s.From {
		if n := &d.words[i-1]; n.seen > 0 {
			for c := d.seen[n.seen].context & (afterGiven | afterTitle | beforeOrgWord | beforeSaid | beforePlace | afterIn); c != 0; c &= c - 1 {
				q.Add(feature(tHint+3, uint64(c&-c)))
			}
		}
	}
}

func bytesHash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
