package main

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// An arrival is what became of an article of the input.
type arrival struct {
	ID, Published, Text, Error string
}

// arrivals runs the command and returns what arrived at its output.
func arrivals(t *testing.T, stdin string, args ...string) []arrival {
	t.Helper()
	_, stdout, _ := runIn(stdin, append([]string{"-format", "jsonl", "-text"}, args...)...)
	var all []arrival
	dec := json.NewDecoder(strings.NewReader(stdout))
	for dec.More() {
		var a arrival
		if err := dec.Decode(&a); err != nil {
			t.Fatalf("%v in %q", err, stdout)
		}
		all = append(all, a)
	}
	return all
}

// gzipped returns s compressed.
func gzipped(s string) string {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	w.Write([]byte(s))
	w.Close()
	return out.String()
}

// docx returns a file of a word processor with the given body.
func docx(t *testing.T, body string) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	w, err := z.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(w, `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>%s</w:body></w:document>`, body)
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// pdfFile returns a PDF file of one page with the given operators. F1 is a font
// in which all letters have half the width of their size, F2 one of unknown
// widths, and F3 has the ligature fi.
func pdfFile(operators string) string { return pdfOfStream("", operators) }

// packedPDF is pdfFile with the operators compressed.
func packedPDF(operators string) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	w.Write([]byte(operators))
	w.Close()
	return pdfOfStream("/Filter /FlateDecode", out.String())
}

// pdfOfStream returns a PDF file whose page has its operators in the given form.
func pdfOfStream(filter, operators string) string {
	widths := strings.TrimSpace(strings.Repeat("500 ", 224))
	objects := []string{
		"<< /Type /Catalog /Pages 2 0 R >>",
		"<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R /F2 6 0 R /F3 7 0 R >> >> >>",
		"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
		fmt.Sprintf("<< /Length %d %s >>\nstream\n%s\nendstream", len(operators), filter, operators),
		"<< /Type /Font /Subtype /Type1 /BaseFont /Times /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 255 /Widths [" + widths + "] >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
		"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding << /Differences [1 /fi] >> /FirstChar 1 /LastChar 1 /Widths [500] >>",
	}
	var out strings.Builder
	out.WriteString("%PDF-1.4\n")
	var at []int
	for i, o := range objects {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	xref := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, xref)
	return out.String()
}

const page = `<!DOCTYPE html><html><head><title>Ferry to run through winter - Harlow Post</title>
<meta property="og:title" content="Ferry to run through winter">
<meta name="author" content="Jane Doe"><meta property="article:published_time" content="2019-05-14T22:30:00-05:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Ferry to run through winter</h1>
<p>HARLOW (CNS) -- The Harlow ferry will run through the winter, the harbour board decided on Tuesday, after a debate that went on until after midnight.</p>
<p>&ldquo;It is <b>time</b>,&rdquo; said Mary Ash, the mayor, who had asked for the vote. She said it would cost 3 million, which is less than last year.</p>
</article><footer>All rights reserved.</footer></body></html>`

const pageText = "Ferry to run through winter\n\nBy Jane Doe\n\n" +
	"HARLOW (CNS) -- The Harlow ferry will run through the winter, the harbour board decided on Tuesday, after a debate that went on until after midnight.\n\n" +
	"“It is time,” said Mary Ash, the mayor, who had asked for the vote. She said it would cost 3 million, which is less than last year."

