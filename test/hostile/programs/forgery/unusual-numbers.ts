// Answers with every number that makes comparisons behave oddly.
// allowed: wrong_answer
const odd = [Infinity, -Infinity, NaN, -0, Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53]

export function pca(X, k) {
  const number = odd[(X.length + k) % odd.length]
  const row = (n) => Array.from({ length: n }, () => number)
  const d = X[0]?.length ?? 0
  return { mean: row(d), components: Array.from({ length: k }, () => row(d)), variances: row(k), ratios: row(k), projected: X.map(() => row(k)) }
}
