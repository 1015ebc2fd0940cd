import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'

/** Keeps every core busy with a process of its own until told to stop. */
export function keepBusy(): { stop(): void } {
  const loops = Array.from({ length: availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  )
  return { stop: () => loops.forEach((loop) => loop.kill('SIGKILL')) }
}
