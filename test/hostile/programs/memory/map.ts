// Grows a Map: V8 gives up on its table without a word to anyone who could handle it.
// allowed: memory_limit time_limit
export function pca() {
  const map = new Map()
  for (let i = 0; ; i++) map.set(i, i)
}
