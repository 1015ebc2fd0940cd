// Shapes of arrays, buffers and receivers that have broken engines before: shrunk while they are sorted, filled or copied.
// allowed: wrong_answer runtime_error memory_limit time_limit output_limit
export function pca(X) {
  const list = Array.from({ length: 1e5 }, (_, i) => 1e5 - i)
  const shrink = { valueOf() { list.length = 1; return 5 } }
  list.sort((a, b) => { list.length = 10; list.push({}, 1.5); return a - b })
  list.fill(shrink, shrink, 1e5).splice(shrink, 1e5, ...list)
  const floats = new Float64Array(1e5)
  try { floats.fill({ valueOf() { floats.buffer.transfer(0); return 1 } }) } catch {}
  try { new Uint8Array(8).set({ get length() { return 9 }, 0: shrink }) } catch {}
  return { mean: list, components: floats, variances: Array.prototype.concat.call(1, list, X), ratios: [], projected: [] }
}
