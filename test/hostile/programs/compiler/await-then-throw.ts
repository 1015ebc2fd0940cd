// Throws while it is loaded, but only after an await.
// allowed: runtime_error
export function pca() { return 1 }
await null
throw new RangeError('too late to be noticed')
