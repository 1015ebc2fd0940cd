// Asks for the engine's own functions and flags, by syntax and by name.
// given: model
// allowed: accepted
export function pca(X, k) {
  for (const source of ['%DebugPrint(1)', '%SystemBreak()', '%_IsSmi(1)', 'gc()', 'd8.terminate()', '$vm.dfgTrue()', '#!x\nquit()', 'Realm.create()', 'load("/etc/passwd")', 'read("/etc/passwd")', 'print(1)'])
    try { (0, eval)(source); if (!source.startsWith('#')) for (;;); } catch {}
  return model(X, k)
}
