package copydesk

import (
	"context"
	"fmt"
	"runtime/debug"
	"strings"
	"unicode/utf8"

	"github.com/copydesk/copydesk/internal/token"
	"github.com/copydesk/copydesk/internal/vocabulary"
)

// A watch lets a parse end before its time. The stages call look for every
// block, sentence, name and attribution, and tick for every token that they
// pass without these. A nil watch never ends anything.
type watch struct {
	ctx   context.Context
	ticks uint
}

// stopped is what look panics with: no stage has to hand an error on. Only
// untilDone recovers it.
type stopped struct{ err error }

// untilDone returns what parse does, or the error of ctx as soon as that is
// done. Looks alone would not be quick enough: a single growth of a slice for a
// text of many MB takes longer than a caller should wait.
func untilDone(ctx context.Context, parse func(*watch) (*Article, error)) (*Article, error) {
	if ctx.Done() == nil {
		return parse(nil)
	}
	type result struct {
		article  *Article
		err      error
		panicked any
	}
	done := make(chan result, 1)
	go func() {
		var r result
		defer func() {
			switch e := recover().(type) {
			case nil:
			case stopped:
				r = result{err: stopError(e.err)}
			default:
				r = result{panicked: fmt.Sprintf("%v\n\n%s", e, debug.Stack())}
			}
			done <- r
		}()
		r.article, r.err = parse(&watch{ctx: ctx})
	}()
	select {
	case r := <-done:
		if r.panicked != nil {
			panic(r.panicked) // where the caller can recover it
		}
		return r.article, r.err
	case <-ctx.Done():
		return nil, stopError(ctx.Err())
	}
}

func stopError(err error) error { return fmt.Errorf("copydesk: parse stopped: %w", err) }

// look ends the parse if its context is done.
func (w *watch) look() {
	if w == nil {
		return
	}
	if err := w.ctx.Err(); err != nil {
		panic(stopped{err})
	}
}

// poll returns look for who calls it, or nil where there is nothing to look at.
func (w *watch) poll() func() {
	if w == nil {
		return nil
	}
	return w.look
}

// ticksALook is how many tokens are passed between two looks.
const ticksALook = 256

// tick is look for what is done so often, and takes so little time, that
// looking each time would take longer.
func (w *watch) tick() {
	if w != nil {
		w.count()
	}
}

func (w *watch) count() {
	if w.ticks++; w.ticks%ticksALook == 0 {
		w.look()
	}
}

// ticker returns tick for who calls it, or nil where there is nothing to look at.
func (w *watch) ticker() func() {
	if w == nil {
		return nil
	}
	return w.tick
}

// The sizes of the pieces in which a long text is worked on between two looks:
// cut at a space behind smallPiece bytes, or, in one long word, at bigPiece.
const (
	smallPiece = 1 << 16
	bigPiece   = 1 << 20
)

// pieceEnd returns the end of the piece of text[:end] that begins at from.
func pieceEnd(text string, from, end int) int {
	if end-from <= smallPiece {
		return end
	}
	window := text[from+smallPiece : min(end, from+bigPiece)]
	if i := strings.IndexByte(window, ' '); i >= 0 {
		return from + smallPiece + i
	}
	if end-from <= bigPiece {
		return end
	}
	at := from + bigPiece
	for !utf8.RuneStart(text[at]) && at > from+bigPiece-utf8.UTFMax {
		at--
	}
	return at
}

// tokens appends the tokens of text[start:end] to dst, as token.Append does, and
// notes on them what v knows of their words.
func (w *watch) tokens(dst []token.Token, v *vocabulary.Vocabulary, text string, start, end int) []token.Token {
	for start < end {
		w.look()
		to := pieceEnd(text, start, end)
		from := len(dst)
		dst = token.Append(dst, text, start, to)
		v.Note(text, dst[from:])
		start = to
	}
	return dst
}

// invalidUTF8 is the function of that name.
func (w *watch) invalidUTF8(text string) int {
	for from := 0; from < len(text); {
		w.look()
		to := pieceEnd(text, from, len(text))
		if i := invalidUTF8(text[from:to]); i >= 0 {
			return from + i
		}
		from = to
	}
	return -1
}
