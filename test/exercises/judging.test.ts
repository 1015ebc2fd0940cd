import { describe, expect, it } from 'vitest'
import { listSlugs, loadChecks, loadExercise } from '../../grader/exercise/load.ts'
import { compareAnswers } from '../../grader/judge/judge-case.ts'
import { answerCases } from '../../grader/reference/answer-cases.ts'

/** A number that is wrong, and by another amount each time. */
const spoil = (x: number, i: number) => x + Math.sin(i + 1) * (Math.abs(x) + 1)

/** A copy in which every number is wrong, or only those in long lists: sizes stay right then. */
function spoilNumbers(value: unknown, least: number, at = { i: 0 }, isLong = false): unknown {
  if (typeof value === 'number') return isLong || least === 0 ? spoil(value, at.i++) : value
  if (Array.isArray(value)) return value.map((it) => spoilNumbers(it, least, at, value.length > least))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, spoilNumbers(it, least, at)]))
}

/**
 * The judge looks for the mistake behind a wrong answer in the grader's own process, where nobody else is graded meanwhile: that has to come to
 * an end, soon, and must never fail itself.
 */
describe.each(listSlugs())('a wrong answer to exercises/%s', { timeout: 20_000 }, async (slug) => {
  const exercise = loadExercise(slug)
  const checks = await loadChecks(exercise)
  const cases = (await answerCases(exercise, 'judging')).flatMap(({ expected, ...it }) =>
    'value' in expected ? [{ ...it, value: expected.value }] : [],
  )

  it.each([
    ['all of its numbers', 0],
    ['the numbers in its longer lists', 8],
  ])('is noticed, with %s spoilt', (_, least) => {
    const unnoticed = cases.filter(({ entry, args, value }) => {
      const wrong = spoilNumbers(value, least)
      if (JSON.stringify(wrong) === JSON.stringify(value)) return false
      return compareAnswers(wrong, value, args, checks[entry], exercise.manifest.tolerance).length === 0
    })
    // a single draw from a bell may be any number
    expect(unnoticed.map(({ title }) => title).slice(cases.length / 50)).toEqual([])
  })
})
