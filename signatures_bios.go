package copydesk

import (
	"strings"

	"github.com/copydesk/copydesk/internal/token"
)

// lateBios is how many blocks from the end of the story a note on its author
// may stand.
const lateBios = 5

// bios takes the notes on the authors away from the end of the story: a line
// with an author's name alone and what comes below it, and a paragraph such as
// "Jane Doe is a staff writer for The Daily."
func (p *page) bios(lede int) {
	var names []string
	last := -1 // of the paragraphs
	for i := range p.facts {
		f := &p.facts[i]
		if f.role == RoleByline {
			for _, a := range f.authors {
				names = append(names, a.Name)
			}
		}
		if f.role == RoleParagraph {
			last = i
		}
	}
	if len(names) == 0 {
		return
	}
	for i := max(0, lede-lateBios); i <= lede && i < len(p.facts); i++ {
		if f := &p.facts[i]; (f.role == RoleParagraph || f.role == RoleDek) && p.isBio(f, names) {
			f.role, f.junk = RoleBoilerplate, "contact"
		}
	}
	cut := false
	for i := max(lede+1, last-lateBios); i < len(p.facts) && i <= last; i++ {
		f := &p.facts[i]
		s := f.span.In(p.text)
		for _, name := range names {
			cut = cut || f.words <= 6 && strings.EqualFold(s, name) && (!p.clean && !p.signsEntry(i) || p.tellsOf(i+1, name))
		}
		if cut && f.role != RoleCredit || f.role == RoleParagraph && p.isBio(f, names) {
			f.role, f.junk = RoleBoilerplate, "contact"
		}
	}
}

// mostClock is the most words of the time of a live blog's entry: "18.05 GMT".
const mostClock = 2

// signsEntry reports whether block i stands below the time and the heading of an
// entry of a live blog: who wrote it.
func (p *page) signsEntry(i int) bool {
	above := &p.facts[max(0, i-2)]
	return above.stamp && above.words <= mostClock
}

// tellsOf reports whether block i begins with one of the names of who is named
// and quotes nobody: "Jane joined The Daily in 2019", "Doe covers the courts."
func (p *page) tellsOf(i int, name string) bool {
	if i >= len(p.facts) || p.facts[i].words > mostNoted || !p.facts[i].sentence {
		return false
	}
	s := p.facts[i].span.In(p.text)
	first, _, _ := strings.Cut(name, " ")
	rest, ok := cutPrefixFold(s, first)
	if !ok {
		rest, ok = cutPrefixFold(s, name[strings.LastIndexByte(name, ' ')+1:])
	}
	return ok && strings.HasPrefix(rest, " ") && !strings.ContainsAny(s, "“\"")
}

// isBio reports whether a paragraph tells who one of the people named is.
func (p *page) isBio(f *facts, names []string) bool {
	s := strings.TrimLeft(f.span.In(p.text), "*_") // italics in Markdown
	if s == "" {
		return false
	}
	for _, name := range names {
		if !strings.Contains(name, " ") || f.words > mostNoted {
			continue
		}
		after, ok := cutPrefixFold(s, name)
		if !ok && (s[0] == 'M' || s[0] == 'D') {
			after, ok = cutTitled(s, name)
		}
		if !ok && len(s) > 20 {
			if i := strings.Index(s[:20], name); i > 0 && strings.HasPrefix(s, "You can ") {
				return true
			}
		}
		if !ok {
			continue
		}
		if rest, ok := strings.CutPrefix(after, " and "); ok {
			for _, second := range names {
				if behind, ok := cutPrefixFold(rest, second); ok {
					after = behind
				}
			}
		}
		toks := token.Append(nil, p.text, f.span.End-len(after), f.span.End)
		if len(toks) > 1 && isWord(p.text, &toks[0], "is", "covers", "reports", "writes", "was", "has", "can", "works", "makes", "joined", "spent", "traveled", "travelled", "hosts", "leads", "edits", "reviewed", "interviewed", "spoke", "reported", "are", ",", "worked", "lives", "served", "teaches", "studied", "contributes", "previously", "began", "graduated", "wrote") {
			return !strings.ContainsAny(s, "“\"") || strings.Contains(s, "author of ")
		}
	}
	return strings.HasPrefix(s, "You can email ") || strings.HasPrefix(s, "You can follow ")
}

// cutTitled returns what stands behind a title and the surname of name at the
// beginning of s: "Mr. Roe is a former mayor."
func cutTitled(s, name string) (after string, ok bool) {
	title, rest, _ := strings.Cut(s, " ")
	if !isOneOf(title, "Mr.", "Ms.", "Mrs.", "Dr.", "Mr", "Ms", "Mrs", "Dr") {
		return s, false
	}
	return cutPrefixFold(rest, name[strings.LastIndexByte(name, ' ')+1:]+" ")
}

func cutPrefixFold(s, prefix string) (after string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
