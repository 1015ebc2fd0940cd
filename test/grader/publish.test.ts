import { eq, isNotNull } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/libsql/migrator'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { openDatabase } from '#schema/database/open.ts'
import { Samples } from '#schema/samples.ts'
import { exerciseArchives, exercises, exerciseVersions, seeds } from '#schema/tables/exercises.ts'
import { openEngine } from '../../grader/engine.ts'
import { packExercise } from '../../grader/exercise/archive.ts'
import { type Exercise, loadExercise } from '../../grader/exercise/load.ts'
import { proveNextSeed, publishExercises } from '../../grader/publish.ts'

vi.mock(import('../../grader/verify/proof.ts'), async (original) => {
  const proofs = await original()
  const outline = [{ title: 'a case', visibility: 'visible', entry: 'f' } as const]
  return { ...proofs, findOutline: (slug) => (slug === 'vector-toolkit' ? undefined : outline) }
})

/** A database with these in force, the first seed of each as it stands, and one that is answered in words. */
async function publish(published: Exercise[], state: 'pending' | 'proven') {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-publish-'))
  const db = await openDatabase(`file:${join(folder, 'gradus.db')}`)
  const engine = await openEngine({ dataFolder: folder, sandbox: 'auto', reference: 'cpu', spare: 1 })
  onTestFinished(() => {
    engine.close()
    db.$client.close()
    rmSync(folder, { recursive: true, force: true })
  })
  await migrate(db, { migrationsFolder: 'schema/migrations' })
  const words = { ...published[0]!, slug: 'words', version: 'words', solution: null }
  for (const { slug, version, manifest, prompt, starter, solution } of [words, ...published]) {
    await db.insert(exerciseVersions).values({ slug, version, manifest, prompt, starter, solution, cases: [], publishedAt: 0 })
    await db.insert(exercises).values({ slug, version })
    const its = solution === null ? ('proven' as const) : state
    await db.insert(seeds).values({ version, slot: 0, generation: 0, seed: 'a', state: its })
  }
  return { db, engine }
}

it.each(['pending', 'proven'] as const)(
  'a version whose first seed is %s gets its samples once, in the background',
  async (state) => {
    const exercise = loadExercise('vector-toolkit')
    const { db, engine } = await publish([exercise], state)
    const prove = () => proveNextSeed(db, engine, new Map([[exercise.slug, exercise]]), () => undefined)
    expect(await prove()).toBe(true)
    const rows = await db.select({ slug: exerciseVersions.slug, samples: exerciseVersions.samples }).from(exerciseVersions)
    const kept = Object.fromEntries(rows.map(({ slug, samples }) => [slug, samples]))
    expect(kept['words']).toBeNull()
    expect(Samples.parse(JSON.parse(kept['vector-toolkit']!)).cases.length).toBeGreaterThan(3)
    expect(await prove()).toBe(false)
  },
)

it('samples somebody waits for are computed before others, whoever waits longest first', async () => {
  const waiting = ['numerical-derivative', 'vector-toolkit', 'transformations'].map((slug) => loadExercise(slug))
  const { db, engine } = await publish(waiting, 'pending')
  const wanted = (slug: string, at: number) =>
    db.update(exerciseVersions).set({ samplesWantedAt: at }).where(eq(exerciseVersions.slug, slug))
  await wanted('transformations', 2)
  await wanted('vector-toolkit', 1)
  const order: string[] = []
  for (let turn = 0; turn < 3; turn++) {
    await proveNextSeed(db, engine, new Map(waiting.map((exercise) => [exercise.slug, exercise])), () => undefined)
    const rows = await db.select().from(exerciseVersions).where(isNotNull(exerciseVersions.samples))
    order.push(...rows.map(({ slug }) => slug).filter((slug) => !order.includes(slug)))
  }
  expect(order).toEqual(['vector-toolkit', 'transformations', 'numerical-derivative'])
})

it('what is published without a proof of what it is now is named, once', async () => {
  const { db, engine } = await publish([loadExercise('pca')], 'pending')
  expect(await publishExercises(db, engine)).toMatchObject({ problems: [], unproven: ['vector-toolkit'] })
  expect((await publishExercises(db, engine)).unproven).toEqual([])
})

it('an exercise whose folder is gone is graded with the files that were kept, and keeps no other from being proven', async () => {
  const root = mkdtempSync(join(tmpdir(), 'gradus-gone-'))
  cpSync('exercises/vector-toolkit', join(root, 'gone'), { recursive: true })
  writeFileSync(join(root, 'gone/prompt.md'), 'Another statement.')
  const gone = loadExercise('gone', root)
  const files = packExercise(gone)
  rmSync(root, { recursive: true })
  const { db, engine } = await publish([gone], 'pending')

  const without = await publishExercises(db, engine)
  expect([...without.exercises.keys()]).not.toContain('gone')
  expect(await proveNextSeed(db, engine, without.exercises, () => undefined)).toBe(true)

  await db.insert(exerciseArchives).values({ version: gone.version, files })
  const { exercises, problems } = await publishExercises(db, engine)
  expect(problems).toEqual([])
  const kept = exercises.get('gone') as Exercise
  expect(kept).toMatchObject({ slug: 'gone', version: gone.version, prompt: 'Another statement.' })
  expect((await engine.grade(kept, gone.solution, 'a')).verdict).toBe('accepted')
})

it('files that were kept and are no exercise today are named, and are not left lying about', async () => {
  const root = mkdtempSync(join(tmpdir(), 'gradus-gone-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  cpSync('exercises/vector-toolkit', join(root, 'gone'), { recursive: true })
  const gone = loadExercise('gone', root)
  writeFileSync(join(root, 'gone/exercise.json'), '{}')
  const { db, engine } = await publish([gone], 'pending')
  await db.insert(exerciseArchives).values({ version: gone.version, files: packExercise(gone) })

  const place = join(root, 'tmp')
  mkdirSync(place)
  vi.stubEnv('TMPDIR', place)
  onTestFinished(() => void vi.unstubAllEnvs())
  const { problems } = await publishExercises(db, engine)
  expect(problems).toEqual([{ slug: 'gone', message: expect.stringContaining('exercise.json') }])
  expect(readdirSync(place)).toEqual([])
})
