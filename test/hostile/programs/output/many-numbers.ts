// More numbers than an answer may have.
// allowed: output_limit
export function pca() {
  return new Float64Array(2e6)
}
