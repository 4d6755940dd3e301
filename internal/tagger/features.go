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
	told  []known                // of a sentence: the tokens that are listed or lively, by place instead of lexeme
	runs  []run                  // in which names may be
	seen  intern.Table[evidence] // of words that stand anywhere with a capital
	noted [1 << 6]uint64         // bits of their hashes: see mark
	twice [1 << 6]uint64         // those bits that several words have
	near  []int32                // by token of a run and around it: the row of its lexeme
	vocabulary
}

// word is what one token shows.
type word struct {
	lexeme int32
	phrase uint32 // the gazetteers of the longest entry that covers it
	seen   int32  // of a word that is not in lower case: its place in document.seen
	place  uint8  // in its entry: 0 none, 1 first, 2 further
	kind   uint8  // of its sentence and its place there: see kindOfWord
}

// A run is a part of a sentence in which names may be: tokens with capitals or digits,
// and up to gap other tokens between two of them that names have within.
type run struct {
	Range
	sentence Range
}

// evidence is what the whole document shows of a word.
type evidence struct {
	lower   uint16 // times in lower case within ordinary sentences, up to mostLower
	capital uint16 // times with a capital inside a sentence
	context uint16 // how it stands anywhere with a capital: bits of hints
	at      int32  // its first place inside a sentence
	before  uint64 // the word before it there
	after   uint64 // the word after it
}

// mostLower is as often as it matters that a word stands in lower case.
const mostLower = 2

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

// read works out what is known of every token of the sentences, and where names may be.
func (d *document) read(text string, toks []token.Token, sents []Range, poll func()) {
	d.text, d.toks = text, toks
	d.words = room.Unset(&d.words, len(toks))
	d.runs = d.runs[:0]
	d.seen.Reset()
	d.seen.Find(0) // no word
	clear(d.noted[:])
	clear(d.twice[:])
	for _, s := range sents {
		poll()
		d.readWords(s)
		d.findEntries(s)
		d.findRuns(s)
	}
	for _, s := range sents {
		poll()
		d.noteLower(s)
	}
}

// readWords finds what each token of a sentence shows by itself.
func (d *document) readWords(s Range) {
	toks, words := d.toks[s.From:s.To], d.words[s.From:s.To]
	told, n := room.Unset(&d.told, len(toks)), 0
	kind := kindOfWord(kindOf(toks), true)
	for i := range toks {
		t := &toks[i]
		k := d.byWord[kind].Of(t)
		if k == 0 {
			k = d.vocabulary.of(d.text, t, kind)
		}
		words[i] = word{lexeme: k.lexeme(), kind: kind}
		k &= listed | lively
		told[n] = known(s.From+i)<<knownBits | k
		n += int(min(k, 1))
		// Behind a word or a number no word is the first. This, as the count above, goes
		// without a branch that would be guessed wrong.
		kind &^= uint8(t.Kind-token.Clitic) >> 7 * firstWord
	}
	d.told = told[:n]
}

// findEntries notes which tokens of a sentence are of entries of gazetteers.
func (d *document) findEntries(s Range) {
	next := s.From
	for _, k := range d.told {
		i := int(k >> knownBits)
		if k&listed == 0 || i < next {
			continue
		}
		l, n, c := d.lexeme(i), 0, lexicon.Class(0)
		// A word that training has disguised is not what its lexeme says.
		if l.bits&begins != 0 || d.toks[i].Word == 0 {
			n, c = lexicon.Longest(d.toks[i:min(s.To, i+8)], gazetteers)
		}
		if own := l.list & gazetteers; n <= 1 && own != 0 {
			n, c = 1, own // US is listed as U.S.
		}
		for j := range n {
			w := &d.words[i+j]
			w.phrase, w.place = uint32(c&gazetteers), uint8(min(j, 1)+1)
		}
		next = i + n
	}
}

// findRuns finds the runs of a sentence, and notes what its words with capitals show.
func (d *document) findRuns(s Range) {
	from, end := -1, 0
	for _, k := range d.told {
		i := int(k >> knownBits)
		if k&lively == 0 {
			continue
		}
		if t := &d.toks[i]; t.Kind == token.Word && t.Flags&token.Lower == 0 {
			d.note(s, i)
		} else if !d.isLive(s, i) {
			continue
		}
		if from >= 0 && !d.join(end, i) {
			d.runs = append(d.runs, run{Range{from, end}, s})
			from = -1
		}
		if from < 0 {
			from = i
		}
		end = i + 1
	}
	if from >= 0 {
		d.runs = append(d.runs, run{Range{from, end}, s})
	}
}

