package main

import (
	"bytes"
	"context"
	"flag"
	"image"
	"image/color"
	"image/png"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	cdplog "github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	cdppage "github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"
)

var pictures = flag.String("pictures", "", "the folder to write pictures of the desk to")

// A browserTab is a page in a headless browser, with all that went wrong in it.
type browserTab struct {
	*testing.T
	ctx      context.Context
	mu       sync.Mutex
	problems []string // errors, refusals by the policy, dialogs
	requests []string
}

// openTab starts a browser, or skips the test where there is none.
func openTab(t *testing.T) *browserTab {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("no Chromium here")
	}
	opts := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("hide-scrollbars", true))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), opts...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	tab := &browserTab{T: t, ctx: ctx}
	err := chromedp.Listen(ctx, func(e any) {
		tab.mu.Lock()
		defer tab.mu.Unlock()
		switch e := e.(type) {
		case *runtime.EventExceptionThrown:
			tab.problems = append(tab.problems, e.ExceptionDetails.Text)
		case *cdplog.EventEntryAdded:
			if e.Entry.Level == cdplog.EntryLevelError {
				tab.problems = append(tab.problems, e.Entry.Text)
			}
		case *cdppage.EventJavascriptDialogOpening:
			tab.problems = append(tab.problems, "dialog: "+e.Message)
		case *network.EventRequestWillBeSent:
			tab.requests = append(tab.requests, e.Request.URL)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	tab.do(chromedp.EmulateViewport(1280, 900), media("light"),
		command(emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}))
	return tab
}

func (t *browserTab) do(actions ...action) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.ctx, 30*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		t.mu.Lock()
		defer t.mu.Unlock()
		t.Fatal(err, t.problems)
	}
}

type action = chromedp.Action[chromedp.Void]

// command is a command of the DevTools protocol as an action.
func command[P, R any](c cdp.Command[P, R], params P) action {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, c, params)
		return err
	})
}

// media sets the page light or dark, and still, for a click misses what scrolls.
func media(scheme string) action {
	return command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// press presses a key on an element, which unlike a click does not miss when
// the page moves.
func press(selector, key string) action {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		return chromedp.Do(ctx, chromedp.Focus(chromedp.CSS(selector)), chromedp.KeyEvent(key))
	})
}

// script runs JavaScript.
func script(source string) action { return chromedp.Evaluate[chromedp.Void](source) }

