package copydesk

import (
	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// Names of Korea, China and Taiwan have the surname in front, and few surnames there are.
// eastern are the common ones as newspapers spell them, and chinese those of China and Taiwan.
var (
	eastern = hashes("ahn", "bae", "baek", "ban", "bang", "cha", "chae", "chan", "chang", "chen", "cheng", "cheung", "chiang", "cho", "choe", "choi", "chou", "chow", "chu", "chun", "chung", "fu", "guo", "gao", "ha", "han", "ho", "hong", "hou", "hsiao", "hsieh", "hsu", "hu",
		"huang", "hwang", "jang", "jeon", "jeong", "jiang", "jin", "jo", "joo", "jun", "jung", "kang", "kim", "ko", "koo", "ku", "kwak", "kwok", "kwon", "lai", "lam", "lau", "lee", "leung", "li", "liao", "lim", "lin", "liu", "lu", "ma", "min", "moon",
		"nam", "ng", "noh", "oh", "pak", "park", "ri", "roh", "ryoo", "ryu", "seo", "shen", "shin", "sim", "sohn", "son", "song", "su", "suh", "sun", "sung", "tan", "tang", "tong", "tsai", "tsang", "tse", "wang", "wei", "wen", "wong", "woo", "wu", "yang", "yeh", "yeung", "yim",
		"yoo", "yoon", "you", "yu", "yun", "zhang", "zhao", "zheng", "zhou", "zhu", "xi", "xu", "cai", "deng", "feng", "he", "luo", "qin", "tian", "xie", "bo", "hua", "du")
	chinese = hashes("chen", "gao", "guo", "hu", "huang", "jiang", "li", "liu", "ma", "shen", "sun", "wang", "wen", "wu", "xi", "xu", "yang", "yu", "zhang", "zhao", "zheng", "zhou", "zhu", "wei", "tang", "lin", "han", "cai", "deng", "feng", "he", "luo", "qin", "tian", "xie", "bo", "hua", "du", "lu", "su")
)

// prefixed are what a word with a hyphen begins with that is no syllable of a name: Hong
// [Kong]-based.
var prefixed = hashes("anti", "non", "pro", "co", "pre", "post", "semi", "multi", "mid", "ex", "off", "on", "by", "all", "half", "self", "cross", "two", "one", "six", "ten", "top", "low", "high", "long", "full", "make", "stop", "mini", "e", "kong")

// joinSyllables makes one person of a surname and the given name of two syllables behind it of
// which one was taken for something else: Lee | Jae-myung. Few texts have any.
func joinSyllables(l *layers, names []name) []name {
	out := names[:0]
	for _, n := range names {
		out = append(out, n)
		first := &l.toks[n.from]
		size := n.to - n.from
		if size > 3 || n.typ == Person && size > 1 || size == 1 && !first.Is(token.Hyphen|token.Capital) {
			continue // most are
		}
		it := &out[len(out)-1]
		switch {
		case size == 1:
			i := n.from - 1
			if i < 0 || !isNameWord(&l.toks[i]) || !l.isSurnameBefore(n.from) {
				continue
			}
			if k := len(out) - 2; k >= 0 && out[k].to > i {
				if out[k].from < i {
					continue // President Lee, which is longer
				}
				out = out[:k+1]
				it = &out[k]
				*it = n
			}
			it.from, it.typ = i, Person
		case size == 2 && l.toks[n.to-1].Is(token.Hyphen|token.Capital) && l.isSurnameBefore(n.to-1), size == 3 && first.End-first.Start <= 5 && l.isThreeSyllables(n.from):
			it.typ = Person
		}
	}
	return out
}

// isSurnameBefore reports whether such a surname stands before a given name of two
// syllables at token i.
func (l *layers) isSurnameBefore(i int) bool {
	if i == 0 || !eastern.Of(l.toks[i-1].Hash) || !l.toks[i-1].Is(token.Capital) || !l.isTwoSyllables(i) {
		return false
	}
	w := l.word(i)
	k := 0
	for w[k] != '-' {
		k++
	}
	return !prefixed.Of(token.Hash(w[:k]))
}

// isThreeSyllables reports whether the three words from token i on are such a name, in
// which the given name is two words: Kim Jong Un.
func (l *layers) isThreeSyllables(i int) bool {
	const names = lexicon.GivenMale | lexicon.GivenFemale | lexicon.WorldMale | lexicon.WorldFemale | lexicon.Surnames
	if !eastern.Of(l.toks[i].Hash) || chinese.Of(l.toks[i].Hash) {
		return false
	}
	for k := i; k < i+3; k++ {
		t := &l.toks[k]
		if !isNameWord(t) || t.Flags&(token.AllCaps|token.Point|token.Hyphen) != 0 || t.End-t.Start > 5 || k > i && lexicon.OfToken(t)&^names != 0 {
			return false
		}
	}
	return true
}

// isSurnameFirst reports whether a person's name has the surname in front: Lee Jae-myung,
// Kim Jong Un, Li Qiang; not Kim Marsh.
func (l *layers) isSurnameFirst(n *name) bool {
	first := &l.toks[n.from]
	if size := n.to - n.from; size < 2 || size > 3 || first.End-first.Start > 6 || !eastern.Of(first.Hash) {
		return false
	}
	if n.to-n.from == 3 {
		return l.isThreeSyllables(n.from)
	}
	return l.isSurnameBefore(n.to-1) || chinese.Of(first.Hash) && !lexicon.OfToken(&l.toks[n.to-1]).Has(lexicon.GivenMale|lexicon.GivenFemale)
}
