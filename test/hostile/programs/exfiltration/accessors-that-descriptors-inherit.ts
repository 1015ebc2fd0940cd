// Has its own code run while built-ins are compared, by accessors that every descriptor inherits, and leaves the input on what was looked at before.
// given: model
// allowed: accepted
if (globalThis.smuggled) throw new Error(`smuggled ${globalThis.smuggled}`)

export function pca(X, k) {
  const answer = model(X, k)
  const names = ['get', 'set', 'value', 'writable', 'enumerable', 'configurable']
  const get = () => {
    for (const name of names) delete Object.prototype[name]
    globalThis.smuggled = JSON.stringify(X)
  }
  for (const name of names) Object.defineProperty(Object.prototype, name, { __proto__: null, get, configurable: true })
  return answer
}
