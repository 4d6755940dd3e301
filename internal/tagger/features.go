package tagger

import (
	"slices"

	"github.com/copydesk/copydesk/internal/crf"
	"github.com/copydesk/copydesk/internal/intern"
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/room"
	"github.com/copydesk/copydesk/internal/token"
)

// document is what is known of a text's tokens before they are tagged.
type document struct {
	text  string
	toks  []token.Token
	words []word
	seen  intern.Table[evidence] // of words that stand anywhere with a capital
	noted [1 << 6]uint64         // bits of their hashes: see mark
	sums  [][crf.RowWords]uint64 // by token of a run: the rows of the words around it
	vocabulary
}

// word is what one token shows.
type word struct {
	lexeme int32
	phrase uint32 // the gazetteers of the longest entry that covers it
	seen   int32  // of a word: its place in document.seen
	head   int32  // the last of the words with capitals that this one is among
	place  uint8  // in its entry: 0 none, 1 first, 2 further
	kind   uint8  // of its sentence
	first  bool   // no word stands before it in its sentence
}

// evidence is what the whole document shows of a word.
type evidence struct {
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
	d.words = room.Unset(&d.words, len(toks))
	d.seen.Reset()
	d.seen.Find(0) // no word
	clear(d.noted[:])
	for _, s := range sents {
		poll()
		kind := kindOf(toks[s.From:s.To])
		first := true
		for i := s.From; i < s.To; i++ {
			t := &toks[i]
			d.words[i] = word{lexeme: d.vocabulary.of(text, t, kind, first), kind: kind, first: first}
			first = first && t.Kind >= token.Clitic
		}
		for i := s.From; i < s.To; i++ {
			if t := &toks[i]; t.Kind == token.Word && t.Flags&token.Lower == 0 {
				d.note(s, i)
			}
		}
		d.findHeads(s)
		for i := s.From; i < s.To; {
			n, c := 0, lexicon.Class(0)
			l := d.lexeme(i)
			// A word that training has disguised is not what its lexeme says.
			if l.bits&begins != 0 || toks[i].Word == 0 && toks[i].Kind == token.Word {
				n, c = lexicon.Longest(toks[i:min(s.To, i+8)], gazetteers)
			}
			if own := l.list & gazetteers; n <= 1 && own != 0 {
				n, c = 1, own // US is listed as U.S.
			}
			for k := range n {
				d.words[i+k].phrase = uint32(c & gazetteers)
				d.words[i+k].place = uint8(min(k, 1) + 1)
			}
			i += max(n, 1)
		}
	}
	for _, s := range sents {
		poll()
		d.noteLower(s)
	}
}

// findHeads notes for each word with a capital the last of those that follow
// on each other: "Study" for "National Nutrition [Study] shows".
func (d *document) findHeads(s Range) {
	head := int32(-1)
	for i := s.To - 1; i >= s.From; i-- {
		if t := &d.toks[i]; t.Kind != token.Word || !t.Is(token.Capital) {
			head = -1
			continue
		}
		if head < 0 {
			head = int32(i)
		}
		d.words[i].head = head
	}
}

// note adds what the token at i, which is not in lower case, shows of its word.
func (d *document) note(s Range, i int) {
	t, w := &d.toks[i], &d.words[i]
	w.seen, _ = d.seen.Find(t.Hash)
	word, bit := mark(t.Hash)
	d.noted[word] |= bit
	e := &d.seen.Items[w.seen]
	e.context |= d.hints(s, i)
	if !w.first && w.kind == ordinary && t.Is(token.Capital) {
		if e.capital = max(e.capital, e.capital+1); e.capital == 1 {
			e.before, e.after, e.at = d.lexeme(i-1).hash, edge, int32(i)
			if i+1 < s.To {
				e.after = d.lexeme(i + 1).hash
			}
		}
	}
}

// noteLower counts how often the words that note has seen stand in lower case in a
// sentence. Most words are none of them.
func (d *document) noteLower(s Range) {
	for i := s.From; i < s.To; i++ {
		t := &d.toks[i]
		if t.Flags&token.Lower == 0 || t.Kind != token.Word {
			continue
		}
		if word, bit := mark(t.Hash); d.noted[word]&bit == 0 {
			continue
		}
		w := &d.words[i]
		n, is := d.seen.Lookup(t.Hash)
		if !is {
			continue
		}
		w.seen = n
		if e := &d.seen.Items[n]; w.kind == ordinary {
			e.lower = max(e.lower, e.lower+1) // no more than it can hold
		}
	}
}

