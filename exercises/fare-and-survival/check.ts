import { type Checking, checksOf, type Suspects, type Tolerance } from '#authoring/check'
import { suspectComparisons, suspectFares } from './mistakes.ts'
import type * as Api from './solution.ts'

/** A list of passengers is right or wrong. Figures are measured by themselves and by the standard error, because means may cancel. */
export default checksOf<typeof Api>({
  clean: {
    anyStructure({ actual, expected, args: [rows], close, property }) {
      if (!isListOfRecords(actual)) return void close('', actual, expected)
      const byId = new Map(expected.map((it) => [it.id, it]))
      const fares = new Map(rows.map(({ id, fare }) => [Number(id), fare]))
      const ids = new Set(actual.map(({ id }) => id))
      const every = (holds: (mine: Answer, right: Api.Passenger) => boolean) =>
        actual.every((mine) => byId.has(mine.id as number) && holds(mine, byId.get(mine.id as number)!))
      const claims: [claim: string, holds: () => boolean][] = [
        ['every id is that of a row, as a number', () => [...ids].every((id) => fares.has(id as number))],
        ['nobody is listed twice', () => ids.size === actual.length],
        ['nobody is listed whose fare is not known', () => [...ids].every((id) => fares.get(id as number) !== '')],
        ['nobody is listed who travelled free', () => [...ids].every((id) => byId.has(id as number))],
        ['everybody who is known to have paid is listed', () => expected.every(({ id }) => ids.has(id))],
        ['passengers stand in the order in which they first appear', () => actual.every(({ id }, i) => id === expected[i]!.id)],
        ['survived is true for 1 and false for 0', () => every((mine, right) => mine.survived === right.survived)],
        ['sex is female or male, in small letters and without blanks', () => every((mine, right) => mine.sex === right.sex)],
        ['an age that is known is not null', () => every((mine, right) => right.age === null || mine.age !== null)],
        ['an age that is not known is null', () => every((mine, right) => right.age !== null || mine.age === null)],
        ['ages of small children keep their fraction', () => every((mine, right) => !isCut(mine.age, right.age))],
        ['fares keep their pence', () => every((mine, right) => !isCut(mine.fare, right.fare))],
      ]
      const broken = claims.find(([, holds]) => !holds())
      if (broken) property(broken[0], false)
      else close('', actual, expected)
    },
  },

  compareMeans(checking) {
    compareFields(checking, suspectComparisons(...checking.args))
  },

  compareFares(checking) {
    const { actual, expected, args, tolerance, close } = checking
    const suspects = suspectFares(...args)
    for (const name of ['survivors', 'others'] as const) {
      for (const field of ['count', 'mean', 'sd'] as const) {
        const within = field === 'count' ? { absolute: 0, relative: 0 } : tolerance
        const told = pick(suspects, (it) => it[name][field])
        if (!close([name, field], actual[name][field], expected[name][field], within, told)) return
      }
    }
    compareFields(checking, suspects)
  },
})

type Answer = Record<keyof Api.Passenger, unknown>

function isListOfRecords(value: unknown): value is Answer[] {
  return Array.isArray(value) && value.every((it) => typeof it === 'object' && it !== null && 'id' in it)
}

/** Whether a number was cut off, or rounded, to a whole one. */
function isCut(mine: unknown, right: number | null): boolean {
  return right !== null && !Number.isInteger(right) && (mine === Math.trunc(right) || mine === Math.round(right))
}

/** What each mistake makes of one field. */
function pick<Result>(suspects: Record<string, () => Result>, field: (result: Result) => number): Suspects {
  return Object.fromEntries(Object.entries(suspects).map(([words, compute]) => [words, () => field(compute())]))
}

/** The first field that differs says most: those after it are made of it. */
function compareFields<Result extends Api.Comparison>(
  {
    actual,
    expected,
    tolerance: { relative },
    close,
  }: Pick<Checking<never, Result>, 'actual' | 'expected' | 'tolerance' | 'close'>,
  suspects: Record<string, () => Result>,
): void {
  const inUnits = { absolute: (relative * (expected.high - expected.low)) / 2, relative }
  const inSpreads = { absolute: relative, relative }
  const byItself = { absolute: 0, relative }
  const scales: [field: keyof Api.Comparison, within: Tolerance][] = [
    ['difference', inUnits],
    ['t', inSpreads],
    ['df', byItself],
    ['p', byItself],
    ['low', inUnits],
    ['high', inUnits],
    ['d', inSpreads],
  ]
  const isRight = (difference: number) => Math.abs(difference - expected.difference) <= inUnits.absolute
  for (const [field, within] of scales) {
    // other groups differ by something else: where the difference is right, they are not what is wrong with the rest
    const told = pick(suspects, (it) => (field === 'difference' || isRight(it.difference) ? it[field] : NaN))
    if (!close(field, actual[field], expected[field], within, told)) return
  }
}
