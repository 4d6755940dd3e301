package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// runIn runs the command and returns its exit status and what it wrote.
func runIn(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, err bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &err)
	return status, out.String(), err.String()
}

func TestRun(t *testing.T) {
	latin1 := filepath.Join(t.TempDir(), "latin1.txt")
	lines := filepath.Join(t.TempDir(), "news.jsonl")
	write(t, latin1, "Caf\xe9 closed.")
	write(t, lines, `{"id":"a","text":"Snow fell."}`)

	const hello = `"language":"en","paragraphs":[{"span":[0,6],"sentences":[[0,6]]}]}` + "\n"
	for _, c := range []struct {
		name   string
		stdin  string
		args   []string
		status int
		stdout string
		stderr string
	}{
		{
			name: "text on standard input", stdin: "Hello.", args: []string{"-format", "jsonl"},
			stdout: `{"id":"-",` + hello,
		},
		{
			name: "the version", args: []string{"-version"},
			stdout: "copydesk " + version() + "\n",
		},
		{
			name: "the day of publication", stdin: "Hello.", args: []string{"-format", "jsonl", "-date", "2019-05-14", "-"},
			stdout: `{"id":"-","published":"2019-05-14",` + hello,
		},
		{
			name: "the name of a file is the id", args: []string{"-format", "jsonl", "-charset", "latin1", latin1},
			stdout: `{"id":"latin1.txt","language":"en","paragraphs":[{"span":[0,13],"sentences":[[0,13]]}]}` + "\n",
		},
		{
			name: "a .jsonl file holds lines", args: []string{"-format", "jsonl", lines},
			stdout: `{"id":"a","language":"en","paragraphs":[{"span":[0,10],"sentences":[[0,10]]}]}` + "\n",
		},
		{
			name: "-input goes before the name", args: []string{"-format", "jsonl", "-input", "text", latin1},
			stdout: `{"id":"latin1.txt","language":"en","paragraphs":[{"span":[0,13],"sentences":[[0,13]]}]}` + "\n",
		},
		{
			name: "the date of a line goes before -date", args: []string{"-input", "jsonl", "-format", "jsonl", "-date", "2019-05-14"},
			stdin: `{"id":"own","text":"Hello.","date":"2020-01-02"}` + "\n" +
				`{"id":"none","text":"Hello."}` + "\n" +
				`{"id":"empty","text":"Hello.","date":""}` + "\n",
			stdout: `{"id":"own","published":"2020-01-02",` + hello +
				`{"id":"none","published":"2019-05-14",` + hello +
				`{"id":"empty","published":"2019-05-14",` + hello,
		},
		{
			name: "the locale of a line goes before -locale", args: []string{"-input", "jsonl", "-format", "jsonl", "-locale", "de-CH"},
			stdin: `{"id":"own","text":"Bonjour.","locale":"fr"}` + "\n" +
				`{"id":"none","text":"Gr\u00fcezi."}` + "\n",
			stdout: `{"id":"own","language":"fr","support":"marks","paragraphs":[{"span":[0,8],"sentences":[[0,8]]}]}` + "\n" +
				`{"id":"none","language":"de","support":"lists","paragraphs":[{"span":[0,8],"sentences":[[0,8]]}]}` + "\n",
		},
		{
			name: "a number as id, and no id", args: []string{"-input", "jsonl", "-format", "jsonl"},
			stdin:  `{"id":17,"text":"Hello."}` + "\n" + `{"text":"Hello."}`,
			stdout: `{"id":"17",` + hello + `{` + hello,
		},
		{
			name: "a broken line does not stop the others", args: []string{"-input", "jsonl", "-format", "jsonl"},
			stdin: `{"id":"a","text":"Hello."}` + "\n\n" +
				`{"id":"b","text":` + "\n" +
				`{"id":"c","text":3}` + "\n" +
				`{"id":"d"}` + "\n" +
				`[]` + "\n" +
				`{"id":"e","text":"","date":"14 May"}` + "\n" +
				"{\"id\":\"f\",\"text\":\"caf\xe9\"}\r\n" +
				`{"id":{"n":1},"text":""}` + "\n" +
				`{"id":"g","text":"Hello."}` + "\n",
			status: exitFailure,
			stdout: `{"id":"a",` + hello +
				`{"id":"","error":"standard input:3: broken JSON: unexpected end of JSON input"}` + "\n" +
				`{"id":"c","error":"standard input:4: \"text\" is a number, want a string"}` + "\n" +
				`{"id":"d","error":"standard input:5: no \"text\""}` + "\n" +
				`{"id":"","error":"standard input:6: a JSON array, want an object {\"id\": ..., \"text\": ...}"}` + "\n" +
				`{"id":"e","error":"standard input:7: \"14 May\" is no day; want one such as 2019-05-14"}` + "\n" +
				`{"id":"","error":"standard input:8: charset \"utf-8\": malformed input at byte 21"}` + "\n" +
				`{"id":"","error":"standard input:9: \"id\" is an object, want a string"}` + "\n" +
				`{"id":"g",` + hello,
			stderr: "copydesk: standard input:3: broken JSON: unexpected end of JSON input\n" +
				"copydesk: standard input:4: \"text\" is a number, want a string\n" +
				"copydesk: standard input:5: no \"text\"\n" +
				"copydesk: standard input:6: a JSON array, want an object {\"id\": ..., \"text\": ...}\n" +
				"copydesk: standard input:7: \"14 May\" is no day; want one such as 2019-05-14\n" +
				"copydesk: standard input:8: charset \"utf-8\": malformed input at byte 21\n" +
				"copydesk: standard input:9: \"id\" is an object, want a string\n",
		},
		{
			name: "JSON over several lines", args: []string{"-format", "jsonl"},
			stdin:  "{\n  \"id\": \"a\",\n  \"text\": \"Hello.\"\n}\n",
			status: exitFailure,
			stdout: `{"id":"-","error":"standard input:1: JSON over several lines; want an object a line, as jq -c makes it"}` + "\n",
			stderr: "copydesk: standard input:1: JSON over several lines; want an object a line, as jq -c makes it\n",
		},
		{
			name: "a list of JSON over several lines", args: []string{"-format", "jsonl"},
			stdin:  "[\n  {\"text\": \"Hello.\"}\n]\n",
			status: exitFailure,
			stdout: `{"id":"-","error":"standard input:1: JSON over several lines; want an object a line, as jq -c makes it"}` + "\n",
			stderr: "copydesk: standard input:1: JSON over several lines; want an object a line, as jq -c makes it\n",
		},
		{
			name: "text that begins with a bracket", args: []string{"-format", "jsonl"},
			stdin:  "[Hello.]\n",
			stdout: `{"id":"-","language":"en","paragraphs":[{"span":[0,8],"sentences":[[0,8]]}]}` + "\n",
		},
		{
			name: "only some layers", args: []string{"-format", "jsonl", "-only", "dates, names"},
			stdin:  "“No,” said Mary Ash on May 14, 2019.",
			stdout: `{"id":"-","language":"en","paragraphs":[{"span":[0,40],"sentences":[[0,40]]}],"entities":[{"id":0,"type":"PER","name":"Mary Ash","gender":"female","mentions":[{"span":[15,23],"form":"name"}]}],"dates":[{"span":[27,39],"type":"DATE","value":"2019-05-14","grain":"day","start":"2019-05-14","end":"2019-05-15"}]}` + "\n",
		},
		{
			name: "no layers, and running text", args: []string{"-format", "jsonl", "-only", "none", "-prose"},
			stdin:  "Advertisement",
			stdout: `{"id":"-","language":"en","paragraphs":[{"span":[0,13],"sentences":[[0,13]]}]}` + "\n",
		},
		{
			name: "a proof says nothing of what was not looked for", args: []string{"-only", "names"},
			stdin: "Mary Ash resigned.",
			stdout: "                 │ -\n                 │ \n                 │ Mary Ash resigned.\n                 │ \n" +
				strings.Repeat("─", 17) + "┼" + strings.Repeat("─", 62) + "\n" +
				"                 │ \n          people │ Mary Ash\n",
		},
		{
			name: "what a line is to be looked through for goes before -only", args: []string{"-input", "jsonl", "-format", "jsonl", "-only", "none"},
			stdin: `{"id":"own","text":"Ash left in 2019.","only":["dates"]}` + "\n" +
				`{"id":"none","text":"Ash left in 2019.","only":null}` + "\n" +
				`{"id":"nothing","text":"Advertisement","only":[],"prose":true}` + "\n",
			stdout: `{"id":"own","language":"en","paragraphs":[{"span":[0,17],"sentences":[[0,17]]}],"dates":[{"span":[12,16],"type":"DATE","value":"2019","grain":"year","start":"2019-01-01","end":"2020-01-01"}]}` + "\n" +
				`{"id":"none","language":"en","paragraphs":[{"span":[0,17],"sentences":[[0,17]]}]}` + "\n" +
				`{"id":"nothing","language":"en","paragraphs":[{"span":[0,13],"sentences":[[0,13]]}]}` + "\n",
		},
		{
			name: "wrong wishes of a line", args: []string{"-input", "jsonl", "-format", "jsonl"},
			stdin: `{"id":"a","text":"Hello.","only":["verbs"]}` + "\n" +
				`{"id":"b","text":"Hello.","only":"dates"}` + "\n" +
				`{"id":"c","text":"Hello.","only":[1]}` + "\n" +
				`{"id":"d","text":"Hello.","prose":"yes"}` + "\n",
			status: exitFailure,
			stdout: `{"id":"a","error":"standard input:1: \"verbs\" is nothing to look for; want dates, names or quotes"}` + "\n" +
				`{"id":"b","error":"standard input:2: \"only\" is a string, want a list"}` + "\n" +
				`{"id":"c","error":"standard input:3: \"only\" is a number, want a string"}` + "\n" +
				`{"id":"d","error":"standard input:4: \"prose\" is a string, want true or false"}` + "\n",
			stderr: "copydesk: standard input:1: \"verbs\" is nothing to look for; want dates, names or quotes\n" +
				"copydesk: standard input:2: \"only\" is a string, want a list\n" +
				"copydesk: standard input:3: \"only\" is a number, want a string\n" +
				"copydesk: standard input:4: \"prose\" is a string, want true or false\n",
		},
		{
			name: "an unknown layer", args: []string{"-only", "verbs"},
			status: exitUsage,
			stderr: "copydesk: invalid value \"verbs\" for flag -only: want dates, names or quotes, apart by commas, or none; copydesk -h explains\n",
		},
		{
			name: "a table without quotations", args: []string{"-format", "csv", "-only", "names"},
			status: exitUsage,
			stderr: "copydesk: -format csv is a table of quotations; it needs -only quotes; copydesk -h explains\n",
		},
		{
			name: "a missing file does not stop the others", stdin: "Hello.", args: []string{"-format", "jsonl", "missing.txt", "-"},
			status: exitFailure,
			stdout: `{"id":"missing.txt","error":"open missing.txt: no such file or directory"}` + "\n" + `{"id":"-",` + hello,
			stderr: "copydesk: open missing.txt: no such file or directory\n",
		},
		{
			name: "a file that is not in its charset", args: []string{"-charset", "utf-8", latin1},
			status: exitFailure,
			stderr: "copydesk: " + latin1 + ": charset \"utf-8\": malformed input at byte 3\n",
		},
		{
			name: "an unknown flag", args: []string{"-colour"},
			status: exitUsage,
			stderr: "copydesk: flag provided but not defined: -colour; copydesk -h explains\n",
		},
		{
			name: "an unknown format", args: []string{"-format", "xml"},
			status: exitUsage,
			stderr: "copydesk: invalid value \"xml\" for flag -format: want one of text, html, markdown, csv, json, jsonl; copydesk -h explains\n",
		},
		{
			name: "an unknown form of input", args: []string{"-input", ""},
			status: exitUsage,
			stderr: "copydesk: invalid value \"\" for flag -input: want one of text, html, docx, pdf, jsonl; copydesk -h explains\n",
		},
		{
			name: "no date", args: []string{"-date", "14 May"},
			status: exitUsage,
			stderr: "copydesk: invalid value \"14 May\" for flag -date: \"14 May\" is no day; want one such as 2019-05-14; copydesk -h explains\n",
		},
		{
			name: "an unknown charset", args: []string{"-charset", "klingon"},
			status: exitUsage,
			stderr: "copydesk: unknown charset \"klingon\"; copydesk -h explains\n",
		},
		{name: "help", args: []string{"-h"}, stdout: usage},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := runIn(c.stdin, c.args...)
			if status != c.status {
				t.Errorf("exit status %d, want %d", status, c.status)
			}
			if d := cmp.Diff(c.stdout, stdout); d != "" {
				t.Errorf("standard output (-want +got):\n%s", d)
			}
			if d := cmp.Diff(c.stderr, stderr); d != "" {
				t.Errorf("standard error (-want +got):\n%s", d)
			}
		})
	}
}

