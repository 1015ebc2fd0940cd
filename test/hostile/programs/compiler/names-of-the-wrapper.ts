// Exports and declares the names that whoever wraps a module may use for itself.
// given: model
// allowed: accepted
const given = arguments.length, exports = 1, module = 2, require = 3, __dirname = 4, Object = 5, undefined_ = void 0
export { given as '__proto__', exports as 'constructor', module as 'toString', require as '); throw 1; (', __dirname as 'a\u2028b' }
export const pca = (X, k) => (given === 0 && Object === 5 && undefined_ === void 0 ? model(X, k) : undefined_)
