// Promises with other prototypes, thenables with getters, promises resolved with themselves, and all three inside one another.
// allowed: wrong_answer runtime_error
export function pca(X, k) {
  const bare = Object.setPrototypeOf(Promise.resolve({ accepted: true }), null)
  let settle
  const self = new Promise((resolve) => (settle = resolve))
  settle(self)
  const getter = { get then() { return (resolve) => resolve(bare) } }
  return [bare, self, getter, Promise.race([getter, bare])][(X.length + k) % 4]
}
