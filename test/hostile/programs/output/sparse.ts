// One element, at the far end of an array.
// allowed: output_limit time_limit
export function pca() {
  const sparse = []
  sparse[4294967294] = 1
  sparse.length = 4294967295
  return sparse
}
