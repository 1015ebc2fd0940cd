import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exercisesFolder } from '../exercise/load.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))
/** Editors save in several steps. */
const settleMs = 100

/** Proves the exercises now and at every save, each time in a fresh process, so that nothing old is judged. Never resolves: Ctrl-C ends it. */
export function watchExercises(slugs: readonly string[]): Promise<never> {
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  const prove = () => {
    child?.kill()
    child = spawn(process.execPath, [main, ...slugs, '--early'], { stdio: 'inherit' })
  }
  for (const slug of slugs) {
    watch(join(exercisesFolder, slug), { recursive: true }, (_, file) => {
      if (file === 'proof.json') return
      clearTimeout(timer)
      timer = setTimeout(prove, settleMs)
    })
  }
  prove()
  return new Promise(() => undefined)
}
