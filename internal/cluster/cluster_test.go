package cluster

import (
	"testing"

	"github.com/copydesk/copydesk/internal/token"
)

func of(word string) uint16 { return Of(token.Append(nil, word, 0, len(word))[0]) }

// Words that are used alike share the beginning of their paths, others not.
func TestOf(t *testing.T) {
	const bits = 1<<6 - 1
	for _, same := range [][2]string{{"Monday", "Friday"}, {"London", "Chicago"}} {
		if a, b := of(same[0]), of(same[1]); a == 0 || a&bits != b&bits {
			t.Errorf("%s %b, %s %b", same[0], a, same[1], b)
		}
	}
	for _, other := range [][2]string{{"said", "London"}, {"May", "may"}} {
		if a, b := of(other[0]), of(other[1]); a == b {
			t.Errorf("%s and %s share %b", other[0], other[1], a)
		}
	}
	if c := of("zzyzxqq"); c != 0 {
		t.Errorf("an unknown word has %b", c)
	}
}

// Words that keep the same company share a branch, rare ones too; case does
// not count.
func TestKin(t *testing.T) {
	branch := func(word string) uint16 { return (Kin(token.Hash(word)) - 1) >> 6 }
	for _, same := range [][2]string{{"Monday", "friday"}, {"Bydgoszcz", "Coimbatore"}, {"rugby", "cricket"}} {
		if branch(same[0]) != branch(same[1]) {
			t.Errorf("%s is in branch %d, %s in %d", same[0], branch(same[0]), same[1], branch(same[1]))
		}
	}
	if branch("Monday") == branch("Bydgoszcz") {
		t.Errorf("Monday and Bydgoszcz share branch %d", branch("Monday"))
	}
	if k := Kin(token.Hash("zzyzxqq")); k != 0 {
		t.Errorf("an unknown word has %d", k)
	}
}
