package timex

import (
	"strings"
	"testing"
	"time"

	"github.com/copydesk/copydesk/internal/token"
	"github.com/google/go-cmp/cmp"
)

// A Tuesday.
var published = time.Date(2019, time.May, 14, 0, 0, 0, 0, time.UTC)

// find returns the expressions of a text: "Friday=2019-05-10", with the type
// before a value that is no date's, and the modifier behind.
func find(in string, ref time.Time, dayFirst bool) string {
	toks := token.Append(nil, in, 0, len(in))
	var sents []Range
	token.Sentences(in, toks, func(i, j int) { sents = append(sents, Range{i, j}) })
	f := Finder{Text: in, Toks: toks, Ref: ref, DayFirst: dayFirst, Pack: English()}
	var out []string
	for _, e := range f.Find(sents) {
		s := in[e.Start:e.End] + "=" + [...]string{"", "TIME ", "DURATION ", "SET "}[e.Type] + e.Value
		for _, a := range []string{e.Mod, e.Quant, e.Freq} {
			if a != "" {
				s += " " + a
			}
		}
		if e.BeginPoint != "" {
			s += " " + e.BeginPoint + ".." + e.EndPoint
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		// Days: by the tense of what they stand in
		{"They met today, not yesterday or tomorrow.", "today=2019-05-14; yesterday=2019-05-13; tomorrow=2019-05-15"},
		{"the day before yesterday, the day after tomorrow", "the day before yesterday=2019-05-12; the day after tomorrow=2019-05-16"},
		{"He spoke Tuesday.", "Tuesday=2019-05-14"},
		{"They may face rain come Friday. The guests had come Friday.", "Friday=2019-05-17; Friday=2019-05-10"},
		{"the last Friday before Christmas, the first Monday after Easter", "the last Friday before Christmas=2018-12-21; the first Monday after Easter=2019-04-22"},
		{"due on the 15th of this month, paid on the 3rd of last month, on the 31st of next month, the 5th of this month's games", "the 15th of this month=2019-05-15; the 3rd of last month=2019-04-03; next month=2019-06; this month=2019-05"},
		{"the Good Friday agreement, the Easter Rising; Good Friday services", "Good Friday=2019-04-19"},
		{"She won in 2:05:12, and the race began at 2:05 in 3:30 a.m. fog.", "2:05=TIME 2019-05-14T02:05; 3:30 a.m.=TIME 2019-05-14T03:30"},
		{"aged 45 years and six months, aged 12 days; a cheese aged for 12 months", "12 months=DURATION P12M"},
		{"at 0100 GMT (9 p.m. ET Tuesday), at 9 p.m. (0100 GMT) on Tuesday", "0100 GMT=TIME 2019-05-15T01:00; 9 p.m. ET Tuesday=TIME 2019-05-14T21:00; 9 p.m.=TIME 2019-05-14T21:00; 0100 GMT=TIME 2019-05-15T01:00; Tuesday=2019-05-14"},
		{"He spoke on Friday.", "Friday=2019-05-10"},
		{"He will speak on Friday.", "Friday=2019-05-17"},
		{"On Friday he will speak.", "Friday=2019-05-17"},
		{"They met on Monday, and will meet again Friday.", "Monday=2019-05-13; Friday=2019-05-17"},
		{"The talks are set to resume Monday.", "Monday=2019-05-20"},
		{"Talks will resume, the king announced Monday.", "Monday=2019-05-13"},
		{"It will be published Monday.", "Monday=2019-05-20"},
		{"It had been scheduled to end Friday.", "Friday=2019-05-10"},
		{"They have until Friday.", "Friday=2019-05-17"},
		{"All had left by Friday.", "Friday=2019-05-10"},
		{"They have until the close of trade Friday.", "Friday=2019-05-17"},
		{"They spoke by phone on Friday.", "Friday=2019-05-10"},
		{"The trial opens on Friday. It begins Monday.", "Friday=2019-05-17; Monday=2019-05-20"},
		{"The funeral is Saturday, and the wake is on Sunday. Today is Tuesday.", "Saturday=2019-05-18; Sunday=2019-05-19; Today=2019-05-14; Tuesday=2019-05-14"},
		{"She arrives in Rome on Friday. The two meet Sunday. Their term ends Monday. Dover plays Harlan on Saturday. Polls open Wednesday.", "Friday=2019-05-17; Sunday=2019-05-19; Monday=2019-05-20; Saturday=2019-05-18; Wednesday=2019-05-15"},
		{"It faces a suit, the papers filed Friday said. He met Sunday with those whom the plan faces. He plays well, she said Monday.", "Friday=2019-05-10; Sunday=2019-05-12; Monday=2019-05-13"},
		{"He said talks would resume on Friday. The hearing was set for Monday. They would, he said Sunday, resume.", "Friday=2019-05-17; Monday=2019-05-20; Sunday=2019-05-12"},
		{"By Friday the police had left. By Sunday it will have gone.", "Friday=2019-05-10; Sunday=2019-05-19"},
		{`"Saturday was a good day," she said.`, "Saturday=2019-05-11"},
		{"He was remanded until Friday. It was adjourned to a date in December. The court postponed the vote to Monday.", "Friday=2019-05-17; December=2019-12; Monday=2019-05-20"},
		{"It was adjourned on Monday. Talks were postponed, she told him on Friday. It will be adjourned Friday.", "Monday=2019-05-13; Friday=2019-05-10; Friday=2019-05-17"},
		{"He died on Saturday last at home. On Sunday next, a Mass. It fell on Tuesday last week.", "Saturday last=2019-05-11; Sunday next=2019-05-19; Tuesday last week=2019-05-07"},
		{"It fell on a Monday. On a Tuesday night, she sang. On a Friday call with analysts they met.", "a Monday=XXXX-WXX-1; a Tuesday night=TIME XXXX-WXX-2TNI; Friday=2019-05-10"},
		{"On Friday, the higher court will rule. Starting Monday, the new buses will run to Harlan. On Thursday, the court said it will rule. Wednesday, she told them it will rain.", "Friday=2019-05-17; Monday=2019-05-20; Thursday=2019-05-09; Wednesday=2019-05-08"},
		{"As Election Day nears, he rests. As Friday approaches, she does.", "Election Day=2019-11-05; Friday=2019-05-17"},
		{"last Friday, next Friday", "last Friday=2019-05-10; next Friday=2019-05-17"},
		{"a week from Tuesday, a week ago Friday, Thursday week", "a week from Tuesday=2019-05-28; a week ago Friday=2019-05-03; Thursday week=2019-05-23"},
		{"from Monday to Friday", "Monday=2019-05-13 2019-05-13..2019-05-17; Friday=2019-05-17 2019-05-13..2019-05-17"},
		{"three Sundays ago, two Fridays ago, two summers ago, two winters ago", "three Sundays ago=2019-04-28; two Fridays ago=2019-05-03; two summers ago=2017-SU; two winters ago=2017-WI"},
		{"a week last Friday, Monday fortnight, two weeks ago Saturday, the Friday before last", "a week last Friday=2019-05-03; Monday fortnight=2019-06-03; two weeks ago Saturday=2019-04-27; the Friday before last=2019-05-03"},
		{"a year ago today, 50 years ago today, five years ago this month, a year ago Monday, 30 years ago on May 3", "a year ago today=2018-05-14; 50 years ago today=1969-05-14; five years ago this month=2014-05; a year ago Monday=2018-05-13; 30 years ago on May 3=1989-05-03"},
		{"this time last year, this time next week, this time around", "this time last year=2018-05; this time next week=2019-05-21"},
		{"Tuesday of last week, on Friday next week, last week Tuesday, Monday this week", "Tuesday of last week=2019-05-07; Friday next week=2019-05-24; last week Tuesday=2019-05-07; Monday this week=2019-05-13"},
		{"the week before last, the month before last, the week after next, the year after next", "the week before last=2019-W18; the month before last=2019-03; the week after next=2019-W22; the year after next=2021"},
		{"On May 3 he fell. He had left the day before. He wrote the night after; that same evening she called.", "May 3=2019-05-03; the day before=2019-05-02; the night after=TIME 2019-05-03TNI; that same evening=TIME 2019-05-03TEV"},
		{"Sales fell from the year before. They rose in the year to March.", "the year before=2018; the year=DURATION P1Y 2018-04-01..2019-03; March=2019-03"},
		{"the year to date, year-to-date sales, so far this year", "the year to date=2019 2019-01-01..2019-05-14; year-to-date=2019 2019-01-01..2019-05-14; this year=2019"},
		{"in the past 24 hours, a day earlier, the following month, later this month", "the past 24 hours=DURATION PT24H; a day earlier=2019-05-13; the following month=2019-06; later this month=2019-05 END"},
		{"long ago, a while ago, not long ago; not that long ago; hourly, fortnightly", "long ago=PAST_REF; a while ago=PAST_REF; not long ago=PAST_REF; hourly=SET PT1H; fortnightly=SET P2W"},

		// Days of months
		{"May 14", "May 14=2019-05-14"},
		{"14 May 2019", "14 May 2019=2019-05-14"},
		{"Tuesday, May 14, 2019; Tue May 14, 2019", "Tuesday, May 14, 2019=2019-05-14; Tue May 14, 2019=2019-05-14"},
		{"the 14th of May, the fifth of May, May 3rd, 2018", "the 14th of May=2019-05-14; the fifth of May=2019-05-05; May 3rd, 2018=2018-05-03"},
		{"this coming Sunday, May nineteenth", "this coming Sunday, May nineteenth=2019-05-19"},
		{"It sank on Nov. 20.", "Nov. 20=2018-11-20"},
		{"It was extended to June 20.", "June 20=2019-06-20"},
		{"On July 4 it will open.", "July 4=2019-07-04"},
		{"May 3-5, 3-5 May 2018, May 30-June 2", "May 3-5=2019-05-03 2019-05-03..2019-05-05; 3-5 May 2018=2018-05-03 2018-05-03..2018-05-05; May 30-June 2=2019-05-30 2019-05-30..2019-06-02"},
		{"from May 3 to May 5", "May 3=2019-05-03 2019-05-03..2019-05-05; May 5=2019-05-05 2019-05-03..2019-05-05"},
		{"crude for July delivery, December corn, March wheat", "July=2019-07; December=2019-12; March=2020-03"},
		{"the first Tuesday in November, the last Friday of the month, the third Monday in January 2018", "the first Tuesday in November=2018-11-06; the last Friday of the month=2019-05-31; the third Monday in January 2018=2018-01-15"},
		{"the second week of March, the last week of August, the first weekend in June, the first day of the month, the last day of 2018", "the second week of March=2019-W11; the last week of August=2019-W35; the first weekend in June=2019-W22-WE; the first day of the month=2019-05-01; the last day of 2018=2018-12-31"},
		{"the second Sunday of each month; the first day of talks", "the second Sunday of each month=SET P1M EACH"},
		{"the first half of May, the second half of June 2018, the first half of the year, the first quarter of the year", "the first half of May=2019-05 START; the second half of June 2018=2018-06 END; the first half of the year=2019-H1; the first quarter of the year=2019-Q1"},
		{"the week ending May 10, the week beginning 6 May, the week of the vote", "the week ending May 10=2019-W19; the week beginning 6 May=2019-W19"},
		{"overnight Monday, overnight on Friday, Monday overnight, overnight Monday's rain", "overnight Monday=TIME 2019-05-13TNI; overnight on Friday=TIME 2019-05-10TNI; Monday overnight=TIME 2019-05-13TNI; overnight=TIME 2019-05-13TNI; Monday=2019-05-13"},
		{"in the early hours of Sunday morning, the small hours of Tuesday, early on Friday night, earlier in the evening", "the early hours of Sunday morning=TIME 2019-05-12TMO START; the small hours of Tuesday=2019-05-14 START; early on Friday night=TIME 2019-05-10TNI START; earlier in the evening=TIME 2019-05-10TEV START"},
		{"It came early in Saturday night's debate.", "Saturday night=TIME 2019-05-11TNI"},
		{"on May 3 and 4, on May 3, 4 and 5, May 3 or 4, 2018, between May 3 and 5, on July 8 and 9.", "May 3=2019-05-03; 4=2019-05-04; May 3=2019-05-03; 4=2019-05-04; 5=2019-05-05; May 3=2018-05-03; 4, 2018=2018-05-04; May 3=2019-05-03 2019-05-03..2019-05-05; 5=2019-05-05 2019-05-03..2019-05-05; July 8=2019-07-08; 9=2019-07-09"},
		{"On May 3, 4 people died and on May 3 and 4 people left; May 3 and 4 percent", "May 3=2019-05-03; May 3=2019-05-03; May 3=2019-05-03"},
		{"on 3 and 4 May, the 3rd and 4th of May, on 3, 4 and 5 May 2018, between 3 and 5 May", "3=2019-05-03; 4 May=2019-05-04; the 3rd=2019-05-03; 4th of May=2019-05-04; 3=2018-05-03; 4=2018-05-04; 5 May 2018=2018-05-05; 3=2019-05-03 2019-05-03..2019-05-05; 5 May=2019-05-05 2019-05-03..2019-05-05"},
		{"in May and June 2018, May through July", "May=2018-05; June 2018=2018-06; May=2019-05 2019-05..2019-07; July=2019-07 2019-05..2019-07"},
		{"mid-to-late 2019, early- to mid-June, the mid-to-late 1980s, the 19th and 20th centuries", "mid-to-late 2019=2019 END; early- to mid-June=2019-06 START; the mid-to-late 1980s=198 END; the 19th=18; 20th centuries=19"},

		{"on 12 March last year, on March 20 of last year, Tuesday, 14 May this year, June 3 next year", "12 March last year=2018-03-12; March 20 of last year=2018-03-20; Tuesday, 14 May this year=2019-05-14; June 3 next year=2020-06-03"},
		{"between 3 May and 9 June last year; on May 3 last year's winner left", "3 May=2018-05-03 2018-05-03..2018-06-09; 9 June last year=2018-06-09 2018-05-03..2018-06-09; May 3=2019-05-03; last year=2018"},

		// Numeric forms
		{"2019-05-14, 14.05.2019, 5/14/2019, 05/14/19", "2019-05-14=2019-05-14; 14.05.2019=2019-05-14; 5/14/2019=2019-05-14; 05/14/19=2019-05-14"},
		{"5/6/2019, 25/6/2019", "5/6/2019=2019-05-06; 25/6/2019=2019-06-25"},
		{"2019-05-14T15:02:00Z", "2019-05-14T15:02:00Z=TIME 2019-05-14T15:02"},

		// Months
		{"in May 2019", "May 2019=2019-05"},
		{"in December", "December=2018-12"},
		{"It was passed in March and takes effect in September.", "March=2019-03; September=2019-09"},
		{"It will open in October.", "October=2019-10"},
		{"last July and next January", "last July=2018-07; next January=2020-01"},
		{"In July last year a June agreement ended.", "July last year=2018-07; June=2018-06"},
		{"early May, mid-March and late last year", "early May=2019-05 START; mid-March=2019-03 MID; late last year=2018 END"},
		{"between March and June 2018, March-June 2018", "March=2018-03 2018-03..2018-06; June 2018=2018-06 2018-03..2018-06; March-June 2018=2018-03 2018-03..2018-06"},

		{"at end-March, by end-2018, since end 2017, at end May; to end May's term, from end to end", "end-March=2019-03 END; end-2018=2018 END; end 2017=2017 END; end May=2019-05 END"},
		{"Talks resumed midweek; mid-week trade", "midweek=2019-W20 MID; mid-week=2019-W20 MID"},
		{"the Tuesday-Thursday session, it opens Friday-Sunday, a Sunday-Times poll", "Tuesday-Thursday=2019-05-14 2019-05-14..2019-05-16; Friday-Sunday=2019-05-17 2019-05-17..2019-05-19"},

		// Seasons
		{"last summer and the summer of 2018", "last summer=2018-SU; the summer of 2018=2018-SU"},
		{"She won last autumn and plays next spring.", "last autumn=2018-FA; next spring=2020-SP"},
		{"Prices fell in the winter.", "the winter=2018-WI"},
		{"the summer of '69, winter 2018-19", "the summer of '69=1969-SU; winter 2018-19=2018-WI"},

		{"In late summer and early autumn it rained. It was mid-winter. A late fall in prices, a late fall of snow.", "late summer=2019-SU END; early autumn=2018-FA START; mid-winter=2018-WI MID"},
		{"In March 1921 it spread; that summer it was over, and the following winter he left. In 1950 he wrote; the following spring he was back.", "March 1921=1921-03; that summer=1921-SU; the following winter=1921-WI; 1950=1950; the following spring=1951-SP"},
		// Quarters, halves and fiscal years
		{"the third quarter", "the third quarter=2019-Q3"},
		{"It expects growth in the fourth quarter.", "the fourth quarter=2019-Q4"},
		{"Growth fell in the fourth quarter.", "the fourth quarter=2018-Q4"},
		{"the second quarter of last year", "the second quarter of last year=2018-Q2"},
		{"the second quarter of fiscal 2018", "the second quarter of fiscal 2018=2018-Q2"},
		{"the latest quarter and the current quarter", "the latest quarter=2019-Q1; the current quarter=2019-Q2"},
		{"third-quarter results, Q3 2018", "third-quarter=2019-Q3; Q3 2018=2018-Q3"},
		{"first-half profit, the second half of 2018", "first-half=2019-H1; the second half of 2018=2018-H2"},
		{"fiscal year 2019, FY 2018", "fiscal year 2019=2019; FY 2018=2018"},
		{"FY2018, FY18, FY '18, fiscal 2019, fiscal year 2019, fiscal '19", "FY2018=2018; FY18=2018; FY '18=2018; fiscal 2019=2019; fiscal year 2019=2019; fiscal '19=2019"},
		{"FY2018-19, FY18/19, fiscal 2018-19, the 2018-19 financial year", "FY2018-19=2018 2018..2019; FY18/19=2018 2018..2019; fiscal 2018-19=2018 2018..2019; the 2018-19 financial year=2018 2018..2019"},
		{"3Q18, 1H2020, 2018Q3, Q3'18, Q4-2018", "3Q18=2018-Q3; 1H2020=2020-H1; 2018Q3=2018-Q3; Q3'18=2018-Q3; Q4-2018=2018-Q4"},
		{"Q3 FY2019, the fourth quarter of FY18, the first half of fiscal year 2020, H1 FY20, FY2018 Q4", "Q3 FY2019=2019-Q3; the fourth quarter of FY18=2018-Q4; the first half of fiscal year 2020=2020-H1; H1 FY20=2020-H1; FY2018 Q4=2018-Q4"},
		{"Q1 of next year, the last quarter of 2018, the final quarter of the year, the last quarter of last year, the last quarter", "Q1 of next year=2020-Q1; the last quarter of 2018=2018-Q4; the final quarter of the year=2019-Q4; the last quarter of last year=2018-Q4; the last quarter=2019-Q1"},
		{"Sales fell in the December quarter and the March 2019 quarter. They rose in the July-September quarter; sales in the November quarter", "the December quarter=2018-Q4; the March 2019 quarter=2019-Q1; the July-September quarter=2018-Q3; November=2018-11"},
		{"It will ease this fiscal, he said. In the last fiscal it rose; the current fiscal policy", "this fiscal=2019; the last fiscal=2018; current=PRESENT_REF"},
		{"the prior-year quarter, the previous-year period; the prior-year third quarter, the comparable 2017 quarter, a 2017 quarter", "the prior-year quarter=2018; the previous-year period=2018; the prior-year third quarter=2018-Q3; the comparable 2017 quarter=2017; 2017 quarter=2017"},
		{"fiscal second-quarter of $8 million, second-quarter of 2018", "fiscal second-quarter=2019-Q2; second-quarter of 2018=2018-Q2"},
		{"in the second and third quarters, the first and second teams", "second=2019-Q2; third quarters=2019-Q3"},
		{"Q1-Q3 2018", "Q1-Q3 2018=2018-Q1 2018-Q1..2018-Q3"},
		{"Q3 18 points, GT3, ABC18, A418, v3q18", "Q3=2019-Q3"},

		// Years, decades, centuries
		{"in 1998", "1998=1998"},
		{"nineteen ninety-eight, the year two thousand, twenty nineteen", "nineteen ninety-eight=1998; the year two thousand=2000; twenty nineteen=2019"},
		{"in '68, May '68", "'68=1968; May '68=1968-05"},
		{"from 2010 to 2014", "2010=2010 2010..2014; 2014=2014 2010..2014"},
		{"between 1939 and 1945, 1939-45, 1939-1945", "1939=1939 1939..1945; 1945=1945 1939..1945; 1939-45=1939 1939..1945; 1939-1945=1939 1939..1945"},
		{"the 2015-16 season, 2018/19", "2015-16=2015 2015..2016; 2018/19=2018 2018..2019"},
		{"the 1990s and the nineties", "the 1990s=199; the nineties=199"},
		{"the swinging sixties, the Roaring Twenties, the late noughties", "the swinging sixties=196; the Roaring Twenties=192; the late noughties=200 END"},
		{"the '80s, the ’80s, the ‘80s", "the '80s=198; the ’80s=198; the ‘80s=198"},
		{"the '80s, the mid-'80s, the late 1960s, the 1970s and 80s", "the '80s=198; the mid-'80s=198 MID; the late 1960s=196 END; the 1970s=197; 80s=198"},
		{"the 1980's and early 1990's, the mid-1970’s, in the late 80's, the '60's and '70's", "the 1980's=198; early 1990's=199 START; the mid-1970’s=197 MID; the late 80's=198 END; the '60's=196; '70's=197"},
		{"1990's budget and 1980's crop, in early 1998's storms, in his 60's, the 80's-era house", "1990=1990; 1980=1980; early 1998=1998 START; the 80's=198"},
		{"3,500 BC, about 300 B.C., the 5th century B.C., AD 122, in 79 CE", "3,500 BC=BC3500; 300 B.C.=BC0300; the 5th century B.C.=BC04; AD 122=0122; 79 CE=0079"},
		{"in Vancouver, B.C.; 300 BC nurses; the ad 5 agency", ""},
		{"the fire of 1666, in 1588. There were 1650 at the rally, about 1600, and 1640 seats.", "1666=1666; 1588=1588"},
		{"the 20th century, the late nineteenth century, the twenty-first century", "the 20th century=19; the late nineteenth century=18 END; the twenty-first century=20"},

		// What was, is and will be
		{"last week, this week and next week", "last week=2019-W19; this week=2019-W20; next week=2019-W21"},
		{"last month, last year, this weekend", "last month=2019-04; last year=2018; this weekend=2019-W20-WE"},
		{"right now, just now, until now; he is right; now, a rest", "right now=PRESENT_REF; just now=PRESENT_REF; now=PRESENT_REF; now=PRESENT_REF"},
		{"now, recently, soon, these days", "now=PRESENT_REF; recently=PAST_REF; soon=FUTURE_REF; these days=PRESENT_REF"},
		{"in the coming weeks, in the near future, in the past", "the coming weeks=FUTURE_REF; the near future=FUTURE_REF; the past=PAST_REF"},
		{"On May 3 he fell. The following day, that night, the next morning", "May 3=2019-05-03; The following day=2019-05-04; that night=TIME 2019-05-04TNI; the next morning=TIME 2019-05-05TMO"},
		{"the week of May 6, the night of May 3", "the week of May 6=2019-W19; the night of May 3=TIME 2019-05-03TNI"},

		// Distances
		{"three days ago", "three days ago=2019-05-11"},
		{"two years ago", "two years ago=2017"},
		{"a year and a half ago", "a year and a half ago=2017-11"},
		{"about two years ago, more than a year ago", "about two years ago=2017 APPROX; more than a year ago=2018 BEFORE"},
		{"It fell in 2010. Three years later he left.", "2010=2010; Three years later=2013"},
		{"Profit was $3 million, up from $2 million a year earlier.", "a year earlier=2018"},
		{"In the third quarter of 2018 it rose from a year earlier.", "the third quarter of 2018=2018-Q3; a year earlier=2017-Q3"},
		{"In March 2018 it rose; in the same period of 2017 it fell.", "March 2018=2018-03; the same period of 2017=2017-03"},
		{"Now 30 years on, it stands.", "Now=PRESENT_REF; 30 years=DURATION P30Y 1989-05-14..2019-05-14"},

		// Parts of days, and the clock
		{"Friday night and this morning", "Friday night=TIME 2019-05-10TNI; this morning=TIME 2019-05-14TMO"},
		{"tonight, overnight, tomorrow evening", "tonight=TIME 2019-05-14TNI; overnight=TIME 2019-05-13TNI; tomorrow evening=TIME 2019-05-15TEV"},
		{"at 9 a.m., 9pm, 10.30am", "9 a.m.=TIME 2019-05-14T09:00; 9pm=TIME 2019-05-14T21:00; 10.30am=TIME 2019-05-14T10:30"},
		{"at 3:30 p.m. Friday", "3:30 p.m. Friday=TIME 2019-05-10T15:30"},
		{"9 a.m. EST, 1400 GMT, 17:30 GMT", "9 a.m. EST=TIME 2019-05-14T09:00; 1400 GMT=TIME 2019-05-14T14:00; 17:30 GMT=TIME 2019-05-14T17:30"},
		{"3:02 PM ET, Tue May 14, 2019", "3:02 PM ET, Tue May 14, 2019=TIME 2019-05-14T15:02"},
		{"on Friday at 9 a.m.", "Friday=2019-05-10; 9 a.m.=TIME 2019-05-10T09:00"},
		{"between 9 a.m. and 5 p.m.", "9 a.m.=TIME 2019-05-14T09:00 2019-05-14T09:00..2019-05-14T17:00; 5 p.m.=TIME 2019-05-14T17:00 2019-05-14T09:00..2019-05-14T17:00"},
		{"at noon, midnight Friday, nine o'clock in the evening", "noon=TIME 2019-05-14T12:00; midnight Friday=TIME 2019-05-10T24:00; nine o'clock in the evening=TIME 2019-05-14T21:00"},
		{"at 6 o’clock", "6 o’clock=TIME 2019-05-14T06:00"},
		{"7 a.m.-7 p.m., 9:30 a.m.-noon", "7 a.m.=TIME 2019-05-14T07:00 2019-05-14T07:00..2019-05-14T19:00; 7 p.m.=TIME 2019-05-14T19:00 2019-05-14T07:00..2019-05-14T19:00; 9:30 a.m.=TIME 2019-05-14T09:30 2019-05-14T09:30..2019-05-14T12:00; noon=TIME 2019-05-14T12:00 2019-05-14T09:30..2019-05-14T12:00"},
		{"8-10 p.m., 6:30 to 8pm, 11-1 p.m., 10:30-11:30 a.m. Friday", "8-10 p.m.=TIME 2019-05-14T20:00 2019-05-14T20:00..2019-05-14T22:00; 6:30 to 8pm=TIME 2019-05-14T18:30 2019-05-14T18:30..2019-05-14T20:00; 11-1 p.m.=TIME 2019-05-14T11:00 2019-05-14T11:00..2019-05-14T13:00; 10:30-11:30 a.m. Friday=TIME 2019-05-10T10:30 2019-05-10T10:30..2019-05-10T11:30"},
		{"10am-6pm, 7.30pm-9pm, 18:00-20:00, noon-8 p.m.", "10am=TIME 2019-05-14T10:00 2019-05-14T10:00..2019-05-14T18:00; 6pm=TIME 2019-05-14T18:00 2019-05-14T10:00..2019-05-14T18:00; 7.30pm=TIME 2019-05-14T19:30 2019-05-14T19:30..2019-05-14T21:00; 9pm=TIME 2019-05-14T21:00 2019-05-14T19:30..2019-05-14T21:00; 18:00=TIME 2019-05-14T18:00 2019-05-14T18:00..2019-05-14T20:00; 20:00=TIME 2019-05-14T20:00 2019-05-14T18:00..2019-05-14T20:00; noon=TIME 2019-05-14T12:00 2019-05-14T12:00..2019-05-14T20:00; 8 p.m.=TIME 2019-05-14T20:00 2019-05-14T12:00..2019-05-14T20:00"},
		{"2.5-3 hours, a 1.5-2 win, 9.30am-style rolls; on Monday and 10 a.m. today", "2.5-3 hours=DURATION PT2H30M; Monday=2019-05-13; 10 a.m. today=TIME 2019-05-14T10:00"},
		{"It will be closed from 9 a.m. to 5 p.m. on Saturday.", "9 a.m.=TIME 2019-05-18T09:00 2019-05-18T09:00..2019-05-18T17:00; 5 p.m. on Saturday=TIME 2019-05-18T17:00 2019-05-18T09:00..2019-05-18T17:00"},
		{"It happened between 10.30pm on Tuesday and 6am on Wednesday.", "10.30pm on Tuesday=TIME 2019-05-07T22:30 2019-05-07T22:30..2019-05-08T06:00; 6am on Wednesday=TIME 2019-05-08T06:00 2019-05-07T22:30..2019-05-08T06:00"},
		{"Sales rose in the year to 31 March. As recently as last week, and as soon as he came; recently", "the year=DURATION P1Y 2018-04-01..2019-03-31; 31 March=2019-03-31; last week=2019-W19; recently=PAST_REF"},
		{"It ran from 10 p.m. to 2 a.m. Sunday, and from 11 p.m. to 1 a.m.", "10 p.m.=TIME 2019-05-11T22:00 2019-05-11T22:00..2019-05-12T02:00; 2 a.m. Sunday=TIME 2019-05-12T02:00 2019-05-11T22:00..2019-05-12T02:00; 11 p.m.=TIME 2019-05-14T23:00 2019-05-14T23:00..2019-05-15T01:00; 1 a.m.=TIME 2019-05-15T01:00 2019-05-14T23:00..2019-05-15T01:00"},
		{"It hit at 3:15 a.m. (0715 GMT) on Friday, or 8 p.m. (0000 GMT).", "3:15 a.m.=TIME 2019-05-10T03:15; 0715 GMT=TIME 2019-05-10T07:15; Friday=2019-05-10; 8 p.m.=TIME 2019-05-14T20:00; 0000 GMT=TIME 2019-05-15T00:00"},
		{"9 p.m. May 20, on Friday from 6 to 8 p.m.", "9 p.m. May 20=TIME 2019-05-20T21:00; Friday=2019-05-10; 6 to 8 p.m.=TIME 2019-05-10T18:00 2019-05-10T18:00..2019-05-10T20:00"},
		{"3 Mar 2018, Mar 3, 2018, on Mar 5; it will mar 12 games, Mar 4", "3 Mar 2018=2018-03-03; Mar 3, 2018=2018-03-03; Mar 5=2019-03-05; Mar 4=2019-03-04"},
		{"Aug. 24-Sept. 5, Jan. 3-Feb. 5, 2018", "Aug. 24-Sept. 5=2019-08-24 2019-08-24..2019-09-05; Jan. 3-Feb. 5, 2018=2018-01-03 2018-01-03..2018-02-05"},
		{"He left on Friday from Rome at 9:15 a.m. They met on Sunday afternoon at about 3:15 p.m. It is open at 9 a.m.", "Friday=2019-05-10; 9:15 a.m.=TIME 2019-05-10T09:15; Sunday afternoon=TIME 2019-05-12TAF; 3:15 p.m.=TIME 2019-05-12T15:15; 9 a.m.=TIME 2019-05-14T09:00"},
		{"at mid-afternoon yesterday, late morning on Friday, early evening Sunday; early morning on Friday's trip", "mid-afternoon yesterday=TIME 2019-05-13TAF MID; late morning on Friday=TIME 2019-05-10TMO END; early evening Sunday=TIME 2019-05-12TEV START; Friday=2019-05-10"},
		{"Rain is expected overnight. They slept there overnight.", "overnight=TIME 2019-05-14TNI; overnight=TIME 2019-05-13TNI"},
		{"in the predawn hours of Friday, the predawn hours", "the predawn hours of Friday=2019-05-10 START"},
		{"It opened at 7am on Thursday and closed at 10pm.", "7am on Thursday=TIME 2019-05-09T07:00; 10pm=TIME 2019-05-09T22:00"},
		{"a week today, a week tomorrow, 12 noon on 31 July 2019, since the turn of the year", "a week today=2019-05-21; a week tomorrow=2019-05-22; 12 noon on 31 July 2019=TIME 2019-07-31T12:00; the turn of the year=2019 START"},
		{"Rain is expected overnight into Thursday. The vote takes place on Friday.", "overnight into Thursday=TIME 2019-05-15TNI; Friday=2019-05-17"},
		{"Second-half profit fell. Second-half profit will rise. In the second half he scored.", "Second-half=2018-H2; Second-half=2019-H2; the second half=2019-H2"},
		{"In the first half Lund saved a penalty. Second-half goals came from Reed. They scored twice in the second half of the match, and in the first half of a dull final.", ""},
		{"First-half profit was a record. The second half of the fiscal year, the first half of its fiscal year, the second half of the deal", "First-half=2019-H1; The second half of the fiscal year=2019-H2; the first half=2019-H1"},
		{"Highs in the 60s and mid-70s. Temperatures fall to the 30s by noon. She grew up in the 60s; temperatures of the 1930s", "noon=TIME 2019-05-14T12:00; the 60s=196; the 1930s=193"},
		{"In 2010 he joined. Six minutes later he left.", "2010=2010; Six minutes later=DURATION PT6M"},
		{"the second half of the 20th century", "the second half of the 20th century=19 END"},
		{"The wedding is at noon on Saturday. Roads will stay closed through Friday.", "noon on Saturday=TIME 2019-05-18T12:00; Friday=2019-05-17"},
		{"Snow is expected between Tuesday night and midday Wednesday.", "Tuesday night=TIME 2019-05-14TNI 2019-05-14TNI..2019-05-15T12:00; midday Wednesday=TIME 2019-05-15T12:00 2019-05-14TNI..2019-05-15T12:00"},
		{"before dawn on Thursday, by nightfall, at lunchtime, at Dawn Fraser's house", "dawn on Thursday=TIME 2019-05-09TMO; nightfall=TIME 2019-05-09TEV; lunchtime=TIME 2019-05-09TMI"},
		{"the last day of talks, the last week of the race, the last week", "the last week=2019-W19"},
		{"the bank holiday weekend", "the bank holiday weekend=2019-W18-WE"},
		{"noon local time, 16.30 local time, 8 p.m. Eastern time, 5 p.m. E.S.T., 8 p.m. Eastern", "noon local time=TIME 2019-05-14T12:00; 16.30 local time=TIME 2019-05-14T16:30; 8 p.m. Eastern time=TIME 2019-05-14T20:00; 5 p.m. E.S.T.=TIME 2019-05-14T17:00; 8 p.m. Eastern=TIME 2019-05-14T20:00"},
		{"by 8 p.m. Eastern Airlines had left; 9 p.m. et al", "8 p.m.=TIME 2019-05-14T20:00; 9 p.m.=TIME 2019-05-14T21:00"},
		{"at 7 tonight, 7:30 tonight, at 10 this morning, 8 o'clock Friday night", "7 tonight=TIME 2019-05-14T19:00; 7:30 tonight=TIME 2019-05-14T19:30; 10 this morning=TIME 2019-05-14T10:00; 8 o'clock Friday night=TIME 2019-05-10T20:00"},
		{"Kick-off is at half past nine on Saturday. Doors open at half-past seven tonight, and the band is on at half eight.", "half past nine on Saturday=TIME 2019-05-18T09:30; half-past seven tonight=TIME 2019-05-14T19:30; half eight=TIME 2019-05-14T08:30"},
		{"a quarter to eight in the evening, quarter past six, ten past nine on Friday, five minutes past noon, a quarter to midnight, a quarter to one", "a quarter to eight in the evening=TIME 2019-05-14T19:45; quarter past six=TIME 2019-05-14T06:15; ten past nine on Friday=TIME 2019-05-10T09:10; five minutes past noon=TIME 2019-05-14T12:05; a quarter to midnight=TIME 2019-05-14T23:45; a quarter to one=TIME 2019-05-14T12:45"},
		{"a quarter to one third of voters, past 10 houses, ten past winners, at half 3 percent", ""},
		{"Calling hours are 2-4 and 6-8 p.m. Sunday. The wake is from 2 to 4 p.m. Sunday.", "6-8 p.m. Sunday=TIME 2019-05-19T18:00 2019-05-19T18:00..2019-05-19T20:00; 2 to 4 p.m. Sunday=TIME 2019-05-19T14:00 2019-05-19T14:00..2019-05-19T16:00"},
		{"at 0600 hours, 1830hrs", "0600 hours=TIME 2019-05-14T06:00; 1830hrs=TIME 2019-05-14T18:30"},
		{"They won 8-10, lost 7-9, in a 9-to-5 job; for 1200 hours", "1200 hours=DURATION PT1200H"},

		// Durations
		{"for two years", "two years=DURATION P2Y"},
		{"two and a half years, 2 1/2 years, twenty-four hours", "two and a half years=DURATION P2Y6M; 2 1/2 years=DURATION P2Y6M; twenty-four hours=DURATION PT24H"},
		{"two years and three months, an hour and 20 minutes, a year and a day, a year, four months and six days", "two years and three months=DURATION P2Y3M; an hour and 20 minutes=DURATION PT1H20M; a year and a day=DURATION P1Y1D; a year, four months and six days=DURATION P1Y4M6D"},
		{"3 minutes 43 seconds, four minutes, 12.56 seconds, a two-year, three-month term", "3 minutes 43 seconds=DURATION PT3M43S; four minutes, 12.56 seconds=DURATION PT4M12.56S; two-year, three-month=DURATION P2Y3M"},
		{"between a year and 18 months; two weeks, a day later; 30 years, 24 hours, 90 days", "a year=DURATION P1Y; 18 months=DURATION P18M; two weeks=DURATION P2W; a day later=DURATION P1D; 30 years=DURATION P30Y; 24 hours=DURATION PT24H; 90 days=DURATION P90D"},
		{"the 18-month-long inquiry, a decade-long war, a months-long search, a yearlong study", "18-month-long=DURATION P18M; decade-long=DURATION P10Y; months-long=DURATION PXM; yearlong=DURATION P1Y"},
		{"six-and-a-half years, 2½ years, 5 ½ years, 20-plus years, five- to seven-year terms, 6-8 weeks", "six-and-a-half years=DURATION P6Y6M; 2½ years=DURATION P2Y6M; 5 ½ years=DURATION P5Y6M; 20-plus years=DURATION P20Y EQUAL_OR_MORE; five- to seven-year=DURATION P5Y; 6-8 weeks=DURATION P6W"},
		{"three-quarters of an hour, an hour and three quarters, a quarter of a century, a quarter-century", "three-quarters of an hour=DURATION PT45M; an hour and three quarters=DURATION PT1H45M; a quarter of a century=DURATION P25Y; a quarter-century=DURATION P25Y"},
		{"the past quarter century, the last half-century, the last half hour, the past quarter", "the past quarter century=DURATION P25Y; the last half-century=DURATION P50Y; the last half hour=DURATION PT30M; the past quarter=2019-Q1"},
		{"Hours later he fell. They had left days earlier. They came years early", "Hours later=DURATION PTXH; days earlier=DURATION PXD"},
		{"$10 billion over 10 years, it grew over two days. It lasted over two hours, for over 20 years, just over a week, over a year ago", "10 years=DURATION P10Y; two days=DURATION P2D; over two hours=DURATION PT2H MORE_THAN; over 20 years=DURATION P20Y MORE_THAN; over a week=DURATION P1W MORE_THAN; over a year ago=2018 BEFORE"},
		{"It may one day be won. They met for one day.", "one day=FUTURE_REF; one day=DURATION P1D"},
		{"She spoke on CBS' 60 Minutes for 60 minutes", "60 minutes=DURATION PT60M"},
		{"all day, all year; all years, the 19-23 Second test", "all day=DURATION P1D; all year=DURATION P1Y"},
		{"two and a half weeks ago, half a century ago, a quarter-century ago, half a decade ago", "two and a half weeks ago=2019-04-27; half a century ago=1969; a quarter-century ago=1994; half a decade ago=2014"},
		{"The trial, expected to last three weeks, could last months. The last three weeks were dry; they will last two hours.", "three weeks=DURATION P3W; months=DURATION PXM; The last three weeks=DURATION P3W 2019-04-23..2019-05-14; two hours=DURATION PT2H"},
		{"66 million years ago, some 300 million years, 4,000 years ago; the earth is 4.5 billion years old; she paid $5 million years ago", "66 million years ago=PAST_REF; some 300 million years=DURATION P300000000Y APPROX; 4,000 years ago=PAST_REF; years ago=PAST_REF"},
		{"half an hour, a half-century, an hour and a half", "half an hour=DURATION PT30M; a half-century=DURATION P50Y; an hour and a half=DURATION PT1H30M"},
		{"more than three years, at least a week, up to six months, about an hour", "more than three years=DURATION P3Y MORE_THAN; at least a week=DURATION P1W EQUAL_OR_MORE; up to six months=DURATION P6M EQUAL_OR_LESS; about an hour=DURATION PT1H APPROX"},
		{"a few days, several years, recent months", "a few days=DURATION PXD; several years=DURATION PXY; recent months=DURATION PXM"},
		{"after months of talks, days of rain, just days before the vote, after hours, over the years, in the weeks since the vote, the years of war", "months=DURATION PXM; days=DURATION PXD; the years=DURATION PXY; the weeks=DURATION PXW"},
		{"ready in 1 hr 20 mins, after 15 min; two HR managers, ONE-DAY CUP", "1 hr 20 mins=DURATION PT1H20M; 15 min=DURATION PT15M; ONE-DAY=DURATION P1D"},
		{"a two-day visit, a three-quarter slump", "two-day=DURATION P2D; three-quarter=DURATION P3Q"},
		{"the past three months, the next two weeks", "the past three months=DURATION P3M 2019-02-14..2019-05-14; the next two weeks=DURATION P2W 2019-05-14..2019-05-28"},
		{"two weeks after May 3, three days before Christmas", "two weeks=DURATION P2W 2019-05-03..2019-05-17; May 3=2019-05-03; three days=DURATION P3D 2018-12-22..2018-12-25; Christmas=2018-12-25"},
		{"the first nine months of 2018", "the first nine months=DURATION P9M 2018-01-01..2018-09-30; 2018=2018"},
		{"the three months ended June 30, 2018", "the three months=DURATION P3M 2018-04-01..2018-06-30; June 30, 2018=2018-06-30"},
		{"the end of the month, the beginning of June, early in 2018", "the end of the month=2019-05 END; the beginning of June=2019-06 START; early in 2018=2018 START"},

		{"He resigned hours after the vote, and weeks before his term was over. Minutes after the storm passed, it rained. It took a matter of days.", "hours=DURATION PTXH; weeks=DURATION PXW; Minutes=DURATION PTXM; a matter of days=DURATION PXD"},
		{"The deal ended decades of mistrust. Years of neglect followed. The number of days of leave fell; his years of glory, her difficult years after the fire.", "decades=DURATION PXY; Years=DURATION PXY"},
		{"in the final weeks of the campaign, the early years of her life, in the days after the flood, the final weeks' sales", "the final weeks=DURATION PXW; the early years=DURATION PXY; the days=DURATION PXD; the final weeks=DURATION PXW"},
		{"in the early hours on Saturday; after 3-1/2 hours, for 2 1/2 years, on pages 3-1/4", "the early hours on Saturday=2019-05-11 START; 3-1/2 hours=DURATION PT3H30M; 2 1/2 years=DURATION P2Y6M"},

		{"The party hopes to win back the Senate in October. The October vote is hard to call. He says she ran in October. They gathered in Rome with others of the same mind and hope in October.", "October=2019-10; October=2019-10; October=2018-10; October=2018-10"},

		{"The mill burned in 2008, the year she left. In 1998 he won; two years later, the mill closed. It opened in 2018. Three years later, its future is unclear. By 2018 it will have grown, and two years later will close.", "2008=2008; the year=2008; 1998=1998; two years later=2000; 2018=2018; Three years later=DURATION P3Y; 2018=2018; two years later=2020"},

		{"One Sunday in 2001 she fell. She rested this past three weeks, as in these past two years, and over the past two and a half years.", "One Sunday=XXXX-WXX-7; 2001=2001; this past three weeks=DURATION P3W 2019-04-23..2019-05-14; these past two years=DURATION P2Y 2017-05-14..2019-05-14; the past two and a half years=DURATION P2Y6M"},
		{"It closed a half-century ago, more than a half century ago, in the first decade of the 20th century, the second decade of talks, the winter of 2004-5, a score of 2004-7", "a half-century ago=1969; more than a half century ago=1969 BEFORE; the first decade of the 20th century=190; 2004-5=2004 2004..2005"},
		{"By month's end they had gone, and by week's end they will be back; the month's end-user sales", "month's end=2019-05 END; week's end=2019-W20 END; the month=2019-05"},
		{"It lasted for quite some time. After a while he left. It takes some time.", "quite some time=DURATION PXX; a while=DURATION PXX"},
		{"in February or March, in May or June or July, in March and April, a weak March and April; Ms. March or April Lee", "February=2019-02; March=2019-03; May=2019-05; June=2019-06; July=2019-07; March=2019-03; April=2019-04; April=2019-04"},
		{"SUNDAY, MAY 12TH; MAY 3RD", "SUNDAY, MAY 12TH=2019-05-12; MAY 3RD=2019-05-03"},
		{"9M 2018 revenue, sales in 9M18, a sum of $9M, 9M people", "9M 2018=DURATION P9M 2018-01-01..2018-09-30; 9M18=DURATION P9M 2018-01-01..2018-09-30"},
		{"the October-to-December quarter", "the October-to-December quarter=2018-Q4"},

		{"They will vote on Friday, when the court will sit. The guests were asked to the party in June, where she will speak. They fell Monday, when it rained.", "Friday=2019-05-17; June=2019-06; Monday=2019-05-13"},
		{"Following Monday's vote, he left; the following Monday he came. The party is heading into October with hope. They had won all heading into Friday.", "Monday=2019-05-13; the following Monday=2019-05-20; October=2019-10; Friday=2019-05-10"},
		{"The vote is on May 20. A day earlier, six were arrested. They will meet on May 20; a day earlier, he will fly.", "May 20=2019-05-20; A day earlier=2019-05-13; May 20=2019-05-20; a day earlier=2019-05-19"},
		{"20th Century Mills was there in the 20th Century.", "the 20th Century=19"},
		{"He cites Exodus 18:21 and Matthew 5:11. On Friday 5:11 was late; at 5:11 they left.", "Friday=2019-05-10; 5:11=TIME 2019-05-10T05:11; 5:11=TIME 2019-05-14T05:11"},

		// Names
		{"She is Woman of the Year. On \"This Week\" he said so, and on the Tonight Show. This week he rested, as he will tonight.", "This week=2019-W20; tonight=TIME 2019-05-14TNI"},
		{"She spoke of Back to the Future, and of the future. It was the end of the Year.", "the future=FUTURE_REF; the end of the Year=2019 END"},
		{"Jun wrote. It was in Jun 2018. Sales fell in Jun.", "Jun 2018=2018-06; Jun.=2018-06"},
		{"Of the past three chairmen two were women, of the past few elections none was close. In the past they were men, in the past three years not.", "the past=PAST_REF; the past three years=DURATION P3Y 2016-05-14..2019-05-14"},
		{"It is too soon to tell. They will tell soon.", "soon=FUTURE_REF"},

		// Sets
		{"every Tuesday, each year, daily", "every Tuesday=SET XXXX-WXX-2 EVERY; each year=SET P1Y EACH; daily=SET XXXX-XX-XX"},
		{"every other week, every four years", "every other week=SET P2W EVERY OTHER; every four years=SET P4Y EVERY"},
		{"twice weekly, twice-daily, thrice yearly, every third Sunday, every fourth year, every first baseman, on weekdays", "twice weekly=SET XXXX-WXX 2X; twice-daily=SET XXXX-XX-XX 2X; thrice yearly=SET XXXX 3X; every third Sunday=SET XXXX-WXX-7 EVERY THIRD; every fourth year=SET P4Y EVERY; weekdays=SET XXXX-WXX-WD"},
		{"every now and then, now and again, between now and then, the other day, the other night, the other day of the trial", "now=PRESENT_REF; the other day=PAST_REF; the other night=PAST_REF"},
		{"twice a week, three times a day, $5 a day", "twice a week=SET P1W 2X; three times a day=SET P1D 3X; a day=SET P1D"},
		{"He told the Harlan Daily Post. The Daily of Sunday has it, and the People's Daily, and Poultry Weekly. Daily flights go to Harlan, and the weekly market is open daily.", "Sunday=2019-05-12; Daily=SET XXXX-XX-XX; weekly=SET XXXX-WXX; daily=SET XXXX-XX-XX"},
		{"DAILY FLIGHTS TO HARLAN", "DAILY=SET XXXX-XX-XX"},
		{"on Tuesdays, Monday mornings, weekends", "Tuesdays=SET XXXX-WXX-2; Monday mornings=SET XXXX-WXX-1TMO; weekends=SET XXXX-WXX-WE"},

		// Holidays: on a day of the year, of a week of a month, from Easter
		{"New Year's Day, St. Patrick’s Day, a good day", "New Year's Day=2019-01-01; St. Patrick’s Day=2019-03-17"},
		{"Christmas, Thanksgiving, Memorial Day 2018, Black Friday", "Christmas=2018-12-25; Thanksgiving=2018-11-22; Memorial Day 2018=2018-05-28; Black Friday=2018-11-23"},
		{"Easter 2018, Good Friday, last Christmas", "Easter 2018=2018-04-01; Good Friday=2019-04-19; last Christmas=2018-12-25"},
		{"The mall will reopen on Thanksgiving. It was closed on Christmas Day.", "Thanksgiving=2019-11-28; Christmas Day=2018-12-25"},
		{"every Christmas, each Fourth of July, every Thanksgiving", "every Christmas=SET XXXX-12-25 EVERY; each Fourth of July=SET XXXX-07-04 EACH; every Thanksgiving=SET XXXX EVERY"},
		{"the July 4 weekend, on July 4 and weekends, July 4, weekend traffic", "the July 4 weekend=2019-W27-WE; July 4=2019-07-04; weekends=SET XXXX-WXX-WE; July 4=2019-07-04"},
		{"early in the new year, by New Year, a new year, Chinese New Year", "early in the new year=2020 START; New Year=2020"},
		{"Labor Day weekend, the Easter weekend, Thanksgiving weekend 2018, the long weekend", "Labor Day weekend=2019-W35-WE; the Easter weekend=2019-W16-WE; Thanksgiving weekend 2018=2018-W47-WE; the long weekend=2019-W19-WE"},
		{"the day after Christmas, the week before Easter, the Friday after Thanksgiving, the Sunday before Christmas, the eve of Thanksgiving", "the day after Christmas=2018-12-26; the week before Easter=2019-W15; the Friday after Thanksgiving=2018-11-23; the Sunday before Christmas=2018-12-23; the eve of Thanksgiving=2018-11-21"},
		{"the day after Tuesday's vote, the day after the vote, the day before Monday", "Tuesday=2019-05-14; the day before Monday=2019-05-12"},
		{"Christmas morning, New Year's Eve night, the Christmas of 1944, Christmas Eve in 1989, Christmas last year", "Christmas morning=TIME 2018-12-25TMO; New Year's Eve night=TIME 2018-12-31TNI; the Christmas of 1944=1944-12-25; Christmas Eve in 1989=1989-12-24; Christmas last year=2018-12-25"},
		{"Martin Luther King, Jr. Day, the August bank holiday, Remembrance Sunday, Mothering Sunday, Super Tuesday", "Martin Luther King, Jr. Day=2019-01-21; the August bank holiday=2019-08-26; Remembrance Sunday=2019-11-10; Mothering Sunday=2019-03-31; Super Tuesday=2016-03-01"},
		{"They met on bank holiday Monday, and will meet again on bank holiday Monday.", "bank holiday Monday=2019-05-06; bank holiday Monday=2019-05-27"},

		{"He lost a brother on 9/11. After the Sept. 11 attacks he enlisted, and the 9-11 commission met. It went 9-11 down, and on Sept. 11 it closed. \"Fahrenheit 9/11\" was shown.", "9/11=2001-09-11; Sept. 11=2001-09-11; 9-11=2001-09-11; Sept. 11=2018-09-11"},
		{"She spoke on Friday of 9/11; earlier in the day she had flown.", "Friday=2019-05-10; 9/11=2001-09-11; earlier in the day=2019-05-10 START"},
		{"The Fourth of July parade, on the Fourth of July, the Memorial Day service, over the Labor Day holiday weekend", "Fourth of July=2019-07-04; the Fourth of July=2019-07-04; Memorial Day=2019-05-27; the Labor Day holiday weekend=2019-W35-WE"},
		{"To this day it stands. In this day and age it should not. This day was hers.", "this day=PRESENT_REF; This day=2019-05-14"},
		{"on St. Valentine's Day, over Christmas and New Year", "St. Valentine's Day=2019-02-14; Christmas=2018-12-25; New Year=2020"},
		{"He told the BBC's Today programme: no. He told Radio 4’s Today that Roe's fall today was sad. Today programmes for all are made.", "today=2019-05-14; Today=2019-05-14"},
		{"He told the “Today” show, the Today show, and the Saturday Evening Post. Today he told Man Friday of Black September.", "Today=2019-05-14"},
		{"In 1975 he joined; in April that year he left, on June 3 of the following year he was back, and by the summer of that year it was over. In 1980 he fell ill, and on 4 May of the same year he died.", "1975=1975; April that year=1975-04; June 3 of the following year=1976-06-03; the summer of that year=1976-SU; 1980=1980; 4 May of the same year=1980-05-04"},
		{"Output in July fell from the same month last year, and in March from the same month a year earlier. At the same time last year, this time a year ago", "July=2018-07; the same month last year=2018-07; March=2019-03; the same month a year earlier=2018-03; the same time last year=2018-05; this time a year ago=2018-05"},
		{"By Friday the toll was 12. By Sunday, she was gone. By Friday he is to go.", "Friday=2019-05-10; Sunday=2019-05-12; Friday=2019-05-17"},
		{"On Saturday or Sunday, it will rain. It rained on Saturday and Sunday.", "Saturday=2019-05-18; Sunday=2019-05-19; Saturday=2019-05-11; Sunday=2019-05-12"},
		{"this coming weekend, the coming weekend, next weekend", "this coming weekend=2019-W20-WE; the coming weekend=2019-W20-WE; next weekend=2019-W21-WE"},
		{"by the end of the decade, since the turn of the century, the growth over the decade, the bank of the decade", "the end of the decade=201 END; the turn of the century=20 START; the decade=201"},
		{"In 1962 it opened; by the end of the decade it had closed. It will be full by the end of the decade.", "1962=1962; the end of the decade=196 END; the end of the decade=201 END"},
		{"in the eighties and nineties, the sixties and early seventies, in their sixties and seventies, in their 30s, 40s and 50s, the 1960s and 70s", "the eighties=198; nineties=199; the sixties=196; early seventies=197 START; the 1960s=196; 70s=197"},
		{"throughout the spring and summer, last fall and winter, through the winter and spring, a fall and spring back", "the spring=2019-SP; summer=2019-SU; last fall=2018-FA; winter=2018-WI; the winter=2018-WI; spring=2019-SP"},
		{"in autumn, by spring, in spring training, by fall's end, in fall of prices", "autumn=2018-FA; spring=2019-SP"},
		{"by midyear, a mid-year review, by mid-decade", "midyear=2019 MID; mid-year=2019 MID; mid-decade=201 MID"},
		{"the spring 2018 show, in the spring of 2018, the 18th-century house, the 18th century", "spring 2018=2018-SP; the spring of 2018=2018-SP; 18th-century=17; the 18th century=17"},
		{"another year, another two weeks, at least another three months, for another day, another day of rain", "another year=DURATION P1Y; another two weeks=DURATION P2W; at least another three months=DURATION P3M EQUAL_OR_MORE; another day=DURATION P1D"},
		{"the whole day, the entire week, the full year, full-year profit, the month of April, all day long", "the whole day=DURATION P1D; the entire week=DURATION P1W; the full year=2019; full-year=2019; the month of April=2019-04; all day long=DURATION P1D"},
		{"They spent weeks there. It took decades. It dates back centuries. It is just days away. It grew over decades; it took days off", "weeks=DURATION PXW; decades=DURATION PXY; centuries=DURATION PXY; days=DURATION PXD; decades=DURATION PXY"},
		{"in years past, in the days and weeks ahead, for decades to come, in the weeks to come, five years back, he went two years back in time", "years past=PAST_REF; the days and weeks ahead=DURATION PXD; decades to come=DURATION PXY; the weeks to come=DURATION PXW; five years back=2014; two years=DURATION P2Y"},
		{"It could one day fail. They hope one day to sing. She hopes to one day win. It went from three days to one day. It came to one day of talks.", "one day=FUTURE_REF; one day=FUTURE_REF; one day=FUTURE_REF; three days=DURATION P3D; one day=DURATION P1D; one day=DURATION P1D"},
		{"a multi-year deal, a multiyear contract, a minutes-long clip, once every three years, the next two fiscal years", "multi-year=DURATION PXY; multiyear=DURATION PXY; minutes-long=DURATION PTXM; once every three years=SET P3Y EVERY; the next two fiscal years=DURATION P2Y 2019-05-14..2021-05-14"},
		{"in the not too distant future, in the not-so-distant future, in as many months, zero hours, wait a minute, a night shift, a day trader, a day", "the not too distant future=FUTURE_REF; the not-so-distant future=FUTURE_REF; a day=DURATION P1D"},
		{"at 0600 hours on Friday, at 7.45 this morning, until 6.30 on Friday evening; it rose 7.45 this morning", "0600 hours on Friday=TIME 2019-05-10T06:00; 7.45 this morning=TIME 2019-05-14T07:45; 6.30 on Friday evening=TIME 2019-05-10T18:30; this morning=TIME 2019-05-14TMO"},
		{"9:30 a.m. New York time, 3 p.m. London time, at 8 p.m. Beijing time on Friday", "9:30 a.m. New York time=TIME 2019-05-14T09:30; 3 p.m. London time=TIME 2019-05-14T15:00; 8 p.m. Beijing time on Friday=TIME 2019-05-10T20:00"},
		{"in late afternoon trade, by early evening, an early-morning fire, Friday's early-morning raid, late-afternoon; a late night, an early afternoon of rain", "late afternoon=TIME 2019-05-14TAF END; early evening=TIME 2019-05-14TEV START; early-morning=TIME 2019-05-14TMO START; Friday=2019-05-10; early-morning=TIME 2019-05-10TMO START"},
		{"The talks went on into the night. She spent the morning there, and through the night and throughout the evening it rained.", "the night=TIME 2019-05-14TNI; the morning=TIME 2019-05-14TMO; the night=TIME 2019-05-14TNI; the evening=TIME 2019-05-14TEV"},
		{"On Friday evening at about 7 p.m. they met. A Sunday-night fire, a Monday-morning quarterback. Around lunchtime on Friday he left.", "Friday evening=TIME 2019-05-10TEV; about 7 p.m.=TIME 2019-05-10T19:00 APPROX; Sunday-night=TIME 2019-05-12TNI; Around lunchtime on Friday=TIME 2019-05-10TMI APPROX"},
		{"Neither side was scoring in the first half. Lund had three touchdowns in the fourth quarter, and led after three quarters of a goalless game. With 3:07 left, and 1:12 to play, they led.", ""},
		{"She won in the first quarter of the game, with the quarter of the voters, one-quarter to one-third; 1998 runs, 1998 rupees and 1998 households", ""},
		{"It was the worst August in years, August's figures say. The quiet August trade gave way to the end August sale. August was dry. Bille August and August Lund met; as May said, a quiet April waited.", "August=2018-08; years=DURATION PXY; August=2018-08; August=2018-08; August=2018-08; August=2018-08"},
		{"the 7 July attacks, the 26 December 2004 flood, on the 7 July, on the 7th of July", "7 July=2019-07-07; 26 December 2004=2004-12-26; the 7 July=2019-07-07; the 7th of July=2019-07-07"},
		{"It rained in the week to May 4, the month to May 10 and the year to 31 March, but the week to come is dry.", "the week=DURATION P1W 2019-04-28..2019-05-04; May 4=2019-05-04; the month=DURATION P1M 2019-04-11..2019-05-10; May 10=2019-05-10; the year=DURATION P1Y 2018-04-01..2019-03-31; 31 March=2019-03-31; the week=2019-W20"},
		{"for the past hour, in the next hour, a half-dozen years ago, the past half-dozen days, an hour-and-a-half siege, in those days; those days are over", "the past hour=DURATION PT1H; the next hour=DURATION PT1H; a half-dozen years ago=2013; the past half-dozen days=DURATION P6D 2019-05-08..2019-05-14; hour-and-a-half=DURATION PT1H30M; those days=PAST_REF"},
		{"Income from matches fell in the third quarter. She threw two touchdowns in the fourth quarter.", "the third quarter=2019-Q3"},
		{"The striker was sold, and first-half revenue rose. The club paid its shareholders for a first-half goal.", "first-half=2019-H1"},
		{"Its goals are clear: sales fell over two quarters, and a penalty was paid.", "two quarters=DURATION P2Q"},
		{"The rand stood at 7.45 on Friday morning. The train left at 7.45 on Friday morning.", "Friday morning=TIME 2019-05-10TMO; 7.45 on Friday morning=TIME 2019-05-10T07:45"},
		{"He left at 5:00 to go home. The bus at 6:30 left on time. They had 3:12 to go. With 3:07 left, and 1:12 to play, they led.", "5:00=TIME 2019-05-14T05:00; 6:30=TIME 2019-05-14T06:30"},
		{"in spring lamb, by spring tide, in autumn statements, until fall. By fall he left. In spring, she stayed.", "fall=2019-FA; fall=2018-FA; spring=2019-SP"},
		{"9/11 of the sum, 9/11 votes, the 9/11 families", "9/11=2001-09-11"},
		{"August said he was glad. August, who is 40, left. August was wet.", "August=2018-08"},
		{"at 13.00 GMT on Friday. The film airs Sunday. The play debuts Friday, and premieres in Rome on Monday; two premieres were held Sunday.", "13.00 GMT on Friday=TIME 2019-05-10T13:00; Sunday=2019-05-19; Friday=2019-05-17; Monday=2019-05-13; Sunday=2019-05-12"},
		{"", ""},
	} {
		if diff := cmp.Diff(tt.want, find(tt.in, published, false)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.in, diff)
		}
	}
}

