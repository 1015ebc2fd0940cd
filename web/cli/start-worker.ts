import { Worker } from 'node:worker_threads'
import type { Program } from '../run/compile/compile.ts'
import type { RunJob } from '../run/messages.ts'
import type { RunWorker } from '../run/run-calls.ts'

/** A worker of Node that answers as a browser's does. Its files stand beside the bundled command, see `vite.config.ts`. */
export function startWorker({ libraries }: Pick<Program, 'libraries'>): RunWorker {
  const file = libraries.some(({ code }) => code === '') ? 'tensor-run-worker.mjs' : 'run-worker.mjs'
  const worker = new Worker(new URL(file, import.meta.url), { stdout: true, stderr: true })
  return {
    postMessage: (job: RunJob) => worker.postMessage(job, []),
    addEventListener(type: 'message' | 'error', listen: (event: never) => void) {
      if (type === 'message') worker.on('message', (data: unknown) => listen({ data } as never))
      else worker.on('error', ({ message }) => listen({ message, preventDefault: () => undefined } as never))
    },
    terminate: () => worker.terminate(),
  }
}
