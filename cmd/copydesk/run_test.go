package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
)

// lines returns n lines of JSONL with the ids 0 to n-1. Their texts are short
// and long by turns, so that many at a time are not ready in their order.
func lines(n int) string {
	var out strings.Builder
	for i := range n {
		text := strings.Repeat(`Snow fell on the hills. "It is cold," said Mary Ash. `, 1+i%7*i%11)
		json.NewEncoder(&out).Encode(map[string]string{"id": fmt.Sprint(i), "text": text})
	}
	return out.String()
}

// The output does not depend on how many articles are parsed at a time.
func TestManyAtATime(t *testing.T) {
	in := lines(200)
	for _, format := range []string{"text", "html", "markdown", "csv", "json", "jsonl"} {
		_, want, _ := runIn(in, "-input", "jsonl", "-format", format, "-j", "1")
		if _, got, _ := runIn(in, "-input", "jsonl", "-format", format, "-j", "8"); got != want {
			t.Errorf("%s differs with -j 8", format)
		}
	}
}

// A reader that is faster than what follows waits for it.
func TestInOrderIsBounded(t *testing.T) {
	const workers = 3
	for name, c := range map[string]struct {
		size int64
		most int // that are read and not written
	}{
		"small ones":          {100, ahead*workers + 2},
		"those of a megabyte": {1 << 20, ahead*workers + 2},
		"large ones":          {100 << 20, aheadBytes/(100<<20) + 1},
		"huge ones":           {1 << 40, 2},
	} {
		synctest.Test(t, func(t *testing.T) {
			read, written := 0, 0
			docs := func(yield func(*document) bool) {
				for range 100 {
					read++
					if !yield(&document{size: c.size}) {
						return
					}
				}
			}
			err := inOrder(t.Context(), docs, workers, func(*document) {}, func(*document) error {
				synctest.Wait() // the reader gets as far as it may
				if read-written > c.most {
					t.Fatalf("%s: %d read and %d written", name, read, written)
				}
				written++
				return nil
			})
			if err != nil || written != 100 {
				t.Errorf("%s: %d written, %v", name, written, err)
			}
		})
	}
}

// Documents that have been read when the run is stopped are written, in order,
// though the reader waits for more.
func TestInOrderStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	waiting := make(chan struct{})
	docs := func(yield func(*document) bool) {
		for i := range 5 {
			yield(&document{id: fmt.Sprint(i)})
		}
		close(waiting)
		select {}
	}
	var got []string
	err := inOrder(ctx, docs, 2, func(*document) {}, func(d *document) error {
		if len(got) == 0 {
			<-waiting
			stop()
		}
		got = append(got, d.id)
		return nil
	})
	if d := cmp.Diff([]string{"0", "1", "2", "3", "4"}, got); d != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, d)
	}
}

func TestOutputFile(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "out.csv", strings.Repeat("before ", 1000))
	if status, stdout, stderr := runIn(`"It is cold," said Mary Ash.`, "-format", "csv", "-o", "out.csv"); status != exitOK || stdout != "" || stderr != "" {
		t.Errorf("status %d, standard output %q, standard error %q", status, stdout, stderr)
	}
	if got := contents(t, "out.csv"); strings.Contains(got, "before") || strings.Count(got, "\n") != 2 {
		t.Errorf("the file has %q", got)
	}
	status, _, stderr := runIn("Hello.", "-o", "none/out.txt")
	if want := "copydesk: open none/out.txt: no such file or directory\n"; status != exitFailure || stderr != want {
		t.Errorf("status %d, standard error %q, want %q", status, stderr, want)
	}
}