// What looks like a time and is none.
func TestFindNothing(t *testing.T) {
	for _, in := range []string{
		"Mr. May said he may march.",
		"May said she would go. May has said so.",
		"Theresa May and April Ryan met.",
		"the March on Washington",
		"The Sunday Times, The Mail on Sunday and USA Today reported it.",
		"The Times and Sun Microsystems",
		"Friday Night Lights, CBS This Morning",
		"a 7-11 store, a 7-11 win, pages 3-5",
		"They won 3-2 and lost 21-14.",
		"$1,998 for 1998 people on Flight 1998 in Room 1998; page 1998",
		"Call 555-1998.",
		"The sun rose; he sat down; they wed.",
		"the second man, a second chance; he waited a second",
		"Spring Street, a fall from grace, the fall of Rome",
		"a 34-year-old man, a three-year-old boy, he is 30 years old",
		"He is 40 years and three months old; a 2-year, 3-month-old girl",
		"He is in his 30s and she in her late twenties.",
		"three quarters of the voters",
		"Chinese New Year's Eve, Orthodox Easter, Easter Island, a Christmas tree, Bloody Sunday, Diwali, Ramadan",
		"soon after, as soon as it can",
	} {
		if got := find(in, published, false); got != "" {
			t.Errorf("%s: got %s", in, got)
		}
	}
}