// value returns what a JavaScript expression comes to.
func value[T any](t *browserTab, expression string) T {
	t.Helper()
	v, err := chromedp.Run(t.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// noProblems fails the test for what went wrong in the page, and for requests
// to elsewhere.
func (t *browserTab) noProblems(base string) {
	t.Helper()
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, p := range t.problems {
		t.Errorf("in the browser: %s", p)
	}
	for _, u := range t.requests {
		if !strings.HasPrefix(u, base) && !strings.HasPrefix(u, "blob:"+base) && !strings.HasPrefix(u, "data:") {
			t.Errorf("a request to %s", u)
		}
	}
}

// deskServer serves the desk.
func deskServer(t testing.TB) *httptest.Server {
	s := httptest.NewServer(newDesk(4<<20, true))
	t.Cleanup(s.Close)
	return s
}

// example shows the example on the desk at base.
func (t *browserTab) example(base string) {
	t.Helper()
	t.do(
		chromedp.Navigate(base+"/"),
		press("#sample", kb.Enter),
		chromedp.WaitVisible(chromedp.CSS("#results .story")),
	)
}

// An editor reads the example with mouse and keyboard.
func TestDeskInBrowser(t *testing.T) {
	tab := openTab(t)
	base := deskServer(t).URL
	tab.example(base)

	if got := value[string](tab, `document.querySelector("#status").textContent`); got != "1 article, 11 quotations." {
		t.Errorf("the status says %q", got)
	}
	if got := value[string](tab, `document.activeElement.id`); got != "results" {
		t.Errorf("the results come and the focus is on %q", got)
	}

	tab.do(chromedp.Focus(chromedp.CSS("mark.direct")), chromedp.WaitVisible(chromedp.CSS(".card")))
	card := value[string](tab, `document.querySelector(".card").innerText`)
	for _, part := range []string{"Mary Ash", "direct quotation", "said", "a cue ties", "%"} {
		if !strings.Contains(card, part) {
			t.Errorf("the card of a quotation lacks %q: %q", part, card)
		}
	}
	if n := value[int](tab, `document.querySelectorAll(".lit").length`); n < 3 {
		t.Errorf("%d parts of a quotation light up with it; want its pieces, cue and source", n)
	}
	tab.do(chromedp.KeyEvent(kb.Escape), chromedp.WaitNotVisible(chromedp.CSS(".card")))

	before := value[string](tab, `document.querySelector("mark.direct").getAttribute("aria-describedby")`)
	tab.do(chromedp.KeyEvent(kb.Tab), chromedp.KeyEvent(kb.Tab), chromedp.WaitVisible(chromedp.CSS(".card")))
	if after := value[string](tab, `document.activeElement.getAttribute("aria-describedby") || ""`); after == "" || after == before {
		t.Errorf("Tab leads from the quotation %s to %q", before, after)
	}

	tab.do(chromedp.Focus(chromedp.CSS(".voices a")), chromedp.KeyEvent(" "), chromedp.WaitVisible(chromedp.CSS(".voices a[aria-pressed=true]")))
	if got := value[[]string](tab, `[...new Set([...document.querySelectorAll(".copy .q:not(.faded)")].map(q => q.dataset.speaker))]`); !cmp.Equal(got, []string{value[string](tab, `document.querySelector(".voices a").dataset.speaker`)}) {
		t.Errorf("the words of %v stay bright, want only the first speaker's", got)
	}
	tab.do(chromedp.KeyEvent(kb.Escape))
	if n := value[int](tab, `document.querySelectorAll(".faded").length`); n != 0 {
		t.Errorf("%d quotations are pale after Escape", n)
	}

	tab.do(press(".entities a", kb.Enter))
	if n := value[int](tab, `document.querySelectorAll(".found").length`); n == 0 {
		t.Error("no mention of a picked name lights up")
	}

	tab.do(press("#show-boilerplate", " "), chromedp.WaitNotVisible(chromedp.CSS(".boilerplate")))

	for _, width := range []int64{1280, 800, 360} {
		tab.do(chromedp.EmulateViewport(width, 800))
		if w := value[int64](tab, `document.documentElement.scrollWidth`); w > width {
			t.Errorf("at a width of %d the page is %d wide", width, w)
		}
	}
	tab.noProblems(base)
}

// Files that are dropped anywhere on the page are read, with the day that is set.
func TestDropOnDesk(t *testing.T) {
	tab := openTab(t)
	base := deskServer(t).URL
	tab.do(chromedp.Navigate(base+"/"), script(`(() => {
		document.querySelector("#date").value = "2019-05-14";
		const dropped = new DataTransfer();
		dropped.items.add(new File(["“Go,” said Mary Ash."], "a.txt"));
		dropped.items.add(new File(['{"id":"b","text":"Snow fell."}\n{"id":"c","text":"Rain fell."}'], "more.jsonl"));
		document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: dropped, bubbles: true, cancelable: true}));
	})()`), chromedp.WaitVisible(chromedp.CSS("#results .story")))
	if got, want := value[[]string](tab, `[...document.querySelectorAll(".story .meta")].map(e => e.textContent)`), []string{
		"a.txt · published Tuesday, 14 May 2019", "b · published Tuesday, 14 May 2019", "c · published Tuesday, 14 May 2019",
	}; !cmp.Equal(got, want) {
		t.Errorf("articles %q, want %q", got, want)
	}
	tab.noProblems(base)
}

// A screen reader finds a name for all that takes part, and a description for
// each quotation.
func TestDeskIsAccessible(t *testing.T) {
	tab := openTab(t)
	tab.example(deskServer(t).URL)
	for rule, check := range map[string]string{
		"fields have labels":           `[...document.querySelectorAll("input, textarea")].filter(e => !e.labels.length)`,
		"buttons and links have names": `[...document.querySelectorAll("a, button")].filter(e => !e.textContent.trim() && !e.ariaLabel)`,
		"quotations have descriptions": `[...document.querySelectorAll("mark")].filter(e => !document.getElementById(e.getAttribute("aria-describedby")))`,
		"links lead somewhere":         `[...document.querySelectorAll('a[href^="#"]')].filter(e => !document.getElementById(e.hash.slice(1)))`,
		"names of anchors are single":  `[...document.querySelectorAll("[id]")].filter(e => document.querySelectorAll("#" + CSS.escape(e.id)).length > 1)`,
		"pictures are hidden":          `[...document.querySelectorAll("svg")].filter(e => e.getAttribute("aria-hidden") !== "true")`,
	} {
		for _, bad := range value[[]string](tab, check+".map(e => e.outerHTML.slice(0, 120))") {
			t.Errorf("%s: not %s", rule, bad)
		}
	}
	for _, scheme := range []string{"light", "dark"} {
		tab.do(media(scheme))
		for _, bad := range value[[]string](tab, contrast) {
			t.Errorf("%s: too little contrast: %s", scheme, bad)
		}
	}
}

// contrast lists the elements whose text has a contrast of less than 4.5 to 1
// (WCAG 2.2, 1.4.3) with the first opaque background under it.
const contrast = `(() => {
	const pen = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
	const rgba = (c) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = c; pen.fillRect(0, 0, 1, 1); return pen.getImageData(0, 0, 1, 1).data; };
	const light = (c) => { const [r, g, b] = [...c].slice(0, 3).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
	const ground = (e) => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] > 250) return c; } return [255, 255, 255]; };
	return [...document.querySelectorAll("body *")].filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) && e.checkVisibility()).map(e => {
		const a = light(rgba(getComputedStyle(e).color)), b = light(ground(e));
		return [(Math.max(a, b) + .05) / (Math.min(a, b) + .05), e];
	}).filter(([ratio]) => ratio < 4.5).map(([ratio, e]) => ratio.toFixed(2) + " " + e.outerHTML.slice(0, 100));
})()`

// The files to save hold what the command writes.
func TestDownloads(t *testing.T) {
	tab := openTab(t)
	tab.example(deskServer(t).URL)
	dir := t.TempDir()
	done := make(chan bool, 3)
	saved := func(e any) {
		if p, ok := e.(*browser.EventDownloadProgress); ok && p.State == browser.DownloadProgressStateCompleted {
			done <- true
		}
	}
	if err := chromedp.ListenBrowser(tab.ctx, saved); err != nil {
		t.Fatal(err)
	}
	_, err := chromedp.CallBrowser(tab.ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, EventsEnabled: new(true),
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"json", "csv", "html"} {
		tab.do(press(`.downloads [value="`+format+`"]`, kb.Enter))
		select {
		case <-done:
		case <-time.After(20 * time.Second):
			t.Fatalf("no file for %s", format)
		}
		got, err := os.ReadFile(filepath.Join(dir, "copydesk."+format))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(onTheDesk(t, pageFile("sample.txt"), format), string(got)); d != "" {
			t.Errorf("%s (-want +got):\n%s", format, d)
		}
	}
}

// onTheDesk returns what the desk makes of a pasted text.
func onTheDesk(t *testing.T, text, format string) string {
	t.Helper()
	in := &deskInput{text: text, format: format, max: defaultMax}
	if err := in.check(""); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := in.write(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// hostile are articles that try to become a part of the page. Each would set
// window.pwned or open a dialog.
var hostile = []string{
	`<script>window.pwned = 1</script>`,
	`"><img src=x onerror="window.pwned = 2">`,
	`</textarea></template><script>window.pwned = 3</script>`,
	`</style></title><svg onload="alert(4)">`,
	`' onmouseover='window.pwned = 5' autofocus onfocus='window.pwned = 6`,
	`“<iframe srcdoc="<script>parent.pwned = 7</script>"></iframe>,” said <b onclick="alert(8)">Mary Ash</b>, the <mayor>.`,
	`By <a href="javascript:alert(9)">JANE DOE</a>, <base href="https://evil.example/">`,
	`{{.}} ${alert(10)} <!-- --> ]]> <math><mtext></p><style><img src onerror=alert(11)>`,
	`“It is time,” said <form action="https://evil.example/"><button>Mary Ash</button></form> on <meta http-equiv="refresh" content="0;url=https://evil.example/"> Tuesday.`,
}

// No article runs as a script, loads anything or adds elements to the page,
// whether the page comes by a script, without one, or as a file.
func TestHostileArticles(t *testing.T) {
	tab := openTab(t)
	base := deskServer(t).URL
	text := strings.Join(hostile, "\n\n")
	name := `"><img src=x onerror=alert(1)>.txt`
	dir := t.TempDir()
	static := printed(t, pageOf, parsed(t, name, text), parsed(t, name, hostile[0]))
	write(t, filepath.Join(dir, "page.html"), static)
	write(t, filepath.Join(dir, name), text)

	check := func(how string) {
		t.Helper()
		// Move over everything, press everything that can be pressed.
		tab.do(script(`document.querySelectorAll("#results *, .story *").forEach(e => { for (const n of ["pointerover", "mouseover", "focusin", "focus"]) e.dispatchEvent(new Event(n, {bubbles: true})) });
			document.querySelectorAll(".story aside a").forEach(e => e.click())`), chromedp.Sleep(200*time.Millisecond))
		if value[bool](tab, `"pwned" in window`) {
			t.Errorf("%s: an article ran as a script: %d", how, value[int](tab, "window.pwned"))
		}
		if got := value[[]string](tab, `[...document.querySelectorAll(".story, .card")].flatMap(s => [...s.querySelectorAll("script, img, iframe, form, base, meta, style, textarea, math, [onload], [onerror], [onclick], [onmouseover], [onfocus], a[href^=javascript]")]).map(e => e.outerHTML)`); len(got) > 0 {
			t.Errorf("%s: an article added %v", how, got)
		}
		if n := value[int](tab, `document.querySelectorAll(".story").length`); n == 0 {
			t.Errorf("%s: no article is shown", how)
		}
	}
	tab.do(chromedp.Navigate(base+"/"), chromedp.SetUploadFiles(chromedp.CSS("#files"), []string{filepath.Join(dir, name)}),
		chromedp.SetValue(chromedp.CSS("#text"), text), press("button.main", kb.Enter), chromedp.WaitVisible(chromedp.CSS("#results .story")))
	check("by a script")
	tab.do(command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}), chromedp.Navigate(base+"/"),
		chromedp.SetValue(chromedp.CSS("#text"), text), chromedp.Submit(chromedp.CSS("#desk")), chromedp.WaitVisible(chromedp.CSS("#results .story")), command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: false}))
	check("without scripts")
	tab.noProblems(base)
	tab.requests = nil
	tab.do(chromedp.Navigate("file://"+filepath.Join(dir, "page.html")), chromedp.WaitVisible(chromedp.CSS(".story")))
	check("as a file")
	tab.noProblems("file://" + dir)
}

