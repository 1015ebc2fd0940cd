import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Import } from '#schema/manifest.ts'
import { type Diagnostic, maxSourceBytes } from '#schema/report.ts'
import { readMainThreadMs } from '../sandbox/main-thread.ts'
import { residentMB } from '../sandbox/memory.ts'
import type { CompileRequest } from './process.ts'
import type { Compilation } from './transpile.ts'

const main = fileURLToPath(new URL('process.ts', import.meta.url))
/** CPU time a source may take, its compiler's own start included; wall time where the system does not tell. */
const limitMs = 3000
/** Resident memory that one source may add: a page of enums unfolds to gigabytes, outside of any heap. A compiler that keeps as much is replaced. */
const limitMB = 400
const tickMs = 10
/** A machine that gives the compiler less of a core than one in this many is not fit to judge a source. */
const starvedFactor = 20

export interface Compiler {
  /**
   * Compiles, or says why not; a source that kills or outlasts the compiler is a diagnostic too. It may import what is `allowed`.
   * @throws Error when the machine is too busy to compile anything, or the compiler was closed: that is our fault
   */
  compile(source: string, entries: readonly string[], allowed?: readonly Import[]): Promise<Compilation>
  close(): void
}

/** Compiles one source at a time in a child process that is replaced whenever a source broke it. */
export function startCompiler(): Compiler {
  let child = launch()
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  async function ask(request: CompileRequest, attempt = 1): Promise<Compilation> {
    if (closed) throw new Error('the compiler is closed')
    if (child.exitCode !== null || child.signalCode !== null) child = launch()
    return new Promise((resolve, reject) => {
      const settle = (compilation: Compilation) => {
        clearInterval(timer)
        child.removeAllListeners('message').removeAllListeners('exit')
        resolve(compilation)
      }
      const startAgain = () => {
        if (closed || attempt === 2) return giveUp()
        // it may have died of something else: a source is blamed when it does it twice
        clearInterval(timer)
        child.removeAllListeners('message').removeAllListeners('exit')
        child = launch()
        resolve(ask(request, 2))
      }
      const replace = () => {
        child.kill('SIGKILL')
        if (!closed) child = launch()
      }
      const giveUp = () => {
        settle(
          failure(
            'compiler_gave_up',
            'The compiler gave up on this source: it is nested too deeply, takes too long to parse, or unfolds to too much.',
          ),
        )
        replace()
      }
      const { pid } = child
      const readMs = () => (pid === undefined ? undefined : readMainThreadMs(pid))
      const startedAt = performance.now()
      const from = readMs()
      const readMB = () => (pid === undefined ? 0 : (residentMB(pid) ?? 0))
      const heldMB = readMB()
      const timer = setInterval(() => {
        const wallMs = performance.now() - startedAt
        const now = readMs()
        if ((now === undefined || from === undefined ? wallMs : now - from) > limitMs) return giveUp()
        if (readMB() - heldMB > limitMB) return giveUp()
        if (wallMs < limitMs * starvedFactor) return
        reject(new Error('this machine is too busy to compile: the compiler was given next to no CPU time'))
        giveUp()
      }, tickMs)
      child.once('message', (compilation) => {
        settle(compilation as Compilation)
        if (readMB() > limitMB) replace()
      })
      child.once('exit', startAgain)
      child.send(request)
    })
  }

  return {
    compile(source, entries, allowed = []) {
      const refused = checkText(source)
      if (refused) return Promise.resolve(refused)
      const mine = last.then(() => ask({ source, entries, allowed }))
      last = mine.catch(() => undefined)
      return mine
    },
    close() {
      closed = true
      child.kill('SIGKILL')
    },
  }
}

function launch(): ChildProcess {
  const child = fork(main, {
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: ['--max-old-space-size=256'],
  })
  child.on('error', () => undefined)
  return child
}

function checkText(source: string): Compilation | undefined {
  if (!source.isWellFormed()) return failure('source_not_utf8', 'The source is not valid Unicode text: save the file as UTF-8.')
  if (Buffer.byteLength(source) > maxSourceBytes) return failure('source_too_large', 'The source is larger than 64 KB.')
}

function failure(code: Diagnostic['code'], message: string): Compilation {
  return { diagnostics: [{ code, message }] }
}
