package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/lexicon"
	"github.com/copydesk/copydesk/internal/token"
)

// A recordPart is what a label in an archive's record says of what follows it.
type recordPart uint8

const (
	partNone recordPart = iota
	partHeadline
	partByline
	partDateline
	partBody
	partCaption
	partFiling // how long the story is, and where in the paper it stood
	partNote   // what else the archive knows of it
)

// recordLabels are the labels with which archives part a story, as LexisNexis
// ("HEADLINE:", "LOAD-DATE:") and ProQuest ("Full text:") write them.
var recordLabels = map[string]recordPart{
	"HEADLINE": partHeadline, "TITLE": partHeadline,
	"BYLINE": partByline, "AUTHOR": partByline, "AUTHORS": partByline,
	"DATELINE": partDateline,
	"BODY":     partBody, "FULL TEXT": partBody, "ARTICLE TEXT": partBody, "TEXT": partBody,
	"GRAPHIC": partCaption, "CAPTION": partCaption,
	"LENGTH": partFiling, "SECTION": partFiling, "LOAD-DATE": partFiling,
	"DATE": partNote, "PUBLICATION DATE": partNote, "PUBLICATION": partNote, "PUBLICATION TITLE": partNote,
	"PUBLICATION-TYPE": partNote, "DOCUMENT-TYPE": partNote, "JOURNAL-CODE": partNote, "LANGUAGE": partNote,
	"SOURCE": partNote, "SUBJECT": partNote, "TYPE": partNote, "COPYRIGHT": partNote, "EDITION": partNote,
	"PAGE": partNote, "PAGES": partNote, "SERIES": partNote, "COLUMN": partNote, "DISTRIBUTION": partNote,
	"NAME": partNote, "COMPANY": partNote, "GEOGRAPHIC": partNote, "ORGANIZATION": partNote, "PERSON": partNote,
	"HIGHLIGHT": partNote, "URL": partNote, "CITY": partNote, "STATE": partNote, "COUNTRY": partNote,
	"PAPER": partNote, "NEWSPAPER": partNote, "OUTLET": partNote, "CATEGORY": partNote, "KEYWORDS": partNote, "TAGS": partNote,
	"WORD COUNT": partNote, "LINK": partNote, "PUBLISHED": partNote, "DATE PUBLISHED": partNote, "PUBLISHED DATE": partNote, "ISSUE DATE": partNote,
	"HOSTNAME": partNote, "SITENAME": partNote, "DESCRIPTION": partNote, "ABSTRACT": partNote, "DOCUMENT TYPE": partNote, "SUBJECT TERMS": partNote,
	"ACCESSION NUMBER": partNote, "RECORD NUMBER": partNote, "ISSN": partNote, "DATABASE": partNote, "PUBLISHER": partNote, "LOCATION": partNote,
	"FIRST PAGE": partNote, "PUBLICATION YEAR": partNote, "PLACE OF PUBLICATION": partNote, "PROQUEST DOCUMENT ID": partNote, "DOCUMENT URL": partNote,
	"LAST UPDATED": partNote, "FULL TEXT WORD COUNT": partNote,
}

// longestRecordLabel is the length of the longest of them.
const longestRecordLabel = len("PLACE OF PUBLICATION")

// recordLabel returns the label that a block begins with, what it says, and
// where it ends, behind the colon. That of the text may have none.
func recordLabel(text string, block Span) (name string, part recordPart, end int) {
	s := block.In(text)
	i := strings.IndexByte(s[:min(len(s), longestRecordLabel+1)], ':')
	if i < 0 {
		if isOneOf(s, "Body", "Full text", "Full Text") {
			return strings.ToUpper(s), partBody, block.End
		}
		return "", partNone, 0
	}
	name = strings.ToUpper(s[:i])
	return name, recordLabels[name], block.Start + i + 1
}

// A recordForm is how a record labels its parts.
type recordForm uint8

