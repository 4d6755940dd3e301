package copydesk

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/internal/token"
	"github.com/copydesk/copydesk/internal/vocabulary"
	"golang.org/x/text/language"
)

// counting is a context that is done from the call of Err numbered last on, and
// notes for which stage of the parse it was asked.
type counting struct {
	context.Context
	calls, last int
	stages      map[string]int
}

func (c *counting) Done() <-chan struct{} { return make(chan struct{}) }

func (c *counting) Err() error {
	c.calls++
	if c.stages != nil {
		var pcs [64]uintptr
		frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs[:])])
		stage := ""
		for f, more := frames.Next(); more && !strings.HasSuffix(f.Function, ".(*Parser).parse"); f, more = frames.Next() {
			stage = f.Function[strings.LastIndexByte(f.Function, '.')+1:]
		}
		c.stages[stage]++
	}
	if c.last > 0 && c.calls >= c.last {
		return context.Canceled
	}
	return nil
}

const story = "Council backs ferry\n\nBy Jane Doe, Harbour Times\n\nLUND (AP) — Mayor Tom Ashby said on Monday that the ferry “will run.” He thanked Ann Roe of Norse Lines.\n\n\"Will it?\" she asked. \"We hope so.\"\n\n"

// Every stage asks its context again after little work: at least once for some
// KB of a text, in one line or in many.
func TestParseContextAsksInEveryStage(t *testing.T) {
	for name, text := range map[string]string{
		"paragraphs":   strings.Repeat(story, 1000),
		"one line":     strings.ReplaceAll(strings.Repeat(story, 1000), "\n", " "),
		"no sentences": strings.Repeat("Tom Ashby and she said \"well, May 5\" that of ", 5000),
	} {
		t.Run(name, func(t *testing.T) {
			c := &counting{Context: t.Context(), stages: make(map[string]int)}
			if _, err := ParseContext(c, text); err != nil {
				t.Fatal(err)
			}
			for _, stage := range []string{"invalidUTF8", "structureOf", "layersOf", "findDates", "findNames", "joinNames", "findAttributions", "resolvePronouns", "assignSpeakers", "finish", "paragraphs"} {
				perLook := 16 << 10
				switch stage {
				case "invalidUTF8", "structureOf":
					perLook = 2 * smallPiece
				case "finish", "paragraphs":
					perLook = 1 << 18 // little work
				}
				if got, want := c.stages[stage], len(text)/perLook; got < want {
					t.Errorf("%s asks %d times in %d bytes, want at least %d", stage, got, len(text), want)
				}
			}
		})
	}
}

// However far a parse has come, it ends with the first answer that its context
// is done, and leaves nothing behind that changes the next one.
func TestParseContextStops(t *testing.T) {
	text := strings.Repeat(story, 3)
	whole := &counting{Context: t.Context()}
	a, err := ParseContext(whole, text)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := json.Marshal(a)
	for last := 1; last <= whole.calls; last++ {
		c := &counting{Context: t.Context(), last: last}
		a, err := ParseContext(c, text)
		if !errors.Is(err, context.Canceled) || a != nil || c.calls != last {
			t.Fatalf("done at call %d: %v, %v after %d calls", last, a, err, c.calls)
		}
		if last%10 == 0 {
			a, err := Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			if got, _ := json.Marshal(a); !bytes.Equal(got, want) {
				t.Fatalf("after a parse that stopped at call %d:\n%s\nwant\n%s", last, got, want)
			}
		}
	}
}

// In other languages, too, every stage asks its context again.
func TestParseContextAsksInOtherLanguages(t *testing.T) {
	const story = "Rat stimmt für Fähre\n\nVon Eva Roth\n\nBerlin (dpa) - Ministerin Eva Roth sagte am Montag, die Fähre „werde fahren“. Sie dankte Max Weber.\n\n„Fährt sie?“, fragte er. „Wir hoffen es.“\n\n"
	for name, text := range map[string]string{
		"paragraphs": strings.Repeat(story, 1000),
		"one line":   strings.ReplaceAll(strings.Repeat(story, 1000), "\n", " "),
	} {
		c := &counting{Context: t.Context(), stages: make(map[string]int)}
		if _, err := NewParser(Locale(language.German)).ParseContext(c, text); err != nil {
			t.Fatal(err)
		}
		for _, stage := range []string{"structureOf", "layersOf", "findDates", "findNames", "joinNames", "findAttributions", "resolvePronouns", "assignSpeakers"} {
			perLook := 16 << 10
			if stage == "structureOf" {
				perLook = 2 * smallPiece
			}
			if got, want := c.stages[stage], len(text)/perLook; got < want {
				t.Errorf("%s: %s asks %d times in %d bytes, want at least %d", name, stage, got, len(text), want)
			}
		}
	}
}

func TestParseContextDone(t *testing.T) {
	canceled, cancel := context.WithCancel(t.Context())
	cancel()
	late, cancel := context.WithDeadline(t.Context(), time.Unix(0, 0))
	defer cancel()
	for _, tt := range []struct {
		name string
		ctx  context.Context
		text string
		want error
	}{
		{"canceled before", canceled, story, context.Canceled},
		{"past its deadline", late, story, context.DeadlineExceeded},
		{"nothing to parse", canceled, "", context.Canceled},
		{"never done", context.Background(), story, nil},
		{"not done yet", t.Context(), story, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, err := ParseContext(tt.ctx, tt.text)
			if !errors.Is(err, tt.want) || (a == nil) != (tt.want != nil) {
				t.Errorf("got %v, %v, want the error %v", a, err, tt.want)
			}
		})
	}
}

// A caller that is told to stop does not wait for work that cannot: here for a
// stage that never looks.
func TestUntilDoneReturnsAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	working, end := make(chan bool), make(chan bool)
	go func() {
		<-working
		cancel()
	}()
	_, err := untilDone(ctx, func(*watch) (*Article, error) {
		close(working)
		<-end
		return nil, nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	close(end)
}

// A panic that is no stop reaches the caller.
func TestUntilDonePanics(t *testing.T) {
	defer func() {
		if r, ok := recover().(string); !ok || !strings.HasPrefix(r, "a defect\n") {
			t.Errorf("recovered %v", r)
		}
	}()
	untilDone(t.Context(), func(*watch) (*Article, error) { panic("a defect") })
	t.Error("no panic")
}

// A text that is read in pieces has the tokens that it has as a whole; a word
// that is longer than a piece is cut, and no byte of it lost.
func TestTokensOfPieces(t *testing.T) {
	text := strings.Repeat("Zoë's “ferry” left—at 5:30 p.m.\n", 3*smallPiece/30)
	pieces := 0
	for from := 0; from < len(text); from = pieceEnd(text, from, len(text)) {
		pieces++
	}
	var words vocabulary.Vocabulary
	words.Open()
	toks := (*watch)(nil).tokens(nil, &words, text, 0, len(text))
	whole := token.Append(nil, text, 0, len(text))
	words.Note(text, whole)
	if pieces < 3 || !slices.Equal(toks, whole) {
		t.Errorf("%d tokens of %d pieces, %d of the whole", len(toks), pieces, len(whole))
	}
	word := strings.Repeat("é", bigPiece)
	var read strings.Builder
	toks = (*watch)(nil).tokens(nil, &words, word, 0, len(word))
	for _, tok := range toks {
		read.WriteString(tok.In(word))
	}
	if len(toks) != 2 || read.String() != word {
		t.Errorf("%d pieces of a long word, with %d of %d bytes", len(toks), read.Len(), len(word))
	}
}
