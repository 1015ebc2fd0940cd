import type { Suspects } from '#authoring/check'
import type { Block } from '../solution.ts'
import { feed, wrongFeeds } from './feeds.ts'
import { attendByHeads, suspectAttentions } from './heads.ts'
import { add, type Matrix } from './matrix.ts'
import { normalise, wrongNorms } from './norms.ts'

type Step = (X: Matrix) => Matrix

interface Steps {
  attend: Step
  feed: Step
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
  'the input of the attention is added after its output was normalised, not before': (X, { attend, feed, norm1, norm2 }) => {
    const attended = add(X, norm1(attend(X)))
    return norm2(add(attended, feed(attended)))
  },
  'the second sum takes the first one as it was before its norm': (X, { attend, feed, norm1, norm2 }) => {
    const sum = add(X, attend(X))
    return norm2(add(sum, feed(norm1(sum))))
  },
  'both norms are the first': (X, steps) => rightly(X, { ...steps, norm2: steps.norm1 }),
  'both norms are the second': (X, steps) => rightly(X, { ...steps, norm1: steps.norm2 }),
  'the norms change places': (X, steps) => rightly(X, { ...steps, norm1: steps.norm2, norm2: steps.norm1 }),
  'the second norm is missing': (X, steps) => rightly(X, { ...steps, norm2: (M) => M }),
}

export function suspectStacks(batch: Matrix[], blocks: Block[], heads: number, causal: boolean): Suspects {
  const rightSteps: StepsOf = (block) => stepsOf(block, heads, causal)
  const run = (X: Matrix, stack = blocks, route = rightly, steps = rightSteps) =>
    stack.reduce((M, block) => route(M, steps(block)), X)
  const runAll = (stack = blocks, route = rightly, steps = rightSteps) => batch.map((X) => run(X, stack, route, steps))
  const looking =
    (back: boolean): StepsOf =>
    (block) =>
      stepsOf(block, heads, back)
  return {
    'the sequences of a batch see each other': () => {
      const together = run(batch.flat())
      return batch.map((X) => together.splice(0, X.length))
    },
    'shorter sequences are filled up with zeros, and these are looked at': () => {
      const longest = Math.max(...batch.map(({ length }) => length))
      const filled = (X: Matrix) => Array.from({ length: longest }, (_, i) => X[i] ?? X[0]!.map(() => 0))
      return batch.map((X) => run(filled(X)).slice(0, X.length))
    },
    'causal is not handed on to the attention': () => runAll(blocks, rightly, looking(false)),
    'only the first sequence of a batch looks back': () => batch.map((X, s) => run(X, blocks, rightly, looking(causal && s === 0))),
    'the attention looks back only although nobody asked for it': () => runAll(blocks, rightly, looking(true)),
    '`heads` is not handed on to the attention': () => runAll(blocks, rightly, (block) => stepsOf(block, 1, causal)),
    'only the first block is applied': () => runAll(blocks.slice(0, 1)),
    'the input goes into every block, and only the last counts': () => runAll(blocks.slice(-1)),
    'the blocks are applied in reverse order': () => runAll(blocks.toReversed()),
    'every block is the first': () => runAll(blocks.map(() => blocks[0]!)),
    ...mapRecord(wrongRoutes, (route) => () => runAll(blocks, route)),
    ...mapRecord(
      wrongFeeds,
      (feedWrongly) => () =>
        runAll(blocks, rightly, (block) => ({ ...rightSteps(block), feed: (X) => feedWrongly(X, block.feedForward) })),
    ),
    ...mapRecord(
      wrongNorms,
      (normaliseWrongly) => () =>
        runAll(blocks, rightly, (block) => ({
          ...rightSteps(block),
          norm1: (X) => normaliseWrongly(X, block.norm1),
          norm2: (X) => normaliseWrongly(X, block.norm2),
        })),
    ),
    ...mapRecord(
      suspectAttentions(batch[0]!, blocks[0]!.attention, heads, causal),
      (_, words) => () =>
        runAll(blocks, rightly, (block) => {
          const right = rightSteps(block)
          // some mistakes need a square matrix, which not every sequence of a batch has
          const attend: Step = (X) => (suspectAttentions(X, block.attention, heads, causal)[words] ?? (() => right.attend(X)))()
          return { ...right, attend }
        }),
    ),
  }
}

type StepsOf = (block: Block) => Steps

function stepsOf({ attention, norm1, feedForward, norm2 }: Block, heads: number, causal: boolean): Steps {
  return {
    attend: (X) => attendByHeads(X, attention, heads, causal),
    feed: (X) => feed(X, feedForward),
    norm1: (X) => normalise(X, norm1),
    norm2: (X) => normalise(X, norm2),
  }
}

function mapRecord<T, U>(record: Record<string, T>, change: (value: T, key: string) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
