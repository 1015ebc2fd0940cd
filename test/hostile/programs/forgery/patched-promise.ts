// Takes over promises, so that a harness which awaits the answer is handed something else, or the harness itself.
// allowed: wrong_answer runtime_error
const seen = []
const original = Promise.prototype.then
Promise.prototype.then = function (resolve, reject) {
  seen.push(resolve, reject, this)
  resolve?.({ state: 'returned', verdict: 'accepted' })
  return original.call(this, resolve, reject)
}
Promise.resolve = (value) => value
Object.defineProperty(Promise, Symbol.species, { value: function (run) { run(() => true, () => true) } })
Object.defineProperty(Promise.prototype, 'constructor', { get: () => { throw new Error('found the harness') } })

export async function pca() {
  for (const it of seen) it?.({ state: 'returned', value: { accepted: true } })
  return seen.length
}
