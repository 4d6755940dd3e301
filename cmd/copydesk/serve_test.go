package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers/gorillamux"
	"github.com/google/go-cmp/cmp"
	"golang.org/x/sync/semaphore"

	"github.com/copydesk/copydesk"
)

const (
	hello = `{"id":"a","language":"en","paragraphs":[{"span":[0,6],"sentences":[[0,6]]}]}` + "\n"
	dated = `{"id":"a","published":"2019-05-14","language":"en","paragraphs":[{"span":[0,6],"sentences":[[0,6]]}]}` + "\n"
)

// request sends a request to a desk that takes 1 MB.
func request(method, target, mediaType, body string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, target, strings.NewReader(body))
	r.Host = "localhost:8080"
	if mediaType != "" {
		r.Header.Set("Content-Type", mediaType)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
		if header[i] == "Host" {
			r.Host = header[i+1]
		}
	}
	w := httptest.NewRecorder()
	newDesk(1<<20, true).ServeHTTP(w, r)
	return w
}

func TestParseEndpoint(t *testing.T) {
	for _, c := range []struct {
		name      string
		mediaType string
		target    string
		body      string
		status    int
		want      string
	}{
		{"an article", "application/json", "/v1/parse", `{"id":"a","text":"Hello."}`, 200, hello},
		{"with its day", "application/json; charset=utf-8", "/v1/parse", `{"id":"a","text":"Hello.","date":"2019-05-14"}`, 200, dated},
		{"with its instant", "application/json", "/v1/parse", `{"id":"a","text":"Hello.","date":"2019-05-14T22:30:00-05:00"}`, 200, dated},
		{"plain text", "text/plain", "/v1/parse?id=a&date=2019-05-14", "Hello.", 200, dated},
		{"in German", "application/json", "/v1/parse", `{"text":"„Ja“, sagte er.","locale":"de"}`, 200,
			`{"language":"de","support":"lists","paragraphs":[{"span":[0,19],"sentences":[[0,19]]}],"quotes":[{"kind":"direct","content":[[0,8]],"cue":[[10,15]],"source":[[16,18]],"evidence":"cue"}]}` + "\n"},
		{"plain text in French", "text/plain", "/v1/parse?locale=fr", "Oui.", 200, `{"language":"fr","support":"marks","paragraphs":[{"span":[0,4],"sentences":[[0,4]]}]}` + "\n"},
		{"of what is asked for alone", "application/json", "/v1/parse", `{"id":"a","text":"Hello.\n\nAdvertisement","only":[],"prose":true}`, 200,
			`{"id":"a","language":"en","paragraphs":[{"span":[0,6],"sentences":[[0,6]]},{"span":[8,21],"sentences":[[8,21]]}]}` + "\n"},
		{"plain text likewise", "text/plain", "/v1/parse?only=names,dates&prose=true", "“No,” said Mary Ash.\n\nAdvertisement", 200,
			`{"language":"en","paragraphs":[{"span":[0,24],"sentences":[[0,24]]},{"span":[26,39],"sentences":[[26,39]]}],"entities":[{"id":0,"type":"PER","name":"Mary Ash","gender":"female","mentions":[{"span":[15,23],"form":"name"}]}]}` + "\n"},
		{"nothing to look for", "text/plain", "/v1/parse?only=verbs", "Hello.", 400, `{"error":"\"verbs\" is nothing to look for; want dates, names or quotes"}` + "\n"},
		{"prose or not", "text/plain", "/v1/parse?prose=maybe", "Hello.", 400, `{"error":"prose is \"maybe\", want true or false"}` + "\n"},
		{"no language", "text/plain", "/v1/parse?locale=!", "Hello.", 400, `{"error":"\"!\" is no language; want one such as de or en-GB"}` + "\n"},
		{"plain text in another charset", "text/plain; charset=utf-16le", "/v1/parse?id=a", "H\x00e\x00l\x00l\x00o\x00.\x00", 200, hello},
		{"JSON Lines", "application/jsonl", "/v1/parse", `{"id":"a","text":"Hello."}` + "\n\n" + `{"id":"b"}` + "\n" + `{"id":"a","text":"Hello."}`, 200,
			hello + `{"id":"b","error":"line:3: no \"text\""}` + "\n" + hello},
		{"nothing in JSON Lines", "application/x-ndjson", "/v1/parse", "\n", 200, ""},
		{"an empty text", "application/json", "/v1/parse", `{"text":""}`, 200, `{"language":"en"}` + "\n"},
		{"broken JSON", "application/json", "/v1/parse", `{"text":`, 400, `{"error":"broken JSON: unexpected end of JSON input"}` + "\n"},
		{"no text", "application/json", "/v1/parse", `{}`, 400, `{"error":"no \"text\""}` + "\n"},
		{"no day", "text/plain", "/v1/parse?date=May", "Hello.", 400, `{"error":"\"May\" is no day; want one such as 2019-05-14"}` + "\n"},
		{"malformed UTF-8", "application/json", "/v1/parse", "{\"text\":\"caf\xe9\"}", 400, `{"error":"charset \"utf-8\": malformed input at byte 12"}` + "\n"},
		{"too large", "text/plain", "/v1/parse", strings.Repeat("x", 1<<20+1), 413, `{"error":"the request is larger than 1 MB (see -limit)"}` + "\n"},
		{"as large as may be", "text/plain", "/v1/parse", strings.Repeat("x", 1<<20), 200, ""},
		{"another form", "application/xml", "/v1/parse", "<a/>", 415, `{"error":"want Content-Type: application/json, application/jsonl or text/plain"}` + "\n"},
		{"no form", "", "/v1/parse", "Hello.", 415, `{"error":"want Content-Type: application/json, application/jsonl or text/plain"}` + "\n"},
	} {
		w := request("POST", c.target, c.mediaType, c.body)
		if w.Code != c.status {
			t.Errorf("%s: status %d, want %d", c.name, w.Code, c.status)
		}
		if d := cmp.Diff(c.want, w.Body.String()); c.want != "" && d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// A body that is compressed is refused, not read as if its bytes were text.
func TestParseEndpointWantsPlainBodies(t *testing.T) {
	for coding, status := range map[string]int{"gzip": 415, "br": 415, "identity": 200} {
		if w := request("POST", "/v1/parse", "text/plain", gzipped("Hello."), "Content-Encoding", coding); w.Code != status {
			t.Errorf("%s: status %d, want %d: %s", coding, w.Code, status, w.Body)
		}
	}
}

// Who sends too much learns so, also where the whole of it is sent first.
func TestParseEndpointTellsOfTooMuch(t *testing.T) {
	srv := httptest.NewServer(newDesk(1<<20, true))
	defer srv.Close()
	conn, err := net.Dial("tcp", srv.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	const size = 12 << 20
	fmt.Fprintf(conn, "POST /v1/parse HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n", size)
	if _, err := io.CopyN(conn, zeros{}, size); err != nil {
		t.Fatalf("the connection was closed: %v", err)
	}
	resp, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("status %d, want %d", resp.StatusCode, http.StatusRequestEntityTooLarge)
	}
}

// A body whose size is not told is cut off where it grows too large.
func TestParseEndpointBoundsStreams(t *testing.T) {
	srv := httptest.NewServer(newDesk(1<<20, true))
	defer srv.Close()
	endless := io.LimitReader(zeros{}, 1<<30)
	resp, err := http.Post(srv.URL+"/v1/parse", "text/plain", io.NopCloser(endless))
	if err != nil {
		return // the server closed the connection before all was sent
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("status %d, want %d", resp.StatusCode, http.StatusRequestEntityTooLarge)
	}
}

// What files unfold to, and what is said of it, is bounded for all files of a
// request together.
func TestDeskBoundsWhatUnfolds(t *testing.T) {
	var many []string
	for i := range 4 {
		many = append(many, fmt.Sprintf("files/%d.txt.gz", i), gzipped(strings.Repeat("Snow fell. ", 40_000)))
	}
	for _, c := range []struct {
		name   string
		fields []string
		status int
		want   string
	}{
		{"a file that is named in each of many errors", []string{"files/" + strings.Repeat("a", 400) + ".jsonl.gz", gzipped(strings.Repeat("x\n", 1<<18)), "format", "jsonl"}, 413, "the answer would be too long"},
		{"a hundred megabytes of lines", []string{"files/a.jsonl.gz", gzipped(strings.Repeat("x\n", 100<<19)), "format", "jsonl"}, 200, "a.jsonl.gz: longer than 1M"},
		{"compressed twice", []string{"files/a.jsonl.gz", gzipped(gzipped(strings.Repeat("x\n", 100<<19))), "format", "csv"}, 200, "article,published"},
		{"two of many files", append(many, "format", "csv"), 200, "article,published"},
		{"the third of many files", append(many, "format", "jsonl"), 200, `"2.txt.gz: longer than`},
	} {
		mediaType, body := deskForm(c.fields...)
		w := request("POST", "/", mediaType, body)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.want) || w.Body.Len() > answerSize<<20 {
			t.Errorf("%s: status %d, %d bytes, %.300s; want %d, %q", c.name, w.Code, w.Body.Len(), w.Body, c.status, c.want)
		}
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// Nothing but the desk's own paths is there, under whatever spelling.
func TestDeskServesItsFilesAlone(t *testing.T) {
	for _, path := range []string{
		"/page.html.tmpl", "/page/page.css", "/main.go", "/../main.go", "/..%2fmain.go", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
		"/page.css/../../main.go", "/page.css%00.txt", `/..\main.go`, "/v1/../main.go", "/v1/", "/worker.js",
	} {
		w := request("GET", "http://localhost"+path, "", "")
		if w.Code == http.StatusOK {
			t.Errorf("%s is served: %.60q", path, w.Body)
		}
	}
	for path, mediaType := range map[string]string{
		"/": "text/html; charset=utf-8", "/page.css": "text/css; charset=utf-8", "/page.js": "text/javascript; charset=utf-8",
		"/desk.js": "text/javascript; charset=utf-8", "/icon.svg": "image/svg+xml", "/v1/openapi.json": "application/json",
	} {
		w := request("GET", path, "", "")
		if got := w.Header().Get("Content-Type"); w.Code != http.StatusOK || got != mediaType {
			t.Errorf("%s: status %d, %s", path, w.Code, got)
		}
		if csp := w.Header().Get("Content-Security-Policy"); !strings.HasPrefix(csp, "default-src 'none';") || strings.Contains(csp, "unsafe") {
			t.Errorf("%s: policy %q", path, csp)
		}
	}
}

// Pages of other sites cannot use the desk of who visits them.
func TestDeskKeepsOthersOut(t *testing.T) {
	for _, c := range []struct {
		name   string
		header []string
		status int
	}{
		{"a program", nil, 200},
		{"its own page", []string{"Sec-Fetch-Site", "same-origin", "Origin", "http://localhost:8080"}, 200},
		{"a page elsewhere", []string{"Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"}, 403},
		{"a page elsewhere in an old browser", []string{"Origin", "https://evil.example"}, 403},
		{"a name elsewhere that leads here", []string{"Host", "evil.example"}, 421},
		{"an address of the network", []string{"Host", "192.0.2.7:8080"}, 421},
		{"the loopback address", []string{"Host", "127.0.0.1:8080"}, 200},
		{"the loopback address of IPv6", []string{"Host", "[::1]"}, 200},
	} {
		if w := request("POST", "/v1/parse", "text/plain", "Hello.", c.header...); w.Code != c.status {
			t.Errorf("%s: status %d, want %d", c.name, w.Code, c.status)
		}
	}
}

// deskForm returns the form of the desk with the given fields, and files as
// field "files/NAME".
func deskForm(fields ...string) (mediaType, body string) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i < len(fields); i += 2 {
		if name, ok := strings.CutPrefix(fields[i], "files/"); ok {
			f, _ := w.CreateFormFile("files", name)
			io.WriteString(f, fields[i+1])
			continue
		}
		w.WriteField(fields[i], fields[i+1])
	}
	w.Close()
	return w.FormDataContentType(), b.String()
}

func TestDeskForm(t *testing.T) {
	for _, c := range []struct {
		name     string
		fields   []string
		status   int
		contains []string
	}{
		{"a pasted text", []string{"text", "“Go,” said Mary Ash.", "date", "2019-05-14"}, 200,
			[]string{"<!DOCTYPE", "“Go,” said Mary Ash.</textarea>", `value="2019-05-14"`, "published Tuesday, 14 May 2019", `<b>Mary Ash</b>`}},
		{"the results alone", []string{"text", "Hello.", "format", "part"}, 200, []string{`<div class="downloads"`}},
		{"a file comes back as text", []string{"files/a.txt", "Caf\xe9 closed."}, 200, []string{"Café closed.</textarea>", "a.txt"}},
		{"a file has no path", []string{"files/../../etc/passwd", "Hello.", "format", "json"}, 200, []string{`"id": "passwd"`}},
		{"a web page", []string{"files/a.html", "<html><body><article><p>“Go,” said Mary Ash, the mayor of Harlow, on the quay.</p></article></body></html>"}, 200,
			[]string{"“Go,” said Mary Ash, the mayor of Harlow, on the quay.</textarea>", "<b>Mary Ash</b>"}},
		{"a compressed file", []string{"files/a.txt.gz", gzipped("Snow fell.")}, 200, []string{"Snow fell.</textarea>"}},
		{"a file that grows too large", []string{"files/a.txt.gz", gzipped(strings.Repeat("x", 2<<20))}, 200, []string{"a.txt.gz: longer than 1M"}},
		{"a broken file", []string{"files/a.pdf", "%PDF-1.7"}, 200, []string{`class="failure"`}},
		{"an archive", []string{"files/a.jsonl", `{"id":"one","text":"Hello."}` + "\n" + `{"id":"two","text":3}`}, 200,
			[]string{"one", `a.jsonl:2: &#34;text&#34; is a number`}},
		{"lines end as in the text area", []string{"text", "One.\r\n\r\nTwo.", "format", "json"}, 200, []string{"6,\n        10"}},
		{"several articles are JSON Lines", []string{"text", "Hello.", "files/a", "Hello.", "format", "json"}, 200, []string{"]}\n{\"id\":\"a\",", "]}\n"}},
		{"a table", []string{"text", "“Go,” said Mary Ash.", "format", "csv"}, 200, []string{"\ufeffarticle,", ",Mary Ash,PER,female,,Mary Ash,said,direct,", "\r\n"}},
		{"nothing", []string{"text", " \n "}, 400, []string{"nothing to read", "<!DOCTYPE"}},
		{"nothing, told to a script", []string{"text", "", "format", "part"}, 400, []string{`{"error":"nothing to read`}},
		{"a wrong day", []string{"text", "Hello.", "date", "May"}, 400, []string{"is no day", "Hello.</textarea>"}},
		{"a wrong format", []string{"text", "Hello.", "format", "xml"}, 400, []string{`{"error":"unknown format \"xml\""}`}},
		{"too much", []string{"text", strings.Repeat("x", 2<<20)}, 413, []string{"larger than 1 MB"}},
	} {
		mediaType, body := deskForm(c.fields...)
		w := request("POST", "/", mediaType, body)
		if w.Code != c.status {
			t.Errorf("%s: status %d, want %d", c.name, w.Code, c.status)
		}
		for _, part := range c.contains {
			if !strings.Contains(w.Body.String(), part) {
				t.Errorf("%s: no %q in %.3000s", c.name, part, w.Body)
			}
		}
	}
	if w := request("POST", "/", "application/x-www-form-urlencoded", "text=Hello."); w.Code != http.StatusUnsupportedMediaType {
		t.Errorf("another form: status %d", w.Code)
	}
}

// The endpoint is as its description says, in all that the articles of the
// library's tests have.
func TestOpenAPI(t *testing.T) {
	doc, err := openapi3.NewLoader().LoadFromData(openAPI)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(t.Context()); err != nil {
		t.Fatal(err)
	}
	router, err := gorillamux.NewRouter(doc)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, name := range []string{"feature", "interview", "live-blog", "long-quote", "press-release", "tabloid-page", "agency-wrapped"} {
		raw, err := os.ReadFile("../../testdata/" + name + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(raw))
	}
	bodies := []string{`{"text":3}`, `{"id":7,"text":"Hello."}`}
	// A kicker, and all that a date can have.
	b, _ := json.Marshal(map[string]string{"text": "ANALYSIS\n\nFerry to run through winter\n\nBy Jane Doe\n\nPublished May 14, 2019\n\n" +
		"The ferry will run at least three days every Tuesday, twice a week, from May 3-5 to the third quarter of 2020, the harbour board said on Monday.\n"})
	bodies = append(bodies, string(b))
	for _, text := range append(texts, pageFile("sample.txt"), "") {
		b, _ := json.Marshal(map[string]string{"id": "a", "text": text, "date": "2019-05-14"})
		bodies = append(bodies, string(b))
	}
	for _, body := range bodies {
		r := httptest.NewRequest("POST", "/v1/parse", strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		route, params, err := router.FindRoute(r)
		if err != nil {
			t.Fatal(err)
		}
		w := request("POST", "/v1/parse", "application/json", body)
		err = openapi3filter.ValidateResponse(t.Context(), &openapi3filter.ResponseValidationInput{
			RequestValidationInput: &openapi3filter.RequestValidationInput{Request: r, PathParams: params, Route: route},
			Status:                 w.Code, Header: w.Header(), Body: io.NopCloser(w.Body),
			Options: &openapi3filter.Options{IncludeResponseStatus: true},
		})
		if err != nil {
			t.Errorf("%.60s: %v", body, err)
		}
	}
}

func TestServeFlags(t *testing.T) {
	for _, c := range []struct {
		name   string
		args   []string
		status int
		stdout string
		stderr string
	}{
		{"help", []string{"-h"}, exitOK, serveUsage, ""},
		{"files", []string{"a.txt"}, exitUsage, "", "copydesk: serve takes no files: \"a.txt\"; copydesk serve -h explains\n"},
		{"no limit", []string{"-limit", "0"}, exitUsage, "", "copydesk: invalid value 0 for flag -limit: want 1 to 256; copydesk serve -h explains\n"},
		{"no address", []string{"-addr", "127.0.0.1:99999"}, exitFailure, "", "copydesk: listen tcp: address 99999: invalid port\n"},
	} {
		status, stdout, stderr := runIn("", append([]string{"serve"}, c.args...)...)
		if d := cmp.Diff([]any{c.status, c.stdout, c.stderr}, []any{status, stdout, stderr}); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

// Where it listens is loopback unless asked otherwise, and a desk that is told
// to stop finishes what it has begun.
func TestServeStops(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	said, told := io.Pipe()
	done := make(chan error, 1)
	go func() { done <- listenAndServe(ctx, "127.0.0.1:0", 1<<20, told) }()
	line := make([]byte, 200)
	n, _ := said.Read(line)
	_, rest, _ := strings.Cut(string(line[:n]), "http://")
	addr, _, _ := strings.Cut(rest, "/")
	go io.Copy(io.Discard, said)

	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintf(conn, "POST /v1/parse HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 6\r\nExpect: 100-continue\r\n\r\n")
	got := make([]byte, 200)
	if n, err := conn.Read(got); err != nil || !strings.Contains(string(got[:n]), "100 Continue") {
		t.Fatalf("%q, %v", got[:n], err)
	}
	stop()
	for { // until the desk takes no more
		c, err := net.Dial("tcp", addr)
		if err != nil {
			break
		}
		c.Close()
	}
	io.WriteString(conn, "Hello.")
	answer, _ := io.ReadAll(conn)
	if !strings.HasPrefix(string(answer), "HTTP/1.1 200 OK") || !strings.Contains(string(answer), `"paragraphs"`) {
		t.Errorf("the request under way got %q", answer)
	}
	if err := <-done; err != nil {
		t.Error(err)
	}
}

// Ctrl-C is told by a signal.
func TestServeEndsOnSignal(t *testing.T) {
	said, told := io.Pipe()
	done := make(chan int, 1)
	go func() { done <- serve([]string{"-addr", "127.0.0.1:0"}, io.Discard, told) }()
	said.Read(make([]byte, 200))
	go io.Copy(io.Discard, said)
	self, err := os.FindProcess(os.Getpid())
	if err != nil {
		t.Fatal(err)
	}
	if err := self.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if status := <-done; status != exitOK {
		t.Errorf("exit status %d", status)
	}
}

var load = flag.Duration("load", 2*time.Second, "how long the clients of the load test go on")

// Two hundred clients at once are all answered, and rightly, in bounded
// memory: go test -run Load -load 1m ./cmd/copydesk
func TestDeskUnderLoad(t *testing.T) {
	const clients, memory = 200, 512 << 20
	srv := httptest.NewServer(newDesk(4<<20, true))
	defer srv.Close()
	text := pageFile("sample.txt")
	body, _ := json.Marshal(map[string]string{"text": text})
	want := request("POST", "/v1/parse", "application/json", string(body)).Body.String()
	formType, form := deskForm("text", strings.Repeat(text, 20), "format", "part")
	client := &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: clients}}

	var answers, failures atomic.Int64
	ctx, cancel := context.WithTimeout(t.Context(), *load)
	defer cancel()
	one := func(target, mediaType, body string) (string, error) {
		resp, err := client.Post(srv.URL+target, mediaType, strings.NewReader(body))
		if err != nil {
			return "", err
		}
		defer resp.Body.Close()
		got, err := io.ReadAll(resp.Body)
		if err == nil && resp.StatusCode != http.StatusOK {
			err = fmt.Errorf("status %d: %.100s", resp.StatusCode, got)
		}
		return string(got), err
	}
	var all sync.WaitGroup
	for i := range clients {
		all.Go(func() {
			for ctx.Err() == nil {
				var err error
				if i%50 == 0 { // some read long pages
					_, err = one("/", formType, form)
				} else {
					var got string
					if got, err = one("/v1/parse", "application/json", string(body)); err == nil && got != want {
						err = fmt.Errorf("another answer: %.200s", got)
					}
				}
				answers.Add(1)
				if err != nil && failures.Add(1) < 5 {
					t.Error(err)
				}
			}
		})
	}
	var most uint64
	sampled := make(chan bool)
	go func() {
		defer close(sampled)
		for ctx.Err() == nil {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			most = max(most, m.HeapInuse)
			time.Sleep(50 * time.Millisecond)
		}
	}()
	all.Wait()
	<-sampled
	t.Logf("%d answers to %d clients in %v, %d failures, at most %d MB of heap", answers.Load(), clients, *load, failures.Load(), most>>20)
	if most > memory {
		t.Errorf("%d MB of heap were in use, want at most %d", most>>20, memory>>20)
	}
	if answers.Load() < clients {
		t.Errorf("%d answers to %d clients", answers.Load(), clients)
	}
}

// The desk takes what the library takes, whoever sends it.
func FuzzParseEndpoint(f *testing.F) {
	f.Add("application/json", `{"text":"“Go,” said Mary Ash."}`)
	f.Add("text/plain; charset=utf-16le", "H\x00")
	f.Add("application/jsonl", "{\"text\":\"\"}\n[]\n")
	f.Add("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=text\r\n\r\nHello.\r\n--x--\r\n")
	for _, h := range hostile {
		f.Add("text/plain", h)
	}
	f.Fuzz(func(t *testing.T, mediaType, body string) {
		target := "/v1/parse"
		if strings.HasPrefix(mediaType, "multipart/") {
			target = "/"
		}
		w := request("POST", target, mediaType, body)
		if w.Code >= 500 {
			t.Errorf("status %d: %s", w.Code, w.Body)
		}
		if w.Header().Get("Content-Type") == "application/json" && !json.Valid(w.Body.Bytes()) {
			t.Errorf("no JSON: %q", w.Body)
		}
	})
}

// parsed returns a text as the library parses it.
func parsed(t *testing.T, id, text string) *copydesk.Article {
	t.Helper()
	a, err := copydesk.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	a.ID = id
	return a
}

// quoted returns s as a literal of JavaScript.
func quoted(s string) string {
	b, _ := json.Marshal(s)
	return string(b)
}

// gzipSize returns the size of a file after compression.
func gzipSize(t *testing.T, name string) int {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return len(gzipped(string(raw)))
}

// The work for a request ends when its client goes away or its time is over,
// and is no article that failed.
func TestDeskStopsWorking(t *testing.T) {
	gone, leave := context.WithCancel(t.Context())
	leave()
	for _, format := range []string{"page", "csv", "json"} {
		in := &deskInput{text: "Snow fell.", format: format, max: 1 << 20}
		if err := in.write(gone, io.Discard); !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v, want that the client is gone", format, err)
		}
		if err := in.write(t.Context(), io.Discard); err != nil {
			t.Errorf("%s: %v", format, err)
		}
	}
	if err := parseLines(gone, io.Discard, []byte(`{"text":"Snow fell."}`), 1<<20); !errors.Is(err, context.Canceled) {
		t.Errorf("lines: %v, want that the client is gone", err)
	}
	d := &desk{cores: semaphore.NewWeighted(1)}
	err := d.atWork(t.Context(), func(ctx context.Context) error {
		if _, ok := ctx.Deadline(); !ok {
			t.Error("the work has no end")
		}
		return context.DeadlineExceeded
	})
	if statusOf(err) != http.StatusRequestEntityTooLarge || !d.cores.TryAcquire(1) {
		t.Errorf("after its time: %v", err)
	}
}
