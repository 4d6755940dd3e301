package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The test binary is the workers, too.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "-worker" {
		main()
		return
	}
	os.Exit(m.Run())
}

func TestRun(t *testing.T) {
	shared := t.TempDir()
	dir := filepath.Join(shared, "data", "polnear")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	articles := `{"text": "The ferry will close.\n\n\"It floats,\" Jane Doe said on Monday."}` + "\n" + `{"text": "It rains."}` + "\n"
	if err := os.WriteFile(filepath.Join(dir, "polnear-dev.docs.jsonl"), []byte(articles), 0o644); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := run("", shared, "prose", 2, &out); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) != 7 || !strings.HasPrefix(lines[0], "2 articles, 13 words, 0.00 MB;") {
		t.Fatalf("got:\n%s", out.String())
	}
	for i, want := range []struct{ label, found string }{
		{"copydesk", "1 quotations"},
		{"the floor", "31 words and white space"},
		{"prose 2", "1 entities"},
	} {
		cells := strings.Split(lines[4+i], "|")
		if len(cells) != 9 || !strings.HasPrefix(strings.TrimSpace(cells[1]), want.label) || strings.TrimSpace(cells[7]) != want.found {
			t.Errorf("line %q, want %s with %s", lines[4+i], want.label, want.found)
		}
		for _, c := range cells[2:7] {
			if c = strings.TrimSpace(c); c == "" || c[0] < '0' || c[0] > '9' {
				t.Errorf("line %q: %q is no number", lines[4+i], c)
			}
		}
	}

	if err := run("", shared, "nobody", 1, &out); err == nil || !strings.Contains(err.Error(), "nobody") {
		t.Errorf("an unknown peer: %v", err)
	}
	if err := run("", t.TempDir(), "", 1, &out); !os.IsNotExist(err) {
		t.Errorf("no articles: %v", err)
	}
	if err := run("nobody", shared, "", 1, &out); err == nil {
		t.Error("an unknown worker starts")
	}
}
