package copydesk

import (
	"github.com/copydesk/copydesk/internal/lang"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// pageRoles are the marks of lines in testdata/pages.
var pageRoles = map[Role]string{
	RoleHeadline: "H", RoleKicker: "K", RoleDek: "D", RoleByline: "B", RoleDateline: "L", RoleParagraph: "P",
	RoleSubheading: "S", RoleCaption: "C", RoleCredit: "R", RoleBoilerplate: "-",
}

// The pages are made up, in the manner of the sites that their files are named
// after. A line is its role and its text; a line with ? is open to argument.
// The first line names the authors.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d pages, error %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			first, rest, _ := strings.Cut(string(b), "\n")
			var text strings.Builder
			var want []string
			for line := range strings.Lines(rest) {
				role, body, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
				want = append(want, role+"\t"+body)
				text.WriteString(body + "\n")
			}
			s := structureOf(nil, text.String(), lang.English())
			var got []string
			for i, b := range s.blocks {
				role := pageRoles[b.Role]
				if i < len(want) && strings.HasPrefix(want[i], "?") {
					role = "?"
				}
				got = append(got, role+"\t"+b.Span.In(text.String()))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			var authors []string
			for _, b := range s.bylines {
				for _, a := range b.Authors {
					authors = append(authors, spell([]Author{a}))
				}
			}
			if diff := cmp.Diff(strings.TrimPrefix(first, "Authors: "), strings.Join(authors, "; ")); diff != "" {
				t.Errorf("authors (-want +got)\n%s", diff)
			}
		})
	}
}
