package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
)

// patience is how long a run lasts before it shows how far it is.
const patience = 500 * time.Millisecond

// A progress shows on a terminal how far a run is. The nil progress shows
// nothing.
type progress struct {
	bar      *progressbar.ProgressBar
	total    atomic.Int64 // bytes of all input; 0 while it is not known
	begun    time.Time
	wait     time.Duration // before anything is shown
	shown    bool
	articles int
	text     int64        // bytes of their texts
	skipped  atomic.Int64 // bytes of input that an earlier run has done
}

// newProgress returns what -progress says: on a terminal that the articles do
// not go to as well, unless it is told otherwise.
func newProgress(o *options, stdin io.Reader, stdout, stderr io.Writer) *progress {
	show := o.progress == "always" || o.progress == "auto" && isTerminal(stderr) && (o.output != "" || !isTerminal(stdout))
	if !show {
		return nil
	}
	p := &progress{begun: time.Now(), wait: patience}
	if o.progress == "always" {
		p.wait = 0
	}
	p.bar = progressbar.NewOptions64(-1,
		progressbar.OptionSetWriter(stderr),
		progressbar.OptionSetWidth(24),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetElapsedTime(false),
		progressbar.OptionSetPredictTime(false), // it goes by the last articles, which are as long as they happen to be
		progressbar.OptionSpinnerType(14),
	)
	go func() { p.total.Store(sizeOf(o, stdin)) }()
	return p
}

// sizeOf returns how large all inputs are, or 0 if one has no size.
func sizeOf(o *options, stdin io.Reader) int64 {
	var total int64
	for in := range o.inputs() {
		var info os.FileInfo
		err := in.err
		switch f, isFile := stdin.(*os.File); {
		case err != nil:
		case in.name != stdinName:
			info, err = os.Stat(in.name)
		case isFile:
			info, err = f.Stat()
		default:
			return 0
		}
		switch {
		case err != nil: // it will be no article
		case !info.Mode().IsRegular():
			return 0
		default:
			total += info.Size()
		}
	}
	return total
}

// skip notes how much of the input an earlier run has done.
func (p *progress) skip(read int64) {
	if p != nil {
		p.skipped.Store(read)
	}
}

// add counts an article that was written.
func (p *progress) add(d *document) {
	if p == nil {
		return
	}
	p.articles++
	p.text += int64(len(d.text))
	lasted := time.Since(p.begun)
	if lasted < p.wait {
		return
	}
	p.shown = true
	lasted = max(lasted, time.Millisecond)
	state := fmt.Sprintf("%s, %.1f MB/s", count(p.articles, "article"), float64(p.text)/1e6/lasted.Seconds())
	total := p.total.Load()
	if total == 0 {
		p.bar.Describe(state)
		p.bar.Add(1)
		return
	}
	p.bar.Describe(state + ", " + timeLeft(lasted, d.read-p.skipped.Load(), total-p.skipped.Load()) + " left")
	// What is read runs ahead of what is written: at the end of the input there
	// is still something to do.
	if p.bar.GetMax64() != total+1 {
		p.bar.ChangeMax64(total + 1)
	}
	p.bar.Set64(min(d.read, total))
}

// timeLeft returns how long the rest of the input takes if it takes as long as
// that which is done.
func timeLeft(lasted time.Duration, done, total int64) string {
	rest := float64(max(total-done, 0)) / float64(max(done, 1))
	return time.Duration(float64(lasted) * rest).Round(time.Second).String()
}

// clear takes the bar away, so that something else can be written.
func (p *progress) clear() {
	if p != nil && p.shown {
		p.bar.Clear()
	}
}
