// Errors at places of the answer that are named after the input, so that feedback which names places would tell it.
// allowed: wrong_answer
export function pca(X, k) {
  const name = `smuggled ${X.flat().slice(0, 2).join(' ')}`
  const rows = Object.assign([], { [name]: NaN, [X[0]?.[0]]: NaN })
  return { mean: new Map([[name, NaN]]), components: rows, variances: new Map([[X[0]?.[0], undefined]]), ratios: [name], projected: { [name]: k } }
}
