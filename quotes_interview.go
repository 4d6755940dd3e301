package copydesk

import "github.com/copydesk/copydesk/internal/token"

// leastQuestions is how many questions an interview without labels has at least.
const leastQuestions = 3

// longestQuestion is the most tokens of a question that is a paragraph of its own.
const longestQuestion = 60

// interview finds the turns of an interview that sets its questions as lines by
// themselves, in bold once, and labels nobody:
//
//	You wrote this in six weeks. How?
//	I had nothing else to do.
//
// One person alone is named above it. Most questions speak to that one, and most answers
// are of somebody who speaks of himself: what readers may ask is answered by the writer.
func (r *quoteReader) interview() []attributed {
	var asked []turn
	for n := range r.units {
		if !r.mayAsk(&r.units[n]) {
			continue // as most do not
		}
		if t, ok := r.questionAt(n); ok {
			asked = append(asked, t)
		}
	}
	if len(asked) < leastQuestions {
		return nil
	}
	person, ok := r.people.introducedAs(r.layers, asked[0].body.from)
	if !ok {
		return nil
	}
	var found []attributed
	to, own := 0, 0
	for k, q := range asked {
		next := len(r.units)
		if k+1 < len(asked) {
			next = asked[k+1].unit
		}
		if r.isOwn(q.body) {
			to++
		}
		answer := r.answerTo(q, next, person)
		if len(answer) == 0 || next-q.unit > longestTurn+2 && k+1 < len(asked) {
			return nil
		}
		for _, c := range answer {
			if r.isOwn(c) {
				own++
				break
			}
		}
		found = append(found,
			attributed{kind: Direct, content: []tokenRange{q.body}},
			attributed{kind: Direct, content: answer, source: []tokenRange{person}, evidence: EvidenceExchange})
	}
	if 2*to < len(asked) || 2*own < len(asked) {
		return nil
	}
	return found
}

// mayAsk reports whether a paragraph ends with a question mark, or with a sign that may
// stand behind one.
func (r *quoteReader) mayAsk(u *unit) bool {
	if u.to == u.body {
		return false
	}
	last := &r.toks[u.to-1]
	return r.text[last.End-1] == '?' || last.Kind == token.Symbol
}

// questionAt reads a paragraph that is a question, or ends with one, and quotes nobody.
func (r *quoteReader) questionAt(n int) (turn, bool) {
	u := &r.units[n]
	if u.role != RoleParagraph && u.role != RoleSubheading || u.to-u.body > longestQuestion {
		return turn{}, false
	}
	from, to := u.body, u.to
	for to > from && r.toks[to-1].Kind == token.Symbol { // **And then?**
		to--
	}
	if to == from || r.toks[to-1].Kind != token.Stop || r.text[r.toks[to-1].End-1] != '?' {
		return turn{}, false
	}
	for from < to && r.toks[from].Kind == token.Symbol {
		from++
	}
	if to < from+2 {
		return turn{}, false
	}
	for i := from; i < to; i++ {
		if r.outer[i] >= 0 && (i == from || r.spoken[r.outer[i]]) {
			return turn{}, false
		}
	}
	return turn{unit: n, body: tokenRange{from, to}}, true
}

// answerTo returns the paragraphs that answer a question: those before the next one, up
// to the first in which the writer tells of whoever answers.
func (r *quoteReader) answerTo(q turn, next int, person tokenRange) []tokenRange {
	var answer []tokenRange
	for n := q.unit + 1; n < min(next, q.unit+1+longestTurn); n++ {
		u := &r.units[n]
		if u.role != RoleParagraph || len(answer) > 0 && (next == len(r.units) && !r.isOwn(tokenRange{u.body, u.to}) || r.speaksOf(u, person)) {
			break
		}
		answer = append(answer, tokenRange{u.body, u.to})
	}
	return answer
}

// introducedAs returns the last name, above a token, of the only person whom the text
// names there.
func (p *people) introducedAs(l *layers, i int) (tokenRange, bool) {
	one := p.introduced(l, i)
	if one == nil {
		return tokenRange{}, false
	}
	var last tokenRange
	for k := range p.names {
		n := &p.names[k]
		if n.from >= i {
			break
		}
		if n.entity == one {
			last = tokenRange{n.from, n.to}
		}
	}
	return last, true
}
