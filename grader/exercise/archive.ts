import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { AnyManifest } from '#schema/manifest.ts'
import { type DecidingRoot, listDecidingFiles } from './load.ts'

const home = fileURLToPath(new URL('../../', import.meta.url))

interface ArchivedFile {
  root: DecidingRoot
  file: string
  content: Uint8Array
}

/** The files that decide a version, and its hints, without which it would not be whole, in a few tens of kilobytes. */
export function packExercise({ folder, manifest }: { folder: string; manifest: AnyManifest }): Buffer {
  const deciding = listDecidingFiles(folder, 'imports' in manifest ? manifest.imports : [])
  const hints = { root: 'exercise' as const, file: 'hints.md', path: join(folder, 'hints.md') }
  const files = existsSync(hints.path) ? [...deciding, hints] : deciding
  return gzipSync(serialize(files.map(({ root, file, path }): ArchivedFile => ({ root, file, content: readFileSync(path) }))))
}

export interface UnpackedExercise extends Disposable {
  /** A folder of exercises with this one in it, and what it was built on beside it. */
  root: string
}

/**
 * Lays them out as they stood in the repository, for as long as they are needed. What they import of packages, they find where ours do.
 * @throws Error when a file would stand outside
 */
export function unpackExercise(slug: string, packed: Uint8Array): UnpackedExercise {
  const place = realpathSync(mkdtempSync(join(tmpdir(), 'gradus-archive-')))
  const folders = {
    exercise: join(place, 'exercises', slug),
    authoring: join(place, 'grader/authoring'),
    library: join(place, 'grader/library'),
  }
  const unpacked = { root: join(place, 'exercises'), [Symbol.dispose]: () => rmSync(place, { recursive: true, force: true }) }
  try {
    for (const { root, file, content } of deserialize(gunzipSync(packed)) as ArchivedFile[]) {
      const path = join(folders[root], file)
      if (normalize(path) !== path || !path.startsWith(folders[root] + sep))
        throw new Error(`the archive of ${slug} has a file ${file}`)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
    }
    const { name, type, imports, exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as Record<string, unknown>
    writeFileSync(join(place, 'package.json'), JSON.stringify({ name, type, imports, exports }))
    for (const shared of ['node_modules', 'schema']) symlinkSync(join(home, shared), join(place, shared))
    return unpacked
  } catch (error) {
    unpacked[Symbol.dispose]()
    throw error
  }
}
