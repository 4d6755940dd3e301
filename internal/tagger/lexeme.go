package tagger

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/intern"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
	numbers "github.com/copydesk/copydesk/internal/vocabulary"
)

// A lexeme is what a word shows by itself, spelt as it is, in a kind of sentence.
type lexeme struct {
	hash  uint64
	shape uint64
	list  lexicon.Class // that it is on alone
	group uint16        // its cluster, as cluster tells it
	kin   uint16        // its path from the root, from 1
	row   uint16        // in vocabulary.rows, from 1: see mostWeighed
	kind  uint8         // of its sentence and its place there: see kindOfWord
	bits  uint8         // the places of the row that are set, and begins
}

// edgeGroup is the group of what lies outside of the sentence.
const edgeGroup = 1<<16 - 1

// cluster returns the cluster of a lexeme.
func (l *lexeme) cluster() uint64 {
	if l.group == edgeGroup {
		return edge
	}
	return uint64(l.group)
}

// begins says that an entry of gazetteers may begin with a lexeme.
const begins = 1 << 7

const edge = 0x5bd1e995 // stands for what lies outside of the sentence

// The places of a lexeme for the token that it says something of: reach-k behind
// it, or the head of the words that it is among.
const (
	reach  = 2
	around = 2*reach + 1
	head   = around
	places = around + 1
)

// A vocabulary numbers the words that were met, with what is known of them and
// what their features weigh in the model: most words of a text are frequent
// ones, and this spares looking up their features again. It goes from text to
// text and does not change a result.
type vocabulary struct {
	model *crf.Model
	words intern.Table[lexeme]
	rows  []row
	buf   []uint64

	byWord [kindsOfWord]numbers.Column[known] // of the words that have numbers, by kindOfWord; 0 where it is not known
}

// known is what read asks of a token's word: the number of its lexeme, from 1, over bits
// that spare looking at it.
type known uint32

const (
	listed    = 1 << iota // an entry of gazetteers may begin with it
	lively                // see mayLive
	knownBits = iota
)

func (k known) lexeme() int32 { return int32(k>>knownBits) - 1 }

// A row is what the features of a lexeme weigh at each of its places.
type row [places][crf.RowWords]uint64

// A vocabulary that has more lexemes than mostWords, or more rows than
// mostWeighed, forgets some before the next text.
const (
	mostWords   = 1 << 16
	mostWeighed = 1 << 15
)

// forget leaves out the lexemes that were met but once of late. Should that be
// few, it leaves out all.
func (v *vocabulary) forget() {
	var rows []row
	for k := range v.byWord {
		v.byWord[k].Clear()
	}
	v.words.Forget(func(_, to int) {
		if l := &v.words.Items[to]; l.row > 0 {
			rows = append(rows, v.rows[l.row-1])
			l.row = uint16(len(rows))
		}
	})
	v.rows = rows
	if len(v.words.Items) > mostWords/4*3 || len(rows) > mostWeighed/4*3 {
		v.words.Reset()
		v.rows = v.rows[:0]
	}
}

// edgeLexeme is the number of what lies outside of a sentence.
const edgeLexeme = 0

// use readies the vocabulary for a text, whose words are numbered in an edition of
// package vocabulary.
func (v *vocabulary) use(m *crf.Model, edition uint64) {
	if v.model != m || v.swollen() {
		*v = vocabulary{model: m}
	}
	for k := range v.byWord {
		v.byWord[k].Open(edition)
	}
	if len(v.words.Items) >= mostWords || len(v.rows) >= mostWeighed {
		v.forget()
	}
	if len(v.words.Items) == 0 {
		v.words.Find(edge)
		v.words.Items[edgeLexeme] = lexeme{hash: edge, shape: edge, group: edgeGroup}
	}
}

// swollen reports whether the vocabulary is of so many words that it is better to
// begin afresh than to forget some.
func (v *vocabulary) swollen() bool { return len(v.words.Items) > 2*mostWords }

// of returns what is known of a token's word. kind is kindOfWord of it.
func (v *vocabulary) of(text string, t *token.Token, kind uint8) known {
	n := v.find(text, *t, kind)
	l := &v.words.Items[n]
	k := known(n+1) << knownBits
	if l.bits&begins != 0 || l.list&gazetteers != 0 || t.Word == 0 && t.Kind == token.Word {
		k |= listed
	}
	if mayLive(t, l) {
		k |= lively
	}
	if t.Word != 0 {
		*v.byWord[kind].At(t) = k
	}
	return k
}

