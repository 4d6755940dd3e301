package copydesk

import "strings"

// What browsers without pictures, and programs that make Markdown of a page, set
// around a text and between its lines.

// readReferences marks the list of addresses that lynx sets behind a page, and the
// headings above it: "References", "Visible links", " 12. https://daily.example/".
func (p *page) readReferences() {
	i := len(p.facts) - 1
	for i > 0 && p.isReference(i) {
		p.tick()
		p.facts[i].junk, p.facts[i].hasCredit = "navigation", false
		for i--; i > 0 && p.isLinkHead(i); i-- {
			p.facts[i].junk = "navigation"
		}
	}
}

// isReference reports whether block i is a number and an address.
func (p *page) isReference(i int) bool {
	s := p.facts[i].span.In(p.text)
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n == 0 || !strings.HasPrefix(s[n:], ". ") {
		return false
	}
	address := strings.TrimLeft(s[n+1:], " ")
	return strings.IndexByte(address, ' ') < 0 && (strings.Contains(address, "://") || strings.HasPrefix(address, "mailto:"))
}

// isLinkHead reports whether block i stands above such a list.
func (p *page) isLinkHead(i int) bool {
	return p.facts[i].words <= 2 && isOneOf(strings.TrimSuffix(p.facts[i].span.In(p.text), ":"), "References", "Visible links", "Hidden links")
}

// isImage reports whether a line is no more than a picture in Markdown:
// "![The pier](pier.jpg)", "[![The pier](pier.jpg)](pier.html)".
func isImage(s string) bool {
	if len(s) < len("![]()") || s[0] != '!' && s[0] != '[' || s[len(s)-1] != ')' {
		return false
	}
	return strings.HasPrefix(strings.TrimPrefix(s, "["), "![") && strings.Contains(s, "](") && strings.LastIndexByte(s, '[') <= 1
}
