// Doubles a text and turns it around, a character at a time.
// allowed: memory_limit runtime_error time_limit
export function pca() {
  const kept = []
  for (let text = 'smuggled'; ; text += text) kept.push(`${text}${kept.length}`.split('').reverse().join(''))
}
