package main

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"

	"github.com/copydesk/copydesk/internal/cluster"
	"github.com/copydesk/copydesk/internal/token"
)

// rounds of k-means at each level of the tree.
const rounds = 15

// vectors are words with a place in space, all of length 1.
type vectors struct {
	words []string // the most frequent first
	at    [][]float32
}

// readVectors reads the words of the embedding file that are words to the
// tokeniser.
func readVectors(path string) vectors {
	f, err := os.Open(path)
	check(err)
	defer f.Close()
	var file struct {
		Dimensions int
		Words      []string
		Vectors    map[string][]float32
	}
	check(json.NewDecoder(bufio.NewReaderSize(f, 1<<20)).Decode(&file))
	var v vectors
	for _, w := range file.Words {
		toks := token.Append(nil, w, 0, len(w))
		if len(toks) != 1 || toks[0].Kind > token.Clitic || toks[0].Kind == token.Number {
			continue
		}
		at := file.Vectors[w][:file.Dimensions]
		v.words = append(v.words, w)
		v.at = append(v.at, unit(at))
	}
	return v
}

func unit(v []float32) []float32 {
	sum := 0.0
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	u := make([]float32, len(v))
	if sum == 0 {
		return u
	}
	scale := float32(1 / math.Sqrt(sum))
	for i, x := range v {
		u[i] = x * scale
	}
	return u
}

// tree returns the path of each word in a tree that k-means grows, level by
// level.
func (v vectors) tree() []uint16 {
	paths := make([]uint16, len(v.words))
	all := make([]int, len(v.words))
	for i := range all {
		all[i] = i
	}
	groups := [][]int{all}
	for _, bits := range cluster.Levels {
		var next [][]int
		for _, g := range groups {
			parts := make([][]int, 1<<bits)
			for i, k := range v.kmeans(g, len(parts)) {
				w := g[i]
				paths[w] = paths[w]<<bits | uint16(k)
				parts[k] = append(parts[k], w)
			}
			next = append(next, parts...)
		}
		groups = next
	}
	return paths
}

// kmeans divides a group of words into k parts by the angles between them.
// The same words give the same parts.
func (v vectors) kmeans(group []int, k int) []int {
	part := make([]int, len(group))
	if len(group) <= k {
		for i := range part {
			part[i] = i
		}
		return part
	}
	rng := rand.New(rand.NewPCG(uint64(len(group)), uint64(group[0])))
	centres := make([][]float32, k)
	frequent := rng.Perm(max(k, len(group)/4)) // what is frequent has a vector to be trusted
	for c := range centres {
		centres[c] = v.at[group[frequent[c]]]
	}
	for range rounds {
		var wait sync.WaitGroup
		const share = 4096
		for from := 0; from < len(group); from += share {
			wait.Go(func() {
				for i := from; i < min(from+share, len(group)); i++ {
					part[i] = nearest(centres, v.at[group[i]])
				}
			})
		}
		wait.Wait()
		sums := make([][]float32, k)
		for i, w := range group {
			c := part[i]
			if sums[c] == nil {
				sums[c] = make([]float32, len(v.at[w]))
			}
			for d, x := range v.at[w] {
				sums[c][d] += x
			}
		}
		for c, s := range sums {
			if s != nil {
				centres[c] = unit(s)
			}
		}
	}
	return part
}

func nearest(centres [][]float32, at []float32) int {
	best, most := 0, float32(-2)
	for c, centre := range centres {
		centre = centre[:len(at)]
		var a, b, d, e float32
		i := 0
		for ; i+4 <= len(at); i += 4 {
			a += at[i] * centre[i]
			b += at[i+1] * centre[i+1]
			d += at[i+2] * centre[i+2]
			e += at[i+3] * centre[i+3]
		}
		for ; i < len(at); i++ {
			a += at[i] * centre[i]
		}
		if sum := a + b + (d + e); sum > most {
			best, most = c, sum
		}
	}
	return best
}

// writeKin writes the hash table of package cluster that knows the paths.
func writeKin(folder string, v vectors) {
	paths := v.tree()
	table := make([]byte, cluster.KinSlots*cluster.KinRow)
	n := 0
	for i, w := range v.words {
		if n == kin {
			break
		}
		at, entry := cluster.KinSlot(token.Hash(w))
		for {
			row := table[at*cluster.KinRow:][:cluster.KinRow]
			have := binary.LittleEndian.Uint32(row)
			if have&^cluster.PathMask == entry {
				break // a more frequent word has it
			}
			if have == 0 {
				binary.LittleEndian.PutUint32(row, entry|uint32(paths[i]))
				n++
				break
			}
			at = (at + 1) % cluster.KinSlots
		}
	}
	check(os.WriteFile(filepath.Join(folder, "kin.bin"), table, 0o644))
}