// note adds what the token at i, which is not in lower case, shows of its word.
func (d *document) note(s Range, i int) {
	t, w := &d.toks[i], &d.words[i]
	var again bool
	if w.seen, again = d.seen.Find(t.Hash); !again {
		word, bit := mark(t.Hash)
		d.twice[word] |= d.noted[word] & (1 << bit)
		d.noted[word] |= 1 << bit
	}
	e := &d.seen.Items[w.seen]
	e.context |= d.hints(s, i)
	if w.kind == ordinary && t.Is(token.Capital) {
		if e.capital = max(e.capital, e.capital+1); e.capital == 1 {
			e.before, e.after, e.at = d.lexeme(i-1).hash, edge, int32(i)
			if i+1 < s.To {
				e.after = d.lexeme(i + 1).hash
			}
		}
	}
}

// noteLower counts how often the words that note has seen stand in lower case in a
// sentence. Most words are none of them; of the others most are soon counted enough.
func (d *document) noteLower(s Range) {
	if s.From == s.To || d.words[s.From].kind&^firstWord != ordinary {
		return
	}
	toks := d.toks[s.From:s.To]
	for i := range toks {
		t := &toks[i]
		word, bit := mark(t.Hash)
		if lower := uint64(t.Flags / token.Lower); d.noted[word]>>bit&lower&1 == 0 || t.Kind != token.Word {
			continue
		}
		n, is := d.seen.Lookup(t.Hash)
		if !is {
			continue
		}
		e := &d.seen.Items[n]
		if e.lower = min(e.lower+1, mostLower); e.lower == mostLower {
			d.noted[word] &^= 1 << bit &^ d.twice[word]
		}
	}
}

// mark returns where in document.noted a word's hash has its bit.
func mark(hash uint64) (word int, bit uint64) { return int(hash >> 6 % (1 << 6)), hash % 64 }

// hints returns what stands next to the token at i.
func (d *document) hints(s Range, i int) uint16 {
	var h uint16
	set := func(is bool, bit uint16) {
		if is {
			h |= bit
		}
	}
	before, after := &noToken, &noToken
	if i > s.From {
		before = &d.toks[i-1]
		set(before.Is(token.Initial), afterInitial)
		set(before.Hash == wordIn || before.Hash == wordAt || before.Hash == wordFrom, afterIn)
		set(before.Hash == wordThe, afterThe)
		if before.Kind == token.Word && before.Flags&token.Capital != 0 {
			h |= afterCapital
			c := d.lexeme(i - 1).list
			set(c.Has(lexicon.GivenMale|lexicon.GivenFemale), afterGiven)
			set(c.Has(lexicon.Titles|lexicon.Honorifics), afterTitle)
		}
	}
	if i+1 < s.To {
		after = &d.toks[i+1]
		set(after.Kind == token.Clitic, beforeClitic)
		set(after.Hash == wordSaid || after.Hash == wordSays || after.Hash == wordTold, beforeSaid)
		set(after.Kind == token.Number, beforeNumber)
		set(after.Hash == wordOf, beforeOf)
		set(after.Kind == token.Comma && i+2 < s.To && d.lexeme(i+2).list.Has(lexicon.Countries|lexicon.States), beforePlace)
		if after.Kind == token.Word && after.Flags&token.Capital != 0 {
			h |= beforeCapital
			c := d.lexeme(i + 1).list
			set(c.Has(lexicon.OrgWords), beforeOrgWord)
			set(c.Has(lexicon.PlaceWords), beforePlaceWord)
		}
	}
	set(before.Kind == token.Open && after.Kind == token.Close, inBrackets)
	return h
}

// noToken stands for what lies outside of a sentence.
var noToken = token.Token{Kind: token.Stop}

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

// kindOf says how a sentence is written. Most show soon that they are ordinary ones: by
// two long words in lower case.
func kindOf(toks []token.Token) uint8 {
	upper, capital, lower, long := 0, 0, 0, 0
	for i := range toks {
		t := &toks[i]
		switch {
		case t.Kind != token.Word:
		case t.Flags&token.Capital == 0:
			lower++
			if t.End-t.Start > 4 {
				if long++; long > 1 {
					return ordinary
				}
			}
		case t.Flags&(token.AllCaps|token.Point) == token.AllCaps:
			upper++
		default:
			capital++
		}
	}
	small := 0
	if long == 0 {
		small = smallWords(toks)
	}
	switch {
	case lower == 0 && upper > capital && upper > 1:
		return shouted
	case small > 0 && lower <= small && long == 0:
		return titled // To Be In The News
	case lower <= 1:
		return short
	case capital+upper > lower && capital+upper >= 4:
		return titled
	}
	return ordinary
}

