// Awaits for ever, a step at a time.
// allowed: time_limit
export async function pca() {
  for (;;) await null
}
