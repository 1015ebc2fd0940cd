// Imports that come into being only while the code runs.
// allowed: runtime_error wrong_answer
export async function pca(X) {
  const ways = [
    () => (0, eval)("import('node:fs')"),
    () => new Function("return import('file:///etc/passwd')")(),
    () => Object.getPrototypeOf(async () => {}).constructor("return import('isolated-vm')")(),
    () => (0, eval)("import('solution.ts')"),
  ]
  return { mean: await ways[X.length % ways.length]() }
}
