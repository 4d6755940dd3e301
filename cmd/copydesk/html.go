package main

import (
	"fmt"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"codeberg.org/readeck/go-readability/v2/render"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"

	"github.com/copydesk/copydesk"
)

// readHTML takes the main text out of a web page. What the page says of itself
// comes with it: the title and the authors stand before the text as a person
// copies them, and its day of publication is the document's. A page in which no
// main text is found is read whole: the library knows boilerplate.
func (d *document) readHTML(charset string) error {
	if charset == "" {
		charset = declaredCharset(d.raw)
	}
	source, err := copydesk.Decode(d.raw, charset)
	if err != nil {
		return err
	}
	page, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return fmt.Errorf("broken page: %w", err)
	}
	d.extracted = true
	if multiplies(page, len(source)) {
		d.text = render.InnerText(page)
		return nil
	}
	// An error of the extractor says that it found no text.
	story, err := readability.FromDocument(page, nil)
	if err != nil || story.Node == nil {
		d.text = render.InnerText(page)
		return nil
	}
	if day, err := story.PublishedTime(); err == nil && !day.IsZero() {
		d.date = day
	}
	body := strings.TrimSpace(render.InnerText(story.Node))
	var parts []string
	for _, part := range []string{tidy(story.Title()), bylineOf(tidy(story.Byline())), body} {
		if part != "" && (len(parts) == 0 || !strings.HasPrefix(body, part) || part == body) {
			parts = append(parts, part)
		}
	}
	d.text = strings.Join(parts, "\n\n")
	return nil
}

// bytesANode is how many bytes of a page stand for a node of its tree: "<p>" is
// the shortest element.
const bytesANode = 3

// multiplies reports whether the tree of a page has more nodes than the page has
// tags and texts. A parser puts elements that were never closed in again and
// again, so that a small page can have a tree over which the extractor takes
// minutes.
func multiplies(page *html.Node, size int) bool {
	n := 0
	for range page.Descendants() {
		n++
	}
	return n > 1000+size/bytesANode
}

// bylineOf returns the authors of a page as a byline; "" for addresses, which
// some pages name for authors.
func bylineOf(authors string) string {
	switch {
	case authors == "" || strings.Contains(authors, "://"):
		return ""
	case strings.HasPrefix(strings.ToLower(authors), "by "):
		return authors
	}
	return "By " + authors
}

// declaredCharset returns the charset that a page declares, or "".
func declaredCharset(raw []byte) string {
	_, name, certain := charset.DetermineEncoding(raw[:min(len(raw), 1024)], "")
	if !certain {
		return ""
	}
	return name
}
