package copydesk

// codeParts are the codes of two or three letters with which Factiva parts a
// record, each at the beginning of a line or on a line of its own.
var codeParts = map[string]recordPart{
	"HD": partHeadline, "BY": partByline, "LP": partBody, "TD": partBody, "ART": partCaption,
	"SE": partFiling, "CLM": partFiling, "WC": partFiling, "PD": partFiling, "ET": partFiling,
	"SN": partNote, "SC": partNote, "ED": partNote, "PG": partNote, "VOL": partNote, "LA": partNote, "CY": partNote, "CR": partNote,
	"CT": partNote, "RF": partNote, "CO": partNote, "IN": partNote, "NS": partNote, "RE": partNote, "DE": partNote, "IPC": partNote, "IPD": partNote,
	"PUB": partNote, "AN": partNote, "DJN": partNote, "RGN": partNote,
}

// The fewest and the most letters of a code.
const (
	shortestCode = 2
	longestCode  = 3
)

// codeLabel returns the code that a block begins with, what it says, and where it
// ends. A sentence that begins with a word in capitals has none: "IN a bid to".
func codeLabel(text string, block Span) (name string, part recordPart, end int) {
	s := block.In(text)
	n := 0
	for n < len(s) && n <= longestCode && 'A' <= s[n] && s[n] <= 'Z' {
		n++
	}
	if n < shortestCode || n > longestCode || n < len(s) && s[n] != ' ' && s[n] != '\t' {
		return "", partNone, 0
	}
	name = s[:n]
	part = codeParts[name]
	if part == partNone || n < len(s) && endsSentence(s) && !isOneOf(name, "HD", "LP", "TD", "CY", "PUB", "CR") {
		return "", partNone, 0
	}
	return name, part, block.Start + n
}

// How many lines of a record hold the first of its codes, and how many its head.
const (
	mostUncoded = 3
	mostCoded   = 40
)

// isCoded reports whether a text is a record with codes: its headline's among the
// first lines, or that of its section, then its length or its day, then the text's.
func isCoded(text string, blocks []Block) bool {
	headed, filed := false, false
	for i, b := range blocks[:min(len(blocks), mostCoded)] {
		name, part, _ := codeLabel(text, b.Span)
		headed = headed || part == partHeadline
		filed = filed || headed && isOneOf(name, "WC", "PD")
		if filed && part == partBody {
			return true
		}
		if i >= mostUncoded && !headed {
			return false
		}
	}
	return false
}