// The file that the articles go to is none that they come from.
func TestOutputAmongInput(t *testing.T) {
	t.Chdir(t.TempDir())
	const story = "Snow fell."
	write(t, "a.txt", story)
	if err := os.Mkdir("news", 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Link("a.txt", "news/b.txt"); err != nil {
		t.Skip(err)
	}
	for _, args := range [][]string{
		{"-o", "a.txt", "a.txt"},
		{"-o", "./a.txt", "news", "a.txt"},
		{"-o", "a.txt", "news/b.txt"},
	} {
		status, _, stderr := runIn("", args...)
		if want := args[len(args)-1] + " is the input and the output"; status != exitFailure || !strings.Contains(stderr, want) {
			t.Errorf("%q: status %d, standard error %q, want %q", args, status, stderr, want)
		}
		if got := contents(t, "a.txt"); got != story {
			t.Errorf("%q: the article is now %q", args, got)
		}
	}

	const once = `{"id":"b.txt","language":"en","paragraphs":[{"span":[0,10],"sentences":[[0,10]]}]}` + "\n"
	for _, in := range []string{"news", "news/*"} {
		for range 2 { // the second run finds what the first has written
			status, _, stderr := runIn("", "-format", "jsonl", "-o", "news/parsed.jsonl", in)
			if got := contents(t, "news/parsed.jsonl"); status != exitOK || stderr != "" || got != once {
				t.Errorf("%s: status %d, standard error %q, output %q", in, status, stderr, got)
			}
		}
	}
	f, err := os.Create("news/redirected.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := os.Remove("news/parsed.jsonl"); err != nil {
		t.Fatal(err)
	}
	var stderr strings.Builder
	status := run([]string{"-format", "jsonl", "news"}, strings.NewReader(""), f, &stderr)
	if got := contents(t, "news/redirected.jsonl"); status != exitOK || stderr.String() != "" || got != once {
		t.Errorf("redirected: status %d, standard error %q, output %q", status, stderr.String(), got)
	}
}

// What cannot be cut off can be written to.
func TestOutputDevice(t *testing.T) {
	if _, err := os.Stat(os.DevNull); err != nil {
		t.Skip(err)
	}
	if status, _, stderr := runIn("Hello.", "-o", os.DevNull); status != exitOK {
		t.Errorf("status %d, standard error %q", status, stderr)
	}
}

func contents(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// Wherever a run was cut off, a second one makes the file whole.
func TestResume(t *testing.T) {
	t.Chdir(t.TempDir())
	in := lines(20)
	in = strings.Replace(in, `{"id":"7"`, `{"id":"7",,`, 1)
	write(t, "in.jsonl", in)
	run := func(file string, resume ...string) (int, string) {
		status, _, stderr := runIn("", append(append([]string{"-format", "jsonl", "-o", file}, resume...), "in.jsonl")...)
		return status, stderr
	}
	if status, stderr := run("whole.jsonl"); status != exitFailure || !strings.HasPrefix(stderr, "copydesk: in.jsonl:8: broken JSON") {
		t.Fatalf("status %d, %q", status, stderr)
	}
	whole := contents(t, "whole.jsonl")
	third := strings.Index(whole, "\n"+`{"id":"3"`) + 1
	for name, begun := range map[string]string{
		"nothing is there":            "",
		"a line is cut off":           whole[:third+20],
		"its end is missing":          whole[:third-1],
		"between two lines":           whole[:third],
		"the line before it failed":   whole[:strings.Index(whole, "\n"+`{"id":"8"`)+1],
		"everything is there already": whole,
	} {
		write(t, "out.jsonl", begun)
		status, _ := run("out.jsonl", "-resume")
		if status != exitFailure {
			t.Errorf("%s: status %d does not tell of the line that failed", name, status)
		}
		if d := cmp.Diff(whole, contents(t, "out.jsonl")); d != "" {
			t.Errorf("%s (-want +got):\n%s", name, d)
		}
	}
	os.Remove("out.jsonl")
	if run("out.jsonl", "-resume"); contents(t, "out.jsonl") != whole {
		t.Error("without a file -resume does not begin one")
	}

	// What failed at the end of an archive that was not yet whole is tried again.
	for name, cut := range map[string]int{"in a line": len(in) - 20, "behind a line that is broken": strings.Index(in, `{"id":"8"`)} {
		write(t, "in.jsonl", in[:cut])
		run("grown.jsonl")
		write(t, "in.jsonl", in)
		if run("grown.jsonl", "-resume"); contents(t, "grown.jsonl") != whole {
			t.Errorf("an archive that was cut off %s: %s", name, cmp.Diff(whole, contents(t, "grown.jsonl")))
		}
	}

	for _, c := range []struct {
		name, begun, stderr string
	}{
		{"another input with failures", `{"id":"x","language":"en"}` + "\n" + `{"id":"y","error":"no"}` + "\n" + `{"id`, `cannot go on with out.jsonl: its article 1 is "x", that of the input is "0"`},
		{"another input", `{"id":"x","language":"en"}` + "\n", `cannot go on with out.jsonl: its article 1 is "x", that of the input is "0"`},
		{"a shorter input", whole + whole, "cannot go on with out.jsonl: it has 40 articles, the input 20"},
		{"something else", "Dear diary,\n", "cannot go on with out.jsonl: it holds other things than lines of -format jsonl"},
	} {
		write(t, "out.jsonl", c.begun)
		status, stderr := run("out.jsonl", "-resume")
		if status != exitFailure || !strings.Contains(stderr, c.stderr+"\n") {
			t.Errorf("%s: status %d, %q", c.name, status, stderr)
		}
		if contents(t, "out.jsonl") != c.begun {
			t.Errorf("%s: the file has changed", c.name)
		}
	}
}

// TestHelperProcess is no test: it is the command, for tests that need a process.
func TestHelperProcess(t *testing.T) {
	if os.Getenv("COPYDESK_TEST_ARGS") == "" {
		t.Skip("is run by other tests")
	}
	os.Exit(run(strings.Split(os.Getenv("COPYDESK_TEST_ARGS"), "\n"), os.Stdin, os.Stdout, os.Stderr))
}

// process returns the command as a process.
func process(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), exe, "-test.run=^TestHelperProcess$")
	cmd.Env = append(os.Environ(), "COPYDESK_TEST_ARGS="+strings.Join(args, "\n"))
	return cmd
}

