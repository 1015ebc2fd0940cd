import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Verdict } from '#schema/verdict.ts'
import type { CaseSpec } from '../../grader/authoring/cases.ts'
import { randomFrom } from '../../grader/authoring/random.ts'
import { importFrom, listSlugs, loadExercise } from '../../grader/exercise/load.ts'

/** Wrong solutions of these verdicts never reach a case that could claim them. */
const beforeAnyCase = ['accepted', 'compile_error']

describe.each(listSlugs())('exercises/%s', async (slug) => {
  const exercise = loadExercise(slug)
  const { folder, manifest } = exercise
  const visible = (await importFrom<CaseSpec[]>(exercise, 'cases/visible.ts'))!
  const hidden = (await importFrom<CaseSpec[]>(exercise, 'cases/hidden.ts'))!
  const cases = [...visible, ...hidden]
  const submissions = readdirSync(join(folder, 'submissions')).flatMap((verdict) =>
    readdirSync(join(folder, 'submissions', verdict)).map((file) => ({ verdict, file, name: file.replace(/\.ts$/, '') })),
  )
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')

  it('explains itself in 250 to 600 words', () => {
    const words = exercise.prompt.split(/\s+/).filter(Boolean)
    expect(words.length).toBeGreaterThanOrEqual(250)
    expect(words.length).toBeLessThanOrEqual(600)
  })

  it('names every function and every error it asks for in its statement', () => {
    for (const entry of manifest.entry) expect(exercise.prompt).toContain(entry)
    for (const error of cases.flatMap(({ throws }) => throws ?? [])) expect(exercise.prompt).toContain(error)
  })

  it('gives three hints without code', () => {
    const hints = read('hints.md')
    expect(hints.match(/^\d\. /gm)).toEqual(['1. ', '2. ', '3. '])
    expect(hints).not.toMatch(/```|=>|\bconst\b|;$/m)
  })

  it('starts from typed functions that are not written yet', () => {
    for (const entry of manifest.entry) expect(exercise.starter).toMatch(new RegExp(`export function ${entry}\\(`))
    expect(exercise.starter.match(/throw new Error\('not implemented'\)/g)).toHaveLength(manifest.entry.length)
  })

  it('grades code that stands alone', () => {
    const sources = [
      exercise.starter,
      exercise.solution,
      ...submissions.map(({ verdict, file }) => read(`submissions/${verdict}/${file}`)),
    ]
    for (const source of sources) expect(source).not.toMatch(/^import /m)
  })

  it('has a title for every case that names its purpose once', () => {
    const titles = cases.map((spec) => spec.title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const { entry } of cases) expect(manifest.entry).toContain(entry)
  })

  it('draws the same inputs from the same seed, and others from another', () => {
    const draw = (spec: CaseSpec, seed: string) => JSON.stringify(spec.draw(randomFrom(seed, spec.title)))
    for (const spec of cases) expect(draw(spec, 'a')).toBe(draw(spec, 'a'))
    for (const spec of visible) expect(draw(spec, 'a')).toBe(draw(spec, 'b'))
    expect(hidden.filter((spec) => draw(spec, 'a') !== draw(spec, 'b')).length).toBeGreaterThan(hidden.length / 2)
  })

  it('has at least four wrong solutions, in folders named by verdicts, each with its mistake in its first line', () => {
    for (const { verdict, file } of submissions) {
      expect(Verdict.options).toContain(verdict)
      expect(read(`submissions/${verdict}/${file}`)).toMatch(/^\/\/ \S.{20,}\n/)
    }
    expect(submissions.filter(({ verdict }) => verdict !== 'accepted').length).toBeGreaterThanOrEqual(4)
  })

  it('has a case for every wrong solution, and a wrong solution for every claim of a case', () => {
    const claimed = new Set(cases.flatMap((spec) => spec.kills ?? []))
    const wrong = submissions.filter(({ verdict }) => !beforeAnyCase.includes(verdict)).map(({ name }) => name)
    expect([...claimed].toSorted()).toEqual(wrong.toSorted())
  })

  it('ships the data it names, with licence and source', () => {
    const shipped = existsSync(join(folder, 'data')) ? readdirSync(join(folder, 'data')).map((file) => `data/${file}`) : []
    expect(manifest.data.map(({ file }) => file).toSorted()).toEqual(shipped.toSorted())
  })
})
