// Generators, plain and asynchronous, return an iterator and do nothing.
// allowed: wrong_answer
export async function* pca(X, k) {
  yield X
  return k
}