// Without a day of publication what depends on it stays open.
func TestFindUnresolved(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"He spoke Tuesday.", "Tuesday=XXXX-WXX-2"},
		{"on May 14", "May 14=XXXX-05-14"},
		{"in May 2019", "May 2019=2019-05"},
		{"in December", "December=XXXX-12"},
		{"at 9 a.m.", "9 a.m.=TIME XXXX-XX-XXT09:00"},
		{"for two years", "two years=DURATION P2Y"},
	} {
		if diff := cmp.Diff(tt.want, find(tt.in, time.Time{}, false)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.in, diff)
		}
	}
}

// A year of two digits is of the century that the day of publication makes
// likelier.
func TestFindCentury(t *testing.T) {
	const in = "in '45, in '02, 5/4/45, the '20s, the '60s"
	for _, tt := range []struct {
		year int
		want string
	}{
		{1998, "'45=1945; '02=2002; 5/4/45=1945-05-04; the '20s=192; the '60s=196"},
		{2029, "'45=2045; '02=2002; 5/4/45=2045-05-04; the '20s=202; the '60s=196"},
	} {
		if diff := cmp.Diff(tt.want, find(in, time.Date(tt.year, time.May, 14, 0, 0, 0, 0, time.UTC), false)); diff != "" {
			t.Errorf("%d: (-want +got)\n%s", tt.year, diff)
		}
	}
}

