// Has V8 itself write the input into the message of an error: unknown names, bad JSON, bad patterns, impossible calls.
// allowed: runtime_error
export function pca(X) {
  const name = `smuggled ${X.flat().slice(0, 3).join(' ')}`
  const ways = [
    () => JSON.parse(name),
    () => new RegExp(`(${name}`),
    () => null[name],
    () => ({ [name]: 1 })[name](),
    () => new Array(-Math.abs(X[0][0])),
    () => (0, eval)(`${name.replaceAll(' ', '$').replaceAll('.', '_').replaceAll('-', '_')}()`),
    () => decodeURI(`%${name}`),
  ]
  return ways[X.length % ways.length]()
}