// An interrupt lets what was begun come to its end, and tells how to go on.
func TestInterrupt(t *testing.T) {
	for sig, status := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		t.Run(sig.String(), func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "out.jsonl")
			cmd := process(t, "-input", "jsonl", "-format", "jsonl", "-o", file)
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			stdin, err := cmd.StdinPipe() // stays open: an input without end
			if err != nil {
				t.Fatal(err)
			}
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			io.WriteString(stdin, lines(12))
			waitFor(t, func() bool { raw, _ := os.ReadFile(file); return bytes.Count(raw, []byte("\n")) == 12 })
			cmd.Process.Signal(sig)
			cmd.Wait()
			if got := cmd.ProcessState.ExitCode(); got != status {
				t.Errorf("exit status %d, want %d", got, status)
			}
			want := fmt.Sprintf("copydesk: %v after 12 articles (standard input:12); with -resume the same command goes on from there\n", sig)
			if d := cmp.Diff(want, stderr.String()); d != "" {
				t.Errorf("standard error (-want +got):\n%s", d)
			}
		})
	}
}

// waitFor waits until something is so.
func waitFor(t *testing.T, done func() bool) {
	t.Helper()
	for !done() {
		if t.Context().Err() != nil {
			t.FailNow()
		}
		time.Sleep(time.Millisecond)
	}
}

func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full here")
	}
	defer full.Close()
	for _, args := range [][]string{{"-format", "jsonl"}, {"-format", "csv", "-o", "/dev/full"}} {
		cmd := process(t, append(args, "testdata/ferry.txt")...)
		var stderr bytes.Buffer
		cmd.Stdout, cmd.Stderr = full, &stderr
		cmd.Run()
		if got := cmd.ProcessState.ExitCode(); got != exitFailure {
			t.Errorf("%q: exit status %d", args, got)
		}
		if got := stderr.String(); !strings.HasPrefix(got, "copydesk: stopped after 0 articles: write /dev/") || !strings.HasSuffix(got, ": no space left on device\n") {
			t.Errorf("%q: standard error %q", args, got)
		}
	}
}

// A reader that goes away ends an endless run, without a word.
func TestClosedPipe(t *testing.T) {
	cmd := process(t, "-input", "jsonl", "-format", "jsonl")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			if _, err := io.WriteString(stdin, lines(5)); err != nil {
				return
			}
		}
	}()
	io.ReadFull(stdout, make([]byte, 10))
	stdout.Close()
	cmd.Wait()
	if cmd.ProcessState.Success() || stderr.Len() > 0 {
		t.Errorf("%v, standard error %q", cmd.ProcessState, stderr.String())
	}
}

func TestProgress(t *testing.T) {
	in := lines(50)
	_, stdout, stderr := runIn(in, "-input", "jsonl", "-format", "jsonl", "-progress", "always")
	if strings.Count(stdout, "\n") != 50 || strings.Contains(stdout, "MB/s") {
		t.Error("standard output is not the articles alone")
	}
	if !strings.Contains(stderr, "1 article, ") || !strings.Contains(stderr, "MB/s") {
		t.Errorf("standard error shows no progress: %q", stderr)
	}
	if _, _, stderr := runIn(in, "-input", "jsonl", "-format", "jsonl"); stderr != "" {
		t.Errorf("without a terminal there is %q", stderr)
	}
}

