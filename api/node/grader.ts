import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { StartError } from './start-error.ts'

const main = fileURLToPath(new URL('../../grader/main.ts', import.meta.url))

const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), id: z.string(), sandbox: z.string(), reference: z.string(), notes: z.array(z.string()) }),
  z.object({ type: z.literal('fatal'), message: z.string() }),
])
/** What a grader that can grade has at its disposal. */
export type GraderReady = Extract<z.infer<typeof Message>, { type: 'ready' }>

const firstPauseMs = 500
const longestPauseMs = 30_000
const maxFailedStarts = 3
/** One that lived so long, ms, is not in a crash loop. */
const steadyMs = 60_000
const graceMs = 5000

export interface GraderProcess {
  /** Resolves when it can grade; rejects with StartError when it cannot start for a reason it gives. */
  ready: Promise<GraderReady>
  stop(): Promise<void>
}

/**
 * Keeps one grader process running on the data folder: one that dies is started again, after a pause that grows while it keeps dying. `onDeath`
 * hears the id under which it claimed.
 */
export function keepGrader(dataFolder: string, say: (line: string) => void, onDeath: (id: string) => void): GraderProcess {
  const ready = Promise.withResolvers<GraderReady>()
  let child: ChildProcess
  let id: string | undefined
  let timer: NodeJS.Timeout | undefined
  let stopping = false
  let settled = false
  let failedStarts = 0
  let pauseMs = firstPauseMs

  function hear(raw: unknown) {
    const { data: message } = Message.safeParse(raw)
    if (message?.type === 'ready') {
      id = message.id
      ready.resolve(message)
    }
    if (message?.type === 'fatal' && settled) say(`The grader cannot start: ${message.message}`)
    else if (message?.type === 'fatal') ready.reject(new StartError(message.message))
    settled ||= message !== undefined
  }

  function start() {
    const startedAt = Date.now()
    child = spawn(process.execPath, [main], {
      // this installation’s database is the embedded one, whatever the environment of a fleet’s grader says
      env: { ...process.env, GRADUS_DATA: dataFolder, DATABASE_URL: '' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    child.on('message', hear)
    child.on('error', (error) => say(`The grader cannot start: ${error.message}`))
    child.on('exit', (code, signal) => {
      if (stopping) return
      if (id !== undefined) onDeath(id)
      id = undefined
      if (!settled && ++failedStarts === maxFailedStarts) {
        return ready.reject(
          new StartError(`The grader ended ${maxFailedStarts} times before it could grade; what it says stands above.`),
        )
      }
      if (Date.now() - startedAt > steadyMs) pauseMs = firstPauseMs
      say(`The grader ended (${signal ?? `exit code ${code}`}); it starts again in ${pauseMs / 1000} s.`)
      timer = setTimeout(start, pauseMs)
      pauseMs = Math.min(2 * pauseMs, longestPauseMs)
    })
  }

  async function stop() {
    stopping = true
    clearTimeout(timer)
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    const killer = setTimeout(() => child.kill('SIGKILL'), graceMs)
    child.kill('SIGTERM')
    await ended
    clearTimeout(killer)
  }

  start()
  return { ready: ready.promise, stop }
}
