// A small object graph that unfolds to more than any memory: each level holds the next one twice.
// allowed: output_limit
export function pca() {
  let level = [1]
  for (let i = 0; i < 60; i++) level = [level, level]
  return level
}
