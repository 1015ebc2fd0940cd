import type { Suspects } from '#authoring/check'
import type { Block, FeedForward } from '../solution.ts'
import { attendByHeads } from './heads.ts'
import { add, type Matrix, multiply } from './matrix.ts'
import { normalise } from './norms.ts'

type Step = (X: Matrix) => Matrix

interface Steps {
  attend: Step
  feed: Step
  feedLinearly: Step
  norm1: Step
  norm2: Step
}

/** A way from the input of a block to its output. */
type Route = (X: Matrix, steps: Steps) => Matrix

const rightly: Route = (X, { attend, feed, norm1, norm2 }) => {
  const attended = norm1(add(X, attend(X)))
  return norm2(add(attended, feed(attended)))
}

const wrongRoutes: Record<string, Route> = {
  'the input of the attention is not added to its output': (X, { attend, feed, norm1, norm2 }) => {
    const attended = norm1(attend(X))
    return norm2(add(attended, feed(attended)))
  },
  'the input of the feed-forward part is not added to its output': (X, { attend, feed, norm1, norm2 }) =>
    norm2(feed(norm1(add(X, attend(X))))),
  'nothing is added to what the two parts give': (X, { attend, feed, norm1, norm2 }) => norm2(feed(norm1(attend(X)))),
  'the second sum takes the input of the block': (X, { attend, feed, norm1, norm2 }) =>
    norm2(add(X, feed(norm1(add(X, attend(X)))))),
  'the norms come before the parts, not after the sums': (X, { attend, feed, norm1, norm2 }) => {
    const attended = add(X, attend(norm1(X)))
    return add(attended, feed(norm2(attended)))
  },
  'what a part gives is normalised before it is added': (X, { attend, feed, norm1, norm2 }) => {
    const attended = add(X, norm1(attend(X)))
    return add(attended, norm2(feed(attended)))
  },
  'both norms are the first': (X, steps) => rightly(X, { ...steps, norm2: steps.norm1 }),
  'both norms are the second': (X, steps) => rightly(X, { ...steps, norm1: steps.norm2 }),
  'the norms change places': (X, steps) => rightly(X, { ...steps, norm1: steps.norm2, norm2: steps.norm1 }),
  'the second norm is missing': (X, steps) => rightly(X, { ...steps, norm2: (M) => M }),
  'the hidden layer keeps its negative numbers': (X, steps) => rightly(X, { ...steps, feed: steps.feedLinearly }),
}

export function suspectStacks(batch: Matrix[], blocks: Block[], heads: number, causal: boolean): Suspects {
  const run = (X: Matrix, stack: Block[], route = rightly, looksBack = causal) =>
    stack.reduce((M, block) => route(M, stepsOf(block, heads, looksBack)), X)
  const runAll = (stack: Block[], route = rightly) => batch.map((X) => run(X, stack, route))
  return {
    'the sequences of a batch see each other': () => {
      const together = run(batch.flat(), blocks)
      return batch.map((X) => together.splice(0, X.length))
    },
    'causal is not handed on to the attention': () => batch.map((X) => run(X, blocks, rightly, false)),
    'the attention looks back only although nobody asked for it': () => batch.map((X) => run(X, blocks, rightly, true)),
    'only the first block is applied': () => runAll(blocks.slice(0, 1)),
    'the input goes into every block, and only the last counts': () => runAll(blocks.slice(-1)),
    'the blocks are applied in reverse order': () => runAll(blocks.toReversed()),
    ...Object.fromEntries(Object.entries(wrongRoutes).map(([words, route]) => [words, () => runAll(blocks, route)])),
  }
}

function stepsOf({ attention, norm1, feedForward, norm2 }: Block, heads: number, causal: boolean): Steps {
  return {
    attend: (X) => attendByHeads(X, attention, heads, causal),
    feed: (X) => feed(X, feedForward, (x) => Math.max(0, x)),
    feedLinearly: (X) => feed(X, feedForward, (x) => x),
    norm1: (X) => normalise(X, norm1),
    norm2: (X) => normalise(X, norm2),
  }
}

function feed(X: Matrix, { W1, b1, W2, b2 }: FeedForward, activate: (x: number) => number): Matrix {
  const hidden = multiply(X, W1).map((row) => row.map((x, j) => activate(x + b1[j]!)))
  return multiply(hidden, W2).map((row) => row.map((x, j) => x + b2[j]!))
}
