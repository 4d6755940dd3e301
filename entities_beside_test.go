package copydesk

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// A pass over the names that no word calls for would find nothing: all texts of the tests have
// the same names where every pass is made.
func TestUncalled(t *testing.T) {
	defer func() { uncalled = false }()
	names := func(text string) []*Entity {
		scratches = shelf[scratch]{} // what words call for is kept from text to text
		a, err := NewParser(Prose(), Only(LayerNames)).Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return a.Entities
	}
	texts := textsOfTests(t)
	if len(texts) < 1000 {
		t.Fatalf("only %d texts", len(texts))
	}
	for _, text := range texts {
		uncalled = false
		called := names(text)
		uncalled = true
		if diff := cmp.Diff(names(text), called); diff != "" {
			t.Errorf("%.80q: (-all +called)\n%s", text, diff)
		}
	}
}

// textsOfTests returns the files of testdata and the longer strings of the package's tests.
func textsOfTests(t *testing.T) (texts []string) {
	t.Helper()
	for _, pattern := range []string{"testdata/*.txt", "testdata/*/*.txt", "*_test.go"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatalf("%d files %s, error %v", len(files), pattern, err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if filepath.Ext(name) == ".txt" {
				texts = append(texts, string(b))
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), name, b, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					if s, err := strconv.Unquote(lit.Value); err == nil && len(s) > 20 && utf8.ValidString(s) {
						texts = append(texts, s)
					}
				}
				return true
			})
		}
	}
	return texts
}
