// Tables that grow: a Set of symbols, a WeakMap whose keys are kept, the registry of symbols.
// allowed: memory_limit time_limit
export function pca() {
  const kept = new Set()
  const weak = new WeakMap()
  for (let i = 0; ; i++) {
    const key = { i }
    kept.add(key).add(Symbol.for(`key ${i}`))
    weak.set(key, [i])
  }
}
