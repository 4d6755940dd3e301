package main

import (
	"bufio"
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io"
	"mime"
	"mime/multipart"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"runtime"
	"strings"
	"time"

	"golang.org/x/sync/semaphore"
)

//go:embed openapi.json
var openAPI []byte

// A desk answers the requests to the page and to the endpoint. Memory stays
// bounded whatever the number of clients: the bodies of all requests together
// have a budget, and as many articles are parsed at once as there are cores.
type desk struct {
	limit  int64 // most bytes of text in a request
	bodies *semaphore.Weighted
	cores  *semaphore.Weighted
}

const (
	formOverhead = 64 << 10         // what a form may have beside its text
	readAnyway   = 16               // how many times as much as is taken is read and forgotten, for the client to learn that it is too much
	bodyBudget   = 8                // how many bodies of the largest size may be held at once
	queueTime    = 20 * time.Second // how long a request waits for its turn
	workTime     = 90 * time.Second // how long the work for one may take
	answerSize   = 64               // how many times the largest text an answer may be as long; news takes a tenth of that
)

// An answer is what a request gets, as it is written. It has a largest size: a
// small file can hold a million articles, or texts that fill one over and over.
type answer struct {
	body bytes.Buffer
	room int64
}

func (d *desk) newAnswer() *answer { return &answer{room: answerSize * d.limit} }

func (a *answer) Write(p []byte) (int, error) {
	if a.room -= int64(len(p)); a.room < 0 {
		return 0, &statusError{http.StatusRequestEntityTooLarge, errors.New("the answer would be too long")}
	}
	return a.body.Write(p)
}

// newDesk returns the handler of the desk. With localOnly it answers only to
// names of this machine, lest a page elsewhere reach it under a name of its
// own (DNS rebinding).
func newDesk(limit int64, localOnly bool) http.Handler {
	d := &desk{
		limit:  limit,
		bodies: semaphore.NewWeighted(bodyBudget * (limit + formOverhead)),
		cores:  semaphore.NewWeighted(int64(runtime.GOMAXPROCS(0))),
	}
	mux := http.NewServeMux()
	for name, mediaType := range map[string]string{
		"page.css": "text/css; charset=utf-8",
		"page.js":  "text/javascript; charset=utf-8",
		"desk.js":  "text/javascript; charset=utf-8",
		"icon.svg": "image/svg+xml",
	} {
		mux.HandleFunc("GET /"+name, func(w http.ResponseWriter, r *http.Request) {
			send(w, http.StatusOK, mediaType, []byte(pageFile(name)))
		})
	}
	mux.HandleFunc("GET /v1/openapi.json", func(w http.ResponseWriter, r *http.Request) {
		send(w, http.StatusOK, "application/json", openAPI)
	})
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		d.page(w, http.StatusOK, deskPage{})
	})
	mux.HandleFunc("POST /{$}", d.form)
	mux.HandleFunc("POST /v1/parse", d.parse)
	var h http.Handler = http.NewCrossOriginProtection().Handler(mux)
	if localOnly {
		h = onlyLocalNames(h)
	}
	return withPolicy(h)
}

// withPolicy lets pages load nothing but the desk's own files, and nobody
// frame or store them.
func withPolicy(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

func onlyLocalNames(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		host := r.Host
		if h, _, err := net.SplitHostPort(host); err == nil {
			host = h
		}
		ip, err := netip.ParseAddr(strings.Trim(host, "[]"))
		if !strings.EqualFold(host, "localhost") && (err != nil || !ip.Unmap().IsLoopback()) {
			sendError(w, &statusError{http.StatusMisdirectedRequest, errors.New("this desk answers to localhost only")})
			return
		}
		next.ServeHTTP(w, r)
	})
}

// A statusError is an error with the HTTP status that tells it.
type statusError struct {
	status int
	error
}

func (e *statusError) Unwrap() error { return e.error }

// statusOf returns the HTTP status of an error: it is the request's fault
// where nothing else is known.
func statusOf(err error) int {
	var s *statusError
	var large *http.MaxBytesError
	var long *tooLargeError
	switch {
	case errors.As(err, &s):
		return s.status
	case errors.As(err, &large), errors.As(err, &long):
		return http.StatusRequestEntityTooLarge
	}
	return http.StatusBadRequest
}

