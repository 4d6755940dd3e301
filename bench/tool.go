package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// A tool is a process that reads the articles whenever it is told to.
//
// It prints "ready LABEL" when it can begin; for each line that it reads it
// goes through all articles once and prints "done WHAT IT FOUND"; at the end of
// its input it exits.
type tool struct {
	name, label string
	cmd         *exec.Cmd
	stdin       io.WriteCloser
	stdout      *bufio.Reader
	startup     time.Duration
	best        time.Duration // of the fastest pass
	found       string        // in one pass
	peak        int64         // the most memory that was resident, in bytes
}

// oneThread keeps the libraries beneath the tools from using more threads.
var oneThread = []string{"GOMAXPROCS=1", "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "MKL_NUM_THREADS=1", "BLIS_NUM_THREADS=1"}

// start starts a tool and waits until it is ready.
func start(name string, command []string) (*tool, error) {
	t := &tool{name: name, cmd: exec.Command(command[0], command[1:]...)}
	t.cmd.Env = append(os.Environ(), oneThread...)
	t.cmd.Stderr = os.Stderr
	stdin, err := t.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := t.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	t.stdin, t.stdout = stdin, bufio.NewReader(stdout)
	begin := time.Now()
	if err := t.cmd.Start(); err != nil {
		return nil, err
	}
	t.label, err = t.answer("ready")
	t.startup = time.Since(begin)
	if err != nil {
		t.kill()
	}
	return t, err
}

// pass has the tool read all articles once.
func (t *tool) pass() error {
	begin := time.Now()
	if _, err := io.WriteString(t.stdin, "go\n"); err != nil {
		return err
	}
	found, err := t.answer("done")
	if d := time.Since(begin); t.best == 0 || d < t.best {
		t.best = d
	}
	t.found = found
	return err
}

// answer reads the line that begins with the given word and returns its rest.
func (t *tool) answer(word string) (string, error) {
	line, err := t.stdout.ReadString('\n')
	if err == io.EOF {
		err = errors.New("it ended early")
	}
	if err != nil {
		return "", err
	}
	rest, ok := strings.CutPrefix(strings.TrimSpace(line), word)
	if !ok {
		return "", fmt.Errorf("it printed %q, want %q", line, word)
	}
	return strings.TrimSpace(rest), nil
}

// finish lets the tool exit and notes its peak of memory.
func (t *tool) finish() error {
	t.stdin.Close()
	if err := t.cmd.Wait(); err != nil {
		return err
	}
	t.peak = peakMemory(t.cmd.ProcessState)
	return nil
}

// kill ends a tool that has not finished.
func (t *tool) kill() {
	if t.cmd.ProcessState == nil {
		t.cmd.Process.Kill()
		t.cmd.Wait()
	}
}
