import { casesOf, inParts } from '#authoring/cases'
import type { Driven } from '#authoring/drive'
import type * as Drive from '../drive.ts'
import type * as Api from '../solution.ts'
import { barrier, bowl, bowlOf, nearMiss, parabola, searchOf } from './landscapes.ts'

const { hidden } = casesOf<Driven<typeof Api, typeof Drive>>()

/** Ordinary searches first, then the edges, then what must be refused. */
export const searches = [
  ...inParts('a decrease that is enough, and one that is not', [
    hidden(
      'a decrease that is not enough',
      'backtrack',
      (random) => {
        const { landscape, x, search } = nearMiss(random, random.int(3, 5))
        return [landscape, x, search]
      },
      { kills: ['any-decrease', 'share-added', 'first-trial-untested', 'all-of-the-promise'] },
    ),
    hidden(
      'the very first step is good enough',
      'backtrack',
      (random) => {
        const initialStep = random.uniform(1, 2)
        const { landscape, x } = parabola(random, 1 / initialStep)
        return [landscape, x, { initialStep, shrink: 0.5, sufficient: 0.3, trials: 10 }]
      },
      { kills: ['shrinks-first', 'all-of-the-promise'] },
    ),
    hidden(
      'a short gradient, and steps that shrink slowly',
      'backtrack',
      (random) => {
        const [curvature, centre] = [random.uniform(10, 30), random.uniform(-0.1, 0.1)]
        const search = { initialStep: 1, shrink: random.uniform(0.8, 0.83), sufficient: 0.3, trials: 40 }
        // the gradient is 1/2 there: its square asks for less than its norm
        return [bowlOf([[curvature]], [centre]), [centre + 0.5 / curvature], search]
      },
      { kills: ['always-halves', 'any-decrease', 'share-added', 'norm-not-squared'] },
    ),
    hidden(
      'half of the promise is asked for',
      'backtrack',
      (random) => {
        // on a line of this curvature, a step of 1.7 keeps 0.15 of the promise, and half of it 0.575
        const { landscape, x } = parabola(random, 1)
        return [landscape, x, searchOf({ initialStep: 1.7 * 2 ** random.int(0, 3), sufficient: 0.5 })]
      },
      { kills: ['any-decrease', 'share-added'] },
    ),
    hidden(
      'nearly all of the promise is asked for',
      'backtrack',
      (random) => {
        // a step of 0.3 keeps 0.85 of the promise, and half of it 0.925
        const { landscape, x } = parabola(random, 1)
        return [landscape, x, searchOf({ initialStep: 0.3 * 2 ** random.int(0, 3), sufficient: random.uniform(0.87, 0.91) })]
      },
      { kills: ['any-decrease', 'all-of-the-promise'] },
    ),
  ]),
  ...inParts('steep, flat and level ground', [
    hidden(
      'a long gradient and a short step',
      'backtrack',
      (random) => [bowl(random, [9e12, 5e12, 3e12]), [6, -5, 4], { initialStep: 1, shrink: 0.5, sufficient: 0.4, trials: 100 }],
      { kills: ['share-without-the-step', 'gives-up-when-short'] },
    ),
    hidden(
      'a bowl so steep that only a tiny step will do',
      'backtrack',
      (random) => {
        const { landscape, x } = parabola(random, random.uniform(1e20, 9e20))
        return [landscape, x, searchOf({ trials: 90 })]
      },
      { kills: ['gives-up-when-short', 'share-without-the-step'], oracleOnly: 'float32 cannot hold the square of such a slope' },
    ),
    hidden(
      'a bowl so flat that every value is tiny',
      'backtrack',
      (random) => {
        const { landscape, x, search } = nearMiss(random, random.int(3, 5), 1e-16)
        return [landscape, x, search]
      },
      { kills: ['adds-a-slack', 'any-decrease'] },
    ),
    hidden(
      'no slope at all, where no decrease is asked for',
      'backtrack',
      (random) => {
        // powers of two, so that the slope is 0 to the last digit
        const weight = 2 ** random.int(1, 4)
        return [barrier(weight), [1 / weight], { initialStep: random.uniform(0.5, 2), shrink: 0.5, sufficient: 0.3, trials: 10 }]
      },
      { kills: ['refuses-equality'] },
    ),
  ]),
  ...inParts('the last trial, and the one after it', [
    hidden(
      'the last trial is good enough',
      'backtrack',
      (random) => {
        const refused = random.int(3, 5)
        const { landscape, x, search } = nearMiss(random, refused)
        return [landscape, x, { ...search, trials: refused + 1 }]
      },
      { kills: ['counts-refusals'] },
    ),
    hidden(
      'many trials, of steps that shrink slowly',
      'backtrack',
      (random) => {
        // steps up to 1.6 over the curvature fulfil the condition: the first is refused, and a hundred and more after it
        const { landscape, x } = parabola(random, 1.6 / 0.9 ** (random.int(150, 180) - 0.5))
        return [landscape, x, searchOf({ shrink: 0.9, trials: 200 })]
      },
      { kills: ['always-halves'] },
    ),
    hidden(
      'the next trial would be good enough',
      'backtrack',
      (random) => {
        const refused = random.int(3, 5)
        const { landscape, x, search } = nearMiss(random, refused)
        return [landscape, x, { ...search, trials: refused }]
      },
      { kills: ['searches-without-end', 'one-trial-more', 'takes-the-last-trial'] },
    ),
    hidden(
      'a single trial, which is good enough',
      'backtrack',
      (random) => {
        const initialStep = random.uniform(1, 2)
        const { landscape, x } = parabola(random, 1 / initialStep)
        return [landscape, x, searchOf({ initialStep, trials: 1 })]
      },
      { kills: ['counts-refusals', 'shrinks-first'] },
    ),
    hidden(
      'a single trial, which is not good enough',
      'backtrack',
      (random) => {
        const { landscape, x, search } = nearMiss(random, 1)
        return [landscape, x, { ...search, trials: 1 }]
      },
      { kills: ['one-trial-more', 'takes-the-last-trial', 'any-decrease'] },
    ),
    hidden(
      'a gradient of the wrong sign, on which no trial is good enough',
      'backtrack',
      (random) => [{ ...bowl(random, [3, 2]), wrongSign: true as const }, [4, 5], searchOf()],
      { kills: ['searches-without-end'] },
    ),
  ]),
  ...inParts('trials where f has no value', [
    hidden(
      'trials beyond a border',
      'backtrack',
      (random) => {
        const landscape = barrier(random.uniform(2, 3), random.uniform(3, 4))
        return [landscape, [2, 1.5], { initialStep: 4, shrink: 0.5, sufficient: 0.2, trials: 40 }]
      },
      { kills: ['takes-trials-without-value'] },
    ),
    hidden('a trial on the border, where f is infinite', 'backtrack', (random) => [
      barrier(2),
      [1],
      searchOf({ shrink: random.uniform(0.4, 0.6) }),
    ]),
  ]),
  ...inParts('first steps and numbers of trials that there cannot be', [
    hidden(
      'a search whose initialStep is no number',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ initialStep: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
    hidden(
      'a first step of nothing',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 0, shrink: 0.5, sufficient: 0.2, trials: 40 }],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends'] },
    ),
    hidden('a first step backwards', 'backtrack', (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ initialStep: -1 })], {
      throws: 'RangeError',
      kills: ['takes-any-search'],
    }),
    hidden(
      'a search whose trials is no number',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ trials: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
    hidden(
      'a search without a trial',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: 0 }],
      { throws: 'RangeError', kills: ['takes-any-search'] },
    ),
    hidden('fewer trials than none', 'backtrack', (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ trials: -3 })], {
      throws: 'RangeError',
      kills: ['takes-any-search', 'asks-for-some-trials'],
    }),
    hidden(
      'a search with trials without end',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ trials: Infinity })],
      { throws: 'RangeError', kills: ['takes-any-search'] },
    ),
    hidden(
      'a search with half a trial',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: random.int(2, 9) + 0.5 }],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-fractions'] },
    ),
  ]),
  ...inParts('shares that are none', [
    hidden(
      'a search whose shrink is no number',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ shrink: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
    hidden(
      'a search that shrinks a step to nothing',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 1, shrink: 0, sufficient: 0.2, trials: 40 }],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends'] },
    ),
    hidden('a search that turns steps round', 'backtrack', (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ shrink: -0.5 })], {
      throws: 'RangeError',
      kills: ['takes-any-search'],
    }),
    hidden(
      'a search whose steps grow',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ shrink: random.uniform(1.1, 2) })],
      { throws: 'RangeError', kills: ['takes-any-search', 'bounds-shares-from-below'] },
    ),
    hidden(
      'a search whose sufficient is no number',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ sufficient: Number.NaN })],
      { throws: 'RangeError', kills: ['takes-any-search', 'compares-with-nan'] },
    ),
    hidden(
      'a search that asks for nothing',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], { initialStep: 1, shrink: 0.5, sufficient: 0, trials: 40 }],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends'] },
    ),
    hidden(
      'a search that asks for less than nothing',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ sufficient: -0.1 })],
      { throws: 'RangeError', kills: ['takes-any-search'] },
    ),
    hidden(
      'a search that asks for all of the promise',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ sufficient: 1 })],
      { throws: 'RangeError', kills: ['takes-any-search', 'takes-the-ends', 'bounds-shares-from-below'] },
    ),
    hidden(
      'a search that asks for more than the promise',
      'backtrack',
      (random) => [bowl(random, [3, 2]), [1, 2], searchOf({ sufficient: random.uniform(1.1, 2) })],
      { throws: 'RangeError', kills: ['takes-any-search', 'bounds-shares-from-below'] },
    ),
  ]),
  ...inParts('points from where there is no search', [
    hidden(
      'a search from where f has no value',
      'backtrack',
      () => [barrier(2, 3), [1, -1], { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: 40 }],
      { throws: 'RangeError', kills: ['trusts-the-start'] },
    ),
    hidden(
      'a search from where f is infinite',
      'backtrack',
      () => [barrier(2, 3), [1, 0], { initialStep: 1, shrink: 0.5, sufficient: 0.2, trials: 40 }],
      { throws: 'RangeError', kills: ['trusts-the-start', 'takes-an-infinite-start'] },
    ),
  ]),
]
