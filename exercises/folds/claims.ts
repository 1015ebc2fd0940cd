import type * as Api from './solution.ts'

/** What the drive makes of folds. */
export interface Deal {
  folds: Api.Fold[]
  draws: number
}

export function isFolds(value: unknown): value is Deal {
  if (typeof value !== 'object' || value === null || !('folds' in value) || !Array.isArray(value.folds)) return false
  return value.folds.every((fold: unknown) => {
    if (typeof fold !== 'object' || fold === null) return false
    const { train, validation } = fold as Record<string, unknown>
    return [train, validation].every((rows) => Array.isArray(rows) && rows.every((row) => typeof row === 'number'))
  })
}

export function areSameFolds(a: Api.Fold[], b: Api.Fold[]): boolean {
  const isSame = (these: number[], those: number[]) => these.length === those.length && these.every((row, i) => row === those[i])
  return (
    a.length === b.length &&
    a.every(({ train, validation }, f) => isSame(train, b[f]!.train) && isSame(validation, b[f]!.validation))
  )
}

/** The first thing that folds of any kind have to keep and these do not. */
export function claimDeal(folds: Api.Fold[], labels: number[], k: number): string | undefined {
  const n = labels.length
  const validated = folds.flatMap(({ validation }) => validation)
  const classes = [...new Set(labels)]
  const sharesOut = (label: number) =>
    isEven(folds.map(({ validation }) => validation.filter((row) => labels[row] === label).length))
  const claims: [claim: string, holds: () => boolean][] = [
    ['there are k folds', () => folds.length === k],
    [
      'rows are numbered from 0 to n − 1',
      () => folds.every(({ train, validation }) => [...train, ...validation].every((row) => row in labels)),
    ],
    [
      'no row is trained on and validated in the same fold',
      () =>
        folds.every(({ train, validation }) => {
          const held = new Set(validation)
          return !train.some((row) => held.has(row))
        }),
    ],
    ['every row is validated in exactly one fold', () => validated.length === n && new Set(validated).size === n],
    [
      'a fold trains on all rows that it does not validate',
      () => folds.every(({ train, validation }) => train.length === n - validation.length),
    ],
    ['row numbers rise within each list', () => folds.every(({ train, validation }) => rises(train) && rises(validation))],
    ['the sizes of the folds differ by one at most', () => isEven(folds.map(({ validation }) => validation.length))],
    ['the rows of a class differ by one at most from fold to fold', () => classes.every(sharesOut)],
  ]
  return claims.find(([, holds]) => !holds())?.[0]
}

const isEven = (sizes: number[]) => Math.max(...sizes) - Math.min(...sizes) <= 1

const rises = (rows: number[]) => rows.every((row, i) => i === 0 || rows[i - 1]! < row)
