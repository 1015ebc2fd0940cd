// Symbol.species and subclassed arrays, buffers and promises: whoever copies the answer with built-in methods runs our constructors.
// allowed: wrong_answer runtime_error
class Mine extends Array {
  static get [Symbol.species]() { return function () { return { length: 0, accepted: true } } }
  map() { return this }
  get length() { return 0 }
}
class Floats extends Float64Array {
  static get [Symbol.species]() { return Uint8Array }
  get length() { return 1e9 }
  get byteLength() { return 1e9 }
  get buffer() { return new ArrayBuffer(0) }
  get [Symbol.toStringTag]() { return 'Uint8Array' }
}
class Later extends Promise {
  static get [Symbol.species]() { return function (run) { run(() => {}, () => {}) } }
  then(resolve) { resolve({ mean: Mine.of(1, 2), components: new Floats(2), variances: new Floats(4), ratios: Mine.of(), projected: [] }) }
}

export function pca() {
  return new Later((resolve) => resolve(1))
}
