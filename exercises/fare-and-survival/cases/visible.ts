import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { visible } = casesOf<typeof Api>()

const read = (line: string): Api.PassengerRow => {
  const [id, survived, level, sex, age, fare] = line.split(',')
  return { id: id!, survived: survived!, class: level!, sex: sex!, age: age!, fare: fare! }
}

/** Each of the faults once. */
const faulty = [
  '7,1,1,female,38,71.30',
  '3,0,3,Male,,7.25',
  '9,0,3,male,22,',
  '7,1,1,female,38,71.30',
  '4,0,2,male,41,0.00',
  '2,1,2, female,0.83,18.75',
]

const short = [
  ...faulty,
  '11,1,1,female,52,93.50',
  '12,0,3,male,19,8.05',
  '13,1,3,female,24,9.80',
  '14,0,1,male,61,52.00',
  '19,0,1,male,47,30.50',
  '15,0,2,male,33,13.00',
  '16,1,2,female,29,23.10',
  '17,0,3,female,,7.90',
  '12,0,3,male,19,8.05',
  '18,0,2,male,45,15.50',
]

export default [
  visible('a short list with each of the faults', 'clean', [faulty.map(read)], {
    kills: ['keeps-doubles', 'keeps-the-crew', 'empty-age-is-zero', 'keeps-spelling', 'whole-years', 'whole-pounds', 'truthy-text'],
  }),
  visible(
    'three fares against two',
    'compareMeans',
    [
      [8, 10, 12],
      [5, 7],
    ],
    { kills: ['pools-the-variances', 'divides-by-n', 'interval-by-1-96'] },
  ),
  visible('a short list, all classes', 'compareFares', [short.map(read), [1, 2, 3]], { kills: ['sd-over-n'] }),
  visible('nobody wrote down whether he survived', 'clean', [['5,,3,male,30,7.75'].map(read)], {
    throws: 'RangeError',
    kills: ['unknown-is-dead'],
  }),
]
