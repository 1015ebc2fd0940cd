// Not an attack but what a limit must not punish: a right solution with a table of 8 MB made anew for each case.
// given: model
// allowed: accepted
const table = new Float64Array(1e6).fill(1)
const list = Array.from({ length: 2e5 }, (_, i) => i)

export function pca(X, k) {
  return table[0] === 1 && list[1] === 1 ? model(X, k) : undefined
}
