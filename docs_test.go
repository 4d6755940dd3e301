package copydesk_test

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// standardMethods are those whose meaning the standard library gives: the
// example of their type is theirs too.
var standardMethods = []string{"String", "Error", "Unwrap", "Is", "MarshalText", "UnmarshalText", "MarshalJSON", "UnmarshalJSON"}

// Every exported function and method has an example.
func TestExamples(t *testing.T) {
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	pkg, err := doc.NewFromFiles(fset, files, "github.com/copydesk/copydesk")
	if err != nil {
		t.Fatal(err)
	}
	check := func(name string, examples []*doc.Example) {
		if !slices.ContainsFunc(examples, func(e *doc.Example) bool { return e.Output != "" }) {
			t.Errorf("%s has no example with output", name)
		}
	}
	for _, f := range pkg.Funcs {
		check(f.Name, f.Examples)
	}
	for _, typ := range pkg.Types {
		for _, f := range typ.Funcs {
			check(f.Name, f.Examples)
		}
		for _, m := range typ.Methods {
			examples := m.Examples
			if slices.Contains(standardMethods, m.Name) {
				examples = append(examples, typ.Examples...)
			}
			check(typ.Name+"."+m.Name, examples)
		}
	}
}

// What the guide shows is what the tests run: a Go block in it that begins with
// "func Example" stands in a test file.
func TestGuideShowsTestedCode(t *testing.T) {
	tested := read(t, "cookbook_test.go") + read(t, "example_test.go")
	guides, err := filepath.Glob("docs/*.md")
	if err != nil || len(guides) == 0 {
		t.Fatalf("no guide: %v", err)
	}
	shown := 0
	for _, name := range guides {
		for i, block := range strings.Split(read(t, name), "```go\n") {
			code, _, _ := strings.Cut(block, "```")
			if i == 0 || !strings.HasPrefix(code, "func Example") {
				continue
			}
			shown++
			if !strings.Contains(tested, code) {
				t.Errorf("%s shows other code than the tests run:\n%s", name, code)
			}
		}
	}
	if shown == 0 {
		t.Error("the guide shows no examples")
	}
}

func read(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}
