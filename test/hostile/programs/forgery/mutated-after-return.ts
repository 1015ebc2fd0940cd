// Returns one thing and goes on changing it, in microtasks and in getters that run while the answer is read.
// allowed: wrong_answer
export function pca(X, k) {
  const answer = { mean: [0], components: [], variances: [], ratios: [], projected: X }
  let steps = 0
  const change = () => {
    answer.mean.push(steps)
    X.length = 0
    if (steps++ < 100) void Promise.resolve().then(change)
  }
  change()
  Object.defineProperty(answer, 'variances', {
    enumerable: true,
    get() { change(); delete answer.ratios; answer.components.push(answer.mean); return [k] },
  })
  return answer
}
