// Returns at once an answer that takes for ever to read.
// allowed: time_limit
export function pca() {
  return { mean: [], get components() { for (;;); } }
}
