package octet

import (
	"encoding/binary"
	"testing"
)

func TestLoad(t *testing.T) {
	const s = "\x00az\x7f\x80é\xff!"
	for i := 0; i+8 <= len(s); i++ {
		if got, want := Load(s[i:]), binary.LittleEndian.Uint64([]byte(s[i:])); got != want {
			t.Errorf("Load(%q) = %x, want %x", s[i:], got, want)
		}
	}
}
