package copydesk

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/copydesk/copydesk/internal/lang"
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
//	SAN FRANCISCO--(BUSINESS WIRE)--
//	MOSCOW, March 1. /TASS/.
//	PORT ELLERY, Maine – May 12, 2026 –
//	PORT ELLERY, Me., March 4. —
//	LONDON |
//	Sochi:
//	(CNN)
//	**WASHINGTON (AP)** —
//
// toks are the tokens of the block.
func readDateline(lg *lang.Pack, text string, block Span, toks []token.Token) *Dateline {
	whole := len(toks) <= longestDateline
	toks = toks[:min(len(toks), longestDateline)]
	if !mayEnd(lg, toks, whole) {
		return nil
	}
	head := block
	if head.Len() > 8*longestDateline {
		head.End = head.Start + 8*longestDateline
		for !isBoundary(text, head.End) {
			head.End--
		}
	}
	for len(toks) > 0 && toks[len(toks)-1].Start >= head.End {
		toks = toks[:len(toks)-1]
	}
	if len(toks) > 1 && text[toks[0].Start] == '*' && toks[1].Start == toks[0].End {
		toks = slices.DeleteFunc(slices.Clone(toks), func(t token.Token) bool { return strings.Trim(t.In(text), "*") == "" })
		if len(toks) == 0 {
			return nil
		}
	}
	d := datelineReader{lang: lg, text: text, head: head.In(text), toks: toks}
	if d.labelled() {
		return nil
	}
	if !d.agencyAlone() {
		d.place()
	}
	if t := d.at(d.i); lg.English && t.Kind == token.Word && t.Is(token.Lower) {
		return nil // Harlow is a port - of sorts
	}
	if d.i > 0 && d.at(d.i).Kind == token.Dash {
		d.dashedDate()
	}
	d.date()
	d.agency()
	d.date()
	if !d.close() {
		return nil
	}
	out := &Dateline{Span: Span{toks[0].Start, toks[d.i-1].End}, Agency: d.agencyName, Date: d.value}
	if d.placeEnd > 0 {
		out.Place = text[toks[0].Start:toks[d.placeEnd-1].End]
	}
	return out
}

// mayEnd reports whether toks, the first of a block or the whole of it, may be a
// dateline: one of them is a mark that ends it or parts an agency from it, or its
// date ends the block. So most paragraphs are not looked at any further.
func mayEnd(lg *lang.Pack, toks []token.Token, whole bool) bool {
	const marks = 1<<token.Dash | 1<<token.Colon | 1<<token.Symbol | 1<<token.Open
	kinds := uint(0)
	for i := range toks {
		kinds |= 1 << (toks[i].Kind & 15)
	}
	return kinds&marks != 0 || whole && kinds&(1<<token.Number) != 0 || !lg.English
}

// isSure reports whether a dateline has more than words in capitals, which
// label other things too ("PRESS DIGEST - Tunisia"): a date, an agency, or a
// place that is known.
func (d *Dateline) isSure(lg *lang.Pack) bool {
	if d.Agency != "" || d.Date != "" {
		return true
	}
	toks := token.Append(nil, d.Place, 0, len(d.Place))
	for i := range toks {
		if n, _ := lg.Words.Longest(toks[i:], lexicon.Cities|lexicon.Countries|lexicon.States); n > 0 {
			return true
		}
	}
	return false
}

func isBoundary(text string, i int) bool { return i >= len(text) || text[i]&0xC0 != 0x80 }

type datelineReader struct {
	lang       *lang.Pack
	text       string
	head       string // the beginning of the block
	toks       []token.Token
	i          int
	placeEnd   int  // the token after the place
	capitals   bool // the place begins with a word in capitals
	known      bool // a town, state or country of the place is in the lexicon, whole
	agencyName string
	value      string // of the date
	dated      bool
}

func (d *datelineReader) at(i int) *token.Token {
	if i < len(d.toks) {
		return &d.toks[i]
	}
	return &noToken
}

// noToken stands where there is no token.
var noToken = token.Token{Kind: token.Symbol}

