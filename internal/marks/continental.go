package marks

import "github.com/copydesk/copydesk/internal/token"

// isReversed reports whether the guillemets of the text point inwards,
// »so«, as in German books: whether more of them open that way than the other.
func (p *pairer) isReversed() bool {
	inwards, outwards := 0, 0
	for i, t := range p.toks {
		p.poll()
		if t.Kind != token.Quote {
			continue
		}
		opens := t.Is(token.Space) && i+1 < len(p.toks) && !p.toks[i+1].Is(token.Space) && p.toks[i+1].Kind <= token.Number
		closes := !t.Is(token.Space)
		switch s := t.In(p.text); {
		case s == "»" && opens, s == "«" && closes:
			inwards++
		case s == "«" && opens, s == "»" && closes:
			outwards++
		}
	}
	return inwards > outwards
}

// continental takes in the quotation mark s at token i where the style sets it
// otherwise than English, and reports whether it does. after says that nothing
// follows at once.
func (p *pairer) continental(u, i int, s string, after bool) bool {
	glued := i > p.paragraphs[u].From && !p.toks[i].Is(token.Space) && p.toks[i-1].Kind != token.Open
	switch s {
	case "„":
		if p.isOpen(curly) {
			p.cut(i)
		}
		p.begin(curly, u, i)
	case "“":
		switch {
		case p.isOpen(curly) && (glued || after):
			p.close(curly, i)
		case after: // a stray one
		default:
			if p.isOpen(curly) {
				p.cut(i)
			}
			p.begin(curly, u, i)
		}
	case "‚":
		if !after {
			p.begin(single, u, i)
		}
	case "‘", "‛":
		switch {
		case p.isOpen(single) && glued:
			p.close(single, i)
		case !after:
			p.begin(single, u, i)
		}
	case "«", "»", "‹", "›":
		m := angle
		if s == "‹" || s == "›" {
			m = angleSingle
		}
		if opens := s == "«" || s == "‹"; opens != p.reversed {
			p.begin(m, u, i)
		} else {
			p.close(m, i)
		}
	default:
		return false
	}
	return true
}
