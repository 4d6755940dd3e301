package timex

import (
	"strconv"
	"strings"
)

// quantities are the classes that a number can begin with.
const quantities = set(1)<<num | set(1)<<number | set(1)<<multiple | set(1)<<some

// An amount is a number, or an unknown one.
type amount struct {
	n    float64
	open bool // several
}

func (a amount) String() string {
	if a.open {
		return "X"
	}
	if n, whole := a.whole(); whole {
		return strconv.Itoa(n)
	}
	return strconv.FormatFloat(a.n, 'f', -1, 64)
}

// whole returns the amount as a whole number.
func (a amount) whole() (int, bool) {
	return int(a.n), !a.open && a.n == float64(int(a.n))
}

// quantity reads a number in digits or words, or "several", "a couple of",
// with what may stand before its unit, and the number of its terms. Of "two or
// three" the first counts.
func (f *Finder) quantity(i int) (amount, int) {
	if f.is(i, some) {
		v := f.Pack.value(f.at(i), some)
		a, k := amount{float64(v.n), v.s == "X"}, 1
		if f.is(i+k, whole) {
			k++
		}
		return a, k
	}
	n, k := f.cardinal(i)
	if k == 0 {
		return amount{}, 0
	}
	j := i + k
	if f.is(j, dash) && f.at(j+1).first { // five- to seven-year
		j++
	}
	if f.links(j, "OR") || f.links(j, "TO") || f.is(j, dash) && f.is(i, num) {
		if m, k2 := f.cardinal(j + 1); k2 > 0 && m > n {
			k = j + 1 + k2 - i
		}
	}
	if f.is(i+k, whole) {
		k++
	}
	return amount{n: n}, k
}

// cardinal reads a number: 3, 2.5, 2 1/2, 2-1/2, twenty-four, two hundred.
func (f *Finder) cardinal(i int) (float64, int) {
	if f.is(i, num) {
		t := f.at(i)
		n := float64(t.n)
		if t.n < 0 || f.is(i, pointClock) { // 12.56 seconds
			s, half := strings.CutSuffix(f.text(i), "½")
			v, err := strconv.ParseFloat(f.Pack.decimals(s), 64)
			if half {
				v += 0.5
			}
			if err != nil || v > 1e6 {
				return 0, 0
			}
			n = v
		}
		if f.text(i+1) == "½" {
			return n + 0.5, 2
		}
		if f.text(i+1) == "1" && f.text(i+2) == "/" && f.text(i+3) == "2" {
			return n + 0.5, 4
		}
		if f.is(i+1, dash) && f.text(i+2) == "1" && f.text(i+3) == "/" && f.text(i+4) == "2" {
			return n + 0.5, 5
		}
		return n, 1
	}
	n, k := 0, 0
	for k < 6 {
		j := i + k
		if k > 0 && f.is(j, dash) && !f.at(j).first && f.is(j+1, number) && n%10 == 0 { // twenty-four
			j++
		}
		switch {
		case f.is(j, number) && (n == 0 || n%100 == 0 || n%10 == 0 && f.Pack.value(f.at(j), number).n < 10):
			n += f.Pack.value(f.at(j), number).n
		case f.is(j, multiple) && k > 0:
			n = max(n, 1) * f.Pack.value(f.at(j), multiple).n
		default:
			return float64(n), k
		}
		k = j + 1 - i
	}
	return float64(n), k
}

// decimals writes a number with the decimal point, and without the marks that
// part its thousands.
func (p *Pack) decimals(s string) string {
	if p.decimal == "" {
		return strings.ReplaceAll(s, ",", "")
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), p.decimal, ".")
}

// period writes a duration of so many units.
func period(a amount, u string) string {
	n := a.String()
	times := func(by float64) string {
		if a.open {
			return n
		}
		return amount{n: a.n * by}.String()
	}
	if v, ok := strings.CutSuffix(n, ".5"); ok {
		v = strings.TrimPrefix(v, "0")
		smaller := map[string]string{"Y": "6M", "D": "T12H", "H": "30M", "m": "30S"}[u]
		switch {
		case smaller == "":
		case u == "Y" || u == "D":
			if v != "" {
				v += u
			}
			return "P" + v + smaller
		default:
			if v != "" {
				v += strings.ToUpper(u)
			}
			return "PT" + v + smaller
		}
	}
	switch u {
	case "S", "m", "H":
		return "PT" + n + strings.ToUpper(u)
	case "N":
		return "P" + n + "D"
	case "E":
		return "P" + n + "WE"
	case "F":
		return "P" + times(2) + "W"
	case "T":
		return "P" + times(10) + "Y"
	case "C":
		return "P" + times(100) + "Y"
	case "L":
		return "P" + times(1000) + "Y"
	}
	return "P" + n + u
}

// grainOf returns the grain of a unit.
func grainOf(u string) Grain {
	switch u {
	case "S", "m":
		return Minute
	case "H":
		return Hour
	case "D", "N":
		return Day
	case "E":
		return Weekend
	case "W", "F":
		return Week
	case "M":
		return Month
	case "Q":
		return Quarter
	case "T":
		return Decade
	case "C", "L":
		return Century
	}
	return Year
}
