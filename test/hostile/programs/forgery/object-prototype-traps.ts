// Plants accessors on Object.prototype under every name a harness may use for its own records.
// allowed: wrong_answer runtime_error
let held
for (const name of ['state', 'value', 'args', 'kind', 'verdict', 'accepted', 'expected', 'result', 'then', 'get', 'outcome', 'error']) {
  Object.defineProperty(Object.prototype, name, {
    __proto__: null,
    configurable: true,
    get() { return name === 'then' ? undefined : held?.[0] ?? 'accepted' },
    set(value) { held = [value, this] },
  })
}
for (const i of [0, 1, 2]) Object.defineProperty(Array.prototype, i, { __proto__: null, get: () => 'accepted', set() {}, configurable: true })

export function pca() {
  return held
}
