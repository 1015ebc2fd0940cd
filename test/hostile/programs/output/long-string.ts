// A text of half a gigabyte that costs nothing to make.
// allowed: output_limit
export function pca() {
  return 'x'.repeat(2 ** 29 - 24)
}
