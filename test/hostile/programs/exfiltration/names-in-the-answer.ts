// Returns the input as the names of fields, functions and symbols and as strings where numbers belong.
// allowed: wrong_answer
export function pca(X, k) {
  const name = `smuggled ${X.flat().slice(0, 3).join(' ')}`
  const mean = { [name]: { [name]() {} }[name], [Symbol(name)]: name }
  return { [name]: name, mean, components: name, variances: new Map([[name, name]]), ratios: Symbol(name), projected: [[name, k]] }
}
