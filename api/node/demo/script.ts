import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const exercisesFolder = fileURLToPath(new URL('../../../exercises/', import.meta.url))
const dayMs = 86_400_000

/** One submission of the demo's play. */
export interface Scene {
  learner: string
  exercise: string
  source: string
  /** How long before now, ms; null for one that is made while somebody watches. */
  ago: number | null
}

/** Who learns in the demo, and how many exercises each has solved so far. The first is whom the learner's link signs in. */
const learners: readonly [name: string, solved: number][] = [
  ['Mira Lindqvist', 2],
  ['Amadou Diallo', 5],
  ['Yuki Tanaka', 4],
  ['Priya Raman', 4],
  ['Lucía Ferrer', 3],
  ['Jonas Weber', 3],
  ['Zofia Nowak', 3],
  ['Tariq Haddad', 2],
  ['Hana Kovář', 2],
  ['Elif Aydın', 2],
  ['Noah Fischer', 1],
  ['Grace Mensah', 1],
  ['Oskar Lund', 1],
  ['Chloé Martin', 0],
]
export const learnerNames = learners.map(([name]) => name)

/** Easy ones first, as a class would go through them. */
const course = ['vector-toolkit', 'gradient-descent', 'pca', 'decision-tree', 'self-attention']

/** The attempts an exercise's own folder offers: wrong ones that take no time to fail, and right ones by several routes. */
function readAttempts(exercise: string): { wrong: string[]; right: string[] } {
  const folder = join(exercisesFolder, exercise)
  const read = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8').replace(/^\/\/.*\n\/\/ feedback.*\n\n?/, '')
  const list = (verdict: string) => {
    const path = join(folder, 'submissions', verdict)
    return existsSync(path)
      ? readdirSync(path)
          .toSorted()
          .map((file) => read('submissions', verdict, file))
      : []
  }
  return { wrong: [...list('wrong_answer'), ...list('runtime_error')], right: [read('solution.ts'), ...list('accepted')] }
}

/** The whole play, oldest scene first. The same every time, so that the demo can be talked through. */
export function writeScript(): Scene[] {
  const attempts = new Map(course.map((exercise) => [exercise, readAttempts(exercise)]))
  const scenes: Scene[] = []
  for (const [l, [learner, solved]] of learners.entries()) {
    const started = (19 - (l % 5)) * dayMs - l * 7_100_000
    // the one after the last solved is being worked on, and solved while somebody watches by every third
    for (const [e, exercise] of course.slice(0, solved + 1).entries()) {
      const { wrong, right } = attempts.get(exercise)!
      const at = started * (1 - e / (solved + 1))
      const tries = 1 + ((3 * l + 2 * e) % 3)
      for (let t = 0; t < tries; t++) {
        scenes.push({ learner, exercise, source: wrong[(5 * l + 3 * e + t) % wrong.length]!, ago: Math.round(at - t * 1_500_000) })
      }
      const source = right[(l + e) % right.length]!
      if (e < solved) scenes.push({ learner, exercise, source, ago: Math.round(at - tries * 1_500_000) })
      else if (l % 3 === 1) scenes.push({ learner, exercise, source, ago: null })
    }
  }
  return scenes.toSorted((a, b) => (b.ago ?? -1) - (a.ago ?? -1))
}
