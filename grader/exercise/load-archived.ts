import { eq } from 'drizzle-orm'
import type { Database } from '#schema/database/open.ts'
import { exerciseArchives } from '#schema/tables/exercises.ts'
import { loadWritten, type WrittenExercise } from '../written/load.ts'
import { type UnpackedExercise, unpackExercise } from './archive.ts'
import { type Exercise, kindOf, loadExercise } from './load.ts'

export interface ArchivedExercise extends Disposable {
  exercise: Exercise | WrittenExercise
}

/** From a folder of exercises, of whatever kind it is. */
export function loadFrom(root: string, slug: string): Promise<Exercise | WrittenExercise> {
  return kindOf(slug, root) === 'code' ? Promise.resolve(loadExercise(slug, root)) : loadWritten(slug, undefined, root)
}

/**
 * A version from the files that were kept of it, laid out until it is disposed of; undefined for one that was published before they were kept.
 * @throws Error when they are damaged
 * @throws ExerciseProblems when they are no exercise for the Gradus of today
 */
export async function loadArchived(db: Database, slug: string, version: string): Promise<ArchivedExercise | undefined> {
  const [found] = await db.select().from(exerciseArchives).where(eq(exerciseArchives.version, version))
  if (!found) return undefined
  const unpacked = unpack(slug, version, found.files)
  try {
    return { exercise: await loadFrom(unpacked.root, slug), [Symbol.dispose]: () => unpacked[Symbol.dispose]() }
  } catch (error) {
    unpacked[Symbol.dispose]()
    throw error
  }
}

function unpack(slug: string, version: string, files: Uint8Array): UnpackedExercise {
  try {
    return unpackExercise(slug, files)
  } catch (cause) {
    const said = (cause as Error).message
    throw new Error(`The files kept of version ${version} are damaged: ${said}. Take them from a backup of the database.`, {
      cause,
    })
  }
}
