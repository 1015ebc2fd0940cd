import type { Exercise } from '../../grader/exercise/load.ts'
import type { PreparedCase } from '../../grader/reference/prepare-seed.ts'

/** A change made to the model solution. */
export interface Variant {
  name: string
  source: string
}

/** Iterations of the busy loop below in a millisecond of CPU time on the machine this was written on. */
const iterationsPerMs = 900_000
const slowShares = [0.2, 0.6, 3, 20]
const hungryShares = [0.15, 0.4, 3, 8]

/** The model with busy work in its first case: as many times the limit as the name says. */
export function makeSlow({ solution, manifest }: Exercise, cases: readonly PreparedCase[]): Variant[] {
  return slowShares.map((share) => {
    const iterations = Math.round(share * manifest.limits.caseMs * iterationsPerMs)
    const work = `let sum = 0; for (let i = 0; i < ${iterations}; i++) sum += i % 7; if (sum < 0) throw sum`
    return { name: `${share} of the time`, source: doBefore(solution, cases[0]!, work) }
  })
}

/** The model that holds arrays, typed arrays, a Map or an object in its first case: as many times the memory limit as the name says. */
export function makeHungry({ solution, manifest }: Exercise, cases: readonly PreparedCase[]): Variant[] {
  return hungryShares.flatMap((share) => {
    const bytes = share * manifest.limits.memoryMB * 1e6
    const kinds = {
      arrays: `const kept = []; while (kept.length < ${bytes / 8e4}) kept.push(new Array(1e4).fill(kept.length + 0.5)); if (!kept) throw 1`,
      'typed arrays': `const kept = []; while (kept.length < ${bytes / 8e5}) kept.push(new Float64Array(1e5).fill(1)); if (!kept) throw 1`,
      map: `const kept = new Map(); while (kept.size < ${bytes / 60}) kept.set(kept.size, 1); if (!kept) throw 1`,
      keys: `const kept = {}; for (let i = 0; i < ${bytes / 150}; i++) kept['key' + i] = i; if (!kept) throw 1`,
    }
    return Object.entries(kinds).map(([kind, work]) => ({
      name: `${kind}, ${share} of the memory`,
      source: doBefore(solution, cases[0]!, work),
    }))
  })
}

/** What must not matter: comments, empty lines, other names. */
export function makeAlike(name: string, source: string): Variant[] {
  const commented = source.replaceAll(/^(?=(export )?function )/gm, '// a function\n\n/* follows */\n')
  const renamed = source.replaceAll(/\b(rows?|total|sum|count|mean)\b(?!['":?(]|\s*:)/g, '$1')
  return [
    { name: `${name}, commented`, source: `/** Commented. */\n\n${commented}` },
    {
      name: `${name}, with more in it`,
      source: `${renamed}\nconst unused = [1, 2, 3].map((it) => it * 2)\nif (unused.length < 0) console.log(unused)\n`,
    },
  ]
}

/** The model with statements before its own when it is called as in that case. */
function doBefore(solution: string, { entry, args }: PreparedCase, statements: string): string {
  const written = JSON.stringify(JSON.stringify(args))
  const model = solution.replace(`export function ${entry}(`, `function model_${entry}(`)
  return `${model}
export function ${entry}(...given) {
  if (JSON.stringify(given) === ${written}) { ${statements} }
  return model_${entry}(...given)
}
`
}
