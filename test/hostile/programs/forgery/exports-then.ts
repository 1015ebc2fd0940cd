// A module that has to be awaited and exports `then`: it settles as whatever that likes, once for each that asks.
// allowed: wrong_answer runtime_error
await null
let asked = 0
export function then(resolve) {
  resolve(new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : () => ({ accepted: asked++, key })) }))
}
export function pca() {
  return asked
}
