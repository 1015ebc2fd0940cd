import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'

const { hidden } = casesOf<typeof Api>()

const power = (exponent: number): Api.Operation => ({ op: 'power', exponent })
const exp: Api.Operation = { op: 'exp' }
const tanh: Api.Operation = { op: 'tanh' }
const add: Api.Operation = { op: 'add' }
const multiply: Api.Operation = { op: 'multiply' }

/** One operation after the other, then what must be refused. */
export const operations = [
  ...inParts('sums, products, exponentials, and a tanh that bends', [
    hidden('a sum of two numbers', 'applyOperation', (random) => [add, random.vector(2)]),
    hidden(
      'a product of numbers of either sign',
      'applyOperation',
      (random) => [multiply, [random.uniform(0.5, 2), -random.uniform(2.5, 4)]],
      { kills: ['slope-of-the-factor-itself'] },
    ),
    hidden('a product with nothing', 'applyOperation', (random) => [multiply, [0, random.uniform(1, 2)]], {
      kills: ['slope-of-the-factor-itself'],
    }),
    hidden('a product of two numbers that are equal', 'applyOperation', (random) => {
      const x = random.uniform(1.5, 3)
      return [multiply, [x, x]]
    }),
    hidden('an exponential of hundreds of thousands', 'applyOperation', (random) => [exp, [random.uniform(12, 13.5)]], {
      kills: ['exp-by-the-rule-for-powers'],
    }),
    hidden('an exponential', 'applyOperation', (random) => [exp, [random.uniform(-2, 0.5)]], {
      kills: ['exp-by-the-rule-for-powers'],
    }),
    hidden('a tanh where it bends', 'applyOperation', (random) => [tanh, [random.uniform(0.4, 1.2)]], {
      kills: ['tanh-of-the-operand', 'tanh-without-the-square', 'slope-of-the-sigmoid'],
    }),
    hidden('a tanh below zero', 'applyOperation', (random) => [tanh, [-random.uniform(0.4, 1.2)]], {
      kills: ['tanh-of-the-operand', 'tanh-without-the-square'],
    }),
    hidden('a tanh as far above zero as it may be', 'applyOperation', () => [tanh, [1000]], { kills: ['tanh-overflows'] }),
    hidden('a tanh as far below zero as it may be', 'applyOperation', () => [tanh, [-1000]], { kills: ['tanh-underflows'] }),
  ]),
  ...inParts('powers of numbers above zero, below, and of zero itself', [
    hidden('a power of a negative number', 'applyOperation', (random) => [power(random.int(3, 5)), [-random.uniform(0.5, 1.5)]], {
      kills: ['power-by-logarithm', 'forgets-the-exponent', 'keeps-the-exponent'],
    }),
    hidden('a root', 'applyOperation', (random) => [power(0.5), [random.uniform(0.5, 4)]], { kills: ['keeps-the-exponent'] }),
    hidden(
      'a negative power of a positive number',
      'applyOperation',
      (random) => [power(-random.uniform(1.2, 2.5)), [random.uniform(0.5, 2)]],
      { kills: ['forgets-the-exponent'] },
    ),
    hidden(
      'a negative power of a negative number',
      'applyOperation',
      (random) => [power(-random.int(1, 3)), [-random.uniform(0.5, 1.5)]],
      { kills: ['power-by-logarithm'] },
    ),
    hidden('a negative number to the power of nothing', 'applyOperation', (random) => [power(0), [-random.uniform(0.5, 1.5)]]),
    hidden('zero to the power of nothing', 'applyOperation', () => [power(0), [0]], { kills: ['zero-to-the-power-of-zero'] }),
    hidden('zero to the power of one', 'applyOperation', () => [power(1), [0]], { kills: ['no-slope-at-zero'] }),
    hidden('zero to a power above one', 'applyOperation', (random) => [power(random.uniform(1.2, 2.5)), [0]]),
  ]),
  ...inParts('sums and products of too many numbers, or too few', [
    hidden('an operand too many', 'applyOperation', (random) => [add, random.vector(3)], {
      throws: 'RangeError',
      kills: ['ignores-further-operands', 'throws-any-error'],
    }),
    hidden('an operand too few', 'applyOperation', (random) => [add, random.vector(1)], {
      throws: 'RangeError',
      kills: ['asks-for-no-more-operands'],
    }),
    hidden('no operands of a sum', 'applyOperation', () => [add, []], {
      throws: 'RangeError',
      kills: ['asks-for-no-more-operands'],
    }),
    hidden('a product of three', 'applyOperation', (random) => [multiply, random.vector(3)], {
      throws: 'RangeError',
      kills: ['ignores-further-operands'],
    }),
    hidden('a product of one', 'applyOperation', (random) => [multiply, random.vector(1)], {
      throws: 'RangeError',
      kills: ['asks-for-no-more-operands'],
    }),
  ]),
  ...inParts('powers, exponentials and a tanh of two numbers, or of none', [
    hidden('a power of two numbers', 'applyOperation', (random) => [power(2), random.vector(2)], {
      throws: 'RangeError',
      kills: ['ignores-further-operands', 'counts-operands-of-two'],
    }),
    hidden('a power of no number', 'applyOperation', () => [power(2), []], {
      throws: 'RangeError',
      kills: ['asks-for-no-more-operands'],
    }),
    hidden('an exponential of two numbers', 'applyOperation', (random) => [exp, random.vector(2)], {
      throws: 'RangeError',
      kills: ['ignores-further-operands', 'counts-operands-of-two'],
    }),
    hidden('an exponential of no number', 'applyOperation', () => [exp, []], {
      throws: 'RangeError',
      kills: ['asks-for-no-more-operands'],
    }),
    hidden('a tanh of two numbers', 'applyOperation', (random) => [tanh, random.vector(2)], {
      throws: 'RangeError',
      kills: ['ignores-further-operands', 'counts-operands-of-two'],
    }),
    hidden('a tanh of no number', 'applyOperation', () => [tanh, []], {
      throws: 'RangeError',
      kills: ['asks-for-no-more-operands'],
    }),
  ]),
]
