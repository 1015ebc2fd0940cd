// What the last match left behind, in this case or in another submission.
// given: model
// allowed: accepted
export function pca(X, k) {
  if (RegExp.$1 !== '' || RegExp.lastMatch !== '' || RegExp.input !== '') throw new Error('somebody was here before')
  ;/(s)muggled/.test('smuggled')
  return model(X, k)
}
