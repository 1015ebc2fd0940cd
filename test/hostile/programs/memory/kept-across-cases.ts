// Keeps a little more with each case, in places that outlive it, until the cases together have too much; a right answer all the while.
// given: model
// allowed: accepted memory_limit
export function pca(X, k) {
  const answer = model(X, k), text = String(X).slice(0, 100)
  for (let i = 0; i < 2e3; i++) Symbol.for(`${i} ${'kept'.repeat(20)} ${text}`)
  globalThis.kept = Array.from({ length: 2e5 }, (_, i) => i + 0.5)
  return answer
}
