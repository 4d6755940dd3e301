package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"

	"golang.org/x/sync/semaphore"
)

// A runner takes the articles from the input to the output.
type runner struct {
	*options
	goal     *goal
	stderr   io.Writer
	progress *progress

	printer  printer // one of them is nil
	encoder  encoder
	parsing  *semaphore.Weighted
	articles int    // that were written, by this run and the one it goes on with
	failed   int    // of them
	place    string // of the last one
}

// parsedBytes is the most text that is parsed at the same time, but for a single
// text that is longer: a parse takes 150 times its memory and more.
const parsedBytes = 16 << 20

// run returns the exit status.
func (r *runner) run(stdin io.Reader) int {
	ctx, caught := interruptible()
	r.parsing = semaphore.NewWeighted(parsedBytes)
	r.encoder = r.options.encoder()
	if r.encoder == nil {
		r.printer = r.options.printer(r.goal)
	}
	r.articles, r.failed = r.goal.done.articles, r.goal.done.failed

	err := r.write(ctx, stdin)
	if e := r.goal.close(); err == nil && e != nil {
		err = e
	}
	r.progress.clear()
	signal := caught()
	switch {
	case err != nil:
		return r.writeFailure(err)
	case signal != 0:
		fmt.Fprintf(r.stderr, "copydesk: %v after %s%s\n", signal, count(r.articles, "article"), r.whereAndHow())
		return exitSignal + int(signal)
	case r.failed > 0:
		return exitFailure
	}
	return exitOK
}

// write writes all articles.
func (r *runner) write(ctx context.Context, stdin io.Reader) error {
	if r.encoder != nil && r.goal.done.articles == 0 {
		if head := r.encoder.head(); len(head) > 0 {
			if _, err := r.goal.Write(head); err != nil {
				return err
			}
		}
	}
	docs, mismatch := r.rest(documents(r.options, stdin))
	if err := inOrder(ctx, docs, r.workers, r.work, r.emit); err != nil {
		return err
	}
	if err := mismatch(); err != nil {
		return err
	}
	if r.printer != nil {
		return r.printer.end()
	}
	return nil
}

// work does what can be done at the same time for many documents.
func (r *runner) work(d *document) {
	d.load()
	size := min(int64(len(d.text)), parsedBytes)
	if r.parsing.Acquire(context.Background(), size) == nil {
		defer r.parsing.Release(size)
	}
	d.parse(context.Background(), r.max, r.parser...)
	if r.encoder == nil {
		return
	}
	var err error
	if d.out, err = r.encoder.encode(d); err != nil {
		d.err = err
		d.out, _ = r.encoder.encode(d)
	}
}

// emit writes a document.
func (r *runner) emit(d *document) error {
	if d.err != nil {
		r.progress.clear()
		fmt.Fprintf(r.stderr, "copydesk: %v%s\n", oneLine(d.explain()), hint(d.err, "-max"))
	}
	var err error
	switch {
	case r.encoder != nil && len(d.out) > 0:
		_, err = r.goal.Write(d.out)
	case r.encoder != nil:
	case d.err != nil:
		err = r.printer.failure(d.id, d.explain())
	default:
		err = r.printer.article(d.article)
	}
	if err != nil {
		return err
	}
	r.articles++
	r.place = d.place
	if d.err != nil {
		r.failed++
	}
	r.progress.add(d)
	return nil
}

// A mismatchError says that the output is not that of the same input.
type mismatchError struct{ error }

// rest returns the documents that an earlier run has not written. The function
// says afterwards whether that run had other input.
func (r *runner) rest(docs iter.Seq[*document]) (iter.Seq[*document], func() error) {
	done := r.goal.done
	if done.articles == 0 {
		return docs, func() error { return nil }
	}
	var wrong atomic.Pointer[mismatchError]
	complain := func(format string, args ...any) {
		wrong.Store(&mismatchError{fmt.Errorf("cannot go on with %s: "+format, append([]any{r.output}, args...)...)})
	}
	rest := func(yield func(*document) bool) {
		n := 0
		for d := range docs {
			n++
			switch {
			case n > done.articles:
				if !yield(d) {
					return
				}
			case n == done.articles:
				d.load()
				r.progress.skip(d.read)
				if d.id != done.lastID {
					complain("its article %d is %q, that of the input is %q", n, done.lastID, d.id)
					return
				}
				if err := r.goal.trim(); err != nil {
					complain("%w", err)
					return
				}
			}
		}
		if n < done.articles {
			complain("it has %s, the input %d", count(done.articles, "article"), n)
		}
	}
	return rest, func() error {
		if err := wrong.Load(); err != nil {
			return err
		}
		return nil
	}
}

// writeFailure reports why nothing more is written. A reader that has seen
// enough, such as head, is no news.
func (r *runner) writeFailure(err error) int {
	var mismatch *mismatchError
	switch {
	case errors.Is(err, syscall.EPIPE), errors.Is(err, io.ErrClosedPipe):
	case errors.As(err, &mismatch):
		fmt.Fprintf(r.stderr, "copydesk: %v\n", err)
	default:
		fmt.Fprintf(r.stderr, "copydesk: stopped after %s%s: %v\n", count(r.articles, "article"), r.whereAndHow(), err)
	}
	return exitFailure
}

// whereAndHow says where the last article stands and how to go on.
func (r *runner) whereAndHow() string {
	s := ""
	if r.place != "" {
		s = " (" + r.place + ")"
	}
	if r.output != "" && r.format == "jsonl" {
		s += "; with -resume the same command goes on from there"
	}
	return s
}

// interruptible returns a context that ends with the first interrupt, and a
// function that ends the watch and returns the signal that came, or 0. A second
// interrupt has its usual effect.
func interruptible() (context.Context, func() syscall.Signal) {
	ctx, cancel := context.WithCancel(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)
	var caught atomic.Int64
	go func() {
		select {
		case s := <-signals:
			caught.Store(int64(s.(syscall.Signal)))
			signal.Stop(signals)
			cancel()
		case <-ctx.Done():
		}
	}()
	return ctx, func() syscall.Signal {
		signal.Stop(signals)
		cancel()
		return syscall.Signal(caught.Load())
	}
}
