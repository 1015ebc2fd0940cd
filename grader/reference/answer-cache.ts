import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'

export interface AnswerCache<T> {
  get(...key: string[]): T | undefined
  put(value: T, ...key: string[]): void
}

/**
 * Keeps values on disk under a hash of their key, the most recent also in memory. Bounded: when the folder has grown beyond `maxBytes`, the
 * least recently used files go. A file that cannot be read counts as absent.
 */
export function openAnswerCache<T>(folder: string, { inMemory = 64, maxBytes = 512 * 1024 * 1024 } = {}): AnswerCache<T> {
  const recent = new Map<string, T>()
  mkdirSync(folder, { recursive: true })
  prune(folder, maxBytes)

  const nameOf = (key: string[]) => `${createHash('sha256').update(key.join('\0')).digest('hex')}.bin`

  function remember(name: string, value: T) {
    recent.delete(name)
    recent.set(name, value)
    if (recent.size > inMemory) recent.delete(recent.keys().next().value!)
  }

  return {
    get(...key) {
      const name = nameOf(key)
      const held = recent.get(name)
      if (held !== undefined) return held
      try {
        const path = join(folder, name)
        const value = deserialize(readFileSync(path)) as T
        utimesSync(path, new Date(), new Date())
        remember(name, value)
        return value
      } catch {
        return undefined
      }
    },
    put(value, ...key) {
      const name = nameOf(key)
      remember(name, value)
      const draft = join(folder, `${name}.${process.pid}.draft`)
      writeFileSync(draft, serialize(value))
      renameSync(draft, join(folder, name))
    },
  }
}

function prune(folder: string, maxBytes: number) {
  const files = readdirSync(folder).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name))
    return { name, size, mtimeMs }
  })
  let total = files.reduce((sum, { size }) => sum + size, 0)
  for (const { name, size } of files.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= maxBytes) return
    rmSync(join(folder, name), { force: true })
    total -= size
  }
}