const (
	noRecord recordForm = iota
	labelled            // by words and a colon
	coded               // by codes of two letters
)

// label returns what label of a record's form a block begins with, as
// [recordLabel] does.
func (r recordForm) label(text string, block Span) (name string, part recordPart, end int) {
	if r == coded {
		return codeLabel(text, block)
	}
	return recordLabel(text, block)
}

// isRecord reports whether a text is a record: it has two of the labels that
// nothing else has, one of them of a part of the story; or such a label of the
// text and many notes; or it begins with labels, of its headline and of where or
// when it was published among them.
func isRecord(text string, blocks []Block) bool {
	labels, titled, filed := 0, false, false
	for i, b := range blocks {
		name, part, _ := recordLabel(text, b.Span)
		if part == partNone && i == 0 && b.Span.In(text) == "---" {
			continue
		}
		if part == partNone {
			break
		}
		labels++
		titled = titled || part == partHeadline
		filed = filed || isOneOf(name, "PAPER", "NEWSPAPER", "PUBLICATION", "SOURCE", "OUTLET", "HOSTNAME", "SITENAME") || saysWhen(name)
	}
	if labels >= leastLabels && titled && filed {
		return true
	}
	first := ""
	story, texts, notes := false, false, 0
	for _, b := range blocks {
		name, part, end := recordLabel(text, b.Span)
		if part == partNone {
			continue
		}
		texts = texts || part == partBody && name != "TEXT"
		if part == partBody && text[end-1] != ':' {
			continue // a heading, it may be
		}
		if part == partNote && name != "SOURCE" {
			notes++
		}
		if part == partCaption || part == partNote || isOneOf(name, "TITLE", "AUTHOR", "TEXT") {
			continue
		}
		story = story || part != partFiling
		if first != "" && name != first && story {
			return true
		}
		if first == "" {
			first = name
		}
	}
	return notes >= mostLabels && texts
}

// leastLabels is the fewest labels that a record begins with, and mostLabels the
// fewest notes that make one of a text with a label of its own.
const (
	leastLabels = 3
	mostLabels  = 4
)

// saysWhen reports whether a label is that of the day of publication.
func saysWhen(name string) bool {
	return strings.HasSuffix(name, "DATE") || name == "PD" || name == "PUBLISHED" || name == "DATE PUBLISHED"
}

// splitLabels parts the labels of a record from what belongs to the story. The
// blocks of any other text are returned as they are.
func splitLabels(text string, blocks []Block) (split []Block, record recordForm) {
	switch {
	case isRecord(text, blocks):
		record = labelled
	case isCoded(text, blocks):
		record = coded
	default:
		return blocks, noRecord
	}
	for _, b := range blocks {
		_, part, end := record.label(text, b.Span)
		value := strings.TrimLeftFunc(text[end:max(end, b.Span.End)], token.IsSpace)
		if part == partNone || part >= partCaption || value == "" {
			split = append(split, b)
			continue
		}
		split = append(split, Block{Span: Span{b.Span.Start, end}}, Block{Span: Span{b.Span.End - len(value), b.Span.End}})
	}
	return split, record
}

// How many lines before the running text may be notes on the text, and the most
// words of one; of a single note, which a headline may look like, fewer.
const (
	mostNotes     = 12
	mostNoteWords = 12
	mostLoneNote  = 4
)

