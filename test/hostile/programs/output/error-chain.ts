// Errors as causes of errors and members of aggregates, by the ten thousand, in a cycle.
// allowed: runtime_error memory_limit
export function pca() {
  let error = new Error('first')
  const first = error
  for (let i = 0; i < 1e4; i++) error = new AggregateError([error, error], 'smuggled', { cause: error })
  first.cause = error
  throw error
}
