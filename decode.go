package copydesk

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// ErrUnknownCharset is what errors.Is finds in the error of a [Decode] whose
// charset is no name that the WHATWG Encoding Standard knows.
var ErrUnknownCharset = errors.New("unknown charset")

// A DecodeError says why bytes could not be decoded.
type DecodeError struct {
	Charset string // the charset as it was given or guessed
	Offset  int    // of the first byte that could not be decoded; -1 when the charset itself is the trouble
	Err     error  // the reason; ErrUnknownCharset among them
}

func (e *DecodeError) Error() string {
	if e.Offset < 0 {
		return fmt.Sprintf("copydesk: charset %q: %v", e.Charset, e.Err)
	}
	return fmt.Sprintf("copydesk: charset %q: %v at byte %d", e.Charset, e.Err, e.Offset)
}

// Unwrap returns the reason.
func (e *DecodeError) Unwrap() error { return e.Err }

var errMalformed = errors.New("malformed input")

// Decode turns the bytes of a text in any encoding into the UTF-8 that [Parse]
// reads. A byte order mark decides before all else and is taken away. Then
// counts the charset, by any name of the WHATWG Encoding Standard, in any
// case: "utf-8", "windows-1252", "iso-8859-1", "shift_jis". When it is empty
// the text is taken as UTF-8 if it is valid UTF-8, and else as windows-1252.
//
// The error is a [*DecodeError].
func Decode(raw []byte, charset string) (string, error) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return decodeUTF8(raw[3:], 3, "utf-8")
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return decode(raw[2:], 2, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be")
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return decode(raw[2:], 2, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le")
	case charset == "" && utf8.Valid(raw):
		return string(raw), nil
	case charset == "":
		return decode(raw, 0, charmap.Windows1252, "windows-1252")
	}
	enc, err := htmlindex.Get(charset)
	if err != nil {
		return "", &DecodeError{Charset: charset, Offset: -1, Err: ErrUnknownCharset}
	}
	switch name, _ := htmlindex.Name(enc); name {
	case "utf-8":
		return decodeUTF8(raw, 0, charset)
	case "replacement":
		return "", &DecodeError{Charset: charset, Offset: -1, Err: ErrUnknownCharset}
	}
	return decode(raw, 0, enc, charset)
}

func decodeUTF8(raw []byte, skipped int, charset string) (string, error) {
	s := string(raw)
	if i := invalidUTF8(s); i >= 0 {
		return "", &DecodeError{Charset: charset, Offset: skipped + i, Err: errMalformed}
	}
	return s, nil
}

// decode converts raw; a U+FFFD that the input does not spell out is a
// sequence that could not be decoded.
func decode(raw []byte, skipped int, enc encoding.Encoding, charset string) (string, error) {
	out, err := enc.NewDecoder().Bytes(raw)
	if err != nil {
		return "", &DecodeError{Charset: charset, Offset: skipped, Err: err}
	}
	if bytes.ContainsRune(out, utf8.RuneError) {
		if i := malformed(raw, enc); i >= 0 {
			return "", &DecodeError{Charset: charset, Offset: skipped + i, Err: errMalformed}
		}
	}
	return string(out), nil
}

// malformed returns the offset of the first sequence of raw that cannot be
// decoded, or -1. It decodes a character at a time: a U+FFFD is as long as the
// room that there is, so it comes alone.
func malformed(raw []byte, enc encoding.Encoding) int {
	spelt, _ := enc.NewEncoder().Bytes([]byte("\ufffd"))
	dec := enc.NewDecoder()
	var char [utf8.UTFMax]byte
	for at := 0; at < len(raw); {
		room := char[:len("\ufffd")]
		nDst, nSrc, _ := dec.Transform(room, raw[at:], true)
		if nSrc == 0 {
			room = char[:]
			nDst, nSrc, _ = dec.Transform(room, raw[at:], true)
		}
		if bytes.ContainsRune(room[:nDst], utf8.RuneError) && (len(spelt) == 0 || !bytes.HasPrefix(raw[at:], spelt)) {
			return at
		}
		if nSrc == 0 {
			return at
		}
		at += nSrc
	}
	return -1
}

// invalidUTF8 returns the offset of the first byte of s that is not part of a
// valid UTF-8 sequence, or -1.
func invalidUTF8(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return -1
}
