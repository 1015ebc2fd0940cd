import { eq } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { exerciseArchives } from '#schema/tables/exercises.ts'
import { loadWritten, type WrittenExercise } from '../written/load.ts'
import { unpackExercise } from './archive.ts'
import { type Exercise, kindOf, loadExercise } from './load.ts'

export interface ArchivedExercise extends Disposable {
  exercise: Exercise | WrittenExercise
}

export function loadFrom(root: string, slug: string): Promise<Exercise | WrittenExercise> {
  return kindOf(slug, root) === 'code' ? Promise.resolve(loadExercise(slug, root)) : loadWritten(slug, undefined, root)
}

/**
 * A version from the files that were kept of it, laid out until it is disposed of; undefined for one that was published before they were kept.
 * @throws Error when they are damaged
 */
export async function loadArchived(db: Database, slug: string, version: string): Promise<ArchivedExercise | undefined> {
  const [found] = await db.select().from(exerciseArchives).where(eq(exerciseArchives.version, version))
  if (!found) return undefined
  try {
    const unpacked = unpackExercise(slug, found.files)
    return { exercise: await loadFrom(unpacked.root, slug), [Symbol.dispose]: () => unpacked[Symbol.dispose]() }
  } catch (cause) {
    const said = (cause as Error).message
    throw new Error(`The files kept of version ${version} are damaged: ${said}. Take them from a backup of the database.`, {
      cause,
    })
  }
}
