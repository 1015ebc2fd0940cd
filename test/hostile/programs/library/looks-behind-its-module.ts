// Looks for more than it imported in what its module is called with, and for the callers of the library in its errors.
// imports: gradus/linalg
// given: model
// allowed: accepted
import { dot as __proto__, norm1 as constructor, matmul } from 'gradus/linalg'

const given = arguments
const caught = []
Error.prepareStackTrace = (_, sites) => {
  for (const site of sites) caught.push(site.getFunction(), site.getThis())
  return 'stack'
}

export function pca(X, k) {
  const spying = { length: 1, 0: { get length() { void new Error().stack; return 1 }, 0: 2 }, every() { return true } }
  try {
    matmul(spying, [[1, 2], [3]])
  } catch (error) {
    void error.stack
  }
  if (caught.some((it) => it !== undefined && it !== null)) throw new Error('somebody was there')
  const own = [given.length === 1, Object.isFrozen(given[0]), Object.getPrototypeOf(given[0]) === null]
  if (own.includes(false) || __proto__([2], [3]) !== 6 || constructor([-1]) !== 1) throw new Error('not what I imported')
  return model(X, k)
}