// smallWords returns how many words of a sentence, but for its first, are small ones
// that have a capital all the same.
func smallWords(toks []token.Token) int {
	n := 0
	for i := range toks {
		if t := &toks[i]; i > 0 && t.Kind == token.Word && t.Flags&(token.Capital|token.AllCaps) == token.Capital &&
			lexicon.Of(t.Hash).Has(lexicon.FunctionWords|lexicon.Prepositions|lexicon.Auxiliaries) {
			n++
		}
	}
	return n
}

// gap is how many tokens without a capital may stand inside a name.
const gap = 3

// join reports whether a name may go on from one token to another over those between
// them, which have no capitals: the University of Bremen, Procter & Gamble.
func (d *document) join(from, to int) bool {
	if to-from > gap {
		return false
	}
	for i := from; i < to; i++ {
		switch t := &d.toks[i]; t.Kind {
		case token.Word:
			if !d.lexeme(i).list.Has(lexicon.Particles) && !slices.Contains(joining, t.Hash) {
				return false
			}
		case token.Comma, token.Colon, token.Dash:
			return false
		}
	}
	return true
}

// joining are the words in lower case within names, of the training part of
// CoNLL-2003 those that several names have.
var joining = []uint64{wordOf, token.Hash("and"), wordThe, token.Hash("for"), wordIn, token.Hash("on"), token.Hash("et")}

// mayLive reports whether a token of lexeme l may be one that begins or ends a name, as
// far as it shows that by itself.
func mayLive(t *token.Token, l *lexeme) bool {
	switch t.Kind {
	case token.Word:
		return !t.Is(token.Lower) || l.list.Has(lexicon.Particles)
	case token.Number:
		return true
	}
	return false
}

// isLive reports whether the number or the particle at i can begin or end a name.
func (d *document) isLive(s Range, i int) bool {
	if t := &d.toks[i]; t.Kind == token.Number {
		return i+1 < s.To && d.toks[i+1].Is(token.Capital) || t.Is(token.Hyphen)
	}
	// de la Rua, bin Laden
	return i+1 < s.To && (!d.toks[i+1].Is(token.Lower) || i+2 < s.To && d.lexeme(i+1).list.Has(lexicon.Particles) && !d.toks[i+2].Is(token.Lower))
}

// opens reports whether the token at i has its capital from where it stands: a
// function word that begins its sentence, and stands in lower case wherever the
// text has it within one.
func (d *document) opens(i int) bool {
	w, l := &d.words[i], d.lexeme(i)
	return w.kind == ordinary|firstWord && l.list == lexicon.FunctionWords && !d.toks[i].Is(token.AllCaps) && d.seen.Items[w.seen].capital == 0
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
	return v*0xD6E8FEB86659FD93 + uint64(t)*0x9E3779B97F4A7C15
}

func feature2(t template, a, b uint64) uint64 {
	return a*0xA0761D6478BD642F + feature(t, b)
}

// features adds the features of the token at i but for those of the words
// around it, each by itself.
func (d *document) features(q *crf.Sequence, s Range, i int) {
	lexemes := d.vocabulary.words.Items
	before, it, after := &lexemes[d.at(s, i-1)], d.lexeme(i), &lexemes[d.at(s, i+1)]
	w := &d.words[i]
	fs := append(q.Features,
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
		fs = append(fs, feature2(tPhrase+1, uint64(d.words[i+1].phrase), uint64(d.words[i+1].place)))
	}
	if i > s.From {
		fs = append(fs, feature2(tPhrase+2, uint64(d.words[i-1].phrase), uint64(d.words[i-1].place)))
	}
	if t := &d.toks[i]; t.Kind == token.Word && t.Flags&token.Lower == 0 {
		fs = d.evidenceOf(fs, s, i)
	}
	q.Features = fs
}

