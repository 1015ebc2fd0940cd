// The export is in its dead zone for ever: loading stops before it is reached.
// allowed: runtime_error
await new Promise(() => {})
export const pca = () => 1
