// Takes a built-in away and puts it back, which leaves it last among the keys, and looks for that sign in the next case.
// given: model
// allowed: accepted
if (Object.getOwnPropertyNames(Math).at(-1) === 'abs') throw new Error('smuggled')

export function pca(X, k) {
  const abs = Object.getOwnPropertyDescriptor(Math, 'abs')
  delete Math.abs
  Object.defineProperty(Math, 'abs', abs)
  return model(X, k)
}