// Each article is out before the next is read.
func TestRunStreams(t *testing.T) {
	in, feed := io.Pipe()
	got, out := io.Pipe()
	go func() {
		run([]string{"-input", "jsonl", "-format", "jsonl"}, in, out, io.Discard)
		out.Close()
	}()
	buf := make([]byte, 1<<10)
	for range 3 {
		io.WriteString(feed, `{"id":"a","text":"Snow fell."}`+"\n")
		n, err := got.Read(buf)
		if err != nil || !bytes.HasSuffix(buf[:n], []byte("]}\n")) {
			t.Fatalf("read %q, %v", buf[:n], err)
		}
	}
	feed.Close()
}

// A failingWriter fails at once with err.
type failingWriter struct{ err error }

func (w failingWriter) Write([]byte) (int, error) { return 0, w.err }

func TestRunCannotWrite(t *testing.T) {
	for _, c := range []struct {
		name   string
		err    error
		stderr string
	}{
		{"a full disk is reported", errors.New("no space left on device"), "copydesk: stopped after 0 articles: no space left on device\n"},
		{"a reader that has seen enough is no news", syscall.EPIPE, ""},
	} {
		for _, format := range []string{"text", "html", "markdown", "csv", "json", "jsonl"} {
			t.Run(c.name+"/"+format, func(t *testing.T) {
				var stderr bytes.Buffer
				status := run([]string{"-format", format}, strings.NewReader("Hello."), failingWriter{c.err}, &stderr)
				if status != exitFailure || stderr.String() != c.stderr {
					t.Errorf("exit status %d, standard error %q", status, stderr.String())
				}
			})
		}
	}
}

func write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(content), 0o666); err != nil {
		t.Fatal(err)
	}
}
