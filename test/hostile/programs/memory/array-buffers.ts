// Memory outside the heap, a million numbers at a time.
// allowed: memory_limit runtime_error
export function pca() {
  const kept = []
  for (;;) kept.push(new Float64Array(1e6).fill(kept.length))
}
