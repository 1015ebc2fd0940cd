import { type CaseSpec, casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { steep, table } from './tables.ts'

type Driving = Driven<typeof Api, typeof Drive>
type Entry = 'loss' | 'gradient' | Descent
type Descent = 'batchDescent' | 'stochasticDescent' | 'miniBatchDescent'

export type Table = [X: number[][], y: number[]]

const { hidden } = casesOf<Driving>()

interface Refused {
  name: string
  draw: (random: Random) => Table
  kills: string[]
  /** What only sees it where the table has weights of its own to be compared with. */
  killsBesideWeights?: string[]
  /** What only sees it where all rows are taken together, in the order of the table. */
  killsInOrder?: string[]
}

/** Tables of two features that do not fit together, in every place and both ways round. */
const tables: Refused[] = [
  { name: 'no rows', draw: () => [[], []], kills: [], killsBesideWeights: ['mean-of-nothing'] },
  {
    name: 'one target too many',
    draw: (random) => [random.matrix(5, 2), random.vector(6)],
    kills: ['ignores-lengths', 'leaves-spare-targets-unread'],
  },
  { name: 'one target too few', draw: (random) => [random.matrix(5, 2), random.vector(4)], kills: ['ignores-lengths'] },
  { name: 'targets and no rows', draw: (random) => [[], random.vector(3)], kills: [] },
  { name: 'rows and no targets', draw: (random) => [random.matrix(3, 2), []], kills: ['ignores-lengths'] },
  ...[
    { place: 'first', at: 0, killsInOrder: [] },
    { place: 'middle', at: 2, killsInOrder: ['looks-at-the-first-row'] },
    { place: 'last', at: 4, killsInOrder: ['looks-at-the-first-row'] },
  ].flatMap(({ place, at, killsInOrder }): Refused[] => [
    {
      name: `a ${place} row with a number too many`,
      draw: (random) => [random.matrix(5, 2).with(at, random.vector(3)), random.vector(5)],
      kills: ['ignores-lengths'],
      killsInOrder,
    },
    {
      name: `a ${place} row with a number too few`,
      draw: (random) => [random.matrix(5, 2).with(at, random.vector(1)), random.vector(5)],
      kills: ['ignores-lengths'],
      killsInOrder,
      killsBesideWeights: ['looks-for-long-rows'],
    },
  ]),
  {
    name: 'a last row without numbers',
    draw: (random) => [random.matrix(5, 2).with(4, []), random.vector(5)],
    kills: ['ignores-lengths'],
    killsInOrder: ['looks-at-the-first-row'],
    killsBesideWeights: ['looks-for-long-rows'],
  },
]

/** Tables whose rows agree with each other, and not with two weights. */
const narrowAndWide: Refused[] = [
  {
    name: 'a weight without a feature',
    draw: (random) => [random.matrix(5, 1), random.vector(5)],
    kills: ['ignores-lengths', 'looks-for-long-rows'],
  },
  { name: 'a feature without a weight', draw: (random) => [random.matrix(5, 3), random.vector(5)], kills: ['ignores-lengths'] },
]

/** One part for each table that a function refuses; `means` tells the function from the others in the title. */
export function tablesFor<K extends Entry>(
  entry: K,
  means: string,
  toArgs: (table: Table, random: Random) => Parameters<Driving[K]>,
): CaseSpec[] {
  const hasWeights = entry === 'loss' || entry === 'gradient'
  const isInOrder = hasWeights || entry === 'batchDescent'
  return [...tables, ...(hasWeights ? narrowAndWide : [])].map(
    ({ name, draw, kills, killsBesideWeights = [], killsInOrder = [] }) =>
      hidden(`${name}: ${means}`, entry, (random) => toArgs(draw(random), random) as never, {
        throws: 'RangeError',
        kills: [
          ...kills,
          ...(hasWeights ? killsBesideWeights : []),
          ...(isInOrder ? killsInOrder : []),
          ...(entry === 'stochasticDescent' && kills.includes('ignores-lengths') ? ['checks-no-single-rows'] : []),
        ],
      }),
  )
}

const rates = [
  { name: 'a learning rate of zero', learningRate: 0, kills: ['takes-any-setting'] },
  { name: 'uphill, by a learning rate below zero', learningRate: -0.1, kills: ['takes-any-setting', 'asks-only-for-truth'] },
  { name: 'a learning rate that is no number', learningRate: Number.NaN, kills: ['takes-any-setting', 'compares-with-nan'] },
]

const durations = [
  { name: 'fewer epochs than none', epochs: -1, kills: ['takes-any-setting'] },
  { name: 'half an epoch', epochs: 0.5, kills: ['takes-any-setting'] },
  { name: 'an epoch and a half', epochs: 1.5, kills: ['takes-any-setting'] },
  { name: 'a number of epochs that is no number', epochs: Number.NaN, kills: ['takes-any-setting', 'looks-for-a-fraction'] },
  { name: 'epochs without end', epochs: Number.POSITIVE_INFINITY, kills: ['takes-any-setting', 'looks-for-a-fraction'] },
]

/** One part for each learning rate and number of epochs that every descent refuses. */
export function settingsFor<K extends Descent>(
  entry: K,
  means: string,
  toArgs: (X: number[][], y: number[], settings: Api.Settings, random: Random) => Parameters<Driving[K]>,
): CaseSpec[] {
  return [...rates, ...durations].map(({ name, kills, ...changes }) =>
    hidden(
      `${name}: ${means}`,
      entry,
      (random) => {
        // one that is set out on diverges soon, so that nobody walks for ever
        const [X, y, settings] =
          'epochs' in changes && changes.epochs === Number.POSITIVE_INFINITY ? steep(random) : ordinary(random)
        return toArgs(X, y, { ...settings, ...changes }, random) as never
      },
      { throws: 'RangeError', kills },
    ),
  )
}

function ordinary(random: Random): [...Table, Api.Settings] {
  return [...table(random, 9, 2), { learningRate: 0.1, epochs: 2 }]
}
