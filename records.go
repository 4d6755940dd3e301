package copydesk

import (
	"strings"

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
	"BYLINE": partByline, "AUTHOR": partByline,
	"DATELINE": partDateline,
	"BODY":     partBody, "FULL TEXT": partBody, "TEXT": partBody,
	"GRAPHIC": partCaption, "CAPTION": partCaption,
	"LENGTH": partFiling, "SECTION": partFiling, "LOAD-DATE": partFiling,
	"DATE": partNote, "PUBLICATION DATE": partNote, "PUBLICATION": partNote, "PUBLICATION TITLE": partNote,
	"PUBLICATION-TYPE": partNote, "DOCUMENT-TYPE": partNote, "JOURNAL-CODE": partNote, "LANGUAGE": partNote,
	"SOURCE": partNote, "SUBJECT": partNote, "TYPE": partNote, "COPYRIGHT": partNote, "EDITION": partNote,
	"PAGE": partNote, "PAGES": partNote, "SERIES": partNote, "COLUMN": partNote, "DISTRIBUTION": partNote,
	"NAME": partNote, "COMPANY": partNote, "GEOGRAPHIC": partNote, "ORGANIZATION": partNote, "PERSON": partNote,
	"HIGHLIGHT": partNote, "URL": partNote, "CITY": partNote, "STATE": partNote, "COUNTRY": partNote,
}

// longestRecordLabel is the length of the longest of them.
const longestRecordLabel = len("PUBLICATION TITLE")

// recordLabel returns the label that a block begins with, what it says, and
// where it ends, behind the colon.
func recordLabel(text string, block Span) (name string, part recordPart, end int) {
	s := block.In(text)
	i := strings.IndexByte(s[:min(len(s), longestRecordLabel+1)], ':')
	if i < 0 {
		return "", partNone, 0
	}
	name = strings.ToUpper(s[:i])
	return name, recordLabels[name], block.Start + i + 1
}

// isRecord reports whether a text is a record: it has two of the labels that
// nothing else has, one of them of a part of the story.
func isRecord(text string, blocks []Block) bool {
	first := ""
	story := false
	for _, b := range blocks {
		name, part, _ := recordLabel(text, b.Span)
		if part == partNone || part == partCaption || part == partNote || isOneOf(name, "TITLE", "AUTHOR", "TEXT") {
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
	return false
}

// splitLabels parts the labels of a record from what belongs to the story. The
// blocks of any other text are returned as they are.
func splitLabels(text string, blocks []Block) (split []Block, record bool) {
	if !isRecord(text, blocks) {
		return blocks, false
	}
	for _, b := range blocks {
		_, part, end := recordLabel(text, b.Span)
		value := strings.TrimLeftFunc(text[end:max(end, b.Span.End)], token.IsSpace)
		if part == partNone || part >= partCaption || value == "" {
			split = append(split, b)
			continue
		}
		split = append(split, Block{Span: Span{b.Span.Start, end}}, Block{Span: Span{b.Span.End - len(value), b.Span.End}})
	}
	return split, true
}

// labelRecord gives the blocks of a record their roles: what a label announces,
// the body from its label, or from what stands behind the labels of the head,
// up to the notes at the end. Without a label the headline is the last line
// before the first label.
func (p *page) labelRecord() {
	parts := make([]recordPart, len(p.facts))
	labels := make([]bool, len(p.facts))
	first, titled := -1, false
	p.clean, p.from, p.to = true, len(p.facts), len(p.facts)
	for i := range p.facts {
		_, part, end := recordLabel(p.text, p.facts[i].span)
		switch {
		case part != partNone:
			labels[i] = part < partCaption && end == p.facts[i].span.End
			if first < 0 {
				first = i
			}
			titled = titled || part == partHeadline
			if p.from < i && p.to > i {
				p.to = i
			}
		case i > 0 && labels[i-1] && parts[i-1] != partBody:
			part = parts[i-1]
		case first >= 0:
			part = partBody
		}
		if part == partBody && !labels[i] && p.from > i {
			p.from, p.to = i, len(p.facts)
		}
		parts[i] = part
	}
	p.opening = p.from
	for i := range p.facts {
		f := &p.facts[i]
		f.role = p.bodyRole(i)
		if i >= p.from && i < p.to {
			continue
		}
		f.role, f.hasCredit = RoleBoilerplate, false
		name, _, _ := recordLabel(p.text, f.span)
		switch {
		case labels[i]:
			f.junk, f.stamp = "other", false
		case parts[i] == partHeadline, !titled && i == first-1:
			f.role = RoleHeadline
		case parts[i] == partByline:
			if f.authors = p.authorsOf(f); len(f.authors) > 0 {
				f.role = RoleByline
			}
		case parts[i] == partDateline:
			if p.dateline(i) != nil {
				f.role = RoleDateline
			}
		case parts[i] == partCaption:
			f.role = RoleCaption
		case parts[i] >= partFiling && strings.HasSuffix(name, "DATE"):
			f.junk = "timestamp"
		case f.junk == "" && !f.stamp:
			f.junk = "other"
		}
	}
	p.bios(p.opening)
	p.pullQuotes(p.opening)
}
