import { existsSync, statSync } from 'node:fs'
import { access, constants, mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { takeLock } from './lock.ts'
import { StartError } from './start-error.ts'

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOENT: 'nothing can be made there',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'there is a file of that name',
  ENOSPC: 'the disk is full',
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}

/** One by one: where the system says of a folder that is there that it is not, as in /proc, Node's own way of making them all never ends. */
async function makeFolder(folder: string): Promise<void> {
  const parent = dirname(folder)
  if (!existsSync(parent)) await makeFolder(parent)
  await mkdir(folder).catch((error: unknown) => {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  })
}

/** Creates the folder where it is missing and claims it for this process. Gives the function that gives it up. Throws StartError. */
export async function claimDataFolder(folder: string): Promise<() => void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new StartError(`Cannot use the data folder ${folder}: ${explain(error)}. Choose another with GRADUS_DATA.`)
  }
  const release = await takeLock(join(folder, 'lock.db')).catch((error: unknown) => {
    throw new StartError(`Cannot write to the data folder ${folder}: ${explain(error)}. Choose another with GRADUS_DATA.`)
  })
  if (!release) {
    throw new StartError(
      `Gradus is running on the data folder ${folder} already. Stop that one, or choose another folder with GRADUS_DATA.`,
    )
  }
  return release
}
