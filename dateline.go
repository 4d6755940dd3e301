package copydesk

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// The most tokens that a dateline has.
const longestDateline = 24

// readDateline reads the dateline that a block begins with, or nil (AP
// Stylebook, datelines): a place in capitals, or any known place when a date
// or an agency follows; then the day and the agency, if there; then a dash or
// a colon.
//
//	WASHINGTON (AP) —
//	PORT ELLERY, Maine, March 12 (CNS) -
//	LONDON/PARIS, May 14 (Reuters) -
//	Sochi:
//	(CNN)
func readDateline(text string, block Span) *Dateline {
	head := block
	if head.Len() > 8*longestDateline {
		head.End = head.Start + 8*longestDateline
		for !isBoundary(text, head.End) {
			head.End--
		}
	}
	toks := token.Append(nil, text, head.Start, head.End)
	toks = toks[:min(len(toks), longestDateline)]
	d := datelineReader{text: text, toks: toks}
	d.place()
	d.date()
	d.agency()
	d.date()
	if !d.close(allCaps(head.In(text))) {
		return nil
	}
	out := &Dateline{Span: Span{toks[0].Start, toks[d.i-1].End}, Agency: d.agencyName, Date: d.value}
	if d.placeEnd > 0 {
		out.Place = text[toks[0].Start:toks[d.placeEnd-1].End]
	}
	return out
}

func isBoundary(text string, i int) bool { return i >= len(text) || text[i]&0xC0 != 0x80 }

type datelineReader struct {
	text       string
	toks       []token.Token
	i          int
	placeEnd   int  // the token after the place
	capitals   bool // the place begins with a word in capitals
	known      bool // the place is in the lexicon
	agencyName string
	value      string // of the date
	dated      bool
}

func (d *datelineReader) at(i int) token.Token {
	if i < len(d.toks) {
		return d.toks[i]
	}
	return token.Token{Kind: token.Symbol}
}

// place reads the names of one or more towns, each with its state or country.
func (d *datelineReader) place() {
	if !d.at(0).Is(token.Capital) || monthOf(d.at(0).Hash) > 0 {
		return
	}
	d.capitals = isShouted(d.text, d.at(0))
	for d.i < len(d.toks) && d.i < 14 {
		t := d.at(d.i)
		n, _ := lexicon.Longest(d.toks[d.i:], lexicon.Cities|lexicon.Countries|lexicon.States)
		switch {
		case n > 0 && t.Is(token.Capital):
			d.known = true
			d.i += n
			continue
		case t.Kind == token.Word && t.Is(token.Capital) && monthOf(t.Hash) == 0:
		case t.Kind == token.Word && d.i > 0 && lexicon.Of(t.Hash).Has(lexicon.Particles):
		case t.Kind == token.Symbol && t.In(d.text) == "/":
		case t.Kind == token.Comma && d.at(d.i+1).Is(token.Capital) && monthOf(d.at(d.i+1).Hash) == 0:
		case t.Kind == token.Word && (t.In(d.text) == "and" || t.In(d.text) == "of" || t.In(d.text) == "aboard"):
		default:
			d.placeEnd = d.i
			return
		}
		d.i++
	}
	d.placeEnd = d.i
}

// isShouted reports whether a word is in capitals, as the place of a dateline
// is; one letter, or a point after it, is not enough.
func isShouted(text string, t token.Token) bool {
	if t.Is(token.AllCaps) {
		return true
	}
	w := t.In(text)
	return len(w) > 3 && (strings.HasPrefix(w, "Mc") || strings.HasPrefix(w, "Mac")) && allCaps(strings.TrimLeft(w, "Mac"))
}

