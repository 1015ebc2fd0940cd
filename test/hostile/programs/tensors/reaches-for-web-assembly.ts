// Follows every way from the backend to the constructors of WebAssembly, to have memory that nobody counts, and is wrong if one is found.
// imports: @tensorflow/tfjs
// given: model
// allowed: accepted
import * as tf from '@tensorflow/tfjs'

const isConstructor = (it) => typeof it === 'function' && /^(Memory|Module|Instance|Table|Global|Tag|Exception)$/.test(it.name)

function walk(start) {
  const seen = new Set()
  const left = [start]
  while (left.length > 0 && seen.size < 20_000) {
    const it = left.pop()
    if ((typeof it !== 'object' && typeof it !== 'function') || it === null || seen.has(it) || ArrayBuffer.isView(it)) continue
    seen.add(it)
    try {
      if (isConstructor(it) && /native/.test(Function.prototype.toString.call(it))) return it
      left.push(Object.getPrototypeOf(it))
      for (const key of Reflect.ownKeys(it)) left.push(Object.getOwnPropertyDescriptor(it, key).get ?? it[key])
    } catch {}
  }
}

export function pca(X, k) {
  const found = walk([globalThis, tf, tf.env(), tf.env().global, tf.backend(), tf.backend().wasm, tf.backend().wasm.asm])
  if (found) throw new Error('found ' + found.name)
  let trap
  try { tf.backend().wasm.asm.dynCall_jiji(1e6, 0, 0, 0, 0) } catch (error) { trap = error }
  if (trap && isConstructor(trap.constructor)) throw new Error('found by an error')
  if (typeof WebAssembly !== 'undefined' || (0, eval)('typeof WebAssembly') !== 'undefined') throw new Error('it is there')
  if (typeof tf.env().global.fetch !== 'undefined') throw new Error('there is a network')
  return model(X, k)
}
