// Bugs of the engine itself, as far as they are known: allocations that abort instead of throwing.
// allowed: memory_limit runtime_error time_limit
export function pca() {
  const wide = 'x'.repeat(2 ** 28)
  const parts = wide.split('')
  return JSON.stringify(parts).length + wide.replaceAll('x', '\u1234').length
}
