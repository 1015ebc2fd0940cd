// Answers with getters that answer the first reader rightly and the second with another thing, as does the Proxy around them.
// given: model
// allowed: accepted wrong_answer
export function pca(X, k) {
  const answer = model(X, k)
  const reads = {}
  const once = (key) => ((reads[key] = (reads[key] ?? 0) + 1) === 1 ? answer[key] : [])
  return new Proxy(answer, { get: (_, key) => (typeof key === 'symbol' || key === 'then' ? undefined : once(key)) })
}
