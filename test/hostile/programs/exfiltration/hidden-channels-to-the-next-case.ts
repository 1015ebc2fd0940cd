// Leaves the input on what comparisons of built-ins may overlook, and prints it in the next case: methods, getters, prototypes, attributes.
// given: model
// allowed: accepted
const accessor = (object, key) => Object.getOwnPropertyDescriptor(object, key).get
const places = [Array.prototype.map, Math.max, accessor(Map.prototype, 'size'), console.log, Array.prototype[Symbol.unscopables],
  Object.getPrototypeOf(async () => {}).constructor, Object.getPrototypeOf([].values().map((x) => x)), Reflect.apply, Date.now, Math.random]
const left = [...places, ...[Math, JSON, Reflect].map(Object.getPrototypeOf)].map((place) => place.smuggled).find((it) => it !== undefined)
const bits = Object.isFrozen(JSON) || !Object.isExtensible(Reflect) || !Object.getOwnPropertyDescriptor(Math, 'abs').writable || Object.keys(Math).length > 0
if (left || bits) throw new Error(`smuggled ${left} ${bits}`)

export function pca(X, k) {
  const answer = model(X, k)
  const text = JSON.stringify(X)
  for (const place of places) Reflect.defineProperty(place, 'smuggled', { value: text, configurable: true })
  for (const space of [Math, JSON, Reflect]) Reflect.setPrototypeOf(space, { smuggled: text, __proto__: Object.prototype })
  Object.defineProperty(Math, 'abs', { writable: false, enumerable: true })
  Object.freeze(JSON)
  Object.preventExtensions(Reflect)
  return answer
}
