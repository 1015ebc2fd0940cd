// Rejects, and the reason takes for ever to read.
// allowed: time_limit
export async function pca() {
  throw Object.defineProperty(new Error(), 'stack', { get() { for (;;); } })
}
