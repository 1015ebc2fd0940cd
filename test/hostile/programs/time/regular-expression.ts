// A regular expression with exponentially many ways to fail.
// allowed: time_limit
export function pca() {
  return /^(a+)+$/.test(`${'a'.repeat(60)}b`)
}
