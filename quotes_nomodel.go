//go:build copydesk_nomodels

package copydesk

// A modelRoom is what the models work in.
type modelRoom struct{}

// learnedAttributions reports that the library was built without its models.
func learnedAttributions(*quoteReader) ([]attributed, bool) { return nil, false }
