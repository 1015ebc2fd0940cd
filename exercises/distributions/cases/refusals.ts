import { type CaseSpec, casesOf } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type { Random } from '#authoring/random'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { binomial, normal, uniform } from './draws.ts'

type Driving = Driven<typeof Api, typeof Drive>
type Entry = keyof Driving & string

const { hidden } = casesOf<Driving>()

interface Impossible {
  name: string
  draw: (random: Random) => Api.Distribution
  kills: string[]
}

/** Every parameter that the contract refuses, in every way in which it can be wrong. */
const impossible: Impossible[] = [
  { name: 'an interval turned over', draw: (random) => uniform(random.uniform(2, 3), 1), kills: ['looks-at-the-length-only'] },
  { name: 'an interval of no length', draw: () => uniform(2, 2), kills: [] },
  {
    name: 'an interval that begins nowhere',
    draw: (random) => uniform(NaN, random.uniform(1, 2)),
    kills: ['lets-nan-parameters-through'],
  },
  {
    name: 'an interval that ends nowhere',
    draw: (random) => uniform(random.uniform(1, 2), NaN),
    kills: ['lets-nan-parameters-through'],
  },
  { name: 'a bell without spread', draw: (random) => normal(random.normal(), 0), kills: [] },
  { name: 'a bell that spreads backwards', draw: (random) => normal(random.normal(), -random.uniform(1, 2)), kills: [] },
  {
    name: 'a bell whose spread is no number',
    draw: (random) => normal(random.normal(), NaN),
    kills: ['lets-nan-parameters-through'],
  },
  { name: 'no trial at all', draw: () => binomial(0, 0.5), kills: ['takes-no-trials'] },
  { name: 'fewer trials than none', draw: (random) => binomial(-random.int(1, 5), 0.5), kills: [] },
  { name: 'trials and a half', draw: (random) => binomial(random.int(3, 8) + 0.5, 0.5), kills: ['takes-half-trials'] },
  { name: 'trials whose number is none', draw: () => binomial(NaN, 0.5), kills: ['lets-nan-parameters-through'] },
  { name: 'trials with a probability below 0', draw: (random) => binomial(5, random.uniform(-0.5, -0.1)), kills: [] },
  { name: 'trials with a probability above 1', draw: (random) => binomial(5, random.uniform(1.1, 1.5)), kills: [] },
  { name: 'trials whose probability is no number', draw: (random) => binomial(random.int(3, 8), NaN), kills: ['lets-nan-through'] },
]

/** One part for each of them; `lead` says what is asked for, and begins the title. */
export function impossibleFor<K extends Entry>(
  entry: K,
  lead: string,
  toArgs: (distribution: Api.Distribution, random: Random) => Parameters<Driving[K]>,
): CaseSpec[] {
  return impossible.map(({ name, draw, kills }) =>
    hidden(`${lead} ${name}`, entry, (random) => toArgs(draw(random), random) as never, {
      throws: 'RangeError',
      kills: ['takes-any-parameters', ...(entry === 'sample' ? ['draws-from-anything'] : []), ...kills],
    }),
  )
}
