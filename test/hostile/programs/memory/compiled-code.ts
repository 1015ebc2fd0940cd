// Has the engine compile: patterns that unfold to megabytes, and sources with a hundred thousand functions.
// allowed: memory_limit time_limit runtime_error
export function pca() {
  const kept = []
  for (let i = 0; ; i++) {
    try { kept.push(new RegExp(`(?:${'[a-z]{1,50}'.repeat(50)}${i}){1,30}`, 'iu')); kept.at(-1).test('b'.repeat(100)) } catch {}
    kept.push(Function(Array.from({ length: 1e4 }, (_, n) => `function f${n}() { return ${i} + ${n} }`).join('\n')))
    kept.at(-1)()
  }
}
