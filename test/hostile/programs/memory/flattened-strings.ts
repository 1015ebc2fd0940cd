// Ropes of strings that weigh nothing until something makes one flat text of them.
// allowed: memory_limit runtime_error time_limit
export function pca() {
  const kept = []
  for (let i = 0; ; i++) {
    let rope = `${i}\u2028`
    while (rope.length < 2 ** 24) rope += rope
    kept.push(rope, rope.charCodeAt(5), encodeURIComponent(rope))
  }
}
