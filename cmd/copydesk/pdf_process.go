//go:build !js

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strconv"
	"time"
)

// pdfReader is the variable by which a process knows that it is to read a PDF
// file from its standard input; it holds the most bytes of text to take.
const pdfReader = "COPYDESK_READ_PDF"

// What such a process may take, and how it ends when it has no text.
const (
	pdfTime     = time.Minute
	pdfMemory   = 2 << 30
	pdfFailed   = 3 // its output says why
	pdfTooLarge = 4
)

// readPDF is readPDFHere in a process of its own: of the few hundred bytes of a
// file that was made for it the library takes all memory at once, which ends
// a Go program.
func (d *document) readPDF(max int64) error {
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(exe)
	cmd.Env = append(os.Environ(), pdfReader+"="+strconv.FormatInt(max, 10))
	cmd.Stdin = bytes.NewReader(d.raw)
	out, err := cmd.Output()
	var exit *exec.ExitError
	switch {
	case err == nil:
		d.text, d.extracted = string(out), true
		return nil
	case !errors.As(err, &exit):
		return err
	case exit.ExitCode() == pdfFailed:
		return errors.New(string(out))
	case exit.ExitCode() == pdfTooLarge:
		return &tooLargeError{max}
	}
	return errors.New("broken PDF file: reading it takes too much time or memory")
}

// servePDF reads a PDF file for another process and ends, if this process was
// started for that.
func servePDF() {
	max, err := strconv.ParseInt(os.Getenv(pdfReader), 10, 64)
	if err != nil {
		return
	}
	signal.Ignore(os.Interrupt) // Ctrl-C lets the command finish what it has begun
	go func() {
		var m runtime.MemStats
		for begun := time.Now(); time.Since(begun) < pdfTime; time.Sleep(20 * time.Millisecond) {
			if runtime.ReadMemStats(&m); m.HeapAlloc > pdfMemory {
				break
			}
		}
		os.Exit(exitFailure)
	}()
	d := &document{}
	if d.raw, err = io.ReadAll(os.Stdin); err == nil {
		err = d.readPDFHere(max)
	}
	var large *tooLargeError
	switch {
	case err == nil:
		_, err = io.WriteString(os.Stdout, d.text)
	case errors.As(err, &large):
		os.Exit(pdfTooLarge)
	default:
		io.WriteString(os.Stdout, err.Error())
	}
	if err != nil {
		os.Exit(pdfFailed)
	}
	os.Exit(exitOK)
}
