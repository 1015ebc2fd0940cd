// Waits for values that are always there, through the async machinery of the engine.
// allowed: time_limit
export async function pca() {
  for await (const x of (async function* () { for (;;) yield 1 })()) if (x === 2) return x
}
