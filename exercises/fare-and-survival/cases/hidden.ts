import { casesOf } from '#authoring/cases'
import { drawPassengers } from '#authoring/passengers'
import type { Random } from '#authoring/random'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

type Row = Api.PassengerRow

/** A function's ordinary cases first, then its edges, then what it must refuse. */
export default [
  hidden('a list of hundreds with all its faults', 'clean', (random) => [list(random, 400)], {
    kills: [
      'keeps-doubles',
      'neighbouring-doubles',
      'keeps-the-crew',
      'empty-fare-is-zero',
      'fills-in-the-mean',
      'drops-unknown-ages',
      'empty-age-is-zero',
      'newborn-is-unknown',
      'whole-years',
      'whole-pounds',
      'truthy-text',
      'keeps-spelling',
      'sorts-by-id',
      'tidies-in-place',
    ],
  }),
  hidden('doubles far apart, spelt in another way', 'clean', (random) => [respelt(random)], {
    kills: ['whole-lines', 'neighbouring-doubles', 'keeps-doubles', 'last-comes-last'],
  }),
  hidden('free passages, with and without pence', 'clean', (random) => [freely(random)], { kills: ['zero-as-written'] }),
  hidden('passengers who share everything but their id', 'clean', (random) => [alike(random)], { kills: ['same-but-for-the-id'] }),
  hidden('crew and passengers who are left out, whatever else is written of them', 'clean', (random) => [unread(random)], {
    kills: ['reads-before-it-leaves-out'],
  }),
  hidden('nobody', 'clean', () => [[]]),
  hidden(
    'a fare that is no number',
    'clean',
    (random) => [spoil(random, { fare: random.pick(['7.25?', '8 or 9', '5 guineas']) })],
    {
      throws: 'RangeError',
      kills: ['drops-what-it-cannot-read', 'throws-any-error', 'reads-how-it-begins'],
    },
  ),
  hidden('a fare below zero', 'clean', (random) => [spoil(random, { fare: '-1' })], {
    throws: 'RangeError',
    kills: ['drops-what-is-below-zero'],
  }),
  hidden('an age below zero', 'clean', (random) => [spoil(random, { age: '-9' })], {
    throws: 'RangeError',
    kills: ['takes-any-number'],
  }),
  hidden('an age with its unit', 'clean', (random) => [spoil(random, { age: `${random.int(20, 60)} years` })], {
    throws: 'RangeError',
    kills: ['forgives-ages', 'reads-how-it-begins'],
  }),
  hidden('survival that nobody wrote down', 'clean', (random) => [spoil(random, { survived: '' })], {
    throws: 'RangeError',
    kills: ['unknown-is-dead'],
  }),
  hidden(
    'survival that is neither of the two',
    'clean',
    (random) => [spoil(random, { survived: random.pick(['2', 'yes', '?']) })],
    {
      throws: 'RangeError',
      kills: ['any-survival'],
    },
  ),
  hidden('a class that does not exist', 'clean', (random) => [spoil(random, { class: random.pick(['0', '4', '']) })], {
    throws: 'RangeError',
    kills: ['any-class'],
  }),
  hidden('a class between two others', 'clean', (random) => [spoil(random, { class: random.pick(['1.5', '2.5']) })], {
    throws: 'RangeError',
    kills: ['any-class', 'class-within-bounds'],
  }),
  hidden('a sex that is not known', 'clean', (random) => [spoil(random, { sex: '' })], {
    throws: 'RangeError',
    kills: ['male-otherwise'],
  }),
  hidden('a sex in one letter', 'clean', (random) => [spoil(random, { sex: random.pick(['f', 'm', 'F', 'M']) })], {
    throws: 'RangeError',
    kills: ['first-letter'],
  }),

  hidden(
    'many fares against more, twice as spread',
    'compareMeans',
    (random) => [draw(random, 60, 31, 24), draw(random, 95, 19, 11)],
    {
      kills: [
        'pools-the-variances',
        'pooled-degrees',
        'one-sided',
        'divides-by-n',
        'averages-variances-for-d',
        'second-spread-for-d',
      ],
    },
  ),
  hidden('four against five', 'compareMeans', (random) => [draw(random, 4, 24, 6), draw(random, 5, 17, 3.5)], {
    kills: ['interval-by-1-96', 'normal-p', 'interval-of-90', 'rounds-df', 'interval-of-values'],
  }),
  hidden('the first group paid less', 'compareMeans', (random) => [draw(random, 12, 9, 4), draw(random, 25, 14, 6)], {
    kills: ['keeps-the-sign', 'absolute-difference', 'second-minus-first'],
  }),
  hidden('hardly any difference, from two against two', 'compareMeans', (random) => [
    draw(random, 2, 10.1, 3),
    draw(random, 2, 10, 2),
  ]),
  hidden('two fares against a group that paid the same throughout', 'compareMeans', (random) => [
    draw(random, 2, 11, 3),
    Array<number>(6).fill(8),
  ]),
  hidden('a difference beyond all doubt', 'compareMeans', (random) => [draw(random, 150, 90, 9), draw(random, 120, 75, 6)], {
    kills: ['one-minus-the-rest'],
    oracleOnly: 'p changes by t² times as much as t does, and t² takes two of the digits of float32',
  }),
  hidden('a single fare has no variance', 'compareMeans', (random) => [draw(random, 7, 11, 3), [random.uniform(3, 9)]], {
    throws: 'RangeError',
    kills: ['single-values'],
  }),
  hidden('no fare at all in the first group', 'compareMeans', (random) => [[], draw(random, 7, 11, 3)], {
    throws: 'RangeError',
    kills: ['single-values'],
  }),
  hidden('two groups without any spread', 'compareMeans', (random) => [[8, 8, 8], Array<number>(random.int(2, 5)).fill(7)], {
    throws: 'RangeError',
    kills: ['no-spread'],
  }),
  hidden(
    'two groups of equal fares whose mean is rounded',
    'compareMeans',
    (random) => random.shuffle([0.1, 0.2]).map((fare) => [fare, fare, fare]) as [number[], number[]],
    { throws: 'RangeError', kills: ['no-spread', 'asks-the-variance'] },
  ),

  hidden('the whole list', 'compareFares', (random) => [list(random, 300), [1, 2, 3]], {
    kills: [
      'takes-groups-for-each-other',
      'sd-over-n',
      'keeps-doubles',
      'keeps-the-crew',
      'empty-fare-is-zero',
      'fills-in-the-mean',
    ],
  }),
  hidden('the third class alone', 'compareFares', (random) => [list(random, 300), [3]], { kills: ['all-classes'] }),
  hidden('the first and the third class', 'compareFares', (random) => [list(random, 200), random.shuffle([1, 3])], {
    kills: ['all-classes', 'first-class-named'],
  }),
  hidden('a class in which one survived', 'compareFares', (random) => [lonely(random), [2]], {
    throws: 'RangeError',
    kills: ['single-values', 'all-classes'],
  }),
  hidden(
    'an entry that cannot be read in a class that is not asked for',
    'compareFares',
    (random) => [spoilSecond(random), [1, 3]],
    {
      throws: 'RangeError',
      kills: ['reads-the-classes-asked-for'],
    },
  ),
]

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
function list(random: Random, n: number): Row[] {
  const rows = onlyOnce(drawPassengers(random, n)).map((row, i): Row => ({ ...row, ...faults[i] }))
  return random.shuffle([...rows, ...rows.filter((_, i) => i % 9 === 8)])
}

