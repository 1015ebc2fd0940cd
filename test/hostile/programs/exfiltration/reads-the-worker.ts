// Looks for inputs of other cases, other learners and the machine in every global, every stack frame and every script name.
// given: model
// allowed: accepted
const seen = []
Error.prepareStackTrace = (_, sites) => {
  for (const site of sites) seen.push(String(site.getFileName()), String(site.getEvalOrigin()), String(site.getScriptNameOrSourceURL()), String(site))
  return ''
}

export function pca(X, k) {
  void new Error().stack
  const names = Reflect.ownKeys(globalThis).map(String)
  if (names.some((name) => /process|require|ivm|codes|numbers|args|case|expected|answer|Buffer$/.test(name) && name !== 'ArrayBuffer')) throw new Error(`smuggled ${names}`)
  if (seen.some((it) => it.includes('/'))) throw new Error(`smuggled ${seen}`)
  return model(X, k)
}
