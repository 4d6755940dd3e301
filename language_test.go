package copydesk_test

import (
	"testing"

	"golang.org/x/text/language"
)

// The German articles are an agency's, a reportage, one from Switzerland, one
// from Austria, and a whole page. They need no models.
func TestParseGoldenGerman(t *testing.T) { testGolden(t, "testdata/de", language.German) }

// A language without a pack has structure, and quotations by their marks.
func TestParseGoldenUnknown(t *testing.T) { testGolden(t, "testdata/fr", language.French) }
