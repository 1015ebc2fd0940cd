// Proxied arrays whose length is an object, negative, enormous, or another one each time it is asked for.
// allowed: wrong_answer output_limit runtime_error
let asked = 0
const lengths = [{ valueOf: () => asked++ }, -1, 2 ** 32 + 1, NaN, '3', 1n, { valueOf: () => { throw new RangeError('no') } }]
const lying = (length) => new Proxy([], { get: (target, key) => (key === 'length' ? length : Reflect.get(target, key)) })

export function pca(X, k) {
  return { mean: lying(lengths[X.length % lengths.length]), variances: lying(lengths[k % lengths.length]) }
}
