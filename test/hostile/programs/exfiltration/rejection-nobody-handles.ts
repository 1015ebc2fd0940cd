// Lets promises be rejected with the input while the answer itself is right: an unhandled rejection may reach a log.
// given: model
// allowed: accepted runtime_error
export function pca(X, k) {
  void Promise.reject(new Error(`smuggled ${JSON.stringify(X)}`))
  void (async () => { throw new RangeError(`smuggled ${k}`) })()
  return model(X, k)
}