// Every kind of input is known by its name or, without one, by how it begins.
func TestKinds(t *testing.T) {
	letter := docx(t, "<w:p><w:r><w:t>Snow fell.</w:t></w:r></w:p>")
	set := pdfFile("BT /F1 10 Tf 72 720 Td (Snow fell.) Tj ET")
	for _, c := range []struct {
		name    string
		file    string // "" for standard input
		content string
		args    []string
		want    []arrival
	}{
		{"text", "a.txt", "Snow fell.", nil, []arrival{{ID: "a.txt", Text: "Snow fell."}}},
		{"compressed text", "a.txt.gz", gzipped("Snow fell."), nil, []arrival{{ID: "a.txt.gz", Text: "Snow fell."}}},
		{"compressed, under another name", "a.txt", gzipped("Snow fell."), nil, []arrival{{ID: "a.txt", Text: "Snow fell."}}},
		{"compressed in parts", "a.txt.gz", gzipped("Snow ") + gzipped("") + gzipped("fell."), nil, []arrival{{ID: "a.txt.gz", Text: "Snow fell."}}},
		{"compressed, with a block filled up", "a.txt.gz", gzipped("Snow ") + gzipped("fell.") + strings.Repeat("\x00", 512), nil, []arrival{{ID: "a.txt.gz", Text: "Snow fell."}}},
		{"a page", "a.html", page, nil, []arrival{{ID: "a.html", Published: "2019-05-14", Text: pageText}}},
		{"a compressed page", "a.HTM.gz", gzipped(page), nil, []arrival{{ID: "a.HTM.gz", Published: "2019-05-14", Text: pageText}}},
		{"a page on standard input", "", page, nil, []arrival{{ID: "-", Published: "2019-05-14", Text: pageText}}},
		{"a page as text", "a.html", "<b>Snow</b> fell.", []string{"-input", "text"}, []arrival{{ID: "a.html", Text: "<b>Snow</b> fell."}}},
		{"a word processor's", "a.docx", letter, nil, []arrival{{ID: "a.docx", Text: "Snow fell."}}},
		{"a word processor's on standard input", "", letter, nil, []arrival{{ID: "-", Text: "Snow fell."}}},
		{"none of a word processor", "a.docx", "Snow fell.", nil, []arrival{{ID: "a.docx", Error: "a.docx: no .docx file: zip: not a valid zip file"}}},
		{"a PDF", "a.pdf", set, nil, []arrival{{ID: "a.pdf", Text: "Snow fell."}}},
		{"a PDF without a name that says so", "a", set, nil, []arrival{{ID: "a", Text: "Snow fell."}}},
		{"a PDF that is cut off", "a.pdf", set[:len(set)/2], nil, []arrival{{ID: "a.pdf", Error: "a.pdf: broken PDF file: not a PDF file: missing %%EOF"}}},
		{"a PDF without text", "a.pdf", pdfFile(""), nil, []arrival{{ID: "a.pdf", Error: "a.pdf: no text in the PDF file; it may be a picture of one"}}},
		{"lines", "a.ndjson.gz", gzipped(`{"id":1,"text":"Snow fell."}` + "\n" + `{"text":"Rain fell."}`), nil, []arrival{{ID: "1", Text: "Snow fell."}, {Text: "Rain fell."}}},
		{"lines on standard input", "", "\ufeff{ \"id\": 1, \"text\": \"Snow fell.\"}\n", nil, []arrival{{ID: "1", Text: "Snow fell."}}},
		{"compressed lines on standard input", "", gzipped(`{"text":"Snow fell."}` + "\n" + `{"text":"Rain fell."}`), nil, []arrival{{Text: "Snow fell."}, {Text: "Rain fell."}}},
		{"lines in a file of another name", "a.json", `{"text":"Snow fell."}`, nil, []arrival{{Text: "Snow fell."}}},
		{"a table", "a.csv", "id,text\n1,Snow fell.\n", nil, []arrival{{ID: "a.csv", Error: "a.csv: a table, whose columns have no fixed names; want JSON Lines, or -input text to read it as one article"}}},
		{"a compressed table", "a.TSV.gz", gzipped("id\ttext\n"), nil, []arrival{{ID: "a.TSV.gz", Error: "a.TSV.gz: a table, whose columns have no fixed names; want JSON Lines, or -input text to read it as one article"}}},
		{"a table as text", "a.csv", "Snow fell.", []string{"-input", "text"}, []arrival{{ID: "a.csv", Text: "Snow fell."}}},
		{"lines under the name of a table", "a.csv", `{"text":"Snow fell."}`, []string{"-input", "jsonl"}, []arrival{{Text: "Snow fell."}}},
		{"a text that begins with a brace", "", "{Snow} fell.", nil, []arrival{{ID: "-", Text: "{Snow} fell."}}},
		{"lines as text", "", `{"text":"Snow fell."}`, []string{"-input", "text"}, []arrival{{ID: "-", Text: `{"text":"Snow fell."}`}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			stdin, args := c.content, c.args
			if c.file != "" {
				write(t, c.file, c.content)
				stdin, args = "", append(args, c.file)
			}
			if d := cmp.Diff(c.want, arrivals(t, stdin, args...)); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

// Directories and patterns give their files in a fixed order, under names that
// tell them apart.
func TestPlaces(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"2019/05/a.txt", "2019/06/a.txt", "2019/06/b.txt.gz", "2019/06/notes.doc", "2019/07/notes.doc", "2019/.old/a.txt", "2019/06/.b.txt", "odd[1].txt"} {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		write(t, name, "Snow fell.")
	}
	const none = "no such file, and no file matches the pattern"
	for _, c := range []struct {
		name string
		args []string
		want []arrival
	}{
		{"a directory", []string{"2019"}, []arrival{{ID: "05/a.txt"}, {ID: "06/a.txt"}, {ID: "06/b.txt.gz"}}},
		{"a directory with nothing that can be read", []string{"2019/07"}, []arrival{{ID: "07", Error: "2019/07: nothing to read below it: no .txt, .html, .docx, .pdf or .jsonl"}}},
		{"a pattern", []string{"2019/06/*.txt"}, []arrival{{ID: "a.txt"}}},
		{"a pattern over directories", []string{"2019/**/a.txt"}, []arrival{{ID: "05/a.txt"}, {ID: "06/a.txt"}}},
		{"a pattern that nothing matches", []string{"2019/*.pdf"}, []arrival{{ID: "2019/*.pdf", Error: "2019/*.pdf: " + none}}},
		{"a file whose name looks like a pattern", []string{"odd[1].txt"}, []arrival{{ID: "odd[1].txt"}}},
		{"a file that is asked for by name", []string{"2019/06/notes.doc"}, []arrival{{ID: "notes.doc"}}},
	} {
		got := arrivals(t, "", c.args...)
		for i := range got {
			got[i].Text = ""
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// A pipe in a directory is not waited for.
func TestPipeInDirectory(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "b.txt", "Snow fell.")
	if out, err := exec.Command("mkfifo", "a.txt").CombinedOutput(); err != nil {
		t.Skipf("no pipes here: %v %s", err, out)
	}
	if d := cmp.Diff([]arrival{{ID: "b.txt", Text: "Snow fell."}}, arrivals(t, "", ".")); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// What cannot be read is reported and does not stop the rest.
func TestBrokenInput(t *testing.T) {
	var lines strings.Builder
	for i := range 2000 {
		fmt.Fprintf(&lines, `{"id":"%d","text":"Snow fell on day %d, and %x."}`+"\n", i, i, i*i*i)
	}
	whole, snow := gzipped(lines.String()), gzipped("Snow fell.")
	t.Chdir(t.TempDir())
	write(t, "cut.jsonl.gz", whole[:len(whole)/2])
	write(t, "wrong.txt.gz", snow[:len(snow)-8]+"\x00\x00\x00\x00\x00\x00\x00\x00")
	write(t, "cut.txt.gz", snow[:20])
	write(t, "head.txt.gz", snow[:5])
	const behind = "something that is not gzip stands behind the compressed data"
	write(t, "behind.txt.gz", snow+"Rain fell and fell.")
	write(t, "shortly.txt.gz", snow+"\x1f")
	write(t, "filled.txt.gz", snow+"\x00\x00Rain.")
	write(t, "behind.jsonl.gz", gzipped(`{"id":"a","text":"Snow fell."}`+"\n")+"Rain.")
	write(t, "parts.txt.gz", snow+snow[:15])
	write(t, "photo.jpg", "\xff\xd8\xff\xe0\x00\x10JFIF\x00\x81")
	write(t, "long.jsonl", `{"id":"a","text":"Snow fell and fell and fell."}`+"\n"+`{"id":"b","text":"Rain fell."}`+"\n")

	status, stdout, stderr := runIn("", "-format", "jsonl", "cut.jsonl.gz")
	n := strings.Count(stdout, "\n")
	if n < 100 || n >= 2000 || status != exitFailure || stderr != fmt.Sprintf("copydesk: cut.jsonl.gz:%d: the file is cut off: unexpected EOF\n", n) {
		t.Errorf("of a file that is cut off: %d lines, status %d, %q", n, status, stderr)
	}
	for _, c := range []struct {
		name string
		args []string
		want []arrival
	}{
		{"a text that is cut off", []string{"cut.txt.gz", "long.jsonl"}, []arrival{{ID: "cut.txt.gz", Error: "cut.txt.gz: the file is cut off: unexpected EOF"}, {ID: "a", Text: "Snow fell and fell and fell."}, {ID: "b", Text: "Rain fell."}}},
		{"one that is cut off at once", []string{"head.txt.gz"}, []arrival{{ID: "head.txt.gz", Error: "head.txt.gz: the file is cut off: unexpected EOF"}}},
		{"one that was altered", []string{"wrong.txt.gz"}, []arrival{{ID: "wrong.txt.gz", Error: "wrong.txt.gz: gzip: invalid checksum"}}},
		{"one with rubbish behind it", []string{"behind.txt.gz"}, []arrival{{ID: "behind.txt.gz", Error: "behind.txt.gz: " + behind}}},
		{"one with a byte behind it", []string{"shortly.txt.gz"}, []arrival{{ID: "shortly.txt.gz", Error: "shortly.txt.gz: " + behind}}},
		{"one with zeros and rubbish behind it", []string{"filled.txt.gz"}, []arrival{{ID: "filled.txt.gz", Error: "filled.txt.gz: " + behind}}},
		{"lines with rubbish behind them", []string{"behind.jsonl.gz"}, []arrival{{ID: "a", Text: "Snow fell."}, {ID: "behind.jsonl.gz", Error: "behind.jsonl.gz:2: " + behind}}},
		{"one whose second part is cut off", []string{"parts.txt.gz"}, []arrival{{ID: "parts.txt.gz", Error: "parts.txt.gz: the file is cut off: unexpected EOF"}}},
		{"a file that is no text", []string{"photo.jpg"}, []arrival{{ID: "photo.jpg", Error: "photo.jpg: no text in UTF-8, UTF-16 or windows-1252: malformed input at byte 11"}}},
		{"one that is not in its charset", []string{"-charset", "utf-8", "photo.jpg"}, []arrival{{ID: "photo.jpg", Error: `photo.jpg: charset "utf-8": malformed input at byte 0`}}},
		{"a line that is too long", []string{"-max", "35", "long.jsonl"}, []arrival{{Error: "long.jsonl:1: longer than 35"}, {ID: "b", Text: "Rain fell."}}},
		{"a directory that is not there", []string{"none/"}, []arrival{{ID: "none", Error: "open none/: no such file or directory"}}},
	} {
		if d := cmp.Diff(c.want, arrivals(t, "", c.args...)); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestMain(m *testing.M) {
	servePDF()
	os.Exit(m.Run())
}

// hugePDF returns a PDF file whose table of objects begins at number n.
func hugePDF(n int) string {
	return fmt.Sprintf("%%PDF-1.4\nxref\n%d 1\n0000000009 00000 n \ntrailer << /Size 6 /Root 1 0 R /Title (%s) >>\nstartxref\n9\n%%%%EOF", n, strings.Repeat("x", 100))
}

// Small files that unfold to much more fail or are read at once, in little
// memory.
func TestBombs(t *testing.T) {
	const max = 1 << 18
	empty := strings.Repeat("<w:p/>", 5<<20)
	for name, c := range map[string]struct{ content, want string }{
		"docx":                           {docx(t, empty), "longer than 256K"},
		"pdf":                            {packedPDF(strings.Repeat("q ", 5<<20)), "longer than 256K"},
		"pdf, operands alone":            {packedPDF(strings.Repeat("1 ", 5<<20)), "longer than 256K"},
		"pdf, table of objects":          {hugePDF(90_000_000_000), "broken PDF file: reading it takes too much time or memory"},
		"page, deep":                     {"<html><body>" + strings.Repeat("<div>", max/6), "broken page: html: open stack of elements exceeds 512 nodes"},
		"page, elements that come again": {"<html><body>" + strings.Repeat("<b><i><p>", max/10) + "Snow fell.", "<nil>"},
	} {
		for d := range documents(&options{max: max, files: []string{stdinName}}, strings.NewReader(c.content)) {
			d.load()
			if got := fmt.Sprint(d.err); got != c.want {
				t.Errorf("%s: %v, want %q", name, got, c.want)
			}
		}
	}
}

// A text that is longer than -max fails, however small it was made.
func TestMax(t *testing.T) {
	long := strings.Repeat("Snow fell. ", 100)
	for name, content := range map[string]string{
		"text": long, "gzip": gzipped(long), "line": `{"text":"` + long + `"}`, "page": "<html><body><p>" + long,
		"docx": docx(t, "<w:p><w:r><w:t>"+long+"</w:t></w:r></w:p>"),
		"pdf":  pdfFile("BT /F1 10 Tf (" + long + ") Tj ET"),
	} {
		o := &options{max: 1000, files: []string{stdinName}}
		if name == "line" {
			o.input = kindJSONL
		}
		if name == "pdf" {
			o.max = 1050
			content = strings.ReplaceAll(content, "500 ", "") // shorter than -max but for the text
		}
		for d := range documents(o, strings.NewReader(content)) {
			d.load()
			d.parse(t.Context(), o.max)
			var large *tooLargeError
			if !errors.As(d.err, &large) || large.max != o.max {
				t.Errorf("%s: %v", name, d.err)
			}
		}
	}
}

func TestHTML(t *testing.T) {
	story := strings.Repeat("<p>The harbour board decided on Tuesday that the ferry will run through the winter, after a debate that went on until after midnight.</p>", 3)
	for _, c := range []struct {
		name string
		page string
		want string // how the text begins
	}{
		{"the charset that a page declares", "<html><head><meta charset=windows-1252></head><body><p>\x93Snow fell.\x94", "“Snow fell.”"},
		{"one that it does not", "<html><body><p>“Snow fell.”", "“Snow fell.”"},
		{"a page without a story is read whole", "<html><body><p>Snow fell.<p>Rain fell.", "Snow fell.\n\nRain fell."},
		{"an address is no author", `<html><head><title>Snow</title><meta name="author" content="https://social.example/jane"></head><body><article>` + story, "Snow\n\nThe harbour"},
		{"a byline stays as it is", `<html><head><title>Snow</title><meta name="author" content="BY JANE DOE"></head><body><article>` + story, "Snow\n\nBY JANE DOE\n\nThe harbour"},
		{"a script is no text", "<html><body><script>alert(1)</script><p>Snow fell.", "Snow fell."},
	} {
		d := &document{raw: []byte(c.page)}
		if err := d.readHTML(""); err != nil || !strings.HasPrefix(d.text, c.want) {
			t.Errorf("%s: %q, %v; want %q", c.name, d.text, err, c.want)
		}
	}
}

func TestDOCX(t *testing.T) {
	for _, c := range []struct {
		name string
		body string
		want string
	}{
		{"paragraphs", "<w:p><w:r><w:t>Snow fell.</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Rain fell.</w:t></w:r></w:p>", "Snow fell.\n\n\n\nRain fell."},
		{"runs of a word", `<w:p><w:r><w:t>Sn</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">ow </w:t></w:r><w:r><w:t>fell.</w:t></w:r></w:p>`, "Snow fell."},
		{"line breaks and tabs", "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>By Jane Doe</w:t><w:br/><w:t>Rome</w:t><w:tab/><w:t>May 4</w:t></w:r></w:p>", "By Jane Doe\nRome\tMay 4"},
		{"white space of the markup is none", "<w:p>\n  <w:r>\n    <w:t>Snow fell.</w:t>\n  </w:r>\n</w:p>", "Snow fell."},
		{"what was deleted is gone", "<w:p><w:del><w:r><w:delText>Rain</w:delText></w:r></w:del><w:ins><w:r><w:t>Snow</w:t></w:r></w:ins><w:r><w:t> fell.</w:t></w:r></w:p>", "Snow fell."},
		{"codes of fields are no text", "<w:p><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>Snow fell.</w:t></w:r></w:p>", "Snow fell."},
		{"a text box comes once", "<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>Snow</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>Snow</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>", "Snow"},
	} {
		d := &document{raw: []byte(docx(t, c.body))}
		if err := d.readDOCX(defaultMax); err != nil || d.text != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, d.text, err, c.want)
		}
	}
}

func TestPDF(t *testing.T) {
	for _, c := range []struct {
		name      string
		operators string
		want      string
	}{
		{"lines of a paragraph", "BT /F1 10 Tf 12 TL 72 700 Td (Snow fell on) Tj T* (the hills.) Tj T* (It was cold.) Tj ET", "Snow fell on\nthe hills.\nIt was cold."},
		{"free space parts paragraphs", "BT /F1 10 Tf 72 700 Td (Snow fell on) Tj 0 -12 Td (the hills.) Tj 0 -20 Td (Rain fell.) Tj ET", "Snow fell on\nthe hills.\n\nRain fell."},
		{"so does an indent", "BT /F1 10 Tf 82 700 Td (Snow fell on) Tj -10 -12 Td (the hills.) Tj 10 -12 Td (Rain fell.) Tj ET", "Snow fell on\nthe hills.\n\nRain fell."},
		{"so does another size", "BT /F1 20 Tf 72 700 Td (Snow) Tj /F1 10 Tf 0 -14 Td (Snow fell.) Tj ET", "Snow\n\nSnow fell."},
		{"a gap is a space", "BT /F1 10 Tf 72 700 Td (Snow) Tj 24 0 Td (fell.) Tj ET", "Snow fell."},
		{"a letter moved is none", "BT /F1 10 Tf 72 700 Td [(Sn) 40 (ow) -300 (fell.)] TJ ET", "Snow fell."},
		{"nor in a font of unknown widths", "BT /F2 10 Tf 72 700 Td [(Sn) 40 (ow) -300 (fell.)] TJ ET", "Snow fell."},
		{"columns", "BT /F1 10 Tf 72 700 Td (Snow fell on the) Tj 0 -12 Td (whole) Tj 100 12 Td (coast. Rain) Tj 0 -12 Td (fell.) Tj ET", "Snow fell on the\nwhole\ncoast. Rain\nfell."},
		{"a hyphen of the line", "BT /F1 10 Tf 12 TL 72 700 Td (The council met. The coun-) Tj T* (cil went. A long-) Tj T* (term plan.) Tj ET", "The council met. The council went. A long-term plan."},
		{"ligatures are letters", "BT /F1 10 Tf 72 700 Td (\\223of) Tj /F3 10 Tf (\\001) Tj /F1 10 Tf (cials\\224) Tj ET", "“officials”"},
		{"a stamp in the margin", "BT /F1 10 Tf 0 1 -1 0 20 100 Tm (draft) Tj 1 0 0 1 72 700 Tm (Snow fell.) Tj ET", "Snow fell."},
		{"a scaled page", "q 0.5 0 0 0.5 0 0 cm BT /F1 20 Tf 144 1400 Td (Snow) Tj 48 0 Td (fell.) Tj ET Q", "Snow fell."},
		{"broken operators", "BT Tf (x) Tj /F1 10 Tf 72 700 Td (Snow fell.) Tj Q Q Td ET", "Snow fell."},
	} {
		d := &document{raw: []byte(pdfFile(c.operators))}
		if err := d.readPDFHere(defaultMax); err != nil || d.text != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, d.text, err, c.want)
		}
	}
}

// A file that a browser printed, with letters of two bytes.
func TestPDFOfBrowser(t *testing.T) {
	raw, err := os.ReadFile("testdata/ferry.pdf")
	if err != nil {
		t.Fatal(err)
	}
	d := &document{raw: raw}
	if err := d.readPDFHere(defaultMax); err != nil {
		t.Fatal(err)
	}
	const want = "Ferry to run through winter\n\nBy JANE DOE\n\n" +
		"HARLOW (CNS) -- The Harlow ferry will run through the winter, the harbour board decided on Tuesday, after a\n" +
		"debate that went on until after midnight.\n\n" +
		"“It is time,” said Mary Ash, the mayor. She said it would cost 3 million."
	if d := cmp.Diff(want, d.text); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// Whatever the bytes are, reading them ends, and without a panic.
func FuzzPDF(f *testing.F) {
	f.Add([]byte(pdfFile("BT /F1 10 Tf 72 700 Td [(Sn) 40 (ow)] TJ T* (fell.) Tj ET")))
	f.Fuzz(func(t *testing.T, raw []byte) {
		d := &document{raw: raw}
		d.readPDFHere(1 << 20)
	})
}

func FuzzDOCX(f *testing.F) {
	f.Add("<w:p><w:r><w:t>Snow fell.</w:t></w:r></w:p>")
	f.Fuzz(func(t *testing.T, xml string) {
		if s, err := wordText(strings.NewReader(xml), 1<<20); err == nil && len(s) > len(xml) {
			t.Errorf("%d bytes of text from %d of XML", len(s), len(xml))
		}
	})
}
