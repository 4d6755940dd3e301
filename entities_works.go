package copydesk

import (
	"slices"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

var (
	// workNouns stand before or behind the title of one: the film "Low Water".
	workNouns = hashes("album", "anthem", "autobiography", "ballad", "ballet", "bestseller", "biography", "blockbuster", "book", "books", "cartoon", "comedy", "comic", "documentary", "drama", "epic", "episode", "essay", "film", "films", "hit",
		"memoir", "memoirs", "movie", "movies", "musical", "novel", "novella", "novels", "opera", "painting", "play", "plays", "podcast", "poem", "screenplay", "sequel", "series", "show", "single", "sitcom", "song", "songs", "soundtrack", "thriller",
		"track", "tracks", "trilogy", "tune", "western", "entitled", "titled")
	// behindWorks stand behind a title alone.
	behindWorks = hashes("actor", "actress", "author", "co-star", "creator", "director", "franchise", "saga", "singer", "star", "stars")
	// actsIn stand before "in" and a title: starred in "Low Water".
	actsIn = hashes("act", "acted", "appear", "appearance", "appeared", "appearing", "appears", "cameo", "cast", "debut", "part", "performance", "role", "roles", "sang", "star", "starred", "starring", "stars")
)

// longestWork is the most tokens of a title that is looked for.
const longestWork = 10

// takeWorks makes one name of the title of a work in quotation marks, where a word beside it
// tells what it is: his novel "The Knot"; the "Low Water" star; "The Knot" (1964) and "A Woman".
func takeWorks(l *layers, names []name) []name {
	var room [8]name
	found := room[:0]
	last := 0 // where the latest title ended, with its mark and comma
	toks := l.toks
	for _, at := range l.quotes {
		i := int(at)
		if i+2 >= len(toks) || !toks[i].Is(token.Space) || toks[i+1].Flags&(token.Capital|token.Space) != token.Capital {
			continue
		}
		l.tick()
		end, close := l.workFrom(i + 1)
		if end == 0 || !l.isWork(i, close, end-i-1 == 1) && !(last > 0 && (last == i || last+1 == i && l.toks[i-1].Hash == hashAnd)) {
			continue
		}
		found = append(found, name{from: i + 1, to: end, typ: Misc})
		last = close + 1
		if last+2 < len(l.toks) && l.toks[last].Kind == token.Open && l.toks[last+1].Kind == token.Number {
			last += 3 // (1964)
		}
		for last < len(l.toks) && l.toks[last].Kind == token.Comma {
			last++
		}
	}
	if len(found) == 0 {
		return names
	}
	k := 0                                               // the first name that may overlap the next title
	found = slices.DeleteFunc(found, func(w name) bool { // Roberto "Hands of Stone" Duran
		for k < len(names) && names[k].to <= w.from {
			k++
		}
		for i := k; i < len(names) && names[i].from < w.to; i++ {
			if names[i].from < w.from || names[i].to > w.to {
				return true
			}
		}
		return false
	})
	k = 0 // the first title that may overlap the next name
	names = slices.DeleteFunc(names, func(n name) bool {
		for k < len(found) && found[k].to <= n.from {
			k++
		}
		return k < len(found) && found[k].from < n.to
	})
	return insertNames(names, found)
}

// workFrom returns where the words end that begin at token i behind a mark and may be a title,
// and the mark that closes it: capitals on all words but the short ones between; or 0.
func (l *layers) workFrom(i int) (end, close int) {
	for k := i; k < len(l.toks) && k <= i+longestWork; k++ {
		switch t := &l.toks[k]; t.Kind {
		case token.Quote:
			if k == i {
				return 0, 0
			}
			end = k
			for e := &l.toks[end-1]; e.Kind == token.Comma || e.Kind == token.Stop && l.text[e.Start] == '.'; e = &l.toks[end-1] {
				if end--; end == i {
					return 0, 0
				}
			}
			if e := &l.toks[end-1]; e.Kind == token.Word && !e.Is(token.Capital) {
				return 0, 0
			}
			return end, k
		case token.Word:
			if !t.Is(token.Capital) && (t.End-t.Start > 5 || !lexicon.OfToken(t).Has(lexicon.FunctionWords|lexicon.Prepositions)) {
				return 0, 0
			}
		case token.Number, token.Clitic, token.Comma, token.Colon:
		case token.Stop:
			if k+1 < len(l.toks) && l.toks[k+1].Kind != token.Quote {
				return 0, 0
			}
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// isWork reports whether the words beside the marks at tokens i and close tell that a work's
// title stands between them.
func (l *layers) isWork(i, close int, one bool) bool {
	if k := close + 1; k < len(l.toks) && l.toks[k].Kind == token.Word && l.toks[k].Is(token.Lower) && (workNouns.Of(l.toks[k].Hash) || behindWorks.Of(l.toks[k].Hash)) {
		return true
	}
	if k := close + 1; !one && k+2 < len(l.toks) && l.toks[k].Kind == token.Open && l.toks[k+1].Kind == token.Number && l.toks[k+2].Kind == token.Close && l.toks[k+1].End-l.toks[k+1].Start == len("1964") {
		return true
	}
	k := i - 1
	if k > 0 && l.toks[k].Kind == token.Comma {
		k--
	}
	if k < 1 || !l.toks[k].Is(token.Lower) {
		return false
	}
	if l.toks[k].Hash == hashIn && k == i-1 {
		return actsIn.Of(l.toks[k-1].Hash)
	}
	return workNouns.Of(l.toks[k].Hash)
}
