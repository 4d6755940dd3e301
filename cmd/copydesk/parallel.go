package main

import (
	"context"
	"iter"

	"golang.org/x/sync/semaphore"
)

// How much may be read but not yet written: memory stays bounded on an input
// without end, however much faster it is read than parsed or written.
const (
	ahead      = 4         // documents for each worker
	aheadBytes = 256 << 20 // of all their texts; a single one may have more
)

// inOrder gives docs to workers that do work on them, and hands them to emit
// one at a time and in their order as soon as they are done. After ctx is done
// it reads no more, and emits what is ready in an unbroken row. It returns the
// first error of emit.
func inOrder(ctx context.Context, docs iter.Seq[*document], workers int, work func(*document), emit func(*document) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	todo := make(chan *document, ahead*workers)
	order := make(chan *document, ahead*workers)
	room := semaphore.NewWeighted(aheadBytes)
	size := func(d *document) int64 { return min(d.size, aheadBytes) }

	for range workers {
		go func() {
			for d := range todo {
				work(d)
				close(d.done)
			}
		}()
	}
	// The reader may wait for input for ever; nobody waits for the reader.
	go func() {
		defer close(todo)
		defer close(order)
		for d := range docs {
			d.done = make(chan struct{})
			if room.Acquire(ctx, size(d)) != nil {
				return
			}
			todo <- d
			select {
			case order <- d:
			case <-ctx.Done():
				return
			}
		}
	}()

	next := func() (*document, bool) {
		select {
		case d, ok := <-order:
			return d, ok
		default:
		}
		select {
		case d, ok := <-order:
			return d, ok
		case <-ctx.Done():
			return nil, false
		}
	}
	for d, ok := next(); ok; d, ok = next() {
		<-d.done
		if err := emit(d); err != nil {
			return err
		}
		room.Release(size(d))
	}
	return nil
}
