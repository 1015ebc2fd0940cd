// One operation on big integers that takes minutes and cannot be interrupted.
// allowed: time_limit memory_limit
export function pca() {
  const big = (1n << 60_000_000n) - 1n
  return big ** 3n % (big - 1n)
}