// explainRequest returns an error in words for who sent the request.
func explainRequest(err error) string {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return fmt.Sprintf("the request is larger than %d MB (see -limit)", large.Limit>>20)
	}
	return oneLine(trimPackage{err}) + hint(err, "-limit")
}

func sendError(w http.ResponseWriter, err error) {
	b, _ := json.Marshal(struct {
		Error string `json:"error"`
	}{explainRequest(err)})
	if statusOf(err) == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "5")
	}
	send(w, statusOf(err), "application/json", append(b, '\n'))
}

func send(w http.ResponseWriter, status int, mediaType string, body []byte) {
	w.Header().Set("Content-Type", mediaType)
	w.WriteHeader(status)
	w.Write(body)
}

// page sends the page of the desk.
func (d *desk) page(w http.ResponseWriter, status int, p deskPage) {
	p.Limit = d.limit
	var b bytes.Buffer
	if err := p.write(&b); err != nil {
		sendError(w, &statusError{http.StatusInternalServerError, err})
		return
	}
	send(w, status, mediaHTML, b.Bytes())
}

// hold takes the room that the body of a request needs, up to max bytes, from
// the budget and bounds the body. release gives the room back.
func (d *desk) hold(w http.ResponseWriter, r *http.Request, max int64) (release func(), err error) {
	size := r.ContentLength
	if size > max {
		if r.Header.Get("Expect") == "" {
			// A client that sends its body in any case reads no answer before.
			io.CopyN(io.Discard, r.Body, min(size, readAnyway*max))
		}
		return nil, &http.MaxBytesError{Limit: max}
	}
	if size < 0 {
		size = max
	}
	if err := acquire(r.Context(), d.bodies, size); err != nil {
		return nil, err
	}
	r.Body = http.MaxBytesReader(w, r.Body, max)
	return func() { d.bodies.Release(size) }, nil
}

// atWork runs f when a core is free for it. The context of f is done when the
// client goes away or workTime is over.
func (d *desk) atWork(ctx context.Context, f func(context.Context) error) error {
	if err := acquire(ctx, d.cores, 1); err != nil {
		return err
	}
	defer d.cores.Release(1)
	ctx, cancel := context.WithTimeout(ctx, workTime)
	defer cancel()
	err := f(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		return &statusError{http.StatusRequestEntityTooLarge, fmt.Errorf("it takes longer than %v", workTime)}
	}
	return err
}

func acquire(ctx context.Context, s *semaphore.Weighted, n int64) error {
	ctx, cancel := context.WithTimeout(ctx, queueTime)
	defer cancel()
	if s.Acquire(ctx, n) != nil {
		return &statusError{http.StatusServiceUnavailable, errors.New("too much to do at the moment; try again")}
	}
	return nil
}

// form answers the form of the desk: with the whole page for browsers without
// scripts, with the results alone for desk.js, or with a file to save.
func (d *desk) form(w http.ResponseWriter, r *http.Request) {
	release, err := d.hold(w, r, d.limit+formOverhead)
	if err != nil {
		sendError(w, err)
		return
	}
	defer release()
	in, date, err := d.readForm(r)
	if err == nil {
		err = in.check(date)
	}
	out := d.newAnswer()
	if err == nil {
		err = d.atWork(r.Context(), func(ctx context.Context) error { return in.write(ctx, out) })
	}
	switch {
	case err != nil && in != nil && in.format == "page":
		d.page(w, statusOf(err), deskPage{Text: in.text, Date: date, Locale: in.tag, Status: explainRequest(err)})
	case err != nil:
		sendError(w, err)
	case in.format == "page":
		// out is what the template made: the page may take it as it is.
		d.page(w, http.StatusOK, deskPage{Text: in.pasted(), Date: date, Locale: in.tag, Results: template.HTML(out.body.String())})
	default:
		f := in.output()
		if f.name != "" {
			w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", f.name))
		}
		send(w, http.StatusOK, f.mediaType, out.body.Bytes())
	}
}

