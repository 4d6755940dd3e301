package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"
)

const serveUsage = `copydesk serve opens the desk: a page in the browser where one pastes a text or
drops files and sees them marked up, and an HTTP endpoint for programs.

Usage:

    copydesk serve [flags]

    -addr HOST:PORT  where to listen (127.0.0.1:8080, which only this machine
                     reaches). A port of 0 takes a free one
    -limit MB        the most that a request may hold (4)
    -site DIR        write the page as a static site instead, for a web server
                     that runs no program; it needs the engine beside it:
                         GOOS=js GOARCH=wasm go build -ldflags="-s -w" -o DIR/copydesk.wasm ./cmd/copydesk
                         cp "$(go env GOROOT)/lib/wasm/wasm_exec.js" DIR
    -h               show this text

The endpoint takes an article as JSON, JSON Lines or plain text and returns what
copydesk -format json does; /v1/openapi.json describes it:

    curl -d '{"text": "\"It is time,\" said Mary Ash, the mayor."}' \
        -H 'Content-Type: application/json' http://127.0.0.1:8080/v1/parse

Nothing is stored or sent elsewhere. Ctrl-C closes the desk after the requests
that are under way.
`

// maxLimit is the largest limit for requests, in MB: more would take the memory
// of most machines.
const maxLimit = 256

// The times that the server allows.
const (
	headerTimeout   = 5 * time.Second
	readTimeout     = 30 * time.Second // for the whole request
	writeTimeout    = 3 * time.Minute  // from the end of the header to the end of the answer: all that a request can wait for, and workTime
	idleTimeout     = time.Minute
	shutdownTimeout = 15 * time.Second
)

// serve is the subcommand; it returns the exit status.
func serve(args []string, stdout, stderr io.Writer) int {
	fs := flag.NewFlagSet("copydesk serve", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	addr := fs.String("addr", "127.0.0.1:8080", "")
	limit := fs.Int64("limit", 4, "")
	site := fs.String("site", "", "")
	err := fs.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		io.WriteString(stdout, serveUsage)
		return exitOK
	case err == nil && fs.NArg() > 0:
		err = fmt.Errorf("serve takes no files: %q", fs.Arg(0))
	case err == nil && (*limit < 1 || *limit > maxLimit):
		err = fmt.Errorf("invalid value %d for flag -limit: want 1 to %d", *limit, maxLimit)
	}
	if err != nil {
		fmt.Fprintf(stderr, "copydesk: %v; copydesk serve -h explains\n", err)
		return exitUsage
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if *site != "" {
		err = writeSite(*site)
	} else {
		err = listenAndServe(ctx, *addr, *limit<<20, stderr)
	}
	if err != nil {
		fmt.Fprintf(stderr, "copydesk: %v\n", oneLine(err))
		return exitFailure
	}
	return exitOK
}

// listenAndServe serves the desk until ctx is done, then lets the requests
// that are under way end.
func listenAndServe(ctx context.Context, addr string, limit int64, stderr io.Writer) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	at := l.Addr().String()
	loopback := false
	if a, err := netip.ParseAddrPort(at); err == nil {
		loopback = a.Addr().Unmap().IsLoopback()
	}
	fmt.Fprintf(stderr, "copydesk: the desk is open at http://%s/ (Ctrl-C closes it)\n", at)
	if !loopback {
		fmt.Fprintln(stderr, "copydesk: whoever reaches this address can use it")
	}
	srv := &http.Server{
		Handler:           newDesk(limit, loopback),
		ReadHeaderTimeout: headerTimeout,
		ReadTimeout:       readTimeout,
		WriteTimeout:      writeTimeout,
		IdleTimeout:       idleTimeout,
		MaxHeaderBytes:    64 << 10,
		ErrorLog:          log.New(stderr, "copydesk: ", 0),
	}
	failed := make(chan error, 1)
	go func() { failed <- srv.Serve(l) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ctx, cancel := context.WithTimeout(context.Background(), shutdownTimeout)
	defer cancel()
	if err := srv.Shutdown(ctx); err != nil {
		return errors.Join(err, srv.Close())
	}
	return nil
}

// sitePolicy is the Content-Security-Policy of a static desk.
const sitePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

// writeSite writes the files of a static desk, all but the engine.
func writeSite(dir string) error {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return err
	}
	for _, name := range []string{"page.css", "page.js", "desk.js", "worker.js", "icon.svg"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(pageFile(name)), 0o666); err != nil {
			return err
		}
	}
	f, err := os.Create(filepath.Join(dir, "index.html"))
	if err != nil {
		return err
	}
	return errors.Join(deskPage{pageHead: pageHead{Policy: sitePolicy}, Engine: "worker"}.write(f), f.Close())
}
