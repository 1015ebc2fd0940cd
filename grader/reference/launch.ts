import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { BackendName, ChosenBackend, ReferenceSetting, Refused } from './backends.ts'
import type { ReferenceReply } from './process.ts'

const main = fileURLToPath(new URL('process.ts', import.meta.url))

export interface ReferenceProcess {
  child: ChildProcess
  backend: ChosenBackend
}

type Launch = ReferenceProcess | { trying: BackendName | undefined; failure: string }

/**
 * Starts a reference process on the best backend that can be had. One whose library takes the process with it, or does not come to an end,
 * is refused with that for a reason, and a new process goes on behind it.
 * @param limitMs how long one backend may take to load and to pass its smoke test
 * @throws Error when no backend of the setting can be used, with each one's reason
 */
export async function launchReference(setting: ReferenceSetting, refused: Refused, limitMs: number): Promise<ReferenceProcess> {
  const refusing = { ...refused }
  for (;;) {
    const launched = await tryLaunch(setting, refusing, limitMs)
    if ('child' in launched) return launched
    if (launched.trying === undefined) throw new Error(launched.failure)
    refusing[launched.trying] = launched.failure
  }
}

function tryLaunch(setting: ReferenceSetting, refused: Refused, limitMs: number): Promise<Launch> {
  const { PATH, HOME, LD_LIBRARY_PATH, VK_ICD_FILENAMES, VK_DRIVER_FILES } = process.env
  const child = fork(main, [setting, JSON.stringify(refused)], {
    env: { PATH, HOME, LD_LIBRARY_PATH, VK_ICD_FILENAMES, VK_DRIVER_FILES, TF_CPP_MIN_LOG_LEVEL: '2' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('error', () => undefined)
  return new Promise((resolve) => {
    let trying: BackendName | undefined
    const settle = (launch: Launch) => {
      clearTimeout(timer)
      child.removeListener('message', onMessage).removeListener('exit', onExit)
      if (!('child' in launch)) child.kill('SIGKILL')
      resolve(launch)
    }
    const onMessage = (raw: unknown) => {
      const reply = raw as ReferenceReply
      timer.refresh()
      if ('trying' in reply) trying = reply.trying
      else if ('backend' in reply) settle({ child, backend: reply.backend })
      else if ('unusable' in reply) settle({ trying: undefined, failure: reply.unusable })
    }
    const onExit = (code: number | null, signal: string | null) =>
      settle({ trying, failure: `takes the process with it (${signal ?? code})` })
    const timer = setTimeout(() => settle({ trying, failure: `is not ready after ${limitMs / 1000} s` }), limitMs)
    child.on('message', onMessage).once('exit', onExit)
  })
}
