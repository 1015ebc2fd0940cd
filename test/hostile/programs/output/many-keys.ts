// An answer with more names than a record can want, each of them answered by a Proxy.
// allowed: output_limit time_limit memory_limit
export function pca() {
  const keys = Array.from({ length: 3e5 }, (_, i) => `a-name-that-is-not-short-${i}`)
  return new Proxy({}, {
    ownKeys: () => keys,
    getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
    get: (_, key) => (typeof key === 'symbol' || key === 'then' ? undefined : 1),
  })
}