// labels are words that label a block and are no places.
var labels = hashes("exclusive", "breaking", "opinion", "analysis", "video", "watch", "update", "updated", "live", "comment",
	"editorial", "review", "revealed", "just", "report", "fact", "factbox", "explainer", "column", "commentary", "interview", "poll", "photos", "listen", "read", "file", "e-paper", "epaper", "correction", "note", "warning", "alert", "flash", "urgent", "here", "sport", "news", "the", "why", "how", "what", "i", "a")

// month returns the number of the month that a word names, or 0.
func (d *datelineReader) month(hash uint64) int {
	if d.lang.English {
		return monthOf(hash)
	}
	return d.lang.Month(hash)
}

// labelled reports whether the block opens with what papers set before a dash
// or a colon in capitals that is no place.
func (d *datelineReader) labelled() bool {
	return len(d.toks) > 0 && labels.Of(d.toks[0].Hash) &&
		!isWord(d.text, d.at(1), "hague", "dalles", "villages", "woodlands", "bronx")
}

// agencyAlone reads an agency without brackets and a place: "CNN —".
func (d *datelineReader) agencyAlone() bool {
	n, c := d.lang.Words.Longest(d.toks, lexicon.Agencies)
	if n == 0 || !c.Has(lexicon.Agencies) || c.Has(lexicon.Cities) || d.at(n).Kind != token.Dash || !d.toks[0].Is(token.Capital) {
		return false
	}
	d.agencyName, d.i = d.text[d.toks[0].Start:d.toks[n-1].End], n
	return true
}

// place reads the names of one or more towns, each with its state or country.
func (d *datelineReader) place() {
	if !d.at(0).Is(token.Capital) || d.month(d.at(0).Hash) > 0 {
		return
	}
	d.capitals = isShouted(d.text, d.at(0)) && !(d.lang.Words.OfToken(d.at(0)).Has(lexicon.Organisations) && !d.at(1).Is(token.Capital))
	from := 0 // of the town, state or country
	for d.i < len(d.toks) && d.i < 14 {
		t := d.at(d.i)
		n, _ := d.lang.Words.Longest(d.toks[d.i:], lexicon.Cities|lexicon.Countries|lexicon.States)
		switch {
		case n > 0 && t.Is(token.Capital):
			end := d.at(d.i + n)
			d.known = d.known || d.i == from && !(end.Kind == token.Word && end.Is(token.Capital))
			d.i += n
			continue
		case t.Kind == token.Word && t.Is(token.Capital) && d.month(t.Hash) == 0 && !d.lang.Words.OfToken(t).Has(lexicon.Weekdays):
		case t.Kind == token.Word && d.i > 0 && d.lang.Words.OfToken(t).Has(lexicon.Particles):
		case t.Kind == token.Symbol && t.In(d.text) == "/" && d.at(d.i+1).Is(token.Capital) && !d.at(d.i).Is(token.Space):
			from = d.i + 1
		case t.Kind == token.Comma && d.at(d.i+1).Is(token.Capital) && d.month(d.at(d.i+1).Hash) == 0 && !d.lang.Words.OfToken(d.at(d.i+1)).Has(lexicon.Weekdays):
			from = d.i + 1
		case t.Kind == token.Stop && from > 0 && t.In(d.text) == "." && !t.Is(token.Space) && (d.at(d.i+1).Kind == token.Dash || d.at(d.i+1).Kind == token.Comma): // Wisc. — Me.,
		case t.Kind == token.Word && (t.In(d.text) == "and" || t.In(d.text) == "of" || t.In(d.text) == "aboard"):
			from = d.i + 1
		case t.Kind == token.Open && d.i > 0 && d.bracketed() > 0: // Kullu (Himachal Pradesh) [India]
			d.known = true
			d.i += d.bracketed()
			continue
		default:
			d.placeEnd = d.i
			return
		}
		d.i++
	}
	d.placeEnd = d.i
}

