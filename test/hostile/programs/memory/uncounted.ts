// Asks for the kinds of memory nobody counts: shared buffers, WebAssembly, internationalisation objects.
// allowed: runtime_error
export function pca() {
  const kinds = [
    () => new SharedArrayBuffer(2 ** 20, { maxByteLength: 2 ** 30 }).grow(2 ** 30),
    () => new WebAssembly.Memory({ initial: 1, maximum: 65536 }).grow(60000),
    () => Array.from({ length: 1e6 }, () => new Intl.Collator('de')),
    () => Atomics.wait(new Int32Array(new ArrayBuffer(8)), 0, 0),
    () => new WeakRef({}),
  ]
  const had = kinds.filter((make) => { try { make(); return true } catch { return false } })
  if (had.length === 0) throw new Error('none of them is here')
  for (;;);
}
