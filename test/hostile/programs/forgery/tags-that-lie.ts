// Plain objects that call themselves Map, Set, Date or typed array, and real ones that call themselves Object.
// allowed: wrong_answer
export function pca(X, k) {
  const lie = (tag) => ({ [Symbol.toStringTag]: tag, size: 1e9, forEach: (f) => f(1, 2), getTime: () => 0 })
  return {
    mean: lie('Map'), components: lie('Set'), variances: lie('Date'), ratios: lie('Float64Array'),
    projected: Object.defineProperty(new Map([[X, k]]), Symbol.toStringTag, { value: 'Object' }),
  }
}
