import { existsSync } from 'node:fs'
import type { SandboxLevel } from './launch.ts'
import { startWorkerProcess } from './worker-process.ts'
import { writeWorkerFiles } from './worker-files.ts'

export const sandboxSettings = ['auto', 'required', 'off'] as const
export type SandboxSetting = (typeof sandboxSettings)[number]

/**
 * The strongest level that really works here, found by starting a worker under it: installed is not the same as permitted.
 * @throws Error when bubblewrap is required and does not work
 */
export async function chooseSandboxLevel(setting: SandboxSetting): Promise<SandboxLevel> {
  if (setting === 'off') return 'process'
  const works = existsSync('/usr/bin/bwrap') && (await startsUnder('bubblewrap'))
  if (works) return 'bubblewrap'
  if (setting === 'required') {
    throw new Error(
      'GRADUS_SANDBOX=required, but bubblewrap does not work here: install it (apt install bubblewrap) and allow user namespaces',
    )
  }
  return 'process'
}

async function startsUnder(level: SandboxLevel): Promise<boolean> {
  const files = writeWorkerFiles()
  const worker = startWorkerProcess(level, files.folder)
  try {
    await worker.ready
    return true
  } catch {
    return false
  } finally {
    worker.kill()
    files.remove()
  }
}