function onlyOnce(rows: Row[]): Row[] {
  return rows.filter(({ id }, i) => rows.findIndex((it) => it.id === id) === i)
}

/** As many passengers who paid, each once. */
function payers(random: Random, n: number): Row[] {
  const drawn = onlyOnce(drawPassengers(random, 3 * n))
  return drawn.filter(({ fare }) => Number(fare) > 0).slice(0, n)
}

function respelt(random: Random): Row[] {
  const rows = payers(random, 30).map((row) => ({ ...row, sex: row.sex.trim().toLowerCase() }))
  return [...rows, ...random.shuffle(rows.slice(0, 6)).map((row) => ({ ...row, sex: ` ${row.sex.toUpperCase()} ` }))]
}

function freely(random: Random): Row[] {
  return random.shuffle(payers(random, 24).map((row, i) => (i < 6 ? { ...row, fare: ['0', '0.00', '0.0'][i % 3]! } : row)))
}

function alike(random: Random): Row[] {
  const rows = payers(random, 12)
  return random.shuffle([...rows, ...rows.slice(0, 3).map((row, i) => ({ ...row, id: String(9001 + i) }))])
}

/** One of the rows cannot be read, and is left out by none of the rules. */
function spoil(random: Random, fault: Partial<Row>): Row[] {
  const rows = payers(random, 12)
  const at = random.int(2, 11)
  return rows.map((row, i) => (i === at ? { ...row, ...fault } : row))
}

/** Two in three are left out, and of those hardly anything can be read; an unpaid passage need not have a class or an age. */
function unread(random: Random): Row[] {
  const left = { survived: '?', class: 'crew', sex: 'm', age: 'x' }
  return random.shuffle(payers(random, 18).map((row, i) => (i % 3 ? { ...row, ...left, fare: i % 2 ? '' : '0.00' } : row)))
}

/** Enough of every class to compare, and one of the second class whose age cannot be read. */
function spoilSecond(random: Random): Row[] {
  const rows = payers(random, 30).map((row, i): Row => ({ ...row, class: `${1 + (i % 3)}`, survived: `${i % 2}` }))
  return rows.map((row, i) => (i === 13 ? { ...row, age: random.pick(['-3', 'n/a']) } : row))
}

/** n values whose mean and standard deviation are these, up to rounding. */
function draw(random: Random, n: number, centre: number, sd: number): number[] {
  return random.cloud(n, [sd ** 2], 0).map(([x]) => centre + x!)
}

/** Many survived, one of them in the second class. */
function lonely(random: Random): Row[] {
  const rows = payers(random, 40).map((row, i): Row => ({ ...row, class: `${1 + (i % 3)}`, survived: `${i % 2}` }))
  return rows.map((row, i) => (row.class === '2' ? { ...row, survived: i === 1 ? '1' : '0' } : row))
}
