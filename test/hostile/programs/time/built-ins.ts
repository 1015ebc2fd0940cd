// Built-ins that do not look whether they should stop: a search through a sparse array, normalisation of a long text.
// allowed: time_limit memory_limit
export function pca() {
  const sparse = []
  sparse[4294967290] = 1
  for (let i = 0; i < 50; i++) sparse.indexOf('nowhere')
  return '\u0344'.repeat(2 ** 26).normalize('NFC').length
}
