import { casesOf, inParts } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { drawChain, drawExpression, shuffle } from './graphs.ts'
import {
  drawAside,
  drawBeyond,
  drawCycle,
  drawCycleAside,
  drawDoublings,
  drawEqualFactors,
  drawFaint,
  drawGiven,
  drawGivenLast,
  drawInput,
  drawPowersOfZero,
  drawReuse,
  drawSaturated,
  drawShortcut,
  drawSteep,
  drawTree,
  withNothing,
  withOperand,
  withSecond,
  withSpare,
} from './draws.ts'

const { hidden } = casesOf<typeof Api>()

const longChain = 'thousands of tensors, one by one, take seconds and say nothing that shorter chains do not'

/** Graphs with one difficulty each, then the edges, then what must be refused. */
export const derivatives = [
  ...inParts('expressions that use nothing twice', [
    hidden('an expression that uses nothing twice', 'gradients', drawTree, {
      kills: ['slope-of-the-factor-itself', 'forgets-what-arrives', 'starts-with-the-value'],
    }),
    hidden('factors that are equal in value, and two inputs', 'gradients', drawEqualFactors),
  ]),
  ...inParts('nodes that are used again', [
    hidden('nodes that are used again, some of them twice in one product', 'gradients', drawReuse, {
      kills: ['overwrites', 'counts-equal-operands-once'],
    }),
    hidden('a short way and a long way between two nodes', 'gradients', drawShortcut, {
      kills: ['breadth-first', 'overwrites'],
    }),
  ]),
  ...inParts('lists in any order', [
    hidden('a shuffled list, with an input that leads nowhere', 'gradients', drawAside, {
      kills: [
        'walks-the-list-backwards',
        'inputs-in-another-order',
        'leaves-out-what-leads-nowhere',
        'trusts-the-order-of-the-list',
      ],
    }),
    hidden('many operations of every kind', 'gradients', (random) => [shuffle(random, drawExpression(random, 6, 25))], {
      kills: ['walks-the-list-backwards', 'tanh-of-the-operand', 'writes-into-the-nodes'],
    }),
  ]),
  ...inParts('a last node that others build on, or that is given', [
    hidden('nodes that build on the last one', 'gradients', drawBeyond, { kills: ['starts-at-the-end-of-the-order'] }),
    hidden('a last node that is an input', 'gradients', drawGiven, { kills: ['asks-the-first-operation'] }),
    hidden('nothing but an input', 'gradients', drawInput, { kills: ['asks-the-first-operation'] }),
    hidden('an input that others build on, listed last', 'gradients', drawGivenLast, {
      kills: ['asks-the-first-operation', 'starts-at-the-end-of-the-order'],
    }),
  ]),
  ...inParts('powers of zero, a tanh far out, and steep derivatives', [
    hidden('powers of nothing', 'gradients', drawPowersOfZero, { kills: ['zero-to-the-power-of-zero', 'no-slope-at-zero'] }),
    hidden('a tanh far out on either side', 'gradients', drawSaturated, { kills: ['tanh-overflows', 'tanh-underflows'] }),
    hidden('a factor of next to nothing beside a steep power', 'gradients', drawFaint),
    hidden('derivatives of hundreds of thousands', 'gradients', drawSteep, { kills: ['clips-the-derivatives'] }),
  ]),
  hidden('forty-five nodes in a row that use the one before twice', 'gradients', drawDoublings, { kills: ['follows-every-path'] }),
  hidden('a chain of many thousand nodes', 'gradients', (random) => [drawChain(random, 6500, 3)], {
    kills: ['recursion'],
    oracleOnly: longChain,
  }),
  ...inParts('operands at positions that no node has', [
    hidden('an operand before the start of the list', 'gradients', (random) => [withOperand(random, () => -1)], {
      throws: 'RangeError',
      kills: ['trusts-the-positions', 'counts-from-the-end'],
    }),
    hidden(
      'an operand beyond the end, of a list that is differentiated',
      'gradients',
      (random) => [withOperand(random, (length) => length)],
      { throws: 'RangeError', kills: ['trusts-the-positions'] },
    ),
    hidden('an operand far beyond the end of the list', 'gradients', (random) => [withOperand(random, (length) => 1000 * length)], {
      throws: 'RangeError',
      kills: ['trusts-the-positions'],
    }),
    hidden('an operand between two positions', 'gradients', (random) => [withOperand(random, () => random.int(0, 2) + 0.5)], {
      throws: 'RangeError',
      kills: ['takes-positions-in-between'],
    }),
    hidden('a position that is no number', 'gradients', (random) => [withOperand(random, () => NaN)], {
      throws: 'RangeError',
      kills: ['trusts-the-positions'],
    }),
  ]),
  ...inParts('lists that nothing can be differentiated in', [
    hidden('a node that is its own operand', 'gradients', (random) => [withOperand(random, () => 2)], {
      throws: 'RangeError',
      kills: ['opens-a-node-late', 'trusts-that-there-is-no-cycle'],
    }),
    hidden('a cycle that the last node does not depend on', 'gradients', drawCycleAside, {
      throws: 'RangeError',
      kills: ['trusts-that-there-is-no-cycle', 'looks-for-cycles-behind-the-last-node'],
    }),
    hidden('a cycle of three that the last node is part of', 'gradients', drawCycle, {
      throws: 'RangeError',
      kills: ['trusts-that-there-is-no-cycle'],
    }),
    hidden('an operation on nothing, beside the result that is differentiated', 'gradients', (random) => [withNothing(random)], {
      throws: 'RangeError',
      kills: ['asks-for-no-more-operands'],
    }),
    hidden(
      'an operation on three numbers, beside the result that is differentiated',
      'gradients',
      (random) => [withSpare(random)],
      { throws: 'RangeError', kills: ['ignores-further-operands'] },
    ),
    hidden(
      'a power, an exponential or a tanh of two numbers, beside the result that is differentiated',
      'gradients',
      (random) => [withSecond(random)],
      { throws: 'RangeError', kills: ['ignores-further-operands', 'counts-operands-of-two'] },
    ),
    hidden('an empty list to differentiate', 'gradients', () => [[]], { throws: 'RangeError', kills: ['nothing-of-nothing'] }),
  ]),
]
