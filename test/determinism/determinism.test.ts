import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openEngine } from '../../grader/engine.ts'
import { describeDifference, gradeRounds, hasOneReport } from './compare.ts'
import { classes, collectCorpus, type Submission } from './corpus.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-determinism-'))
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 1 })
afterAll(() => {
  engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

it('a submission gets the same report alone and beside others that want every core', { timeout: 120_000 }, async () => {
  const corpus = sample(await collectCorpus(engine, 'determinism'))
  expect(corpus.length).toBeGreaterThanOrEqual(20)
  const gradings = await gradeRounds(engine, corpus, 'determinism', [{ loaded: false }, { loaded: true }])
  expect(gradings.filter((it) => !hasOneReport(it)).map(describeDifference)).toEqual([])
})

it('the corpus has at least two hundred submissions, each another', async () => {
  const corpus = await collectCorpus(engine, 'determinism')
  expect(new Set(corpus.map(({ exercise, source }) => exercise.slug + source)).size).toBeGreaterThanOrEqual(200)
})

/** Some of each class, from one end of it to the other. */
function sample(corpus: readonly Submission[]): Submission[] {
  const wanted = { right: 4, wrong: 6, alike: 2, slow: 3, hungry: 4, hostile: 5 }
  return classes.flatMap((name) => {
    const of = corpus.filter((it) => it.class === name)
    return Array.from({ length: wanted[name] }, (_, i) => of[Math.floor(((i + 0.5) * of.length) / wanted[name])]!)
  })
}
