/**
 * What TensorFlow.js takes for granted of a browser, and finds here instead: the bundle's free names are bound to these (`bundle.ts`). None
 * of them is ever on the global object, where learner code would find it.
 */

/** Where TensorFlow.js keeps its engine. */
export const self = {}

/** Nothing waits by a clock here: what would come later comes once the code at work is done. */
export function setTimeout(run: (...args: unknown[]) => void, _ms?: number, ...args: unknown[]): number {
  void Promise.resolve().then(() => run(...args))
  return 0
}

export function clearTimeout(): void {}

export const setImmediate = (run: () => void): number => setTimeout(run)
export const requestAnimationFrame = (run: () => void): number => setTimeout(run)
export const performance = { now: (): number => Date.now() }

/** A snapshot cannot hold WebAssembly: it is handed over in the isolate that was made of one. */
export const WebAssembly: Partial<typeof globalThis.WebAssembly> = {}

/**
 * Takes over what the backend needs of the realm's WebAssembly, and cuts the ways that lead from its objects to the constructors: with those,
 * memory could be had that nobody counts. The global itself goes with `../worker/realm.ts`.
 */
export function takeWebAssembly(): void {
  const kinds = globalThis.WebAssembly as unknown as Record<string, { prototype?: object }>
  const { Instance, RuntimeError, Table } = globalThis.WebAssembly
  Object.assign(WebAssembly, { Instance, RuntimeError })
  for (const kind of Object.getOwnPropertyNames(kinds)) {
    const { prototype } = kinds[kind]!
    if (prototype) Reflect.deleteProperty(prototype, 'constructor')
  }
  Reflect.deleteProperty(Table.prototype, 'grow')
}