// The policy of the page that stands alone lets its own style and script run.
func TestStaticPageInBrowser(t *testing.T) {
	tab := openTab(t)
	dir := t.TempDir()
	write(t, filepath.Join(dir, "page.html"), printed(t, pageOf, parsed(t, "", pageFile("sample.txt"))))
	tab.do(chromedp.Navigate("file://"+filepath.Join(dir, "page.html")), chromedp.Focus(chromedp.CSS("mark.direct")), chromedp.WaitVisible(chromedp.CSS(".card")))
	if got := value[string](tab, `getComputedStyle(document.querySelector(".story")).display`); got != "grid" {
		t.Errorf("the page has no style: display is %s", got)
	}
	tab.noProblems("file://" + dir)
}

// The static desk gives in the browser what the command gives, and its engine
// is small enough to load.
func TestStaticSite(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the engine")
	}
	tab := openTab(t)
	dir := t.TempDir()
	if status, _, stderr := runIn("", "serve", "-site", dir); status != exitOK {
		t.Fatal(stderr)
	}
	build := exec.Command("go", "build", "-ldflags=-s -w", "-o", filepath.Join(dir, "copydesk.wasm"), ".")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	glue, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
	if err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "wasm_exec.js"), string(glue))

	if size := gzipSize(t, filepath.Join(dir, "copydesk.wasm")); size > 12e6 {
		t.Errorf("the engine has %d bytes gzipped, want at most 12 MB", size)
	}
	srv := httptest.NewServer(http.FileServer(http.Dir(dir)))
	defer srv.Close()
	tab.example(srv.URL)
	tab.do(script(`(() => { const t = document.createElement("template"); t.innerHTML = ` + quoted(onTheDesk(t, pageFile("sample.txt"), "part")) + `; window.want = t.innerHTML; })()`))
	want := value[string](tab, `window.want`)
	// The buttons that page.js makes are links again for the comparison.
	got := value[string](tab, `(() => { const r = document.querySelector("#results").cloneNode(true); r.querySelectorAll("aside a[role=button]").forEach(a => { a.removeAttribute("role"); a.removeAttribute("aria-pressed") }); return r.innerHTML; })()`)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("what the engine makes (-want +got):\n%s", d)
	}
	tab.do(script(`document.querySelector("#date").type = "text"; document.querySelector("#date").value = "May"`),
		press("button.main", kb.Enter), chromedp.WaitVisible(chromedp.CSS("#status.wrong")))
	if got := value[string](tab, `document.querySelector("#status").textContent`); got != `"May" is no day; want one such as 2019-05-14` {
		t.Errorf("of a wrong date it says %q", got)
	}
	tab.noProblems(srv.URL)
}

