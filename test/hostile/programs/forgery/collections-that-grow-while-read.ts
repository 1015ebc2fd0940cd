// A Map whose members add members as soon as they are looked at.
// allowed: output_limit time_limit memory_limit
export function pca() {
  const map = new Map()
  const member = () => ({ get next() { map.set(member(), 1); return 1 } })
  map.set(member(), 1)
  return map
}