func TestFindDayFirst(t *testing.T) {
	for in, want := range map[string]string{
		"5/6/2019":  "5/6/2019=2019-06-05",
		"6/25/2019": "6/25/2019=2019-06-25",
	} {
		if diff := cmp.Diff(want, find(in, published, true)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", in, diff)
		}
	}
}

func TestBounds(t *testing.T) {
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for _, tt := range []struct {
		value      string
		start, end time.Time
	}{
		{"2019-05-14", day(2019, 5, 14), day(2019, 5, 15)},
		{"2019-05", day(2019, 5, 1), day(2019, 6, 1)},
		{"2019-12", day(2019, 12, 1), day(2020, 1, 1)},
		{"2019-Q3", day(2019, 7, 1), day(2019, 10, 1)},
		{"2019-W20", day(2019, 5, 13), day(2019, 5, 20)},
		{"2019", day(2019, 1, 1), day(2020, 1, 1)},
		{"199", day(1990, 1, 1), day(2000, 1, 1)},
		{"2019-05-14T09:00", day(2019, 5, 14).Add(9 * time.Hour), day(2019, 5, 14).Add(9*time.Hour + time.Minute)},
		{"XXXX-05-14", time.Time{}, time.Time{}},
		{"PRESENT_REF", time.Time{}, time.Time{}},
	} {
		start, end := Bounds(tt.value)
		if !start.Equal(tt.start) || !end.Equal(tt.end) {
			t.Errorf("Bounds(%q) = %v, %v, want %v, %v", tt.value, start, end, tt.start, tt.end)
		}
	}
}

