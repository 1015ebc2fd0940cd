// Everything binary that is no array of numbers: buffers, views, detached ones, views longer than their buffer.
// allowed: wrong_answer runtime_error
export function pca(X, k) {
  const detached = new Float64Array(4)
  detached.buffer.transfer()
  return { mean: new ArrayBuffer(64), components: new DataView(new ArrayBuffer(8)), variances: detached, ratios: new BigInt64Array(k), projected: new Float64Array(X.length).subarray(1) }
}