// find returns the number of the lexeme of a token.
func (v *vocabulary) find(text string, t token.Token, kind uint8) int32 {
	spelt := bytesHash(text[t.Start:t.End])
	n, known := v.words.Find(feature2(template(uint64(kind)<<16|uint64(t.Flags&^token.Space)), spelt, uint64(t.Kind)))
	if !known {
		v.words.Items[n] = lexemeOf(text, t, kind)
	}
	return n
}

// weigh returns the number of the row of lexeme n, which is spelt as text, with the
// places set that are bits of set. The row of a lexeme that has no room is behind those
// that have, until they are cut off.
func (v *vocabulary) weigh(n int32, text string, set uint8) int32 {
	l := &v.words.Items[n]
	at := int(l.row) - 1
	if at < 0 {
		l.bits &= begins // whatever was set is not there
		at = len(v.rows)
		v.rows = append(v.rows, row{})
		if at < mostWeighed {
			l.row = uint16(at + 1)
		}
	}
	for k := range places {
		if set&^l.bits>>k&1 != 0 {
			v.buf = l.features(v.buf[:0], k, text)
			v.model.Weigh(&v.rows[at][k], v.buf)
		}
	}
	l.bits |= set
	return int32(at)
}

func (d *document) lexeme(i int) *lexeme { return &d.vocabulary.words.Items[d.words[i].lexeme] }

// kindsOfWord is how many kindOfWord tells apart.
const kindsOfWord = 2 * (short + 1)

// firstWord is set in the kind of a word that has none before it in its sentence.
const firstWord = 1

// kindOfWord numbers the kinds of words: by the kinds of their sentences, with and
// without a word before.
func kindOfWord(sentence uint8, first bool) uint8 {
	if first {
		return sentence<<1 | firstWord
	}
	return sentence << 1
}

func lexemeOf(text string, t token.Token, kind uint8) lexeme {
	sentence := kind >> 1
	l := lexeme{hash: hashOf(text, t, sentence), shape: shapeOf(text, t) ^ casings[sentence], kind: kind}
	if t.Kind <= token.Clitic {
		if t.Kind == token.Word && lexicon.Begins(&t, gazetteers) {
			l.bits = begins
		}
		if sentence != shouted && t.Is(token.AllCaps) && !t.Is(token.Point) {
			t.Hash = dotted(text, t)
		}
		l.list = lexicon.Of(t.Hash) & lists
		l.group = cluster.Of(t)
		l.kin = kinOf(text, t)
	}
	return l
}

// features appends the features of a lexeme at place k. It is spelt as text.
func (l *lexeme) features(fs []uint64, k int, text string) []uint64 {
	c := l.cluster()
	if k == head {
		return append(fs, feature(tHead, l.hash), feature(tHead+1, uint64(l.list)), feature(tHead+2, c))
	}
	at := template(k)
	fs = append(fs, feature(tWord+at, l.hash), feature(tShape2+at, l.shape))
	if c != 0 {
		fs = append(fs, feature(tCluster+at, c), feature(tCluster+5+at, c&(1<<6-1)))
	}
	near := 1 <= k && k <= 3
	if path := uint64(l.kin); path != 0 {
		if near {
			fs = append(fs, feature(tKin+at, path), feature(tKin+10+at, path>>6))
		}
		fs = append(fs, feature(tKin+5+at, path>>3))
	}
	if near && l.list != 0 {
		fs = append(fs, feature(tList+at, uint64(l.list)))
		for one := l.list; one != 0; one &= one - 1 {
			fs = append(fs, feature(tList+at, uint64(one&-one)^edge))
		}
	}
	if k != reach {
		return fs
	}
	fs = append(fs, feature(tBias, 0))
	for n := 1; n <= 5 && n < len(text); n++ {
		fs = append(fs,
			feature2(tPrefix, uint64(n), bytesHash(text[:n])),
			feature2(tSuffix, uint64(n), bytesHash(text[len(text)-n:])))
	}
	kind := uint64(l.kind)
	return append(fs,
		feature2(tKind, kind, l.shape), feature2(tKind+1, kind, uint64(l.list)), feature2(tKind+2, kind, c),
		feature2(tKin2+2, uint64(l.kin)>>3, l.shape), feature2(tKin2+3, uint64(l.kin)>>6, uint64(l.list)))
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

func bytesHash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}