func TestGrain(t *testing.T) {
	for value, want := range map[string]Grain{
		"2019-05-14": Day, "XXXX-05-14": Day, "XXXX-WXX-2": Day, "2019-05": Month, "2019-W20": Week, "2019-W20-WE": Weekend, "2019-Q3": Quarter, "2019-H1": Half,
		"2019-SU": Season, "BC04": Century, "BC0300": Year, "2019": Year, "199": Decade, "19": Century, "2019-05-14TMO": PartOfDay, "2019-05-14T09:00": Minute,
		"PRESENT_REF": NoGrain, "P2Y": NoGrain, "": NoGrain,
	} {
		if got := GrainOf(value); got != want {
			t.Errorf("GrainOf(%q) = %v, want %v", value, got, want)
		}
	}
}

// Daylight saving time begins on the second Sunday of March in the United
// States since 2007, and on the last one in Europe.
func TestZoneMinutes(t *testing.T) {
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }
	for _, tt := range []struct {
		zone string
		day  time.Time
		want int
	}{
		{"-300", day(2019, 7, 1), -300},
		{"-300US", day(2019, 3, 9), -300},
		{"-300US", day(2019, 3, 10), -240},
		{"-300US", day(2019, 11, 3), -300},
		{"-300US", day(2006, 3, 20), -300},
		{"60EU", day(2019, 3, 30), 60},
		{"60EU", day(2019, 3, 31), 120},
	} {
		if got := zoneMinutes(tt.zone, tt.day); got != tt.want {
			t.Errorf("zoneMinutes(%s, %s) = %d, want %d", tt.zone, tt.day.Format(time.DateOnly), got, tt.want)
		}
	}
}

