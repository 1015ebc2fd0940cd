import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { drawChain } from './graphs.ts'
import { drawAside, drawBeyond, drawCycleAside, drawInput, withNothing, withOperand, withSecond, withSpare } from './draws.ts'

const { hidden } = casesOf<typeof Api>()

const longChain = 'thousands of tensors, one by one, take seconds and say nothing that shorter chains do not'

/** Lists in any order, then what must be refused. */
export const values = [
  ...inParts('the values of all nodes, wherever they stand', [
    hidden('all values of a shuffled list, also those the last node does not need', 'evaluate', drawAside, {
      kills: ['trusts-the-order-of-the-list', 'evaluates-what-is-needed'],
    }),
    hidden('the values of nodes that build on the last one', 'evaluate', drawBeyond, {
      kills: ['trusts-the-order-of-the-list', 'evaluates-what-is-needed'],
    }),
    hidden('the value of a single input', 'evaluate', drawInput),
    hidden('the values of a chain of many thousand nodes', 'evaluate', (random) => [drawChain(random, 6500, 3)], {
      kills: ['recursion'],
      oracleOnly: longChain,
    }),
  ]),
  ...inParts('lists that have no values', [
    hidden('an operand beyond the end of the list', 'evaluate', (random) => [withOperand(random, (length) => length)], {
      throws: 'RangeError',
      kills: ['trusts-the-positions', 'throws-any-error'],
    }),
    hidden('an operand before the start, of a list that is evaluated', 'evaluate', (random) => [withOperand(random, () => -1)], {
      throws: 'RangeError',
      kills: ['trusts-the-positions', 'counts-from-the-end'],
    }),
    hidden(
      'an operand between two positions, of a list that is evaluated',
      'evaluate',
      (random) => [withOperand(random, () => 1.5)],
      { throws: 'RangeError', kills: ['takes-positions-in-between'] },
    ),
    hidden('an operation on nothing, beside the result', 'evaluate', (random) => [withNothing(random)], {
      throws: 'RangeError',
      kills: ['asks-for-no-more-operands'],
    }),
    hidden('an operation on three numbers, beside the result', 'evaluate', (random) => [withSpare(random)], {
      throws: 'RangeError',
      kills: ['ignores-further-operands'],
    }),
    hidden('a power, an exponential or a tanh of two numbers, beside the result', 'evaluate', (random) => [withSecond(random)], {
      throws: 'RangeError',
      kills: ['ignores-further-operands', 'counts-operands-of-two'],
    }),
    hidden('an operand at no number, of a list that is evaluated', 'evaluate', (random) => [withOperand(random, () => NaN)], {
      throws: 'RangeError',
      kills: ['trusts-the-positions'],
    }),
    hidden('a node that is its own operand, in a list that is evaluated', 'evaluate', (random) => [withOperand(random, () => 2)], {
      throws: 'RangeError',
      kills: ['opens-a-node-late', 'trusts-that-there-is-no-cycle'],
    }),
    hidden('a cycle that the last node does not depend on, in a list that is evaluated', 'evaluate', drawCycleAside, {
      throws: 'RangeError',
      kills: ['trusts-that-there-is-no-cycle'],
    }),
    hidden('an empty list', 'evaluate', () => [[]], { throws: 'RangeError', kills: ['nothing-of-nothing'] }),
  ]),
]
