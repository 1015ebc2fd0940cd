import type { Program } from './compile/compile.ts'

/** Libraries without code stand in the worker already: tensors. */
export function startWorker({ libraries }: Pick<Program, 'libraries'>): Worker {
  return libraries.some(({ code }) => code === '')
    ? new Worker(new URL('worker/tensor-run-worker.ts', import.meta.url), { type: 'module' })
    : new Worker(new URL('worker/run-worker.ts', import.meta.url), { type: 'module' })
}