// date reads a month with its day and year, or a day before its month, or a
// numeric date, and the comma before it.
func (d *datelineReader) date() {
	i := d.i
	if d.at(i).Kind == token.Comma {
		i++
	}
	if lexicon.Of(d.at(i).Hash).Has(lexicon.Weekdays) {
		i++
		if d.at(i).Kind == token.Comma {
			i++
		}
	}
	month, day, year := 0, 0, 0
	number := func(t token.Token) int {
		if t.Kind != token.Number {
			return 0
		}
		n, _ := strconv.Atoi(strings.TrimRight(t.In(d.text), "stndrh"))
		return n
	}
	switch t := d.at(i); {
	case monthOf(t.Hash) > 0:
		month, day = monthOf(t.Hash), number(d.at(i+1))
		i += 2
	case t.Kind == token.Number && monthOf(d.at(i+1).Hash) > 0:
		day, month = number(t), monthOf(d.at(i+1).Hash)
		i += 2
	case t.Kind == token.Number && len(t.In(d.text)) == len(time.DateOnly):
		if v, err := time.Parse(time.DateOnly, t.In(d.text)); err == nil {
			d.value, d.dated, d.i = v.Format(time.DateOnly), true, i+1
		}
		return
	default:
		return
	}
	if day < 1 || day > 31 {
		return
	}
	j := i
	if d.at(j).Kind == token.Comma {
		j++
	}
	if y := number(d.at(j)); y >= 1700 && y < 2200 {
		year, i = y, j+1
	}
	d.dated, d.i = true, i
	if year > 0 {
		d.value = fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	} else {
		d.value = fmt.Sprintf("XXXX-%02d-%02d", month, day)
	}
}

// agency reads an agency in brackets, or the name of one.
func (d *datelineReader) agency() {
	i := d.i
	if d.at(i).Kind == token.Comma {
		i++
	}
	if d.at(i).Kind != token.Open {
		return
	}
	for j := i + 1; j < len(d.toks) && j < i+6; j++ {
		if d.at(j).Kind != token.Close {
			continue
		}
		if n, _ := lexicon.Longest(d.toks[i+1:j], lexicon.Agencies); n != j-i-1 && !isShouted(d.text, d.at(i+1)) {
			return
		}
		if j > i+1 {
			d.agencyName, d.i = d.text[d.at(i+1).Start:d.at(j-1).End], j+1
		}
		return
	}
}

// close reads the mark that ends the dateline and reports whether all of it
// makes one. shouting says that the whole block is in capitals, where a word
// in capitals shows nothing.
func (d *datelineReader) close(shouting bool) bool {
	marked := d.agencyName != "" || d.dated
	placed := d.placeEnd > 0
	t := d.at(d.i)
	switch {
	case t.Kind == token.Dash && d.i > 0 && (t.Is(token.Space) || d.at(d.i+1).Is(token.Space) || t.End-t.Start > 1):
		d.i++
		if d.at(d.i).Kind == token.Dash {
			d.i++
		}
		if !placed {
			return d.agencyName != ""
		}
		return marked || d.capitals && !shouting && d.placeEnd <= 6 || d.known && d.placeEnd <= 4
	case t.Kind == token.Colon && t.In(d.text) == ":" && d.i > 0 && placed:
		d.i++
		return d.known && (marked || d.placeEnd <= 2 && !d.capitals)
	case d.i == len(d.toks):
		return placed && d.dated && (d.capitals || d.known)
	}
	return d.agencyName != "" && (placed && (d.capitals || d.known) || d.i <= 3 && lexicon.Has(d.agencyName, lexicon.Agencies))
}

// monthOf returns the number of the month that a word names, or 0.
func monthOf(hash uint64) int { return months()[hash] }

var months = sync.OnceValue(func() map[uint64]int {
	m := make(map[uint64]int)
	for i := 1; i <= 12; i++ {
		name := time.Month(i).String()
		m[token.Hash(name)] = i
		m[token.Hash(name[:3])] = i
		m[token.Hash(name[:3]+".")] = i
	}
	m[token.Hash("Sept")], m[token.Hash("Sept.")] = 9, 9
	return m
})
