// A promise that settles at once, and work behind it that never ends.
// given: model
// allowed: time_limit memory_limit
export async function pca(X, k) {
  const forever = () => Promise.resolve().then(() => Promise.resolve().then(forever))
  forever()
  return model(X, k)
}
