// Returns the right answer and works on for a while: the next case must wait for none of it, nor be changed by it.
// given: model
// allowed: accepted
export function pca(X, k) {
  const answer = model(X, k)
  let left = 2000
  const work = () => { globalThis.late = left; if (left-- > 0) void Promise.resolve().then(work) }
  if (globalThis.late !== undefined) throw new Error('work of another case')
  work()
  return answer
}
