// Package timex finds time expressions in tokens and gives them their TIMEX3
// type and value (TimeML 1.2.1; Pustejovsky et al. 2005), resolved against the
// day of publication.
//
// The words are data, in en.txt; the grammar is in grammar.go, a function a
// construction; resolve.go knows the calendar.
package timex

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/copydesk/copydesk/internal/token"
)

//go:embed en.txt
var english string

// class is what a word can be in a time expression.
type class uint8

const (
	none      class = iota
	weekday         // its number from Sunday
	month           // its number
	unit            // its letter in ISO 8601; N night, E weekend, F fortnight, T decade, C century
	season          // its code in TIMEX3
	part            // of the day: its code
	clock           // noon, midnight: the hour
	day             // today, yesterday, tomorrow: the distance from today
	tonight         //
	overnight       //
	present         // now
	past            // recently
	future          // soon
	adjective       // current, recent, future
	shift           // last, this, next; 2 latest, 3 that
	each            //
	number          // its value
	times           // hundred, thousand
	some            // several
	article         // a
	the             //
	ordinal         // its value
	decade          // the nineties
	often           // daily: the value of the set
	edge            // early, late, mid: the modifier
	ago             //
	earlier         //
	later           //
	approx          // about, nearly: the modifier
	holiday         // the rule for its day
	zone            // of the clock
)

var classNames = []string{"", "weekday", "month", "unit", "season", "part", "clock", "day", "tonight", "overnight", "present", "past", "future", "adjective",
	"shift", "each", "number", "times", "some", "article", "the", "ordinal", "decade", "often", "edge", "ago", "earlier", "later", "approx", "holiday", "zone"}

// entry is a word's class and value; n is the value where it is a number.
type entry struct {
	class class
	n     int
	value string
	also  class // a second class: a night is a unit and a part of the day
}

// words maps the hash of a word to its entry. The words of a holiday stand
// together, parted by hyphens: see holidays.
var words = sync.OnceValue(func() map[uint64]entry {
	m := make(map[uint64]entry)
	byName := make(map[string]class)
	for i, n := range classNames {
		byName[n] = class(i)
	}
	for line := range strings.Lines(english) {
		f := strings.Fields(line)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		e := entry{class: byName[f[0]], value: f[1], n: atoi(f[1])}
		for _, w := range f[2:] {
			h := token.Hash(w)
			if old, ok := m[h]; ok {
				old.also = e.class
				if old.n == 0 {
					old.n = e.n
				}
				m[h] = old
				continue
			}
			m[h] = e
		}
	}
	return m
})

// holidays holds the hashes of the first words of holidays of several words.
var holidays = sync.OnceValue(func() map[uint64]bool {
	m := make(map[uint64]bool)
	for line := range strings.Lines(english) {
		if f := strings.Fields(line); len(f) > 2 && f[0] == "holiday" {
			for _, name := range f[2:] {
				first, _, _ := strings.Cut(name, "-")
				m[token.Hash(strings.TrimSuffix(first, "'s"))] = true
			}
		}
	}
	return m
})

// atoi returns the value of a number with a sign, or 0.
func atoi(s string) int {
	n, sign := 0, 1
	for i, c := range []byte(s) {
		switch {
		case i == 0 && c == '-':
			sign = -1
		case '0' <= c && c <= '9' && n < 1e8:
			n = n*10 + int(c-'0')
		default:
			return 0
		}
	}
	return sign * n
}
