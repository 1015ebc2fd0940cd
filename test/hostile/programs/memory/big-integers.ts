// Doubles an integer until there is no room for it, and keeps each.
// allowed: memory_limit time_limit runtime_error
export function pca() {
  const kept = []
  for (let big = 2n ** 65_536n; ; big <<= 1n + BigInt(kept.length) * 65_536n) kept.push(big)
}
