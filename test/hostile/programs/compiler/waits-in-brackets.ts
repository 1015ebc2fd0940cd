// Top-level await that could be the call of a function of that name, and a line for a shell before it. Not an attack.
// given: model
// allowed: accepted
const one = await (async () => 1)()
const [two] = await [one + 1]
export const pca = (X, k) => (two === 2 ? model(X, k) : undefined)
