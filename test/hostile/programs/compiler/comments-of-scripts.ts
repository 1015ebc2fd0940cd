// What is a comment in a script and code in a module: whoever makes one of the other must not drop a line, nor let it close a bracket.
// given: model
// allowed: accepted
let zero = 0, one = 1, two = 2
const smaller = zero<!--one; const closes = () => { return smaller
}
const counted = two-->zero
export const pca = (X, k) => (closes() === (0 < !0) && counted ? model(X, k) : undefined)
