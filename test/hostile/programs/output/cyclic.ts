// Answers that contain themselves: an array, a Map as its own key, a getter that makes new objects without end.
// allowed: wrong_answer output_limit
export function pca(X) {
  const array = []
  array.push(array)
  const map = new Map()
  map.set(map, map)
  const endless = () => ({ get more() { return endless() } })
  return [array, map, endless()][X.length % 3]
}
