// The same by all ways that say no instead of throwing, and wrong if one of them said yes or left a trace for the next case.
// imports: gradus/linalg
// given: model
// allowed: accepted
import * as linalg from 'gradus/linalg'
import { dot as inner } from 'gradus/linalg'

export function pca(X, k) {
  const fake = () => 'fake'
  const ways = [
    () => Reflect.set(linalg, 'dot', fake),
    () => Reflect.set(linalg, 'more', fake),
    () => Reflect.defineProperty(linalg, 'dot', { value: fake }),
    () => Reflect.deleteProperty(linalg, 'dot'),
    () => Reflect.setPrototypeOf(linalg, { more: fake }),
    () => Reflect.set(inner, 'call', fake),
    () => Reflect.set(inner, 'prototype', { trace: true }),
  ]
  if (ways.some((way) => way()) || linalg.dot !== inner || inner([2], [3]) !== 6) throw new Error('the library gave way')
  if (inner.prototype.trace) throw new Error('I was here before')
  inner.prototype.trace = true
  return model(X, k)
}
