// Asks whoever handles source maps to read files, and names itself after one.
// allowed: runtime_error
export function pca() {
  throw new Error('where am I')
}
//# sourceMappingURL=file:///etc/passwd
//@ sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbIi9ldGMvcGFzc3dkIl0sIm1hcHBpbmdzIjoiQUFBQSJ9
//# sourceURL=file:///etc/passwd
