// Never says what it is: a looping Symbol.toStringTag, reached through a Proxy's traps.
// allowed: time_limit
export function pca() {
  return new Proxy({}, { get: (_, key) => { if (key === Symbol.toStringTag) for (;;); }, getPrototypeOf: () => { for (;;); } })
}
