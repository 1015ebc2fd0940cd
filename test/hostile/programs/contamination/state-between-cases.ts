// Right the first time, broken ever after, if anything of one case were left for the next.
// given: model
// allowed: accepted
let calls = 0

export function pca(X, k) {
  if (calls++ > 0 || globalThis.calls || Object.prototype.calls || Math.sqrt(4) !== 2) throw new Error('I was here before')
  const answer = model(X, k)
  globalThis.calls = Object.prototype.calls = 1
  Math.sqrt = () => 0
  Array.prototype.map = () => []
  Object.freeze(Array.prototype)
  return answer
}
