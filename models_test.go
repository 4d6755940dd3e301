//go:build !copydesk_nomodels

package copydesk_test

// hasModels says whether the library has its learned models: golden results
// are those that it gives with them.
const hasModels = true
