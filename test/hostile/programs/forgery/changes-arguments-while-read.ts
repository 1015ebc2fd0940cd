// Right answer, and the arguments are changed only while that is being read.
// given: model
// allowed: wrong_answer
export function pca(X, k) {
  const answer = model(X, k)
  return { ...answer, get projected() { for (const row of X) row.fill(0); return answer.projected } }
}
