import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { list, lonely, payers, spoilSecond, spread, turned } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

/** The whole list first, then parts of it, then what must be refused. */
export const fares = [
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
  ...inParts('some of the classes', [
    hidden('the third class alone', 'compareFares', (random) => [list(random, 300), [3]], { kills: ['all-classes'] }),
    hidden('the first and the third class', 'compareFares', (random) => [list(random, 200), random.shuffle([1, 3])], {
      kills: ['all-classes', 'first-class-named'],
    }),
    hidden('all classes, in another order', 'compareFares', (random) => [list(random, 200), [3, 1, 2]], {
      kills: ['first-class-named'],
    }),
  ]),
  ...inParts('lists that leave too few to compare', [
    hidden('a class in which one survived', 'compareFares', (random) => [lonely(random), [2]], {
      throws: 'RangeError',
      kills: ['single-values', 'all-classes'],
    }),
    hidden('a class in which all but one survived', 'compareFares', (random) => [turned(lonely(random)), [2]], {
      throws: 'RangeError',
      kills: ['single-values', 'all-classes'],
    }),
    hidden(
      'a class in which nobody survived',
      'compareFares',
      (random) => [lonely(random).map((row) => (row.class === '2' ? { ...row, survived: '0' } : row)), [2]],
      { throws: 'RangeError', kills: ['single-values', 'all-classes'] },
    ),
    hidden('a list without anybody', 'compareFares', () => [[], [1, 2, 3]], { throws: 'RangeError' }),
    hidden(
      'a class of which there is nobody',
      'compareFares',
      (random) => [payers(random, 20).map((row) => ({ ...row, class: '1' })), [2, 3]],
      { throws: 'RangeError', kills: ['all-classes'] },
    ),
    hidden(
      'everybody paid the same',
      'compareFares',
      (random) => [spread(random).map((row) => ({ ...row, fare: '8.10' })), [1, 2, 3]],
      { throws: 'RangeError', kills: ['no-spread', 'asks-the-variance'] },
    ),
  ]),
  ...inParts('entries that cannot be read, whoever is compared', [
    hidden(
      'an entry that cannot be read in a class that is not asked for',
      'compareFares',
      (random) => [spoilSecond(random), [1, 3]],
      {
        throws: 'RangeError',
        kills: ['reads-the-classes-asked-for'],
      },
    ),
    hidden(
      'a fare that cannot be read in a class that is not asked for',
      'compareFares',
      (random) => [spread(random).map((row, i) => (i === 10 ? { ...row, fare: 'n/a' } : row)), [1, 3]],
      { throws: 'RangeError', kills: ['reads-the-classes-asked-for'] },
    ),
    hidden(
      'an entry that cannot be read in a class that is asked for',
      'compareFares',
      (random) => [spread(random).map((row, i) => (i === 13 ? { ...row, sex: 'x' } : row)), [2]],
      { throws: 'RangeError', kills: ['male-otherwise'] },
    ),
  ]),
]
