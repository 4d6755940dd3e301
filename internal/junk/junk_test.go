package junk

import (
	"testing"

	"github.com/copydesk/copydesk/internal/token"
)

func TestKind(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"advertisement", "advertisement"},
		{"ADVERTISEMENT 2", "advertisement"},
		{"Share", "sharing"},
		{"Share this article", "sharing"},
		{"Shares fell in Tokyo.", ""},
		{"READ MORE: Bridges not checked", "related"},
		{"(At The Daily we ask. Play a part by becoming a member today.)", "promotion"},
		{"In case you missed it", "related"},
		{"In case you missed it, the ferry is back.", ""},
		{"Home", "navigation"},
		{"Home prices rose in May.", ""},
		{"© 2023 Daily Group", "copyright"},
		{"Sign up for our newsletter", "newsletter"},
		{"The senator said so.", ""},
		{"", ""},
	} {
		toks := token.Append(nil, tt.line, 0, len(tt.line))
		if got, _ := English().Kind(toks); got != tt.want {
			t.Errorf("Kind(%q) = %q, want %q", tt.line, got, tt.want)
		}
	}
}
