// Keeps arrays until the heap is full.
// allowed: memory_limit
export function pca() {
  const kept = []
  for (;;) kept.push(new Array(1e5).fill(kept.length + 0.5))
}