// readNotes marks the notes that stand above a text that is no record: "Paper:
// The Daily", "Date: 3 May 2019", "Section: News", an address.
func (p *page) readNotes() {
	notes := 0
	end := min(mostNotes, len(p.facts))
	for i := range end {
		if p.facts[i].prose == fullProse {
			end = i
			break
		}
		if p.isNote(i, mostNoteWords) {
			notes++
		}
	}
	first := true // nothing but junk above
	for i := range end {
		f := &p.facts[i]
		switch {
		case f.junk == "" && p.isAddress(i):
			f.junk = "navigation"
		case first && f.junk == "" && isSlugAbove(f.span.In(p.text)):
			f.junk, f.authors, f.maybe = "other", nil, nil
		case first && f.junk == "" && p.headsPage(i) != "":
			f.junk, f.authors, f.maybe = p.headsPage(i), nil, nil
		case f.hasCredit || !p.isNote(i, mostNoteWords) || notes == 1 && !p.isNote(i, mostLoneNote):
		case f.stamp:
			f.junk = "timestamp"
		case f.junk == "":
			f.junk, f.caption, f.authors, f.maybe = "other", false, nil, nil
		}
		first = first && f.junk != ""
	}
}

// readFiling marks how long a story is, when and where it stood, as Factiva sets
// it below the headline: "623 words", "12 April 2019", "The Daily", and the line of
// rights.
func (p *page) readFiling() {
	for i := 1; i+1 < len(p.facts) && i < mostNotes; i++ {
		toks := p.tokens(i)
		if len(toks) != 2 || toks[0].Kind != token.Number || !isWord(p.text, &toks[1], "words") || !p.facts[i+1].stamp {
			continue
		}
		end := i + 1
		for end < len(p.facts) && end < i+mostNotes && p.facts[end].junk != "copyright" && p.facts[end].prose == noProse {
			end++
		}
		if end == len(p.facts) || p.facts[end].junk != "copyright" {
			return
		}
		if f := &p.facts[0]; f.words <= mostEntry && strings.Contains(f.span.In(p.text), "; ") {
			f.junk = "navigation" // News; Domestic
		}
		for k := i; k < end; k++ {
			if f := &p.facts[k]; k != i+1 {
				f.junk, f.authors, f.maybe = "other", nil, nil
			}
		}
		if last := &p.facts[len(p.facts)-1]; last.words == 2 && strings.HasPrefix(last.span.In(p.text), "Document ") {
			last.junk = "other"
		}
		return
	}
}

// readContacts marks whom to call at the head of a press release, the lines from
// "Contact:" to the last telephone number or address above the running text.
func (p *page) readContacts() {
	for i := range min(mostNotes, len(p.facts)) {
		if p.facts[i].prose == fullProse {
			return
		}
		if p.facts[i].junk != "contact" || strings.IndexByte(p.facts[i].span.In(p.text), ':') < 0 {
			continue
		}
		last := i
		for k := i + 1; k < len(p.facts) && k <= i+contactReach && p.facts[k].words <= mostKicker; k++ {
			if p.facts[k].junk == "contact" || p.isTelephone(k) {
				last = k
			}
		}
		for k := i + 1; k <= last; k++ {
			f := &p.facts[k]
			f.junk, f.stamp, f.authors, f.maybe = "contact", false, nil, nil
		}
		return
	}
}

// leastDialled is the fewest digits of a telephone number.
const leastDialled = 7

// isTelephone reports whether block i has no words but a telephone number, and
// one that says what it is: "Phone: 207-555-0100".
func (p *page) isTelephone(i int) bool {
	digits := 0
	number := p.facts[i].span.In(p.text)
	if label, after, ok := strings.Cut(number, ":"); ok && isOneOf(strings.ToLower(label), "phone", "tel", "telephone", "office", "cell", "mobile", "fax") {
		number = after
	}
	for _, c := range []byte(number) {
		switch {
		case '0' <= c && c <= '9':
			digits++
		case strings.IndexByte("+-. ()/", c) < 0:
			return false
		}
	}
	return digits >= leastDialled && !p.facts[i].stamp
}

// isAddress reports whether block i is the address of a page and no more.
func (p *page) isAddress(i int) bool {
	s := p.facts[i].span.In(p.text)
	return !strings.ContainsAny(s, " @") && (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "www."))
}

// widestSpace is the most bytes between the words of a line: more part the columns
// of the head of a printed page.
const widestSpace = 2

