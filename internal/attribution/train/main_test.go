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
		"cue token": 63.6, "cue exact": 68.5,
		"source token": 74.8, "source exact": 73.2,
		"content token": 82.0, "content exact": 60.3,
	}
	for _, f := range measure(attribution.Default(), docs, gold) {
		if f.f1() < least[f.part] {
			t.Errorf("%v, want F1 %.1f", f, least[f.part])
		}
	}
}
