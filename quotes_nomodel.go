//go:build copydesk_nomodels

package copydesk

// learnedAttributions reports that the library was built without its models.
func learnedAttributions(*quoteReader) ([]attributed, bool) { return nil, false }