// headsPage returns the kind of junk that block i is if it is the name of a paper
// and the day, or the number of the page, with bars or wide spaces between: "The
// Daily | Friday, May 3, 2019", "4A    Friday, May 3, 2019    The Daily"; or "".
func (p *page) headsPage(i int) (kind string) {
	f := &p.facts[i]
	if f.by || f.words > mostNoteWords || i+1 == len(p.facts) {
		return ""
	}
	toks := p.tokens(i)
	parts := 0
	for from, k := 0, 0; k <= len(toks); k++ {
		if k < len(toks) && !p.parts(toks, k) {
			continue
		}
		part := toks[from:k]
		if len(part) > 0 && part[0].Kind == token.Symbol {
			part = part[1:]
		}
		from = k
		parts++
		switch {
		case kind != "timestamp" && isStamp(p.lang, p.text, part):
			kind = "timestamp"
			continue
		case kind == "" && p.isPageSign(part):
			kind = "navigation"
			continue
		}
		if len(part) == 0 || len(part) > mostMasthead || !isWord(p.text, &part[0], "page") && lexicon.OfToken(&part[0]).Has(lexicon.GivenMale|lexicon.GivenFemale) {
			return ""
		}
		for _, t := range part {
			if !t.Is(token.Capital) && !t.Is(token.Digit) {
				return ""
			}
		}
	}
	if parts == 1 {
		return ""
	}
	return kind
}

// isPageSign reports whether toks are the number of a page: "3A", "B4", "Page 4".
func (p *page) isPageSign(toks []token.Token) bool {
	n := len(toks) - 1
	if n < 0 || n > 1 || !toks[n].Is(token.Digit) || toks[n].End-toks[n].Start > mostSign {
		return false
	}
	s := toks[n].In(p.text)
	return n == 1 && isWord(p.text, &toks[0], "page") || n == 0 && (isLetter(s[0]) != isLetter(s[len(s)-1]))
}

// parts reports whether a bar is token k of a line, or a wide space before it.
func (p *page) parts(toks []token.Token, k int) bool {
	t := toks[k]
	return t.Kind == token.Symbol && t.In(p.text) == "|" || k > 0 && (t.Start-toks[k-1].End > widestSpace || p.text[toks[k-1].End] == '\t' && t.Is(token.Space))
}

// isNote reports whether block i has a label that says something of the text,
// and no more than so many words: in capitals if they are as few as one note
// may have. A date's label has a date.
func (p *page) isNote(i, most int) bool {
	f := &p.facts[i]
	name, part, end := recordLabel(p.text, f.span)
	if isOneOf(name, "FROM", "TO", "CC", "SENT", "SUBJECT") {
		part = partNote // a forwarded e-mail's
	}
	if part != partNote && part != partFiling || f.sentence || f.words > most || end == f.span.End {
		return false
	}
	if saysWhen(name) {
		return f.stamp
	}
	if most > mostLoneNote {
		return true
	}
	if !isOneOf(name, "PAPER", "NEWSPAPER", "PUBLICATION", "OUTLET", "SECTION", "CATEGORY", "EDITION", "URL", "LINK", "WORD COUNT") {
		return false
	}
	for _, t := range p.tokens(i) {
		if t.Kind == token.Word && !t.Is(token.Capital) {
			return false
		}
	}
	return true
}

