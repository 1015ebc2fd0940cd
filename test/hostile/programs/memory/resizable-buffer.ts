// A resizable buffer grows without being counted, where it can be had; also by way of transfer.
// allowed: memory_limit runtime_error
export function pca() {
  const kept = []
  for (let i = 1; i < 400; i++) {
    const buffer = new ArrayBuffer(8, { maxByteLength: 2 ** 30 })
    if (buffer.resize) buffer.resize(2 ** 30)
    const moved = buffer.transfer(16 * 2 ** 20)
    new Uint8Array(moved).fill(i)
    kept.push(moved)
  }
  return kept.length
}
