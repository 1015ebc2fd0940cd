// Throws an error with megabytes of message, name and stack, and causes without end.
// allowed: runtime_error
export function pca() {
  const text = 'smuggled '.repeat(1e6)
  const error = Object.assign(new Error(text), { name: text, stack: text })
  error.cause = error
  throw error
}
