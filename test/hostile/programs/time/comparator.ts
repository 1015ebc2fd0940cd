// Sorts with a comparator that never makes up its mind.
// allowed: time_limit
export function pca() {
  return Array.from({ length: 2e6 }, (_, i) => i).sort(() => { for (let i = 0; i < 1e6; i++); return Math.random() - 0.5 })
}