// A pack of another language needs words and rules, and no code.
func TestPack(t *testing.T) {
	p, err := Load("weekday 2 dienstag\nmonth 5 mai\nunit D tag\nunits D tagen", "[den] DAY . ^MONTH [YEAR] => date\n^WEEKDAY => weekday\nvor QUANTITY (UNIT|UNITS) => quantified ago")
	if err != nil {
		t.Fatal(err)
	}
	const in = "Am Dienstag, den 14. Mai 2019, und vor 3 Tagen"
	toks := token.Append(nil, in, 0, len(in))
	f := Finder{Text: in, Toks: toks, Ref: published, Pack: p}
	var got []string
	for _, e := range f.Find([]Range{{0, len(toks)}}) {
		got = append(got, in[e.Start:e.End]+"="+e.Value)
	}
	want := []string{"Dienstag=2019-05-14", "den 14. Mai 2019=2019-05-14", "vor 3 Tagen=2019-05-11"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A word with an apostrophe is the same with either.
func TestPackApostrophes(t *testing.T) {
	p, err := Load("holiday 01-01 new_year’s", "^MONTH ('|’) YEAR => month")
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[uint64]bool)
	for _, h := range p.hashes[1:] {
		if seen[h] {
			t.Errorf("two words have the hash %x", h)
		}
		seen[h] = true
	}
}

func TestPackErrors(t *testing.T) {
	for _, tt := range []struct{ words, rules, want string }{
		{"weekday 2", "", "has no class, value and words"},
		{"weekdy 2 tuesday", "", `no class "weekdy"`},
		{"", "YEAR", "has no meaning"},
		{"", "YEAR => yeer", `no meaning "yeer"`},
		{"", "YAER => year", "no class YAER"},
		{"", "(YEAR => year", `"" where ")" was expected`},
		{"", "YEAR <!UNIT => year", "< is not closed"},
		{"", "=> year", "matches nothing"},
		{"", "QUANTITY => year", "nothing in the pattern is rare"},
	} {
		if _, err := Load(tt.words, tt.rules); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q, %q: got %v, want %s", tt.words, tt.rules, err, tt.want)
		}
	}
}

