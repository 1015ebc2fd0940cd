import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { openEngine } from '../../grader/engine.ts'
import { describeDifference, gradeRounds, hasOneReport } from './compare.ts'
import { collectCorpus, sampleCorpus } from './corpus.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'gradus-determinism-'))
const engine = await openEngine({ dataFolder, sandbox: 'auto', reference: 'cpu', spare: 1 })
afterAll(() => {
  engine.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

const most = { right: 4, wrong: 6, alike: 2, slow: 3, hungry: 4, hostile: 5 }

it('a submission gets the same report alone and beside others that want every core', { timeout: 120_000 }, async () => {
  const corpus = sampleCorpus(await collectCorpus(engine, 'determinism'), (name) => most[name])
  expect(corpus.length).toBeGreaterThanOrEqual(20)
  const gradings = await gradeRounds(engine, corpus, 'determinism', [{ loaded: false }, { loaded: true }])
  expect(gradings.filter((it) => !hasOneReport(it)).map(describeDifference)).toEqual([])
})

it('the corpus has at least two hundred submissions, each another', async () => {
  const corpus = await collectCorpus(engine, 'determinism')
  expect(new Set(corpus.map(({ exercise, source }) => exercise.slug + source)).size).toBeGreaterThanOrEqual(200)
})
