// Spreads and destructures iterators that never end, of every kind there is, without keeping anything.
// allowed: time_limit
export function pca() {
  const endless = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: 1 }) }) }
  return Iterator.from(endless[Symbol.iterator]()).map((x) => x).filter((x) => x > 1).drop(1e9).some((x) => x > 2)
}
