// Parses and writes the same text for ever inside toJSON and a reviver.
// allowed: time_limit memory_limit
export function pca() {
  const again = { toJSON: () => { JSON.parse('[1,2,3]', function reviver() { for (;;) JSON.stringify([1]) }) } }
  return JSON.stringify(again)
}
