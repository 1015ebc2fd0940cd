// Changes what is hardest to see, and is wrong in the next case if any of it is still there: attributes, prototypes, methods of methods.
// given: model
// allowed: accepted
const marked = () => [
  Array.prototype.push.mark, Object.getOwnPropertyDescriptor(Set.prototype, 'size').get.mark, JSON.mark, [].mark, (() => {}).mark,
  Object.isFrozen(Reflect), !Object.isExtensible(Map.prototype), Object.keys(Number).length > 0, !Object.getOwnPropertyDescriptor(Math, 'max').writable,
  'get' in Object.getOwnPropertyDescriptor(Math, 'min'), Error.stackTraceLimit !== 10, 'prepareStackTrace' in Error,
]
const before = marked().some(Boolean)

export function pca(X, k) {
  if (before) throw new Error('I was here before')
  const answer = model(X, k)
  const tries = [
    () => { Array.prototype.push.mark = true },
    () => { Object.getOwnPropertyDescriptor(Set.prototype, 'size').get.mark = true },
    () => Object.setPrototypeOf(JSON, { mark: true }),
    () => Object.setPrototypeOf(Array.prototype, { mark: true, __proto__: Object.prototype }),
    () => Object.setPrototypeOf(Function.prototype, { mark: true, __proto__: Object.prototype }),
    () => Object.freeze(Reflect),
    () => Object.preventExtensions(Map.prototype),
    () => Object.defineProperty(Number, 'MAX_VALUE_', { enumerable: true, value: 1 }),
    () => Object.defineProperty(Math, 'max', { writable: false }),
    () => { const { min } = Math; Object.defineProperty(Math, 'min', { get: () => min }) },
    () => { Error.stackTraceLimit = Infinity; Error.prepareStackTrace = () => 'mine' },
  ]
  for (const attempt of tries) try { attempt() } catch {}
  return answer
}
