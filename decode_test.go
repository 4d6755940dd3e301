package copydesk_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/copydesk/copydesk"
	"github.com/google/go-cmp/cmp"
)

func TestDecode(t *testing.T) {
	for _, tt := range []struct{ name, in, charset, want string }{
		{"UTF-8", "caf\xc3\xa9", "", "café"},
		{"UTF-8 with a byte order mark", "\xef\xbb\xbfcaf\xc3\xa9", "", "café"},
		{"the mark decides before the name", "\xef\xbb\xbfcaf\xc3\xa9", "windows-1252", "café"},
		{"UTF-16, little end first", "\xff\xfec\x00a\x00f\x00\xe9\x00", "", "café"},
		{"UTF-16, big end first", "\xfe\xff\x00c\x00a\x00f\x00\xe9", "", "café"},
		{"UTF-16 with a pair of surrogates", "\xff\xfe\x3d\xd8\x00\xde", "", "😀"},
		{"named UTF-16", "c\x00a\x00", "utf-16le", "ca"},
		{"no name and not UTF-8", "\x93caf\xe9\x94 \x96 \x80", "", "“café” – €"},
		{"windows-1252", "\x93caf\xe9\x94", "windows-1252", "“café”"},
		{"its other name", "\x93caf\xe9\x94", "ISO-8859-1", "“café”"},
		{"Shift JIS", "\x83j\x83\x85\x81[\x83X", "shift_jis", "ニュース"},
		{"KOI8-R", "\xed\xcf\xd3\xcb\xd7\xc1", "koi8-r", "Москва"},
		{"a replacement character that is spelt out", "a\xef\xbf\xbdb", "", "a\ufffdb"},
		{"the same in UTF-16", "\xff\xfea\x00\xfd\xffb\x00\xfd\xff", "", "a\ufffdb\ufffd"},
		{"a name in capitals, with space around", "caf\xe9", " LATIN1 ", "café"},
		{"windows-1251", "\xcc\xee\xf1\xea\xe2\xe0", "windows-1251", "Москва"},
		{"EUC-JP", "\xa5\xcb\xa5\xe5\xa1\xbc\xa5\xb9", "euc-jp", "ニュース"},
		{"Big5", "\xb7s\xbbD", "big5", "新聞"},
		{"GBK", "\xd0\xc2\xce\xc5", "gbk", "新闻"},
		{"a mark alone", "\xef\xbb\xbf", "", ""},
		{"a second mark is text", "\xef\xbb\xbf\xef\xbb\xbfa", "", "\ufeffa"},
		{"empty", "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := copydesk.Decode([]byte(tt.in), tt.charset)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestDecodeError(t *testing.T) {
	for _, tt := range []struct {
		name, in, charset string
		offset            int
		unknown           bool
	}{
		{"unknown name", "a", "utf-9", -1, true},
		{"a name that stands for no encoding", "a", "iso-2022-kr", -1, true},
		{"broken UTF-8", "ab\xff", "utf-8", 2, false},
		{"broken UTF-8 after a mark", "\xef\xbb\xbfab\xff", "", 5, false},
		{"half a pair of surrogates", "\xff\xfea\x00\x3d\xd8b\x00", "", 4, false},
		{"UTF-16 of an odd length", "\xfe\xff\x00a\x00", "", 4, false},
		{"named UTF-8 is not guessed", "\x93a", "utf-8", 0, false},
		{"half a character of Shift JIS", "ab\x83", "shift_jis", 2, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := copydesk.Decode([]byte(tt.in), tt.charset)
			var de *copydesk.DecodeError
			if !errors.As(err, &de) {
				t.Fatalf("error %v, want a DecodeError", err)
			}
			if de.Offset != tt.offset || errors.Is(err, copydesk.ErrUnknownCharset) != tt.unknown {
				t.Errorf("got %v (offset %d), want offset %d", err, de.Offset, tt.offset)
			}
			if !strings.HasPrefix(err.Error(), "copydesk: ") {
				t.Errorf("the error %q does not say whose it is", err)
			}
		})
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("caf\xe9"), "")
	f.Add([]byte("\xff\xfea\x00\xfd\xff"), "")
	f.Add([]byte("\x83j"), "shift_jis")
	f.Add([]byte("\x1b$B\x30"), "iso-2022-jp")
	f.Fuzz(func(t *testing.T, raw []byte, charset string) {
		text, err := copydesk.Decode(raw, charset)
		if err != nil {
			var de *copydesk.DecodeError
			if !errors.As(err, &de) || de.Offset < -1 || de.Offset > len(raw) {
				t.Fatalf("error %#v for %d bytes", err, len(raw))
			}
			return
		}
		if charset == "" && utf8.Valid(raw) && text != strings.TrimPrefix(string(raw), "\ufeff") {
			t.Fatalf("UTF-8 %q is decoded as %q", raw, text)
		}
		if _, err := copydesk.Parse(text); err != nil {
			t.Fatalf("decoded text does not parse: %v", err)
		}
	})
}
