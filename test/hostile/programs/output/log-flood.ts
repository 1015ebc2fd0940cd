// Right answer, and a flood of text on the console: long lines, many lines, values that cannot be shown.
// given: model
// allowed: accepted
const line = 'x'.repeat(1e5)

export function pca(X, k) {
  for (let i = 0; i < 2000; i++) console.log(line, { toJSON() { throw new Error() } }, Symbol('x'), 10n, null, undefined)
  console.log('\u001b[2J\u0007\0\ud800<script>alert(1)</script>')
  return model(X, k)
}
