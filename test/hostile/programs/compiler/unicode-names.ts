// Names from all over Unicode, escaped ones, and a string as the name of an export.
// given: model
// allowed: accepted
const \u0061bc\u{64} = 1, ℮𝒳ꓘ = abcd, 变量 = ℮𝒳ꓘ, $ = 变量
const \u{70}ca = (X, k) => ($ === 1 ? model(X, k) : undefined)
export { pca as 'pca', pca as 'not a name', \u0070ca as π }
