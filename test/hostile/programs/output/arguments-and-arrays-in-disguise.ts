// Lists that are none: arguments, String objects, array-likes, arrays with names, boxed numbers.
// allowed: wrong_answer
export function pca(X, k) {
  const boxed = Object.assign([Object(1), Object(2n), Object(Symbol.iterator)], { length2: 1, accepted: true })
  return { mean: arguments, components: Object('text'), variances: { length: k, 0: 1 }, ratios: boxed, projected: Object.assign(() => 1, [1]) }
}