// readForm reads the form part by part, for nothing of it may go to the disk.
func (d *desk) readForm(r *http.Request) (in *deskInput, date string, err error) {
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, "", &statusError{http.StatusUnsupportedMediaType, err}
	}
	in = &deskInput{format: "page", max: d.limit}
	for {
		p, err := parts.NextPart()
		if err == io.EOF {
			return in, date, nil
		}
		if err != nil {
			return in, date, err
		}
		if err := in.readPart(p, &date); err != nil {
			return in, date, err
		}
	}
}

func (in *deskInput) readPart(p *multipart.Part, date *string) error {
	raw, err := io.ReadAll(p)
	if err != nil {
		return err
	}
	switch p.FormName() {
	case "text":
		in.text = strings.ToValidUTF8(string(raw), "\ufffd")
	case "date":
		*date = string(raw)
	case "locale":
		in.tag = string(raw)
	case "format":
		in.format = string(raw)
	case "files":
		if p.FileName() != "" {
			in.files = append(in.files, upload{p.FileName(), raw})
		}
	}
	return nil
}

// pasted returns the text for the form to hold: the one of a single file, too,
// so that it can be sent again for a download.
func (in *deskInput) pasted() string {
	if in.text != "" || len(in.files) != 1 {
		return in.text
	}
	return in.first
}

// parse is the endpoint for programs.
func (d *desk) parse(w http.ResponseWriter, r *http.Request) {
	if coding := r.Header.Get("Content-Encoding"); coding != "" && !strings.EqualFold(coding, "identity") {
		// Any bytes are some text in windows-1252.
		sendError(w, &statusError{http.StatusUnsupportedMediaType, fmt.Errorf("want a body as it is, not in %q", coding)})
		return
	}
	release, err := d.hold(w, r, d.limit)
	if err != nil {
		sendError(w, err)
		return
	}
	defer release()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		sendError(w, err)
		return
	}
	mediaType, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil {
		mediaType = ""
	}
	out := d.newAnswer()
	answerType := "application/json"
	err = d.atWork(r.Context(), func(ctx context.Context) error {
		one := &document{raw: body}
		switch mediaType {
		case "application/json":
			one.decode = (*document).readRecord
		case "text/plain":
			said, err := recordOf(r.URL.Query())
			if err == nil {
				err = said.set(one)
			}
			if err != nil {
				return err
			}
			one.id = string(said.ID)
			one.decode = decoders[kindText](&options{charset: params["charset"]})
		case "application/jsonl", "application/x-ndjson":
			answerType = mediaType
			return parseLines(ctx, out, body, d.limit)
		default:
			return &statusError{http.StatusUnsupportedMediaType, errors.New("want Content-Type: application/json, application/jsonl or text/plain")}
		}
		one.load()
		if one.parse(ctx, d.limit); one.err != nil {
			return one.err
		}
		b, err := jsonEncoder{}.encode(one)
		if err == nil {
			_, err = out.Write(b)
		}
		return err
	})
	if err != nil {
		sendError(w, err)
		return
	}
	send(w, http.StatusOK, answerType, out.body.Bytes())
}

// recordOf returns what a request says of a text that is its body.
func recordOf(query url.Values) (*record, error) {
	r := &record{ID: recordID(query.Get("id")), Date: query.Get("date"), Locale: query.Get("locale")}
	if only := query.Get("only"); only != "" {
		names := splitLayers(only)
		r.Only = &names
	}
	switch prose := query.Get("prose"); prose {
	case "true":
		r.Prose = true
	case "", "false":
	default:
		return nil, fmt.Errorf("prose is %q, want true or false", prose)
	}
	return r, nil
}

// parseLines parses the articles of JSON Lines; each gives a line, and one
// that fails says why in its own.
func parseLines(ctx context.Context, w io.Writer, body []byte, limit int64) (err error) {
	in := bufio.NewReader(bytes.NewReader(body))
	readLines(in, &options{max: limit}, "", "line", func(d *document) bool {
		err = encodeTo(ctx, w, jsonEncoder{}, d, limit)
		return err == nil
	})
	return err
}
