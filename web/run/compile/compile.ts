import { releaseProxy, wrap, type Remote } from 'comlink'
import type { Diagnostic } from '#schema/report.ts'
import type { Import } from '#schema/manifest.ts'
import type { Transpiled } from './transpile.ts'

/** What a run's worker needs of a learner's code, and its source map for whoever reads errors. */
export interface Program {
  code: string
  map: string
  libraries: { name: Import; code: string }[]
  drive: string | null
}

type Transpile = (source: string, entries: readonly string[], allowed: readonly Import[]) => Transpiled

let worker: Worker | undefined
let transpile: Remote<Transpile> | undefined

/**
 * Compiles a learner's code beside the page; TypeScript's compiler is fetched the first time and stays. Stopped by `signal`, even where the
 * compiler itself hangs.
 * @throws Error when the compiler could not be loaded
 * @throws DOMException named AbortError on `signal`
 */
export async function compile(
  source: string,
  entries: readonly string[],
  allowed: readonly Import[],
  drive: string | null,
  signal: AbortSignal,
): Promise<Program | { diagnostics: Diagnostic[] }> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = () => {
    forget()
    reject(signal.reason)
  }
  signal.addEventListener('abort', stop)
  try {
    const transpiled = await Promise.race([start(reject)(source, entries, allowed), promise])
    return 'diagnostics' in transpiled ? transpiled : { ...transpiled, drive }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function start(onFailure: (why: Error) => void): Remote<Transpile> {
  worker ??= new Worker(new URL('transpile-worker.ts', import.meta.url), { type: 'module' })
  transpile ??= wrap<Transpile>(worker)
  const fail = (event: ErrorEvent) => {
    forget()
    onFailure(new Error(event.message || 'the compiler could not be loaded'))
  }
  worker.addEventListener('error', fail, { once: true })
  return transpile
}

function forget() {
  transpile?.[releaseProxy]()
  worker?.terminate()
  worker = transpile = undefined
}
