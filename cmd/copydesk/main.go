package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"os"
	"time"

	"github.com/copydesk/copydesk"
)

func main() {
	flag.String("input", "jsonl", "")
	flag.String("format", "jsonl", "")
	flag.String("date", "", "")
	flag.Parse()
	dec := json.NewDecoder(bufio.NewReader(os.Stdin))
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	enc := json.NewEncoder(out)
	for dec.More() {
		var r struct{ ID, Text, Date string }
		if err := dec.Decode(&r); err != nil {
			panic(err)
		}
		t, _ := time.Parse(time.DateOnly, r.Date)
		a, err := copydesk.NewParser(copydesk.Published(t)).Parse(r.Text)
		if err != nil {
			panic(err)
		}
		a.ID = r.ID
		enc.Encode(a)
	}
}
