import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Library } from '#schema/manifest.ts'
import { type Diagnostic, maxSourceBytes } from '#schema/report.ts'
import type { CompileRequest } from './process.ts'
import type { Compilation } from './transpile.ts'

const main = fileURLToPath(new URL('process.ts', import.meta.url))
const limitMs = 3000

export interface Compiler {
  /** Compiles, or says why not; a source that kills or outlasts the compiler is a diagnostic too. It may import what is `allowed`. */
  compile(source: string, entries: readonly string[], allowed?: readonly Library[]): Promise<Compilation>
  close(): void
}

/** Compiles one source at a time in a child process that is replaced whenever a source broke it. */
export function startCompiler(): Compiler {
  let child = launch()
  let closed = false
  let last: Promise<unknown> = Promise.resolve()

  function ask(request: CompileRequest, attempt = 1): Promise<Compilation> {
    if (child.exitCode !== null || child.signalCode !== null) child = launch()
    return new Promise((resolve) => {
      const settle = (compilation: Compilation) => {
        clearTimeout(timer)
        child.removeAllListeners('message').removeAllListeners('exit')
        resolve(compilation)
      }
      const startAgain = () => {
        if (closed || attempt === 2) return giveUp()
        // it may have died of something else: a source is blamed when it does it twice
        clearTimeout(timer)
        child.removeAllListeners('message').removeAllListeners('exit')
        child = launch()
        resolve(ask(request, 2))
      }
      const giveUp = () => {
        settle(
          failure('compiler_gave_up', 'The compiler gave up on this source: it is nested too deeply or takes too long to parse.'),
        )
        child.kill('SIGKILL')
        if (!closed) child = launch()
      }
      const timer = setTimeout(giveUp, limitMs)
      child.once('message', (compilation) => settle(compilation as Compilation))
      child.once('exit', startAgain)
      child.send(request)
    })
  }

  return {
    compile(source, entries, allowed = []) {
      const refused = checkText(source)
      if (refused) return Promise.resolve(refused)
      const mine = last.then(() => ask({ source, entries, allowed }))
      last = mine
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
