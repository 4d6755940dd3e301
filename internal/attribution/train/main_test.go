package main

import (
	"os"
	"testing"

	"github.com/copydesk/copydesk/internal/attribution"
)

// The models that the package ships reach on PolNeAR's development part what
// they reached when they were made. The data lies beside the project.
func TestShippedModels(t *testing.T) {
	const dir = "../../../../shared/data/polnear"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("PolNeAR is not there")
	}
	docs, gold := read(dir, "polnear-dev")
	least := map[string]float64{
		"cue token": 63.5, "cue exact": 68.0,
		"source token": 74.5, "source exact": 73.0,
		"content token": 81.5, "content exact": 59.5,
	}
	for _, f := range measure(attribution.Default(), docs, gold) {
		if f.f1() < least[f.part] {
			t.Errorf("%v, want F1 %.1f", f, least[f.part])
		}
	}
}
