package copydesk

import (
	"strings"
	"testing"

	"github.com/copydesk/copydesk/internal/lang"
	"github.com/copydesk/copydesk/internal/token"
)

func TestTellsNews(t *testing.T) {
	for _, tt := range []struct {
		line string
		want bool
	}{
		{"Profit rose 4% in the third quarter, according to the company's weekly newsletter.", true},
		{"The hackers took the email address and the telephone number of 40,000 patients, the hospital said.", true},
		{"Sign up for the wrong plan and you may pay thousands of dollars more, the agency warned.", true},
		{"Follow us, the guide told the hikers, and they walked for two hours through the snow.", true},
		{"More on the plan will be known in March, when the minister presents the budget to parliament.", true},
		{"Distributed by volunteers, the parcels reached some 600 families in the north of the district.", true},
		{"Residents can sign up here for a grant, a banner at the town hall said.", true},
		{"The poll does not necessarily reflect how people will vote in May, the director of the institute said.", true},
		{"Correction of the course of the river took 12 years and cost the lives of 40 workers.", true},
		{"Last updated in 1987, the law bars women from working in the mines of the north.", true},
		{"The regulator fined the airline because its website uses cookies without the consent of visitors.", true},
		{"Copyright law in Norland protects a photograph for 50 years after the death of whoever took it.", true},
		{"Correction officers at the jail have worked without a contract since June, their union said.", true},
		{"An earlier version of this bridge fell into the river in 1974, killing nine people on a bus.", true},
		{"Officials said that residents who need help can be reached at two shelters in the north.", true},

		{"Sign up for the Morning Mail and never miss a story from the Hexby area again.", false},
		{"Reviews are unbiased, but the Ledger may earn an affiliate commission from purchases made through links.", false},
		{"The letter is a reader-supported publication for whoever becomes a free or paid subscriber.", false},
		{"This story was originally published by Hexby News, a nonprofit newsroom in the north.", false},
		{"Read more: The mayor said on Monday that the ferry would sail before the end of the year.", false},
		{"READ MORE Mayor said to be in talks with a line of ships from the north of the country.", false},
		{"Jane Doe was born in Hexby and can be reached at jane@ledger.example or on the desk.", false},
		{"Jane Doe was born in Hexby and can be reached at the desk of the city editor.", false},
		{"Copyright 2024 Hexby Ledger, which was founded in 1871 and is printed in the north.", false},
		{"Download the app, which was named the best of the year by readers of the magazine.", false},
		{"An earlier version of this article said that the ferry was built in Norland.", false},
		{"Get our morning newsletter, which 40,000 readers said was the best start to the day.", false},
		{"Read more about how the old ferry was sold to a line of ships from the north.", false},
		{"Hexby News was founded in 1990 and is solely responsible for all content.", false},
		{"The Ledger was launched in 1999 and is owned by Hexby Media. All rights reserved.", false},
		{"The views on this page were those of the author and do not represent those of the Ledger.", false},
		{"Disclosure: The author was an adviser to the line of ships until 2019.", false},
		{"When you visit the site we store cookies, which were set according to your choice.", false},
		{"Correction appended: the mayor was born in 1961, not in 1971, as the city said.", false},
	} {
		toks := token.Append(nil, tt.line, 0, len(tt.line))
		kind, _ := lang.English().Junk.Kind(toks)
		if kind == "" {
			t.Errorf("%q has no words of furniture", tt.line)
			continue
		}
		got, toReader := tellsNews(tt.line, toks, kind)
		if got != tt.want {
			t.Errorf("tellsNews(%q) = %v, want %v", tt.line, got, tt.want)
		}
		if want := strings.Contains(tt.line, " our ") || strings.HasPrefix(tt.line, "Read ") || strings.HasPrefix(tt.line, "Disclosure: "); want && !toReader {
			t.Errorf("tellsNews(%q) does not speak to the reader", tt.line)
		}
	}
}

func TestTellsOfPage(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"This article was first published in the Norland Review in May.", "other"},
		{"This story has not been edited by the staff and was published from a feed.", "other"},
		{"(Except for the headline, this story has not been edited by the staff.)", "other"},
		{"This interview was conducted by phone and edited for length.", "other"},
		{"This paid post was produced by Norland Bank.", "other"},
		{"This essay originally appeared on the site of the institute.", "other"},
		{"This story is part of a project of 40 newsrooms.", "other"},
		{"This article was made possible by a grant.", "other"},
		{"The reporting for this story was funded by the Hexby Foundation.", "other"},
		{"The translation of this article was reviewed by an editor.", "other"},
		{"Travel for this story was paid for by the tourist board.", "other"},
		{"Update: This story was updated with what the mayor said.", "correction"},
		{"This post has been corrected.", "correction"},

		{"This story was told to me by my grandmother, who left the island with a trunk.", ""},
		{"This column was the last to leave the city before the bridge was blown up.", ""},
		{"This series was decided in the last over.", ""},
		{"This report was written by a panel of three judges.", ""},
		{"This law was published in May.", ""},
		{"The article was published in May, and the mayor sued.", ""},
		{"The author of this article of the treaty was written out of history.", ""},
		{"In this article the law says that it is published by the mayor.", ""},
		{"The mayor said of this story", ""},
		{"this", ""},
	} {
		if got := tellsOfPage(tt.line, token.Append(nil, tt.line, 0, len(tt.line))); got != tt.want {
			t.Errorf("tellsOfPage(%q) = %q, want %q", tt.line, got, tt.want)
		}
	}
}

func TestAsksToFollow(t *testing.T) {
	for _, tt := range []struct {
		line string
		want bool
	}{
		{"Follow the Ledger on Facebook and X.", true},
		{"Like Hexby Sport on Instagram", true},
		{"Join the Hexby Ledger on WhatsApp", true},
		{"Follow the river on foot and you reach the sea.", false},
		{"Find out who was on Facebook at the time, the judge said.", false},
		{"Followers of the singer on Facebook were told first.", false},
		{"Like", false},
	} {
		if got := asksToFollow(tt.line, token.Append(nil, tt.line, 0, len(tt.line))); got != tt.want {
			t.Errorf("asksToFollow(%q) = %v, want %v", tt.line, got, tt.want)
		}
	}
}
