package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// markup is how many bytes of XML may stand for one byte of text; more is not
// written by a word processor.
const markup = 100

// readDOCX takes the text out of a file of a word processor (ECMA-376, part 1,
// 17.3): its paragraphs, apart by free lines. Deleted text, the codes of fields
// and what is there for older programs only are no part of it.
func (d *document) readDOCX(max int64) error {
	z, err := zip.NewReader(bytes.NewReader(d.raw), int64(len(d.raw)))
	if err != nil {
		return fmt.Errorf("no .docx file: %w", err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return errors.New("no .docx file: it has no word/document.xml")
	}
	defer f.Close()
	d.extracted = true
	d.text, err = wordText(io.LimitReader(f, markup*max), max)
	return err
}

// wordText returns the text of a word/document.xml, of at most about max bytes.
func wordText(r io.Reader, max int64) (string, error) {
	var text strings.Builder
	dec := xml.NewDecoder(r)
	inText := false
	for int64(text.Len()) <= max {
		token, err := dec.Token()
		if err == io.EOF {
			return strings.TrimSpace(text.String()), nil
		}
		if err != nil {
			return "", fmt.Errorf("broken .docx file: %w", err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "t":
				inText = true
			case "tab":
				text.WriteByte('\t')
			case "br", "cr":
				text.WriteByte('\n')
			case "noBreakHyphen":
				text.WriteByte('-')
			case "tabs", "Fallback", "sectPr":
				if err := dec.Skip(); err != nil {
					return "", fmt.Errorf("broken .docx file: %w", err)
				}
			}
		case xml.CharData:
			if inText {
				text.Write(t)
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "t":
				inText = false
			case "p":
				text.WriteString("\n\n")
			}
		}
	}
	return "", &tooLargeError{max}
}
