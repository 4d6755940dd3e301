module github.com/copydesk/copydesk/cmd/copydesk

go 1.26.0

require github.com/copydesk/copydesk v0.0.0

require golang.org/x/text v0.44.0 // indirect

// The command and the library are released together.
replace github.com/copydesk/copydesk => ../..
