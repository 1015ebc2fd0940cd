// Throws the input as the message of an error, its cause and its siblings.
// allowed: runtime_error
export function pca(X) {
  throw new AggregateError([new Error(`smuggled ${X}`)], `smuggled ${JSON.stringify(X)}`, { cause: `smuggled ${X}` })
}
