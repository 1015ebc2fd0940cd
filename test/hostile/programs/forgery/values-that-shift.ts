// Shows every reader something else: a harness that checks first and compares later would be fooled.
// allowed: wrong_answer
let reads = 0
const shifting = (n) => Object.defineProperties([], Object.fromEntries(Array.from({ length: n }, (_, i) => [i, { get: () => reads++ % 7, enumerable: true }])))

export function pca(X, k) {
  const d = X[0]?.length ?? 0
  return {
    get mean() { return reads++ % 2 ? [] : shifting(d) },
    get components() { return Array.from({ length: k }, () => shifting(d)) },
    get variances() { return shifting(k) },
    get ratios() { return shifting(k) },
    get projected() { return X.map(() => shifting(k)) },
    toJSON: () => 'accepted',
    valueOf: () => NaN,
  }
}
