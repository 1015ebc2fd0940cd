// Arrays in arrays, a hundred thousand deep.
// allowed: output_limit
export function pca() {
  let deep = []
  for (let i = 0; i < 1e5; i++) deep = [deep]
  return deep
}