// mark returns the bit of document.noted that stands for a word's hash.
func mark(hash uint64) (word int, bit uint64) { return int(hash >> 6 % (1 << 6)), 1 << (hash % 64) }

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
		c := d.lexeme(i - 1).list
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
		c := d.lexeme(i + 1).list
		capital := after.Kind == token.Word && after.Is(token.Capital)
		set(capital, beforeCapital)
		set(capital && c.Has(lexicon.OrgWords), beforeOrgWord)
		set(capital && c.Has(lexicon.PlaceWords), beforePlaceWord)
		set(after.Kind == token.Clitic, beforeClitic)
		set(after.Hash == wordSaid || after.Hash == wordSays || after.Hash == wordTold, beforeSaid)
		set(after.Kind == token.Number, beforeNumber)
		set(after.Hash == wordOf, beforeOf)
		set(after.Kind == token.Comma && i+2 < s.To && d.lexeme(i+2).list.Has(lexicon.Countries|lexicon.States), beforePlace)
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
	for i := range toks {
		t := &toks[i]
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

// gap is how many tokens without a capital may stand inside a name.
const gap = 3

// runs calls yield with the parts of a sentence in which names may be: tokens
// with capitals or digits, and up to gap other tokens between two of them that
// names have within.
func (d *document) runs(s Range, yield func(Range)) {
	from, end := -1, 0
	for i := s.From; i < s.To; i++ {
		live := d.live(s, i)
		if from >= 0 && !live && (i-end >= gap || !d.joins(i)) {
			yield(Range{from, end})
			from = -1
		}
		if !live {
			continue
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

// joins reports whether a name may go on behind the token at i, which has no
// capital: the University of Bremen, Procter & Gamble.
func (d *document) joins(i int) bool {
	switch t := d.toks[i]; t.Kind {
	case token.Word:
		return d.lexeme(i).list.Has(lexicon.Particles) || slices.Contains(joining, t.Hash)
	case token.Comma, token.Colon, token.Dash:
		return false
	}
	return true
}

// joining are the words in lower case within names, of the training part of
// CoNLL-2003 those that several names have.
var joining = []uint64{wordOf, token.Hash("and"), wordThe, token.Hash("for"), wordIn, token.Hash("on"), token.Hash("et")}

// live reports whether the token at i can begin or end a name.
func (d *document) live(s Range, i int) bool {
	t := &d.toks[i]
	switch t.Kind {
	case token.Word:
		if !t.Is(token.Lower) {
			return true
		}
		// de la Rua, bin Laden
		return d.lexeme(i).list.Has(lexicon.Particles) && i+1 < s.To && (!d.toks[i+1].Is(token.Lower) || i+2 < s.To && d.lexeme(i+1).list.Has(lexicon.Particles) && !d.toks[i+2].Is(token.Lower))
	case token.Number:
		return i+1 < s.To && d.toks[i+1].Is(token.Capital) || t.Is(token.Hyphen)
	}
	return false
}

// opens reports whether the token at i has its capital from where it stands: a
// function word that begins its sentence, and stands in lower case wherever the
// text has it within one.
func (d *document) opens(i int) bool {
	w, l := &d.words[i], d.lexeme(i)
	return w.first && w.kind == ordinary && l.list == lexicon.FunctionWords && !d.toks[i].Is(token.AllCaps) && d.seen.Items[w.seen].capital == 0
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

// features adds the features of the token at i but for those of the words
// around it, each by itself.
func (d *document) features(q *crf.Sequence, s Range, i int) {
	var around [5]*lexeme
	for k := range around {
		around[k] = &d.vocabulary.words.Items[d.at(s, i+k-reach)]
	}
	before, it, after := around[1], around[2], around[3]
	w := &d.words[i]
	t := d.toks[i]
	q.Features = append(q.Features,
		feature2(tWord2, before.hash, it.hash),
		feature2(tWord2+1, it.hash, after.hash),
		feature2(tCluster2, before.cluster(), it.cluster()),
		feature2(tCluster2+1, it.cluster(), after.cluster()),
		feature2(tKin2, uint64(before.kin)>>3, uint64(it.kin)>>3),
		feature2(tKin2+1, uint64(it.kin)>>3, uint64(after.kin)>>3),
		feature2(tShape2+5, before.shape, it.shape),
		feature2(tShape2+6, it.shape, after.shape),
		feature2(tList, uint64(before.list), uint64(it.list)),
		feature2(tList+5, uint64(it.list), uint64(after.list)),
		feature2(tPhrase, uint64(w.phrase), uint64(w.place)))
	if i+1 < s.To {
		q.Add(feature2(tPhrase+1, uint64(d.words[i+1].phrase), uint64(d.words[i+1].place)))
	}
	if i > s.From {
		q.Add(feature2(tPhrase+2, uint64(d.words[i-1].phrase), uint64(d.words[i-1].place)))
	}
	if t.Kind != token.Word || t.Is(token.Lower) {
		return
	}
	e := &d.seen.Items[w.seen]
	times := uint64(min(e.lower, 2))*4 + uint64(min(e.capital, 3))
	q.Add(feature2(tSeen, times, kindOfWord(w.kind, w.first)))
	q.Add(feature2(tSeen+1, times, it.shape))
	if e.capital > 0 && int(e.at) != i {
		q.Add(feature(tEcho, e.before))
		q.Add(feature(tEcho+1, e.after))
	}
	q.Add(feature2(tHint, uint64(e.context), it.shape))
	for c := e.context; c != 0; c &= c - 1 {
		q.Add(feature(tHint+1, uint64(c&-c)))
	}
	if i+1 < s.To {
		if n := &d.words[i+1]; n.seen > 0 {
			for c := d.seen.Items[n.seen].context & (afterGiven | afterTitle | afterInitial | beforeSaid | beforePlace | afterIn); c != 0; c &= c - 1 {
				q.Add(feature(tHint+2, uint64(c&-c)))
			}
		}
	}
	if i > s.From {
		if n := &d.words[i-1]; n.seen > 0 {
			for c := d.seen.Items[n.seen].context & (afterGiven | afterTitle | beforeOrgWord | beforeSaid | beforePlace | afterIn); c != 0; c &= c - 1 {
				q.Add(feature(tHint+3, uint64(c&-c)))
			}
		}
	}
}

// at returns the lexeme of the token at i, or that of what lies outside of its
// sentence.
func (d *document) at(s Range, i int) int32 {
	if i < s.From || i >= s.To {
		return edgeLexeme
	}
	return d.words[i].lexeme
}

// headOf returns the lexeme of the head of the capitalised words that the token
// at i is among, if that comes later than the next word.
func (d *document) headOf(i int) (int32, bool) {
	h := int(d.words[i].head)
	if h <= i+1 || d.toks[i].Kind != token.Word || !d.toks[i].Is(token.Capital) || d.toks[i].Is(token.Lower) {
		return 0, false
	}
	return d.words[h].lexeme, true
}

// addWords adds the features of the words around the token at i, each by itself.
func (d *document) addWords(q *crf.Sequence, s Range, i int) {
	var fs []uint64
	for k := range places {
		n := d.at(s, i+k-reach)
		if k == head {
			var ok bool
			if n, ok = d.headOf(i); !ok {
				continue
			}
		}
		fs = d.vocabulary.words.Items[n].features(fs, k, d.text[d.toks[i].Start:d.toks[i].End])
	}
	for _, f := range fs {
		q.Add(f)
	}
}

// sumWords sums up for each token of a run what the features of the words around
// it, each by itself, weigh.
func (d *document) sumWords(s, r Range) {
	n := r.To - r.From
	d.sums = append(d.sums[:0], make([][crf.RowWords]uint64, n)...)
	for j := -reach; j < n+reach; j++ {
		at, text := r.From+j, ""
		if s.From <= at && at < s.To {
			text = d.text[d.toks[at].Start:d.toks[at].End]
		}
		// The token is at place k of token j+reach-k of the run.
		first, last := max(0, j+reach-(n-1)), min(around-1, j+reach)
		row := d.vocabulary.weighed(d.at(s, at), text, first, last)
		for k := first; k <= last; k++ {
			add(&d.sums[j+reach-k], &row[k])
		}
	}
	for i := range n {
		if h, ok := d.headOf(r.From + i); ok {
			t := d.toks[d.words[r.From+i].head]
			row := d.vocabulary.weighed(h, d.text[t.Start:t.End], head, head)
			add(&d.sums[i], &row[head])
		}
	}
}

func add(sum, row *[crf.RowWords]uint64) {
	for i, w := range row {
		sum[i] += w
	}
}
