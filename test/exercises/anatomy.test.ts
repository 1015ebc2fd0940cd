import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToString } from 'katex'
import { describe, expect, it } from 'vitest'
import { Track } from '#schema/track.ts'
import { gatherParts } from '#schema/whole-cases.ts'
import type { CaseSpec } from '../../grader/authoring/cases.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import { importFrom, listSlugs, loadExercise } from '../../grader/exercise/load.ts'

const path = Track.parse(JSON.parse(readFileSync(new URL('../../exercises/tracks/ml-path.json', import.meta.url), 'utf8')))
const challenges = path.phases
  .flatMap(({ units }) => units.flatMap(({ boxes }) => boxes))
  .filter(({ kind }) => kind === 'challenge')
/** How many hidden cases there should be: a topic is a smaller thing. */
const boundsOf = (slug: string) =>
  (challenges.some(({ exercises }) => exercises.includes(slug)) ? [10, 25] : [5, 15]) as [number, number]

/** What `npm run verify` does not look at. */
describe.each(listSlugs())('exercises/%s', async (slug) => {
  const exercise = loadExercise(slug)
  const { folder, manifest } = exercise
  const visible = (await importFrom<CaseSpec[]>(exercise, 'cases/visible.ts'))!
  const hidden = (await importFrom<CaseSpec[]>(exercise, 'cases/hidden.ts'))!
  const cases = [...visible, ...hidden]
  const submissions = readdirSync(join(folder, 'submissions')).flatMap((verdict) =>
    readdirSync(join(folder, 'submissions', verdict)).map((file) => ({ verdict, file })),
  )
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')

  it('names every function and every error it asks for in its statement', () => {
    for (const entry of manifest.entry) expect(exercise.prompt).toContain(entry)
    for (const error of cases.flatMap(({ throws }) => throws ?? [])) expect(exercise.prompt).toContain(error)
  })

  it('has only formulas that KaTeX can set', () => {
    const prose = `${exercise.prompt}\n\n${exercise.afterword.discussion ?? ''}`
    const formulas = prose.matchAll(/\$\$([^$]+)\$\$|\$([^$]+)\$/g)
    for (const [, display, inline] of formulas)
      expect(() => renderToString((display ?? inline)!, { strict: 'error' })).not.toThrow()
  })

  it('gives three hints without code', () => {
    const hints = read('hints.md')
    expect(hints.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. '])
    expect(hints).not.toMatch(/```|=>|\bconst\b|;$/m)
  })

  it('grades code that imports nothing but what the manifest allows', () => {
    const compiled = submissions.filter(({ verdict }) => verdict !== 'compile_error')
    const files = ['starter.ts', 'solution.ts', ...compiled.map(({ verdict, file }) => `submissions/${verdict}/${file}`)]
    const { imports = [] } = manifest
    for (const file of files) {
      const imported = [...read(file).matchAll(/^import [^']*'(.*)'/gm)].map(([, name]) => name)
      expect(
        imported.filter((name) => !imports.some((it) => it === name)),
        file,
      ).toEqual([])
    }
  })

  it('has enough hidden cases and no more than one likes to read', () => {
    const [least, most] = boundsOf(slug)
    const count = gatherParts(hidden).length
    expect(count).toBeGreaterThanOrEqual(least)
    expect(count).toBeLessThanOrEqual(most)
  })

  it('draws the same inputs from the same seed, and others from another', () => {
    const draw = (spec: CaseSpec, seed: string) => JSON.stringify(spec.draw(randomFrom(seed, spec.title)))
    for (const spec of cases) expect(draw(spec, 'a')).toBe(draw(spec, 'a'))
    for (const spec of visible) expect(draw(spec, 'a')).toBe(draw(spec, 'b'))
    const wholes = gatherParts(hidden)
    const drawn = wholes.filter(({ parts }) => parts.some((spec) => draw(spec, 'a') !== draw(spec, 'b')))
    expect(drawn.length).toBeGreaterThan(wholes.length / 2)
  })

  it('says in the first line of every submission what its mistake is, or its way', () => {
    for (const { verdict, file } of submissions) {
      expect(read(`submissions/${verdict}/${file}`)).toMatch(/^\/\/ \S.{20,}\n/)
    }
  })

  it('ships the data it names, with licence and source', () => {
    const shipped = existsSync(join(folder, 'data')) ? readdirSync(join(folder, 'data')).map((file) => `data/${file}`) : []
    expect(manifest.data.map(({ file }) => file).toSorted()).toEqual(shipped.toSorted())
  })
})
