package main

import (
	"bufio"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/token"
)

// readCensus returns the names of a file of the census, the most frequent
// first.
func readCensus(path string) (names []string, share map[string]float64) {
	f, err := os.Open(path)
	check(err)
	defer f.Close()
	share = make(map[string]float64)
	for s := bufio.NewScanner(f); s.Scan(); {
		fields := strings.Fields(s.Text())
		p, err := strconv.ParseFloat(fields[1], 64)
		check(err)
		n := fields[0][:1] + strings.ToLower(fields[0][1:])
		names = append(names, n)
		share[n] = p
	}
	return names, share
}

var (
	pythonList   = regexp.MustCompile(`(?ms)^    first_names_(male|female)(?:: [^=\n]*)? = (?:OrderedDict)?[({\[](.*?)^    [)}\]]`)
	pythonString = regexp.MustCompile(`"([^"\n]+)"`)
)

// readFaker returns the given names in all locales of Faker; those in other
// scripts than the Latin and of several words are left out.
func readFaker(folder string) (male, female map[string]bool) {
	male, female = make(map[string]bool), make(map[string]bool)
	files, err := filepath.Glob(filepath.Join(folder, "*", "__init__.py"))
	check(err)
	for _, file := range files {
		b, err := os.ReadFile(file)
		check(err)
		for _, m := range pythonList.FindAllStringSubmatch(string(b), -1) {
			names := male
			if m[1] == "female" {
				names = female
			}
			for _, s := range pythonString.FindAllStringSubmatch(m[2], -1) {
				if name := strings.TrimSpace(s[1]); isLatinName(name) {
					names[name] = true
				}
			}
		}
	}
	return male, female
}

func isLatinName(s string) bool {
	toks := token.Append(nil, s, 0, len(s))
	if len(toks) != 1 || toks[0].Kind != token.Word || len(s) < 3 || !toks[0].Is(token.Capital) || toks[0].Is(token.AllCaps) {
		return false
	}
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return true
}

// writeNames writes a given name to the list of each gender that a fair part
// of its bearers have: a tenth by the census. Names of the world, which the
// census lacks, go to the one gender that they have in every locale of Faker.
func writeNames(lists, from string, frequent map[string]bool) {
	male, ofMale := readCensus(find(from, "dist.male.first"))
	female, ofFemale := readCensus(find(from, "dist.female.first"))
	last, _ := readCensus(find(from, "dist.all.last"))
	keep := func(names []string, own, other map[string]float64) []string {
		return slices.DeleteFunc(names, func(n string) bool { return own[n]*9 < other[n] })
	}
	const census = "US Census 1990, public domain."
	write(lists, "given_male", "Male given names. "+census, keep(male, ofMale, ofFemale))
	write(lists, "given_female", "Female given names. "+census, keep(female, ofFemale, ofMale))
	write(lists, "surnames", "Surnames. "+census, last[:surnames])

	men, women := readFaker(filepath.Dir(filepath.Dir(find(from, "person/en_US/__init__.py"))))
	only := func(names, other map[string]bool) (list []string) {
		for n := range names {
			if ofMale[n] == 0 && ofFemale[n] == 0 && !other[n] && !frequent[strings.ToLower(n)] {
				list = append(list, n)
			}
		}
		return list
	}
	const world = "that the US Census of 1990 lacks. Faker, MIT."
	write(lists, "given_male_world", "Male given names "+world, only(men, women))
	write(lists, "given_female_world", "Female given names "+world, only(women, men))
}
