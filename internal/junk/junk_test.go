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
		{"This article is exclusive to our subscribers.", "promotion"},
		{"Exclusive to Hexby, this article is long.", ""},
		{"Local journalism is vital. Become a member for as little as $5 a month.", "promotion"},
		{"Homes sell for as little as $5,000.", ""},
		{"You have 5 articles to share. Send this story to a friend!", "promotion"},
		{"Comments: Our rules", "comment"},
		{"Comments: our readers rule", ""},
		{"In case you missed it", "related"},
		{"In case you missed it, the ferry is back.", ""},
		{"Home", "navigation"},
		{"Home prices rose in May.", ""},
		{"© 2023 Daily Group", "copyright"},
		{"Sign up for our newsletter", "newsletter"},
		{"The Hexby Letter is a reader-supported publication. Please consider becoming a paid subscriber.", "promotion"},
		{"Get Hexby news straight to your phone on WhatsApp.", "promotion"},
		{"The phone went straight to WhatsApp.", ""},
		{"Find out what's happening in Hexby with free, real-time updates from us.", "newsletter"},
		{"We and our 842 partners store and/or access information on a device.", "copyright"},
		{"Our partners store grain.", ""},
		{"---------- Forwarded message ---------", "navigation"},
		{"Forwarded messages show the minister knew", ""},
		{"Watch | Fishers stay ashore", "related"},
		{"Watch what happens when the tide comes in.", ""},
		{"We want to hear from you: have you moved house?", "contact"},
		{"The columns are those of the authors and do not necessarily represent the Ledger's views.", "other"},
		{"Hexby journalists were not involved in making this.", "other"},
		{"Search for:", "related"},
		{"Search for a captain goes on", ""},
		{"This is a developing story", "correction"},
		{"This is a developing country, the minister said.", ""},
		{"The Norland Press receives support from three foundations.", "other"},
		{"The party receives support from several unions.", ""},
		{"Disclosure: The Ledger owns shares in the line.", "other"},
		{"Disclosure of the accounts was ordered by a judge.", ""},
		{"The senator said so.", ""},
		{"", ""},
	} {
		toks := token.Append(nil, tt.line, 0, len(tt.line))
		if got, _ := English().Kind(toks); got != tt.want {
			t.Errorf("Kind(%q) = %q, want %q", tt.line, got, tt.want)
		}
	}
}
