import { parentPort } from 'node:worker_threads'
import type { RunJob, RunMessage } from '../../run/messages.ts'

/** What the worker of a run expects of a browser, in a worker of Node. Has to come before it. */
Object.assign(globalThis, {
  postMessage: (message: RunMessage, transfer: ArrayBuffer[]) => parentPort!.postMessage(message, transfer),
  addEventListener(type: string, listen: (event: { data?: RunJob; preventDefault(): void }) => void) {
    const preventDefault = () => undefined
    if (type === 'message') parentPort!.on('message', (data: RunJob) => listen({ data, preventDefault }))
    else process.on('unhandledRejection', () => listen({ preventDefault }))
  },
})