func TestTimeLeft(t *testing.T) {
	for _, c := range []struct {
		done, total int64
		want        string
	}{
		{50, 100, "1m0s"}, {75, 100, "20s"}, {100, 100, "0s"}, {110, 100, "0s"}, {0, 60, "1h0m0s"},
	} {
		if got := timeLeft(time.Minute, c.done, c.total); got != c.want {
			t.Errorf("after %d of %d: %s, want %s", c.done, c.total, got, c.want)
		}
	}
}

// The size of the input, which tells how much is left, is known for files only.
func TestSizeOf(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.txt", "Snow")
	write(t, "b.txt", "fell.")
	for _, c := range []struct {
		files []string
		want  int64
	}{
		{[]string{"a.txt", "b.txt"}, 9},
		{[]string{"."}, 9},
		{[]string{"*.txt", "none.txt"}, 9},
		{[]string{"a.txt", "-"}, 0},
	} {
		if got := sizeOf(&options{files: c.files}, strings.NewReader("")); got != c.want {
			t.Errorf("%q: %d bytes, want %d", c.files, got, c.want)
		}
	}
}

func TestSizes(t *testing.T) {
	for s, want := range map[string]int64{"1": 1, "500K": 500 << 10, "64M": 64 << 20, "64MB": 64 << 20, "2g": 2 << 30} {
		if got, err := parseSize(s); err != nil || got != want {
			t.Errorf("%q is %d, %v; want %d", s, got, err, want)
		}
	}
	for _, s := range []string{"", "M", "0", "-1M", "1.5M", "64X", "9999999999G"} {
		if got, err := parseSize(s); err == nil {
			t.Errorf("%q is %d", s, got)
		}
	}
	for _, n := range []int64{1, 1023, 1 << 10, 64 << 20, 3 << 30} {
		if got, err := parseSize(sizeString(n)); got != n || err != nil {
			t.Errorf("%d is %q is %d", n, sizeString(n), got)
		}
	}
}

// A day may have a time behind it, which does not move it.
func TestParseDay(t *testing.T) {
	want := time.Date(2019, 5, 14, 0, 0, 0, 0, time.UTC)
	for _, s := range []string{"2019-05-14", "2019-05-14T22:30:00Z", "2019-05-14T22:30:00.123-05:00", "2019-05-14 22:30", "2019-05-14T22:30:00+02:00"} {
		if got, err := parseDay(s); err != nil || !got.Equal(want) {
			t.Errorf("%q is %v, %v", s, got, err)
		}
	}
	for _, s := range []string{"", "2019-05-14T", "2019-05-14 ", "2019-05-14, Tuesday", "2019-05-14 Tuesday", "2019-05-145", "2019-05-14/15", "2019-13-01T00:00:00Z", "20190514", "14/05/2019", "1557800000"} {
		if got, err := parseDay(s); err == nil {
			t.Errorf("%q is %v", s, got)
		}
	}
}

func TestFlags(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"-j", "0"}, "-j 0: want 1 or more"},
		{[]string{"-j", "1000000"}, "-j 1000000: want 4096 or less"},
		{[]string{"-max", "1048577G"}, `invalid value "1048577G" for flag -max: "1048577G" is no size; want one such as 64M`},
		{[]string{"-resume"}, "-resume needs the file to go on with: -o FILE"},
		{[]string{"-resume", "-o", "x", "-format", "csv"}, "-resume needs -format jsonl"},
		{[]string{"story.txt", "-format", "json"}, "-format stands behind a file; flags stand before the files"},
		{[]string{"story.txt", "--j=4"}, "--j=4 stands behind a file; flags stand before the files"},
		{[]string{"-max", "big"}, `invalid value "big" for flag -max: "big" is no size; want one such as 64M`},
	} {
		if _, err := parseFlags(c.args); err == nil || err.Error() != c.want {
			t.Errorf("%q: %v, want %s", c.args, err, c.want)
		}
	}
	for _, args := range [][]string{{"story.txt", "-"}, {"--", "-story.txt"}} {
		if o, err := parseFlags(args); err != nil || len(o.files) == 0 {
			t.Errorf("%q: %+v, %v", args, o, err)
		}
	}
	if o, err := parseFlags(nil); err != nil || o.workers != runtime.GOMAXPROCS(0) || !slices.Equal(o.files, []string{"-"}) {
		t.Errorf("without flags: %+v, %v", o, err)
	}
}
