//go:build !js

package main

import "os"

func main() {
	servePDF()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