// Most sentences are left before their words are looked at one by one.
func TestPromises(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want bool
	}{
		{"He went to the shop, and on to the president's father.", false},
		{"This tax is the first of two, and 18 of them went on.", false},
		{"It was a quarter to nine.", true},
		{"It was half past nine.", true},
		{"In '68 it was.", true},
		{"It was in the ‘80s.", true},
		{"It was in the 80's.", true},
		{"It was an early-morning run.", true},
		{"Presidents' Day came.", true},
		{"It was due this fiscal.", true},
	} {
		toks := token.Append(nil, tt.in, 0, len(tt.in))
		f := Finder{Text: tt.in, Toks: toks, Pack: English()}
		if got := f.promises(Range{0, len(toks)}); got != tt.want {
			t.Errorf("%s: %t, want %t", tt.in, got, tt.want)
		}
	}
}

// A day or month without a year is past where the verb or the range is, and
// of the year in which it is on the weekday.
func TestFindYear(t *testing.T) {
	november := time.Date(2018, time.November, 6, 0, 0, 0, 0, time.UTC)
	for _, tt := range []struct{ in, want string }{
		{"From January to October it hit two million.", "January=2018-01 2018-01..2018-10; October=2018-10 2018-01..2018-10"},
		{"in the January-October period, between Jan. 1 and Oct. 3", "January-October=2018-01 2018-01..2018-10; Jan. 1=2018-01-01 2018-01-01..2018-10-03; Oct. 3=2018-10-03 2018-01-01..2018-10-03"},
		{"from December to March, December-February, Dec. 20-Jan. 3", "December=2018-12 2018-12..2019-03; March=2019-03 2018-12..2019-03; December-February=2018-12 2018-12..2019-02; Dec. 20-Jan. 3=2018-12-20 2018-12-20..2019-01-03"},
		{"She surrendered Dec. 14. He was arrested on Dec. 15. The quarter ended Dec. 31.", "Dec. 14=2017-12-14; Dec. 15=2017-12-15; The quarter=2018-Q3; Dec. 31=2017-12-31"},
		{"It was extended to Dec. 14. She is to be released Dec. 15. The vote is scheduled for Dec. 16. A letter, dated Nov. 8.", "Dec. 14=2018-12-14; Dec. 15=2018-12-15; Dec. 16=2018-12-16; Nov. 8=2018-11-08"},
		{"It closed on Thursday, Dec. 14. It opens Monday, Jan. 14. A typo: Sunday, Nov. 10", "Thursday, Dec. 14=2017-12-14; Monday, Jan. 14=2019-01-14; Sunday, Nov. 10=2018-11-10"},
	} {
		if diff := cmp.Diff(tt.want, find(tt.in, november, false)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.in, diff)
		}
	}
}
