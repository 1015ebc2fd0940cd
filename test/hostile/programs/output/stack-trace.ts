// Stack traces without a limit, of a deep recursion through functions with long names.
// allowed: runtime_error memory_limit
Error.stackTraceLimit = Infinity
const name = 'n'.repeat(1e4)
const recurse = { [name]: (depth) => { if (depth === 0) throw new Error('deep'); return recurse[name](depth - 1) + 1 } }

export function pca() {
  return recurse[name](1500)
}
