// Never answers what it is worth: conversions, comparisons and hooks that loop, in an array index and a Date.
// allowed: time_limit
export function pca() {
  const never = { [Symbol.toPrimitive]: () => { for (;;); } }
  return [1, 2].at(never)
}
