// Turns a large typed array into an array: V8 aborts the process.
// allowed: memory_limit runtime_error time_limit
export function pca() {
  return Array.from(new Uint8Array(60e6)).length + [...new Uint8Array(60e6)].length
}
