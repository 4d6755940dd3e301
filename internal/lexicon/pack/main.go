// Command pack makes lexicon.bin of the word lists. It is run by go generate,
// in the folder of package lexicon.
package main

import (
	"log"
	"os"

	"github.com/copydesk/copydesk/internal/lexicon"
)

func main() {
	b, err := lexicon.Pack(os.DirFS("data"))
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("lexicon.bin", b, 0o644); err != nil {
		log.Fatal(err)
	}
}
