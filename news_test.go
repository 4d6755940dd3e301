package copydesk

import (
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
		{"Search for survivors went on through the night, but hopes faded as temperatures dropped.", true},
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
		{"Correction appended: the mayor was born in 1961, not in 1971, as the city said.", false},
	} {
		toks := token.Append(nil, tt.line, 0, len(tt.line))
		kind, _ := lang.English().Junk.Kind(toks)
		if kind == "" {
			t.Errorf("%q has no words of furniture", tt.line)
			continue
		}
		if got := tellsNews(tt.line, toks, kind); got != tt.want {
			t.Errorf("tellsNews(%q) = %v, want %v", tt.line, got, tt.want)
		}
	}
}
