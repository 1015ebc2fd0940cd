import { drawPassengers } from '#authoring/passengers'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

type Row = Api.PassengerRow

const faults = [
  { fare: '' },
  { fare: '0.00' },
  { fare: '0.00' },
  { age: '' },
  { age: '0.75' },
  { age: '0' },
  { sex: ' Female' },
  { sex: 'Male' },
  { sex: 'female ' },
  { sex: 'MALE  ' },
  { sex: ' FEMALE ' },
] satisfies Partial<Row>[]

/** Everybody once, every fault at least once; then one passenger in nine again, anywhere. */
export function list(random: Random, n: number): Row[] {
  const rows = onlyOnce(drawPassengers(random, n)).map((row, i): Row => ({ ...row, ...faults[i] }))
  return random.shuffle([...rows, ...rows.filter((_, i) => i % 9 === 8)])
}

function onlyOnce(rows: Row[]): Row[] {
  return rows.filter(({ id }, i) => rows.findIndex((it) => it.id === id) === i)
}

/** As many passengers who paid, each once. */
export function payers(random: Random, n: number): Row[] {
  const drawn = onlyOnce(drawPassengers(random, 3 * n))
  return drawn.filter(({ fare }) => Number(fare) > 0).slice(0, n)
}

export function respelt(random: Random): Row[] {
  const rows = payers(random, 30).map((row) => ({ ...row, sex: row.sex.trim().toLowerCase() }))
  return [...rows, ...random.shuffle(rows.slice(0, 6)).map((row) => ({ ...row, sex: ` ${row.sex.toUpperCase()} ` }))]
}

/** One passenger in four places, the first of them not the first of all. */
export function fourfold(random: Random): Row[] {
  const rows = payers(random, 10)
  const often = rows[3]!
  return [...rows.slice(0, 6), often, ...rows.slice(6), often, { ...often, sex: often.sex.toUpperCase() }]
}

/** Every way in which clerks write the two words. */
export function spelt(random: Random): Row[] {
  const spellings = [
    'fEMALE',
    'mALE',
    '   feMale',
    'maLe   ',
    ' FeMaLe ',
    '  male',
    'FEMALE',
    'female  ',
    ' mAlE  ',
    'female',
    'male',
  ]
  return random.shuffle(payers(random, 22).map((row, i) => ({ ...row, sex: spellings[i % spellings.length]! })))
}

export function infants(random: Random): Row[] {
  const ages = ['0', '0.0', '', '0.08', '0.92', '1', '63.5']
  return random.shuffle(payers(random, 14).map((row, i) => ({ ...row, age: ages[i % ages.length]! })))
}

export function unpaid(random: Random): Row[] {
  return payers(random, 9).map((row, i) => ({ ...row, fare: ['', '0.00', '0'][i % 3]! }))
}

export function freely(random: Random): Row[] {
  return random.shuffle(payers(random, 24).map((row, i) => (i < 6 ? { ...row, fare: ['0', '0.00', '0.0'][i % 3]! } : row)))
}

export function pence(random: Random): Row[] {
  const fares = ['0.50', '0.05', '0.9', '0.99']
  return random.shuffle(payers(random, 12).map((row, i) => (i < 4 ? { ...row, fare: fares[i]! } : row)))
}

export function alike(random: Random): Row[] {
  const rows = payers(random, 12)
  return random.shuffle([...rows, ...rows.slice(0, 3).map((row, i) => ({ ...row, id: String(9001 + i) }))])
}

/** One of the rows cannot be read, and is left out by none of the rules. */
export function spoil(random: Random, fault: Partial<Row>): Row[] {
  const rows = payers(random, 12)
  const at = random.int(2, 11)
  return rows.map((row, i) => (i === at ? { ...row, ...fault } : row))
}

export function spoilFirst(random: Random): Row[] {
  return payers(random, 12).map((row, i) => (i === 0 ? { ...row, survived: '-' } : row))
}

/** Two in three are left out, and of those hardly anything can be read; an unpaid passage need not have a class or an age. */
export function unread(random: Random): Row[] {
  const left = { survived: '?', class: 'crew', sex: 'm', age: 'x' }
  return random.shuffle(payers(random, 18).map((row, i) => (i % 3 ? { ...row, ...left, fare: i % 2 ? '' : '0.00' } : row)))
}

/** Enough of every class to compare. */
export function spread(random: Random): Row[] {
  return payers(random, 30).map((row, i): Row => ({ ...row, class: `${1 + (i % 3)}`, survived: `${i % 2}` }))
}

/** Enough of every class to compare, and one of the second class whose age cannot be read. */
export function spoilSecond(random: Random): Row[] {
  return spread(random).map((row, i) => (i === 13 ? { ...row, age: random.pick(['-3', 'n/a']) } : row))
}

/** Who survived did not, and the other way round. */
export const turned = (rows: Row[]) => rows.map((row) => ({ ...row, survived: row.survived === '1' ? '0' : '1' }))

/** The same values twice, whole numbers, whose sums do not depend on their order. */
export function sameInOtherOrder(random: Random): [number[], number[]] {
  const values = [3, 8, 11, 16].map((x) => x + random.int(0, 3))
  return [values, random.shuffle(values)]
}

/** Seven values that begin and end with the same. */
export function between(random: Random, usual: number): number[] {
  return [usual, usual, ...Array.from({ length: 4 }, () => usual + random.uniform(1, 5)), usual]
}

/** n values whose mean and standard deviation are these, up to rounding. */
export function draw(random: Random, n: number, centre: number, sd: number): number[] {
  return random.cloud(n, [sd ** 2], 0).map(([x]) => centre + x!)
}

/** Many survived, one of them in the second class. */
export function lonely(random: Random): Row[] {
  const rows = payers(random, 40).map((row, i): Row => ({ ...row, class: `${1 + (i % 3)}`, survived: `${i % 2}` }))
  return rows.map((row, i) => (row.class === '2' ? { ...row, survived: i === 1 ? '1' : '0' } : row))
}
