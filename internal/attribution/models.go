package attribution

import (
	_ "embed"
	"sync"

	"github.com/copydesk/copydesk/internal/crf"
)

//go:embed cues.crf
var cuesCRF []byte

//go:embed gate.crf
var gateCRF []byte

//go:embed roles.crf
var rolesCRF []byte

// Default returns the models that are part of the package.
var Default = sync.OnceValue(func() Models {
	load := func(name string, data []byte) *crf.Model {
		m, err := crf.Load(data)
		if err != nil {
			panic("attribution: " + name + ": " + err.Error()) // it is embedded
		}
		return m
	}
	return Models{load("gate.crf", gateCRF), load("cues.crf", cuesCRF), load("roles.crf", rolesCRF)}
})