// TestPictures makes the pictures of the README, when asked to.
func TestPictures(t *testing.T) {
	if *pictures == "" {
		t.Skip("no -pictures")
	}
	tab := openTab(t)
	base := deskServer(t).URL
	for _, p := range []struct {
		name, scheme  string
		width, height int64
		focus         string
	}{
		{"desk", "light", 1280, 940, "mark.direct.s3"},
		{"desk-phone", "dark", 390, 844, "mark.mixed"},
	} {
		tab.do(chromedp.EmulateViewport(p.width, p.height), media(p.scheme))
		tab.example(base)
		tab.do(chromedp.Focus(chromedp.CSS(p.focus)), chromedp.WaitVisible(chromedp.CSS(".card")), chromedp.Sleep(300*time.Millisecond))
		shot, err := chromedp.Run(tab.ctx, chromedp.CaptureScreenshot())
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(*pictures, p.name+".png"), fewColours(t, shot))
	}
}

// fewColours returns a PNG with its 256 commonest colours, which is a third of
// the size.
func fewColours(t *testing.T, shot []byte) string {
	full, err := png.Decode(bytes.NewReader(shot))
	if err != nil {
		t.Fatal(err)
	}
	counts := map[color.Color]int{}
	b := full.Bounds()
	for y := range b.Dy() {
		for x := range b.Dx() {
			counts[full.At(x, y)]++
		}
	}
	colours := slices.SortedFunc(maps.Keys(counts), func(a, b color.Color) int { return counts[b] - counts[a] })
	few := image.NewPaletted(b, colours[:min(256, len(colours))])
	nearest := map[color.Color]uint8{}
	for _, c := range colours {
		nearest[c] = uint8(few.Palette.Index(c))
	}
	for y := range b.Dy() {
		for x := range b.Dx() {
			few.SetColorIndex(x, y, nearest[full.At(x, y)])
		}
	}
	var out strings.Builder
	if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, few); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
