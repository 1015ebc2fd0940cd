import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import {
  alike,
  fourfold,
  freely,
  infants,
  list,
  payers,
  pence,
  respelt,
  spelt,
  spoil,
  spoilFirst,
  unpaid,
  unread,
} from './draws.ts'

const { hidden } = casesOf<typeof Api>()

/** Ordinary lists first, then what is left out, then what must be refused. */
export const cleaning = [
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
  ...inParts('who stands there twice, and who only seems to', [
    hidden('doubles far apart, spelt in another way', 'clean', (random) => [respelt(random)], {
      kills: ['whole-lines', 'neighbouring-doubles', 'keeps-doubles', 'last-comes-last'],
    }),
    hidden('somebody who stands there four times', 'clean', (random) => [fourfold(random)], {
      kills: ['neighbouring-doubles', 'keeps-doubles'],
    }),
    hidden('passengers who share everything but their id', 'clean', (random) => [alike(random)], {
      kills: ['same-but-for-the-id'],
    }),
  ]),
  ...inParts('spellings of a sex, and ages below one', [
    hidden('capitals and blanks anywhere around a sex', 'clean', (random) => [spelt(random)], {
      kills: ['keeps-spelling'],
    }),
    hidden('ages of nought, of months, and unknown', 'clean', (random) => [infants(random)], {
      kills: ['newborn-is-unknown', 'whole-years', 'empty-age-is-zero', 'drops-unknown-ages'],
    }),
  ]),
  ...inParts('rows that are left out, whatever is written in them', [
    hidden('free passages, with and without pence', 'clean', (random) => [freely(random)], { kills: ['zero-as-written'] }),
    hidden('fares of a few pence, which are no free passages', 'clean', (random) => [pence(random)], {
      kills: ['whole-pounds', 'free-below-a-pound'],
    }),
    hidden('crew and passengers who are left out, whatever else is written of them', 'clean', (random) => [unread(random)], {
      kills: ['reads-before-it-leaves-out'],
    }),
  ]),
  ...inParts('lists of which one passenger is left, or nobody', [
    hidden('a single passenger', 'clean', (random) => [payers(random, 1)]),
    hidden('nobody', 'clean', () => [[]]),
    hidden('nobody but crew and unknown fares', 'clean', (random) => [unpaid(random)], {
      kills: ['keeps-the-crew', 'empty-fare-is-zero'],
    }),
  ]),
  ...inParts('fares and ages that are no amounts', [
    hidden(
      'a fare that is no number',
      'clean',
      (random) => [spoil(random, { fare: random.pick(['7.25?', '8 or 9', '5 guineas']) })],
      {
        throws: 'RangeError',
        kills: ['drops-what-it-cannot-read', 'throws-any-error', 'reads-how-it-begins'],
      },
    ),
    hidden('a fare that begins with a zero', 'clean', (random) => [spoil(random, { fare: '0 or 5' })], {
      throws: 'RangeError',
      kills: ['drops-what-it-cannot-read', 'reads-how-it-begins'],
    }),
    hidden('a fare with two points', 'clean', (random) => [spoil(random, { fare: '7.2.5' })], {
      throws: 'RangeError',
      kills: ['drops-what-it-cannot-read', 'reads-how-it-begins'],
    }),
    hidden('an age with a comma', 'clean', (random) => [spoil(random, { age: `${random.int(20, 60)},5` })], {
      throws: 'RangeError',
      kills: ['forgives-ages', 'reads-how-it-begins'],
    }),
    hidden('a fare below zero', 'clean', (random) => [spoil(random, { fare: '-1' })], {
      throws: 'RangeError',
      kills: ['drops-what-is-below-zero'],
    }),
    hidden('a fare a little below zero', 'clean', (random) => [spoil(random, { fare: '-0.25' })], {
      throws: 'RangeError',
      kills: ['drops-what-is-below-zero'],
    }),
    hidden('a fare in words', 'clean', (random) => [spoil(random, { fare: 'unknown' })], {
      throws: 'RangeError',
      kills: ['drops-what-it-cannot-read'],
    }),
    hidden('an age below zero', 'clean', (random) => [spoil(random, { age: '-9' })], {
      throws: 'RangeError',
      kills: ['takes-any-number'],
    }),
    hidden('an age a little below zero', 'clean', (random) => [spoil(random, { age: '-0.5' })], {
      throws: 'RangeError',
      kills: ['takes-any-number'],
    }),
    hidden('an age with its unit', 'clean', (random) => [spoil(random, { age: `${random.int(20, 60)} years` })], {
      throws: 'RangeError',
      kills: ['forgives-ages', 'reads-how-it-begins'],
    }),
    hidden('an age in words', 'clean', (random) => [spoil(random, { age: random.pick(['unknown', 'child', '?']) })], {
      throws: 'RangeError',
      kills: ['forgives-ages'],
    }),
  ]),
  ...inParts('what cannot be read as survival', [
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
    hidden('survival in another number', 'clean', (random) => [spoil(random, { survived: random.pick(['2', '-1', '10']) })], {
      throws: 'RangeError',
      kills: ['any-survival'],
    }),
    hidden('survival in a two', 'clean', (random) => [spoil(random, { survived: '2' })], {
      throws: 'RangeError',
      kills: ['any-survival'],
    }),
    hidden('survival in a ten', 'clean', (random) => [spoil(random, { survived: '10' })], {
      throws: 'RangeError',
      kills: ['any-survival', 'reads-how-survival-begins'],
    }),
    hidden('survival with a doubt', 'clean', (random) => [spoil(random, { survived: random.pick(['1?', '0?']) })], {
      throws: 'RangeError',
      kills: ['any-survival', 'reads-how-survival-begins'],
    }),
    hidden('survival in a word', 'clean', (random) => [spoil(random, { survived: random.pick(['yes', 'no', 'true', 'false']) })], {
      throws: 'RangeError',
      kills: ['any-survival'],
    }),
    hidden('the first row of all cannot be read', 'clean', (random) => [spoilFirst(random)], {
      throws: 'RangeError',
      kills: ['any-survival'],
    }),
  ]),
  ...inParts('classes and sexes that there cannot be', [
    hidden('a class that does not exist', 'clean', (random) => [spoil(random, { class: random.pick(['0', '4', '']) })], {
      throws: 'RangeError',
      kills: ['any-class'],
    }),
    hidden('a class above the third', 'clean', (random) => [spoil(random, { class: '4' })], {
      throws: 'RangeError',
      kills: ['any-class'],
    }),
    hidden('a class before the first', 'clean', (random) => [spoil(random, { class: '0' })], {
      throws: 'RangeError',
      kills: ['any-class'],
    }),
    hidden('a class that nobody wrote down', 'clean', (random) => [spoil(random, { class: '' })], {
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
    hidden('a sex that only begins like one', 'clean', (random) => [spoil(random, { sex: random.pick(['femal', 'mal', 'man']) })], {
      throws: 'RangeError',
      kills: ['male-otherwise'],
    }),
    hidden('a sex that only ends like one', 'clean', (random) => [spoil(random, { sex: random.pick(['xmale', 'not female']) })], {
      throws: 'RangeError',
      kills: ['looks-for-the-word'],
    }),
    hidden('a sex with a blank inside', 'clean', (random) => [spoil(random, { sex: random.pick(['fe male', 'm ale']) })], {
      throws: 'RangeError',
      kills: ['removes-all-blanks'],
    }),
    hidden('a sex with a letter too many', 'clean', (random) => [spoil(random, { sex: random.pick(['females', 'males']) })], {
      throws: 'RangeError',
      kills: ['looks-for-the-word'],
    }),
  ]),
]
