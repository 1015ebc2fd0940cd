// Leaves the input wherever another case might find it, and tells it while the module is loaded there, where messages are shown.
// given: model
// allowed: accepted
const places = [globalThis, Object.prototype, Array, Symbol, Error, RegExp, console, Math, Function.prototype]
const left = places.map((place) => place.smuggled).find((it) => it !== undefined) ?? RegExp.$1
if (left) throw new Error(`smuggled ${left}`)

export function pca(X, k) {
  const text = JSON.stringify(X)
  for (const place of places) Object.defineProperty(place, 'smuggled', { value: text, configurable: true })
  Symbol.for(`smuggled ${text}`)
  ;/(.+)/.test(text)
  return model(X, k)
}
