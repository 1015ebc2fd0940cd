// Typed arrays whose buffer is detached or moved by a getter read just before them.
// allowed: wrong_answer runtime_error
export function pca() {
  const mean = new Float64Array(1000)
  return {
    get components() { mean.buffer.transfer(8); return [[1]] },
    mean,
    get variances() { return new Float64Array(mean.buffer) },
  }
}
