// Writes the input into the stack: as names of functions, as the name of the script, and as text.
// allowed: runtime_error
export function pca(X) {
  const name = `smuggled ${X.flat().slice(0, 3).join(' ')}`
  const f = { [name]: () => (0, eval)(`(() => { throw new Error('x') })()\n//# sourceURL=${name.replaceAll(' ', '_')}/solution.ts`) }[name]
  try {
    f()
  } catch (error) {
    error.stack = `${error.stack}\n at ${name} (solution.ts:0:0)\n at ${name} (solution.ts:${Math.floor(Math.abs(X.flat()[0] * 1e4))}:1)`
    throw error
  }
}
