// Returns a promise that nothing will settle.
// allowed: runtime_error
export function pca() {
  return new Promise(() => {})
}
