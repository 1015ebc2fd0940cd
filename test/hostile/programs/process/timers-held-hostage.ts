// Waits for time to pass, by every way of waiting; nothing here may wait, and nobody else may be kept waiting by it.
// allowed: time_limit runtime_error
export async function pca() {
  const start = Date.now()
  while (Date.now() - start < 100) await new Promise((resolve) => (globalThis.setTimeout ?? ((f) => f()))(resolve, 10))
}