// evidenceOf appends the features of what the document shows of the word at i, which is
// not in lower case, and of those beside it.
func (d *document) evidenceOf(fs []uint64, s Range, i int) []uint64 {
	w, shape := &d.words[i], d.lexeme(i).shape
	e := &d.seen.Items[w.seen]
	times := uint64(e.lower)*4 + uint64(min(e.capital, 3))
	fs = append(fs, feature2(tSeen, times, uint64(w.kind)))
	fs = append(fs, feature2(tSeen+1, times, shape))
	if e.capital > 0 && int(e.at) != i {
		fs = append(fs, feature(tEcho, e.before))
		fs = append(fs, feature(tEcho+1, e.after))
	}
	fs = append(fs, feature2(tHint, uint64(e.context), shape))
	for c := e.context; c != 0; c &= c - 1 {
		fs = append(fs, feature(tHint+1, uint64(c&-c)))
	}
	if i+1 < s.To {
		for c := d.contextOf(i+1) & (afterGiven | afterTitle | afterInitial | beforeSaid | beforePlace | afterIn); c != 0; c &= c - 1 {
			fs = append(fs, feature(tHint+2, uint64(c&-c)))
		}
	}
	if i > s.From {
		for c := d.contextOf(i-1) & (afterGiven | afterTitle | beforeOrgWord | beforeSaid | beforePlace | afterIn); c != 0; c &= c - 1 {
			fs = append(fs, feature(tHint+3, uint64(c&-c)))
		}
	}
	return fs
}

// contextOf returns how the word at i stands anywhere with a capital.
func (d *document) contextOf(i int) uint16 {
	t, n := &d.toks[i], d.words[i].seen
	if n == 0 && t.Kind == token.Word { // in lower case
		n, _ = d.seen.Lookup(t.Hash)
	}
	return d.seen.Items[n].context
}

// at returns the lexeme of the token at i, or that of what lies outside of its
// sentence.
func (d *document) at(s Range, i int) int32 {
	if i < s.From || i >= s.To {
		return edgeLexeme
	}
	return d.words[i].lexeme
}

// headOf returns the head of the capitalised words that the token at i is among, the last
// of those that follow on each other, if that comes later than the next word: "Study" for
// "National Nutrition [Study] shows".
func (d *document) headOf(s Range, i int) (int, bool) {
	h := i
	for h < s.To && d.toks[h].Kind == token.Word && d.toks[h].Is(token.Capital) {
		h++
	}
	return h - 1, h-1 > i+1
}

// addWords adds the features of the words around the token at i, each by itself.
func (d *document) addWords(q *crf.Sequence, s Range, i int) {
	var fs []uint64
	for k := range places {
		n := d.at(s, i+k-reach)
		if k == head {
			h, ok := d.headOf(s, i)
			if !ok {
				continue
			}
			n = d.words[h].lexeme
		}
		fs = d.vocabulary.words.Items[n].features(fs, k, d.text[d.toks[i].Start:d.toks[i].End])
	}
	for _, f := range fs {
		q.Add(f)
	}
}

// sumWords gives q for each token of a run the sum of what the features of the words
// around it, each by itself, weigh.
func (d *document) sumWords(q *crf.Sequence, s, r Range) {
	v := &d.vocabulary
	n := r.To - r.From
	near := room.Unset(&d.near, n+2*reach)
	d.near = near
	set := uint8(0) // the token at j is at place k of the token of the run that is reach-k behind it
	for j := range near {
		set = set << 1 & (1<<around - 1)
		if j < n {
			set |= 1
		}
		near[j] = d.weighed(s, r.From+j-reach, set)
	}
	h := r.From - 1
	for i := r.From; i < r.To; i++ {
		a, b, c, e := sum(v.rows, near[i-r.From:][:around])
		if i > h {
			h, _ = d.headOf(s, i)
		}
		if h > i+1 {
			w := &v.rows[d.weighed(s, h, 1<<head)][head]
			a, b, c, e = a+w[0], b+w[1], c+w[2], e+w[3]
		}
		q.Give(&[crf.RowWords]uint64{a, b, c, e})
	}
	v.rows = v.rows[:min(len(v.rows), mostWeighed)]
}

// sum returns the four words that the rows of the tokens around one add up to.
func sum(rows []row, near []int32) (a, b, c, e uint64) {
	u, v, w, x, y := &rows[near[0]][0], &rows[near[1]][1], &rows[near[2]][2], &rows[near[3]][3], &rows[near[4]][4]
	return u[0] + v[0] + w[0] + x[0] + y[0], u[1] + v[1] + w[1] + x[1] + y[1],
		u[2] + v[2] + w[2] + x[2] + y[2], u[3] + v[3] + w[3] + x[3] + y[3]
}

// weighed returns the row of the token at i, or of what lies outside of its sentence,
// with the places that are bits of set.
func (d *document) weighed(s Range, i int, set uint8) int32 {
	n := d.at(s, i)
	if l := &d.vocabulary.words.Items[n]; l.row > 0 && l.bits&set == set {
		return int32(l.row) - 1
	}
	text := ""
	if s.From <= i && i < s.To {
		text = d.text[d.toks[i].Start:d.toks[i].End]
	}
	return d.vocabulary.weigh(n, text, set)
}
