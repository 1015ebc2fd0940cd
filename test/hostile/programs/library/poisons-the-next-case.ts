// Breaks what the library is built on, by values and by accessors, and is wrong if the next case feels it.
// imports: gradus/linalg
// given: model
// allowed: accepted
import * as linalg from 'gradus/linalg'

let calls = 0

export function pca(X, k) {
  const sound = [
    linalg.matmul([[1, 2]], [[3], [4]])[0][0] === 11,
    linalg.norm2([3, 4]) === 5,
    linalg.transpose([[1, 2]]).length === 2,
    linalg.solve([[2, 0], [0, 4]], [2, 4]).every((x) => x === 1),
    linalg.symmetricEigen([[2, 0], [0, 3]]).values[0] === 3,
  ]
  if (calls++ > 0 || sound.includes(false)) throw new Error('I was here before')
  const answer = model(X, k)
  const define = (object, key, get) => Object.defineProperty(object, key, { __proto__: null, get, set() {}, configurable: true })
  define(Array, Symbol.species, () => function () { return { length: 0 } })
  define(Object.prototype, 'length', () => 3)
  define(Object.prototype, 'matmul', () => () => 'mine')
  define(Array.prototype, 0, () => 7)
  Math.abs = Math.hypot = Math.floor = () => NaN
  Array.prototype.map = Array.prototype.every = function () { return this }
  Array.from = () => []
  Number.isInteger = Number.isFinite = () => true
  Object.freeze = Object.isFrozen = (x) => x
  RangeError = function () { return answer }
  return answer
}