// bracketed returns the number of tokens of a state or country in brackets, or of
// words in capitals before another such bracket; or 0.
func (d *datelineReader) bracketed() int {
	n, _ := d.lang.Words.Longest(d.toks[d.i+1:], lexicon.Countries|lexicon.States)
	if n == 0 {
		for n < longestState && d.at(d.i+1+n).Is(token.Capital) {
			n++
		}
		if d.at(d.i+2+n).In(d.text) != "[" {
			return 0
		}
	}
	if n == 0 || d.at(d.i+1+n).Kind != token.Close {
		return 0
	}
	return n + 2
}

// longestState is the most words of a state that is not listed.
const longestState = 3

// isShouted reports whether a word is in capitals, as the place of a dateline
// is; one letter, or a point after it, is not enough.
func isShouted(text string, t *token.Token) bool {
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
	if d.at(i).Kind == token.Comma || d.isBar(i) {
		i++
	}
	if d.lang.Words.OfToken(d.at(i)).Has(lexicon.Weekdays) {
		i++
		if d.at(i).Kind == token.Comma {
			i++
		}
	}
	month, day, year := 0, 0, 0
	number := func(t *token.Token) int {
		if t.Kind != token.Number {
			return 0
		}
		n, _ := strconv.Atoi(strings.TrimRight(t.In(d.text), "stndrh"))
		return n
	}
	switch t := d.at(i); {
	case d.month(t.Hash) > 0:
		month, day = d.month(t.Hash), number(d.at(i+1))
		i += 2
	case t.Kind == token.Number && d.month(d.at(i+1).Hash) > 0:
		day, month = number(t), d.month(d.at(i+1).Hash)
		i += 2
	case d.lang.Ordinals && t.Kind == token.Number && d.at(i+1).In(d.text) == "." && d.month(d.at(i+2).Hash) > 0:
		day, month = number(t), d.month(d.at(i+2).Hash)
		i += 3
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

// dashedDate reads a date between dashes, as press offices set it.
func (d *datelineReader) dashedDate() {
	place := d.i
	d.i++
	d.date()
	if !d.dated || d.at(d.i).Kind != token.Dash {
		d.i, d.dated, d.value = place, false, ""
	}
}

// leastBarred is the fewest tokens from the bar of a dateline on: fewer are a
// headline below its place.
const leastBarred = 12

// isBar reports whether token i is a bar with room on both sides.
func (d *datelineReader) isBar(i int) bool {
	t := d.at(i)
	return t.Kind == token.Symbol && i > 0 && i+1 < len(d.toks) && t.In(d.text) == "|" && t.Is(token.Space) && d.at(i+1).Is(token.Space)
}

// agency reads an agency in brackets or between slashes, and the dash or stop
// before it.
func (d *datelineReader) agency() {
	i := d.i
	if n, _ := d.lang.Words.Longest(d.toks[min(i+1, len(d.toks)):], lexicon.Agencies); n > 0 && d.isBar(i) && d.isBar(i+1+n) && d.agencyName == "" {
		d.agencyName, d.i = d.text[d.at(i+1).Start:d.at(i+n).End], i+1+n // MUMBAI | PTI |
		return
	}
	if k := d.at(i).Kind; k == token.Comma || i > 0 && (k == token.Dash || k == token.Stop) {
		i++
	}
	slash := d.at(i).In(d.text) == "/"
	if d.at(i).Kind != token.Open && !slash || d.agencyName != "" {
		return
	}
	named := true // all of its words have capitals
	for j := i + 1; j < len(d.toks) && j < i+7; j++ {
		t := d.at(j)
		if t.Kind != token.Close && !(slash && t.In(d.text) == "/") {
			if t.Kind > token.Number && (d.lang.English || t.In(d.text) != "/") {
				return
			}
			named = named && t.Is(token.Capital)
			continue
		}
		n, _ := d.lang.Words.Longest(d.toks[i+1:j], lexicon.Agencies)
		closed := d.placeEnd > 0 && d.capitals && d.at(j+1).Kind == token.Dash
		if n > 0 && !d.lang.English { // the agency and its region: dpa/lno
			d.agencyName, d.i = d.text[d.at(i+1).Start:d.at(i+n).End], j+1
			return
		}
		if n != j-i-1 && !isShouted(d.text, d.at(i+1)) && !(named && (closed || slash)) {
			return
		}
		if j > i+1 {
			d.agencyName, d.i = d.text[d.at(i+1).Start:d.at(j-1).End], j+1
		}
		return
	}
}

// close reads the mark that ends the dateline and reports whether all of it
// makes one. Where the whole block is in capitals, a word in capitals shows
// nothing.
func (d *datelineReader) close() bool {
	marked := d.agencyName != "" || d.dated
	placed := d.placeEnd > 0
	if d.dated && d.at(d.i).Kind == token.Stop && d.at(d.i+1).Kind == token.Dash {
		d.i++ // March 4. —, in old papers
	}
	t, next := d.at(d.i), d.at(d.i+1)
	switch {
	case t.Kind == token.Dash && d.i > 0 && (t.Is(token.Space) || next.Is(token.Space) || t.End-t.Start > 1),
		t.Kind == token.Symbol && t.In(d.text) == "_" && d.agencyName != "":
		d.i++
		if d.at(d.i).Kind == token.Dash {
			d.i++
		}
		if !placed {
			return d.agencyName != ""
		}
		if !marked && next.Is(token.Lower) {
			return false // "Washington - unlike Paris - said"
		}
		return marked && (d.capitals || d.known || d.agencyName != "") || d.capitals && d.placeEnd <= 6 && !allCaps(d.head) || d.known && d.placeEnd <= 4
	case d.isBar(d.i) && placed && next.Is(token.Capital) && len(d.toks) >= d.i+leastBarred:
		d.i++
		return marked && (d.capitals || d.known || d.agencyName != "") || d.known && d.capitals && d.placeEnd <= 4
	case t.Kind == token.Colon && t.In(d.text) == ":" && d.i > 0 && placed:
		d.i++
		return d.known && (marked || d.placeEnd <= 2 && !d.speaks()) || d.dated && d.lang.Words.Has(d.agencyName, lexicon.Agencies)
	case d.i == len(d.toks):
		return placed && d.dated && (d.capitals || d.known)
	case t.Kind == token.Stop && d.agencyName != "" && d.dated:
		d.i++
		return placed
	case t.Kind == token.Stop && !d.lang.English && d.i == d.placeEnd && d.i+4 < len(d.toks):
		d.i++
		return d.known && d.placeEnd <= 3 // Hamburg. Der Hafen ist zu.
	}
	return d.agencyName != "" && (placed && d.known || placed && d.capitals && (d.dated || d.lang.Words.Has(d.agencyName, lexicon.Agencies)) || placed && d.dated && d.lang.Words.Has(d.agencyName, lexicon.Agencies) || d.i <= 3 && !placed && d.lang.Words.Has(d.agencyName, lexicon.Agencies))
}

// speaks reports whether the place may be the name of who speaks, as in a
// transcript, "JACKSON: I have a plan": a surname in capitals, unless it is a
// city that stands alone in datelines (AP Stylebook).
func (d *datelineReader) speaks() bool {
	t := d.at(0)
	return d.capitals && d.placeEnd == 1 && d.lang.Words.OfToken(t).Has(lexicon.Surnames) &&
		!isWord(d.text, t, "berlin", "dublin", "london", "madrid", "milan", "paris", "rome", "washington")
}

// monthOf returns the number of the month that a word names, or 0.
func monthOf(hash uint64) int { return months().Of(hash) }

var months = sync.OnceValue(func() *token.Words[int] {
	m := make(map[uint64]int)
	for i := 1; i <= 12; i++ {
		name := time.Month(i).String()
		m[token.Hash(name)] = i
		m[token.Hash(name[:3])] = i
		m[token.Hash(name[:3]+".")] = i
	}
	m[token.Hash("Sept")], m[token.Hash("Sept.")] = 9, 9
	return token.MakeWords(maps.All(m))
})
