// Not an attack: an asynchronous solution is as good as any.
// given: model
// allowed: accepted
export const pca = async (X, k) => {
  await null
  return new Promise((resolve) => resolve(model(X, k)))
}
