//go:build copydesk_nomodels

package copydesk_test

const hasModels = false
