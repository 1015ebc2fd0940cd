// Throws an integer that takes minutes to print.
// allowed: time_limit
export function pca() {
  throw (1n << 500_000_000n) - 1n
}
