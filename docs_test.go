package copydesk_test

import (
	"encoding/json"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/copydesk/copydesk"
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

// The guide shows the JSON form as it is; only the figure of the confidence,
// which every new model changes, may be another.
func TestGuideShowsJSON(t *testing.T) {
	guide := read(t, "docs/concepts.md")
	_, text, _ := strings.Cut(guide, "\n> ")
	text, _, _ = strings.Cut(text, "\n")
	_, shown, _ := strings.Cut(guide, "```json\n")
	shown, _, _ = strings.Cut(shown, "```")
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var want copydesk.Article
	if err := json.Unmarshal([]byte(shown), &want); err != nil {
		t.Fatal(err)
	}
	for _, quotes := range [][]copydesk.Quote{a.Quotes, want.Quotes} {
		for i := range quotes {
			quotes[i].Confidence = 0
		}
	}
	want.Text, want.Blocks = a.Text, a.Blocks
	if diff := cmp.Diff(&want, a); diff != "" {
		t.Errorf("docs/concepts.md shows another form of %s (-want +got)\n%s", text, diff)
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

var relativeLink = regexp.MustCompile(`(?:\]\(|src=")([^)":#\s]+)(#[^)\s]*)?[)"]`)

// Links between the documents, and to pictures and files, lead somewhere.
func TestLinks(t *testing.T) {
	seen := 0
	for _, pattern := range []string{"*.md", "*/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			for _, m := range relativeLink.FindAllStringSubmatch(read(t, name), -1) {
				target := filepath.Join(filepath.Dir(name), m[1])
				if seen++; !exists(target) {
					t.Errorf("%s leads to %s, which is not there", name, m[1])
				} else if m[2] != "" && !strings.Contains(headings(read(t, target)), "\n"+m[2]+"\n") {
					t.Errorf("%s leads to %s%s, which has no such heading", name, m[1], m[2])
				}
			}
		}
	}
	if seen < 10 {
		t.Errorf("%d links were checked", seen)
	}
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

// headings returns the anchors of a document's headings, a line each.
func headings(doc string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(doc, "\n") {
		if title, ok := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); ok && strings.HasPrefix(line, "#") {
			b.WriteString("\n#" + strings.ToLower(strings.ReplaceAll(title, " ", "-")) + "\n")
		}
	}
	return b.String()
}
