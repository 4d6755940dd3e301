package main

import (
	"bytes"
	"context"
	"syscall/js"
)

// For the browser the program is the engine of a static desk. It sets the
// function copydesk, which takes {text, date, locale, format, files: [{name,
// bytes}]}, as the form of the desk has them, and returns {name, type, body} or {error}.
func main() {
	js.Global().Set("copydesk", js.FuncOf(func(_ js.Value, args []js.Value) any {
		in, err := inputOf(args[0])
		if err != nil {
			return map[string]any{"error": err.Error()}
		}
		var out bytes.Buffer
		f := in.output()
		if err := in.write(context.Background(), &out); err != nil {
			return map[string]any{"error": err.Error()}
		}
		return map[string]any{"name": f.name, "type": f.mediaType, "body": out.String()}
	}))
	select {}
}

func inputOf(v js.Value) (*deskInput, error) {
	in := &deskInput{text: v.Get("text").String(), tag: v.Get("locale").String(), format: v.Get("format").String(), max: defaultMax}
	files := v.Get("files")
	for i := range files.Length() {
		f := files.Index(i)
		raw := make([]byte, f.Get("bytes").Length())
		js.CopyBytesToGo(raw, f.Get("bytes"))
		in.files = append(in.files, upload{f.Get("name").String(), raw})
	}
	return in, in.check(v.Get("date").String())
}

// readPDF reads in this process, which is the page's own.
func (d *document) readPDF(max int64) error { return d.readPDFHere(max) }
