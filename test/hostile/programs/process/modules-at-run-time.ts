// Imports at run time, again and again and all at once: of nothing, of itself, of data, of natives.
// given: model
// allowed: accepted
export async function pca(X, k) {
  const load = Function('name', 'return import(name)')
  const names = ['', '.', 'solution.ts', './realm', 'answer', 'encoder', 'data:text/javascript,export default 1', 'node:fs', '/etc/passwd', 'isolated-vm']
  const loaded = await Promise.allSettled(names.flatMap((name) => [load(name), load(new Proxy({}, { get: () => () => name }))]))
  if (loaded.some(({ status }) => status === 'fulfilled')) for (;;);
  return model(X, k)
}