// labelRecord gives the blocks of a record their roles: what a label announces,
// the body from its label, or from what stands behind the labels of the head,
// up to the notes at the end. Without a label the headline is the last line
// before the first label.
func (p *page) labelRecord(record recordForm) {
	parts := make([]recordPart, len(p.facts))
	labels := make([]bool, len(p.facts))
	first, titled, prose, begun := -1, false, false, false
	p.clean, p.from, p.to = true, len(p.facts), len(p.facts)
	for i := range p.facts {
		_, part, end := record.label(p.text, p.facts[i].span)
		switch {
		case part != partNone:
			labels[i] = (part < partCaption || record == coded) && end == p.facts[i].span.End
			begun = begun || part == partBody
			if first < 0 {
				first = i
			}
			titled = titled || part == partHeadline
			if record == coded && part == partBody {
				break // the story goes on below its lead paragraph
			}
			if p.from < i && p.to > i {
				p.to = i
			}
			if p.to == i && part < partCaption && !prose {
				p.from, p.to = len(p.facts), len(p.facts) // a note between the labels
			}
		case i > 0 && labels[i-1] && parts[i-1] != partBody:
			part = parts[i-1]
		case record == coded && first >= 0 && (!begun || p.to <= i):
			part = parts[i-1]
		case first >= 0:
			part = partBody
		}
		if part == partBody && !labels[i] {
			prose = prose || p.facts[i].prose == fullProse
			if p.from > i {
				p.from, p.to = i, len(p.facts)
			}
		}
		parts[i] = part
	}
	p.opening = p.from
	untitled := p.untitled(first, min(p.from, len(p.facts)), parts)
	for i := range p.facts {
		f := &p.facts[i]
		f.role = p.bodyRole(i)
		if i >= p.from && i < p.to && !labels[i] {
			continue
		}
		f.role, f.hasCredit = RoleBoilerplate, false
		name, _, _ := record.label(p.text, f.span)
		switch {
		case labels[i]:
			f.junk, f.stamp = "other", false
		case parts[i] == partHeadline, !titled && i == untitled:
			f.role = RoleHeadline
		case parts[i] == partByline:
			if f.authors = surnamesFirst(p.text, f.span); f.authors == nil {
				f.authors = p.authorsOf(f)
			}
			if len(f.authors) > 0 {
				f.role = RoleByline
			}
		case parts[i] == partDateline:
			if p.dateline(i) != nil {
				f.role = RoleDateline
			}
		case parts[i] == partCaption:
			f.role = RoleCaption
		case parts[i] >= partFiling && saysWhen(name):
			f.junk, f.stamp = "timestamp", f.stamp && record != coded // a code is no place
		case f.junk == "" && !f.stamp:
			f.junk = "other"
		}
	}
	p.bios(p.opening)
	p.pullQuotes(p.opening)
}

// surnamesFirst returns the authors of a line of names as catalogues write them,
// "Doe, Jane; Roe, Max", or nil.
func surnamesFirst(text string, line Span) []Author {
	var authors []Author
	for from := line.Start; from < line.End; {
		to := line.End
		if n := strings.IndexByte(text[from:to], ';'); n >= 0 {
			to = from + n
		}
		l, ok := trimLine(text, Span{from, to})
		last, first, parted := strings.Cut(l.span.In(text), ", ")
		given, _, _ := strings.Cut(first, " ")
		if !ok || !parted || strings.Contains(last, " ") || strings.Contains(first, ",") || !lexicon.Has(given, lexicon.GivenMale|lexicon.GivenFemale) {
			return nil
		}
		authors = append(authors, Author{Name: ordinaryCase(first + " " + last), Span: l.span})
		from = to + 1
	}
	return authors
}

// untitled returns the headline of a record that has no label for it, of which
// the first label is in block first, and the story begins with block from: the
// first line of all above a line of rights, a line between the labels, or the one
// above them.
func (p *page) untitled(first, from int, parts []recordPart) int {
	if first > 0 && p.facts[first-1].junk == "copyright" {
		return 0
	}
	if first > 0 && p.facts[first-1].stamp {
		for i := first + 1; i < from; i++ {
			if f := &p.facts[i]; (parts[i] == partNone || parts[i] == partBody) && f.junk == "" && !f.stamp && f.words > 2 && f.prose == noProse {
				if _, part, _ := recordLabel(p.text, f.span); part == partNone {
					return i
				}
			}
		}
	}
	return first - 1
}

func isLetter(c byte) bool { return 'a' <= c|' ' && c|' ' <= 'z' }
