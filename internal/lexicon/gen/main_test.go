package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// What is in the repository is what the generator makes of its sources, which
// LISTS names the folder of.
func TestGenerated(t *testing.T) {
	from := os.Getenv("LISTS")
	if from == "" {
		t.Skip("LISTS is not set")
	}
	const repository = "../../.."
	root := t.TempDir()
	for _, folder := range []string{"internal/lexicon/data", "internal/cluster"} {
		if err := os.MkdirAll(filepath.Join(root, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	generate(from, root)
	made, err := filepath.Glob(filepath.Join(root, "internal/*/*.bin"))
	if err != nil {
		t.Fatal(err)
	}
	lists, err := filepath.Glob(filepath.Join(root, "internal/lexicon/data/*.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if made = append(made, lists...); len(made) != 8 {
		t.Errorf("%d files, want 8", len(made))
	}
	for _, file := range made {
		name, err := filepath.Rel(root, file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(filepath.Join(repository, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not what the generator makes", name)
		}
	}
}

func TestIsLatinName(t *testing.T) {
	for name, want := range map[string]bool{"Núria": true, "Jean-Luc": true, "Ана": false, "Ana Clara": false, "JR": false, "ana": false} {
		if got := isLatinName(name); got != want {
			t.Errorf("isLatinName(%q) = %v", name, got)
		}
	}
}

// Words that point the same way are in one part, and the same words always
// give the same parts.
func TestKmeans(t *testing.T) {
	v := vectors{at: [][]float32{{1, 0}, {0.9, 0.1}, {0.8, 0.1}, {0, 1}, {0.1, 0.9}, {0.1, 0.8}}}
	for i := range v.at {
		v.at[i] = unit(v.at[i])
	}
	group := []int{0, 1, 2, 3, 4, 5}
	part := v.kmeans(group, 2)
	for i, p := range part {
		if want := part[i/3*3]; p != want {
			t.Errorf("%v is in part %d, its neighbour in %d", v.at[i], p, want)
		}
		if again := v.kmeans(group, 2); again[i] != p {
			t.Errorf("%v is in part %d, and then in %d", v.at[i], p, again[i])
		}
	}
	if part[0] == part[3] {
		t.Errorf("all are in part %d", part[0])
	}
}
