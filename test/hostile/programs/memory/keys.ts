// An object with ever more keys.
// allowed: memory_limit time_limit
export function pca() {
  const object = {}
  for (let i = 0; ; i++) object[`key${i}`] = i
}
